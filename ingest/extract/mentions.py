"""From event words to event mentions: who takes part in each, on what terms, when and where.

A mention is *bilateral* when both sides are in it: a person of each, or a person of one and words for the
other ("the Russian side", "with Moscow"). A mention without people of its own that points back ("the
talks", "they met") is *anaphoric* and only adds to a meeting told before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .circumstances import Locality, date_for, is_since, place_for
from .clauses import Clause, unquoted
from .polarity import Stance, judge, unfulfilled
from .reading import SIDES, Reading, Seen
from .third_parties import BILATERAL, names_third_party
from .triggers import SHIP_WORD, Trigger, find_triggers
from .types import DateMention, MeetingKind, Person

_SUBJECT_PRONOUN = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)
_OBJECT_PRONOUN = re.compile(r"^\s*(?:with\s+)?(?:him|her|them)\b(?!\s+[a-z]+\s+counterpart)")
_NEXT_TO = 60  # characters from an event word to the relative clause that may be about it
_KIN = re.compile(
    r"['’]s\s+(?:[\w-]+\s+)?(?:predecessor|successor|aide|adviser|spokes\w+|brother|sister|son|daughter|wife|husband|father|mother|deputy|secretary|minister|office|staff|letter)\b"
)
_REMARKS = re.compile(
    r"['’]s\s+(?:\w+\s+)?(?:remarks|speech|statement|interview|answers?|comments)\b[^.;]{0,40}\b(?:during|at|following|after)\s"
)
_NEXT_WORDS = 5  # characters after a title that tell "vice president for" a trade
_SAME_DAY = re.compile(
    r"\b(?:the\s+same|that(?:\s+same)?|later\s+(?:in\s+)?the|earlier\s+in\s+the)\s+(?:day|morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
_WITNESSED = re.compile(
    r"\b(?:witnessed\s+by|in\s+the\s+presence\s+of|presided\s+over\s+by)\b[^;]*$", re.IGNORECASE
)
_PRIVATE = re.compile(
    r"\b(?:sales|marketing|manager|coach|owner|vice\s+president\s+for|grandmaster|boxer|player|artist|singer|vendor|professor)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e)\b")
_PRONOUN_FIRST = re.compile(r"\b(?:he|she)\s+and\s+(?:[\w'’.-]+\s+){0,7}$", re.IGNORECASE)
_PLURAL = re.compile(
    r"\b(?:they|the\s+two|both|their|the\s+(?:two\s+)?(?:leaders|ministers|presidents|officials|sides|parties|secretaries|co-chairs|diplomats|chiefs)|two\s+(?:leaders|ministers|presidents)|each\s+other)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:the|this|that|these|those|their|his|her|both|said|same|[A-Z][a-z]+day['’]s|today['’]s|yesterday['’]s|tomorrow['’]s|it|its)\s+(?:[\w'’-]+\s+){0,3}$"
)
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)|next|another)\s+(?:\w+\s+)?(?:session|round|meeting|visit|consultations|talks)\b",
    re.IGNORECASE,
)
_COUNTERPART = re.compile(
    r"\b(?:his|her|their)\s+(?:[A-Z][a-z]+\s+)?(?:counterparts?|colleagues?|opposite\s+numbers?|vis-a-vis)\b",
    re.IGNORECASE,
)
_LATTER = re.compile(r"\b[Tt]he\s+latter\b")
_RELATIVE = re.compile(r"^\s*,?\s*(?:who|whom|whose)\b")
_ELIDED = re.compile(
    r"^\s*(?:and|but|then|later|also|after|before|while|when)?\s*(?:then\s+|later\s+|also\s+|not\s+)?(?:[a-z]+(?:ed|ing)|met|held|had|has|will|would|was|is|left|flew|went|is\s+to|paid)\b"
)
_OTHER_SIDE = {"PH": "RU", "RU": "PH"}


@dataclass(slots=True)
class EventMention:
    """One telling of one event. ``people`` are in text order, without those only quoted."""

    kind: MeetingKind
    stance: Stance
    trigger: Trigger
    clause: Clause
    people: list[Person]
    sides: set[str]
    date: DateMention | None
    place: Locality | None
    pointing: bool
    bilateral: bool
    third: bool
    quoted: bool
    unfulfilled: bool
    headline: bool
    subject: list[Person] = field(default_factory=list)
    plural: bool = False
    witnesses: list[Person] = field(default_factory=list)
    counterpart: bool = False  # "his counterpart": the other side is meant, by name or not

    @property
    def ships(self) -> bool:
        return bool(SHIP_WORD.search(self.clause.text))

    @property
    def planned(self) -> bool:
        return self.stance.standing in ("planned", "possible")


def event_mentions(reading: Reading) -> list[EventMention]:
    """All event mentions outside page junk, in text order."""
    found: list[EventMention] = []
    for index, sentence in enumerate(reading.document.sentences):
        if sentence.kind in ("junk", "byline", "caption", "dateline") or sentence.text.endswith("?"):
            continue
        clauses = reading.clauses_by_sentence.get(index, [])
        for position, clause in enumerate(clauses):
            triggers = find_triggers(clause.text, clause.start)
            for number, trigger in enumerate(triggers):
                scope = _scope(clause, triggers, number)
                found.append(
                    _mention(reading, clauses, position, trigger, scope, sentence.kind == "headline")
                )
    return found


def _scope(clause: Clause, triggers: list[Trigger], number: int) -> tuple[int, int]:
    """The part of the clause that belongs to one of several event words: to the midpoint words between them."""
    start = clause.start if number == 0 else triggers[number - 1].end
    end = clause.end if number + 1 == len(triggers) else triggers[number + 1].start
    return start, end


def _mention(
    reading: Reading,
    clauses: list[Clause],
    position: int,
    trigger: Trigger,
    scope: tuple[int, int],
    headline: bool,
) -> EventMention:
    clause = clauses[position]
    judged = clause.text + _resumed(clauses, position, trigger)
    stance = judge(judged, trigger.start - clause.start, trigger.end - clause.start)
    here = [
        s
        for s in reading.seen_in(clause.start, clause.end)
        if not reading.is_absent(s) and not _owns_another_thing(reading, s, trigger)
    ]
    before = [s for s in here if s.end <= trigger.start]
    after = [s for s in here if s.start >= trigger.end and s.start < max(scope[1], trigger.end + 1)]
    speakers = [s for s in before if reading.is_speaker(s)]
    subject = [s.person for s in before if s not in speakers]
    if not subject or _PRONOUN_FIRST.search(reading.text(clause.start, before[0].start)):
        subject = [*_carried_subject(reading, clauses, position, trigger, speakers), *subject]
    if _OBJECT_PRONOUN.match(reading.text(trigger.end, clause.end)):
        subject = [*subject, *_earlier_people(reading, clause, subject)]
    after = [s for s in after if not _speaker_at_end(reading, s)]
    people = _unique([*subject, *(s.person for s in after)])
    sides = {p.country for p in people if p.country in SIDES} | reading.sides_in(clause.start, clause.end)
    text_before = reading.text(clause.start, trigger.start)
    counterpart = bool(_COUNTERPART.search(clause.text))
    if counterpart and people:
        sides |= {_OTHER_SIDE[p.country] for p in people if p.country in SIDES}
    own_sides = {p.country for p in people if p.country in SIDES}
    ordinal = _ORDINAL.search(text_before[-24:] + trigger.text)
    pointing = bool(_POINTING.search(text_before[-60:])) and trigger.form == "noun" and not ordinal
    plural = bool(_PLURAL.search(text_before))
    bilateral = (
        len(own_sides) == 2 or (bool(people) and len(sides) == 2) or bool(BILATERAL.search(clause.text))
    )
    span = (trigger.start, trigger.end)
    date = (
        date_for(reading, *scope, span)
        or date_for(reading, clause.start, clause.end, span)
        or _sentence_date(reading, clause, span)
    )
    if date is None and _SAME_DAY.search(clause.text):
        date = next(
            (
                d
                for d in reversed(reading.dates_in(0, clause.start))
                if d.weight == 3 and not is_since(reading, d)
            ),
            None,
        )
    if date is None and re.match(r"when\b", clause.text) and position:
        last = reading.dates_in(clauses[position - 1].start, clauses[position - 1].end)[-1:]
        date = (
            last[0] if last and not reading.text(last[0].end, clauses[position - 1].end).strip(" ,") else None
        )
    place = place_for(reading, trigger.start, scope[1], span) or place_for(
        reading, clause.start, scope[1], span
    )
    if re.match(r"where\b", clause.text) and position:
        earlier = clauses[position - 1]
        place = (
            _antecedent(reading, earlier)
            or place_for(reading, earlier.start, earlier.end, (earlier.end, earlier.end))
            or place
        )
    if place is None and trigger.kind not in ("visit", "ship_visit"):
        place = _sentence_place(reading, clause, span)
    return EventMention(
        kind=_session_kind(reading, trigger),
        stance=stance,
        trigger=trigger,
        clause=clause,
        people=[p for p in people if acts_for_a_state(reading, p)],
        sides=sides,
        date=date,
        place=place,
        pointing=pointing,
        bilateral=bilateral,
        third=len(own_sides) < 2
        and names_third_party(reading, clause.start, clause.end, reading.is_quoted(*span)),
        quoted=reading.is_quoted(trigger.start, trigger.end)
        or bool(_FIRST_PERSON.search(unquoted(text_before))),
        unfulfilled=unfulfilled(clause.text),
        headline=headline,
        subject=_unique(subject),
        plural=plural,
        counterpart=counterpart,
        witnesses=_unique([s.person for s in here if _WITNESSED.search(reading.text(clause.start, s.start))]),
    )


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
    if _KIN.match(reading.text(seen.end, seen.end + 40)):
        return True
    return not (seen.end <= trigger.start <= seen.end + 40)


def _resumed(clauses: list[Clause], position: int, trigger: Trigger) -> str:
    """The main clause's words after a relative clause ("The visit …, which was set for May, has been moved")."""
    clause = clauses[position]
    if position + 1 >= len(clauses) or clause.end - trigger.end > _NEXT_TO:
        return ""
    following = clauses[position + 1].text
    return following if re.match(r"(?:which|that)\b", following) else ""


def _session_kind(reading: Reading, trigger: Trigger) -> MeetingKind:
    """A session or round is the joint commission's where the text speaks of one, else plain talks."""
    if not re.search(r"\b(?:session|round|meeting)$", trigger.text) or trigger.kind != "talks":
        return trigger.kind
    ordinal = _ORDINAL.search(reading.text(max(0, trigger.start - 20), trigger.end))
    index = reading.sentence_index(trigger.start)
    sentences = reading.document.sentences
    wide = sentences[0].start if re.search(r"session$", trigger.text) else sentences[max(0, index - 1)].start
    told = re.search(
        r"\b(?:[Cc]ommission\s+on\s+Trade|[Jj]oint\s+(?:[\w-]+\s+){0,4}?[Cc]ommission|JCTEC|[Tt]he\s+commission)\b",
        reading.text(wide, sentences[index].end),
    )
    return "commission" if ordinal and told else trigger.kind


def _earlier_people(reading: Reading, clause: Clause, present: list[Person]) -> list[Person]:
    """Whom "received him" means: the person that the sentences before are about, other than the one acting."""
    for index in range(clause.sentence, max(clause.sentence - 3, -1), -1):
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


def _sentence_date(reading: Reading, clause: Clause, span: tuple[int, int]) -> DateMention | None:
    """A date elsewhere in the sentence counts when no other clause with an event word claims it."""
    for other in reading.clauses_by_sentence[clause.sentence]:
        if other is clause or find_triggers(other.text, other.start):
            continue
        if found := date_for(reading, other.start, other.end, span):
            return found
    return None


def _antecedent(reading: Reading, clause: Clause) -> Locality | None:
    """The place that a clause ends with, which the "where" after it means."""
    last = next(
        (p for p in reversed(reading.places_in(clause.start, clause.end)) if p.kind != "country"), None
    )
    if last is None or reading.text(last.end, clause.end).strip(" ,"):
        return None
    return Locality(last.name, last.country, last.start, last.end, "place.where")


def _sentence_place(reading: Reading, clause: Clause, span: tuple[int, int]) -> Locality | None:
    """The place that the sentence opens with ("On 22 September, in Hanoi, …"), told before the event's own clause."""
    first = reading.clauses_by_sentence[clause.sentence][0]
    if first is clause or find_triggers(first.text, first.start):
        return None
    return (
        place_for(reading, first.start, first.end, (first.end, first.end))
        if not reading.is_quoted(*span)
        else None
    )


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
    if _LATTER.search(before) and (person := _last_named(reading, clause)):
        return [person]
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


def _last_named(reading: Reading, clause: Clause) -> Person | None:
    """Whom "the latter" means: the last of the two or more named in a sentence just before."""
    for index in range(clause.sentence - 1, max(clause.sentence - 4, -1), -1):
        sentence = reading.document.sentences[index]
        named = _unique([s.person for s in reading.seen_in(sentence.start, sentence.end) if s.person.office])
        if len(named) > 1:
            return named[-1]
    return None


def _speaker_at_end(reading: Reading, seen: Seen) -> bool:
    """True for "…, spokesman X said" after the event words."""
    sentence = reading.sentence_at(seen.start)
    return reading.is_speaker(seen) and sentence.end - seen.end < 160


def _unique(people: list[Person]) -> list[Person]:
    kept: list[Person] = []
    for person in people:
        if all(person is not other for other in kept):
            kept.append(person)
    return kept
