"""Moments as feeds and pages write them, to ISO 8601. Nothing is filled in that the text does not say."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from dateutil import parser

_HOURS = {
    "UTC": 0,
    "GMT": 0,
    "Z": 0,
    "PHT": 8,
    "MSK": 3,
    "MSD": 4,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
}
_HOURS |= {
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "CET": 1,
    "CEST": 2,
    "BST": 1,
    "JST": 9,
    "SGT": 8,
    "HKT": 8,
}
_CLOCK = re.compile(r"\d\d?:\d\d|T\d{4}")
# Two stand-ins for what a text leaves out: where they show, the text left out the day, month or year.
_STAND_INS = (datetime(1988, 2, 3), datetime(1999, 11, 20))  # noqa: DTZ001 - naive as the text may be


def iso(text: str, zone: str = "") -> str:
    """A moment or day in ISO 8601; empty when the text is none. ``zone`` (as Asia/Manila) tells whose PST is meant."""
    text = text.strip()[:100]
    if not text:
        return ""
    hours = _HOURS | ({"PST": 8, "PHST": 8} if zone == "Asia/Manila" else {})
    zones = {name: timezone(timedelta(hours=offset)) for name, offset in hours.items()}
    try:
        first, second = (
            parser.parse(text, default=stand_in, tzinfos=zones, ignoretz=False) for stand_in in _STAND_INS
        )
    except (ValueError, OverflowError, TypeError, ArithmeticError):
        return ""
    if first != second or not 1900 < first.year < 2200:
        return ""
    return str(first.isoformat() if _CLOCK.search(text) else first.date().isoformat())
