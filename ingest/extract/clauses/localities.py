"""Where a clause puts an event: the city, building or country that its words place it in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extract.known import gazetteer
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import SIDES, PlaceMention

from .affairs import AFFAIRS_BEHIND, AFFAIRS_OF
from .asked_to_it import INVITED_TO
from .circumstances import apart
from .reading import Reading
from .third_parties import ON_THE_WAY

_AT = re.compile(
    r"\b(?:[Вв]о?|[Нн]а|[Ss]a|[Ii]n|[Aa]t|[Tt]o|for|near|outside|into|via|visit(?:ed|s|ing)?"
    r"|посети(?:л[аи]?|т|ть)|посеща(?:ет|л[аи]?)|patungo(?:ng)?|papunta(?:ng)?|off|toward"
    r"|reach(?:ed|es|ing)?|aboard|on|the\s+sidelines\s+of)\s+(?:the\s+|a\s+|an\s+)?"
    r"(?:(?:Russian|Philippine|northern|southern|central|eastern|western|Siberian)\s+"
    r"(?=(?:town|city|capital|port|resort)\b))?"
    r"(?:(?:town|city|capital|port|resort|cities|towns|island|province|Black\s+Sea\s+(?:city|resort))\s+"
    r"(?:city\s+)?(?:of\s+)?)?(?:[\w'’.-]+,?\s+){0,2}$"
)
# «В южном городе Давао», not «во вторник делегацию Сахалинской области».
_AT_IN_RUSSIAN = re.compile(
    r"\b(?:[Вв]о?|[Нн]а|[Бб]лиз|посети(?:л[аи]?|т|ть)|посеща(?:ет|л[аи]?))\s+"
    r"(?:(?!встреч|делегац|заседан|переговор|форум|саммит|мероприят|церемони)"
    r"(?:[А-ЯЁа-яё-]+(?:ом|ем|ой|ей|их|ых|ую|ию|ий|е|и|ах|рт|од)|г\.|о\.)\s+){0,2}$"
)
_FROM = Prefiltered(
    r"\b(?:lumisan|umalis|galing|nagmula|buhat)\s+(?:\w+\s+){0,2}?sa\s+(?:[\w'’.-]+,?\s+){0,5}$|"
    r"\b(?:посол|посл[аоуе]\w{0,2}|\w*консул(?!ьт)\w*|атташе|торгпред\w*)\s+"
    r"(?:(?:РФ|России|Филиппин|Республики\s+Филиппины)\s+)?(?:во?|на)\s+$"
    r"|\b(?:приглашени\w+|рейс\w*|экспорт\w*|поставк\w+|импорт\w*|отправк\w+|перел[её]т\w*|авиасообщени\w+"
    r"|посольств\w+|консульств\w+)\b[^,.;]{0,50}?\s(?:во?|на)\s+$"
    r"|"
    r"\b(?:from|between"
    r"|(?:ambassador|envoy|embassy|consul(?:ate)?(?:\s+general)?|university|(?:trade\s+)?representative"
    r"|correspondents?|sources?|newsroom|bureau|readers)"
    r"(?:\s+(?:to|of|in|at|for)(?:\s+(?:[\w-]+\s+){0,3}(?:of|and|in|at))?)?"
    r"|(?:invitation|invit(?:ed?|es|ing)|flights?|routes?|exports?|shipments?)\b[^,.;]{0,30}?\sto)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_SENT_TO = Prefiltered(
    r"\b(?:send|sent|posted|assigned|accredited|dispatched|rushed|transferred|called(?:\s+(?:away|back|home))?)"
    r"\s+to\s+$"
)
# "According to the Palace" says who speaks; "the accords of 2017" are dated, and not what is done about them.
_ACCORDING = Prefiltered(r"\b(?:according|thanks|due|owing|[Aa]ccording)\s+to\s+(?:the\s+)?$")
_SAID = re.compile(r"\b(?:said|told|announced|disclosed|added|noted)\b")
_SINCE_THEN = Prefiltered(
    r"\bsince\s+(?!(?:last\s+(?:year|month|week)|\d{4}|[A-Z][a-z]+)\s+(?:was|were|has|had|is|are|will)\b)"
    r"(?!(?:they|he|she|the\s+two|both)\s+(?:last\s+|first\s+)?(?:met|saw|talked|spoke|sat)\b)"
    r"(?:[\w.,]+\s+){1,5}(?:in|at)\s+(?:the\s+)?$"
)
_PARENTHESIS = re.compile(r"(?:\s+(?:on|last|this|for)\s[^,]{2,30})?,\s+(?:\w+\s+)?")
_ITS_DAY = re.compile(r"\s+[A-Z][a-z]+day$")  # "at City Hall Wednesday"
_FAR = 150  # characters from the event word to a place of its own
_FARTHER = 220
_FARTHEST = 400
# "A meeting of X, long titled, with Y took place in Z": however far off it stands.
_HELD_THERE = re.compile(
    r"\b(?:t(?:ook|akes?|ake)\s+place|(?:be|was|were|been)\s+held)\s+(?:[\w-]+\s+){0,2}(?:in|at)\s+(?:the\s+)?$"
)
# "The signing of agreements on defense, tourism, transport and culture in Moscow": where all of them were signed.
_PAPERS_LISTED = re.compile(
    r"\s+(?:of\s+)?(?:[\w-]+\s+){0,4}?"
    r"(?:agreements|memorand(?:a|ums)|documents|MO[AU]s|deals|pacts|accords|protocols|instruments)\s+"
    r"(?:of\s+understanding\s+)?(?:on|covering|in|for)\s[^.;]*,[^.;]*\s(?:in|at)\s+$"
)
_TITLE = 120  # characters between a name and a place in its title
_WAY = 60  # characters of "on his way back to the"
_ENDS_THERE = re.compile(r"\s*[,.;]")  # "before going to Hanoi for talks" tells what is done there
_AT_EMBASSY = re.compile(
    r"\b(?:at|to|inside|visited|opening\s+of|inauguration\s+of)\s+the\s+(?:(?:Russian|Philippine)\s+)?"
    r"(?:[Hh]onorary\s+)?(?:[Ee]mbassy|[Cc]onsulate(?:\s+[Gg]eneral)?)\s+in\s+$"
)
_IN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Tt]o|(?:set|scheduled|slated|planned|fixed|pencill?ed\s+in)\s+for)\s+(?:the\s+)?"
    r"(?:(?:port|city|capital|harbou?r)\s+of\s+)?$"
)
_AT_VENUE = re.compile(
    r"[Aa]t(?<=\b[Aa]t)\s+(?:the\s+|its\s+|his\s+|her\s+)?"
    r"((?:[A-Z][\w'’.-]*\s+){0,4}?"
    r"(?:[A-Z]{3,6}(?![\w-]"
    r"|\s+(?:[A-Z]\w+['’]?\s+)?"
    r"(?:sidelines|margins|[Ss]ummits?|[Cc]onference|[Mm]eetings?|[Ff]orum|[Gg]athering))"
    r"|Department|Ministry|Senate|House|Embassy|Naval\s+Station|Naval\s+Base|Air\s+Base|Camp|Fort|Capitol"
    r"|(?:Provincial|provincial|city)\s+(?:Capitol|capitol|hall)"
    r"|[A-Z][\w'’.-]*\s+"
    r"(?:Palace|Hall|Hotel|Center|Centre|Mansion|Club|headquarters|Capitol|Residence|Building|University"
    r"|Academy|Institute|Airport|Auditorium|Museum|Theat(?:er|re)|Plaza|Complex|Arena))\b"
    r"(?:\s+(?:of|for|and|the)\s+(?:[A-Z][\w'’.-]*)|\s+[A-Z][\w'’.-]*){0,5})"
)
# "In the St. George Hall of the Grand Palace": a building, where "in the Senate" may be in its debates.
_IN_VENUE = re.compile(
    r"[Ii]n(?<=\b[Ii]n)(?:side)?\s+(?:the\s+|its\s+|his\s+|her\s+)?"
    r"((?:[A-Z][\w'’.-]*\s+){1,4}?(?:Palace|Hall|Hotel|Mansion|Building|Auditorium|Museum|Theat(?:er|re)|Residence)\b"
    r"(?:\s+(?:of|for|and|the)\s+(?:the\s+)?(?:[A-Z][\w'’.-]*)|\s+[A-Z][\w'’.-]*){0,5})"
)
_NUMBERED = re.compile(r"\s[IVX]{3,6}$")  # "Benigno Aquino III"
_MISSION = ("Embassy", "embassy", "Consulate", "consulate", "Consulate General")
# "Handed over an invitation to attend the conference in Moscow": where the guest is to go.
_ASKED_TO_COME = re.compile(
    r"\binvit(?:ations?|ed?|es|ing)\b[^.;]{0,120}?\sto\s+(?:attend|visit|join|come|speak|take\s+part|participate)\b"
)
# "Called on Y to invite him to a forum in Kazan", "to propose an exhibit in Moscow": of what was spoken of there.
_OF_A_THING_TO_COME = re.compile(
    r"\bto\s+(?:[a-z]+ly\s+)?(?:invite|propose|arrange|organi[sz]e|promote|plan|prepare|push\s+for|open|build"
    r"|establish|stage|host|launch|offer|mount|seek|support|pitch)\b[^;]{0,100}?"
    r"\b(?:an?|the|his|her|their|its)\s+(?:[\w’'-]+\s+){0,4}?(?:exhibit(?:ion)?|fair|forum|festival"
    r"|conference|congress|expo|summit|show|plant|factory|school|cent(?:er|re)|consulate|office"
    r"|games|celebrations?|event|concert|mission|parade|branch|gathering|anniversary|tour|project)\s+"
    r"(?:to\s+be\s+held\s+|planned\s+)?(?:(?:next|this)\s+[a-z]+\s+)?(?:in|at)\s+(?:"
    r"(?:[A-Z][\w.’-]*,?\s+){1,3}(?:in\s+)?)?(?:the\s+)?$"
)
_HERE = re.compile(r"\bhere\b(?!['’]s)", re.IGNORECASE)
# "To ask for flights, a wish of resort owners here": where those are of whom it is told by the way.
_BY_THE_WAY = re.compile(
    r",\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){1,4}?(?:of|by|for|from|to)\s[^,;]*$"
)
_OF_OFFICE = re.compile(
    r"^\s+(?:(?:Vice\s+)?Governor|(?:Vice|Deputy)\s+Mayor|Gov\.|Rep\.|Representative|Senator|Archbishop|Bishop"
    r"|[Rr]egion\s+[Gg]overnor|briefings?|pressers?|press\s+\w+|news\s+conference|spokes\w+|officials?"
    r"|insiders?|sources?)\b"
)
_A_VISITING = re.compile(
    r"\b(?:an?|the|by|with|from|of)\s+visiting\s+\s+"
    r"(?!on\b|in\b|at\b|last\b|this\b|from\b|for\b|and\b|to\b|with\b|yesterday\b|today\b)\w"
)
_ATTRIBUTIVE = re.compile(r"^\s+(?:visit|trip|talks|meeting|summit|session|consultations|round|leg|stop)\b")
# "X, in Manila on a two-day visit, called on Y at the Palace": where the visit is, not the call.
_ON_A_VISIT = re.compile(
    r"\s+(?:on|for)\s+(?:an?|his|her)\s+(?:[a-z-]+\s+){0,2}(?:visit|trip|tour|stay|mission)\b"
)
# "In the lobby of a Davao hotel", "inside a Lima restaurant".
_IN_A = re.compile(r"\b(?:of|in|at|inside|outside)\s+(?:an?|the)\s+$")
_A_HOUSE = re.compile(r"^\s+(?:hotel|restaurant|caf[eé]|hospital|airport|museum|villa|club|mall|resort)\b")
_VENUE = 60  # characters before a city in which the building begins that is in it
# Behind a city that belongs to the building before it, and does nothing itself ("at the Palace, Manila said").
_NO_SUBJECT = re.compile(
    r"\s*(?:$|[.,;)])"
    r"|\s+(?:(?:on|at|around|last|this|from|for|by|to|with|where|early|late|yesterday|today|and)\b"
    r"|[A-Z][a-z]+day\b)"
)
_POSSESSIVE_VENUE = re.compile(r"^['’]s?\s")


@dataclass(slots=True)
class Locality:
    """A place as told: its name, country and where the text says it (``rule`` names how it was chosen)."""

    name: str | None
    country: str
    start: int
    end: int
    rule: str
    venue: bool = False  # a building or a pier, whose city is not told with it

    @classmethod
    def of(cls, named: PlaceMention, rule: str, *, venue: bool = False) -> Locality:
        """The place as it is named in the text."""
        return cls(named.name, named.country, named.start, named.end, rule, venue)


# "A meeting with X, the first since their talks in Lima in 2016, is set for tomorrow": not in Lima.
SINCE_ANOTHER = Prefiltered(
    r"(?:,|\s[–—-])\s+(?:the|his|her|their|its)\s+(?:\w+\s+)?"
    r"(?:first|second|third|fourth|fifth|last|latest|only)\b[^;,]{0,60}?\b(?:since|after)\b[^,;]*\Z"
)


# "Will be signed that day if the lawyers in Manila agree": where those are on whom it hangs.
_OF_A_REASON = re.compile(
    r"\b(?:if|unless|provided|because|although|though)\s(?!in\s)"
    r"|,\s+(?:since|as)\s(?:the|its|his|her|he|she|it|they|[A-Z])"
)


def is_of_a_thing_to_come(reading: Reading, start: int, end: int) -> bool:
    """Whether what is named behind these words is where something is to be that those who met spoke of."""
    return _OF_A_THING_TO_COME.search(reading.text(start, end)) is not None


def place_for(reading: Reading, start: int, end: int, trigger: tuple[int, int]) -> Locality | None:
    """The city or venue that the range places something in; a bare country only where no city is told."""
    document = reading.document
    located = [
        p
        for p in (*_placed(reading, start, end, trigger), *_seats(reading, start, end))
        if not _ASKED_TO_COME.search(document.text, trigger[1], p.start)
        and not INVITED_TO.search(document.text, trigger[1], p.start)
    ]
    if located and (place := _nearest(reading, start, located, trigger)) is not None:
        return Locality.of(place, "place.clause", venue=place.kind == "venue")
    if (
        document.place
        and (" here " in f" {document.folded[start:end]} ")
        and (here := _HERE.search(document.text, start, end))
        and not _BY_THE_WAY.search(document.text, trigger[1], here.start())
    ):
        return Locality(
            document.place, reading.dateline_country, here.start(), here.end(), "place.dateline-here"
        )
    return None


def _placed(reading: Reading, start: int, end: int, trigger: tuple[int, int]) -> list[PlaceMention]:
    """The cities and venues of a range in which something is that is not told apart from the event."""
    places = reading.places_in(start, end)
    if not places:
        return places
    text, quoted = reading.document.text, reading.is_quoted(*trigger)
    return [
        p
        for p in places
        if is_location(reading, p)
        and not _in_a_title(reading, p)
        and (quoted or not reading.is_quoted(p.start, p.end))
        and not apart(reading, trigger, p.start, p.end)
        and not SINCE_ANOTHER.plain.search(text, trigger[1], p.start)
        and not _OF_A_REASON.search(text, trigger[1], p.start)
        and not is_of_a_thing_to_come(reading, trigger[1], p.start)
        and not _is_farther_on(text, p)
    ]


def _in_a_title(reading: Reading, place: PlaceMention) -> bool:
    """ "Cebu City Mayor X", "the ambassador in Moscow, Y": where somebody holds office, wherever he is."""
    near = reading.seen_in(place.start - _TITLE, place.end + _TITLE)
    return any((t := s.person.title_span) and t.start <= place.start and place.end <= t.end for s in near)


def _is_farther_on(text: str, place: PlaceMention) -> bool:
    """Whether a third country's place is only where the journey goes on to ("on his way to Jakarta, he met")."""
    if place.country in SIDES or not _ENDS_THERE.match(text, place.end):
        return False
    return bool(ON_THE_WAY.search(text, max(0, place.start - _WAY), place.start))


def _titles_before(reading: Reading, start: int, end: int) -> int:
    """How many characters the titles of those met take, between an event word and a place behind it."""
    titles = {p.title_span for s in reading.seen_in(start, end) if (p := s.person).title_span}
    return sum(t.end - t.start for t in titles if start <= t.start and t.end <= end)


def _nearest(
    reading: Reading, start: int, located: list[PlaceMention], trigger: tuple[int, int]
) -> PlaceMention | None:
    """The city nearest to the event word, or else the venue; None where all belong to something else."""

    def gap(place: PlaceMention) -> int:
        return place.start - trigger[1] if place.start >= trigger[1] else trigger[0] - place.end + 15

    near = [
        p
        for p in located
        if gap(p) - _titles_before(reading, trigger[1], p.start) <= _reach(reading, p, trigger)
        and not (p.end <= trigger[0] and _of_other_act(reading, start, p, trigger[0]))
    ]
    venues = [p for p in near if p.kind == "venue"]
    cities = [p for p in near if p.kind == "city"]
    told_behind = reading.places_in(trigger[1], reading.sentence_at(trigger[0]).end) if cities else []
    if any(p.kind == "venue" for p in told_behind):  # "X, in Manila on a visit, called on Y at the Palace"
        cities = [p for p in cities if not _ON_A_VISIT.match(reading.document.text, p.end)]
    nearest = cities or venues
    return min(nearest, key=gap) if nearest else None


def venue_at(reading: Reading, start: int, end: int, trigger: tuple[int, int]) -> Locality | None:
    """A building named after "at" that no list knows ("at the Department of Foreign Affairs", "at Naval Station X")."""
    told = (
        *_AT_VENUE.finditer(reading.document.text, start, end),
        *_IN_VENUE.finditer(reading.document.text, start, end),
    )
    for match in told:
        if match.start() - trigger[1] > _FAR or (
            reading.is_quoted(match.start(1), match.end(1)) and not reading.is_quoted(*trigger)
        ):
            continue
        name = match.group(1).rstrip(".,")
        if name in ("Department", "Ministry"):
            continue  # "at the Department's main building": named before, and no place by itself
        if reading.seen_in(match.start(1), match.end(1)):
            if _NUMBERED.search(name):
                continue  # "sina X at Pangulong Y III": and, not at
            name = name.split(" and ")[0]  # "at Navy headquarters and Mayor X at City Hall"
        name = _ITS_DAY.sub("", name)
        end = match.start(1) + len(name)
        if name.endswith(_MISSION) and (seat := _city_of_mission(reading, end)) is not None:
            return seat
        hosts = reading.organizations_in(match.start(1), end)
        country = hosts[0].country if hosts and "mbassy" not in name else _abroad(reading, name)
        return Locality(name, country, match.start(1), end, "place.venue")
    return None


def _city_of_mission(reading: Reading, end: int) -> Locality | None:
    """ "At the Russian Embassy in Manila": the city, which is part of the mission's name."""
    for country in SIDES:
        city = gazetteer.capitals()[country]
        if reading.document.text.startswith(f" in {city}", end):
            at = end + len(" in ")
            return Locality(city, country, at, at + len(city), "place.clause")
    return None


def _abroad(reading: Reading, name: str) -> str:
    """The country where a mission told without its city stands: the other side's, unless a third one tells of it."""
    if not name.endswith(_MISSION) or reading.dateline_country not in ("", *SIDES):
        return ""
    return "RU" if name.startswith("Philippine ") else "PH" if name.startswith("Russian ") else ""


def _of_other_act(reading: Reading, start: int, place: PlaceMention, trigger: int) -> bool:
    """True for a place before the event word that belongs to what somebody said or did before."""
    between = reading.text(place.end, trigger)
    if _IN.search(reading.text(place.start - 5, place.start)) and _PARENTHESIS.fullmatch(between):
        return False  # "X, in Moscow on Tuesday, met Y"
    return bool(_SAID.search(between)) or ("," in between and bool(reading.seen_in(start, place.start)))


def _seats(reading: Reading, start: int, end: int) -> list[PlaceMention]:
    """Capitals written like a government's name but standing where a place stands ("in Moscow")."""
    countries = reading.countries_in(start, end)
    if not countries:
        return []
    return [
        PlaceMention(c.start, c.end, reading.text(c.start, c.end), c.country, "city")
        for c in countries
        if c.form == "metonym"
        and not reading.document.text.startswith(("-", "–"), c.end)
        and (_IN.search(reading.text(max(0, c.start - 24), c.start)) or _dated_after(reading, c.start, c.end))
    ]


def _reach(reading: Reading, place: PlaceMention, trigger: tuple[int, int]) -> int:
    """How far off its place an event word may stand: in characters, more where the sentence opens with the place.

    So it may where two met on the sidelines of what is held there, and farthest where words say "was held in".
    """
    if place.end <= trigger[0]:
        return _FARTHER if place.kind == "city" else _FAR
    between = reading.text(trigger[1], place.start)
    if _HELD_THERE.search(between) or (
        reading.document.text.startswith("sign", trigger[0]) and _PAPERS_LISTED.match(between)
    ):
        return _FARTHEST
    return _FARTHER if "sidelines" in between else _FAR


def _dated_after(reading: Reading, start: int, end: int) -> bool:
    """Whether a day stands right after a city between commas ("talks with X, Moscow, October 19, 2015")."""
    if reading.text(start - 2, start) != ", " or reading.text(end, end + 2) != ", ":
        return False
    return any(d.start == end + 2 and d.names_a_day for d in reading.dates_in(end, end + 40))


def _has_its_venue(reading: Reading, place: PlaceMention) -> bool:
    """Whether a building or a pier in which something is stands right before ("at Pier 15, South Harbor, Manila")."""
    start, end = place.start, place.end
    if reading.text(start - 2, start) != ", " or not _NO_SUBJECT.match(reading.document.text, end):
        return False
    venues = [p for p in reading.places_in(start - _VENUE, start) if p.kind == "venue" and p.end == start - 2]
    return any(is_location(reading, venue) for venue in venues)


def _is_of_post(reading: Reading, place: PlaceMention, origin: re.Match[str] | None) -> bool:
    """Whether "from" or an envoy's post leads up to a place; "Ambassador X in Kazan" tells where X was."""
    return origin is not None and not (
        _AT_EMBASSY.search(origin.string)
        or (
            origin.string.endswith("in ")
            and reading.seen_in(place.start - len(origin.string) + origin.start(), place.start)
        )
    )


def is_location(reading: Reading, place: PlaceMention) -> bool:
    """True for a city or venue in which something is, not one that a person or agency is named after."""
    if place.kind == "country":
        return False
    sentence = reading.sentence_at(place.start)
    before = reading.text(max(sentence.start, place.start - 60), place.start)
    after = reading.text(place.end, min(sentence.end, place.end + 16))
    if _OF_OFFICE.match(after) or AFFAIRS_BEHIND.match(after):
        return False  # "Primorye Governor X", "in the Marawi siege"
    if before.endswith(" visiting ") and _A_VISITING.search(before + after):
        return False  # "a visiting Moscow team"
    held = held_by(sentence.text)
    if (
        (_FROM in held and _is_of_post(reading, place, _FROM.search(before, within=sentence.text)))
        or (_SINCE_THEN in held and _SINCE_THEN.search(before, within=sentence.text))
        or (_ACCORDING in held and _ACCORDING.search(before, within=sentence.text))
        or (_SENT_TO in held and _SENT_TO.search(before, within=sentence.text))
        or (AFFAIRS_OF in held and AFFAIRS_OF.search(before, within=sentence.text))
    ):
        return False
    return bool(
        (_AT_IN_RUSSIAN if before[-2:-1] >= "А" else _AT).search(before)
        or _ATTRIBUTIVE.match(after)
        or (_A_HOUSE.match(after) and _IN_A.search(before))
        or (place.kind == "city" and before.endswith("(") and after.startswith(", "))  # «(Лима, 10 июля)»
        or (place.kind == "city" and _dated_after(reading, place.start, place.end))
        or _has_its_venue(reading, place)
        or (place.kind == "city" and _POSSESSIVE_VENUE.match(after) and place.start > sentence.start)
    )
