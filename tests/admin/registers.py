"""Registers to look at: a few records as articles tell of them, and many rows of every model at once."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from bilateral.models import (
    Agreement,
    AgreementAction,
    AgreementParty,
    AgreementSignatory,
    Alert,
    AlertNews,
    Alias,
    ApiToken,
    ApiUse,
    ApiWrite,
    Archive,
    ArchivePiece,
    Article,
    ArticleBand,
    Batch,
    BatchItem,
    Change,
    Claim,
    Delegation,
    DelegationMember,
    Digest,
    FeedKey,
    Host,
    IdempotencyKey,
    Item,
    Judgement,
    MatchDecision,
    Meeting,
    Mention,
    Official,
    Organization,
    Post,
    Publisher,
    Source,
    Unsettled,
    Webhook,
    WebhookDelivery,
)
from bilateral.models.codes import Rank
from bilateral.services import merge
from tests import builders


def told(number: int, editor: User) -> None:
    """Meetings of other places and people, each told by its own article with an agreement beside it."""
    for n in range(number):
        text = f"Anselmo Ph{n}xx met Boris Ru{n}yy in Town{n} to discuss Accord {n}." + builders.FILLER
        people = [
            {"name": f"Anselmo Ph{n}xx", "title": f"Secretary {n}", "country": "PH", "role": "host"},
            {"name": f"Boris Ru{n}yy", "title": f"Minister {n}", "country": "RU", "role": "lead"},
        ]
        people[0]["organization"] = f"Bureau {n}"
        day = f"2018-0{n + 1}-11"
        accord = builders.agreement(
            text,
            f"Accord {n}",
            actions=[{"act": "negotiation", "side": "both", "date": day}],
            parties=[{"name": f"Bureau {n}", "country": "PH"}],
            signatories=[{"name": f"Boris Ru{n}yy", "country": "RU"}],
        )
        talks = builders.meeting(text, *people, date=day, place=f"Town{n}", country="PH")
        builders.report(text, [talks], [accord], publisher=f"Outlet {n}")
    first, second = Official.objects.order_by("pk")[:2]
    merge.declare_distinct(first, second, editor)


def many_rows(number: int, editor: User) -> None:
    """That many rows of every model, written as they are: for pages that only list them."""
    counted = range(number)
    publishers = Publisher.objects.bulk_create(Publisher(name=f"Gazette {n}") for n in counted)
    articles = Article.objects.bulk_create(
        Article(
            title=f"Story {n}",
            text="Words.",
            text_hash=str(n),
            submission_key=f"row {n}",
            publisher=publishers[n],
        )
        for n in counted
    )
    organizations = Organization.objects.bulk_create(Organization(name=f"Office {n}") for n in counted)
    officials = Official.objects.bulk_create(
        Official(name=f"Person {n}", organization=organizations[n]) for n in counted
    )
    meetings = Meeting.objects.bulk_create(Meeting(place=f"City {n}") for n in counted)
    agreements = Agreement.objects.bulk_create(Agreement(title=f"Pact {n}") for n in counted)
    delegations = Delegation.objects.bulk_create(
        Delegation(meeting=meetings[n], country="PH", leader=officials[n]) for n in counted
    )
    mentions = Mention.objects.bulk_create(
        Mention(article=articles[n], key="official/0", official=officials[n]) for n in counted
    )
    rows: list[list[Any]] = [
        [Alias(official=officials[n], name=f"P. {n}", folded=f"p {n}") for n in counted],
        [Post(official=officials[n], title=f"Chief {n}", organization=organizations[n]) for n in counted],
        [
            DelegationMember(delegation=delegations[n], official=officials[n], organization=organizations[n])
            for n in counted
        ],
        [AgreementAction(agreement=agreements[n], act="signed") for n in counted],
        [AgreementParty(agreement=agreements[n], organization=organizations[n]) for n in counted],
        [AgreementSignatory(agreement=agreements[n], official=officials[n]) for n in counted],
        [ArticleBand(article=articles[n], band=n) for n in counted],
        [MatchDecision(mention=mentions[n], outcome="new", nearest=mentions[0]) for n in counted],
        [
            Claim(official=officials[n], field="title", value="Chief", rank=Rank.EDITOR, author=editor)
            for n in counted
        ],
        [
            Claim(mention=mentions[n], field="title", value="Chief", start=0, end=5, quote="Words")
            for n in counted
        ],
        [
            Change(record_type="meeting", record_id=meetings[n].pk, action="updated", article=articles[n])
            for n in counted
        ],
        [Unsettled(record_type="meeting", record_id=meetings[n].pk) for n in counted],
        [
            Judgement(
                kind="distinct", left_official=officials[n], right_official=officials[n - 1], author=editor
            )
            for n in counted
        ],
    ]
    tokens = ApiToken.objects.bulk_create(
        ApiToken(user=editor, name=f"Key {n}", prefix="abc", digest=f"{n}") for n in counted
    )
    batches = Batch.objects.bulk_create(Batch(user=editor) for _ in counted)
    hooks = Webhook.objects.bulk_create(
        Webhook(user=editor, name=f"Hook {n}", address="https://hooks.example.org/", after=0) for n in counted
    )
    rows += [
        [ApiUse(token=tokens[n], hour=timezone.now(), operation="GET meetings", requests=1) for n in counted],
        [
            ApiWrite(user=editor, token=tokens[n], method="POST", path="/api/v1/articles", status=202)
            for n in counted
        ],
        [BatchItem(batch=batches[n], line=1, article=articles[n]) for n in counted],
        [IdempotencyKey(user=editor, key=f"key {n}", body_hash="0") for n in counted],
        [WebhookDelivery(webhook=hooks[n], message_id=f"msg_{n}", body="{}") for n in counted],
    ]
    sources = Source.objects.bulk_create(
        Source(name=f"Feed {n}", address=f"https://s{n}.example.org/", publisher=publishers[n])
        for n in counted
    )
    archives = Archive.objects.bulk_create(
        Archive(name=f"Archive {n}", format="csv", fingerprint=f"{n}", size=9) for n in counted
    )
    rows.append([Item(source=sources[n], guid=f"{n}", article=articles[n]) for n in counted])
    rows.append([ArchivePiece(archive=archives[n], start=0, content=b"text") for n in counted])
    rows.append([Host(name=f"https://h{n}.example.org") for n in counted])
    alerts = Alert.objects.bulk_create(
        Alert(user=editor, name=f"Watch {n}", listing="meetings", seen_at=timezone.now()) for n in counted
    )
    digests = Digest.objects.bulk_create(Digest(alert=alerts[n]) for n in counted)
    rows.append([FeedKey(user=editor, name=f"Reader {n}") for n in counted])
    for of_model in rows:
        type(of_model[0])._default_manager.bulk_create(of_model)
    changes = Change.objects.order_by("-pk")[:number]
    AlertNews.objects.bulk_create(
        AlertNews(alert=alerts[n], change=change, digest=digests[n]) for n, change in enumerate(changes)
    )
