"""The event to which named company belongs: the one a word names, or that of whom they accompanied."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.dating.periods import bounds
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import JOURNEY_KINDS, MeetingKind, Person

from .events import TALKS_KINDS, Event

_ACCOMPANIED = (
    "accompan",
    "joining ",
    "with ",
    "was accompan",
    "was also accompan",
    "were accompan",
    "joined by",
    "was joined",
    "went ",
    "came ",
    "flew ",
)
OPENS_WITH_COMPANY = re.compile(
    r"(?:Accompanying|Joining|With)\s+(?:the|Mr\.?|Ms\.?|President|Secretary|[A-Z])"
)
# "Joining the governor are …": on the journey ahead, whatever talks of another day were recalled before.
_GO_ALONG = re.compile(r"(?:Accompanying|Joining)\s+[^,.;]{2,60}?\s(?:are|is|will\s+be)\s")
_NAMED_EVENT: tuple[tuple[Prefiltered, frozenset[MeetingKind]], ...] = (
    (
        Prefiltered(
            r"\b(?:meeting|talks|session|consultations|negotiations|dialogue|signing)\b"
            r"(?!\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?:forum|club|conference|assembly|summit|congress)\b)",
            re.IGNORECASE,
        ),
        TALKS_KINDS,
    ),
    (
        Prefiltered(
            r"\b(?:visit|trip|journey|travel(?:s|led|ling)?"
            r"|accompan(?:ied|ies|ying)\s+(?:him\s+|her\s+|them\s+|the\s+[a-z]+\s+)?to\s+(?=(?-i:[A-Z]))|entourage"
            r"|delegation\s+(?:also\s+)?(?:includes?|included|is\s+composed))\b",
            re.IGNORECASE,
        ),
        JOURNEY_KINDS,
    ),
)
# Which of several talks: "was present at the consultations", "at the courtesy call", "at the signing".
_NAMED_TALKS: tuple[tuple[Prefiltered, frozenset[MeetingKind]], ...] = (
    (
        Prefiltered(
            r"\b(?:at|in|during|to|of|attended|joined|witnessed)\s+the\s+(?:[\w-]+\s+){0,2}?"
            r"(?:consultations|negotiations|dialogue|session)\b"
        ),
        frozenset({"talks", "commission"}),
    ),
    (
        Prefiltered(
            r"\b(?:at|in|during|to|attended|joined|witnessed)\s+the\s+(?:courtesy|introductory|farewell)\s+call\b"
        ),
        frozenset({"courtesy_call"}),
    ),
    (
        Prefiltered(
            r"\b(?:at|in|during|on|joined)\s+the\s+(?:(?:tele)?phone|telephone|video)\s+(?:call|conversation)\b"
        ),
        frozenset({"call"}),
    ),
    (
        Prefiltered(r"\b(?:at|in|during|to|attended|joined|witnessed)\s+the\s+signing\b"),
        frozenset({"signing"}),
    ),
)
_OF_DELEGATION = re.compile(r"\bpart\s+of\s+the\s+(?:[\w-]+\s+)?delegation\b")
# «В состав делегации вошли X и Y», "Kasama sa delegasyon sina X at Y", told after talks on the journey.
_IN_THE_DELEGATION = Prefiltered(
    r"\b(?:[Вв]\s+(?:[а-яё]+\s+)?состав[е]?\s+(?:[а-яё]+\s+)?(?:делегации|вошл|вход)|вош(?:ли|[её]л|ла)\s+в\s+состав"
    r"|(?:[Kk]asama|[Kk]abilang)\s+sa\s+(?:\w+\s+)?(?:delegasyon|biyahe)\b)"
)
# "Attending on the Russian side were X and Y": at the talks, whatever journey was told with them.
_WERE_IN_IT = re.compile(
    r"(?:Also\s+)?[Ii]n\s+the\s+(?:Russian\s+|Philippine\s+|Filipino\s+)?(?:delegation|party|team)\s+(?:was|were)\b"
)
_NUMBERS = ("first", "second", "third")
_NTH_OF_THEM = re.compile(
    r"\b(?:at|to|in|of|during)\s+the\s+(?P<nth>first|second|third)\s+(?:meeting|talks|one|encounter|call)\b"
)
_OF_SIDE = re.compile(
    r"\b(?:[Oo]n|[Ff]rom|[Ff]or)\s+the\s+(?:Russian|Philippine|Filipino|other|visiting|host)(?:[’']s)?"
    r"\s+side\b"
    r"|\b(?:guests|hosts|visitors|sides?)\s+(?:was|were)\s+represented\b"
)
_SIDE_INCLUDED = re.compile(
    r"\b[Tt]he\s+(?P<side>Russian|Philippine|Filipino)\s+(?:delegation|side|team|panel|party|group)\s+"
    r"(?:also\s+)?(?:includ|compris|consist|had|was\s+made\s+up)"
)
# "Called on the admiral to plan the visit": at the call, not on the visit.
_TO_PREPARE = re.compile(
    r"\b(?:to|and)\s+(?:plan|prepare|discuss|arrange|finali[sz]e|coordinate|review|talk\s+about)\b"
    r"|\b(?:prior\s+to|ahead\s+of|in\s+preparation\s+for|before)\s+(?:the|his|her|its|their)\s"
)
# Behind a journey that lies ahead, of the talks that the report is about.
_WERE_THERE = re.compile(
    r"(?:Also\s+|Those\s+)?(?:[Pp]resent|[Aa]ttending|[Ii]n\s+attendance)\b[^.;]{0,60}?\b(?:was|were)\b"
)
_DELEGATIONS = re.compile(r"\bdelegations\b")
_HOLDER = 24  # characters in which "Joining the President are" names whom they join
_RECALLED = 2  # sentences after which an earlier event told in passing no longer is what company is named for
_LONG_AGO = 20  # days between talks of which the earlier are only recalled
_NEXT_TO = 3  # sentences after a telling in which its company is named


def _has_side(event: Event, word: str) -> bool:
    """Whether people of the side that an adjective names are at an event."""
    return bool(event.side("RU" if word == "Russian" else "PH"))


def told_of_company(clause: Clause, attending: re.Match[str] | None) -> str:
    """The words that tell of company: not what "X, who was at the table, said a group could travel" goes on to say."""
    comma = clause.text.find(",", attending.end()) if attending and clause.text.startswith("who ") else -1
    return clause.text[:comma] if comma > 0 else clause.text


def _target(
    events: list[Event], current: Event, clause: Clause, attending: re.Match[str] | None
) -> Event | None:
    """The event that a participation sentence names by its word ("the meeting", "the trip"), else the current one."""
    told = told_of_company(clause, attending)
    if _WERE_IN_IT.match(clause.text) and current.kind in TALKS_KINDS:
        return next(e for e in events if e.kind in TALKS_KINDS)  # at the talks that the report is about
    if _OF_DELEGATION.search(clause.text):
        led = (e for e in reversed(events) if e.mentions[0].clause.start <= clause.start)
        return next((e for e in led if any(_DELEGATIONS.search(m.clause.text) for m in e.mentions)), current)
    if current.kind in TALKS_KINDS and _IN_THE_DELEGATION.search(clause.text):
        before = (e for e in reversed(events) if e.mentions[0].clause.start <= clause.start)
        return next((e for e in before if e.kind == "visit"), current)
    if current.kind not in TALKS_KINDS and _OF_SIDE.search(clause.text):
        before = (e for e in reversed(events) if e.mentions[0].clause.start <= clause.start)
        return next((e for e in before if e.kind in TALKS_KINDS), current)
    if (of_side := _SIDE_INCLUDED.search(clause.text)) and not _has_side(current, of_side["side"]):
        earlier = [e for e in events if e.mentions[0].clause.start <= clause.start]
        return next((e for e in earlier if _has_side(e, of_side["side"])), current)
    if (
        current.kind in TALKS_KINDS
        and current.mentions[0].clause is clause
        and _TO_PREPARE.search(clause.text)
    ):
        return current
    if _WERE_THERE.match(clause.text) and (current.kind == "visit" or current.kind in TALKS_KINDS):
        news = _told_as_news(events, clause)
        if news and (current.status != "held" or _recalled(current, news)):
            return news
    for word, kinds in _NAMED_EVENT:
        if word.search(told) and current.kind not in kinds:
            named = [
                e for e in reversed(events) if e.kind in kinds and e.mentions[0].clause.start <= clause.start
            ]
            return next((e for e in named if e.status == current.status), named[0] if named else None)
    return _of_that_kind(events, current, clause, told)


def _of_that_kind(events: list[Event], current: Event, clause: Clause, told: str) -> Event:
    """The talks, call or signature last told of the kind that a clause names, where the current event is another."""
    for word, kinds in _NAMED_TALKS:
        if current.kind in TALKS_KINDS - kinds and word.search(told):
            before = (e for e in reversed(events) if e.mentions[0].clause.start <= clause.start)
            return next((e for e in before if e.kind in kinds and e.status == current.status), current)
    return current


def _nth_told(reading: Reading, events: list[Event], clause: Clause) -> Event | None:
    """The one of several talks that "at the first meeting, which X attended" means."""
    start = (
        reading.document.sentences[clause.sentence].start
        if clause.text.startswith("which ")
        else clause.start
    )
    nth = _NTH_OF_THEM.search(reading.text(start, clause.end))
    if nth is None:
        return None
    told = [e for e in events if e.kind in TALKS_KINDS and e.mentions[0].clause.start <= clause.start]
    at = _NUMBERS.index(nth["nth"])
    return told[at] if len(told) > max(at, 1) else None


def _told_as_news(events: list[Event], clause: Clause) -> Event | None:
    """The talks held that were told last before a clause, leaving out those of an earlier day, which are recalled."""
    held = [
        e
        for e in events
        if e.kind in TALKS_KINDS and e.status == "held" and e.mentions[0].clause.start <= clause.start
    ]
    last = max((bounds(e.when.edtf)[1] for e in held if e.when), default=None)
    news = [e for e in held if last is None or (e.when and bounds(e.when.edtf)[1] == last)]
    return news[-1] if news else None


def _recalled(event: Event, news: Event) -> bool:
    """Whether an event was long over when the one that a report is about took place."""
    if not (event.when and news.when):
        return False
    return (bounds(news.when.edtf)[0] - bounds(event.when.edtf)[1]).days > _LONG_AGO


def call_in_port(events: list[Event], target: Event, clause: Clause) -> Event:
    """The call of ships that is news, where the one told last before a list of the crew was only recalled."""
    if target.kind != "ship_visit" or any(m.clause is clause for m in target.mentions):
        return target
    news = next(e for e in events if e.kind == "ship_visit")
    if news is target or not (news.when and target.when):
        return target
    return news if bounds(target.when.edtf)[1] < bounds(news.when.edtf)[0] else target


def company_of(
    reading: Reading,
    events: list[Event],
    current: Event,
    clause: Clause,
    attending: re.Match[str] | None,
    apart: int,
) -> Event | None:
    """The latest event of the person who was accompanied, where the one meant is not his or hers."""
    target = _nth_told(reading, events, clause) or _target(events, current, clause, attending)
    if attending is None or target is None:
        return target
    opens = OPENS_WITH_COMPANY.match(clause.text)
    until = clause.start + (attending.start() if not opens else min(len(clause.text), opens.end() + _HOLDER))
    named = [s.person for s in reading.seen_in(clause.start, until)]
    holder = named[0] if named else reading.office_holder(reading.text(clause.start, until))
    if holder is None:
        return target
    own = [
        e
        for e in reversed(events)
        if e.mentions[0].clause.start <= clause.start and any(holder is p for p in e.people)
    ]
    if any(holder is p for p in target.people):
        journeys = [e for e in own if e.kind == "visit" and e.status == "planned"]
        if opens and journeys and (target.status == "planned" or _GO_ALONG.match(clause.text)):
            return journeys[0]
        if (
            opens and apart > _NEXT_TO and target.kind in TALKS_KINDS
        ):  # at the end, of what the report is about
            return next(e for e in events if e.kind in TALKS_KINDS and any(holder is p for p in e.people))
        if apart >= _RECALLED and (news := _told_before_past(events, target, holder)):
            return news
        return target
    company = attending.group().casefold().startswith(_ACCOMPANIED)
    alike = [e for e in own if e.kind == target.kind or opens] or [e for e in own if e.kind in TALKS_KINDS]
    if not (alike and company):
        return target
    return _told_before_past(events, alike[0], holder) or alike[0]


def _told_before_past(events: list[Event], target: Event, holder: Person) -> Event | None:
    """The talks that a report opened with, where the ones told last were only recalled: those of an earlier day."""
    opened = next((e for e in events if e.kind in TALKS_KINDS and any(holder is p for p in e.people)), None)
    if opened is None or opened is target or target.kind not in TALKS_KINDS:
        return None
    if not (opened.when and target.when):
        return None
    return opened if bounds(target.when.edtf)[1] < bounds(opened.when.edtf)[0] else None
