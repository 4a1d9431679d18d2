"""Occasions before, at or after which two met: "Before the turn-over ceremony X and Y had a talk in the cabin".

The ceremony only tells when: the encounter is what the clause goes on to tell, and the words in front are none.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.triggers import Trigger

_FRONTED = re.compile(
    r"\W*(?:Shortly\s+|Right\s+|Just\s+)?(?:[Bb]efore|[Aa]fter|[Ff]ollowing|[Dd]uring|[Aa]head\s+of|[Pp]rior\s+to|[Aa]t|[Oo]n\s+the\s+margins\s+of)\s+"
    r"(?:the|this|that)\s+(?:[a-z-]+\s+){0,3}?(?:ceremon(?:y|ies)|rites|ritual|reception|luncheon|lunch|dinner|banquet|parade|concert|inspection|tour)\b"
)
_ENCOUNTERS = frozenset({"talks", "courtesy_call", "call"})


def is_only_occasion(clause: Clause, triggers: tuple[Trigger, ...], number: int) -> bool:
    """Whether an event word stands in such words in front, and a later verb of the clause tells who met."""
    later = [t for t in triggers[number + 1 :] if t.kind in _ENCOUNTERS and t.form == "verb" and not t.company]
    if not later:
        return False
    front = _FRONTED.match(clause.text)
    return front is not None and triggers[number].end <= clause.start + front.end()
