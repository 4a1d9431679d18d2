"""Places: how many meetings each has, under whatever name reports give it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count
from django.utils.text import slugify

from bilateral.rules.names import fold
from bilateral.rules.places import Place, is_country, locate

from .keyset import Page
from .meetings import MeetingFilter, lines_page, matching


@dataclass(slots=True)
class PlaceCount:
    """A place with its meetings: ``told`` and ``countries`` are what they say; ``place`` is ``None`` off the table."""

    slug: str
    name: str
    country: str
    place: Place | None
    meetings: int = 0
    told: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)

    @property
    def also(self) -> list[str]:
        """The names that reports give and that are not its own."""
        return sorted(self.told - {self.name})


@dataclass(frozen=True, slots=True)
class Places:
    """Places, those with most meetings first; ``nowhere`` counts meetings whose place is not told."""

    counts: list[PlaceCount]
    nowhere: int

    def named(self, slug: str) -> PlaceCount | None:
        return next((one for one in self.counts if one.slug == slug), None)


def identify(told: str, country: str) -> tuple[str, Place | None]:
    """How addresses name the place that a report gives, and the table's row of it; a whole country is no place."""
    place = locate(told, country)
    if place is None and is_country(told):
        return "", None
    slug = slugify(fold(place.name if place else told))
    if place is None and slug and locate(told):  # a namesake of a place of the table, in another country
        slug = f"{slug}-{country.lower()}"
    return slug, place


def places(wanted: MeetingFilter, today: date) -> Places:
    """Count the meetings that pass a filter by place. One query."""
    rows = matching(wanted, today).order_by().values_list("place", "country").annotate(count=Count("*"))
    found: dict[str, PlaceCount] = {}
    nowhere = 0
    for told, country, count in rows:
        slug, place = identify(told, country)
        if not slug:
            nowhere += count
            continue
        name, of_country = (place.name, place.country) if place else (told, country)
        one = found.setdefault(slug, PlaceCount(slug, name, of_country, place))
        one.meetings += count
        one.told.add(told)
        one.countries.add(country)
    return Places(sorted(found.values(), key=lambda one: (-one.meetings, one.name)), nowhere)


def meetings_at(one: PlaceCount, wanted: MeetingFilter, today: date, after: int | None) -> Page:
    """One page of the meetings at a place that pass a filter, latest first."""
    rows = matching(wanted, today).filter(place__in=one.told, country__in=one.countries)
    return lines_page(rows, after)
