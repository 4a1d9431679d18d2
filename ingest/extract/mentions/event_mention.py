"""One telling of one event: its words, and what was read of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.extract.clauses.clauses import Clause
from ingest.extract.clauses.localities import Locality
from ingest.extract.clauses.polarity import Stance
from ingest.extract.clauses.triggers import SHIP_WORD, Trigger
from ingest.extract.types import DateMention, MeetingKind, Person

_SUBORDINATES = re.compile(
    r"\b(?:after|before|since|when|while|(?:in|on|during)\s+which)\s(?=(?:[A-Z][\w.’'-]*\s+){2})"
)


@dataclass(slots=True)
class EventMention:
    """One telling of one event. ``people`` are in text order, without those only quoted.

    What is ``third`` keeps later words from pointing farther back, and nothing else of it is asked for.
    """

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
    ordinal: str = ""  # "third" of "the third round"
    counterpart: bool = False  # "his counterpart": the other side is meant, by name or not
    by_day: bool = False  # one of two that a clause tells apart by their days alone

    @property
    def before(self) -> str:
        """The clause up to the event word."""
        return self.clause.text[: self.trigger.start - self.clause.start]

    @property
    def ships(self) -> bool:
        if not SHIP_WORD.may_match(self.clause.text):
            return False
        told_before = _SUBORDINATES.split(
            self.before
        )  # "… of two ships, a month after X visited Y": he came alone
        return bool(SHIP_WORD.search(told_before[-1] + self.clause.text[len(self.before) :]))

    @property
    def planned(self) -> bool:
        return self.stance.standing in ("planned", "possible")
