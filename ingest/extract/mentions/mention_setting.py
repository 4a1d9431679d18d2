"""When and where an event mention takes place, as its own clause, sentence or the one before tells."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import Locality, place_for
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.speakers import Turns
from ingest.extract.clauses.triggers import Trigger, find_triggers, only_spoke
from ingest.extract.instruments.parties import OF_PAPERS
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import DateMention

from .act_setting import set_before
from .days_meant import DAYS_LATER, IS_AHEAD, days_later, same_day
from .event_scope import followed_at, is_beside_another, of_act_before
from .mention_places import WHEN, place_of
from .presiding import CHAIRED
from .settings_shared import day_beyond_clause
from .two_days import with_day_after
from .views_exchanged import day_of_views

_A_MATTER = Prefiltered(
    r",\s+(?:an?|the)\s+(?:matter|issue|subject|topic|question|idea|plan|project)\s+(?:that|which)\s"
)
_BESIDE = 12  # characters between a day and the place told with it
# "The two-day talks in Manila, which ended on July 23 with the signing of a pact": the day of the talks.
_RAN = re.compile(
    r"(?:which|that)\s+(?:then\s+)?(?:ended|closed|concluded|wrapped\s+up|began|started|opened|ran|lasted|took\s+place|(?:was|were)\s+held|(?:(?:was|were|had\s+been)\s+)?(?:set|scheduled|planned|slated)(?=\s+for\b))\s+"
    r"(?:(?:for|on|in|from|last|until|early|late|yesterday|today)\b|[A-Z][a-z]+day\b)"
    r"|котор(?:ый|ая|ое|ые)\s+(?:продл|длит|заверш|законч|пройд|состо)[а-яё]+\s+(?:до|по|с|во?)\s"
)
# «Во время поездки, которая продлится до 25 октября, министр будет принят …»: of the journey.
_WHICH_LASTS = re.compile(r"\bкотор(?:ый|ая|ое|ые)\s+(?:продл|длит|заверш|законч|пройд|состо)[а-яё]+\s+$")
_JOURNEYS = frozenset({"visit", "ship_visit"})
_ANSWER = 3  # sentences after a question that answer it
_WHEN_HE = re.compile(r"\bwhen\s+(?:[\w.’'-]+\s+){1,4}$")
_ON_RETURN = re.compile(
    r"\b(?:on|upon|after|following)\s+(?:his|her|their)\s+(?:return|homecoming|arrival|way\s+(?:back|home))\s+(?:home\s+|here\s+)?from\s+[^,.;]{0,40}\Z"
)
_BACK_FROM = re.compile(
    r"\W*(?:(?:Just|Newly)\s+)?(?:[Bb]ack|[Ff]resh|[Hh]ome|[Rr]eturned|[Rr]eturning)\s+(?:home\s+)?from\s"
)
_AFTER_HE_CAME = re.compile(
    r"\b(?:after|before)\s+(?:[A-Z][\w.’'-]*\s+|he\s+|she\s+){1,4}(?:flew|arrived|came|went|left|returned|landed|travel(?:l)?ed)\b"
)
_PURPOSE = re.compile(r"\b(?:to\s+[a-z]+|upang|bago|ahead\s+of|before|in\s+preparation\s+for)\b")
_HOMEWARD = re.compile(
    r"\b(?:return\w*|left|leav\w+|depart\w+|c[ao]me\s+(?:back|home)|fl[ey]\w*\s+(?:home|back))\b"
)
# "Arrived on Thursday for the summit, where he is to meet Y": not that day.
_CAME = re.compile(r"\b(?:arriv|flew|fl[iy]|left|leav|came|land)\w*")
# "Paid a visit to the House on Wednesday and was received by X"
_AND_RECEIVED = re.compile(
    r"and\s+(?:was|were)\s+(?:later\s+|there\s+)?(?:(?:received|welcomed|hosted|met|greeted|seen)\s+by|closeted)\b"
)
# "Arrived on Monday for a visit that will bring her face to face with Y": not on that day.
_WILL_THERE = re.compile(
    r"\b(?:visit|trip|stay|mission|journey|tour|swing|call)\s+(?:(?:that|which)|(?:during|in|on)\s+which\s+(?:[\w.’'-]+\s+){1,3}?)\s*(?:will|would|(?:is|are|was)\s+(?:to|set|due|expected|scheduled))\b"
)
# "Came home on Sunday after a visit in the course of which he met Y": not on that day.
_FROM_WHERE_HE = re.compile(
    r"\b(?:from|after|following)\s+(?:an?|his|her|their|the)\s[^;]{3,90}?\s(?:during|in\s+the\s+course\s+of|on|in|at|over)\s+which\s"
)
# "Signed it on May 3, while X was on a visit to Russia": that day was one of the visit.
_WHILE_ON_VISIT = re.compile(
    r"(?:while|as)\s+(?:[^\s,;]+\s+){1,8}?(?:was|were)\s+(?:still\s+)?(?:on|making)\s"
)
_VIEWS = ("exchanged views", "exchanged opinions", "exchanged ideas", "exchanged assessments")
_AFTER = re.compile(r"\b(?:after|since|following)\s+(?:an?|the|their|his|her)\s+(?:[\w-]+\s+){0,3}$")
_RELATIVE = re.compile(r"(?:which|who|whose)\b")  # "which Manila hosts this year" dates the gathering
_THIS_YEAR = re.compile(r"this\s", re.IGNORECASE)
# "The last time they met was during X's visit to Moscow in May": the visit's day and place are theirs.
_WAS_DURING = re.compile(
    r"\s+(?:was|came|took\s+place|(?:was|were)\s+held)\s+(?:during|in|at|on(?!\s+[A-Z]|\s+\d))\s"
)
_DURING_HIS = re.compile(
    r"\bduring\s+(?:an?|his|her|their|the\s+(?:latter|former)['’]s)\s+(?:[\w-]+\s+){0,2}$"
)
STAYS_IN = re.compile(r"(?:is|are|has\s+been|have\s+been)\s+(?:\w+\s+)?in$")
# "A summit opened today in Lima. On its sidelines, X met Y."
_ON_ITS_SIDELINES = Prefiltered(
    r"\b(?:[Oo]n|[Aa]t|[Ii]n)\s+(?:its|the|their)\s+(?:sidelines|margins|fringes)\b(?!\s+of\b)|\b(?:[Tt]here|[Ww]hile\s+there),?\s+(?:(?:he|she|they)|[A-Z])|^There,\s+the\s"
)
# "The forum, which closes on Sunday": no day of what happens beside it.
_ENDS = re.compile(
    r"\b(?:clos(?:es|ed|ing)|end(?:s|ed|ing)?|conclud(?:es?|ed|ing)|wrap(?:s|ped)\s+up|(?:runs?|lasts?|goes\s+on|continues)\s+(?:until|till|through|to))\s+(?:on\s+)?$"
    # "Is expected back in the country on Friday. There, the two will meet": nor the day of going or coming home
    r"|\b(?:be|is|are|was|were|expected|due|c[ao]mes?|fl(?:y|ies|ew))\s+(?:back|home)\b[^,;.]{0,40}$|\b(?:returns?|returned|returning|leaves?|left|depart(?:s|ed)?)\s[^,;.]{0,40}$"
)
_WHERE_SOMEBODY = re.compile(r"where\s+(?:(?:he|she)\b|(?:Mrs?\.?\s+|Ms\.?\s+)?[A-Z])")
_WHILE = re.compile(
    r",?\s+(?:(?:as|when|while)\s+(?:he|she|they|the\s+two)|(?:as|during|at|in)(?:\s+(?:an?|the|his|her|their))?)\s+"
    r"(?:(?!will|is|are|was|were|would|to\b)[\w-]+\s+){0,2}"
)
# "Said on Friday after calling on Y", "told reporters on Friday after a meeting with Y".
# "Back from Moscow, where he spoke at a forum on Monday": a day of the journey.
_COMES_BACK_FROM = re.compile(r"\b(?:back|home|fresh|return\w*|came|arrived)\b.*\bfrom$", re.IGNORECASE)
_RIGHT_AFTER = re.compile(
    r"\s+(?:(?:right|shortly|soon|immediately|just)\s+)?(?:after|following)\s+(?:(?:an?|the|his|her|their|he|she|they)\s+)?(?:(?!last|recent|earlier|previous|first)[\w-]+\s+){0,2}"
)


def setting_of(
    reading: Reading,
    turns: Turns,
    clauses: list[Clause],
    position: int,
    trigger: Trigger,
    scope: tuple[int, int],
    relative: Clause | None,
) -> tuple[DateMention | None, Locality | None]:
    """The date and the place of an event word; ``relative`` is the relative clause that goes on about it."""
    clause = clauses[position]
    date = date_of(reading, clauses, position, trigger, scope)
    if date and is_after_return(reading, clause, trigger, date):
        date = None
    place = place_of(reading, clauses, position, trigger, scope)
    if (
        relative
        and trigger.form == "noun"
        and scope[1] == clause.end
        and (
            _RAN.match(relative.text)
            or all(only_spoke(t.text) for t in find_triggers(relative.text, relative.start))
        )
    ):
        start = (relative.start, relative.start)
        date = date_for(reading, relative.start, relative.end, start) or date
        place = place_for(reading, relative.start, relative.end, start) or place
    if (
        date
        and place is None
        and not clause.start <= date.start < clause.end
        and trigger.kind not in _JOURNEYS
    ):
        place = _beside_day(reading, clauses, date)
    if date or place:
        return date, place
    if clause.sentence and _ON_ITS_SIDELINES.search(clause.text):
        told = reading.document.sentences[clause.sentence - 1]
        span = (told.end, told.end)
        day = date_for(reading, told.start, told.end, span)
        if day and _ENDS.search(reading.text(told.start, day.start)):
            day = None
        return day, place_for(reading, told.start, told.end, span)
    if turns.starts and turns.at(clause.sentence) and trigger.form == "verb":
        return of_question(reading, clause)
    if trigger.company != "structure":
        return None, None
    if trigger.text in CHAIRED and clause.sentence:
        session = reading.document.sentences[clause.sentence - 1]
        span = (session.end, session.end)
        return date_for(reading, session.start, session.end, span), place_for(
            reading, session.start, session.end, span
        )
    return set_before(reading, clause, trigger.people)


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


# "Available by April, an official who met Y said": no day of who met.
_WHO_DID = re.compile(r",\s(?:an?|one|another|two|some)\s[^,]{0,90}\b(?:who|that|which)\s+(?:\w+\s+){0,2}$")


def date_of(
    reading: Reading, clauses: list[Clause], position: int, trigger: Trigger, scope: tuple[int, int]
) -> DateMention | None:
    """The date phrase of an event word, or None."""
    clause, span = clauses[position], (trigger.start, trigger.end)
    if trigger.text.startswith(_VIEWS):
        return day_of_views(reading, clause, span, scope[1])
    if trigger.text.startswith("прибывш"):  # a participle: the clause's own day is that of its verb
        return date_for(reading, trigger.end, scope[1], span)
    sentence = reading.document.sentences[clause.sentence]
    found = None
    if reading.dates_in(sentence.start, sentence.end):
        alone = scope == (clause.start, clause.end)  # no date of the clause is beyond its scope
        if trigger.form == "verb":
            scope = (scope[0], min(scope[1], max(_until_relative(reading, clause, trigger), trigger.end)))
        after = date_for(reading, trigger.end, scope[1], span) if scope[0] > clause.start else None
        found = (
            after  # what stands between two event words is the first one's
            or date_for(reading, *scope, span)
            or (None if alone else date_for(reading, clause.start, _own_end(reading, clause, trigger), span))
            or _of_sentence(reading, clause, trigger)
        )
        if (
            found
            and clause.start < scope[0] <= found.start
            and _PURPOSE.search(reading.text(found.end, trigger.start))
        ):
            return None  # "will receive X on Monday to prepare the visit"
        behind = found is not None and found.start > trigger.end
        of_content = (
            behind and found and " that " in reading.text(trigger.end, found.start)
        )  # what was said there
        if trigger.kind not in _JOURNEYS and (not behind or of_content):
            found = _said_there(reading, clause, trigger) or found
    if (
        found
        and found.end <= trigger.start
        and (
            is_beside_another(clause, trigger)
            or of_act_before(clause, trigger, found.end)
            or _WILL_THERE.search(reading.text(found.end, trigger.start))
            or _FROM_WHERE_HE.search(reading.text(found.end, trigger.start))
            or _WHO_DID.search(reading.text(found.end, trigger.start))
            or _WHICH_LASTS.search(reading.text(clause.start, found.start))
        )
    ):
        return None  # "on Wednesday, before flying to Davao, X met Y": the day is that of the main verb
    if found and (
        _of_a_flight(reading, trigger, found)
        or (
            _ON_RETURN.search(clause.text, 0, trigger.start - clause.start)
            and is_after_return(reading, clause, trigger, found)
        )
    ):
        found = None
    found = found or same_day(reading, clause)
    if later := DAYS_LATER.match(clause.text):
        found = days_later(reading, clause, later) or found
    if (
        found is None
        and position
        and (
            WHEN.match(clause.text)
            or _AND_RECEIVED.match(clause.text)
            or (trigger.kind == "visit" and _WHILE_ON_VISIT.match(clause.text))
        )
        and not _HOMEWARD.search(clauses[position - 1].text)
        and not (_CAME.search(clauses[position - 1].text) and IS_AHEAD.search(clause.text))
    ):
        before = clauses[position - 1]
        found = date_for(reading, before.start, before.end, (before.end, before.end))
        if found is None and trigger.kind not in _JOURNEYS:
            found = _right_before(reading, before, clause)
    found = day_beyond_clause(reading, clauses, position, trigger, found)
    return with_day_after(reading, clause, trigger, found) if found and found.names_a_day else found


def _of_a_flight(reading: Reading, trigger: Trigger, date: DateMention) -> bool:
    """ "Signed it after X flew to Kazan on May 3": whether a day is that of the flight."""
    if trigger.kind in _JOURNEYS or date.start < trigger.end:
        return False
    return _AFTER_HE_CAME.search(reading.text(trigger.end, date.start)) is not None


def is_after_return(reading: Reading, clause: Clause, trigger: Trigger, date: DateMention) -> bool:
    """Whether a day told in a clause of who has come back is not that of the journey.

    "Back from a trip to Moscow, X reported to the Cabinet yesterday", "they will go in May, X said on his return from a
    visit to Moscow".
    """
    if _BACK_FROM.match(clause.text):
        return "," in reading.text(trigger.end, date.start)
    back = _ON_RETURN.search(clause.text, 0, trigger.start - clause.start)
    return back is not None and date.start < clause.start + back.start()


def _right_before(reading: Reading, before: Clause, clause: Clause) -> DateMention | None:
    """ "Since May 2018, when X met Y": the day or month that "when" takes up, though it counts from it."""
    last = [d for d in reading.dates_in(before.start, before.end) if d.weight > 1][-1:]
    return last[0] if last and not reading.text(last[0].end, clause.start).strip(" ,") else None


def _said_there(reading: Reading, clause: Clause, trigger: Trigger) -> DateMention | None:
    """The day on which somebody spoke while they met ("X said on Monday as he received Y", "… during talks with Y")."""
    told = reading.dates_in(clause.start, trigger.start)
    if not told or not told[-1].names_a_day:
        return None
    between = reading.text(told[-1].end, trigger.start)
    return told[-1] if _WHILE.fullmatch(between) or _RIGHT_AFTER.fullmatch(between) else None


def _own_end(reading: Reading, clause: Clause, trigger: Trigger) -> int:
    """Where a date can still be this event's: not beyond talks told after a journey, or any other journey."""
    apart = next(
        (
            t.start
            for t in find_triggers(clause.text, clause.start)
            if t.start >= trigger.end
            and ("noun" in (trigger.form, t.form) or _when_he_came(reading, trigger, t))
            and ((t.kind in _JOURNEYS) != (trigger.kind in _JOURNEYS) or _another(reading, trigger, t))
            and not _WAS_DURING.match(reading.text(trigger.end, t.start))
            and not _on_the_day_of(reading, clause, trigger, t)
        ),
        clause.end,
    )
    rest = (
        _until_relative(reading, clause, trigger) if trigger.form == "verb" else followed_at(clause, trigger)
    )
    return min(apart, rest)


def _on_the_day_of(reading: Reading, clause: Clause, trigger: Trigger, stay: Trigger) -> bool:
    """ "Discussed it with X during the latter's visit to Y on November 11": a stay of one day is that of the talks."""
    if stay.kind != "visit" or not _DURING_HIS.search(reading.text(trigger.end, stay.start)):
        return False
    days = reading.dates_in(stay.end, clause.end)
    return len(days) == 1 and days[0].names_a_day and "/" not in (days[0].past or "/")


def _when_he_came(reading: Reading, trigger: Trigger, later: Trigger) -> bool:
    """ "Signed it when he flew to Russia on May 8": the day is that of the journey's beginning."""
    return bool(_CAME.match(later.text) and _WHEN_HE.search(reading.text(trigger.end, later.start)))


def _another(reading: Reading, trigger: Trigger, later: Trigger) -> bool:
    """Whether the day is the later one's: "a second visit to make up for his trip in May", "after talks in May"."""
    if trigger.kind == later.kind == "visit":
        return later.form == "noun" and (trigger.form == "noun" or bool(STAYS_IN.match(trigger.text)))
    return later.form == "noun" and bool(_AFTER.search(reading.text(trigger.end, later.start)))


def _until_relative(reading: Reading, clause: Clause, trigger: Trigger) -> int:
    """Where a clause begins about what somebody met over ("the accords that X signed in May", "a matter that …")."""
    held = held_by(clause.text)
    for words in (OF_PAPERS, _A_MATTER):
        told = (
            words.search(clause.text, trigger.end - clause.start, within=clause.text)
            if words in held
            else None
        )
        if told:
            return clause.start + told.end()
    return clause.end


def of_question(reading: Reading, clause: Clause) -> tuple[DateMention | None, Locality | None]:
    """The day and place that a question gives to its answer ("There was a summit in X last week. Did you …?")."""
    sentences = reading.document.sentences
    for index in range(clause.sentence - 1, max(clause.sentence - 1 - _ANSWER, -1), -1):
        if not sentences[index].text.endswith("?"):
            continue
        first = index
        while first and sentences[first - 1].paragraph == sentences[index].paragraph:
            first -= 1
        start, end = sentences[first].start, sentences[index].end
        return date_for(reading, start, end, (end, end)), place_for(reading, start, end, (end, end))
    return None, None


def _of_sentence(reading: Reading, clause: Clause, trigger: Trigger) -> DateMention | None:
    """A date elsewhere in the sentence counts when no other clause with an event word claims it."""
    span, comes_back = (trigger.start, trigger.end), _COMES_BACK_FROM.search(trigger.text)
    for other in reading.clauses_by_sentence[clause.sentence]:
        if other is clause or find_triggers(other.text, other.start):
            continue
        if other.start > clause.start and _WHERE_SOMEBODY.match(other.text) and not comes_back:
            continue  # "met beside the forum, where X spoke on Thursday"
        found = date_for(reading, other.start, other.end, span)
        if found and not (_THIS_YEAR.match(found.text) and _RELATIVE.match(other.text)):
            return found
    return None
