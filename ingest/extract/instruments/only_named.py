"""Instruments that an article names and tells no act of: what the words around the name say of their state.

"Under the plan of consultations for 2021-2024" speaks of one that was signed, "might need an agreement on pensions"
of an idea; a name with nothing beside it is taken for a draft where it is written as one ("an agreement on …").
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.extract.clauses import foreign_words as foreign
from ingest.extract.clauses.reading import Reading
from ingest.extract.types import SIDES, AgreementStatus, DateMention, Person, Sentence, Span

from .instruments import Instrument, title_words

_NONE_OF_IT = re.compile(
    r"\b(?:no|not|never|cannot|neither|nor|without|nothing|den(?:y|ies|ied|ying)|rumou?rs?|speculations?|instead\s+of"
    r"|(?:reports?|talk|networks?|web|system)\s+of|сет[ьи]|contrary\s+to|separate|similar|walang?|hindi|не"
    r"|нет)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_NEVER_WAS = re.compile(
    r"[^.;]{0,40}\b(?:does|do|did|was|were|is|are|has|have)(?:\s+(?:not|never)|n['’]t)\b", re.IGNORECASE
)
_OF_MANY_STATES = re.compile(
    r"\b(?:\d+|dozens?|several|many|other|some|various)\s+(?:of\s+)?(?:more\s+)?(?:countries|nations|states)\b",
    re.IGNORECASE,
)
# "The 1982 Manila Declaration on the settlement of disputes": many states adopted it there.
_ADOPTED_AT = re.compile(r"\b[A-Z][a-z]+\s+$")
_NAMED_AFTER_CITY = re.compile(r"(?:Declaration|Convention|Charter|Principles|Accords?)\b")
_SEVERAL = re.compile(r"\w+(?:ements|ies|anda|ums|acts|ords|OUs|cols)\b")
_AGE = r"(?:existing|current|standing|long-?standing|\w+-year-old|decades?-old|old)"
_OLD = re.compile(rf"\b{_AGE}\s+(?:[\w-]+\s+){{0,2}}$", re.IGNORECASE)
_NAMED_OLD = re.compile(rf"{_AGE}\s", re.IGNORECASE)
_OF_YEAR = re.compile(r"\b(?:of|from|in|to|since|dated)\s+(?P<year>(?:19|20)\d\d)\b(?!\s*[-–])")
_YEAR_BEHIND = re.compile(
    r"\s*,?\s*(?:which\s+)?"
    r"(?:(?:is\s+|was\s+)?dat(?:ed|es|ing)\s+(?:back\s+)?(?:to|from|in)?|signed\s+in|concluded\s+in|of|from)"
    r"\s*(?P<year>(?:19|20)\d\d)\b(?!\s*[-–])"
)
_SHARED_YEAR = re.compile(r"\b(?:of|from)\s+(?P<year>(?:19|20)\d\d)\s+on\s[^.;:]{3,80}$")
_BY_IT = re.compile(
    r"\b(?:under|(?:as\s+a\s+|the\s+)?results?\s+of|thanks\s+to|by\s+virtue\s+of|pursuant\s+to"
    r"|within\s+the\s+framework\s+of|on\s+the\s+basis\s+of|based\s+on|provided\s+for\s+(?:in|by)"
    r"|rest(?:s|ed|ing)?\s+on|buil(?:ds?|t|ding)\s+(?:up)?on|flow(?:s|ed|ing)?\s+from"
    r"|stem(?:s|med|ming)?\s+from|follow(?:s|ed|ing)?\s+from"
    r"|(?:set\s+up|created|established|formed|laid\s+down)\s+(?:by|in)"
    r"|in\s+(?:line|accordance|keeping|conformity)\s+with"
    r"|(?:implement(?:ation|ing)|execution|provisions|terms|text)\s+of)"
    r"\s+(?:(?:the|an?|its|their|our)\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_TO_BE_RATIFIED = re.compile(r"\b(?:ратификаци\w+|ratification\s+of|ratify(?:ing)?)\b[^.;:]*$", re.IGNORECASE)
_AN_IDEA = re.compile(
    r"\b(?:might|could|would|looks?\s+(?:into|at)|looking\s+(?:into|at)|look\s+(?:into|at)|ways?\s+(?:out|to)"
    r"|suggest\w*"
    r"|propos\w+|idea|possib\w+|wants?|wish\w*|hop(?:e|es|ed|ing)\s+(?:for|to)|explor\w+"
    r"|stud(?:y|ies|ied|ying)|call(?:s|ed)?\s+for"
    r"|push\w*\s+for|urg\w+|more|need(?:s|ed)?|interest\w*\s+in)\b",
    re.IGNORECASE,
)
_MAY_BE = re.compile(r"[^.;:]{0,80}?\b(?:might|could|would)\s+(?:be|help|do|serve|come|cover|follow)\b")
_A_DRAFT = re.compile(r"\b(?:an?|another|any|isang)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
# "The agreement on defense has yielded three seminars"
_HAS_YIELDED = re.compile(
    r"[^.;:]{0,30}?\b(?:has|have|had)\s+(?:so\s+far\s+|already\s+|since\s+|only\s+)?"
    r"(?:yielded|produced|borne|brought|resulted|led\s+to|opened|doubled|helped|cut|raised"
    r"|made\s+it\s+possible|paid\s+for|worked)\b"
)
_STILL_OPEN = re.compile(
    r"\b(?:will|to\s+be|drafts?|talks|still|until|pending|soon|awaits?|awaiting|progress|negotiat\w+"
    r"|finali[sz]\w+|remains?)\b"
    rf"|\b{foreign.SPEAKS_OF}подписани",
    re.IGNORECASE,
)
_ON_WHAT = re.compile(
    r"\s(?:on|for|against|about|concerning|between|amending|of|sa|ukol|о|об|по)\s", re.IGNORECASE
)
# What is called a plan or a programme, or is one of many, is hardly ever a paper of two states unless it says on what.
_MANY_THINGS = re.compile(r"\b(?:program(?:me)?|plan|declaration)$|^[а-яё]", re.IGNORECASE)
_AMENDED = re.compile(r"\bamend(?:ing|s|ment)\b", re.IGNORECASE)
_ONE_OF_A_LIST = re.compile(
    r"(?:They|These|Those|Among\s+(?:them|these|those)|The\s+(?:other|others|rest|first|second|third|last)\b"
    r"|There\s+(?:is|are)\s+also"
    r"|Also\b|Another\b)"
)
_SEVERAL_FIRST = re.compile(
    r"(?:The\s+)?(?:Agreements|Treaties|Memorand\w+|Protocols|Contracts|Deals|Accords|Pacts)\b"
)
_APPOSED = re.compile(r",\s+an?\s+$")  # "The general did his part on Tuesday, an agreement on intelligence."
_ALSO = re.compile(r"There\s+(?:is|are)\s+also\b")
_THAT_ONE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_SIGNED_THEN = re.compile(r"\b(?:sign(?:ed|ing)|inked|concluded|exchanged)\b", re.IGNORECASE)
_BOUNDARY = re.compile(r".*[:;.](?=\s)", re.DOTALL)
_HEAD_ONLY = 2  # words of a name that says hardly more than what kind of paper it is
_LOOK_BACK = 90  # characters before a name in which its state is told
_BEHIND_OPENING = 2  # sentences before an item of a list in which it is told what the list is of


class NamedState(NamedTuple):
    """The state of an instrument that is only named, the words that say it, the rule, since when (EDTF) and by whom."""

    status: AgreementStatus
    span: Span
    rule: str
    date: str | None = None
    date_span: Span | None = None
    signer: Person | None = None


def state_of_named(reading: Reading, instrument: Instrument, others: list[Instrument]) -> NamedState | None:
    """What the sentence that names it says; None where it is denied or asked for, or has no name to speak of.

    Nor is it told of one of the ``others``, in words of its own, or of other states.
    """
    title = instrument.title_span
    sentence = reading.document.sentences[instrument.sentence]
    if sentence.kind == "headline" or sentence.text.endswith("?") or not _says_what(instrument):
        return None
    before = _BOUNDARY.sub("", reading.text(max(sentence.start, title.start - _LOOK_BACK), title.start))
    if _NONE_OF_IT.search(before) or _NEVER_WAS.match(reading.text(title.end, sentence.end)):
        return None
    start = _told_from(reading, instrument, sentence)
    if reading.third_countries_in(start, sentence.end) or reading.strangers_in(start, sentence.end):
        return None
    if _OF_MANY_STATES.search(reading.text(start, sentence.end)):
        return None
    if _of_a_conference(reading, title, sentence, before):
        return None
    if (dated := _dated(reading, title, sentence, before)) is not None and dated.date:
        return dated
    if _THAT_ONE.search(before) and any(_may_be_meant(other, instrument) for other in others):
        return None
    told = dated or _listed(reading, title, start, sentence)
    if told or instrument.of_lump:
        return told  # "there may be agreements on fish, rice, and tea": not one of them is drafted yet
    return _undated(reading, title, sentence, before)


def _of_a_conference(reading: Reading, title: Span, sentence: Sentence, before: str) -> bool:
    """Whether it is named after a city ("the Manila Declaration"), in a sentence that tells of one side at most."""
    city = _ADOPTED_AT.search(before)
    return (
        city is not None
        and _NAMED_AFTER_CITY.match(reading.text(*title)) is not None
        and bool(reading.places_in(title.start - len(city.group()), title.start))
        and not reading.sides_in(sentence.start, sentence.end) >= set(SIDES)
    )


def _may_be_meant(other: Instrument, instrument: Instrument) -> bool:
    """Whether "the memorandum on X" may be one that was told of before by its full name."""
    return bool(other.acts) and other.kind == instrument.kind and other.sentence < instrument.sentence


def _told_from(reading: Reading, instrument: Instrument, sentence: Sentence) -> int:
    """Where what is said of it begins: for one of a list, before the list."""
    sentences, title = reading.document.sentences, instrument.title_span
    if (
        title.start != sentence.start
        and not _ends_it(reading, title, sentence)
        and not _ONE_OF_A_LIST.match(sentence.text)
        and not (instrument.of_lump and _SEVERAL_FIRST.match(sentence.text))
    ):
        return sentence.start
    first = max(instrument.sentence - _BEHIND_OPENING, 0)
    while first and _ALSO.match(sentence.text) and sentences[first - 1].paragraph == sentence.paragraph:
        first -= 1
    return sentences[first].start


def _ends_it(reading: Reading, title: Span, sentence: Sentence) -> bool:
    """Whether the name stands at the end for what was done ("did his part on Tuesday, an agreement on fish")."""
    apposed = _APPOSED.search(reading.text(sentence.start, title.start))
    return bool(apposed) and title.end >= sentence.end - 1


def _says_what(instrument: Instrument) -> bool:
    """Whether the name says what it is on, so that it is one instrument and not a way of speaking."""
    name = instrument.title
    if not title_words(name):
        return False
    return bool(_ON_WHAT.search(name)) or (len(name.split()) > _HEAD_ONLY and not _MANY_THINGS.search(name))


def _dated(reading: Reading, title: Span, sentence: Sentence, before: str) -> NamedState | None:
    """One that has a year, an age, or something done under it: it was signed."""
    start = title.start - len(before)
    if (year := _year_of(reading, title, sentence, before)) is not None:
        return NamedState("signed", year, "named.of-a-year", reading.text(*year), year)
    if told := _NAMED_OLD.match(reading.text(*title)):
        return NamedState("signed", Span(title.start, title.start + told.end() - 1), "named.old")
    for words, rule in ((_OLD, "named.old"), (_BY_IT, "named.done-under-it")):
        if told := words.search(before):
            return NamedState("signed", Span(start + told.start(), start + len(before.rstrip())), rule)
    if told := _HAS_YIELDED.match(reading.text(title.end, sentence.end)):
        return NamedState("signed", Span(title.start, title.end + told.end()), "named.done-under-it")
    return None


def _year_of(reading: Reading, title: Span, sentence: Sentence, before: str) -> Span | None:
    """The year that a name has in it or behind it, or that several share ("the treaties of 2017 on A and on B")."""
    name, anchor = reading.text(*title), reading.document.anchor
    places = (
        (None if _AMENDED.search(name) else _OF_YEAR.search(name), title.start),
        (_YEAR_BEHIND.match(reading.text(title.end, sentence.end)), title.end),
        (_SHARED_YEAR.search(before), title.start - len(before)),
    )
    for told, at in places:
        if told is not None and (anchor is None or int(told["year"]) <= anchor.year):
            return Span(at + told.start("year"), at + told.end("year"))
    return None


def _listed(reading: Reading, title: Span, start: int, sentence: Sentence) -> NamedState | None:
    """One of several that the sentences before say were signed ("They include …")."""
    told = _SIGNED_THEN.search(reading.text(start, sentence.start)) if start < sentence.start else None
    if told is None:
        return None
    span = Span(start + told.start(), start + told.end())
    signing = reading.sentence_at(span.start)
    days = _days_in(reading, sentence) or _days_in(reading, signing)
    state = NamedState("signed", span, "named.in-a-list")
    if len(days) == 1:
        state = state._replace(date=days[0].past, date_span=Span(days[0].start, days[0].end))
    people = [
        seen.person for seen in reading.seen_in(sentence.start, title.start) if seen.person.country in SIDES
    ]
    if len(people) == 1 and _ends_it(reading, title, sentence):
        state = state._replace(signer=people[0])
    return state


def _days_in(reading: Reading, sentence: Sentence) -> list[DateMention]:
    return [d for d in reading.dates_in(sentence.start, sentence.end) if d.past and d.names_a_day]


def _undated(reading: Reading, title: Span, sentence: Sentence, before: str) -> NamedState | None:
    start = title.start - len(before)
    if ahead := _TO_BE_RATIFIED.search(before):
        return NamedState("ratifying", Span(start + ahead.start(), title.start - 1), "named.to-be-ratified")
    if idea := _AN_IDEA.search(before):
        if _SEVERAL.search(reading.text(start, title.end)):
            return None  # "more agreements on culture and tourism": not one of them is thought of yet
        return NamedState("proposed", Span(start + idea.start(), start + idea.end()), "named.as-an-idea")
    behind = reading.text(title.end, sentence.end)
    if may := _MAY_BE.match(behind):
        return NamedState("proposed", Span(title.start, title.end + may.end()), "named.as-an-idea")
    is_a_name = reading.text(title.start, title.start + 1).isupper() and not _A_DRAFT.search(before)
    whole = reading.text(sentence.start, sentence.end)
    if is_a_name and title.start > sentence.start and not _STILL_OPEN.search(whole):
        return NamedState("signed", title, "named.by-its-name")
    return NamedState("negotiating", title, "named.as-a-draft")
