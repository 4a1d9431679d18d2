"""Whether an instrument is one of chambers of commerce and business councils, which are no offices of a state."""

from __future__ import annotations

import re

from ingest.extract.clauses.private_words import BUSINESS_BODY
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.types import SIDES, Person, Sentence

from .instruments import Instrument

_ACRONYM = re.compile(r"(?:\s+of\s+(?:the\s+)?(?:[A-Z][\w-]*\s?){1,4})?\s*\(([A-Z]{3,8})\)")
_OF_ITS = re.compile(r"\b[Ii]ts\s+(?:\w+\s+)?$")
_BY_STATES = re.compile(
    r"\b(?:governments?|ministr(?:y|ies)|departments?|embass(?:y|ies)|ambassadors?"
    r"|cit(?:y|ies)\s+(?:government|hall|council)"
    r"|governors?|mayors?|secretar(?:y|ies)|ministers?|undersecretar(?:y|ies))\b",
    re.IGNORECASE,
)


def is_between_businesses(reading: Reading, instrument: Instrument) -> bool:
    """Whether business bodies stand where it is first told, and no body or officer of a state beside them."""
    bodies = _bodies(reading)
    if not bodies:
        return False
    starts = [c.start for c in instrument.act_clauses] or [instrument.title_span.start]
    told = [s for s in map(reading.sentence_at, starts) if s.kind != "headline"][:1]
    return any(_names_one(s, bodies) for s in told) and not any(_acts_for_a_state(reading, s) for s in told)


def speaks_for_no_business(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence names an office holder of either side who does not stand there at the head of a business."""
    return any(
        s.person.office and s.person.country in SIDES and not _heads_one(reading, s.person)
        for s in reading.seen_in(sentence.start, sentence.end)
    )


def _bodies(reading: Reading) -> frozenset[str]:
    """The names of the business bodies of an article, with their acronyms."""
    text = reading.document.text
    found = list(BUSINESS_BODY.finditer(text))
    acronyms = (_ACRONYM.match(text, m.end()) for m in found)
    return frozenset({m.group() for m in found} | {a.group(1) for a in acronyms if a})


def _names_one(sentence: Sentence, bodies: frozenset[str]) -> bool:
    return any(re.search(rf"\b{re.escape(body)}\b", sentence.text) for body in bodies)


def _acts_for_a_state(reading: Reading, sentence: Sentence) -> bool:
    """Whether an officer or a body of a state takes part; who only says it does not."""
    officers = [
        s.person
        for s in reading.seen_in(sentence.start, sentence.end)
        if s.person.office and s.person.country in SIDES and not is_speaker(reading, s)
    ]
    return any(not _heads_one(reading, p) for p in officers) or bool(_BY_STATES.search(sentence.text))


def _heads_one(reading: Reading, person: Person) -> bool:
    """Whether a person's title is one of a business body ("MCCI president", "its chairman")."""
    if BUSINESS_BODY.search(person.title) or any(b in person.title for b in _bodies(reading)):
        return True
    span = person.title_span
    return span is not None and _OF_ITS.search(reading.text(max(0, span.start - 10), span.start)) is not None
