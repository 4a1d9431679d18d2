"""Talks tied to the journeys on which they are held, and the places that one lends the other."""

from __future__ import annotations

import re

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds, overlap

from .dateline_places import is_of_an_agency
from .events import TALKS_KINDS, DatedAs, Event, dates_agree, is_old_news

_STAYED = re.compile(r"(?:was|were)(?:\s+\w+)?\s+in|visited|(?:will|is\s+to)\s+be\s+in")
_AT_ANOTHER_TIME = re.compile(
    r"\b(?:earlier|later|last|recently|previous(?:ly)?|before|after|then|had|ago|once)\b"
)
_STAY = 5  # days after a told arrival within which talks count as held on the visit


def place_visits(reading: Reading, events: list[Event]) -> None:
    """A report datelined in the country visited is written where the visitor is."""
    printed, country = reading.dateline_place, reading.dateline_country
    if printed is None:
        return
    for event in events:
        there = event.country == country and event.status in ("held", "ongoing")
        there = there and not is_old_news(reading, event.when)
        if event.kind == "visit" and event.place is None and there and not _only_in(reading, event, country):
            event.place = Locality(
                reading.document.place, country, printed.start, printed.end, "place.dateline"
            )


def _only_in(reading: Reading, event: Event, country: str) -> bool:
    """Whether an agency that has its desk there says only "in Russia", which need not be its own city."""
    return is_of_an_agency(reading) and any(
        hit.country == country and hit.form == "noun"
        for m in event.mentions
        for hit in reading.countries_in(m.trigger.start, m.clause.end)
    )


def link_visits(events: list[Event]) -> None:
    """Tie talks to the visit that they are held on, and lend them the visit's place where they have none."""
    visits = [e for e in events if e.kind == "visit"]
    calls = [e for e in events if e.kind == "ship_visit"]
    for event in events:
        if event.kind not in TALKS_KINDS:
            continue
        for visit in visits:
            if not any(p is q for p in event.people for q in visit.people):
                continue
            country = event.place.country if event.place else ""
            if country and visit.country and country != visit.country:
                continue
            if not _during(event, visit):
                continue
            if not _of_one_time(event, visit):
                continue
            told_first = visit.mentions[0].clause.start <= event.mentions[0].clause.start
            if event.when is None and not told_first and len(visits) > 1 and visit.when is not None:
                continue  # of some other time than a journey told later
            event.part_of = visit
            alone = len(visits) == 1 and event.when is None and event.kind != "call"
            if event.place is None and visit.place is not None and (told_first or alone):
                event.place = visit.place
            event.country = event.country or visit.country
            _lend_day(event, visit)
            break
        else:
            _place_beside(event, visits)
            _place_in_port(event, calls)


def _lend_day(event: Event, visit: Event) -> None:
    """ "X was in Moscow on May 3. He was received by Y": a stay of one day gives its day to the talks told next."""
    stay, talks = visit.mentions[0], event.mentions[0]
    if event.when is not None or visit.when is None or visit.end is not None or event.kind == "call":
        return
    of_a_day = visit.when.mention.names_a_day and "/" not in visit.when.edtf
    told_next = (
        0 <= talks.clause.sentence - stay.clause.sentence <= 1 and talks.trigger.start > stay.trigger.end
    )
    alike = visit.status == event.status and event.status in ("held", "planned")
    then = alike and not _AT_ANOTHER_TIME.search(talks.clause.text)
    if of_a_day and told_next and then and _STAYED.fullmatch(stay.trigger.text):
        event.when = DatedAs(visit.when.edtf, visit.when.mention, "date.day-of-visit")


def _of_one_time(event: Event, visit: Event) -> bool:
    """Whether both are behind or both ahead; talks can be called off, or lie ahead while the visitor is there."""
    over = event.status in ("held", "ongoing")
    just_come = visit.when is not None and visit.end is None and "/" not in visit.when.edtf
    return (
        event.status == "cancelled"
        or (event.status == "planned" and visit.status == "held" and event.when is not None and just_come)
        or over == (visit.status in ("held", "ongoing"))
        or (event.status == "planned" and visit.status == "ongoing")
    )


def _during(event: Event, visit: Event) -> bool:
    """Whether talks can fall into a visit; one of which only the arrival is told lasts some days more."""
    if event.when is None or visit.when is None or overlap(event.when.edtf, visit.when.edtf):
        return True
    if visit.end is not None or "/" in visit.when.edtf or not visit.when.mention.names_a_day:
        return False
    after = bounds(event.when.edtf)[0] - bounds(visit.when.edtf)[1]
    return event.when.mention.names_a_day and 0 < after.days <= _STAY


def _place_in_port(event: Event, calls: list[Event]) -> None:
    """Talks without a place, told of those whom a ship's call brought together, were held where it lies."""
    for call in calls:
        lies_there = call.status == "held" or (
            call.status == "ongoing" and dates_agree(event.when, call.when)
        )
        near = event.country in ("", call.country) and event.status == "held" and lies_there
        if (
            event.place is None
            and near
            and call.place
            and any(p is q for p in event.people for q in call.people)
        ):
            event.place, event.country = call.place, call.country


def _place_beside(event: Event, visits: list[Event]) -> None:
    """Talks without a place, told from the city of a visit by the same side, were held there too."""
    for visit in visits:
        if (
            (
                event.place is None
                and event.status == visit.status == "held"
                and visit.place
                and visit.place.rule == "place.dateline"
            )
            and any(p.country == visit.visitor_side for p in event.people)
            and any(p.country == visit.country for p in event.people)
        ):
            event.place, event.country = visit.place, visit.country
