"""Days told without their month ("on the 14th"): of the month told before, or the nearest."""

from __future__ import annotations

import re
from datetime import date

from ingest.extract.types import DateMention, Document

from . import edtf_spans as edtf
from .date_words import MONTHS

_IN_WORDS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
} | {"fifteenth": 15, "twentieth": 20, "thirtieth": 30}
_WORDS = "|".join(_IN_WORDS)
_NTH = rf"(?:(?:1\d|2[04-9]|30|[4-9])th|[23]?1st|2?2nd|2?3rd|{_WORDS})"
_ALONE = re.compile(
    r"\b(?P<opens>[Oo]n|[Ff]rom|[Ff]or|[Ss]ince|[Bb]etween|spen(?:ds?|t|ding)|until|till|by|(?:runs?|lasts?)\s+to)"
    rf"\s+the\s+(?P<first>{_NTH})(?:\s+(?:to|until|and)\s+(?:on\s+)?the\s+(?P<last>{_NTH}))?"
    r"(?=\s*(?:[.,;:)”\"]|$)"
    r"|\s+(?:of\s+(?P<near>this|last|next)\s+month(?P<until>)|in|at|to|for|with|where|when|and|but|after|before"
    r"|he|she|they|it|of\s+the\s+month)\b)"
)
# "Is on the third", "arrives on the fifth": a day; "agreed on the third" of some points.
_FALLS = re.compile(
    r"\b(?:is|are|be|was|were|falls?|fell|arriv(?:es?|ed|ing)|leav(?:es?|ing)|left|depart(?:s|ed)?"
    r"|fl(?:y|ies|ew)|com(?:es?|ing)|came|starts?|begins?|opens?|meets?|met|held|set)\s+$"
)
_ANY = re.compile(rf" the +(?:[1-9]|{_WORDS})")  # in a folded text: without one, none stands alone
_MONTH_TOLD = re.compile(r"(\d{4})-(\d\d)(?:-\d\d)?(?:/\d{4}-\d\d-\d\d)?")
_NEAR = 200  # characters back to the month that such a day is of
_HEADING = re.compile(r"\W{0,3}([A-Z][A-Za-z]{2,8})[.:]?\s*(?:[.:–—-]|\n)\s*")
_FROM = frozenset({"on", "from", "for", "since", "between", "spend", "spends", "spent", "spending"})
_Month = tuple[int, int]
_STEP = {"this": 0, "last": -1, "next": 1}


def with_days_alone(document: Document, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions with the days that name no month."""
    anchor = document.anchor
    if anchor is None or not _ANY.search(document.folded):
        return mentions
    found = list(mentions)
    for match in _ALONE.finditer(document.text):
        start, end = match.start("first"), match.end("last" if match["last"] else "first")
        end = match.end("until") if match["near"] else end
        if any(m.start < end and start < m.end for m in mentions if not match["near"]):
            continue
        found = [m for m in found if not (m.start < end and start < m.end)]
        if match["first"] in _IN_WORDS and not _FALLS.search(document.text, 0, match.start()):
            continue
        numbers = _number(match["first"]), _number(match["last"] or match["first"])
        told = _months(match["near"], start, mentions, anchor)
        if not match["near"] and (heading := _month_heading(document.text, start, anchor)):
            told = heading, heading
        past, future = _gone_by(numbers, anchor, told[0]), _to_come(numbers, anchor, told[1])
        past, future = past or future, future or past
        if past is None:
            continue
        rule = "date.day_alone"
        if match["opens"].lower() not in _FROM and not match["last"]:
            past, future, rule = f"../{past}", f"../{future}", "date.until.day_alone"
        found.append(DateMention(start, end, document.text[start:end], past, future, 3, rule))
    return sorted(found, key=lambda m: m.start)


def _number(nth: str) -> int:
    return _IN_WORDS.get(nth) or int(nth[:-2])


def _month_heading(text: str, at: int, anchor: date) -> _Month | None:
    """The month that a paragraph opens with as its heading ("April. The visit, set for the 21st, …"): the last one."""
    opens = _HEADING.match(text, text.rfind("\n", 0, at) + 1, at)
    number = MONTHS.get(opens[1].casefold()) if opens else None
    if number is None:
        return None
    return anchor.year - (number > anchor.month), number


def _months(
    near: str | None, at: int, mentions: list[DateMention], anchor: date
) -> tuple[_Month | None, _Month | None]:
    """Year and month that a day gone by and a day to come are of, where words or a date just before tell them."""
    if near:
        month = edtf.month_away(anchor, _STEP[near])
        return month, month
    before = next((m for m in reversed(mentions) if m.end <= at), None)
    if before is None or at - before.end > _NEAR:
        return None, None
    if before.past != before.future and not before.rule.startswith("date.month"):
        return None, None
    past, future = (_MONTH_TOLD.fullmatch(reading or "") for reading in (before.past, before.future))
    return _year_and_month(past), _year_and_month(future)


def _year_and_month(told: re.Match[str] | None) -> _Month | None:
    return (int(told[1]), int(told[2])) if told else None


def _gone_by(numbers: tuple[int, int], anchor: date, month: _Month | None) -> str | None:
    if month:
        return _in_month(numbers, *month)
    begun = _in_month(numbers, anchor.year, anchor.month) if anchor.day >= numbers[0] else None
    return begun or _in_month(numbers, *edtf.month_away(anchor, -1))


def _to_come(numbers: tuple[int, int], anchor: date, month: _Month | None) -> str | None:
    if month:
        return _in_month(numbers, *month)
    first = 0 if anchor.day <= numbers[1] else 1
    coming = (_in_month(numbers, *edtf.month_away(anchor, step)) for step in (first, first + 1))
    return next(filter(None, coming), None)  # no two months in a row lack a 31st


def _in_month(numbers: tuple[int, int], year: int, month: int) -> str | None:
    first, last = (edtf.day_or_none(year, month, number) for number in numbers)
    if first is None or last is None or first > last:
        return None
    return edtf.days(first, last) if first < last else first.isoformat()
