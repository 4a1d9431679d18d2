"""Who speaks in a transcript, an interview or opening remarks, and to whom: what "I" and "you" mean there."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Person

from .clauses import Clause, unquoted
from .reading import Reading
from .who_says import is_speaker

_LABEL = 110  # characters in which a speaker's label ends
_LABELLED = 260  # characters in which the colon after a label stands
_LABEL_END = re.compile(r"^(?:\s*\([^)]{0,60}\))?\s*:\s")
_SHOUTED = re.compile(r"([A-ZÀ-ÖØ-ÞА-ЯЁ][A-ZÀ-ÖØ-ÞА-ЯЁ.'’ -]{2,80})(?:\s*\([^)]{0,60}\))?\s*:\s")
_NUMBERED = re.compile(r",?\s+(?:Jr|Sr|II|III|IV)\b\.?$")
_REMARKS = re.compile(r"\b(?:remarks|statement|speech|answers?|interview|address)\b", re.IGNORECASE)
_OPENS_WITH_STATEMENT = re.compile(
    r"\b(?:opening\s+|introductory\s+)?(?:statement|remarks)\s+and\s+(?:answers|replies)\b", re.IGNORECASE
)
_STATEMENT_FROM = 2  # the sentence of the first question, where something is said before it
_ASKED = re.compile(r"^(?:(?:Q|Question|Вопрос|Tanong)\s*:|Q\.\s)", re.IGNORECASE)
_ANSWERED = re.compile(r"^(?:A[.:]|Answer:|Ответ:|Sagot:)\s")
_MAY_ANSWER = re.compile(r"(?m)^(?:A[.:]|Answer:|Ответ:|Sagot:)\s")
_I = re.compile(r"\bI\b|\bя\b", re.IGNORECASE)
# "I believe the commission, which is to meet in X, …": what the speaker thinks is not what he does.
_I_THINK = re.compile(
    r"\bI\s+(?:(?:also|do|firmly|would|fully|really)\s+)?"
    r"(?:believe|think|hope|trust|know|understand|expect|suppose|note|am\s+[a-z]+|say)\s+"
    r"(?:that\s+)?(?=(?:the|our|your|an?|this|these|those|their|his|her|its|[A-Z]\w+)\s)"
)
_OURS = re.compile(r"\b[Oo]ur\s+(?:\w+\s+){0,2}?(minister|secretary|president|ambassador)\b")
_OF_HIMSELF = re.compile(
    r"\b(?:I|[Ww]e"
    r"|(?:[Oo]ur|[Mm]y)"
    r"(?!\s+(?:\w+\s+)?(?:speaker|president|minister|secretary|ambassador|chief|chairman|leader|senator)s?\b))\s+"
    r"(?:[\w-]+\s+){0,2}"
    r"(?:(?:\w+ly\s+)?(?:happy|glad|pleased|delighted|honou?red|proud)\s+to\s+"
    r"|the\s+(?:\w+\s+)?(?:honou?r|pleasure|privilege|chance|opportunity)\s+(?:of|to)\s+)?$"
    # ““Just met with Y,” X wrote”: posts leave out who met.
    r"|^\s*[“\"](?:(?:Just|Had|Met|Today|Yesterday|Earlier|Recently|Finally|Also)\s+){1,2}(?:an?\s+)?"
    r"(?:(?!the\b|his\b|her\b|their\b)[a-z-]+\s+){0,3}$"
)
SAYS = r"(?:said|says|added|adds|told|noted|notes|stressed|recalled)"
HE_SAYS = re.compile(rf"[”\"],?\s+(?:he|she)\s+{SAYS}\b")
_OPENS = re.compile(r"[“\"]")
_CLOSED = re.compile(r"[”\"]")
_GOES_ON_FOR = 3  # sentences of one quotation
_YOU = re.compile(r"\b[Yy]ou\b(?!r)")
# "The Prime Minister told me that he had talks with you": another's, and not those that the transcript gives.
TOLD_ME = Prefiltered(
    r"\b(?:told|informed|assured|wrote\s+to|reported\s+to|briefed|reminded)\s+me\b[^.;]{0,80}?\b(?:he|she|they)\s"
)


@dataclass(frozen=True, slots=True)
class Turns:
    """Where each speaker begins (sentence numbers in order) and the two who face each other."""

    starts: tuple[int, ...]
    speakers: tuple[Person | None, ...]
    pair: tuple[Person, ...]

    def at(self, sentence: int) -> Person | None:
        """The speaker of a sentence, or None outside labelled speech."""
        position = bisect_right(self.starts, sentence) - 1
        return self.speakers[position] if position >= 0 else None

    def asks(self, sentence: int) -> bool:
        """Whether a sentence belongs to a question."""
        position = bisect_right(self.starts, sentence) - 1
        return position >= 0 and self.speakers[position] is None


def read_turns(reading: Reading) -> Turns:
    """The turns of a labelled transcript, or one single turn where the headline gives somebody's remarks."""
    starts: list[int] = []
    speakers: list[Person | None] = []
    text = reading.document.text
    answered = _MAY_ANSWER.search(text) is not None
    labelled = reading.document.sentences if answered or ":" in text else ()
    for index, sentence in enumerate(labelled):
        start = sentence.start
        if sentence.kind in ("junk", "byline", "headline"):
            continue
        if answered and _ANSWERED.match(sentence.text) and starts:
            starts.append(index)
            speakers.append(_who_is_asked(reading, starts[0]))
            continue
        if text.find(":", start, start + _LABELLED) < 0 and not (answered and _ASKED.match(sentence.text)):
            continue
        if _ASKED.match(sentence.text):
            starts.append(index)
            speakers.append(None)
            continue
        if shouted := _SHOUTED.match(sentence.text):
            starts.append(index)
            speakers.append(_by_surname(reading, shouted.group(1)))
            continue
        named = reading.seen_in(sentence.start, min(sentence.end, sentence.start + _LABEL))
        if len(named) and _LABEL_END.match(reading.text(named[0].end, named[0].end + 64)):
            starts.append(index)
            speakers.append(named[0].person)
    headline = [s.person for s in _of_headline(reading)]
    told = [p for p in speakers if p is not None]
    if not told and headline and _REMARKS.search(reading.document.sentences[0].text):
        starts, speakers = [1], [headline[0]]
    elif _opens_with_statement(reading, starts, told, headline):
        starts.insert(0, 1)
        speakers.insert(0, headline[0])
    pair: list[Person] = []
    for person in [*told, *headline]:
        if person.country in SIDES and all(person.country != p.country for p in pair):
            pair.append(person)
    return Turns(tuple(starts), tuple(speakers), tuple(pair) if starts else ())


def _who_is_asked(reading: Reading, first: int) -> Person | None:
    """Whom the lines above the first question name as the one who answers: the only office holder there."""
    end = reading.document.sentences[first].start
    named = [s.person for s in reading.seen_in(0, end) if s.person.office and s.person.country in SIDES]
    return named[0] if named and all(person is named[0] for person in named) else None


def _opens_with_statement(
    reading: Reading, starts: list[int], told: list[Person], headline: list[Person]
) -> bool:
    """Whether the one whose "statement and answers" a transcript gives speaks before the first question."""
    if not told or not headline or starts[0] < _STATEMENT_FROM:
        return False
    titled = _OPENS_WITH_STATEMENT.search(reading.document.sentences[0].text)
    return titled is not None and any(headline[0] is p for p in told)


def _by_surname(reading: Reading, label: str) -> Person | None:
    """The one person of the article whose surname a label in capitals ends with ("PAVLOV:")."""
    surname = label.rsplit(maxsplit=1)[-1].casefold()
    found = [p for p in reading.people if _NUMBERED.sub("", p.name).casefold().split()[-1:] == [surname]]
    return found[0] if len(found) == 1 else None


def _of_headline(reading: Reading) -> list:  # type: ignore[type-arg]
    first = reading.document.sentences[0] if reading.document.sentences else None
    return reading.seen_in(first.start, first.end) if first else []


def said_of_himself(reading: Reading, clause: Clause, before: str) -> list[Person]:
    """Who says "we came to …", "our mission" in quotation marks: whom the sentence names as the speaker."""
    if not _OF_HIMSELF.search(_I_THINK.sub("", before)):
        return []
    sentence = reading.document.sentences[clause.sentence]
    told = [s.person for s in reading.seen_in(sentence.start, sentence.end) if is_speaker(reading, s)]
    told = told or _who_ends_the_quotation(reading, clause.sentence)
    if not told and clause.sentence and HE_SAYS.search(sentence.text):
        told = [p for p in [reading.subject_of(clause.sentence - 1)] if p is not None]
    told = [p for p in told if p.country in SIDES and p.office]
    return told if len({id(p) for p in told}) == 1 else []


def _who_ends_the_quotation(reading: Reading, index: int) -> list[Person]:
    """Who said what a sentence opens and one of the next closes (““I met Y. He agrees,” X said.”)."""
    sentences = reading.document.sentences
    opened = sentences[index].text
    if not _OPENS.match(opened) or _CLOSED.search(opened, 1):
        return []
    for sentence in sentences[index + 1 : index + 1 + _GOES_ON_FOR]:
        if closed := _CLOSED.search(sentence.text):
            start = sentence.start + closed.end()
            return [s.person for s in reading.seen_in(start, sentence.end) if is_speaker(reading, s)]
    return []


def spoken_subject(reading: Reading, turns: Turns, sentence: int, before: str) -> list[Person]:
    """Whom "I", "you" or "our minister" means before an event, in somebody's own words."""
    speaker = turns.at(sentence)
    if speaker is None or speaker.country not in SIDES:
        return []
    words = _I_THINK.sub("", unquoted(before))
    if _I.search(words):
        return [speaker]
    if ours := _OURS.search(words):
        office = ours.group(1).casefold()
        start = reading.document.sentences[sentence].start
        earlier = [
            s.person
            for s in reading.seen
            if s.start < start and s.person.country == speaker.country and office in s.person.title.casefold()
        ]
        return earlier[-1:]
    if _YOU.search(words):
        return [p for p in turns.pair if p.country != speaker.country]
    return []
