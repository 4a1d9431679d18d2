"""Whose encounter it is behind the words that name a sentence's source: "X will come, Y said after talks with Z"."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading, Seen
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import ENCOUNTER_KINDS

from .main_clause import TITLE_BEHIND_COMMA

SAID_AT = Prefiltered(
    r"^(?:(?:,[^,;]{2,90})?,)?\s+(?:also\s+|later\s+|earlier\s+|then\s+)?"
    r"(?:(?:said|says|announced|disclosed|revealed|noted|added|stressed|confirmed|stated|declared|explained"
    r"|told\s+(?:(?:the|local|Russian|Filipino|Philippine)\s+)?"
    r"(?:reporters|journalists|newsmen|press|media))"
    r"(?:\s+(?!that\b|of\b|about\b|by\b|[a-z]+ed\b|was\b|is\b|will\b|would\b)[\w’'.-]+){0,5}?"
    r"|(?P<whom>told|assured|informed|reminded)(?:\s+[\w’'.-]+,?){1,18}?)"
    r"\s+(?:after|before|following|during|as|at|in|on|on\s+the\s+sidelines\s+of|ahead\s+of|prior\s+to|while|upon"
    r"|over|opening|concluding|wrapping\s+up"
    r"|at\s+the\s+(?:start|end|opening|close|beginning|outset|conclusion)\s+of)\s+"
    r"(?P<whose>(?:(?:his|her)\s+)?(?:(?!the\s+two\b|both\b|their\b)[a-z-]+\s+){0,3})$"
)
_TOLD = re.compile(r"\s+(?:also\s+|later\s+|earlier\s+|then\s+|has\s+|had\s+)?$")
_WITH = re.compile(r"(?:\s+[a-z]+){0,2}\s+(?:with|on|by)\s")
_TO = re.compile(r"\s+(?:to|in|here)\b")
_OWN_VISIT = re.compile(r"(?:an?|his|her)\s+(?:[\w-]+\s+){0,2}")
_A_CLAUSE = re.compile(r"\s[a-z]+\s+(?:[\w’'.-]+\s+){2}")  # more than an apposition
_SAME = re.compile(r"\b(?:counterpart|opposite\s+number|colleague|and|with)\W*$")


def said_last(reading: Reading, trigger: Trigger, told: list[Seen], clause: str) -> list[Seen]:
    """The speaker of an encounter that is his own, behind what he said of others, and whom he addressed; or nobody.

    ``told`` are those whom the clause names before the event words.
    """
    if trigger.kind == "visit" and trigger.form == "noun":
        return told[-1:] if told and _on_his_way(reading, trigger, told[-1], clause) else []
    if len(told) < 2 or trigger.kind not in ENCOUNTER_KINDS:
        return []
    for place in range(len(told) - 1, 0, -1):
        said = told[place]
        between = reading.text(told[place - 1].end, said.start)
        behind = TITLE_BEHIND_COMMA.search(between)
        if behind is None:
            continue
        content = between[: behind.start()]
        if not _A_CLAUSE.search(content) or _SAME.search(content):
            return []
        return told[place:] if _is_his(reading, trigger, said, clause) else []
    return told[:2] if _told_there(reading, trigger, told, clause) else []


def _on_his_way(reading: Reading, trigger: Trigger, said: Seen, clause: str) -> bool:
    """ "X said during a visit to Moscow": his own."""
    behind = SAID_AT.search(reading.text(said.end, trigger.start), within=clause)
    return bool(
        behind and _OWN_VISIT.fullmatch(behind["whose"]) and _TO.match(reading.document.text, trigger.end)
    )


def _told_there(reading: Reading, trigger: Trigger, told: list[Seen], clause: str) -> bool:
    """ "X told Y of the other side during consultations": theirs."""
    one, other = told[0], told[1]
    if one.person.country == other.person.country or trigger.company:
        return False
    behind = SAID_AT.search(reading.text(one.end, trigger.start), within=clause)
    return behind is not None and behind["whom"] is not None


def _is_his(reading: Reading, trigger: Trigger, said: Seen, clause: str) -> bool:
    """Whether the words between a speaker and an encounter leave it with him."""
    words = reading.text(said.end, trigger.start)
    if trigger.company:
        return _TOLD.fullmatch(words) is not None
    behind = SAID_AT.search(words, within=clause)
    if behind is None:
        return False
    return (
        trigger.form == "verb"
        or behind["whom"] is not None
        or behind["whose"].startswith(("his", "her"))
        or _WITH.match(reading.document.text, trigger.end) is not None
    )
