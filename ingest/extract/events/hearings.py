"""A parliament's hearing on what two states did: who sits in it was not at the signing that it speaks of."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered

_HEARING = Prefiltered(
    r"\bhearing\b|(?<!\bjoint\s)\bcommittee,?\s+(?:chaired|headed|led)\s+by\b", re.IGNORECASE
)


def in_parliament(reading: Reading, clause: Clause) -> bool:
    return bool(_HEARING.search(reading.document.sentences[clause.sentence].text))
