"""Whose side somebody is on whom a traveller met: "He flew to Moscow, where he called on Prosecutor General X"."""

from __future__ import annotations

import re

from ingest.extract.types import SIDES, Document, PlaceMention

from .joined import Joined
from .same_side import GUESSED
from .title_left import LOCAL

_WHERE_MET = re.compile(
    r",?\s+where\s+(?:he|she|they|[A-Z][\w-]+)\s+(?:had\s+|will\s+|also\s+|was\s+|were\s+|is\s+to\s+)*"
    r"(?:met|meet|saw|see|received|called\s+on|call\s+on|conferred|confer|spoke|talked|sat\s+down"
    r"|held\s+(?:\w+\s+)?(?:talks|consultations|a\s+meeting))"
    r"\s+(?:(?:with|by|also|briefly|separately)\s+)*(?:[A-Z][\w.’'-]*\s+|of\s+|for\s+|the\s+)*$"
)
# "Went to Kazan to meet Mayor X", "was in Kazan on Monday for talks with X".
_CAME_TO_MEET = re.compile(
    r"\b(?:to\s+(?:(?:also|again)\s+)?"
    r"(?:meet|see|confer|talk|speak|call\s+on|sit\s+down"
    r"|hold\s+(?:[a-z]+\s+)?(?:talks|consultations|a\s+meeting))"
    r"|for\s+(?:an?\s+)?(?:[a-z]+\s+)?(?:talks|meetings?|consultations))\s+(?:with\s+)?"
    r"(?:(?:[A-Z][\w.’'-]*|of|for|the|acting|deputy|governor|mayor)\s+)*$"
)
_FAR = 40  # characters between the city and "where": "Moscow last week,"


def _holds_local_office(person: Joined) -> bool:
    """Whether only the word for a local office ("Mayor", "Governor"), which both states know, gave the country."""
    titles = [title for mention in person.mentions for title in mention.titles]
    return person.country_rule == "office-used-there" and all(title.office.cls in LOCAL for title in titles)


def put_where_met(document: Document, people: list[Joined], places: list[PlaceMention]) -> None:
    """Give those whose country was only guessed the country of the city where a traveller met them."""
    for person in people:
        if person.country_rule != GUESSED and not _holds_local_office(person):
            continue
        first = person.mentions[0]
        start = first.units.sentence.start
        where = _WHERE_MET.search(document.text, start, first.start) or _CAME_TO_MEET.search(
            document.text, start, first.start
        )
        if where is None:
            continue
        before = [p for p in places if start <= p.start and where.start() - _FAR <= p.end <= where.start()]
        if before and before[-1].kind == "city" and before[-1].country in SIDES:
            person.country, person.country_rule = before[-1].country, "side-where-met"
