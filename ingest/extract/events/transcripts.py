"""Transcripts and remarks: the title names the meeting, and those who speak took part in it."""

from __future__ import annotations

import re
from datetime import timedelta

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.polarity import Stance
from ingest.extract.clauses.reading import Reading, of_both_sides, unique
from ingest.extract.clauses.speakers import Turns
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.dating.periods import bounds
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, DateMention

from .events import TALKS_KINDS, DatedAs, Event, dates_agree, resolve_date, status_of
from .merge import new_event
from .titled_journeys import add_titled_journey
from .titled_with_one import join_titled, tells_with_whom

_REMARKS = Prefiltered(
    r"\b(?:[Jj]oint\s+)?"
    r"(?:[Rr]emarks|[Pp]ress\s+(?:[Cc]onference|[Bb]riefing|[Ss]tatements?|[Aa]vailability|[Oo]pportunity)"
    r"|[Nn]ews\s+[Cc]onference|[Ss]tatements?\s+(?:to|for)\s+the\s+(?:[Pp]ress|[Mm]edia))\b"
)
_JOINT = re.compile(r"\b[Jj]oint\b|\b[Aa]fter\s+(?:the\s+|their\s+)?talks\b")
_RECORDED = re.compile(
    r"\b(?:[Vv]ideo\s+message|[Aa]nniversary|[Rr]eception|[Ff]orum|[Ss]ummit|[Ii]nterview)\b"
)
_JUST_BEFORE = timedelta(days=7)
_TITLE_WITHIN = 4  # sentences in which a page has its title


def add_joint_remarks(reading: Reading, events: list[Event], turns: Turns) -> None:
    """ "Remarks by X and Y", "X at the joint press conference with Y", with their words below: the two have met."""
    if not turns.starts:
        return
    sentences = reading.document.sentences
    title = next((s for s in sentences[:_TITLE_WITHIN] if _REMARKS.search(s.text)), None)
    if title is None or _RECORDED.search(title.text):
        return
    named = unique([s.person for s in reading.seen_in(title.start, title.end)])
    index = reading.sentence_index(title.start)
    told = _REMARKS.search(title.text)
    spoke = {p.country for p in named if any(p is q for q in turns.speakers)}
    speaks = spoke >= set(SIDES) or (bool(spoke) and _JOINT.search(title.text))
    if told is None or len(named) != len(SIDES) or {p.country for p in named} != set(SIDES) or not speaks:
        return
    start, end = title.start + told.start(), title.start + told.end()
    clause = next((c for c in reading.clauses_by_sentence.get(index, []) if c.start <= start < c.end), None)
    if clause is None:
        return
    below = max(min(turns.starts[0], index + _TITLE_WITHIN), index + 1)
    header = (reading.seen_in(title.start, title.end)[-1].end, sentences[below - 1].end)
    date = next((d for d in reading.dates_in(*header) if d.names_a_day and d.past), None)
    stamp = next((s for s in sentences[index + 1 : below] if s.kind == "dateline"), None)
    if date is None and stamp is not None and reading.document.dateline is not None:
        day = reading.document.dateline.isoformat()
        date = DateMention(stamp.start, stamp.end, stamp.text, day, day, 3, "date.stamp")
    when = DatedAs(date.past, date, "date.header") if date and date.past else None
    event = next((e for e in events if e.kind in TALKS_KINDS and e.has_of_both_sides(named)), None)
    if event is None:
        stance = Stance("held", start - clause.start, end - clause.start, "polarity.remarks")
        trigger = Trigger("talks", "noun", start, end, told.group())
        mention = EventMention(
            "talks", stance, trigger, clause, named, set(SIDES), date, None,
            pointing=False, bilateral=True, third=False, quoted=False, unfulfilled=False, headline=True,
        )  # fmt: skip
        event = new_event(reading, mention, named, when, "held")
        events.insert(0, event)
    if event.status == "held" and dates_agree(event.when, when):
        event.when = event.when or when
        event.place = event.place or _city_in(reading, *header)


def _city_in(reading: Reading, start: int, end: int) -> Locality | None:
    """The city that the lines of a header give."""
    cities = [(p.start, p.end, p.country) for p in reading.places_in(start, end) if p.kind == "city"]
    cities += [(c.start, c.end, c.country) for c in reading.countries_in(start, end) if c.form == "metonym"]
    if not cities:
        return None
    at, until, country = min(cities)
    return Locality(reading.text(at, until), country, at, until, "place.header")


def add_titled(reading: Reading, events: list[Event], titles: list[EventMention], turns: Turns) -> None:
    """The meeting that the title names, unless the text tells of one between the same people."""
    spoke = unique([p for p in turns.speakers if p is not None and p.office])
    for mention in titles:
        if mention.kind == "visit" and not mention.third:
            add_titled_journey(reading, events, mention)
        if mention.kind not in TALKS_KINDS or mention.third:
            continue
        first = next((e for e in events if e.kind in TALKS_KINDS), None)
        if first and first.kind == mention.kind and first.place is None and first.status == "held":
            first.place = mention.place
        named = [p for p in mention.people if p.country in SIDES]
        people = [*named, *(p for p in spoke if p.country in SIDES and all(p is not q for q in named))]
        status = status_of(reading, mention, when := resolve_date(reading, mention))
        told = any(
            e.kind in TALKS_KINDS and e.has_of_both_sides(people) and not _is_recalled(reading, e, turns)
            for e in events
        )
        if status is None or told:
            continue
        if not of_both_sides(people):
            if not tells_with_whom(reading, mention, people) or join_titled(
                reading, events, mention, people, when
            ):
                continue
            mention.sides, mention.bilateral = set(SIDES), True
        events.insert(0, new_event(reading, mention, people, when, status))


def _is_recalled(reading: Reading, event: Event, turns: Turns) -> bool:
    """ "We met in Vientiane in 2016", said by one of those who speak: not the meeting that the page records."""
    anchor = reading.document.dateline
    if not turns.starts or anchor is None or event.when is None:
        return False
    spoken = event.mentions[0].clause.sentence >= turns.starts[0]
    return spoken and bounds(event.when.edtf)[1] < anchor - _JUST_BEFORE
