"""Goods and money that go somewhere, which makes no visit: "the first doses arrived", "a tranche had gone there"."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import POSSESSIVE, Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import Person

_WORDS = (
    r"(?:doses|tranche|payments?|money|funds|vaccines?|jabs|shipments?|batch(?:es)?|deliver(?:y|ies)|cargo|consignment"
    r"|flights?|aircraft|planes?|rifles|weapons|arms|trucks|helicopters?|supplies|donations?|wheat|fertili[sz]ers?"
    r"|airlines?|carriers?|charters?|tourists?|fugitives?|(?:counter-?)?(?:drafts?|proposals?)|texts?"
    r"|cop(?:y|ies)|letters?|notes?|documents?|reply)"
)
_GOODS = Prefiltered(rf"\b{_WORDS}\b[^.;]*$", re.IGNORECASE)
_GOODS_HAVE = Prefiltered(
    rf"\b{_WORDS}\s+(?:(?:has|have|had|was|were|is|are|will|would|already|also)\s+)*$", re.IGNORECASE
)


def goods_travel(reading: Reading, mention: EventMention, named: list[Person]) -> bool:
    """Whether goods are what goes there, be somebody named before them ("X was sure, since the tranche had gone")."""
    clause, trigger = mention.clause, mention.trigger
    if trigger.people or not _GOODS.may_match(clause.text):
        return False
    last = max((s.end for s in reading.seen_in(clause.start, trigger.start)), default=clause.start)
    told = reading.text(last, trigger.start) if named else mention.before
    if not named:
        return bool(_GOODS.search(told, within=clause.text))
    whose = POSSESSIVE.match(told)  # "X's plane landed": X
    return trigger.form == "verb" and not whose and bool(_GOODS_HAVE.search(told, within=clause.text))
