"""Journeys whose destination is told before the traveller.

"To Moscow X will fly on Monday", "Moscow is where X will be from June 3 to 5", "Vladivostok, where X arrived on
Friday", "It is to Russia that X will travel", "Manila will play host to X": the verb has no "to" behind it, so no event
word is seen. Read where a place of one side stands so, and an office holder or a group of the other goes there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import POSSESSIVE, Reading, Seen, other_side
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import JOURNEY_KINDS, SIDES, Person

from .carried_people import carried_subject
from .groups import side_of_group
from .office_holders import acts_for_a_state

_PARTY_OF = re.compile(r"[A-Z][\w-]+\s+of\s+(?:[A-Z][\w.]*\s+)*$")  # "the Alliance of President X" took part
_OWNER = 60  # characters
_OPENING = 90  # characters of a clause in which its destination stands
_GOES = (
    r"(?:fl(?:y|ies|ew|own|ying)|go(?:es|ing|ne)?|went|travel(?:s|l?ed|l?ing)?|head(?:s|ed|ing)?|c[ao]me"
    r"|comes|coming|journey(?:s|ed|ing)?"
    r"|depart(?:s|ed|ing)?|le(?:aves?|ft|aving)|sets?\s+(?:out|off)|proceed(?:s|ed)?|return(?:s|ed|ing)?"
    r"|(?:is|are|was|were)\s+(?:off|bound)"
    r"|sen[dt]s?|dispatche[ds]|takes?|took|brings?|brought|le(?:ads?|d))"
)
_ARRIVES = (
    r"(?:arriv(?:es?|ed|ing)|land(?:s|ed|ing)?|touch(?:es|ed)\s+down|stay(?:s|ed)|spen[dt]s?"
    r"|stepp?(?:s|ed)?\s+off)"
)
_IS_THERE = (
    r"(?:(?:will|would|shall|may|(?:is|are)\s+(?:to|set\s+to|expected\s+to|due\s+to))\s+"
    r"(?:then\s+|again\s+|also\s+)?(?:be|stay)"
    r"|(?:is|are|was|were|has\s+been|had\s+been))"
    r"(?=\s*(?:$|[,;]"
    r"|(?:on|from|until|till|for|since|this|next|last|by|during|between|throughout|today|tomorrow|yesterday"
    r"|now|again)\b"
    r"|\d))"
)
# «В понедельник в Манилу прибыл X», «В Маниле побывал X».
_SAYS_THAT = r"(?:(?:[А-ЯЁа-яё0-9.-]+\s+){0,8}[а-яё]+,\s+что\s+)?"
_TO_OR_IN_RUSSIAN = re.compile(rf"{_SAYS_THAT}(?:[А-ЯЁа-яё0-9.]+\s+){{0,6}}?(?:[Вв]о?|[Нн]а)\s+$")
_GOES_IN_RUSSIAN = re.compile(
    r"\b(?P<verb>при(?:был|ехал|летел|езжал|летал|бывал)[аи]?|при(?:буд[еу]т|ед[еу]т|лет[ия]т)|побыва(?:л[аи]?|ет)"
    r"|наведывал(?:ся|ась)|ожида(?:ется|ются)(?:\s+(?:визит|приезд|прибытие))?"
    r"|выехал[аи]?|вылетел[аи]?|вылетит|улетел[аи]?|отправ(?:ился|илась|ились|ится|ятся)|ездил[аи]?"
    r"|летал[аи]?|поехал[аи]?|поедет|полетит|заезжал[аи]?"
    r"|приступил[аи]?\s+к\s+работе|начал[аи]?\s+(?:свою\s+)?работу|работа(?:ет|ют|л[аи]?)"
    r"|гостил[аи]?|находил(?:ся|ась|ись)|находится|находятся|собира[ею]тся)\b"
)
_GOES_OR_IS = re.compile(rf"\b(?P<verb>{_GOES}\b|{_ARRIVES}\b|{_IS_THERE})")
_MAY_HOLD = Prefiltered(
    r"\b(?:[Tt]o|TO|[Ii]nto|[Ii]n|[Ff]or|[Aa]t|where|which|host|hosts|hosted|hosting|welcoming|receiving|carpet"
    r"|welcomes?|welcomed|awaits?|awaited|receives?|received|[Вв]о?|[Нн]а)\b"
)
_FIRST_WORDS = (
    r"Off|Back|Next|Later|Then|And|But|Now|Only|On\s+[A-Z]\w+day|(?:Next|Last|This)\s+\w+|"
    r"It\s+(?:is|was|will\s+be)"
)
# How a clause begins that tells its destination by "to" or "in".
OPENS = re.compile(
    rf"(?:(?:{_FIRST_WORDS}|Already),?\s+)?"
    rf"(?:[Tt]o|TO|[Ii]nto|[Ff]or|[Ii]n|[Aa]t|IN)\s|{_SAYS_THAT}(?:[А-ЯЁа-яё0-9.]+\s+){{0,6}}?(?:[Вв]о?|[Нн]а)\s"
)
# What tells that a place named first is a destination.
SAYS_SO = Prefiltered(
    r"\b(?:where|which|destination|stop|port\s+of\s+call|host(?:s|ed|ing)?|carpet|welcom(?:e[sd]?|ing)"
    r"|await(?:s|ed)?|receive[sd]?)\b"
)
# What stands between the start of a clause and a destination: "To", "Off to", "It is to", "To the summit in".
_TO = re.compile(
    rf"(?:(?:{_FIRST_WORDS}),?\s+)?(?:[Tt]o|TO|[Ii]nto|[Ff]or)\s+"
    r"(?:the\s+(?:[\w-]+\s+){0,2}(?:city|capital|port|town|province|island)\s+(?:of\s+)?"
    r"|(?:the|an?)\s+[^,;.]{3,70}?\s+in\s+(?:the\s+)?|the\s+)?$"
)
_IN = re.compile(
    r"(?:(?:Already|Now|Back|On\s+[A-Z]\w+day|It\s+(?:is|was|will\s+be)),?\s+)?(?:[Ii]n|[Aa]t|IN)\s+"
    r"(?:the\s+(?:[\w-]+\s+){0,2}(?:city|capital|port|town|province|island)\s+(?:of\s+)?|the\s+)?$"
)
_FIRST = re.compile(r"(?:And\s+|But\s+|The\s+city\s+of\s+|The\s+)?$", re.IGNORECASE)
_IS_WHERE = re.compile(
    r"\s+(?:is|was|will\s+be)\s+(?:again\s+|also\s+)?"
    r"(?:the\s+(?:[\w-]+\s+){0,2}?(?:place|city|country|capital|town|port|destination|stop)\s+)?"
    r"(?:where|(?:to|for|in)\s+which)\s"
)
_IS_HIS_STOP = re.compile(
    r"\s+(?:is|was|will\s+be)\s+(?:the\s+)?(?:(?:next|first|last|second|final)\s+)?"
    r"(?:destination|stop|port\s+of\s+call)\s+(?:of|for)\s"
)
_HOSTS = re.compile(
    r"\s+(?:(?:will|would|is\s+to|is\s+set\s+to|has|had|once|again|also)\s+)*"
    r"(?:(?:play(?:s|ed)?|be|was|is)\s+(?:the\s+)?host"
    r"(?:\s+(?:on\s+)?[A-Z][a-z]+day|\s+(?:last|this|next)\s+[a-z]+|\s+(?:yesterday|today))?\s+to"
    r"|host(?:s|ed)?|(?:be|is)\s+(?:hosting|welcoming|receiving)"
    r"|roll(?:s|ed)\s+out\s+(?:the|its)\s+red\s+carpet(?:\s+(?:on\s+)?[A-Z][a-z]+day)?\s+for|welcome[sd]?"
    r"|await(?:s|ed)?|receive[sd]?)\s"
)
_RELATIVE = re.compile(r"(?:where|(?:to|for|in)\s+which)\s")
_IS_IN = re.compile(rf"\b(?P<verb>{_ARRIVES}\b|{_IS_THERE})")
# Right behind a verb stands who goes ("To Moscow flew X"), after no more than these words.
_INVERTED = re.compile(
    r"\s+(?:[А-ЯЁа-яё\d-]+\s+){0,12}"
    r"(?:[А-ЯЁа-яё\d-]+,\s+(?:котор\w+\s+)?возглав\w+\s+(?:[А-ЯЁа-яё\d-]+\s+){0,12})?$"
    r"|\s+(?:(?:on|last|this|next|early|late|yesterday|today|now|also|then|[A-Z][a-z]+day|[Mm]orning"
    r"|week|month)\s+){0,4}"
    r"(?:(?:[A-Z][\w.’'-]*|the|of|and|for)\s+){0,9}"
    r"(?:(?:leader|head|chief|governor|mayor|president|minister|secretary|ambassador|envoy|speaker|senator"
    r"|chairman|commander)\s+)?$"
)
_BE = re.compile(
    r"\b(?P<verb>is|was|are|were)\b(?=\s+(?:(?:now|also|then|again|on\s+[A-Z][a-z]+day|since\s+[A-Z]\w+)\s+){0,2}[A-Z])"
)
_LAST_WORD = re.compile(r"\b(?P<verb>[a-z]+)(?:\s+on)?(?:\s+[A-Z][a-z]+day)?(?:\s+(?:to|of|for))?\s$")
_PRONOUN = re.compile(
    r"\b(?:he|she|the\s+(?:president|secretary|minister|governor|mayor|senator|official|speaker|general))\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A destination told first: its place, the words that tell it so, and how to read on from them."""

    seat: tuple[int, int, str]  # where it is named, and its country
    start: int
    end: int
    verb: re.Pattern[str] | None  # None: a host, and behind these words stands the guest


def with_destination(
    reading: Reading, clauses: list[Clause], position: int, triggers: tuple[Trigger, ...]
) -> tuple[Trigger, ...]:
    """The event words of a clause, with a journey told by its destination first where none of them tells another."""
    clause = clauses[position]
    if not _MAY_HOLD.may_match(clause.text) or (told := _told_first(reading, clauses, position)) is None:
        return triggers
    found = _journey(reading, clauses, position, told)
    if found is None or reading.is_quoted(found.start, found.end):
        return triggers
    if told.verb is None and found.people:  # a city is host to somebody, who comes there
        triggers = tuple(t for t in triggers if t.end <= found.start or found.end <= t.start)
    others = [
        t
        for t in triggers
        if (t.end <= found.start or found.end <= t.start or not (t.company or t.kind == "visit"))
        and not (
            t.kind == "visit" and t.form == "noun" and told.end <= t.start < found.start
        )  # "with a visit"
    ]
    if any(t.kind in JOURNEY_KINDS or (t.start < found.end and found.start < t.end) for t in others):
        return triggers
    return tuple(sorted([*others, found], key=lambda t: t.start))


def _told_first(reading: Reading, clauses: list[Clause], position: int) -> _Told | None:
    clause = clauses[position]
    text = clause.text
    if position and (relative := _RELATIVE.match(text)):
        before = clauses[position - 1]
        seats = seats_in(reading, before.start, before.end)[-1:]
        ends = seats and not reading.text(seats[0][1], before.end).strip(" ,")
        return _Told(seats[0], clause.start, clause.start + relative.end(), _GOES_OR_IS) if ends else None
    seats = seats_in(reading, clause.start, clause.start + _OPENING)[:2]
    if text[:1] >= "А":  # «в Республику Филиппины», «на Филиппины»
        nouns = reading.countries_in(clause.start, clause.start + _OPENING)
        seats = sorted({*seats, *((c.start, c.end, c.country) for c in nouns if c.country in SIDES)})[:2]
    for seat in seats:
        at, until = seat[0] - clause.start, seat[1] - clause.start
        if _TO.fullmatch(text, 0, at):
            return _Told(seat, clause.start, seat[1], _GOES_OR_IS)
        if _TO_OR_IN_RUSSIAN.fullmatch(text, 0, at):
            return _Told(seat, clause.start, seat[1], _GOES_IN_RUSSIAN)
        if _IN.fullmatch(text, 0, at):
            return _Told(seat, clause.start, seat[1], _IS_IN)
        if _FIRST.fullmatch(text, 0, at):
            if where := _IS_WHERE.match(text, until):
                return _Told(seat, seat[0], clause.start + where.end(), _GOES_OR_IS)
            if host := _HOSTS.match(text, until) or _IS_HIS_STOP.match(text, until):
                return _Told(seat, seat[0], clause.start + host.end(), None)
    return None


def _journey(reading: Reading, clauses: list[Clause], position: int, told: _Told) -> Trigger | None:
    """The verb by which somebody goes to, is at or is received at a destination told before; None where nobody is."""
    clause = clauses[position]
    opened, side = told.end - clause.start, other_side(told.seat[2])
    if told.verb is None:
        people = behind_verb(reading, clause, told.end, side)
        verb = _LAST_WORD.search(clause.text, told.start - clause.start, opened)
        return _trigger(clause, verb, told, people) if verb and people else None
    for pattern in (told.verb, _BE) if told.verb is _IS_IN else (told.verb,):
        if (verb := pattern.search(clause.text, opened)) is None:
            continue
        span = (told.end, clause.start + verb.start())
        people = before_verb(reading, clauses, position, span, side) if pattern is not _BE else None
        if people is None:
            people = behind_verb(reading, clause, clause.start + verb.end(), side)
        return None if people is None else _trigger(clause, verb, told, people)
    return None


def _trigger(clause: Clause, verb: re.Match[str], told: _Told, people: tuple[Person, ...]) -> Trigger:
    start, end = clause.start + verb.start("verb"), clause.start + verb.end("verb")
    return Trigger("visit", "verb", start, end, verb["verb"], "structure", people, told.seat[0])


def before_verb(
    reading: Reading, clauses: list[Clause], position: int, span: tuple[int, int], side: str
) -> tuple[Person, ...] | None:
    """Who of a side acts, told in ``span`` before a verb: by name or pronoun, or a group without names (empty)."""
    start, until = span
    named = _acting(reading, start, until, side)
    speakers = [s for s in named if is_speaker(reading, s)]
    if people := [s.person for s in named if s not in speakers]:
        return tuple(people)
    if _PRONOUN.search(reading.text(max(0, start - 1), until)):
        if speakers:
            return (speakers[-1].person,)
        word = Trigger("visit", "verb", until, until, "")
        meant = carried_subject(reading, clauses, position, word, [])[:1]
        return tuple(p for p in meant if p.country == side and acts_for_a_state(reading, p)) or None
    return () if side_of_group(reading, start, until) == side else None


def behind_verb(reading: Reading, clause: Clause, start: int, side: str) -> tuple[Person, ...] | None:
    """Who of a side is named right behind a verb ("To Moscow flew X"), or the group that is (empty)."""
    for seen in reading.seen_in(start, clause.end)[:1]:
        named = tuple(s.person for s in _acting(reading, seen.start, seen.end, side))
        return named if named and _INVERTED.match(" " + reading.text(start, seen.start)) else None
    near = min(clause.end, start + _OPENING)
    return () if side_of_group(reading, start, near) == side else None


def seats_in(reading: Reading, start: int, end: int) -> list[tuple[int, int, str]]:
    """Where countries and cities of the two sides are named, in order."""
    found = {
        (p.start, p.end, p.country)
        for p in reading.places_in(start, end)
        if p.kind != "venue" and p.country in SIDES
    }
    found |= {
        (c.start, c.end, c.country)
        for c in reading.countries_in(start, end)
        if c.form == "metonym" and c.country in SIDES
    }
    return sorted(found)


def _acting(reading: Reading, start: int, end: int, side: str) -> list[Seen]:
    """Where office holders of one side stand who act, and are not only spoken of."""
    return [
        s
        for s in reading.seen_in(start, end)
        if s.person.country == side
        and not POSSESSIVE.match(reading.text(s.end, s.end + 3))
        and not is_absent(reading, s)
        and not _of_his_party(reading, start, s)
        and acts_for_a_state(reading, s.person)
    ]


def _of_his_party(reading: Reading, start: int, seen: Seen) -> bool:
    """ "The Alliance of President X": the party, and not he; "Minister of Culture X" is a title."""
    before = reading.text(max(start, seen.start - _OWNER), seen.start)
    return bool(_PARTY_OF.search(before)) and not before.rstrip(" ,").endswith(seen.person.title)
