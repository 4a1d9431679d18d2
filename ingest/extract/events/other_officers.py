"""Officers of both sides who are told of by their office alone: "our defence ministers met last month"."""

from __future__ import annotations

import re

from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import Person

_OFFICERS = re.compile(
    r"\b(?:[Oo]ur|[Tt]he(?:ir)?(?:\s+two)?|[Bb]oth|[Tt]he\s+(?:two\s+)?countries['’])\s+(?P<of>[a-z]+)\s+(?:ministers|secretaries|chiefs|ministries|departments)\s+(?:[a-z]+\s+){0,2}$"
)
_SPELT = str.maketrans("c", "s")  # "defence" and "defense"
_STEM = 6  # letters


def are_others(mention: EventMention, principals: list[Person]) -> bool:
    """Whether a clause is of the holders of an office that none of these people holds."""
    if mention.people or not principals or not (told := _OFFICERS.search(mention.before)):
        return False
    office = _stem(told["of"])
    return not any(office in _folded(p.title) for p in principals if p.title) and all(p.title for p in principals)


def _stem(word: str) -> str:
    return _folded(word)[:_STEM]


def _folded(text: str) -> str:
    return text.casefold().translate(_SPELT)
