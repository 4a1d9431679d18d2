"""Who speaks in the main clause and is the one of the phrase set between commas: "X, after meeting Y, said …"."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, Seen
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.types import ENCOUNTER_KINDS

_WHO = re.compile(r",\s+who(?:\s+\w+){0,3}\s*$")  # "X, who met Y, said": X met Y
# "X, after meeting Y, said", "X, in talks with Y, said", "X, receiving Y, said": and so he did.
_WHILE_AT_IT = re.compile(
    r",\s+(?:[a-z]+ly\s+|just\s+)?"
    r"(?:speaking\s+(?:to\s+(?:reporters|journalists|the\s+(?:press|media))\s+)?)?"
    r"(?:after|following|during|in|at|upon|while|when|fresh\s+from|emerging\s+from)\s+"
    r"(?:(?:an?|the|his|her|their)\s+)?"
    r"(?:(?!statement|interview|letter|report|message|post|speech|press|news|on\b|about|of\b|for\b|to\b|ahead"
    r"|between)[a-z-]+\s+){0,3}$"
)
# "X, in Manila for a visit, said", "Y, on a visit to Russia, said", "Z, just back from Moscow, said".
_ON_HIS_WAY = re.compile(
    r",\s+(?:now\s+|currently\s+|already\s+|just\s+|newly\s+|freshly\s+|who\s+is\s+)?"
    r"(?:in\s+(?:[A-Z][\w-]+\s+){1,3}(?:for|on)\s+(?:(?:an?|his|her|the)\s+)?|on\s+(?:an?|his|her)\s+)?"
    r"(?:[a-z-]+\s+){0,2}$"
)
# "X said so in talks with Y", "X made the offer during a meeting with Y"
_SAID_SO = re.compile(
    r"(?:,[^,;]{3,120},)?\s+(?:also\s+)?(?:said|made|conveyed|expressed|gave|voiced|repeated)\s+"
    r"(?:so|this|that|it|as\s+much|the\s+same"
    r"|(?:the|this|that|these|his|her)\s+(?:[a-z]+\s+)?"
    r"(?:remarks?|statements?|offer|appeal|request|proposal|assurance|pledge|invitation|commitment|call"
    r"|concern|hope))\s+"
    r"(?:to\s+reporters\s+)?(?:in|during|at|after|following|in\s+the\s+course\s+of)\s+"
    r"(?:(?:an?|the|his|her)\s+)?(?:[a-z-]+\s+){0,2}"
)
# "X said trade should grow after meeting with Y": X met him, where nobody else is told to do anything.
_SAID_AFTER = re.compile(
    r"(?:,[^,;]{3,120},)?\s+(?:also\s+)?(?:said|told\s+reporters|noted|stressed|added)\s+"
    r"(?!(?:that\s+)?(?:the|his|her|its|an?)\s+(?:[a-z]+\s+)?"
    r"(?:minister|president|envoy|ambassador|official|secretary|leader|delegation|group|team)s?\b)"
    r"[a-z’' -]{0,80}?(?:after|upon|following)\s+(?:[a-z]+ly\s+)?"
)
# "X said on Monday at a meeting with Y that …": theirs.
_SAID_AT_A = re.compile(
    r"(?:,[^,;]{3,120},)?\s+(?:also\s+)?"
    r"(?:said|noted|added|stated|stressed|announced|declared|disclosed|recalled|explained|confirmed)\s+"
    r"(?:(?!that\b|to\b|of\b|will\b|would\b)[\w.’'-]+\s+){0,5}?(?:at|during|in)\s+(?:an?\s+)?"
    r"(?:(?!next|coming|upcoming|planned)[a-z-]+\s+){0,2}"
)
_WITH = (" with", "talks", "consultations", "negotiations")
_DOING = re.compile(r",\s+(?:[a-z]+ly\s+)?$")
_SAID_BEHIND = re.compile(
    r",\s+(?:also\s+|later\s+|then\s+)?"
    r"(?:said|says|noted|added|announced|stated|stressed|disclosed|recalled|claimed|explained|confirmed"
    r"|reported|revealed|denied)\b"
)


def does_it(between: str, trigger: Trigger) -> bool:
    """Whether one who speaks in the main clause is the subject of the event words behind a comma."""
    doing = trigger.text.partition(" ")[0].endswith("ing")
    return bool(
        _WHO.match(between)
        or (trigger.kind in ENCOUNTER_KINDS and _SAID_SO.fullmatch(between))
        or (trigger.kind in ENCOUNTER_KINDS and _WHILE_AT_IT.match(between))
        or (
            trigger.kind in ENCOUNTER_KINDS and trigger.text.endswith(_WITH) and _SAID_AT_A.fullmatch(between)
        )
        or (doing and (_DOING.match(between) or _SAID_AFTER.fullmatch(between)))
        or (trigger.kind == "visit" and _ON_HIS_WAY.fullmatch(between))
    )


def said_by_him_who_met(reading: Reading, trigger: Trigger, told: list[Seen], seen: Seen) -> bool:
    """Whether somebody is only named in what the one who met another says of it."""
    doing = any(
        is_speaker(reading, s) and _WHILE_AT_IT.match(reading.text(s.end, trigger.start)) for s in told
    )
    return doing and _SAID_BEHIND.search(reading.text(trigger.end, seen.start)) is not None


def end_of_phrase(clause: Clause, trigger: Trigger) -> int:
    """Where the phrase between commas ends that holds an event word, the clause's end where there is none."""
    at = trigger.start - clause.start
    if ", " not in clause.text[:at] or not _WHILE_AT_IT.search(clause.text[:at]):
        return clause.end
    said = _SAID_BEHIND.search(clause.text, trigger.end - clause.start)
    return clause.start + said.start() if said else clause.end
