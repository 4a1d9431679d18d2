"""Signatures read from structure: officials of both sides do to a new instrument what nobody does who only talks of it.

The verbs of signing never end ("bound their ministries by a treaty", "a memorandum came into being under the pens of
X and Y"), so the closed list is of what is said, thought, planned or done to a paper that exists already.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.apart_words import APART, forms_of, is_past
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.polarity import judge
from ingest.extract.clauses.reading import Reading, Seen, of_both_sides
from ingest.extract.clauses.who_says import is_speaker

from .act_dates import Stretch, date_of
from .acts import ActReading
from .instrument_titles import InstrumentMention

_NO_SIGNATURE = (
    frozenset(
        form
        for word in """
        discuss negotiate draft prepare work consider explore tackle review study weigh mull ponder examine await
        revive push pave mark celebrate attend use show wave hold break violate keep present bring carry hand give
        open begin start resume raise table float pitch air test follow implement apply delay shelve drop scrap
        block stall look talk plan
        draw sketch outline frame hammer flesh iron polish finish complete near edge inch
        meet visit tour lay lose leave kick set fail try attempt move bid press hope
        """.split()
        for form in forms_of(word)
    )
    | frozenset(
        "drew drawn showed held broke kept brought gave laid lost left met shown given set put went came".split()
    )
    | APART
)
_NEW = re.compile(r"\b(?:[Aa]n?|[Aa]nother)\s+(?:new\s+|landmark\s+|formal\s+|written\s+)?[“\"]?$")
_APPOSED = re.compile(r",\s[^,]{2,120},|\s\([^()]*\)")
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
_NOT_DONE = frozenset(
    """
    to will would may might could should must not never if whether that which who whose when where while before
    until since because as on about over of regarding concerning under from than for nor neither no
    """.split()
)
_AIMS_AT = frozenset(
    "on about over of regarding concerning under from in at than for upon after towards toward".split()
)
_DAYS = re.compile(
    r"\s+on\s+(?:[A-Z][a-z]+day|[A-Z][a-z]+\.?\s+\d{1,2})\b|\s+in\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)?"
)
_BY_MEANS = re.compile(r"\bby\s+(?:means|way)\s+of\s|\bin\s+the\s+(?:form|shape)\s+of\s")
_WITH = re.compile(r"[^;.]{0,60}?\s(?:with|by|between|of|from)\s+(?:[\w.’'&-]+,?\s+){0,12}$")
_FAR = 220  # characters from a paper to those who signed it


def signed_by_structure(reading: Reading, clause: Clause, mention: InstrumentMention) -> list[ActReading]:
    """The signature of a new instrument by officials of both sides who stand in its clause as doing it; else none."""
    if not mention.title or not _NEW.search(reading.text(clause.start, mention.start)):
        return []
    seen = [
        s
        for s in reading.seen_in(clause.start, clause.end)
        if s.person.office and not is_absent(reading, s) and not is_speaker(reading, s)
    ]
    if not of_both_sides(s.person for s in seen):
        return []
    verb = _done_by_those_before(reading, mention, seen) or _done_by_those_behind(reading, mention, seen)
    if verb is None:
        return []
    start, end = verb
    stance = judge(clause.text, start - clause.start, end - clause.start)
    if stance.standing not in ("held", "present") or reading.is_quoted(start, end):
        return []
    avoid = [(mention.start, mention.end)]
    text = reading.text(clause.start, clause.end)
    date = date_of(reading, "signed", Stretch(text, text, clause.start, clause.end, avoid), verb)
    stance.standing = "held"
    stance.rule = "act.structure"
    return [ActReading("signed", True, date.past if date else None, date, "both", start, end, stance)]


def _done_by_those_before(
    reading: Reading, mention: InstrumentMention, seen: list[Seen]
) -> tuple[int, int] | None:
    """The verb between those who sign and the paper: "X and Y formalized ties by means of a □", "X … a □ with Y"."""
    before = [s for s in seen if s.end <= mention.start]
    behind = [s for s in seen if s.start >= mention.end]
    if not before:
        return None
    if not of_both_sides(s.person for s in before) and not (
        behind and _WITH.fullmatch(reading.text(mention.end, behind[0].start))
    ):
        return None
    return _verb(reading, before[-1].end, mention.start)


def _done_by_those_behind(
    reading: Reading, mention: InstrumentMention, seen: list[Seen]
) -> tuple[int, int] | None:
    """The verb between a paper and those who sign it: "a □ was brought to life by X and Y"."""
    behind = [s for s in seen if s.start >= mention.end]
    if not of_both_sides(s.person for s in behind) or behind[0].start - mention.end > _FAR:
        return None
    between = reading.text(mention.end, behind[0].start)
    return _verb(reading, mention.end, behind[0].start, True) if _WITH.fullmatch(between) else None


def _verb(reading: Reading, start: int, end: int, passive: bool = False) -> tuple[int, int] | None:
    """The first verb in the past between two offsets, unless words there say that it is none of a signature."""
    text = reading.text(start, end)
    for aside in (_APPOSED, _DAYS, _BY_MEANS):
        text = aside.sub(lambda m: " " * len(m.group()), text)
    words = [m for m in _WORDS.finditer(text) if m.group()[:1].islower()]
    told = [m.group() for m in words]
    verb = next((m for m in words if is_past(m.group()) and m.group() not in ("had", "got")), None)
    if verb is None or any(w in _NO_SIGNATURE for w in told):
        return None
    if passive:
        told = told[: told.index(verb.group()) + 1]
    if _NOT_DONE.intersection(told) or (not passive and told[-2:-1] and told[-2] in _AIMS_AT):
        return None
    return start + verb.start(), start + verb.end()
