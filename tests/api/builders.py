"""Small builders of settled rows and of callers, for tests that read the API."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from itertools import count
from typing import Any

from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from bilateral.models import (
    Agreement,
    AgreementAction,
    AgreementParty,
    AgreementSignatory,
    Alias,
    Article,
    Claim,
    Delegation,
    DelegationMember,
    Meeting,
    Mention,
    Official,
    Organization,
    Post,
    Publisher,
    Source,
    Topic,
)
from bilateral.models.codes import Rank
from bilateral.rules.edtf import bounds
from bilateral.rules.names import fold
from bilateral.services import roles, tokens
from bilateral.services.correct import correct
from bilateral.services.merge import merge
from bilateral.services.withdraw import withdraw

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


def rich_register() -> None:
    """A register with all there is: unicode, signs to be escaped, conflicts, merges, withdrawals, editors' words.

    First what services settle; then rows are laid as no settling would leave them.
    """
    editor, partner = account("editor"), account("partner")
    closed = publisher(
        "Closed «wire»", show_text=False, country="RU", homepage="https://wire.example/?a=1&b=2"
    )
    feed = source(publisher=closed, show_text=False, language="ru")
    old = article("Они встретились в Davao City.", published_on="2017-02-18", publisher=closed, source=feed)
    new = article("Они снова встретились в Davao City.", publisher=closed, supersedes=old)
    bare = article("Davao City, Senate.", title="", url="https://wire.example/é", language="en")
    article("Retracted.", retracted_at=timezone.now(), state_reason="Said so.", state="quarantined")
    odd, odd_meeting = official('Sergey "Ёлкин" Ñ\n\\ \u2028 <b>&', country=""), meeting()
    ministry = organization("Министерство обороны", country="RU")
    for field, value in (("place", "Sochi"), ("country", "RU")):
        correct(odd_meeting, field, value, editor, reason="Редактор знает.")
    correct(odd_meeting, "topic", "defense", partner, rank=Rank.PARTNER)
    correct(odd_meeting, "part_of", None, editor, object=meeting("").pk)
    twin = official("Sergei Yolkin", country="RU", organization=ministry)
    claim(twin, "name", "Sergei Yolkin", new)
    merge(odd, twin, editor, "One.", overrule=True)
    gone = meeting("2015")
    claim(gone, "place", "Davao City", new)
    withdraw(gone, editor, "Not a meeting.")
    _lay_rows(old, new, bare, odd, odd_meeting, ministry)


def _lay_rows(
    old: Article, new: Article, bare: Article, odd: Official, odd_meeting: Meeting, ministry: Organization
) -> None:
    full = full_meeting()
    Official.objects.filter(pk=odd.pk).update(latin="Sergey Yolkin", title="Министр", organization=ministry)
    Meeting.objects.filter(pk=odd_meeting.pk).update(
        **dated("date", "2017-05/.."),
        place='Зал «Мир» "A\\B"\u2028\t<b>',
        previous_dates=["2017-04", "2017"],
        part_of=full,
        conflicts={"place": ["Ð", 'say "no"', None, 1.5]},
        created_at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        updated_at=datetime(2026, 1, 2, 3, 4, 5, 120, tzinfo=UTC),
    )
    delegation(odd_meeting, "RU", odd, official("Igor 'I' Morgulov", country="RU"), note="and 'others'")
    delegation(odd_meeting, "")
    meeting("", part_of=meeting(""))
    meeting("2016-01", status="planned", topics=("defense", "trade"))
    Alias.objects.create(organization=ministry, name='MoD "Russia"', folded="mod russia")
    Alias.objects.create(official=odd, name="Yolkin", folded="yolkin")
    Post.objects.create(official=odd, title="Министр", organization=ministry, **dated("period", "2017-05/.."))
    Post.objects.create(official=odd, title="Envoy", seen_first="2017-02-18", seen_last="2018-01-01")
    bond = agreement(
        'Соглашение "о мире"',
        "2017-05",
        kind="treaty",
        status="negotiating",
        pending=True,
        last_evidence_on="2017-02-18",
    )
    bond.topics.set(Topic.objects.filter(code__in=["trade", "energy"]))
    AgreementAction.objects.create(
        agreement=bond, act="signed", side="PH", position=1, **dated("date", "2017-06")
    )
    AgreementParty.objects.create(agreement=bond, organization=ministry, country="RU")
    AgreementParty.objects.create(agreement=bond, organization=organization("Senate"))
    AgreementSignatory.objects.create(agreement=bond, official=odd, country="RU")
    agreement("Signed MOU", kind="mou", status="signed", pending=False, last_evidence_on="2018-02-18")
    for one, told_by in ((full, old), (odd_meeting, new), (odd, bare), (ministry, bare), (bond, bare)):
        claim(one, "note", {"words": ["“Ё”\n", None, 0.1]}, told_by)
    told = claim(full, "member", None, bare, "Senate")
    Claim.objects.filter(pk=told.pk).update(
        object_mention=Mention.objects.get(article=bare, official=odd),
        inferred=True,
        rule="by name",
        confidence=1,
        element="official/0",
    )
