"""Instruments that a clause names without telling of them.

"…, not a contract", "through an exchange of letters", "there was no agreement on prices".
"""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause

from .instrument_titles import InstrumentMention

_PENDING = re.compile(r"\bpending\s+(?:an?|the)\s+$")  # "pending an exchange of notes": a step of another one
# "It was a letter of intent, not a contract"
_IS_NOT = re.compile(r"(?:,|\b(?:is|was|were))\s+not\s+(?:yet\s+)?(?:an?|the)\s+(?:[\w-]+\s+)?$")
_NONE_REACHED = re.compile(
    r"\b(?:[Tt]here\s+(?:is|was|were|has\s+been|had\s+been)\s+(?:still\s+|as\s+yet\s+)?|reach(?:ed|ing)?\s+"
    r"|came\s+to\s+)no\s+(?:[\w-]+\s+)?$"
)
# "Signed a program with Moscow, the second agreement between the two cities": what the program is.
_THE_NTH = re.compile(
    r"(?:,|\b(?:marking|making\s+it|becoming|as))\s+(?:the|its|their)\s+"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|newest|only|most\s+recent"
    r"|\w+-?(?:first|second|third|th))\s+(?:such\s+|[a-z-]+\s+)?$"
)
# "Signed an agreement, bringing back to life a pact of 2009", "a treaty that replaces the accord": what it follows.
_FOLLOWS_ANOTHER = re.compile(
    r"(?:,\s+(?:thereby\s+|thus\s+|effectively\s+)?"
    r"(?:bringing\s+back(?:\s+to\s+life)?|reviving|renewing|replacing|superseding|extending|updating"
    r"|succeeding|supplanting)"
    r"|\b(?:that|which)\s+(?:revives|renews|replaces|supersedes|extends|updates|succeeds|supplants))\s+"
    r"(?:an?"
    r"|the|its|their)\s+(?:[a-z-]+\s+){0,2}$"
)
_HAS_AN_END = re.compile(r"[^,;.]{0,40}\s(?:that|which)\s+(?:had\s+)?(?:lapsed|expired|ended|ran\s+out)\b")
# "It is the second agreement of the two capitals since 2023": what the paper told before is.
_IT_IS_THE_NTH = re.compile(
    r"\b(?:it|this|that)\s+(?:is|was|becomes?|became|would\s+be|will\s+be)\s+(?:the|their)\s+"
    r"(?:first|second|third|fourth|fifth|sixth|latest|newest|only|most\s+recent)\s+(?:such\s+)?$",
    re.IGNORECASE,
)
_OF_THE_TWO = re.compile(
    r"\s*(?:agreements?|accord|deal|pact|memorandum|document|treaty)\s+(?:of|between)\s+(?:the\s+two|both)\b"
)
# "A memorandum of Undersecretary X": what an official tells his own, and no paper of two states.
_OF_AN_OFFICIAL = re.compile(
    r"(?:[Mm]emorandum|[Mm]emo|[Ss]tatement)\s+(?:of|by|from)\s+(?:the\s+)?"
    r"(?:(?:Executive|Acting|Deputy|Foreign|Defense)\s+)?"
    r"(?:Undersecretary|Secretary|Minister|President|Mayor|Governor|Director|Chief|Commissioner|Administrator)\b"
)
# "Present-day treaty practice", "its treaty obligations": no treaty by itself.
# "Agreement on the date, venue and agenda of the session": that they agree.
_ON_A_DAY = re.compile(
    r"(?:agreements?|accord|deal|understanding)\s+on\s+(?:(?:the|a|its|their|possible|exact|new)\s+)*"
    r"(?:dates?|days?|venues?|time(?:table|frame|line)?|timing|schedule|agenda|place|level|format|order|need"
    r"|importance|price|prices|terms|details|next\s+steps?|way\s+forward|modalities)\b"
    r"(?!\s+of\s+(?:reference|trade))",
    re.IGNORECASE,
)
_ATTRIBUTIVE = re.compile(
    r"\s+(?:practices?|law|bod(?:y|ies)|system|regime|obligations?|framework|base|basis|commitments?|ally|allies"
    r"|partners?|network)\b"
)
# "The Contract Termination and Review Committee": a body with a paper's word in its name.
_BODY_BEHIND = re.compile(
    r"(?:\s+(?:[A-Z][\w-]*|and|of|for|the|on)){1,5}?\s+"
    r"(?:Committee|Commission|Board|Office|Unit|Council|Panel|Task\s+Force|Division|Group|Secretariat|Bureau"
    r"|Service)\b"
)
_AGREEING = frozenset({"agreement", "agreements", "accord", "deal", "understanding"})
_THROUGH = re.compile(r"\b(?:through|by|via|with)\s+(?:an?|the)\s+$")


def named_in_passing(clause: Clause, named: list[InstrumentMention], mention: InstrumentMention) -> bool:
    """Whether one of those ``named`` in a clause is a step of another, what that is not, or the means of its change."""
    at = mention.start - clause.start
    if any(words.search(clause.text, 0, at) for words in (_PENDING, _IS_NOT, _NONE_REACHED)):
        return True
    if _OF_AN_OFFICIAL.match(clause.text, at) or (
        mention.head == "treaty" and _ATTRIBUTIVE.match(clause.text, mention.end - clause.start)
    ):
        return True
    if mention.head in _AGREEING and _ON_A_DAY.match(clause.text, at):
        return True
    if _names_a_body(clause, mention) or _behind_another(clause, named, mention, at):
        return True
    by_means = mention is not named[0] and mention.kind == "exchange_of_notes"
    return by_means and _THROUGH.search(clause.text, 0, at) is not None


def _behind_another(
    clause: Clause, named: list[InstrumentMention], mention: InstrumentMention, at: int
) -> bool:
    if _IT_IS_THE_NTH.search(clause.text, 0, at) and _OF_THE_TWO.match(clause.text, at):
        return True
    if mention is named[0]:
        return False
    if _THE_NTH.search(clause.text, 0, at):
        return True
    follows = _FOLLOWS_ANOTHER.search(clause.text, 0, at) is not None
    return follows and not _HAS_AN_END.match(clause.text, mention.end - clause.start)


def _names_a_body(clause: Clause, mention: InstrumentMention) -> bool:
    """Whether the words behind go on to the name of a body ("Contract Review Committee")."""
    named = mention.title.split()[-1:] and mention.title.split()[-1][:1].isupper()
    return bool(named) and _BODY_BEHIND.match(clause.text, mention.end - clause.start) is not None
