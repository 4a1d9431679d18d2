"""Words of travel that tell of no journey: who somebody is, a call on somebody, word that came, what is awaited."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered

# "The session is planned in Moscow": who is expected there is no traveller.
_EVENT_EXPECTED = Prefiltered(
    r"\b(?:meetings?|talks|consultations|negotiations|dialogue|sessions?|rounds?|summit|commission|ceremony"
    r"|signing|conference|forum|call)\b(?:\s+(?!who\b|when\b)[\w.'’-]+){0,14}?\s+"
    r"(?:is|are|was|were|be|been)\s+(?:\w+\s+)?$"
    r"|\bwith\s+(?:an?|the|its|their|more)\s+(?:[\w-]+\s+){0,5}?"
    r"(?:meetings?|talks|consultations|sessions?|rounds?|dialogue|signing)\s+"
    r"(?:of\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){1,6})?$",
    re.IGNORECASE,
)
_AWAITED = re.compile(r"(?:expected|awaited|due|scheduled|set|slated|planned)\s")
# "That came from spokesman X", "an offer too came from Y": words come, and nobody travels.
_WORD_CAME = re.compile(
    r"\b(?:[Tt]hat|[Tt]his|[Ii]t|which|word|news|ideas?|orders?|requests?|offers?|invitation|warnings?"
    r"|statement|report|proposal)\s+(?:too\s+|also\s+)?$"
)
# "Met visiting Russian minister X": who he is, and no telling of where he goes.
_A_VISITING_ONE = re.compile(r"\s+(?:Russian|Philippine|Filipino)\s+(?:[A-Z][\w.-]*|[a-z-]+)\s+[\w.]")
_IS_VISITING = re.compile(
    r"\b(?:is|are|was|were|be|been|being|currently|now|still|while|when|whilst|after|before|in|for|by|of|from"
    r"|on)\s+(?:also\s+|now\s+|currently\s+)?$",
    re.IGNORECASE,
)
_LANDING = re.compile(
    r"\s+(?:docks?|ships?|craft|platform|gear|site|zone|party|strip|exercises?|rights|fees?)\b"
)
# "He could easily go to Russia or China for weapons": to whom one turns.
_TURNS_TO = re.compile(
    r"\s+(?:the\s+)?[A-Z]\w+(?:(?:,|\s+(?:or|and))\s+(?:(?:or|and|to)\s+)*[A-Z]\w+){0,3}\s+(?:instead\s+)?"
    r"(?:for|to\s+(?:buy|get|seek|ask|look|purchase|acquire|procure))\s+"
    r"(?:(?:its|their|his|more|other|new|such|the|our|military|cheaper|better|some)\s+)*"
    r"(?:weapons?|arms|guns|rifles|firearms|help|aid|assistance|support|loans?|supplies|equipment|materiel"
    r"|vaccines|oil|fuel|ammunition|hardware|it|them|these|those)\b"
    r"|\s+(?:[A-Z]\w+\s+or\s+(?:to\s+)?(?:China|Beijing|Russia|Moscow)\b)"
)
# "Dumating … matapos ang 10 araw na pagbiyahe": the way to where they came, and no other journey.
_AFTER_SO_LONG = re.compile(
    r"\b(?:matapos|pagkatapos)\s+(?:ang|ng)\s+[\w-]+\s+(?:araw|oras|linggo)\w*\s+na\s+$"
)
_GUEST_OF = re.compile(
    r"\b(?:an?|the|with|by|for|of|from|and|to|met|some|several|two|three|many|received|hosted)\s+$"
)
_A_SIDE_S = re.compile(
    r"\s+(?:Russian|Philippine|Filipino)\s+[a-z]"
    r"|\s+(?:[A-Z][\w-]+\s+){1,3}(?:[a-z-]+\s+){0,2}"
    r"(?:teams?|delegations?|groups?|officials?|missions?|party|panel|lawmakers|executives|experts|inspectors)\b"
)
# "The meeting of X and Y was in Sochi": no stay of theirs.
_MEETING_OF = re.compile(
    r"\b(?:meeting|talks|encounter|session|signing|round|consultations)\s+(?:of|between|with)\s+[^,;]*$"
    r"|\b(?:meeting|talks|encounter|session|signing|round|consultations|dialogue|one)\s+"
    r"(?:(?:will|would|shall|is|are|also|then|likely|set|due|to)\s+)*$"
    r"|\btime\s+(?:that\s+)?[^,;]{3,120}\s(?:met|saw|spoke|talked|sat|conferred)\s[^,;]*$"
    r"|\btime\s+(?:that\s+)?[^,;]{3,120}\s(?:met|talked|spoke)\s+$"
)
_PAST_ONES = re.compile(r"\b(?:earlier|previous|past|frequent|regular|exchanges?\s+of)\s+(?:[\w-]+\s+)?$")
# "Visited him at his office", "paid him a visit", "paid Governor X a visit": a call on somebody, told by its verb.
_VISITED_HIM = re.compile(r"\s+(?:him|her(?=\s+(?:on|at|in|to|last|yesterday|earlier|again)\b|[.,;]))")
_PAID_HIM = re.compile(
    r"\b(?:paid|pays?|paying)\s+(?:him|her|them|(?:[A-Z][\w.’'-]*\s+|of\s+|the\s+){1,6}?[A-Z][\w.’'-]*)"
    r"\s+an?\s+(?:[\w-]+\s+)?$"
)
# "tour of duty", "field trip", "site visit": journeys inside one country, or none at all.
_NOT_A_JOURNEY = re.compile(
    r"^\s*(?:of\s+duty|operators?|guides?|packages?|season|agenc(?:y|ies)|visas?|arrivals)\b"
    r"|^\s*(?:and\s+(?:[\w-]+\s+)?calls\s+)?(?:at|to)\s+(?:foreign|several|various)\s+(?:ports|countries)\b",
    re.IGNORECASE,
)


def is_no_journey(text: str, start: int, end: int) -> bool:
    """Whether a word of travel at ``start`` to ``end`` of a clause tells of nobody's journey.

    "Met visiting Russian minister X", "paid him a visit", "the session is awaited in Moscow"
    """
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    if text[start:end] == "visiting" and _A_VISITING_ONE.match(text, end) and not _IS_VISITING.search(before):
        return True
    if text.startswith(("go ", "turn", "run"), start) and _TURNS_TO.match(text, end):
        return True
    if text.startswith("landing", start) and _LANDING.match(after):
        return True
    if text.startswith("visiting", start) and _GUEST_OF.search(before) and _A_SIDE_S.match(after):
        return True  # "hosted a visiting Russian delegation": who they are, and no journey told
    if text.startswith(("was ", "were ", "be in", "will be"), start) and _MEETING_OF.search(text, 0, start):
        return True
    if _AWAITED.match(text, start) and _EVENT_EXPECTED.search(text, 0, start, within=text):
        return True
    if text.endswith(("visited", "visits"), start, end) and _VISITED_HIM.match(after):
        return True
    if text.startswith(("pagbiyahe", "biyahe", "paglalakbay", "paglalayag"), start) and _AFTER_SO_LONG.search(
        before
    ):
        return True
    if " pa" in text and text.startswith("visit", start) and _PAID_HIM.search(text, 0, start):
        return True
    told = text[start:end].startswith("came from") and _WORD_CAME.search(before)
    past = text.endswith("visits", start, end) and _PAST_ONES.search(before)
    return bool(told or past or _NOT_A_JOURNEY.search(after))
