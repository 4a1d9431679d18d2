"""Journeys: who travels where, and what only looks like a journey between the two countries."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.office_words import SEATS
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.groups import GROUP_IN_FILIPINO, side_of_group, side_of_guests, side_of_subject
from ingest.extract.mentions.office_holders import acts_for_a_state
from ingest.extract.types import SIDES, Person

from .destinations import body_visited, destination_of, told_next, venue_visited
from .envoys import stays_at_post
from .goods_travel import goods_travel
from .travellers import companions_of, heads_of_group, owner_of, travellers_of, who_leaves_home
from .untold_destinations import at_dateline, country_meant

_WHERE_HE = re.compile(r"(?:and\s+)?where\s+(?:he|she|they)\b")
_IN_A_COUNTRY = re.compile(r"\s+in\s+(?:the\s+)?")
_HOME = re.compile(r"(?:\bhome|\bback|to\s+(?:the|this|our)\s+country)$")
_GOES_HOME = re.compile(
    r"(?:[Bb]abalik|[Bb]umalik|[Nn]akabalik)\s+(?:na\s+)?(?:sa|ng)\s+bansa\b|(?:[Uu]muwi|[Uu]uwi)\b(?!\s+sa\s)"
)
_GROUP_OF_IN_FILIPINO = re.compile(
    rf"\b{GROUP_IN_FILIPINO}\s+(?:ng|mula\s+sa)\s+(?:Rus|Pilipinas|Philippine)"
)
_THE_GROUP_IN_FILIPINO = re.compile(
    rf"\sang\s+{GROUP_IN_FILIPINO}\s+(?:ng|mula\s+sa)\s+(?:Rus|Pilipinas|Philippine)"
)
_OFFICE = re.compile(rf"\s*(?:the\s+)?(?:State\s+)?{SEATS}\b")
_FRESH_FROM = re.compile(r"(?:back|fresh|just\s+in)\s+from\b", re.IGNORECASE)
_THEY_ARE = re.compile(r"(?:are|were|have)\s")
_OPENING = re.compile(r"\W*(?:After|Upon|On|Before|Since|Soon\s+after)\s+")
_SUBJECT = 50  # characters behind a comma in which a subject stands
_LED_BY = re.compile(r"\b(?:led|headed)\s+by\s+(?:[A-Z][\w.’'-]*\s+)*$")
_COMES_IN = re.compile(
    r"(?:fl|jet)\w+\s+in$|(?:arriv|land|com)\w+$|(?:came|touch\w+\s+down|take\w*\s+off|took\s+off)$"
)
_SUBORDINATE = re.compile(r"\W*(?:when|while|if|before|after|since|until|where)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\W*(?:They|He|She)\b")
_HERE = re.compile(r"\s+here\b")  # "arrived here": whatever places are spoken of behind it
_STAYS_IN = re.compile(
    r"(?<!arrive )(?<!arrives )(?<!arrived )(?<!arriving )(?<!landed )(?<!lands )(?<!expected )(?<!flies )(?<!fly )"
    r"(?<!flew )(?<!comes )(?<!drops )\bin(?:\s+(?:town|the\s+country))?$"
)
# "A return visit", "toured the headquarters of the agency in Quezon City": where the clause puts it.
_AT_ITS_PLACE = re.compile(r"\breturn\s+visit$|\b(?:tour|inspect)(?:ed|s|ing)$")
# "More than 20,000 Russians traveled to the Philippines": whoever they were, nobody sent them.
_OF_A_THIRD_NAVY = re.compile(
    r"\W*(?:[Tt]he\s+)?(?:USS|USNS|USCGC|HMS|HMAS|HMCS|JS|INS|ROKS|KRI|HTMS)\s+[A-Z]"
)
_SENDS = re.compile(r"(?:sen(?:ds?|t|ding)|dispatch\w*)\s")  # whoever does, stays at home
_PEOPLE = (
    r"(?:Russians|Filipinos|tourists|travell?ers|holidaymakers|vacationers|visitors|passengers|pilgrims"
    r"|nationals|citizens|migrants|arrivals|OFWs|workers|laborers|nannies|maids|housemaids|helpers"
    r"|caregivers|seafarers|seamen|crewmen|sailors|students|compatriots|countrymen|expatriates|expats"
    r"|retirees|families|relatives|children|spouses|evacuees|refugees|survivors|patients|fans)"
)
_MANY = re.compile(
    rf"\b{_PEOPLE}\s+(?:(?:who|that|have|had|has|also|actually|still|now|currently)\s+){{0,3}}$"
    r"|\b(?:turista|bisita|Ruso|Pilipino|Pinoy)(?:ng\s+|\s+(?:na\s+)?)(?:\w+\s+)?$"
)
# "He put the number of Filipinos who are in Russia at 10,000": they, and not he.
_WHO_ARE = re.compile(rf"\b{_PEOPLE}\s+(?:(?:who|that)\s+)(?:(?:have|still|now|currently)\s+){{0,2}}$")
# "The ministry would take Russian citizens home from Manila", "brought his wife back from Moscow".
_TAKEN_HOME = re.compile(
    r"\b(?:take|took|taken|bring|brought|carr(?:y|ied)|get|got|ferr(?:y|ied)|evacuate[ds]?|repatriate[ds]?"
    r"|airlift(?:s|ed)?|fl(?:y|ew|own)|send|sent|help(?:s|ed)?|flying|taking|bringing|sending)"
    r"\s+(?:(?!flight\b|plane\b|train\b|jet\b|ship\b)[\w’',-]+\s+){1,6}$"
)
_HOME_FROM = re.compile(r"(?:home|back)\s+from\b")
# "X told her some 65,000 Russians flew to the Philippines": they, whoever tells their number.
_COUNTS = re.compile(r"\b(?:\d[\d,.]{2,}|thousands\s+of|million)\s+(?:[\w-]+\s+){1,4}$")
# "The President will go to Russia", where the only president named is Russia's: their own.
_THE_PRESIDENT = re.compile(
    r"\W*(?:[A-Z][A-Z. ]+:\s+)?[Tt]he\s+[Pp]resident\s+(?:(?:will|is\s+to|is\s+set\s+to)\s+)?$"
)
_GOES = re.compile(r"(?:go|goes|travel|fly|flies|visit)s?\b")


@dataclass(frozen=True, slots=True)
class Journey:
    """Travellers of one side and the country they go to ("" where the text leaves it open)."""

    travellers: tuple[Person, ...]
    side: str
    destination: str
    place: Locality | None
    homeward: bool
    owned: bool = False  # "the visit of X", "X's trip": nobody else's
    group: bool = False  # officials told without names


def read_journey(reading: Reading, mention: EventMention) -> Journey | None:
    """The journey that a visit mention tells, or None when it is none between the two countries."""
    trigger, clause = mention.trigger, mention.clause
    travellers, sender = _who_goes(reading, mention)
    named = travellers or ([] if sender else mention.subject)
    led = bool(named) and _of_led_group(reading, mention, named)
    if named and not led and not any(acts_for_a_state(reading, p) for p in named):
        return None
    if _is_no_journey(reading, mention) or (
        goods_travel(reading, mention, named) and owner_of(reading, mention) is None
    ):
        return None
    group = "" if named else sender or side_of_subject(reading, clause, trigger.start)
    group = group or ("" if named else _group_behind(reading, mention))
    aside = _SUBORDINATE.match(clause.text) and not (mention.date and trigger.text.startswith("was "))
    if _STAYS_IN.search(trigger.text) and (not (travellers or group) or aside):
        return None  # "when X is in Y" dates another thing
    home = _HOME.search(trigger.text) or _GOES_HOME.match(clause.text, trigger.start - clause.start)
    if home and not _back_there(reading, mention, travellers):
        return Journey(tuple(travellers), "", "", None, True)
    after_country, after_place = _told_where(reading, mention) or destination_of(reading, mention)
    travellers = who_leaves_home(reading, mention, travellers, after_country)
    side = next((p.country for p in travellers if p.country in SIDES), "")
    side = side or group or side_of_group(reading, clause.start, clause.end)
    after_country, after_place = _as_told(reading, mention, side, after_country, after_place, group != "")
    if side and after_country == side:
        return _homeward(mention, travellers, side, after_place)
    if not after_country and side:
        after_country, after_place = country_meant(reading, mention, side, travellers)
    if after_country and after_country not in SIDES:
        return None
    if travellers and stays_at_post(mention, [p for p in travellers if p.country == side], after_place):
        return None
    if not side and _PRONOUN.match(clause.text):
        return None
    if not side and after_country:
        side = other_side(after_country)
    own = _who_goes_there(reading, mention, travellers, side if after_country else "")
    if group and after_place is None and after_country == reading.dateline_country:
        after_place = at_dateline(reading)
    return Journey(
        own, side, after_country, after_place, False, owner_of(reading, mention) in own, bool(group)
    )


def _city_of(reading: Reading, mention: EventMention, country: str) -> tuple[str, Locality | None]:
    """The city to which a group goes that is told by its own country ("ang delegasyon ng Pilipinas sa Moscow")."""
    told = reading.places_in(mention.trigger.end, mention.clause.end)
    city = next((p for p in told if p.kind == "city" and p.country == country), None)
    if city is None:
        return "", None
    return country, Locality(city.name, country, city.start, city.end, "place.destination")


def _homeward(mention: EventMention, travellers: list[Person], side: str, place: Locality | None) -> Journey:
    """A journey to the traveller's own country; that of "the President" who is not of that country goes there."""
    if _is_another_president(mention):
        return Journey((), other_side(side), side, place, False)
    return Journey(tuple(travellers), side, "", None, True)


def _is_another_president(mention: EventMention) -> bool:
    goes = _GOES.match(mention.trigger.text) is not None
    return goes and mention.planned and _THE_PRESIDENT.fullmatch(mention.before) is not None


def _who_goes_there(
    reading: Reading, mention: EventMention, travellers: list[Person], side: str
) -> tuple[Person, ...]:
    """Those of a side who travel, with whom they take along; of a group without names, who heads it."""
    own = [p for p in travellers if p.country == side or not side]
    if not own and side:
        own = heads_of_group(reading, mention, side)
    return (*own, *companions_of(reading, mention, own))


def _who_goes(reading: Reading, mention: EventMention) -> tuple[list[Person], str]:
    """Who travels, and the side of whoever sends a group and stays at home."""
    travellers = travellers_of(reading, mention)
    if not travellers or not _SENDS.match(mention.trigger.text):
        return travellers, ""
    return [p for p in travellers if p not in mention.subject], travellers[0].country


def _group_behind(reading: Reading, mention: EventMention) -> str:
    """The side of "After landing in Moscow on Monday, the Davao delegation met …", "dumalaw … ang mga kinatawan"."""
    end = mention.clause.end
    if mention.trigger.form == "verb" and (
        told := _THE_GROUP_IN_FILIPINO.search(reading.document.text, mention.trigger.end, end)
    ):
        if not reading.places_in(mention.trigger.end, told.start()):
            return ""  # "pumunta ang mga kinatawan ng Embassy sa Moscow": at their post
        return side_of_group(reading, told.start(), min(told.start() + _SUBJECT, end))
    if not (mention.trigger.text.endswith("ing") and _OPENING.fullmatch(mention.before)):
        return ""
    comma = reading.document.text.find(", ", mention.trigger.end, mention.clause.end)
    return side_of_group(reading, comma + 2, min(comma + _SUBJECT, mention.clause.end)) if comma >= 0 else ""


def _is_no_journey(reading: Reading, mention: EventMention) -> bool:
    """ "X spoke of cooks, who are in Russia": not he; "fresh from the Palace": a call; "tourists came".

    Nor does who takes others home go anywhere.
    """
    trigger, clause = mention.trigger, mention.clause
    others = _THEY_ARE.match(trigger.text) and len(mention.subject) == 1 and clause.text.startswith("who ")
    if _OF_A_THIRD_NAVY.match(clause.text):
        return True
    at_office = _FRESH_FROM.match(trigger.text) and _OFFICE.match(clause.text, trigger.end - clause.start)
    taken = _HOME_FROM.match(trigger.text) and _TAKEN_HOME.search(mention.before)
    many = _MANY.search(mention.before) and not side_of_guests(reading, clause, trigger.start)
    counted = many and (
        not mention.subject or _COUNTS.search(mention.before) or _WHO_ARE.search(mention.before)
    )
    return bool(others or at_office or taken or counted)


def _as_told(
    reading: Reading, mention: EventMention, side: str, country: str, place: Locality | None, group: bool
) -> tuple[str, Locality | None]:
    """Where a journey of one side goes: where the clause puts it, and "here" never at home."""
    trigger, clause = mention.trigger, mention.clause
    if side and country == side and _GROUP_OF_IN_FILIPINO.search(clause.text):
        return _city_of(reading, mention, other_side(side))
    if country == side != reading.dateline_country and _HERE.match(clause.text, trigger.end - clause.start):
        third = reading.third_countries_in(0, clause.end)  # of which "here" may be one
        return ("", None) if side and not third else (country, place)
    there = mention.place and (mention.place.rule == "place.where" or _AT_ITS_PLACE.search(trigger.text))
    if not country and mention.place and mention.place.country and there:
        return mention.place.country, mention.place
    if group and not country:
        country, place = venue_visited(reading, mention, side)
    country = country or body_visited(reading, mention)
    if not country and side and mention.date and _COMES_IN.match(trigger.text):
        country, place = told_next(reading, mention, side)
        if not country and reading.dateline_country in SIDES and reading.dateline_country != side:
            return reading.dateline_country, None if mention.planned else at_dateline(reading)
    return country, place


def _back_there(reading: Reading, mention: EventMention, travellers: list[Person]) -> bool:
    """ "He was back in Russia in October": whoever is no Russian is not at home there."""
    clause, end = mention.clause, mention.trigger.end
    behind = _IN_A_COUNTRY.match(clause.text, end - clause.start)
    if behind is None or not travellers:
        return False
    at = clause.start + behind.end()
    there = {c.country for c in reading.countries_in(at, clause.end) if c.start == at}
    there |= {p.country for p in reading.places_in(at, clause.end) if p.start == at}
    return bool(there) and there <= set(SIDES) and travellers[0].country not in there


def _of_led_group(reading: Reading, mention: EventMention, named: list[Person]) -> bool:
    """Whether who is named heads a group of one side ("a team of Russian geologists led by X has been in Laguna")."""
    heads = [
        s
        for s in reading.seen_in(mention.clause.start, mention.trigger.start)
        if s.person in named and _LED_BY.search(reading.text(mention.clause.start, s.start))
    ]
    side = side_of_group(reading, mention.clause.start, heads[0].start) if heads else ""
    return side != "" and heads[0].person.country in (side, "")


def _told_where(reading: Reading, mention: EventMention) -> tuple[str, Locality | None] | None:
    """The country that "Russia, where he is on a visit" ends with before the comma; a city is read with the clause."""
    clause = mention.clause
    if mention.trigger.form != "noun" or not _WHERE_HE.match(clause.text):
        return None
    start = reading.document.sentences[clause.sentence].start
    told = [c for c in reading.countries_in(start, clause.start) if c.form == "noun"]
    last = told[-1] if told and not reading.text(told[-1].end, clause.start).strip(" ,") else None
    return (last.country, None) if last else None
