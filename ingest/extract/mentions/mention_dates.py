"""When what one event word tells took place."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.triggers import Trigger, find_triggers
from ingest.extract.instruments.parties import OF_PAPERS
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import JOURNEY_KINDS, DateMention

from .days_meant import DAYS_LATER, IS_AHEAD, days_later, same_day
from .event_scope import followed_at, is_beside_another, of_act_before
from .mention_places import WHEN
from .occurrence import Occurrence
from .settings_shared import day_beyond_clause
from .spoken_of_there import is_only_spoken_of
from .two_days import with_day_after
from .views_exchanged import day_of_views

_A_MATTER = Prefiltered(
    r",\s+(?:an?|the)\s+(?:matter|issue|subject|topic|question|idea|plan|project)\s+(?:that|which)\s"
)
_WHEN_HE = re.compile(r"\bwhen\s+(?:[\w.’'-]+\s+){1,4}$")
_ON_RETURN = re.compile(
    r"\b(?:on|upon|after|following)\s+(?:his|her|their)\s+"
    r"(?:return|homecoming|arrival|way\s+(?:back|home))\s+(?:home\s+|here\s+)?from\s+[^,.;]{0,40}\Z"
)
_BACK_FROM = re.compile(
    r"\W*(?:(?:Just|Newly)\s+)?(?:[Bb]ack|[Ff]resh|[Hh]ome|[Rr]eturned|[Rr]eturning)\s+(?:home\s+)?from\s"
)
_AFTER_HE_CAME = re.compile(
    r"\b(?:after|before)\s+(?:[A-Z][\w.’'-]*\s+|he\s+|she\s+){1,4}"
    r"(?:flew|arrived|came|went|left|returned|landed|travel(?:l)?ed)\b"
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
    r"\b(?:visit|trip|stay|mission|journey|tour|swing|call)\s+"
    r"(?:(?:that|which)|(?:during|in|on)\s+which\s+(?:[\w.’'-]+\s+){1,3}?)\s*"
    r"(?:will|would|(?:is|are|was)\s+(?:to|set|due|expected|scheduled))\b"
)
# "Came home on Sunday after a visit in the course of which he met Y": not on that day.
_FROM_WHERE_HE = re.compile(
    r"\b(?:from|after|following)\s+(?:an?|his|her|their|the)\s[^;]{3,90}?\s"
    r"(?:during|in\s+the\s+course\s+of|on|in|at|over)\s+which\s"
)
# "Signed it on May 3, while X was on a visit to Russia": that day was one of the visit.
_WHILE_ON_VISIT = re.compile(
    r"(?:while|as)\s+(?:[^\s,;]+\s+){1,8}?(?:was|were)\s+(?:still\s+)?(?:on|making)\s"
)
_VIEWS = ("exchanged views", "exchanged opinions", "exchanged ideas", "exchanged assessments")
_AFTER = re.compile(r"\b(?:after|since|following)\s+(?:an?|the|their|his|her)\s+(?:[\w-]+\s+){0,3}$")
_A_YEAR = 4  # characters of an EDTF year
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
_WHERE_SOMEBODY = re.compile(r"where\s+(?:(?:he|she)\b|(?:Mrs?\.?\s+|Ms\.?\s+)?[A-Z])")
_WHILE = re.compile(
    r",?\s+(?:(?:as|when|while)\s+(?:he|she|they|the\s+two)|(?:as|during|at|in)(?:\s+(?:an?|the|his|her|their))?)\s+"
    r"(?:(?!will|is|are|was|were|would|to\b)[\w-]+\s+){0,2}"
)
# "Said on Friday after calling on Y", "told reporters on Friday after a meeting with Y".
_RIGHT_AFTER = re.compile(
    r"\s+(?:(?:right|shortly|soon|immediately|just)\s+)?(?:after|following)\s+"
    r"(?:(?:an?|the|his|her|their|he|she|they)\s+)?"
    r"(?:(?!last|recent|earlier|previous|first)[\w-]+\s+){0,2}"
)
# "Back from Moscow, where he spoke at a forum on Monday": a day of the journey.
_COMES_BACK_FROM = re.compile(r"\b(?:back|home|fresh|return\w*|came|arrived)\b.*\bfrom$", re.IGNORECASE)
# «Во время поездки, которая продлится до 25 октября, министр будет принят …»: of the journey.
_WHICH_LASTS = re.compile(r"\bкотор(?:ый|ая|ое|ые)\s+(?:продл|длит|заверш|законч|пройд|состо)[а-яё]+\s+$")
# «Пробудет там до 25 октября, его примет президент»: how long he stays.
_STAYS_UNTIL = re.compile(
    r"\b(?:пробуд[еу]т|пробыл[аи]?|остан[еу]тся|задержится)\s(?:[а-яё]+\s+){0,5}(?:до|по|с)\s[^,;]{3,40}$"
)
# «На встрече X позвал Y в гости в будущем году»: when Y is to come.
_NOT_ITS_OWN = re.compile(
    r"\b(?:the\s+other\s+day|recently|some\s+time\s+ago|not\s+long\s+ago|kamakailan|на\s+днях|недавно"
    r"|(?:пригласил|позвал)[аи]?)\b"
)
# "Available by April, an official who met Y said": no day of who met.
_WHO_DID = re.compile(r",\s(?:an?|one|another|two|some)\s[^,]{0,90}\b(?:who|that|which)\s+(?:\w+\s+){0,2}$")


def date_of(word: Occurrence) -> DateMention | None:
    """The date phrase of an event word, or None."""
    reading, trigger, scope, clause = word.reading, word.trigger, word.scope, word.clause
    if trigger.text.startswith(_VIEWS):
        return day_of_views(reading, clause, word.span, scope[1])
    if trigger.text.startswith("прибывш"):  # a participle: the clause's own day is that of its verb
        return date_for(reading, trigger.end, scope[1], word.span)
    sentence = reading.document.sentences[clause.sentence]
    found = None
    if reading.dates_in(sentence.start, sentence.end):
        found = _of_its_words(word)
        prepares = found is not None and clause.start < scope[0] <= found.start
        if found and prepares and _PURPOSE.search(reading.text(found.end, trigger.start)):
            return None  # "will receive X on Monday to prepare the visit"
        behind = found is not None and found.start > trigger.end
        of_content = behind and found and " that " in reading.text(trigger.end, found.start)  # said there
        if trigger.kind not in JOURNEY_KINDS and (not behind or of_content):
            found = _said_there(reading, clause, trigger) or found
    if found and found.start > trigger.end and _NOT_ITS_OWN.search(reading.text(trigger.end, found.start)):
        return None  # "called him the other day to speak of the summit on November 18"
    if found and is_only_spoken_of(reading, clause, trigger, found.start):
        found = None
    if found and found.end <= trigger.start and _is_of_another_act(reading, clause, trigger, found):
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
    if found is None and word.position:
        found = _of_clause_before(reading, word.clauses[word.position - 1], clause, trigger)
    found = day_beyond_clause(reading, word.clauses, word.position, trigger, found)
    return with_day_after(reading, clause, trigger, found) if found and found.names_a_day else found


def _of_its_words(word: Occurrence) -> DateMention | None:
    """The date in the reach of an event word: behind it, around it, in its clause, and then in its sentence."""
    reading, trigger, scope, clause, span = word.reading, word.trigger, word.scope, word.clause, word.span
    alone = scope == (clause.start, clause.end)  # no date of the clause is beyond its scope
    if trigger.form == "verb":
        scope = (scope[0], min(scope[1], max(_until_relative(reading, clause, trigger), trigger.end)))
    after = date_for(reading, trigger.end, scope[1], span) if scope[0] > clause.start else None
    return (
        after  # what stands between two event words is the first one's
        or date_for(reading, *scope, span)
        or (None if alone else date_for(reading, clause.start, _own_end(reading, clause, trigger), span))
        or _of_sentence(reading, clause, trigger)
    )


def _is_of_another_act(reading: Reading, clause: Clause, trigger: Trigger, date: DateMention) -> bool:
    """Whether a date before the event word is that of what is told with it first."""
    if is_beside_another(clause, trigger) or of_act_before(clause, trigger, date.end):
        return True
    if _WHICH_LASTS.search(reading.text(clause.start, date.start)):
        return True
    if trigger.kind not in JOURNEY_KINDS and _STAYS_UNTIL.search(reading.text(clause.start, date.end)):
        return True
    between = reading.text(date.end, trigger.start)
    return any(words.search(between) for words in (_WILL_THERE, _FROM_WHERE_HE, _WHO_DID))


def _of_clause_before(
    reading: Reading, before: Clause, clause: Clause, trigger: Trigger
) -> DateMention | None:
    """The date of the clause that "when", "where" and "and was received by" take up."""
    takes_up = (
        WHEN.match(clause.text)
        or _AND_RECEIVED.match(clause.text)
        or (trigger.kind == "visit" and _WHILE_ON_VISIT.match(clause.text))
    )
    if not takes_up or _HOMEWARD.search(before.text):
        return None
    if _CAME.search(before.text) and IS_AHEAD.search(clause.text):
        return None
    found = date_for(reading, before.start, before.end, (before.end, before.end))
    if found is None and trigger.kind not in JOURNEY_KINDS:
        found = _right_before(reading, before, clause)
    return found


def _of_a_flight(reading: Reading, trigger: Trigger, date: DateMention) -> bool:
    """ "Signed it after X flew to Kazan on May 3": whether a day is that of the flight."""
    if trigger.kind in JOURNEY_KINDS or date.start < trigger.end:
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
            and (
                (t.kind in JOURNEY_KINDS) != (trigger.kind in JOURNEY_KINDS) or _another(reading, trigger, t)
            )
            and not trigger.text.endswith("followed")  # "this was followed during X's visit in May"
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


def _of_sentence(reading: Reading, clause: Clause, trigger: Trigger) -> DateMention | None:
    """A date elsewhere in the sentence counts when no other clause with an event word claims it."""
    span, comes_back = (trigger.start, trigger.end), _COMES_BACK_FROM.search(trigger.text)
    for other in reading.clauses_by_sentence[clause.sentence]:
        if other is clause or find_triggers(other.text, other.start):
            continue
        if other.start > clause.start and _WHERE_SOMEBODY.match(other.text) and not comes_back:
            continue  # "met beside the forum, where X spoke on Thursday"
        found = date_for(reading, other.start, other.end, span)
        of_a_year = found is not None and (_THIS_YEAR.match(found.text) or len(found.past or "") == _A_YEAR)
        if found and not (of_a_year and _RELATIVE.match(other.text)):
            return found
    return None
