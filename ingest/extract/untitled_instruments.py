"""Instruments that an article never gives a title: "the new agreement, which X and Y signed on Oct. 20"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .acts import ActReading
from .clauses import Clause
from .instrument_titles import InstrumentMention
from .instruments import Instrument, Named, family
from .reading import SIDES, Reading
from .types import Span

_BEFORE = re.compile(
    r"\b(?:the|an?|this|that|their|its)\s+(?P<new>(?:new|landmark|historic|bilateral)\s+)?$", re.IGNORECASE
)
_WHICH = re.compile(r"(?:which|that)\b")
_DONE = frozenset({"signed", "in_force", "ratified"})


@dataclass(slots=True)
class Untitled:
    """The untitled instruments of an article that both sides are told to have signed."""

    told: list[tuple[InstrumentMention, Clause, list[ActReading]]] = field(default_factory=list)
    pending: tuple[InstrumentMention, Clause] | None = None

    def hear(
        self, reading: Reading, clause: Clause, mentions: list[InstrumentMention], acts: list[ActReading]
    ) -> None:
        """Keep a clause that tells of a signature by both sides under an instrument without a title."""
        spoken_of = next((m for m in (_spoken_of(reading, clause, m) for m in mentions) if m), None)
        goes_on = self.pending and self.pending[1].sentence == clause.sentence and _WHICH.match(clause.text)
        if spoken_of is None and self.pending and goes_on:
            spoken_of = self.pending[0]
        self.pending = (spoken_of, clause) if spoken_of else None
        done = [a for a in acts if a.act in _DONE and a.done and a.stance.standing == "held"]
        sentence = reading.document.sentences[clause.sentence]
        sides = reading.sides_in(sentence.start, sentence.end)
        if spoken_of and done and sides >= set(SIDES) and _by_officials(reading, clause):
            self.told.append((spoken_of, clause, done))

    def settle(self, named: Named) -> None:
        """Add one instrument of each kind of which the article names none."""
        for mention, clause, acts in sorted(self.told, key=lambda t: -len(t[0].title)):
            at = Span(mention.start, mention.end)
            same = next((i for i in named.found if family(i.kind, mention.kind)), None)
            if same is not None and not same.untitled:
                continue
            instrument = same or Instrument(
                mention.title, mention.kind, at, sentence=clause.sentence, untitled=True
            )
            if same is None:
                named.found.append(instrument)
            instrument.acts.extend(acts)
            instrument.act_clauses.append(clause)
            instrument.tell(Span(clause.start, clause.end))


def _spoken_of(reading: Reading, clause: Clause, mention: InstrumentMention) -> InstrumentMention | None:
    """ "the new agreement" as a title, of one instrument that has none of its own; a contract is named by its goods."""
    before = _BEFORE.search(reading.text(max(clause.start, mention.start - 24), mention.start))
    if mention.title or mention.plural or mention.kind == "contract" or before is None:
        return None
    first = mention.start - len(before["new"] or "")
    title = reading.text(first, mention.end)
    return InstrumentMention(first, mention.end, title, mention.kind, head=mention.head)


def _by_officials(reading: Reading, clause: Clause) -> bool:
    """Whether an office holder or a body of one of the two sides stands in the sentence."""
    sentence = reading.document.sentences[clause.sentence]
    people = [s.person for s in reading.seen_in(sentence.start, sentence.end) if s.person.office]
    bodies = reading.organizations_in(sentence.start, sentence.end)
    return any(p.country in SIDES for p in people) or any(o.country in SIDES for o in bodies)
