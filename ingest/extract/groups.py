"""Groups that act for a side, told without names: "a Russian delegation", "four officials of the Philippines"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .clauses import Clause
from .prefilter import Prefiltered
from .reading import Reading

_WORD = (
    r"(?:delegations?|delegates|team|officials|experts|mission|engineers|group|party|lawmakers|legislators|parliamentarians"
    r"|senators|congressmen|diplomats|inspectors|officers|representatives|businessmen"
    r"|cadets|veterinarians|scientists|researchers|medics|doctors|rescuers|specialists|instructors|trainers|trainees|technicians|surveyors"
    r"|marines|soldiers|troops|airmen|policemen|geologists|biologists|hydrologists|seismologists|physicists"
    r"|agronomists|economists|auditors|pilots|commandos|firefighters|prosecutors|judges|investigators|mayors|governors|negotiators|regulators)"
)
# Groups that act for nobody but themselves.
_ENTERTAINS = (
    r"(?:dancers|artists|singers|musicians|performers|actors|acrobats|models|tourists|travell?ers|pilgrims"
    r"|athletes|players|fans|swimmers|boxers|cyclists)\b"
)
_OF_A_SIDE = Prefiltered(
    rf"\b(?:(?P<ru>Russian|Soviet)|(?P<ph>Philippine|Filipino))\s+(?:[\w'’-]+\s+){{0,4}}?{_WORD}\b"
    rf"|\b{_WORD}(?:\s+and\s+(?:[\w-]+\s+){{0,2}}?[\w-]+)?\s+(?:of|from)\s+(?:the\s+)?(?:(?P<from_ru>Russian?|Soviet|Moscow)|(?P<from_ph>Philippines?|Filipino|Manila))\b(?!\s+(?:[\w-]+\s+)?{_ENTERTAINS})",
    re.IGNORECASE,
)
_ANY_GROUP = Prefiltered(rf"\b{_WORD}\b", re.IGNORECASE)
_GROUP_OF = re.compile(rf"\b{_WORD}\s+(?:of|from)\s+(?:the\s+)?(?:[Cc]ity\s+of\s+)?$", re.IGNORECASE)
_ITS_GROUP = re.compile(rf"\s+(?:city\s+)?(?:(?:hall|government|council|trade|business)\s+)?{_WORD}\b", re.IGNORECASE)
_THEY = re.compile(rf"\W*(?:It|They|(?:The|Their|Its)\s+(?:[\w-]+\s+){{0,2}}?{_WORD})\s")
_RELATIVE = re.compile(r"(?:who|which|that)\b")
_AND_HAS = re.compile(
    r"(?:and|but)\s+(?:(?:then|later|also)\s+)?(?:has|have|had|is|are|was|were|will|would|[a-z]+ed|met)\b"
)
_AND_IT = re.compile(r"(?:and\s+)?(?:while|during)\b[^,;]{0,40}?\b(?:it|they)\b|(?:and\s+)?(?:it|they)\b")


@dataclass(frozen=True, slots=True)
class Group:
    """Where a text names a group, and its side."""

    start: int
    end: int
    side: str


def groups_in(text: str) -> Iterator[Group]:
    for match in _OF_A_SIDE.finditer(text):
        yield Group(*match.span(), "RU" if match["ru"] or match["from_ru"] else "PH")


def side_of_group(text: str) -> str:
    """The side whose group the text names last, "" where it names none."""
    side = ""
    for group in groups_in(text):
        side = group.side
    return side


def _side_of_local_group(reading: Reading, clause: Clause, before: str) -> str:
    """The side of a group told by its city: "delegates of the Cebu City government", "Davao City officials"."""
    if not _ANY_GROUP.may_match(before):
        return ""
    side = ""
    for place in reading.places_in(clause.start, clause.start + len(before)):
        at, until = place.start - clause.start, place.end - clause.start
        if place.kind == "city" and (_GROUP_OF.search(before[:at]) or _ITS_GROUP.match(before, until)):
            side = place.country
    return side


def side_of_subject(reading: Reading, clause: Clause, before: str) -> str:
    """The side of the unnamed group that a verb after ``before`` has as its subject, be it "who" or "they"."""
    if side := side_of_group(before) or _side_of_local_group(reading, clause, before):
        return side
    clauses = reading.clauses_by_sentence[clause.sentence]
    earlier = [c for c in clauses if c.start < clause.start]
    if earlier and (
        _RELATIVE.match(clause.text) or _AND_IT.match(clause.text) or _AND_HAS.match(clause.text)
    ):
        told = earlier[-1]
        return side_of_group(told.text) or side_of_subject(reading, told, told.text)
    if not _THEY.match(before) or not clause.sentence:
        return ""
    sentence = reading.document.sentences[clause.sentence - 1]
    if reading.third_countries_in(sentence.start, sentence.end):
        return ""
    return side_of_group(sentence.text)
