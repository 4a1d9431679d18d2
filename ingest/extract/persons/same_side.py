"""Whose side somebody is on who came along: "Petrov was joined by the lead counsel, Anna Smirnova"."""

from __future__ import annotations

import re

from ingest.extract.types import Document

from .joined import Joined

_CAME_ALONG = re.compile(
    r"\b(?:(?:joined|accompanied|assisted|seconded)\b[^.;]{0,60}?\bby"
    r"|(?:had|brought)(?:\s+along)?\s+with\s+(?:him|her))\b[^.;]*$"
)
_WITH_WHOM = re.compile(
    r"^(?:With|Alongside|Accompanying|Joining)\b[^.;]{0,80}?\b(?:was|were|is|are)\b(?=[^.;]*$)"
)
# "X and his deputy, Y", "X's undersecretary for policy, Y": whose side X is on.
_SERVES = re.compile(
    r"(?:['’]s|\b(?:his|her))\s+(?:(?:own|then|first|chief|senior|press|political|legal|trade|policy)\s+){0,2}"
    r"(?:deputy|deputies|aide|assistant|adviser|advisor|spokesman|spokeswoman|spokesperson|undersecretary"
    r"|chief\s+of\s+staff)"
    r"(?:\s+(?:for|in|of|on)\s+[^,.;]{2,40})?,?\s+$"
)
# Rules that only conclude a country from what the articles are about.
GUESSED = "other-side-excluded"


def put_beside_companions(document: Document, people: list[Joined]) -> None:
    """Give those whose country was only guessed the country of the person whom they came along with."""
    for person in people:
        if person.country and person.country_rule != GUESSED:
            continue
        first = person.mentions[0]
        start = first.units.sentence.start
        told = document.text[start : first.start]
        verb = _CAME_ALONG.search(told)
        company = _WITH_WHOM.match(told)
        serves = _SERVES.search(told)
        end = verb.start() if verb else company.end() if company else serves.start() if serves else 0
        before = [
            (mention.end, other.country)
            for other in people
            for mention in other.mentions
            if start <= mention.start and mention.end <= start + end
        ]
        if before and max(before)[1]:
            person.country, person.country_rule = max(before)[1], "side-in-company"
