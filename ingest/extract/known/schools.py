"""Schools that nobody listed, told with their city: "the University of San Carlos in Cebu City" is Philippine."""

from __future__ import annotations

import re
from bisect import insort

from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Document, OrganizationMention

from .hits import Hits, overlapping

_CAPITAL = r"[A-Z][\w.’'&-]*"
_KIND = r"(?:University|Academy|Institute|College|Conservatory|Polytechnic)\b"
_ANOTHER = rf"(?!\s+(?:{_CAPITAL}\s+){{0,5}}{_KIND})"  # "… Institute and Holy Name College" are two
_SCHOOL = Prefiltered(
    rf"(?!The\s)(?:{_CAPITAL}\s+(?:(?:of|for|and|de)\s+)?){{0,6}}?{_KIND}"
    rf"(?:\s+(?:(?:of|for)(?:\s+the)?|de|and{_ANOTHER})(?:\s+{_CAPITAL}){{1,4}}){{0,4}}"
)
_AN_ACRONYM = r"(?:\s+\([A-Z]{2,8}\))?"
# "… (ALSR), based in Moscow", "… in Cebu City", "…, Kazan".
_ITS_CITY = re.compile(
    rf"{_AN_ACRONYM},?\s+(?:(?:which\s+is\s+)?(?:based|located|situated|headquartered)\s+)?(?:in|of|at)\s+(?:the\s+)?"
    rf"|{_AN_ACRONYM},\s+"
)
_REACH = 45  # characters behind a name in which its city begins


def add_schools(document: Document, hits: Hits) -> None:
    """Put schools whose city is told in or right behind their name among the organizations of ``hits``."""
    for sentence in document.sentences:
        for found in _SCHOOL.finditer(sentence.text):
            start, end = sentence.start + found.start(), sentence.start + found.end()
            if " " not in found.group() or overlapping(hits.organizations, start, end):
                continue
            if country := _country(document, hits, start, end):
                school = OrganizationMention(
                    start, end, found.group(), country, "organization.school-in-city"
                )
                insort(hits.organizations, school, key=lambda one: one.start)


def _country(document: Document, hits: Hits, start: int, end: int) -> str:
    """The country of the cities in a name, or else of the one right behind it; "" where none of ours is told."""
    cities = [p for p in overlapping(hits.places, start, end + _REACH + 1) if p.kind == "city"]
    inside = {p.country for p in cities if start <= p.start and p.end <= end}
    if not inside:
        behind = (p for p in cities if end < p.start <= end + _REACH)
        inside = {p.country for p in behind if _ITS_CITY.fullmatch(document.text, end, p.start)}
    country = inside.pop() if len(inside) == 1 else ""
    return country if country in SIDES else ""
