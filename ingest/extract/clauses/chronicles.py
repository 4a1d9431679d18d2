"""Diaries and calendars: paragraphs that each open with a day or a month, told in the present of what is over or ahead.

"TUESDAY. The minister lands after dark. WEDNESDAY. He sees the senators." The programme of days to come looks alike:
a chronicle follows its days up to that of the article, and slips into the past more than once ("it has rained").
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ingest.extract.dating.date_words import MONTHS
from ingest.extract.dating.periods import bounds
from ingest.extract.types import DateMention, Document, Sentence

_HEADED = re.compile(r"\s*(?:[.:]|[–—-])\s")
_YEAR = re.compile(r"\d{4}")
_TITLES = 3  # sentences and paragraphs in which a calendar says of what days it is
_FEWEST = 3  # headings that make a chronicle
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|came|went|said|took|(?!need|speed|indeed|exceed)[a-z]{3,}ed)\b"
)
_SLIPS = 3  # sentences in the past without which weekdays are those of a programme
_LONG = 14  # days that a chronicle covers when its days cannot be those of next week
_AHEAD = re.compile(r"\b(?:will|shall|(?:is|are)\s+(?:to|due|expected|scheduled)|plans?\s+to)\b")
_READ = frozenset({"body", "bullet"})


def chronicle_days(document: Document, dates: list[DateMention]) -> dict[int, DateMention]:
    """The heading under which each sentence of a diary or calendar stands, by the sentence's index; else empty."""
    if document.anchor is None or len(dates) < _FEWEST:
        return {}
    at = {mention.start: mention for mention in dates}
    headings: list[tuple[int, DateMention]] = []
    for index, sentence in enumerate(document.sentences):
        opens = index == 0 or document.sentences[index - 1].paragraph != sentence.paragraph
        if not opens or sentence.kind not in _READ:
            continue
        heading = at.get(sentence.start) or _month(sentence, document.anchor)
        if heading is not None and heading.past and _HEADED.match(document.text, heading.end):
            headings.append((index, over_by(heading, document.anchor)))
    if len(headings) < _FEWEST:
        return {}
    if _names_days_ahead(document, dates, headings[0][0]):
        days_ahead = [at.get(told.start, told).future for _, told in headings]
        headings = [
            (index, replace(told, past=day, future=day))
            for (index, told), day in zip(headings, days_ahead, strict=True)
        ]
    elif not _is_over(document, headings):
        return {}
    days: dict[int, DateMention] = {}
    ends = [*(index for index, _ in headings[1:]), len(document.sentences)]
    for (first, heading), end in zip(headings, ends, strict=True):
        days.update(dict.fromkeys(range(first, end), heading))
    return days


def _month(sentence: Sentence, anchor: date) -> DateMention | None:
    """A month by itself, which is no date elsewhere ("May" may be a name)."""
    month, stop, _ = sentence.text.partition(".")
    number = MONTHS.get(month.casefold()) if stop else None
    if number is None:
        return None
    edtf = f"{anchor.year}-{number:02}"
    return DateMention(
        sentence.start, sentence.start + len(month), month, edtf, edtf, weight=2, rule="date.heading"
    )


def over_by(mention: DateMention, anchor: date) -> DateMention:
    """A day or month of a chronicle as it was last before the article's day, whatever was told before it."""
    if not mention.past:
        return mention
    past = mention.past
    if bounds(past)[0] > anchor and not _YEAR.search(mention.text):
        past = past.replace(past[:4], str(int(past[:4]) - 1))
    return replace(mention, past=past, future=past)


def _names_days_ahead(document: Document, dates: list[DateMention], first: int) -> bool:
    """ "Calendar, 3 to 7 March" above the entries, of an article that appeared before."""
    titles = [s for s in document.sentences[: min(_TITLES, first)] if s.paragraph < _TITLES]
    end = titles[-1].end if titles else 0
    anchor = document.anchor
    return any(
        d.past and anchor and d.past == d.future and bounds(d.past)[0] > anchor
        for d in dates
        if d.start < end
    )


def _is_over(document: Document, headings: list[tuple[int, DateMention]]) -> bool:
    """Whether the headings follow each other up to the article's day, and more of their sentences tell than plan."""
    begun = [bounds(heading.past)[0] for _, heading in headings if heading.past]
    if begun != sorted(begun) or (document.anchor and begun[-1] > document.anchor):
        return False
    if (begun[-1] - begun[0]).days < _LONG:
        told = [s.text for s in document.sentences[headings[0][0] :] if s.kind in _READ]
        return sum(_PAST.search(text) is not None and not _AHEAD.search(text) for text in told) >= _SLIPS
    opened = [document.sentences[index].text for index, _ in headings]
    return sum(_AHEAD.search(text) is not None for text in opened) * 2 < len(opened)
