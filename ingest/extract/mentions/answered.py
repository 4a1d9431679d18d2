"""Meetings that a question names and its answer dates, and others told in the same breath as "the one with X"."""

from __future__ import annotations

import re

from ingest.extract.clauses.circumstances import date_for
from ingest.extract.clauses.localities import place_for
from ingest.extract.clauses.polarity import Stance
from ingest.extract.clauses.reading import Reading, of_both_sides, unique
from ingest.extract.clauses.speakers import Turns
from ingest.extract.clauses.triggers import Trigger, find_triggers
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Person

from .event_mention import EventMention

_TALKS = frozenset({"talks", "courtesy_call"})
# "That is tomorrow, here in Moscow", "It will be on Thursday", "Tomorrow, at the Kremlin".
_ANSWERS = re.compile(
    r"\W*(?:(?:Yes|Oh|Well|Ah|So|Actually)\W+)?"
    r"(?:(?:[Tt]hat|[Ii]t|[Tt]his|[Tt]he\s+(?:bilateral\s+)?meeting)"
    r"(?:['’](?:s|ll)|\s+(?:one\s+)?(?:is|was|will|would|took|should))\b"
    r"|(?:(?:[Ii]n|[Oo]n|[Aa]t|[Hh]ere|[Tt]omorrow|[Tt]oday|[Tt]his|[Nn]ext|[A-Z][a-z]+day)\b))"
)
_WAS = re.compile(r"\b(?:was|took\s+place|were|happened|yesterday|last)\b")
_NOT = re.compile(
    r"\b(?:not|n['’]t|no|never|if|whether|may|might|perhaps|maybe|possibl[ey]|hop(?:e|es|ing))\b"
)
# "The one with President X is on October 3, in Sochi."
_ONE_WITH = Prefiltered(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er)\s+(?:other\s+)?one\s+with\s+(?P<whom>[^;:?!]{3,70}?)\s+"
    r"(?P<verb>is|was|will\s+be|would\s+be|follows|took\s+place|comes)\b"
)
_NEAR = 4  # sentences back to the talks that "the one with X" is set beside


def with_answered(reading: Reading, turns: Turns, mentions: list[EventMention]) -> list[EventMention]:
    """The mentions, with the meetings of which a question names the people and the answer the day or the place."""
    found = [m for sentence in _questions(reading, turns) for m in _answered(reading, turns, sentence)]
    told = [*mentions, *found]
    for index, sentence in enumerate(reading.document.sentences):
        if sentence.kind == "body" and _ONE_WITH.may_match(sentence.text):
            told += _one_with(reading, index, told)
    return sorted(told, key=lambda m: m.trigger.start) if len(told) > len(mentions) else mentions


def _questions(reading: Reading, turns: Turns) -> list[int]:
    """The sentences of questions whose answer begins right behind them."""
    sentences = reading.document.sentences
    return [
        start - 1
        for start, speaker in zip(turns.starts, turns.speakers, strict=True)
        if speaker is not None and start and turns.asks(start - 1) and sentences[start - 1].text.endswith("?")
    ]


def _answered(reading: Reading, turns: Turns, question: int) -> list[EventMention]:
    sentence, answer = reading.document.sentences[question], reading.document.sentences[question + 1]
    label = answer.text.find(": ") + 2
    opens = _ANSWERS.match(answer.text, label)
    if opens is None or _NOT.search(answer.text, label):
        return []
    trigger = next(
        (t for t in find_triggers(sentence.text, sentence.start) if t.kind in _TALKS and not t.company), None
    )
    if trigger is None:
        return []
    people = unique([s.person for s in reading.seen_in(sentence.start, sentence.end) if s.person.office])
    people = _with_other_side(reading, people, sentence.start)
    begin = answer.start + label
    return _told(
        reading, question, trigger, people, (begin, answer.end), bool(_WAS.search(answer.text, label))
    )


def _one_with(reading: Reading, index: int, told: list[EventMention]) -> list[EventMention]:
    """ "The one with X is on October 3": a meeting of those told before with X."""
    sentence = reading.document.sentences[index]
    one = _ONE_WITH.search(sentence.text)
    before = [m for m in told if m.kind in _TALKS and 0 <= index - m.clause.sentence <= _NEAR]
    if one is None or not before or _NOT.search(sentence.text, one.end("whom")):
        return []
    start = sentence.start + one.start("whom")
    met = unique([s.person for s in reading.seen_in(start, sentence.start + one.end("whom"))])
    others = [p for p in before[-1].people if p.country in SIDES and all(p.country != q.country for q in met)]
    end = start - 1
    trigger = Trigger(
        "talks", "noun", sentence.start + one.start(), end, reading.text(sentence.start + one.start(), end)
    )
    span = (sentence.start + one.end("whom"), sentence.end)
    return _told(reading, index, trigger, [*others, *met], span, one["verb"] in ("was", "took place"))


def _with_other_side(reading: Reading, people: list[Person], before: int) -> list[Person]:
    """ "And the meeting with Prime Minister X?": he whose talks with others of that side were asked of before."""
    sides = {p.country for p in people}
    if not sides or of_both_sides(people) or not sides <= set(SIDES):
        return people
    for sentence in reversed([s for s in reading.document.sentences if s.end <= before]):
        seen = [s.person for s in reading.seen_in(sentence.start, sentence.end) if s.person.office]
        if of_both_sides(seen) and any(
            t.kind in _TALKS for t in find_triggers(sentence.text, sentence.start)
        ):
            return [*(p for p in unique(seen) if p.country in SIDES and p.country not in sides), *people]
    return people


def _told(
    reading: Reading, index: int, trigger: Trigger, people: list[Person], span: tuple[int, int], over: bool
) -> list[EventMention]:
    """The mention that a question or a pronoun makes with the day and place of ``span``; none without both sides."""
    date = date_for(reading, *span, (span[0], span[0]))
    place = place_for(reading, *span, (span[0], span[0]))
    clauses = reading.clauses_by_sentence.get(index, [])
    clause = next((c for c in clauses if c.start <= trigger.start < c.end), None)
    if not of_both_sides(people) or not (date or place) or clause is None:
        return []
    at = trigger.start - clause.start
    stance = Stance("held" if over else "planned", at, trigger.end - clause.start, "polarity.answer")
    return [
        EventMention(
            trigger.kind,
            stance,
            trigger,
            clause,
            people,
            set(SIDES),
            date,
            place,
            pointing=False,
            bilateral=True,
            third=False,
            quoted=False,
            unfulfilled=False,
            headline=False,
            subject=people[:1],
        )
    ]
