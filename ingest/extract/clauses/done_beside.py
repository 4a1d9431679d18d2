"""What a clause tells beside the event that it names: what was hoped for, called off or said there is another thing."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered, held_by

# "The papers that X was to have signed were concluded by others instead": X did not.
_TO_HAVE = re.compile(r"\b(?:was|were)\s+to\s+have\s+(?!been\b)[a-z]+")
_INSTEAD = re.compile(r"\binstead\b")
# "Papers that were to be signed later were ready, X said after he met Y": that they met is no plan.
_SAID_SO = Prefiltered(
    r"(?<=\s)(?:said|told|announced|noted|added|stated)\b(?=[^.;]{0,40}\b(?:after|when|as|following)\b)"
)
# "The aborted visit", "his cancelled second trip".
_CALLED_OFF_EVENT = re.compile(
    r"\s+(?:(?:state|official|first|second|third|working|[\w]+-day)\s+){0,2}"
    r"(?P<event>visit|trip|journey|tour|meeting|talks|summit|session|call|signing|ceremony)\b"
)
# "X told Y at the opening of their talks", "told the plenary session of the commission".
_AT_ITS_START = Prefiltered(
    r"\b(?:told|said|assured|thanked|asked|greeted|reminded)\b[^.;]{0,80}?\bat\s+the\s+"
    r"(?:opening|start|beginning|outset|close|end|conclusion)\s+of\s+(?:the|their|his|her)\s+"
    r"(?:[\w-]+\s+){0,2}$"
    r"|(?<!\bbe\s)\b(?:told|addressed|informed|opened|closed)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}$"
)
# "Had hoped to have the text ready for his trip in May": the trip is not what was hoped for.
_HAD_HOPED = Prefiltered(
    r"\bhad\s+(?:\w+\s+)?(?:hoped|wanted|wished|planned|intended|expected|meant|tried)\s+"
    r"(?:for\s+[^,;.]{3,60}?\s)?to\s[^;.]{3,90}?\s"
    r"(?:for|during|at|on|in\s+time\s+for|by\s+the\s+time\s+of|before|ahead\s+of)\s+"
    r"(?:(?:the|his|her|their)\s+)?(?:(?:[A-Z][\w.’'-]*|the)\s+){0,5}(?:[\w-]+\s+){0,2}$"
)
# "X is the first leader to visit Russia since Y": that is done.
_RECORD = Prefiltered(
    r"\b(?P<is>is|was|became|remains)\s+(?:also\s+)?the\s+(?:first|second|last|only|latest)\s+"
    r"(?:[\w’'-]+\s+){0,5}to\s+(?:(?:ever|also)\s+)?(?:(?:set|pay|make)\s+)?$"
)
# "Saw the heads of the DA to look for possible ties during a meeting": it was, whatever they looked for.
_SAW_THEM_TO = Prefiltered(
    r"(?<!to\s)(?<!not\s)(?<!have\s)(?<!be\s)\b"
    r"(?P<saw>saw|met|sat\s+down|received|hosted|welcomed|gathered|conferred|visited|came)\s"
    r"[^,;]{3,90}?\sto\s+(?:look|discuss|talk|explore|study|weigh|speak|see|find|review|tackle|consider|ask|seek)\b"
    r"[^,;]{3,120}?\b(?:during|at|in)\s+an?\s+(?:[\w-]+\s+){0,2}$"
)

# "X told Y on Friday that the trucks will come, in a meeting in Manila": that is where and when he told him.
_TOLD_WHOM = Prefiltered(
    r"\b(?:told|assured|informed|reminded|thanked|asked|urged|briefed|congratulated|promised|warned|advised)\s+"
    r"(?:(?:the|his|her|its|Philippine|Russian|visiting)\s+)*[A-Z](?P<what>[^;”\"]*),\s+(?:in|during|at|over)\s+"
    r"(?:an?|their|his|her|the)\s+"
    r"(?:(?!next|coming|upcoming|planned|forthcoming|scheduled|future|proposed)[\w-]+\s+){0,4}$"
)


def told_at(text: str, at: int) -> re.Match[str] | None:
    """The words by which somebody told another something at the event that ``text[at:]`` begins with."""
    return _TOLD_WHOM.search(text, 0, at, within=text) if _TOLD_WHOM in held_by(text) else None


def done_beside(text: str, at: int, after: str) -> tuple[int, int, str] | None:
    """The words that put the event at ``text[at:]`` behind, and the rule; None where none do."""
    held = held_by(text)
    if _AT_ITS_START in held and (start := _AT_ITS_START.search(text, 0, at, within=text)):
        return start.start(), at, "polarity.said-there"
    if _HAD_HOPED in held and (hoped := _HAD_HOPED.search(text, 0, at, within=text)):
        return hoped.start(), at, "polarity.behind"
    if _SAW_THEM_TO in held and (saw := _SAW_THEM_TO.search(text, 0, at, within=text)):
        return *saw.span("saw"), "polarity.past-before"
    if told := told_at(text, at):
        return told.start(), at, "polarity.said-there"
    record = _RECORD.search(text, 0, at, within=text) if _RECORD in held else None
    if record and (record["is"] not in ("is", "remains") or " since " in after):
        return record.start(), at, "polarity.record"
    return None


def left_to_others(text: str, near: str) -> bool:
    """Whether others did instead what somebody "was to have" done."""
    return "instead" in text and bool(_INSTEAD.search(text) and _TO_HAVE.search(near))


def said_so(text: str, at: int) -> int:
    """Where what somebody says of a plan ends, before the event at ``text[at:]`` after which it was said."""
    if _SAID_SO not in held_by(text):
        return 0
    return max((m.end() for m in _SAID_SO.finditer(text[:at], within=text)), default=0)


def of_another_event(text: str, at: int, end: int) -> bool:
    """ "Ten papers were signed during the aborted visit, eight when X came": what is called off is the visit."""
    named = _CALLED_OFF_EVENT.match(text, end)
    return named is not None and not named.start("event") <= at < named.end()
