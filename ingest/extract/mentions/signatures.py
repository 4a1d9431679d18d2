"""Signatures as encounters: told with an instrument, in words that no list of event words knows."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger, only_spoke, with_trigger
from ingest.extract.instruments.acts import ActReading, acts_in
from ingest.extract.instruments.instrument_titles import find_instruments, may_name_one
from ingest.extract.instruments.signed_by_structure import signed_by_structure
from ingest.extract.types import SIDES

_NOUN = re.compile(r"(?:renewal|conclusion|signature|exchange)\b.*")


def with_signature(reading: Reading, clause: Clause, triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The event words of a clause, with the signature by officials of both sides that none of them tells."""
    told = any(not t.company and t.kind != "visit" and not only_spoke(t.text) for t in triggers)
    if told or not may_name_one(clause.text):
        return triggers
    if not any(
        s.person.office and s.person.country in SIDES for s in reading.seen_in(clause.start, clause.end)
    ):
        return triggers
    act = _signature_in(reading, clause)
    if act is None or any(t.start < act.end and act.start < t.end for t in triggers):
        return triggers
    words = reading.text(act.start, act.end)
    return with_trigger(triggers, Trigger("signing", "verb", act.start, act.end, words))


def _signature_in(reading: Reading, clause: Clause) -> ActReading | None:
    named = find_instruments(reading, clause.start, clause.end)
    spans = [(m.start, m.end) for m in named if m.title]
    acts = acts_in(reading, clause, clause.start, clause.end, spans) if named else []
    if not acts:
        acts = [act for mention in named for act in signed_by_structure(reading, clause, mention)]
    done = (a for a in acts if a.act == "signed" and a.done and a.stance.standing in ("held", "present"))
    return next((a for a in done if not _NOUN.fullmatch(reading.text(a.start, a.end))), None)
