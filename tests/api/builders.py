"""Small builders of settled rows and of callers, for tests that read the API."""

from __future__ import annotations

import hashlib
from itertools import count
from typing import Any

from django.contrib.auth.models import User
from django.test import Client

from bilateral.models import (
    Agreement,
    AgreementAction,
    Alias,
    Article,
    Claim,
    Delegation,
    DelegationMember,
    Meeting,
    Mention,
    Official,
    Organization,
    Publisher,
    Source,
    Topic,
)
from bilateral.rules.edtf import bounds
from bilateral.rules.names import fold
from bilateral.services import roles, tokens

_numbers = count(1)


def account(role: str = roles.VIEWER, **columns: Any) -> User:
    user = User.objects.create_user(f"{role}-{next(_numbers)}", **columns)
    roles.assign(user, role)
    return user


def caller(role: str = roles.VIEWER, scopes: tuple[str, ...] = ("read",)) -> Client:
    """A client that sends a token of a fresh account with this role."""
    _, secret = tokens.issue(user=account(role), name="test", scopes=scopes)
    return Client(headers={"Authorization": f"Bearer {secret}", "Accept": "application/json"})


def dated(column: str, edtf: str) -> dict[str, Any]:
    """An EDTF column with its derived days."""
    if not edtf:
        return {column: ""}
    limits = bounds(edtf)
    return {column: edtf, f"{column}_earliest": limits.earliest, f"{column}_latest": limits.latest}


def organization(name: str = "Department of Foreign Affairs", **columns: Any) -> Organization:
    made = Organization.objects.create(name=name, **{"country": "PH", **columns})
    Alias.objects.create(organization=made, name=name, folded=fold(name))
    return made


def official(name: str = "Alan Peter Cayetano", **columns: Any) -> Official:
    made = Official.objects.create(name=name, **{"country": "PH", **columns})
    Alias.objects.create(official=made, name=name, folded=fold(name))
    return made


def meeting(date: str = "2017-02-16", topics: tuple[str, ...] = (), **columns: Any) -> Meeting:
    made = Meeting.objects.create(**dated("date", date), **columns)
    made.topics.set(Topic.objects.filter(code__in=topics))
    return made


def delegation(of: Meeting, country: str, *members: Official, **columns: Any) -> Delegation:
    made = Delegation.objects.create(
        meeting=of, country=country, leader=members[0] if members else None, **columns
    )
    for position, member in enumerate(members):
        role = "member" if position else "lead"
        DelegationMember.objects.create(
            delegation=made,
            official=member,
            role=role,
            position=position,
            title=member.title,
            organization=member.organization,
        )
    return made


def leader(of: Meeting, country: str) -> Official:
    """Who led a side of a meeting."""
    found = of.delegations.get(country=country).leader
    assert found is not None
    return found


def agreement(
    title: str = "Agreement on Defense Cooperation", expected: str = "", **columns: Any
) -> Agreement:
    made = Agreement.objects.create(title=title, **dated("expected", expected), **columns)
    AgreementAction.objects.create(agreement=made, act="proposed", told_on=columns.get("last_evidence_on"))
    return made


def publisher(name: str = "Sample wire", **columns: Any) -> Publisher:
    return Publisher.objects.create(name=name, **columns)


def source(name: str = "Sample wire, world", **columns: Any) -> Source:
    of = columns.pop("publisher", None) or Publisher.objects.get_or_create(name="Sample wire")[0]
    return Source.objects.create(
        name=name, publisher=of, address=f"https://wire.example/{next(_numbers)}", **columns
    )


def article(text: str = "They met in Davao City on Thursday.", **columns: Any) -> Article:
    digest = hashlib.sha256(f"{text}{next(_numbers)}".encode()).hexdigest()
    defaults = {"title": text[:40], "state": "reconciled", "text_hash": digest, "submission_key": digest}
    return Article.objects.create(text=text, **{**defaults, **columns})


def claim(record: Any, field: str, value: Any, source: Article, quote: str = "Davao City") -> Claim:
    """A machine's claim on a record, in an article."""
    name = record._meta.model_name
    mention, _ = Mention.objects.get_or_create(article=source, key=f"{name}/{record.pk}", **{name: record})
    start = source.text.index(quote)
    return Claim.objects.create(
        mention=mention,
        field=field,
        value=value,
        quote=quote,
        start=start,
        end=start + len(quote),
        extractor="rules/test",
        confidence=0.9,
    )


def full_meeting(date: str = "2017-02-16") -> Meeting:
    """A meeting with two delegations of two members each, topics, and one article that tells of it."""
    made = meeting(date, topics=("security", "trade"), place="Davao City", country="PH", sources=1, reports=1)
    ministry = organization()
    delegation(made, "PH", official(title="Secretary", organization=ministry), official("Ramon Lopez"))
    delegation(made, "RU", official("Sergey Lavrov", country="RU"), official("Igor Morgulov", country="RU"))
    source = article(publisher=Publisher.objects.get_or_create(name="Sample wire")[0])
    claim(made, "place", "Davao City", source)
    return made
