"""Days that a quotation counts from the day on which it was spoken: "“I met him yesterday,” X said on Friday"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from ingest.extract.types import DateMention, Document

from .edtf_spans import A_DAY

_COUNTED = frozenset({"yesterday", "today", "tonight", "tomorrow"})
_SAID_ON = re.compile(
    r"[,.!?]?[”\"]\s+(?:[\w.,’'-]+\s+){0,12}?"
    r"(?:said|told|disclosed|announced|revealed|added|recalled|stated|declared)\b"
    r"(?P<where>[^.;“\"]{0,90}?)$"
)
# "Said of the talks on Friday", "said after the meeting on Friday": a day that may be another's.
_OF_ANOTHER = re.compile(
    r"\b(?:after|before|of|about|ahead|following|during\s+the|that|when|who|which|will|would)\b"
)


def by_day_of_speech(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, with "yesterday" in a quotation counted from the day told right behind it as that of its words."""
    anchor = document.anchor
    if anchor is None or not any(m.text.lower() in _COUNTED for m in mentions):
        return mentions
    return [_counted(document, m, mentions, anchor) if m.text.lower() in _COUNTED else m for m in mentions]


def _counted(document: Document, told: DateMention, mentions: list[DateMention], anchor: date) -> DateMention:
    if told.past is None or not A_DAY.fullmatch(told.past):
        return told
    text = document.text
    line_start, line_end = text.rfind("\n", 0, told.start) + 1, text.find("\n", told.end)
    line_end = line_end if line_end >= 0 else len(text)
    opened = max(text.rfind("“", line_start, told.start), text.rfind('"', line_start, told.start))
    closed = min(
        (at for at in (text.find("”", told.end, line_end), text.find('"', told.end, line_end)) if at >= 0),
        default=-1,
    )
    if opened < 0 or closed < 0 or text.find("”", opened, told.start) >= 0:
        return told
    for day in mentions:
        if not closed < day.start < line_end or not day.names_a_day or not A_DAY.fullmatch(day.past or ""):
            continue
        said = _SAID_ON.match(text[closed - 1 : day.start])
        if said is None or _OF_ANOTHER.search(said["where"]) or day.text.lower() in _COUNTED:
            return told
        spoken = date.fromisoformat(day.past or "")
        shifted = (spoken + timedelta(days=(date.fromisoformat(told.past) - anchor).days)).isoformat()
        return replace(told, past=shifted, future=shifted, rule="date.of-speech")
    return told
