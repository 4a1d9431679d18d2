"""Encounters told in a clause that hangs on whom somebody met: "…, whom Y had visited on Monday, …"."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import place_for
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger, with_trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import MeetingKind

from .carried_people import carried_subject
from .office_holders import act_for_both_states

_OBJECT = (
    r"(?:\s+(?:an?|his|her)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:visit|call|dinner|lunch(?:eon)?|breakfast|reception|audience|welcome))?"
)
WHOM = Prefiltered(
    r"^(?:(?:to|with|on|upon|for|by|beside)\s+)?whom\s+(?P<who>[^,;]{2,110}?)\s+"
    r"(?:(?:had|has|have|will|would|is|was|to|also|first|last|again|later|recently|already|then|briefly|personally|only|just)\s+){0,3}"
    r"(?P<verb>(?:meet|see|visit|receive|host|brief|greet|welcome|join|consult|entertain|summon)s?(?!\s+[a-z]+ed\b)"
    r"|saw|seen|(?:visit|receiv|host|brief|greet|welcom|join|consult|entertain|summon|escort|accompani|guid|tour)ed"
    r"|(?:call|drop|look)(?:ed|ped)?\s+(?:in\s+)?on|(?:pay|paid|gave|given|tendered|granted|accorded)(?=\s+(?:an?|his|her)\s)|sat|dined|lunched)"
    rf"\b(?P<object>{_OBJECT})"
)
_NO_ENCOUNTER = re.compile(
    r"\s+(?:an?\s|as\s|him|her|them|on\s+(?:television|TV|video|screen)|in\s+(?:a\s+)?(?:photo|picture|film|video|court|line)|off\b)"
)
_CALLS = re.compile(r"(?:call|drop|look)\w*\s+(?:in\s+)?on$|.*\scall$")
_PAYS = re.compile(r"(?:pay|paid|gave|given|tendered|granted|accorded)$")


def with_whom(
    reading: Reading, clauses: list[Clause], position: int, triggers: tuple[Trigger, ...]
) -> tuple[Trigger, ...]:
    """The event words of a clause, with the act of who met the one named before it, where no word tells it."""
    if not position or any(t.kind in ("talks", "courtesy_call", "call") and not t.company for t in triggers):
        return triggers
    clause = clauses[position]
    match = WHOM.search(clause.text)
    if match is None or bool(match["object"]) != bool(_PAYS.match(match["verb"])):
        return triggers
    if (
        "respectively" in clause.text
        or _NO_ENCOUNTER.match(clause.text, match.end())
        or reading.is_quoted(clause.start, clause.end)
    ):
        return triggers
    start, end = clause.start + match.start("verb"), clause.start + match.end()
    word = Trigger("talks", "verb", start, end, match["verb"] + match["object"])
    named = reading.seen_in(clause.start, start)
    acting = [s.person for s in named] or carried_subject(reading, clauses, position, word, [])
    whom = [s.person for s in reading.seen_in(clauses[position - 1].start, clauses[position - 1].end)][-1:]
    pair = (*acting[:1], *whom)
    if not act_for_both_states(reading, pair):
        return triggers
    span = (start, end)
    if not (date_for(reading, end, clause.end, span) or place_for(reading, end, clause.end, span)):
        return triggers
    kind: MeetingKind = "courtesy_call" if _CALLS.match(word.text) else "talks"
    return with_trigger(triggers, Trigger(kind, "verb", start, end, word.text, people=pair))
