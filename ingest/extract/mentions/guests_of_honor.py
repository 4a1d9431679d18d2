"""Guests of honor: "X hosted a reception in Y. Minister Z attended as guest of honor"."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, Seen
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.matching.prefilter import Prefiltered

from .act_setting import OUTSIDE
from .office_holders import act_for_both_states

GUEST_OF_HONOR = Prefiltered(
    r"\b(?:attended|came|spoke|served|appeared|was\s+(?:present|there|invited|among\s+those\s+present)"
    r"|(?:was|were)(?=\s+(?:the|an?|its|his|her)?\s*(?:chief\s+|main\s+)?guests?\s+of))\b"
    r"(?:\s+as)?(?:\s+(?:the|an?|its|his|her))?(?:\s+(?:chief|main))?\s+guests?\s+of\s+hono[u]?r\b(?!\s+(?:at|of|in)\b)"
)
_GAVE = re.compile(r"(?:hosted|gave|held|threw|tendered|offered|organi[sz]ed|hosts|gives|opened)\s")
_GIVEN_BY = re.compile(
    r"\b(?:hosted|given|held|thrown|tendered|offered|organi[sz]ed)\s+by\s+(?:[\w.’'-]+\s+){0,6}$"
)


def guest_of_honor(reading: Reading, clauses: list[Clause], position: int) -> Trigger | None:
    """The encounter of a guest of honor and the host whom the words before name; None where they name none."""
    clause = clauses[position]
    match = GUEST_OF_HONOR.search(clause.text)
    if match is None or reading.is_quoted(clause.start, clause.end):
        return None
    start, end = clause.start + match.start(), clause.start + match.end()
    guests = reading.seen_in(clause.start, start)
    host = _host(reading, clauses, position)
    if host is None or not guests or not act_for_both_states(reading, (guests[-1].person, host.person)):
        return None
    people = (guests[-1].person, host.person)
    return Trigger("talks", "verb", start, end, reading.text(start, end), "structure", people)


def _host(reading: Reading, clauses: list[Clause], position: int) -> Seen | None:
    """Who gave the party told in the clause before, or in the sentence before."""
    clause = clauses[position]
    if position:
        start, end = clauses[0].start, clause.start
    elif clause.sentence and reading.document.sentences[clause.sentence - 1].kind not in OUTSIDE:
        before = reading.document.sentences[clause.sentence - 1]
        start, end = before.start, before.end
    else:
        return None
    for seen in reading.seen_in(start, end):
        if _GAVE.match(reading.text(seen.end, end).lstrip(" ,")) or _GIVEN_BY.search(
            reading.text(start, seen.start)
        ):
            return seen
    return None
