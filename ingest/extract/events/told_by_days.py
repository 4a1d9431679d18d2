"""Events told together by their days: "came to Manila in January and again in April", "met on Monday and on Friday"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ingest.extract.clauses.reading import Reading
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import DateMention

_KINDS = frozenset({"visit", "talks", "courtesy_call", "commission", "call"})
_AND_IN = re.compile(r",?\s+and\s+(?:(?:then|again|once\s+more|later)\s+(?:in|on\s+)?|(?:in|on\s+)\s*)\s*")
_NO_MORE = re.compile(
    r"(?:\s+(?:of\s+)?(?:this|last|that|the\s+same)\s+year)?"
    r"(?:\s*(?:$|[.,;)])|\s+(?:for|to|at|in|with|over|during|respectively)\b)"
)
_TOLD = frozenset({"held", "planned", "present"})


def one_for_each_day(reading: Reading, mention: EventMention) -> list[EventMention]:
    """The mention itself, or one for each of the two days or months on which it tells that the same happened."""
    pair = _two_days(reading, mention)
    return [mention] if pair is None else [replace(mention, date=day, by_day=True) for day in pair]


def _two_days(reading: Reading, mention: EventMention) -> tuple[DateMention, DateMention] | None:
    if mention.kind not in _KINDS or mention.trigger.form != "verb" or mention.stance.standing not in _TOLD:
        return None
    days = reading.dates_in(mention.trigger.end, mention.clause.end)
    for one, other in pairwise(days):
        same_sort = one.weight == other.weight > 1 and one.past != other.past
        if not same_sort or not _AND_IN.fullmatch(reading.text(one.end, other.start)):
            continue
        if not _NO_MORE.match(reading.text(other.end, mention.clause.end)):
            continue  # "met on Monday and on Thursday left for home"
        # its own date, or the year within which both were ("twice this year, in January and in April")
        if mention.date is one or (mention.date is not None and mention.date.weight == 1):
            return one, other
    return None
