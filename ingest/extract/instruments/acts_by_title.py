"""Which of the acts of a clause belong to which of the instruments that it names."""

from __future__ import annotations

import itertools
import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.polarity import Stance, judge
from ingest.extract.clauses.reading import Reading
from ingest.extract.types import DateMention, Span

from .acts import NEITHER, ActReading, acts_in
from .instrument_titles import InstrumentMention

_CONNECTOR = re.compile(
    r"[\s,]*(?:(?:and|as\s+well\s+as|along\s+with|together\s+with|plus|but\s+also|or|nor|и)\s+)?(?:of\s+)?"
    r"(?:an?|the|another)?[\s“\"]*",
    re.IGNORECASE,
)
_LIKEWISE = re.compile(r"\b(?:as\s+(?:did|was|were|has|have)|along\s+with|together\s+with)\s+(?:the\s+)?$")
_MONTH = re.compile(r"\d{4}-\d\d")
_DATED = re.compile(r"^\s+(?:of|dated)\s+$")
_DRAFT = "draft"
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)\s")
_DATED_KINDS = frozenset({"agreement", "treaty", "mou", "protocol", "contract"})
_POSSESSIVE = re.compile(r"['’]s?\s+$")
_AS_OF = re.compile(r"\b(?:as\s+of|effective|with\s+effect|starting|beginning)\s+(?:on\s+|from\s+)?$")
_GAPPED = re.compile(r"\s+by\s+(?=[A-Z])")
_THROUGH = re.compile(r"\b(?:[Tt]hrough|[Bb]y|[Vv]ia|[Ii]n)\s+(?:an?|the)\s+$")
# "A proposal for A and the updating of B": B is there already.
_UPDATED = re.compile(
    r"\b(?:updat(?:e|ing)|revision|upgrading|modernization|renewal|extension)\s+of\s+(?:the\s+|their\s+|an?\s+)?$"
)
_THAT = re.compile(r"[\"”’]?\s+(?:that|which)\s")  # "the program follows the memorandum that X and Y signed"
# "Signed A and agreed to start talks on B": the verb in front of B is of B alone.
_NEXT_VERB = re.compile(r"(?:,\s+)?\b(?:and|while|but|then)\s|[,;]\s")
_GOVERNS = re.compile(
    r"\s*(?:(?:on|of|over|for|about|to)\s+)?"
    r"(?:(?:an?|the|their|its)\s+(?:plan|proposal|draft|idea|text|talks)\s+(?:for|of|on)\s+)?"
    r"(?:(?:an?|the|another|their|its|new)\s+)*[“\"]?(?:[\w-]+\s+){0,2}"
)


def acts_by_title(
    reading: Reading, clause: Clause, titled: list[InstrumentMention], spans: list[tuple[int, int]]
) -> list[tuple[InstrumentMention, Span, list[ActReading]]]:
    """Each title of a clause with its part of it and its acts; titles joined by "and" or commas share them."""
    if not titled:
        return []
    cuts = [_cut_before(reading, clause, a, b) for a, b in itertools.pairwise(titled)]
    edges = [clause.start, *cuts, clause.end]
    told = [acts_in(reading, clause, a, b, spans) for a, b in itertools.pairwise(edges)]
    between = [reading.text(a.end, b.start) for a, b in itertools.pairwise(titled)]
    joined = [bool(_CONNECTOR.fullmatch(text) or _LIKEWISE.search(text)) for text in between]
    for index, mention in enumerate(
        titled
    ):  # "of May 2017": told by its name, whatever is told of the next one
        told[index] = told[index] or _dated_in_name(reading, clause, mention)
    if NEITHER.match(clause.text):  # "neither A nor B has been signed"
        told = [acts_in(reading, clause, clause.start, clause.end, spans)] * len(titled)
    for index in range(len(titled) - 2, -1, -1):
        pair = index == 0 and len(titled) == 2 and not _THAT.match(reading.text(titled[1].end, clause.end))
        if not told[index] and (joined[index] or pair):
            told[index] = told[index + 1]
    for index in range(1, len(titled)):
        if not told[index] and joined[index - 1]:
            told[index] = told[index - 1]
        elif (
            not told[index] and told[index - 1] and _GAPPED.match(reading.text(titled[index].end, clause.end))
        ):
            told[index] = told[index - 1]  # "A was signed by X, and B by Y"
        elif not told[index] and not _UPDATED.search(between[index - 1]):
            told[index] = acts_in(reading, clause, clause.start, titled[0].start, spans)
    parted = [bool(acts) and not any(joined) for acts in told]
    whole = Span(clause.start, clause.end)
    regions = [
        Span(a, b) if alone else whole
        for (a, b), alone in zip(itertools.pairwise(edges), parted, strict=True)
    ]
    return list(zip(titled, regions, told, strict=True))


def told_by_name(reading: Reading, clause: Clause, mention: InstrumentMention) -> list[ActReading]:
    """ "The memorandum of Oct. 4, 2019" was signed on that day, "the draft action plan" is in talks."""
    if dated := _dated_in_name(reading, clause, mention):
        return dated
    if mention.kind == "exchange_of_notes":
        return _by_notes(reading, clause, mention)
    if mention.title.startswith(_DRAFT):
        stance = Stance("present", 0, 0, "act.draft-in-name")
        end = mention.start + len(_DRAFT)
        return [ActReading("negotiation", True, None, None, "both", mention.start, end, stance)]
    return []


def _dated_in_name(reading: Reading, clause: Clause, mention: InstrumentMention) -> list[ActReading]:
    for date in reading.dates_in(mention.end, clause.end):
        if _is_day_or_month(date) and date.past and _DATED.match(reading.text(mention.end, date.start)):
            stance = Stance("held", 0, 0, "act.dated-in-name")
            return [ActReading("signed", True, date.past, date, "both", date.start, date.end, stance)]
    if mention.kind in _DATED_KINDS and (act := _named_by_its_day(reading, clause, mention)):
        return [act]
    return []


def _is_day_or_month(date: DateMention) -> bool:
    return date.names_a_day or bool(date.past and _MONTH.fullmatch(date.past))


def _named_by_its_day(reading: Reading, clause: Clause, mention: InstrumentMention) -> ActReading | None:
    """ "The 2009 agreement", "last month's agreement": signed then."""
    anchor, year = reading.document.anchor, _YEAR_FIRST.match(mention.title)
    if year:
        found = reading.dates_in(mention.start, mention.start + len(year[1]))
    else:
        found = [
            date
            for date in reading.dates_in(clause.start, mention.start)
            if _POSSESSIVE.search(reading.text(date.start, mention.start))
            and reading.text(date.end, mention.start).strip(" '’s") == ""
        ]
    date = found[-1] if found else None
    if date is None or anchor is None or not date.past or date.past >= anchor.isoformat():
        return None
    stance = Stance("held", 0, 0, "act.dated-in-name")
    return ActReading("signed", True, date.past, date, "both", date.start, date.end, stance)


def _by_notes(reading: Reading, clause: Clause, mention: InstrumentMention) -> list[ActReading]:
    """ "Through an exchange of notes on Monday, they waived visas": the exchange is the act."""
    at, until = mention.start - clause.start, mention.end - clause.start
    stance = judge(clause.text, at, until)
    if stance.standing not in ("held", "present"):
        return []
    date = next(iter(reading.dates_in(clause.start, clause.end)), None)
    if not (date and date.past) and not _THROUGH.search(clause.text, 0, at):
        return []
    edtf = date.past if date else None
    signed = ActReading("signed", True, edtf, date, "both", mention.start, mention.end, stance)
    for day in reading.dates_in(mention.end, clause.end):
        if day.past and _AS_OF.search(reading.text(mention.end, day.start)):
            since = day.past.removesuffix("/..")
            return [signed, ActReading("in_force", True, since, day, "both", day.start, day.end, stance)]
    return [signed]


def _cut_before(reading: Reading, clause: Clause, before: InstrumentMention, title: InstrumentMention) -> int:
    """Where what is told of a title begins: at the "and" before the verb that governs it, else at its name."""
    if title.start <= before.end:
        return title.start
    governing = [
        act.start
        for act in acts_in(reading, clause, before.end, title.end, [(title.start, title.end)])
        if act.end <= title.start and _GOVERNS.fullmatch(reading.text(act.end, title.start))
    ]
    joints = [
        before.end + m.start()
        for m in _NEXT_VERB.finditer(reading.text(before.end, title.start))
        if governing and before.end + m.end() <= governing[-1]
    ]
    return joints[-1] if joints else title.start
