"""Groups that act for a side, told without names: "a Russian delegation", "four officials of the Philippines".

A group of a city or region acts for its country: "delegates of the Cebu City government", "Davao councilors".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Person

GROUP_WORD = (
    r"(?:delegations?|delegates|team|panel|officials|experts|mission|engineers|group|party|lawmakers"
    r"|legislators|parliamentarians"
    r"|senators|congressmen|diplomats|inspectors|officers|representatives|businessmen"
    r"|cadets|veterinarians|scientists|researchers|medics|doctors|rescuers|specialists|instructors"
    r"|trainers|trainees|technicians|surveyors"
    r"|marines|soldiers|troops|airmen|policemen|geologists|biologists|hydrologists|seismologists|physicists"
    r"|agronomists|economists|auditors|pilots|commandos|firefighters|prosecutors|judges|investigators"
    r"|mayors|governors|council(?:l)?ors|negotiators|regulators|deputies|contingent|generals|admirals"
    r"|colonels|rectors|educators|planners|ministers|undersecretaries|dignitaries|commissioners|envoys"
    r"|archivists|librarians|foresters|divers|aviators|sailors|midshipmen|servicemen|observers|managers"
    r"|congresspeople|leaders|executives)"
)
# Groups that act for nobody but themselves.
_ENTERTAINS = (
    r"(?:dancers|artists|singers|musicians|performers|actors|acrobats|models|tourists|travell?ers|pilgrims"
    r"|athletes|players|fans|swimmers|boxers|cyclists)\b"
)
GROUP_IN_RUSSIAN = (
    r"(?:делегаци\w+|парламентари\w+|депутат\w*|сенатор\w*|специалист\w*|эксперт\w*|чиновник\w*|представител\w+"
    r"|дипломат\w*|военн(?:ые|ых)|моряк\w*|офицер\w*|спасател\w+|уч[её]ны[ех]|врач\w*|переговорщик\w*"
    r"|(?:бизнес-)?мисси[яиюей]{1,2}"
    r"|групп[аыуе](?=\s+[а-яё]+(?:их|ых)\s+(?:студент|курсант|школьник|преподавател|стаж[её]р|журналист|предпринимател"
    r"|бизнесмен)))"
)
# «Делегация деловых кругов Филиппин», «группа студентов из России».
_OF_ITS_PEOPLE = (
    r"(?:деловых\s+кругов|делового\s+сообщества|парламента|правительства|сената|предпринимателей|бизнесменов"
    r"|импорт[её]ров|экспорт[её]ров|студентов|журналистов|вооруж[её]нных\s+сил)\s+"
)
GROUP_IN_FILIPINO = (
    r"(?:delegasyon|grupo"
    r"|mga\s+(?:[a-z]+\s+)?(?:opisyal|kinatawan|mambabatas|senador|kongresista|eksperto|sundalo|marino))"
)
_LAWMAKERS = r"(?:members|deputies|lawmakers|legislators|senators)"
_CHAMBER = r"(?:(?:State\s+)?Duma|Federation\s+Council)"
_OF_A_SIDE = Prefiltered(
    rf"\b(?:(?P<ru>Russian|Soviet)|(?P<ph>Philippine|Filipino))\s+(?:[\w'’-]+\s+){{0,4}}?{GROUP_WORD}\b"
    rf"|\b{GROUP_WORD}(?:\s+and\s+(?:[\w-]+\s+){{0,2}}?[\w-]+)?\s+(?:of|from)\s+(?:the\s+)?"
    r"(?:(?P<from_ru>Russian?|Soviet|Moscow)|(?P<from_ph>Philippines?|Filipino|Manila))\b"
    rf"(?!\s+(?:[\w-]+\s+)?{_ENTERTAINS})"
    rf"|\b(?P<duma>{_LAWMAKERS}\s+of\s+(?:the\s+)?{_CHAMBER}|{_CHAMBER}\s+{_LAWMAKERS})\b"
    rf"|\b{GROUP_IN_FILIPINO}\s+(?:ng|mula\s+sa|galing\s+sa)\s+"
    r"(?:(?P<ng_ru>Rus(?:sia|ya)n?|Moscow)|(?P<ng_ph>Pilipinas|Philippine|Maynila))\b"
    rf"|\b(?:(?P<rus>российск\w+)|(?P<phi>филиппинск\w+))\s+(?:[\w-]+\s+){{0,2}}?{GROUP_IN_RUSSIAN}\b"
    rf"|\b{GROUP_IN_RUSSIAN}\s+(?:{_OF_ITS_PEOPLE})?(?:из\s+|с\s+)?"
    r"(?:(?P<of_ru>РФ|Росси\w+|российск\w+|Госдум\w+|Совета\s+Федерации)"
    r"|(?P<of_ph>Филиппин(?:ы|ах)?|филиппинск\w+))\b",
    re.IGNORECASE,
)
_THE_GUESTS = re.compile(
    r"\W*The\s+(?:(?P<ru>Russians)|Filipinos)\s+(?:(?:had|have|then|also|will|are|were|to)\s+){0,3}"
)
_RUSSIAN = ("ru", "from_ru", "duma", "rus", "of_ru", "ng_ru")
_JUST_BEFORE = 3  # sentences
A_GROUP = Prefiltered(rf"\b(?:{GROUP_WORD}|{GROUP_IN_RUSSIAN}|{GROUP_IN_FILIPINO})\b", re.IGNORECASE)
_OF = re.compile(
    r"\s+(?:of|from)\s+(?:(?:the|this|an?)\s+)?"
    rf"(?:(?:[\w-]+\s+){{0,2}}(?:city|province|region|town|capital)\s+(?:of|in)\s+(?:the\s+)?)?"
    rf"(?!{_ENTERTAINS})"
    # «Делегация Татарстана», «депутаты из провинции Себу»
    r"|(?<=[а-яё])\s+(?:(?:из|от|с|со)\s+)?(?:(?:города|области|края|провинции|правительства|администрации|мэрии)\s+)?",
    re.IGNORECASE,
)
_ITS = re.compile(rf"(?:['’]s?)?\s+(?:(?!{_ENTERTAINS})[\w-]+\s+){{0,2}}?{GROUP_WORD}\b")
_MEMBERS = (
    rf"(?:(?i:{GROUP_WORD}|members|staffers|staff|personnel)|(?:[Tt]ax|[Cc]ustoms|[Nn]avy|[Aa]rmy)\s+men)"
)
_PEOPLE = Prefiltered(rf"\b(?:{_MEMBERS}|(?i:{GROUP_IN_RUSSIAN}))\b")
_ITS_PEOPLE = re.compile(rf"(?:['’]s?)?\s+(?:[a-z-]+\s+){{0,3}}?{_MEMBERS}\b")
_PEOPLE_OF = re.compile(
    rf"\b{_MEMBERS}\s+(?:of|from)\s+(?:the\s+)?$|\b(?i:{GROUP_IN_RUSSIAN})\s+(?:(?:из|от)\s+)?$"
)
_WHERE = re.compile(r"(?:where|which)\b")
_THEY = re.compile(
    rf"\W*(?:(?:On|In|At|Later|Then|Earlier|A)\s[^,;]{{0,30}}?,?\s*)?"
    r"(?:\b[Ii]t\s|\b[Tt]hey\s|What\s+(?:brought|brings|took|takes)\s+(?:it|them)\s"
    rf"|\b(?:[Tt]he|Their|Its)\s+(?:[\w-]+\s+){{0,2}}?(?:{GROUP_WORD}|guests|visitors|callers)\s)"
    r"|What\s$"
)
_RELATIVE = re.compile(
    r"(?:who|which|that)\b|(?:где|котор(?:ая|ые|ый))\s+(?:[а-яё]+\s+){0,2}?[а-яё]+л[аи]?\b"
)
_AND_HAS = re.compile(
    r"(?:and|but)\s+(?:(?:then|later|also)\s+)?(?:has|have|had|is|are|was|were|will|would|[a-z]+ed|met)\b"
)
_AND_IT = re.compile(
    r"(?:and\s+)?(?:while|during|where)\b[^,;]{0,40}?\b(?:it|they)\b|(?:and\s+)?(?:it|they)\b"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Where a text names a group, and its side."""

    start: int
    end: int
    side: str


def groups_in(text: str) -> Iterator[Group]:
    for match in _OF_A_SIDE.finditer(text):
        yield Group(*match.span(), "RU" if any(map(match.group, _RUSSIAN)) else "PH")


def side_of_group(reading: Reading, start: int, end: int) -> str:
    """The side whose group the text between two offsets of a sentence names last, "" where it names none."""
    text = reading.text(start, end)
    side = ""
    sentence = reading.sentence_at(start).text
    if A_GROUP.may_match(sentence) or _OF_A_SIDE.may_match(sentence):
        for group in groups_in(text):
            side = group.side
        side = side or _of_a_place(reading, start, text)
    return side or _of_a_body(reading, start, text)


def _of_a_body(reading: Reading, start: int, text: str) -> str:
    """The side of the people of one of its bodies: "Senate committee members", "inspectors of the Department of X"."""
    bodies = [b for b in reading.organizations_in(start, start + len(text)) if b.country in SIDES]
    for body in bodies if bodies and _PEOPLE.search(text, within=reading.sentence_at(start).text) else ():
        before, after = text[: body.start - start], text[body.end - start :]
        if _ITS_PEOPLE.match(after) or _PEOPLE_OF.search(before):
            return body.country
    return ""


def _of_a_place(reading: Reading, start: int, text: str) -> str:
    """The side of the first group that is told by its city or region: "officials of Cebu", "Cebu officials"."""
    places = [
        p for p in reading.places_in(start, start + len(text)) if p.kind != "venue" and p.country in SIDES
    ]
    for place in places:
        before = [m.end() for m in A_GROUP.finditer(text[: place.start - start])]
        of_it = before and (of := _OF.match(text, before[-1])) and start + of.end() == place.start
        if of_it or (place.kind == "city" and _ITS.match(text, place.end - start)):
            return place.country
    return ""


def group_of_place_or_body(reading: Reading, clause: Clause, within: int) -> Group | None:
    """The group near the start of a clause that is told by its city or body: "inspectors from Sakhalin"."""
    word = _PEOPLE.search(clause.text, 0, within, within=clause.text)
    if word is None:
        return None
    start = clause.start + word.start()
    span = (clause.start, clause.start + within)
    named = [(p.start, p.end) for p in reading.places_in(*span)]
    named += [(o.start, o.end) for o in reading.organizations_in(*span)]
    of_it = [
        end for at, end in named if at > start and _OF.fullmatch(reading.text(clause.start + word.end(), at))
    ]
    its = [
        at
        for at, end in named
        if end < start and _ITS.fullmatch(reading.text(end, clause.start + word.end()))
    ]
    end = of_it[0] if of_it else clause.start + word.end()
    side = side_of_group(reading, its[-1] if its else start, end) if of_it or its else ""
    return Group(word.start(), end - clause.start, side) if side else None


def side_of_guests(reading: Reading, clause: Clause, end: int) -> str:
    """The side of "The Russians" as a verb's subject, who are those of an office holder told of before."""
    told = _THE_GUESTS.fullmatch(reading.text(clause.start, end))
    if told is None:
        return ""
    side = "RU" if told["ru"] else "PH"
    before = reading.seen_in(0, clause.start)
    return side if any(s.person.office and s.person.country == side for s in before) else ""


def side_of_subject(reading: Reading, clause: Clause, end: int) -> str:
    """The side of the unnamed group that a verb at ``end`` has as its subject, be it "who" or "they"."""
    if side := side_of_group(reading, clause.start, end) or side_of_guests(reading, clause, end):
        return side
    clauses = reading.clauses_by_sentence[clause.sentence]
    earlier = [c for c in clauses if c.start < clause.start]
    if earlier and (
        _RELATIVE.match(clause.text) or _AND_IT.match(clause.text) or _AND_HAS.match(clause.text)
    ):
        told = earlier[-1]
        if len(earlier) > 1 and _WHERE.match(told.text):
            told = earlier[-2]  # "they are in X, where a forum ended, and have met Y"
        return side_of_group(reading, told.start, told.end) or side_of_subject(reading, told, told.end)
    if not _THEY.match(reading.text(clause.start, end)) or not clause.sentence:
        return ""
    sentence = reading.document.sentences[clause.sentence - 1]
    if reading.third_countries_in(sentence.start, sentence.end):
        return ""
    return side_of_group(reading, sentence.start, sentence.end)


def heads_a_group_before(reading: Reading, clause: Clause, people: list[Person]) -> bool:
    """ "Six engineers came on Monday, led by X. Y showed them the dam": X, who is named with a group just before."""
    for sentence in reading.document.sentences[max(clause.sentence - _JUST_BEFORE, 0) : clause.sentence]:
        named = reading.seen_in(sentence.start, sentence.end)
        if any(s.person is p for s in named for p in people) and A_GROUP.search(sentence.text):
            return True
    return False
