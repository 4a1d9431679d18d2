"""Signatures ahead on a day and at a place told, whoever will sign: "It is to be signed in Manila on Monday"."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES

_OF_A_PAPER = re.compile(
    r"(?:agreements?|memorand\w+|treat(?:y|ies)|conventions?|protocols?|pacts?|accords?|contracts?|documents?"
    r"|papers?|\bIt|\bThey|\bBoth)\b"
    r"[^;:]{0,120}?\b(?:will|(?:is|are)\s+(?:to|set\s+to|due\s+to|expected\s+to|scheduled\s+to|slated\s+to))\s+be\s+$",
    re.IGNORECASE,
)


def to_be_signed_there(reading: Reading, mention: EventMention) -> bool:
    """Whether a paper of both sides is told to be signed on a day in a city of one of them, by nobody named."""
    day = mention.date is not None and mention.date.names_a_day
    if mention.kind != "signing" or mention.people or not mention.planned or not day:
        return False
    if mention.place is None or mention.place.country not in SIDES or not _OF_A_PAPER.search(mention.before):
        return False
    sentences = reading.document.sentences
    index = mention.clause.sentence
    start = sentences[max(0, index - 1)].start
    return reading.sides_in(start, sentences[index].end) >= set(SIDES)
