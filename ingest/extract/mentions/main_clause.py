"""Whose encounter an opening phrase tells of: "After talks with X, then secretary of the Philippines, Y said …"."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import POSSESSIVE, SIDES, Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.types import Person

_OPENS = re.compile(
    r"(?:(?:Right|Soon|Shortly|Immediately|Just)\s+)?(?:After|Following|Before|During|At|In|On|Over|Emerging\s+from|Fresh\s+from|Ahead\s+of|Prior\s+to|Speaking\s+(?:after|before|during|at))"
    r"\s+(?:(?:an?|the|his|her|their|recent|earlier)\s+)*(?:[\w-]+\s+){0,3}$"
)
_APART = re.compile(r"(?:who|whose|whom|which|where|and|when)\b")
_ENDS_WITH_COMMA = re.compile(r",\s+(?:[Tt]he\s+)?(?:[\w’'-]+\s+){0,9}?$")
_VERB = re.compile(
    r"\s+(?:also\s+|then\s+|later\s+)?(?:[a-z]{2,}ed|said|says|told|made|took|gave|went|left|flew|held|had|has|was|is|will|would|spoke|saw|put|set|came|brought|wrote|began)\b"
)
_OTHER_VERB = re.compile(r"\b(?:said|told|met|held|was|is|had|has|will|by|with|of|to)\s")


def in_main_clause(
    reading: Reading, clauses: list[Clause], position: int, trigger: Trigger, met: list[Person]
) -> list[Person]:
    """The subject of the main clause, where an opening phrase names only whom he or she met."""
    if position or trigger.form != "noun" or len({p.country for p in met}) != 1:
        return []
    clause = clauses[0]
    if not _OPENS.fullmatch(clause.text[: trigger.start - clause.start]):
        return []
    for later in clauses[:3]:
        relative = later is not clause and _APART.match(later.text)
        for seen in reading.seen_in(max(later.start, trigger.end), later.end):
            person = seen.person
            if person.country not in SIDES or person.country == met[0].country or not person.office:
                continue
            before = reading.text(max(clause.start, seen.start - 120), seen.start)
            if relative and not _ENDS_WITH_COMMA.search(reading.text(later.start, seen.start)):
                continue
            if POSSESSIVE.match(reading.document.text, seen.end) or not _ENDS_WITH_COMMA.search(before):
                continue
            title = before.rpartition(",")[2]
            if not _OTHER_VERB.search(title) and _VERB.match(reading.document.text, seen.end):
                return [person]
    return []
