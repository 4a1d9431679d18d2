"""Who acts in an event mention: named, carried over by a pronoun, or only spoken of."""

from __future__ import annotations

import re

from .clauses import Clause
from .prefilter import Prefiltered
from .reading import SIDES, Reading, Seen
from .speakers import Turns, spoken_subject
from .triggers import Trigger
from .types import Person

_OBJECT_PRONOUN = re.compile(r"^\s*(?:with\s+)?(?:him|her|them)\b(?!\s+[a-z]+\s+counterpart)")
_OBJECT_BEFORE = re.compile(r"\b(?:его|её|ее|их)\s+$")
_SUBORDINATE = re.compile(r"\b(?:after|before|since|when|as|until)\b")
_PARENTHETIC = re.compile(r"who\b[^,.;]{3,90},\s+and\s")  # "X, who heads the body, and Y met"
_WHO = re.compile(r",\s+who(?:\s+\w+){0,3}\s*$")  # "X, who met Y, said": X met Y
_THEIR = re.compile(r"\b(?:during|in|at|after|following|since|before)\s+their\s+(?:[\w-]+\s+){0,3}$")
_WITNESSED = Prefiltered(
    r"\b(?:witnessed\s+by|in\s+the\s+presence\s+of|presided\s+over\s+by)\b[^;]*$", re.IGNORECASE
)
_PRONOUN_FIRST = re.compile(r"\b(?:he|she)\s+and\s+(?:[\w'’.-]+\s+){0,7}$", re.IGNORECASE)
_SUBJECT_PRONOUN = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
_INVITES = re.compile(r"['’]s?\s+(?:[a-z]+\s+)?invitation\b")
_KIN = re.compile(
    r"['’]s\s+(?:[\w-]+\s+)?(?:predecessor|successor|aide|adviser|spokes\w+|brother|sister|son|daughter|wife|husband|father|mother|deputy|secretary|minister|office|staff|letter)\b"
)
_REMARKS = re.compile(
    r"['’]s\s+(?:\w+\s+)?(?:remarks|speech|statement|interview|answers?|comments)\b[^.;]{0,40}\b(?:during|at|following|after)\s"
)
_NEXT_WORDS = 5  # characters after a title that tell "vice president for" a trade
_PRIVATE = Prefiltered(
    r"\b(?:sales|marketing|manager|coach|owner|vice\s+president\s+for|grandmaster|boxer|player|artist|singer|vendor|professor)\b",
    re.IGNORECASE,
)
_DELEGATION = Prefiltered(
    r"\b[Tt]he\s+(?:visiting\s+|Russian\s+|Philippine\s+|Filipino\s+)?(?:delegation|team|group)\b(?!\s+(?:was|is|were)\s+(?:led|headed))"
)
_LED_DELEGATION = Prefiltered(r"\b(?:delegation|team|group)\b[^.;]{0,80}?\b(?:led|headed)\s+by\b")
_RECORD_HOLDER = re.compile(
    r"The\s+(?:last|first|only|second|third|previous)\s+(?:[\w-]+\s+){0,3}?(?:leader|president|official|minister|secretary)\s+(?:to|who)\b"
)
_GUEST = Prefiltered(r"\b(?:guest|visitor)\b|\bгост(?:ь|я|ю|ем|е)\b")
_LATTER = Prefiltered(r"\b[Tt]he\s+latter\b")
_RELATIVE = re.compile(r"^\s*,?\s*(?:who|whom|whose)\b")
_ELIDED = re.compile(
    r"^\s*(?:and|but|then|later|also|after|before|while|when)?\s*(?:then\s+|later\s+|also\s+|not\s+)?(?:[a-z]+(?:ed|ing)|met|held|had|has|will|would|was|is|left|flew|went|is\s+to|paid)\b"
)


def people_of(
    reading: Reading,
    turns: Turns,
    clauses: list[Clause],
    position: int,
    trigger: Trigger,
    scope: tuple[int, int],
) -> tuple[list[Person], list[Person], list[Person]]:
    """The subject of an event word, all who take part, and those of them who only look on."""
    clause = clauses[position]
    here = [
        s
        for s in reading.seen_in(clause.start, clause.end)
        if not reading.is_absent(s) and not _owns_another_thing(reading, s, trigger)
    ]
    record = _names_record_holder(clause.text)
    before = [] if record else [s for s in here if s.end <= trigger.start]
    within = [s for s in here if trigger.start < s.start and s.end <= trigger.end]
    after = [s for s in here if s.start >= trigger.end and s.start < max(scope[1], trigger.end + 1)]
    after = [*within, *after]
    after = [s for s in after if not _acts_elsewhere(reading, clause, trigger, scope, s)]
    speakers = [
        s for s in before if reading.is_speaker(s) and not _WHO.match(reading.text(s.end, trigger.start))
    ]
    subject = [s.person for s in before if s not in speakers]
    if trigger.form == "noun" and _THEIR.search(reading.text(clause.start, trigger.start)):
        told = [s.person for s in before if s.person.country in SIDES]
        pair = [next((p for p in told if p.country == side), None) for side in SIDES]
        if all(pair):  # "X told Y during their meeting": both, the speaker too
            both = [p for p in told if any(p is q for q in pair)]
            return unique(both), unique(both), []
    parenthetic = _PARENTHETIC.match(clause.text)
    if parenthetic and position and trigger.start - clause.start > parenthetic.end():
        earlier = clauses[position - 1]
        subject = [*(s.person for s in reading.seen_in(earlier.start, earlier.end)[-1:]), *subject]
    if record:
        subject = [s.person for s in after[:1]]
    elif not subject or _PRONOUN_FIRST.search(reading.text(clause.start, before[0].start)):
        subject = [*_carried_subject(reading, clauses, position, trigger, speakers), *subject]
    if not subject:
        subject = spoken_subject(reading, turns, clause.sentence, reading.text(clause.start, trigger.start))
    if _OBJECT_PRONOUN.match(reading.text(trigger.end, clause.end)) or _OBJECT_BEFORE.search(
        reading.text(clause.start, trigger.start)
    ):
        subject = [*subject, *_earlier_people(reading, clause, subject)]
    people = unique([*subject, *(s.person for s in after if not _speaks_at_end(reading, s))])
    if trigger.form == "verb" and position and clause.text.startswith("where "):
        there = reading.seen_in(clauses[position - 1].start, clauses[position - 1].end)
        sides = {p.country for p in people}
        people = unique(
            [*people, *(s.person for s in there[:1] if s.person.country not in sides and s.person.office)]
        )
    witnesses = [
        s.person for s in here if _WITNESSED.search(reading.text(clause.start, s.start), within=clause.text)
    ]
    return unique(subject), people, unique(witnesses)


def _acts_elsewhere(
    reading: Reading, clause: Clause, trigger: Trigger, scope: tuple[int, int], seen: Seen
) -> bool:
    """True for the subject of a later event word ("the talks came after X and Y met")."""
    return (
        trigger.form == "noun"
        and scope[1] < clause.end
        and bool(_SUBORDINATE.search(reading.text(trigger.end, seen.start)))
    )


def _names_record_holder(text: str) -> bool:
    """ "The last leader to visit Moscow was X": who did it is named after the event word."""
    return bool(_RECORD_HOLDER.match(text))


def acts_for_a_state(reading: Reading, person: Person) -> bool:
    """False for people of business, sport and shows, and for those without any office."""
    title = (
        reading.text(person.title_span.start, person.title_span.end + _NEXT_WORDS)
        if person.title_span
        else person.title
    )
    return person.office and not _PRIVATE.search(title)


def _owns_another_thing(reading: Reading, seen: Seen, trigger: Trigger) -> bool:
    """True for "President X's trip" beside another event: the owner of a thing spoken of takes no part."""
    following = reading.text(seen.end, seen.end + 3)
    if not re.match(r"['’]s?\s", following):
        return False
    if _REMARKS.match(reading.text(seen.end, trigger.start)):
        return False
    if _KIN.match(reading.text(seen.end, seen.end + 40)) or _INVITES.match(
        reading.text(seen.end, trigger.start)
    ):
        return True
    return not (seen.end <= trigger.start <= seen.end + 40)


def _carried_subject(
    reading: Reading, clauses: list[Clause], position: int, trigger: Trigger, speakers: list[Seen]
) -> list[Person]:
    """The subject that a pronoun, a relative clause or an elided verb takes from what stands before."""
    clause = clauses[position]
    before = reading.text(clause.start, trigger.start)
    pronoun = _SUBJECT_PRONOUN.search(before)
    if pronoun and speakers:
        return [speakers[0].person]
    if (holder := reading.office_holder(before)) is not None:
        return [holder]
    if pointed := _pointed_at(reading, clause, before):
        return [pointed]
    if not (pronoun or _RELATIVE.match(clause.text) or (position and _ELIDED.match(clause.text))):
        return []
    for earlier in reversed(clauses[:position]):
        people = [s for s in reading.seen_in(earlier.start, earlier.end) if not reading.is_absent(s)]
        if people:
            return [people[-1 if _RELATIVE.match(clause.text) else 0].person]
        if holder := reading.office_holder(earlier.text):
            return [holder]
    if pronoun:
        for index in range(clause.sentence - 1, max(clause.sentence - 4, -1), -1):
            if reading.document.sentences[index].kind in ("headline", "junk", "caption", "byline"):
                break
            if person := reading.subject_of(index):
                return [person]
    return []


def _earlier_people(reading: Reading, clause: Clause, present: list[Person]) -> list[Person]:
    """Whom "received him" means: the person that the sentences before are about, other than the one acting."""
    guest = _GUEST.search(reading.document.sentences[clause.sentence].text)
    for index in range(clause.sentence, max(clause.sentence - (6 if guest else 3), -1), -1):
        sentence = reading.document.sentences[index]
        if sentence.kind in ("headline", "junk"):
            break
        end = min(sentence.end, clause.start) if index == clause.sentence else sentence.end
        named = [s.person for s in reading.seen_in(sentence.start, end)]
        if holder := reading.office_holder(reading.text(sentence.start, end)):
            named.append(holder)
        others = [
            p
            for p in named
            if all(p is not q for q in present)
            and p.country in SIDES
            and all(p.country != q.country for q in present)
        ]
        if others:
            return others[:1]
    return []


def _pointed_at(reading: Reading, clause: Clause, before: str) -> Person | None:
    """Whom "the latter" or "the delegation" means."""
    if _LATTER.search(before, within=clause.text) and (person := _last_named(reading, clause)):
        return person
    return _leader_told(reading, clause) if _DELEGATION.search(before, within=clause.text) else None


def _leader_told(reading: Reading, clause: Clause) -> Person | None:
    """Who leads "the delegation", as a sentence just before tells."""
    for index in range(clause.sentence - 1, max(clause.sentence - 6, -1), -1):
        sentence = reading.document.sentences[index]
        if led := _LED_DELEGATION.search(sentence.text):
            named = reading.seen_in(sentence.start + led.end(), sentence.end)
            return named[0].person if named else None
    return None


def _last_named(reading: Reading, clause: Clause) -> Person | None:
    """Whom "the latter" means: the last of the two or more named in a sentence just before."""
    for index in range(clause.sentence - 1, max(clause.sentence - 4, -1), -1):
        sentence = reading.document.sentences[index]
        named = unique([s.person for s in reading.seen_in(sentence.start, sentence.end) if s.person.office])
        if len(named) > 1:
            return named[-1]
    return None


def _speaks_at_end(reading: Reading, seen: Seen) -> bool:
    """True for "…, spokesman X said" after the event words."""
    sentence = reading.sentence_at(seen.start)
    return reading.is_speaker(seen) and sentence.end - seen.end < 160


def unique(people: list[Person]) -> list[Person]:
    kept: list[Person] = []
    for person in people:
        if all(person is not other for other in kept):
            kept.append(person)
    return kept
