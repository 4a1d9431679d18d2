"""Whether a mention can open an encounter of its own, or only speaks of one."""

from __future__ import annotations

import re

from ingest.extract.clauses.both_sides import BOTH_SIDES, OFFICERS_OF_BOTH
from ingest.extract.clauses.event_words import SESSION
from ingest.extract.clauses.reading import SIDES, Reading, of_both_sides
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.bodies_met import side_met, side_of_host
from ingest.extract.mentions.done_so import DID_SO
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.groups import side_of_subject
from ingest.extract.types import Person

from .unnamed_parties import of_bodies, of_cities_of_both, of_working_group, with_official

_COUNTERPARTS = re.compile(r"\btheir\s+(?:\w+\s+)?counterparts\b")
_NEXT_ROUND = re.compile(
    rf"{SESSION}|\b(?:next|new|another|follow-up|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{{1,2}}(?:st|nd|rd|th))\s+(?:[\w-]+\s+){{0,2}}(?:consultations|talks|meeting)\b|\bround\s+of\s+(?:\w+\s+)?(?:consultations|talks)\b|\b(?:следующ|очередн)\w+\s+(?:[\w-]+\s+)?(?:раунд|заседани|сесси|встреч|консультаци)\w*",
    re.IGNORECASE,
)
_SO_OFTEN = re.compile(
    r"\s+(?:(?:each\s+other|with\s+(?:him|her|them|each\s+other))\s+)?(?:twice|thrice|often|regularly|frequently|repeatedly|every\s|(?:\w+|\w+\s+or\s+\w+)\s+times\b|on\s+(?:several|many|numerous)\s+occasions)"
)
_HAVE = re.compile(r"\b(?:have|has|had)\s+(?:since\s+|already\s+)?$")
_NEGOTIATORS = Prefiltered(
    r"\b(?:[Nn]egotiators|[Nn]egotiating\s+(?:teams|panels)|[Tt]echnical\s+working\s+groups?|[Ww]orking\s+groups?|[Bb]oth\s+panels"
    r"|(?:[Jj]oint|[Bb]ilateral)\s+(?:[\w-]+\s+){0,2}?(?:sub-?)?committees?"
    r"|[Ee]xperts\s+(?:of|from)\s+(?:the\s+two|both)\s+(?:sides|countries))\b"
)
_ONLINE = re.compile(r"\b(?:online|virtually|(?:by|over)\s+video\w*|via\s+(?:Zoom|video\w*))\b")
_OFFICIALS_OF_BOTH = re.compile(
    r"\b(?:(?:Philippine|Filipino)\s+and\s+Russian|Russian\s+and\s+(?:Philippine|Filipino))\s+(?:[\w-]+\s+){0,3}?(?:officials|negotiators|delegations|diplomats|experts|lawmakers|authorities|officers)\b"
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
    r"\b(?:officials?|leaders?|president|minister|secretary|ambassador|envoy|delegation|representatives|authorities|lawmakers|senators|experts|executives)\b",
    re.IGNORECASE,
)
PAPERS = re.compile(
    r"\b(?:agreements?|memorand\w+|treat(?:y|ies)|conventions?|arrangements?|compacts?|undertakings?|MO[AU]s?|protocols?|deals?|pacts?|accords?|contracts?|program(?:me)?s?|plans?|documents|declarations?)\b",
    re.IGNORECASE,
)
_WITH_A_BODY = re.compile(r"\bwith\s+(?:the\s+)?(?=[A-Z])")
_PARTNER = 60  # characters in which the other side's body is named
_PASSIVE = re.compile(r"\b(?:was|were|been|be)\s+(?:also\s+)?(?:signed|inked|initiall?ed)$")
_IT_WAS = re.compile(r"(?:It|They|All(?:\s+of\s+(?:it|them))?|Both|These|Those|The\s+\w+)\s+(?:was|were)\s")
_GERUND = re.compile(r"\b(?:and|or|of|for|on|about|like|including|such\s+as)\s+$")
_SIGNS_FOR = re.compile(
    r"sign(?:ed|s)\s+(?:(?:it|them|the\s+[\w-]+(?:\s+[\w-]+)?)\s+)?(?:for|on\s+behalf\s+of)\s+(?:the\s+)?"
    r"(?:(?:Philippine|Filipino|Russian)\s+(?:side|government|panel|party|Federation)|(?:Republic\s+of\s+the\s+)?Philippines|Russia|Manila|Moscow)\b"
)
_LOOKED_ON = re.compile(
    r"\b[Ww]ho\s+(?:also\s+)?(?:saw|watched|witnessed|attended|were\s+(?:at|present\s+at))\s+the\s+(?:[\w-]+\s+)?$"
)
_BY = re.compile(
    r"\bby\s+(?:[\w.’'-]+\s+){0,8}?[A-Z]|\bby\s+(?:the\s+two|both)\s|\bin\s+the\s+presence\b|\bwitness"
)


def is_signing_event(reading: Reading, mention: EventMention, own_sides: set[str]) -> bool:
    """A signing is an encounter when people of both sides sign, or a ceremony is named."""
    if mention.trigger.text == "signing" and (
        _GERUND.search(mention.before) or _LOOKED_ON.search(mention.before)
    ):
        return False  # "went through the updating and signing of agreements"; "those who saw the signing"
    if _PASSIVE.search(mention.clause.text[: mention.trigger.end - mention.clause.start]) and not _BY.search(
        mention.clause.text
    ):
        return False  # "he had a friend in X, and papers were signed" tells nobody's signature
    return (
        len(own_sides) == 2
        or "ceremony" in mention.trigger.text
        or _signed_between_states(reading, mention)
        or _signed_by_bodies(reading, mention)
        or _signed_with_the_other_side(reading, mention, own_sides)
        or _signed_for_its_side(mention, own_sides)
        or _signed_with_official(reading, mention, own_sides)
    )


def _signed_with_official(reading: Reading, mention: EventMention, own_sides: set[str]) -> bool:
    """ "X and the Russian ambassador signed a treaty in Manila on Monday"."""
    told = (
        mention.kind == "signing"
        and mention.stance.standing == "held"
        and bool(mention.date or mention.place)
    )
    return told and bool(PAPERS.search(mention.clause.text)) and with_official(reading, mention, own_sides)


def _signed_with_the_other_side(reading: Reading, mention: EventMention, own_sides: set[str]) -> bool:
    """ "Mayor X on May 25 signed a program with the Moscow Government", "It was signed on May 25 in Moscow by X"."""
    day = mention.date is not None and mention.date.names_a_day
    if mention.kind != "signing" or len(own_sides) != 1 or not day or mention.stance.standing != "held":
        return False
    other = SIDES[1 - SIDES.index(next(iter(own_sides)))]
    after = reading.text(mention.trigger.end, mention.clause.end)
    papers = PAPERS.search(mention.clause.text)
    if (
        not papers
        and mention.clause.sentence
        and (_IT_WAS.match(mention.clause.text) or DID_SO.search(mention.clause.text))
    ):
        papers = PAPERS.search(reading.document.sentences[mention.clause.sentence - 1].text)
    if not papers or not (mention.subject or _BY.search(after)):
        return False
    if mention.place is not None and mention.place.country == other:
        return True
    partner = _WITH_A_BODY.search(after)
    if partner is None:
        return False
    start = mention.trigger.end + partner.end()
    told = [b.country for b in reading.organizations_in(start, start + _PARTNER)]
    return (told or [""])[0] == other or other in reading.sides_in(start, start + _PARTNER)


def _signed_for_its_side(mention: EventMention, own_sides: set[str]) -> bool:
    """ "X signed for the Philippines in Manila": somebody of the other side did, whether named or not."""
    if mention.kind != "signing" or len(own_sides) != 1 or mention.stance.standing != "held":
        return False
    set_there = mention.date is not None or mention.place is not None
    return (
        set_there
        and _SIGNS_FOR.search(mention.clause.text, mention.trigger.start - mention.clause.start) is not None
    )


def _signed_between_states(reading: Reading, mention: EventMention) -> bool:
    """ "The two sides signed the following documents in Moscow on May 24": an occasion without a name."""
    if mention.people or mention.date is None:
        return False
    if mention.place is None:
        held = mention.stance.standing == "held" and mention.date.names_a_day
        return held and bool(_ONLINE.search(mention.clause.text)) and of_cities_of_both(reading, mention)
    if mention.stance.standing == "held" and mention.date.names_a_day:
        return len(mention.sides) == 2 or bool(BOTH_SIDES.search(mention.clause.text))
    if not mention.planned:
        return False
    both = BOTH_SIDES.search(mention.clause.text) or OFFICERS_OF_BOTH.search(mention.clause.text)
    return bool(both) or of_cities_of_both(reading, mention)


def _signed_by_bodies(reading: Reading, mention: EventMention) -> bool:
    """ "X Overseas and the Department of Energy signed it in Moscow": bodies of both sides, at a place told."""
    told = mention.stance.standing == "held" or (mention.planned and mention.date is not None)
    return told and mention.place is not None and of_bodies(reading, mention)


def can_open(reading: Reading, mention: EventMention, people: list[Person], own_sides: set[str]) -> bool:
    if mention.kind == "courtesy_call" and len(own_sides) == 1 and not _calls_on_other(reading, mention):
        return False
    if (
        len(own_sides) == 2
        or _signed_with_the_other_side(reading, mention, own_sides)
        or _signed_for_its_side(mention, own_sides)
        or _signed_with_official(reading, mention, own_sides)
    ):
        return True
    if (
        mention.planned
        and mention.date
        and (
            (_NEXT_ROUND.search(mention.clause.text) and (mention.place or mention.sides))
            or BOTH_SIDES.search(mention.clause.text)
        )
    ):
        return True
    if mention.kind == "signing" and not people:
        return _signed_between_states(reading, mention) or _signed_by_bodies(reading, mention)
    if _of_both_unnamed(reading, mention, people):
        return True
    if mention.date and (_of_groups(reading, mention) or between_states(reading, mention)):
        return True
    if mention.kind == "commission":
        told = mention.trigger.of_both or _is_session(mention)
        return bool((mention.place and told) or (mention.date and (told or len(mention.sides) == 2)))
    if not mention.bilateral or mention.trigger.text.endswith(" over"):
        return False
    if _COUNTERPARTS.search(mention.clause.text) and len(own_sides) == 1 and len(people) > 1:
        return False  # several talks with as many counterparts, each told by itself if at all
    if mention.stance.standing == "possible" and not (mention.date or mention.place or mention.counterpart):
        return bool(_WITH_OFFICIALS.search(mention.clause.text, mention.trigger.end - mention.clause.start))
    if mention.trigger.text == "see":
        return bool(people) and mention.counterpart
    somewhere = mention.place or mention.kind == "call"
    return bool(people) or (bool(mention.date) and bool(somewhere or mention.planned))


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
        return False
    if mention.place is None and not _ONLINE.search(mention.clause.text):
        met = mention.trigger.form == "verb" and mention.stance.standing == "held" and date.names_a_day
        return met and not people and of_bodies(reading, mention)
    if of_negotiators(reading, mention) or of_bodies(reading, mention) or of_working_group(mention):
        return True
    in_one_of_them = mention.place is not None and mention.place.country in SIDES
    if BOTH_SIDES.search(mention.clause.text):
        return bool(mention.ordinal) or in_one_of_them  # "the second meeting of the two countries"
    return in_one_of_them and not people and OFFICERS_OF_BOTH.search(mention.clause.text) is not None


def opened_together(mention: EventMention) -> bool:
    """ "X and Y opened the forum in Makati": an encounter of theirs, and no journey."""
    return mention.trigger.text.startswith("opened") and of_both_sides(mention.subject)


def is_counted(mention: EventMention) -> bool:
    """ "Our presidents have met twice since then": how often, and of no one encounter."""
    so_often = _SO_OFTEN.match(mention.clause.text, mention.trigger.end - mention.clause.start)
    return bool(so_often) and mention.place is None and _HAVE.search(mention.before) is not None


def is_activity(mention: EventMention, people: list[Person]) -> bool:
    """ "The plan for 2019 has exchanges, port visits, consultations": kinds of activity in a year, no encounter."""
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
    if mention.trigger.form != "verb" or mention.kind not in ("talks", "courtesy_call"):
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


def _is_session(mention: EventMention) -> bool:
    return bool(
        re.search(
            r"\b(?:session|meeting|round|conven\w*|held|hold(?:ing)?|host(?:ed|ing)?|scheduled|slated|set\s+for|take\s+place|took\s+place|met)\b|заседани|сесси|состо[ия]",
            mention.clause.text,
            re.IGNORECASE,
        )
    )
