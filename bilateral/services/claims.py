"""Taking a claim back, rejecting a machine's, letting one speak again; and who may."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from bilateral.models import Claim
from bilateral.models.codes import Rank, Stance
from bilateral.models.correctable import REFERRED
from bilateral.selectors.claims import record_of

from . import roles
from .correct import lock_current, still_called
from .records import Cause, RecordKey, key_of
from .settle import hold, settle


def may_withdraw(claim: Claim, user: User) -> bool:
    """Editors take back any claim, others their own."""
    return roles.is_editor(user) or claim.author_id == user.pk


def may_restore(claim: Claim, user: User) -> bool:
    """Editors bring back any claim; others their own, unless somebody else took it back. One that counts is back."""
    return roles.is_editor(user) or (
        claim.author_id == user.pk and (claim.withdrawn_at is None or claim.withdrawn_by_id == user.pk)
    )


@transaction.atomic
def withdraw_claim(claim: Claim, editor: User, reason: str = "", version: int | None = None) -> bool:
    """Take a claim back: a person's word is undone, a machine's is rejected. The row stays, with who and when.

    Returns whether it was not taken back before. Raises ``StaleVersion`` when ``version`` is given and is not the
    record's, ``Claim.DoesNotExist`` when a new reading replaced it, ``InvalidCorrection`` when it is all that the
    record is called.
    """
    if claim.rank == Rank.MACHINE:
        reject_claim(claim, editor, reason, version)
        return True
    lock_current(record_of(claim), version)
    return bool(withdraw_claims([claim], editor, reason))


@transaction.atomic
def withdraw_claims(claims: Iterable[Claim], editor: User, reason: str = "") -> list[Claim]:
    """Take back what people claimed, of several records at once; returns the claims that counted until now.

    A machine's claims are passed over. Raises ``InvalidCorrection`` when they are all that a record is called; then
    none is taken back.
    """
    keys = {claim.pk: key_of(record_of(claim)) for claim in claims}
    hold(keys.values())
    counting = Claim.objects.filter(pk__in=keys, rank__gt=Rank.MACHINE, withdrawn_at__isnull=True)
    taken = list(counting.order_by("pk").select_for_update(of=("self",)))
    Claim.objects.filter(pk__in=[claim.pk for claim in taken]).update(
        withdrawn_at=timezone.now(), withdrawn_by=editor
    )
    touched = {keys[claim.pk] for claim in taken}
    for key in touched:
        still_called([claim for claim in taken if keys[claim.pk] == key], key)
    settle(touched, Cause(author=editor, reason=reason))
    return taken


@transaction.atomic
def reject_claim(claim: Claim, editor: User, reason: str = "", version: int | None = None) -> Claim:
    """Deny what a machine claims, for good: a new reading writes new claims, and what they repeat stays denied.

    Returns the denial. Raises what ``withdraw_claim`` raises.
    """
    key, claim = _locked(claim, version)
    denial = _denial_of(claim, key, editor, reason)
    denial.save()
    still_called([denial], key)
    settle({key}, Cause(author=editor, reason=reason))
    return denial


@transaction.atomic
def restore_claim(claim: Claim, user: User, reason: str = "", version: int | None = None) -> bool:
    """Let a claim that was taken back count again, and settle its record. Returns whether it did not count.

    Raises what ``withdraw_claim`` raises: a denial that counts again may be of all that the record is called.
    """
    key, claim = _locked(claim, version)
    if claim.withdrawn_at is None:
        return False
    claim.withdrawn_at = claim.withdrawn_by = None
    claim.save(update_fields=["withdrawn_at", "withdrawn_by"])
    still_called([claim], key)
    settle({key}, Cause(author=user, reason=reason))
    return True


def _locked(claim: Claim, version: int | None) -> tuple[RecordKey, Claim]:
    """A claim as it stands, its record locked, and that record's key.

    A person's claim is locked, too. A machine's is not: it is only read, and a reading that replaces it holds it while
    it waits for the record.
    """
    record = lock_current(record_of(claim), version)
    claims = Claim.objects.select_related("mention")
    if claim.rank != Rank.MACHINE:
        claims = claims.select_for_update(of=("self",))
    return key_of(record), claims.get(pk=claim.pk)


def _denial_of(claim: Claim, key: RecordKey, editor: User, reason: str) -> Claim:
    denial = Claim(
        field=claim.field,
        element=claim.element,
        value=claim.value,
        stance=Stance.DENIES,
        rank=Rank.EDITOR,
        author=editor,
        reason=reason,
        source=claim.mention.article if claim.mention else None,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        **{f"{key.type}_id": key.id},
    )
    if claim.object_mention is not None:
        for other in REFERRED:
            target = getattr(claim.object_mention, other)
            if target is not None:
                setattr(denial, f"object_{other}_id", target.canonical_id)
                denial.element = (
                    str(target.canonical_id)
                    if claim.field in ("member", "party", "signatory")
                    else claim.element
                )
    return denial
