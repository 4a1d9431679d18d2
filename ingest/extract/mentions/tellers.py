"""Who is named behind an event word and takes part, and who only tells of it ("…, spokesman X said")."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, Seen, unique
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.types import Person

_AT_IT = re.compile(r"(?:In|At|During)\s+(?:an?|the|their|his|her)\s+(?:[\w-]+\s+){0,3}")
# "After a meeting with Y, X said …": X, who speaks, was there.
_AFTER_IT = re.compile(
    r"(?:After|Following|Emerging\s+from|Coming\s+out\s+of)\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+){0,3}"
)
_BEFORE_IT = re.compile(r"\W*(?:Before|Ahead\s+of|Prior\s+to|On\s+the\s+eve\s+of)\s")
_AT_TABLE = re.compile(
    r"(?:At|During|Over)\s+(?:an?\s+|the\s+|his\s+|their\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:lunch(?:eon)?|dinner|breakfast|supper|banquet|reception|tea|meal)\b"
)
_OTHER_VERB = re.compile(r"\b(?:by|with|of|to|that|said|told|[a-z]{3,}ed)\b(?!\s+(?:[A-Z]|the\s))")
_MET_IN_RUSSIAN = re.compile(
    r"\b(?:встреч|бесед|переговор|консультаци|разговор)[а-яё]*\s+с\s+(?:[А-ЯЁа-яё.-]+\s+){0,10}$"
)
_TOLD = re.compile(
    r"\b(?:told|assured|thanked|informed|asked|urged|reminded|warned)\s+(?:(?:[A-Z][\w.’'-]*|the|of|for|and)\s+){0,9}$"
)


def with_those_after(
    reading: Reading,
    clause: Clause,
    subject: list[Person],
    after: list[Seen],
    told_before: str,
    says_to: bool = False,
) -> list[Person]:
    """All who take part: the subject and those named behind, who only tell of it left out.

    "In a meeting, X told Y …": both; so are they where ``says_to`` knows the words to be said face to face; and who
    speaks over lunch is there.
    """
    hears = says_to or _AT_IT.fullmatch(told_before)
    heard = [s.start for s in after if _is_told(reading, s)] if hears else []
    if not subject and len(after) > 1 and _AFTER_IT.fullmatch(told_before):
        opens = next((s for s in after[1:] if _says_behind_comma(reading, after[0], s)), None)
        if opens is not None:  # whoever is named behind is spoken of
            return unique([s.person for s in after if s.start <= opens.start])
    if _BEFORE_IT.match(clause.text):  # who speaks ahead of it tells of it
        after = [
            s for s in after if not (is_speaker(reading, s) and "," in reading.text(clause.start, s.start))
        ]
    until = clause.end if _AT_TABLE.match(clause.text) else min(heard, default=0)
    there = (s.person for s in after if s.start <= until or not _speaks_at_end(reading, s))
    return unique([*subject, *there])


def _says_behind_comma(reading: Reading, met: Seen, seen: Seen) -> bool:
    """Whether somebody of the other side than whom was met opens the main clause, and speaks in it."""
    title = reading.text(met.end, seen.start)
    apart = seen.person.country != met.person.country and "," in title
    return apart and not _OTHER_VERB.search(title.rpartition(",")[2]) and is_speaker(reading, seen)


def _is_told(reading: Reading, seen: Seen) -> bool:
    return bool(_TOLD.search(reading.text(max(0, seen.start - 90), seen.start)))


def _speaks_at_end(reading: Reading, seen: Seen) -> bool:
    """True for "…, spokesman X said" after the event words."""
    sentence = reading.sentence_at(seen.start)
    if _MET_IN_RUSSIAN.search(reading.text(sentence.start, seen.start)):
        return False  # «на встрече с Y рассказал»: whoever met Y
    return is_speaker(reading, seen) and sentence.end - seen.end < 160
