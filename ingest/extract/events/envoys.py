"""Those posted to a country: at home there, and travellers only where they leave its capital."""

from __future__ import annotations

import re

from ingest.extract.clauses.localities import Locality
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import Person

RESIDENT = Prefiltered(
    r"\b(?:ambassador|embassy|charg[eé]|consul|attach[eé]|minister[\s-]counsell?or"
    r"|(?:first|second|third)\s+secretary|trade\s+representative)\b",
    re.IGNORECASE,
)
# Where those posted to a country live, and its ministries are.
_SEAT = re.compile(
    r"(?:Metro\s+)?Manila|Makati|Taguig|Pasay|Quezon\s+City|Pasig|Mandaluyong|Parañaque|San\s+Juan|Philippines|Moscow"
    r"|Russia|Camp|Fort|Malaca"
)
_GOES = re.compile(
    r"(?:visit|travel|return|fl[ieyo]|went|go|c[ao]m|arriv|land|touch|tour|head|reach|official|working|trip|stay)"
)


def stays_at_post(mention: EventMention, travellers: list[Person], place: Locality | None) -> bool:
    """Whether all who travel live where they go; "flew to Davao on Monday" is a journey of an ambassador too."""
    if not all(RESIDENT.search(p.title) for p in travellers):
        return False
    dated = mention.date is not None and mention.date.weight > 1
    there = place.name if place else None
    return not (
        travellers and dated and there and _GOES.match(mention.trigger.text) and not _SEAT.match(there)
    )
