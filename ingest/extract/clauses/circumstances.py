"""When and where: the date and the place that belong to one event word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import DateMention, PlaceMention

from .reading import Reading

_REPORTING = Prefiltered(
    r"\b(?:said|says|told|added|noted|stated|announced|disclosed|reported|revealed|confirmed|wrote|posted|tweeted|(?<!joint\s)statement|briefing|interview|press\s+release|news\s+release"
    r"|press\s+conference|message|reports?|advisory|publication|bulletin)"
    r"(?:\s+(?:so|senators|lawmakers|legislators|congressmen|the\s+(?:Senate|House|Cabinet|Duma)|reporters|journalists|the\s+media|in\s+an?\s+(?:[\w-]+\s+){0,2}(?:statement|interview|briefing|post|message|conference|release|speech|report|advisory)|to\s+reporters|here|late|early"
    r"|(?-i:(?!Russian|Philippine|Defen|Foreign|Minister|President|Secretary|Ambassador|Prime|Deputy)[A-Z][\w.-]+)|(?:President|Secretary)\b|that\s+(?:came\s+out|appeared|was\s+(?:aired|published|released))|issued|released|dated|posted|published|made))*,?\s*(?:on|late|early|this|last)?\s*$",
    re.IGNORECASE,
)
# "…, said the Philippines' Department of Defense (DND) on Saturday." and nothing after: the day of the saying.
_SAID_BY = Prefiltered(
    r"(?:^|[,”\"])\s+(?:said|says|announced|disclosed|reported|confirmed|added|noted|stated)\s+"
    r"(?:(?:[A-Z(][\w’'().&-]*|the|an?|of|for|and|to|in|its|his|her|national|foreign|defen[cs]e|deputy|press|service|ministry|department|office|embassy|spokes\w+|secretary|minister|ambassador|envoy|president|chief|palace|official|council|agency|governor|mayor|senator)\s+){1,14}"
    r"(?:on\s+|late\s+|early\s+)*$"
)
_SAYS_NO_MORE = re.compile(r"\s*(?:[.,;]|\(|$)")
_IN_AN_INTERVIEW = re.compile(
    r",?\s+(?:in|during)\s+(?:an?|his|her)\s+(?:[\w-]+\s+)?(?:interv|state|brief|press|speech)"
)
_OWN_EVENT = re.compile(
    r"^(?:['’]s?\s|\sfrom\s+the\s+(?:ceremony|meeting|talks|venue|forum)\b|\s(?:meeting|talks|visit|session|signing|call|ceremony)\b|\s(?:as|when|while)\s+(?:he|she|they|the\s+two)\s+(?:met|received|hosted|welcomed|visited|called\s+on|arrived|sat\s+down)\b)"
)
_AT = re.compile(
    r"\b(?:[Вв]о?|[Нн]а|[Ss]a|[Ii]n|[Aa]t|[Tt]o|for|near|outside|into|via|visit(?:ed|s|ing)?|посети(?:л[аи]?|т|ть)|посеща(?:ет|л[аи]?)|patungo(?:ng)?|papunta(?:ng)?|off|toward|reached|aboard|on|the\s+sidelines\s+of)\s+(?:the\s+|a\s+|an\s+)?"
    r"(?:(?:Russian|Philippine|northern|southern|central|eastern|western|Siberian)\s+(?=(?:town|city|capital|port|resort)\b))?(?:(?:town|city|capital|port|resort|cities|towns|island|province|Black\s+Sea\s+(?:city|resort))\s+(?:city\s+)?(?:of\s+)?)?(?:[\w'’.-]+,?\s+){0,2}$"
)
_FROM = Prefiltered(
    r"\b(?:from|between|(?:ambassador|envoy|embassy|consul(?:ate)?(?:\s+general)?|university)(?:\s+(?:to|of|in|at|for)(?:\s+(?:[\w-]+\s+){0,3}(?:of|and|in|at))?)?|(?:invitation|invit(?:ed?|es|ing)|flights?|routes?|exports?|shipments?)\b[^,.;]{0,30}?\sto)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SENT_TO = Prefiltered(r"\b(?:send|sent|posted|assigned|accredited|dispatched)\s+to\s+$")
# "According to the Palace" says who speaks; "the accords of 2017" are dated, and not what is done about them.
_ACCORDING = Prefiltered(r"\b(?:according|thanks|due|owing|[Aa]ccording)\s+to\s+(?:the\s+)?$")
_OF = (" of ", " from ", " dated ", " early ", " late ")
_OF_PAPERS = re.compile(
    r"\b(?:agreements?|memorand\w+|treat(?:y|ies)|protocols?|accords?|contracts?|pacts?|declarations?|understandings?|documents|statement|constitution|law)"
    r"\s+(?:of|from|dated)\s+(?:early\s+|late\s+)?$",
    re.IGNORECASE,
)
# "Signed an amendment to the 2009 Air Services Agreement": not in that year.
_NAMES_A_PAPER = re.compile(
    r"\s+(?:(?:[A-Z][\w.'’–-]*|of|on|and|the)\s+){0,6}?(?:[Aa]greement|[Tt]reaty|[Mm]emorandum|[Pp]rotocol|[Cc]onvention|[Aa]ccord|[Pp]act|[Cc]onstitution)\b"
)
_SAID_AT = re.compile(
    r"[,”\"]\s+(?:[\w.’'-]+\s+){0,8}?(?:[A-Z][\w.’'-]*|he|she)\s+(?:said|told|announced|disclosed|added|noted)\s+(?:[\w-]+\s+){0,3}?(?:at|in|during|upon)\s"
)
_BEFORE_LEAVING = re.compile(r"\bbefore\s+(?:flying|leaving|departing|returning|heading|boarding)\b")
# "Thursday evening (Friday in Manila)", "(1 a.m. Manila time)": what the clock says elsewhere.
_CLOCK = re.compile(
    r"(?:\d|noon|midnight|[A-Z][a-z]+day)[^()]*\b(?:in\s+(?:Manila|Moscow|the\s+Philippines)|time)"
)
_AHEAD_OF = re.compile(r"\s*(?:Prior\s+to|Before|Ahead\s+of)\s[^,]*$")
_SAID = re.compile(r"\b(?:said|told|announced|disclosed|added|noted)\b")
_COARSE = {3: 0, 2: 90, 1: 200}  # characters by which a vaguer date counts as farther
_FOR = re.compile(r"\bfor\s+(?:the\s+)?(?:years\s+|period\s+)?$")
_NTH_OF = re.compile(
    r"\b(?:second|third|fourth|fifth|\d{1,2}(?:nd|rd|th))\s+(?:such\s+)?(?:[\w-]+\s+)?(?:visit|call|trip|meeting|talks|time)\b[^,.;]{0,50}$"
)
_SINCE_HE = Prefiltered(r"\bsince\s+(?:he|she|they|taking|becoming)\b[^,.;]{0,40}$")
_SINCE = Prefiltered(r"\b(?:since\s+(?:the\s+)?|series\s+of\s+)$", re.IGNORECASE)
_SINCE_ACT = Prefiltered(
    r"\bsince\s+(?:(?:he|she|they|it|the|his|her|their|taking|becoming)\b[^,.;]{0,40}|(?:[A-Z][\w.]*\s+){1,3}(?:became|took|assumed|entered|came|won|was)\b[^,.;]{0,30})$",
    re.IGNORECASE,
)
# "CAATSA, passed in August 2017, made large orders risky": the day of a thing beside the event.
_FOUNDED = Prefiltered(
    r"(?:\b(?:created|established|set\s+up|founded|formed)|,\s+(?:passed|enacted|imposed|commissioned|inaugurated|elected|appointed|born|built))"
    r"\s+(?:in|on)\s+(?:early\s+|late\s+|mid-)?$",
    re.IGNORECASE,
)
_SINCE_WORDS = (_SINCE, _SINCE_ACT, _FOUNDED)
# "The first accord signed by the two countries in six years": how long there was none.
_FIRST = re.compile(r"\b(?:first|only)\b[^.;]*$")
_IN_YEARS = re.compile(r"in\s+(?:[\w-]+\s+)?(?:years|months|decades)", re.IGNORECASE)
_SINCE_THEN = Prefiltered(
    r"\bsince\s+(?!(?:they|he|she|the\s+two|both)\s+(?:last\s+|first\s+)?(?:met|saw|talked|spoke|sat)\b)"
    r"(?:[\w.,]+\s+){1,5}(?:in|at)\s+(?:the\s+)?$"
)
_PARENTHESIS = re.compile(r"(?:\s+(?:on|last|this|for)\s[^,]{2,30})?,\s+(?:\w+\s+)?")
_FAR = 150  # characters from the event word to a place of its own
_FARTHER = 220
_AT_EMBASSY = re.compile(
    r"\b(?:at|to|inside|visited)\s+the\s+(?:(?:Russian|Philippine)\s+)?(?:[Ee]mbassy|[Cc]onsulate(?:\s+[Gg]eneral)?)\s+in\s+$"
)
_IN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Tt]o|(?:set|scheduled|slated|planned|fixed|pencill?ed\s+in)\s+for)\s+(?:the\s+)?$"
)
_AT_VENUE = re.compile(
    r"at(?<=\bat)\s+(?:the\s+|its\s+|his\s+|her\s+)?((?:[A-Z][\w'’.-]*\s+){0,4}?(?:[A-Z]{3,6}(?![\w-]|\s+(?:[A-Z]\w+['’]?\s+)?(?:sidelines|margins|[Ss]ummits?|[Cc]onference|[Mm]eetings?|[Ff]orum|[Gg]athering))|Department|Ministry|Senate|House|Embassy|Naval\s+Station|Naval\s+Base|Air\s+Base|Camp|Fort|Capitol|(?:Provincial|provincial|city)\s+(?:Capitol|capitol|hall)|[A-Z][\w'’.-]*\s+(?:Palace|Hall|Hotel|Center|Centre|Mansion|Club|headquarters|Capitol|Residence|Building|University|Academy|Institute|Airport|Auditorium|Museum|Theat(?:er|re)|Plaza|Complex|Arena))\b"
    r"(?:\s+(?:of|for|and|the)\s+(?:[A-Z][\w'’.-]*)|\s+[A-Z][\w'’.-]*){0,5})"
)
_HERE = re.compile(r"\bhere\b(?!['’]s)", re.IGNORECASE)
_OF_OFFICE = re.compile(
    r"^\s+(?:(?:Vice\s+)?Governor|Gov\.|Rep\.|Representative|Senator|Archbishop|Bishop|[Rr]egion\s+[Gg]overnor|briefings?|pressers?|press\s+\w+|news\s+conference|spokes\w+|officials?|insiders?|sources?)\b"
)
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
    held = held_by(sentence.text)
    told = (
        (_REPORTING in held and _REPORTING.search(before, within=sentence.text))
        or _IN_AN_INTERVIEW.match(after)
        or (_SAID_BY in held and _SAYS_NO_MORE.match(after) and _SAID_BY.search(before, within=sentence.text))
    )
    return bool(told) and not _OWN_EVENT.match(after)


def date_for(
    reading: Reading, start: int, end: int, trigger: tuple[int, int], among: list[DateMention] | None = None
) -> DateMention | None:
    """The event date nearest to the trigger inside ``[start, end)`` (or ``among``), finer dates first when as near."""
    dates = reading.dates_in(start, end) if among is None else among
    quoted = reading.is_quoted(*trigger)  # what is told around a quotation dates nothing in it
    found = [
        d
        for d in dates
        if (d.past or d.future)
        and not is_reporting_date(reading, d)
        and not is_since(reading, d)
        and not _is_covered(reading, d)
        and not is_counted(reading, d)
        and not (d.weight == 1 and _NAMES_A_PAPER.match(reading.document.text, d.end))
        and not _apart(reading, trigger, d.start, d.end)
        and (reading.is_quoted(d.start, d.end) or not quoted)
    ]
    if not found:
        return None

    def cost(date: DateMention) -> tuple[int, int]:
        gap = date.start - trigger[1] if date.start >= trigger[1] else trigger[0] - date.end
        return _COARSE[date.weight] + max(gap, 0), date.start

    return min(found, key=cost)


def _apart(reading: Reading, trigger: tuple[int, int], start: int, end: int) -> bool:
    """True for where and when somebody spoke of an event, for what came after it, and for the time elsewhere.

    "…, X said on his arrival yesterday"; "Ahead of the talks on Friday, …"; "(Friday in Manila)".
    """
    sentence = reading.sentence_at(start)
    between = reading.text(trigger[1], start)
    if _SAID_AT.search(between) or _BEFORE_LEAVING.search(between):
        return True
    if end < trigger[0] and sentence.text[end - sentence.start :].startswith(","):
        return bool(_AHEAD_OF.match(reading.text(sentence.start, start)))
    opened = sentence.text.rfind("(", 0, start - sentence.start)
    closed = sentence.text.find(")", end - sentence.start)
    return opened >= 0 and bool(_CLOCK.fullmatch(sentence.text[opened + 1 : closed]))


def _is_covered(reading: Reading, date: DateMention) -> bool:
    """True for the years that a plan or program covers ("Plan of Consultations for 2018-2020")."""
    return (
        date.weight == 1
        and "/" in (date.past or "")
        and bool(_FOR.search(reading.text(max(0, date.start - 24), date.start)))
    )


def is_counted(reading: Reading, date: DateMention) -> bool:
    """True for the year within which visits are counted ("the second call this year", "since he took office")."""
    sentence = reading.sentence_at(date.start).text
    before = reading.text(max(0, date.start - 70), date.start)
    if _SINCE_HE in held_by(sentence) and _SINCE_HE.search(before, within=sentence):
        return bool(_NTH_OF.search(before))
    return date.text.lower().endswith(("this year", "last year")) and bool(_NTH_OF.search(before))


def is_since_act(reading: Reading, date: DateMention) -> bool:
    """True for the day of what is only told to count from it ("since he came to office in 2016")."""
    before = reading.text(max(0, date.start - 60), date.start)
    return bool(_SINCE_ACT.search(before, within=reading.sentence_at(date.start).text))


def is_since(reading: Reading, date: DateMention) -> bool:
    """True for the day from which a state of things lasts ("since March", "founded in 2015"): no day of an event."""
    sentence = reading.sentence_at(date.start).text
    before = reading.text(max(0, date.start - 60), date.start)
    held = held_by(sentence)
    for words in _SINCE_WORDS:
        if words in held and words.search(before, within=sentence):
            return True
    if date.text.lower().startswith("since") or (before.endswith(_OF) and _OF_PAPERS.search(before)):
        return True
    return bool(_IN_YEARS.fullmatch(date.text) and _FIRST.search(before))


def place_for(reading: Reading, start: int, end: int, trigger: tuple[int, int]) -> Locality | None:
    """The city or venue that the range places something in; a bare country only where no city is told."""
    quoted = reading.is_quoted(*trigger)
    located = [
        p
        for p in reading.places_in(start, end)
        if is_location(reading, p)
        and (quoted or not reading.is_quoted(p.start, p.end))
        and not _apart(reading, trigger, p.start, p.end)
    ]

    def gap(place: PlaceMention) -> int:
        return place.start - trigger[1] if place.start >= trigger[1] else trigger[0] - place.end + 15

    located.extend(_seats(reading, start, end))
    located = [
        p
        for p in located
        if gap(p) <= (_FARTHER if _is_set_there(reading, p, trigger) else _FAR)
        and not (p.end <= trigger[0] and _of_other_act(reading, start, p, trigger[0]))
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
    if _IN.search(reading.text(place.start - 5, place.start)) and _PARENTHESIS.fullmatch(between):
        return False  # "X, in Moscow on Tuesday, met Y"
    return bool(_SAID.search(between)) or ("," in between and bool(reading.seen_in(start, place.start)))


def _seats(reading: Reading, start: int, end: int) -> list[PlaceMention]:
    """Capitals written like a government's name but standing where a place stands ("in Moscow")."""
    return [
        PlaceMention(c.start, c.end, reading.text(c.start, c.end), c.country, "city")
        for c in reading.countries_in(start, end)
        if c.form == "metonym"
        and not reading.document.text.startswith(("-", "–"), c.end)
        and (_IN.search(reading.text(max(0, c.start - 24), c.start)) or _dated_after(reading, c.start, c.end))
    ]


def _is_set_there(reading: Reading, place: PlaceMention, trigger: tuple[int, int]) -> bool:
    """Whether a sentence opens with its place, or gives it to the gathering on whose sidelines two met."""
    if place.end <= trigger[0]:
        return place.kind == "city"
    return "sidelines" in reading.text(trigger[1], place.start)


def _dated_after(reading: Reading, start: int, end: int) -> bool:
    """Whether a day stands right after a city between commas ("talks with X, Moscow, October 19, 2015")."""
    if reading.text(start - 2, start) != ", " or reading.text(end, end + 2) != ", ":
        return False
    return any(d.start == end + 2 and d.names_a_day for d in reading.dates_in(end, end + 40))


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
    if _OF_OFFICE.match(after):
        return False  # "Primorye Governor X"
    held = held_by(sentence.text)
    if (
        (_FROM in held and _is_of_post(reading, place, _FROM.search(before, within=sentence.text)))
        or (_SINCE_THEN in held and _SINCE_THEN.search(before, within=sentence.text))
        or (_ACCORDING in held and _ACCORDING.search(before, within=sentence.text))
        or (_SENT_TO in held and _SENT_TO.search(before, within=sentence.text))
    ):
        return False
    return bool(
        _AT.search(before)
        or _ATTRIBUTIVE.match(after)
        or (place.kind == "city" and _dated_after(reading, place.start, place.end))
        or (place.kind == "city" and _POSSESSIVE_VENUE.match(after) and place.start > sentence.start)
    )
