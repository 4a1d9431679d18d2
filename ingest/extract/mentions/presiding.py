"""Sessions told by who led them: "The committee sat in Makati, with Minister X and Secretary Y presiding"."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import SIDES, Reading
from ingest.extract.clauses.triggers import Trigger, with_trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import MeetingKind

from .office_holders import act_for_both_states

_PRESIDING = Prefiltered(
    r"\b(?P<verb>(?:co-?)?presiding|(?:co-?)chairing|in\s+the\s+chair|as\s+(?:co-?)chairs|at\s+its\s+head)\b(?=\s*(?:$|[.,;]))"
)
_WITH = re.compile(r"\b(?:[Ww]ith|[Uu]nder)\s")
_BODY = re.compile(r"\b[Jj]oint\s+(?:[\w-]+\s+){0,4}?(?:[Cc]ommission|[Cc]ommittee)\b|\b[Cc]ommission\b")


def with_chairs(reading: Reading, clause: Clause, triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The event words of a clause, with its two chairs where no other word tells the session."""
    led = _PRESIDING.search(clause.text)
    if led is None:
        return triggers
    sentence = reading.document.sentences[clause.sentence]
    start, end = clause.start + led.start(), clause.start + led.end()
    opens = list(_WITH.finditer(reading.document.text, sentence.start, start))
    chairs = [s.person for s in reading.seen_in(opens[-1].end(), start)] if opens else []
    pair = tuple(chairs[-len(SIDES) :])
    if not act_for_both_states(reading, pair):
        return triggers
    kind: MeetingKind = "commission" if _BODY.search(reading.text(sentence.start, start)) else "talks"
    found = Trigger(kind, "verb", start, end, led["verb"], "structure", pair)
    return with_trigger((t for t in triggers if t.kind != kind), found)
