"""Grouping mentions into records: the same groups whatever order the mentions came in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from .compare import compare, has_suffix, says_too_little
from .weighing import ASK, Comparison


@dataclass(frozen=True, slots=True)
class Item:
    """What is grouped: a mention, or all mentions of one signature. ``key`` orders them by their content.

    Two mentions of one ``article`` are two things; it is empty where the item may stand in many articles. Those that
    share no block key are not alike, whatever they have in common: else what one article tells of two meetings would
    bring together reports of each that meet in no other order of arrival.
    """

    key: str
    type: str
    features: Mapping[str, Any]
    block_keys: frozenset[str]
    article: str = ""
    pinned_to: int | None = None
    record: int | None = None  # the record it hangs on now, if any


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided for one mention: ``same``, ``new`` or ``ask``, and the nearest other mention if any."""

    outcome: str
    nearest: Item | None
    comparison: Comparison | None


def partition(items: Iterable[Item], distinct: frozenset[frozenset[int]] = frozenset()) -> list[list[Item]]:
    """Group mentions that report one thing. ``distinct`` holds pairs of record ids judged not the same.

    Pairs are joined from the most alike down, as long as no two members of the joined group exclude each
    other. Groups whose names lack a suffix join those with one, and then mentions that say too little (a surname
    alone) any, but only where one group fits.
    """
    ordered = sorted(items, key=lambda item: item.key)
    compared = {frozenset((a.key, b.key)): _compare(a, b) for a, b in combinations(ordered, 2)}
    groups = {item.key: [item] for item in ordered}

    def pair(a: Item, b: Item) -> Comparison:
        return compared[frozenset((a.key, b.key))]

    def may_join(left: list[Item], right: list[Item]) -> bool:
        return all(not _kept_apart(a, b, distinct) and not pair(a, b).excluded for a in left for b in right)

    pairs = [(pair(a, b), a, b) for a, b in combinations(ordered, 2)]
    for _, a, b in sorted(
        (entry for entry in pairs if entry[0].same),
        key=lambda entry: (-entry[0].score, entry[1].key, entry[2].key),
    ):
        _join(groups, a, b, may_join)
    suffixed = [item for item in ordered if has_suffix(item.type, dict(item.features))]
    keys = {item.key for item in suffixed}
    for item in ordered if suffixed else ():
        lacking = keys.isdisjoint(member.key for member in groups[item.key])
        if lacking and not says_too_little(item.type, dict(item.features)):
            _join_only_fitting(item, suffixed, groups, pair, may_join)
    for item in ordered:
        if says_too_little(item.type, dict(item.features)) and len(groups[item.key]) == 1:
            _join_only_fitting(item, ordered, groups, pair, may_join)
    unique = {id(group): group for group in groups.values()}
    return sorted(
        (sorted(group, key=lambda item: item.key) for group in unique.values()),
        key=lambda group: group[0].key,
    )


def _join_only_fitting(
    item: Item, others: list[Item], groups: dict[str, list[Item]], pair: Any, may_join: Any
) -> None:
    """Join an item's group with the only one of others that it fits: those with a full name first, then the best.

    Only without any of a full name the groups of others that say too little count as well.
    """
    own = groups[item.key]
    scored: list[tuple[bool, float, list[Item]]] = []
    seen: set[int] = {id(own)}
    for other in others:
        group = groups[other.key]
        if id(group) in seen:
            continue
        seen.add(id(group))
        best = max((pair(a, b) for a in own for b in group), key=lambda comparison: comparison.score)
        if best.partial and best.score >= ASK and may_join(own, group):
            firm = any(not says_too_little(member.type, dict(member.features)) for member in group)
            scored.append((firm, best.score, group))
    top = max((entry[:2] for entry in scored), default=(False, 0.0))
    fitting = [group for firm, score, group in scored if (firm, score) == top]
    if len(fitting) == 1:
        _join(groups, item, fitting[0][0], may_join)


def _compare(a: Item, b: Item) -> Comparison:
    """How alike two are: not at all without a block key in common. They may exclude one another all the same."""
    comparison = compare(a.type, dict(a.features), dict(b.features))
    return (
        replace(comparison, score=0.0, partial=False) if a.block_keys.isdisjoint(b.block_keys) else comparison
    )


def _kept_apart(a: Item, b: Item, distinct: frozenset[frozenset[int]]) -> bool:
    if _of_one_article(a, b):
        return True
    if a.pinned_to and b.pinned_to and a.pinned_to != b.pinned_to:
        return True
    return bool(a.record and b.record) and frozenset((a.record, b.record)) in distinct


def _of_one_article(a: Item, b: Item) -> bool:
    return bool(a.article) and a.article == b.article


def _join(groups: dict[str, list[Item]], a: Item, b: Item, may_join: Any) -> None:
    left, right = groups[a.key], groups[b.key]
    if left is right or not may_join(left, right):
        return
    left.extend(right)
    for item in right:
        groups[item.key] = left


def verdict(item: Item, groups: Iterable[list[Item]]) -> Verdict:
    """Say what became of one mention: joined others, stands alone, or stands alone but near enough to ask."""
    own = next(group for group in groups if any(member.key == item.key for member in group))
    if len(own) > 1:
        nearest, comparison = _nearest(item, [member for member in own if member.key != item.key])
        return Verdict("same", nearest, comparison)
    others = [
        member
        for group in groups
        if group is not own
        for member in group
        if not _of_one_article(member, item)
    ]
    if not others:
        return Verdict("new", None, None)
    nearest, comparison = _nearest(item, others)
    near = not comparison.excluded and comparison.score >= ASK
    return Verdict("ask" if near else "new", nearest, comparison)


def _nearest(item: Item, others: list[Item]) -> tuple[Item, Comparison]:
    scored = [(other, _compare(item, other)) for other in others]
    return max(scored, key=lambda pair: (not pair[1].excluded, pair[1].score, pair[0].key))
