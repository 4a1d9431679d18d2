"""To which country and city a journey goes, as the words around its event word tell."""

from __future__ import annotations

import re
from typing import Any

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.reading import Reading, Seen
from ingest.extract.clauses.third_parties import in_country_list
from ingest.extract.clauses.triggers import find_triggers
from ingest.extract.mentions.destination_first import seats_in
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES

_OF_VISITOR = re.compile(
    r"^\s+(?:(?:(?:to|in)\s+)?(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)?\s+)?"
    r"(?:(?:next|this|last)\s+[a-z]+\s+|(?:on\s+)?[A-Z][a-z]+day\s+)?(?:of|by)\s+"
    r"(?:(?:[A-Z][\w'’.-]*|the|of|and|for|his|a)\s+){0,10}"
    r"(?:(?:leader|head|chief|governor|mayor|president|minister|secretary|ambassador|envoy|speaker|senator"
    r"|chairman|commander)\s+)?$"
)
_OF_OFFICE = re.compile(
    r"^\s+(?:(?:(?:to|in)\s+)?(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)?\s+)?(?:of|by)\s+(?:[\w'’.-]+\s+){1,8}?"
    r"[\w'’.-]+,\s+(?:[A-Z][\w'’.-]*\s+){0,4}$"
)
# "To Moscow on Monday of X", where and when taken away.
_OF = re.compile(
    r"[\s,]*(?:(?:to|in|at|on|from|the|last|this|next|earlier|early|late|and|capital"
    r"|(?:[a-z]+\s+){0,2}(?:city|cities|port|region|province)\s+of)[\s,]+)*"
    r"(?:of|by)\s+(?:the\s+)?(?:Russian\s+|Philippine\s+|Russia['’]s\s+)?"
)
_BESIDE = 2  # characters between a title and a name
FIRST_OF = re.compile(
    r"['’]s?\s+(?:first|second|third|fourth|fifth|maiden|last|latest|only)\s+(?:(?!to\b)[\w-]+\s+){0,3}?(?=to\s)"
)
_INTO = re.compile(
    r"\b(?:в|во|на|sa)\s+(?:[\w-]+\s+){0,2}$"
    r"|\bпосе[тщ]\w+\s+(?:(?:республику|город|провинцию|остров|столицу|[а-яё]+(?:ую|ий|ый|ой))\s+){0,3}$",
    re.IGNORECASE,
)
_ACCUSATIVE = re.compile(r"(?:[уюы]|[бвгдзклмнпрстрь])$")
_ONLY_WHEN = re.compile(r"\s+(?:(?!президент|министр|посол)[а-яё\d]+\s+){0,6}")
_PREPOSITION = re.compile(r"\b(?:во?|на|из|с|со|от|до|по|о|об)\s+$", re.IGNORECASE)
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_OF_ANOTHER_THING = re.compile(
    r"\b(?:from|with|by|between|said|after|where|than|due|because|amid|of(?!\s+the\s+(?:capital|city)))\b"
    r"|,\s+(?:also\s+|then\s+)?(?:paid|met|held|called|signed|made|gave|spoke|told|sat|toured|visited|saw|had)\s"
)
# "The visit to Russia of X", "the stay in Cebu of X", "the trip to the port city of Vladivostok of X"
_TO = re.compile(
    r"^\s+(?:(?:to|in)\s+)?(?:the\s+(?:(?:[\w-]+\s+){0,2}(?:city|cities|port|capital|region|province)\s+of\s+)?)?$"
)
_OF_DAYS = re.compile(
    r"^\s+of\s+[\w-]+\s+days?\b"
    r"|\b(?:[Cc]apital|[Cc]ity|[Cc]ities|[Tt]owns?|[Pp]orts?|[Pp]rovinces?|[Rr]egions?|[Rr]epublics?|[Ii]slands?"
    r"|[Rr]esort|[Tt]erritory|[Pp]eninsula)\s+of\s+(?:the\s+)?$"
)
_CAPITAL = re.compile(r"[\w ]+\scapital(?:,|\s+of)\s+")
# "An official visit to the Ground Forces of the Armed Forces in Moscow": the body visited hides no city.
_OF_BODY = re.compile(
    r"^\s+(?:to|at)\s+the\s+(?:(?:[A-Z][\w'’.-]*|the|of|and|for|headquarters)\s+){1,14}(?=in\s)"
)
# "The forum on the development of parliamentarism in Moscow": what it is about hides no city.
_OF_MATTER = re.compile(
    r"^\s+(?:on|for)\s+(?:the\s+)?(?!invitation|request)(?:[a-z-]+\s+){1,3}of\s+(?:[\w-]+\s+){1,6}(?=in\s)"
)
_TO_BODY = re.compile(
    r"\s+(?:to|at)\s+(?:the\s+)?(?:(?:headquarters|seat)\s+of\s+(?:the\s+)?)?(?:Russian\s+|Philippine\s+)?"
)
_A_NAME = 40  # characters in which the name of a country ends
_MISSION = re.compile(r"\b(?:[Ee]mbassy|[Cc]onsulate|[Mm]ission)\b")
_OF_WHOM = re.compile(
    r"^\s+(?:of|by)\s+(?:(?:[A-Z][\w'’.-]*|the|of|and|for|de|dela|del|la|his|her|a)\s+){1,12}"
    r"(?:(?:[a-z-]+\s+){0,2}?[a-z]+s\s+)?(?=(?:to|in)\s)"
    r"|^\s+(?:(?:na|rin|din|muli|kahapon|kagabi|kanina|kaninang\s+\w+"
    r"|(?:noong|nitong)\s+\w+(?:\s+\d{1,2},?)?)\s+){0,2}(?:si|sina|ang)\s+[^,;]{3,120}?\s(?=(?:sa|patungo\w*"
    r"|papunta\w*)\s)"
)
_IS_IN = re.compile(
    r"\b(?:He|She|They|It|The)\b[^,;]{0,80}?\b"
    r"(?:be|is|are|was|were|stays?|stayed|remains?|arrives?|spends?|spent)\b[^,;.]{0,40}\bin\s+(?:the\s+)?"
    r"$"
)
_HIS = re.compile(r"\b(?:his|her|their|its)\s+$")  # "put off his Manila visit"
_IN_OR_TO = re.compile(r"\b(?:in|to|[Вв]о?)\s+(?:the\s+)?$")
# "Kazan hosted a visit by X": what stands between the city and the event word.
_HOSTS = re.compile(
    r"\s+(?:(?:will|would|is|was|are|were|to|set|due|has|had|also|again)\s+)*"
    r"(?:host(?:s|ed)?|(?:play(?:s|ed)?|be|was)\s+(?:the\s+)?hosts?\s+to|receive[sd]?|welcome[sd]?|saw|see)\s+"
    r"(?:an?|the|its)\s+(?:[\w-]+\s+){0,3}"
)
_ON_A = re.compile(r"\s+(?:on|for)\s+(?:an?|his|her|their)\s+(?:[a-z-]+\s+){0,2}")
_AWAITS = re.compile(
    r"\s+(?:(?:is|was|are|were|has|had|will|be|been|now|also|already)\s+){0,3}"
    r"(?:brac|prepar|gear|read|await|expect|look|wait|count)\w*\s+(?:(?:up|forward|itself|down)\s+){0,2}"
    r"(?:(?:for|to)\s+)?(?:an?|the|its)\s+"
    r"(?:(?!to\s|of\s|by\s|on\s|with\s|after\s|before\s)[\w-]+\s+){0,4}"
)
_SUBJECT_NEXT = re.compile(
    r"[A-Z][\w-]+\s+(?:is|was|will|would|comes?|may|might|has)\b"
)  # "Tokyo, and Moscow is next"
_VENUE = 15  # characters between a verb and the venue that is its object
_RIGHT_BEHIND = 15  # characters behind a visit in which its destination stands
_NAME = 60  # characters of the longest name of a place
_WITHIN_A_CITY = re.compile(r"(?:went|goes|go|going|visit\w*|came|come\w*)\b")


def is_visitor(reading: Reading, start: int, seen: Seen) -> bool:
    """Whether the words from ``start``, where the word for a visit ends, name its visitor ("of the navy chief, X,")."""
    between = reading.text(start, seen.start)
    if " of " not in between and " by " not in between:
        return False
    if _OF_VISITOR.match(between) or _OF.fullmatch(_without_setting(reading, start, _named_from(seen))):
        return True
    return reading.text(seen.end, seen.end + 1) == "," and bool(_OF_OFFICE.match(between))


def _named_from(seen: Seen) -> int:
    """Where the title before a name begins, else the name."""
    title = seen.person.title_span
    return title.start if title is not None and 0 < seen.start - title.end <= _BESIDE else seen.start


def _named_until(reading: Reading, seen: Seen) -> int:
    """Where the title behind a name and a comma ends, else the name."""
    title = seen.person.title_span
    behind = title is not None and 0 < title.start - seen.end <= len(", the ")
    return (
        title.end
        if behind and title is not None and reading.text(seen.end, seen.end + 1) == ","
        else seen.end
    )


def _without_setting(reading: Reading, start: int, end: int) -> str:
    """The words between two offsets without the days and places that they name."""
    text = reading.text(start, end)
    named = [(d.start, d.end) for d in reading.dates_in(start, end)]
    named += [(p.start, p.end) for p in reading.places_in(start, end)]
    named += [(c.start, c.end) for c in reading.countries_in(start, end) if c.form in ("noun", "metonym")]
    for at, until in sorted(named, reverse=True):
        text = text[: at - start] + text[until - start :]
    return text


def destination_of(reading: Reading, mention: EventMention) -> tuple[str, Locality | None]:
    """Country and city after the event word; before it for "Russia visit", "in Moscow for a visit"."""
    trigger, clause = mention.trigger, mention.clause
    if trigger.goes_to >= 0:
        return _told_first(reading, trigger.goes_to)
    later = (
        t.start
        for t in find_triggers(clause.text, clause.start)
        if t.start >= trigger.end and t.kind == "visit"
    )
    until = next(later, clause.end) if trigger.form == "verb" else clause.end
    start = (
        trigger.end
        if trigger.form == "noun" or trigger.text.endswith(("from", " to", " for"))
        else trigger.start
    )
    origin = _behind_visitor(reading, start, clause.end) if trigger.form == "noun" else None
    origin = origin or trigger.end
    hits = [(p.start, p.country, p) for p in reading.places_in(start, until) if p.country]
    nouns = [
        (c.start, c.country, None)
        for c in reading.countries_in(start, until)
        if c.form in ("noun", "metonym")
    ]
    near = sorted(
        (
            h
            for h in [*hits, *nouns]
            if (trigger.form == "verb" or origin <= h[0] or _TO.search(reading.text(start, h[0])))
            and h[0] - origin - _of_whom(reading, origin, h[0]) < 60
            and not _blocked(reading, origin, h[0])
        ),
        key=lambda h: h[0],
    )
    if _CYRILLIC.search(trigger.text):
        into = [h for h in near if _INTO.search(reading.text(trigger.start, h[0]))]
        near = near[near.index(into[0]) :] if into and _listed_side(reading, near) else into
        near = near or _object_before(reading, mention)
    far = not near or near[0][0] - trigger.end > _RIGHT_BEHIND
    if trigger.form == "noun" and far and (told := _right_before(reading, trigger.start)):
        return told
    if not near and trigger.form == "noun":
        attributive = [
            c
            for c in reading.countries_in(max(clause.start, trigger.start - 14), trigger.start)
            if c.form in ("noun", "metonym")
        ]
        attributive += [  # "its Russian tour"
            c for c in reading.countries_in(trigger.start, trigger.end) if c.start == trigger.start
        ]
        near = [(c.start, c.country, None) for c in attributive]
        if not near:
            near = [
                (p.start, p.country, p)
                for p in reading.places_in(clause.start, trigger.start)
                if _IN_OR_TO.search(reading.text(max(0, p.start - 10), p.start))
                or _HOSTS.fullmatch(reading.text(p.end, trigger.start))
                or (p.end + 1 == trigger.start and _HIS.search(reading.text(max(0, p.start - 10), p.start)))
            ]
    if not near and trigger.form == "noun":
        near = _awaiting(reading, clause.start, trigger.start)
    if not near:
        return "", None
    near = near[_listed_side(reading, near) :]
    at_venue = trigger.form == "verb" and near[0][2] is not None and near[0][2].kind == "venue"
    if at_venue and _WITHIN_A_CITY.match(trigger.text):
        return "", None
    country = near[0][1]
    city = next(
        (
            p
            for p in reading.places_in(start, until)
            if p.kind != "country"
            and p.country == country
            and p.start - origin - _of_whom(reading, origin, p.start) < 60
        ),
        near[0][2] if near[0][0] < trigger.start and near[0][2] and near[0][2].kind == "city" else None,
    )
    if near[0][0] >= trigger.start and city is not None and _blocked(reading, origin, city.start):
        city = None
    if city is None:
        seat = next(
            (
                c
                for c in reading.countries_in(start, until)
                if c.form == "metonym"
                and (c.start == near[0][0] or _names_capital(reading, near[0][0], c.start))
            ),
            None,
        )
        return country, Locality(
            reading.text(seat.start, seat.end), country, seat.start, seat.end, "place.destination"
        ) if seat else None
    return country, Locality.of(city, "place.destination")


def _behind_visitor(reading: Reading, start: int, end: int) -> int | None:
    """Of "the visit of X to Y", where what tells of X ends: what is between the word and his name hides nothing."""
    behind = reading.seen_in(start, end)
    visitors = (_named_until(reading, s) for s in behind if is_visitor(reading, start, s))
    firsts = (told.end() for s in behind if (told := FIRST_OF.match(reading.document.text, s.end, end)))
    return next(firsts, None) or next(visitors, None)


def _object_before(reading: Reading, mention: EventMention) -> list[tuple[int, str, Any]]:
    """The country or city in «Россию посетит X», which stands before its verb with no preposition."""
    trigger, start = mention.trigger, mention.clause.start
    if not trigger.text.startswith(("посет", "посещ")):
        return []
    nouns = [c for c in reading.countries_in(start, trigger.start) if c.form in ("noun", "metonym")]
    seats: list[tuple[int, int, str, Any]] = [(c.start, c.end, c.country, None) for c in nouns]
    cities = [p for p in reading.places_in(start, trigger.start) if p.kind == "city"]
    seats += [(p.start, p.end, p.country, p) for p in cities]
    return [
        (at, country, place)
        for at, end, country, place in sorted(seats, key=lambda s: s[0])[-1:]
        if _ACCUSATIVE.search(reading.text(at, end))
        and _ONLY_WHEN.fullmatch(reading.text(end, trigger.start))
        and not _PREPOSITION.search(reading.text(max(start, at - 6), at))
    ]


def _right_before(reading: Reading, start: int) -> tuple[str, Locality | None] | None:
    """The city in "X's Moscow visit", "in Moscow on a visit", whatever places are told of far behind it."""

    def right_before(end: int) -> bool:
        return end + 1 == start or _ON_A.fullmatch(reading.text(end, start)) is not None

    city = next((p for p in reading.places_in(start - _NAME, start) if right_before(p.end)), None)
    if city is not None and city.kind == "city":
        return city.country, Locality.of(city, "place.destination")
    nouns = [c for c in reading.countries_in(start - _NAME, start) if right_before(c.end)]
    seat = next((c for c in nouns if c.form == "metonym" or (c.form == "noun" and c.end + 1 < start)), None)
    if seat is None:
        return None
    if seat.form == "noun":
        return seat.country, None
    city_named = reading.text(seat.start, seat.end)
    return seat.country, Locality(city_named, seat.country, seat.start, seat.end, "place.destination")


def _awaiting(reading: Reading, start: int, until: int) -> list[tuple[int, str, Any]]:
    """The city that "awaits the visit of X", "is preparing for a visit by X" has as its subject."""
    seats: list[tuple[int, int, str, Any]] = [
        (p.start, p.end, p.country, p) for p in reading.places_in(start, until) if p.kind == "city"
    ]
    seats += [
        (c.start, c.end, c.country, None) for c in reading.countries_in(start, until) if c.form == "metonym"
    ]
    return [
        (at, country, place)
        for at, end, country, place in sorted(seats, key=lambda s: s[0])[:1]
        if _AWAITS.fullmatch(reading.text(end, until))
    ]


def told_next(reading: Reading, mention: EventMention, side: str) -> tuple[str, Locality | None]:
    """Where somebody "flies in on Thursday" to, as the next sentence tells ("He is to stay in Manila for two days")."""
    after = mention.clause.sentence + 1
    if after >= len(reading.document.sentences):
        return "", None
    sentence = reading.document.sentences[after]
    for at, until, country in seats_in(reading, sentence.start, sentence.end)[:1]:
        if country != side and _IS_IN.search(reading.text(sentence.start, at)):
            return country, Locality(reading.text(at, until), country, at, until, "place.destination")
    return "", None


def venue_visited(reading: Reading, mention: EventMention, side: str) -> tuple[str, Locality | None]:
    """The venue of the other side that a group of one is at on a day ("Russians visit Camp Crame this week")."""
    told = find_triggers(mention.clause.text, mention.clause.start)
    if mention.date is None or mention.trigger.form != "verb" or any(t.kind == "talks" for t in told):
        return "", None
    for place in reading.places_in(mention.trigger.end, mention.clause.end)[:1]:
        near = place.start - mention.trigger.end <= _VENUE
        if near and place.kind == "venue" and place.country in SIDES and place.country != side:
            return place.country, Locality.of(place, "place.destination")
    return "", None


def body_visited(reading: Reading, mention: EventMention) -> str:
    """The country of the body that "an official visit to the Ground Forces of Russia" is paid to; "" where none is."""
    trigger, clause = mention.trigger, mention.clause
    if trigger.form != "noun":
        return ""
    for body in reading.organizations_in(trigger.end, clause.end)[:1]:
        mission = _MISSION.search(body.name)  # which stands in the other country
        if _TO_BODY.fullmatch(reading.text(trigger.end, body.start)) and not mission:
            return body.country if body.country in SIDES else ""
    return ""


def _told_first(reading: Reading, start: int) -> tuple[str, Locality | None]:
    """The destination named at ``start``, before the journey to it."""
    for place in reading.places_in(start, start + _NAME):
        if place.start == start and place.kind != "country":
            return place.country, Locality(place.name, place.country, start, place.end, "place.destination")
    for gathering in reading.gatherings_in(start, start + _NAME):
        city, country = gathering.seat
        named = Locality(city, country, start, gathering.end, "place.gathering-seat") if city else None
        return country, named
    seat = next((c for c in reading.countries_in(start, start + _NAME) if c.start == start), None)
    if seat is None:
        return "", None
    if seat.form != "metonym":
        return seat.country, None
    return seat.country, Locality(
        reading.text(start, seat.end), seat.country, start, seat.end, "place.destination"
    )


def _names_capital(reading: Reading, start: int, end: int) -> bool:
    """Whether a city is named as the capital told of ("the Russian capital of Moscow", "…, Moscow")."""
    return end > start and bool(_CAPITAL.fullmatch(reading.text(start, end)))


def _listed_side(reading: Reading, near: list[tuple[int, str, Any]]) -> int:
    """Which of several countries in a list is one of the two ("to South Korea and Russia")."""
    if near[0][1] in SIDES:
        return 0
    for number, (start, country, _) in enumerate(near):
        ends = next((c.end for c in reading.countries_in(start, start + _A_NAME) if c.start == start), start)
        listed = country in SIDES and in_country_list(reading, near[0][0], start, ends)
        if listed and not _SUBJECT_NEXT.match(reading.document.text, start):
            return number
    return 0


def _of_whom(reading: Reading, start: int, end: int) -> int:
    """How many characters tell whose journey it is, before its destination is told."""
    whose = _OF_WHOM.match(reading.text(start, end)) if end > start else None
    return whose.end() if whose else 0


def _blocked(reading: Reading, start: int, end: int) -> bool:
    """True when what stands between belongs to another thing ("from Moscow", "with Russia", "by the president of")."""
    between = _OF_WHOM.sub(" ", reading.text(start, end)) if end > start else ""
    between = _OF_MATTER.sub(" ", _OF_BODY.sub(" ", _OF_DAYS.sub("", between)))
    return bool(_OF_ANOTHER_THING.search(between)) or ";" in between
