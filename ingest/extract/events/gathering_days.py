"""The days of a gathering date a journey to it: "plans to come to the forum. It takes place on September 5-8"."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import is_reporting_date, is_since
from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds
from ingest.extract.matching.prefilter import Prefiltered

from .events import DatedAs, Event

_GATHERING = Prefiltered(
    r"\b(?:(?:[A-Z][\w'’-]*|of|on|and|the)\s+){1,8}?"
    r"(?:Forum|Summit|Conference|Congress|Expo|Exhibition|Fair|Assembly|Festival|Games)\b"
)
_IS_HELD = re.compile(
    r"\b(?:takes?\s+place|will\s+(?:take\s+place|be\s+held|run|open|kick\s+off)"
    r"|is\s+(?:set|scheduled|slated|due|to\s+be\s+held|to\s+take\s+place)|runs|slated\s+for"
    r"|scheduled\s+for)\b"
)
_SMALL = frozenset({"the", "of", "on", "and", "this", "next", "a", "an"})


def date_by_gathering(reading: Reading, events: list[Event]) -> None:
    """Date a planned journey, told without a day, by the days on which the gathering that it is for takes place."""
    if not _GATHERING.may_match(reading.document.sentence_texts):
        return
    for event in events:
        if event.kind != "visit" or event.status not in ("planned", "possible"):
            continue
        if event.when is not None and event.when.mention.names_a_day:
            continue
        named = [words for told in event.mentions for words in _named_in(told.clause.text)]
        when = _days_of(reading, named) if named else None
        if when is not None and _within(event, when):
            event.when = when


def _named_in(text: str) -> list[set[str]]:
    """The words of each gathering's name."""
    return [set(match.group().split()) - _SMALL for match in _GATHERING.finditer(text)]


def _days_of(reading: Reading, named: list[set[str]]) -> DatedAs | None:
    for sentence in reading.document.sentences:
        held = _IS_HELD.search(sentence.text)
        if held is None:
            continue
        told = _named_in(sentence.text[: held.start()])
        if not any(len(a & b) > 1 for a in named for b in told):
            continue
        for date in reading.dates_in(sentence.start + held.end(), sentence.end):
            if (
                date.names_a_day
                and date.future
                and not (is_reporting_date(reading, date) or is_since(reading, date))
            ):
                return DatedAs(date.future, date, "date.gathering")
    return None


def _within(event: Event, when: DatedAs) -> bool:
    """Whether the days fall into the season or month that the journey was told of, if any."""
    if event.when is None:
        return True
    low, high = bounds(event.when.edtf)
    first, last = bounds(when.edtf)
    return low <= first and last <= high
