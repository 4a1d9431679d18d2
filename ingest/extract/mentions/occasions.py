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
# "In their first meeting today, X was received by Y": theirs is that of X and Y.
_IN_THEIR_MEETING = re.compile(
    r"\W*(?:In|At|During)\s+their\s+(?:[a-z-]+\s+){0,3}?(?:meeting|talks|encounter)\b"
)
_RECEIVES = re.compile(r"(?:(?:was|were)\s+)?(?:received?|welcomed?|hosted|greeted|met)\b")
_ONE_AND_ANOTHER = 2


def without_occasions(clause: Clause, triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The event words of a clause without those in front of it that only tell when a later verb of meeting was done."""
    if len(triggers) < _ONE_AND_ANOTHER:
        return triggers
    front, theirs = _FRONTED.match(clause.text), _IN_THEIR_MEETING.match(clause.text)
    told = front or theirs
    if told is None:
        return triggers
    end = clause.start + told.end()
    meets = any(
        t.kind in ENCOUNTER_KINDS
        and t.form == "verb"
        and not t.company
        and t.start >= end
        and (front or _RECEIVES.match(t.text))
        for t in triggers
    )
    if not meets:
        return triggers
    return tuple(t for t in triggers if t.start >= end or (front and t.end > end))
