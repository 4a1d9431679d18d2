"""Third countries: when a stretch of text tells of one as a party, not in passing."""

from __future__ import annotations

import re

from ingest.extract.known.hits import CountryHit
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Person

from .affairs import AFFAIRS_OF
from .clauses import Clause
from .reading import Reading
from .triggers import Trigger

BILATERAL = Prefiltered(
    r"\b(?:Russian?|Russo)(?:[-–—\s]+|\s+and\s+)(?:Philippine|Filipino)\b"
    r"|\b(?:Philippine|Filipino|Philippines|PH|Phl|PHL|RP)(?:[-–—\s]+|\s+and\s+)Russian?\b"
    r"|\bроссийско-филиппинск\w+|\bРосси(?:я|и|ей)\s+и\s+(?:Республик\w+\s+)?Филиппин\w*"
    r"|\bФилиппин(?:ы|ам|ами|ах)?\s+и\s+Росси(?:я|и|ей|ю)\b"
    r"|\bPilipinas\s+at\s+(?:ng\s+|sa\s+|ang\s+)?(?:Russia|Rusya)\b"
    r"|\b(?:Russia|Rusya)\s+at\s+(?:ng\s+|sa\s+|ang\s+)?Pilipinas\b|\bManila(?:[-–—\s]+|\s+and\s+)Moscow\b"
    r"|\bMoscow\s+and\s+Manila\b|\bPhilippines\s+and\s+(?:the\s+)?Russian?\b"
    r"|\bRussia(?:n\s+Federation)?\s+and\s+the\s+(?:Republic\s+of\s+the\s+)?Philippines\b",
    re.IGNORECASE,
)
_STATES = r"(?:(?:the\s+)?(?:Republic\s+of\s+the\s+)?Philippines|Manila|PH|Russia|Moscow|the\s+Russian\s+Federation)"
_BOTH_BEFORE = re.compile(  # "The Philippines and Russia, whose last talks are years past, will sit down …"
    rf"\W*{_STATES}\s+and\s+{_STATES},\s+(?:which|whose|who|both)\b[^,;]*,\s+(?:[a-z]+\s+){{0,4}}$",
    re.IGNORECASE,
)
_BODY_BEFORE = re.compile(  # "The Philippine-Russian commission, whose co-chairs met in May, is to …"
    r"\b(?:commission|committee|sub-?committee|working\s+group)\b[^,;]{0,80},\s+(?:which|whose)\s+(?:[a-z-]+\s+){0,4}$",
    re.IGNORECASE,
)
# "South Korea and " before Russia, "Vietnam, the " before "Philippines and Thailand", «Вьетнам и » before «Филиппины».
_LIST = r"[A-ZА-ЯЁ][\w'’. -]{1,30}?(?:,\s+(?:(?:the|во?|на)\s+)?[A-ZА-ЯЁ][\w'’. -]{1,30}?)*"
_LIST_BEFORE_LAST = re.compile(rf"{_LIST},?\s+(?:and|и)\s+(?:(?:with|to|в|на)\s+)?(?:the\s+)?")
_LIST_BEFORE_NEXT = re.compile(rf"{_LIST},\s+(?:(?:the|во?|на)\s+)?")
_LIST_GOES_ON = re.compile(
    r"(?:,\s+(?:(?:the|во?|на)\s+)?[A-ZА-ЯЁ][\w'’-]+){0,4},?\s+(?:and|и)\s+(?:(?:the|во?|на)\s+)?[A-ZА-ЯЁ]"
)
_LEADERS_OF = re.compile(
    r"\s+(?:with\s+)?(?:(?:the|his|her|its|several|some|other|fellow)\s+)?(?:[a-z-]+\s+){0,2}"
    r"(?:leaders|presidents|premiers|ministers|counterparts|colleagues"
    r"|heads\s+of\s+(?:state|government|delegations?)|chiefs|delegations|ambassadors|envoys|officials"
    r"|representatives)"
    r"\s+(?:of|from)\s+"
    r"(?P<of>(?:(?:the\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z][\w-]*){0,3}"
    r"(?:,\s+(?:and\s+)?|\s+and\s+|\s+as\s+well\s+as\s+)){1,12}"
    r"(?:the\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z][\w-]*){0,3})"
)
_WITH_A_BODY = Prefiltered(
    r"\bwith\s+the\s+"
    r"(?:European\s+(?:Union|Commission|Free\s+Trade)|EU\b|EFTA|World\s+Bank|International\s+Monetary"
    r"|United\s+Nations)"
)
_PARTY_BEFORE = re.compile(
    r"\b(?:with|and|of|from|to|between|by|for|about|against|in|visit(?:ed|s|ing)?|,)\s+(?:the\s+)?$"
)
_CITY = 40  # characters of a city's name
_OBJECT = 20  # characters after a verb in which its object ends
# "Met in Singapore on the sidelines of the summit"
_SEATS_A_GATHERING = re.compile(r"\s+(?:on|at|in)\s+the\s+(?:sidelines|margins)\b")
_GATHERING_IN = re.compile(
    r"\b(?:[Ss]ummits?|[Ff]orum|APEC|ASEAN|[Mm]eetings?|[Cc]onference|[Aa]ssembly|[Ss]idelines|Apec|Asean)"
    r"\b[^,.;]{0,30}\bin\s+(?:the\s+)?$"
)
# "Will stop in Manila on his way to Singapore": where a journey goes on to, or came from.
ON_THE_WAY = re.compile(
    r"\b(?:on\s+(?:his|her|their|its|the)\s+way\s+(?:back\s+|home\s+|on\s+)?(?:to|from)"
    r"|en\s+route\s+(?:to|from)|by\s+way\s+of|bound\s+for"
    r"|before\s+(?:he\s+|she\s+|they\s+)?"
    r"(?:fl\w+|go\w*|proceed\w*|head\w*|mov\w+|travel\w*|continu\w+|sail\w*|leav\w+)\s+(?:on\s+)?"
    r"(?:to|for)"
    r"|(?:fl[eiy]\w*|arriv\w+|came|com\w+)\s+(?:in\s+)?from)\s+(?:the\s+)?$"
)
_WITH = re.compile(r"(?:\s+with)?\s+(?:(?:[A-Z][\w.’'-]*|the|his|her|of)\s+){0,8}")
_PARTY_AFTER = re.compile(
    r"^[\s-]+(?:[\w'’-]+\s+){0,3}?"
    r"(?:counterparts?|president|premier|prime\s+minister|minister|secretary|officials?|side|delegation"
    r"|leader|envoy"
    r"|ambassador|commission|consultations|talks|summit|business|forum|navy|ships?|frigate|warships?|chief"
    r"|general|government|lawmakers|legislators|senators|deputies|parliamentarians"
    r"|diplomats|delegates|experts|mayors?|governors?|officers|troops|investors|businessm[ae]n|executives"
    r"|journalists|leaders|ministers|envoys|ambassadors|authorities)\b",
    re.IGNORECASE,
)

_OTHER_STATES = re.compile(
    r"\b(?:\d+|other|several|many|some|dozens\s+of|more)\s+(?:other\s+|more\s+|foreign\s+)?"
    r"(?:countries|nations|states|governments)\s+"
    r"(?:(?:that|which|who|have|has|had|already|also|recently)\s+)*$"
)
_BY_OTHERS = re.compile(
    r"(?:\s+already)?\s+by\s+(?:(?:more\s+than|over|some|about|around|at\s+least)\s+)?"
    r"(?:\d+|several|many|dozens\s+of)\s+(?:other\s+)?(?:countries|nations|states)\b"
)
_WHOSE = re.compile(
    r"(?:\s+(?:on\s+|last\s+)?[A-Z][a-z]+day|\s+yesterday|\s+in\s+[A-Z]\w+)?\s+(?:of|between|by)\s"
)
_AND_WITH = re.compile(r"\s+(?:and|with)\s+(?:(?:the|his|her)\s+)?")
_WITH_WHOM_JOINED = re.compile(r"[-–][A-Z]")
_JOINED_TO = re.compile(r"[A-Za-z][-–]$")
_WITH_WHOM = re.compile(r"\s+with\s+(?:the\s+)?")
_WITH_ONE = re.compile(r"\s+with\s+(?:(?:the|an?|its|his|her|their)\s+)?(?:[a-z-]+\s+)?")
_HAVING = re.compile(
    r"(?:\s+and\s+(?:Russia|Moscow|the\s+Philippines|Manila))?"
    r"(?:\s+(?:has|have|had|already|also|earlier|recently|then|and|government|officials))*\s+"
)


def is_of_both_states(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """Whether a clause names both states, or its sentence does as the subject, before a relative clause."""
    if BILATERAL.search(clause.text):
        return True
    sentence = reading.document.sentences[clause.sentence]
    if clause.start == sentence.start or not BILATERAL.may_match(sentence.text):
        return False
    before = sentence.text[: trigger.start - sentence.start]
    if _BOTH_BEFORE.match(before):
        return True
    with_others = trigger.text.endswith("with") or sentence.text.startswith(
        " with ", trigger.end - sentence.start
    )
    return not with_others and bool(BILATERAL.search(before) and _BODY_BEFORE.search(before))


def lists_a_side(reading: Reading, start: int, end: int, anywhere: bool = False) -> bool:
    """True where a journey's countries are listed and one of the two is the last ("to South Korea and Russia").

    It may stand ``anywhere`` in the list where that says where somebody goes.
    """
    third = reading.third_countries_in(start, end)
    return bool(third) and any(
        hit.country in SIDES
        and hit.form in ("noun", "metonym")
        and in_country_list(reading, third[0].start, hit.start, hit.end if anywhere else end)
        for hit in reading.countries_in(third[0].start, end)
    )


def in_country_list(reading: Reading, first: int, start: int, end: int) -> bool:
    """Whether a country is named in a list that begins with another ("Vietnam, the Philippines and Thailand").

    The list goes on at ``end``, or that country is its last.
    """
    before = reading.text(first, start)
    if _LIST_BEFORE_LAST.fullmatch(before):
        return True
    goes_on = _LIST_GOES_ON.match(reading.document.text, end)
    return goes_on is not None and _LIST_BEFORE_NEXT.fullmatch(before) is not None


def side_of_leaders_met(reading: Reading, trigger: Trigger, end: int) -> str:
    """The side among those listed in "met the leaders of Vietnam, the Philippines and Peru"; "" for none."""
    listed = _LEADERS_OF.match(reading.document.text, trigger.end, end)
    if listed is None:
        return ""
    named = reading.countries_in(listed.start("of"), listed.end())
    return next((c.country for c in named if c.country in SIDES and c.form in ("noun", "metonym")), "")


def is_with_a_third(reading: Reading, trigger: Trigger, end: int) -> bool:
    """True where those named after "talks with" are of other countries alone, whoever is named before."""
    met = reading.seen_in(trigger.end, end)
    if not met:
        return False
    if trigger.form == "noun" and _of_one_and_a_third(reading, trigger, met[0].start, met[0].end):
        return True
    between = reading.text(trigger.end, met[0].start)
    titled = between.strip().removeprefix("with ").removeprefix("the ") == met[0].person.title
    with_them = titled or _WITH.fullmatch(between)
    return bool(with_them) and all(_is_of_others(s.person) for s in met)


def _of_one_and_a_third(reading: Reading, trigger: Trigger, start: int, end: int) -> bool:
    """ "The meeting of X with Vietnamese leaders", "the talks between X and Japan": not with whoever speaks of it."""
    if not _WHOSE.match(reading.text(trigger.end, start)):
        return False
    after = _AND_WITH.match(reading.text(end, end + _CITY))
    third = reading.third_countries_in(end, end + _CITY) if after else []
    if after is None or not third or third[0].start != end + after.end():
        return False
    hit = third[0]
    return hit.form != "adjective" or bool(
        _PARTY_AFTER.match(reading.text(hit.end, min(trigger.end + 300, hit.end + 40)))
    )


def _is_of_others(person: Person) -> bool:
    """Whether somebody is of a third country, or of a body of many ("EU foreign policy chief X")."""
    if person.country:
        return person.country not in SIDES
    return _OF_MANY.match(person.title) is not None


_OF_MANY = re.compile(
    r"(?:(?:[Dd]irector|[Ss]ecretary)[ -][Gg]eneral\s+of\s+(?:the\s+)?"
    r"|(?:[Pp]resident|[Hh]ead)\s+of\s+(?:the\s+)?)?"
    r"(?:European\s+(?:Union|Commission|Council|Parliament)|EU|NATO|UN|U\.N\.|United\s+Nations|ASEAN|World\s+Bank|IMF"
    r"|International\s+(?:Monetary|Criminal|Atomic)|Asian\s+Development\s+Bank|ADB|WHO|Vatican|Holy\s+See)\b"
)
_TO = re.compile(r"\s+(?:back\s+)?to\s+(?:the\s+)?")
_INTO = re.compile(r"(?:\s+back)?(?:\s+(?:to|in|at|into))?\s+(?:the\s+)?")


def goes_to_a_side(reading: Reading, trigger: Trigger) -> bool:
    """True where the journey's own end is one of the two ("plans to visit Russia after trips to China and Japan").

    So it is where several go there, each for himself: "Presidents X of Japan and Y will come to Manila".
    """
    if trigger.form == "verb":
        if trigger.goes_to >= 0:  # the seat of what he attends
            return True
        cities = reading.places_in(trigger.end, trigger.end + _OBJECT)[:1]
        if any(p.country in SIDES and _INTO.fullmatch(reading.text(trigger.end, p.start)) for p in cities):
            return True
    object_of = reading.countries_in(trigger.end, trigger.end + _OBJECT)
    if trigger.form == "noun" and not (
        object_of and _TO.fullmatch(reading.text(trigger.end, object_of[0].start))
    ):
        return False
    return bool(object_of) and object_of[0].country in SIDES and object_of[0].form in ("noun", "metonym")


def is_of_a_third(reading: Reading, start: int, end: int) -> bool:
    """ "The Iranian nuclear deal": whether what is named so is another country's, and neither side's."""
    third = reading.third_countries_in(start, end)
    if not third:
        return False
    sides = reading.sides_in(start, end)
    if any(hit.form == "adjective" for hit in third) and not sides:
        return True
    text = reading.document.text  # "the India-Eurasian Economic Union agreement"
    return len(sides) < len(SIDES) and any(
        _WITH_WHOM_JOINED.match(text, hit.end) or _JOINED_TO.search(text, start, hit.start) for hit in third
    )


def _is_party_after(before: str) -> bool:
    """Whether a country's name stands where a counterpart does, and neither seats a gathering nor is spoken about."""
    return bool(
        _PARTY_BEFORE.search(before)
        and not _GATHERING_IN.search(before)
        and not AFFAIRS_OF.plain.search(before)
        and not ON_THE_WAY.search(before)
    )


def names_third_party(reading: Reading, start: int, end: int, quoted: bool = False) -> bool:
    """True when a third country's name or person stands where a counterpart stands in ``[start, end)``.

    Direct quotations count only where the event itself is told in one (``quoted``).
    """

    text, strangers = reading.document.text, reading.strangers_in(start, end)
    countries = reading.third_countries_in(start, end)
    sentences = reading.document.sentence_texts  # few articles hold its words at all
    bodies = (
        list(_WITH_A_BODY.finditer(text, start, end, within=sentences))
        if _WITH_A_BODY in reading.held
        else []
    )
    if not (strangers or countries or bodies):
        return False

    def counts(at: int, until: int) -> bool:
        return quoted or not reading.is_quoted(at, until)

    if any(counts(s.start, s.end) for s in strangers):
        return True
    if not (countries or bodies) or BILATERAL.search(text, start, end):
        return False
    if any(counts(m.start(), m.end()) for m in bodies):
        return True
    for hit in countries:
        after = reading.text(hit.end, min(end, hit.end + 40))
        if _is_of_city(reading, hit) or _SEATS_A_GATHERING.match(after):
            continue
        before = reading.text(max(start, hit.start - 40), hit.start)
        party = (
            _PARTY_AFTER.match(after)
            if hit.form == "adjective"
            else _is_party_after(before) or hit.start == start
        )
        if party and counts(hit.start, hit.end):
            return True
    return False


def _is_of_city(reading: Reading, hit: CountryHit) -> bool:
    """ "Met in Lima, Peru": a country that only tells where a city lies."""
    if reading.text(hit.start - 2, hit.start) != ", ":
        return False
    before = reading.places_in(max(0, hit.start - _CITY), hit.start)
    return bool(before) and before[-1].end == hit.start - 2 and before[-1].country == hit.country


def done_by_others(reading: Reading, before: str, start: int, at: int) -> bool:
    """ "The United States had cancelled a deal", "30 countries have signed": what third parties did."""
    if _OTHER_STATES.search(before):
        return True
    third = reading.third_countries_in(start, at)
    return (
        bool(third)
        and third[-1].form != "adjective"
        and bool(_HAVING.fullmatch(reading.text(third[-1].end, at)))
    )


def done_with_another(reading: Reading, until: int, end: int) -> bool:
    """ "… was reached with Washington", "signed by 30 countries": whether others stand right behind what was done."""
    if _BY_OTHERS.match(reading.document.text, until, end):
        return True
    with_whom = _WITH_WHOM.match(reading.document.text, until, end)
    third = reading.third_countries_in(with_whom.end(), end) if with_whom else []
    return bool(with_whom and third) and third[0].start == with_whom.end()  # type: ignore[union-attr]


def by_people_of_a_third(reading: Reading, start: int, end: int) -> bool:
    """Whether officials of one side and of a third country, and none of the other side, stand in a stretch of text."""
    people = [s.person for s in reading.seen_in(start, end) if s.person.office]
    countries = {p.country for p in people if p.country}
    return len(countries & set(SIDES)) == 1 and bool(countries - set(SIDES))


def made_with_a_third(reading: Reading, until: int, end: int) -> bool:
    """Whether what is named before ``until`` is made "with Turkish Airlines", "with a Korean university"."""
    with_whom = _WITH_ONE.match(reading.document.text, until, end)
    third = reading.third_countries_in(with_whom.end(), end) if with_whom else []
    return bool(with_whom and third) and third[0].start == with_whom.end()  # type: ignore[union-attr]
