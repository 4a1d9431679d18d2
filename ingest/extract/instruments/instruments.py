"""One instrument of an article, and the list of those that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from ingest.extract.clauses.clauses import Clause
from ingest.extract.types import AgreementKind, Party, Person, Span

from .acts import ActReading
from .instrument_titles import InstrumentMention

_SMALL = frozenset(
    "the of on in and for to a an between with s philippines philippine russia russian "
    "federation republic bilateral new their two both sides countries governments states nations".split()
)


_INFORMAL = frozenset({"pact", "deal", "accord"})
_HEADS = frozenset({"pact", "deal", "accord", "agreement"})
_HEAD_WORDS = _HEADS | frozenset(
    {"treaty", "memorandum", "understanding", "mou", "moa", "intent", "cooperation", "draft"}
)
_AMENDING = frozenset(
    {"amendment", "supplement", "addendum", "annex"}
)  # another instrument than what it amends
_GOODS = frozenset(
    {
        "submarine",
        "helicopter",
        "chopper",
        "frigate",
        "corvette",
        "rifle",
        "launcher",
        "tank",
        "dose",
        "vaccine",
    }
)
_MAKES = (("mi", "helicopter"), ("kamov", "helicopter"), ("sputnik", "vaccine"), ("kalashnikov", "rifle"))
_BUYING = frozenset(
    {
        "purchase",
        "procurement",
        "acquisition",
        "supply",
        "sale",
        "delivery",
        "agreement",
        "contract",
        "deal",
        "order",
    }
)
# No other paper is called "the agreement" for the terms of a body's work.
OF_THE_WORK = re.compile(r"(?:Terms|Rules|Plan|Program(?:me)?)\s+of\b")
_SHORT_FORM = re.compile(
    r"(?i:agreements?|treaty|pact|accord|memorandum|protocol)\s+\((?!MO[UA]\b)([A-Z]{2,8})\)"
    r"|\(([A-Z]{2,8})\)\s+(?i:agreement|treaty|pact|accord)"
)
_COUNT = re.compile(r"(?<![\w-])\d")
_REMEMBERED = 150  # instruments among which a text can still mean one


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
    untitled: bool = False
    among_others: bool = False
    sentence: int = 0
    partners: frozenset[str] = frozenset()
    by_party: bool = False
    of_lump: bool = False

    def may_be(self, mention: InstrumentMention) -> bool:
        """Whether a mention with other words can mean it: of a like kind, and not with other cities."""
        return family(self.kind, mention.kind) and not self.has_others(mention)

    def has_others(self, mention: InstrumentMention) -> bool:
        return bool(self.partners and mention.partners) and self.partners.isdisjoint(mention.partners)

    def tell(self, span: Span) -> None:
        if all(s.start != span.start for s in self.tellings):
            self.tellings.append(span)

    def take_over(self, other: Instrument) -> None:
        """What is told of ``other`` is told of this one."""
        self.acts.extend(other.acts)
        self.act_clauses.extend(other.act_clauses)
        for span in other.tellings:
            self.tell(span)

    def add_signer(self, person: Person) -> None:
        if all(person is not p for p in self.signers):
            self.signers.append(person)


@dataclass(slots=True)
class Named:
    """The instruments of an article in order of first naming, and those that the sentence read last spoke of."""

    found: list[Instrument] = field(default_factory=list)
    last: list[Instrument] = field(default_factory=list)
    acronyms: dict[str, Instrument] = field(default_factory=dict)

    def add(self, mention: InstrumentMention, sentence: int) -> Instrument:
        instrument = Instrument(
            mention.title,
            mention.kind,
            mention.span,
            sentence=sentence,
            partners=mention.partners,
            by_party=mention.by_party,
            of_lump=mention.of_lump,
        )
        self.found.append(instrument)
        return instrument

    def with_that_body(self, mention: InstrumentMention, back: bool) -> Instrument | None:
        """Which one "the MOU with Rosatom" means, or which of these a fuller name ("the MOU on …") means."""
        for instrument in reversed(self.found[-_REMEMBERED:]):
            told_by_it = mention.by_party and not (instrument.by_party and instrument.title != mention.title)
            if (told_by_it or (instrument.by_party and back)) and instrument.may_be(mention):
                return instrument
        return None

    def same(self, mention: InstrumentMention) -> Instrument | None:
        """The same instrument named before, perhaps shorter or fuller."""
        words = title_words(mention.title)
        for instrument in reversed(self.found[-_REMEMBERED:]):
            known = title_words(instrument.title)
            if not words or not known or instrument.has_others(mention):
                continue
            if amending(mention.title) & _AMENDING != amending(instrument.title) & _AMENDING:
                continue
            if _of_goods(instrument.kind, mention) and _same_lot(mention.title, instrument.title):
                return instrument
            of_work = OF_THE_WORK.match(mention.title) or OF_THE_WORK.match(instrument.title)
            terms_of_one = instrument.kind == "agreement" and of_work
            if family(instrument.kind, mention.kind) and short_for(words, known) and not terms_of_one:
                return instrument
            if _is_acronym_of(mention.title, instrument.title) or _is_acronym_of(
                instrument.title, mention.title
            ):
                return instrument
            if _on_one_matter(instrument, mention, words, known):
                return instrument
            if _same_title(words, known) and (
                len(words & known) / len(words | known) >= 0.75 or family(instrument.kind, mention.kind)
            ):
                return instrument
        return None


def _of_goods(kind: AgreementKind, mention: InstrumentMention) -> bool:
    """Whether both can be a purchase: two contracts, or a contract and an agreement that counts the goods."""
    kinds = {kind, mention.kind}
    return kinds == {"contract"} or (
        kinds == {"contract", "agreement"} and bool(_COUNT.search(mention.title))
    )


def short_form(text: str) -> str:
    """The letters that a name gives for itself: "Air Services Agreement (ASA)", "Prisoners (TSP) Agreement"."""
    found = _SHORT_FORM.search(text)
    return (found[1] or found[2]) if found else ""


def _is_acronym_of(short: str, title: str) -> bool:
    """Whether "MLAT" is made of the first letters of the words of "Treaty on Mutual Legal Assistance"."""
    if not (short.isupper() and short.isalpha() and len(short) > 2) or " " not in title:
        return False
    initials = [word[0].upper() for word in _WORD.findall(title)]
    return all(initials.count(letter) >= short.count(letter) for letter in short)


_TWINNED = re.compile(r"\b(?:sister|twin)[- ]?cit(?:y|ies)\b|\btwinning\b")  # words for one thing
_WORD = re.compile(r"[^\W_]+")


_AMENDS_BASE = re.compile(
    r"\b(?:amend(?:ing|ments?)|supplement(?:ing|s)?|addendum|annex|protocol)\s+(?:(?:to|of)\s+)?"
    r"(?:the|their|its|an?)\s+(?P<base>.+)",
    re.IGNORECASE,
)


def amends_such(title: str, word: str) -> bool:
    """Whether a title is of what changes another paper called by ``word``, which "the convention" then means."""
    told = _AMENDS_BASE.search(title)
    return told is not None and word in title_words(told["base"])


def amending(title: str) -> frozenset[str]:
    """All words of the title of an amendment, which what it amends does not share; none of another's."""
    words = title_words(title)
    return words if words & _AMENDING else frozenset()


@lru_cache(maxsize=512)  # of one article: each is compared with all others
def title_words(title: str) -> frozenset[str]:
    told = _TWINNED.sub("sisterhood", title.casefold())
    return frozenset([w.rstrip("s") for w in _WORD.findall(told) if w not in _SMALL])


def family(one: AgreementKind, other: AgreementKind) -> bool:
    """Whether two kinds may be two words for one instrument."""
    return one == other or {one, other} <= {"agreement", "treaty"}


def _same_title(words: frozenset[str], known: frozenset[str]) -> bool:
    shorter, longer = sorted((len(words), len(known)))
    subset = shorter >= 2 and (words <= known or known <= words) and 2 * shorter >= longer
    return subset or len(words & known) / len(words | known) >= 0.75


def _on_one_matter(
    instrument: Instrument, mention: InstrumentMention, words: frozenset[str], known: frozenset[str]
) -> bool:
    """ "An agreement on energy cooperation" told further down as "the memorandum of understanding on energy"."""
    if instrument.listed or {instrument.kind, mention.kind} - {"agreement", "mou", "treaty"}:
        return False
    matter = words - _HEAD_WORDS
    return bool(matter) and matter == known - _HEAD_WORDS


def is_informal(title: str) -> bool:
    """Whether a title calls its instrument a pact, a deal or an accord, as the press calls any."""
    return bool(title_words(title) & _INFORMAL)


def is_of_buying(title: str) -> bool:
    """Whether a title says that goods are bought under it ("supply agreement"), which "the contract" then means."""
    return bool(title_words(title) & _BUYING - {"agreement", "contract", "deal"})


def short_for(words: frozenset[str], known: frozenset[str]) -> bool:
    """ "A military pact" of the lead and "the agreement on military-technical cooperation" told further down.

    Two words of the field are enough only of a pact, deal or accord, which no instrument is called by its own name.
    """
    shorter, longer = sorted((words, known), key=len)
    field = shorter - _HEADS
    return (
        len(shorter) == len(field) + 1
        and (len(field) == 1 or (len(field) == 2 and bool(shorter & _INFORMAL)))
        and bool(shorter & _HEADS)
        and field <= longer
        and len(longer) > 2
    )


def _same_lot(one: str, other: str) -> bool:
    """Two namings of a contract for one lot ("16 heavy helicopters", "16 Mi-17 helicopters", "the helicopter deal").

    "The purchase agreement" names no lot, and means the one told before.
    """
    if title_words(one) <= _BUYING or title_words(other) <= _BUYING:
        return True
    common = _lot_words(one) & _lot_words(other)
    if any(w.isdigit() for w in common):
        return len({w for w in common if w.isalpha()} - {"contract", "deal", "order"}) > 0
    return not (_COUNT.search(one) and _COUNT.search(other)) and bool(common & _GOODS)


def _lot_words(title: str) -> frozenset[str]:
    """The words of a title, with what goods a make is ("Mi-17s": helicopters)."""
    words = title_words(title)
    return words | {goods for make, goods in _MAKES if make in words}
