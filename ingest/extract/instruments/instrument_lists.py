"""Lists of instruments: what their introduction says of every item, and what an item says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import DateMention, Sentence, Span

from .acts import ActReading, acts_in
from .instrument_matter import ACRONYM
from .instrument_titles import InstrumentMention, find_instruments
from .instruments import Instrument, Named

_SIGNED_BY = re.compile(r"^\W*[Ss]igned\s+(?:for\s+[^,]{2,40}\s+)?by\b")
_ITEM = re.compile(
    r"^(?:\d{1,2}[.)]\s*)?(?:[A-Z][\w-]+\s+){0,4}(?:Agreement|Memorandum|MOU|Treaty|Protocol|Plan|Program"
    r"|Contract|Joint|Arrangement|Declaration)\b"
)
_HEADING = re.compile(
    r"(?:List\s+of\s+(?:the\s+)?)?(?:Bilateral\s+)?"
    r"(?:[Dd]ocuments|[Aa]greements|[Ii]nstruments|[Pp]apers)\s+(?:that\s+were\s+|were\s+)?"
    r"(?:signed|adopted|exchanged|concluded)\b(?:[^;:!?]{0,250}(?:[^.;:!?]|\b[JS]r\.))?"
)
_LONGEST_ITEM = 260
# What is told of in the lump.
SEVERAL = Prefiltered(
    r"\b(?:agreements|accords|pacts|deals|documents|papers|treaties|memoranda|memorandums|MOUs|MoUs|instruments"
    r"|contracts)\b"
)
_SIGNED_BEFORE = 4  # sentences before a list in which its items may have been signed in the lump
_LONGEST_TITLE = 200
_OPENING = re.compile(r"^\W*(?:\(?\d{1,2}[.)]\s*|[-•–—*·▪●]\s*)?(?:(?:and|the|an?)\s+)?", re.IGNORECASE)
# Where the name of an item ends and the telling of it begins.
_TELLS = re.compile(
    rf"\s*(?:[;:.]|Signed\s+(?:for\s[^,]{{2,40}}\s)?by\b|(?!{ACRONYM})\(|\s[—–-]{{1,2}}\s"
    r"|,\s+(?:to\s+[a-z]+|for\s+which|on\s+which|under\s+which|in\s+which|which|that|whose|who"
    r"|signed|initial\w+|inked|dated|worth|valued|still|now|already|under|pending|expected|awaiting|due|ready|also|but"
    r"|with\s(?=[a-z])|by\s|for\s(?=[a-z])(?!the\s+(?:period|years?)\b))\b)"
)
_AFTER_SEMICOLON = re.compile(r";\s*$")
_END = re.compile(r"\s*[;.]\s*$|\s*;\s*and\s*$")


@dataclass(slots=True)
class OpenList:
    """An open list: its introducing clause, and the acts that it gives to an item that tells none itself."""

    acts: list[ActReading]
    clause: Clause


def introduces(text: str) -> bool:
    """Whether a line introduces a list: one that ends in a colon, or its heading ("Documents signed in Manila")."""
    return text.rstrip().endswith(":") or bool(_HEADING.fullmatch(text.strip()))


def opens_list(reading: Reading, index: int) -> OpenList | None:
    """The list that a sentence ending in a colon opens; its acts may stand in the sentence before."""
    sentence = reading.document.sentences[index]
    clauses = reading.clauses_by_sentence.get(index, [])
    if not introduces(sentence.text) or not clauses:
        return None
    acts = _acts_of(reading, clauses) or _acts_in_the_lump(reading, index)
    if not acts and index:
        acts = _acts_of(reading, reading.clauses_by_sentence.get(index - 1, []))
    return OpenList(act_of_list(acts), clauses[-1]) if acts else None


def _acts_in_the_lump(reading: Reading, index: int) -> list[ActReading]:
    """What was done to several instruments just before "These are the agreements:"."""
    sentences = reading.document.sentences
    if not SEVERAL.search(sentences[index].text):
        return []
    for back in range(index - 1, max(index - 1 - _SIGNED_BEFORE, -1), -1):
        if SEVERAL.search(sentences[back].text):
            return _acts_of(reading, reading.clauses_by_sentence.get(back, []))
    return []


def in_sentence_list(reading: Reading, clause: Clause, before: list[Instrument]) -> list[ActReading]:
    """What "Among the documents signed were the A; the B; and the C" says of B and of C.

    ``before`` are the instruments that the sentence named before this clause.
    """
    first = reading.clauses_by_sentence[clause.sentence][0]
    if clause is first or not _AFTER_SEMICOLON.search(reading.text(first.start, clause.start)):
        return []
    if not (before or SEVERAL.search(first.text)):
        return []
    named = min((i.title_span.start for i in before if i.title_span.start >= first.start), default=first.end)
    return act_of_list(acts_in(reading, first, first.start, min(named, first.end), []))


def _acts_of(reading: Reading, clauses: list[Clause]) -> list[ActReading]:
    """Acts of a list's introduction, without those done to an instrument that it names itself."""
    found: list[ActReading] = []
    for clause in clauses:
        own = [m for m in find_instruments(reading, clause.start, clause.end) if m.title and not m.plural]
        acts = acts_in(reading, clause, clause.start, clause.end, [])
        found.extend(a for a in acts if not any(0 <= m.start - a.end <= 12 for m in own))
    return found


def act_of_list(acts: list[ActReading]) -> list[ActReading]:
    """The act that a list's introduction gives to its items: a signature if it tells one, else the last."""
    signed = [a for a in acts if a.act == "signed"]
    agreed = [a for a in acts if a.act == "text_agreed"]
    return (agreed or signed or acts[-1:])[:1]


def follows_opening(reading: Reading, index: int, opened: OpenList | None) -> bool:
    """Whether a numbered paragraph follows the one that opened the list ("4. …:", its items, then "5. …").

    The items stand right under their paragraph, the next paragraph after an empty line.
    """
    sentences = reading.document.sentences
    if opened is None or sentences[opened.clause.sentence].kind != "bullet":
        return False
    first = opened.clause.sentence + 1
    return not _after_gap(reading, first) and _after_gap(reading, index)


def _after_gap(reading: Reading, index: int) -> bool:
    """Whether an empty line parts a sentence from the one before."""
    before, here = reading.document.sentences[index - 1 : index + 1]
    return "\n\n" in reading.text(before.end, here.start)


def is_item(reading: Reading, index: int) -> bool:
    """A bullet, or a line of a list set without bullets: the instrument's name and nothing else."""
    sentence, previous = reading.document.sentences[index], reading.document.sentences[index - 1]
    if sentence.kind == "bullet":
        return True
    text = previous.text.rstrip()
    opens = (
        introduces(text) or text.endswith(";") or previous.kind == "bullet" or bool(_SIGNED_BY.match(text))
    )
    return opens and bool(_ITEM.match(sentence.text)) and len(sentence.text) < _LONGEST_ITEM


def read_item(reading: Reading, named: Named, index: int, opened: OpenList | None) -> Instrument | None:
    """The instrument that the first sentence of an item names, with the acts of the item or else of the list."""
    sentence = reading.document.sentences[index]
    mentions = find_instruments(reading, sentence.start, sentence.end)
    mention = next((m for m in mentions if m.title), None) or next(iter(mentions), None)
    if mention is None or (mention.plural and not mention.title):
        return None
    whole = _whole_title(sentence, mention)
    instrument = named.same(whole) or named.add(whole, index)
    clauses = reading.clauses_by_sentence.get(index, [])
    avoid = [(whole.start, whole.end)]
    own = [a for c in clauses for a in acts_in(reading, c, c.start, c.end, avoid)]
    undated_signature = bool(own) and all(a.act == "signed" and a.date is None for a in own)
    instrument.acts.extend(own)
    in_past = (
        bool(own) and all(a.act in ("proposed", "negotiation") for a in own) and " had " in sentence.text
    )
    if opened is not None and (not own or undated_signature or in_past):
        instrument.acts.extend(opened.acts)
        instrument.list_acts.extend(opened.acts)
    instrument.listed = opened is not None
    instrument.act_clauses.append(opened.clause if opened is not None else clauses[0])
    for person in _signers(reading, sentence):
        instrument.add_signer(person)
    instrument.tell(Span(sentence.start, sentence.end))
    return instrument


def _whole_title(sentence: Sentence, mention: InstrumentMention) -> InstrumentMention:
    """The item's name up to where the item begins to tell of it; the mention itself where that is too long."""
    opening = _OPENING.match(sentence.text)
    first = opening.end() if opening else 0
    told = _TELLS.search(sentence.text, max(first, mention.end - sentence.start - len(mention.title)))
    title = _END.split(sentence.text[first : told.start() if told else None])[0].strip(" ;.,“”\"'")
    at = sentence.text.find(title)
    holds = at >= 0 and at <= mention.start - sentence.start < at + len(title)
    if not title or len(title) >= _LONGEST_TITLE or not holds:
        return mention
    start = sentence.start + at
    return InstrumentMention(start, start + len(title), title, mention.kind, head=mention.head)


def _signers(reading: Reading, sentence: Sentence) -> list:  # type: ignore[type-arg]
    match = re.search(r"(?:\b[Ss]igned\s+(?:for\s+[^,]{2,40}\s+)?|[,(]\s*)by\s", sentence.text)
    return [s.person for s in reading.seen_in(sentence.start + match.end(), sentence.end)] if match else []


def signed_by(reading: Reading, instrument: Instrument, index: int) -> bool:
    """ "Signed by X and Y": the line under a list item."""
    sentence = reading.document.sentences[index]
    if not _SIGNED_BY.match(sentence.text):
        return False
    for seen in reading.seen_in(sentence.start, sentence.end):
        instrument.add_signer(seen.person)
    instrument.tell(Span(sentence.start, sentence.end))
    return True


def heading_date(reading: Reading, index: int) -> DateMention | None:
    """The day that an item of a chronology opens with ("June 2, 1976. …")."""
    sentence = reading.document.sentences[index]
    dates = reading.dates_in(sentence.start, sentence.end)
    if not dates or dates[0].weight < 2 or dates[0].start != sentence.start:
        return None
    rest = reading.text(dates[0].end, sentence.end)
    return dates[0] if re.match(r"\s*(?:[.:–—-]|$)", rest) else None


def dated(acts: list[ActReading], day: DateMention | None) -> list[ActReading]:
    """The acts of a chronology's item, the undated ones on its day."""
    if day is None or not day.past:
        return acts
    return [replace(a, date=day.past, phrase=day) if a.date is None and a.done else a for a in acts]
