"""Review: an editor's word on what a machine read, claim by claim.

Accepting a claim says the same in the editor's name, so it holds whatever later articles say; rejecting it denies it;
both are ordinary claims and are undone like any other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from bilateral.models import MODELS, Alias, Article, Claim, Record
from bilateral.models.correctable import FIELDS
from bilateral.selectors.claims import element_of, object_of, record_of

from .claims import reject_claim
from .correct import Correction, Quote, correct_all
from .records import RecordKey, key_of
from .settle import hold, record_to_settle


@transaction.atomic
def accept(claims: Iterable[Claim], editor: User, reason: str = "") -> list[Claim]:
    """Say what these machine claims say in the editor's name; returns the editor's claims."""
    by_record: dict[RecordKey, list[Claim]] = {}
    for claim in claims:
        by_record.setdefault(key_of(record_of(claim)), []).append(claim)
    made: list[Claim] = []
    hold(by_record)
    for key in sorted(by_record):
        record = MODELS[key.type].objects.get(pk=key.id)
        corrections = [as_correction(claim) for claim in by_record[key] if claim.field in FIELDS[key.type]]
        made += correct_all(record, corrections, editor, reason=reason or "accepted in review")
    return made


def reject(claim: Claim, editor: User, reason: str = "") -> Claim:
    """Deny what a machine claims; returns the denial."""
    return reject_claim(claim, editor, reason or "rejected in review")


@transaction.atomic
def edit(
    claim: Claim,
    value: Any,
    editor: User,
    reason: str = "",
    version: int | None = None,
    object: Record | int | None = None,  # noqa: A002 - the grammar's object, as in Claim.object_*
) -> list[Claim]:
    """Put another value, or another record, in the place of a machine's, resting on the same quote.

    Where that makes it another element of a list (another topic, another member), the machine's is denied.
    Returns the claims made; raises what ``correct_all`` raises.
    """
    record = record_of(claim)
    field = FIELDS[key_of(record).type][claim.field]
    target = object if object is not None else object_of(claim) if field.refers_to else None
    correction = Correction(
        claim.field,
        value,
        object=target,
        element=claim.element if claim.field == "delegation" else "",
        confirm=field.listed,  # what it becomes may stand already, and is said in this one's place
        quotes=_quote_of(claim),
    )
    made = correct_all(record, [correction], editor, reason=reason or "edited in review", version=version)
    if field.listed and made and made[0].element != element_of(claim):
        made.append(reject(claim, editor, reason or "edited in review"))
    return made


@transaction.atomic
def add(
    record: Record,
    correction: Correction,
    editor: User,
    reason: str = "",
    version: int | None = None,
) -> list[Claim]:
    """Say what an article tells and no machine read; the correction quotes the words."""
    return correct_all(record, [correction], editor, reason=reason or "added in review", version=version)


@transaction.atomic
def add_record(
    name: str, correction: Correction, editor: User, reason: str = ""
) -> tuple[Record, list[Claim]]:
    """Make a record of an article's that no machine found, on its first value. Raises ``InvalidCorrection``."""
    record = record_to_settle(name)
    made = correct_all(
        record, [replace(correction, confirm=True)], editor, reason=reason or "added in review"
    )
    record.refresh_from_db()
    return record, made


def mark_reviewed(article: Article) -> None:
    """Take an article off the queue: none of its claims waits for an editor."""
    Article.objects.filter(pk=article.pk, reviewed_at__isnull=True).update(reviewed_at=timezone.now())


def mark_waiting(article: Article) -> None:
    """Put an article back into the queue."""
    Article.objects.filter(pk=article.pk, reviewed_at__isnull=False).update(reviewed_at=None)


def knows(record: Record, name: str) -> bool:
    """Whether the next parse will read this spelling as the record's."""
    kind = key_of(record).type
    return Alias.objects.filter(**{kind: record}, name=name, by_editor=True).exists()


def as_correction(claim: Claim) -> Correction:
    """A machine's claim as the correction that says the same, with its quote."""
    name = key_of(record_of(claim)).type
    field = FIELDS[name][claim.field]
    value = claim.value
    if isinstance(value, dict):
        value = (
            {part: told for part, told in value.items() if part not in ("name", "id")}
            if field.listed
            else None
        )
    return Correction(
        claim.field,
        value,
        object=object_of(claim) if field.refers_to else None,
        element=claim.element if claim.field == "delegation" else "",
        confirm=True,
        quotes=_quote_of(claim),
    )


def _quote_of(claim: Claim) -> Quote | None:
    if claim.mention is None or claim.start is None or claim.end is None:
        return None
    return Quote(claim.mention.article, claim.start, claim.end)
