"""The day of a signature told without one: that of the meeting at which it was, as far as the text lets tell."""

from __future__ import annotations

from .clauses.circumstances import is_reporting_date
from .clauses.reading import Reading
from .clauses.triggers import Trigger
from .dating.periods import overlap
from .events.during_that_visit import day_of_that_visit
from .events.events import DatedAs, Event
from .instruments.acts import ActReading
from .matching.prefilter import Prefiltered
from .types import MeetingKind

_SIGNED_AT: frozenset[MeetingKind] = frozenset({"signing", "talks", "commission", "courtesy_call"})
# "During his tenure they signed …": some day of many years.
_SOME_DAY = Prefiltered(
    r"\b(?:tenure|stint|term\s+(?:as|of\s+office|in\s+office)|presidency|administration"
    r"|time\s+(?:as|in\s+(?:office|Manila|Moscow))|over\s+the\s+(?:years|decades)"
    r"|in\s+the\s+(?:past|years)|previously|years\s+(?:ago|before|earlier))\b"
)
_AFTER = 4  # sentences within which the meeting of a signature told before it follows


def meeting_of(reading: Reading, events: list[Event], act: ActReading) -> DatedAs | None:
    """When the meeting was to which a signature belongs: the title's, or the one told last before."""
    if (on_visit := day_of_that_visit(reading, events, act.start)) is not None:
        return on_visit
    held = [e for e in events if e.status in ("held", "ongoing")]
    dated = [e for e in held if e.kind in _SIGNED_AT and e.when and e.when.mention.names_a_day]
    titled = [e for e in dated if e.mentions[0].headline]

    def distance(event: Event) -> tuple[bool, int]:
        before = [m.trigger.start for m in event.mentions if m.trigger.start <= act.end + 1]
        return not before, abs((max(before) if before else event.mentions[0].trigger.start) - act.start)

    best = min(titled or dated, key=distance, default=None)
    if best is None or best.when is None or titled:
        return best.when if best else None
    index = reading.sentence_index(act.start)
    if _was_signed_by_others(held, best, act):
        return None
    if best.mentions[0].clause.sentence - index > _AFTER or _is_of_another_time(reading, act, best.when):
        return None
    return _of_what_was_told_between(held, best, act, index)


def talks_before(events: list[Event], at: int) -> DatedAs | None:
    """When the encounter was that is told last before ``at``, where its day is told."""
    told = [
        (mention.trigger.start, event.when)
        for event in events
        if event.status in ("held", "ongoing") and event.kind in _SIGNED_AT
        for mention in event.mentions
        if mention.trigger.start < at
    ]
    when = max(told, key=lambda one: one[0])[1] if told else None
    return when if when and when.mention.names_a_day else None


def _was_signed_by_others(held: list[Event], best: Event, act: ActReading) -> bool:
    """Whether the act is an undated signing of its own, of people none of whom was at the dated one."""
    own = next((e for e in held if any(_is_act(m.trigger, act) for m in e.mentions)), None)
    if own is None or own is best or own.when or not own.people or not best.people:
        return False
    return not any(p is q for p in own.people for q in best.people)


def _is_act(trigger: Trigger, act: ActReading) -> bool:
    return trigger.start < act.end and act.start < trigger.end


def _is_of_another_time(reading: Reading, act: ActReading, when: DatedAs) -> bool:
    """Whether the sentence of an act has days or years of its own, or none of which anybody knows the day."""
    sentence = reading.sentence_at(act.start)
    if _SOME_DAY.search(sentence.text):
        return True
    past = [
        d.past
        for d in reading.dates_in(sentence.start, sentence.end)
        if d.past
        and not reading.text(sentence.start, d.start).endswith("for ")  # "a plan for 2018"
        and not is_reporting_date(reading, d)
    ]
    return bool(past) and not any(overlap(day, when.edtf) for day in past)


def _of_what_was_told_between(held: list[Event], best: Event, act: ActReading, index: int) -> DatedAs | None:
    """The day of the meeting, where no encounter or journey of others or another time was told nearer to the act."""
    start = max((m.trigger.start for m in best.mentions if m.trigger.start <= act.end), default=act.end)
    between = [
        (m.trigger.start, m.clause.sentence, e.when)
        for e in held
        if e.when and e is not best and e.kind != "ship_visit" and _is_apart(e, best)
        for m in e.mentions
        if start < m.trigger.start <= act.end
    ]
    if not between:
        return best.when
    _, sentence, nearer = max(between, key=lambda told: told[0])
    return nearer if index - sentence <= 1 else None


def _is_apart(event: Event, best: Event) -> bool:
    if event.when and best.when and not overlap(event.when.edtf, best.when.edtf):
        return True
    return bool(event.people) and not any(p is q for p in event.people for q in best.people)
