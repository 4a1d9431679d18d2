"""Parties of an encounter that are told without a name: bodies, working groups, the heads of two cities."""

from __future__ import annotations

import itertools
import re

from ingest.extract.clauses.both_sides import OFFICERS_OF_BOTH
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES

_BETWEEN = re.compile(
    r"(?:\s+(?:on|by|via|over|in|this|last)\s+(?:[\w-]+\s+){0,2}?[\w-]+)?\s+(?:between|of)\s+"
    r"(?:officials\s+of\s+)?(?P<the>the\s+)?"
)
# "Staff talks of the Army and the Ground Forces": the Philippine press leaves its own arms without a country.
_OWN_ARM = Prefiltered(r"\b[Tt]he\s+(?:Army|Navy|Air\s+Force|Coast\s+Guard|Marines|Marine\s+Corps)\b")
_THE = 4  # characters of "the "
_OF_WORKING_GROUP = re.compile(
    r"\s+of\s+(?:the|an?)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:joint|bilateral|two-way|mixed|Russian-Philippine|Philippine-Russian|Philippines-Russia"
    r"|Russia-Philippines)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:working\s+group|sub-?committee|committee|task\s+force)\b"
)
# "The Russian border service": a body by its side and its kind.
_BODY_OF_SIDE = Prefiltered(
    r"\b(?:(?P<ru>Russian|Russia['’]s)|(?P<ph>Philippine|Filipino|Philippines['’]))\s+"
    r"(?:[a-z][\w-]*\s+){0,3}?"
    r"(?:ministry|department|agency|service|navy|army|air\s+force|(?:coast|border)\s+guards?"
    r"|customs|police|chamber|council|academy|parliament|embassy|commission|authority|bureau"
    r"|administration|inspectorate|prosecution)\b"
)
# "The foreign ministries of the Philippines and Russia": bodies of both, told at once.
_BODIES = (
    r"(?:ministries|departments|agencies|services|navies|coast\s+guards|councils|academies|parliaments|commissions"
    r"|authorities|bureaus)"
)
_BODIES_OF_BOTH = Prefiltered(
    rf"\b(?:Philippine|Filipino|Russian)\s+and\s+(?:Philippine|Filipino|Russian)\s+(?:[a-z-]+\s+){{0,3}}?{_BODIES}\b"
    rf"|\b{_BODIES}\s+of\s+(?:the\s+Philippines\s+and\s+Russia|Russia\s+and\s+the\s+Philippines)\b"
)

# "X and the Russian ambassador signed it", "X signed it with the head of the tax service": an official by office alone.
_OFFICIAL = Prefiltered(
    r"(?:^\W*(?=the\s|an?\s)|\b(?:and|with|by|between)\s+)"
    r"(?:(?:the|an?|its|his|her|visiting|acting|one\s+of\s+the)\s+){0,2}"
    r"(?:[\w’'-]+\s+){0,4}?"
    r"(?:ambassador|envoy|ministers?|secretary|undersecretary|directors?|heads?|chiefs?|chairman|chairwoman"
    r"|mayor|governor|rector|speaker|commander|commandant|administrator|commissioner|consul"
    r"|charg[eé]\s+d['’]affaires|representatives?|counterpart|opposite\s+number|officials?|delegation)\b"
    r"(?!\s+(?:(?-i:[A-Z][a-z])|said\b))",
    re.IGNORECASE,
)
_ITS_BODY = 70  # characters behind an office in which its body or country is named


def with_official(reading: Reading, mention: EventMention, own_sides: set[str]) -> bool:
    """Whether beside those of one side an official of the other, told by his office alone, has part in it."""
    clause = mention.clause
    if len(own_sides) != 1 or not _OFFICIAL.may_match(clause.text):
        return False
    other = other_side(next(iter(own_sides)))
    for told in _OFFICIAL.finditer(clause.text):
        start, end = clause.start + told.start(), clause.start + told.end()
        following = reading.seen_in(end, clause.end)[:1]
        until = min([end + _ITS_BODY, clause.end, *(s.start for s in following)])
        comma = reading.document.text.find(",", end, until)
        until = comma if comma >= 0 else until
        places = {p.country for p in reading.places_in(start, until)}
        bodies = {b.country for b in reading.organizations_in(start, until)}
        counterpart = told.group().lower().endswith(("counterpart", "number"))
        if counterpart or other in reading.sides_in(start, until) | places | bodies:
            return True
    return False


_SIGNED_BY = re.compile(r"(?:\s+(?:on|in)\s+[\w.]+(?:\s+\d+)?)?,?\s+by\s")


def of_bodies(reading: Reading, mention: EventMention) -> bool:
    """ "Officials of the Department of Energy and Rosatom met": a body of each side, and nobody by name."""
    if mention.trigger.form != "verb":
        return between_bodies(reading, mention)
    if _BODIES_OF_BOTH in held_by(mention.clause.text) and _BODIES_OF_BOTH.search(mention.before):
        return True
    start = mention.clause.start
    bodies = {country for _, country in _named_bodies(reading, start, mention.trigger.start, start)}
    if mention.kind == "signing" and (by := _SIGNED_BY.match(reading.document.text, mention.trigger.end)):
        bodies |= {b.country for b in reading.organizations_in(by.end(), mention.clause.end)[:2]}
    if _BODY_OF_SIDE in held_by(mention.clause.text):
        told = _BODY_OF_SIDE.finditer(mention.before, within=mention.clause.text)
        bodies |= {"RU" if body["ru"] else "PH" for body in told}
    return bodies >= set(SIDES)


def between_bodies(reading: Reading, mention: EventMention) -> bool:
    """ "A dialogue between the Bureau of Customs and Russia's Federal Customs Service"."""
    start, end = mention.trigger.end, mention.clause.end
    between = _BETWEEN.match(reading.document.text, start, end)
    if between and _BODIES_OF_BOTH in held_by(mention.clause.text):
        both = _BODIES_OF_BOTH.search(mention.clause.text, start - mention.clause.start)
        return both is not None
    if between is None:
        return False
    bodies = _named_bodies(reading, between.end() - _THE, end, mention.clause.start)[:2]
    if not between["the"] and not (bodies and bodies[0][0] == between.end()):
        return False  # "talks between X and the Department"
    return {country for _, country in bodies} == set(SIDES)


def _named_bodies(reading: Reading, start: int, end: int, clause_start: int) -> list[tuple[int, str]]:
    """Where bodies stand and of which country they are, with the arms of the Philippines told without one."""
    named = [(b.start, b.country) for b in reading.organizations_in(start, end)]
    clause = reading.text(clause_start, end)
    arms = _OWN_ARM.finditer(clause, start - clause_start) if _OWN_ARM.may_match(clause) else ()
    return sorted([*named, *((clause_start + arm.start(), "PH") for arm in arms)])


def is_of_officers(mention: EventMention) -> bool:
    """ "The ministers of the two countries approved it at their meeting": it tells whose."""
    return OFFICERS_OF_BOTH.search(mention.before) is not None


def of_working_group(mention: EventMention) -> bool:
    """ "A meeting of the joint working group on fisheries took place in Manila"."""
    after = mention.clause.text[mention.trigger.end - mention.clause.start :]
    return mention.trigger.form == "noun" and _OF_WORKING_GROUP.match(after) is not None


def of_cities_of_both(reading: Reading, mention: EventMention) -> bool:
    """ "The governors of Primorye and Cebu will sign it": two places, named as one before the verb."""
    named = [p for p in reading.places_in(mention.clause.start, mention.trigger.start) if p.kind == "city"]
    return any(
        {one.country, other.country} == set(SIDES) and reading.text(one.end, other.start).strip() == "and"
        for one, other in itertools.pairwise(named)
    )
