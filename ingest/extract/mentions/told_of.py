"""Who acts among those whom a clause names, where one of them only tells of the others, or "the latter" did it."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, Seen, unique
from ingest.extract.clauses.speakers import Turns
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Person

# "Agreed by X and Y when the latter came to Manila": Y.
WHICH_OF_TWO = Prefiltered(
    r"\bthe\s+"
    r"(?:(?P<one>latter|former)|(?<!\band\sthe\s)(?P<office>envoy|ambassador|diplomat|mayor|governor))\s+"
    r"(?:had\s+|has\s+|last\s+|first\s+)?$"
)
_ENVOY = re.compile(r"ambassador|envoy|consul|charg[eé]", re.IGNORECASE)
_ELECTED = {office: re.compile(office, re.IGNORECASE) for office in ("mayor", "governor")}
ITS_VERB = re.compile(
    r"(?:\s+and\s+(?:[A-Z][\w'’.-]*\s+){0,5}[A-Z][\w'’.-]*)?\s+"
    r"(?:had|has|have|was|were|is|are|will|would|[a-z]{3,}ed|[a-z]{3,}s|met|flew|left|came|went|took|became"
    r"|made|gave|held|won|began|sat|saw|spoke|paid|rose|ran|cut|put|set|quit|led|got|sent|lost|broke|drove"
    r"|wrote|fell)\b"
)
_SPOKEN_OF = re.compile(r"\b(?:siya|niya)\b")  # of whom somebody speaks, and not he himself
_APPOSED = re.compile(r"(?:,\s[^,;]{2,100},|\s+of\s+(?:(?:[A-Z][\w.-]*|the|in|of|and)\s+){0,8}[A-Z][\w.-]*)?")


def not_who_speaks(turns: Turns, clause: Clause, subject: list[Person]) -> list[Person]:
    """ "SEC. X: May meeting siya kay Y": whoever is spoken of, and not X."""
    speaker = turns.at(clause.sentence) if turns.starts else None
    if speaker is None or not _SPOKEN_OF.search(clause.text):
        return subject
    return [p for p in subject if p is not speaker]


def of_whom_last_said(reading: Reading, told: list[Seen], speakers: list[Seen]) -> list[Seen]:
    """The subject of what a speaker says of others, where he is named before it."""
    if not speakers:
        return []
    behind = [s for s in told if s.start > speakers[-1].end]
    text = reading.document.text
    return [
        s for s in behind if (aside := _APPOSED.match(text, s.end)) and ITS_VERB.match(text, aside.end())
    ][:1]


def the_one_of_two(told: list[Seen], before: str, clause: str) -> list[Person]:
    """Whom "the former", "the latter" or "the envoy" means, of those named before."""
    which = WHICH_OF_TWO.search(before, within=clause)
    if which is None:
        return []
    if which["one"]:
        return [told[-1 if which["one"] == "latter" else 0].person]
    office = _ELECTED.get(which["office"], _ENVOY)
    holders = unique([s.person for s in told if office.search(s.person.title)])
    return holders if len(holders) == 1 else []
