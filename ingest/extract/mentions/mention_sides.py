"""Which sides a mention brings together: by its people, its words, and who of a third country is in it."""

from __future__ import annotations

import re

from ingest.extract.clauses.addresses import audience
from ingest.extract.clauses.both_sides import BOTH_SIDES, OFFICERS_OF_BOTH
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.third_parties import BILATERAL, goes_to_a_side, lists_a_side, names_third_party
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.types import SIDES, Person

from .bodies_met import side_at_home, side_of_body_met, side_of_office_met
from .groups import side_of_group, side_of_subject
from .inserted_phrases import end_of_phrase

_JOINT_BODY = re.compile(
    r"\b(?:[Jj]oint|[Bb]ilateral)\s+(?:[\w-]+\s+){0,2}?(?:working\s+group|sub-?committee|committee)\b",
    re.IGNORECASE,
)
# «Депутаты провели встречу с X»: the noun is what its verb says.
_HELD_IN_RUSSIAN = re.compile(r"\b(?:пров[её]л[аи]?|провед[уё]т|проведет|имел[аи]?)\s+(?:[а-яё-]+\s+){0,4}$")
_BETWEEN_IN_RUSSIAN = re.compile(r"\bмежду\s+(?=[А-ЯЁ])")


def sides_named(
    reading: Reading,
    clause: Clause,
    trigger: Trigger,
    scope: tuple[int, int],
    own_sides: set[str],
    subject: list[Person],
) -> set[str]:
    """The sides of an event, by its people, by the words of its clause, and by a group or a body that takes part."""
    verb = trigger.kind == "talks" and trigger.form == "verb"
    heard = audience(clause.text, trigger.start - clause.start, trigger.end - clause.start) if verb else None
    if heard is not None:  # of whatever else they speak
        start, end = clause.start + heard[0], clause.start + heard[1]
        bodies = {b.country for b in reading.organizations_in(start, end)} & set(SIDES)
        return own_sides | bodies | reading.sides_in(start, end)
    sides = own_sides | reading.sides_in(clause.start, end_of_phrase(clause, trigger))
    if clause.text[:1] >= "А" and (between := _BETWEEN_IN_RUSSIAN.search(clause.text)):
        listed = reading.places_in(clause.start + between.end(), clause.end)
        sides |= {p.country for p in listed if p.country in SIDES}  # «между Филиппинами и Приморским краем»
    verb = verb or (
        trigger.kind == "talks"
        and _HELD_IN_RUSSIAN.search(clause.text, 0, trigger.start - clause.start) is not None
    )
    if verb and not subject:
        group = side_of_subject(reading, clause, trigger.start)  # "their delegation met X"
        sides |= {group or side_at_home(reading, clause.start, trigger.end)} & set(SIDES)
    if clause.text[:1] >= "А" and own_sides:
        sides |= {side_of_office_met(reading, trigger, scope[1])} & set(SIDES)
    noun = trigger.kind == "talks" and trigger.form == "noun"
    if noun and len(sides & set(SIDES)) == 1 and reading.seen_in(trigger.end, clause.end):
        sides |= {side_of_group(reading, trigger.end, clause.end)} & set(
            SIDES
        )  # "talks of X with staff of Z"
    return sides | ({side_of_body_met(reading, clause, trigger, scope[1])} & set(SIDES))


def of_a_third(
    reading: Reading,
    trigger: Trigger,
    clause: Clause,
    subject: list[Person],
    own_sides: set[str],
    quoted: bool,
) -> bool:
    """Whether a mention without people of both sides is about a third country's."""
    others = any(p.country and p.country not in SIDES for p in subject)
    if not others and not names_third_party(reading, clause.start, clause.end, quoted):
        return False
    of_visit = trigger.kind == "visit"
    if trigger.kind in ("visit", "talks") and lists_a_side(reading, trigger.end, clause.end, of_visit):
        return False
    return not (trigger.kind == "visit" and own_sides and goes_to_a_side(reading, trigger))


def tells_of_both(before: str, clause: str) -> bool:
    """ "The two foreign ministers gathered …": whether a subject without names is of both sides."""
    return bool(
        BOTH_SIDES.search(before)
        or OFFICERS_OF_BOTH.search(before)
        or BILATERAL.search(before, within=clause)
        or _JOINT_BODY.search(before)
    )
