"""Sessions told by their number alone, of a series that the text has told before as one of the two states.

"The joint committee of the two states met in Davao in May. The second meeting took place in Kazan in 2017";
"they want to resume consultations. The last round, planned for April in Moscow, was called off".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extract.clauses.both_sides import BOTH_SIDES
from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import Locality, place_for
from ingest.extract.clauses.polarity import Stance, judge
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, MeetingKind, Person, Sentence

from .events import TALKS_KINDS, DatedAs, Event, dates_agree, places_agree, resolve_date, status_of
from .merge import new_event

_SERIES = Prefiltered(
    r"\b(?:consultations?|talks|negotiat\w+|(?:sub-?)?commission|(?:sub-?)?committee|dialogues?"
    r"|working\s+groups?|being\s+(?:discussed|negotiated)"
    r"|консультаци\w+|переговор\w*|(?:меж\w*)?(?:под)?комисси\w+|рабоч\w+\s+групп\w*|диалог\w*"
    r"|konsultasyon|komisyon|pag-?uusap|pulong)\b",
    re.IGNORECASE,
)
_COMMISSION = re.compile(r"\bcommission\b|комисси|komisyon", re.IGNORECASE)
_NUMBER = (
    r"(?:last|latest|previous|next|inaugural|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))"
)
_NOUN = r"(?:rounds?|sessions?|meetings?|sittings?|one|edition|gathering|consultations)"
_NUMBERED = Prefiltered(
    rf"\b(?:the|its|their|an?)\s+(?P<number>{_NUMBER})"
    rf"(?:\s+(?:such\s+|regular\s+|full\s+|and\s+last\s+)?(?P<noun>{_NOUN})"
    r"(?P<of>\s+(?:of|between|with)\s[^,;]{2,60}?)?)?"
    r"(?=,|\s+(?:was|were|took|takes|will|would|is|has|had|met|sat|convened|ended|came)\b"
    r"|\s+(?:in|on|at|for)\s+[A-Z\d]|\s*[.;]|$)",
    re.IGNORECASE,
)
_IN_RUSSIAN = Prefiltered(
    r"\b(?P<number>следующ\w+|очередн\w+|перв\w+|втор\w+|трет\w+|четв[её]рт\w+|пят\w+|шест\w+|седьм\w+|восьм\w+"
    r"|девят\w+|десят\w+)"
    r"\s+(?:[а-яё-]+ск\w+\s+|межмидовск\w+\s+|совместн\w+\s+)*"
    r"(?P<noun>раунд\w*|заседани[еяю]|сесси[яюи]|консультаци[ия]|встреч[аеу])\b",
    re.IGNORECASE,
)
_IN_FILIPINO = Prefiltered(
    r"\b(?P<number>susunod|unang|ikalawang|ikatlong|ikaapat|ikalimang)\s+(?:na\s+)?"
    r"(?P<noun>pulong|pagpupulong|sesyon|konsultasyon|round|session|meeting)\b",
    re.IGNORECASE,
)
_ITSELF = Prefiltered(
    r"^(?:(?:and|but)\s+)?"
    r"(?P<noun>(?:It|They|The\s+(?:commission|committee|group|body|panel|(?:two\s+)?sides|(?:two\s+)?co-?chairs))"
    r"\s+last\s+(?:met|sat|convened|gathered)"
    r"|(?:It|The\s+(?:session|round))\s+"
    r"(?=(?:will\s+(?:now\s+)?(?:be\s+held|take\s+place)"
    r"|is\s+(?:now\s+)?(?:to\s+be\s+held|to\s+take\s+place|set|scheduled|planned))\b))"
)
_RUSSIAN_FILIPINO = re.compile(r"российско-филиппинск|филиппин(?:о|ско)-российск", re.IGNORECASE)
_OF_A_SESSION = re.compile(rf"\b{_NUMBER}\s+(?:\w+\s+)?{_NOUN}\b|\b(?:session|round)\b", re.IGNORECASE)
_JOINT = re.compile(
    r"\b(?:joint|bilateral|inter-?governmental)\s+(?:\w+\s+)?(?:commission|committee|working\s+group)\b",
    re.IGNORECASE,
)
_OF_THE_BODY = re.compile(r"\s+of\s+(?:the|this|that)\s+(?:group|body|panel|mechanism|kind|sort|series)\s*")
_THERE = re.compile(r"\b(?:held|took\s+place|met|convened|sat|conducted)\s+there\b")
# "The session is to be held in Manila ahead of the trip in spring": the season of the trip.
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:ahead\s+of|before|after|following|until|since|because|who|whom|whose|when|while|if|once|that|перед"
    r"|после|накануне|если|когда|котор\w+|bago|matapos|kung)\b",
    re.IGNORECASE,
)
_LED_BY = re.compile(
    r",?\s+(?:(?:to\s+be|which\s+(?:is\s+to|will|would)\s+be)\s+)?(?:co-)?(?:led|headed|chaired|hosted)"
    r"\s+by\s(?P<who>[^,;]{4,120})(?=[,;.])"
)
_INSTEAD = re.compile(r"\s*,?\s*(?:rather\s+than|instead\s+of|and\s+not|not)\s+(?:in\s+|on\s+)?$")
_NO_NUMBER = frozenset({"", "next", "another", "last", "latest", "previous", "new"})
_THEIR = re.compile(r"\b[Tt]heir\s+(?:[\w-]+\s+){0,2}$")
_NEXT_IN_RUSSIAN = ("следующ", "очередн")  # «условились провести в апреле очередные консультации»
_AHEAD_ONLY = ("next", "следующ", "susunod")
_REACH = 40  # sentences over which a series goes on being told
_LEAST = 1  # sentences from the series to a bare number ("The first was held in Manila")
_CONVENES = re.compile(
    r"\b(?:held|h[eo]st\w*|t(?:ake|akes|ook)\s+place|met|sat|convened?|opened|called\s+off|cancell?ed|postponed"
    r"|put\s+off|scheduled|slated|planned|due|set)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Series:
    """What is told of a series so far: its kind, the last sentence that told of it and the last place."""

    kind: MeetingKind
    sentence: int
    place: Locality | None = None


def find_sessions(reading: Reading, events: list[Event]) -> list[Event]:
    """The sessions of a series of the two states that are told by number, with a day and a place.

    They are found beside ``events`` and stand apart from them: nobody named around them was there.
    """
    found: list[Event] = []
    if not _SERIES.may_match(reading.document.sentence_texts):
        return found
    series: _Series | None = None
    for index, sentence in enumerate(reading.document.sentences):
        if sentence.kind in ("junk", "headline", "byline", "caption", "dateline"):
            continue
        if _SERIES.search(sentence.text):
            series = _told_here(reading, events, index, sentence, series)
        if series is None or index - series.sentence > _REACH:
            continue
        for clause in reading.clauses_by_sentence[index]:
            if (session := _session(reading, [*events, *found], clause, series)) is not None:
                found.append(session)
        for event in (*events, *found):
            if event.kind in TALKS_KINDS and any(m.clause.sentence == index for m in event.mentions):
                series.place = event.place or series.place
    return found


def is_another_session(events: list[Event], mention: EventMention) -> bool:
    """Whether a session is told by another number than one told before: who was at that one is not told of it."""
    number = mention.ordinal
    if mention.people or not mention.date or not mention.place or number in _NO_NUMBER:
        return False
    if mention.trigger.form != "noun" or _THEIR.search(mention.before):
        return False
    told = {m.ordinal for e in events if e.kind in TALKS_KINDS for m in e.mentions} - _NO_NUMBER
    return bool(told) and number not in told


def _told_here(
    reading: Reading, events: list[Event], index: int, sentence: Sentence, before: _Series | None
) -> _Series | None:
    """The series that a sentence tells: one of both states, the one told before, or none where it is another's."""
    if reading.third_countries_in(sentence.start, sentence.end):
        return None
    sides = reading.sides_in(sentence.start, sentence.end)
    sides |= {b.country for b in reading.organizations_in(sentence.start, sentence.end)}
    told = [
        e for e in events if e.kind in TALKS_KINDS and any(m.clause.sentence == index for m in e.mentions)
    ]
    ours = sides >= set(SIDES) or bool(told)
    if not ours and (BOTH_SIDES.search(sentence.text) or _JOINT.search(sentence.text)):
        ours = bool(sides)
    start = reading.document.sentences[max(0, index - 1)].start
    if not ours and before is None and index:
        ours = reading.sides_in(start, sentence.end) >= set(SIDES) and not reading.third_countries_in(
            start, sentence.end
        )
    if not ours and _RUSSIAN_FILIPINO.search(reading.text(start, sentence.end)):
        ours = True
    if not ours:
        return before
    kind: MeetingKind = "commission" if _COMMISSION.search(sentence.text) else "talks"
    return _Series(kind, index, before.place if before else None)


def _session(reading: Reading, events: list[Event], clause: Clause, series: _Series) -> Event | None:
    told = _NUMBERED.search(clause.text)
    foreign = _IN_RUSSIAN.search(clause.text) or _IN_FILIPINO.search(clause.text)
    told = told or foreign
    if told is None:
        told = _ITSELF.search(clause.text) if clause.sentence > series.sentence else None
        if told is None or not _names_a_session(reading, clause, told):
            return None
    elif not told["noun"] and not (
        clause.sentence - series.sentence <= _LEAST and _CONVENES.search(clause.text, told.end())
    ):
        return None
    number = told.groupdict().get("number") or ""
    whose = told.groupdict().get("of")
    if whose and not (_OF_THE_BODY.fullmatch(whose) or _SERIES.search(whose)):
        return None
    if reading.third_countries_in(clause.start, clause.end) or reading.seen_in(
        clause.start, clause.start + told.start()
    ):
        return None
    at, until = clause.start + told.start(), clause.start + told.end()
    stance = judge(clause.text, told.start(), told.end())
    if stance.standing in ("denied", "hypothetical") or (
        number.lower().startswith(_AHEAD_ONLY) and stance.standing in ("held", "present")
    ):
        return None
    within = (clause.start if told is foreign else until, clause.end)
    mention = _mention(reading, clause, (at, until), within, stance, series, number)
    if mention is None:
        return None
    when = resolve_date(reading, mention)
    status = status_of(reading, mention, when)
    if status is None or when is None or _is_told(events, mention, when):
        return None
    event = new_event(reading, mention, _at_its_head(reading, clause, until), when, status)
    event.previous += _given_up_for(reading, mention, clause)
    return event


def _at_its_head(reading: Reading, clause: Clause, at: int) -> list[Person]:
    """Who leads a session, told beside its number: "The second, to be led by Undersecretary X, is set for …"."""
    led = _LED_BY.match(clause.text, at - clause.start)
    if led is None:
        return []
    return [s.person for s in reading.seen_in(clause.start + led.start("who"), clause.start + led.end())]


def _names_a_session(reading: Reading, clause: Clause, told: re.Match[str]) -> bool:
    """Whether "it" is the session, or the body, of which the sentence before speaks."""
    if " last " in told["noun"]:
        return True
    before = reading.document.sentences[clause.sentence - 1]
    return _OF_A_SESSION.search(before.text) is not None and _SERIES.search(before.text) is not None


def _mention(
    reading: Reading,
    clause: Clause,
    span: tuple[int, int],
    within: tuple[int, int],
    stance: Stance,
    series: _Series,
    number: str,
) -> EventMention | None:
    date = date_for(reading, *within, span)
    place = place_for(reading, *within, span)
    if place is None and series.place is not None and (there := _THERE.search(clause.text)):
        at, until = clause.start + there.end() - len("there"), clause.start + there.end()
        place = Locality(series.place.name, series.place.country, at, until, "place.there")
    agreed = stance.standing == "planned" and number.lower().startswith(_NEXT_IN_RUSSIAN)
    if date is None or (place is None and not agreed) or (place and place.country not in SIDES):
        return None
    if _OF_SOMETHING_ELSE.search(reading.text(span[1], max(date.start, place.start if place else 0))):
        return None
    trigger = Trigger(series.kind, "noun", *span, reading.text(*span))
    return EventMention(
        series.kind, stance, trigger, clause, [], set(SIDES), date, place,
        pointing=False, bilateral=True, third=False, quoted=False, unfulfilled=False, headline=False,
        ordinal=number.lower(),
    )  # fmt: skip


def _given_up_for(reading: Reading, mention: EventMention, clause: Clause) -> list[str]:
    """The day that a new one takes the place of ("in November rather than in September as first planned")."""
    if mention.date is None:
        return []
    return [
        d.future
        for d in reading.dates_in(mention.date.end, clause.end)
        if d.future and _INSTEAD.search(reading.text(mention.date.end, d.start))
    ]


def _is_told(events: list[Event], mention: EventMention, when: DatedAs) -> bool:
    """Whether the session is an event that was read already: by its own words, or by its day and place."""
    return any(
        e.kind in TALKS_KINDS
        and e.when is not None
        and (
            any(m.clause is mention.clause for m in e.mentions)
            or (dates_agree(e.when, when) and places_agree(e.place, mention.place))
        )
        for e in events
    )
