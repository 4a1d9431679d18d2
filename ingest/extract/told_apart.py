"""Dealings of the two states whose sides are named apart.

"Mayor X did not go to Omsk", "the House contingent to the forum in Moscow", "inspectors from Sakhalin came to Navotas":
an official, an office or a body of one side, and of the other only a city, a gathering that is always held there, a
mission or a maker. Who acts must be an official: no tourist, no team, no cargo ship.
"""

from __future__ import annotations

import re

from ingest.extract.types import SIDES

from .clauses.absent import is_absent
from .clauses.clauses import Clause
from .clauses.office_words import AT_HOME, BUYS, FIRMS, MAKER, MISSION, OF_STATE, OFFICE, TIES, WARSHIP
from .clauses.private_words import OF_THE_WORLD, OWN_PEOPLE, PRIVATE, SPORT
from .clauses.reading import Reading, other_side
from .clauses.triggers import Trigger, find_all_triggers
from .clauses.who_says import is_speaker
from .mentions.destination_first import before_verb
from .mentions.groups import groups_in, side_of_group
from .mentions.office_holders import acts_for_a_state
from .types import JOURNEY_KINDS, Sentence

_FAR = 70  # characters from a word of going to its end
_NEAR = 40  # characters between a gathering and its city
_OF_PLACE = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")
_NAME = re.compile(r"\s+[A-Z]")
_PLACE_OF = re.compile(r"(?:['’]s?)?\s+")
_GATHERING = re.compile(
    r"\b(?:[Ss]ummit|[Ff]orum|[Cc]onference|[Cc]ongress|[Ee]xpo(?:sition)?|[Ss]ymposium|[Ss]eminar|[Aa]ssembly"
    r"|(?:arms|air|defen[cs]e|trade)\s+(?:show|fair|expo))\b"
)
_SAYS = re.compile(r"\b(?:said|says|told|reported|announced|wrote|according)\b")
_IN = re.compile(
    r"\b(?:in|at|to|into|near|through|of)\s+(?:the\s+(?:[\w-]+\s+){0,3}?(?:of|in)\s+|the\s+)?"
    r"(?:[A-Z][\w'’.-]+\s+){0,3}$"
)
_HERE = re.compile(r"\bhere\b|\bthe\s+(?:port|city|capital)\b(?!\s+of)")
_ANSWERS = re.compile(
    r"(?:But\s+|And\s+|Yet\s+)?"
    r"(?:Russia|Moscow|Manila|The\s+(?:Philippines|Russians|Filipinos|Russian\s+side|Philippine\s+side))"
    r"\s+[a-z]"
)
_HE_ADDS = re.compile(
    r"\b(?:he|she)\s+(?:said|added|noted|told|explained|recalled)\b|\b(?:said|added)\s+(?:he|she|the\s+[a-z]+)\b"
)
_STAYS = re.compile(
    r"(?:In(?=\s+[A-Z])"
    r"|(?:They|It|The\s+(?:[a-z]+\s+)?(?:group|delegation|visitors|mission|team|party))\s+"
    r"(?:(?:will|also|then|later|had|have|has|been|be)\s+)*"
    r"(?:are|was|were|is|be|been|stay(?:s|ed)?|flew|f?ly|went|go|travel\w*)\s+(?:in|to)\b)"
)
_TOURS = re.compile(r"\b(?:tour\w*|visit\w*|trips?|missions?|delegations?|travel\w*|journey|stay\w*|swing)\b")
# "X honored a cook who trained in Moscow", "X was born in Moscow", "X's cousin lives there".
_ELSE = re.compile(
    r"\b(?:who|which|that|whose|where|lived?|lives|born|studied|worked|grew|of|from|against|with|over|said|says"
    r"|reads?|wrote|writes)\b"
    r"|^['’]"
)
_BY = re.compile(r"\bby\s+(?:[A-Z][\w.-]*\s+)*$")


def officials_in(reading: Reading, sentence: Sentence) -> set[str]:
    """The sides whose officials, offices, bodies or missions a sentence names."""
    text, start, end = sentence.text, sentence.start, sentence.end
    sides = {s.person.country for s in reading.seen_in(start, end) if acts_for_a_state(reading, s.person)}
    sides |= {body.country for body in reading.organizations_in(start, end) if body.name not in FIRMS}
    if OF_STATE.search(text):
        sides |= {side_of_group(reading, start, end)}
        sides |= {g.side for g in groups_in(text) if OF_STATE.search(text[g.start : g.end], within=text)}
    sides |= {"RU" if m["ru"] or m["of_ru"] else "PH" for m in MISSION.finditer(text)}
    sides |= {_side_of_office(reading, start + m.start(), start + m.end()) for m in OFFICE.finditer(text)}
    if AT_HOME.search(text):
        sides.add("PH")
    return sides & set(SIDES)


def _side_of_office(reading: Reading, start: int, end: int) -> str:
    """Whose "the mayor of Omsk", "Omsk's mayor" is; "" where it is told by another name, or whose office it is."""
    for place in reading.places_in(start - _NEAR, end + _NEAR):
        if _OF_PLACE.fullmatch(reading.text(end, place.start)) or _PLACE_OF.fullmatch(
            reading.text(place.end, start)
        ):
            return place.country
    named = _OF_PLACE.match(reading.document.text, end) or _NAME.match(reading.document.text, end)
    return "" if named else "PH"


def places_of(reading: Reading, start: int, end: int) -> set[str]:
    """The sides in whose cities, at whose venues and gatherings something is."""
    sides = {place.country for place in reading.places_in(start, end)}
    sides |= {gathering.seat[1] for gathering in reading.gatherings_in(start, end)}
    return sides & set(SIDES)


def official_goes(reading: Reading, index: int) -> bool:
    """Whether a sentence tells, or denies, that an official or a group of one side goes to a place of the other."""
    clauses = reading.clauses_by_sentence.get(index, [])
    return any(
        _goes(reading, clauses, position, trigger)
        for position, clause in enumerate(clauses)
        for trigger in find_all_triggers(clause.text, clause.start)
        if trigger.kind in JOURNEY_KINDS and not trigger.company
    )


def _goes(reading: Reading, clauses: list[Clause], position: int, trigger: Trigger) -> bool:
    clause = clauses[position]
    start = trigger.end if trigger.form == "noun" else trigger.start
    there = places_of(reading, start, min(clause.end, trigger.end + _FAR))
    there |= {c.country for c in reading.countries_in(trigger.start, trigger.end)} & set(SIDES)
    if _HERE.search(reading.text(trigger.start, clause.end)):
        there |= {reading.dateline_country} & set(SIDES)
    before = reading.text(clause.start, trigger.start)
    for side in map(other_side, there):
        if before_verb(reading, clauses, position, (clause.start, trigger.start), side) is not None:
            return True
        if side == "PH" and AT_HOME.search(before, within=clause.text):
            return True
    return False


def told_apart(reading: Reading, hidden: frozenset[str]) -> str:
    """The sentence in which an official of one side deals with the other, or "".

    Sentences of the kinds ``hidden``, and those on private matters, tell of none.
    """
    private = (PRIVATE, OF_THE_WORLD, SPORT, OWN_PEOPLE)
    document = reading.document
    makers = bool(MAKER.search(document.text, within=document.sentence_texts))
    sent_from = reading.dateline_country
    before: set[str] = set()
    for index, sentence in enumerate(reading.document.sentences):
        last, before = before, set()
        if sentence.kind in hidden:
            continue
        named = before = _named_in(reading, sentence, makers)
        if sent_from in SIDES and _HERE.search(sentence.text):
            named = named | {sent_from}
        goes_on = bool(last) and _goes_on(reading, index)
        if not (goes_on or ("RU" in named and not _names_a_third(reading, sentence))):
            continue
        if not (goes_on or _deals(reading, index, sentence)):
            continue
        told = [sentence, reading.document.sentences[index - 1]] if goes_on else [sentence]
        if not any(p.search(s.text) for s in told for p in private):
            return told[-1].text
    return ""


def _named_in(reading: Reading, sentence: Sentence, makers: bool) -> set[str]:
    """The sides that a sentence names in any way."""
    span = (sentence.start, sentence.end)
    sides = {country.country for country in reading.countries_in(*span)}
    sides |= {seen.person.country for seen in reading.seen_in(*span)}
    sides |= {body.country for body in reading.organizations_in(*span)}
    sides |= places_of(reading, *span)
    if makers and MAKER.search(sentence.text):
        sides.add("RU")
    return sides & set(SIDES)


def _names_a_third(reading: Reading, sentence: Sentence) -> bool:
    span = (sentence.start, sentence.end)
    return bool(
        reading.third_countries_in(*span)
        or reading.strangers_in(*span)
        or any(place.country not in ("", *SIDES) for place in reading.places_in(*span))
    )


def _deals(reading: Reading, index: int, sentence: Sentence) -> bool:
    officials = officials_in(reading, sentence)
    if len(officials) != 1:
        return bool(officials)
    other = other_side(next(iter(officials)))
    text = sentence.text
    if other == "RU" and _buys(reading, sentence):
        return True
    if official_goes(reading, index):
        return True
    if other not in places_of(reading, sentence.start, sentence.end):
        return False
    return (
        _holder_there(reading, sentence, other)
        or bool(WARSHIP.search(text))
        or bool(TIES.search(text))
        or _at_gathering(reading, sentence, other)
        or _group_there(reading, sentence, other)
    )


def _buys(reading: Reading, sentence: Sentence) -> bool:
    """Whether something is bought of a Russian maker, or agreed with a firm of the Russian state."""
    if MAKER.search(sentence.text):
        return bool(BUYS.search(sentence.text))
    firms = {body.name for body in reading.organizations_in(sentence.start, sentence.end)} & FIRMS
    return bool(firms) and bool(TIES.search(sentence.text))


def _holder_there(reading: Reading, sentence: Sentence, other: str) -> bool:
    """Whether an office holder is at work at a place of the other side, or a thing is done there by one."""
    for seen in reading.seen_in(sentence.start, sentence.end):
        if seen.person.country != other_side(other) or not acts_for_a_state(reading, seen.person):
            continue
        if is_speaker(reading, seen) or is_absent(reading, seen):
            continue
        for place in reading.places_in(sentence.start, sentence.end):
            if place.country != other or place.kind == "country":
                continue
            if not _IN.search(reading.text(max(sentence.start, place.start - _NEAR), place.start)):
                continue
            between = reading.text(min(seen.end, place.end), max(seen.start, place.start))
            if not _ELSE.search(between) and (place.start > seen.end or _BY.search(between)):
                return True
    return False


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a sentence goes on about an official of the one before, and names the other side.

    "There are no tariff talks, Secretary X said. Moscow has asked for some, he added."; "A delegation of the House
    made a tour. They were in Kazan on Friday."
    """
    last, sentence = reading.document.sentences[index - 1 : index + 1]
    answers, there = _ANSWERS.match(sentence.text), _STAYS.match(sentence.text)
    if not (answers or there) or _names_a_third(reading, last) or _names_a_third(reading, sentence):
        return False
    before = officials_in(reading, last)
    if len(before) != 1:
        return False
    other = other_side(next(iter(before)))
    if answers and TIES.search(last.text):
        return other in reading.sides_in(sentence.start, sentence.end) and bool(
            _HE_ADDS.search(sentence.text)
        )
    return (
        there is not None
        and bool(OF_STATE.search(last.text))
        and bool(_TOURS.search(last.text))
        and other in places_of(reading, sentence.start + there.end(), sentence.start + there.end() + _NEAR)
    )


def _at_gathering(reading: Reading, sentence: Sentence, other: str) -> bool:
    """Whether a gathering is named that is held at a place of the other side ("the Kazan summit")."""
    if any(g.seat[1] == other for g in reading.gatherings_in(sentence.start, sentence.end)):
        return True
    return any(
        other
        in places_of(reading, sentence.start + max(0, m.start() - _NEAR), sentence.start + m.end() + _NEAR)
        for m in _GATHERING.finditer(sentence.text)
    )


def _group_there(reading: Reading, sentence: Sentence, other: str) -> bool:
    """Whether a group of state stands before a place of the other side, and nobody says anything between."""
    group = OF_STATE.search(sentence.text)
    if group is None:
        return False
    start = sentence.start + group.start()
    for place in reading.places_in(start, sentence.end):
        between = reading.text(start, place.start)
        if place.country == other and _IN.search(between) and not _SAYS.search(between):
            return side_of_group(reading, sentence.start, place.start) == other_side(other)
    return False
