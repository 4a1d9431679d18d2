"""Claims of records: everything anybody says of them, as settling hears it, and what a claim is of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from bilateral.models import RECORD_FIELDS, Claim, Mention, Record
from bilateral.models.codes import STANDING

from .merged import standing_as

_OBJECTS = ("object_official", "object_organization", "object_meeting")
_REFERRED = ("official", "organization", "meeting")


class Spoken(NamedTuple):
    """One standing claim as settling hears it. What an article lends is empty for a person's claim.

    ``made_at`` is told of people's claims only, of which the latest counts: when a machine read plays no part.
    ``object`` is the canonical id of the record that the value refers to, or ``None``.
    """

    id: int
    field: str
    element: str
    value: Any
    stance: str
    rank: int
    object: int | None
    made_at: datetime | None
    mention: int | None = None
    article: int | None = None
    source: str = ""
    text_hash: str = ""
    published_on: date | None = None
    standing: int = 0


def spoken(record_type: str, record_ids: Iterable[int]) -> dict[int, list[Spoken]]:
    """Return what settling hears of each canonical record, claims of records merged into it included.

    Four queries whatever the number of records, and no objects: a record may have tens of thousands of claims.
    """
    ids = standing_as(record_type, record_ids)
    found: dict[int, list[Spoken]] = defaultdict(list)
    told = _on(f"mention__{record_type}", ids, Claim.objects.standing()).values_list(
        "canonical",
        "object_mention_id",
        *("id", "field", "element", "value", "stance", "rank", "mention_id"),
        *("mention__article_id", "mention__article__source_key", "mention__article__text_hash"),
        *("mention__article__published_on", "mention__article__publisher__kind"),
    )
    rows = list(told)
    meant = _records_meant({row[1] for row in rows} - {None})
    for canonical, referred, pk, field, element, value, stance, rank, *source in rows:
        mention, article, source_key, text_hash, published_on, publisher = source
        if _of_itself(canonical, field, meant.get(referred)):
            continue
        found[canonical].append(
            Spoken(
                *(pk, field, element, value, stance, rank, meant.get(referred), None, mention, article),
                *(source_key or text_hash, text_hash, published_on, STANDING.get(publisher, 0)),
            )
        )
    by_people = (
        _on(record_type, ids, Claim.objects.standing())
        .annotate(
            referred=Coalesce(*(c for o in _OBJECTS for c in (F(f"{o}__merged_into_id"), F(f"{o}_id"))))
        )
        .values_list(
            *("canonical", f"{record_type}_id"),
            *("id", "field", "element", "value", "stance", "rank", "referred", "made_at"),
        )
    )
    for canonical, own, *claim in by_people:
        person = Spoken(*claim)
        # That a record was withdrawn says nothing of the one that it was merged into.
        withdrawn_before = person.field == "withdrawn" and own != canonical
        if not (withdrawn_before or _of_itself(canonical, person.field, person.object)):
            found[canonical].append(person)
    return found


def _of_itself(canonical: int, field: str, meant: int | None) -> bool:
    """Whether a claim says that a meeting is part of itself: of a visit that was merged with the talks on it."""
    return field == "part_of" and meant == canonical


def _records_meant(mention_ids: set[int]) -> dict[int, int]:
    """The canonical id of the record that each of these mentions hangs on."""
    canonical = Coalesce(*(c for r in _REFERRED for c in (F(f"{r}__merged_into_id"), F(f"{r}_id"))))
    return dict(Mention.objects.filter(pk__in=mention_ids).values_list("pk", canonical))


def _on(path: str, ids: list[int], base: QuerySet[Claim]) -> Any:
    """Claims that reach these records by one path: through mentions or directly, each an index look-up."""
    reached = base.filter(**{f"{path}__in": ids})
    return reached.annotate(canonical=Coalesce(F(f"{path}__merged_into_id"), F(f"{path}_id"))).order_by("id")


def record_of(told: Claim | Mention) -> Record:
    """The canonical record that a claim or a mention is of."""
    holder: Any = told.mention or told if isinstance(told, Claim) else told
    name = next(name for name in RECORD_FIELDS if getattr(holder, f"{name}_id"))
    record = getattr(holder, name)
    canonical: Record = record.merged_into or record
    return canonical


def object_of(claim: Claim) -> int | None:
    """The canonical id of the record that a claim's value refers to, or ``None``."""
    holder: Any = claim.object_mention if claim.object_mention_id else claim
    prefix = "" if claim.object_mention_id else "object_"
    for name in _REFERRED:
        record = getattr(holder, f"{prefix}{name}", None)
        if record is not None:
            return int(record.canonical_id)
    return None


def element_of(claim: Claim) -> str:
    """The element that a claim is on, as people's claims name it: of a member the canonical id."""
    if claim.field in ("member", "party", "signatory"):
        return str(object_of(claim) or "")
    return claim.element
