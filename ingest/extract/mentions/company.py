"""Whether words of company have the people beside them whose encounter they tell."""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.encounter_verbs import GOODS
from ingest.extract.clauses.reading import Reading, of_both_sides
from ingest.extract.clauses.triggers import Trigger
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.types import SIDES, Person

from .together import SPOKESMAN

_FAR = 160  # characters
_OTHERS = re.compile(
    r"\b(?:guests?|reporters|journalists|crowds?|supporters|troops|students|tourists|fans|workers|Filipinos|Russians"
    r"|compatriots|well-wishers|mourners|protesters|news)\b"
    r"(?!\s+of\s+hono)(?![^.;]*\b(?:including|among\s+them|led\s+by|headed\s+by)\b)"
)
_HE_AND = re.compile(r"\b(?:[Hh]e|[Ss]he)\s+and\s+(?:[\w'’.-]+\s+){0,9}$")
_AND = re.compile(r"\band\s")
_OF_GOODS = re.compile(rf"\b{GOODS}\b", re.IGNORECASE)
_HANDED = re.compile(
    r"(?:was|were|been|being|be|is|are)\s+(?:\w+ly\s+)?(?:given|handed|presented|delivered|donated|received|accepted)$"
)
_RAISED = re.compile(
    r"(?:(?:was|were|been)\s+(?:also\s+)?)?(?:raised|brought|taken|broached|tackled|aired|reviewed)\b"
)
_OPENED = re.compile(r"(?:was|were)\s+(?:\w+ly\s+)?(?:opened|inaugurated|launched|unveiled)$")
_BROUGHT = re.compile(r"br(?:ought|ings?|inging)$")
_ACTED = re.compile(r"\b(?:met|held|had|has|was|were|is|said|after|when|while|who|that|before|[a-z]+ed)\b")
_WITH_HIM = re.compile(
    r"(?:\s+with|\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}?(?:address|speech)\s+by)?\s+"
    r"(?:(?:[A-Z][\w.’'-]*|the|his|her|of|and|for|then)\s+){0,9}"
)
AND_MORE = re.compile(r",?\s+(?:and|together\s+with|along\s+with|as\s+well\s+as)\s|,\s+(?:[A-Z]|the\s)")
# "Called in on her at", not "greeted her guests".
_HIM = re.compile(
    r"\s*in\s+(?:his|her|their)\s+hono[u]?r\b"
    r"|\s*(?:(?:with|on|upon|by|for)\s+)?"
    r"(?:him\b|them\b|her\b(?!\s+(?!(?:on|at|in|to|with|over|for|as|when|after)\b)[a-z]))"
)
_WHEN = re.compile(r"\s(?:when|as|after|while|before)\s")
_RIGHT_BEFORE = re.compile(r"(?:,[^,]{2,60},|,)?\s+(?:\w+\s+){0,2}")


# "X and Y both spoke in New York. They did not meet": what two did in one place was no encounter.
_NEVER_MET = re.compile(
    r"\W*(?:(?:But|Yet|Still),?\s+)?(?:They|The\s+(?:two|pair)|Both)\s+(?:did\s*(?:not|n['’]t)|never)\s+(?:\w+ly\s+)?"
    r"(?:meet|met|speak|spoke|talk(?:ed)?|see|saw|shake|shook|cross(?:ed)?\s+paths|exchanged?)\b"
)
# "The nomination of X was welcomed by Y": a thing is welcomed, and nobody is a guest.
_A_MOVE_OF = re.compile(
    r"\b(?:nomination|appointment|election|re-?election|victory|confirmation|decision|statement|remarks"
    r"|announcement|offer|proposal|plan|move|pledge|commitment|assurance|call|invitation|promotion|release)"
    r"s?\s+(?:of|by|from)\s+[^;]*$"
)


def told_not_to_have_met(reading: Reading, clause: Clause) -> bool:
    """Whether the sentence after says that the two of whom a clause tells did not meet."""
    after = reading.document.sentences[clause.sentence + 1 : clause.sentence + 2]
    return bool(after) and _NEVER_MET.match(after[0].text) is not None


def face_each_other(
    reading: Reading, clause: Clause, trigger: Trigger, subject: list[Person], acting: list[Person]
) -> bool:
    """Whether people of both sides stand where the words want them: guest and host, or two who act together."""
    if {p.country for p in acting} < set(SIDES) or reading.strangers_in(trigger.start - _FAR, trigger.end):
        return False
    if trigger.company == "structure":
        return True  # which has read their roles
    met = reading.seen_in(trigger.end, trigger.end + _FAR)
    if met and _OTHERS.search(reading.text(trigger.end, met[0].start)):
        return False  # "bade farewell to guests of X"
    guests = {p.country for p in subject} & set(SIDES)
    if not guests and _HANDED.match(trigger.text):  # "the aid was accepted by X from Y"
        goods = _OF_GOODS.search(reading.text(clause.start, trigger.start))
        return goods is not None and of_both_sides(s.person for s in met)
    if not guests and _OPENED.match(trigger.text):  # "the forum was opened by X and Y"
        return of_both_sides(s.person for s in met)
    if not guests and _BROUGHT.match(trigger.text):  # "a dinner brought X and Y together"
        return of_both_sides(s.person for s in met)
    if not guests and _RAISED.match(trigger.text):  # "the matter was raised by X with Y"
        return of_both_sides(s.person for s in met)
    if len(guests) < len(SIDES):
        return bool(guests) and trigger.company != "both"
    if trigger.company == "both":
        return _named_as_one(reading, clause, trigger)
    if trigger.company == "host and guest" and _HIM.match(reading.text(trigger.end, clause.end)):
        named = [s for s in reading.seen_in(clause.start, trigger.start) if not is_speaker(reading, s)]
        if len({s.person.country for s in named}) < len(SIDES):
            return True
        # "X was glad when Y called on him"
        return len(named) == len(SIDES) and bool(_WHEN.search(reading.text(named[0].end, named[1].start)))
    return trigger.company == "together" or trigger.kind == "call"


def among_themselves(reading: Reading, clause: Clause, trigger: Trigger, people: list[Person]) -> bool:
    """Whether people of one side alone met ("the mayor had a talk with the governor"), whatever they spoke of.

    The event word is a verb with a subject.
    """
    if trigger.kind not in ("talks", "call"):
        return False
    if len({p.country for p in people}) != 1 or any(p.country not in SIDES for p in people):
        return False
    met = reading.seen_in(trigger.end, clause.end)[:1]
    if not met or not _WITH_HIM.fullmatch(reading.text(trigger.end, met[0].start)):
        return False
    return not AND_MORE.match(reading.text(met[0].end, clause.end))


def _named_as_one(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """ "X and Y decided": the two named last before the verb, with nothing done between; or "the two decided"."""
    named = reading.seen_in(clause.start, trigger.start)
    if len(named) < len(SIDES):
        he_and = named and _HE_AND.search(reading.text(clause.start, named[0].start))
        return not named or bool(
            he_and and _RIGHT_BEFORE.fullmatch(reading.text(named[0].end, trigger.start))
        )
    one, other = named[-2:]
    between, rest = reading.text(one.end, other.start), reading.text(other.end, trigger.start)
    return bool(_AND.search(between)) and not _ACTED.search(between) and bool(_RIGHT_BEFORE.fullmatch(rest))


def without_spokesmen(acting: list[Person]) -> list[Person]:
    """Those who act, without whoever's title is to speak for others of them."""
    if len(acting) < 2:
        return acting
    return [
        p
        for p in acting
        if not SPOKESMAN.search(p.title) or not any(q is not p and q.country == p.country for q in acting)
    ]


def welcomes_a_thing(clause: Clause, trigger: Trigger) -> bool:
    """ "The nomination of X was welcomed by Y": whether what is welcomed is nobody, and so no guest."""
    at = trigger.start - clause.start
    return (
        trigger.text.endswith(("welcomed", "welcomed by"))
        and _A_MOVE_OF.search(clause.text, 0, at) is not None
    )
