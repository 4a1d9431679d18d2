"""From marks to hits: what a name means where it stands (place or government, whose ministry, topic or name)."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from ingest.extract.letters.cyrillic import CYRILLIC, phrase_forms
from ingest.extract.types import Country, OrganizationMention, PlaceMention

from . import gazetteer
from .gathering_seats import seat_of
from .gazetteer import Agency, City, Venue
from .hits import CountryHit, GatheringHit, Hits, Mark, ShipHit, TopicHit
from .metonyms import names_a_government
from .patterns import CountryName

# "The Palace" is the Philippine President's; one with a name of its own is not.
_OWN_NAME = re.compile(r"(?<!\w)(?!The\s)[A-Z][\w'’-]*\s+$")


_NAMED_BY = re.compile(
    r"\s+(?:Palace|Hotel|Hall|House|Street|Avenue|Theat(?:er|re)|Club|Park|Square|Island|Bank|Tower)\b"
)
# A room or a street is named after a city, and stands in another ("the Yaroslavl Hall"); a city's own hall does not.
_ROOM_OR_STREET = re.compile(
    r"(?<!\bCity)\s+"
    r"(?:Room|Hall|Ballroom|Suite|Lounge|Street|St\.(?!\s+[A-Z])|Avenue|Ave\.|Boulevard|Blvd\.|Road)(?!\w)"
)
# "In the Russian capital": its city, unless money is meant or "of" names it.
_CAPITAL = re.compile(
    r"\s+capital\b(?!\s+(?:punishment|region|markets?|goods|flows?|investments?|inflows?|city|of)\b)"
)
# "Patrols in the Philippine Sea": waters, whoever sails there.
_SEA = re.compile(r"\s+(?:Sea|мор[еяю])\b")
_OTHER_SECURITY = re.compile(r"(?i:\b(?:food|energy|social|job|cyber|information|water)[\s-]+)$")
_CITY_STATES = frozenset({"SG", "MC", "VA", "HK", "MO"})


def read_hits(text: str, marks: list[Mark], topics: list[TopicHit]) -> Hits:
    """The hits of a document, from its marks in order and the topic phrases in any order."""
    hits = Hits(marks=marks)
    before: Mark | None = None
    for i, mark in enumerate(marks):
        kind, entry = mark.kind, mark.entry
        if kind == "country":
            _read_country(text, hits, before, mark, entry)
        elif kind in ("city", "venue"):
            _read_place(text, hits, before, mark, entry)
        elif kind == "organization":
            after = marks[i + 1] if i + 1 < len(marks) else None
            country, rule = _country_of_agency(text, entry, before, mark, after)
            hits.organizations.append(OrganizationMention(mark.start, mark.end, entry.name, country, rule))
        elif kind == "ship":
            flag = gazetteer.flag_of(text[mark.start : mark.end])
            hits.ships.append(ShipHit(mark.start, mark.end, flag))
        elif kind == "gathering":
            name = str(entry)
            hits.gatherings.append(GatheringHit(mark.start, mark.end, name, seat_of(name)))
        before = mark
    own = [t for t in topics if t.topic != "security" or not _of_another_field(text, t)]
    hits.topics = _read_topics(text, own, marks)
    return hits


def _read_country(text: str, hits: Hits, before: Mark | None, mark: Mark, entry: CountryName) -> None:
    if entry.form == "adjective" and _SEA.match(text, mark.end):
        return
    capital = gazetteer.capitals().get(entry.country)
    if capital and entry.form == "adjective" and (seat := _CAPITAL.match(text, mark.end)):
        hits.countries.append(CountryHit(mark.start, seat.end(), entry.country, "noun"))
        hits.places.append(PlaceMention(mark.start, seat.end(), capital, entry.country, "city"))
        return
    hits.countries.append(CountryHit(mark.start, mark.end, entry.country, entry.form))
    if entry.form == "noun" and not _qualifies(text, before, mark):
        written = text[mark.start : mark.end]
        kind: Literal["city", "country"] = "city" if entry.country in _CITY_STATES else "country"
        hits.places.append(PlaceMention(mark.start, mark.end, written, entry.country, kind))


def _read_place(text: str, hits: Hits, before: Mark | None, mark: Mark, entry: City | Venue) -> None:
    if text[mark.start : mark.end] == "Palace" and _OWN_NAME.search(
        text[max(0, mark.start - 30) : mark.start]
    ):
        return
    seat = entry.capital if isinstance(entry, City) else entry.metonym
    if names_a_government(text, mark, seat):
        hits.countries.append(CountryHit(mark.start, mark.end, entry.country, "metonym"))
        return
    if isinstance(entry, City) and entry.kind == "region" and _qualifies(text, before, mark):
        return
    if isinstance(entry, City) and _ROOM_OR_STREET.match(text, mark.end):
        return
    kind: Literal["city", "venue"] = "city" if isinstance(entry, City) else "venue"
    printed = text[mark.start : mark.end]
    name = _nominative(entry, printed) if isinstance(entry, City) and CYRILLIC.match(printed) else printed
    hits.places.append(PlaceMention(mark.start, mark.end, name, entry.country, kind))


@cache
def _nominative(city: City, printed: str) -> str:
    """A Russian name of a city out of the case in which it is printed («в Джакарте» is Джакарта)."""
    names = (name for name in city.russian if printed.lower() in {f.lower() for f in phrase_forms(name)})
    return next(names, printed)


def _qualifies(text: str, before: Mark | None, mark: Mark) -> bool:
    """Whether a region or country only says where the city before it lies ("Clark, Pampanga")."""
    return before is not None and before.kind == "city" and text[before.end : mark.start] == ", "


def _country_of_agency(
    text: str, agency: Agency, before: Mark | None, mark: Mark, after: Mark | None
) -> tuple[Country, str]:
    """An agency's country: the table's, unless a country stands beside a name that many states use."""
    in_front = before is not None and isinstance(before.entry, CountryName)
    if before and in_front and text[before.end : mark.start] in (" ", "'s ", "’s "):
        return before.entry.country, "country-beside-agency"
    behind = after is not None and isinstance(after.entry, CountryName)
    if after and behind and text[mark.end : after.start] in (" of ", " of the "):
        return after.entry.country, "country-beside-agency"
    return agency.country, "gazetteer" if agency.country else ""


def _of_another_field(text: str, hit: TopicHit) -> bool:
    """ "Food security" is agriculture's and no matter of security."""
    return _OTHER_SECURITY.search(text, max(0, hit.start - 16), hit.start) is not None


def _another_field(wider: TopicHit, hit: TopicHit) -> bool:
    """ "Drug trade" and "arms exporter" tell of no trade; nuclear energy is energy too."""
    return (
        wider.topic != hit.topic
        and hit.end - hit.start < wider.end - wider.start
        and wider.topic != "nuclear"
    )


def _read_topics(text: str, topics: list[TopicHit], marks: list[Mark]) -> list[TopicHit]:
    """The longest phrase of each topic at a place, told apart from mere parts of names."""
    topics.sort(key=lambda hit: (hit.start, -hit.end, hit.topic))
    names = [m for m in marks if m.kind in ("organization", "office", "ship", "venue")]
    topics = [hit for hit in topics if not _NAMED_BY.match(text, hit.end)]
    kept: list[TopicHit] = []
    reach: dict[str, int] = {}
    wider: TopicHit | None = None
    at = 0
    for hit in topics:
        if hit.end <= reach.get(hit.topic, 0) or (
            wider and hit.end <= wider.end and _another_field(wider, hit)
        ):
            continue
        wider = hit if wider is None or hit.end > wider.end else wider
        reach[hit.topic] = hit.end
        while at < len(names) and names[at].end <= hit.start:
            at += 1
        inside = at < len(names) and names[at].start <= hit.start and hit.end <= names[at].end
        hit.named = inside
        kept.append(hit)
    return kept
