"""Days that Russian leaves to what was told: «накануне» is the day before the article, «тогда же» the date told last.

«Накануне визита» is no day: what it comes before is told with it.
"""

from __future__ import annotations

import re
from datetime import timedelta

from ingest.extract.types import DateMention, Document

_EVE = re.compile(r"\bнакануне\b(?!\s*\d)(?:\s+(?P<next>[а-яё-]+))?", re.IGNORECASE)
_IN_GENITIVE = re.compile(r"(?:[а-яё-]+(?:ого|его|ой|ей|их|ых|[аяыиу])|дней|лет)", re.IGNORECASE)
_IN_NOMINATIVE = re.compile(
    r"(?:глава|она|они|и|на|делегаци[яи]|стороны|страны|послы|министры|президенты|лидеры|представители|власти"
    r"|сенаторы|депутаты|парламентарии|моряки|корабли|[а-яё]+(?:ла|ли|лась|лись))",
    re.IGNORECASE,
)
_JUST_THEN = re.compile(r"\bтогда\s+же\b", re.IGNORECASE)
_NEAR = 300  # characters back to the date that «тогда же» takes up
_A_DAY = timedelta(days=1)


def with_days_in_russian(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions and, in their places, «накануне» and «тогда же» with the days that they mean."""
    if "накануне" not in document.folded and "тогда же" not in document.folded:
        return mentions
    found = list(mentions)
    for sentence in document.sentences:
        if sentence.kind in ("dateline", "junk", "byline"):
            continue
        for match in _EVE.finditer(document.text, sentence.start, sentence.end):
            day = _day_before(document, mentions, match)
            end = match.start() + len("накануне")
            if day is not None:
                text = document.text[match.start() : end]
                found.append(DateMention(match.start(), end, text, day, day, 3, "date.eve"))
        for match in _JUST_THEN.finditer(document.text, sentence.start, sentence.end):
            told = _told_before(mentions, match.start())
            if told is not None:
                start, end = match.span()
                told_as = (told.past, told.past, told.weight, "date.just-then")
                found.append(DateMention(start, end, match.group(), *told_as))
    return sorted(found, key=lambda m: m.start)


def _day_before(document: Document, mentions: list[DateMention], eve: re.Match[str]) -> str | None:
    """The eve of the article, where no event is told that it is the eve of, and no other day just before."""
    following = eve["next"] or ""
    if _IN_GENITIVE.fullmatch(following) and not _IN_NOMINATIVE.fullmatch(following):
        return None
    anchor = document.anchor
    told = _told_before(mentions, eve.start())
    same_paragraph = told is not None and "\n" not in document.text[told.end : eve.start()]
    if anchor is None or (told and same_paragraph and told.weight == 3 and told.past != anchor.isoformat()):
        return None
    return (anchor - _A_DAY).isoformat()


def _told_before(mentions: list[DateMention], at: int) -> DateMention | None:
    told = next((m for m in reversed(mentions) if m.end <= at), None)
    return told if told and told.past and at - told.end <= _NEAR else None
