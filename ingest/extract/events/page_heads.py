"""The day and city printed at the head of a page whose talks are told below: its title, its stamp, its dateline."""

from __future__ import annotations

import itertools
import re

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import DateMention, Person, Sentence

from .events import TALKS_KINDS, DatedAs, Event
from .some_day_before import tells_of_some_day_before

_HEADER_WORDS = 45  # characters beside the date that such a line may have
_HEADER = 5  # sentences at the top among which a transcript's day and city stand
_DATELINE = 12  # the same, where a headline, a summary and lines under pictures may stand before a dateline
# "(The Philippine Star) | Updated July 29, 2015 - 12:00am": when a page came out.
_PUBLISHED = re.compile(r"\b(?:updated|published|posted|modified|as\s+of)\b", re.IGNORECASE)
# Present perfect and progressive, in which agencies tell the news of the day.
_JUST_NOW = re.compile(
    r"\b(?:has|have)\s+(?:now\s+|just\s+)?"
    r"(?:begun|started|opened|got|gotten|met|arrived|sat|ended|finished|concluded|completed|held|wrapped)\b"
    r"|\b(?:is|are)\s+(?:now\s+|currently\s+)?"
    r"(?:holding|meeting|receiving|conducting|having|hosting|in\s+talks)\b"
    r"|\b(?:is|are)\s+under\s?way\b"
)
_JUST = 30  # characters
_TITLED = re.compile(
    r"(?:Joint\s+|Opening\s+)*Remarks\s+(?:by|of)\b"
    r"|(?:Beginning\s+of\s+|Start\s+of\s+)?"
    r"(?:[Mm]eeting|[Tt]alks|[Tt]elephone\s+conversation|[Pp]hone\s+call|[Cc]onversation)\b"
    r"|(?:Начало\s+)?(?:[Вв]стреч|[Тт]елефонн|[Бб]есед|[Пп]ереговор)"
)
_WELCOME = Prefiltered(
    r"(?:^|[^\w]\s?|,\s)[Ww]elcome\s+to\s+(?=[A-Z])|\b[Дд]обро\s+пожаловать\s+(?:во?|на)\s+(?=[А-ЯЁ])"
    r"|\bприветствовать\s+(?:[а-яёА-ЯЁ]+\s+){0,5}?(?:во?|на)\s+(?=[А-ЯЁ])"
    r"|\b(?:welcom(?:e|ing)\s+you|(?:glad|happy|pleased)\s+to\s+(?:see|receive|greet|have)\s+you)\s+"
    r"(?:all\s+)?(?:here\s+)?(?:to|in)\s+"
)
_OPENING = 12  # sentences in which a host greets
_NEAR = 3  # sentences below a dateline in which its news is told


def place_of_welcome(reading: Reading, events: list[Event]) -> None:
    """A host's opening words give the city of the talks transcribed ("Let me begin by welcoming you to Moscow")."""
    first = next((e for e in events if e.kind in TALKS_KINDS), None)
    if first is None or first.place is not None or first.kind == "call" or first.status != "held":
        return
    for sentence in reading.document.sentences[:_OPENING]:
        if not (match := _WELCOME.search(sentence.text)):
            continue
        at = sentence.start + match.end()
        city = next((p for p in reading.places_in(at, sentence.end) if p.start == at), None)
        if city is not None and city.kind == "city":
            first.place = Locality.of(city, "place.welcome")
            return


def from_stamp(reading: Reading, events: list[Event]) -> None:
    """A page whose title is the meeting ("Meeting with X") prints the day and city of it under the title."""
    anchor = reading.document.dateline
    title = reading.document.sentences[0] if reading.document.sentences else None
    if anchor is None or title is None:
        return
    titled = _TITLED.match(title.text)
    named = [s.person for s in reading.seen_in(title.start, title.end)]
    event = next((e for e in events if e.status == "held" and _is_titled(e, named)), None)
    if event is None or event.when:
        return
    lines = reading.document.sentences
    behind = [*lines[2 : _HEADER + 2], None]  # nothing stands behind a stamp that ends its page
    for (before, stamp), after in zip(itertools.pairwise(lines[: _HEADER + 1]), behind, strict=False):
        own_line = stamp.paragraph != before.paragraph and stamp.kind == "dateline"
        placed = titled or (after is not None and _is_place(reading, after))
        if own_line and any(char.isdigit() for char in stamp.text) and placed:
            day = anchor.isoformat()
            printed = DateMention(stamp.start, stamp.end, stamp.text, day, day, 3, "date.stamp")
            event.when = DatedAs(day, printed, "date.stamp")
            return


def _is_place(reading: Reading, line: Sentence) -> bool:
    """ "Government House, Moscow": whether a line is nothing but where."""
    if len(line.text) > _HEADER_WORDS or line.text.endswith("."):
        return False
    return any(p.end == line.end for p in reading.places_in(line.start, line.end)) or any(
        c.form == "metonym" and c.end == line.end for c in reading.countries_in(line.start, line.end)
    )


def day_of_dateline(reading: Reading, events: list[Event]) -> None:
    """ "SOCHI, October 3. The two have got down to talks": what has just happened did so on the day printed there."""
    anchor = reading.document.dateline
    event = next((e for e in events if e.kind in TALKS_KINDS), None)
    if anchor is None or event is None or event.when or event.status not in ("held", "ongoing"):
        return
    first = reading.document.sentences[:_DATELINE]
    at, printed = next(((i, s) for i, s in enumerate(first) if s.kind == "dateline"), (0, None))
    told = next((m for m in event.mentions if not m.headline), None)
    if printed is None or told is None or told.clause.sentence > max(_HEADER, at + _NEAR):
        return
    before = reading.text(max(told.clause.start, told.trigger.start - _JUST), told.trigger.end + 1)
    if any(char.isdigit() for char in printed.text) and _JUST_NOW.search(before):
        day = anchor.isoformat()
        stamp = DateMention(printed.start, printed.end, printed.text, day, day, 3, "date.dateline")
        event.when = DatedAs(day, stamp, "date.dateline")


def _is_titled(event: Event, named: list[Person]) -> bool:
    """Whether an event is the one that the title names, be it told again in the lead below or not."""
    if event.mentions[0].headline:
        return True
    first = event.mentions[0].clause.sentence < _HEADER
    return first and event.kind in TALKS_KINDS and any(p is q for p in named for q in event.people)


def from_header(reading: Reading, events: list[Event]) -> None:
    """A transcript's head gives the day and city of its talks ("November 10, 2017, 18:30, Da Nang")."""
    event = next((e for e in events if e.kind in TALKS_KINDS and e.status == "held"), None)
    if event is None or event is not events[0] or (event.when and event.place):
        return
    lead = reading.document.sentences[: event.mentions[0].clause.sentence + 1]
    if any(tells_of_some_day_before(s.text) for s in lead[-_HEADER:] if s.kind == "body"):
        return
    for sentence in reading.document.sentences[:_HEADER]:
        dates = [d for d in reading.dates_in(sentence.start, sentence.end) if d.names_a_day and d.past]
        places = [p for p in reading.places_in(sentence.start, sentence.end) if p.kind != "country"]
        short = len(sentence.text) - sum(d.end - d.start for d in dates) < _HEADER_WORDS
        if not dates or not (short or sentence.kind == "headline") or sentence.kind == "dateline":
            continue
        if _PUBLISHED.search(sentence.text):
            continue
        if event.when is None and dates[0].past:
            event.when = DatedAs(dates[0].past, dates[0], "date.header")
        same_day = event.when is not None and event.when.edtf == dates[0].past
        if event.place is None and places and same_day and not reading.document.place:
            event.place = Locality.of(places[-1], "place.header")
        return
