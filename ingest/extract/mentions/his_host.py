"""Encounters told by a role alone: "His host, Minister X, handed him a list", "Her guest, Governor Y, brought a bust".

Whoever is somebody's host or guest is with him; the other one is told before.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger, with_trigger
from ingest.extract.matching.prefilter import Prefiltered

from .carried_people import earlier_people
from .office_holders import act_for_both_states
from .presence import acts_of_presence

_HIS_HOST = Prefiltered(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s+(?:Russian\s+|Philippine\s+|Filipino\s+|own\s+)?(?:hosts?|guests?|visitors?|callers?|escorts?|guides?|interlocutors?)(?:,|\s+for\s+the\s+[a-z]+,)?\s+"
)
_WHOM = 90  # characters from the role to the name
_TITLED = re.compile(r"(?:(?:[A-Z][\w.’'&-]*|of|the|and|for|a|an|local|then)\s+){0,14}")
_VERB = re.compile(
    r"(?:,\s[^,;]{2,80},|,)?\s+(?:(?:had|has|also|then|later|himself|herself|once)\s+){0,3}(?P<verb>[a-z]+)\b"
)


def with_host(reading: Reading, clause: Clause, triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The event words of a clause, with what a host or guest did where none of them tells an encounter."""
    role = _HIS_HOST.search(clause.text)
    if role is None or any(t.kind != "visit" and not t.company for t in triggers):
        return triggers
    at = clause.start + role.end()
    for seen in reading.seen_in(at, min(clause.end, at + _WHOM))[:1]:
        verb = _VERB.match(reading.document.text, seen.end, clause.end)
        if verb is None or not _TITLED.fullmatch(reading.text(at, seen.start)):
            continue
        if not acts_of_presence(reading.text(verb.start("verb"), clause.end)):
            continue
        others = earlier_people(reading, clause, [seen.person])
        pair = (*others[:1], seen.person)
        if not act_for_both_states(reading, pair):
            continue
        start, end = verb.span("verb")
        if reading.is_quoted(start, end):
            continue
        return with_trigger(triggers, Trigger("talks", "verb", start, end, verb["verb"], "structure", pair))
    return triggers
