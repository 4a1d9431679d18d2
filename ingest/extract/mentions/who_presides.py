"""Who "the Chair" of a sitting is: told beside that word, or by who opened the sitting, wherever the record tells it.

"The Chair, Senator X, called the hearing to order. … The Chair informed the members that she would …": X.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Person

_WORD = r"(?:[Cc]hair(?:man|woman|person)?|[Pp]residing\s+[Oo]fficer|[Mm]oderator|[Cc]onvenor)"
CHAIR = Prefiltered(rf"\b[Tt]he\s+{_WORD}(?!\s+of\b|\s+[A-Z]|[’'])(?=\s+[a-z])")
# "The Chair, Senator X,", "the presiding officer, X"; "X, the chair, opened …"; "X called the meeting to order".
_BEFORE_NAME = re.compile(
    rf"\b[Tt]he\s+{_WORD}(?:\s+of\s+the\s+(?:[\w-]+\s+){{1,4}}?)?,\s+(?:(?:[A-Z][\w.’'-]*|of|the)\s+){{0,5}}$"
)
_BEHIND_NAME = re.compile(
    rf",\s+(?:the\s+)?{_WORD}\b"
    rf"|(?:,[^,;]{{2,60}},)?\s+"
    r"(?:presided|presiding|chaired|was\s+in\s+the\s+chair|took\s+the\s+chair|in\s+the\s+chair"
    r"|opened\s+the\s+(?:hearing|meeting|session|sitting)"
    r"|called\s+the\s+(?:\w+\s+)?(?:hearing|meeting|session|sitting|committee)\s+to\s+order)\b"
)
_NEAR = 70  # characters beside a name


def chair_meant(reading: Reading, before: str, at: int) -> Person | None:
    """Whom "the Chair" in ``before``, the words up to an event, means: who is told to preside before ``at``."""
    if not CHAIR.may_match(before) or not CHAIR.search(before):
        return None
    told = [
        s.person
        for s in reading.seen_in(0, at)
        if _BEFORE_NAME.search(reading.text(max(0, s.start - _NEAR), s.start))
        or _BEHIND_NAME.match(reading.text(s.end, s.end + _NEAR))
    ]
    return told[-1] if told else None
