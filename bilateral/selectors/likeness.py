"""Records that could be the same as one: what matching asks about, and what a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Q

from bilateral.models import MODELS, Alias, Judgement, MatchDecision, Organization, Record, type_of
from bilateral.models.codes import JudgementKind, MatchOutcome
from bilateral.rules.names import fold

from .people import named

MOST = 10


@dataclass(frozen=True, slots=True)
class Likely:
    """A record that matching found alike, how alike (0 to 1), and what spoke for and against, in words."""

    record: Record
    score: float
    reasons: list[Any]
    asked: bool


def likely(record: Record) -> list[Likely]:
    """The records that reports of this one were likened to, most alike first, either way round."""
    name = type_of(record)
    near = f"nearest__{name}"
    ours = Q(**{f"mention__{name}": record.pk}) & ~Q(**{near: record.pk})
    theirs = Q(**{near: record.pk}) & ~Q(**{f"mention__{name}": record.pk})
    rows = MatchDecision.objects.filter(ours | theirs, score__gt=0, nearest__isnull=False).select_related(
        f"mention__{name}__merged_into", f"{near}__merged_into"
    )
    found: dict[int, Likely] = {}
    for decision in rows.order_by("-score", "pk")[: MOST * 3]:
        sides = [getattr(side, name) for side in (decision.mention, decision.nearest) if side is not None]
        for one in sides:
            other = one.merged_into or one
            if other.pk != record.pk and other.withdrawn_at is None and other.pk not in found:
                asked = decision.outcome == MatchOutcome.ASK
                found[other.pk] = Likely(other, decision.score, decision.reasons, asked)
    return list(found.values())[:MOST]


def better_known(one: Record, other: Record) -> Record:
    """Which of two records others are likelier to have linked to: that of more sources, or else the older one."""
    return max((one, other), key=lambda record: (record.sources, -record.pk))


def of_one_name() -> list[tuple[Organization, Organization]]:
    """Pairs of organizations of one country that go by one name, which no editor has judged to be two. Three queries.

    Members and posts that are said to belong to that name can hold one of them only.
    """
    rows = Alias.objects.filter(
        organization__isnull=False,
        organization__merged_into__isnull=True,
        organization__withdrawn_at__isnull=True,
    )
    shared = (
        rows.order_by()
        .values("folded", "organization__country")
        .annotate(
            bearers=Count("organization", distinct=True),
            ids=ArrayAgg("organization", distinct=True, order_by="organization"),
        )
        .filter(bearers__gt=1)
        .order_by("ids")
    )
    pairs = dict.fromkeys(tuple(row["ids"][:2]) for row in shared[:MOST])
    if not pairs:
        return []
    two = Judgement.objects.filter(
        kind__in=[JudgementKind.DISTINCT, JudgementKind.SPLIT],
        revoked_at__isnull=True,
        left_organization__in={pk for pair in pairs for pk in pair},
    )
    apart = {frozenset(pair) for pair in two.values_list("left_organization", "right_organization")}
    known = Organization.objects.in_bulk({pk for pair in pairs for pk in pair})
    return [(known[one], known[other]) for one, other in pairs if frozenset((one, other)) not in apart]


def found(record: Record, text: str) -> list[Any]:
    """Records of the same type that a search finds: by number, name, title, place or date."""
    words = text.strip()
    if not words:
        return []
    rows: Any = MODELS[type_of(record)].objects.visible().exclude(pk=record.pk)
    number = words.removeprefix("#")
    if number.isdecimal() and len(number) < 18:
        by_number = list(rows.filter(pk=int(number)))
        if by_number or type_of(record) != "meeting":
            return by_number
    for word in words.split()[:6]:
        rows = rows.filter(_says(type_of(record), word))
    return list(rows.distinct().order_by("-sources", "pk")[:MOST])


def _says(name: str, word: str) -> Q:
    if name in ("official", "organization"):
        return named(word)
    if name == "agreement":
        return Q(title__unaccent__icontains=word)
    people = "delegations__members__official__aliases__folded__contains"
    return (
        Q(place__unaccent__icontains=word)
        | Q(date__startswith=word)
        | Q(kind=word.lower())
        | Q(**{people: fold(word) or word})
    )
