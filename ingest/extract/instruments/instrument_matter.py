"""The words by which the name of an instrument goes on behind its head word: "on", "of", "providing for"."""

from __future__ import annotations

import re

from ingest.extract.clauses import foreign_words as foreign
from ingest.extract.clauses.reading import Reading

# "Memorandum of Understanding (MOU) on …": an acronym beside what it is short for is part of the name.
ACRONYM = r"\((?:[A-Z][A-Za-z&-]{1,9}|[Mm]emorandum\s+of\s+(?:[Uu]nderstanding|[Aa]greement))\)"
ITS_ACRONYM = re.compile(rf"\s*{ACRONYM}")
_TAIL_START = re.compile(
    r"\s+(?:with\s+(?:(?:the|its|his|her|their)\s+)?"
    r"(?:(?:[A-Z(][\w.’')-]*|of|for|and|the|counterparts?)\s+){1,9}?)?[“\"]?"
    rf"(?:{foreign.INSTRUMENT_MATTER}"
    r"|on(?!\s+(?:the\s+(?:\w+\s+)?(?:side|part|occasion|eve|back\s*burner)|hold|ice|track)\b)"
    r"|for(?!\s+(?:its\s+|the\s+|Senate\s+)?(?:signing|signature|ratification|concurrence|approval)\b)"
    r"(?!\s+(?:another\s+|the\s+next\s+)?[\w-]+\s+(?:more\s+)?(?:years?|months?)\b)"
    r"|of|between(?!\s+(?:them|us)\b)|setting\s+up|establishing"
    rf"|creating|concerning|regarding|about|against|vs\.?(?=\s)"
    rf"|in(?=\s+(?i:culture|agriculture|education|science|health|trade|tourism|energy|space|defen[cs]e|transport"
    rf"|industry|mass|sports?|disaster|labou?r|customs|higher|nuclear|military|information|fisher))"
    r"|(?<=[Pp]rotocol\s)to"
    r"(?=\s+(?:the|their|its)\s+(?:[\w-]+\s+){0,5}?"
    r"(?:[Tt]reaty|[Aa]greement|[Cc]onvention|[Pp]act|[Aa]ccord|[Mm]emorandum|[Cc]ontract)\b)"
    rf"|(?<=s\s)relat(?:ed|ing)\s+to|in\s+the\s+(?:fields?|areas?"
    r"|sphere)\s+of"
    r"|to\s+(?:study|cooperate(?:\s+with\s+(?:the\s+)?[A-Z]\w+)?|address|tackle|exchange|supply|avoid|buy|acquire"
    r"|purchase|procure|import|explore|establish"
    rf"|develop|build|prevent)|of\s+the|[Aa]mending|[Ss]upplementing|ON|OF|BETWEEN|FOR|CONCERNING)(?:\b|(?<=vs\.))"
)
# "Another memorandum, on peaceful uses of the atom", "a big contract, for 16 helicopters".
_COMMA_AND_MATTER = re.compile(
    r",\s+(?:on|for)\b(?=\s+(?:the\s+)?(?:[a-z]{4,}|\d+\s+[A-Za-z]))"
    r"(?!\s+(?:the\s+)?"
    r"(?:(?:one|other)\s+hand|which|whom|whose|what|whether|behalf|example|instance|years?|months?|days?"
    r"|decades?|first|second|third|last|next|time|this|that|these|those|their|more|part|side|part|occasion"
    r"|sidelines|margins|condition|account|course|good|sure|once|lack|want|fear|reasons?)\b)"
)
# "A signed agreement that should strengthen cooperation in fisheries": a purpose in place of a title.
_PURPOSE = re.compile(
    r"\s+(?:(?:that|which)\s+provides?\s+for\b"
    r"|under\s+which\s[^,;.]{3,60}?\s(?:will|would|can|may|is|are)\s+(?:also\s+|to\s+)?[a-z]+\b"
    r"|(?:that|which)\s+"
    r"(?:allow|open|let|enable|give|make|pave|end|set|govern|cover|exempt|grant|permit|remove|strengthen|call"
    r"|bind|oblige|commit|cut|lift|extend|guarantee|create|establish|ease|simplif|abolish|promote)"
    r"(?:s|es|ies)\b"
    r"|(?:that|which)\s+(?:will|would|should|shall)\s+(?:also\s+|mutually\s+|have\s+)?"
    r"(?!be\b|been\b|have\b|not\b|had\b)[a-z]{3,}\b"
    r"|(?:aimed\s+at|(?:meant|intended|designed)\s+to|to"
    r"|(?:that|which)\s+"
    r"(?:(?:will|would|should|shall|may|could)|(?:aims?|seeks?|is\s+meant|is\s+intended|is\s+expected)\s+to))\s+"
    r"(?:further\s+|help\s+(?:to\s+)?|jointly\s+|mutually\s+)?"
    r"(?:cover|strengthen|boost|promote|enhance|expand|deepen|increase|improve|facilitate|contribute|ensure"
    r"|govern|regulate"
    r"|widen|broaden|combat|curb|export|import|exchange|share|step\s+up|protect|open\s+up|ease|upgrade|revive|bolster"
    r"|(?:strengthen|boost|promot|enhanc|expand|deepen|increas|improv|facilitat|widen|broaden|bolster)ing))\b"
)
# "A protocol easing entry for crews", "a memorandum providing for exchanges": what one without a matter does.
_DOING = re.compile(
    r"\s+(?!(?:being|having|including|according|depending|following|starting|beginning|ending|expiring|lasting"
    r"|pending|awaiting|needing|remaining|during|saying|citing"
    r"|adding|noting|calling|coming|going|running|lying|sitting|standing|taking|making|hanging|dating"
    r"|bearing|carrying|signing|nothing|something|anything|everything)\b)"
    r"[a-z]{3,}ing\s+(?!by\b|in\b|on\b|at\b|with\b|after\b|from\b|since\b|until\b|to\b)(?:for\s+)?"
)
# "A deal valued at some $7.5 million to buy grenade launchers"
_WORTH = re.compile(
    r"(?:(?:\s+with\s+(?:Russia|Moscow|Manila|the\s+(?:Russians|Philippines)))?,?\s+"
    r"(?:valued\s+at|worth|estimated\s+at)\s+"
    r"(?:(?:some|about|around|nearly|almost|more\s+than|over|up\s+to|as\s+much\s+as)\s+)?"
    r"(?:US|USD|PHP|P|RUB)?\s?\D?\d[\d.,-]*\s*(?:[mbtr]illion|bn|m)?"
    r"(?:\s+(?:pesos?|dollars|rubles|euros))?,?)(?=\s+(?:to|for)\s)"
)
_HEAD_FIRST = re.compile(
    r"(?i:memorand|agreement|mo[ua]\b|treaty|pact|deal|accord|protocol|contract|convention|arrangement|plan"
    r"|program|road|declaration|joint|letter|terms|action)"
)
_ONE_NEW = re.compile(r"\b(?:[Aa]n?|[Aa]nother)\s+(?:[\w-]+\s+){0,2}$")

# "An MOU signed in May between X and Y on Z": when it was signed stands inside the name.
_SIGNED_WITHIN = re.compile(
    r"\s+(?:that\s+was\s+|which\s+was\s+)?(?:signed|inked|concluded|initial(?:l)?ed|sealed|forged|struck)(?=\s)"
)
_IN_A_MONTH = re.compile(r"\s+(?:in|of|from)\s+(?:[A-Z][a-z]+,?\s+)?(?:19|20)\d\d,?\s+(?:between|on)\s")
_WHEN = re.compile(r"\s+(?:(?:in|of|from|on|last|back\s+in|early|late|this)\s+){0,2}")
_GOES_ON = re.compile(
    r",?\s+(?:between\s+(?!the\s+two\b|both\b)(?:(?:the|its|their|his)\s|[A-Z])"
    r"|on\s+(?!the\s|an?\s|its\s|his\s|her\s|their\s|behalf\b|board\b|top\b|that\b|this\b)[a-z])"
)

# "Follow up the agreement with the Ministry", "raised the pact with Moscow": with whom it is spoken of.
_SPOKEN_OF_WITH = re.compile(
    r"\b(?:follow(?:s|ed|ing)?\s+up|tak(?:es?|en|ing)\s+up|took\s+up|rais(?:e[sd]?|ing)|discuss(?:es|ed|ing)?"
    r"|tackl(?:e[sd]?|ing)"
    r"|clear(?:s|ed|ing)?|check(?:s|ed|ing)?|pursu(?:e[sd]?|ing)|push(?:es|ed|ing)?|bring(?:s|ing)?\s+up"
    r"|brought\s+up)\s+"
    r"(?:the|this|that)\s+(?:[\w-]+\s+){0,3}$"
)
_BODY_OF = re.compile(r"\s+with\s.*\s(?:of|in|for)")
_VERB = 70  # characters before an instrument's word in which its verb stands


def is_spoken_of_with(text: str, first: int) -> bool:
    """Whether "with" behind the instrument at ``text[first:]`` tells with whom it is taken up, not who made it."""
    return _SPOKEN_OF_WITH.search(text, max(0, first - _VERB), first) is not None


def signed_within(reading: Reading, head_end: int, limit: int) -> int:
    """Where "signed in May" ends behind a head word, if the name goes on there ("between …", "on …"); else 0."""
    text = reading.document.text
    signed = _SIGNED_WITHIN.match(text, head_end, limit)
    dated = _IN_A_MONTH.match(text, head_end, limit)
    if not (signed or dated):
        return 0
    at = signed.end() if signed else head_end
    if (when := _WHEN.match(text, at, limit)) and (
        day := next((d for d in reading.dates_in(at, limit) if at < d.start <= when.end()), None)
    ):
        at = day.end
    elif not signed:
        return 0
    return at if _GOES_ON.match(text, at, limit) else 0


def opening_of_matter(text: str, first: int, head_end: int, limit: int) -> re.Match[str] | None:
    """The words by which a name goes on behind its head word, or the acronym beside that."""
    short = ITS_ACRONYM.match(text, head_end, limit)
    at = short.end() if short else head_end
    worth = _WORTH.match(text, at, limit)
    at = worth.end() if worth else at
    opening = _TAIL_START.match(text, at, limit) or _COMMA_AND_MATTER.match(text, at, limit)
    if opening and _BODY_OF.fullmatch(opening.group()) and is_spoken_of_with(text, first):
        return None
    if opening is None and _ONE_NEW.search(text, max(0, first - 30), first):
        bare = _HEAD_FIRST.match(text, first) is not None
        opening = _PURPOSE.match(text, at, limit)
        if opening is None and bare:
            return _DOING.match(text, at, limit)
        if opening and not bare and opening.group().split()[0] in ("that", "which"):
            return None
    return opening
