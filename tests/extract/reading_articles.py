"""Short cuts for tests that read an article and look at its records."""

from __future__ import annotations

from datetime import date

from ingest.extract import extract
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.types import Agreement, Extraction, Meeting

FRIDAY = date(2019, 9, 13)


def read(text: str, published: date | None = FRIDAY, title: str = "") -> Extraction:
    return extract(text, published, Lexicon.bundled(), title)


def only_meeting(text: str, published: date | None = FRIDAY) -> Meeting:
    meetings = read(text, published).meetings
    assert len(meetings) == 1, [(m.kind, m.date, m.place) for m in meetings]
    return meetings[0]


def only_agreement(text: str, published: date | None = FRIDAY) -> Agreement:
    agreements = read(text, published).agreements
    assert len(agreements) == 1, [a.title for a in agreements]
    return agreements[0]


def names(meeting: Meeting) -> set[str]:
    return {p.name for p in meeting.participants}


def encounters_held(text: str, published: date) -> list[tuple[str | None, set[str]]]:
    """The day and the people of each encounter that a text tells to have been held."""
    return [
        (m.date, names(m)) for m in read(text, published).meetings if m.kind != "visit" and m.status == "held"
    ]
