"""Company read from structure: people of both sides in the roles of one act that nobody does from afar.

``triggers`` knows words that name an encounter, and the ways to tell one never end: they "planted a tree", one "rode
the metro alongside" the other, "showed" him a port. So here the list is of what does *not* mean presence
(``apart_words``), and a clause that names office holders of both sides tells an encounter where

- they are its subject together ("X and Y planted a tree in Manila", "the two planted …"),
- one acts in the other's company ("X watched a drill alongside Y", "Joined by Y, X …", "X sat with Y at his side"),
- one does to the other what needs him there ("X showed Y the port", "X was guided through it by Y"), or
- a noun of being together has both ("a huddle of X with Y", "handshakes between X and Y"),

each with a place, a day or an occasion in the same clause. A mention read so opens an encounter or joins one as any
other does; its record is less sure, and names the rule ``meeting.structure``.
"""

from __future__ import annotations

import re

from ingest.extract.clauses.absent import is_absent
from ingest.extract.clauses.apart_words import is_past
from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.reading import Reading, Seen, of_both_sides
from ingest.extract.clauses.triggers import Form, Trigger, with_trigger
from ingest.extract.clauses.who_says import is_speaker
from ingest.extract.matching.prefilter import held_by
from ingest.extract.types import SIDES, MeetingKind

from . import structure_words as words
from .act_setting import is_set, set_before
from .carried_people import carried_subject, earlier_people
from .groups import heads_a_group_before
from .guests_of_honor import GUEST_OF_HONOR, guest_of_honor
from .handed_there import WAS_HANDED, handed_there
from .in_turn import IN_REPLY, reply_of
from .office_holders import acts_for_a_state
from .presence import acts_of_presence, is_verb
from .received_there import (
    SAID_WHEN_CAME,
    SHOWN,
    VISIT_TO_SEAT,
    WHERE_HOST,
    host_there,
    host_who_speaks,
    shown_in,
    visit_to_host,
)
from .scenes import Act, Scene, is_own, joint, main_word, pair
from .shapes_behind import both_behind
from .together import the_two_meant

_ENCOUNTERS: frozenset[MeetingKind] = frozenset({"talks", "courtesy_call", "commission", "call", "signing"})
_AUXILIARY_OF_HAVING = ("had", "has")


def with_company(
    reading: Reading, clauses: list[Clause], position: int, triggers: tuple[Trigger, ...]
) -> tuple[Trigger, ...]:
    """The event words of a clause, with the act read from its structure where none of them tells an encounter."""
    clause = clauses[position]
    spoke = host_who_speaks(reading, clause) if SAID_WHEN_CAME in held_by(clause.text) else None
    if spoke is None and VISIT_TO_SEAT in held_by(clause.text):
        spoke = visit_to_host(reading, clause)
    if spoke is not None:  # whatever is said there of other encounters
        return with_trigger(triggers, spoke)
    for told in triggers:
        if told.kind in _ENCOUNTERS and not told.company:
            return triggers
    found = _company_in(reading, clauses, position)
    if found is None:
        return triggers
    others = [t for t in triggers if not t.company and t.kind != "visit"]
    if any(t.start < found.end and found.start < t.end for t in others):
        return triggers
    return tuple(sorted([*triggers, found], key=lambda t: t.start))


def _company_in(reading: Reading, clauses: list[Clause], position: int) -> Trigger | None:
    """The act of ``clauses[position]`` in which people of both sides are together, None where there is none."""
    clause = clauses[position]
    held = held_by(clause.text)
    if words.THE_TWO in held and (the_two := words.THE_TWO.search(clause.text)):
        return _of_the_two(reading, clause, the_two)
    if WHERE_HOST in held and (received := host_there(reading, clauses, position)):
        return received
    if SHOWN in held and (shown := shown_in(reading, clauses, position)):
        return shown
    if IN_REPLY in held and (reply := reply_of(reading, clauses, position)):
        return reply
    if GUEST_OF_HONOR in held and (honored := guest_of_honor(reading, clauses, position)):
        return honored
    if WAS_HANDED in held and (handed := handed_there(reading, clause)):
        return handed
    seen = reading.seen_in(clause.start, clause.end)
    scene = _scene(reading, clauses, position, seen) if seen else None
    if scene is None or clause.text.startswith("Had ") or words.FROM_AFAR.search(clause.text):
        return None
    looked_on = words.ONLY_LOOKED_ON in held and words.ONLY_LOOKED_ON.search(clause.text)
    if looked_on and not words.OF_OTHER_S_ACT.search(clause.text):
        return None
    for read in (_of_noun, _in_front, _in_company, _together, _done_to, both_behind):
        act = read(scene)
        if act is not None and clause.text[act.start : act.end] != "did" and _is_set(reading, clause, act):
            return _trigger(clause, act, "noun" if read is _of_noun else "verb")
    return None


def _trigger(clause: Clause, act: Act, form: Form) -> Trigger:
    start, end = clause.start + act.start, clause.start + act.end
    return Trigger("talks", form, start, end, clause.text[act.start : act.end], "structure", act.people)


def _scene(reading: Reading, clauses: list[Clause], position: int, seen: list[Seen]) -> Scene | None:
    """The clause with those seen in it marked; None unless it has people of both sides, by name or by pronoun."""
    clause = clauses[position]
    sides = {s.person.country for s in seen}.intersection(SIDES)
    if not sides or (len(sides) == 1 and _pronoun(clause.text) is None):
        return None
    scene = Scene(clause.text)
    speakers = [s for s in seen if is_speaker(reading, s)]
    for one in seen:
        named = one.person.country in SIDES and one not in speakers
        if named and _acts(reading, one) and not is_absent(reading, one):
            scene.mark(one.start - clause.start, one.end - clause.start, one.person)
    if len({p.country for p in scene.people.values()}) == 1:
        _mark_pronouns(reading, clauses, position, scene, speakers)
    if not of_both_sides(scene.people.values()):
        return None
    scene.text = words.TITLE.sub(lambda m: m.string[m.end()] * len(m.group()), scene.text)
    scene.text = words.OFFICE_FIRST.sub(_as_one_name, scene.text)
    scene.text = words.IT_WAS_HE.sub(lambda m: m["first"] + " " * len(m["who"]), scene.text)
    return scene


def _as_one_name(match: re.Match[str]) -> str:
    """ "The head of the agency, X," with the mark of X for all of it; the comma behind becomes a space."""
    mark = match["name"][0]
    return mark * (match.end("name") - match.start()) + " " * (match.end() - match.end("name"))


def _acts(reading: Reading, seen: Seen) -> bool:
    """Whether somebody acts for a state: by an office, or as the "chief" of what no list knows."""
    before = reading.text(max(0, seen.start - 8), seen.start)
    return acts_for_a_state(reading, seen.person) or bool(words.CHIEF.search(before))


def _mark_pronouns(
    reading: Reading, clauses: list[Clause], position: int, scene: Scene, speakers: list[Seen]
) -> None:
    """Mark "he", "him" or "whom" as the one of the other side that stands before."""
    clause = clauses[position]
    side = next(iter(scene.people.values())).country
    whom = _pronoun(clause.text)
    if whom is None:
        return
    if whom.re in (words.WHOM_FIRST, words.WHO_FIRST):
        before = reading.seen_in(clauses[position - 1].start, clauses[position - 1].end) if position else []
        meant = [s.person for s in before[-1:]]
    elif whom.re is words.HIM.plain:
        meant = earlier_people(reading, clause, list(scene.people.values()))
        if whom["who"] == "them" and not heads_a_group_before(reading, clause, meant):
            return
    else:
        start = clause.start + whom.end()
        word = Trigger("talks", "verb", start, start, "")
        meant = carried_subject(reading, clauses, position, word, speakers)
    for person in meant[:1]:
        if person.country in SIDES and person.country != side and acts_for_a_state(reading, person):
            scene.mark(whom.start("who"), whom.end("who"), person)


def _pronoun(text: str) -> re.Match[str] | None:
    """The "whom", "who", "him" or "he" of a clause that may stand for somebody of the other side."""
    held = held_by(text)
    return (
        words.WHOM_FIRST.match(text)
        or words.WHO_FIRST.match(text)
        or (words.HIM.search(text) if words.HIM in held else None)
        or (words.HE.search(text) if words.HE_NAMED in held else None)
    )


def _of_the_two(reading: Reading, clause: Clause, match: re.Match[str]) -> Trigger | None:
    """ "The two planted a tree in Manila": those whom the sentence before names."""
    if words.FROM_AFAR.search(clause.text) or words.GATHERING.search(clause.text):
        return None
    if not is_verb(match["verb"]) or not joint(match):
        return None
    if match["verb"] in words.BE and not words.TOGETHER_AT.match(clause.text, match.start("verb")):
        return None
    at, until = main_word(match)
    word = Trigger("talks", "verb", clause.start + at, clause.start + until, "")
    act = Act(at, until, tuple(the_two_meant(reading, clause, word)))
    return _trigger(clause, act, "verb") if act.people and _is_set(reading, clause, act) else None


def _together(scene: Scene) -> Act | None:
    for match in words.TOGETHER.finditer(scene.text):
        people = pair(scene, match)
        rest = scene.text[match.start("verb") :]
        if not people or match["verb"] in words.NO_VERB or not joint(match):
            continue
        verb = scene.text[slice(*main_word(match))]
        if (
            match["verb"] in words.BE and not words.PARTICIPLE.match(rest)
        ) or verb in words.AUXILIARY - words.BE:
            continue  # "X and Y will both be in Lima"
        close = words.CLOSE.search(rest) or scene.text[slice(*main_word(match))] in words.JOINT
        if close or not words.GATHERING.search(rest):
            return Act(*main_word(match), people, bool(close), by_day=verb not in words.EACH_APART)
    return None


def _in_front(scene: Scene) -> Act | None:
    """The company told before who acts in it, or beside him at once."""
    for pattern in (words.IN_FRONT, words.INSERTED, words.SIDE_BY_SIDE):
        for match in pattern.finditer(scene.text):
            told = scene.text[match.start("verb") :]
            if (people := pair(scene, match)) and (acts_of_presence(told, 1) or match["verb"] in words.JOINT):
                return Act(*main_word(match), people, True)
    for pattern in (words.AWAITED, words.WHILE_WITH, words.SEATED):
        for match in pattern.finditer(scene.text):
            if people := pair(scene, match):
                return Act(*match.span("verb"), people, True, set_there=pattern is words.AWAITED)
    return None


def _in_company(scene: Scene) -> Act | None:
    for match in (
        m for shape in (words.AT_HIS, words.LOOKS_ON, words.HE_WAITS) for m in shape.finditer(scene.text)
    ):
        people = pair(scene, match)
        if (
            people
            and is_verb(match["verb"])
            and acts_of_presence(match["verb"] + match["between"], 12, journeys=True)
        ):
            return Act(*main_word(match), people, True)
    for match in words.BESIDE.finditer(scene.text):
        people = pair(scene, match) or pair(scene, match, ("a", "other"))
        told = match["verb"] + match["between"]
        close = match["how"] not in ("with", "by")
        if not people or not is_own(match) or not acts_of_presence(told, 12, journeys=close):
            continue
        how, said = match["how"], [w.lower() for w in words.WORD.findall(told)]
        if how == "by" and not words.BE & set(said):
            continue
        if how == "with" and words.WITH_WHAT & {said[0], *said[-2:]}:
            continue
        at, until = main_word(match)
        return Act(at, until, people, how != "by" or scene.text[at:until] in words.PRESENCE - words.DECREED)
    return None


def _done_to(scene: Scene) -> Act | None:
    for match in words.TO_HIM.finditer(scene.text):
        people = pair(scene, match)
        if not people or not is_own(match):
            continue
        at, until = main_word(match)
        verb = scene.text[at:until]
        beside = words.WITH_HIM.search(scene.text, match.end())
        had = verb in _AUXILIARY_OF_HAVING
        if not acts_of_presence(match["verb"] + match["between"], 14) and not (beside and had):
            continue
        between = match["between"]
        decreed = verb in words.DECREED and between.endswith(" by")
        present = verb in words.PRESENCE and not (had or decreed or words.OF_HIS.search(between))
        inward = words.TIME_FOR.search(between) or words.INWARD.search(between)
        if beside or present or inward or words.OCCASION.search(scene.text, at):
            return Act(at, until, people, bool(beside) or present)
        if _by_any_verb(match, verb, between):
            return Act(at, until, people)
    for match in words.DONE_BY.finditer(scene.text):
        if (people := pair(scene, match)) and acts_of_presence(match["verb"] + match["between"], 8):
            return Act(*match.span("verb"), people, match["verb"] not in words.DECREED)
    for match in words.CLEFT.finditer(scene.text):
        if (people := pair(scene, match)) and acts_of_presence(scene.text[match.start("verb") :]):
            return Act(*main_word(match), people, match["verb"] in words.RECEIVES)
    for match in words.WHOM.finditer(scene.text):
        people = pair(scene, match)
        if people and (match["verb"] in _AUXILIARY_OF_HAVING or joint(match)):
            return Act(*main_word(match), people)
    return None


def _by_any_verb(match: re.Match[str], verb: str, between: str) -> bool:
    """Whether one does to the other what no list calls far or near: "lent him his coat", "beat her at chess"."""
    if not is_past(verb) or words.RIVALS.match(match.string, match.end()) or verb in words.NOT_BESIDE:
        return False
    return not words.ABOUT_HIM.search(between)


def _of_noun(scene: Scene) -> Act | None:
    for pattern in (
        words.NOUN,
        words.WHOSE_NOUN,
        words.GUEST_WAS,
        words.WHOSE_GUEST_WAS,
        words.WAS_HIS_GUEST,
    ):
        for match in pattern.finditer(scene.text):
            if people := pair(scene, match):
                return Act(*match.span("verb"), people, True)
    return None


def _is_set(reading: Reading, clause: Clause, act: Act) -> bool:
    """Whether the act is set by its own words, by its clause, or by the sentence before that has one of its people."""
    span = (clause.start + act.start, clause.start + act.end)
    if reading.is_quoted(*span):
        return False
    return (
        act.set_there
        or is_set(reading, clause, span, act.sure, act.by_day)
        or any(set_before(reading, clause, act.people))
    )
