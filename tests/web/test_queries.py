"""How many queries each page takes: the same in a register with more of everything, and no more than is said here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bilateral.models import (
    Agreement,
    AgreementAction,
    AgreementParty,
    AgreementSignatory,
    Article,
    Delegation,
    Meeting,
    Official,
    Organization,
    Post,
    Topic,
)
from bilateral.services import roles
from tests.api import builders

from .conftest import logged_in

pytestmark = pytest.mark.django_db

# Two of each are the session and the account. What a page notes in the session is noted once a minute.
LISTS = {
    "/": 21,
    "/timeline/": 11,
    "/timeline/?after={meeting}": 6,
    "/agreements/": 6,
    "/agreements/?layout=table": 5,
    "/delegations/": 5,
    "/officials/": 5,
    "/encounters/": 5,
    "/organizations/": 5,
    "/places/": 3,
    "/articles/": 4,
    "/search/?q=Lavrov": 13,
    "/review/": 12,
    "/briefing/": 17,
    "/briefing/?from=2017": 20,
    "/briefing/changes/": 3,
    "/follow/": 4,
    "/sources/": 3,
    "/ingest/": 9,
    "/articles/add/": 2,
    "/access/": 3,
    "/help/": 2,
}
RECORDS = {
    "/meetings/{meeting}/": 12,
    "/delegations/{delegation}/": 8,
    "/agreements/{agreement}/": 15,
    "/officials/{official}/": 17,
    "/organizations/{organization}/": 14,
    "/places/davao-city/": 8,
    "/articles/{article}/": 5,
    "/cite/meeting/{meeting}/": 5,
    "/meetings/{meeting}/history/": 8,
}


@dataclass(frozen=True, slots=True)
class Register:
    """A register around one record of each type, all of which more and more is told of."""

    ministry: Organization
    secretary: Official
    minister: Official
    meeting: Meeting
    delegation: Delegation
    agreement: Agreement
    article: Article

    @classmethod
    def begun(cls) -> Register:
        ministry = builders.organization()
        secretary = builders.official(organization=ministry)
        minister = builders.official("Sergey Lavrov", country="RU")
        visit = builders.meeting("2017-02", kind="visit")
        talks = builders.meeting("2017-02-16", place="Davao City", country="PH", part_of=visit)
        side = builders.delegation(talks, "PH", secretary)
        builders.delegation(talks, "RU", minister)
        bond = builders.agreement(last_evidence_on=date(2017, 2, 16))
        article = builders.article(publisher=builders.publisher(), published_on=date(2017, 2, 17))
        for _ in range(6):  # more plans without a report than the timeline sets apart: it counts them
            builders.meeting("2015", status="planned")
        return cls(ministry, secretary, minister, talks, side, bond, article)

    def grow(self, numbers: range) -> None:
        for n in numbers:
            aide = builders.official(f"Aide {'a' * n}", organization=self.ministry)
            self._meet(n, aide)
            self._agree(n)
            Post.objects.create(official=self.secretary, title=f"Post {n}", organization=self.ministry)
            builders.Alias.objects.create(official=self.secretary, name=f"Alan {n}", folded=f"alan {n}")
            self._tell(n, aide)

    def _meet(self, n: int, aide: Official) -> None:
        for day, status in ((f"2017-03-{n + 1:02d}", "held"), (f"2099-03-{n + 1:02d}", "planned")):
            made = builders.meeting(
                day, ("trade", "defense"), place="Davao City", country="PH", status=status
            )
            builders.delegation(made, "PH", self.secretary, aide)
            builders.delegation(made, "RU", self.minister)
        builders.meeting(f"2017-02-{n + 1:02d}", part_of=self.meeting)
        builders.meeting(f"2016-02-{n + 1:02d}", place=f"Town {n}")
        builders.DelegationMember.objects.create(
            delegation=self.delegation, official=aide, organization=self.ministry, position=n + 1
        )

    def _agree(self, n: int) -> None:
        for bond in (
            self.agreement,
            builders.agreement(f"Agreement {n}", last_evidence_on=date(2017, 2, n + 1)),
        ):
            AgreementAction.objects.create(
                agreement=bond, act="negotiation", date=f"{2000 + n}", position=n + 1
            )
            AgreementSignatory.objects.create(
                agreement=bond, official=builders.official(f"Signer {'b' * n}", country="RU"), country="RU"
            )
            party = builders.organization(f"Party {n}") if bond == self.agreement else self.ministry
            AgreementParty.objects.create(agreement=bond, organization=party)
            bond.topics.set(Topic.objects.order_by("code")[: n + 1])

    def _tell(self, n: int, aide: Official) -> None:
        told = builders.article(publisher=builders.publisher(f"Wire {n}"), published_on=date(2017, 2, n + 1))
        for record in (self.meeting, self.agreement, self.secretary, self.ministry):
            builders.claim(record, "name", f"Name {n}", told)
        builders.claim(aide, "name", f"Name {n}", self.article)
        builders.article(state="quarantined", publisher=builders.publisher(f"Paper {n}"))
        builders.source(f"Source {n}")

    def queries(self, client: Client, address: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            response = client.get(
                address.format(
                    meeting=self.meeting.pk,
                    delegation=self.delegation.pk,
                    agreement=self.agreement.pk,
                    official=self.secretary.pk,
                    organization=self.ministry.pk,
                    article=self.article.pk,
                )
            )
        assert response.status_code == 200, address
        return len(asked)


def test_each_page_takes_as_many_queries_as_it_says_however_much_there_is_to_tell() -> None:
    register, editor = Register.begun(), logged_in(roles.EDITOR)
    register.grow(range(2))
    pages = LISTS | RECORDS
    for address in ("/", "/sources/"):
        register.queries(editor, address)  # a first visit is noted
    few = {address: register.queries(editor, address) for address in pages}
    register.grow(range(2, 5))
    many = {address: register.queries(editor, address) for address in pages}
    assert few == pages
    assert many == pages
