"""Which kind of event a word tells where it stands: talks, a session of the joint commission, a signature."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import MeetingKind

_SIGNED = re.compile(r"\b(?:sign(?:ed|s|ing)?|inked)\b")
_ORDINAL = Prefiltered(
    r"(?:\b(?:inaugural|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|another"
    r"|last(?=\s+met\b))"
    r"|\d(?<=\b\d)\d?(?:st|nd|rd|th))"
    r"\s+(?:\(?[\w-]+\)?\s+){0,4}?"
    r"(?:session|round|meeting|encounter|visit|trip|consultations|talks|dialogue|conference|met)\b",
    re.IGNORECASE,
)
_NEAR = 48  # characters between a number and the event word
_SESSION = re.compile(r"\b(?:session|round|meeting|it)$")
_BARE_NUMBER = re.compile(
    r"the\s+(?:next|last|first|second|third|fourth|fifth|sixth|[a-z]+th|\d+\w\w)", re.IGNORECASE
)
_OF_COMMISSION = Prefiltered(
    r"\b(?:[Cc]ommission\s+on\s+[Tt]rade|[Jj]oint\s+(?:[\w-]+\s+){0,4}?[Cc]ommission|JCTEC|[Tt]he\s+commission)\b"
)


def kind_of(reading: Reading, trigger: Trigger, placed: bool) -> MeetingKind:
    """The kind of event that a word tells here: a conversation at a place is none by phone."""
    if trigger.kind == "talks" or (placed and trigger.text.lower() == "the conversation"):
        return _session_kind(reading, trigger)
    return trigger.kind


def ordinal_of(clause: Clause, trigger: Trigger) -> str:
    """ "third" of "the third round of talks"; "" where none is told."""
    if _ORDINAL not in held_by(clause.text):
        return ""
    at = trigger.start - clause.start
    told = _ORDINAL.search(clause.text[max(at - _NEAR, 0) : at] + trigger.text, within=clause.text)
    return told.group().lower().split()[0].replace("inaugural", "first") if told else ""


def _session_kind(reading: Reading, trigger: Trigger) -> MeetingKind:
    """Of talks: a session or round is the joint commission's where the text speaks of one, else plain talks."""
    if trigger.text.lower() == "in a ceremony" and _SIGNED.search(reading.sentence_at(trigger.start).text):
        return "signing"
    bare_number = _BARE_NUMBER.fullmatch(trigger.text)  # "Its first meeting was in Manila. The second is due"
    if not (trigger.of_both or bare_number or _SESSION.search(trigger.text)):
        return "talks"
    ordinal = (
        trigger.of_both
        or bare_number
        or trigger.text.endswith("it")
        or trigger.text.lower() == "the session"
        or _ORDINAL.search(
            reading.text(max(0, trigger.start - 20), trigger.end), within=reading.document.sentence_texts
        )
    )
    if not ordinal:
        return "talks"
    index = reading.sentence_index(trigger.start)
    sentences = reading.document.sentences
    wide = sentences[0].start if trigger.text.endswith("session") else sentences[max(0, index - 2)].start
    told = _OF_COMMISSION.search(
        reading.text(wide, sentences[index].end), within=reading.document.sentence_texts
    )
    return "commission" if told else "talks"
