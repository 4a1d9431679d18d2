"""Whether a clause denies its event: "has not met", "denied that they met"; "did not say when they met" does not."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered

from .stance_words import DENIED_AFTER, NEGATION

# "Rain did not keep the Navy from welcoming the ships": it did welcome them.
_KEEP_FROM = re.compile(r"\s+(?:keep|stop|prevent|deter|discourage|hinder|dampen|spoil|mar)\b")
_FAKE = Prefiltered(
    r"\b(?:reports?|claims?|posts?|stories|news)\s+(?:in\s+(?:[a-z]+\s+){1,3})?that\b[^;]{3,200}?\s"
    r"(?:is|are|was|were)\s+"
    r"(?:fake|false|untrue|baseless|fabricated|unfounded|incorrect|groundless|wrong"
    r"|without\s+(?:any\s+)?(?:basis|foundation|truth)|a\s+hoax)\b",
    re.IGNORECASE,
)
_FILIPINO_NO = ("wala", "hindi")
_BUT_ONE = re.compile(r"\s(?:at|ngunit|pero|kundi|subalit)\s")
_YET = re.compile(r"\s+yet\b")
_TILL = re.compile(r"\b(?:until|before|except|since)\b")
_SPEECH_DENIAL = re.compile(
    r"\b(?:not|n['’]t)\s+(?:say|said|disclose|elaborate|give|reveal|specify|comment|mention|know|immediately)\w*\b",
    re.IGNORECASE,
)


def is_denied(text: str, near: str, inside: str, after: str) -> bool:
    """``text`` is the clause, ``inside`` the event's words, ``near`` and ``after`` what stands around them."""
    if inside and (fake := _FAKE.search(text)) and inside in fake.group():
        return True  # "reports that X met Y are fake"
    if not NEGATION.may_match(text):
        return False
    if DENIED_AFTER.search(after[:180], within=text) or NEGATION.search(inside, within=text):
        return True
    for match in NEGATION.finditer(near, within=text):
        rest = near[match.end() :]
        if match.group().lower().startswith("den"):
            rest = rest.rpartition(" that ")[2]  # "denied on Friday in a statement that X had met Y"
        if _SPEECH_DENIAL.match(near, match.start()) or rest.count(" ") > 9:
            continue
        if "," in rest and re.match(r"(?:instead|rather)\b", match.group(), re.IGNORECASE):
            continue
        if match.group().lower().startswith(_FILIPINO_NO) and _BUT_ONE.search(rest):
            continue  # "walang agenda at isang courtesy call ang ginawa": there was one
        if _YET.match(rest) or _TILL.search(rest) or _KEEP_FROM.match(rest):
            continue
        return True
    return False
