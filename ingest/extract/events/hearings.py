"""A parliament's hearing on what two states did: who sits in it was not at the signing that it speaks of."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered

_HEARING = Prefiltered(
    r"\bhearing\b"
    r"|(?:(?<!\bjoint\s)\bcommittee|\b(?:Senate|House|congressional)\s+(?:[\w-]+\s+){0,3}?panel),?\s+"
    r"(?:chaired|headed|led)\s+by\b",
    re.IGNORECASE,
)


def in_parliament(reading: Reading, sentence: int) -> bool:
    """Whether a sentence, by its number, tells of a hearing or a committee."""
    return sentence >= 0 and bool(_HEARING.search(reading.document.sentences[sentence].text))
