"""The day and place of a mention in the light of its stance: none of who only prepares, reports or leaves for it."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import Locality, place_for
from ingest.extract.clauses.polarity import Stance
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.dating.periods import bounds
from ingest.extract.types import DateMention

from .days_meant import is_day_he_comes
from .spoken_at import day_after_plan, day_spoken

_THERE_WERE = re.compile(r"\b[Tt]here\s+(?:was|were|had\s+been)\s+(?:[\w-]+\s+){0,3}$")
_TO_BE_HELD = re.compile(r"\b(?:held|convened|hosted|take\s+place|sit|meet)\s+(?P<in>in\s)")


def setting_by_stance(
    reading: Reading,
    clause: Clause,
    trigger: Trigger,
    stance: Stance,
    date: DateMention | None,
    place: Locality | None,
) -> tuple[DateMention | None, Locality | None]:
    """The day and place that were read for an event word, as far as its stance leaves them to the event."""
    if date and _is_told_past(clause, trigger, stance):
        date = _not_ahead(reading, date)
    date, place = _of_what_is_ahead(reading, clause, trigger, stance, date, place)
    return _when_he_comes(reading, clause, trigger, stance, date), place


def _of_what_is_ahead(
    reading: Reading,
    clause: Clause,
    trigger: Trigger,
    stance: Stance,
    date: DateMention | None,
    place: Locality | None,
) -> tuple[DateMention | None, Locality | None]:
    """The day and place of an event without those of who prepares it, or leaves for it, as told before it."""
    opens = clause.start + stance.start
    if stance.rule == "polarity.set-out-to":
        return (date if date and date.start > trigger.start else None), place
    if stance.rule == "polarity.to-prepare":
        date = date if date and date.start > opens else None
        place = place if place and place.start > opens else _place_behind(reading, clause, trigger)
    if stance.rule == "polarity.said-there":
        date = day_spoken(reading, clause, trigger, date)
    if stance.rule == "polarity.after-it":
        date = day_after_plan(clause, opens, date)
    if stance.rule == "polarity.reported-there" and date and date.start < opens:
        date = next((d for d in reading.dates_in(opens, trigger.start) if d.names_a_day), None)
    return date, place


def _place_behind(reading: Reading, clause: Clause, trigger: Trigger) -> Locality | None:
    """ "Met in Manila to map out how the session is to be held in Kazan": where it is told to be held."""
    held = _TO_BE_HELD.search(clause.text, trigger.end - clause.start)
    if held is None:
        return None
    at = clause.start + held.end()
    return place_for(reading, at - len(held["in"]), clause.end, (at, at))


def _when_he_comes(
    reading: Reading, clause: Clause, trigger: Trigger, stance: Stance, date: DateMention | None
) -> DateMention | None:
    """ "Spent Monday on what must be done before X comes next year": of X, next year."""
    opens = clause.start + stance.start
    if date is None or stance.rule != "polarity.when-present" or date.end >= opens - 1:
        return date
    if is_day_he_comes(clause, date):
        return date
    return date_for(reading, trigger.end, clause.end, (trigger.end, trigger.end))


def _is_told_past(clause: Clause, trigger: Trigger, stance: Stance) -> bool:
    if trigger.form == "verb" and stance.rule == "polarity.past-verb":
        return True
    return _THERE_WERE.search(clause.text[: trigger.start - clause.start]) is not None


def _not_ahead(reading: Reading, date: DateMention) -> DateMention | None:
    """The date beside a verb in the past, save one yet to come.

    "Hosted a lunch on ASEAN, led by Manila in 2017", "there were discussions on its chairmanship in 2017"
    """
    anchor = reading.document.anchor
    return None if anchor and date.past and bounds(date.past)[0] > anchor else date
