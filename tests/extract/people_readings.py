"""Short cuts for tests that read the people of a text."""

from __future__ import annotations

from datetime import date

from ingest.extract.known.hits import Hits
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.page.normalize import read_document
from ingest.extract.persons.people import find_people
from ingest.extract.types import Document, Person

A_DAY = date(2019, 10, 4)


def document(text: str, day: date | None = A_DAY) -> Document:
    return read_document(text, day)


def scan(text: str, lexicon: Lexicon | None = None) -> tuple[Document, Hits]:
    read = document(text)
    return read, (lexicon or Lexicon.bundled()).scan(read)


def people(text: str, lexicon: Lexicon | None = None, day: date | None = A_DAY) -> list[Person]:
    lexicon = lexicon or Lexicon.bundled()
    read = document(text, day)
    return find_people(read, lexicon.scan(read), lexicon)


def officials(text: str, day: date | None = A_DAY) -> list[tuple[str, str, str]]:
    """(name, title, country) of every office holder, in order."""
    return [(p.name, p.title, p.country) for p in people(text, day=day) if p.office]


def official(text: str, surname: str, day: date | None = A_DAY) -> Person:
    found = [p for p in people(text, day=day) if p.office and surname in p.name]
    assert len(found) == 1, [(p.name, p.title) for p in found]
    return found[0]


def mentions(text: str, name: str) -> list[str]:
    """The words of every mention of the person so named, in order."""
    read = document(text)
    lexicon = Lexicon.bundled()
    person = next(p for p in find_people(read, lexicon.scan(read), lexicon) if p.name == name)
    return [read.text[span.start : span.end] for span in person.spans]
