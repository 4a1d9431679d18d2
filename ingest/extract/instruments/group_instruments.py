"""What a group of states or a summit adopts, which is no instrument of two of its members."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading

_ADOPTED_THERE = re.compile(
    r"\W*(?:The|Its|Their)\s+(?:leaders|summit|participants|members|heads\s+of\s+state)\b[^.;]{0,40}?\b"
    r"(?:adopted|issued|approved)\b"
)
# "The ASEAN foreign ministers issued a joint statement, with Russia as a partner": the group's own.
_GROUP = (
    r"(?:ASEAN|Asean|(?:the\s+)?Association\s+of\s+Southeast\s+Asian\s+Nations|APEC|BRICS|EU|European\s+Union"
    r"|G7|G20|East\s+Asia\s+Summit"
    r"|(?:the\s+)?Eurasian\s+Economic\s+(?:Union|Commission))"
)
_OF_A_GROUP = re.compile(
    rf"\W*(?:The\s+)?{_GROUP}(?:['’]s)?\s+"
    r"(?:[\w-]+\s+){0,2}(?:ministers|leaders|members|states|countries|heads|officials|chiefs)\b"
    r"(?!\s+and\b)[^.;]{0,60}?\b(?:adopted|issued|approved|signed|released)\b"
)
# "Russia and ASEAN adopted a plan of action", "the ASEAN-Russia plan was adopted": of one of the two with a group.
_WITH_A_GROUP = re.compile(
    rf"\b(?:Russia\s+and\s+{_GROUP}|{_GROUP}(?:\s+\([A-Z]+\))?\s+and\s+Russia)\s+(?!and\b)[^.;,]{{0,40}}?"
    r"\b(?:adopt|issu|approv|sign|releas|conclud|ink|seal|forg|agree)\w*\b"
    rf"|\b(?:{_GROUP}\s?[-–]\s?Russia|Russia\s?[-–]\s?{_GROUP})\s+(?:[\w-]+\s+){{0,6}}?"
    r"(?:was|were|has\s+been|have\s+been)\s+(?:adopted|issued|approved|signed|released)\b"
)
_SUMMIT = re.compile(r"\b(?:[Ss]ummit|ASEAN|APEC)\b")


def is_of_a_group(reading: Reading, clause: Clause) -> bool:
    """Whether a clause tells what a group of states adopted."""
    return bool(
        _OF_A_GROUP.match(clause.text)
        or _WITH_A_GROUP.search(clause.text)
        or (_ADOPTED_THERE.match(clause.text) and _at_a_summit(reading, clause))
    )


def _at_a_summit(reading: Reading, clause: Clause) -> bool:
    """Whether what "the leaders adopted" is a summit's, told of in the same sentence or the one before."""
    sentences = reading.document.sentences
    return any(_SUMMIT.search(s.text) for s in sentences[max(clause.sentence - 1, 0) : clause.sentence + 1])
