"""Whether the telling of a signature is an encounter: who of both sides signed, by name, by office or by body."""

from __future__ import annotations

import re

from ingest.extract.clauses.both_sides import BOTH_SIDES, OFFICERS_OF_BOTH
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.instruments.private_instruments import PRIVATE
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.done_so import DID_SO
from ingest.extract.mentions.event_mention import EventMention

from .signings_ahead import to_be_signed_there
from .unnamed_parties import of_bodies, of_cities_of_both, with_official

PAPERS = re.compile(
    r"\b(?:agreements?|memorand\w+|treat(?:y|ies)|conventions?|arrangements?|compacts?|undertakings?|MO[AU]s?"
    r"|protocols?|deals?|pacts?|accords?|contracts?|program(?:me)?s?|plans?|documents|declarations?)\b",
    re.IGNORECASE,
)
_WITH_A_BODY = re.compile(r"\bwith\s+(?:the\s+)?(?=[A-Z])")
_PARTNER = 60  # characters in which the other side's body is named
_PASSIVE = re.compile(r"\b(?:was|were|been|be)\s+(?:also\s+)?(?:signed|inked|initiall?ed)$")
_IT_WAS = re.compile(r"(?:It|They|All(?:\s+of\s+(?:it|them))?|Both|These|Those|The\s+\w+)\s+(?:was|were)\s")
_GERUND = re.compile(r"\b(?:and|or|of|for|on|about|like|including|such\s+as)\s+$")
_SIGNS_FOR = re.compile(
    r"sign(?:ed|s)\s+(?:(?:it|them|the\s+[\w-]+(?:\s+[\w-]+)?)\s+)?(?:for|on\s+behalf\s+of)\s+(?:the\s+)?"
    r"(?:(?:Philippine|Filipino|Russian)\s+(?:side|government|panel|party|Federation)"
    r"|(?:Republic\s+of\s+the\s+)?Philippines|Russia|Manila|Moscow)\b"
)
_LOOKED_ON = re.compile(
    r"\b[Ww]ho\s+(?:also\s+)?(?:saw|watched|witnessed|attended|were\s+(?:at|present\s+at))\s+the\s+(?:[\w-]+\s+)?$"
)
_BY = re.compile(
    r"\bby\s+(?:[\w.’'-]+\s+){0,8}?[A-Z]|\bby\s+(?:the\s+two|both)\s|\bin\s+the\s+presence\b|\bwitness"
)
_RATIFIES = re.compile(
    r"[^,;]{0,40}?\binstruments?\s+of\s+ratification\b|[^,;]{0,40}?\b(?:law|bill|act)\s+(?:on\s+the\s+)?ratif"
)
# "Signed the UN convention on cybercrime": many states did, each in its turn.
_OF_MANY_STATES = re.compile(
    r"\s+(?:(?:an?|the|its|their)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:UN|U\.N\.|United\s+Nations|ASEAN|Geneva|Vienna|Paris|Hague)(?:[-–]\w+)?\s+(?:[\w-]+\s+)?"
    r"(?:[Cc]onvention|[Tt]reaty|[Aa]greement|[Dd]eclaration|[Pp]rotocol|[Cc]ompact)s?\b"
)
_THEY_WERE = re.compile(
    r"(?:They|All(?:\s+of\s+them)?|These|Those|(?:The|All\s+the|These)\s+(?:[\w-]+\s+){0,2}?\w+s)\s+(?:was|were)\s"
)
_SIGNED_SEVERAL = re.compile(
    r"(?<!to\s)(?<!will\s)(?<!would\s)\b(?:signed|inked|forged|sealed|concluded)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:agreements|accords|pacts|deals|documents|papers|treaties|memoranda|memorandums|MO[AU]s|instruments"
    r"|contracts)\b"
)
_WERE_SIGNED = re.compile(
    r"\s*(?:instead\s+)?(?:was|were|ha(?:s|ve|d)\s+been)\s+(?:[a-z]+\s+){0,2}?"
    r"(?:signed|inked|initiall?ed|concluded|sealed)\b"
)
_YET_TO = re.compile(r"\b(?:has|have|had)\s+yet\s+to\s+(?:be\s+)?(?:\w+ly\s+)?$")
# "Signed by mail", "by X on Monday and by Y two days later": nobody met.
_EACH_ALONE = Prefiltered(
    r"\bby\s+(?:post|mail|e-?mail|courier|correspondence|(?:diplomatic\s+)?(?:mail|pouch|bag))\b"
    r"|\b(?:each|both)\s+(?:in|from)\s+(?:his|her|their)\s+(?:own\s+|respective\s+)?"
    r"(?:capitals?|offices?|country|countries|cit(?:y|ies))\b"
    r"|\bsign(?:ed|ing)?\s+(?:it\s+|them\s+)?separately\b|\bin\s+absentia\b"
    r"|(?:\band\s+(?:then\s+)?by\s+|(?:day|\d),?\s+and\s+)[A-Z][^,;]{3,80}?\s"
    r"(?:a|an|one|two|three|four|five|six|\d+)\s+(?:days?|weeks?|months?)\s+"
    r"(?:later|earlier|after(?!\s+\w))"
)
_ONLINE = re.compile(r"\b(?:online|virtually|(?:by|over)\s+video\w*|via\s+(?:Zoom|video\w*))\b")


def is_signing_event(reading: Reading, mention: EventMention, own_sides: set[str]) -> bool:
    """A signing is an encounter when people of both sides sign, or a ceremony is named."""
    if _OF_MANY_STATES.match(reading.document.text, mention.trigger.end):
        return False
    if to_be_signed_there(reading, mention):
        return True
    if _YET_TO.search(mention.before) or each_alone(reading, mention) or _signed_otherwise(reading, mention):
        return False
    if len(own_sides) < 2 and _RATIFIES.match(
        mention.clause.text, mention.trigger.end - mention.clause.start
    ):
        return False  # what a head of state signs alone
    if mention.trigger.text == "signing" and (
        _GERUND.search(mention.before) or _LOOKED_ON.search(mention.before)
    ):
        return False  # "went through the updating and signing of agreements"; "those who saw the signing"
    if _PASSIVE.search(mention.clause.text[: mention.trigger.end - mention.clause.start]) and not _BY.search(
        mention.clause.text
    ):
        # "He had a friend in X, and papers were signed" tells nobody's signature.
        return _of_papers_of_both(reading, mention)
    return (
        len(own_sides) == 2
        or "ceremony" in mention.trigger.text
        or signed_by_nobody_named(reading, mention)
        or signed_by_one_side(reading, mention, own_sides)
    )


def _of_papers_of_both(reading: Reading, mention: EventMention) -> bool:
    """ "The deals were signed in Moscow on May 24", told right after the two states signed several of them."""
    clause = mention.clause
    set_there = mention.place is not None and mention.date is not None and mention.date.names_a_day
    if not set_there or mention.stance.standing != "held":
        return False
    if not clause.sentence or not _THEY_WERE.match(clause.text):
        return False
    before = reading.document.sentences[clause.sentence - 1]
    signed = _SIGNED_SEVERAL.search(before.text)
    return signed is not None and len(reading.sides_in(before.start, before.end)) == 2


def _signed_otherwise(reading: Reading, mention: EventMention) -> bool:
    """ "…, which were to be signed before the two leaders, were signed by aides": what was done is told next."""
    if not mention.unfulfilled:
        return False
    after = (c for c in reading.clauses_by_sentence[mention.clause.sentence] if c.start >= mention.clause.end)
    return any(_WERE_SIGNED.match(clause.text) for clause in after)


def each_alone(reading: Reading, mention: EventMention) -> bool:
    """Whether the two sides are told to have signed apart from each other."""
    sentence = reading.document.sentences[mention.clause.sentence].text
    return _EACH_ALONE.search(sentence) is not None


def signed_by_one_side(reading: Reading, mention: EventMention, own_sides: set[str]) -> bool:
    """Whether those named are of one side, and the other signed too: a body, a state, or an official without a name."""
    return (
        _signed_with_the_other_side(reading, mention, own_sides)
        or _signed_for_its_side(mention, own_sides)
        or _signed_with_official(reading, mention, own_sides)
    )


def signed_by_nobody_named(reading: Reading, mention: EventMention) -> bool:
    if not mention.people and PRIVATE.search(mention.clause.text):
        return False  # "a Filipina and her Russian fiancé signed a marriage contract"
    return (
        _signed_between_states(reading, mention)
        or _signed_by_bodies(reading, mention)
        or _of_papers_of_both(reading, mention)
        or to_be_signed_there(reading, mention)
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
    other = other_side(next(iter(own_sides)))
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
    # "Papers between the Philippines and Russia were signed on Friday at a ceremony led by X"
    if _PASSIVE.search(mention.clause.text[: mention.trigger.end - mention.clause.start]) and (
        len(reading.sides_in(mention.clause.start, mention.trigger.start)) == 2
    ):
        return True
    partner, start = _WITH_A_BODY.search(after), mention.trigger.end
    if partner is None and _PASSIVE.search(mention.clause.text[: mention.trigger.end - mention.clause.start]):
        partner, start = (
            _WITH_A_BODY.search(mention.before),
            mention.clause.start,
        )  # "a program with the Government"
    if partner is None:
        return False
    start += partner.end()
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
