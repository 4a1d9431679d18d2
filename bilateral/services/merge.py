"""Judgements on identity: the same, not the same, split off; each recorded, each can be undone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from bilateral.models import MODELS, Change, Judgement, Mention, Record, SplitReport, type_of
from bilateral.models.codes import ChangeAction, JudgementKind

from .readings import hold_back_readings
from .records import Cause, RecordKey, holding_organizations, lock
from .settle import hold, record_to_settle, settle
from .unsettled import hold_back_batches, settle_dependents, settled_at_once


class ImpossibleJudgement(ValueError):
    """A judgement that cannot be made; the message says why."""


class ContradictsJudgement(ImpossibleJudgement):
    """The merge contradicts an earlier "not the same". ``earlier`` is that judgement."""

    def __init__(self, earlier: Judgement) -> None:
        super().__init__(
            _("%(who)s judged on %(when)s that these two are not the same: %(why)s. Confirm to overrule it.")
            % {
                "who": earlier.author,
                "when": timezone.localdate(earlier.made_at),
                "why": earlier.reason or "—",
            }
        )
        self.earlier = earlier


@transaction.atomic
def merge(
    canonical: Record, other: Record, editor: User, reason: str = "", overrule: bool = False
) -> Judgement:
    """Judge that two records are one. No claim moves: the canonical record settles over the claims of both.

    Raises ``ImpossibleJudgement`` for records of two types or one record twice, and ``ContradictsJudgement``
    against a standing "not the same", which ``overrule`` revokes. Many dependents settle in the background.
    """
    _judge_now(canonical, other)
    name = _one_type(canonical, other)
    keep, gone = canonical.canonical_id, other.canonical_id
    if keep == gone:
        raise ImpossibleJudgement(_("These two are one record already."))
    group = _group(name, gone)
    waiting = dependents(name, group)
    pair = {RecordKey(name, keep), RecordKey(name, gone)}
    hold(pair | settled_at_once(waiting))
    locked = lock(pair)
    if any(record.merged_into_id for record in locked.values()):
        # A reading that was waited for led one of them on to another record: that one is meant now.
        return merge(canonical, other, editor, reason, overrule)
    group = _group(name, gone)  # and what such a reading led on to it, and its dependents
    waiting |= dependents(name, group)
    overruled = _distinct_between(name, _group(name, keep), group)
    if overruled and not overrule:
        raise ContradictsJudgement(overruled[0])
    judgement = _judge(JudgementKind.MERGE, name, keep, gone, editor, reason)
    for earlier in overruled:
        # At the moment of the merge: that tells which judgements it overruled, should it be undone.
        earlier.revoked_at, earlier.revoked_by = judgement.made_at, editor
        earlier.save(update_fields=["revoked_at", "revoked_by"])
    MODELS[name].objects.filter(pk__in=group).update(merged_into=keep)
    _feed(
        name,
        gone,
        locked[RecordKey(name, gone)].version,
        ChangeAction.MERGED,
        {"merged_into": [None, keep]},
        editor,
        reason,
    )
    cause = Cause(author=editor, reason=reason)
    settle({RecordKey(name, keep)}, cause)
    settle_dependents(waiting, cause)
    return judgement


@transaction.atomic
def revoke(judgement: Judgement, editor: User, reason: str = "") -> None:
    """Undo a judgement: what it joined or split is again as it was, later claims included. A "not the same" that a
    merge overruled stands again.
    """
    hold_back_batches()
    if judgement.kind == JudgementKind.SPLIT:
        hold_back_readings()  # before its row, which a reading that hands a split on refers to
    judgement = Judgement.objects.select_for_update().get(pk=judgement.pk)
    if judgement.revoked_at is not None:
        return
    judgement.revoked_at, judgement.revoked_by = timezone.now(), editor
    judgement.save(update_fields=["revoked_at", "revoked_by"])
    name, left, right = sides(judgement)
    if judgement.kind == JudgementKind.MERGE:
        _unmerge(name, left, right, editor, reason)
        Judgement.objects.filter(
            kind=JudgementKind.DISTINCT, revoked_at=judgement.made_at, revoked_by=judgement.author_id
        ).update(revoked_at=None, revoked_by=None)
    elif judgement.kind == JudgementKind.SPLIT:
        _unsplit(judgement, name, left, right, editor, reason)


@transaction.atomic
def declare_distinct(a: Record, b: Record, editor: User, reason: str = "") -> Judgement:
    """Judge that two records are not the same: matching never joins them until this is revoked."""
    _judge_now(a, b)
    name = _one_type(a, b)
    if a.canonical_id == b.canonical_id:
        raise ImpossibleJudgement(
            _("These two are one record now. Undo the merge, or split the record, instead.")
        )
    standing = _distinct_between(name, [a.pk], [b.pk])
    return standing[0] if standing else _judge(JudgementKind.DISTINCT, name, a.pk, b.pk, editor, reason)


@transaction.atomic
def split(record: Record, mentions: Iterable[Mention], editor: User, reason: str = "") -> Judgement:
    """Judge that some reports tell of another thing: they go to a new record and stay there."""
    hold_back_batches()
    hold_back_readings()  # one that is under way may take a report away, or put it on another record
    _judge_now(record)
    name = type_of(record)
    told = Mention.objects.filter(**{f"{name}_id__in": _group(name, record.canonical_id)})
    moving = list(told.filter(pk__in=[mention.pk for mention in mentions]))
    if not moving or len(moving) == told.count():
        raise ImpossibleJudgement(_("Choose at least one report to split off, and leave at least one."))
    hold({RecordKey(name, record.canonical_id)} | settled_at_once(_referring(moving)))
    new = record_to_settle(name)
    judgement = _judge(JudgementKind.SPLIT, name, record.canonical_id, new.pk, editor, reason)
    SplitReport.objects.bulk_create(
        SplitReport(judgement=judgement, mention=mention, came_from=getattr(mention, f"{name}_id"))
        for mention in moving
    )
    _move(name, moving, new.pk, pinned=True)
    cause = Cause(author=editor, reason=reason)
    settle({RecordKey(name, record.canonical_id), RecordKey(name, new.pk)}, cause)
    settle_dependents(_referring(moving), cause)
    return judgement


def sides(judgement: Judgement) -> tuple[str, int, int]:
    """Type, left id and right id of a judgement."""
    for name in MODELS:
        left = getattr(judgement, f"left_{name}_id")
        if left is not None:
            return name, left, getattr(judgement, f"right_{name}_id")
    raise ValueError("a judgement is always on two records")


def dependents(name: str, ids: Iterable[int]) -> set[RecordKey]:
    """Records with a value that is one of these records: they hold its canonical id."""
    ids = list(ids)
    if name == "organization":
        return holding_organizations(ids) | _claimants(name, ids)
    return _claimants(name, ids)


def _claimants(name: str, ids: list[int]) -> set[RecordKey]:
    """Those of which a claim names one of these records."""
    found: set[RecordKey] = set()
    through = Mention.objects.filter(**{f"claims__object_mention__{name}__in": ids})
    for other in MODELS:
        holders = (
            through.filter(**{f"{other}__isnull": False}).values_list(f"{other}_id", flat=True).distinct()
        )
        found |= {RecordKey(other, pk) for pk in holders}
        if name != "agreement":
            direct = (
                MODELS[other]
                .objects.filter(**{f"claims__object_{name}__in": ids})
                .values_list("pk", flat=True)
            )
            found |= {RecordKey(other, pk) for pk in direct.distinct()}
    return found


def _unmerge(name: str, keep: int, gone: int, editor: User, reason: str) -> None:
    root = MODELS[name].objects.get(pk=keep).canonical_id
    freed = [pk for pk in _group(name, root) if _root(name, pk) == gone]
    # Organizations are held by the canonical id, whichever of the names was stated.
    held = [root, *freed] if name == "organization" else freed
    waiting = dependents(name, held)
    pair = {RecordKey(name, root), RecordKey(name, gone)}
    hold(pair | settled_at_once(waiting))
    locked = lock(pair)
    waiting |= dependents(name, held)  # as in a merge
    MODELS[name].objects.filter(pk__in=freed).exclude(pk=gone).update(merged_into=gone)
    MODELS[name].objects.filter(pk=gone).update(merged_into=None)
    version = locked[RecordKey(name, gone)].version
    _feed(name, gone, version, ChangeAction.UNMERGED, {"merged_into": [root, None]}, editor, reason)
    cause = Cause(author=editor, reason=reason)
    settle(pair, cause)
    settle_dependents(waiting, cause)


def _unsplit(judgement: Judgement, name: str, left: int, right: int, editor: User, reason: str) -> None:
    moved = list(judgement.mentions.filter(**{f"{name}_id": right}))
    touched = {left, right}
    for record_id, mentions, pinned in _came_from(judgement, moved):
        _move(name, mentions, record_id, pinned)
        touched.add(record_id)
    parted, waiting = {RecordKey(name, record_id) for record_id in touched}, _referring(moved)
    hold(parted | settled_at_once(waiting))
    cause = Cause(author=editor, reason=reason)
    settle(parted, cause)
    settle_dependents(waiting, cause)


def _came_from(split: Judgement, mentions: list[Mention]) -> list[tuple[int, list[Mention], bool]]:
    """Where reports belong that a split moved: the records, with their reports and whether they are pinned.

    That is where each hung, be it a record that was merged into the one that was split. A report that an earlier split
    put there stays pinned there while that stands; else it goes where it was before.
    """
    name, left, _right = sides(split)
    hung_on = dict(split.moved.values_list("mention_id", "came_from"))
    by_origin: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_origin[hung_on[mention.pk] or left].append(mention)
    found: list[tuple[int, list[Mention], bool]] = []
    for origin, own in sorted(by_origin.items()):
        earlier = Judgement.objects.filter(kind=JudgementKind.SPLIT, **{f"right_{name}_id": origin}).first()
        put_there = set(earlier.mentions.values_list("pk", flat=True)) if earlier else set()
        if free := [mention for mention in own if mention.pk not in put_there]:
            found.append((origin, free, False))
        if earlier and (put := [mention for mention in own if mention.pk in put_there]):
            stands = earlier.revoked_at is None
            found += [(origin, put, True)] if stands else _came_from(earlier, put)
    return found


def _root(name: str, pk: int) -> int:
    """Follow the standing merges from a record to the canonical one, and where matching found nothing left of it."""
    while True:
        merged = Judgement.objects.filter(
            kind=JudgementKind.MERGE, revoked_at__isnull=True, **{f"right_{name}_id": pk}
        )
        step = merged.values_list(f"left_{name}_id", flat=True).first() or _forwarded(name, pk)
        if step is None:
            return pk
        pk = step


def _forwarded(name: str, pk: int) -> int | None:
    """The record to which matching forwarded one that lost its last report, in nobody's name."""
    told = Change.objects.filter(
        record_type=name, record_id=pk, action__in=[ChangeAction.MERGED, ChangeAction.UNMERGED]
    )
    last = told.order_by("-pk").first()
    if last is None or last.action != ChangeAction.MERGED or last.author_id is not None:
        return None
    return int(last.fields["merged_into"][1])


def _group(name: str, canonical_id: int) -> list[int]:
    """A canonical record and all that were merged into it."""
    return [canonical_id, *MODELS[name].objects.merged_into_record(canonical_id).values_list("pk", flat=True)]


def _distinct_between(name: str, left: list[int], right: list[int]) -> list[Judgement]:
    one = Q(**{f"left_{name}_id__in": left, f"right_{name}_id__in": right})
    other = Q(**{f"left_{name}_id__in": right, f"right_{name}_id__in": left})
    return list(Judgement.objects.filter(one | other, kind=JudgementKind.DISTINCT, revoked_at__isnull=True))


def _judge(kind: str, name: str, left: int, right: int, editor: User, reason: str) -> Judgement:
    return Judgement.objects.create(
        kind=kind, author=editor, reason=reason, **{f"left_{name}_id": left, f"right_{name}_id": right}
    )


def _move(name: str, mentions: list[Mention], record_id: int, pinned: bool) -> None:
    Mention.objects.filter(pk__in=[mention.pk for mention in mentions]).update(
        **{f"{name}_id": record_id, "pinned": pinned}
    )


def _referring(mentions: list[Mention]) -> set[RecordKey]:
    holders = Mention.objects.filter(claims__object_mention__in=mentions).distinct()
    return {RecordKey(m.record_type, getattr(m, f"{m.record_type}_id")) for m in holders}


def _feed(
    name: str,
    pk: int,
    version: int,
    action: str,
    fields: dict[str, list[int | None]],
    editor: User,
    reason: str,
) -> None:
    Change.objects.create(
        record_type=name,
        record_id=pk,
        action=action,
        version=version,
        fields=fields,
        author=editor,
        reason=reason,
    )


def _judge_now(*records: Record) -> None:
    """Let no other judgement, and no batch of dependents, run beside this one; then see what the last one joined."""
    hold_back_batches()
    for record in records:
        record.refresh_from_db(fields=["merged_into"])


def _one_type(a: Record, b: Record) -> str:
    if type_of(a) != type_of(b):
        raise ImpossibleJudgement(_("Only two records of one type can be judged the same or not."))
    return type_of(a)
