"""What one is handed, shown or told by nobody named: "X flew in with a letter. Secretary Y was given it over lunch".

The giver is the one of the other side who came there, as the sentence before tells.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import Prefiltered

from . import structure_words as words
from .act_setting import OUTSIDE, is_set, set_before
from .office_holders import act_for_both_states

WAS_HANDED = Prefiltered(
    r"\b(?:was|were)\s+(?:also\s+|then\s+|later\s+|duly\s+)?"
    r"(?:handed|given|presented\s+with|shown|briefed|served|treated|sounded\s+out|brought|updated)\b"
    r"(?![^;]{0,160}?\bby\s)"
)
_CAME = re.compile(
    r"\b(?:arriv(?:ed|es)|flew|came|landed|was\s+(?:in|at)|spent|call(?:ed|s)\s+(?:at|in|on)|brought|brings"
    r"|carri(?:ed|es)|bore|bearing|visit(?:ed|s)|dropped|stopped|turned\s+up|showed\s+up|went|drove|walked"
    r"|delivered)\b"
)


def handed_there(reading: Reading, clause: Clause) -> Trigger | None:
    """The act of a clause whose subject is dealt with by who came to him; None where nobody did."""
    match = WAS_HANDED.search(clause.text)
    if match is None or not clause.sentence or words.FROM_AFAR.search(clause.text):
        return None
    start, end = clause.start + match.start(), clause.start + match.end()
    named = reading.seen_in(clause.start, start)
    before = reading.document.sentences[clause.sentence - 1]
    if len(named) != 1 or before.kind in OUTSIDE or reading.is_quoted(start, end):
        return None
    came = reading.seen_in(before.start, before.end)[:1]
    if not came or not _CAME.search(reading.text(came[0].end, before.end)):
        return None
    pair = (came[0].person, named[0].person)
    if not act_for_both_states(reading, pair):
        return None
    if is_speaker(reading, named[0]) or is_speaker(reading, came[0]) or is_absent(reading, came[0]):
        return None
    if not (is_set(reading, clause, (start, end), True) or any(set_before(reading, clause, pair[:1]))):
        return None
    return Trigger("talks", "verb", start, end, reading.text(start, end), "structure", pair)
