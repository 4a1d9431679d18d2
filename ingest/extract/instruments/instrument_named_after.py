"""An instrument named only after its signature: "They put their names to it on Friday. The paper, a protocol on …"."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.types import SIDES

from .acts import ActReading, acts_in
from .instrument_titles import find_instruments

_NAMES_IT = re.compile(
    r"\W*(?:(?:The|This|That)\s+(?:[\w-]+\s+)?"
    r"(?:paper|document|agreement|text|instrument|pact|accord|deal|treaty|memorandum"
    r"|contract|protocol)(?:,\s+(?:an?|the)\b|\s+(?:is|was)\s+(?:an?|the|called|titled)\b)"
    r"|(?:It|This|That)\s+(?:is|was)\s+(?:an?|the)\b"
    r"|What\s+(?:they|the\s+two)\s+(?:signed|inked|sealed)\s+(?:is|was)\b)"
)


def signed_just_before(reading: Reading, clause: Clause) -> list[ActReading]:
    """The signature by both sides, told in the sentence before, of what ``clause`` names; else none."""
    sentences = reading.document.sentences
    if not clause.sentence or not _NAMES_IT.match(sentences[clause.sentence].text):
        return []
    before = sentences[clause.sentence - 1]
    both = reading.sides_in(before.start, before.end) >= set(SIDES)
    if not both or any(m.title for m in find_instruments(reading, before.start, before.end)):
        return []
    acts = [
        act
        for told in reading.clauses_by_sentence.get(clause.sentence - 1, [])
        for act in acts_in(reading, told, told.start, told.end, [])
    ]
    return [a for a in acts if a.act == "signed" and a.done]
