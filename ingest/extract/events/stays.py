"""From when to when a journey lasts: arrival and departure told apart, often in different sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from ingest.extract.clauses.asked_to_it import is_day_asked
from ingest.extract.clauses.circumstances import (
    is_counted,
    is_of_the_telling,
    is_reporting_date,
    is_since,
    is_since_act,
    of_what_was_signed,
)
from ingest.extract.clauses.days_moved import was_first_set
from ingest.extract.clauses.reading import Reading
from ingest.extract.clauses.travel_words import LEAVES
from ingest.extract.clauses.triggers import find_triggers
from ingest.extract.dating.date_words import number_told
from ingest.extract.dating.periods import bounds, overlap, width
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.mentions.days_meant import is_day_he_comes
from ingest.extract.mentions.event_mention import EventMention
from ingest.extract.mentions.event_scope import is_beside_another
from ingest.extract.mentions.mention_dates import STAYS_IN, is_after_return
from ingest.extract.types import DateMention

from .counted_days import FOR_DAYS, SO_MANY_DAYS
from .events import DatedAs, Event

ENDS = Prefiltered(
    r"\b(?:until|till|(?:came|drew)\s+to\s+an?\s+(?:end|close)|(?:runs?|lasts?|stretch(?:es)?)\s+to"
    r"|(?<!passed\s)(?<!passes\s)(?<!swing\s)(?<!swung\s)(?<!push\s)(?<!pushes\s)(?<!pushed\s)"
    r"(?<!pushing\s)through"
    r"|ends?|ending|ended|leav(?:es?|ing)|left|depart(?:s|ed|ing)?|return(?:s|ed|ing)?"
    r"|fl(?:ew|ies|ying)\s+(?:home|back|out)|sail(?:s|ed|ing)?\s+(?:out|off|on|for\s+home)"
    r"|(?:wrapp?(?:s|ed)|w(?:ound|inds))\s+up|conclud(?:es?|ed|ing)|closes?|casts?\s+off"
    r"|(?:magtatapos|matatapos|natapos|nagtapos)\s+ang\s+(?:[\w-]+\s+){1,9}?(?:sa|noong|nitong)"
    r"|puts?\s+(?:back\s+)?(?:out\s+)?to\s+sea(?:\s+again)?|weigh(?:s|ed)\s+anchor"
    r"|be\s+(?:back|home)(?:\s+again)?|out\s+again"
    r"|(?:comes?|goes|heads?)\s+(?:back\s+)?home)\b(?P<between>[^,.;]{0,28})$",
    re.IGNORECASE,
)
BACK_FROM = Prefiltered(
    r"\b(?:(?:is|was|are|were)\s+(?:back|home)|(?:return|arriv)(?:s|ed)|c[ao]me(?:s)?\s+(?:back|home)"
    r"|fl(?:ew|ies)\s+(?:back|home))\b"
    r"[^,.;]{0,60}?\bfrom\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,3}$"
)
# «Сегодня корабли завершили визит, куда прибыли 6 января», «вернулся 5 мая».
_ENDS_IN_RUSSIAN = re.compile(
    r"\b(?:заверш|законч|заканчив|покин|отбы|верн[уё]|убы)[а-яё]+\b[^,.;]{0,30}$", re.IGNORECASE
)
_THEN_ENDS_IN_RUSSIAN = re.compile(
    r"[^,.;]{0,110}?\s(?:заверш|законч|заканчив|покин|отбы|убы)[а-яё]+\b", re.IGNORECASE
)
_ENDS_THE_VISIT = re.compile(r"\b(?:заверш|законч|заканчив)[а-яё]+\s+(?:[а-яё-]+\s+){0,3}$")
_BEGINS_IN_RUSSIAN = re.compile(r"\b(?:нач|прибы|приеха|прилет)[а-яё]+\b[^,.;]{0,30}$", re.IGNORECASE)
_HOME_AGAIN = re.compile(
    r"\b(?:comes?|goes|flies|returns?|is)\s+(?:back\s+)?home\b"
)  # "left on the 16th and comes home on Friday"
_ENDED = re.compile(
    r"\b(?:ended|concluded|closed|completed|finished|capped|(?:wound|wrapped)\s+up)\s+"
    r"(?:(?:on\s+)?[A-Z][\w.]+(?:\s+\d{1,2})?\s+|yesterday\s+|today\s+)?(?:an?|his|her|their|the)\s+"
    r"(?:[\w-]+\s+){0,3}$"
)
_WHICH_LASTS = re.compile(
    r"котор(?:ая|ый)\s+(?:про)?(?:длится|длился|длилась|ходит|йд[её]т)\b"
    r"|which\s+(?:runs|ran|lasts|lasted|is|was|will)\b|that\s+(?:runs|ran|lasts|lasted|will\s+(?:run|last))\b"
)
_AND = re.compile(r"\s*(?:and|&)\s+(?:on\s+)?")
_GOES = re.compile(r"(?:go|goes|come|comes|visit|visits|travel|travels|fly|flies)\b")
_FIRST_AND_LAST = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
_NTH = re.compile(r"(?:first|second|third|fourth|fifth|sixth)\s")
_BY = re.compile(r"(?:by|before)\b", re.IGNORECASE)
_BOUND_FOR = re.compile(
    r"^\s+(?:[\w.]+\s+){0,2}?"
    r"(?:(?:with|together\s+with|alongside)\s+(?:[A-Z][\w.’'-]*\s+|of\s+|the\s+){1,9})?(?:for|on)\s+"
    r"(?:(?:the\s+)?[A-Z]"
    r"|(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:visit|trip|tour|swing|stay|sojourn|call|mission|journey|talks|meeting"
    r"|(?:week|weekend|days)\s+in\s+[A-Z]\w*)\b)"
)
_WEEK = timedelta(days=7)
_AFTER = 100  # characters behind a day in which it is told where to and with whom
_WILL = re.compile(r"\bwill\s+(?:\w+\s+){0,4}\w*$")

_FOLLOWS = re.compile(
    r"\b(?:follows?|followed|c[ao]mes?\s+after)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:meetings?|talks|visits?|trips?|calls?|consultations|exercises?|exchanges?)\b"
)


@dataclass(slots=True)
class Stay:
    """First and last day of a stay as one mention tells them."""

    start: DatedAs | None = None
    end: DatedAs | None = None
    days: int = 0  # how many, where that alone is told ("the four-day trip", "will be there for three days")
    whole: bool = False  # the start is the interval of the whole journey ("his October 1 to 5 trip")


def read_stay(reading: Reading, mention: EventMention, forward: bool) -> Stay:
    """Arrival and departure days of the sentence in which a journey is told, or else for how many days it lasts."""
    own = None if mention.unfulfilled or mention.stance.cut_short else mention.date
    if own is not None and _FIRST_AND_LAST.fullmatch(days := own.resolve(forward) or ""):
        return Stay(start=DatedAs(days, own, own.rule), whole=_right_before(reading, own, mention))
    stay = _days_told(reading, mention, forward)
    if stay.start or stay.end or not SO_MANY_DAYS.may_match(mention.clause.text):
        return stay
    if told := FOR_DAYS.search(mention.clause.text):
        stay.days = number_told(next(n for n in told.groups() if n))
    return stay


def _days_told(reading: Reading, mention: EventMention, forward: bool) -> Stay:
    sentence = reading.document.sentences[mention.clause.sentence]
    stay = Stay()
    if (lasting := _lasting(reading, mention)) is not None:
        return _stay_of(lasting, forward)
    for date in reading.dates_in(sentence.start, sentence.end):
        if _is_no_day_of_it(reading, mention, date):
            continue
        days = date.resolve(False) or ""
        if mention.trigger.text.endswith("from") and stay.start is None and _FIRST_AND_LAST.fullmatch(days):
            stay.start, stay.end, stay.whole = DatedAs(days, date, date.rule), None, True
            break  # "returned on Sunday from the forum, which he attended from May 14 to 17"
        if _of_other(reading, mention, date):
            continue
        if (edtf := date.resolve(True)) and edtf.startswith("../"):
            _bound(stay, mention, date, edtf)
            continue
        before = reading.text(max(sentence.start, date.start - 60), date.start)
        after = reading.text(date.end, min(sentence.end, date.end + _AFTER))
        ends = ENDS.search(before, within=sentence.text)
        comes_from = mention.trigger.text.endswith("from") and mention.stance.standing != "cancelled"
        if comes_from or BACK_FROM.search(mention.before, within=mention.clause.text):
            stay.end = (
                stay.end or DatedAs(edtf, date, "date.departure")
                if (edtf := date.resolve(False))
                else stay.end
            )
            continue
        left = (
            ends
            and sentence.start + max(0, date.start - 60 - sentence.start) + ends.start()
            == mention.trigger.start
        )
        if (
            left
            and _HOME_AGAIN.search(sentence.text, date.end - sentence.start)
            and (edtf := date.resolve(False))
        ):
            stay.start = stay.start or DatedAs(edtf, date, "date.departure-from-home")
        elif _is_end(ends, before, after) or (
            date.end <= mention.trigger.start and _ENDS_THE_VISIT.search(mention.before)
        ):
            told = ends or _ENDS_IN_RUSSIAN.search(before)
            if edtf := _end_reading(reading, date, told.group() if told else ""):
                stay.end = stay.end or DatedAs(edtf, date, "date.departure")
        elif edtf := date.resolve(forward):
            _begin(reading, stay, mention, date, edtf)
    return stay


def _is_end(ends: re.Match[str] | None, before: str, after: str) -> bool:
    """Whether a verb of ending or leaving has the day that stands between these words."""
    if ends:
        return not re.search(r"\bfor\b", ends.group("between")) and not _BOUND_FOR.match(after)
    if _ENDS_IN_RUSSIAN.search(before):
        return True
    return _THEN_ENDS_IN_RUSSIAN.match(after) is not None and _BEGINS_IN_RUSSIAN.search(before) is None


def _begin(reading: Reading, stay: Stay, mention: EventMention, date: DateMention, edtf: str) -> None:
    """The first day, or all days, of a stay; the day after it where both are told together."""
    if mention.trigger.form == "noun" and "/" in edtf and date.names_a_day:
        stay.whole = _right_before(reading, date, mention)
    if stay.start and not stay.end and _is_day_after(reading, stay.start, date, edtf):
        stay.end = DatedAs(edtf, date, "date.next-day")
    stay.start = stay.start or DatedAs(edtf, date, date.rule)


def _right_before(reading: Reading, date: DateMention, mention: EventMention) -> bool:
    """Whether the days stand right before the word for the journey ("October 1 to 5 trip")."""
    between = reading.document.text[date.end : mention.trigger.start]
    return mention.trigger.form == "noun" and date.end <= mention.trigger.start and not between.strip()


def over_by(mention: EventMention, end: DatedAs) -> DatedAs | None:
    """ "Came home on Sunday from a five-day visit": a journey that was over by Sunday."""
    if LEAVES.match(mention.trigger.text) or (
        mention.trigger.form == "noun"
        and (BACK_FROM.search(mention.before, within=mention.clause.text) or _ENDED.search(mention.before))
    ):
        return replace(end, edtf=f"../{end.edtf}")
    return None


def last_day(event: Event) -> DatedAs | None:
    """The last day of a journey whose first is told by a verb of coming, and elsewhere for how many days it is."""
    first = event.start
    if first is None or not event.days or "/" in first.edtf:
        return None
    came = next((m for m in event.mentions if m.date is first.mention), event.mentions[0]).trigger
    if not (came.form == "verb" and _COMES.match(came.text)) and not (
        event.kind == "ship_visit" and _MAKES_FAST.search(came.text)
    ):
        return None
    last = bounds(first.edtf)[0] + timedelta(days=event.days - 1)
    return DatedAs(last.isoformat(), first.mention, "date.days-of-journey")


def _is_day_after(reading: Reading, first: DatedAs, date: DateMention, edtf: str) -> bool:
    """Whether "on Tuesday and Wednesday", "on Nov. 18 and 19" tell two days of one stay."""
    listed = _AND.fullmatch(reading.text(first.mention.end, date.start)) and date.names_a_day
    return bool(
        listed
        and "/" not in first.edtf + edtf
        and bounds(edtf)[0] - bounds(first.edtf)[1] == timedelta(days=1)
    )


def date_by_invitation(events: list[Event], mention: EventMention) -> None:
    """ "They were invited to visit from June 1 to 9", of a journey told for June: from when to when it lasts."""
    date = mention.date
    days = date.resolve(True) if date is not None and date.names_a_day else None
    if date is None or not days or "/" not in days or mention.stance.standing == "denied":
        return
    for event in events:
        ahead = event.kind == "visit" and event.status in ("planned", "possible") and event.when is not None
        if ahead and event.when and width(event.when.edtf) > width(days) and overlap(event.when.edtf, days):
            event.when = DatedAs(days, date, "date.of-invitation")
            event.mentions.append(mention)


def _is_no_day_of_it(reading: Reading, mention: EventMention, date: DateMention) -> bool:
    """Whether a day is one of speaking, of counting, of something after the journey, or was only set first."""
    sentence = reading.document.sentences[mention.clause.sentence]
    return (
        is_reporting_date(reading, date)
        or is_counted(reading, date)
        or is_since_act(reading, date)
        or is_day_asked(reading, date, (mention.trigger.start, mention.trigger.end))
        or is_after_return(reading, mention.clause, mention.trigger, date)
        or of_what_was_signed(sentence.text, reading.text(mention.trigger.end, date.start))
        or is_of_the_telling(
            sentence.text,
            date.start - sentence.start,
            date.end - sentence.start,
            mention.trigger.start - sentence.start,
        )
        or bool(_NTH.match(mention.trigger.text) and is_since(reading, date))  # "his second visit since 2017"
        or (date is not mention.date and was_first_set(reading, date))
    )


def _bound(stay: Stay, mention: EventMention, date: DateMention, edtf: str) -> None:
    """ "Stays until Friday" tells the last day; "comes by the end of August" does not tell when he leaves."""
    if not _BY.match(date.text):
        stay.end = stay.end or DatedAs(edtf.removeprefix("../"), date, "date.departure")
    elif told := date.resolve(mention.stance.standing != "held"):
        stay.start = stay.start or DatedAs(told, date, date.rule)


def _stay_of(lasting: DateMention, forward: bool) -> Stay:
    """The stay that "which runs from October 1 to 5", "which lasts until October 5" tells."""
    edtf = lasting.resolve(forward) or ""
    if edtf.startswith("../"):
        return Stay(end=DatedAs(edtf.removeprefix("../"), lasting, "date.departure"))
    return Stay(start=DatedAs(edtf, lasting, "date.relative-clause") if edtf else None)


def _lasting(reading: Reading, mention: EventMention) -> DateMention | None:
    """The days of "his visit to Russia, which runs from October 1 to 5"."""
    clauses = reading.clauses_by_sentence[mention.clause.sentence]
    after = next((c for c in clauses if c.start >= mention.clause.end), None)
    if mention.trigger.form != "noun" or after is None or not _WHICH_LASTS.match(after.text):
        return None
    return next((d for d in reading.dates_in(after.start, after.end) if "/" in (d.future or "")), None)


def _of_other(reading: Reading, mention: EventMention, date: DateMention) -> bool:
    """A date in another clause belongs to this journey only when it tells its end."""
    clause = mention.clause
    if date.end <= mention.trigger.start and is_beside_another(clause, mention.trigger):
        return True
    if mention.trigger.text.startswith("прибывш") and date.start < mention.trigger.start:
        return True  # a participle: the day before it is that of the clause's verb
    if mention.stance.rule == "polarity.when-present" and date.end < clause.start + mention.stance.start - 1:
        return not is_day_he_comes(clause, date)
    if _after_another(mention, date) or _before_own_date(mention, date):
        return True
    if clause.start <= date.start < clause.end or (date.future or "").startswith("../"):
        return False
    return not ENDS.search(reading.text(max(0, date.start - 40), date.start))


def _before_own_date(mention: EventMention, date: DateMention) -> bool:
    """Whether a date is an earlier event's, beside a journey's own ("on a visit in May he planned one in June")."""
    trigger, own = mention.trigger, mention.date
    if own is not None and (own.start < trigger.end or (own.future or "").startswith("../")):
        return False
    earlier = find_triggers(mention.clause.text, mention.clause.start)
    return any(t.end <= date.start and date.end <= trigger.start for t in earlier)


def _after_another(mention: EventMention, date: DateMention) -> bool:
    """Whether another person's or a later journey is told between ("X came in 2017, so Y will go by 2026")."""
    clause = mention.clause
    if mention.trigger.form == "noun" and _FOLLOWS.search(
        clause.text, mention.trigger.end - clause.start, max(0, date.start - clause.start)
    ):
        return True  # "the visit follows talks that they had in May"
    between = [
        t
        for t in find_triggers(clause.text, clause.start)
        if t.kind == "visit" and mention.trigger.end <= t.start < date.start
    ]
    alike = mention.trigger.form == "noun" or STAYS_IN.match(mention.trigger.text)
    if alike and any(t.form == "noun" for t in between):
        return True
    return any(_GOES.match(t.text) and not ENDS.search(t.text) for t in between)


def _end_reading(reading: Reading, date: DateMention, verb: str) -> str | None:
    """The last day: a weekday after a verb in the present lies ahead."""
    ahead = bool(
        re.search(
            r"(?i)\b(?:until|till|through|(?:run|last|stretche?)s?\s+to|be\s+(?:back|home)"
            r"|(?:comes?|goes|heads?)\s+(?:back\s+)?home|(?<!\ban\s)ends?|leaves?|departs?|casts?|weighs|returns?"
            r"|flies|sails?|concludes?|(?<!\ba\s)closes?|[а-яё]+(?:[еи]т|ут|ят)(?:ся)?)\b",
            verb,
        )
    )
    return date.resolve(ahead)


_MAKES_FAST = re.compile(r"arriv|dock|anchor|moor|berth|tied")
_COMES = re.compile(r"(?:arriv|land|touch|fl[iey]|com|came|left|leav|depart|set|t(?:ake|ook)|jet)")


def of_an_earlier_day(reading: Reading, mention: EventMention, when: DatedAs) -> bool:
    """ "Experts will go there under the pact that took effect on May 19": not on that day, which is past."""
    anchor, date = reading.document.anchor, when.mention
    if mention.stance.standing != "planned" or anchor is None or date.past != date.future:
        return False
    told = reading.text(mention.clause.start, mention.trigger.end)
    return bounds(when.edtf)[1] < anchor and _WILL.search(told) is not None


def joined(reading: Reading, start: DatedAs | None, end: DatedAs | None) -> DatedAs | None:
    """One EDTF interval of an arrival and a departure; what is told alone stays alone."""
    if start is None or end is None:
        return start
    if "/" in start.edtf or "/" in end.edtf:
        return start
    first, last = bounds(start.edtf)[1], bounds(end.edtf)[0]
    day = end.edtf
    if is_weekday(end) and last - first > _WEEK and last - _WEEK == reading.document.anchor:
        last -= _WEEK  # "arrived on Tuesday, will leave on Saturday", printed on that Saturday
        day = last.isoformat()
    return (
        replace(start, edtf=f"{start.edtf}/{day}", rule="date.arrival-departure") if last > first else start
    )


def is_weekday(day: DatedAs) -> bool:
    """Whether a day is told by the name of a weekday alone, which is as much that of last week as of the next."""
    return day.mention.names_a_day and day.mention.past != day.mention.future
