"""What a group of states or a summit adopts, which is no instrument of two of its members."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading

_ADOPTED_THERE = re.compile(
    r"\W*(?:The|Its|Their)\s+(?:leaders|summit|participants|members|heads\s+of\s+state)\b[^.;]{0,40}?\b(?:adopted|issued|approved)\b"
)
# "The ASEAN foreign ministers issued a joint statement, with Russia as a partner": the group's own.
_OF_A_GROUP = re.compile(
    r"\W*(?:The\s+)?(?:ASEAN|Asean|APEC|BRICS|EU|European\s+Union|G7|G20|East\s+Asia\s+Summit|Eurasian\s+Economic\s+Union)(?:['’]s)?\s+"
    r"(?:[\w-]+\s+){0,2}(?:ministers|leaders|members|states|countries|heads|officials|chiefs)\b(?!\s+and\b)[^.;]{0,60}?\b(?:adopted|issued|approved|signed|released)\b"
)
_SUMMIT = re.compile(r"\b(?:[Ss]ummit|ASEAN|APEC)\b")


def is_of_a_group(reading: Reading, clause: Clause) -> bool:
    """Whether a clause tells what a group of states adopted."""
    return bool(
        _OF_A_GROUP.match(clause.text)
        or (_ADOPTED_THERE.match(clause.text) and _at_a_summit(reading, clause))
    )


def _at_a_summit(reading: Reading, clause: Clause) -> bool:
    """Whether what "the leaders adopted" is a summit's, told of in the same sentence or the one before."""
    sentences = reading.document.sentences
    return any(_SUMMIT.search(s.text) for s in sentences[max(clause.sentence - 1, 0) : clause.sentence + 1])
