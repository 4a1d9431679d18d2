"""Who put a name to an instrument: told with its signature, by a pronoun, or in the sentence before."""

from __future__ import annotations

import re

from ingest.extract.types import SIDES

from .clauses.clauses import Clause
from .clauses.reading import Reading
from .events.events import Event
from .instruments.acts import ActReading
from .instruments.instrument_references import THE_TWO
from .instruments.instrument_titles import find_instruments
from .instruments.instruments import Instrument
from .instruments.parties import each_his_own, signers_in
from .types import Person, Span

# "After the meeting, they signed …"
_AFTERWARDS_THEY = re.compile(
    r"(?:(?:After|During|Following|At|On|In|Before)\s[^,;]{3,60},|Afterwards?,?|Later,?|Then)\s+"
    r"(?:they|both|the\s+two)\b"
)
_THE_HEADS = re.compile(
    r"The\s+(?:two\s+)?(?:[Cc]o-?)?"
    r"(?:[Cc]hairs|[Cc]hairmen|[Cc]hairpersons|ministers|secretaries|heads|directors|chiefs|leaders"
    r"|presidents|speakers|governors|mayors)\s+"
    r"(?:(?:also|then|later|afterwards)\s+)?(?:signed|inked)\b"
    r"|(?:\b[Сс]опредседатели|(?:^|\s)(?:[Мм]инистры|[Гг]лавы\s+(?:ведомств|делегаций))(?:\s+двух\s+стран)?)\s+"
    r"(?:[а-яё]+\s+)?подписали\b"
    r"|\b(?:[Ll]umagda|[Pp]umirma)\s+ang\s+dalawa\b"
    r"|\b(?:[Nn]ilagdaan|[Pp]inirmahan)\s+ng\s+dalawang\s+(?:opisyal|kalihim|ministro|lider)\b"
)
_BEHIND = 30  # characters behind a Filipino verb, which stands before its subject
_FAR = 6  # sentences over which the heads of two sides are still "the chairs"
# "Relations have grown since the signing of the pact, X said": only who is told behind "by" signed it.
_SINCE_ITS = re.compile(r"\b(?:since|after|following|before|until|for|from|with)\s+(?:the|its|their)\s+$")
# "The memorandum which the two countries signed in May", told beside who speaks of it.
_THE_STATES = re.compile(
    r"\b(?:(?:the\s+two|both|our|their(?:\s+two)?)\s+(?:countries|sides|states|governments|nations|parties)"
    r"|(?:that|which)\s+(?:the\s+)?(?:Philippines|Manila|Russia|Moscow)\s+and\s+(?:the\s+)?"
    r"(?:Philippines|Manila|Russia|Moscow))\s+(?:have\s+"
    r"|had\s+|then\s+)?$"
)
_SUBJECT = 60  # characters before a verb in which it begins
_BY = re.compile(r"\bby\s+(?:[\w.,’'-]+\s+){0,8}$")
_THE_SIGNED = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s+signed$")


def signers_of(reading: Reading, events: list[Event], instrument: Instrument) -> list[Person]:
    """Those who are told to have signed it, in the order in which they are told."""
    signers = list(instrument.signers)
    for act in instrument.acts:
        if act.act != "signed" or not act.done or act.stance.rule == "act.dated-in-name":
            continue
        if any(act.start == a.start for a in instrument.list_acts):
            continue
        told = reading.clauses_by_sentence[reading.sentence_index(act.start)]
        clause = next(c for c in told if c.start <= act.start < c.end)
        if _THE_STATES.search(reading.text(max(clause.start, act.start - _SUBJECT), act.start)):
            continue
        told_here = _of_act(reading, events, instrument, act, clause)
        for person in told_here or _the_two(reading, act) or _the_heads(reading, events, act):
            if all(person is not p for p in signers):
                signers.append(person)
    return signers


def _of_act(
    reading: Reading, events: list[Event], instrument: Instrument, act: ActReading, clause: Clause
) -> list[Person]:
    """Those who sign in the sentence of one act, of several instruments those who sign this one."""
    if _THE_SIGNED.search(reading.text(max(clause.start, act.start - 8), act.end)):
        return []  # "the signed treaty was presented to X"
    told = _part_of(reading, instrument, clause) or told_in(reading, clause)
    if reading.text(act.start, act.start + 4) == "sign" and _SINCE_ITS.search(
        reading.text(max(clause.start, act.start - 16), act.start)
    ):
        behind = reading.seen_in(act.end, told.end)
        return [
            s.person
            for s in behind
            if s.person.country in SIDES and _BY.search(reading.text(act.end, s.start))
        ]
    found = signers_in(reading, Span(act.start, act.end), told.start, told.end)
    if instrument.among_others:
        whole = told_in(reading, clause)
        his_own = each_his_own(reading, instrument.title_span.start, whole, found)
        if his_own != found:
            return his_own
    return _with_who_is_meant(events, act, found)


def told_in(reading: Reading, clause: Clause) -> Span:
    """The sentence that tells of an instrument; in one that lists several between semicolons, the clause alone."""
    sentence = reading.document.sentences[clause.sentence]
    parted = ";" in sentence.text and len(find_instruments(reading, sentence.start, sentence.end)) > 1
    return Span(clause.start, clause.end) if parted else Span(sentence.start, sentence.end)


def _part_of(reading: Reading, instrument: Instrument, clause: Clause) -> Span | None:
    """The part of a sentence that tells who signed it: "X signed A, while Y signed B", "A by X, and B by Y"."""
    whole = told_in(reading, clause)
    parts = [p for p in instrument.tellings if whole.start <= p.start and p.end <= whole.end]
    parts = [p for p in parts if (p.start, p.end) != (whole.start, whole.end)]
    named = find_instruments(reading, whole.start, whole.end) if parts else []
    if not instrument.among_others and sum(bool(m.title) for m in named) < 2:
        return None
    for part in parts:
        people = [s.person for s in reading.seen_in(part.start, part.end)]
        if any(p.office and p.country in SIDES for p in people):
            return part
    return None


def _with_who_is_meant(events: list[Event], act: ActReading, found: list[Person]) -> list[Person]:
    """ "He and Y signed", "he signed it with Y": with whom the pronoun means, where only one side is named."""
    if not found or len({p.country for p in found}) != 1:
        return found
    told = (m for e in events for m in e.mentions if m.trigger.start == act.start and m.kind == "signing")
    mention = next(told, None)
    meant = mention.subject if mention else []
    return [*(p for p in meant if p.country in SIDES and all(p is not q for q in found)), *found]


def _the_two(reading: Reading, act: ActReading) -> list[Person]:
    """Whom "the two ministers signed" means: the one official of each side named in the sentence before."""
    index = reading.sentence_index(act.start)
    sentences = reading.document.sentences
    if not index or not (
        THE_TWO.match(sentences[index].text) or _AFTERWARDS_THEY.match(sentences[index].text)
    ):
        return []
    before = sentences[index - 1]
    people = {id(s.person): s.person for s in reading.seen_in(before.start, before.end) if s.person.office}
    return list(people.values()) if sorted(p.country for p in people.values()) == sorted(SIDES) else []


def _the_heads(reading: Reading, events: list[Event], act: ActReading) -> list[Person]:
    """Whom "the chairs signed" means: the one principal of each side at the talks told last before."""
    sentence = reading.sentence_at(act.start)
    if not _THE_HEADS.search(reading.text(sentence.start, min(act.end + _BEHIND, sentence.end))):
        return []
    index = reading.sentence_index(act.start)
    pairs = [
        (mention.clause.sentence, event.principals)
        for event in events
        if event.kind != "visit" and sorted(p.country for p in event.principals) == sorted(SIDES)
        for mention in event.mentions
        if index - _FAR <= mention.clause.sentence <= index
    ]
    return list(max(pairs, key=lambda pair: pair[0])[1]) if pairs else []
