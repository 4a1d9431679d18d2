"""Stays told in Russian by where somebody is or works, with no word of journeys.

«Делегация Приморского края находится на Филиппинах с 17 ноября», «X приступил к работе в Себу»: of an office holder
or a group of one side, at a place of the other. What lies there («Посольство находится в Маниле») is no group.
"""

from __future__ import annotations

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.clauses.triggers import Trigger, with_trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import JOURNEY_KINDS, SIDES

from .destination_first import before_verb, seats_in

STAYS = Prefiltered(
    r"\b(?P<verb>наход(?:ится|ятся|ил(?:ся|ась|ись))|пребыва(?:ет|ют|л[аи]?)|приступил[аи]?\s+к\s+работе"
    r"|нача(?:л[аи]?|ла)\s+(?:свою\s+)?работу|работа(?:ет|ют|л[аи]?))"
    r"\s+(?:(?:[а-яё-]+|\d{1,2})\s+){0,4}?(?:во?|на)\s+(?=[А-ЯЁ])"
    r"|\b(?P<attends>прим(?:ет|ут)\s+участие|принял[аи]?\s+участие|выступ(?:ит|ят|ил[аи]?)"
    r"|участвовал[аи]?|участву[ею]т)"
    r"\s+(?:во?|на|перед)\s[^,.;()]{3,80}?\s(?:во?|на)\s+(?=[А-ЯЁ])"
)


def with_stay_in_russian(
    reading: Reading, clauses: list[Clause], position: int, triggers: tuple[Trigger, ...]
) -> tuple[Trigger, ...]:
    """The event words of a clause, with a stay where none of them is of a journey."""
    clause = clauses[position]
    match = STAYS.search(clause.text)
    if match is None or any(t.kind in JOURNEY_KINDS for t in triggers):
        return triggers
    group = "verb" if match["verb"] else "attends"
    at, start = clause.start + match.end(), clause.start + match.start(group)
    seats = {s for s in seats_in(reading, at, clause.end) if s[0] == at}
    seats |= {
        (c.start, c.end, c.country)
        for c in reading.countries_in(at, clause.end)
        if c.start == at and c.country in SIDES
    }
    if not seats or reading.is_quoted(start, at):
        return triggers
    country = seats.pop()[2]
    people = before_verb(reading, clauses, position, (clause.start, start), other_side(country))
    if people is None:
        return triggers
    end = clause.start + match.end(group)
    return with_trigger(triggers, Trigger("visit", "verb", start, end, match[group], "structure", people, at))
