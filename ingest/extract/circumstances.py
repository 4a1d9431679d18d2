"""When and where: the date and the place that belong to one event word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .prefilter import Prefiltered
from .reading import Reading
from .types import DateMention, PlaceMention

_REPORTING = Prefiltered(
    r"\b(?:said|says|told|added|noted|stated|announced|disclosed|reported|revealed|confirmed|wrote|posted|tweeted|(?<!joint\s)statement|briefing|interview|press\s+release|news\s+release"
    r"|press\s+conference|message|report|advisory|publication|bulletin)"
    r"(?:\s+(?:reporters|journalists|the\s+media|in\s+an?\s+(?:[\w-]+\s+){0,2}(?:statement|interview|briefing|post|message|conference|release|speech|report|advisory)|to\s+reporters|here|late|early"
    r"|(?-i:(?!Russian|Philippine|Defen|Foreign|Minister|President|Secretary|Ambassador|Prime|Deputy)[A-Z][\w.-]+)|(?:President|Secretary)\b|that\s+(?:came\s+out|appeared|was\s+(?:aired|published|released))|issued|released|dated|posted|published|made))*,?\s*(?:on|late|early|this|last)?\s*$",
    re.IGNORECASE,
)
_OWN_EVENT = re.compile(r"^(?:['’]s?\s|\s(?:meeting|talks|visit|session|signing|call|ceremony)\b)")
_AT = re.compile(
    r"\b(?:[Вв]о?|[Нн]а|[Ss]a|[Ii]n|[Aa]t|[Tt]o|for|near|outside|into|via|visit(?:ed|s|ing)?|off|toward|reached|aboard|on|the\s+sidelines\s+of)\s+(?:the\s+|a\s+|an\s+)?"
    r"(?:(?:Russian|Philippine|northern|southern|central|eastern|western|Siberian)\s+(?=(?:town|city|capital|port|resort)\b))?(?:(?:town|city|capital|port|resort|cities|towns|island|province|Black\s+Sea\s+(?:city|resort))\s+(?:city\s+)?(?:of\s+)?)?(?:[\w'’.-]+,?\s+){0,2}$"
)
_FROM = re.compile(
    r"\b(?:from|between|(?:ambassador|envoy|embassy|consul(?:ate)?(?:\s+general)?|university)\b[^,.;]{0,20})\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:said|told|announced|disclosed|added|noted)\b")
_COARSE = {3: 0, 2: 90, 1: 200}  # characters by which a vaguer date counts as farther
_FOR = re.compile(r"\bfor\s+(?:the\s+)?(?:years\s+|period\s+)?$")
_NTH_OF = re.compile(
    r"\b(?:second|third|fourth|fifth|\d{1,2}(?:nd|rd|th))\s+(?:such\s+)?(?:[\w-]+\s+)?(?:visit|call|trip|meeting|talks|time)\b[^,.;]{0,50}$"
)
_SINCE = re.compile(
    r"\bsince\s+(?:the\s+)?$|\bsince\s+(?:he|she|they|it|the|his|her|their|taking|becoming)\b[^,.;]{0,40}$",
    re.IGNORECASE,
)
_FOUNDED = re.compile(
    r"\b(?:created|established|set\s+up|founded|formed)\s+(?:in|on)\s+(?:early\s+|late\s+|mid-)?$",
    re.IGNORECASE,
)
# "The first accord signed by the two countries in six years": how long there was none.
_FIRST = re.compile(r"\b(?:first|only)\b[^.;]*$")
_IN_YEARS = re.compile(r"in\s+(?:[\w-]+\s+)?(?:years|months|decades)", re.IGNORECASE)
_SINCE_THEN = re.compile(r"\bsince\s+(?:[\w.,]+\s+){1,5}(?:in|at)\s+(?:the\s+)?$")
_FAR = 150  # characters from the event word to a place of its own
_IN = re.compile(r"\b(?:[Ii]n|[Aa]t|[Tt]o)\s+(?:the\s+)?$")
_AT_VENUE = re.compile(
    r"\bat\s+(?:the\s+|its\s+|his\s+|her\s+)?((?:[A-Z][\w'’.-]*\s+){0,4}?(?:[A-Z]{3,6}(?![\w-])|Department|Ministry|Senate|House|Embassy|Naval\s+Station|Naval\s+Base|Air\s+Base|Camp|Fort|[A-Z][\w'’.-]*\s+(?:Palace|Hall|Hotel|Center|Centre|Mansion|Club|headquarters))\b"
    r"(?:\s+(?:of|for|and|the)\s+(?:[A-Z][\w'’.-]*)|\s+[A-Z][\w'’.-]*){0,5})"
)
_HERE = re.compile(r"\bhere\b(?!['’]s)", re.IGNORECASE)
_ATTRIBUTIVE = re.compile(r"^\s+(?:visit|trip|talks|meeting|summit|session|consultations|stop)\b")
_POSSESSIVE_VENUE = re.compile(r"^['’]s?\s")


@dataclass(slots=True)
class Locality:
    """A place as told: its name, country and where the text says it (``rule`` names how it was chosen)."""

    name: str | None
    country: str
    start: int
    end: int
    rule: str


def is_reporting_date(reading: Reading, date: DateMention) -> bool:
    """True for the day on which somebody spoke, not on which something happened."""
    sentence = reading.sentence_at(date.start)
    before = reading.text(max(sentence.start, date.start - 90), date.start)
    after = reading.text(date.end, min(sentence.end, date.end + 24))
    return bool(_REPORTING.search(before, within=sentence.text)) and not _OWN_EVENT.match(after)


def date_for(
    reading: Reading, start: int, end: int, trigger: tuple[int, int], among: list[DateMention] | None = None
) -> DateMention | None:
    """The event date nearest to the trigger inside ``[start, end)`` (or ``among``), finer dates first when as near."""
    dates = reading.dates_in(start, end) if among is None else among
    found = [
        d
        for d in dates
        if (d.past or d.future)
        and not is_reporting_date(reading, d)
        and not is_since(reading, d)
        and not _is_covered(reading, d)
        and not is_counted(reading, d)
    ]
    if not found:
        return None

    def cost(date: DateMention) -> tuple[int, int]:
        gap = date.start - trigger[1] if date.start >= trigger[1] else trigger[0] - date.end
        return _COARSE[date.weight] + max(gap, 0), date.start

    return min(found, key=cost)


def _is_covered(reading: Reading, date: DateMention) -> bool:
    """True for the years that a plan or program covers ("Plan of Consultations for 2018-2020")."""
    return (
        date.weight == 1
        and "/" in (date.past or "")
        and bool(_FOR.search(reading.text(max(0, date.start - 24), date.start)))
    )


def is_counted(reading: Reading, date: DateMention) -> bool:
    """True for the year within which visits are counted ("the second call of Russian ships this year")."""
    before = reading.text(max(0, date.start - 70), date.start)
    return date.text.lower().endswith(("this year", "last year")) and bool(_NTH_OF.search(before))


def is_since(reading: Reading, date: DateMention) -> bool:
    """True for the day from which a state of things lasts ("since March", "founded in 2015"): no day of an event."""
    before = reading.text(max(0, date.start - 60), date.start)
    if _SINCE.search(before) or _FOUNDED.search(before) or date.text.lower().startswith("since"):
        return True
    return bool(_IN_YEARS.fullmatch(date.text) and _FIRST.search(before))


def place_for(reading: Reading, start: int, end: int, trigger: tuple[int, int]) -> Locality | None:
    """The city or venue that the range places something in; a bare country only where no city is told."""
    quoted = reading.is_quoted(*trigger)
    located = [
        p
        for p in reading.places_in(start, end)
        if is_location(reading, p) and (quoted or not reading.is_quoted(p.start, p.end))
    ]

    def gap(place: PlaceMention) -> int:
        return place.start - trigger[1] if place.start >= trigger[1] else trigger[0] - place.end + 15

    located.extend(_seats(reading, start, end))
    located = [
        p
        for p in located
        if gap(p) <= _FAR and not (p.end <= trigger[0] and _of_other_act(reading, start, p, trigger[0]))
    ]
    cities = [p for p in located if p.kind == "city"] or [p for p in located if p.kind == "venue"]

    if cities:
        place = min(cities, key=gap)
        return Locality(place.name, place.country, place.start, place.end, "place.clause")
    document = reading.document
    if (
        document.place
        and (" here " in f" {document.folded[start:end]} ")
        and (here := _HERE.search(document.text, start, end))
    ):
        return Locality(
            document.place, reading.dateline_country, here.start(), here.end(), "place.dateline-here"
        )
    return None


def venue_at(reading: Reading, start: int, end: int, trigger: tuple[int, int]) -> Locality | None:
    """A building named after "at" that no list knows ("at the Department of Foreign Affairs", "at Naval Station X")."""
    for match in _AT_VENUE.finditer(reading.document.text, start, end):
        if match.start() - trigger[1] > _FAR or (
            reading.is_quoted(match.start(1), match.end(1)) and not reading.is_quoted(*trigger)
        ):
            continue
        name = match.group(1).rstrip(".,")
        end = match.start(1) + len(name)
        hosts = reading.organizations_in(match.start(1), end)
        country = hosts[0].country if hosts else ""
        return Locality(name, country, match.start(1), end, "place.venue")
    return None


def _of_other_act(reading: Reading, start: int, place: PlaceMention, trigger: int) -> bool:
    """True for a place before the event word that belongs to what somebody said or did before."""
    between = reading.text(place.end, trigger)
    return bool(_SAID.search(between)) or ("," in between and bool(reading.seen_in(start, place.start)))


def _seats(reading: Reading, start: int, end: int) -> list[PlaceMention]:
    """Capitals written like a government's name but standing where a place stands ("in Moscow")."""
    return [
        PlaceMention(c.start, c.end, reading.text(c.start, c.end), c.country, "city")
        for c in reading.countries_in(start, end)
        if c.form == "metonym" and _IN.search(reading.text(max(0, c.start - 8), c.start))
    ]


def is_location(reading: Reading, place: PlaceMention) -> bool:
    """True for a city or venue in which something is, not one that a person or agency is named after."""
    if place.kind == "country":
        return False
    sentence = reading.sentence_at(place.start)
    before = reading.text(max(sentence.start, place.start - 60), place.start)
    after = reading.text(place.end, min(sentence.end, place.end + 16))
    if _FROM.search(before) or _SINCE_THEN.search(before):
        return False
    return bool(
        _AT.search(before)
        or _ATTRIBUTIVE.match(after)
        or (place.kind == "city" and _POSSESSIVE_VENUE.match(after) and place.start > sentence.start)
    )
