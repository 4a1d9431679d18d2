"""When and where an event mention takes place: as its own sentence tells, or the one before, or a question."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import Locality, place_for
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger, find_triggers, only_spoke
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import JOURNEY_KINDS, DateMention

from .act_setting import set_before
from .mention_dates import date_of, is_after_return
from .mention_places import place_of
from .occurrence import Occurrence
from .presiding import CHAIRED
from .spoken_of_there import is_only_spoken_of

Setting = tuple[DateMention | None, Locality | None]
_BESIDE = 12  # characters between a day and the place told with it
# "The two-day talks in Manila, which ended on July 23 with the signing of a pact": the day of the talks.
_RAN = re.compile(
    r"(?:which|that)\s+(?:then\s+)?"
    r"(?:ended|closed|concluded|wrapped\s+up|began|started|opened|ran|lasted|took\s+place|(?:was|were)\s+held"
    r"|(?:(?:was|were|had\s+been)\s+)?(?:set|scheduled|planned|slated)(?=\s+for\b))\s+"
    r"(?:(?:for|on|in|from|last|until|early|late|yesterday|today)\b|[A-Z][a-z]+day\b)"
    r"|котор(?:ый|ая|ое|ые)\s+(?:продл|длит|заверш|законч|пройд|состо)[а-яё]+\s+(?:до|по|с|во?)\s"
)
_ANSWER = 3  # sentences after a question that answer it
# "A summit opened today in Lima. On its sidelines, X met Y."
_ON_ITS_SIDELINES = Prefiltered(
    r"\b(?:[Oo]n|[Aa]t|[Ii]n)\s+(?:its|the|their)\s+(?:sidelines|margins|fringes)\b(?!\s+of\b)"
    r"|\b(?:[Tt]here|[Ww]hile\s+there),?\s+(?:(?:he|she|they)|[A-Z])|^There,\s+the\s"
)
# "The forum, which closes on Sunday": no day of what happens beside it.
_ENDS = re.compile(
    r"\b(?:clos(?:es|ed|ing)|end(?:s|ed|ing)?|conclud(?:es?|ed|ing)|wrap(?:s|ped)\s+up"
    r"|(?:runs?|lasts?|goes\s+on|continues)\s+(?:until|till|through|to))\s+(?:on\s+)?$"
    # "Is expected back in the country on Friday. There, the two will meet": nor the day of going or coming home
    r"|\b(?:be|is|are|was|were|expected|due|c[ao]mes?|fl(?:y|ies|ew))\s+(?:back|home)\b[^,;.]{0,40}$"
    r"|\b(?:returns?|returned|returning|leaves?|left|depart(?:s|ed)?)\s[^,;.]{0,40}$"
)


def setting_of(word: Occurrence, relative: Clause | None) -> Setting:
    """The date and the place of an event word; ``relative`` is the relative clause that goes on about it."""
    reading, trigger, clause = word.reading, word.trigger, word.clause
    date = date_of(word)
    if date and is_after_return(reading, clause, trigger, date):
        date = None
    place = place_of(word)
    if place and is_only_spoken_of(reading, clause, trigger, place.start):
        place = None
    if relative and word.scope[1] == clause.end and _goes_on_about_it(trigger, relative):
        start = (relative.start, relative.start)
        date = date_for(reading, relative.start, relative.end, start) or date
        place = place_for(reading, relative.start, relative.end, start) or place
    if (
        date
        and place is None
        and not clause.start <= date.start < clause.end
        and trigger.kind not in JOURNEY_KINDS
    ):
        place = _beside_day(reading, word.clauses, date)
    return (date, place) if date or place else _told_elsewhere(word)


def _goes_on_about_it(trigger: Trigger, relative: Clause) -> bool:
    """Whether the relative clause behind a noun tells of its event, and of no other."""
    if trigger.form != "noun":
        return False
    ran = _RAN.match(relative.text) is not None
    return ran or all(only_spoke(t.text) for t in find_triggers(relative.text, relative.start))


def _told_elsewhere(word: Occurrence) -> Setting:
    """The date and the place of an event whose own sentence tells neither."""
    reading, turns, trigger, clause = word.reading, word.turns, word.trigger, word.clause
    sentences, index = reading.document.sentences, clause.sentence
    if index and _ON_ITS_SIDELINES.search(clause.text):
        beside = sentences[index - 1]
        day, place = _setting_in(reading, beside.start, beside.end)
        if day and _ENDS.search(reading.text(beside.start, day.start)):
            day = None
        return day, place
    if turns.starts and turns.at(index) and trigger.form == "verb":
        return _of_question(reading, clause)
    if trigger.company != "structure":
        return None, None
    if trigger.text in CHAIRED and index:
        return _setting_in(reading, sentences[index - 1].start, sentences[index - 1].end)
    return set_before(reading, clause, trigger.people)


def _setting_in(reading: Reading, start: int, end: int) -> Setting:
    """The date and the place told last in a stretch of text."""
    return date_for(reading, start, end, (end, end)), place_for(reading, start, end, (end, end))


def _beside_day(reading: Reading, clauses: list[Clause], date: DateMention) -> Locality | None:
    """ "X called on Y, who heads the office, in Manila on Jan. 24": the place told right beside the day."""
    other = next((c for c in clauses if c.start <= date.start < c.end), None)
    if other is None:
        return None
    place = place_for(reading, other.start, other.end, (date.start, date.end))
    near = place is not None and (
        0 <= date.start - place.end <= _BESIDE or 0 <= place.start - date.end <= _BESIDE
    )
    return place if near else None


def _of_question(reading: Reading, clause: Clause) -> Setting:
    """The day and place that a question gives to its answer ("There was a summit in X last week. Did you …?")."""
    sentences = reading.document.sentences
    for index in range(clause.sentence - 1, max(clause.sentence - 1 - _ANSWER, -1), -1):
        if not sentences[index].text.endswith("?"):
            continue
        first = index
        while first and sentences[first - 1].paragraph == sentences[index].paragraph:
            first -= 1
        start, end = sentences[first].start, sentences[index].end
        return _setting_in(reading, start, end)
    return None, None
