"""Whether a mention can open an encounter of its own, or only speaks of one."""

from __future__ import annotations

import re

from ingest.extract.clauses.both_sides import BOTH_SIDES, OFFICERS_OF_BOTH
from ingest.extract.clauses.event_words import SESSION
from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.clauses.third_parties import side_of_leaders_met
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.bodies_met import side_met, side_of_host
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.groups import side_of_group, side_of_subject
from ingest.extract.mentions.offices_told import of_holders_on_both_sides
from ingest.extract.types import SIDES, Person

from .private_encounters import meets_private_person
from .unnamed_parties import of_bodies, of_working_group
from .who_signed import signed_by_nobody_named, signed_by_one_side

# "Signed an agreement under which the chambers will exchange delegations, hold consultations": on no day.
_PAPER_PROVIDES = re.compile(
    r"(?:under|by)\s+which\s[^.;]{3,80}?\s(?:will|would|shall|can|may|are\s+to|agreed\s+to|undertook\s+to)"
    r"\s[^.;]{0,160}$"
)
_COUNTERPARTS = re.compile(r"\btheir\s+(?:\w+\s+)?counterparts\b")
_NEXT_ROUND = re.compile(
    rf"{SESSION}"
    r"|\b(?:next(?!\s+(?:week|month|year)\b)|new|another|follow-up|first|second|third|fourth|fifth|sixth|seventh"
    rf"|eighth|ninth|tenth|\d{{1,2}}(?:st|nd|rd|th))\s+(?:[\w-]+\s+){{0,2}}"
    r"(?:consultations|talks|meeting)\b"
    r"|\bround\s+of\s+(?:\w+\s+)?(?:consultations|talks)\b"
    r"|\b(?:следующ|очередн)\w+\s+(?:[\w-]+\s+)?(?:раунд|заседани|сесси|встреч|консультаци)\w*",
    re.IGNORECASE,
)
_SIDES_AGREED = re.compile(
    r"\b[Tt]he\s+(?:sides|parties|ministers|diplomats|delegations|two(?:\s+[a-z]+)?)\s+(?:also\s+|have\s+)?agreed\b"
)
_SO_OFTEN = re.compile(
    r"\s+(?:(?:each\s+other"
    r"|(?:with\s+)?(?:(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){0,6}[A-Z][\w.’'-]*|him|her|them|each\s+other)"
    r"|(?:with\s+)?(?:officials|diplomats|colleagues|counterparts|people|partners|authorities)"
    r"(?:\s+(?:in|of|from)\s+(?:the\s+)?[A-Z]\w+)?)\s+)?(?:(?:at\s+least|more\s+than|about|over)\s+)?"
    r"(?:twice|thrice|often|regularly|frequently|repeatedly|every\s"
    r"|(?:\w+|\w+\s+or\s+\w+|a\s+(?:half\s+)?dozen)\s+times\b|on\s+(?:several|many|numerous)\s+occasions)"
)
_HAVE = re.compile(r"\b(?:have|has|had)\s+(?:since\s+|already\s+)?$")
_NEGOTIATORS = Prefiltered(
    r"\b(?:[Nn]egotiators|[Nn]egotiating\s+(?:teams|panels)|[Tt]echnical\s+working\s+groups?"
    r"|[Ww]orking\s+groups?|[Bb]oth\s+panels"
    r"|(?:[Jj]oint|[Bb]ilateral)\s+(?:[\w-]+\s+){0,2}?(?:sub-?)?committees?"
    r"|[Ee]xperts\s+(?:of|from)\s+(?:the\s+two|both)\s+(?:sides|countries))\b"
)
_ONLINE = re.compile(r"\b(?:online|virtually|(?:by|over)\s+video\w*|via\s+(?:Zoom|video\w*))\b")
_OFFICIALS_OF_BOTH = re.compile(
    r"\b(?:(?:Philippine|Filipino)\s+and\s+Russian|Russian\s+and\s+(?:Philippine|Filipino))\s+"
    r"(?:[\w-]+\s+){0,3}?"
    r"(?:officials|negotiators|delegations|diplomats|experts|lawmakers|authorities|officers)\b"
)
_OFFICIALS_OF_THE_TWO = re.compile(
    r"\b(?:officials|negotiators|delegations|diplomats|experts|lawmakers|officers|representatives)\s+(?:of|from)\s+"
    r"(?:both|the\s+two)\s+(?:sides|countries|nations|governments|states|ministries)\b"
)
_STATE_ACTS = re.compile(r"\s+(?:is|are|will|plans?|hopes?)\s+(?:set\s+|due\s+|to\s+)*(?:[a-z]+\s+){0,3}$")
_WITH_STATE = re.compile(
    r"\bwith\s+(?:the\s+)?(?:[A-Z][\w'’. -]{1,30}?(?:,\s+(?:the\s+)?[A-Z][\w'’. -]{1,30}?)*,?\s+and\s+"
    r"(?:with\s+)?(?:the\s+)?)?$"
)
# "Ready to sit down with the Philippines" speaks of no encounter; "may meet Russian officials" does.
_WITH_OFFICIALS = re.compile(
    r"\b(?:officials?|leaders?|president|minister|secretary|ambassador|envoy|delegation|representatives"
    r"|authorities|lawmakers|senators|experts|executives)\b",
    re.IGNORECASE,
)

_AT_A_MEETING = re.compile(r"\b(?:[Ii]n|[Dd]uring|[Aa]t)\s+an?\s+(?:[\w-]+\s+){0,2}$")
# "Dumating siya para sa bilateral meeting": what one came for, with nobody named who was met.
_FOR_IT = re.compile(r"\bpara\s+sa\s+(?:(?:isang|mga|kanyang)\s+)?(?:\w+\s+)?$")
_WHOSE = 60  # characters in which those who were hosted are told to be of the other side
_JOINT_BODY = re.compile(
    r"\b(?:joint|bilateral|mixed)\s+(?:[\w-]+\s+){0,4}?(?:working\s+group|task\s+force|panel|committee"
    r"|council|board|secretariat)\b|\bсовместн\w+\s+(?:[а-яё-]+\s+){0,3}?(?:групп|комитет|совет)\w*",
    re.IGNORECASE,
)
# Words that tell a sitting of a commission, in its clause or in a relative one behind it.
_SITS = re.compile(
    r"\b(?:session|meeting|round|(?:re)?conven\w*|held|hold(?:ing)?|host(?:ed|ing)?|scheduled|slated|set\s+for"
    r"|take\s+place|took\s+place|meets?|met"
    r"|gather(?:s|ed)?|assembles?|sits?|sat)\b|заседа|сесси|состо[ия]|собер[её]тся|собира(?:ется|лась)"
    r"|собралась|пройд[её]т|прош(?:ла|ло)\b",
    re.IGNORECASE,
)


def can_open(reading: Reading, mention: EventMention, people: list[Person], own_sides: set[str]) -> bool:
    if len(own_sides) == 1 and (
        _is_of_one_side(reading, mention, own_sides) or meets_private_person(mention)
    ):
        return False
    if len(own_sides) == 2 or signed_by_one_side(reading, mention, own_sides):
        return True
    if (
        mention.planned
        and mention.date
        and (
            (
                _NEXT_ROUND.search(mention.clause.text)
                and (mention.place or mention.sides or _SIDES_AGREED.search(mention.before))
            )
            or BOTH_SIDES.search(mention.clause.text)
        )
    ):
        return True
    if mention.kind == "signing" and not people:
        return signed_by_nobody_named(reading, mention)
    if _of_both_unnamed(reading, mention, people):
        return True
    if mention.date and (_of_groups(reading, mention) or between_states(reading, mention)):
        return True
    if mention.kind == "commission":
        told = mention.trigger.of_both or _is_session(reading, mention)
        spoke_there = people and mention.stance.rule == "polarity.said-there"
        return bool(
            ((mention.place or spoke_there) and told) or (mention.date and (told or len(mention.sides) == 2))
        )
    if not mention.bilateral or mention.trigger.text.endswith(" over"):
        return False
    if _COUNTERPARTS.search(mention.clause.text) and len(own_sides) == 1 and len(people) > 1:
        return False  # several talks with as many counterparts, each told by itself if at all
    if mention.stance.standing == "possible" and not (mention.date or mention.place or mention.counterpart):
        return bool(_WITH_OFFICIALS.search(mention.clause.text, mention.trigger.end - mention.clause.start))
    if mention.trigger.text == "see":
        return bool(people) and mention.counterpart
    somewhere = mention.place or mention.kind == "call" or (mention.trigger.of_both and mention.sides)
    return bool(people) or (bool(mention.date) and bool(somewhere or mention.planned))


def _is_of_one_side(reading: Reading, mention: EventMention, own_sides: set[str]) -> bool:
    """A call of which the other side is not told, or a reception "for the delegates", whoever they were."""
    if mention.kind == "courtesy_call":
        return not _calls_on_other(reading, mention)
    if not mention.trigger.text.startswith("hosted") or _of_groups(reading, mention):
        return False
    end = mention.trigger.end  # "hosted officers of the Russian vessel"
    return not reading.sides_in(end, min(mention.clause.end, end + _WHOSE)) - own_sides


def _calls_on_other(reading: Reading, mention: EventMention) -> bool:
    """Whether the other side is told beside the call, and not only in what comes behind a comma."""
    comma = reading.document.text.find(", ", mention.trigger.end, mention.clause.end)
    end = comma if comma >= 0 else mention.clause.end
    bodies = {b.country for b in reading.organizations_in(mention.clause.start, end)}
    return reading.sides_in(mention.clause.start, end) | bodies >= set(SIDES)


def _of_both_unnamed(reading: Reading, mention: EventMention, people: list[Person]) -> bool:
    """ "The two ministers met in Moscow on May 3": negotiators, bodies, states or officers, with a day and a place."""
    date = mention.date
    if date is None:
        return _met_where_told(mention, people)
    if mention.place is None and not _ONLINE.search(mention.clause.text):
        met = mention.trigger.form == "verb" and mention.stance.standing == "held" and date.names_a_day
        return met and not people and of_bodies(reading, mention)
    if of_negotiators(reading, mention) or of_bodies(reading, mention) or of_working_group(mention):
        return True
    in_one_of_them = mention.place is not None and mention.place.country in SIDES
    if BOTH_SIDES.search(mention.clause.text):
        officers = not people and date.names_a_day and OFFICERS_OF_BOTH.search(mention.clause.text)
        # "the second meeting of the two countries"
        return bool(mention.ordinal or officers) or in_one_of_them
    if not in_one_of_them or people:
        return False
    of_holders = of_holders_on_both_sides(reading, mention.clause, mention.trigger)
    return of_holders or OFFICERS_OF_BOTH.search(mention.clause.text) is not None


def _met_where_told(mention: EventMention, people: list[Person]) -> bool:
    """ "After the joint working group of the two countries met in Moscow": held, in a city of one of them."""
    held = mention.stance.standing == "held" and mention.kind == "talks" and mention.trigger.form == "verb"
    there = mention.place is not None and bool(mention.place.name) and mention.place.country in SIDES
    whose = len(mention.sides) == len(SIDES) or BOTH_SIDES.search(mention.clause.text) is not None
    return held and there and whose and not people and _JOINT_BODY.search(mention.clause.text) is not None


def opened_together(mention: EventMention) -> bool:
    """ "X and Y opened the forum in Makati": an encounter of theirs, and no journey."""
    return mention.trigger.text.startswith("opened") and of_both_sides(mention.subject)


def is_counted(mention: EventMention) -> bool:
    """ "Our presidents have met twice since then": how often, and of no one encounter."""
    so_often = _SO_OFTEN.match(mention.clause.text, mention.trigger.end - mention.clause.start)
    told_of = bool(mention.people) or _HAVE.search(mention.before) is not None
    return bool(so_often) and mention.place is None and told_of


def is_provided_for(mention: EventMention) -> bool:
    """Whether a meeting or visit, on no day, is only what a paper provides for."""
    told_on = mention.date is not None and mention.date.start >= mention.trigger.start
    return not told_on and _PAPER_PROVIDES.search(mention.before) is not None


def is_activity(mention: EventMention, people: list[Person]) -> bool:
    """ "The plan for 2019 has exchanges, port visits, consultations": kinds of activity in a year, no encounter."""
    if (
        mention.trigger.form == "noun"
        and len({p.country for p in people}) == 1
        and _FOR_IT.search(mention.before)
    ):
        return True
    bare = mention.trigger.form == "noun" and mention.trigger.text.endswith("s") and not mention.place
    of_a_year = mention.date is not None and mention.date.weight == 1
    return (
        bare and of_a_year and not people and mention.planned and not _NEXT_ROUND.search(mention.clause.text)
    )


def of_negotiators(reading: Reading, mention: EventMention) -> bool:
    """ "Negotiators … will meet again in Manila in November": they meet, and who says so is not there."""
    sentence = reading.document.sentences[mention.clause.sentence]
    if not _NEGOTIATORS.may_match(sentence.text):
        return False
    start = sentence.start
    told = list(_NEGOTIATORS.finditer(reading.text(start, mention.trigger.start), within=sentence.text))
    return bool(told) and not reading.seen_in(start + told[-1].end(), mention.trigger.start)


def _of_groups(reading: Reading, mention: EventMention) -> bool:
    """ "A group of officials of Russia met with heads of the DA": no names, but who for each side."""
    if mention.kind not in ("talks", "courtesy_call"):
        return False
    if _AT_A_MEETING.search(mention.before) and _group_and_body(reading, mention):
        return True
    if mention.trigger.form != "verb":
        return False
    if _OFFICIALS_OF_BOTH.search(mention.before):
        return True
    if len(mention.sides) == 2 and _OFFICIALS_OF_THE_TWO.search(mention.before):
        return True
    side = side_of_subject(reading, mention.clause, mention.trigger.start)
    side = side or side_of_host(reading, mention.clause, mention.trigger)
    after = (
        {side_met(reading, mention.trigger, mention.clause.end)}
        | reading.sides_in(mention.trigger.end, mention.clause.end)
        | {body.country for body in reading.organizations_in(mention.trigger.end, mention.clause.end)}
    )
    return bool(side) and bool(after & set(SIDES) - {side})


def _group_and_body(reading: Reading, mention: EventMention) -> bool:
    """ "Russian officials saw the heads of the DA in a meeting": at it, a group of one side and a body of the other."""
    clause = mention.clause
    if mention.stance.standing != "held" or not mention.date or not mention.date.names_a_day:
        return False
    side = side_of_group(reading, clause.start, mention.trigger.start)
    if not side:  # "in a meeting with members of a Russian mission, the DA asked"
        side = side_met(reading, mention.trigger, clause.end)
    bodies = {b.country for b in reading.organizations_in(clause.start, clause.end)}
    return bool(side) and bool(bodies & set(SIDES) - {side})


def between_states(reading: Reading, mention: EventMention) -> bool:
    """ "The Philippines is to hold talks with Israel and Russia in November": planned, with a state as the subject."""
    if mention.kind != "talks" or not mention.planned:
        return False
    subject = {
        c.country
        for c in reading.countries_in(mention.clause.start, mention.trigger.start)
        if c.form in ("noun", "metonym") and _STATE_ACTS.match(reading.text(c.end, mention.trigger.start))
    }
    partner = {
        c.country
        for c in reading.countries_in(mention.trigger.end, mention.clause.end)
        if c.form in ("noun", "metonym") and _WITH_STATE.search(reading.text(mention.trigger.end, c.start))
    }
    return bool(subject & set(SIDES)) and bool(partner & (set(SIDES) - subject))


def with_leader_listed(reading: Reading, mention: EventMention) -> bool:
    """ "X met the leaders of Vietnam, the Philippines and Peru": whether the other side's is among them."""
    own = {p.country for p in mention.people}
    return bool(own) and side_of_leaders_met(reading, mention.trigger, mention.clause.end) not in {"", *own}


def _is_session(reading: Reading, mention: EventMention) -> bool:
    sentence = reading.document.sentences[mention.clause.sentence]
    return _SITS.search(reading.document.text, mention.clause.start, sentence.end) is not None
