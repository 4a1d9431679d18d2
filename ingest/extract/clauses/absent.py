"""Whether somebody is only spoken of where he is named, and not there: "on behalf of X", "X, represented by Y"."""

from __future__ import annotations

import re

from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import SIDES

from . import foreign_words as foreign
from .reading import Reading, Seen

# "X, the economy minister, who was to have joined the meeting", "X, who could not attend": he was not there.
KEPT_AWAY = re.compile(
    r"who\s+(?:(?:was|were|had\s+been)\s+(?:to\s+have|supposed\s+to|meant\s+to)\s+"
    r"(?:been?|join\w*|attend\w*|com\w+|t[ao]ken?)"
    r"|(?:could|did)\s+not\s+(?:attend|join|come|make\s+it)|missed\s+the\s+(?:meeting|talks|session))\b"
)
# "X was represented at the talks by his deputy", "X, represented by Y"
_REPRESENTED = Prefiltered(
    r"^(?:,\s+[^,;]{2,40},?)?(?:,?\s+who)?,?\s+(?:(?:was|is|were|will\s+be|had\s+been)\s+)?represented\s+"
    r"(?:by|at|in|there|on)\b"
    rf"|^(?:,\s+[^,;]{{2,40}},?)?,?\s+{KEPT_AWAY.pattern}"
)
# "The late Secretary X spoke with a Russian delegation in Geneva": when he was alive.
_DID = re.compile(
    r"\s+(?:had\s+|once\s+|first\s+|last\s+)?"
    r"(?:[a-z]{2,}ed|met|saw|spoke|sat|held|went|came|flew|left|made|paid|led|told|gave|took)\b"
)
_RIGHT_BEHIND = 90  # characters behind a name in which it is told that he was not there
_NOT_PRESENT = Prefiltered(
    r"(?i:\brepresent(?:s|ed|ing)?|\bst(?:ands?|ood|anding)\s+in\s+for|\bon\s+behalf\s+of|\bdeputy\s+(?:of|to)"
    r"|\brepresentative\s+of|\bchief\s+of\s+staff\s+(?:of|to)"
    r"|\bappointed\s+by|\bnamed\s+by|\bsucceed(?:ed|s|ing)|\breplac(?:ed|es|ing)"
    r"|\bspokes(?:man|woman|person)\s+(?:of|for)"
    r"|(?<!handed\sthe\s)(?<!handed\sa\s)(?<!handed\shis\s)(?<!over\sthe\s)(?<!gave\sthe\s)"
    r"(?<!presented\sthe\s)(?<!delivered\sthe\s)\bletter\s+to"
    r"|\bletter\s+(?:from|of)|\bmessage\s+(?:from|to|of)"
    r"|\b(?:message|letter|note|gift|invitation)\b"
    r"(?:\s+from\s+(?:President|Prime\s+Minister|Minister|Secretary)(?:\s+[A-Z][\w.’'-]*){1,3})?\s+"
    r"(?:for|addressed\s+to)"
    r"|\b(?:message|letter|note|telegram|words?)\s+of\s+(?!credence)[a-z]+\s+(?:from|to)"
    r"|\border(?:s|ed)?\s+(?:of|by)|\binstructions?\s+of"
    r"|(?<!executives\s)(?<!delegation\s)(?<!officials\s)(?<!officers\s)(?<!group\s)(?<!team\s)"
    r"(?<!mission\s)(?<!ships\s)(?<!flotilla\s)(?<!squadron\s)(?<!lawmakers\s)(?<!senators\s)\bunder"
    r"|\b(?:administration|presidency|tenure|term|government)\s+of|\binvitation\s+(?:of|by|from)"
    r"|\binvited\s+by|\b(?:aide|adviser|advisor|envoy|emissary|assistant)\s+(?:to|of)"
    r"|\b(?:advises|assists|blessings?\s+(?:of|from))|\bgreetings?\s+(?:of|from|to)"
    r"|(?<!handed\sa\s)(?<!handed\sthe\s)(?<!over\sa\s)(?<!over\sthe\s)(?<!gave\sa\s)(?<!gave\sthe\s)"
    r"(?<!delivered\sa\s)(?<!delivered\sthe\s)"
    r"(?<!conveyed\sa\s)(?<!conveyed\sthe\s)(?<!brought\sa\s)(?<!brought\sthe\s)(?<!relayed\sa\s)(?<!relayed\sthe\s)"
    r"\b(?:message|letter|note|gift|invitation|greetings)\s+from\s+(?:[A-Z][\w.’'-]*\s+){1,6}to"
    r"|\bregards\s+(?:of|from|to)|\bstatue\s+of|\bnamed\s+after"
    r"|\b(?:ally|allies|protégé|protege|confidante?|friend|associate|critic|rival|loyalist|opponent|supporter"
    r"|successor|classmate|nephew|niece|cousin|brother|sister|son|daughter)\s+(?:of|to)"
    r"|\b(?:closest?|loyal|next\s+only|second\s+only)\s+to"
    r"|\bwife\s+of|\bhusband\s+of|\bpredecessor,?|\blate|\bposter\s+of|\bportrait\s+of|\bmonument\s+to"
    r"|\bmemory\s+of|\btomb\s+of)\s+(?:(?:[A-Z][\w'’.-]*|of|the|both|and|president|former)\s+){0,5}$"
    rf"|{foreign.NOT_PRESENT}"
)
# "A delegation of the Federation Council under Senator X", "of the province under Governor X": who leads it is there.
_GROUP_OF = re.compile(
    r"\b(?:delegation|mission|group|team|party|panel|contingent)\s+(?:of|from)\s+(?:the\s+)?"
    r"(?:(?:[A-Z][\w-]*\s+){1,4}|(?<=\bthe\s)[a-z]+\s+)$"
)
_UNDER_THEM = 220  # characters in which two heads of sides are named
_AND_NAMED = re.compile(r"(?:,\s[^,;]{3,80},|,)?\s+and\s")


def is_absent(reading: Reading, seen: Seen) -> bool:
    """True when the words before it say that the person is spoken of, not there ("on behalf of")."""
    sentence = reading.sentence_at(seen.start)
    held = held_by(sentence.text)
    if _REPRESENTED in held and _REPRESENTED.search(
        reading.text(seen.end, min(sentence.start + len(sentence.text), seen.end + _RIGHT_BEHIND)),
        within=sentence.text,
    ):
        return True
    if _NOT_PRESENT not in held:
        return False
    before = reading.text(max(sentence.start, seen.start - 90), seen.start)
    told = _NOT_PRESENT.search(before, within=sentence.text)
    if told is None or (told.group().startswith("under") and _GROUP_OF.search(before, 0, told.start())):
        return False
    if told.group().startswith("under") and _under_both(
        reading, seen.start - len(before) + told.start(), seen
    ):
        return False
    title, cue = seen.person.title_span, seen.start - len(before) + told.start()
    if title is not None and title.start <= cue < title.end:
        return False  # "Presidential Envoy to the Far East X": what he is
    return not (told.group().startswith("late") and _DID.match(reading.document.text, seen.end))


def _under_both(reading: Reading, start: int, seen: Seen) -> bool:
    """ "Consultations under Deputy Minister X and Undersecretary Y": the two who are at the head of them."""
    led = reading.seen_in(start, min(reading.sentence_at(start).end, start + _UNDER_THEM))[:2]
    if len(led) < 2 or {s.person.country for s in led} != set(SIDES) or all(s is not seen for s in led):
        return False
    return _AND_NAMED.match(reading.document.text, led[0].end, led[1].start) is not None
