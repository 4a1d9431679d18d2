"""Journeys: who travels where, and what only looks like a journey between the two countries."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .circumstances import Locality
from .mention_people import acts_for_a_state
from .mentions import EventMention
from .reading import SIDES, Reading
from .types import Person

_OF_VISITOR = re.compile(r"^\s+(?:of|by)\s+(?:(?:[A-Z][\w'’.-]*|the|of|and|for|his|a)\s+){0,10}$")
_OWN_TRIP = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}$")
_HOST_COUNTRY = re.compile(r"\b(?:the|this)\s+country\b|\bhere\b|\bour\s+country\b", re.IGNORECASE)
_DELEGATION = re.compile(
    r"\b(?:(Russian)|(Philippine|Filipino))\s+(?:[\w'’-]+\s+){0,4}?(?:delegation|team|officials|experts|mission|engineers|group|party|delegates|lawmakers|senators|businessmen)\b"
)
_RESIDENT = re.compile(r"\b(?:ambassador|embassy|charg[eé]|consul|attach[eé])\b", re.IGNORECASE)
_SHIP_KIND = re.compile(r"\b(?:Russian|Philippine|Russia['’]s)\b")


@dataclass(frozen=True, slots=True)
class Journey:
    """Travellers of one side and the country they go to ("" where the text leaves it open)."""

    travellers: tuple[Person, ...]
    side: str
    destination: str
    place: Locality | None
    homeward: bool


def read_journey(reading: Reading, mention: EventMention) -> Journey | None:
    """The journey that a visit mention tells, or None when it is none between the two countries."""
    trigger, clause = mention.trigger, mention.clause
    travellers = _travellers(reading, mention)
    named = travellers or mention.subject
    if named and not any(acts_for_a_state(reading, p) for p in named):
        return None
    side = next((p.country for p in travellers if p.country in SIDES), "")
    if not side and (match := _DELEGATION.search(clause.text)):
        side = "RU" if match.group(1) else "PH"
    after_country, after_place = _destination(reading, mention)
    if after_country and after_country not in SIDES:
        return None
    if side and after_country == side:
        return Journey(tuple(travellers), side, "", None, True)
    if not after_country and side and _HOST_COUNTRY.search(reading.text(trigger.start, clause.end)):
        after_country = "RU" if side == "PH" else "PH"
    if travellers and all(_RESIDENT.search(p.title) for p in travellers if p.country == side):
        return None
    if not side and after_country:
        side = "RU" if after_country == "PH" else "PH"
    return Journey(tuple(p for p in travellers if p.country == side), side, after_country, after_place, False)


def _travellers(reading: Reading, mention: EventMention) -> list[Person]:
    trigger = mention.trigger
    if trigger.form == "noun":
        for seen in reading.seen_in(trigger.end, mention.clause.end):
            if _OF_VISITOR.match(reading.text(trigger.end, seen.start)):
                return [seen.person]
        for seen in reading.seen_in(mention.clause.start, trigger.start):
            if _OWN_TRIP.match(reading.text(seen.end, trigger.start)):
                return [seen.person]
    return [p for p in mention.subject if p.country in SIDES]


def _destination(reading: Reading, mention: EventMention) -> tuple[str, Locality | None]:
    """Country and city after the event word; before it for "Russia visit", "in Moscow for a visit"."""
    trigger, clause = mention.trigger, mention.clause
    start = trigger.start if trigger.form == "verb" and not trigger.text.endswith("from") else trigger.end
    hits = [(p.start, p.country, p) for p in reading.places_in(start, clause.end) if p.country]
    nouns = [
        (c.start, c.country, None)
        for c in reading.countries_in(start, clause.end)
        if c.form in ("noun", "metonym")
    ]
    near = sorted(
        (h for h in [*hits, *nouns] if h[0] - trigger.end < 60 and not _blocked(reading, trigger.end, h[0])),
        key=lambda h: h[0],
    )
    if not near and trigger.form == "noun":
        attributive = [
            c
            for c in reading.countries_in(max(clause.start, trigger.start - 14), trigger.start)
            if c.form in ("noun", "metonym")
        ]
        near = [(c.start, c.country, None) for c in attributive]
        if not near:
            near = [
                (p.start, p.country, p)
                for p in reading.places_in(clause.start, trigger.start)
                if re.search(r"\b(?:in|to)\s+(?:the\s+)?$", reading.text(max(0, p.start - 10), p.start))
            ]
    if not near:
        return "", None
    country = near[0][1]
    city = next(
        (
            p
            for p in reading.places_in(start, clause.end)
            if p.kind != "country" and p.country == country and p.start - trigger.end < 60
        ),
        None,
    )
    if city is None or _blocked(reading, trigger.end, city.start):
        seat = next(
            (
                c
                for c in reading.countries_in(start, clause.end)
                if c.start == near[0][0] and c.form == "metonym"
            ),
            None,
        )
        return country, Locality(
            reading.text(seat.start, seat.end), country, seat.start, seat.end, "place.destination"
        ) if seat else None
    return country, Locality(city.name, city.country, city.start, city.end, "place.destination")


def _blocked(reading: Reading, start: int, end: int) -> bool:
    """True when what stands between belongs to another thing ("from Moscow", "with Russia", "by the president of")."""
    between = reading.text(start, end) if end > start else ""
    return (
        bool(
            re.search(
                r"\b(?:from|with|by|between|said|after|where|than|of(?!\s+the\s+(?:capital|city)))\b", between
            )
        )
        or ";" in between
    )
