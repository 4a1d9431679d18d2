"""All mentions of events in an article: which sentences tell any, and which tellings are none of those named there.

A mention is *bilateral* when both sides are in it: a person of each, or a person of one and words for the
other ("the Russian side", "with Moscow"). A mention without people of its own that points back ("the
talks", "they met") is *anaphoric* and only adds to a meeting told before.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import KEPT_AWAY
from ingest.extract.clauses.polarity import Stance, judge
from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.clauses.speakers import TOLD_ME, Turns
from ingest.extract.clauses.triggers import Trigger, only_spoke
from ingest.extract.matching.prefilter import held_by
from ingest.extract.types import JOURNEY_KINDS, Person, Sentence

from .answered import with_answered
from .clause_triggers import triggers_in
from .credentials import OF_CREDENTIALS, envoy_received
from .event_mention import EventMention
from .event_scope import scope_of
from .occurrence import Occurrence
from .programme_told import of_programmes
from .telling import mention_of

_ANSWER = 3  # sentences after a question in which it is answered
_MOST = 400  # mentions of one article
_LIKEWISE = re.compile(r"So\s+(?:was|were|is|are|did|has|have)\b")
_NOT_READ = frozenset({"junk", "byline", "caption", "dateline"})


def event_mentions(reading: Reading, turns: Turns) -> list[EventMention]:
    """All event mentions outside page junk, in text order."""
    found: list[EventMention] = []
    both_sides = of_both_sides(reading.people)  # else nobody can be in the company of the other side
    for index, sentence in enumerate(reading.document.sentences):
        if index in reading.untrue or sentence.text.endswith("?") or not _is_read(reading, sentence):
            continue
        if len(found) >= _MOST:  # each is compared with all others
            reading.unread.append("It tells of more meetings than can be read: the later ones are left out.")
            break
        clauses = reading.clauses_by_sentence.get(index, [])
        for position, clause in enumerate(clauses):
            triggers = triggers_in(reading, sentence.kind, clauses, position, both_sides)
            own: list[Person] = []  # whom somebody of their own side is told to have met
            for number, trigger in enumerate(triggers):
                scope = scope_of(clause, triggers, number)
                headline = sentence.kind == "headline"
                word = Occurrence(reading, turns, clauses, position, trigger, scope, headline)
                mention = mention_of(word)
                own += _people_met(reading, trigger, scope[1]) if mention is None else []
                if mention is None or _of_those_kept_away(mention) or _of_his_own(mention, own):
                    continue
                if index and (same := _LIKEWISE.match(clause.text)):
                    mention.stance = _likewise(reading.document.sentences[index - 1].text, same.end())
                if OF_CREDENTIALS in held_by(clause.text):
                    _add_envoy(reading, mention)
                if mention.quoted and mention.planned and only_spoke(trigger.text):
                    continue  # nor does what two may speak about
                found.append(mention)
    found = [m for m in found if not _of_no_speaker(turns, found, m)] if turns.starts else found
    return of_programmes(reading, with_answered(reading, turns, found)) if both_sides else found


def _is_read(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells what happened: so does a line under a picture with a day and people of both sides.

    "X (left) meets Y (right) in Moscow on 16 May 2016"
    """
    if sentence.kind != "caption":
        return sentence.kind not in _NOT_READ
    return any(
        d.names_a_day and d.past for d in reading.dates_in(sentence.start, sentence.end)
    ) and of_both_sides(s.person for s in reading.seen_in(sentence.start, sentence.end))


def _of_no_speaker(turns: Turns, mentions: list[EventMention], asked: EventMention) -> bool:
    """True for what a question supposes and the answer denies, and what the speaker was told of others' talks."""
    if not turns.asks(asked.clause.sentence):
        return TOLD_ME.search(asked.before, within=asked.clause.text) is not None
    return any(
        m.kind == asked.kind
        and m.stance.standing == "denied"
        and 0 < m.clause.sentence - asked.clause.sentence <= _ANSWER
        for m in mentions
    )


def _people_met(reading: Reading, trigger: Trigger, end: int) -> list[Person]:
    """Those of one side who are named behind a verb of meeting."""
    if trigger.form != "verb" or trigger.kind != "talks":
        return []
    named = [s.person for s in reading.seen_in(trigger.end, end)]
    return [] if of_both_sides(named) else named  # "this was discussed by X and Y at their meeting"


def _add_envoy(reading: Reading, mention: EventMention) -> None:
    """Take in the envoy whose letters were received, where the sentences after name him."""
    envoy = envoy_received(reading, mention.clause, mention.trigger, mention.people)
    if envoy is not None:
        mention.people.append(envoy)
        mention.sides.add(envoy.country)
        mention.bilateral, mention.third = True, False


def _likewise(before: str, end: int) -> Stance:
    """ "So was the trip of Y": what the sentence before says of its own event."""
    return Stance(judge(before, len(before), len(before)).standing, 0, end, "polarity.likewise")


def _of_his_own(mention: EventMention, own: list[Person]) -> bool:
    """ "X saw Governor Y about what to say in the talks there": Y, of his own side, is in none of those talks."""
    if mention.trigger.form != "noun" or mention.kind in JOURNEY_KINDS:
        return False
    return bool(mention.people) and all(any(p is q for q in own) for p in mention.people)


def _of_those_kept_away(mention: EventMention) -> bool:
    """ "X, who was to have joined the meeting"; "they discussed the treaty signed in May", no telling of its own."""
    if mention.kind not in JOURNEY_KINDS and KEPT_AWAY.match(mention.clause.text):
        return True
    clause, date = mention.clause, mention.date
    if not (mention.plural and only_spoke(mention.trigger.text)):
        return False
    named = any(clause.start <= span.start < clause.end for p in mention.people for span in p.spans)
    return not named and (date is None or date.start > mention.trigger.start)
