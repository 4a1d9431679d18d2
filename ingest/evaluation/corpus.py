"""Read a corpus folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any


class CorpusError(Exception):
    """A corpus that cannot be read; the message says which file and what to do."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article with the records that it should yield.

    ``gold`` has the fields of the extraction contract. In it a list is a choice of right values,
    ``"optional": true`` marks a record or participant that costs nothing when missed, and
    ``topics_optional`` topics that are neither asked for nor wrong.
    """

    name: str
    text: str
    gold: dict[str, Any]

    @property
    def title(self) -> str:
        """The headline: the first line of the article."""
        return self.text.split("\n", 1)[0]

    @property
    def published_on(self) -> date | None:
        day = self.gold.get("published_on")
        return date.fromisoformat(day) if day else None


def read_corpus(folder: Path) -> list[GoldArticle]:
    """Every article of ``folder`` that has both files, by name.

    Raises ``CorpusError`` where the folder holds none, or where a gold file is not a JSON object.
    """
    articles = []
    for gold_file in sorted(folder.glob("*.json")):
        text_file = gold_file.with_suffix(".txt")
        if not text_file.exists():
            continue
        try:
            gold = json.loads(gold_file.read_text(encoding="utf-8"))
        except ValueError as error:
            raise CorpusError(f"{gold_file} is not JSON ({error}); mend the file and run again") from error
        if not isinstance(gold, dict) or "relevant" not in gold:
            raise CorpusError(f"{gold_file} is no gold file: it needs at least the field 'relevant'")
        articles.append(GoldArticle(gold_file.stem, text_file.read_text(encoding="utf-8"), gold))
    if not articles:
        raise CorpusError(f"{folder} holds no pair of NAME.txt and NAME.json; name a corpus folder")
    return articles
