"""What one event word tells where it stands: who takes part, on what terms, when and where."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extract.clauses.clauses import unquoted
from ingest.extract.clauses.days_of_papers import recalls_paper
from ingest.extract.clauses.polarity import Stance, unfulfilled
from ingest.extract.clauses.reading import Reading, unique
from ingest.extract.clauses.third_parties import is_of_both_states, is_with_a_third, side_of_leaders_met
from ingest.extract.clauses.triggers import Trigger, only_spoke
from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import JOURNEY_KINDS, SIDES, Person

from .bodies_met import meets_own_body
from .carried_people import side_of_his_man
from .company import (
    among_themselves,
    face_each_other,
    told_not_to_have_met,
    welcomes_a_thing,
    without_spokesmen,
)
from .credentials import OF_CREDENTIALS
from .diary_entries import as_in_diary
from .event_mention import EventMention
from .event_scope import called_off_after, tail_of
from .main_clause import opened_among_themselves
from .mention_kind import kind_of, ordinal_of
from .mention_people import people_of
from .mention_setting import setting_of
from .mention_sides import of_a_third, sides_named, tells_of_both
from .mention_stance import stance_of
from .named_elsewhere import is_discussed_by
from .occurrence import Occurrence
from .office_holders import acts_for_a_state
from .one_of_several import numbered
from .points_back import points_back
from .setting_by_stance import setting_by_stance
from .spoken_at import who_spoke
from .together import staff_of_the_two, the_two_meant, two_meant

_TRANSCRIBED = frozenset({"talks", "call", "courtesy_call"})  # what a transcript's headline may name
_FIRST_PERSON = Prefiltered(r"\b(?:I(?!\.\s+[A-Z])|[Ww]e)\b")  # no initial of a name
_THEY_MET = re.compile(r"(?:^|,)\s+(?:they|the\s+two(?:\s+[a-z]+)?)\s+(?:(?:had|have|also|then|again)\s+)*$")
_PAPER_NAME = 200  # characters before "signed" in which a paper is named
_UNREAD = Stance("present", 0, 0, "")
_PLURAL = Prefiltered(
    r"\b(?:they|ang\s+dalawa|ng\s+dalawang\s+[a-z]+|kanilang|the\s+two|both|their"
    r"|the\s+(?:two\s+)?"
    r"(?:leaders|ministers|presidents|officials|sides|parties|secretaries|co-chairs|diplomats|chiefs)"
    r"|two\s+(?:leaders|ministers|presidents)|(?:two|both)\s+heads\s+of\s+(?:state|government)"
    r"|each\s+other"
    r"|они|оба|лидеры|президенты|министры|главы\s+(?:МИД|государств|министерств|внешнеполитических\s+ведомств))\b",
    re.IGNORECASE,
)
_COUNTERPART = Prefiltered(
    r"\b(?:his|her|their|its)\s+(?:[A-Z][a-z]+\s+)?(?:counterparts?|colleagues?|opposite\s+numbers?|vis-a-vis)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Who:
    """Whom an event word concerns: who does it, all who are named, those of them who act for a state, who looks on."""

    subject: list[Person]
    people: list[Person]
    acting: list[Person]
    witnesses: list[Person]

    @property
    def sides(self) -> set[str]:
        return {p.country for p in self.people if p.country in SIDES}


def mention_of(word: Occurrence) -> EventMention | None:
    """The mention that an event word makes; None for what one side spoke about alone, or among itself."""
    reading, trigger, scope, clause, before = word.reading, word.trigger, word.scope, word.clause, word.before
    held = held_by(clause.text)
    who = _who(word)
    if _is_no_encounter(word, who):
        return None
    quoted = reading.is_quoted(trigger.start, trigger.end)
    among_leaders = _meets_leaders_of_the_other(reading, trigger, scope[1], who)
    third = not among_leaders and (
        is_with_a_third(reading, trigger, scope[1])
        or (len(who.sides) < 2 and of_a_third(reading, trigger, clause, who.subject, who.sides, quoted))
    )
    # "the two ministers met in Singapore": where, and not with whom
    third = third and (bool(who.people) or not the_two_meant(reading, clause, trigger))
    if third and not _may_be_of_both_yet(word):
        return EventMention(
            trigger.kind, _UNREAD, trigger, clause, who.acting, who.sides, None, None,
            pointing=False, bilateral=False, third=True, quoted=False, unfulfilled=False, headline=word.headline,
        )  # fmt: skip
    relative, resumed = None, ""
    if word.position + 1 < len(word.clauses):
        relative = tail_of(word.clauses, word.position, trigger) if scope[1] == clause.end else None
        resumed = relative.text if relative else called_off_after(word.clauses[word.position + 1])
    stance = stance_of(clause, trigger, resumed, word.clauses[max(word.position - 1, 0)].text)
    counterpart = _COUNTERPART in held and bool(_COUNTERPART.search(clause.text))
    sides = set(SIDES) if (counterpart and who.sides) or among_leaders else who.sides
    if len(sides) < len(SIDES):
        sides = sides_named(reading, clause, trigger, scope, who.sides, who.subject)
    of_staff = not who.people and staff_of_the_two(reading, clause, before)
    sides = set(SIDES) if of_staff else sides | ({side_of_his_man(reading, clause, before)} & set(SIDES))
    ordinal = ordinal_of(clause, trigger)
    date, place = setting_of(word, relative)
    date, place = setting_by_stance(reading, clause, trigger, stance, date, place)
    acting = who.acting or who_spoke(reading, clause, trigger, stance)
    stance, date = as_in_diary(reading, clause, stance, date)
    return EventMention(
        kind=kind_of(reading, trigger, place is not None),
        stance=stance,
        trigger=trigger,
        clause=clause,
        people=acting,
        sides=sides,
        date=date,
        place=place,
        pointing=trigger.form == "noun" and not ordinal and points_back(trigger, before, clause.text),
        bilateral=(
            len(who.sides) == 2
            or (bool(who.people) and len(sides) == 2)
            or trigger.of_both
            or of_staff
            or is_of_both_states(reading, clause, trigger)
        ),
        third=third,
        quoted=quoted
        or bool(_FIRST_PERSON in held and _FIRST_PERSON.search(unquoted(before, 0), within=clause.text)),
        unfulfilled=unfulfilled(
            clause.text + resumed,
            trigger.start - clause.start,
            trigger.form == "verb" and not trigger.text.startswith("meeting"),
        ),
        headline=word.headline,
        subject=who.subject,
        plural=_PLURAL in held and bool(_PLURAL.search(before, within=clause.text)),
        counterpart=counterpart,
        ordinal=ordinal,
        witnesses=who.witnesses,
    )


def _who(word: Occurrence) -> _Who:
    """Whom an event word concerns: named with it, told by their number, in a transcript's title, or only meant."""
    pair = word.turns.pair
    subject, people, witnesses = numbered(word.trigger) or people_of(word)
    if word.headline and pair and word.trigger.kind in _TRANSCRIBED:
        people = unique([*people, *(p for p in pair if all(p.country != q.country for q in people))])
    if not people:
        subject = people = two_meant(word.reading, word.clause, word.trigger, word.before)
    elif not word.trigger.people and _THEY_MET.search(word.before):
        both = _both_of(word, people)
        subject, people = both or subject, both or people
    return _Who(subject, people, _acting(word.reading, word.trigger, people), witnesses)


def _both_of(word: Occurrence, people: list[Person]) -> list[Person]:
    """ "After X's visit in May, they met again": X and the one of the other side whom "they" means with him."""
    if word.trigger.kind != "talks" or word.trigger.form != "verb" or len({p.country for p in people}) > 1:
        return []
    pair = the_two_meant(word.reading, word.clause, word.trigger)
    return pair if len(pair) == len(SIDES) and any(p is q for p in people for q in pair) else []


def _is_no_encounter(word: Occurrence, who: _Who) -> bool:
    """Whether an event word tells what one side said or did alone, or among itself."""
    reading, trigger, clause = word.reading, word.trigger, word.clause
    one_sided = {p.country for p in who.acting} < set(SIDES)
    if one_sided and (
        only_spoke(trigger.text) or (len(who.acting) > 1 and is_discussed_by(reading, trigger))
    ):
        return True
    if welcomes_a_thing(clause, trigger):
        return True
    if trigger.kind == "signing" and trigger.form == "verb" and recalls_paper(word.before[-_PAPER_NAME:]):
        return True  # "met to review the memorandum signed in May": the signature is not what is told
    if trigger.company:
        if word.headline or not _face_to_face(word, who):
            return True
    elif who.subject and trigger.form == "verb":
        if among_themselves(reading, clause, trigger, who.people):
            return True
        if meets_own_body(reading, clause, trigger, who.people):
            return True
    return opened_among_themselves(reading, word.clauses, word.position, trigger, who.people)


def _face_to_face(word: Occurrence, who: _Who) -> bool:
    """Whether words of company bring two sides together; on a journey, one is enough."""
    reading, trigger, clause = word.reading, word.trigger, word.clause
    if trigger.kind in JOURNEY_KINDS:
        return True
    together = trigger.company == "together" and not who.people and tells_of_both(word.before, clause.text)
    faces = together or face_each_other(reading, clause, trigger, who.subject, who.acting)
    return faces and not told_not_to_have_met(reading, clause)


def _meets_leaders_of_the_other(reading: Reading, trigger: Trigger, end: int, who: _Who) -> bool:
    """ "X met the leaders of A, B and Russia": one of them is of the other side."""
    listed = side_of_leaders_met(reading, trigger, end) if trigger.kind == "talks" else ""
    return bool(listed and who.sides) and listed not in who.sides


def _may_be_of_both_yet(word: Occurrence) -> bool:
    """Whether more than its people tells whose it is: an interview, or letters of credence, whose envoy comes later."""
    if word.turns.starts or only_spoke(word.trigger.text):
        return True
    return OF_CREDENTIALS.search(word.trigger.text, within=word.clause.text) is not None


def _acting(reading: Reading, trigger: Trigger, people: list[Person]) -> list[Person]:
    """Those who act for a state in an event; who signs together with an official is taken for one."""
    acting = without_spokesmen([p for p in people if acts_for_a_state(reading, p)])
    if trigger.kind == "signing" and acting:
        return [p for p in people if any(p is a for a in acting) or (p.country in SIDES and not p.office)]
    return unique([*acting, *trigger.people]) if trigger.people else acting
