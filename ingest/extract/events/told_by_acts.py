"""Who met in talks told without names, by what they did there: "the meeting took place in May, when X gave Y …"."""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.reading import Reading, unique
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, Person

_WHEN = re.compile(r"(?:when|where|in\s+which|at\s+which|during\s+which)\s")
_CONVERSE = re.compile(
    r"\b(?:presented|told|briefed|informed|gave|handed|showed|assured|asked|thanked|urged|pitched|offered"
    r"|proposed|introduced|explained|welcomed|received)\b"
)


def who_acted_there(reading: Reading, mention: EventMention) -> list[Person]:
    """The one of each side who acts on the other in the clause right behind talks with a day and a place."""
    if not (mention.date and mention.place):
        return []
    behind = [
        c for c in reading.clauses_by_sentence[mention.clause.sentence] if c.start >= mention.clause.end
    ]
    if not behind or not _WHEN.match(behind[0].text) or not _CONVERSE.search(behind[0].text):
        return []
    clause = behind[0]
    named = unique([s.person for s in reading.seen_in(clause.start, clause.end) if not is_absent(reading, s)])
    return named if sorted(p.country for p in named) == sorted(SIDES) and all(p.office for p in named) else []
