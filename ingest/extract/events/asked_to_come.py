"""The journey that "the visit" means where somebody was told just before to be invited or welcome to the other side.

"He was told that he would be welcome in Kazan. The trip could be made in May": a journey of him to Kazan.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.office_holders import acts_for_a_state
from ingest.extract.types import SIDES, Person, Sentence

from .visits import Journey

_INVITED_TO = re.compile(
    r"\b(?:invit(?:ed|es|ing)|invitation\b[^,.;]{0,60}?\bfor)\s+((?:[\w'’.-]+\s+){1,8}?)to\s+"
    r"(?:(?:visit|come\s+to|pay\s+an?\s+(?:\w+\s+){0,2}visit\s+to)\s+)?(?=(?:the\s+)?[A-Z])"
)
_ASKED = Prefiltered(
    r"\bwelcome\s+(?:guest\s+)?(?:in|to|at|back)\b"
    r"|\b(?:invit(?:e|es|ed|ing|ation)|ask(?:ed|s)|urg(?:ed|es)|want(?:ed|s)|would\s+like|wish(?:es|ed)?)"
    r"\b[^.;]{0,90}?\b(?:to\s+(?:come|visit|see|go|travel|fly|return|be\s+in)|in|back)\b"
    r"|\b(?:doors?|gates?)\s+(?:\w+\s+)?(?:is|are|was|were|stands?|remains?|would\s+be)\s+(?:\w+\s+)?open\b"
)
_HE = re.compile(r"\b(?:he|she|him|her)\b", re.IGNORECASE)
_WITHIN = 3  # sentences
_FAR = 7  # sentences before, in which somebody is named whom "he" still means


def invited_before(reading: Reading, mention: EventMention) -> Journey | None:
    """The journey of whom a sentence just before tells to be asked to a place of the other side."""
    last = mention.clause.sentence - 1
    for index in range(last, max(last - _WITHIN, -1), -1):
        sentence = reading.document.sentences[index]
        if journey := _invited(reading, sentence) or _welcome(reading, index, sentence):
            return journey
    return None


def _invited(reading: Reading, sentence: Sentence) -> Journey | None:
    """The journey of "invited X to visit Kazan"."""
    invited = _INVITED_TO.search(sentence.text)
    if not invited:
        return None
    start, end = sentence.start + invited.start(1), sentence.start + invited.end(1)
    guests = [s.person for s in reading.seen_in(start, end) if s.person.country in SIDES]
    seats = _seats(reading, end, sentence.end)
    if guests and seats and seats[0].country != guests[0].country:
        return Journey((guests[0],), guests[0].country, seats[0].country, _city(reading, seats[0]), False)
    return None


def _welcome(reading: Reading, index: int, sentence: Sentence) -> Journey | None:
    """The journey of "X is welcome in Kazan any time", "Moscow's door is open to X", "he was asked to see Cebu"."""
    asked = _ASKED.search(sentence.text) if _ASKED.may_match(sentence.text) else None
    if asked is None or reading.third_countries_in(sentence.start + asked.start(), sentence.end):
        return None
    behind = _seats(reading, sentence.start + asked.start(), sentence.end)
    seats = behind or _seats(reading, sentence.start, sentence.end)
    if not seats:
        return None
    guest = _guest(reading, index, sentence, other_side(seats[0].country))
    if guest is None:
        return None
    return Journey((guest,), guest.country, seats[0].country, _city(reading, seats[0]), False)


def _guest(reading: Reading, index: int, sentence: Sentence, side: str) -> Person | None:
    """Who of a side is asked to come: named in the sentence, or meant there by office or as "he"."""
    for seen in reading.seen_in(sentence.start, sentence.end):
        if seen.person.country == side and acts_for_a_state(reading, seen.person):
            return seen.person
    holder = reading.office_holder(sentence.text)
    if holder is not None and holder.country == side:
        return holder
    if not _HE.search(sentence.text):
        return None
    for earlier in range(index - 1, max(index - _FAR, -1), -1):
        before = reading.document.sentences[earlier]
        for seen in reading.seen_in(before.start, before.end):
            if seen.person.country == side and acts_for_a_state(reading, seen.person):
                return seen.person
    return None


def _seats(reading: Reading, start: int, end: int) -> list[Locality]:
    """Where places and countries of the two sides are named, in order; a country's name is none of a place."""
    found = [
        (p.start, p.end, p.country, p.kind != "country")
        for p in reading.places_in(start, end)
        if p.country in SIDES
    ]
    found += [
        (c.start, c.end, c.country, c.form == "metonym")
        for c in reading.countries_in(start, end)
        if c.country in SIDES and c.form in ("noun", "metonym")
    ]
    return [
        Locality(reading.text(at, until) if named else None, country, at, until, "place.invited")
        for at, until, country, named in sorted(found, key=lambda f: (f[0], not f[3]))
    ]


def _city(reading: Reading, place: Locality) -> Locality:
    """A place with the name by which it is known ("the Russian capital")."""
    named = (p for p in reading.places_in(place.start, place.end) if p.start == place.start)
    known = next((p for p in named if p.kind != "country"), None)
    return place if known is None else Locality(known.name, place.country, place.start, known.end, place.rule)
