"""Amendments named by that word alone ("the signing of an amendment"), and what is told of the paper they change."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading

from .act_words import RANK
from .acts import ActReading, acts_in
from .instrument_titles import AMENDMENT, InstrumentMention
from .instruments import Instrument, Named, amending

_AMENDED_KINDS = frozenset({"agreement", "treaty", "mou", "protocol", "contract"})
_OF_A_LAW = re.compile(r"\b(?:[Cc]onstitution\w*|[Cc]harter|[Bb]udget|[Ll]aws?|[Bb]ills?|[Cc]ode|Act)\b")
_OF_ANOTHER = re.compile(
    r"(?:amendment|supplement|addendum|annex|protocol)\s+(?:to|of)\s+(?:the|their|its)\s", re.IGNORECASE
)
_WHICH_THEY = re.compile(r"\s+(?:that|which)\s+(?:[\w’'-]+\s+){1,12}")
_NEAR = 4  # sentences in which an agreement is still what an amendment is of


def amendments_named(
    reading: Reading, clause: Clause, mentions: list[InstrumentMention], named: Named
) -> list[InstrumentMention]:
    """Each "amendment" of a clause by the name of what it amends.

    One that nobody has agreed on yet may be of a law or a budget, and is left out.
    """
    bare = [m for m in mentions if m.head == AMENDMENT]
    if not bare or _OF_A_LAW.search(reading.document.sentences[clause.sentence].text):
        return []
    if (base := _amended(reading, clause, named)) is None:
        return []
    title = f"{AMENDMENT} to the {base.title}"
    known = any(amending(i.title) and amending(i.title) == amending(title) for i in named.found)
    acts = acts_in(reading, clause, clause.start, clause.end, [(m.start, m.end) for m in mentions])
    if not known and not any(a.done and RANK[a.act] >= RANK["text_agreed"] for a in acts):
        return []
    return [replace(m, title=title) for m in bare]


def of_the_amended(clause: Clause, mention: InstrumentMention, act: ActReading) -> bool:
    """ "A protocol to the memorandum that the two concluded in 2017": the memorandum was, and no protocol yet."""
    if not _OF_ANOTHER.match(mention.title):
        return False
    return bool(_WHICH_THEY.fullmatch(clause.text, mention.end - clause.start, act.start - clause.start))


def _amended(reading: Reading, clause: Clause, named: Named) -> Instrument | None:
    """The agreement told last that is none itself of the amendments."""
    for instrument in reversed(named.found):
        if instrument.kind in _AMENDED_KINDS and not amending(instrument.title):
            told = instrument.tellings[-1].start if instrument.tellings else instrument.title_span.start
            far = clause.sentence - reading.sentence_index(told)
            return instrument if far <= _NEAR or _has_one(instrument, named) else None
    return None


def _has_one(instrument: Instrument, named: Named) -> bool:
    title = f"{AMENDMENT} to the {instrument.title}"
    return any(amending(i.title) and amending(i.title) == amending(title) for i in named.found)
