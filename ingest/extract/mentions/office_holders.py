"""Who among the people named acts for a state, and not for a firm, a team or himself."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import SIDES, Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Person

from .groups import GROUP_WORD

_NEXT_WORDS = 5  # characters after a title that tell "vice president for" a trade
_PRIVATE = Prefiltered(
    r"\b(?:sales|marketing|manager|coach|owner|vice\s+president\s+for|grandmaster|boxer|player|artist|singer|vendor|professor)\b",
    re.IGNORECASE,
)

_REACH = 90  # characters
_LED_BY = Prefiltered(rf"\b{GROUP_WORD}\b[^.;,]{{0,40}}?,?\s(?:led|headed)\s+by\s+(?:[A-Z][\w-]+['’]s\s+)?$")


def acts_for_a_state(reading: Reading, person: Person) -> bool:
    """False for people of business, sport and shows, and for those without any office."""
    if not person.office:
        return person.country in SIDES and _leads_officials(reading, person)
    span, sentences = person.title_span, reading.document.sentence_texts
    if span is None:
        return not _PRIVATE.search(person.title)
    if _PRIVATE not in reading.held:
        return True
    return not _PRIVATE.search(reading.text(span.start, span.end + _NEXT_WORDS), within=sentences)


def act_for_both_states(reading: Reading, pair: tuple[Person, ...]) -> bool:
    """Whether these are two who act for a state, one for each side."""
    return sorted(p.country for p in pair) == sorted(SIDES) and all(
        acts_for_a_state(reading, p) for p in pair
    )


def _leads_officials(reading: Reading, person: Person) -> bool:
    """ "Russian lawmakers led by X": who heads officials is one, though no office is told."""
    if _LED_BY not in reading.held:
        return False
    texts = (reading.text(max(0, span.start - _REACH), span.start) for span in person.spans)
    return any(_LED_BY.search(text, within=reading.document.sentence_texts) for text in texts)
