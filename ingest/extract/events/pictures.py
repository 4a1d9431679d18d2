"""Lines under pictures: "X (left) with Y in Moscow on October 20" gives the day and place of their meeting."""

from __future__ import annotations

import re

from ingest.extract.clauses.localities import Locality, is_location
from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered

from .events import TALKS_KINDS, DatedAs, Event, dates_agree, places_agree

_MARKED = Prefiltered(
    r"\(\s*(?:[\w-]+\s+){0,2}?(?:left|right|(?:left|right)most|center|centre|middle)\b[^()]{0,20}\)",
    re.IGNORECASE,
)


def complete_from_pictures(reading: Reading, events: list[Event]) -> None:
    """Fill in the day and place of held talks from a picture's line that names people of both sides of them."""
    if not _MARKED.may_match(reading.document.sentence_texts):
        return
    sentences = reading.document.sentences
    for index, sentence in enumerate(sentences):
        if not _MARKED.search(sentence.text):
            continue
        before = sentences[index - 1] if index else sentence  # "X (right)" looks like a dateline
        opens = before.start if before.paragraph == sentence.paragraph else sentence.start
        shown = [s.person for s in reading.seen_in(opens, sentence.end)]
        event = next((e for e in events if e.kind in TALKS_KINDS and e.has_of_both_sides(shown)), None)
        if event is None or event.status != "held":
            continue
        date = next((d for d in reading.dates_in(sentence.start, sentence.end) if d.names_a_day), None)
        when = DatedAs(date.past, date, "date.picture") if date and date.past else None
        spot = next(
            (
                p
                for p in reading.places_in(sentence.start, sentence.end)
                if p.kind != "country" and is_location(reading, p)
            ),
            None,
        )
        place = Locality.of(spot, "place.picture") if spot else None
        if dates_agree(event.when, when) and places_agree(event.place, place):
            event.when, event.place = event.when or when, event.place or place
