"""The day to which a signature was put off ("set for Nov. 20, moved to January"), and the one given up for it."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import DateMention, Span

_PUT_OFF = Prefiltered(
    r"\b(?:put\s+off|postponed|deferred|delayed|rescheduled|pushed(?:\s+back)?|moved(?:\s+back)?|reset|slid"
    r"|slipped|slides|slips|held\s+over)\b"
)
_TO = re.compile(r"[^.;]{0,60}?\b(?:to|until|till|for|by)\s+(?:the\s+)?$")
_NEAR = 60  # characters in which it is told that a day was only the first
# "Until Friday" may hold its own preposition.
_OWN_WORD = re.compile(r"(?:until|till|to|by)\s")
_FIRST_SET = re.compile(
    r"\b(?:originally|initially|first|earlier|previously)\s+(?:[a-z]+\s+){0,3}?"
    r"(?:for|on|in|to\s+be\s+signed(?:\s+(?:on|in))?)?\s*$"
)


def put_off_to(reading: Reading, tellings: list[Span]) -> tuple[str, Span] | None:
    """The day told behind "put off to", in what is told of an instrument, and its words; None where none is."""
    for span in tellings:
        for moved in _PUT_OFF.finditer(reading.text(span.start, span.end)):
            for date in reading.dates_in(span.start + moved.end(), span.end):
                between = reading.text(span.start + moved.end(), date.start)
                own = _OWN_WORD.match(date.text) and not between.strip()
                if date.future and (own or _TO.fullmatch(between)):
                    day = date.future.removeprefix("../") if own else date.future  # "until next year": in it
                    return day, Span(date.start, date.end)
    return None


def is_given_up(reading: Reading, date: DateMention | None) -> bool:
    """Whether a day is told as the one first set ("originally set for Nov. 20")."""
    if date is None:
        return False
    return _FIRST_SET.search(reading.document.text, max(0, date.start - _NEAR), date.start) is not None
