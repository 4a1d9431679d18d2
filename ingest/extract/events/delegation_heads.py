"""Who headed a delegation that was told of without names, as the words beside the name say when he speaks later."""

from __future__ import annotations

from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.bodies_met import side_met
from ingest.extract.mentions.groups import side_of_subject
from ingest.extract.types import SIDES

from .events import TALKS_KINDS, Event

_GROUP = r"(?:[\w-]+\s+){0,2}?(?:delegation|team|group|mission|panel|contingent|lawmakers|legislators|inspectors)\b"
_HEAD_OF = Prefiltered(
    rf"\b(?:head|leader|chief|chair(?:man|woman|person)?)\s+of\s+(?:the|their|its)\s+{_GROUP}"
    r"|\bco-?chair(?:man|woman|person)?\s+of\s+the\s+(?:[\w-]+\s+){0,3}?[Cc]ommission\b"
    rf"|\bwho\s+(?:heads|headed|leads|led)\s+(?:the|their|its)\s+{_GROUP}"
    r"|\b[Вв]озглав(?:ляет|ляла?|ил[аи]?)\s+(?:делегацию|группу)\b"
    r"|\b(?:[Дд]елегацию|[Гг]руппу)\s+возглав(?:ляет|ляла?|ил[аи]?)\b"
    r"|\b[Вв]о\s+главе\s+(?:делегации|группы)\s"
    r"|\bang\s+(?:namuno|nanguna|nangunguna|mamumuno|namumuno)\s+sa\s+(?:[\w-]+\s+){0,2}?delegasyon\b"
    r"|\bAt\s+(?:their|its)\s+head\s+(?:is|was|will\s+be|stands|stood)\b"
)
_APART = 40  # characters between a name and the words that say whom he heads
_TITLE = 110  # and of a Russian title between the words and the name
_WITHIN = 8  # sentences after which nobody is the head of the delegation told of


def add_heads(reading: Reading, events: list[Event]) -> None:
    """Take "X, head of the delegation" into what his delegation was told to do before, where it has nobody."""
    if not events:
        return
    text = reading.document.text
    for match in _HEAD_OF.finditer(text, within=reading.document.sentence_texts):
        sentence = reading.sentence_at(match.start())
        named = [s for s in reading.seen_in(sentence.start, match.start()) if match.start() - s.end < _APART]
        if text.startswith("At", match.start()) or match.group()[0] >= "А":
            far = _APART if match.group()[0] < "А" else _TITLE
            named = reading.seen_in(match.end(), match.end() + far)[:1]
        person = named[-1].person if named else None
        if person is None or person.country not in SIDES:
            continue
        index = reading.sentence_index(match.start())
        for event in events:
            first = event.mentions[0]
            near = 0 <= index - first.clause.sentence <= _WITHIN
            if near and not event.side(person.country) and _acts(reading, event, person.country):
                event.add_people([person], principal=True)


def _acts(reading: Reading, event: Event, side: str) -> bool:
    """Whether an unnamed group of that side travels, or is the subject of the talks."""
    if event.kind == "visit":
        return event.visitor_side == side
    return event.kind in TALKS_KINDS and any(
        side_of_subject(reading, m.clause, m.trigger.start) == side
        or (m.trigger.text[0] >= "А" and side_met(reading, m.trigger, m.clause.end) == side)
        for m in event.mentions
    )
