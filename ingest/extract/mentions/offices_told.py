"""Encounters of office holders told by their office alone: "our energy ministers will meet in X in October"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.types import SIDES, Person

_HOLDERS = (
    r"(?:ministers|secretaries|undersecretaries|chiefs|heads|commandants|commanders|directors|speakers|governors"
    r"|ministries|departments)"
)
_OFFICE = (
    r"(?P<of>(?:(?:deputy|vice|assistant)[\s-]+)?(?!(?:two|respective|top|senior|visiting|other|same|both)\b)"
    r"[a-z]+(?:\s+[a-z]+){0,2}?)"
)
_HELD = re.compile(
    r"(?:^|,\s|\b(?:that|and|when|where|while|as|before|after)\s)\W*"
    rf"(?:(?:[Oo]ur|[Tt]heir|[Tt]he|[Bb]oth|[Tt]he\s+(?:two\s+)?countries['’])\s+(?:two\s+)?{_OFFICE}\s+{_HOLDERS}"
    rf"|(?:[Tt]he\s+|[Oo]ur\s+)?(?i:{_HOLDERS})\s+of\s+(?:the\s+|our\s+|both\s+)(?:two\s+)?"
    r"(?P<over>[a-z]+(?:\s+[a-z]+)?))"
    r"(?:\s+of\s+(?:the\s+two|both|our)\s+[a-z]+)?\s+(?:[a-z]+\s+){0,3}$"
)
_HELD_IN_RUSSIAN = re.compile(
    r"(?:^|,\s|\bчто\s)\W*"
    r"(?:[Мм]инистры|[Сс]екретари|[Гг]лавы|[Рр]уководители|[Кк]омандующие|[Зз]аместители\s+министров)"
    r"\s+(?P<of>[а-яё]+(?:\s+[а-яё]+){0,2}?)\s+(?:(?:двух|обеих|наших)\s+(?:стран|государств)\s+)?(?:[а-яё]+\s+)?$"
)
_OF_HOLDERS = re.compile(
    rf"\s+(?:of|between|by|among|at\s+the\s+level\s+of)\s+(?:the\s+|our\s+|both\s+)?(?:two\s+)?{_OFFICE}\s+{_HOLDERS}\b"
)
# "Consultations between the deputy foreign ministers will be held by videoconference": how, and whose.
_TALKS_OF_HOLDERS = re.compile(
    rf"\b(?:consultations|negotiations|talks|dialogue|meeting|round|session){_OF_HOLDERS.pattern}"
)
_DEPUTIES = re.compile(r"(?:deputy|vice|assistant)\b")
_IS_DEPUTY = re.compile(r"\b(?:deputy|vice|assistant|under-?sesretary)\b|замест")  # as ``_SPELT`` spells it
_IN_GENERAL = ("minist", "milita", "state", "govern", "party", "agency", "servic")
_OF_MANY = re.compile(
    r"\b(?:ASEAN|Asean|APEC|Apec|G20|BRICS|[Ee]ast\s+Asia|EAS|АСЕАН|АТЭС|БРИКС|regional"
    r"|member\s+(?:states|countries)|summit|forum)\b"
)
_SPELT = str.maketrans("c", "s")  # "defence" and "defense"
_STEM = 6  # letters
_BACK = 3  # sentences in which both states are told of


def office_told(reading: Reading, clause: Clause, trigger: Trigger) -> str:
    """The office whose holders meet as the words at an event word tell, "" where they name none."""
    before = reading.text(clause.start, trigger.start)
    told = _HELD.search(before) or _HELD_IN_RUSSIAN.search(before)
    if told is None and trigger.form == "noun":
        told = _OF_HOLDERS.match(reading.document.text, trigger.end, clause.end)
    if told is None and trigger.kind == "call":
        told = _TALKS_OF_HOLDERS.search(before)
    if told is None:
        return ""
    words = next(words for words in told.groupdict().values() if words)
    return "" if _folded(words).startswith(_IN_GENERAL) else words


def holds(office: str, people: Iterable[Person]) -> bool:
    """Whether one of these people holds an office, or may, as nothing is told of his; a minister is no deputy."""
    if deputies := _DEPUTIES.match(office):
        people = [p for p in people if not p.title or _IS_DEPUTY.search(_folded(p.title))]
    stem = _folded(office[deputies.end() if deputies else 0 :].strip(" -"))[:_STEM]
    return any(not p.title or stem in _folded(f"{p.title} {p.organization}") for p in people)


def of_holders_on_both_sides(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """ "The defense ministers will meet in X in May", where the sentences around tell of both states alone."""
    if not office_told(reading, clause, trigger):
        return False
    sentences = reading.document.sentences
    start, end = sentences[max(clause.sentence - _BACK, 0)].start, sentences[clause.sentence].end
    if _OF_MANY.search(reading.document.text, start, end) or reading.third_countries_in(start, end):
        return False
    told = reading.sides_in(start, end) | {s.person.country for s in reading.seen_in(start, end)}
    return told >= set(SIDES)


def _folded(text: str) -> str:
    return text.casefold().translate(_SPELT)
