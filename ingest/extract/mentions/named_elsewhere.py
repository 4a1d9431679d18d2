"""Who acts, named where a subject seldom stands: behind the verb, behind a relative clause, sentences later."""

from __future__ import annotations

import itertools
import re

from ingest.extract.clauses import foreign_words as foreign
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, Seen
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Person

from .together import SPOKESMAN

_FOREIGN_DISCUSSED = re.compile(foreign.DISCUSSED, re.IGNORECASE)
_FOREIGN_AND = re.compile(r"(?:,[^,;]{2,80},)?\s+(?:и|at)\s")
_BY = re.compile(r"\s+by\s")
_AND_OTHER = re.compile(r"(?:,[^,;]{2,90},)?\s+and\s")
_ASKS = re.compile(
    r"\s+(?:has\s+|had\s+|also\s+|will\s+)*"
    r"(?:written|wrote|asked?|urged?|advised?|requested|reminded?|appealed|prodded|begged|suggested|proposed"
    r"|recommended)\s+(?:to\s+)?(?:(?:[A-Z][\w.’'-]*|the|of)\s+){0,6}"
)
_AND = re.compile(r"\band\s")
_HAD = re.compile(r"\s+(?:had|held|have|hold)\b")
# Somebody whom the lead tells by office alone.
SOMEBODY = Prefiltered(
    r"^\W*An?\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:senator|lawmaker|legislator|minister|undersecretary|official|envoy|diplomat"
    r"|member\s+of\s+(?:[\w’'-]+\s+){0,3}?(?:house|chamber|Duma|Senate|parliament|Cabinet|Congress)"
    r"|general|admiral|governor|mayor)\b"
)
_LEAD = 2  # sentences
_NAMED_WITHIN = 3  # sentences


def named_behind(reading: Reading, clause: Clause, trigger: Trigger, here: list[Seen]) -> list[Seen]:
    """ "Обсудили … министр X и министр Y", "… discussed by X and Y": the two whom the verb stands before."""
    if _FOREIGN_DISCUSSED.fullmatch(trigger.text) is None:
        by, and_other = _BY.match(reading.document.text, trigger.end), _AND_OTHER
        if by is None:
            return []
    else:
        and_other = _FOREIGN_AND
    after = [s for s in here if s.start >= trigger.end]
    for one, other in itertools.pairwise(after):
        between = reading.text(one.end, other.start)
        if one.person.country != other.person.country and and_other.match(between):
            return [one, other]
    return []


def is_discussed_by(reading: Reading, trigger: Trigger) -> bool:
    """ "The remarks of X were discussed by Y and Z": whether those who did it are named behind the verb."""
    return trigger.text.endswith("discussed") and _BY.match(reading.document.text, trigger.end) is not None


def named_after_relative(reading: Reading, following: list[Clause]) -> list[Person]:
    """ "The talk that X, who heads the body, and Ambassador Y had": Y, behind what is told of X."""
    if len(following) < 2 or not following[0].text.startswith("who ") or not _AND.match(following[1].text):
        return []
    named = reading.seen_in(following[1].start, following[1].end)[:1]
    return [s.person for s in named if _HAD.match(reading.text(s.end, following[1].end))]


def addressed(reading: Reading, told: list[Seen]) -> list[Seen]:
    """ "X has asked President Y to raise it when he goes to Moscow": he is Y, of the same side."""
    if len(told) < 2 or told[0].person.country != told[1].person.country:
        return []
    return told[1:2] if _ASKS.fullmatch(reading.text(told[0].end, told[1].start)) else []


def named_later(reading: Reading, clause: Clause, until: int) -> list[Person]:
    """ "A Russian senator is in Manila. … Senator X said": X, the first of that side whom the next sentences name."""
    if clause.sentence > _LEAD or not SOMEBODY.search(clause.text):
        return []
    sides = reading.sides_in(clause.start, until)
    if len(sides) != 1 or reading.third_countries_in(clause.start, until):
        return []
    sentences = reading.document.sentences
    for sentence in sentences[clause.sentence + 1 : clause.sentence + 1 + _NAMED_WITHIN]:
        for seen in reading.seen_in(sentence.start, sentence.end):
            if seen.person.country in sides and seen.person.office:
                return [] if SPOKESMAN.search(seen.person.title) else [seen.person]
    return []
