"""Goods and help that one side says it is ready to give the other ("is ready to supply …", "promised to send …")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered

from .instrument_titles import find_instruments

GOODS_OFFERED = (
    r"(?:weapons|weaponry|arms|armaments|rifles|(?:defen[cs]e|military|medical)\s+equipments?|equipments?"
    r"|hardware|submarines?|helicopters?|drones|vessels"
    r"|trucks|vaccines?|doses|medicines"
    r"|(?:humanitarian|medical|relief|military|disaster|emergency|development"
    r"|(?:more|additional|further)(?=\s+aid))\s+(?:aid|assistance|relief|help)"
    r"|relief\s+goods|(?:field|mobile)\s+(?:hospitals?|clinics?)|ambulances|rescuers|wheat|grain|corn"
    r"|fertili[sz]ers?|urea|potash|fuel|oil|gas|diesel|coal|(?:nuclear\s+)?power\s+plants?|reactors?)"
)
# What one state can offer to do or to begin with the other.
MATTER_OFFERED = (
    r"(?:training|(?:co-?)?production|manufacture|assembly|licen[cs]ed?\s+production|delivery|lease"
    r"|barter(?:\s+(?:scheme|deal|trade))?|swap|exchange|supply|supplies"
    r"|(?:soft|concessional|low-interest)\s+loans?|abolition|waiver|lifting|recognition|partnership"
    r"|joint\s+ventures?|direct\s+flights|(?:help|aid)(?=\s+(?:in|with|to)\s)|visa-free\s+(?:entry|travel)"
    r"|fellowships|expertise)"
)
_WORDS = r"(?:(?!the\b|this\b|these\b|to\b|its\b|his\b|their\b|for\b)[“\"]?[\w-]+[”\"]?,?\s+){0,5}?"
# To whom: "the armed forces of the Philippines with", "the country with".
_WHOM = (
    r"(?:(?:the\s+Philippines|Manila|Moscow|Russia)\s+(?:with\s+)?|(?:you|it|us|them"
    r"|(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,2}?(?:\s+of\s+the\s+\w+)?)\s+with\s+)?"
)
_GIVE = (
    r"(?:suppl(?:y|ying)|provid(?:e|ing)|sell(?:ing)?|deliver(?:ing)?|donat(?:e|ing)|send(?:ing)?"
    rf"|giv(?:e|ing)|ship(?:ping)?|furnish(?:ing)?|hand(?:ing)?\s+over)\s+{_WHOM}"
    r"(?:(?:as\s+many\s+as|up\s+to|some|about)\s+)?"
    rf"(?P<goods>(?:[\d.,]+\s+)?{_WORDS}{GOODS_OFFERED}\b"
    rf"(?:(?:,|,?\s+and|\s+or)\s+(?:an?\s+)?(?:[\w-]+\s+)?{GOODS_OFFERED}\b)*"
    r"(?:\s+for\s+(?!(?:the|its|their|free)\b)[a-z]+\s+(?:work|operations|response|missions|training))?)"
)
# "Russia will donate 20 trucks": a gift that is still to come.
_GIFT = (
    r"(?:Russia|Moscow|[Tt]he\s+Russians?(?:\s+(?:government|side|embassy|state))?)\s+"
    r"(?:(?:will|would|is\s+to|are\s+to|is\s+(?:set|going|about)\s+to|(?:has\s+|had\s+)?agreed\s+to|plans\s+to"
    r"|wants\s+to)(?=\s+(?:also\s+|soon\s+|further\s+)?(?:donate|give|furnish|hand\s+over)\b)"
    r"|(?:is|are)(?=\s+(?:also\s+)?(?:giving|donating)\b))"
)
_JOINTLY = (
    r"(?:organi[sz]e|open|set\s+up|establish|launch|start|create|form)\s+(?:with\s+\w+\s+)?(?:the\s+|an?\s+)?"
    r"(?P<joint>joint\s+"
    r"(?:(?:ventures?|production|manufactur\w+|assembly)\b(?:\s+(?:for|of)\s+(?!the\b)[^,.;\"”]{4,60})?))"
)
READY = Prefiltered(
    r"\b(?P<verb>(?:ready|willing|prepared|readiness|willingness)\s+to|would\s+(?:like|be\s+glad)\s+to"
    r"|(?:open|agreeable|amenable)\s+to(?=\s+\w+ing\s)"
    r"|(?:promised|promises|pledged|pledges|vowed|undertook"
    r"|(?:gave|gives|has\s+given)\s+(?:his|her|its|their)\s+(?:word|assurance)|assured)"
    r"(?:\s+[^,.;]{2,40}?)??\s+(?:to|that\s+(?:it|they|he|she|we|Russia|Moscow|Manila)\s+(?:will|would))"
    r"|(?:Russia|Moscow|Manila|the\s+Philippines)\s+"
    r"(?:would|will(?=\s[^.;]{5,90}?\sif\s+(?:(?:it|they)\s+(?:is|are)\s+)?(?:asked|requested|needed)\b))"
    rf"|{_GIFT}"
    r"|(?:said|says|announced|declared)(?:\s+\w+){0,2}\s+(?:that\s+)?(?:it|they|Russia|Moscow|Manila)\s+will)\s+"
    rf"(?:also\s+|soon\s+|further\s+|jointly\s+)?(?:{_GIVE}|{_JOINTLY})"
)
_EACH_GOODS = re.compile(GOODS_OFFERED)
_ENDS_IN_GOODS = re.compile(rf"\b{GOODS_OFFERED}$")
_QUOTE_MARKS = re.compile(r"[“”\"]")
_BOUGHT = re.compile(
    r"\b(?:contract|deal|order|batch|tender|purchase|once|if\s+(?:we|they|it)\s+sign)\b", re.IGNORECASE
)


def readily_offered(reading: Reading, clause: Clause) -> Iterator[tuple[int, int, str, int, int]]:
    """(title start, title end, title, verb start, verb end) in the clause; goods under contract are no offer."""
    for match in READY.finditer(clause.text):
        sentence = reading.document.sentences[clause.sentence]
        if _BOUGHT.search(sentence.text) or any(
            m.title for m in find_instruments(reading, sentence.start, sentence.end)
        ):
            continue
        group = "goods" if match["goods"] else "joint"
        title = _QUOTE_MARKS.sub("", match[group])
        yield match.start(group), match.end(group), title, match.start("verb"), match.end("verb")


def of_the_same_goods(one: str, other: str) -> bool:
    """Whether two titles name goods of a kind ("new weapons and equipment", "sophisticated arms and weapons")."""
    if not (_ENDS_IN_GOODS.search(one) and _ENDS_IN_GOODS.search(other)):
        return False
    return not set(_EACH_GOODS.findall(one)).isdisjoint(_EACH_GOODS.findall(other))
