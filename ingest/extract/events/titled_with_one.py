"""Titles that name only whom their own side met: "Telephone conversation with President of the Philippines X".

An office's own page leaves out whose it is. The text below tells the other side, by name or as a state.
"""

from __future__ import annotations

from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import SIDES, Person

from .events import TALKS_KINDS, DatedAs, Event, dates_agree
from .merge import absorb

_WITH_WHOM = Prefiltered(
    r"^\W*(?:(?:On|About)\s+(?:the\s+)?)?(?:(?:Beginning|Start|Opening)\s+of\s+(?:the\s+)?)?(?:[A-Z]?[a-z-]+\s+){0,2}"
    r"(?:[Mm]eeting|[Tt]alks|[Cc]onversation|[Cc]all|[Cc]onsultations|[Nn]egotiations)\s+with\s"
    r"|^\W*(?:Об?\s+)?(?:(?:[Нн]ачал[оа]|[Сс]тенограмм[аы])\s+)?(?:[А-ЯЁа-яё-]+\s+){0,2}"
    r"(?:[Вв]стреч[аеи]|[Пп]ереговор(?:ы|ов|ах)|[Бб]есед[аеы]|[Рр]азговор[ае]?|[Кк]онсультаци(?:и|й|ях))\s+со?\s"
)
_NEAR = 3  # sentences below the title in which its talks are told
_SHORT = 12  # sentences of a page that records one encounter, in which no third country is told


def tells_with_whom(reading: Reading, mention: EventMention, people: list[Person]) -> bool:
    """Whether a title names whom somebody of the other side met, and the text below tells of that side alone."""
    sides = {p.country for p in people}
    if len(sides) != 1 or not _WITH_WHOM.search(mention.clause.text):
        return False
    before = reading.text(mention.clause.start, mention.trigger.start)
    below = reading.document.sentences[mention.clause.sentence + 1 :]
    if before.endswith(",") or not below:
        return False
    end = below[min(len(below), _SHORT) - 1].end
    others = reading.third_countries_in(mention.clause.start, end)
    return not others and other_side(sides.pop()) in reading.sides_in(below[0].start, below[-1].end)


def join_titled(
    reading: Reading, events: list[Event], mention: EventMention, people: list[Person], when: DatedAs | None
) -> bool:
    """Give whom the title names to the talks that the text tells right below it; whether it tells any."""
    for event in events:
        apart = event.mentions[0].clause.sentence - mention.clause.sentence
        if event.kind not in TALKS_KINDS or event.status != "held" or not dates_agree(event.when, when):
            continue
        if any(p is q for p in people for q in event.people):
            return True
        if 0 < apart <= _NEAR:
            mention.sides = set(SIDES)
            absorb(reading, event, mention, people, when)
            return True
    return False
