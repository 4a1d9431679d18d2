"""What was only spoken of at an encounter: "told Y at the talks, noting that they marked 40 years of ties in June".

Neither the day nor the place of that is the encounter's own.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.types import JOURNEY_KINDS

_SAID_BESIDE = re.compile(
    r"(?:,|\band)\s+(?:not|add|say|recall|stress|observ|mention|emphasi[sz]|remark|remember|explain|stat|underscor"
    r"|underlin|point|indicat|remind|tell)ing\s+(?:out\s+|[A-Z][\w’'-]*\s+|him\s+|her\s+|them\s+){0,3}"
    r"(?:that|the|an?|their|both|its|his|her|this|it|he|she|they|how|bilateral|trade)\s"
)
_SAYS_AT = re.compile(
    r"\b(?:told|said|reminded|assured|informed|noted|recalled|stressed|added|pointed\s+out)\b[^,;]{0,80}?"
    r"\b(?:at|during|in)\s+(?:the\s+(?:start|beginning|outset|opening|end|close)\s+of\s+)?(?:the|their|an?|his|her)\s+"
    r"(?:[\w-]+\s+){0,3}$"
)
_THAT_SO = re.compile(r"\s+(?:in\s+[A-Z]\w+\s+|with\s+[A-Z]\w+\s+)?that\s")


def is_only_spoken_of(reading: Reading, clause: Clause, trigger: Trigger, at: int) -> bool:
    """Whether a day or place told at ``at``, behind an encounter, is of something that somebody spoke of there."""
    if trigger.kind in JOURNEY_KINDS or at <= trigger.end:
        return False
    between = reading.text(trigger.end, at)
    if _SAID_BESIDE.search(between):
        return True
    return bool(_THAT_SO.match(between) and _SAYS_AT.search(reading.text(clause.start, trigger.start)))
