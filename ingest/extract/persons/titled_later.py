"""Who is named first and titled in the next sentence: "X flew in on Monday. The energy undersecretary met Y"."""

from __future__ import annotations

import re

from ingest.extract.types import Document, Sentence

from .allegiance import likely_country
from .joined import Joined
from .nearby import Nearby
from .titles import TitlePhrase
from .units import Units

_BEFORE_TITLE = 60  # characters of a sentence before the title that it is about: "On Tuesday in Makati the …"
_HE_IS = re.compile(r"(?:He|She)\s+(?:is|was|has\s+been)\s+(?:also\s+|now\s+)?(?:the|an?)\s+")
_OFFICE = 2  # the weight of a title that is an office by itself
_BEFORE_OFFICE = 25  # characters between "he is the" and the office
_READ = frozenset({"body", "bullet"})


def title_the_named_first(
    document: Document, people: list[Joined], alone: list[tuple[TitlePhrase, Units]], nearby: Nearby
) -> None:
    """Give an office that nobody of the article bears to whoever opens the sentence before without one."""
    if not alone:
        return
    opens = {
        (person.mentions[0].units.sentence.start): person
        for person in people
        if _is_untitled(person) and _opens_sentence(person)
    }
    before = dict(zip((s.start for s in document.sentences[1:]), document.sentences, strict=False))
    for phrase, units in alone:
        earlier = before.get(units.sentence.start)
        if earlier is None:
            continue
        person = opens.get(earlier.start) if _is_about(people, phrase, units) else None
        person = person or _who_he_is(document, people, phrase, units, earlier)
        if person is None or person.late_title:
            continue
        country = phrase.country or likely_country(person.mentions, phrase, nearby)
        if person.country not in ("", country) or _is_held(people, person, phrase):
            continue
        known = person.known_classes()
        if known and not known & {office.cls for office in phrase.offices}:
            continue
        person.late_title = phrase
        if not person.country:
            person.country, person.country_rule = country, "office-used-there"


def _who_he_is(
    document: Document, people: list[Joined], phrase: TitlePhrase, units: Units, earlier: Sentence
) -> Joined | None:
    """ "That is for X. He is the undersecretary in charge": the one person named before who has no office yet."""
    said = _HE_IS.match(document.text, units.sentence.start)
    if said is None or phrase.start > said.end() + _BEFORE_OFFICE or phrase.plural or phrase.weight < _OFFICE:
        return None
    named = [p for p in people if any(earlier.start <= m.start < earlier.end for m in p.mentions)]
    return named[0] if len(named) == 1 and _is_untitled(named[0]) and named[0].mentions[0].full else None


def _is_untitled(person: Joined) -> bool:
    return (
        not person.titles
        and not person.like_title
        and not any(m.civilian or m.counterpart for m in person.mentions)
    )


def _opens_sentence(person: Joined) -> bool:
    """Whether the first mention is a full name with which a sentence of the text begins."""
    first = person.mentions[0]
    sentence = first.units.sentence
    return first.full and sentence.kind in _READ and first.start == sentence.start


def _is_about(people: list[Joined], phrase: TitlePhrase, units: Units) -> bool:
    """Whether a sentence is about the holder of an office of one field or body, told before anybody named."""
    if phrase.plural or phrase.delegation or phrase.former or not phrase.definite or phrase.weight < _OFFICE:
        return False
    if not (phrase.portfolios or phrase.organization):
        return False
    start = units.sentence.start
    return phrase.start - start < _BEFORE_TITLE and not any(
        start <= mention.start < phrase.start for person in people for mention in person.mentions
    )


def _is_held(people: list[Joined], untitled: Joined, phrase: TitlePhrase) -> bool:
    """Whether somebody else of the article bears such an office."""
    classes = {office.cls for office in phrase.offices}
    return any(
        classes & person.classes()
        and (not person.country or not phrase.country or person.country == phrase.country)
        for person in people
        if person is not untitled
    )
