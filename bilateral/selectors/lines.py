"""What one line of a list says of a meeting beside its own columns: who met, and on what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date as day
from typing import Any, NamedTuple, TypeVar

from django.db.models import BooleanField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet

from bilateral.models import Delegation, DelegationMember, Meeting
from bilateral.models.paths import path_of
from bilateral.statements import IDS, Statement


class Person(NamedTuple):
    """An official as lists name one."""

    pk: int
    name: str

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return path_of("official", self.pk)


@dataclass(frozen=True, slots=True)
class Side:
    """A delegation of a meeting: its people in their order, and whom else its sources tell of."""

    country: str
    note: str
    leader: Person | None
    people: list[Person] = field(default_factory=list)


@dataclass(slots=True)
class MeetingLine:
    """A meeting as lists show it; the first fields are ``COLUMNS``. ``news`` is marked by the page."""

    pk: int
    kind: str
    status: str
    date: str
    date_earliest: day | None
    date_latest: day | None
    place: str
    country: str
    sources: int
    differ: bool
    sides: list[Side] = field(default_factory=list)
    about: list[str] = field(default_factory=list)
    news: str = ""

    def get_absolute_url(self) -> str:
        return path_of("meeting", self.pk)


DIFFER = ExpressionWrapper(
    ~Q(conflicts={}), output_field=BooleanField()
)  # whether sources contradict each other
COLUMNS = (
    *("pk", "kind", "status", "date", "date_earliest", "date_latest", "place", "country", "sources"),
    DIFFER,
)
Told = TypeVar("Told", Meeting, MeetingLine)


_SIDES = Statement(
    lambda: (
        Delegation.objects.filter(meeting__any=IDS)
        .order_by("country")
        .values_list("pk", "meeting", "country", "note", "leader", "leader__name")
    )
)
_MEMBERS = Statement(
    lambda: (
        DelegationMember.objects.filter(delegation__any=IDS)
        .order_by("position", "pk")
        .values_list("delegation", "official", "official__name")
    )
)
_TOPICS = Statement(
    lambda: (
        Meeting.topics.through.objects.filter(meeting__any=IDS)
        .order_by("topic")
        .values_list("meeting", "topic")
    )
)


def lines_of(meetings: QuerySet[Any]) -> list[MeetingLine]:
    """The lines of meetings. Four queries in all, and no objects of models."""
    return with_line([MeetingLine(*row) for row in meetings.values_list(*COLUMNS)])


LATEST = 20  # meetings on the page of who was at them
LATEST_FIRST = (F("date_earliest").desc(nulls_last=True), "-pk")  # those without a day last


def attended(**member: Any) -> QuerySet[Any]:
    """The meetings of the register with such a member in a delegation."""
    members = DelegationMember.objects.filter(delegation__meeting=OuterRef("pk"), **member)
    return Meeting.objects.visible().filter(Exists(members))


def latest(meetings: QuerySet[Any]) -> QuerySet[Any]:
    """The columns of the latest of these meetings, those without a day last."""
    return meetings.order_by(*LATEST_FIRST).values_list(*COLUMNS)[:LATEST]


def people_of(delegations: Iterable[int]) -> dict[int, list[Person]]:
    """The members of delegations in their order, by the delegation's id. One query."""
    people: dict[int, list[Person]] = defaultdict(list)
    ids = list(delegations)
    for delegation, official, name in _MEMBERS.rows(ids=ids) if ids else ():
        people[delegation].append(Person(official, name))
    return people


def topics_of(meeting: int) -> list[str]:
    """The codes that a meeting is about. One query."""
    return [topic for _meeting, topic in _TOPICS.rows(ids=[meeting])]


def with_line(meetings: Iterable[Told]) -> list[Told]:
    """Give each meeting its ``sides`` and the codes it is ``about``. Three queries in all, and no objects of models:
    a page has hundreds of people, of whom it says the name."""
    rows = list(meetings)
    ids = [meeting.pk for meeting in rows]
    sides: dict[int, list[Side]] = defaultdict(list)
    by_delegation: dict[int, Side] = {}
    topics: dict[int, list[str]] = defaultdict(list)
    if ids:
        for pk, meeting, country, note, leader, name in _SIDES.rows(ids=ids):
            by_delegation[pk] = Side(country, note, Person(leader, name) if leader else None)
            sides[meeting].append(by_delegation[pk])
        for pk, people in people_of(by_delegation).items():
            by_delegation[pk].people.extend(people)
        for meeting, topic in _TOPICS.rows(ids=ids):
            topics[meeting].append(topic)
    for row in rows:
        row.sides, row.about = sides[row.pk], topics[row.pk]
    return rows
