"""Which record each mention hangs on: the rules of matching, applied to what the database holds.

The groups are a pure function of the mentions that exist (``rules.matching.partition``). When an article
arrives, the mentions its own could belong with are grouped anew, and groups keep the records they had.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from bilateral.models import Change, Judgement, MatchDecision, Mention
from bilateral.models.codes import ChangeAction, JudgementKind
from bilateral.rules.matching import Item, compare, partition, verdict
from bilateral.rules.matching.compare import ASK
from bilateral.services.records import MODELS, RecordKey
from bilateral.services.settle import record_to_settle

from .mentions import record_of


@dataclass(frozen=True, slots=True)
class Move:
    """A mention that goes from one record to another; a new one comes from none."""

    mention: Mention
    origin: int | None
    target: int


@dataclass(slots=True)
class Assignment:
    """What matching did: the records to settle, and the decision on each of the article's own mentions."""

    touched: set[RecordKey]
    decisions: list[MatchDecision]


def assign(mentions: Iterable[Mention]) -> Assignment:
    """Put these mentions, and those they could belong with, on their records.

    Mentions that are new are given their record and left unsaved. The caller holds the locks of the block keys
    and saves the mentions, then the decisions.
    """
    done = Assignment(set(), [])
    by_type: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_type[mention.record_type].append(mention)
    for name in MODELS:
        if by_type[name]:
            _assign_type(name, by_type[name], done)
    return done


def _assign_type(name: str, fresh: list[Mention], done: Assignment) -> None:
    related = _related(name, fresh)
    items = {_item_key(mention): mention for mention in related}
    groups = partition([_item(name, mention) for mention in related], _distinct(name, related))
    moves: list[Move] = []
    taken: set[int] = set()
    # Groups with most claim to a record choose first; what decides between equals does not show in the register.
    for group in sorted(groups, key=lambda group: -len(group)):
        members = [items[item.key] for item in group]
        record_id = _choose_record(name, members, taken)
        taken.add(record_id)
        moves += [
            Move(mention, getattr(mention, f"{name}_id"), record_id)
            for mention in members
            if getattr(mention, f"{name}_id") != record_id
        ]
    for move in moves:
        setattr(move.mention, f"{name}_id", move.target)
        done.touched.add(RecordKey(name, move.target))
        if move.origin is not None:
            done.touched.add(RecordKey(name, move.origin))
        if move.origin is not None and move.mention.pk:
            move.mention.save(update_fields=[f"{name}_id"])
    done.touched |= {record_of(mention) for mention in fresh}
    moved = [move for move in moves if move.origin is not None and move.mention.pk]
    if moved:
        done.touched |= _referring([move.mention.pk for move in moved])
        _forward_empty_records(name, moved)
    done.decisions += _decisions(fresh, groups, items)


def _related(name: str, fresh: list[Mention]) -> list[Mention]:
    """The mentions that these could belong with, directly or through others, themselves included."""
    found = {mention.pk: mention for mention in fresh if mention.pk}
    frontier = list(fresh)
    while frontier:
        keys = sorted({key for mention in frontier for key in mention.block_keys})
        candidates = (
            Mention.objects.filter(block_keys__overlap=keys, **{f"{name}__isnull": False})
            .filter(Q(article__retracted_at__isnull=True, article__superseded_by__isnull=True))
            .exclude(pk__in=found)
            .select_related("article")
            .defer("article__text", "article__extraction", "article__minhash")
        )
        frontier = [
            candidate
            for candidate in candidates
            if any(_may_belong(name, candidate, mention) for mention in frontier)
        ]
        found |= {mention.pk: mention for mention in frontier}
    return [*(mention for mention in fresh if not mention.pk), *found.values()]


def _may_belong(name: str, a: Mention, b: Mention) -> bool:
    comparison = compare(name, a.features, b.features)
    return not comparison.excluded and comparison.score >= ASK


def _item_key(mention: Mention) -> str:
    article = mention.article
    return f"{article.text_hash}:{article.submission_key}:{mention.key}"


def _item(name: str, mention: Mention) -> Item:
    record_id = getattr(mention, f"{name}_id")
    return Item(
        key=_item_key(mention),
        type=name,
        features=mention.features,
        article=mention.article.submission_key,
        pinned_to=record_id if mention.pinned else None,
        record=record_id,
    )


def _distinct(name: str, mentions: list[Mention]) -> frozenset[frozenset[int]]:
    """Pairs of records that an editor judged not the same, among those these mentions hang on."""
    ids = {getattr(mention, f"{name}_id") for mention in mentions} - {None}
    rows = Judgement.objects.filter(
        Q(**{f"left_{name}_id__in": ids}) | Q(**{f"right_{name}_id__in": ids}),
        kind__in=[JudgementKind.DISTINCT, JudgementKind.SPLIT],
        revoked_at__isnull=True,
    ).values_list(f"left_{name}_id", f"right_{name}_id")
    return frozenset(frozenset(pair) for pair in rows)


def _choose_record(name: str, members: list[Mention], taken: set[int]) -> int:
    """The record of a group: the pinned one, else the one most members hang on already, else a new one."""
    pinned = [getattr(mention, f"{name}_id") for mention in members if mention.pinned]
    if pinned:
        return int(pinned[0])
    held = Counter(getattr(mention, f"{name}_id") for mention in members if getattr(mention, f"{name}_id"))
    for record_id, _ in sorted(held.items(), key=lambda entry: (-entry[1], entry[0])):
        if record_id not in taken:
            return int(record_id)
    return int(record_to_settle(name).pk)


def _referring(mention_ids: list[int]) -> set[RecordKey]:
    """Records whose values refer to these mentions: they must settle again when a mention moves."""
    holders = Mention.objects.filter(claims__object_mention__in=mention_ids).distinct()
    return {record_of(mention) for mention in holders}


def _forward_empty_records(name: str, moved: list[Move]) -> None:
    """A record that lost its last mention, and that no person spoke of, leads on to where the mention went."""
    model: Any = MODELS[name]  # claims and merged records hang on each type, not on what they share
    target_of = {move.origin: move.target for move in moved}
    full = set(Mention.objects.filter(**{f"{name}_id__in": target_of}).values_list(f"{name}_id", flat=True))
    empty = model.objects.filter(
        pk__in=set(target_of) - full, merged_into__isnull=True, claims__isnull=True, merged__isnull=True
    )
    for record in empty:
        target = model.objects.get(pk=target_of[record.pk])
        model.objects.filter(pk=record.pk).update(merged_into=target.canonical_id)
        Change.objects.create(
            record_type=name,
            record_id=record.pk,
            action=ChangeAction.MERGED,
            version=record.version,
            fields={"merged_into": [None, target.canonical_id]},
            reason="matching found one thing in both",
        )


def _decisions(
    fresh: list[Mention], groups: list[list[Item]], items: dict[str, Mention]
) -> list[MatchDecision]:
    own = {_item_key(mention): mention for mention in fresh}
    decisions = []
    for group in groups:
        for item in group:
            if item.key in own:
                found = verdict(item, groups)
                decisions.append(
                    MatchDecision(
                        mention=own[item.key],
                        outcome=found.outcome,
                        score=found.comparison.score if found.comparison else 0.0,
                        reasons=list(found.comparison.reasons) if found.comparison else [],
                        nearest=items[found.nearest.key] if found.nearest else None,
                    )
                )
    return decisions
