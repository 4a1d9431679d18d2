"""What is quoted of the principals of talks: the matter of which they spoke there."""

from __future__ import annotations

import re

from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.speakers import HE_SAYS, SAYS
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import Person, Sentence

from .events import Event

_QUOTED = Prefiltered(
    rf"[”\"](?<=[^“\"]{{30}}.),?\s+(?:the\s+)?[\w.’' ]{{0,40}}?\b{SAYS}\b|\b{SAYS}\b,?[^“\"]{{0,40}}[“\"][^”\"]{{30}}"
)
_TO_THE_PRESS = Prefiltered(
    r"\b(?:reporters|journalists|the\s+(?:press|media)|interview|press\s+(?:briefing|conference))\b"
)
_AN_OFFICE = re.compile(
    r"\w?\s+(?:with\s+|by\s+)?(?:the|their|a|an)\s+(?:[a-z]+\s+)?"
    r"(?:(?P<ru>Russian)|Philippine|Filipino)\s+(?:[a-z]+\s+){0,2}?"
    r"(?:ambassador|envoy|consul|charg[eé]|attach[eé]|minister|delegation|officials|lawmakers|officers"
    r"|governor|mayor|side)\b"
)
_GOES_ON = re.compile(r"\s*[“\"]|[^“\"]*[”\"]\s*(?:$|,?\s+(?:he|she)\s)")
_WITHIN = 14  # sentences after the talks were told


def tells_whom_he_met(reading: Reading, mention: EventMention) -> bool:
    """ "I received the Russian ambassador on Monday," X said: his own encounter, with an office of the other side."""
    if mention.stance.standing != "held" or mention.date is None or not mention.date.names_a_day:
        return False
    whom = _AN_OFFICE.match(reading.text(mention.trigger.end - 1, mention.clause.end))
    own = {p.country for p in mention.subject or mention.people}
    return whom is not None and len(own) == 1 and own != {"RU" if whom["ru"] else "PH"}


def quoted_at(reading: Reading, event: Event, alike: list[Event], taken: set[int]) -> list[int]:
    """The sentences that quote a principal of ``event`` after it was told; of several talks of his, the first."""
    if event.status not in ("held", "ongoing"):
        return []
    first = event.mentions[0].clause.sentence
    sentences = reading.document.sentences
    found: list[int] = []
    goes_on = _is_quoted(sentences[first])
    for index in range(first + 1, min(first + 1 + _WITHIN, len(sentences))):
        sentence = sentences[index]
        if not (goes_on or _has_marks(sentence.text)):
            continue
        if sentence.kind not in ("body", "bullet") or _TO_THE_PRESS.search(sentence.text):
            goes_on = False
            continue
        speaker = _speaker(reading, sentence)
        if speaker is None and not goes_on and HE_SAYS.search(sentence.text):
            speaker = reading.subject_of(index - 1)
        if speaker is not None:
            goes_on = _of_these_talks(speaker, event, alike)
        else:
            goes_on = goes_on and bool(_GOES_ON.match(sentence.text))
        if goes_on and index not in taken:
            found.append(index)
    return found


def _is_quoted(sentence: Sentence) -> bool:
    return _has_marks(sentence.text) and _QUOTED.search(sentence.text) is not None


def _has_marks(text: str) -> bool:
    return '"' in text or "“" in text or "”" in text


def _speaker(reading: Reading, sentence: Sentence) -> Person | None:
    """Who is quoted in a sentence, None where nobody named is."""
    if not _is_quoted(sentence):
        return None
    named = [
        s for s in reading.seen_in(sentence.start, sentence.end) if not reading.is_quoted(s.start, s.end)
    ]
    return named[0].person if named else None


def _of_these_talks(speaker: Person, event: Event, alike: list[Event]) -> bool:
    """Whether the speaker's only counterparts in the article are those of ``event``, the talks told first of them."""
    his = [e for e in alike if any(p is speaker for p in e.principals)]
    return bool(his) and his[0] is event and all(_same_people(e, event) for e in his)


def _same_people(one: Event, other: Event) -> bool:
    return all(any(p is q for q in other.people) for p in one.principals)
