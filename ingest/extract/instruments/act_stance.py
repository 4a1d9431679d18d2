"""What the words around an act's say of it, where the polarity of their clause would mislead."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.extract.clauses import foreign_words as foreign
from ingest.extract.clauses.over_or_ahead import is_governed
from ingest.extract.clauses.polarity import Stance, judge
from ingest.extract.matching.prefilter import Prefiltered

from .act_words import ENDINGS

# "The Palace denied on Monday that a treaty had been signed"
_DENIED = Prefiltered(
    r"\b(?:den(?:y|ied|ies|ying)|rebuff(?:s|ed|ing)|refut(?:es|ed|ing)|disput(?:es|ed|ing)|debunk(?:s|ed|ing)"
    r"|dismiss(?:es|ed|ing)|scotch(?:es|ed|ing)"
    r"|brush(?:es|ed|ing)\s+(?:aside|off)|(?:shot|shooting|knocked|knocking)\s+down|no\s+truth|not\s+true"
    r"|untrue|false|rumou?rs?|hoax)\b[^.;,]{0,60}?\bthat\b",
    re.IGNORECASE,
)
_COMES = re.compile(r"(?:effective|enters?|comes?|takes?|becomes?)\b", re.IGNORECASE)
_REFUSED = re.compile(r"(?:turned|rejected|rebuffed|spurned|threw|voted|thumbed)\b", re.IGNORECASE)
_RUNS_OUT = re.compile(r"(?:expires?|lapses?|runs|ends|up\s+for)\b", re.IGNORECASE)
_RAN_OUT = re.compile(
    r"\b(?:lapsed|expired|ran\s+out)\b"
)  # "Ten years after it lapsed, it is up for renewal"
_AFTER_DAYS = re.compile(
    r"^\s+(?:on\s+the\s+)?(?:\d+|[a-z-]+)(?:th|st)?\s+(?:days?|months?)\s+(?:after|from"
    r"|following)\b|^\s+(?:upon|once|after)\b"
    r"|^\s+(?:on\s+)?the\s+(?:first|last)\s+day\s+of\s+the\s+[a-z]+\s+month\s+(?:after|from|following)\b"
    r"|^\s+(?:\w+\s+)?when\s+(?:each|both|all|the\s+(?:two|last|other|parties|sides|countries))\b"
    r"(?![^.;]*\b(?:were|was|had|did)\b)"
)  # a clause of the treaty
_UPON_SIGNATURE = re.compile(r"\s+upon\s+(?:its\s+)?(?:signature|signing)\b")
_CONDITION = Prefiltered(
    r"\b(?:before|until|once|for|so\s+that|in\s+order)\s+"
    r"(?:it|they|□|(?:the|both|these|this)\s+(?:[\w-]+\s+){0,2}?[\w-]+)?\s*"
    r"(?:can\s+|may\s+|could\s+|will\s+|to\s+)?$"
    r"|\b(?:procedures?|requirements?|formalities|steps|conditions?|necessary|needed|required)\s+for\s+(?:the|its)\s+$",
    re.IGNORECASE,
)  # "… needs concurrence before it takes effect": not yet in force
_OVER_NOW = re.compile(r"(?:entered|took|taken|came|was|were|is|are|remain)", re.IGNORECASE)
_WITH_WHICH = re.compile(r"\bwith\s+(?:which|whom)\s[^,;]*$")  # "the 14th country with which it has a treaty"
_HOPED_SOON = re.compile(r"\b(?:early|earliest|speedy|swift|prompt|soonest|timely)\s+$", re.IGNORECASE)

_LAST_DONE = re.compile(r"\b(?:years|decades)\s+(?:ago\s+)?since\b[^,;]{0,60}\blast\s+$")
# "The signing of the MOU follows when the procedures are over"
_SIGNING_FOLLOWS = re.compile(
    r"(?:sign(?:ing|ature)|conclusion)\s+of\s+(?:(?:the|this|that)\s+)?"
    r"(?:□+|MO[UA]|memorandum|agreement|document|treaty|protocol|pact|deal|contract|accord)\s+"
    r"(?:follows|remains|awaits|waits|depends|comes\s+(?:after|once|when|next|later)|has\s+yet"
    r"|(?:is|was)\s+(?:still\s+)?"
    r"(?:to\s+follow|to\s+come|due|set|pending|ahead|next|expected|foreseen|slated|scheduled|planned)"
    r"|hinges|takes\s+place\s+(?:after|once|when))\b",
    re.IGNORECASE,
)
_SIGNING_WOULD = re.compile(r"(?:Signing|Concluding)\b[^.;,]{3,90}?\s(?:would|could|might|may)\b")
_A_SIGNING = re.compile(r"signing|signature|conclusion|подписани", re.IGNORECASE)
# "Discussed the signing of the pact", "agreed on the signing": spoken of, and still to come.
_OF_A_SIGNING = Prefiltered(
    r"\b(?:discuss(?:ed|es|ing|ion\s+of|ions\s+on)?|t(?:alked|alking)\s+about|tackl(?:ed|es|ing)"
    r"|spe(?:ed|d)(?:ing)?(?:\s+up)?|expedit(?:e|ed|ing)|accelerat(?:e|ed|ing)|fast-track(?:ed|ing)?"
    r"|hasten(?:ed)?|push(?:ed|es|ing)?\s+for|seek(?:s|ing)?|sought"
    r"|work(?:ed|s|ing)?\s+(?:on|towards?)|agreed\s+(?:on|to)|look(?:ed|s|ing)?\s+(?:forward\s+to|into)"
    r"|prepar(?:ed|es|ing|ations)\s+for|hop(?:ed|es|ing)\s+for|call(?:ed|s|ing)?\s+for"
    r"|consider(?:ed|s|ing)?|explor(?:ed|es|ing)|possibility\s+of|prospects?\s+(?:of|for)|need\s+for)"
    r"\s+(?:the\s+|an?\s+|its\s+)?(?:(?:possible|early|eventual|formal|planned|proposed|upcoming)\s+)?$"
    rf"|{foreign.SIGNING_SPOKEN_OF}",
    re.IGNORECASE,
)
_AWAITED = Prefiltered(foreign.SIGNING_AWAITED, re.IGNORECASE)
# The text was done with, whatever is to come of it.
_SETTLED = re.compile(
    r"\b(?:initial(?:l?ed|s)|finali[sz]ed|completed|nailed\s+down|hammered\s+out|(?:agreed|settled)\s+(?:on\s+)?the)\b"
)
_SET_OFF = re.compile(r",\s+(?:already\s+|first\s+|both\s+|all\s+|each\s+|only\s+)?$")
_WITH_ITS = re.compile(
    r"^\W*(?:With|After|Following|Upon|Since)\s+the\s+(?:recent\s+|formal\s+)?(?:□+\s+(?:with\s+\w+\s+)?)?$"
)
# "Shelved a plan for a treaty": the plan is what was dropped, and puts nothing ahead.
_PLAN_OBJECT = re.compile(
    r"\s+(?:an?|the|its|their|any|all)\s+(?:[\w-]+\s+)?(plans?|proposals?|bid|talks|negotiations)\b"
)
# "Will review the □ that the two countries signed in 2015": what is ahead is the review.
_WHICH_THEY = re.compile(
    r"□\s*(?:\([^()]{2,12}\)\s+)?(?:(?:that|which)\s+)?"
    r"(?:(?:the|both|two|their|its|his|countries|nations|states|sides|governments|parties|leaders|presidents"
    r"|ministers"
    r"|foreign|defense|they|we|and|of|[A-Z][\w.’'-]*)\s+){1,10}(?:had\s+|have\s+|already\s+|first\s+)?$"
)
# "Wants the □ with Russia signed", "needs it ratified soon": wished for, not done.
_WANTED = Prefiltered(
    r"\b(?:wants?|wanted|needs?|needed|wish(?:es|ed)|prefers?|preferred)\s+"
    r"(?:it|them|both|all"
    r"|(?:(?:the|this|that|its|an?|two|[a-z-]+)\s+){0,4}?"
    r"(?:□+|agreement|pact|treaty|deal|accord|memorandum|document))"
    r"(?:\s+(?:with|on|between)\s[^,;.]{2,60}?)?\s+"
    r"(?:to\s+be\s+)?(?:[a-z]+ly\s+)?$"
)
_SIGNED = re.compile(r"(?:signed|inked|concluded|sealed|entered\s+into|exchanged)\b")


def denied_of_it(text: str, whole: str, at: int) -> bool:
    """Whether somebody denies that the act at ``text[at:]`` was done; ``whole`` is the text with all names."""
    return bool(_DENIED.search(text, 0, at, within=whole))


def comes_into_force_on(act: str, words: str) -> bool:
    """Whether the words may tell of a day still to come ("enters into force on Friday")."""
    return act == "in_force" and bool(_COMES.match(words))


def is_end_ahead(act: str, words: str) -> bool:
    """Whether an ending that lies ahead has not come: a refusal has, and what is put off is put off already."""
    return act != "stalled" and not _REFUSED.match(words)


def runs_out_on(act: str, text: str, at: int, until: int, ahead: bool) -> bool:
    """Whether the words tell when an instrument will run out; until then it is in force."""
    if not ahead or act != "expired" or _RAN_OUT.search(text, 0, at):
        return False
    return bool(_RUNS_OUT.match(text, at, until))


def wished_into_force(act: str, text: str, at: int, until: int) -> bool:
    """Whether words of force tell a clause of the instrument, a condition or a hope, not what is."""
    if act != "in_force":
        return False
    at_signature = _OVER_NOW.match(text[at:until])
    if at_signature and _UPON_SIGNATURE.match(text, until):
        return False
    if _AFTER_DAYS.match(text[until:]) or _HOPED_SOON.search(text[:at]) or _WITH_WHICH.search(text[:at]):
        return True
    return not _OVER_NOW.match(text[at:until]) and bool(_CONDITION.search(text[:at], within=text))


def would_be_signed(text: str, at: int) -> bool:
    """ "Signing it now would be unwise": thought of, not done."""
    return not text[:at].strip(' “"') and bool(_SIGNING_WOULD.match(text, at))


def signature_follows(text: str, at: int) -> bool:
    """ "The signing of the memorandum follows when the procedures are over": it is still to come."""
    return _SIGNING_FOLLOWS.match(text, at) is not None


def signed_years_ago(before: str) -> bool:
    """ "It has been 24 years since the pact was last signed": that signature holds no more."""
    return _LAST_DONE.search(before) is not None


def stance_of(text: str, whole: str, act: str, at: int, until: int) -> Stance:
    """What the clause says of the act, but for what it says of other things beside it."""
    if act == "text_agreed" and _SETTLED.search(text, at, until) and not is_governed(text, at):
        return Stance("held", at, until, "polarity.past-verb")  # whatever is to come of it
    if act == "signed" and _A_SIGNING.match(text, at):
        if _OF_A_SIGNING.search(text[:at], within=text):
            return Stance("hypothetical", at, until, "polarity.possible")
        if _AWAITED.search(text[:at], within=text):
            return Stance("planned", at, until, "polarity.planned")
    if act in ("signed", "ratified") and _WANTED.search(text[:at], within=text):
        return Stance("possible", at, until, "polarity.possible")
    if act == "signed" and _SIGNED.match(text, at) and _WHICH_THEY.search(text, 0, at):
        return Stance("held", at, until, "polarity.past-verb")
    judged = _without_own_cancel(text, act, at, until)
    comma = text.find(", ", until)
    if comma >= 0 and act in ("text_agreed", "signed") and _SET_OFF.search(text, 0, at):
        stance = judge(judged[:comma], at, until, whole)  # "initialed last month, it will be signed in May"
        return replace(stance, standing="held") if stance.standing == "present" else stance
    if comma >= 0 and _WITH_ITS.search(text, 0, at):
        judged = judged[:comma]  # "with the signing of the treaty, they can extradite"
    return judge(judged, at, until, whole)


def _without_own_cancel(text: str, act: str, at: int, until: int) -> str:
    """The act's own words must not be read as the polarity of the act ("cancelled" is not a cancelled cancelling)."""
    if act in ENDINGS and (plan := _PLAN_OBJECT.match(text, until)):
        text = text[: plan.start(1)] + "x" * len(plan[1]) + text[plan.end(1) :]
    if act in (
        "cancelled",
        "suspended",
        "negotiation",
        "proposed",
        "text_agreed",
        "stalled",
        "expired",
        "terminated",
    ):
        return text[:at] + "x" * (until - at) + text[until:]
    return text
