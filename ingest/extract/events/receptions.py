"""Welcomes and meals that belong to what was told just before: a ship's call, or the talks of the same people."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import Person, Span

from .events import TALKS_KINDS, DatedAs, Event, dates_agree, places_agree

_NEAR = 4  # sentences
_NEAR_SHIP = 8  # the same, where the welcome is told to be at the pier
_RITES = 3  # days after a ship's coming on which it still is welcomed
_WELCOME = re.compile(
    r"(?:(?:was|were)\s+)?(?:met(?!\s+with)|received?|receives|welcomed|greeted|hosted)\b|[Ss]inalubong\b"
)
_ONLY_THERE = frozenset(
    {"was", "were", "is", "are", "sat", "stood", "waited"}
)  # "Waiting on deck were X and Y"
_AT_THE_PIER = re.compile(
    r"\b(?:(?:war)?ships?|vessels?|flotilla)\s+(?:arrived|came\s+in|docked|moored|berthed)\b"
    r"|\b(?:piers?|wharf|quay|docks?|port(?!\s+(?:calls?|visits?))|harbou?r|dockside|gangway"
    r"|[Oo]n\s+(?:their\s+|its\s+)?arrival)\b"
    r"|\bPier\s+\d|\bSinalubong\s+sila\b"
    # "was met by girls with flowers and an officer": so are ships' crews
    r"|\b(?:bread\s+and\s+salt|with\s+flowers|bouquets?|garlands?|leis|brass\s+bands?|marching\s+band"
    r"|traditional\s+welcome|welcome\s+ceremony|welcoming\s+rites|folk\s+danc\w+)\b"
)


def received_on(
    reading: Reading, events: list[Event], mention: EventMention, people: list[Person], when: DatedAs | None
) -> bool:
    """ "The detachment was welcomed by Commodore X", "Y hosted a lunch for his guest": part of what is told already.

    Whoever welcomes a ship takes part in its call.
    """
    if mention.kind != "talks" or mention.trigger.form != "verb":
        return False
    company = bool(mention.trigger.company)
    day = when if mention.date and mention.date.names_a_day else None
    told = reading.document.sentences[mention.clause.sentence].text
    for event in reversed(events):
        apart = mention.clause.sentence - event.mentions[-1].clause.sentence
        welcomed = (
            event.kind == "ship_visit" and _WELCOME.match(mention.trigger.text) and _AT_THE_PIER.search(told)
        )
        if event.kind == "ship_visit" and apart <= (_NEAR_SHIP if welcomed else _NEAR):
            if not (company or welcomed):
                return False
            if day and not dates_agree(event.when, day) and not (welcomed and _soon_after(event, day)):
                continue
            if day and not welcomed and _goes_aboard(event, mention):
                return False
            event.add_people(people)
            event.involved.append(Span(mention.clause.start, mention.clause.end))
            if welcomed and event.when is None:
                event.when = day
            return True
        if event.kind in TALKS_KINDS and apart <= _NEAR and day is None and _is_led_in(event, mention):
            event.add_people(people)
            return True
        if event.kind in TALKS_KINDS and apart <= 1 and _goes_on(event, mention, people):
            event.add_people(people)
            return True
        if (
            company
            and event.kind in TALKS_KINDS
            and event.has_of_both_sides(people)
            and dates_agree(event.when, when if mention.date else None)
            and places_agree(event.place, mention.place)
        ):
            return True
    return False


def _soon_after(event: Event, day: DatedAs) -> bool:
    """ "They tied up on Monday night. Officers were at the pier on Tuesday": the rites of a call take days."""
    begun = bounds(event.when.edtf)[0] if event.when else None
    return begun is not None and 0 <= (bounds(day.edtf)[0] - begun).days <= _RITES


def _goes_aboard(event: Event, mention: EventMention) -> bool:
    """ "The Governor boarded the ship on Friday. Captain X showed him the bridge": an encounter of its own, aboard."""
    aboard = event.mentions[-1].people
    word = mention.trigger.text
    does = mention.trigger.company == "structure" and word.islower() and word not in _ONLY_THERE
    return does and any(p is q for p in mention.people for q in aboard)


def _goes_on(event: Event, mention: EventMention, people: list[Person]) -> bool:
    """ "X toured it with Y on Friday. Z gave X a cap": an act without a day or place of its own is part of it."""
    if mention.trigger.company != "structure" or not any(p is q for p in people for q in event.people):
        return False
    told = [setting.start for setting in (mention.date, mention.place) if setting is not None]
    return bool(told) and max(told) < mention.clause.start


def _is_led_in(event: Event, mention: EventMention) -> bool:
    """ "He was met at the gangway by X", of one who took part in what was told just before."""
    led_in = _WELCOME.match(mention.trigger.text) and _AT_THE_PIER.search(mention.clause.text)
    return (
        bool(led_in) and event.status == "held" and any(p is q for p in mention.subject for q in event.people)
    )
