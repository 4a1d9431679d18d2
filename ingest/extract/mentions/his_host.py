"""Encounters told by a role or a seat: "His host, Minister X, handed him a list", "Across from her sat X".

Whoever is somebody's host or guest, or sits across from him, is with him; the other one is told before. The day and the
place are those of the clause, or of what stands before with him ("He learned on Monday … His guide was Governor X").
"""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger, with_trigger
from ingest.extract.matching.prefilter import Prefiltered

from .act_setting import is_set, set_before
from .carried_people import earlier_people
from .office_holders import act_for_both_states
from .presence import acts_of_presence

_ROLE = (
    r"(?:hosts?|guests?|visitors?|callers?|escorts?|guides?|interlocutors?|companions?|neighbou?rs?"
    r"|seatmates?|partners?"
    r"|opponents?|tablemates?)"
)
_SIDE = r"(?:Russian\s+|Philippine\s+|Filipino\s+|own\s+)?"
_HIS_HOST = Prefiltered(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s+{_SIDE}"
    r"(?:hosts?|guests?|visitors?|callers?|escorts?|guides?|interlocutors?)"
    r"(?:,|\s+for\s+the\s+[a-z]+,)?\s+(?!(?:was|were|is|will)\s)"
)
# "Her host of the hour was X", "His partner at chess was X"; of "His host was X" the journey before tells.
_HOST_WAS = Prefiltered(
    rf"^\W*(?:[A-Z][a-z]+\s+)?(?:[Hh]is|[Hh]er|[Tt]heir)\s+{_SIDE}"
    rf"(?:(?:first|last|next|only|main|chief)\s+)?(?!(?:hosts?|guests?)\s+(?:was|were|is)\b){_ROLE}"
    r"(?:\s+(?:of|for|at|in|on|that|over)\s+"
    rf"(?!(?:the\s+)?(?:\w+\s+)?(?:talks|negotiations|last|matter|venture|project)\b)[^,;]{{2,50}}?)?,?\s+"
    r"(?P<verb>was|were|is)\s+"
)
# "Across the table sat X", "To her left was X", "Waiting for him stood X".
_BESIDE_HIM = Prefiltered(
    r"^\W*(?:Across\s+(?:the\s+\w+|from\s+(?:him|her))"
    r"|(?:Opposite|Beside|Facing|Behind|Next\s+to|Waiting\s+for|Awaiting|Alongside)\s+(?:him|her)|Opposite"
    r"|At\s+(?:his|her)\s+(?:side|elbow|table|right|left)|(?:To|On)\s+(?:his|her)\s+(?:left|right))"
    r"(?:\s+(?:at|in|on|inside|of|during)\s+[^,;]{2,60}?)?,?\s+"
    r"(?P<verb>sat|stood|was|were|waited|walked|sits|stands)\s+"
)
_WHOM = 90  # characters from the role to the name
_TITLED = re.compile(r"(?:(?:[A-Z][\w.’'&-]*,?|of|the|and|for|a|an|local|then|deputy|acting)\s+){0,14}")
_VERB = re.compile(
    r"(?:,\s[^,;]{2,80},|,)?\s+(?:(?:had|has|also|then|later|himself|herself|once)\s+){0,3}(?P<verb>[a-z]+)\b"
)
_NOT_THERE = re.compile(r"\bon\s+(?:the\s+)?(?:phone|line|screen|video|list)\b")


def with_host(reading: Reading, clause: Clause, triggers: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The event words of a clause, with what a host or guest did where none of them tells an encounter."""
    if any(t.kind != "visit" and not t.company for t in triggers):
        return triggers
    if (told := _HOST_WAS.search(clause.text) or _BESIDE_HIM.search(clause.text)) is not None:
        return _told_of_him(reading, clause, triggers, told)
    role = _HIS_HOST.search(clause.text)
    if role is None:
        return triggers
    at = clause.start + role.end()
    for seen in reading.seen_in(at, min(clause.end, at + _WHOM))[:1]:
        verb = _VERB.match(reading.document.text, seen.end, clause.end)
        if verb is None or not _TITLED.fullmatch(reading.text(at, seen.start)):
            continue
        if not acts_of_presence(reading.text(verb.start("verb"), clause.end)):
            continue
        others = earlier_people(reading, clause, [seen.person])
        pair = (*others[:1], seen.person)
        if not act_for_both_states(reading, pair):
            continue
        start, end = verb.span("verb")
        if reading.is_quoted(start, end):
            continue
        return with_trigger(triggers, Trigger("talks", "verb", start, end, verb["verb"], "structure", pair))
    return triggers


def _told_of_him(
    reading: Reading, clause: Clause, triggers: tuple[Trigger, ...], told: re.Match[str]
) -> tuple[Trigger, ...]:
    """ "His guide was Minister X", with the one of whom the sentences before tell."""
    at = clause.start + told.end()
    seen = next(iter(reading.seen_in(at, min(clause.end, at + _WHOM))), None)
    if seen is None or not _TITLED.fullmatch(reading.text(at, seen.start)) or _NOT_THERE.search(clause.text):
        return triggers
    pair = (*earlier_people(reading, clause, [seen.person])[:1], seen.person)
    start, end = clause.start + told.start("verb"), clause.start + told.end("verb")
    if not act_for_both_states(reading, pair) or reading.is_quoted(start, end):
        return triggers
    if not (is_set(reading, clause, (start, end), sure=True) or any(set_before(reading, clause, pair))):
        return triggers
    return with_trigger(triggers, Trigger("talks", "verb", start, end, told["verb"], "structure", pair))
