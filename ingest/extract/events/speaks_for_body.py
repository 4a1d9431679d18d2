"""Who speaks for a body that met guests: "Officials met the Department of Y. “Come again,” Secretary Z told them".

The body is named, its people are not. An official of that body who in the next sentences speaks to "you", or tells
"them" something, was there: "“We could do more with your country,” Undersecretary Z said".
"""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Sentence

from .events import TALKS_KINDS, Event

_WITHIN = 5  # sentences before or after, in which he speaks
_TO_THEM = re.compile(
    r"\s+(?:told|assured|reminded|asked|thanked|invited|briefed|urged)\s+"
    r"(?:them|the\s+(?:[\w-]+\s+){0,2}(?:delegation|delegates|guests|visitors|group|team|mission|officials))\b"
)
_TO_YOU = Prefiltered(r"\b[Yy]ou(?:r)?\b")
_YOU_THERE = re.compile(
    r"\b[Yy]our\s+(?:country|people|government|nation|side|visit|delegation|companies|markets?)\b"
    r"|\b[Yy]ou\s+(?:are|have|will|may|can)\s+(?:always\s+|most\s+|very\s+)?(?:welcome|not\s+so\s+far|come)\b"
)


def add_speakers(reading: Reading, events: list[Event]) -> None:
    """Take who speaks to the guests of his own body into the encounter, where it has nobody of that side."""
    sentences = reading.document.sentences
    for event in events:
        if event.kind not in TALKS_KINDS or event.kind == "signing" or event.status != "held":
            continue
        clause = event.mentions[0].clause
        near = range(max(0, clause.sentence - _WITHIN), min(len(sentences), clause.sentence + _WITHIN + 1))
        for body in reading.organizations_in(clause.start, clause.end):
            if body.country not in SIDES or event.side(body.country):
                continue
            for index in near:
                _add(reading, event, sentences[index], (body.name, body.country))


def _add(reading: Reading, event: Event, sentence: Sentence, body: tuple[str, str]) -> None:
    name, side = body
    for seen in reading.seen_in(sentence.start, sentence.end):
        person = seen.person
        if person.country != side or not person.office or person.organization.casefold() != name.casefold():
            continue
        if is_speaker(reading, seen) and _addresses(reading, sentence, seen.end):
            event.add_people([person], principal=True)


def _addresses(reading: Reading, sentence: Sentence, end: int) -> bool:
    """Whether who is named up to ``end`` speaks to those who are there, and not of them."""
    if _TO_THEM.match(reading.text(end, sentence.end)):
        return True
    if not _TO_YOU.may_match(sentence.text):
        return False
    said = _YOU_THERE.finditer(sentence.text)
    return any(reading.is_quoted(sentence.start + m.start(), sentence.start + m.end()) for m in said)
