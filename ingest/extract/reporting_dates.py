"""The day on which somebody spoke, told apart from the day on which something happened."""

from __future__ import annotations

import re

from .prefilter import Prefiltered
from .reading import Reading
from .types import DateMention

_REPORTING = Prefiltered(
    r"\b(?:said|says|told|added|noted|stated|announced|disclosed|reported|revealed|confirmed|wrote|posted|tweeted|(?<!joint\s)statement|briefing|interview|press\s+release|news\s+release"
    r"|press\s+conference|message|reports?|advisory|publication|bulletin)"
    r"(?:\s+(?:so|reporters|journalists|the\s+media|in\s+an?\s+(?:[\w-]+\s+){0,2}(?:statement|interview|briefing|post|message|conference|release|speech|report|advisory)|to\s+reporters|here|late|early"
    r"|(?-i:(?!Russian|Philippine|Defen|Foreign|Minister|President|Secretary|Ambassador|Prime|Deputy)[A-Z][\w.-]+)|(?:President|Secretary)\b|that\s+(?:came\s+out|appeared|was\s+(?:aired|published|released))|issued|released|dated|posted|published|made))*,?\s*(?:on|late|early|this|last)?\s*$",
    re.IGNORECASE,
)
# "…, said the Philippines' Department of Defense (DND) on Saturday." and nothing after: the day of the saying.
_SAID_BY = Prefiltered(
    r"(?:^|[,”\"])\s+(?:said|says|announced|disclosed|reported|confirmed|added|noted|stated)\s+"
    r"(?:(?:[A-Z(][\w’'().&-]*|the|an?|of|for|and|to|in|its|his|her|national|foreign|defen[cs]e|deputy|press|service|ministry|department|office|embassy|spokes\w+|secretary|minister|ambassador|envoy|president|chief|palace|official|council|agency|governor|mayor|senator)\s+){1,14}"
    r"(?:on\s+|late\s+|early\s+)*$"
)
_SAYS_NO_MORE = re.compile(r"\s*(?:[.,;]|\(|$)")
_IN_AN_INTERVIEW = re.compile(
    r",?\s+(?:in|during)\s+(?:an?|his|her)\s+(?:[\w-]+\s+)?(?:interv|state|brief|press|speech)"
)
_OWN_EVENT = re.compile(
    r"^(?:['’]s?\s|\sfrom\s+the\s+(?:ceremony|meeting|talks|venue|forum)\b|\s(?:meeting|talks|visit|session|signing|call|ceremony)\b)"
)


def is_reporting_date(reading: Reading, date: DateMention) -> bool:
    """True for the day on which somebody spoke, not on which something happened."""
    sentence = reading.sentence_at(date.start)
    before = reading.text(max(sentence.start, date.start - 90), date.start)
    after = reading.text(date.end, min(sentence.end, date.end + 24))
    told = (
        _REPORTING.search(before, within=sentence.text)
        or _IN_AN_INTERVIEW.match(after)
        or (_SAYS_NO_MORE.match(after) and _SAID_BY.search(before, within=sentence.text))
    )
    return bool(told) and not _OWN_EVENT.match(after)
