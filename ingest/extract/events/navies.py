"""A navy that comes somewhere is told for its ships: "the Russian Navy arrived", "welcomed its counterpart"."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import JOURNEY_KINDS, SIDES

_NAVY = re.compile(r"\b(?:Navy|Fleet)\b")
# Between a navy and its verb: "the Russian Navy will again be visiting".
_THEN = re.compile(
    r"\s+(?:(?:has|have|had|will|would|is|are|was|were|to|set|due|expected|scheduled|also|again|last|first"
    r"|previously|recently|just|itself)\s+)*"
)
_OF = re.compile(r"\s+(?:of|by)\s+(?:the\s+|its\s+|their\s+)?(?:[\w-]+\s+)?")
_ITS = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,2}")
_COUNTERPART = re.compile(r"\b(?P<side>Russian|Philippine|Filipino)\s+(?:counterparts?|navy)$", re.IGNORECASE)
_COMES = re.compile(
    r"(?:arriv|visit|call|com(?:e|ing)|came|dock|reach|return|leav|left|depart|sail)", re.IGNORECASE
)


def navy_that_comes(reading: Reading, mention: EventMention) -> str:
    """The side whose navy itself a journey's words are told of; not its chief or its band, who are people."""
    trigger, clause = mention.trigger, mention.clause
    if told := _COUNTERPART.search(trigger.text):
        return "RU" if told["side"].casefold() == "russian" else "PH"
    if mention.kind not in JOURNEY_KINDS or not _COMES.search(trigger.text):
        return ""
    for body in reading.organizations_in(clause.start, clause.end):
        if body.country not in SIDES or not _NAVY.search(body.name):
            continue
        if body.end <= trigger.start:
            between = reading.text(body.end, trigger.start)
            own = bool((_THEN if trigger.form == "verb" else _ITS).fullmatch(between))
        else:
            of_it = _OF.fullmatch(reading.text(trigger.end, body.start)) is not None
            its = reading.document.text.startswith(("'", "’"), body.end)  # "of the Navy's chief"
            own = trigger.form == "noun" and of_it and not its
        if own:
            return body.country
    return ""
