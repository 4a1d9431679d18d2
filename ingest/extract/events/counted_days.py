"""The whole journey by the number of its days, where the first, the last or the n-th of them is told."""

from __future__ import annotations

import re
from datetime import timedelta

from ingest.extract.clauses.travel_words import LEAVES
from ingest.extract.dating.date_words import TWO_TO_TEN, number_told
from ingest.extract.dating.periods import bounds
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import DateMention

from .events import DatedAs

_NTH = ("first", "second", "third", "fourth", "fifth")
_DAY_OF = re.compile(
    r"\b(?P<nth>first|second|third|fourth|fifth)\s+day\s+of\s+(?:an?|his|her|the|their)\s+(?:official\s+|state\s+)?"
    r"(?:(?P<days>two|three|four|five|six|seven)-day\b"
    r"|(?:[\w-]+\s+){0,2}?(?:visit|trip|tour|stay|journey|swing|sojourn|mission)\b)"
)
_ARRIVED_FOR = re.compile(
    r"\b(?:arriv\w+|dock\w*|moor\w*|berth\w*|(?:dropp?(?:ed|s)|cast)\s+anchor|tied\s+up|land\w*|touch\w+\s+down"
    r"|(?:sailed|steamed|pulled|flew|flies|put)\s+in\w*|came|due|expected|awaited|sent\s+off|seen\s+off"
    r"|le(?:ft|aves?)|depart(?:s|ed)?|sets?\s+(?:off|out)|fl(?:ew|y|ies)|travel(?:s|l?ed)?|jet(?:s|ted)"
    r"|head(?:s|ed)|went)\b"
    rf"[^;]{{0,90}}?\b(?:for|on)\s+(?:a|an|his|her|their)\s+(?:\w+\s+)?(?P<days>{TWO_TO_TEN}|[2-9])-day\b"
    rf"|\b(?:arriv\w+|reach\w*|dock\w*|moor\w*|berth\w*|land\w*|flew|came)\b[^;]{{0,90}}?\b(?:for|on)\s+"
    rf"(?:a|an|his|her|their)\s+(?:[\w-]+\s+){{0,2}}?(?:visit|call|trip|stay|tour)\s+of\s+"
    rf"(?P<lasting>{TWO_TO_TEN}|[2-9])\s+days\b",
    re.IGNORECASE,
)
_N_DAYS = rf"({TWO_TO_TEN}|[2-9])[-\s]days?\b"
SO_MANY_DAYS = Prefiltered(_N_DAYS, re.IGNORECASE)
FOR_DAYS = re.compile(
    rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+{_N_DAYS}\s+(?:[\w-]+\s+){{0,2}}?"
    r"(?:visit|trip|stay|journey|tour|swing|port\s+call)\b"
    rf"|\b(?:be|stays?|remains?)\b[^,;.]{{0,30}}?\bfor\s+{_N_DAYS}"
    rf"|\b(?:for|on)\s+an?\s+{_N_DAYS}\s+(?:[\w-]+\s+){{0,2}}?(?:visit|port\s+call|trip|tour)\b"
)
_STARTS = re.compile(
    r"\b(?:start(?:s|ed)?|beg(?:ins?|an)|open(?:s|ed)?|kick(?:s|ed)\s+off|embark(?:s|ed)?\s+on|set\s+out\s+on"
    rf"|(?:left|leaves|departed|departs)\s+(?:[\w]+\s+){{0,3}}for)\s+(?:an?|his|her|their|the)\s+"
    rf"(?:[\w-]+\s+){{0,2}}?{_N_DAYS}"
    rf"|\b{_N_DAYS}[^,;.]{{0,60}}?\b"
    r"(?:starting|beginning|(?:that|which)\s+(?:starts|begins|started|began))\s+(?:on\s+|this\s+)?$",
    re.IGNORECASE,
)
_ENDS = (
    r"(?:end(?:s|ed)|conclude[sd]|close[sd]|complete[sd]|finishe[sd]|capp(?:s|ed)"
    r"|(?:wraps?|wrapped|winds?|wound)\s+up|(?:end|conclud|clos|complet|finish|capp)ing|(?:wrapping|winding)\s+up)"
)
_CLOSES = re.compile(
    rf"\b{_ENDS}\s+(?:(?:an?|his|her|their|the)\s+)?(?:[\w-]+\s+){{0,2}}?{_N_DAYS}",
    re.IGNORECASE,
)
# "Ended on Thursday a three-day visit", "three days in Manila starting Wednesday".
_CLOSES_ON = re.compile(rf"\b{_ENDS}\s+(?:on\s+|last\s+)?$")
_WHAT_CLOSED = re.compile(rf"\s+(?:an?|his|her|their|its)\s+(?:[\w-]+\s+)?{_N_DAYS}", re.IGNORECASE)
# "His two-day visit to Manila ended on Friday", "the four days in Krasnodar drew to a close on Friday".
_IS_OVER = re.compile(
    rf"\b{_N_DAYS}[^,;.]{{0,70}}?\s(?:{_ENDS}|(?:came|drew)\s+to\s+an?\s+(?:end|close))\s+(?:on\s+|last\s+)?$",
    re.IGNORECASE,
)
# "Was welcomed on November 10 by Y at the start of a four-day visit".
_AT_ITS_START = re.compile(
    rf"[^;]{{0,140}}?\bat\s+the\s+(?:start|beginning|outset)\s+of\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+)?{_N_DAYS}"
)
_CLOSING = re.compile(
    r",?\s*(?:and\s+)?(?:ending|closing|concluding|capping|completing|(?:wrapping|winding)\s+up)\s+"
    rf"(?:(?:an?|his|her|their|the)\s+)?(?:[\w-]+\s+){{0,2}}?{_N_DAYS}",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:starting|beginning|from)\b", re.IGNORECASE)
_DAYS_FROM = re.compile(rf"\b{_N_DAYS}[^,;.]{{0,60}}$", re.IGNORECASE)
_SAILED = re.compile(
    r"\b(?:left|sailed|steamed|departed|weighed\s+anchor|cast\s+off|pulled\s+out|slipped\s+out|flew)\b[^,;]{0,40}$"
)
_AFTER_DAYS = re.compile(
    r"\s+(?:after|at\s+the\s+(?:end|close|conclusion)\s+of)\s+(?:(?:an?|his|her|its|their)\s+)?"
    rf"(?:[\w-]+\s+)?{_N_DAYS}",
    re.IGNORECASE,
)


def counted(mention: EventMention, when: DatedAs | None) -> DatedAs | None:
    """The whole journey where one of its days is told ("on Monday, the second day of a five-day visit")."""
    if when is None or not when.mention.names_a_day:
        return when
    if not SO_MANY_DAYS.may_match(mention.clause.text):
        return _from_the_first(mention, when)
    if days := _number_of_days(mention, when.mention):
        length, ends = days
        edtf = when.edtf.removeprefix("../").removesuffix("/..")
        day = bounds(edtf)[0] if "/" not in edtf else None
        if day is not None:
            first, last = (
                (day - timedelta(days=length - 1), day) if ends else (day, day + timedelta(days=length - 1))
            )
            return DatedAs(f"{first}/{last}", when.mention, "date.days-of-journey")
    told = _DAY_OF.search(mention.clause.text)
    if told is None or "/" in when.edtf:
        return when
    if told.group("days") is None:
        return _from_the_first(mention, when)
    number, length = _NTH.index(told.group("nth")), number_told(told.group("days"))
    day = bounds(when.edtf)[0]
    first, last = day - timedelta(days=number), day + timedelta(days=length - 1 - number)
    return DatedAs(f"{first}/{last}", when.mention, "date.day-of-journey") if length > number else when


def closed_behind(text: str, when: DatedAs) -> DatedAs | None:
    """The whole journey where what goes on behind its last day counts it ("left on Friday, closing a two-day stay")."""
    told = _CLOSING.match(text, when.mention.end)
    days = number_told(told[1]) if told else 0
    if not days or not when.mention.names_a_day or "/" in when.edtf.removeprefix("../"):
        return None
    last = bounds(when.edtf.removeprefix("../"))[1]
    return DatedAs(f"{last - timedelta(days=days - 1)}/{last}", when.mention, "date.days-of-journey")


def _from_the_first(mention: EventMention, when: DatedAs) -> DatedAs:
    """ "On Thursday, the third day of his tour": under way since Tuesday."""
    told = _DAY_OF.search(mention.clause.text) if " day of " in mention.clause.text else None
    if told is None or told.group("days") or "/" in when.edtf:
        return when
    first = bounds(when.edtf)[0] - timedelta(days=_NTH.index(told.group("nth")))
    return DatedAs(f"{first}/..", when.mention, "date.day-of-journey")


def _number_of_days(mention: EventMention, date: DateMention) -> tuple[int, bool] | None:
    """How many days a journey has of which a date is the first ("arrived for a two-day visit") or the last (True)."""
    clause = mention.clause
    before, after = (
        clause.text[: max(0, date.start - clause.start)],
        clause.text[max(0, date.end - clause.start) :],
    )
    if told := _IS_OVER.search(before):
        return number_told(told[1]), True
    if told := _ARRIVED_FOR.search(clause.text) or _STARTS.search(before) or _AT_ITS_START.match(after):
        return number_told(next(n for n in told.groups() if n)), False
    if told := _FROM.match(date.text) and _DAYS_FROM.search(before):
        return number_told(told[1]), False
    leaves = LEAVES.match(mention.trigger.text) or _SAILED.search(before)
    closed = _CLOSES_ON.search(before) and _WHAT_CLOSED.match(after)
    if told := _CLOSES.search(before) or closed or (leaves and _AFTER_DAYS.match(after)):
        return number_told(next(n for n in told.groups() if n)), True
    return None
