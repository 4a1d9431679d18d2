"""What "the former" and "the latter" tell of the two instruments named last."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.extract.clauses.reading import Reading
from ingest.extract.types import Span

from .acts import acts_in
from .instruments import Instrument

_FORMER = re.compile(r"\bthe\s+former\b", re.IGNORECASE)
_LATTER = re.compile(r"\bthe\s+latter\b", re.IGNORECASE)


def tell_former_and_latter(
    reading: Reading, last: list[Instrument], found: list[Instrument], index: int
) -> None:
    """ "The former may be signed this year, the latter in early 2019": two dates for the two named last."""
    sentence = reading.document.sentences[index]
    if "latter" not in sentence.text:
        return
    former, latter = _FORMER.search(sentence.text), _LATTER.search(sentence.text)
    if not former or not latter or latter.start() < former.start():
        return
    pair = (last or found)[-2:]
    if len(pair) < 2:
        return
    base, middle = sentence.start, sentence.start + latter.start()
    clauses = reading.clauses_by_sentence[index]
    first_acts = acts_in(reading, clauses[0], base, middle, [])
    second_acts = acts_in(reading, clauses[-1], middle, sentence.end, []) or [
        replace(
            a,
            date=_date_ahead(reading, middle, sentence.end),
            phrase=None,
            start=middle,
            end=sentence.end,
        )
        for a in first_acts
    ]
    for instrument, acts in zip(pair, (first_acts, second_acts), strict=True):
        instrument.acts.extend(acts)
        instrument.act_clauses.append(clauses[0])
        instrument.tell(Span(base, sentence.end))


def _date_ahead(reading: Reading, start: int, end: int) -> str | None:
    return next((d.future for d in reading.dates_in(start, end) if d.future), None)
