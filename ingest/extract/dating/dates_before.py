"""Months and years that a text leaves to the date told before: "of the same year", "later that month"."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import DateMention, Document

from .date_words import TWO_TO_TEN, number_told

_SAME_YEAR = re.compile(r"\s+(?:of\s+)?(?:the|that)\s+same\s+year\b|\s+(?:of\s+)?that\s+year\b")
# "Came to office in 2016 … met him that November"; «визит 2017 года … Тогда, 23 мая».
_THAT_BEFORE = re.compile(r"\bthat\s+(?:same\s+)?$|(?:^|\W)(?:Тогда|Then),?\s+(?:on\s+|in\s+)?$")
_THAT_WORDS = ("that ", "тогда", "then, ")
_YEAR_IN_WORDS = re.compile(r"\d{4}|\b(?:year|года?|году)\b")
_YEAR_TOLD = 400  # characters back to the year that "that November" is of
_MONTH_OR_DAY = re.compile(r"-\d\d(?:-\d\d)?")
_OF_A_MONTH = re.compile(r"(\d{4})-(\d\d)(?:-\d\d)?")
_THAT_MONTH = Prefiltered(
    r"\b(?:(?:later|earlier)\s+(?:in\s+)?)?(?:that(?:\s+same)?|the\s+same)\s+(?P<unit>month|year)\b",
    re.IGNORECASE,
)
# "A year later it met in Manila", "the next was due two years after": so many years behind the one told last.
_YEARS_LATER = Prefiltered(
    rf"\b(?:(?:(?P<one>an?|one)|(?P<years>{TWO_TO_TEN}|[1-9]))\s+years?\s+"
    r"(?:later|afterwards?|after\s+that|on(?=\s*[.,;]))"
    r"|(?:in\s+)?the\s+(?:following|next)\s+year|(?:in\s+)?the\s+year\s+after(?=\s*[.,;]))\b(?!\s+than\b)",
    re.IGNORECASE,
)
_A_YEAR_TOLD = re.compile(r"(\d{4})(?:-\d\d){0,2}")
_DAY_OF = re.compile(r"\b(?:the\s+)?([12]?\d|3[01])(?:st|nd|rd|th)\s+of\s+$")  # "on the 24th of that month"
_ITS_YEAR = re.compile(r"\d{4}|\b(?:last|this|next|past|coming)\b|['’]\d\d", re.IGNORECASE)
_DAYS_OF_MONTH = frozenset({"date.month_day", "date.day_month"})
_OF_SOME_YEAR = _DAYS_OF_MONTH | {"date.month"}
# The rest of that sentence, and one that goes on about the same people.
_GOES_ON = re.compile(
    r"[^.!?\n]*[.!?]\s(?:He|She|They|The\s+two(?:\s+[a-z]+)?|Both)\s(?!(?:will|is|are)\b)[^.!?\n]*"
)
_FOLLOWING = re.compile(r"following\s", re.IGNORECASE)
_FROM_NEXT_MONTH = re.compile(r"\d{4}-(\d\d)(?:-01)?/\.\.")  # as "after February" is read
_SENTENCE_ENDS = re.compile(r"[.!?][”\"]?\s+[A-Z“\"]")
_NEAR = 300  # characters back to the month that a day without a year is of


def by_those_before(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, with what each leaves to the date before it."""
    told = _told_on_of_a_year(document, _following_months(document, _same_years(document, mentions)))
    return _years_later(document, _same_months(document, _of_told_months(document, told)))


def _following_months(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """ "The following February": the next one after the month told last."""
    if "following" not in document.folded:
        return mentions
    told: list[DateMention] = []
    for mention in mentions:
        found = mention
        after = _FROM_NEXT_MONTH.fullmatch(mention.past or "")
        before = _month_before(told, mention.start) if after and _FOLLOWING.match(mention.text) else None
        if after and before:
            month = (int(after[1]) - 2) % 12 + 1
            of_it = f"{int(before[1]) + (month <= int(before[2])):04d}-{month:02d}"
            found = replace(mention, past=of_it, future=of_it, rule="date.following_month")
        told.append(found)
    return told


def _told_on_of_a_year(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """ "In 1997 she went there. She met X on May 3": a day or month of the year of which the sentence before tells."""
    anchor = document.anchor
    if anchor is None or len(mentions) < 2:
        return mentions
    told: list[DateMention] = []
    for mention in mentions:
        found, before = mention, told[-1] if told else None
        year = (before.past or "")[:4] if before and before.past == before.future else ""
        if (
            before is not None
            and mention.rule in _OF_SOME_YEAR
            and year.isdigit()
            and int(year) < anchor.year - 1
            and mention.start - before.end < _NEAR
            and mention.past
            and not _ITS_YEAR.search(mention.text)
            and _GOES_ON.fullmatch(document.text, before.end, mention.start)
        ):
            of_it = year + mention.past[4:]
            found = replace(mention, past=of_it, future=of_it, rule="date.year_told")
        told.append(found)
    return told


def _of_told_months(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """ "In October 2017 X came, and on 25 October …": a day without a year, of the month just told with one."""
    told: list[DateMention] = []
    for mention in mentions:
        found = mention
        day = _OF_A_MONTH.fullmatch(mention.past or "")
        if day and mention.rule in _DAYS_OF_MONTH and not _ITS_YEAR.search(mention.text):
            month = _month_before(told, mention.start)
            if month and _SENTENCE_ENDS.search(document.text, told[-1].end, mention.start):
                month = None
            if month and month[2] == day[2]:
                of_it = month[1] + day[0][4:]
                found = replace(mention, past=of_it, future=of_it, rule="date.month_told")
        told.append(found)
    return told


def _month_before(told: list[DateMention], at: int) -> re.Match[str] | None:
    """The month and year of the date told last, where it tells both."""
    if not told or at - told[-1].end > _NEAR or told[-1].past != told[-1].future:
        return None
    return _OF_A_MONTH.fullmatch(told[-1].past or "")


def _same_years(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """ "In October of the same year", "that October": the year of the date told before."""
    folded = document.folded
    if " year" not in folded and not any(word in folded for word in _THAT_WORDS):
        return mentions
    told: list[DateMention] = []
    for mention in mentions:
        told.append(_of_the_year_told(document.text, mention, told[-1] if told else None))
    return told


def _of_the_year_told(text: str, mention: DateMention, before: DateMention | None) -> DateMention:
    year, month = (before.past or "")[:4] if before else "", (mention.past or "")[4:]
    if before is None or not year.isdigit() or not _MONTH_OR_DAY.fullmatch(month):
        return mention
    start, end = mention.start, mention.end
    if match := _SAME_YEAR.match(text, end):
        end = match.end()
    elif (
        _YEAR_IN_WORDS.search(mention.text)
        or start - before.end > _YEAR_TOLD
        or not _THAT_BEFORE.search(text, max(0, start - 16), start)
    ):
        return mention
    told = year + month
    return replace(mention, end=end, text=text[start:end], past=told, future=told, rule="date.same_year")


def _same_months(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """ "Later that month", "that same year": the month or the year of the date told before, over or ahead."""
    found = list(mentions)
    at = 0
    for match in _THAT_MONTH.finditer(document.text, within=document.sentence_texts):
        while at < len(mentions) and mentions[at].end <= match.start():
            at += 1
        before = _OF_A_MONTH.fullmatch(mentions[at - 1].past or "") if at else None
        if before is None or any(
            m.start < match.end() and match.start() < m.end for m in mentions[at : at + 1]
        ):
            continue
        ahead = _OF_A_MONTH.fullmatch(mentions[at - 1].future or "") or before
        month = match["unit"].lower() == "month"
        value, coming = (told[0][:7] if month else told[1] for told in (before, ahead))
        start, end = match.span()
        weight = 2 if month else 1
        if month and (day := _DAY_OF.search(document.text, max(0, start - 16), start)):
            value, coming = (f"{told}-{int(day[1]):02d}" for told in (value, coming))
            start, weight = day.start(), 3
        text = document.text[start:end]
        found.append(DateMention(start, end, text, value, coming, weight, "date.same_month"))
    return sorted(found, key=lambda m: m.start)


def _years_later(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """ "A year later", "the following year": the year counted from that of the date told before."""
    if " year" not in document.folded:
        return mentions
    found = list(mentions)
    at = 0
    for match in _YEARS_LATER.finditer(document.text, within=document.sentence_texts):
        while at < len(mentions) and mentions[at].end <= match.start():
            at += 1
        before = _A_YEAR_TOLD.fullmatch(mentions[at - 1].past or "") if at else None
        start, end = match.span()
        if before is None or start - mentions[at - 1].end > _NEAR:
            continue
        if any(m.start < end and start < m.end for m in mentions[at : at + 1]):
            continue
        year = str(int(before[1]) + (number_told(match["years"]) if match["years"] else 1))
        found.append(DateMention(start, end, document.text[start:end], year, year, 1, "date.years_later"))
    return sorted(found, key=lambda m: m.start)
