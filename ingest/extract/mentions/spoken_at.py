"""Sittings at which somebody speaks: "Flights begin in May, X told the session": he was there, on no day of May."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.polarity import Stance
from ingest.extract.clauses.reading import Reading, unique
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, DateMention, Person

_SAID = Prefiltered(
    r"\b(?:said|told|noted|added|announced|stated|stressed|disclosed|informed|reported|explained|pledged"
    r"|assured|proposed)\b"
)
# "Hope to double trade by 2028 after a meeting in Moscow": the year is that of the hope.
_PLAN = re.compile(
    r"\b(?:will|would|hopes?|wants?|aims?|plans?|expects?|intends?|targets?|eyes?|agreed?|vow(?:ed)?|pledged?)\s"
    r"(?:[\w$.-]+\s+){0,12}$"
)
_A_STATEMENT = 4  # words before "X said" that are more than a day or a place


def day_spoken(
    reading: Reading, clause: Clause, trigger: Trigger, date: DateMention | None
) -> DateMention | None:
    """The day of a sitting at which something was said, apart from the days in what was said there."""
    before = clause.text[: trigger.start - clause.start]
    said = list(_SAID.finditer(before, within=clause.text))
    if date is None or not said:
        return date
    comma = before.rfind(", ", 0, said[-1].start())
    if comma < 0 or date.start >= clause.start + comma:
        return date
    told = before[: date.start - clause.start] + before[date.end - clause.start : comma]
    if len(told.split()) < _A_STATEMENT:
        return date  # "On Friday in Moscow, X said at the session"
    span = (trigger.start, trigger.end)
    return date_for(reading, clause.start + comma, clause.end, span)


def day_after_plan(clause: Clause, opens: int, date: DateMention | None) -> DateMention | None:
    """The day of an event after which something is planned, unless it is that of the plan, before ``opens``."""
    if date is None or date.start >= opens:
        return date
    return None if _PLAN.search(clause.text, 0, date.start - clause.start) else date


def who_spoke(reading: Reading, clause: Clause, trigger: Trigger, stance: Stance) -> list[Person]:
    """The officials of the two states who said something at a sitting of the commission that names nobody else."""
    if trigger.kind != "commission" or stance.rule != "polarity.said-there":
        return []
    told = [s.person for s in reading.seen_in(clause.start, clause.end) if is_speaker(reading, s)]
    return unique([p for p in told if p.country in SIDES and p.office])
