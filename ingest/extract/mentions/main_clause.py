"""Whose encounter it is where a sentence opens otherwise than with its subject.

"After talks with X, then secretary of the Philippines, Y said …"; "As X flew home, Y met Z".
"""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import POSSESSIVE, Reading, Seen, of_both_sides
from ingest.extract.clauses.triggers import Trigger, find_triggers
from ingest.extract.types import ENCOUNTER_KINDS, SIDES, Person

from .groups import A_GROUP

# "On Monday, after talks with X, Y said", "In Moscow last week, following a call on X, Y said".
_WHEN_AND_WHERE = (
    r"(?:(?:(?:On|In|At|Late|Early)\s+(?:[\w’.'-]+\s+){0,5}?[\w’.'-]+"
    r"|(?:Last|This|Earlier\s+this|Earlier\s+that|Later\s+that)\s+[\w]+(?:\s+[a-z]+)?|Yesterday|Today)"
    r"(?:,\s+(?:19|20)\d\d)?,\s+)"
)
_OPENS = re.compile(
    rf"{_WHEN_AND_WHERE}?"
    r"(?:(?:Before\s+(?:that|this)|After\s+(?:that|this)|Earlier|Later|Meanwhile|Also)"
    r"(?:\s+(?:on|in)\s+(?:the\s+)?[\w-]+)?,\s+)?(?:(?:Right|Soon|Shortly|Immediately|Just)\s+)?"
    r"(?i:After|Following|Before|During|At|In|On|Over|Emerging\s+from|Fresh\s+from|Opening|Beginning|Starting"
    r"|Closing|Concluding|Ending|Wrapping\s+up|Summing\s+up|Ahead\s+of|Prior\s+to"
    r"|Speaking\s+(?:after|before|during|at))"
    r"\s+(?:(?:an?|the|his|her|their|recent|earlier)\s+)*(?:[\w-]+\s+){0,3}$"
    r"|(?:Asked\s+about|Recalling|Describing|Referring\s+to|Commenting\s+on|Speaking\s+(?:of|about))\s+"
    r"(?:his|her)\s+(?:[\w-]+\s+){0,3}$"
)
# "Having met X on Wednesday, Y …", "Receiving X in Manila, Y …".
_DOING_SO = re.compile(
    r"(?:(?:(?:[Ss]hortly\s+|[Rr]ight\s+|[Jj]ust\s+)?(?:After|Before|On|Upon|In|While|When|By)\s+)?"
    r"(?:[\w-]+ly\s+|again\s+|first\s+)?[A-Za-z]+ing\b(?:\s+\w+){0,5}"
    r"|(?:After\s+)?[Hh]aving\s+(?:[\w-]+ly\s+|again\s+|also\s+|just\s+|earlier\s+|first\s+)?"
    r"(?:[a-z]+(?:ed|t|d|en|n|k)\b)(?:\s+\w+){0,5})"
)
_HIS_OWN = re.compile(r"\b(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,3}$")
_APART = re.compile(r"(?:who|whose|whom|which|where|and|when)\b")
_ENDS_WITH_COMMA = re.compile(r",\s+(?:[Tt]he\s+)?(?:[\w’'-]+\s+){0,9}?$")
_VERB = re.compile(
    r"\s+(?:also\s+|then\s+|later\s+)?"
    r"(?:[a-z]{2,}ed|said|says|told|made|took|gave|went|left|flew|held|had|has|was|is|will|would|spoke|saw"
    r"|put|set|came|brought|wrote|began)\b"
)
_SUBORDINATOR = re.compile(
    r"\W*(?:(?:\w+\s+){0,3}(?:after|before)"
    r"|(?:Even\s+)?(?:While|As|When|After|Before|Since|Once|Until|Although|Though|Because|With|If))\s",
    re.IGNORECASE,
)
# What stands before the subject of the main clause: "On Friday, after his meeting with", "Following talks with".
_FRONTED = re.compile(
    rf"\W*{_WHEN_AND_WHERE}?(?:\w+\s+){{0,3}}?(?i:after|before|following|during|prior\s+to|ahead\s+of|fresh\s+from"
    r"|emerging\s+from|having|at|in)\s"
)
_HE_FRONTED = re.compile(
    r"\W*(?:While|As|When|After|Before|Since|Once|Until)\s+(?:he|she|they)\s+[^,]{3,80}(?=,\s)", re.IGNORECASE
)
TITLE_BEHIND_COMMA = re.compile(
    r",\s+(?:(?:the\s+(?:country|republic|nation|state|city|province)['’]s|[Tt]he|his|her|its)\s+)?"
    r"(?:(?:[A-Z][\w.’'-]*|of|for|the|and|then|acting)\s+){0,9}$"
)
_GROUP_ACTS = re.compile(r",\s+(?:[\w’'-]+\s+){0,4}$")
_LOOKS_ON = re.compile(
    r"\s+(?:looked\s+on|watched|witnessed|presided|stood\s+(?:by|behind|beside)|was\s+there)\b"
)
_OTHER_VERB = re.compile(r"\b(?:said|told|met|held|was|is|had|has|will|by|with|of|to)\s")


def in_main_clause(
    reading: Reading, clauses: list[Clause], position: int, trigger: Trigger, met: list[Person]
) -> list[Person]:
    """The subject of the main clause, where an opening phrase names only whom he or she met, be it a group."""
    clause = clauses[0]
    others = {p.country for p in met} or _group_met(reading, clause, trigger)
    if position or len(others) != 1:
        return []
    opened = clause.text[: trigger.start - clause.start]
    if not (_is_noun(trigger) and _OPENS.fullmatch(opened)) and not (
        trigger.form == "verb" and _DOING_SO.fullmatch(opened + trigger.text)
    ):
        return []
    return _subject(reading, clauses, trigger, set(SIDES) - others, [])


def opened_among_themselves(
    reading: Reading, clauses: list[Clause], position: int, trigger: Trigger, people: list[Person]
) -> bool:
    """Whether "in his meeting with Secretary X, Senator Y said", of one side, and nobody of the other is named."""
    clause = clauses[0]
    sides = {p.country for p in people} or _group_met(reading, clause, trigger)
    if (
        position
        or trigger.kind not in ("talks", "courtesy_call")
        or len(sides) != 1
        or not sides < set(SIDES)
    ):
        return False
    opened = clause.text[: trigger.start - clause.start]
    if not _is_noun(trigger) or not _OPENS.fullmatch(opened) or not _HIS_OWN.search(opened):
        return False
    if _group_met(reading, clause, trigger) - sides:
        return False
    sentence = reading.sentence_at(clause.start)
    if any(s.person.country not in sides for s in reading.seen_in(sentence.start, sentence.end)):
        return False
    met = reading.seen_in(trigger.end, clause.end)[:1]
    met = [] if met and "," in reading.text(trigger.end, met[0].start) else met
    return bool(_subject(reading, clauses, trigger, sides, [s.person for s in met]))


def _is_noun(trigger: Trigger) -> bool:
    return trigger.form == "noun" or trigger.text == "meeting with"  # "in his meeting with X"


def _subject(
    reading: Reading, clauses: list[Clause], trigger: Trigger, sides: set[str], met: list[Person]
) -> list[Person]:
    """Whoever of these sides, none of them met, is named right before the verb of the main clause."""
    clause = clauses[0]
    for later in clauses[:3]:
        relative = later is not clause and _APART.match(later.text)
        for seen in reading.seen_in(max(later.start, trigger.end), later.end):
            person = seen.person
            if person.country not in sides or not person.office or any(person is m for m in met):
                continue
            before = reading.text(max(clause.start, seen.start - 120), seen.start)
            if relative and not _ENDS_WITH_COMMA.search(reading.text(later.start, seen.start)):
                continue
            if POSSESSIVE.match(reading.document.text, seen.end) or not _ENDS_WITH_COMMA.search(before):
                continue
            title = before.rpartition(",")[2]
            if not _OTHER_VERB.search(title) and _VERB.match(
                reading.document.text, _behind_title(reading, seen)
            ):
                return [person]
    return []


def _behind_title(reading: Reading, seen: Seen) -> int:
    """Where a name ends, with the title between commas behind it ("X, director of the office, said")."""
    title = seen.person.title_span
    if title is None or not 0 < title.start - seen.end <= len(", the "):
        return seen.end
    set_apart = reading.text(seen.end, seen.end + 1) == reading.text(title.end, title.end + 1) == ","
    return title.end + 1 if set_apart else seen.end


def _group_met(reading: Reading, clause: Clause, trigger: Trigger) -> set[str]:
    """The side of the group named right behind "at a meeting with", up to a comma."""
    comma = reading.document.text.find(",", trigger.end, clause.end)
    behind = reading.text(trigger.end, max(comma, trigger.end))
    return reading.sides_in(trigger.end, comma) if A_GROUP.search(behind) else set()


def without_fronted(
    reading: Reading, clause: Clause, trigger: Trigger, before: list[Seen], after: list[Seen]
) -> list[Seen]:
    """ "As X flew home, Y met Z", "While X spoke, officials were in talks": who acts before the comma is not there.

    Nor is who was met before: "After his meeting with X, Y called on Z".
    """
    first, opening = before[0], reading.text(clause.start, before[0].start)
    met = _FRONTED.match(opening) is not None and _met_there(clause, trigger, first)
    acts = _SUBORDINATOR.match(opening) and _VERB.match(reading.document.text, first.end)
    if not (met or acts) or _LOOKS_ON.match(reading.document.text, first.end):
        return before
    for own in before[1:]:
        if TITLE_BEHIND_COMMA.search(reading.text(first.end, own.start)):
            there = [s for s in before if s.start >= own.start]
            return there if of_both_sides(s.person for s in [*there, *after]) else before
    told = reading.text(first.end, trigger.start)
    group = A_GROUP.search(told, within=clause.text)
    acts_as_one = group is not None and _GROUP_ACTS.search(told, 0, group.start())
    return [] if acts_as_one and not any(s.start > first.start for s in before) else before


def _met_there(clause: Clause, trigger: Trigger, first: Seen) -> bool:
    """ "After his meeting with X, Y called on Z": whether X is named behind an encounter of its own."""
    return any(
        told.kind in ENCOUNTER_KINDS and told.end <= first.start and first.end <= trigger.start
        for told in find_triggers(clause.text, clause.start)
    )


def is_of_a_group(before: str, clause: str) -> bool:
    """ "While she was speaking, officials of Y met Z": whether a group acts, and "she" elsewhere."""
    opens = _HE_FRONTED.match(before)
    group = A_GROUP.search(before, opens.end(), within=clause) if opens else None
    return bool(opens and group and _GROUP_ACTS.search(before, opens.end(), group.start()))
