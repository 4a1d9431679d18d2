"""The delegations of one meeting with their members, as pages set them side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from bilateral.models import Delegation, DelegationMember
from bilateral.models.codes import Role
from bilateral.models.paths import path_of
from bilateral.statements import IDS, Statement

from .lines import Person


class Body(NamedTuple):
    """An organization as a member's line names it."""

    pk: int
    name: str

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return path_of("organization", self.pk)


@dataclass(frozen=True, slots=True)
class Member:
    """An official in a delegation, with title and organization as stated at the time."""

    official: Person
    role: str
    title: str
    organization: Body | None

    @property
    def role_words(self) -> str:
        return str(Role(self.role).label)


@dataclass(frozen=True, slots=True)
class DelegationTold:
    """A delegation with its members in their order."""

    pk: int
    country: str
    note: str
    leader: Person | None
    members: list[Member] = field(default_factory=list)

    @property
    def leader_apart(self) -> Person | None:
        """The leader, where the members do not tell of them."""
        sits = any(member.official.pk == self.leader.pk for member in self.members) if self.leader else True
        return None if sits else self.leader

    def get_absolute_url(self) -> str:
        return path_of("delegation", self.pk)


def sides_of(meeting: int) -> list[DelegationTold]:
    """The delegations of a meeting by country. Two queries, one where there are none."""
    found = {
        pk: DelegationTold(pk, country, note, Person(leader, name) if leader else None)
        for pk, country, note, leader, name in _DELEGATIONS.rows(ids=[meeting])
    }
    if found:
        for delegation, official, name, role, title, organization, called in _MEMBERS.rows(ids=list(found)):
            body = Body(organization, called) if organization else None
            found[delegation].members.append(Member(Person(official, name), role, title, body))
    return list(found.values())


_DELEGATIONS = Statement(
    lambda: (
        Delegation.objects.filter(meeting__any=IDS)
        .order_by("country")
        .values_list("pk", "country", "note", "leader", "leader__name")
    )
)
_MEMBERS = Statement(
    lambda: (
        DelegationMember.objects.filter(delegation__any=IDS)
        .order_by("position", "pk")
        .values_list(
            *(
                "delegation",
                "official",
                "official__name",
                "role",
                "title",
                "organization",
                "organization__name",
            )
        )
    )
)
