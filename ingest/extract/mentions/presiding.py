"""Sessions told by who led them: "The committee sat in Makati, with Minister X and Secretary Y presiding".

Or in a sentence of its own: "The ministries conferred online on May 3. Undersecretary X and Deputy Minister Y chaired".
"""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger, with_trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, MeetingKind

from .office_holders import act_for_both_states
from .structure_words import GATHERING

_PRESIDING = Prefiltered(
    r"\b"
    r"(?P<verb>(?:co-?)?presiding|(?:co-?)chairing|in\s+the\s+chair|as\s+(?:co-?)chairs|at\s+its\s+head)\b"
    r"(?=\s*(?:$|[.,;]))"
)
# Without an object, so that what was chaired is what the sentence before tells of.
CHAIRED = ("co-chaired", "chaired", "presided", "were in the chair")
_CHAIRED = Prefiltered(rf"\b(?P<verb>{'|'.join(CHAIRED)})\b(?=\s*(?:$|[.,;]))")
_WITH = re.compile(r"\b(?:[Ww]ith|[Uu]nder)\s")
_BODY = re.compile(r"\b[Jj]oint\s+(?:[\w-]+\s+){0,4}?(?:[Cc]ommission|[Cc]ommittee)\b|\b[Cc]ommission\b")


def with_chairs(reading: Reading, clause: Clause, triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The event words of a clause, with its two chairs where no other word tells the session."""
    sentence = reading.document.sentences[clause.sentence]
    if led := _CHAIRED.search(clause.text):
        before = reading.document.sentences[max(clause.sentence - 1, 0)]
        opens = clause.start if clause.sentence and not GATHERING.search(before.text) else None
        told = before.start
    elif led := _PRESIDING.search(clause.text):
        with_ = list(_WITH.finditer(reading.document.text, sentence.start, clause.start + led.start()))
        opens, told = with_[-1].end() if with_ else None, sentence.start
    if led is None or opens is None:
        return triggers
    start, end = clause.start + led.start(), clause.start + led.end()
    chairs = [s.person for s in reading.seen_in(opens, start)]
    pair = tuple(chairs[-len(SIDES) :])
    if not act_for_both_states(reading, pair):
        return triggers
    kind: MeetingKind = "commission" if _BODY.search(reading.text(told, start)) else "talks"
    found = Trigger(kind, "verb", start, end, led["verb"], "structure", pair)
    return with_trigger((t for t in triggers if t.kind != kind), found)
