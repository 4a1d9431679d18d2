"""Who is named beside an event only as the owner of another thing ("President X's letter"), and takes no part."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import HIS_PEOPLE, POSSESSIVE, Reading, Seen
from ingest.extract.clauses.triggers import Trigger

_KIN = re.compile(rf"['’]s\s+(?:[\w-]+\s+){{0,3}}?(?:{HIS_PEOPLE}|office|staff|letter)\b")
_INVITES = re.compile(r"['’]s?\s+(?:[a-z]+\s+)?invitation\b")
_REMARKS = re.compile(
    r"['’]s\s+(?:\w+\s+)?(?:remarks|speech|statement|interview|answers?|comments)\b[^.;]{0,40}\b"
    r"(?:during|at|following|after)\s"
)
# "X's schedule includes a meeting with Y and talks with Z": X's.
_SCHEDULE = re.compile(
    r"['’]s\s+(?:[\w-]+\s+){0,2}"
    r"(?:schedule|program(?:me)?|itinerary|agenda|calendar|engagements|activities)\s[^.;]{0,60}?"
    r"(?:includ|featur|list|contain|has\b|have\b|calls?\s+for)"
)
_HOST_OFFICE = re.compile(r"['’]s?\s+(?:[a-z]+\s+)?(?:office|residence|home|house|headquarters)\b")
_TO_HIS_OFFICE = re.compile(
    r"\b(?:by|at|to|in|visit(?:ed|s|ing)?)\s+(?:(?:[A-Z][\w.’'-]*|of|for|the)\s+){0,8}$"
)


def owns_another_thing(reading: Reading, seen: Seen, trigger: Trigger) -> bool:
    """True for "President X's trip" beside another event: the owner of a thing spoken of takes no part."""
    if not POSSESSIVE.match(reading.document.text, seen.end):
        return False
    owned = reading.text(seen.end, trigger.start)
    if _REMARKS.match(owned) or _SCHEDULE.match(owned):
        return False
    if trigger.end <= seen.start and _HOST_OFFICE.match(reading.text(seen.end, seen.end + 40)):
        return not _TO_HIS_OFFICE.search(reading.text(trigger.start, seen.start))  # "dropped by X's office"
    if _KIN.match(reading.text(seen.end, seen.end + 40)) or _INVITES.match(
        reading.text(seen.end, trigger.start)
    ):
        return True
    return not (seen.end <= trigger.start <= seen.end + 40)
