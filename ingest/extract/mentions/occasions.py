"""Occasions before, at or after which two met: "Before the turn-over ceremony X and Y had a talk in the cabin".

The ceremony only tells when: the encounter is what the clause goes on to tell, and the words in front are none.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.types import ENCOUNTER_KINDS

_FRONTED = re.compile(
    r"\W*(?:Shortly\s+|Right\s+|Just\s+)?"
    r"(?:[Bb]efore|[Aa]fter|[Ff]ollowing|[Dd]uring|[Aa]head\s+of|[Pp]rior\s+to|[Aa]t"
    r"|[Oo]n\s+the\s+margins\s+of)\s+"
    r"(?:the|this|that)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:ceremon(?:y|ies)|rites|ritual|reception|luncheon|lunch|dinner|banquet|parade|concert|inspection|tour)\b"
)
_ONE_AND_ANOTHER = 2


def without_occasions(clause: Clause, triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The event words of a clause without those in front of it that only tell when a later verb of meeting was done."""
    if len(triggers) < _ONE_AND_ANOTHER or (front := _FRONTED.match(clause.text)) is None:
        return triggers
    end = clause.start + front.end()
    meets = any(
        t.kind in ENCOUNTER_KINDS and t.form == "verb" and not t.company and t.start >= end for t in triggers
    )
    return tuple(t for t in triggers if t.start >= end or t.end > end) if meets else triggers
