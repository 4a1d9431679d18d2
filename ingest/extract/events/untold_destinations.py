"""Where a journey goes whose place is not told with it: "here", or the country of the other side.

"A visit by Minister X in March is likely" goes to the other of the two states, as long as nothing beside it tells of a
third one or of a place; "will be here in May", said by somebody "on the line from Kazan", to Kazan.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.destination_first import seats_in
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, Person

from .envoys import RESIDENT
from .travellers import owner_of

_GIVEN_UP = ("cancelled", "postponed")
_AT_DATELINE = re.compile(r"arrival$|tour(?:ed|s)$")
_CAME_FOR = re.compile(
    r"\b(?:flew|came|arrived|is|was)\s+(?:in|here|over|in\s+town)\s+(?:for|on)\s+(?:an?|his|her)\s+(?:[\w-]+\s+){0,3}$"
)
_HOST_COUNTRY = Prefiltered(
    r"\b(?:the|this)\s+country\b|\bsa\s+(?:ating\s+)?bansa\b|\bin\s+town\b|\bhere\b|\bour\s+country\b"
    r"|\bthe\s+(?P<islands>archipelago|(?:southeast\s+asian|asian|island)\s+(?:country|nation|state))\b",
    re.IGNORECASE,
)
# "X, in the country on a working visit, met Y"
_THERE_ON_A = re.compile(
    r"\b(?:in\s+the\s+country|in\s+town|here)\s+(?:on|for)\s+(?:an?|his|her|their)\s+(?:[a-z-]+\s+){0,2}$"
)
# "Arrived in the country on Sunday from the summit in Vietnam": home again, as the Philippine press tells it.
CAME_FROM = re.compile(
    r"(?:arriv\w+|came|flew|land(?:ed|s)|dumating|nakarating|nakauwi)\b[^.;]{0,60}?\s(?:country|bansa)"
    r"\b[^.;]{0,60}?\s(?:from|mula\s+sa|galing\s+(?:sa|ng))\s",
    re.IGNORECASE,
)
# Where somebody is who speaks from afar: "on the line from Moscow", "reached by phone in Kazan".
_SPEAKS_FROM = Prefiltered(
    r"\b(?:on\s+the\s+(?:line|phone|telephone)|by\s+(?:tele)?phone|over\s+the\s+phone"
    r"|via\s+(?:Zoom|Skype|video\w*)|speak(?:s|ing)|spoke|reached|interviewed|joins?\s+us"
    r"|call(?:s|ed|ing)?(?:\s+in)?|"
    r"call|interview|dispatch|report(?:s|ed|ing)?|wr(?:ote|ites|iting)|letter|cable|postcard"
    r"|told\s+[^.;]{3,40}|talk(?:s|ed|ing))\s+(?:[a-z]+\s+){0,4}?(?:from|in)\s+(?:the\s+)?$"
)
_NAMED = 60  # characters before a place in which it is told that somebody speaks from it
_COMES = re.compile(
    r"(?:com(?:e|es|ing)|came)(?:\s+(?:here|over|back))?$|(?:fl(?:y|ies|ew|ying)|jet\w*)\s+in$|arriv\w+$"
    r"|(?:will|would)\s+be\s+t?here$|(?:return|visit)s?$"
)
_COMES_IN = re.compile(r"(?:c[ao]mes?|arriv(?:es|ed)|land(?:s|ed)|flew\s+in|fl(?:ies)\s+in)$")
_HELPER = (
    r"(?:will|would|is|are|was|were|to|be|may|might|could|should|shall|also|then|himself|herself|again|due"
    r"|set|expected|supposed"
    r"|scheduled|likely|hop(?:es|ed|ing)|plan(?:s|ned|ning)|intends?|wants?|means|ought|has|had|been|now"
    r"|soon|still|next|in|\w+ly)"
)
_HELPERS = re.compile(rf"(?:,[^,;]{{2,90}},)?\s+(?:{_HELPER}\s+){{0,7}}")
_HE_WILL = re.compile(rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|who)\s+(?:{_HELPER}\s+){{0,7}}$")
_AGAIN = re.compile(r"\b(?:there|instead|again|after\s+all)\b")
_THERE = re.compile(r"\s(?:there|again)$")
_WHEN = re.compile(r"\W*(?:and\s+)?(?:when|once|as\s+soon\s+as)\s")
_WHEN_HE = re.compile(r"\bwhen\s[^,;]{3,90}$")
_HIS = re.compile(r"\b(?:his|her|their)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)


def country_meant(
    reading: Reading, mention: EventMention, side: str, travellers: list[Person]
) -> tuple[str, Locality | None]:
    """The other side's country, and its city, where the words or all that is told beside them point to it."""
    trigger, clause = mention.trigger, mention.clause
    other = other_side(side)
    on_a = _THERE_ON_A.search(reading.text(clause.start, trigger.start)) if trigger.form == "noun" else None
    told = on_a.group() if on_a else reading.text(trigger.start, clause.end)
    if here := _HOST_COUNTRY.search(told, within=clause.text):
        if here["islands"] and (side == "PH" or reading.third_countries_in(clause.start, clause.end)):
            return "", None
        if here.group() != "here" and _speaks_of_a_third(reading, mention, other):
            return "", None
        if here.group() != "here":
            back = side == "PH" and CAME_FROM.match(clause.text, trigger.start - clause.start)
            return ("", None) if back else (other, None)
        spoken = _spoken_from(reading, clause.end)
        if spoken is not None and spoken.country != side:
            return (other, spoken) if spoken.country == other else ("", None)
        sent_from = reading.dateline_country
        return (other, None) if sent_from in ("", side) else (sent_from, at_dateline(reading))
    if (place := _where_it_will_be(reading, mention, other)) is not None:
        return other, place
    if _visits_a_body(reading, mention, other):
        return other, None
    if _AT_DATELINE.match(trigger.text) and reading.dateline_country == other:
        return other, None  # where the report is sent from
    if _CAME_FOR.search(mention.before):
        there = any(p.country == other for p in reading.places_in(trigger.end, clause.end))
        return (other, None) if there else ("", None)
    if _host_tells(reading, mention, other) or _of_the_two(reading, mention, travellers):
        return other, _same_place(reading, mention, other)
    return "", None


def _speaks_of_a_third(reading: Reading, mention: EventMention, other: str) -> bool:
    """Whether "the country" is a third one: that of whom the sentence before tells, or whence the report is sent."""
    if reading.dateline_country not in ("", *SIDES):
        return True
    sentence = mention.clause.sentence
    start = reading.document.sentences[max(0, sentence - 1)].start
    told = {c.country for c in reading.countries_in(start, mention.trigger.start)}
    return other not in told and bool(told - set(SIDES))


def _where_it_will_be(reading: Reading, mention: EventMention, other: str) -> Locality | None:
    """ "It will be signed in Kazan in May, when X goes there", "… in Manila, when Y flies in": the city just told."""
    clause = mention.clause
    there = _THERE.search(mention.trigger.text)
    when = _WHEN.match(clause.text) or _WHEN_HE.search(mention.before)
    if not (there or (when and _COMES.search(mention.trigger.text))):
        return None
    start = reading.document.sentences[clause.sentence].start
    if there and not reading.places_in(start, mention.trigger.start):
        start = reading.document.sentences[max(0, clause.sentence - 1)].start
    told = [p for p in reading.places_in(start, mention.trigger.start) if p.kind == "city"]
    if not told or told[-1].country != other:
        return None
    last = told[-1]
    return Locality(last.name, other, last.start, last.end, "place.sentence-before")


def _visits_a_body(reading: Reading, mention: EventMention, other: str) -> bool:
    """ "Would visit the Senate in November": a body of the other side right behind the verb."""
    start = mention.trigger.end
    body = next(iter(reading.organizations_in(start, mention.clause.end)), None)
    near = body is not None and reading.text(start, body.start).strip() in ("", "the")
    return near and body is not None and body.country == other and mention.trigger.form == "verb"


def at_dateline(reading: Reading) -> Locality | None:
    """The city that the report is sent from, where somebody is "in town" or "here"."""
    printed = reading.dateline_place
    if printed is None:
        return None
    return Locality(
        reading.document.place, reading.dateline_country, printed.start, printed.end, "place.dateline-here"
    )


def _spoken_from(reading: Reading, until: int) -> Locality | None:
    """The place from which somebody who is elsewhere is told to speak, last before ``until``."""
    if not _SPEAKS_FROM.may_match(reading.document.sentence_texts):
        return None
    for at, end, country in reversed(seats_in(reading, 0, until)):
        before = reading.text(max(0, at - _NAMED), at)
        if _SPEAKS_FROM.search(before, within=reading.document.sentence_texts):
            named = next((p.name for p in reading.places_in(at, end) if p.start == at), reading.text(at, end))
            return Locality(named, country, at, end, "place.spoken-from")
    return None


def _of_the_two(reading: Reading, mention: EventMention, travellers: list[Person]) -> bool:
    """Whether a dated journey of officials, yet to come or given up, is told beside no place and no third country."""
    ahead = (mention.planned and not mention.unfulfilled) or mention.stance.standing in _GIVEN_UP
    ahead = ahead or _came(mention, travellers)
    if not ahead or not travellers or (mention.date is None and mention.planned):
        return False
    if all(RESIDENT.search(p.title) for p in travellers):
        return False
    if mention.trigger.form == "verb" and not _comes_himself(reading, mention, travellers):
        return False
    his = mention.trigger.form == "verb" or not mention.pointing or _HIS.search(mention.before)
    if not his and owner_of(reading, mention) is None:
        return False  # "X said that the visit …": of whom he spoke before
    sentences = reading.document.sentences
    sentence = sentences[mention.clause.sentence]
    before = sentences[max(0, mention.clause.sentence - 1)]
    named = [p.country for p in reading.places_in(sentence.start, sentence.end)]
    if reading.third_countries_in(sentence.start, sentence.end) or any(c not in SIDES for c in named if c):
        return False
    of_others = reading.third_countries_in(before.start, before.end)
    if of_others and not reading.sides_in(before.start, before.end) >= set(SIDES):
        return False
    own = travellers[0].country
    elsewhere = any(p.country == own for p in reading.places_in(mention.trigger.end, mention.clause.end))
    return not elsewhere and bool(sides_told(reading) >= set(SIDES))


def _same_place(reading: Reading, mention: EventMention, other: str) -> Locality | None:
    """ "He could not come to Kazan this week. He is to come in December instead": to the city told just before."""
    if not _AGAIN.search(mention.clause.text):
        return None
    before = reading.document.sentences[max(0, mention.clause.sentence - 1)]
    cities = [
        p
        for p in reading.places_in(before.start, mention.trigger.start)
        if p.country == other and p.kind == "city"
    ]
    if len({p.name for p in cities}) != 1:
        return None
    last = cities[-1]
    return Locality(last.name, other, last.start, last.end, "place.sentence-before")


def _came(mention: EventMention, travellers: list[Person]) -> bool:
    """ "Minister X came on Monday": of a Russian; a Filipino may have come home from anywhere."""
    told = mention.stance.standing in ("held", "present") and _COMES_IN.match(mention.trigger.text)
    return bool(told) and mention.date is not None and all(p.country == "RU" for p in travellers)


def _comes_himself(reading: Reading, mention: EventMention, travellers: list[Person]) -> bool:
    """Whether a traveller is the subject of a verb of coming; "X said the second batch would come": not he."""
    if not _COMES.match(mention.trigger.text):
        return False
    named = [
        s for s in reading.seen_in(mention.clause.start, mention.trigger.start) if s.person in travellers
    ]
    told = reading.text(named[-1].end, mention.trigger.start) if named else mention.before
    return bool(_HELPERS.fullmatch(told) if named else _HE_WILL.search(told)) or bool(mention.trigger.people)


def sides_told(reading: Reading) -> set[str]:
    """The sides that an article names anywhere, by people, places or words."""
    named = {p.country for p in reading.places if p.country in SIDES}
    return named if len(named) == len(SIDES) else named | reading.sides_in(0, len(reading.document.text))


def _host_tells(reading: Reading, mention: EventMention, other: str) -> bool:
    """Whether an official of the other side speaks of a trip to come, and of no place: of one to his country."""
    clause = mention.clause
    if mention.trigger.form != "noun" or not (mention.planned or mention.stance.standing in _GIVEN_UP):
        return False
    sentence = reading.document.sentences[clause.sentence]
    if reading.places_in(sentence.start, sentence.end) or reading.countries_in(sentence.start, sentence.end):
        return False
    told = [s for s in reading.seen_in(sentence.start, sentence.end) if is_speaker(reading, s)]
    if not told and mention.quoted and clause.sentence:
        before = reading.document.sentences[clause.sentence - 1]
        told = reading.seen_in(before.start, before.end)[-1:]
    return any(s.person.office and s.person.country == other for s in told)
