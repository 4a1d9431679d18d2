"""Who heads a delegation that a Russian report names in one sentence and its head in another.

«Начался визит российской делегации в Манилу. Возглавляет делегацию, в состав которой вошёл и губернатор Y, спикер X».
"""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading, Seen
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Person

_HEADS = Prefiltered(
    r"\b[Вв]озглав(?:ляет|ляла?|ил[аи]?|ит)\s+(?:[а-яё]+\s+){0,2}?(?:делегаци[юи]|группу|гостей)\b"
    r"|\b(?:[Дд]елегаци[юи]|[Гг]руппу|[Гг]остей)\s+(?:[а-яё]+\s+){0,2}?возглав(?:ляет|ляла?|ил[аи]?|ит)\b"
    r"|\b[Вв]о\s+главе\s+(?:[а-яё]+\s+)?делегации(?:\s+(?:стоит|стоял[аи]?|находится|прибыл[аи]?))?\b"
    r"|\b(?:[Рр]уководител[ьяем]{1,2}|[Гг]лав[аойу]{1,2})\s+(?:[а-яё]+\s+)?делегации\s+(?:стал[аи]?|является|[-–—])"
    r"|\b(?:[Дд]елегаци|[Гг]рупп|[Пп]оездк)[а-яё]+\s+(?:[А-ЯЁа-яё-]+\s+){0,4}?(?:во\s+главе\s+с|под\s+руководством)\b"
)
# Who is one of them, told between the delegation and its head.
_MEMBERS = re.compile(r",\s+(?:в\s+состав[е]?\s+которой|в\s+которую|куда)\b[^,.;]*,|,\s+включа\w+\b[^,.;]*,")
_TITLE = re.compile(r"\W*(?:[А-ЯЁа-яё.-]+\s+){0,14}")
_BESIDE = (0, 1, -1, 2)  # sentences from the delegation's, the likeliest first


def heads_told_beside(reading: Reading, sentence: int, side: str) -> list[Person]:
    """Who heads the delegation of a side, and who is told to be in it, as a sentence near its own tells; head first."""
    sentences = reading.document.sentences
    for index in (sentence + step for step in _BESIDE):
        if not 0 <= index < len(sentences) or (match := _HEADS.search(sentences[index].text)) is None:
            continue
        start, end = sentences[index].start, sentences[index].end
        told = [
            s
            for s in reading.seen_in(start + match.end(), end)
            if s.person.country == side and s.person.office
        ]
        if people := _head_first(reading, start + match.end(), told):
            return people
    return []


def _head_first(reading: Reading, start: int, told: list[Seen]) -> list[Person]:
    members: list[Seen] = []
    if inserted := _MEMBERS.match(reading.document.text, start):
        members = [s for s in told if s.start < inserted.end()]
        start, told = inserted.end(), [s for s in told if s.start >= inserted.end()]
    if not told or not _TITLE.fullmatch(reading.text(start, told[0].start)):
        return []
    return [told[0].person, *(s.person for s in members)]
