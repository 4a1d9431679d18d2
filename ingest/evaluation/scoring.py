"""Count one article's values, slot by slot.

A slot is one value that can be right, made up or missed: of a meeting its date, place, country, status
and kind, each participant with title and country, each side's delegation and its leader, each topic; of
an agreement its title (by being found), kind, status, date, expected date and signatories; of an
official the full name, title and country. A value that differs from the gold is both made up and missed.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from ingest.evaluation.comparison import (
    Same,
    same_full_name,
    same_office,
    same_person,
    same_place,
    same_text,
)
from ingest.evaluation.corpus import GoldArticle
from ingest.evaluation.evidence import is_sound
from ingest.evaluation.pairing import (
    Record,
    agreements_alike,
    choices,
    meetings_alike,
    pair,
    same_named,
)
from ingest.extract.types import SIDES


@dataclass(slots=True)
class Counts:
    """Right, made-up and missed values of one slot."""

    right: int = 0
    made_up: int = 0
    missed: int = 0

    def add(self, right: int = 0, made_up: int = 0, missed: int = 0) -> None:
        self.right += right
        self.made_up += made_up
        self.missed += missed

    @property
    def precision(self) -> float:
        found = self.right + self.made_up
        return self.right / found if found else 0.0

    @property
    def recall(self) -> float:
        wanted = self.right + self.missed
        return self.right / wanted if wanted else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """A value that is not as the gold has it.

    ``wanted`` is None for a made-up value and ``found`` None for a missed one. ``record`` is the extracted
    record that the value belongs to, or None where none answers the gold.
    """

    article: str
    slot: str
    wanted: Any
    found: Any
    record: Record | None = None


@dataclass(slots=True)
class Scorecard:
    """The counts of every slot, and what was not right. The slot ``evidence`` is not part of the total."""

    slots: defaultdict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    misses: list[Miss] = field(default_factory=list)

    def total(self) -> Counts:
        total = Counts()
        for name, counts in self.slots.items():
            if name != "evidence":
                total.add(counts.right, counts.made_up, counts.missed)
        return total

    def score(self, article: GoldArticle, found: Record) -> None:
        """Add one article; ``found`` is its extraction in the contract's JSON."""
        _ArticleScore(self, article).add(found)


class _ArticleScore:
    """Scores one article into a card."""

    def __init__(self, card: Scorecard, article: GoldArticle) -> None:
        self.card = card
        self.article = article

    def add(self, found: Record) -> None:
        gold = self.article.gold
        self.value("relevant", str(gold["relevant"]), str(found.get("relevant")), same_text, found)
        for plural, affinity, score in (
            ("meetings", meetings_alike, self.meeting),
            ("agreements", agreements_alike, self.agreement),
            ("officials", same_named, self.official),
        ):
            slot = plural.removesuffix("s")
            candidates = found.get(plural) or []
            answer = pair(gold.get(plural) or [], candidates, affinity)
            for record in answer.missed:
                if not record.get("optional"):
                    self.lost_record(slot, record)
            for record in answer.made_up:
                if not (plural == "officials" and gold.get("officials_partial")):
                    self.extra_record(slot, record)
            for wanted, record in answer.pairs:
                if not wanted.get("optional"):
                    self.card.slots[slot].add(right=1)
                score(wanted, record)
            for record in candidates:
                self.evidence(record)

    def lost_record(self, slot: str, record: Record) -> None:
        people = sum(not person.get("optional") for person in record.get("participants") or [])
        self.card.slots[slot].add(missed=1 + people)
        self.miss(slot, _label(record), None)

    def extra_record(self, slot: str, record: Record) -> None:
        self.card.slots[slot].add(made_up=1 + len(record.get("participants") or []))
        self.miss(slot, None, _label(record), record)

    def miss(self, slot: str, wanted: Any, found: Any, record: Record | None = None) -> None:
        self.card.misses.append(Miss(self.article.name, slot, wanted, found, record))

    def value(
        self, slot: str, wanted: Any, found: Any, same: Same, record: Record, optional: bool = False
    ) -> None:
        """Score one value against its gold.

        Gold that is null says that the text states nothing, so any value is made up; a choice that holds
        null accepts silence as well. Of an ``optional`` record only wrong values count, and only where
        the gold has one.
        """
        right = [choice for choice in choices(wanted) if choice not in (None, "")]
        silence_is_right = len(right) < len(choices(wanted)) or not right
        silent = found in (None, "", [])
        if silent and silence_is_right:
            return
        counts = self.card.slots[slot]
        if not silent and right and same(right, found):
            counts.add(right=1)
            return
        if right and not silence_is_right and not optional:
            counts.add(missed=1)
        if not silent and (right or not optional):
            counts.add(made_up=1)
        self.miss(slot, wanted, found, record)

    def meeting(self, gold: Record, found: Record) -> None:
        optional = bool(gold.get("optional"))
        for slot, same in (
            ("date", same_text),
            ("place", same_place),
            ("status", same_text),
            ("kind", same_text),
        ):
            if slot in gold:
                self.value(f"meeting.{slot}", gold[slot], found.get(slot), same, found, optional)
        if gold.get("country"):
            self.value("meeting.country", gold["country"], found.get("country"), same_text, found, optional)
        if not optional:
            self.delegations(gold, found)
        self.participants(gold, found, optional)
        if not optional and "topics" in gold:
            self.topics(gold, found)

    def delegations(self, gold: Record, found: Record) -> None:
        """Each side with a participant has a delegation; leaders count where the gold names one."""
        wanted = {
            country
            for person in gold.get("participants") or []
            if not person.get("optional")
            for country in choices(person.get("country"))
            if country in SIDES
        }
        leaders: dict[Any, Any] = {}
        for delegation in found.get("delegations") or []:
            leaders.setdefault(delegation.get("country"), delegation.get("leader"))
        self.card.slots["meeting.delegation"].add(
            right=len(wanted & leaders.keys()), missed=len(wanted - leaders.keys())
        )
        for country in sorted(wanted - leaders.keys()):
            self.miss("meeting.delegation", country, None, found)
        for delegation in gold.get("delegations") or []:
            if delegation.get("leader"):
                leader = leaders.get(delegation.get("country"))
                self.value("delegation.leader", delegation["leader"], leader, same_person, found)

    def participants(self, gold: Record, found: Record, optional: bool) -> None:
        slot = "meeting.participant"
        answer = pair(gold.get("participants") or [], found.get("participants") or [], same_named)
        self.card.slots[slot].add(right=sum(not person.get("optional") for person, _ in answer.pairs))
        if not optional:
            for person in answer.missed:
                if not person.get("optional"):
                    self.card.slots[slot].add(missed=1)
                    self.miss(slot, person["name"], None, found)
            for person in answer.made_up:
                self.card.slots[slot].add(made_up=1)
                self.miss(slot, None, person.get("name"), found)
        for person, other in answer.pairs:
            if person.get("title"):
                may_lack = optional or bool(person.get("optional"))
                self.value(
                    "participant.title", person["title"], other.get("title"), same_office, found, may_lack
                )
            if person.get("country"):
                self.value(
                    "participant.country", person["country"], other.get("country"), same_text, found, True
                )

    def topics(self, gold: Record, found: Record) -> None:
        slot = "meeting.topic"
        wanted = set(gold["topics"])
        got = set(found.get("topics") or [])
        made_up = got - wanted - set(gold.get("topics_optional") or [])
        self.card.slots[slot].add(len(wanted & got), len(made_up), len(wanted - got))
        for topic in sorted(wanted - got):
            self.miss(slot, topic, None, found)
        for topic in sorted(made_up):
            self.miss(slot, None, topic, found)

    def agreement(self, gold: Record, found: Record) -> None:
        optional = bool(gold.get("optional"))
        if gold.get("kind"):
            self.value("agreement.kind", gold["kind"], found.get("kind"), same_text, found, optional)
        for signer in gold.get("signatories") or []:
            signed = [other["name"] for other in found.get("signatories") or [] if same_named(signer, other)]
            name = signed[0] if signed else None
            self.value("agreement.signatory", signer["name"], name, same_person, found, optional)
        for slot in ("status", "date", "expected"):
            if slot in gold:
                self.value(f"agreement.{slot}", gold[slot], found.get(slot), same_text, found, optional)

    def official(self, gold: Record, found: Record) -> None:
        optional = bool(gold.get("optional"))
        self.value("official.full_name", gold["name"], found.get("name"), same_full_name, found, optional)
        if gold.get("title"):
            self.value("official.title", gold["title"], found.get("title"), same_office, found, optional)
        if gold.get("country"):
            self.value("official.country", gold["country"], found.get("country"), same_text, found, optional)

    def evidence(self, record: Record) -> None:
        sound = is_sound(record, self.article.text)
        self.card.slots["evidence"].add(right=int(sound), made_up=int(not sound))
        if not sound:
            self.miss("evidence", "an exact quote that shows the record", _label(record), record)


def _label(record: Record) -> str:
    """What to call a record in a list of misses."""
    for key in ("name", "title"):
        for value in choices(record.get(key)):
            if value:
                return str(value)
    parts = [value for key in ("kind", "status", "date", "place") for value in choices(record.get(key))[:1]]
    return ", ".join(str(part) for part in parts if part)
