"""Who speaks in reply to the other on one occasion: "X read out a message; Ambassador Y replied in Filipino"."""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger, find_triggers, only_spoke
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES

from . import structure_words as words
from .act_setting import setting_told
from .office_holders import act_for_both_states

IN_REPLY = Prefiltered(
    r"\b(?:replied|responded|answered|reciprocated|followed"
    r"|returned\s+the\s+(?:compliment|toast|greeting|favou?r)|gave\s+the\s+(?:reply|response|toast)"
    r"|spoke\s+(?:next|after\s+(?:him|her))"
    r"|took\s+the\s+(?:floor|podium|stage|microphone)|(?:for|on)\s+(?:his|her)\s+part)\b"
    r"(?!\s+(?:to\s+(?!the\s+(?:toast|welcome|greeting))|that\b|on\s+(?:Twitter|Facebook|Telegram|X\b)|from\s))"
)
# What is done before those who are there.
_BEFORE_ALL = re.compile(
    r"\b(?:read(?:\s+out)?|spoke|delivered|gave|opened|welcomed|greeted|toasted|proposed\s+a\s+toast|raised|led"
    r"|represent(?:ed|ing)|recited|sang|played|lit|cut|unveiled|thanked)\b"
)
_FAR = 80  # characters from who replies to his verb


def reply_of(reading: Reading, clauses: list[Clause], position: int) -> Trigger | None:
    """The reply that ``clauses[position]`` tells, with both speakers; None where they were not on one occasion."""
    clause = clauses[position]
    match = IN_REPLY.search(clause.text)
    if match is None or words.FROM_AFAR.search(clause.text):
        return None
    start, end = clause.start + match.start(), clause.start + match.end()
    named = [s for s in reading.seen_in(max(clause.start, start - _FAR), start) if s.person.country in SIDES]
    before = _told_before(reading, clauses, position)
    if not named or before is None or reading.is_quoted(start, end) or words.FROM_AFAR.search(before.text):
        return None
    first = [s for s in reading.seen_in(before.start, before.end) if s.person.country in SIDES]
    first = [s for s in first if not is_absent(reading, s) and not is_speaker(reading, s)]
    pair = tuple(s.person for s in [*first[-1:], named[-1]])
    if not act_for_both_states(reading, pair):
        return None
    if not _BEFORE_ALL.search(before.text) or _tells_an_encounter(before):
        return None
    if not _is_set(reading, before):
        return None
    return Trigger("talks", "verb", start, end, reading.text(start, end), "structure", pair)


def _tells_an_encounter(clause: Clause) -> bool:
    return any(not only_spoke(t.text) for t in find_triggers(clause.text, clause.start))


def _told_before(reading: Reading, clauses: list[Clause], position: int) -> Clause | None:
    """The clause of the first speaker: in the sentence, or the sentence before."""
    if position:
        return clauses[position - 1]
    told = reading.clauses_by_sentence.get(clauses[0].sentence - 1, [])
    return told[-1] if told else None


def _is_set(reading: Reading, before: Clause) -> bool:
    """Whether the first speaker's sentence, or the one before it, tells where or on what day they were."""
    sentences = reading.document.sentences
    for index in (before.sentence, before.sentence - 1):
        if index < 0 or sentences[index].kind not in ("body", "bullet"):
            continue
        start, end = sentences[index].start, sentences[index].end
        if any(setting_told(reading, start, end, (start, start))):
            return True
    return False
