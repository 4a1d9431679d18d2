"""How alike two reports of an agreement, or of a paper on its way to one, are."""

from __future__ import annotations

from bilateral.rules.edtf import Bounds, bounds

from .keys import title_words
from .weighing import Comparison, Features, Weights, in_common


def compare_agreements(a: Features, b: Features) -> Comparison:
    weights = Weights()
    left, right = title_words(a["title"]), title_words(b["title"])
    alike = _title_likeness(left, right)
    papers = {a["kind"], b["kind"]}
    if a["kind"] == b["kind"]:
        weights.add(0.15, "one kind")
    elif papers <= {"treaty", "agreement"} or (papers <= {"mou", "agreement", "protocol"} and alike >= 0.99):
        weights.add(0.05, "kinds that are told for one another")
    else:
        weights.exclude(f"{a['kind']} and {b['kind']}")
        return weights.result()
    _weigh_signature(a, b, weights)
    if weights.excluded:
        return weights.result()
    if alike >= 0.5:
        weights.add(0.5 * alike, f"titles share {', '.join(sorted(left & right))}")
    elif not left or not right:
        common = in_common(a.get("signatories", []), b.get("signatories", []))
        if len(common) >= 2:
            weights.add(0.4, "one kind, day and signatories; a title says only its kind")
    else:
        weights.exclude("the titles differ")
    return weights.result()


def _title_likeness(left: frozenset[str], right: frozenset[str]) -> float:
    if not left or not right:
        return 0.0
    if left <= right or right <= left:
        shorter, longer = sorted((len(left), len(right)))
        return 1.0 if 2 * shorter >= longer else 0.75 if shorter >= 2 else 0.5
    return len(left & right) / len(left | right)


def _weigh_signature(a: Features, b: Features, weights: Weights) -> None:
    days = [bounds(x["signed"]) if x.get("signed") else None for x in (a, b)]
    if days[0] is None or days[1] is None:
        weights.add(0.2, "signed on one day or not dated by both")
    elif days[0].overlaps(days[1], slack_days=2):
        weights.add(0.3, "signed on one day")
    elif _gap(days[0], days[1]) > 45:
        weights.exclude("signed at other times")
    else:
        weights.add(0.0, "signed on other days")


def _gap(a: Bounds, b: Bounds) -> int:
    """Days between two dates that do not overlap."""
    if a.latest and b.earliest and a.latest < b.earliest:
        return (b.earliest - a.latest).days
    if b.latest and a.earliest and b.latest < a.earliest:
        return (a.earliest - b.latest).days
    return 0
