"""Goods and money that go somewhere, which makes no visit: "the first doses arrived", "a tranche had gone there"."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import POSSESSIVE, Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.mentions import EventMention
from ingest.extract.types import Person

_GOODS = Prefiltered(
    r"\b(?P<goods>doses|tranche|payments?|money|funds|vaccines?|jabs|shipments?|batch(?:es)?|deliver(?:y|ies)|cargo|consignment|flights?|aircraft|planes?|rifles"
    r"|weapons|arms|trucks|helicopters?|supplies|donations?|wheat|fertili[sz]ers?|tourists?|fugitives?)\b[^.;]*$",
    re.IGNORECASE,
)
_SUBJECT_OF = re.compile(r"\s+(?:(?:has|have|had|was|were|is|are|will|would|already|also)\s+)*$")


def goods_travel(reading: Reading, mention: EventMention, named: list[Person]) -> bool:
    """Whether goods are what goes there, be somebody named before them ("X was sure, since the tranche had gone")."""
    clause, trigger = mention.clause, mention.trigger
    if trigger.people or not _GOODS.may_match(clause.text):
        return False
    last = max((s.end for s in reading.seen_in(clause.start, trigger.start)), default=clause.start)
    told = reading.text(last, trigger.start) if named else mention.before
    goods = (
        None if POSSESSIVE.match(told) else _GOODS.search(told, within=clause.text)
    )  # "X's plane landed": X
    if goods is None or not named:
        return goods is not None
    return trigger.form == "verb" and bool(_SUBJECT_OF.match(told[goods.end("goods") :]))
