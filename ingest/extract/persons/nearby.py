"""What stands near a name in a document: third countries, and the bodies and places whose names begin somewhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from ingest.extract.known.hits import Hits
from ingest.extract.types import SIDES, Country, Document, OrganizationMention, PlaceMention

from .name_runs import NameMention


class Nearby:
    """Third countries of a document by position, but for those that belong to the titles of named people.

    Few articles need them, so they are gathered when asked for.
    """

    def __init__(self, document: Document, hits: Hits, mentions: list[NameMention]) -> None:
        self._document = document
        self._hits = hits
        self._mentions = mentions

    @cached_property
    def _countries(self) -> list[tuple[int, Country]]:
        hits = self._hits
        titles = [title for mention in self._mentions for title in mention.titles]
        taken = sorted((t.start - 24, t.end) for t in titles if t.country and t.country not in SIDES)
        opens = [start for start, _ in taken]

        def of_a_title(position: int) -> bool:
            at = bisect_right(opens, position) - 1
            return at >= 0 and position < taken[at][1]

        found = [
            (h.start, h.country) for h in hits.countries if h.country not in SIDES and not of_a_title(h.start)
        ]
        found += [
            (place.start, place.country)
            for place in hits.places
            if place.kind == "city" and place.country not in SIDES
        ]
        found.sort()
        return found

    @cached_property
    def _paragraphs(self) -> list[int]:
        """Where each paragraph begins."""
        firsts = {sentence.paragraph: sentence.start for sentence in reversed(self._document.sentences)}
        return sorted(firsts.values())

    def named_at(self, position: int) -> OrganizationMention | PlaceMention | None:
        """The body or place whose name begins at a position."""
        bodies = (body for body in self._hits.organizations if body.start == position)
        return next(bodies, None) or next((p for p in self._hits.places if p.start == position), None)

    def one_between(self, start: int, end: int) -> Country:
        """The only third country in the stretch, or ""."""
        first, last = (bisect_left(self._countries, (place, "")) for place in (start, end))
        inside = {country for _, country in self._countries[first:last]}
        return next(iter(inside)) if len(inside) == 1 else ""

    def only_one_before(self, position: int) -> Country:
        """The third country, titles included, that all is about before a position, with Russia but no Philippines."""
        begun, country, ended = self._all_about
        return country if begun < position <= ended else ""

    @cached_property
    def _all_about(self) -> tuple[int, Country, int]:
        """Where a third country is first named, which, and where the Philippines or another one is."""
        told = [h for h in self._hits.countries if h.country != "RU"]
        if not told:
            return 0, "", 0
        first = told[0]
        ended = next((h.start for h in told if h.country != first.country), len(self._document.text))
        return first.start, first.country, 0 if first.country == "PH" else ended

    def paragraph(self, position: int) -> int:
        """Where the paragraph of a position begins; 0 before the first."""
        at = bisect_right(self._paragraphs, position) - 1
        return self._paragraphs[at] if at >= 0 else 0
