"""Days counted from that of the main clause: "X spoke on Tuesday, a day after Y met Z"."""

from __future__ import annotations

import re
from datetime import date

from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import DateMention, Document, Sentence

from .date_words import TWO_TO_TEN, number_told
from .edtf_spans import A_DAY, shift

DAY_BESIDE_ACT = "date.day-beside-act"
# What follows has to be a clause: "a day after the talks" tells nothing of when something was done.
_CLAUSE = (
    r"(?=\s+(?:[\w.’'-]+\s+){1,14}?"
    r"(?:met|held|had|sat|flew|came|was|were|is|are|spoke|took|paid|gave|got|saw|left|began|won|went"
    r"|has|have|did|told|wrote|struck|sent|made|will|sets?|leaves?|flies|arrives?|meets?|receives?|[a-z]{2,}ed)\b)"
)
_DOING = (
    r"(?=\s+(?:meeting|receiving|holding|hosting|visiting|seeing|talking|calling|dining|signing)\s+(?:\w+\s+)?"
    r"(?-i:[A-Z]))"
)
_BESIDE = Prefiltered(
    r"(?:^|,\s+|\s)"
    rf"(?P<told>(?:just\s+)?(?P<days>a|one|the|{TWO_TO_TEN}|[1-9]\d?)\s+days?\s+(?P<way>after|before))"
    rf"(?:{_CLAUSE}|{_DOING})",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|(?:is|are|was|were)\s+(?:to|set|due|expected|scheduled|slated)|plans?|hopes?|expects?)\b"
)
# "Flights will resume, X said on Thursday, a day after …": the day is that of the saying.
_SAID = re.compile(
    r"(?<!be\s)\b(?:said|told\s+\w+|wrote|announced|disclosed|added|revealed|reported|stated|noted"
    r"|confirmed|declared)\s+"
    r"(?:here\s+|yesterday\s+)?(?:on\s+|last\s+)?$"
)
# "The meeting came a day after …": counted from the day of that meeting, told before.
_IT_CAME = re.compile(
    r"(?:The|This|Their|That)\s+(?:[a-z-]+\s+){0,2}"
    r"(?:meeting|talks|visit|call|encounter|discussions|consultations|trip|session|signing)\s+"
    r"(?:[A-Za-z]+\s+)?(?:c[ao]mes?|t(?:ook|akes)\s+place|(?:was|were|is)\s+held|happened|occurred|followed)\s*"
)
_BACK = 1500  # characters to the day of the meeting that is pointed at


def with_days_beside_acts(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, with the days that a sentence tells only as so many days from the one it names."""
    found = list(mentions)
    if " after " not in document.folded and " before " not in document.folded:
        return found
    for sentence in document.sentences:
        if not _BESIDE.may_match(sentence.text):
            continue
        told = (_counted(sentence, match, mentions) for match in _BESIDE.finditer(sentence.text))
        found += filter(None, told)
    return sorted(found, key=lambda m: m.start)


def _counted(sentence: Sentence, match: re.Match[str], mentions: list[DateMention]) -> DateMention | None:
    start, end = sentence.start + match.start("told"), sentence.start + match.end("told")
    named = [
        m
        for m in mentions
        if sentence.start <= m.start < sentence.end and m.names_a_day and m.past and m.future
    ]
    opens = not match.start("told")
    beyond = sentence.text.find(", ", match.end()) + sentence.start if opens else 0
    base = next((m for m in named if m.start > beyond > sentence.start), None) if opens else None
    if not opens:
        base = next((m for m in reversed(named) if m.end <= start), None)
        if base is None and _IT_CAME.fullmatch(sentence.text, 0, match.start("told")):
            base = _day_pointed_at(sentence, mentions)
    if base is None:
        return None
    before = sentence.text[: max(0, base.start - sentence.start)]
    ahead = _AHEAD.search(before) is not None and not _SAID.search(before)
    day = _first(base.future if ahead else base.past)
    counted = match["days"].lower()
    days = 1 if counted == "the" else number_told(counted)
    told = shift(day, -days if match["way"].lower() == "after" else days) if day else None
    if told is None:
        return None
    return DateMention(start, end, match["told"], told.isoformat(), told.isoformat(), 3, DAY_BESIDE_ACT)


def _day_pointed_at(sentence: Sentence, mentions: list[DateMention]) -> DateMention | None:
    near = [m for m in mentions if sentence.start - _BACK <= m.start < sentence.start]
    return next((m for m in reversed(near) if m.names_a_day and m.past and m.future), None)


def _first(edtf: str | None) -> date | None:
    first = (edtf or "").split("/")[0]
    return date.fromisoformat(first) if A_DAY.fullmatch(first) else None
