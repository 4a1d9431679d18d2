"""The day by which the next step of an instrument is expected, as the clauses about it tell."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import is_reporting_date, is_since
from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds
from ingest.extract.types import DateMention, Span

from .act_dates import is_of_deed, is_of_resolving
from .instrument_titles import find_instruments
from .instruments import Instrument
from .put_off import is_given_up

_NEXT_STEP = re.compile(
    r"\b(?:could|may|might|will|would|expect(?:ed|s)?|hop(?:e|es|ed|ing)|target(?:ed|s)?|ready|sign(?:ed|ing)?"
    r"|finish|complete|in\s+time|within|want(?:s|ed)?\s+to|try\s+again|next|due|plan(?:s|ned)?\s+to"
    r"|await\w*|answer|comments|reply|repl(?:y|ied)|рассчитыва\w+|ожида\w+|планиру\w+|намерен\w*)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|to|shall|expect\w*|hop\w*|aim\w*|target\w*|plan\w*|could|may|might|can|next|due|by|before"
    r"|until|within|later|ahead|foreseen|set(?!\s+(?:out|off)\b)|slated|scheduled|ожида\w+|планиру\w+"
    r"|намерен\w*|рассчитыва\w+|до|к)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:will|would|can|could)\s+not\b[^,.;]{0,40}$|,\s+and\s+an?\s+(?:visit|trip|meeting)\b[^;]*$"
    r"|\bfollow(?:s|ed|ing)\b[^;]*$",
    re.IGNORECASE,
)
# "At the 2009 Philippine-Russia Business Forum": the year is part of a name.
_GATHERING = re.compile(
    r"\s+(?:[A-Z][\w–-]*\s+){0,5}?(?:Forum|Summit|Conference|Fair|Expo|Games|Congress|Meeting|Festival|Olympics)\b"
)


def next_step(reading: Reading, instrument: Instrument) -> DateMention | None:
    """The first day still to come that a clause about the instrument gives for what is expected of it."""
    done = {a.phrase.start for a in instrument.acts if a.phrase and a.stance.standing == "held"}
    for span in [*instrument.tellings, *_rest_of_sentence(reading, instrument)]:
        dates = reading.dates_in(span.start, span.end)
        if dates and _NEXT_STEP.search(reading.text(span.start, span.end)):
            for date in dates:
                if date.start not in done and _is_to_come(reading, instrument, span, date):
                    return date
    return None


def _is_to_come(reading: Reading, instrument: Instrument, span: Span, date: DateMention) -> bool:
    """Whether a day that a clause tells is after that of the article, and is that of a step."""
    anchor = reading.document.anchor
    if anchor is None or not date.future or bounds(date.future)[1] <= anchor:
        return False
    return not (
        _in_a_title(date, instrument)
        or (date.weight == 1 and _GATHERING.match(reading.document.text, date.end))
        or is_given_up(reading, date)
        or is_since(reading, date)
        or is_of_deed(reading, date)
        or is_reporting_date(reading, date)
        or _is_over_by_now(reading, span, date)
        or _of_another_thing(reading, span, date)
    )


def _rest_of_sentence(reading: Reading, instrument: Instrument) -> list[Span]:
    """What follows in the sentence that tells of it last, if nothing else is named there ("…; it is due in May")."""
    if not instrument.tellings:
        return []
    start = instrument.tellings[-1].end
    end = reading.sentence_at(max(start - 1, 0)).end
    return [Span(start, end)] if start < end and not find_instruments(reading, start, end) else []


def _is_over_by_now(reading: Reading, span: Span, date: DateMention) -> bool:
    """ "Had his hour on Friday and came out with a draft": a day told without a word of what is to come."""
    return date.past != date.future and _AHEAD.search(reading.text(span.start, date.end)) is None


def _of_another_thing(reading: Reading, span: Span, date: DateMention) -> bool:
    """True for a day on which it is not expected, and for that of a visit told beside it."""
    beside = _BESIDE.search(reading.text(span.start, date.start))
    return bool(beside) or is_of_resolving(reading, span.start, date)


def _in_a_title(date: DateMention, instrument: Instrument) -> bool:
    """True for the years that a name covers ("Plan of Consultations for 2018-2020")."""
    return instrument.title_span.start <= date.start < instrument.title_span.end
