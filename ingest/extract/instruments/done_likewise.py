"""What "X did so for the A, Y for the B" tells of A and B: the act told last before."""

from __future__ import annotations

from dataclasses import replace

from ingest.extract.clauses.clauses import Clause
from ingest.extract.matching.prefilter import Prefiltered

from .acts import ActReading
from .instruments import Instrument

DID_LIKEWISE = Prefiltered(
    r"\b(?:did|(?:has|have|had)\s+done)\s+(?:so|it|that|the\s+same|likewise)\b(?=\s+(?:for|to|with)\s)"
    r"|\bfollowed\s+suit\b(?=\s+(?:for|on)\s+(?:the|an?)\s)"
)


def done_likewise(clause: Clause, before: list[Instrument]) -> list[ActReading]:
    """The signature that the words repeat, of what was named just before; none where nothing was signed."""
    words = DID_LIKEWISE.search(clause.text)
    acts = [act for instrument in before for act in instrument.acts if act.act == "signed" and act.done]
    if words is None or not acts:
        return []
    start, end = clause.start + words.start(), clause.start + words.end()
    return [replace(acts[-1], start=start, end=end)]
