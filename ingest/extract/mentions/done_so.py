"""What "did so" stands for: the event word told last before it ("X and Y were to sign it. They did so on Monday")."""

from __future__ import annotations

from dataclasses import replace

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger, find_all_triggers, find_triggers
from ingest.extract.matching.prefilter import Prefiltered, held_by

DID_SO = Prefiltered(
    r"\b(?:did|(?:has|have|had)\s+done)\s+so\b|\bfollowed\s+suit\b(?=\s*[.,;]|\s+(?:on|in|for)\s)"
    r"|\bdid\s+(?:it|that|the\s+same|likewise)\b(?=\s+(?:for|with)\s)"
)


def triggers_of(reading: Reading, clauses: list[Clause], position: int) -> tuple[Trigger, ...]:
    """The event words of a clause, "did so" among them where the words before tell of an event."""
    clause = clauses[position]
    told = find_all_triggers(clause.text, clause.start)
    if DID_SO not in held_by(clause.text) or any(not t.company for t in told):
        return told
    if not (so := DID_SO.search(clause.text)):
        return told
    before = clauses[:position]
    if clause.sentence:
        before = [*reading.clauses_by_sentence[clause.sentence - 1], *before]
    meant = next((t for c in reversed(before) for t in reversed(find_triggers(c.text, c.start))), None)
    if meant is None or meant.form != "verb":
        return told
    return (replace(meant, start=clause.start + so.start(), end=clause.start + so.end()),)
