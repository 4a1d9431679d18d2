"""Journeys that a title names, where the text below tells of the talks alone.

"X to make a working visit to Russia", "Working visit by President X", «О предстоящем визите X».
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.extract.clauses.reading import Reading
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, MeetingStatus

from .events import TALKS_KINDS, Event, resolve_date
from .journeys import open_journey
from .visits import Journey, read_journey

_IS_TO = re.compile(r"\b(?:to|will)\s+(?:(?:pay|make)\s+(?:an?|his|her)\s+)?(?:[\w-]+\s+){0,2}$")
# "On the working visit to Russia of X", "Working visit by X", «О предстоящем визите X».
_ON = re.compile(
    r"\W*(?:(?:(?:On|About|Regarding)\s+(?:the\s+)?|Об?\s+)(?:[\w-]+\s+){0,3}"
    r"|(?:(?:Short|Brief|Two-day|Three-day|Working|Official|State|Upcoming|Forthcoming|Unofficial|First"
    r"|Рабочий|Официальный|Государственный|Предстоящий|Ответный|Первый|Краткий|Неофициальный)\s+){0,2})",
    re.IGNORECASE,
)


def add_titled_journey(reading: Reading, events: list[Event], mention: EventMention) -> None:
    """ "X to make a working visit to Russia": a title's journey, where the text below speaks of the talks alone."""
    told_on = _ON.fullmatch(mention.before)
    if not (told_on or _IS_TO.search(mention.before)):
        return
    journey = read_journey(reading, mention)
    if journey is None or journey.homeward or not journey.travellers:
        return
    traveller = journey.travellers[0]
    when = resolve_date(reading, mention)
    status: MeetingStatus = "planned"
    if told_on:  # a title alone does not say whether it is over, nor always where it goes
        below = (e for e in events if e.kind in TALKS_KINDS and e.kind != "call" and traveller in e.people)
        talks = next((e for e in below if _may_be_on(e, journey)), None)
        if talks is None or talks.status not in ("planned", "held", "ongoing"):
            return
        status = talks.status
        when = when or (talks.when if status == "planned" else None)
        journey = replace(journey, destination=journey.destination or _country_of(talks))
    known = (e for e in events if e.kind == "visit" and traveller in e.people)
    if not journey.destination or any(e.country == journey.destination for e in known):
        return
    events.insert(0, open_journey(reading, mention, journey, [traveller], when, status))


def _country_of(talks: Event) -> str:
    return talks.country or (talks.place.country if talks.place else "")


def _may_be_on(talks: Event, journey: Journey) -> bool:
    """Whether talks may have been held on a journey: in the country where it goes, or in the other side's."""
    there = _country_of(talks)
    return there in ("", journey.destination) if journey.destination else there in {*SIDES} - {journey.side}
