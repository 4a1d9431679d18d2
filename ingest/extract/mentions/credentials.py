"""The envoy who is named after the letters of several were received: "Among them was Ambassador X"."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Person

OF_CREDENTIALS = Prefiltered(r"\b(?:credentials|credence)\b")
_ENVOY = Prefiltered(r"\b(?:ambassador|envoy)\b|\bпосол\b", re.IGNORECASE)
_AMONG_THEM = re.compile(
    r"\b(?:[Aa]mong|[Oo]ne\s+of)\s+(?:them|those|these|the\s+\w+)\b|\b(?:[Tt]hey|[Tt]hose|[Tt]hese)\s+were\b"
)
_YET_TO = re.compile(r"\byet\s+to\b")
_ENVOY_WITHIN = 4  # sentences


def envoy_received(reading: Reading, clause: Clause, trigger: Trigger, people: list[Person]) -> Person | None:
    """ "… received the letters of five envoys. Among them was Ambassador X": the envoy named soon after."""
    if not OF_CREDENTIALS.search(trigger.text, within=clause.text) or _YET_TO.search(clause.text):
        return None
    sides = {p.country for p in people if p.country in SIDES}
    if len(sides) != 1:
        return None
    wanted = other_side(next(iter(sides)))
    for sentence in reading.document.sentences[clause.sentence : clause.sentence + _ENVOY_WITHIN]:
        for seen in reading.seen_in(sentence.start, sentence.end):
            if seen.person.country != wanted:
                continue
            if _ENVOY.search(seen.person.title) or (
                not seen.person.title and _AMONG_THEM.search(sentence.text)
            ):
                return seen.person
    return None
