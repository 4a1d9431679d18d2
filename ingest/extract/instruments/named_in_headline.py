"""An instrument that only the headline names: "On the Agreement on X", and in the text "the Agreement", "it"."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.third_parties import names_third_party
from ingest.extract.types import SIDES

from .instrument_titles import InstrumentMention, find_instruments, may_name_one

# "Moscow seal labor pact": headlines leave out what tells a name from the words before it.
_TOLD_OF = re.compile(
    r".*\b(?:sign|ink|seal|forge|clinch|eye|mull|OK|approve|reach|renew|finali[sz]e|strike|conclude|initial"
    r"|tackle|discuss|push|want|near|agree\s+on|wrap\s+up)s?\s+(?:new\s+)?(?=\w+\s)",
    re.IGNORECASE,
)
_OPENING = 4  # sentences in which both sides are named


def named_in_headline(reading: Reading) -> tuple[InstrumentMention, int] | None:
    """The one instrument of the headline and the headline's number, where no sentence of the text names any."""
    sentences = reading.document.sentences
    first = next((i for i, s in enumerate(sentences[:2]) if s.kind == "headline"), None)
    if first is None or not may_name_one(sentences[first].text):
        return None
    headline = sentences[first]
    named = [m for m in find_instruments(reading, headline.start, headline.end) if m.title and not m.plural]
    if len(named) != 1 or names_third_party(reading, headline.start, headline.end):
        return None
    opening = sentences[: first + 1 + _OPENING][-1].end
    if not reading.sides_in(headline.start, opening) >= set(SIDES):
        return None
    for sentence in sentences[first + 1 :]:
        if may_name_one(sentence.text) and any(
            m.title for m in find_instruments(reading, sentence.start, sentence.end)
        ):
            return None
    verb = _TOLD_OF.match(named[0].title)
    if verb is None:
        return named[0], first
    start = named[0].start + len(named[0].title) - len(named[0].title[verb.end() :])
    return replace(named[0], start=start, title=named[0].title[verb.end() :]), first
