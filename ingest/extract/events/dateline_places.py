"""Where events were held that are told without a place, as the dateline of the report tells."""

from __future__ import annotations

import re

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Span

from .envoys import RESIDENT
from .events import TALKS_KINDS, Event

_PRESS_DESKS = frozenset(
    {
        "manila",
        "moscow",
        "quezon city",
        "pasay",
        "pasay city",
        "makati",
        "makati city",
        "metro manila",
        "москва",
        "манила",
    }
)
_TODAY = Prefiltered(r"\b(?:met|meets|talks|meeting|called|received|signed)\s+(?:\w+\s+)?today\b")
_TELLS_OF_IT = 6  # sentences
# "MOSCOW, July 3. /Agency/": an agency that has its desk there, wherever what it tells took place.
_AGENCY = re.compile(
    r"[^–—-]{0,24}?(?:/|(?:[–—-]\s)?\(?(?i:TASS|Sputnik|Interfax|RIA|Itar|Prime|ТАСС|РИА|Интерфакс|ИА|Прайм)\b)"
)
# "Hanoi (VNA) – ", "BEIJING (Agency) --": the desk of an agency of a third country. "/Agency/" is how those write
# who send somebody along.
_BY_AN_AGENCY = re.compile(r"[^\n–—-]{0,24}?\([A-Z]")
_DAYS_SINCE = 3  # within which a reporter who came along tells what was done there
_DAYS_AHEAD = 3  # within which a reporter who went there tells what comes


def place_at_dateline(reading: Reading, events: list[Event]) -> None:
    """Talks told without a place, datelined from where no paper has its desk, were held in that city."""
    printed, country, place = reading.dateline_place, reading.dateline_country, reading.document.place
    if printed is None:
        return
    if not country:
        if reading.text(printed.start, printed.end).isupper():
            _place_in_unknown_town(events, place, printed)
        return
    if _is_desk_elsewhere(reading, printed, country):
        return
    desk = place.casefold() in _PRESS_DESKS
    by_ship = any(e.kind == "ship_visit" for e in events)
    for event in events:
        told = event.kind in TALKS_KINDS and event.kind != "call" and _told_there(reading, event)
        today = any(_TODAY.search(m.clause.text) for m in event.mentions)
        if desk and not today and not _told_from_there(reading, event, country, by_ship):
            continue
        if (
            told
            and event.place is None
            and not _in_another(reading, event, country)
            and (
                event is events[0] or (event.country in ("", country) and not _is_recalled(events[0], event))
            )
        ):
            if not _is_country(reading, printed):
                event.place = Locality(place, country, printed.start, printed.end, "place.dateline-away")
            event.country = country


def _is_desk_elsewhere(reading: Reading, printed: Span, country: str) -> bool:
    """Whether an agency prints the city of a third country which, as its country, the text does not name again."""
    if country in SIDES or not _BY_AN_AGENCY.match(reading.document.text, printed.end):
        return False
    end = len(reading.document.text)
    cities = [p.country for p in reading.places_in(printed.end, end)]
    return country not in cities + [c.country for c in reading.countries_in(printed.end, end)]


def _place_in_unknown_town(events: list[Event], place: str, printed: Span) -> None:
    """Talks that a report tells first, datelined from a town that no list knows: held there."""
    event = events[0] if events else None
    if event is None or event.kind not in TALKS_KINDS or event.kind == "call" or event.status != "held":
        return
    if event.place is None:
        event.place = Locality(place, "", printed.start, printed.end, "place.dateline-town")


def _is_recalled(first: Event, event: Event) -> bool:
    """Whether talks without a day are told far behind those that the report is about ("When I met X, I told him …")."""
    if all(m.quoted for m in event.mentions):
        return True  # "they had a talk with me," said in a speech elsewhere
    apart = event.mentions[0].clause.sentence - first.mentions[0].clause.sentence
    return event.when is None and apart > _TELLS_OF_IT


def is_of_an_agency(reading: Reading) -> bool:
    """Whether the dateline is that of an agency at its own desk, which is no sign of where anything took place."""
    printed = reading.dateline_place
    desk = printed is not None and reading.document.place.casefold() in _PRESS_DESKS
    return desk and printed is not None and _AGENCY.match(reading.document.text, printed.end) is not None


def _told_from_there(reading: Reading, event: Event, country: str, by_ship: bool) -> bool:
    """Whether talks with guests from abroad are told on their day, or within days by who came along."""
    guests = [p for p in event.people if p.country in SIDES and p.country != country]
    abroad = bool(guests) and not any(RESIDENT.search(p.title) for p in guests)
    anchor = reading.document.anchor
    fresh = anchor is not None and event.date == anchor.isoformat()
    if anchor is not None and event.when is not None and reading.dateline_place is not None:
        since = (anchor - bounds(event.when.edtf)[0]).days
        sent_along = not _AGENCY.match(reading.document.text, reading.dateline_place.end)
        fresh = fresh or (sent_along and event.when.mention.names_a_day and 0 <= since <= _DAYS_SINCE)
    if event.when is None and reading.dateline_place is not None:
        fresh = not _AGENCY.match(reading.document.text, reading.dateline_place.end)
    # A Manila dateline tells where the paper has its desk; its guests are met all over the islands.
    if country != "RU" or event.country not in ("", country) or by_ship:
        return False
    hosts = event.side(country) or event.kind == "signing"  # papers of both are signed with whoever is there
    return fresh and abroad and event.status == "held" and bool(hosts)


def _is_country(reading: Reading, printed: Span) -> bool:
    """ "PHILIPPINES, January 31": a dateline that prints no city."""
    hits = reading.countries_in(printed.start, printed.end)
    return any(hit.form == "noun" and hit.country in SIDES for hit in hits)


def _in_another(reading: Reading, event: Event, country: str) -> bool:
    """Whether an event is told as one in another country than the dateline's ("at the summit in Peru")."""
    return any(
        hit.country != country and hit.form == "noun" and reading.text(hit.start - 3, hit.start) == "in "
        for m in event.mentions
        for hit in reading.countries_in(m.trigger.end, m.clause.end)
    )


def _told_there(reading: Reading, event: Event) -> bool:
    """Whether an event is told as one that was held, or is to be held within days of the report."""
    anchor = reading.document.anchor
    if event.status == "held":
        return True
    if event.status not in ("planned", "possible") or anchor is None or event.when is None:
        return False
    return 0 <= (bounds(event.when.edtf)[0] - anchor).days <= _DAYS_AHEAD
