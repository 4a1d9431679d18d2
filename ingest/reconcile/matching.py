"""Which record each mention hangs on: the rules of matching, applied to what the database holds.

The groups are a pure function of the mentions that exist (``rules.matching.partition``). When an article
arrives or changes, what its mentions could belong with is grouped anew, and groups keep the records they had.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from django.db.models import Q
from django.db.models.functions import Coalesce

from bilateral.models import MODELS, Change, Judgement, MatchDecision, Mention
from bilateral.models.codes import ChangeAction, JudgementKind, MatchOutcome
from bilateral.rules.matching import Item, Verdict, compare, partition, verdict
from bilateral.services.records import RecordKey, by_type, holding_organizations
from bilateral.services.settle import record_to_settle

from .bundles import Bundle, Told, around, firsts_of_signatures, of_mention, of_signature
from .mentions import record_of

NAMED = ("official", "organization")


@dataclass(slots=True)
class Assignment:
    """What matching did: the records to settle, and the decisions that are new."""

    touched: set[RecordKey] = field(default_factory=set)
    decisions: list[MatchDecision] = field(default_factory=list)
    left: dict[RecordKey, int] = field(
        default_factory=dict
    )  # by mentions that moved, to the record of this id


def assign(mentions: list[Mention], before: list[Told], held: set[str]) -> Assignment:
    """Put an article's mentions, and those they could belong with, on their records.

    ``before`` is what the article told until now. New mentions are given their record and left unsaved. The
    caller has locked the names ``held``, among them these mentions' block keys, and saves the mentions, then the
    decisions. Raises ``TooFewLocks`` where what they could belong with has others.
    """
    done = Assignment()
    for name in MODELS:
        fresh = [mention for mention in mentions if mention.record_type == name]
        former = [told for told in before if told.type == name]
        if name in NAMED:
            _assign_named(name, fresh, former, held, done)
        elif fresh or former:
            start = [of_mention(name, m, fresh) for m in fresh]
            _group(name, around(name, start, former, fresh, held), done)
        done.touched |= {record_of(mention) for mention in fresh}
    return done


def _assign_named(
    name: str, fresh: list[Mention], former: list[Told], held: set[str], done: Assignment
) -> None:
    """Only a way of telling a name that nobody used before, or that nobody uses any more, can change the groups.

    What this article alone tells counts as new: until now it may have been silent.
    """
    told = {mention.signature: mention for mention in fresh if not mention.pinned}
    samples = firsts_of_signatures(name, {*told, *(t.signature for t in former)})
    own = [
        s.signature for s in samples.values() if s.signature in told and s.article_id == fresh[0].article_id
    ]
    others = firsts_of_signatures(name, own, apart_from=fresh[0].article) if own else {}
    known = samples.keys() - set(own) | others.keys()
    appeared = [mention for signature, mention in told.items() if signature not in known]
    vanished = [t for t in former if t.signature not in told and t.signature not in samples]
    grouped: set[str] = set()
    if appeared or vanished:
        start = [of_signature(name, mention, fresh) for mention in appeared]
        bundles = around(name, start, vanished, fresh, held)
        grouped = {bundle.item.key for bundle in bundles}
        _group(name, bundles, done)
    decided = MatchDecision.objects.in_bulk([s.pk for s in samples.values()], field_name="mention_id")
    for mention in fresh:
        sample = samples.get(mention.signature)
        if sample is not None and not mention.pinned and mention.signature not in grouped:
            _follow(name, mention, sample, decided.get(sample.pk), done)


def _follow(
    name: str, mention: Mention, sample: Mention, earlier: MatchDecision | None, done: Assignment
) -> None:
    """A name told as it was told before goes where it went before, with the same doubts."""
    _move(name, of_signature(name, mention, [mention]), getattr(sample, f"{name}_id"), done)
    if mention.pk == sample.pk:
        return
    if earlier is not None and earlier.outcome == MatchOutcome.ASK:
        decision = MatchDecision(
            outcome=earlier.outcome, score=earlier.score, reasons=earlier.reasons, nearest=earlier.nearest
        )
    else:
        comparison = compare(name, mention.features, sample.features)
        decision = MatchDecision(
            outcome=MatchOutcome.SAME,
            score=comparison.score,
            reasons=list(comparison.reasons),
            nearest=sample,
        )
    decision.mention = mention
    done.decisions.append(decision)


def _group(name: str, bundles: list[Bundle], done: Assignment) -> None:
    by_key = {bundle.item.key: bundle for bundle in bundles}
    groups = partition([bundle.item for bundle in bundles], _distinct(name, bundles))
    taken: set[int] = set()
    # Groups with most claim to a record choose first; what decides between equals does not show in the register.
    for group in sorted(groups, key=lambda group: -len(group)):
        members = [by_key[item.key] for item in group]
        record_id = _choose_record(name, members, taken)
        taken.add(record_id)
        for bundle in members:
            _move(name, bundle, record_id, done)
    done.decisions += _decisions(name, bundles, groups, by_key)


def _distinct(name: str, bundles: list[Bundle]) -> frozenset[frozenset[int]]:
    """Pairs of records that an editor judged not the same, among those these mentions hang on.

    What was judged of a record is judged of all that were merged into it, before or since.
    """
    model: Any = MODELS[name]
    ids = {bundle.record_id for bundle in bundles if bundle.record_id}
    merged = model.objects.filter(pk__in=ids, merged_into__isnull=False).values("merged_into")
    canonical = {
        side: Coalesce(f"{side}_{name}__merged_into_id", f"{side}_{name}_id") for side in ("left", "right")
    }
    concerned = Q()
    for side in canonical:
        concerned |= (
            Q(**{f"{side}__in": ids}) | Q(**{f"{side}__in": merged}) | Q(**{f"{side}_{name}__in": ids})
        )
    judged = Judgement.objects.alias(**canonical).filter(
        concerned, kind__in=[JudgementKind.DISTINCT, JudgementKind.SPLIT], revoked_at__isnull=True
    )
    columns: tuple[Any, ...] = (f"left_{name}_id", f"right_{name}_id", *canonical.values())
    pairs = {frozenset(pair) for row in judged.values_list(*columns) for pair in (row[:2], row[2:])}
    if not pairs:
        return frozenset()
    standing = dict(model.objects.filter(pk__in=ids).values_list("pk", Coalesce("merged_into_id", "pk")))
    return frozenset(
        frozenset((a, b))
        for a, b in combinations(ids, 2)
        if frozenset((a, b)) in pairs or frozenset((standing[a], standing[b])) in pairs
    )


def _choose_record(name: str, members: list[Bundle], taken: set[int]) -> int:
    """The record of a group: the pinned one, else the one most members hang on already, else a new one."""
    pinned = [bundle.item.pinned_to for bundle in members if bundle.item.pinned_to]
    if pinned:
        return pinned[0]
    held = Counter(bundle.record_id for bundle in members if bundle.record_id)
    for record_id, _ in sorted(held.items(), key=lambda entry: (-entry[1], entry[0])):
        if record_id not in taken:
            return record_id
    return int(record_to_settle(name).pk)


def _move(name: str, bundle: Bundle, target: int, done: Assignment) -> None:
    """Put all mentions of a bundle on one record. Those that are new are left for the caller to save."""
    column = f"{name}_id"
    moved: dict[int, int] = {}
    if bundle.sample.pk and bundle.record_id != target:
        stored = Mention.objects.filter(pk=bundle.sample.pk)
        if name in NAMED and bundle.item.pinned_to is None:
            stored = Mention.objects.filter(signature=bundle.sample.signature, pinned=False)
        moved = dict(
            stored.filter(**{f"{column}__isnull": False})
            .exclude(**{column: target})
            .values_list("pk", column)
        )
    if moved:
        Mention.objects.filter(pk__in=moved).update(**{column: target})
        done.touched |= {RecordKey(name, origin) for origin in moved.values()}
        done.touched |= _referring(list(moved))
        if name == "organization":
            done.touched |= holding_organizations(moved.values())
        done.left |= {RecordKey(name, origin): target for origin in moved.values()}
    for mention in (bundle.sample, *bundle.fresh):
        setattr(mention, column, target)
    done.touched.add(RecordKey(name, target))


def _referring(mention_ids: list[int]) -> set[RecordKey]:
    """Records whose values refer to these mentions: they must settle again when a mention moves."""
    holders = Mention.objects.filter(claims__object_mention__in=mention_ids).distinct()
    return {record_of(mention) for mention in holders}


def forward_empty_records(left: dict[RecordKey, int]) -> None:
    """A record that lost its last mention, and that no person spoke of, leads on to where the mention went.

    The caller holds these records.
    """
    for name, ids in by_type(left).items():
        model: Any = MODELS[name]  # claims and merged records hang on each type, not on what they share
        full = set(Mention.objects.filter(**{f"{name}_id__in": ids}).values_list(f"{name}_id", flat=True))
        empty = model.objects.filter(
            pk__in=set(ids) - full, merged_into__isnull=True, claims__isnull=True, merged__isnull=True
        )
        for record in empty.order_by("pk"):
            canonical = model.objects.get(pk=left[RecordKey(name, record.pk)]).canonical_id
            model.objects.filter(pk=record.pk).update(merged_into=canonical)
            Change.objects.create(
                record_type=name,
                record_id=record.pk,
                action=ChangeAction.MERGED,
                version=record.version,
                fields={"merged_into": [None, canonical]},
                reason="matching found one thing in both",
            )


def _decisions(
    name: str, bundles: list[Bundle], groups: list[list[Item]], by_key: dict[str, Bundle]
) -> list[MatchDecision]:
    """What was decided for each bundle, where it is not what was decided before."""
    stored = {
        decision.mention_id: (decision.outcome, decision.nearest_id)
        for decision in MatchDecision.objects.filter(
            mention__in=[b.sample.pk for b in bundles if b.sample.pk]
        )
    }
    decisions = []
    for bundle in bundles:
        found = verdict(bundle.item, groups)
        nearest = by_key[found.nearest.key].sample if found.nearest else None
        reached = (found.outcome, nearest.pk if nearest else None)
        former = stored.get(bundle.sample.pk, reached)
        if name in NAMED and former != reached and MatchOutcome.ASK in (former[0], reached[0]):
            _retell(bundle, found, nearest)
        mentions = {id(mention): mention for mention in (bundle.sample, *bundle.fresh)}.values()
        decisions += [
            MatchDecision(
                mention=mention,
                outcome=found.outcome,
                score=found.comparison.score if found.comparison else 0.0,
                reasons=list(found.comparison.reasons) if found.comparison else [],
                nearest=nearest,
            )
            for mention in mentions
            if not mention.pk or stored.get(mention.pk) != reached
        ]
    return decisions


def _retell(bundle: Bundle, found: Verdict, nearest: Mention | None) -> None:
    """A doubt that rose or went concerns every mention of a signature."""
    others = MatchDecision.objects.filter(mention__signature=bundle.sample.signature, mention__pinned=False)
    others.exclude(mention=bundle.sample).update(
        outcome=MatchOutcome.ASK if found.outcome == MatchOutcome.ASK else MatchOutcome.SAME,
        score=found.comparison.score if found.comparison else 0.0,
        reasons=list(found.comparison.reasons) if found.comparison else [],
        nearest=nearest if nearest and nearest.pk else bundle.sample,
    )
