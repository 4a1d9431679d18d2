"""Whose side somebody is on who came along: "Petrov was joined by the lead counsel, Anna Smirnova"."""

from __future__ import annotations

import re

from ingest.extract.types import Document

from .joined import Joined

_CAME_ALONG = re.compile(r"\b(?:joined|accompanied|assisted|seconded)\b[^.;]{0,60}?\bby\b[^.;]*$")
# Rules that only conclude a country from what the articles are about.
_GUESSED = "other-side-excluded"


def put_beside_companions(document: Document, people: list[Joined]) -> None:
    """Give those whose country was only guessed the country of the person whom they came along with."""
    for person in people:
        if person.country_rule != _GUESSED:
            continue
        first = person.mentions[0]
        start = first.units.sentence.start
        came = _CAME_ALONG.search(document.text[start : first.start])
        if came is None:
            continue
        verb = start + came.start()
        before = [
            (mention.end, other.country)
            for other in people
            for mention in other.mentions
            if start <= mention.start and mention.end <= verb
        ]
        if before and max(before)[1]:
            person.country, person.country_rule = max(before)[1], "side-in-company"
