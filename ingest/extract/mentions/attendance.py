"""Journeys to a gathering: who is, speaks at or represents a state at a summit, a forum or a show of the other side.

"X will be at the Eastern Economic Forum": it is held in one city every time (``gatherings.csv``). "X is to represent
Russia at the summit in Manila", "Russia will be represented there by X": the place stands beside it, or just before.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, other_side
from ingest.extract.clauses.triggers import Trigger, with_trigger
from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import JOURNEY_KINDS

from .destination_first import before_verb, behind_verb, seats_in

_HOME_FROM = ("from", "home", "back")  # "came home on Sunday from the forum": the journey to it
_NAMED = 120  # characters from a verb to the end of the name of its gathering
_BESIDE = 45  # characters from a gathering to its place
_GATHERING = (
    r"(?:[Ss]ummit|[Ff]orum|[Cc]onference|[Cc]ongress|[Ee]xpo(?:sition)?|[Ee]xhibition|[Ff]air|[Ss]how"
    r"|[Ff]estival|[Aa]ssembly|[Ss]ymposium|[Ss]eminar|[Ww]orkshop"
    r"|(?:ASEAN|Asean|APEC|Apec|EAS|ARF)(?:[\s-][\w-]+){0,4}?\s+[Mm]eetings?|[Mm]inisterial"
    r"|event|gathering|ceremon(?:y|ies)|commemorations?|celebrations?|inauguration|parade)"
)
_STATE = (
    r"(?:(?:the\s+)?"
    r"(?:Philippines|Russia|country|Russian\s+Federation|government|President|[Pp]residency|province|city)"
    r"|(?:his|her)\s+(?:country|government))"
)
_AS_WHAT = (
    r"(?:present|represented|an?\s+(?:[\w-]+\s+)?(?:guest|speaker|panelist|resource\s+person|delegate)"
    r"|(?:the\s+|an?\s+)?(?:(?:guest|keynote)\s+speakers?|(?:chief\s+)?guests?\s+of\s+hono[u]?r|chief\s+guests?))"
)
_BE = r"(?:be|is|are|was|were)(?:\s+also)?"
_AT = r"(?:at|in(?=\s+the))"
ATTENDS = Prefiltered(
    r"\b(?P<verb>attend(?:s|ed|ing)?|(?:takes?|took|taking)\s+part\s+in|participat(?:es?|ed|ing)\s+in"
    r"|(?:speaks?|spoke|speaking)\s+(?:at|in)|address(?:es|ed)|join(?:s|ed)?|grac(?:es?|ed)"
    r"|skip(?:s|ping)?|stay(?:s|ed|ing)?\s+away\s+from"
    r"|(?:pull(?:s|ed|ing)?|bow(?:s|ed|ing)?|back(?:s|ed|ing)?)\s+out\s+of|begg?(?:s|ed|ing)?\s+off\s+from"
    r"|withdr(?:ew|aws?|awn|awing)\s+from|to\s+be\s+excused\s+from"
    r"|(?:lead(?:s|ing)?|led|head(?:s|ed|ing)?)\s+(?:an?|the|its|his|her|\w+['’]s?)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:team|delegation|contingent|group|party|mission)\s+(?:at|to)"
    r"|(?:return(?:s|ed|ing)?|(?:came|comes|flew|flies)\s+(?:back|home)|(?:is|was)\s+back)\s+(?:home\s+)?"
    r"(?:(?:on\s+)?[A-Z][a-z]+day\s+|yesterday\s+|today\s+|last\s+(?:week|month)\s+)?from"
    rf"|represent(?:s|ed|ing)?\s+{_STATE}\s+(?:at|in)|Representing\s+{_STATE}\s+(?:at|in)"
    rf"|{_BE}\s+{_AS_WHAT}\s+{_AT}|{_BE}\s+{_AT})"
    r"\s+(?:(?:the|this|that|an?)\s+)?[“\"«]?(?=[\w’'-])"
)
_A_GATHERING = Prefiltered(rf"\b{_GATHERING}\b")
_LEADS_TO = re.compile(r"(?:[\w’'&.:–-]+\s+){0,3}")
_CEREMONY = re.compile(r"(?:ceremon(?:y|ies)|commemorations?)$")
_REPRESENTS = re.compile(r"[Rr]epresent|\w+\s+represented")
_NAME = re.compile(
    rf"(?:(?!(?:that|who|which|to|with|said|will|was|were|is)\s)\(?[\w’'&.-]+\)?\s+){{0,8}}?{_GATHERING}\b"
)
_HELD_IN = re.compile(r"[^,;.]{0,30}?\b(?:in|at)\s+(?:the\s+(?:(?:city|capital)\s+of\s+)?)?")
_TOLD_BEFORE = re.compile(rf"\b{_GATHERING}\b[^;.]{{0,60}}?\bin\s+(?:the\s+)?$")
_BY = re.compile(r"[^;.]{0,60}?\bby\s")
_IS = re.compile(r"[^;.]{0,60}?\b(?:is|was|will\s+be)\s")


def with_attendance(
    reading: Reading, clauses: list[Clause], position: int, triggers: tuple[Trigger, ...]
) -> tuple[Trigger, ...]:
    """The event words of a clause, with the journey to a gathering where none of them tells a journey."""
    clause = clauses[position]
    if not (_A_GATHERING.may_match(clause.text) or reading.gatherings_in(clause.start, clause.end)):
        return triggers
    others = tuple(t for t in triggers if not (t.kind == "visit" and t.text.endswith(_HOME_FROM)))
    if any(t.kind in JOURNEY_KINDS for t in others):
        return triggers
    for verb in ATTENDS.finditer(clause.text):
        found = _journey(reading, clauses, position, verb)
        if found is not None and not reading.is_quoted(found.start, found.end):
            return with_trigger(others, found)
    return triggers


def _journey(reading: Reading, clauses: list[Clause], position: int, verb: re.Match[str]) -> Trigger | None:
    clause = clauses[position]
    start, end = clause.start + verb.start("verb"), clause.start + verb.end("verb")
    gathering = _gathering(reading, clause, clause.start + verb.end())
    seat = (
        _seat(reading, clause, gathering, _REPRESENTS.match(verb["verb"]) is not None) if gathering else None
    )
    if gathering is None or seat is None:
        return None
    side = other_side(seat[1])
    if _CEREMONY.search(reading.text(*gathering)) and before_verb(
        reading, clauses, position, (clause.start, start), seat[1]
    ):
        return None  # "X and Y were at a ceremony in Manila": they met there
    people = before_verb(reading, clauses, position, (clause.start, start), side)
    if people is None:  # "Russia will be represented there by X", "Representing Russia at the summit is X"
        word = (_BY if "represented" in verb["verb"] else _IS).match(clause.text, gathering[1] - clause.start)
        people = behind_verb(reading, clause, clause.start + word.end(), side) if word else None
    if people is None:
        return None
    return Trigger("visit", "verb", start, end, verb["verb"], "structure", people, seat[0])


def _gathering(reading: Reading, clause: Clause, start: int) -> tuple[int, int] | None:
    """Where the gathering stands that a verb has as its object: by a known name, or a word for one."""
    for hit in reading.gatherings_in(start, min(clause.end, start + _NAMED)):
        if _LEADS_TO.fullmatch(reading.text(start, hit.start)):
            return hit.start, hit.end
    named = _NAME.match(clause.text, start - clause.start)
    return (start, clause.start + named.end()) if named else None


def _seat(
    reading: Reading, clause: Clause, gathering: tuple[int, int], represents: bool
) -> tuple[int, str] | None:
    """Where the place of a gathering is named, and its country: beside it, by its name, or just before it."""
    start, end = gathering
    for at, _, country in seats_in(reading, end, min(clause.end, end + _BESIDE))[:1]:
        if _HELD_IN.fullmatch(reading.text(end, at)):
            return at, country
    for at, until, country in seats_in(reading, start, end):  # "the Vladivostok forum"
        if reading.text(until, until + 1) == " ":
            return at, country
    for hit in reading.gatherings_in(start, end):
        if hit.seat[1]:
            return hit.start, hit.seat[1]
    if not represents:
        return None
    sentences = reading.document.sentences
    opens = sentences[max(0, clause.sentence - 1)].start
    for at, _, country in reversed(seats_in(reading, opens, start)):
        if _TOLD_BEFORE.search(reading.text(max(opens, at - 90), at)):
            return at, country
    return None
