"""Text in, records out: the stages in order."""

from __future__ import annotations

from datetime import date

from . import assemble
from .agreements import find_agreements
from .clauses.reading import Reading
from .clauses.speakers import read_turns
from .dating.dates import find_dates
from .events.meetings import find_events
from .known.acronyms import take_acronyms
from .known.lexicon import Lexicon
from .known.schools import add_schools
from .page.normalize import read_document
from .persons.people import find_people
from .relevance import judge_relevance
from .types import Document, Extraction

EXTRACTOR = "rules/1.0"


def extract(text: str, published_on: date | None, lexicon: Lexicon, title: str = "") -> Extraction:
    """Meetings, agreements and officials that an article tells, each with its evidence in ``text``.

    ``published_on`` anchors relative dates; a date printed in the article's dateline outranks it. The same
    text, date and lexicon always give the same result. Never raises on any text.
    """
    document = read_document(text, published_on, title, lexicon.words)
    hits = lexicon.scan(document)
    add_schools(document, hits)
    take_acronyms(document, hits)
    reading = Reading.of(document, find_dates(document), find_people(document, hits, lexicon), hits)
    turns = read_turns(reading)
    events = find_events(reading, turns)
    settled = find_agreements(reading, events, turns)
    verdict = judge_relevance(reading, events, settled)
    extraction = Extraction(
        relevant=verdict.relevant,
        published_on=_published(document, published_on),
        extractor=EXTRACTOR,
        language=document.language,
        reason=verdict.reason,
    )
    if verdict.relevant:
        extraction.meetings = assemble.meetings(reading, events, settled, turns)
        extraction.agreements = assemble.agreements(reading, settled)
        extraction.officials = assemble.officials(reading)
    extraction.unread += reading.unread
    if document.language == "other" and text.strip():
        extraction.unread.append(
            "The article's language is not English, Filipino or Russian; little of it can be read."
        )
    return extraction


def _published(document: Document, published_on: date | None) -> str | None:
    found = published_on or document.published_on
    return found.isoformat() if found else None
