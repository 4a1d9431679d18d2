"""Is this article about official business between the two states?

It is when it asserts a meeting, a journey or an instrument between them, or when an official of one of them
acts or speaks on relations with the other. Private trade, sport, weather, shows and mere mentions are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .agreements import Settled
from .events import Event
from .reading import SIDES, Reading

_OFFICIAL = re.compile(
    r"\b(?:ambassador|embassy|president|prime\s+minister|foreign\s+(?:affairs|minister|secretary|ministry)|defen[cs]e\s+(?:secretary|minister|ministry|department)|secretary|undersecretary|minister|envoy|diplomat\w*|Malaca[nñ]ang|Palace|Kremlin|DFA|DND"
    r"|senat(?:e|or)|congress|speaker|consul\w*|charg[eé]|посол|президент|министр|pangulo|kalihim|embahador)\b",
    re.I,
)
_RELATIONS = re.compile(
    r"\b(?:bilateral|diplomatic|relations|ties|cooperation|partnership|agreements?|memorand\w+|treaty|talks|visit|delegation|consultations|foreign\s+policy|strategic|invit\w+|summit|embassy|ambassador|alliance|negotiat\w+|joint\s+(?:commission|statement|exercise)"
    r"|anniversary|cooperate|friendship|сотрудничеств\w*|отношени\w*|визит\w*|переговор\w*|ugnayan|pagbisita|kasunduan|kooperasyon)\b",
    re.I,
)
_GAP = 2


@dataclass(frozen=True, slots=True)
class Relevance:
    relevant: bool
    reason: str


def judge_relevance(reading: Reading, events: list[Event], settled: list[Settled]) -> Relevance:
    """The gate, with the reason in words for people."""
    if events:
        return Relevance(True, "reports a meeting or visit between the two sides")
    if settled and _both_states_act(reading):
        return Relevance(True, "reports an instrument or an offer between the two states")
    if sentence := _official_statement(reading):
        return Relevance(True, f"an official of one side speaks on relations with the other: {sentence[:120]}")
    return Relevance(False, "no official act, meeting, visit, offer or instrument between the two states, nor a statement on one")


def _both_states_act(reading: Reading) -> bool:
    text = reading.document.text
    return reading.sides_in(0, len(text)) >= set(SIDES) and bool(_OFFICIAL.search(text))


def _official_statement(reading: Reading) -> str:
    """A sentence that names both sides, an official or agency of one of them, and their relations."""
    for sentence in reading.document.sentences:
        if sentence.kind in ("junk", "byline", "caption"):
            continue
        if not reading.sides_in(sentence.start, sentence.end) >= set(SIDES):
            continue
        if not _RELATIONS.search(sentence.text):
            continue
        people = [s for s in reading.seen_in(sentence.start, sentence.end) if s.person.office and s.person.country in SIDES]
        organizations = [o for o in reading.organizations_in(sentence.start, sentence.end) if o.country in SIDES]
        if people or organizations or _OFFICIAL.search(sentence.text):
            return sentence.text
    return ""
