"""From when to when a journey lasts: its days as told, the day of going on, the day of going home."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds
from ingest.extract.letters.cyrillic import CYRILLIC
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.numbered_journeys import is_one_of_several

from .counted_days import closed_behind, counted
from .departures import begun_by_leaving
from .events import DatedAs, Event, reads_forward, resolve_date
from .respectively import tells_in_order
from .stays import Stay, is_weekday, joined, last_day, of_an_earlier_day, over_by, read_stay
from .visits import Journey

_LONGEST_CALL = timedelta(days=10)
_STAYS = re.compile(r"(?:stays?|remains?|пробуд[еу]т)\b")
# "Was to stay until Friday. He had to return home": over, whatever days were set.
_HAD_TO = re.compile(
    r"\b(?:(?:had|has|was\s+(?:forced|compelled|obliged))\s+to|вынужден[аы]?|пришлось)\s+(?:[\w-]+\s+){0,2}$"
)
# "In Manila for a forum that closes on Sunday": when the forum does.
_WHICH_ENDS = re.compile(
    r"\b(?:that|which)\s+(?:\w+\s+){0,2}?(?:closes?|ends?|concludes?|wraps?\s+up|lasts?|runs?)\b[^,;.]*$"
)
_CLAUSE = 60  # characters
_GOES_ON = re.compile(r"(?:fl[iey]|leav|left|depart|head|go|went|proceed|travel)", re.IGNORECASE)
_PRESENT = re.compile(r"(?:flies|leaves|departs|heads|goes|travels)\b", re.IGNORECASE)


def days_of(reading: Reading, mention: EventMention, own: bool) -> tuple[Stay, DatedAs | None]:
    """From when to when a mention says that the journey lasts, and its day."""
    stay = (
        Stay()
        if own or mention.by_day or tells_in_order(mention) or is_one_of_several(mention.trigger)
        else read_stay(reading, mention, reads_forward(reading, mention))
    )
    when = joined(reading, stay.start, stay.end) or resolve_date(reading, mention)
    if stay.start is None and stay.end is not None:
        whole = counted(mention, stay.end)
        whole = closed_behind(reading.document.text, stay.end) or whole
        # "Ended on Thursday a three-day visit"; not "came for a three-day visit that ends on Thursday".
        if whole and whole.edtf.endswith(f"/{stay.end.edtf}"):
            return stay, whole
        when = over_by(mention, stay.end) if stay.end.mention.names_a_day else stay.end
    if when and of_an_earlier_day(reading, mention, when):
        stay, when = Stay(), None
    return stay, counted(mention, when)


def call_at_port(reading: Reading, call: Event | None, stay: Stay, when: DatedAs | None) -> None:
    """Date a ship's call by its stay; of one that came on a day not told, the day until which it stays.

    ``when`` is the call as a mention tells it, counted where it says for how many days the ships came.
    """
    if call is None:
        return
    arrived = stay.start
    if call.start is not None and arrived is not None and arrived.mention.names_a_day:
        before = bounds(call.start.edtf)[0] - bounds(arrived.edtf)[0]
        if (
            timedelta(0) < before <= _LONGEST_CALL
        ):  # guests came aboard, and then is told when the ship had come
            call.start = arrived
            call.when = when if when is not None and when.mention is arrived.mention else arrived
    date_by_stay(reading, call, stay)
    if call.when is None and call.end is not None:
        call.when = replace(call.end, edtf=f"../{call.end.edtf}")
        anchor = reading.document.anchor
        if call.status == "held" and anchor and bounds(call.end.edtf)[1] > anchor:
            call.status = "ongoing"


def date_by_stay(reading: Reading, event: Event, stay: Stay) -> None:
    """Keep the first told arrival and departure, and date the event by both."""
    if event.start is None and stay.start is not None and stay.start.mention.names_a_day:
        event.start = stay.start
    event.days = event.days or stay.days
    event.end = event.end or stay.end or last_day(event)
    if stay.start is not None and (stay.whole or _begins(event, stay.start)):
        event.when = event.start = stay.start
    if span := joined(reading, event.start, event.end):
        reckoned = event.when is not None and event.when.rule == "date.days-of-journey"
        event.when = (
            span
            if event.when is None or (reckoned and event.end) or "/" not in event.when.edtf
            else event.when
        )
    anchor = reading.document.anchor
    cut_short = any(m.stance.cut_short for m in event.mentions)
    if event.status == "held" and event.when and "/" in event.when.edtf and anchor and not cut_short:
        low, high = bounds(event.when.edtf)
        if event.end and is_weekday(event.end) and bounds(event.end.edtf)[0] > anchor:
            high = bounds(event.end.edtf)[0]  # to leave on Saturday, printed on that day: he is still there
        if low <= anchor < high and not event.when.edtf.endswith("/.."):
            event.status = "ongoing"


def begins_stay(reading: Reading, events: list[Event], mention: EventMention) -> bool:
    """Date a stay that is told without its beginning by the day on which its people left home."""
    event = begun_by_leaving(reading, events, mention)
    day = mention.date.resolve(False) if mention.date else None
    if event is None or mention.date is None or not day:
        return False
    if event.when is None or event.when.edtf.startswith("../"):
        event.mentions.append(mention)
        date_by_stay(reading, event, Stay(DatedAs(day, mention.date, "date.departure-from-home")))
        event.when = event.when or event.start
    return True


def _begins(event: Event, days: DatedAs) -> bool:
    """ "Came on Monday", and is there "from October 1 to 6": whether the day told is the first of those days."""
    return event.when is not None and days.edtf.startswith(f"{event.when.edtf}/")


def date_by_end(reading: Reading, events: list[Event]) -> None:
    """ "The visit ended on Friday", and no day told on which it began: over by Friday."""
    anchor = reading.document.anchor
    for event in events:
        end = event.end
        if event.kind != "visit" or event.when is not None or end is None:
            continue
        before = reading.document.text[max(0, end.mention.start - _CLAUSE) : end.mention.start]
        if event.status == "ongoing" and "/" not in end.edtf and not _WHICH_ENDS.search(before):
            event.when = replace(end, edtf=f"../{end.edtf}")  # "is in Kazan until Friday"
        if event.status != "held":
            continue
        ahead = bool(anchor and bounds(end.edtf)[0] > anchor)
        told = [m for m in event.mentions if m.date is end.mention]
        if "/" in end.edtf or not told or (ahead and not CYRILLIC.match(told[0].trigger.text)):
            continue  # "he flies out on June 20" may be the journey's first day; «завершится 20 июня» is its last
        event.when = replace(end, edtf=f"../{end.edtf}")
        event.status = "ongoing" if ahead else event.status


def moves_on(reading: Reading, events: list[Event], mention: EventMention) -> None:
    """ "… and flies to Bangkok on Tuesday": the day on which a visitor goes on to a third country ends the visit."""
    if mention.date is None or not mention.date.names_a_day or not _GOES_ON.match(mention.trigger.text):
        return
    ahead = bool(_PRESENT.match(mention.trigger.text)) or reads_forward(reading, mention)
    edtf = mention.date.resolve(ahead)
    for event in reversed(events):
        told = event.kind == "visit" and event.status in ("held", "ongoing", "planned") and event.end is None
        if edtf and told and any(p is q for p in event.people for q in mention.subject):
            date_by_stay(reading, event, Stay(None, DatedAs(edtf, mention.date, "date.departure")))
            return


def stays_on(reading: Reading, events: list[Event], mention: EventMention, stay: Stay) -> bool:
    """ "He will stay until Saturday", of who came already: the last day of that visit."""
    if stay.end is None or not mention.planned or not _STAYS.match(mention.trigger.text):
        return False
    for event in reversed(events):
        there = event.kind == "visit" and event.status in ("held", "ongoing") and event.end is None
        if there and any(p is q for p in event.principals for q in mention.subject):
            date_by_stay(reading, event, Stay(None, stay.end))
            return True
    return False


def end_journey(
    reading: Reading, events: list[Event], journey: Journey, stay: Stay, mention: EventMention
) -> None:
    """A journey home ends the visit of whoever makes it; once he has left, it is over, whatever days were set."""
    for event in reversed(events):
        group = not event.people and event.end is None
        group = group and all(p.country == event.visitor_side for p in journey.travellers)
        if (event.kind == "visit" and group) or any(
            event.kind == "visit" and (p is q or p.country != q.country)
            for p in event.people
            for q in journey.travellers
        ):  # "X will receive Y. He goes home on Sunday": Y, whose host is at home
            date_by_stay(reading, event, Stay(None, stay.end or stay.start))
            if event.status == "ongoing" and _HAD_TO.search(mention.before):
                event.status = "held"
            return
