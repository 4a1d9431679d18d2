"""Instruments that an article never gives a title: "the new agreement, which X and Y signed on Oct. 20"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.letters.cyrillic import CYRILLIC
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Span

from .act_words import BEFORE_SIGNATURE
from .acts import ActReading, acts_in
from .instrument_titles import InstrumentMention
from .instruments import Instrument, Named, family

_BEFORE = re.compile(
    r"\b(?:the|an?|this|that|their|its)\s+(?P<new>(?:new|landmark|historic|bilateral)\s+)?$", re.IGNORECASE
)
_UNDER = re.compile(r"\bunder\s+(?:an?|the)\s+(?:new\s+)?$", re.IGNORECASE)
_NEW = re.compile(r"\ban?\s+(?P<new>(?:draft|bilateral|new|formal)\s+)?$", re.IGNORECASE)
# Russian has no articles, and Filipino markers tell no more than that a noun follows.
_BARE = re.compile(r"\b(?:ang|isang|sa|ng)\s+$")
# «Стороны подписали», "Nilagdaan ng dalawang panig": both, who are told of just before.
_BOTH_MEANT = Prefiltered(
    r"\b(?:(?:По|В)\s+(?:итогам|результате|завершении|ходе)|Сторон(?:ы|ами)|(?:между|обеими)\s+сторонами"
    r"|[Сс]опредседател\w+|[Оо]ни|[Мм]инистры|[Оо]ба"
    r"|(?:ang|ng)\s+(?:mga\s+)?dalawa(?:ng)?|nila|ng\s+(?:mga|magkabilang)\s+panig)\b",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\s+with\s+(?:(?:its|his|her|their|the)\s+)?"
    r"(?:(?:Russian\s+|Philippine\s+)?counterparts?(?:\s+in\s+[A-Z]\w+)?|[A-Z][\w’']*(?:\s+[A-Z][\w’']*){0,3})"
)
# Business deals that an article counts and does not name.
LOT = Prefiltered(
    r"\b(?:\d+|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a\s+dozen))\s+"
    r"(?:business|commercial|trade)(?:-to-business)?\s+(?:deals|agreements|contracts|memoranda)\b"
)
# "A document that ties the two councils together took effect": named in the sentences after the lead.
_PAPER = Prefiltered(
    r"\b[Aa]\s+(?:[a-z-]+\s+)?(?:document|paper|text)\s+(?:that|which|on|under|by\s+which|between)\s"
)
_LEAD = 3  # sentences in which a report may speak of a paper that it then names
_NEXT = 3  # sentences in which it then names it
_PACTS = frozenset({"agreement", "mou", "treaty"})
# A session's own protocol has the sides of the session.
_SESSION = re.compile(
    r"\b(?:(?:[Jj]oint|[Ii]ntergovernmental|[Bb]ilateral|[Mm]ixed)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:[Cc]ommission|[Cc]ommittee|[Ss]ession|[Mm]eeting|[Ww]orking\s+[Gg]roup)"
    r"|[Cc]onsultations)\b"
)
_WHICH = re.compile(r"(?:which|that)\b")
_DONE = frozenset({"signed", "in_force", "ratified"})


@dataclass(slots=True)
class Untitled:
    """The untitled instruments of an article that both sides are told to have signed."""

    told: list[tuple[InstrumentMention, Clause, list[ActReading]]] = field(default_factory=list)
    sought: list[tuple[InstrumentMention, Clause, list[ActReading]]] = field(default_factory=list)
    lots: list[tuple[InstrumentMention, Clause, list[ActReading]]] = field(default_factory=list)
    papers: list[tuple[int, list[ActReading], list[Clause]]] = field(default_factory=list)
    pending: tuple[InstrumentMention, Clause] | None = None

    def hear_of_lot(self, reading: Reading, clause: Clause) -> None:
        """Keep a clause that tells of the signature of "ten business deals" of the two countries."""
        for match in LOT.finditer(clause.text):
            start, end = clause.start + match.start(), clause.start + match.end()
            sentence = reading.document.sentences[clause.sentence]
            acts = acts_in(reading, clause, clause.start, clause.end, [(start, end)])
            done = [a for a in acts if a.act == "signed" and a.done]
            if done and reading.sides_in(sentence.start, sentence.end) >= set(SIDES):
                lot = InstrumentMention(start, end, match.group(), "agreement", head="deals")
                self.lots.append((lot, clause, done))

    def hear(
        self, reading: Reading, clause: Clause, mentions: list[InstrumentMention], acts: list[ActReading]
    ) -> None:
        """Keep a clause that tells of a signature by both sides under an instrument without a title."""
        spoken_of = next((m for m in (_spoken_of(reading, clause, m) for m in mentions) if m), None)
        goes_on = self.pending and self.pending[1].sentence == clause.sentence and _WHICH.match(clause.text)
        if spoken_of is None and self.pending and goes_on:
            spoken_of = self.pending[0]
        self.pending = (spoken_of, clause) if spoken_of else None
        self._hear_of_draft(reading, clause, mentions, acts)
        done = [a for a in acts if a.act in _DONE and a.done and a.stance.standing == "held"]
        if (
            spoken_of
            and done
            and (
                _by_officials_of_both(reading, clause)
                or _of_a_session(reading, clause, spoken_of)
                or _by_both_before(reading, clause)
            )
        ):
            self.told.append((spoken_of, clause, done))

    def _hear_of_draft(
        self, reading: Reading, clause: Clause, mentions: list[InstrumentMention], acts: list[ActReading]
    ) -> None:
        """Keep a clause that tells of an agreement that officials of the two sides seek or draft."""
        ahead = [a for a in acts if a.act in BEFORE_SIGNATURE and a.done]
        draft = next((d for d in (_sought(reading, clause, m) for m in mentions) if d), None)
        if ahead and draft and _by_officials_of_both(reading, clause):
            self.sought.append((draft, clause, ahead))

    def hear_of_paper(self, reading: Reading, index: int) -> None:
        """Keep what a sentence of the lead tells to have been done with "a document that …"."""
        sentence = reading.document.sentences[index]
        if index > _LEAD or _PAPER.search(sentence.text) is None:
            return
        if reading.third_countries_in(sentence.start, sentence.end):
            return
        clauses = reading.clauses_by_sentence.get(index, [])
        told = [(c, acts_in(reading, c, c.start, c.end, [])) for c in clauses]
        done = [a for _, acts in told for a in acts if a.act in _DONE and a.done and a.date]
        if done:
            self.papers.append((index, done, [c for c, acts in told if acts]))

    def _name_papers(self, named: Named) -> None:
        """Tell what was done with a paper to the one instrument that the next sentences name."""
        for index, acts, clauses in self.papers:
            meant = [i for i in named.found if 0 < i.sentence - index <= _NEXT and i.kind in _PACTS]
            if len(meant) == 1 and not meant[0].listed:
                known = {a.act for a in meant[0].acts if a.date}
                meant[0].acts.extend(a for a in acts if a.act not in known)
                meant[0].act_clauses.extend(clauses)
                for clause in clauses:
                    meant[0].tell(Span(clause.start, clause.end))

    def settle(self, named: Named) -> None:
        """Add one instrument of each kind of which the article names none; one sought, or a lot, if it names none."""
        self._name_papers(named)
        if not named.found and not self.told and self.sought:
            self.told.extend(self.sought)
        if not named.found and not self.told:
            self.told.extend(self.lots[:1])
        for mention, clause, acts in sorted(self.told, key=lambda t: -len(t[0].title)):
            at = Span(mention.start, mention.end)
            same = next((i for i in named.found if _alike(i, mention)), None)
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


def _alike(instrument: Instrument, mention: InstrumentMention) -> bool:
    """Whether an instrument without a name may be the one: "the agreement" is "the memorandum" told before."""
    loose = {"agreement", "mou", "treaty"}
    both_loose = instrument.untitled and {instrument.kind, mention.kind} <= loose
    return both_loose or family(instrument.kind, mention.kind)


def _sought(reading: Reading, clause: Clause, mention: InstrumentMention) -> InstrumentMention | None:
    """ "a draft agreement", "an agreement with Roscosmos"."""
    before = _NEW.search(reading.text(max(clause.start, mention.start - 30), mention.start))
    if mention.title or mention.plural or mention.kind not in _PACTS or before is None:
        return None
    first = mention.start - len(before["new"] or "")
    party = _WITH.match(reading.document.text, mention.end, clause.end)
    last = party.end() if party else mention.end
    return InstrumentMention(first, last, reading.text(first, last), mention.kind, head=mention.head)


def _spoken_of(reading: Reading, clause: Clause, mention: InstrumentMention) -> InstrumentMention | None:
    """ "the new agreement" as a title, of one instrument that has none of its own."""
    text = reading.text(max(clause.start, mention.start - 24), mention.start)
    before = _BEFORE.search(text)
    if mention.title or mention.plural:
        return None
    named = CYRILLIC.match(mention.head) is not None or _BARE.search(text) is not None
    if named and mention.kind in (*_PACTS, "protocol"):
        return replace(mention, title=reading.text(mention.start, mention.end))
    if before is None:
        return None
    if mention.kind == "contract" and not _UNDER.search(text):
        return None  # it is named by its goods
    first = mention.start - len(before["new"] or "")
    title = reading.text(first, mention.end)
    return InstrumentMention(first, mention.end, title, mention.kind, head=mention.head)


def _of_a_session(reading: Reading, clause: Clause, mention: InstrumentMention) -> bool:
    """ "The commission met on Wednesday. Its protocol was signed the next day", where both sides stand in what met."""
    sentences = reading.document.sentences
    if mention.kind != "protocol" or not clause.sentence:
        return False
    before = sentences[clause.sentence - 1]
    return (
        before.paragraph == sentences[clause.sentence].paragraph
        and _SESSION.search(before.text) is not None
        and (
            reading.sides_in(before.start, before.end) >= set(SIDES) or _of_both(reading, clause.sentence - 1)
        )
    )


def _of_both(reading: Reading, index: int) -> bool:
    """Whether office holders of both sides stand in a sentence and the one before it."""
    sentences = reading.document.sentences
    start = sentences[max(index - 1, 0)].start
    return of_both_sides(s.person for s in reading.seen_in(start, sentences[index].end) if s.person.office)


def _by_both_before(reading: Reading, clause: Clause) -> bool:
    """Whether both, who sign in a clause that names nobody, are those of the sentence before."""
    if not clause.sentence or reading.seen_in(clause.start, clause.end):
        return False
    sentence = reading.document.sentences[clause.sentence]
    return (
        _BOTH_MEANT.search(clause.text) is not None
        and not reading.third_countries_in(sentence.start, sentence.end)
        and _of_both(reading, clause.sentence - 1)
    )


def _by_officials_of_both(reading: Reading, clause: Clause) -> bool:
    """Whether both sides stand in the sentence, and an office holder or a body of one of them."""
    sentence = reading.document.sentences[clause.sentence]
    bodies = reading.organizations_in(sentence.start, sentence.end)
    named = reading.sides_in(sentence.start, sentence.end) | {b.country for b in bodies}
    if not named >= set(SIDES):
        return False
    people = [s.person for s in reading.seen_in(sentence.start, sentence.end) if s.person.office]
    return any(p.country in SIDES for p in people) or any(o.country in SIDES for o in bodies)
