"""Whom a description means: "the latter", "the two senators", "the Filipino lawmaker", "the delegation"."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, unique
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import SIDES, Person

from .he_meant import he_meant

_DELEGATION = Prefiltered(
    r"\b[Tt]he\s+(?:visiting\s+|Russian\s+|Philippine\s+|Filipino\s+)?(?:delegation|team|group)\b"
    r"(?!\s+(?:was|is|were)\s+(?:led|headed))"
)
_LED_DELEGATION = Prefiltered(r"\b(?:delegation|team|group)\b[^.;]{0,80}?\b(?:led|headed)\s+by\b")
_DESCRIBED = Prefiltered(
    r"\b[Tt]he\s+(?P<side>(?:visiting\s+)?(?:Russian|Philippine|Filipino)\s+)?"
    r"(?P<office>lawmaker|legislator|solon|congressm[ae]n|congresswoman|diplomat|envoy|official|governor|mayor"
    r"|general|admiral|premier|visitor|chief)\s+"
    r"(?:(?:also|then|later|had|has|will|would|is|was|to|have)\s+){0,3}$"
)
# What the title of whoever is so called has to tell, or not to tell: a spokesman is no envoy.
_NO_SPOKESMAN = re.compile(r"^(?!.*(?:spokes|press\b))", re.IGNORECASE)
_TITLES = {
    "envoy": _NO_SPOKESMAN,
    "diplomat": _NO_SPOKESMAN,
    "mayor": re.compile(r"mayor", re.IGNORECASE),
    "governor": re.compile(r"gov", re.IGNORECASE),
    "admiral": re.compile(r"adm", re.IGNORECASE),
}
_TWO_OF_ONE = Prefiltered(
    r"\b(?:[Tt]he\s+two|[Bb]oth)\s+(?:Filipino\s+|Philippine\s+|Russian\s+)?"
    r"(?:senators|lawmakers|legislators|congressmen|deputies|governors|mayors|generals|admirals)\s+"
    r"(?:(?:also|then|later|had|have|will|would|were|are|to)\s+){0,3}$"
)
_LATTER = Prefiltered(r"\b[Tt]he\s+latter\b")


def described(reading: Reading, clause: Clause, before: str) -> list[Person] | None:
    """Whom the description means that acts in the words ``before`` an event word; None where none stands there."""
    held = held_by(clause.text)
    if (_LATTER in held or _DELEGATION in held) and (pointed := _pointed_at(reading, clause, before)):
        return [pointed]
    if _TWO_OF_ONE in held and _TWO_OF_ONE.search(before, within=clause.text):
        return _two_of_one_side(reading, clause)
    described = _DESCRIBED.search(before, within=clause.text) if _DESCRIBED in held else None
    if described is None:
        return None
    told = he_meant(reading, clause)
    side = "" if not described["side"] else "RU" if "Russian" in described["side"] else "PH"
    if not told or not told[0].office or side not in ("", told[0].country):
        return []
    fits = _TITLES.get(described["office"])
    return told if fits is None or not told[0].title or fits.search(told[0].title) else []


def _pointed_at(reading: Reading, clause: Clause, before: str) -> Person | None:
    """Whom "the latter" or "the delegation" means."""
    if _LATTER.search(before, within=clause.text) and (person := _last_named(reading, clause)):
        return person
    return _leader_told(reading, clause) if _DELEGATION.search(before, within=clause.text) else None


def _leader_told(reading: Reading, clause: Clause) -> Person | None:
    """Who leads "the delegation", as a sentence just before tells."""
    for index in range(clause.sentence - 1, max(clause.sentence - 6, -1), -1):
        sentence = reading.document.sentences[index]
        if led := _LED_DELEGATION.search(sentence.text):
            named = reading.seen_in(sentence.start + led.end(), sentence.end)
            return named[0].person if named else None
    return None


def _last_named(reading: Reading, clause: Clause) -> Person | None:
    """Whom "the latter" means: the last of the two or more named in a sentence just before."""
    for index in range(clause.sentence - 1, max(clause.sentence - 4, -1), -1):
        sentence = reading.document.sentences[index]
        named = unique([s.person for s in reading.seen_in(sentence.start, sentence.end) if s.person.office])
        if len(named) > 1:
            return named[-1]
    return None


def _two_of_one_side(reading: Reading, clause: Clause) -> list[Person]:
    """Whom "the two senators" means: the two of one side, and nobody else, whom a sentence just before names."""
    for index in range(clause.sentence - 1, max(clause.sentence - 4, -1), -1):
        sentence = reading.document.sentences[index]
        named = unique([s.person for s in reading.seen_in(sentence.start, sentence.end) if s.person.office])
        if named:
            pair = len(named) == len(SIDES) and len({p.country for p in named}) == 1
            return named if pair else []
    return []
