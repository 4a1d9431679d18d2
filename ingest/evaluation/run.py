"""Run an extractor over a corpus and keep the result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ingest.evaluation.corpus import GoldArticle
from ingest.evaluation.evidence import telling_sentence
from ingest.evaluation.scoring import Counts, Miss, Scorecard

# (text, publication date, headline) -> the contract's JSON
Extractor = Callable[[str, date | None, str], dict[str, Any]]

ALL = "ALL"


@dataclass(slots=True)
class Run:
    """What one run over a corpus gave: counts a slot (``ALL`` pools them), and every miss."""

    articles: int
    slots: dict[str, Counts]
    misses: list[Miss] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)  # of each miss, in the same order
    failed: list[str] = field(default_factory=list)  # articles on which the extractor raised, with its words
    readers: Counter[str] = field(default_factory=Counter)  # articles that each backend read
    fallbacks: list[str] = field(default_factory=list)  # articles that another backend read, with the reason

    def as_dict(self) -> dict[str, Any]:
        """JSON to print, to save and to compare a later run against."""
        return {
            "articles": self.articles,
            "slots": {
                slot: {
                    "precision": round(counts.precision, 4),
                    "recall": round(counts.recall, 4),
                    "f1": round(counts.f1, 4),
                    "tp": counts.right,
                    "fp": counts.made_up,
                    "fn": counts.missed,
                }
                for slot, counts in self.slots.items()
            },
            "misses": [
                {
                    "article": miss.article,
                    "slot": miss.slot,
                    "wanted": miss.wanted,
                    "found": miss.found,
                    "sentence": sentence,
                }
                for miss, sentence in zip(self.misses, self.sentences, strict=True)
            ],
            "failed": self.failed,
            "readers": dict(sorted(self.readers.items())),
            "fallbacks": self.fallbacks,
        }


def evaluate(corpus: Iterable[GoldArticle], extractor: Extractor) -> Run:
    """Score ``extractor`` on every article of ``corpus``.

    An article on which the extractor raises counts as one that yields nothing, and is named in ``failed``.
    """
    card = Scorecard()
    run = Run(articles=0, slots={}, misses=card.misses)
    for article in corpus:
        run.articles += 1
        try:
            found = extractor(article.text, article.published_on, article.title)
        except Exception as error:  # noqa: BLE001 - a run must tell of every article
            run.failed.append(f"{article.name}: {type(error).__name__}: {error}")
            found = {}
        if found.get("extractor"):
            run.readers[found["extractor"]] += 1
        if found.get("fallback"):
            run.fallbacks.append(f"{article.name}: {found['fallback']}")
        first = len(card.misses)
        card.score(article, found)
        for miss in card.misses[first:]:
            value = miss.wanted if miss.wanted is not None else miss.found
            run.sentences.append(telling_sentence(article.text, value, miss.record, miss.slot))
    run.slots = {**dict(sorted(card.slots.items())), ALL: card.total()}
    return run
