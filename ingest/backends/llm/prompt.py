"""What a model is told. The article is sent apart from the instructions, as a JSON string: it is data."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

INSTRUCTIONS = Path(__file__).with_name("instructions.txt").read_text(encoding="utf-8")


def messages(text: str, published_on: date | None, title: str) -> list[dict[str, str]]:
    """The conversation that asks about one article."""
    article = {
        "published_on": published_on.isoformat() if published_on else None,
        "headline": title,
        "text": text,
    }
    return [
        {"role": "system", "content": INSTRUCTIONS},
        {"role": "user", "content": json.dumps(article, ensure_ascii=False)},
    ]


def with_schema(asked: list[dict[str, str]], schema: dict[str, Any]) -> list[dict[str, str]]:
    """The same conversation for a server that takes no schema beside it: the schema stands in the instructions."""
    first, *rest = asked
    told = f"{first['content']}\n\nAnswer with nothing but one JSON object of this JSON schema:\n{json.dumps(schema)}"
    return [{**first, "content": told}, *rest]
