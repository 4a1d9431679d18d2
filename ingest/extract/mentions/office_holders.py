"""Who among the people named acts for a state, and not for a firm, a team or himself."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.known import gazetteer
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Person

from .groups import GROUP_WORD

_NEXT_WORDS = 5  # characters after a title that tell "vice president for" a trade
_PRIVATE = Prefiltered(
    r"\b(?:sales|marketing|manager|coach|owner|vice\s+president\s+for|grandmaster|boxer|player|artist|singer"
    r"|vendor|professor)\b",
    re.IGNORECASE,
)

_VICE_PRESIDENT = re.compile(r"\bvice\s+president\s+for\b", re.IGNORECASE)
_SCHOOL = re.compile(r"\b(?:University|Academy|Institute|College)\b")
_REACH = 90  # characters
_HEAD_OF_ONE = Prefiltered(
    rf"^,\s+(?:the\s+)?(?:head|leader|chief)\s+of\s+(?:(?:the|an?|its|their)\s+)?(?:[\w-]+\s+){{0,3}}{GROUP_WORD}\b"
)
_HEAD_BEFORE = Prefiltered(
    rf"\b(?:head|leader)\s+of\s+(?:(?:the|an?|its|their)\s+)?(?:[\w-]+\s+){{0,3}}{GROUP_WORD},?\s+"
    r"(?:[A-Z][\w-]+['’]s\s+)?$"
)
_LED_BY = Prefiltered(rf"\b{GROUP_WORD}\b[^.;,]{{0,40}}?,?\s(?:led|headed)\s+by\s+(?:[A-Z][\w-]+['’]s\s+)?$")


def acts_for_a_state(reading: Reading, person: Person) -> bool:
    """False for people of business, sport and shows, and for those without any office."""
    if not person.office:
        return person.country in SIDES and _leads_officials(reading, person)
    if _VICE_PRESIDENT.search(person.title) and _is_public(person.organization):
        return True
    span, sentences = person.title_span, reading.document.sentence_texts
    if span is None:
        return not _PRIVATE.search(person.title)
    if _PRIVATE not in reading.held:
        return True
    return not _PRIVATE.search(reading.text(span.start, span.end + _NEXT_WORDS), within=sentences)


def _is_public(body: str) -> bool:
    """Whether a body is one that the gazetteer lists, or a school: their vice presidents have fields, not trades."""
    return bool(_SCHOOL.search(body)) or any(body == agency.name for agency in gazetteer.agencies())


def act_for_both_states(reading: Reading, pair: tuple[Person, ...]) -> bool:
    """Whether these are two who act for a state, one for each side."""
    return sorted(p.country for p in pair) == sorted(SIDES) and all(
        acts_for_a_state(reading, p) for p in pair
    )


def _leads_officials(reading: Reading, person: Person) -> bool:
    """ "Russian lawmakers led by X", "X, head of the delegation": who heads officials is one, with no office told."""
    sentences = reading.document.sentence_texts
    before = [p for p in (_LED_BY, _HEAD_BEFORE) if p in reading.held]
    for span in person.spans if before else ():
        text = reading.text(max(0, span.start - _REACH), span.start)
        if any(p.search(text, within=sentences) for p in before):
            return True
    return _HEAD_OF_ONE in reading.held and any(
        _HEAD_OF_ONE.search(reading.text(span.end, span.end + _REACH), within=sentences)
        for span in person.spans
    )
