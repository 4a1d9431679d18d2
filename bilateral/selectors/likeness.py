"""Records that could be the same as one: what matching asks about, and what a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from bilateral.models import MODELS, MatchDecision, Record, type_of
from bilateral.models.codes import MatchOutcome
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
