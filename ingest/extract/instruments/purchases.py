"""Arms and vehicles that one state buys from the other, told without a contract's name ("to acquire 2 submarines")."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.polarity import judge
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.third_parties import names_third_party
from ingest.extract.matching.prefilter import Prefiltered

from .acts import ActReading
from .goods import GOODS
from .instrument_titles import InstrumentMention

_NUMBER = (
    r"\d[\d,.]*(?:\s(?:million|billion))?|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen"
    r"|twenty|thirty|forty|fifty|several|dozens\s+of"
)
_LOT = (
    rf"(?:(?:the|its|their|more|some|about|around|at\s+least|up\s+to|such)\s+)*"
    rf"(?P<lot>(?!no\s)(?:(?:{_NUMBER})\s+)?(?:(?:units|pieces|sets|squadrons?|fleet)\s+of\s+)?"
    rf"(?:(?!of\b|from\b|and\b|to\b|for\b|with\b|items\b|like\b)[\w-]+\s+){{0,3}}?{GOODS})\b"
    r"(?!(?<=helicopter)\s+"
    r"(?:equipment|parts|spares|engines?|pilots?|technolog\w+|maintenance|deal|contract)\b)"
)
_BOUGHT = Prefiltered(
    r"\b(?P<verb>(?:to\s+)?(?:acquir(?:e|es|ed|ing)|buy|buys|buying|bought|purchas(?:e|es|ed|ing)|procur(?:e|es|ed|ing)"
    r"|ey(?:es|ed|eing|ing)(?=\s+(?:[\w-]+\s+){0,2}Russian\b))"
    r"|(?:acquisition|purchase|procurement)\s+of"
    r"|(?:negotiat\w+|talks|bid|tender|bargain\w*)(?:\s+with\s+(?:Russia|Moscow|the\s+Russians))?\s+"
    r"(?:for|on|over|about))\s+"
    rf"(?:[\w-]+\s+(?:[\w-]+\s+)?items\s+(?:like|such\s+as)\s+)?{_LOT}"
)
_IN_TALKS = Prefiltered(
    rf"(?P<verb>){_LOT}\s+(?:is|are|was|were)\s+(?:still\s+|also\s+|now\s+|currently\s+)?being\s+negotiated\b",
    re.IGNORECASE,
)
HOLDS_GOODS = Prefiltered(rf"\b{GOODS}\b", re.IGNORECASE)
_FROM_RUSSIA = re.compile(r"\b(?:Russian?(?:-made|-built)?|Russians|Moscow|Rosoboronexport)\b")
_MEANT = re.compile(
    r"\b(?:plan\w*|intend\w*|intent\w*|want\w*|hope\w*|hoping|wish\w*|ey(?:e|es|ed|eing)|consider\w*|interest\w*|keen"
    r"|mull\w*|look\w*|explor\w*|propos\w*|stud(?:y|ies|ied|ying)|option|offer\w*|would|could|may|might"
    r"|will|seek\w*|bid"
    r"|possib\w+|prospect\w*|willing\w*|inclin\w+|open\s+to|like\s+to)\b",
    re.IGNORECASE,
)
_IN_TALKS_FOR = re.compile(r"\b(?:negotiat\w+|talks|discuss\w*|bargain\w*)\b", re.IGNORECASE)
_MADE_POSSIBLE = re.compile(r"\b(?:lets?|allow\w*|enabl\w*|permit\w*|pav\w+|obliges?)\b")
_A_NAME = 30  # characters of a country
_FROM = re.compile(r"\s+from\s+(?:the\s+)?")
_LENT_FOR = re.compile(r"\bloans?\s+for\s+(?:[\w’']+\s+){0,5}$")
_DONE = re.compile(r"\b(?:acquired|bought|purchased|procured)$")


def find_purchases(
    reading: Reading, clause: Clause, named: list[InstrumentMention]
) -> list[InstrumentMention]:
    """Lots that the clause tells to be bought from Russia, those that stand in a title (``named``) left out."""
    found: list[InstrumentMention] = []
    sentence = reading.document.sentences[clause.sentence]
    for pattern in (_BOUGHT, _IN_TALKS):
        for match in pattern.finditer(clause.text):
            start, end = clause.start + match.start("lot"), clause.start + match.end("lot")
            if any(
                m.start < end and clause.start + match.start() < m.end for m in [*named, *found] if m.title
            ):
                continue
            if _LENT_FOR.search(clause.text, 0, match.start()):
                continue  # the offer is the loan
            if names_third_party(reading, clause.start, end) or _sold_by_a_third(reading, end):
                continue  # another country buys, or sells
            if _FROM_RUSSIA.search(sentence.text):
                found.append(InstrumentMention(start, end, match["lot"], "contract", head="purchase"))
    return sorted(found, key=lambda m: m.start)


def _sold_by_a_third(reading: Reading, end: int) -> bool:
    of = _FROM.match(reading.document.text, end)
    if of is None:
        return False
    return any(hit.start == of.end() for hit in reading.third_countries_in(of.end(), of.end() + _A_NAME))


def act_of_purchase(clause: Clause, lot: InstrumentMention) -> list[ActReading]:
    """What the verb before the goods tells: talks held, a purchase meant or one made."""
    at = lot.start - clause.start
    before = clause.text[:at]
    stance = judge(clause.text, max(0, at - 1), at)
    if stance.standing in ("denied", "hypothetical", "cancelled") or _MADE_POSSIBLE.search(before):
        return []
    if talks := _IN_TALKS_FOR.search(before):
        act, span = "negotiation", talks.span()
    elif meant := _MEANT.search(before):
        act, span = "proposed", meant.span()
    elif done := _DONE.search(before.rstrip()):
        act, span = "signed", done.span()
    else:
        return []
    return [ActReading(act, True, None, None, "both", clause.start + span[0], clause.start + span[1], stance)]
