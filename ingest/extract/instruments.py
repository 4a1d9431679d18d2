"""Instruments of an article: named once or often, with all that is told of each."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from .acts import ActReading, acts_in
from .clauses import Clause
from .instrument_titles import InstrumentMention, find_instruments, kind_of, refers_back
from .polarity import Stance
from .reading import Reading
from .third_parties import names_third_party
from .types import AgreementKind, Party, Person, Span

_SMALL = frozenset(
    "the of on in and for to a an between with s philippines philippine russia russian "
    "federation republic bilateral new their two".split()
)
_SIGNED_BY = re.compile(r"^\W*[Ss]igned\s+(?:for\s+[^,]{2,40}\s+)?by\b")
_ANAPHOR = re.compile(
    r"^\W*(?:It|This|That|Its|The\s+(?:[\w-]+\s+){0,2}?(?:agreement|document|pact|accord"
    r"|deal|treaty|memorandum|MOU|MoU|contract|protocol|instrument|paper|text|arrangement"
    r"|signing|statement|declaration|plan)s?)\b"
)
_BACK_WORD = re.compile(
    r"\b(?:the|this|that|said)\s+(?:[\w-]+\s+)?(agreement|document|pact|accord|deal|treaty"
    r"|memorandum|MOU|MoU|contract|protocol|instrument|paper|arrangement|statement"
    r"|declaration|plan)\b"
)
_BACK_WORDS = re.compile(
    r"\b(?:[Tt]he|[Bb]oth|[Tt]hese)\s+(?:\w+\s+)?(agreements|documents|pacts|accords|deals"
    r"|treaties|memoranda|MOUs|contracts|protocols|instruments|papers)\b"
)
_CONTINUES = re.compile(r"^(?:and|but|which|that)?\s*(?:it|has|is|was|will|would|remains|which)\b")
_CONNECTOR = re.compile(
    r"[\s,]*(?:(?:and|as\s+well\s+as|or)\s+)?(?:of\s+)?(?:an?|the|another)?[\s“\"]*", re.IGNORECASE
)
_DONE_TO_IT = re.compile(
    r"\b(?:negotiat\w+|sign(?:ed|ing)?|draft(?:ed|ing)|discuss(?:ed|ing)?|finali[sz]\w+"
    r"|ratif\w+|complet\w+|conclud\w+|finish\w*)\s+(?:it|them)\b",
    re.IGNORECASE,
)
_NO_SUCH = re.compile(
    r"^\W*No\s+such\s+(?:agreement|deal|treaty|document|contract|pact|memorandum)\b", re.IGNORECASE
)
_LIKEWISE = re.compile(r"\b(?:as\s+(?:did|was|were|has|have)|along\s+with|together\s+with)\s+(?:the\s+)?$")
_DATED = re.compile(r"^\s+(?:of|dated)\s+$")
_FORMER = re.compile(r"\bthe\s+former\b", re.IGNORECASE)
_LATTER = re.compile(r"\bthe\s+latter\b", re.IGNORECASE)
_BILATERAL_BAR = re.compile(
    r"\b(?:peace|ceasefire|labor\s+code|collective\s+bargaining|marriage|employment|lease|loan)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Instrument:
    """One instrument in the making."""

    title: str
    kind: AgreementKind
    title_span: Span
    acts: list[ActReading] = field(default_factory=list)
    act_clauses: list[Clause] = field(default_factory=list)
    tellings: list[Span] = field(default_factory=list)
    signers: list[Person] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)
    list_acts: list[ActReading] = field(default_factory=list)
    listed: bool = False
    sentence: int = 0

    def tell(self, span: Span) -> None:
        if all(s.start != span.start for s in self.tellings):
            self.tellings.append(span)


@dataclass(slots=True)
class _List:
    """An open list: its introducing clause, the acts it gives to every item."""

    acts: list[ActReading]
    clause: Clause
    people: list[Person]


def gather_instruments(reading: Reading) -> list[Instrument]:
    """All bilateral instruments that the text names and tells something of, in order of first naming."""
    found: list[Instrument] = []
    last: list[Instrument] = []
    opened: _List | None = None
    for index, sentence in enumerate(reading.document.sentences):
        if sentence.kind in ("junk", "byline", "caption", "dateline", "headline"):
            continue
        if opened is not None and _SIGNED_BY.match(sentence.text) and last:
            _signed_by(reading, last[-1], index)
            continue
        if opened is not None and (sentence.kind == "bullet" or _is_item(reading, sentence.text, index)):
            _listed(reading, found, last, index, opened)
            continue
        opened = None
        named: list[Instrument] = []
        for clause in reading.clauses_by_sentence.get(index, []):
            mentions = find_instruments(reading, clause.start, clause.end)
            told = _clause(reading, found, last, clause, mentions)
            named.extend(i for i in told if all(i is not n for n in named))
            if named:
                last[:] = named
        if sentence.text.rstrip().endswith(":"):
            clauses = reading.clauses_by_sentence.get(index, [])
            acts = [a for c in clauses for a in acts_in(reading, c, c.start, c.end, [])]
            if not acts and index:
                acts = [
                    a
                    for c in reading.clauses_by_sentence.get(index - 1, [])
                    for a in acts_in(reading, c, c.start, c.end, [])
                ]
            if acts and clauses:
                people = [s.person for s in reading.seen_in(sentence.start, sentence.end)]
                opened = _List(_act_of_list(acts), clauses[-1], people)
                last.clear()
        _former_latter(reading, last if not named else [], found, index)
    return [i for i in found if i.acts]


def _act_of_list(acts: list[ActReading]) -> list[ActReading]:
    """The act that a list's introduction gives to its items: a signature if it tells one, else the last."""
    signed = [a for a in acts if a.act == "signed"]
    agreed = [a for a in acts if a.act == "text_agreed"]
    return (agreed or signed or acts[-1:])[:1]


def _is_item(reading: Reading, text: str, index: int) -> bool:
    """A line of a list set without bullets: the instrument's name and nothing else."""
    previous = reading.document.sentences[index - 1]
    opens = previous.text.rstrip().endswith((":", ";")) or previous.kind == "bullet"
    return (
        opens
        and bool(
            re.match(
                r"^(?:\d{1,2}[.)]\s*)?(?:[A-Z][\w-]+\s+){0,4}(?:Agreement|Memorandum|MOU|Treaty"
                r"|Protocol|Plan|Program|Contract|Joint|Arrangement|Declaration)\b",
                text,
            )
        )
        and len(text) < 260
    )


def _signed_by(reading: Reading, instrument: Instrument, index: int) -> None:
    """ "Signed by X and Y": the line under a list item."""
    sentence = reading.document.sentences[index]
    for seen in reading.seen_in(sentence.start, sentence.end):
        if all(seen.person is not p for p in instrument.signers):
            instrument.signers.append(seen.person)
    instrument.tell(Span(sentence.start, sentence.end))


def _listed(
    reading: Reading, found: list[Instrument], last: list[Instrument], index: int, opened: _List
) -> None:
    sentence = reading.document.sentences[index]
    mentions = [m for m in find_instruments(reading, sentence.start, sentence.end) if m.title]
    if not mentions:
        return
    first = mentions[0]
    title = _bullet_title(sentence.text)
    start = sentence.start + sentence.text.find(title) if title and title in sentence.text else first.start
    whole = (
        InstrumentMention(start, start + len(title), title, first.kind)
        if title and len(title) < 200
        else first
    )
    instrument = _find(found, whole) or _add(found, whole, index)
    instrument.listed = True
    instrument.acts.extend(opened.acts)
    instrument.list_acts.extend(opened.acts)
    instrument.act_clauses.append(opened.clause)
    instrument.tell(Span(sentence.start, sentence.end))
    last.append(instrument)


def _bullet_title(text: str) -> str:
    stripped = re.sub(r"^\W*(?:\(?\d{1,2}[.)]\s*|[-•–—*·▪●]\s*)?(?:(?:and|the|an?)\s+)?", "", text)
    return re.split(r"\s*[;.]\s*$|\s*;\s*and\s*$", stripped)[0].strip(" ;.,“”\"'")


def _clause(
    reading: Reading,
    found: list[Instrument],
    last: list[Instrument],
    clause: Clause,
    mentions: list[InstrumentMention],
) -> list[Instrument]:
    """Read one clause: the instruments that it names or points back to, and the acts it tells of them."""
    spans = [(m.start, m.end) for m in mentions if m.title]
    named: list[Instrument] = []
    about_third = names_third_party(reading, clause.start, clause.end)
    titled = [m for m in mentions if m.title and not m.plural]
    regions = _acts_by_title(reading, clause, titled, spans)
    pair = _of_the_two(reading, clause)
    for mention, acts in zip(titled, regions, strict=True):
        if (about_third and not _names_both(reading, clause)) or pair or _BILATERAL_BAR.search(mention.title):
            continue
        instrument = _find(found, mention)
        if instrument is None and refers_back(reading.document.text, mention.start):
            own = title_words(mention.title) - title_words(mention.head)
            instrument = next(
                (i for i in reversed(found) if _family(i.kind, mention.kind) and own <= title_words(i.title)),
                None,
            )
        if instrument is None:
            instrument = _add(found, mention, clause.sentence)
        elif (
            len(mention.title) > len(instrument.title)
            and not mention.title[:1].islower() >= instrument.title[:1].isupper()
        ):
            instrument.title, instrument.title_span = mention.title, Span(mention.start, mention.end)
        named.append(instrument)
        _tell(reading, instrument, clause, acts or _of_its_date(reading, clause, mention))
    if named or about_third:
        return named
    targets = _back_targets(reading, found, last, clause)
    for target in targets:
        _tell(reading, target, clause, acts_in(reading, clause, clause.start, clause.end, spans))
    return targets


def _acts_by_title(
    reading: Reading, clause: Clause, titled: list[InstrumentMention], spans: list[tuple[int, int]]
) -> list[list[ActReading]]:
    """Acts for each title of a clause; titles joined by "and" or commas share them."""
    if not titled:
        return []
    edges = [clause.start, *(t.start for t in titled[1:]), clause.end]
    told = [acts_in(reading, clause, a, b, spans) for a, b in itertools.pairwise(edges)]
    between = [reading.text(a.end, b.start) for a, b in itertools.pairwise(titled)]
    joined = [bool(_CONNECTOR.fullmatch(text) or _LIKEWISE.search(text)) for text in between]
    for index in range(len(titled) - 2, -1, -1):
        if not told[index] and (joined[index] or (index == 0 and len(titled) == 2)):
            told[index] = told[index + 1]
    for index in range(1, len(titled)):
        if not told[index] and joined[index - 1]:
            told[index] = told[index - 1]
        elif not told[index]:
            told[index] = acts_in(reading, clause, clause.start, titled[0].start, spans)
    return told


def _of_its_date(reading: Reading, clause: Clause, mention: InstrumentMention) -> list[ActReading]:
    """ "The memorandum of Oct. 4, 2019": an instrument that is called by its day was signed on it."""
    for date in reading.dates_in(mention.end, clause.end):
        if date.weight == 3 and date.past and _DATED.match(reading.text(mention.end, date.start)):
            stance = Stance("held", 0, 0, "act.dated-in-name")
            return [ActReading("signed", True, date.past, date, "both", date.start, date.end, stance)]
    return []


def _of_the_two(reading: Reading, clause: Clause) -> bool:
    """ "The two signed …" after a sentence about a third country's minister is theirs."""
    sentence = reading.document.sentences[clause.sentence]
    if not clause.sentence or not re.match(r"(?:The\s+two|They|Both)\b", sentence.text):
        return False
    earlier = reading.document.sentences[clause.sentence - 1]
    people = {s.person.country for s in reading.seen_in(earlier.start, earlier.end) if s.person.office}
    return names_third_party(reading, earlier.start, earlier.end) or (
        bool(people) and not people >= {"PH", "RU"} and "" in people
    )


def _back_targets(
    reading: Reading, found: list[Instrument], last: list[Instrument], clause: Clause
) -> list[Instrument]:
    """The instruments that "the document", "the two treaties", "it" or a bare continuing clause speaks of."""
    if _NO_SUCH.match(clause.text) and last:
        found.remove(last.pop())
        return []
    if match := _BACK_WORDS.search(clause.text):
        kind = kind_of(match.group(1).rstrip("s").replace("treatie", "treaty"))
        return [
            i
            for i in last
            if i.kind == kind or match.group(1) in ("documents", "papers", "instruments", "deals", "pacts")
        ]
    if match := _BACK_WORD.search(clause.text):
        word = match.group(1).lower()
        specific = word in ("agreement", "treaty", "contract", "protocol", "memorandum", "mou")
        pool = [i for i in found if i.kind == kind_of(word)] if specific else found
        return (pool or found)[-1:]
    if _signs_without_object(reading, clause):
        signed = [
            i
            for i in last
            if not i.listed and clause.sentence - i.sentence <= 2 and any(a.act == "signed" for a in i.acts)
        ]
        return signed if len(signed) == 1 else []
    if last and re.match(r"^(?:which|that)\b", clause.text):
        return last[-1:]
    if len(last) == 1 and (
        _ANAPHOR.match(clause.text) or _CONTINUES.match(clause.text) or _DONE_TO_IT.search(clause.text)
    ):
        return list(last)
    return []


def _signs_without_object(reading: Reading, clause: Clause) -> bool:
    """ "X signed for Manila and Y for Moscow": what they signed was named just before."""
    if not re.search(r"\bsigned\b", clause.text):
        return False
    return {s.person.country for s in reading.seen_in(clause.start, clause.end)} >= {"PH", "RU"}


def _tell(reading: Reading, instrument: Instrument, clause: Clause, acts: list[ActReading]) -> None:
    if acts:
        instrument.acts.extend(acts)
        instrument.act_clauses.append(clause)
    instrument.tell(Span(clause.start, clause.end))


def _former_latter(reading: Reading, last: list[Instrument], found: list[Instrument], index: int) -> None:
    """ "The former may be signed this year, the latter in early 2019": two dates for the two named last."""
    sentence = reading.document.sentences[index]
    former, latter = _FORMER.search(sentence.text), _LATTER.search(sentence.text)
    if not former or not latter or latter.start() < former.start():
        return
    pair = (last or found)[-2:]
    if len(pair) < 2:
        return
    base, middle = sentence.start, sentence.start + latter.start()
    clauses = reading.clauses_by_sentence[index]
    first_acts = acts_in(reading, clauses[0], base, middle, [])
    second_acts = acts_in(reading, clauses[-1], middle, sentence.end, []) or [
        ActReading(
            a.act,
            a.done,
            _date_ahead(reading, middle, sentence.end),
            None,
            a.side,
            middle,
            sentence.end,
            a.stance,
        )
        for a in first_acts
    ]
    for instrument, acts in zip(pair, (first_acts, second_acts), strict=True):
        instrument.acts.extend(acts)
        instrument.act_clauses.append(clauses[0])
        instrument.tell(Span(base, sentence.end))


def _date_ahead(reading: Reading, start: int, end: int) -> str | None:
    return next((d.future for d in reading.dates_in(start, end) if d.future), None)


def _add(found: list[Instrument], mention: InstrumentMention, sentence: int) -> Instrument:
    instrument = Instrument(mention.title, mention.kind, Span(mention.start, mention.end), sentence=sentence)
    found.append(instrument)
    return instrument


def _find(found: list[Instrument], mention: InstrumentMention) -> Instrument | None:
    """The same instrument named before, perhaps shorter or fuller."""
    words = title_words(mention.title)
    for instrument in reversed(found):
        known = title_words(instrument.title)
        if not words or not known:
            continue
        shared = len(words & known) / len(words | known)
        if instrument.kind == mention.kind == "contract" and _same_lot(words, known):
            return instrument
        if shared >= 0.75 or (
            min(len(words), len(known)) >= 2
            and (words <= known or known <= words)
            and 2 * min(len(words), len(known)) >= max(len(words), len(known))
            and _family(instrument.kind, mention.kind)
        ):
            return instrument
    return None


def _same_lot(words: set[str], known: set[str]) -> bool:
    """Two namings of a contract for as many pieces of one thing ("16 heavy helicopters", "16 Mi-17 helicopters")."""
    common = words & known
    return (
        any(w.isdigit() for w in common)
        and len({w for w in common if w.isalpha()} - {"contract", "deal", "order"}) > 0
    )


def _family(one: AgreementKind, other: AgreementKind) -> bool:
    return one == other or {one, other} <= {"agreement", "treaty"}


def title_words(title: str) -> set[str]:
    return {w.rstrip("s") for w in re.findall(r"[^\W_]+", title.casefold()) if w not in _SMALL}


def _names_both(reading: Reading, clause: Clause) -> bool:
    return reading.sides_in(clause.start, clause.end) >= {"PH", "RU"}
