"""The lines of a programme: "Tuesday: call on X", "May 24 — working lunch with Y", which have no verb at all."""

from __future__ import annotations

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.triggers import Trigger, with_trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import BlockKind, MeetingKind

_ITEM = Prefiltered(
    r"\b(?:(?P<call>(?:[Cc]ourtesy\s+|[Ff]arewell\s+|[Pp]rotocol\s+)?[Cc]all)\s+(?:by|on|upon)"
    r"|(?:[Ww]orking\s+|[Ss]tate\s+|[Oo]fficial\s+|[Pp]rivate\s+|[Ee]xpanded\s+)?"
    r"(?:[Ss]ummit|[Ll]unch(?:eon)?|[Dd]inner|[Bb]reakfast|[Bb]anquet|[Rr]eception|[Tt]ea|[Cc]offee"
    r"|[Aa]udience|[Ss]it-down|[Oo]ne-on-one|[Tt]ête-à-tête|[Ss]ession|[Hh]uddle)"
    r"\s+(?:with|by|of))\b(?=\s+(?:the\s+|his\s+|her\s+)?(?:[a-z]+\s+){0,3}[A-Z])"
)


def with_items(kind: BlockKind, clause: Clause, triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The event words of a programme's line, with the meals, calls and summits that it lists."""
    if kind != "bullet":
        return triggers
    for item in _ITEM.finditer(clause.text):
        start, end = clause.start + item.start(), clause.start + item.end()
        if any(start < t.end and t.start < end and not t.company for t in triggers):
            continue
        told: MeetingKind = "courtesy_call" if item["call"] else "talks"
        triggers = with_trigger(triggers, Trigger(told, "noun", start, end, item.group()))
    return triggers
