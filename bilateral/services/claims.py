"""Who may take a person's claim back, and letting one that was taken back speak again."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from bilateral.models import Claim

from . import roles
from .correct import lock_record_of
from .records import Cause, RecordKey
from .settle import settle


def may_withdraw(claim: Claim, user: User) -> bool:
    """Editors take back any claim, others their own."""
    return roles.is_editor(user) or claim.author_id == user.pk


def may_restore(claim: Claim, user: User) -> bool:
    """Editors bring back any claim; others their own, unless somebody else took it back. One that counts is back."""
    return roles.is_editor(user) or (
        claim.author_id == user.pk and (claim.withdrawn_at is None or claim.withdrawn_by_id == user.pk)
    )


@transaction.atomic
def restore_claim(claim: Claim, user: User, reason: str = "", version: int | None = None) -> bool:
    """Let a claim that was taken back count again, and settle its record. Returns whether it did not count.

    Raises ``StaleVersion`` when ``version`` is given and is not the record's.
    """
    name, record = lock_record_of(claim, version)
    claim = Claim.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    if claim.withdrawn_at is None:
        return False
    claim.withdrawn_at = claim.withdrawn_by = None
    claim.save(update_fields=["withdrawn_at", "withdrawn_by"])
    settle({RecordKey(name, record.pk)}, Cause(author=user, reason=reason))
    return True
