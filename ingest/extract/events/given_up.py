"""Plans given up: several called off in one sentence, and the days from and to which an event was moved."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import is_reporting_date
from ingest.extract.clauses.days_moved import was_first_set
from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.dating.periods import bounds
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.types import Person, Span

from .events import TALKS_KINDS, DatedAs, Event, dates_agree
from .merge import status_span

_NEW_DATE = re.compile(
    r"\b(?:postponed|moved|deferred|rescheduled|reset|pushed|put\s+off|delayed"
    r"|now)\b[^.;]{0,40}?\b(?:to|until|till|for)\s+(?:the\s+)?(?:[a-z]+\s+)?$"
    r"|\bwill\s+now\s+"
    r"(?:take\s+place|be\s+held|meet|convene|start|open|come|go|arrive|visit|travel|fly|sail)\s+"
    r"(?:only\s+)?(?:on\s+|in\s+)?$"
    r"|\b(?:held|convened?|take\s+place)\s+instead\s+(?:on\s+|in\s+|from\s+)?$"
    r"|\b(?:перен(?:ес|[её]с)\w*|перенос\w*|отлож\w+|сдвинут\w*)\b[^.;,]{0,40}?\s(?:на|до)\s+$"
    r"|\b(?:состоится|состояться|пройд[её]т|приедет|прибудет)\s+(?:уже\s+|только\s+|теперь\s+)?(?:[вс]о?\s+|на\s+)?$"
    r"|\b(?:i?pinagpaliban|inilipat|iniurong|inurong|naurong|iniusog|nausog|gaganapin|matutuloy|itutuloy)"
    r"\b[^.;,]{0,40}?\ssa\s+$",
    re.IGNORECASE,
)
_PUT_OFF_UNTIL = re.compile(r"\b(?:отлож|перен[её]с)\w+\s+(?:[а-яё]+\s+){0,3}$")  # «отложен до февраля»
_OLD_DATE = re.compile(
    r"\b(?:set|scheduled|slated|planned|due|originally|first|initially|from|was\s+to|were\s+to|held"
    r"|намеч\w+|(?:за)?планировавш\w+|(?:за)?планирован\w*|назначенн\w+|ожидавш\w+|первоначально"
    r"|должен\s+был|должна\s+была|вместо"
    r"|nakatakda|nakaplano|itinakda|dapat\s+sana|dapat|orihinal)\b[^.;]{0,50}$",
    re.IGNORECASE,
)
_SET_FOR = re.compile(
    r"\b(?:set|scheduled|slated|planned|due)\s+(?:for|on|in)\s+(?:the\s+)?$"
)  # before it was moved
_THAT_IS_OFF = re.compile(
    r"(?:That|This|It|The\s+(?:trip|visit|plan))\s+(?:is|was)\s+(?:now\s+)?off(?P<put_off>\s+until)?\b"
    r"|(?:It|The\s+(?:trip|visit|plan|meeting))\s+(?:is|was|has\s+been)\s+(?:only\s+|merely\s+|just\s+)?"
    r"(?P<deferred>deferred|postponed|put\s+off)\b"
)
_NEW_DATES = re.compile(
    r"\b(?:(?:[Nn]ew|[Aa]nother|[Oo]ther|[Ll]ater|[Aa]lternative|[Ff]resh)\s+(?:dates?|schedule|time)"
    r"|at\s+a\s+later\s+(?:date|time))\b"
)
_NEW_DATES_WITHIN = 3  # sentences
_PLANS = frozenset({"planned", "possible", "cancelled", "postponed"})
_BOTH_OFF = Prefiltered(
    r"\b[Bb]oth\s+(?:engagements|meetings|events|trips|visits|talks)\s+(?:are|were"
    r"|have\s+been|had\s+been)\s+(?:cancell?ed|called\s+off|scrapped|(?P<put_off>postponed"
    r"|deferred|put\s+off))\b"
)
_EARLIER = re.compile(
    r"\b(?:[Ee]arlier\s+(?:in\s+the\s+day|on\s+the\s+day|that\s+day|the\s+same\s+day|today|on\s+[A-Z][a-z]+day)"
    r"|[Рр]анее\s+в\s+этот\s+день|[Рр]анее\s+сегодня)\b"
)
# "It was X who asked for a call on Y", "X had sought a meeting with him": how what was held came about.
_HAD_ASKED = Prefiltered(
    r"\b(?:had\s+(?:earlier\s+|first\s+|also\s+)?"
    r"|(?:[Ii]t|[Tt]hat)\s+was\s+(?:[\w.’'-]+\s+){1,6}(?:who|that)\s+(?:had\s+)?(?:first\s+)?)"
    r"(?:asked|requested|sought|wanted|wished|proposed|suggested)\b"
    r"(?!\s+(?:for\s+)?(?:another|an?\s+(?:second|new|further|separate)|more)\b)"
)
_JUST_BEFORE = 2  # sentences
_INSTEAD = re.compile(r"\binstead\b(?!\s+of\b)")


def call_off_together(reading: Reading, events: list[Event]) -> None:
    """ "Both engagements are cancelled": the two plans told last before."""
    plans = [e for e in events if e.status in _PLANS]
    if not plans:
        return
    may_both = _BOTH_OFF.may_match(reading.document.sentence_texts)
    for index, sentence in enumerate(reading.document.sentences):
        both = _BOTH_OFF.search(sentence.text) if may_both else None
        match = both or _THAT_IS_OFF.match(sentence.text)
        if match is None:
            continue
        told = [e for e in plans if e.mentions[-1].clause.sentence < index]
        if both is None:
            told = [e for e in told if e.mentions[-1].clause.sentence == index - 1]
        for event in told[-2:]:
            put_off = match.group("put_off") or (both is None and match.group("deferred"))
            event.status = "postponed" if put_off else "cancelled"
            event.status_span = Span(sentence.start + match.start(), sentence.start + match.end())
            event.status_rule = "polarity.both"


def put_off(reading: Reading, events: list[Event]) -> None:
    """ "Will not take place on May 3. New dates are being agreed upon": put off, and not called off."""
    for event in events:
        if event.status != "cancelled":
            continue
        last = max(m.clause.sentence for m in event.mentions)
        for sentence in reading.document.sentences[last : last + _NEW_DATES_WITHIN]:
            told = _NEW_DATES.search(sentence.text)
            if told is None:
                continue
            event.status, event.status_rule = "postponed", "polarity.new-dates"
            event.status_span = Span(sentence.start + told.start(), sentence.start + told.end())
            later = [d for d in reading.dates_in(sentence.start + told.end(), sentence.end) if d.future]
            if later and event.when is not None and later[0] is not event.when.mention:
                event.previous.append(event.when.edtf)
                event.when = DatedAs(later[0].future or "", later[0], "date.moved-to")
            break


def move_dates(reading: Reading, events: list[Event]) -> None:
    """Of a postponed event: the day it was given up from, and the new one where it is told."""
    for event in events:
        _note_days_set_first(reading, event)
        told = [m for m in event.mentions if m.stance.standing == "postponed"]
        if event.status != "postponed" and not told:
            continue
        sentences = {m.clause.sentence for m in event.mentions}
        fresh: DatedAs | None = None
        for index in sorted(
            sentences | {i + 1 for i in sentences if i + 1 < len(reading.document.sentences)}
        ):
            sentence = reading.document.sentences[index]
            known = fresh
            for date in reading.dates_in(sentence.start, sentence.end):
                if is_reporting_date(reading, date) or not date.future:
                    continue
                before = reading.text(max(sentence.start, date.start - 60), date.start)
                until = _PUT_OFF_UNTIL.search(before) and date.future.startswith("../")
                if until or (_NEW_DATE.search(before) and not _SET_FOR.search(before)):
                    # moved again and again: to the last day that the sentence tells
                    fresh = known or DatedAs(date.future.removeprefix("../"), date, "date.moved-to")
                elif _OLD_DATE.search(before) and date.future not in event.previous:
                    event.previous.append(date.future)
        if event.status == "postponed" and fresh is not None:
            event.when = fresh


def _note_days_set_first(reading: Reading, event: Event) -> None:
    """ "The round, earlier scheduled for 3 March, will be held on 17 April": the day that was given up."""
    if event.when is None or event.status not in ("planned", "possible", "held"):
        return
    for mention in event.mentions:
        for date in reading.dates_in(mention.clause.start, mention.clause.end):
            day = date.resolve(event.status != "held")
            if date is event.when.mention or not day or day in (*event.previous, event.when.edtf):
                continue
            if was_first_set(reading, date):
                event.previous.append(day)


def day_given_up(
    events: list[Event], mention: EventMention, people: list[Person], when: DatedAs | None
) -> bool:
    """ "They were supposed to meet on May 25", told just after they met on another day: the day given up."""
    if not mention.unfulfilled or when is None:
        return False
    for event in reversed(events):
        near = mention.clause.sentence - max(m.clause.sentence for m in event.mentions) <= _JUST_BEFORE
        same = bool(people) and all(any(p is q for q in event.people) for p in people)
        if near and same and event.kind in TALKS_KINDS and event.when and not dates_agree(event.when, when):
            event.mentions.append(mention)
            if when.edtf not in event.previous:
                event.previous.append(when.edtf)
            return True
    return False


def give_up_for_another(events: list[Event], mention: EventMention) -> None:
    """ "X had accepted an invitation to Y. He will go to Z instead": the plan told just before is given up."""
    if _INSTEAD.search(mention.clause.text, mention.trigger.end - mention.clause.start) is None:
        return
    for event in reversed(events):
        apart = mention.clause.sentence - event.mentions[-1].clause.sentence
        theirs = any(p is q for p in mention.people for q in event.people)
        if (
            event.kind == "visit"
            and event.status in ("planned", "possible")
            and theirs
            and 0 < apart <= _JUST_BEFORE
        ):
            event.involved.append(Span(mention.clause.start, mention.clause.end))
            event.status, event.status_span, event.status_rule = (
                "cancelled",
                status_span(mention),
                "polarity.elsewhere-instead",
            )
            return


def is_plan_of_what_was_held(events: list[Event], mention: EventMention) -> bool:
    """ "Earlier that day an aide announced plans of talks", "X had asked for it", told after the talks: no others."""
    people, asked = mention.people, _had_asked(mention)
    if not mention.planned or not of_both_sides(people):
        return False
    if not asked and not _EARLIER.search(mention.clause.text):
        return False
    for event in reversed(events):
        near = mention.clause.sentence - event.mentions[-1].clause.sentence <= _JUST_BEFORE
        if near and event.status == "held" and event.kind in TALKS_KINDS and event.has_of_both_sides(people):
            if mention.date is None or event.when is None or mention.date.past == event.when.edtf:
                return True
            return bool(asked and mention.date.past and _no_later(mention.date.past, event.when.edtf))
    return False


def _had_asked(mention: EventMention) -> bool:
    """Whether an encounter is told as one that somebody had asked for."""
    text, end = mention.clause.text, mention.trigger.end - mention.clause.start
    return _HAD_ASKED in held_by(text) and _HAD_ASKED.search(text, 0, end, within=text) is not None


def _no_later(asked: str, held: str) -> bool:
    """Whether a day of asking is no later than the day of what was asked for."""
    return bounds(asked)[0] <= bounds(held)[1]


def plan_overtaken(events: list[Event], mention: EventMention, people: list[Person]) -> Event | None:
    """The plan of the same people told just before, with its day and place given up, where they met in another way.

    "They were first to meet on May 25, but X received Y in Moscow on May 23."
    """
    if mention.kind not in TALKS_KINDS or mention.stance.standing != "held" or not of_both_sides(people):
        return None
    for event in reversed(events):
        asked = event.status == "possible" and all(map(_had_asked, event.mentions))
        if event.kind not in TALKS_KINDS or not (asked or all(m.unfulfilled for m in event.mentions)):
            continue
        near = mention.clause.sentence - event.mentions[-1].clause.sentence <= _JUST_BEFORE
        if near and all(any(p is q for q in event.people) for p in people):
            if event.when is not None and not asked:
                event.previous.append(event.when.edtf)
            event.when = event.place = None
            return event
    return None
