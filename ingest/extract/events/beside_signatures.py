"""Who else was at a signature, as the sentences after tell: "The President watched", "Y did so for the treaty"."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading, Seen
from ingest.extract.instruments.done_likewise import DID_LIKEWISE
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES

from .events import Event

_AFTER = 2  # sentences
_LOOKED_ON = re.compile(
    r"(?:,\s[^,.;]{2,70},)?(?:\s+and\s+[^,.;]{3,80}?)?\s+(?:(?:both|also|then|silently)\s+)?"
    r"(?:watched|looked\s+on|witnessed|stood\s+(?:by|behind|beside|next)"
    r"|(?:was|were)\s+(?:also\s+)?"
    r"(?:on\s+hand|present|in\s+attendance|among\s+(?:those|the\s+witnesses)"
    r"|in\s+the\s+(?:room|hall|audience)|there)"
    r"|applauded|led\s+the\s+applause|presided\s+over\s+the\s+(?:signing|ceremony|rites?))\b"
)
_OF_ANOTHER = re.compile(
    r"[^.;]{0,40}\b(?:drills?|exercises?|parade|game|match|concert|show|film|tour|performance|race|fight)\b"
)


def add_beside_signatures(reading: Reading, events: list[Event], mentions: list[EventMention]) -> None:
    """Add who looked on at a signature held, and who signed another paper there."""
    sentences = reading.document.sentences
    for event in events:
        if event.kind != "signing" or event.status != "held":
            continue
        last = max(m.clause.sentence for m in event.mentions)
        told = {m.clause.sentence for e in events if e is not event for m in e.mentions}
        first = next((m.clause.sentence for m in event.mentions if m.kind == "signing"), last)
        for index in range(first + 1, min(last + 1 + _AFTER, len(sentences))):
            if index in told or sentences[index].paragraph > sentences[last].paragraph + (index == last + 1):
                break
            sentence = sentences[index]
            for seen in reading.seen_in(sentence.start, sentence.end):
                if _looks_on(reading, seen, sentence.start, sentence.end):
                    event.add_people([seen.person])
                    event.witnesses.append(seen.person)
        for mention in mentions:
            likewise = mention.kind == "signing" and mention.clause.sentence == last + 1
            if likewise and DID_LIKEWISE.search(mention.clause.text):
                here = reading.seen_in(sentences[last + 1].start, sentences[last + 1].end)
                event.add_people(
                    [s.person for s in here if s.person.office and s.person.country in SIDES], True
                )


def _looks_on(reading: Reading, seen: Seen, start: int, end: int) -> bool:
    """Whether somebody of a side, named at the head of a sentence, is told to have watched."""
    if seen.person.country not in SIDES or not seen.person.office or ":" in reading.text(start, seen.start):
        return False
    after = _LOOKED_ON.match(reading.document.text, seen.end, end)
    return after is not None and not _OF_ANOTHER.match(reading.document.text, after.end(), end)
