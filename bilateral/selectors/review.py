"""What waits for an editor: articles by doubt, and the machine's claims of one, doubtful first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Avg, Count, Exists, Min, OuterRef, Q, QuerySet

from bilateral.models import Article, Claim, Record
from bilateral.models.codes import MatchOutcome, Rank
from bilateral.services.records import MODELS

from .claims import object_of

LOW_CONFIDENCE = 0.7


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One machine claim on the desk.

    ``verdict`` is "", "accepted", "rejected" or "edited"; ``doubts`` says in codes why it is looked at: "ask",
    "conflict", "low".
    """

    claim: Claim
    record: Record
    record_type: str
    verdict: str
    doubts: tuple[str, ...]
    spoken: Claim | None  # the editor's claim that settled it


def queue() -> QuerySet[Article]:
    """Articles in the register that no editor has spoken on: open questions first, then by low confidence."""
    spoken = Claim.objects.filter(source=OuterRef("pk"), rank=Rank.EDITOR, withdrawn_at__isnull=True)
    return (
        Article.objects.speaking()
        .filter(mentions__isnull=False)
        .annotate(
            asks=Count(
                "mentions__decision", filter=Q(mentions__decision__outcome=MatchOutcome.ASK), distinct=True
            ),
            lowest=Min("mentions__claims__confidence"),
            mean=Avg("mentions__claims__confidence"),
            touched=Exists(spoken),
        )
        .filter(touched=False)
        .select_related("publisher")
        .defer("text", "extraction", "minhash")
        .order_by("-asks", "lowest", "mean", "-published_on", "-pk")
    )


def claims_on_desk(article: Article) -> list[Reviewed]:
    """The machine's claims of one article with what editors said of each, doubtful first, then in text order."""
    claims = list(
        Claim.objects.filter(mention__article=article, rank=Rank.MACHINE, withdrawn_at__isnull=True)
        .select_related(
            "mention__article",
            "mention__decision",
            "object_mention__official",
            "object_mention__organization",
            "object_mention__meeting",
            *(f"mention__{name}__merged_into" for name in MODELS),
        )
        .order_by("start", "pk")
    )
    records = {claim.pk: _record(claim) for claim in claims}
    spoken = _spoken(records.values())
    desk = [_reviewed(claim, *records[claim.pk], spoken) for claim in claims]
    return sorted(
        desk, key=lambda row: (bool(row.verdict), -len(row.doubts), row.claim.start or 0, row.claim.pk)
    )


def progress(desk: list[Reviewed]) -> tuple[int, int]:
    """How many of the claims are settled by an editor, and how many there are."""
    return sum(bool(row.verdict) for row in desk), len(desk)


def _record(claim: Claim) -> tuple[str, Record]:
    assert claim.mention is not None
    name = claim.mention.record_type
    record = getattr(claim.mention, name)
    return name, record.merged_into or record


def _spoken(records: Iterable[tuple[str, Record]]) -> dict[tuple[str, int, str, str], Claim]:
    """Editors' latest standing claims by record, field and element; for single values the element is empty."""
    found: dict[tuple[str, int, str, str], Claim] = {}
    ids: dict[str, set[int]] = {}
    for name, record in records:
        ids.setdefault(name, set()).add(record.pk)
    for name, wanted in ids.items():
        rows = Claim.objects.filter(
            **{f"{name}__in": wanted}, rank=Rank.EDITOR, withdrawn_at__isnull=True
        ).select_related("author")
        for claim in rows.order_by("pk"):
            found[name, getattr(claim, f"{name}_id"), claim.field, claim.element] = claim
    return found


def _reviewed(
    claim: Claim, name: str, record: Record, spoken: dict[tuple[str, int, str, str], Claim]
) -> Reviewed:
    element = claim.element
    if claim.field in ("member", "party", "signatory"):
        element = str(object_of(claim) or "")
    said = spoken.get((name, record.pk, claim.field, element)) or spoken.get(
        (name, record.pk, claim.field, "")
    )
    doubts = []
    decision = getattr(claim.mention, "decision", None)
    if decision is not None and decision.outcome == MatchOutcome.ASK:
        doubts.append("ask")
    if claim.field in record.conflicts or (claim.field == "act" and "date" in record.conflicts):
        doubts.append("conflict")
    if claim.confidence is not None and claim.confidence < LOW_CONFIDENCE:
        doubts.append("low")
    return Reviewed(claim, record, name, _verdict(claim, said), tuple(doubts), said)


def _verdict(claim: Claim, said: Claim | None) -> str:
    if said is None:
        return ""
    if said.stance != "asserts":
        return "rejected"
    same = said.value == claim.value or (
        isinstance(said.value, dict)
        and isinstance(claim.value, dict)
        and said.value.items() <= claim.value.items()
    )
    return "accepted" if same else "edited"
