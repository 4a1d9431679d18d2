"""Weekdays of a plan that fall on the day of publication: "said on Monday that he will arrive on Tuesday".

By itself a weekday of a plan is the next one after the day of publication. Told the day before, or beside days that
begin with it ("leaves on Tuesday … from October 1 to 5"), it is that day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from ingest.extract.types import DateMention, Document

_SAID = (
    r"(?:said|told|announced|disclosed|revealed|confirmed|added|stated|briefing|interview|statement|advisory)"
)
_SAID_ON = re.compile(
    rf"\b{_SAID}\b(?:\s+(?!that\b|will\b)[\w.’'-]+){{0,6}}?\s+(?:(?:on|late|early|last)\s+)*$"
)
_ON_IT_SAID = re.compile(rf"(?:\s+(?:morning|afternoon|evening|night))?\s+{_SAID}\b")
_WEEK = timedelta(days=7)
_NEAR = 90  # characters before a day in which somebody is told to have spoken on it


def by_day_of_telling(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, with the weekday of publication read as that day where the text tells it was still to come."""
    anchor = document.anchor
    if anchor is None or not date.min + _WEEK <= anchor <= date.max - _WEEK:
        return mentions
    today, in_a_week = anchor.isoformat(), (anchor + _WEEK).isoformat()
    if not any(m.future and m.future[:10] == in_a_week and m.past != m.future for m in mentions):
        return mentions
    if not _was_to_come(document, mentions, anchor):
        return mentions
    return [
        replace(m, future=today + m.future[10:])
        if m.future and m.past and m.past != m.future and m.future[:10] == in_a_week and m.past[:10] == today
        else m
        for m in mentions
    ]


def _was_to_come(document: Document, mentions: list[DateMention], anchor: date) -> bool:
    """Whether the text tells of days that begin with that of publication, or what was said the day before."""
    today, yesterday = anchor.isoformat(), (anchor - timedelta(days=1)).isoformat()
    for mention in mentions:
        days = mention.past or ""
        if (
            mention.past == mention.future
            and days.startswith(f"{today}/")
            and any(map(str.isdigit, mention.text))
        ):
            return True
        if days == yesterday and (
            _SAID_ON.search(document.text[max(0, mention.start - _NEAR) : mention.start])
            or _ON_IT_SAID.match(document.text, mention.end)
        ):
            return True
    return False
