"""Where and when an article was written: its dateline, or a stamp of the page it stood on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.extract.dating.date_words import MONTHS
from ingest.extract.dating.edtf_spans import day_or_none
from ingest.extract.known import gazetteer

_MONTH_NAMES = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_DAY_FIRST = (
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+"
    rf"|ng\s+)?(?P<m1>{_MONTH_NAMES})\.?(?:,?\s+(?P<y1>\d{{4}})(?:\s?(?:года"
    rf"|г\.?)(?![^\W_]))?)?"
)
_MONTH_FIRST = (  # a word before figures is asked for first: the names are many
    rf"(?=[^\W\d_]+\.?\s+\d)(?P<m2>{_MONTH_NAMES})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?"
    r"(?:,?\s+(?P<y2>\d{4}))?"
)
_ISO = r"(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})"
_DOTTED = r"(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4})"
_DATE = rf"(?:{_ISO}|{_DOTTED}|{_DAY_FIRST}|{_MONTH_FIRST})(?![^\W_])"

_UPPER = "A-ZÀ-ÖØ-ÞА-ЯЁ"
_CAPITALS = rf"[{_UPPER}][{_UPPER}'.-]+(?:\s(?:[{_UPPER}][{_UPPER}'.-]*|de|del|на))*"
_SAINT = rf"(?:St|Sta|Sto)\.\s[{_UPPER}][^\W\d_]+"
_TITLE_CASE = rf"{_SAINT}|[{_UPPER}][^\W\d_]+(?:[ -](?:[{_UPPER}][^\W\d_]+|on|de|del|на)){{0,3}}"
_REGION = (
    rf"(?:\s\[[{_UPPER}][\w ]{{2,30}}\])?(?:,\s(?!(?i:{_MONTH_NAMES})\b)(?:[{_UPPER}][\w.'-]*|del|de"
    rf"|of)(?:\s(?:[{_UPPER}][\w.'-]*|del|de|of|City)){{0,3}}){{0,2}}"
)
_AGENCY = r"(?:\([^()\n]{1,60}\)|/[^/\n]{1,40}/|[A-ZА-Я][\w-]*(?:\.[\w]+)?(?:\s[A-ZА-Я][\w-]*)?)"
_RULE = r"(?:–|—|--?)"
_WEEKDAY = r"(?:\(?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?\)?,?\s+)?"

_DATELINE = re.compile(
    rf"(?:(?P<capitals>{_CAPITALS})(?P<region>{_REGION})|(?P<title>{_TITLE_CASE})(?P<region2>{_REGION}))?"
    rf"(?P<comma>[,.]?)\s?(?P<when>\(?(?i:{_WEEKDAY}{_DATE})\)?)?"
    rf"(?:(?<=\S)[,.]?\s?(?P<agency>{_AGENCY}))?\s?(?P<stop>[.:]?)\s?(?P<rule>{_RULE})?(?=\s|(?<=[–—-])[^\W_])"
)
_CLOSES_OR_DATES = re.compile(r"[-–—(/\d]")  # one of which every dateline holds
_DATED_AGENCY = re.compile(rf"\s[-–—]\s(?i:{_DATE})\)$")  # "(A Wire / B Wire - 13th November, 2019)"
# "21 October 2015, Moscow - …", as embassies and the Senate begin their releases.
_DATE_FIRST = re.compile(
    rf"(?i:{_DATE}),?\s+(?P<place>{_CAPITALS}|{_TITLE_CASE})(?:{_REGION})\s?{_RULE}(?=\s|(?<=[–—])[^\W_])"
)
# "MANILA-A bilateral agreement", "MANILA-The two": a rule that lost its width and its spaces
_TIGHT = re.compile(
    rf"(?P<place>[{_UPPER}]{{4,}}(?:\s[{_UPPER}]{{3,}})?)-(?=(?P<first>An?|[{_UPPER}][^\W\d_]*[a-zа-яё])\s)"
)
# "SAINT PETERSBURG. A mission …", "MOSCOW, Oct. 8. A group …": a known city in capitals needs no rule.
_STOPPED = re.compile(rf"(?P<place>{_CAPITALS})(?:,\s(?i:{_DATE}))?\.\s(?=[{_UPPER}][^\W\d_]*\s)")
# "LIMA, Peru: The president …", "MANILA, Nov. 5: Police …": a known city, or one in a country, that a colon ends.
_COLON = re.compile(
    rf"(?P<place>{_CAPITALS})(?P<region>{_REGION})(?:,\s(?i:{_DATE}))?:\s(?=[{_UPPER}][^\W\d_]*\s)"
)
# What a transcript prints below its title: "Delivered at the Hotel Metropol, Moscow, Russia" and the day.
_DELIVERED = re.compile(
    rf"[\[(]?Delivered\s(?:at|in|on|before)\s[^\[\]|\n]{{0,100}}?[|,]?\s*(?i:{_DATE})[\])]?\.?$"
)
_COUNTRIES = frozenset(name.casefold() for entry in gazetteer.countries() for name in entry.names)
_CITIES = frozenset(name.casefold() for city in gazetteer.cities() for name in (city.name, *city.aliases))
_HEADINGS = frozenset(
    {
        "news", "update", "updated", "breaking", "release", "press", "statement", "advisory", "bulletin", "notice",
        "report", "media", "photo", "video", "watch", "look", "posted", "published", "issued", "date", "day", "embassy",
        "department", "ministry", "office", "senate", "headquarters", "editorial", "column", "opinion", "transcript",
    }
)  # fmt: skip
_LONGEST_TOWN = 3  # words
_PLAIN_WORDS = re.compile(r"[a-zа-я]{2,}\s+[a-zа-я]{2,}")
_NAMED = re.compile(rf"[{_UPPER}]\w")  # an agency has a name
_LONGEST = 130
_STAMP = re.compile(
    rf"\s*(?:by\b[^\d\n]{{0,50}}?\bon\s+)?"
    r"(?:(?P<label>(?:first\s+|last\s+)?(?:published|posted|updated|modified|released"
    rf"|date\s+posted|date|as\s+of|опубликовано|обновлено"
    rf"|дата(?:\s+публикации)?))\b[\s:]*(?:on\b|at\b)?\s*)?"
    rf"(?:\d{{1,2}}:\d{{2}}\s?(?:[ap]\.?m\.?)?,?\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?{_DATE}"
    r"(?P<rest>.*)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")  # which every date has
_STAMP_TAIL = re.compile(
    r"(?:[\s,|–—•·@/(-]|at\b|\d{1,2}:\d{2}(?::\d{2})?|[ap]\.?m\.?(?![^\W_])|gmt|utc|pst|pht"
    r"|msk|мск|\+\d+|manila\s+time|moscow\s+time|updated|published|\d{4,}-\d\d-\d\d-\d{4}"
    r"|[)])*",
    re.IGNORECASE,
)
_FARTHEST = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Dateline:
    """``end`` is the offset after the dateline in its paragraph; month and day without a year wait for one."""

    end: int
    place: str
    year: int | None
    month: int | None
    day: int | None
    labelled: bool = False  # a stamp that says what it dates: "Published …"


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline that opens a paragraph: ``MANILA, Feb. 22 (QNX) –``, ``МОСКВА, 24 октября. /ТАСС/.``"""
    return _ruled(paragraph) or _stopped(paragraph) or _before_colon(paragraph) or _delivered(paragraph)


def _delivered(paragraph: str) -> Dateline | None:
    """The day of a speech, from the line that its transcript prints below the title."""
    if not paragraph.startswith(("[Delivered ", "(Delivered ", "Delivered ")):
        return None
    match = _DELIVERED.match(paragraph[:_LONGEST])
    return Dateline(match.end(), "", *_parts(match)) if match else None


def _stopped(paragraph: str) -> Dateline | None:
    """A known city in capitals, with its day or without, that a full stop ends."""
    return _in_capitals(paragraph, _STOPPED, _is_dated_place)


def _before_colon(paragraph: str) -> Dateline | None:
    """A known city in capitals, or one with its country, that a colon ends."""
    return _in_capitals(paragraph, _COLON, lambda match: _in_a_country(match["region"]))


def _in_capitals(
    paragraph: str, pattern: re.Pattern[str], tells_place: Callable[[re.Match[str]], bool]
) -> Dateline | None:
    """A city in capitals that is known, or that what stands beside it tells to be one."""
    match = pattern.match(paragraph[:_LONGEST]) if paragraph[:3].isupper() else None
    if match is None or not (match["place"].casefold() in _CITIES or tells_place(match)):
        return None
    return Dateline(match.end(), _neat(match["place"]), *_parts(match))


def _is_dated_place(match: re.Match[str]) -> bool:
    """ "KIDAPAWAN, May 3. The mayor …": a town that no list knows, by its day; "NEWS, May 3." is a heading."""
    words = match["place"].casefold().split()
    dated = any(match[f"d{form}"] for form in "1234")
    return dated and len(words) <= _LONGEST_TOWN and not _HEADINGS & set(words)


def _ruled(paragraph: str) -> Dateline | None:
    """A dateline that a rule or the name of an agency ends."""
    head = paragraph[:_LONGEST]
    if not _CLOSES_OR_DATES.search(head):
        return None
    if first := _DATE_FIRST.match(head):
        return Dateline(first.end(), _neat(first["place"]), *_parts(first))
    tight = _TIGHT.match(paragraph)
    if tight and tight["place"].casefold() in _CITIES and tight["first"].casefold() not in _CITIES:
        return Dateline(tight.end(), _neat(tight["place"]), None, None, None)
    match = _DATELINE.match(head)
    if match is None or match.end() == 0:
        return None
    when, agency, rule = match["when"], match["agency"], match["rule"]
    capitals, place = match["capitals"], match["capitals"] or match["title"] or ""
    wire = bool(agency) and agency[0] in "(/"
    closed = bool(rule) or wire or (bool(when) and bool(agency) and match["stop"] == ".")
    if not closed or not (place or when):
        return None
    if not place and not paragraph[match.end() : match.end() + 1].isspace():
        return None  # "Sept. 30–Oct. 6"
    if place and not capitals and not when and not wire and not _in_a_country(match["region2"]):
        return None  # "Lorenzana – a former general – said"
    if agency and not wire and not when:
        return None
    dated = _DATED_AGENCY.search(agency) if wire and not when else None
    if wire and not when and not rule and not _by_wire(match, dated is not None):
        return None
    following = paragraph[match.end() :].lstrip()
    first_word = following.split(None, 1)[0] if following else ""
    if not following or (capitals and not when and not wire and first_word.isupper() and len(first_word) > 3):
        return None  # a heading in capitals
    return Dateline(match.end(), _neat(place), *_parts(dated or match))


def _by_wire(match: re.Match[str], dated: bool) -> bool:
    """Whether what stands in parentheses behind a name, with no day or rule, is an agency that reports from there."""
    agency, place = match["agency"], match["capitals"] or match["title"] or ""
    if not dated and _PLAIN_WORDS.search(agency):
        return False  # "Consul X (no relation to the senator)"
    if not _NAMED.search(agency):
        return False  # "Ambassador X (right) meets Y", "Consul X (L)"
    # "MARIA SANTOS (GMA-7): Sir, …": who asks in a transcript
    return match["stop"] != ":" or place.casefold() in _CITIES


def _in_a_country(region: str | None) -> bool:
    """Whether what follows a city is a country ("St. Petersburg, Russia --")."""
    return (region or "").strip(", ").casefold() in _COUNTRIES


def read_stamp(line: str) -> tuple[Dateline, bool] | None:
    """The date of a line that is nothing but a date; true when it tells of publication and not of an update."""
    if len(line) > _LONGEST or not _DIGIT.search(line):
        return None
    match = _STAMP.match(line)
    if match is None:
        return None
    rest = match["rest"]
    tail = _STAMP_TAIL.match(rest)
    if tail is None:
        return None
    label = (match["label"] or "").lower()
    if tail.end() != len(rest) and not (label and read_stamp(rest[tail.end() :])):
        return None  # "Published …, 9:00 am | Updated …, 9:30 am" is one stamp
    return Dateline(
        match.end(), "", *_parts(match), labelled=bool(label)
    ), "updat" not in label and "modif" not in label and "обнов" not in label


def resolve_dateline(found: Dateline, published_on: date | None) -> date | None:
    """The day a dateline names, its year the one nearest to publication; None where it cannot be true.

    A dateline later than publication, or more than thirty days before it, is a misprint or another edition's.
    """
    if found.month is None or found.day is None:
        return None
    if found.year is not None:
        day = day_or_none(found.year, found.month, found.day)
    elif published_on is None:
        return None
    else:
        years = (published_on.year - 1, published_on.year, published_on.year + 1)
        days = [day for year in years if (day := day_or_none(year, found.month, found.day))]
        day = min(days, key=lambda d: abs(d - published_on), default=None)
    if day and published_on and not timedelta(0) <= published_on - day <= _FARTHEST:
        return None
    return day


def _parts(match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    for form in "1234":
        if match[f"d{form}"]:
            name = match[f"m{form}"]
            year = match[f"y{form}"]
            month = int(name) if name.isdigit() else MONTHS[name.lower()]
            return int(year) if year else None, month, int(match[f"d{form}"])
    return None, None, None


def _neat(place: str) -> str:
    """``ANGELES CITY`` as names are written: ``Angeles City``."""
    if not place.isupper():
        return place.strip(" .,")
    return re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize(), place).strip(" .,")
