"""What waits for an editor: articles by doubt, and the machine's claims of one, doubtful first."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject

from bilateral.models import MODELS, Article, Claim, MatchDecision, Mention, Record
from bilateral.models.codes import MatchOutcome, Rank, Stance

from .articles import light
from .claims import element_of, object_of

LOW_CONFIDENCE = 0.7
Key = tuple[str, int, str, str, str]  # record type, id, field, element of a list, denied value
IN_CONFLICT = Q()
for _name in ("meeting", "agreement"):
    IN_CONFLICT |= Q(**{f"{_name}__isnull": False}) & ~Q(**{f"{_name}__conflicts": {}})


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article in the queue, with what there is to doubt: open matches, records in conflict, lowest confidence."""

    article: Article
    asks: int
    conflicts: int
    lowest: float | None
    claims: int


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


def queue(shown: int = 50) -> list[Waiting]:
    """The most doubtful articles that wait for an editor: open questions first, then conflicts, then low confidence.

    Candidates are found from the doubts, each by its index, so that an archive that waits costs no more than they do.
    """
    found: dict[int, None] = {}
    for ids in (_asking(shown), _contradicted(shown), _unsure(shown), _latest(shown)):
        found |= dict.fromkeys(ids)
        if len(found) >= shown:
            break
    rows = light().filter(pk__in=list(found)[:shown])
    asks = _count(Mention.objects.filter(decision__outcome=MatchOutcome.ASK), rows)
    conflicts = _count(Mention.objects.filter(IN_CONFLICT), rows)
    claims = dict(
        Claim.objects.filter(mention__article__in=rows, rank=Rank.MACHINE, withdrawn_at__isnull=True)
        .order_by()
        .values_list("mention__article")
        .annotate(told=JSONObject(count=Count("pk"), lowest=Min("confidence")))
    )
    waiting = [
        Waiting(
            article,
            asks.get(article.pk, 0),
            conflicts.get(article.pk, 0),
            claims.get(article.pk, {}).get("lowest"),
            claims.get(article.pk, {}).get("count", 0),
        )
        for article in rows
    ]
    return sorted(waiting, key=_doubt)


def waiting_count() -> int:
    """How many articles wait for an editor."""
    return _open().count()


def after(article: Article) -> Article | None:
    """The article that waits next in the queue."""
    return next((row.article for row in queue(2) if row.article.pk != article.pk), None)


def _open() -> QuerySet[Article]:
    return Article.objects.speaking().filter(
        Exists(Mention.objects.filter(article=OuterRef("pk"))), reviewed_at__isnull=True
    )


def _doubt(row: Waiting) -> tuple[int, int, float, int, int]:
    published = row.article.published_on or date.min
    lowest = 1.0 if row.lowest is None else row.lowest
    return (-row.asks, -row.conflicts, lowest, -published.toordinal(), -row.article.pk)


def _asking(most: int) -> list[int]:
    asked = MatchDecision.objects.filter(outcome=MatchOutcome.ASK, mention__article__in=_open())
    return list(asked.order_by("score", "pk").values_list("mention__article", flat=True)[: most * 4])


def _contradicted(most: int) -> list[int]:
    told = Mention.objects.filter(IN_CONFLICT, article__in=_open())
    return list(told.order_by("-pk").values_list("article", flat=True)[: most * 4])


def _unsure(most: int) -> list[int]:
    low = Claim.objects.filter(
        rank=Rank.MACHINE,
        withdrawn_at__isnull=True,
        confidence__lt=LOW_CONFIDENCE,
        mention__article__in=_open(),
    )
    return list(low.order_by("confidence", "pk").values_list("mention__article", flat=True)[: most * 10])


def _latest(most: int) -> list[int]:
    return list(_open().order_by("-published_on", "-pk").values_list("pk", flat=True)[:most])


def _count(mentions: QuerySet[Mention], articles: QuerySet[Article]) -> dict[int, int]:
    rows = mentions.filter(article__in=articles.values("pk")).order_by().values_list("article")
    return dict(rows.annotate(count=Count("pk")))


def claims_on_desk(article: Article) -> list[Reviewed]:
    """The machine's claims of one article with what editors said of each, doubtful first, then in text order."""
    rows = Claim.objects.filter(mention__article=article, rank=Rank.MACHINE, withdrawn_at__isnull=True)
    claims = _on_their_mentions(rows.order_by("start", "pk"), article)
    records = {claim.pk: _record(claim) for claim in claims}
    spoken = _spoken(records.values())
    desk = [_reviewed(claim, *records[claim.pk], spoken) for claim in claims]
    return sorted(
        desk, key=lambda row: (bool(row.verdict), -len(row.doubts), row.claim.start or 0, row.claim.pk)
    )


def _on_their_mentions(rows: Iterable[Claim], article: Article) -> list[Claim]:
    """Claims with their mentions, and the records of these, each loaded once: an article has a few dozen, which more
    than a hundred claims hang on or refer to. What a new reading took away in the meantime is left out."""
    claims = list(rows)
    mentions = (
        Mention.objects.filter(pk__in=set().union(*map(_meant, claims)))
        .select_related("decision", *(f"{name}__merged_into" for name in MODELS))
        .in_bulk()
    )
    for mention in mentions.values():
        mention.article = article
    there = [claim for claim in claims if _meant(claim) <= mentions.keys()]
    for claim in there:
        claim.mention = mentions[claim.mention_id]
        if claim.object_mention_id:
            claim.object_mention = mentions[claim.object_mention_id]
    return there


def _meant(claim: Claim) -> set[int]:
    """The ids of the mention that a claim hangs on and of the one that its value refers to."""
    return {pk for pk in (claim.mention_id, claim.object_mention_id) if pk}


def progress(desk: list[Reviewed]) -> tuple[int, int]:
    """How many of the claims are settled by an editor, and how many there are."""
    return sum(bool(row.verdict) for row in desk), len(desk)


def _record(claim: Claim) -> tuple[str, Record]:
    assert claim.mention is not None
    name = claim.mention.record_type
    record = getattr(claim.mention, name)
    return name, record.merged_into or record


def _spoken(records: Iterable[tuple[str, Record]]) -> dict[Key, Claim]:
    """Editors' latest standing claims by what they are on."""
    found: dict[Key, Claim] = {}
    ids: dict[str, set[int]] = {}
    for name, record in records:
        ids.setdefault(name, set()).add(record.pk)
    for name, wanted in ids.items():
        of_any = Q(**{f"{name}__in": wanted}) | Q(**{f"{name}__merged_into__in": wanted})
        rows = Claim.objects.filter(of_any, rank=Rank.EDITOR, withdrawn_at__isnull=True).select_related(
            "author", name, "object_official", "object_organization", "object_meeting"
        )
        for claim in rows.order_by("pk"):
            denied = _denied(claim) if claim.stance == Stance.DENIES else ""
            found[name, getattr(claim, name).canonical_id, claim.field, element_of(claim), denied] = claim
    return found


def _denied(claim: Claim) -> str:
    """What a denial of a single value silences: that value, and no other. A list's element is silenced as such."""
    return "" if claim.element else json.dumps([claim.value, object_of(claim)], sort_keys=True)


def _reviewed(claim: Claim, name: str, record: Record, spoken: dict[Key, Claim]) -> Reviewed:
    of_field = (name, record.pk, claim.field)
    # What was said of this element, of the whole field, of this value: the latest word counts, as in settling.
    keys = ((element_of(claim), ""), ("", ""), ("", _denied(claim)))
    words = [word for key in keys if (word := spoken.get((*of_field, *key))) is not None]
    said = max(words, key=lambda word: word.pk, default=None)
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
    if said.stance != Stance.ASSERTS:
        return "rejected"
    if object_of(said) is not None and object_of(said) != object_of(claim):
        return "edited"
    if object_of(said) is not None and said.value is None:
        return "accepted"
    same = said.value == claim.value or (
        isinstance(said.value, dict)
        and isinstance(claim.value, dict)
        and said.value.items() <= claim.value.items()
    )
    return "accepted" if same else "edited"
