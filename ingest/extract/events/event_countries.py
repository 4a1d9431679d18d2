"""In which country an event took place that is told without a place: by its people, its day, its host or its port."""

from __future__ import annotations

import itertools
import re

from ingest.extract.clauses.affairs import AFFAIRS_OF
from ingest.extract.clauses.localities import is_of_a_thing_to_come
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.dating.periods import overlap, width
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.mentions.bodies_met import side_of_host
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.groups import side_of_subject
from ingest.extract.types import SIDES

from .bodies_visited import country_of_body
from .envoys import RESIDENT
from .events import TALKS_KINDS, Event

HOST_RULE = "country.of-host"
_IN_COUNTRY = re.compile(r"\bin\s+(?:the\s+)?$")
RECEIVES = re.compile(r"(?:receiv|host|play\w*\s+host|welcom|tinanggap|принял|примет)")
_WAS_HOSTED = re.compile(r"\bhosted$")  # "the second was hosted by the Russians"
_RECEIVED_BY = re.compile(r"\breceived\s+by$|^(?:принят)")
# "Sat down with visiting deputies", "met Y during their courtesy call": the subject is at home.
_VISITING = re.compile(
    r"\s*(?:with\s+)?(?:(?:the|an?|some|several|two|three)\s+)?visiting\s"
    r"|[^.;,]{3,110}?\bduring\s+(?:his|her|their)\s+courtesy\s+(?:call|visit)\b"
)
_HIS_ROLE = Prefiltered(
    r"\b(?:told|asked|thanked|assured|said\s+to|informed|reminded|gave|invited|showed|offered)\s+(?:his|her)\s+"
    r"(?:(?:Russian|Philippine|Filipino)\s+)?(?P<role>host|guest)\b"
)
_ROLE_WITHIN = 4  # sentences
_SOME_DAYS = 7
_SIDELINES = re.compile(
    r"\b(?:sidelines|margins)\s+of\s+(?:the|this|that)\s+(?:session|talks|meeting|visit|commission|consultations)\b"
)


def tell_countries(reading: Reading, events: list[Event]) -> None:
    """Fill in the country of each event that names no place, where the text lets it be concluded."""
    _country_of_visitors(reading, events)
    _country_told(reading, events)
    _country_of_body(reading, events)
    _country_of_host(reading, events)
    _country_of_role(reading, events)
    _country_of_group_met(reading, events)
    _country_of_dateline(reading, events)
    _same_day_country(events)
    _beside_the_session(events)


def _country_of_visitors(reading: Reading, events: list[Event]) -> None:
    """Talks told from the other side's country, with people who do not live there, were held in it."""
    country = reading.dateline_country
    for event in events:
        if event.country or event.place or event.kind not in TALKS_KINDS or event.kind == "call":
            continue
        if aboard := _port_of(events, event):
            event.country, event.country_rule = aboard, "country.port"
            continue
        if event.kind == "courtesy_call" or event.status != "held":
            continue
        guests = [p for p in event.people if p.country in SIDES and p.country != country]
        if (
            country == "RU"
            and guests
            and event.side(country)
            and not any(RESIDENT.search(p.title) for p in guests)
            and not all(RESIDENT.search(p.title) for p in event.people if p.country == country)
        ):
            event.country, event.country_rule = country, "country.dateline"


def _port_of(events: list[Event], event: Event) -> str:
    """The country in whose port the ships lie whose officers take part in talks, "" where none do."""
    calls = (e for e in events if e.kind == "ship_visit" and e.status in ("held", "ongoing"))
    return next((e.country for e in calls if any(p is q for p in e.people for q in event.people)), "")


def _country_told(reading: Reading, events: list[Event]) -> None:
    """ "… will be held in the Philippines in 2019": a country where no city is told."""
    for event in events:
        if event.place or event.country or event.kind == "call":
            continue
        for mention in event.mentions:
            if mention.trigger.text == "addressed" and (seat := _seat_of_body(reading, mention)):
                event.country, event.country_rule = seat, "country.of-body"
                break
            if (
                mention.trigger.of_both
                and _WAS_HOSTED.search(mention.trigger.text)
                and len(mention.sides) == 1
            ):
                event.country, event.country_rule = next(iter(mention.sides)), HOST_RULE
                break
            for hit in reading.countries_in(mention.trigger.start, mention.clause.end):
                before = reading.text(max(mention.clause.start, hit.start - 40), hit.start)
                # "in US-Philippine cooperation"
                compound = reading.document.text.startswith(("-", "–"), hit.end)
                told_in = hit.form == "noun" and not compound and _IN_COUNTRY.search(before) is not None
                told_in = told_in and not is_of_a_thing_to_come(reading, mention.trigger.end, hit.start)
                if told_in and not AFFAIRS_OF.search(before):
                    event.country, event.country_rule = hit.country, "country.told"
                    break


def _seat_of_body(reading: Reading, mention: EventMention) -> str:
    """The country of the house that somebody addressed ("addressed the Federation Council of Russia")."""
    span = (mention.trigger.end, mention.clause.end)
    bodies = [body.country for body in reading.organizations_in(*span)]
    return next((c for c in [*bodies, *(hit.country for hit in reading.countries_in(*span))] if c), "")


def _country_of_body(reading: Reading, events: list[Event]) -> None:
    """ "At the headquarters of the Department of Energy": a body's seat is in its country."""
    for event in events:
        if _placed(event) or event.country or event.kind not in ("talks", "courtesy_call", "signing"):
            continue
        if seat := country_of_body(reading, event):
            event.country, event.country_rule = seat, "country.of-body"


def _country_of_host(reading: Reading, events: list[Event]) -> None:
    """Who receives, or is called on, is at home, where no other place is told."""
    for event in events:
        told = event.mentions[0]
        if (
            _placed(event)
            or event.country
            or event.status not in ("held", "planned", "ongoing")
            or event.kind not in ("talks", "courtesy_call")
        ):
            continue
        receives = RECEIVES.match(told.trigger.text)
        called_on = told.kind == "courtesy_call" or _RECEIVED_BY.search(told.trigger.text)
        visiting = _VISITING.match(reading.document.text, told.trigger.end)
        others = [p for p in told.people if all(p is not s for s in told.subject)]
        others = [p for p in others if not RESIDENT.search(p.title)] or others  # an envoy calls on his hosts
        host = next(iter(others if called_on else told.subject), None)
        if (called_on or receives or visiting) and host and not RESIDENT.search(host.title):
            calls = (e for e in events if e.kind == "ship_visit" and e.status in ("held", "ongoing"))
            aboard = next((e for e in calls if e.visitor_side == host.country), None)
            event.country = aboard.country if aboard else host.country
            event.country_rule = HOST_RULE
        elif receives and not told.subject and (side := side_of_host(reading, told.clause, told.trigger)):
            event.country, event.country_rule = side, HOST_RULE  # "the Department of Health will receive X"


def _country_of_role(reading: Reading, events: list[Event]) -> None:
    """ "X met Y. He told his host …", "Y thanked his guest for coming": who is at home, told within sentences."""
    sentences = reading.document.sentences
    for event in events:
        if (
            event.place
            or event.country
            or event.status != "held"
            or event.kind not in ("talks", "courtesy_call")
        ):
            continue
        first = event.mentions[0].clause.sentence
        for sentence in sentences[first : first + _ROLE_WITHIN]:
            role = _HIS_ROLE.search(sentence.text) if _HIS_ROLE in held_by(sentence.text) else None
            before = reading.seen_in(sentence.start, sentence.start + role.start()) if role else []
            if role and before and before[-1].person in event.people and before[-1].person.country in SIDES:
                side = before[-1].person.country
                event.country = side if role["role"] == "guest" else other_side(side)
                event.country_rule = HOST_RULE
                break


def _country_of_group_met(reading: Reading, events: list[Event]) -> None:
    """ "A group of Russian officials met with heads of the Department of Energy": groups go to see bodies at home."""
    for event in events:
        told = event.mentions[0]
        if _placed(event) or event.country or event.status != "held" or event.kind != "talks":
            continue
        if told.trigger.form != "verb" or told.subject:
            continue
        group = side_of_subject(reading, told.clause, told.trigger.start)
        bodies = {b.country for b in reading.organizations_in(told.trigger.end, told.clause.end)}
        if group and bodies == {other_side(group)}:
            event.country, event.country_rule = bodies.pop(), HOST_RULE


def _placed(event: Event) -> bool:
    """Whether the place told says in which country it lies; a building that no list knows does not."""
    return event.place is not None and bool(event.place.country)


def _country_of_dateline(reading: Reading, events: list[Event]) -> None:
    """A building told without its city stands in the country from which the report is datelined."""
    country = reading.dateline_country
    for event in events:
        if event.place and not _placed(event) and not event.country and country:
            event.country, event.country_rule = country, "country.dateline"


def _same_day_country(events: list[Event]) -> None:
    """Talks told without a place were held in the country where one of their people had others that day."""
    held = [e for e in events if e.kind in TALKS_KINDS and e.kind != "call" and e.status == "held" and e.date]
    for event in held:
        if event.place or event.country:
            continue
        for other in held:
            there = (other.place.country if other.place else "") or other.country
            near = width(other.date or "") <= _SOME_DAYS and overlap(other.date or "", event.date or "")
            if there and near and any(p is q for p in event.people for q in other.people):
                event.country, event.country_rule = there, "country.same-day"
                break


def _beside_the_session(events: list[Event]) -> None:
    """ "On the sidelines of the session, X met Y": where the session told just before was held."""
    for before, event in itertools.pairwise(events):
        told = before.status == event.status == "held" and event.kind in TALKS_KINDS
        if (
            told
            and not event.country
            and not event.place
            and _SIDELINES.search(event.mentions[0].clause.text)
        ):
            event.country = before.place.country if before.place else before.country
            event.country_rule = "country.sidelines"
