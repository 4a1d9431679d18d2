"""Both whom "their talks" and "as he met him" mean, named in the words before."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, Seen, unique
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import SIDES, Person

from .carried_people import earlier_people

AS_HE = Prefiltered(
    r"\b(?:when|as|while|after|before)\s+(?:he|she)\s+(?:\w+\s+){0,2}$"
)  # "told Y as he met him"
# "X said Y assured him of support when they met"
AS_THEY = Prefiltered(r"\b(?:when|as|while|after|before)\s+(?:they|the\s+two)\s+(?:\w+\s+){0,2}$")
_HIM = re.compile(r"\s+(?:with\s+|to\s+)?(?:him|her)\b")
THEIR = Prefiltered(r"\b(?:during|in|at|after|following|since|before)\s+their\s+(?:[\w-]+\s+){0,3}$")
# "X said that Y told Z": X only passes it on.
_SAYS_OF = re.compile(
    r"(?:,[^,]{2,90},)?\s+(?:(?:also|later|earlier|further)\s+)?(?:said|says|added|disclosed|revealed|noted"
    r"|announced|recalled|recounted|related|confirmed|reported)\s+(?:that\s+)?(?:(?:[A-Z][\w.’'-]*|of|for|the"
    r"|then)\s+){0,8}"
)
_TELLS = re.compile(
    r"\s+(?:also\s+|had\s+|has\s+)?(?:told|assured|informed|reminded|thanked|invited|asked|offered|promised"
    r"|urged|briefed|congratulated|advised|gave|agreed)\b"
)
_TO_HIM = re.compile(r"\b(?:him|her)\b")
_AND = re.compile(r"\s+and\s+(?:(?:[A-Z][\w.’'-]*|of|for|the)\s+){0,8}")
_IN_THEIR = re.compile(
    r"\b(?:when|as)\s+(?:they|the\s+two)\s+[^,;]{3,60}?\b(?:in|at|during)\s+their\s+(?:[\w-]+\s+){0,2}$"
)


def pair_told(
    reading: Reading, clauses: list[Clause], position: int, trigger: Trigger, before: list[Seen]
) -> list[Person]:
    """Both of "X told Y during their meeting", of "X said that Y agreed, when they touched on it in their talks".

    A clause without the words of ``AS_HE``, ``AS_THEY`` or ``THEIR`` names no such pair.
    """
    clause = clauses[position]
    told_before = clause.text[: trigger.start - clause.start]
    if trigger.form != "noun":
        they = trigger.kind != "visit" and AS_THEY.search(told_before, within=clause.text)
        if not they and not (
            AS_HE.search(told_before, within=clause.text)
            and _HIM.match(reading.text(trigger.end, clause.end))
        ):
            return []
    elif position and _IN_THEIR.search(told_before):
        before = reading.seen_in(clauses[position - 1].start, clauses[position - 1].end)
    elif not THEIR.search(told_before, within=clause.text):
        return []
    if len(before) > len(SIDES) and _AND.fullmatch(reading.text(before[-2].end, before[-1].start)):
        before = before[-2:]  # "a visit by Z was spoken of by X and Y in their talks"
    if len(before) > len(SIDES) and _passes_on(reading, before[0], before[1]):
        before = before[1:]
    acting = [s for s in before if not is_speaker(reading, s)]
    if {s.person.country for s in acting} >= set(SIDES):
        before = acting  # whoever tells of it
    told = [s.person for s in before if s.person.country in SIDES]
    if len(told) == 1 and trigger.form == "noun" and _TO_HIM.search(told_before):
        told += earlier_people(reading, clause, told)  # "it was promised to him by Y during their meeting"
    pair = [next((p for p in told if p.country == side), None) for side in SIDES]
    return unique([p for p in told if any(p is q for q in pair)]) if all(pair) else []


def _passes_on(reading: Reading, teller: Seen, told_of: Seen) -> bool:
    """ "X said that Y told Z of it at their meeting": what X says is told of Y."""
    text = reading.document.text
    says = _SAYS_OF.fullmatch(text, teller.end, told_of.start)
    return says is not None and _TELLS.match(text, told_of.end) is not None
