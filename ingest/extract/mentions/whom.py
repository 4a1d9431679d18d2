"""Encounters told in a clause that hangs on whom somebody met: "…, whom Y had visited on Monday, …".

Behind "with whom he" any act does that nobody does from afar: "…, with whom he had planted a tree in Baguio".
"""

from __future__ import annotations

import re

from ingest.extract.clauses.apart_words import is_past
from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import place_for
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger, with_trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import MeetingKind

from .carried_people import carried_subject
from .office_holders import act_for_both_states
from .presence import acts_of_presence

_OBJECT = (
    r"(?:\s+(?:an?|his|her)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:visit|call|dinner|lunch(?:eon)?|breakfast|reception|audience|welcome))?"
)
WHOM = Prefiltered(
    r"^(?:(?:to|with|on|upon|for|by|beside)\s+)?whom\s+(?P<who>[^,;]{2,110}?)\s+"
    r"(?:(?:had|has|have|will|would|is|was|to|also|first|last|again|later|recently|already|then|briefly"
    r"|personally|only|just)\s+){0,3}"
    r"(?P<verb>(?:meet|see|visit|receive|host|brief|greet|welcome|join|consult|entertain|summon)s?(?!\s+[a-z]+ed\b)"
    r"|saw|seen|(?:visit|receiv|host|brief|greet|welcom|join|consult|entertain|summon|escort|accompani|guid|tour)ed"
    r"|(?:call|drop|look)(?:ed|ped)?\s+(?:in\s+)?on"
    r"|(?:pay|paid|gave|given|tendered|granted|accorded)(?=\s+(?:an?|his|her)\s)|sat|dined|lunched)"
    rf"\b(?P<object>{_OBJECT})"
)
WITH_WHOM_HE = Prefiltered(
    r"^(?:with|alongside|beside|opposite)\s+whom(?P<who>)\s+(?:he|she)\s+"
    r"(?:(?:had|has|also|later|then|earlier|first|once|last|again|recently|only|just|afterwards)\s+){0,3}"
    r"(?P<verb>[a-z]{2,})\b"
)
WHOMS = frozenset({WHOM, WITH_WHOM_HE})
# What goes on for years, and from afar: "with whom he worked in Moscow", "with whom she kept in touch".
_FOR_YEARS = frozenset(
    "had has worked served studied lived shared exchanged kept maintained built developed got dealt formed established"
    " lost fell made used corresponded partnered teamed trained started founded stayed remained entered".split()
)
_NO_ENCOUNTER = re.compile(
    r"\s+(?:an?\s|as\s|him|her|them|on\s+(?:television|TV|video|screen)"
    r"|in\s+(?:a\s+)?(?:photo|picture|film|video|court|line)|off\b)"
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
    if match is not None and bool(match["object"]) != bool(_PAYS.match(match["verb"])):
        return triggers
    if match is None:
        match = WITH_WHOM_HE.search(clause.text)
        if match is None or not _is_done_there(clause.text[match.start("verb") :], match["verb"]):
            return triggers
    if (
        "respectively" in clause.text
        or (match["who"] and _NO_ENCOUNTER.match(clause.text, match.end()))
        or reading.is_quoted(clause.start, clause.end)
    ):
        return triggers
    start, end = clause.start + match.start("verb"), clause.start + match.end()
    told = clause.text[match.start("verb") : match.end()]
    word = Trigger("talks", "verb", start, end, told)
    named = reading.seen_in(clause.start, start)
    acting = [s.person for s in named] or carried_subject(reading, clauses, position, word, [])
    whom = [s.person for s in reading.seen_in(clauses[position - 1].start, clauses[position - 1].end)][-1:]
    if (
        acting and whom and acting[0] is whom[0]
    ):  # "X came in and was shown to Y, with whom he spent an hour": X
        sentence = reading.document.sentences[clause.sentence]
        acting = [s.person for s in reading.seen_in(sentence.start, clause.start)]
    pair = (*acting[:1], *whom)
    if not act_for_both_states(reading, pair):
        return triggers
    span = (start, end)
    if not (date_for(reading, end, clause.end, span) or place_for(reading, end, clause.end, span)):
        return triggers
    kind: MeetingKind = "courtesy_call" if _CALLS.match(word.text) else "talks"
    return with_trigger(triggers, Trigger(kind, "verb", start, end, word.text, people=pair))


def _is_done_there(told: str, verb: str) -> bool:
    """Whether somebody did what needs both there, as the words from its verb on tell."""
    return is_past(verb) and verb not in _FOR_YEARS and acts_of_presence(told)
