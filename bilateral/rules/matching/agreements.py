"""How alike two reports of an agreement, or of a paper on its way to one, are."""

from __future__ import annotations

from datetime import date

from bilateral.rules.edtf import bounds

from .keys import pieces, title_words
from .weighing import Comparison, Features, Weights, day_told, days_between, in_common

TITLED = 0.4  # likeness of titles below which they are two papers'
REOPENED = 365  # days after its signature from which on a paper still to be signed is rather another one


def compare_agreements(a: Features, b: Features) -> Comparison:
    weights = Weights()
    left, right = title_words(a["title"]), title_words(b["title"])
    bodies = set(a.get("parties", [])) & set(b.get("parties", []))
    alike = _title_likeness(left, right)
    if a["kind"] == b["kind"] == "contract" and pieces(a["title"]) & pieces(b["title"]):
        alike = max(alike, 0.75)
    elif len(bodies) >= 2 and len(left & right) >= 2:
        alike = max(alike, 0.5)
    papers = {a["kind"], b["kind"]}
    if a["kind"] == b["kind"]:
        weights.add(0.15, "one kind")
    elif papers <= {"treaty", "agreement"} or (papers <= {"mou", "agreement", "protocol"} and alike >= 0.99):
        weights.add(0.05, "kinds that are often confused")
    else:
        weights.exclude(f"{a['kind']} and {b['kind']}")
        return weights.result()
    _weigh_signature(a, b, weights)
    if weights.excluded:
        return weights.result()
    _weigh_reopening(a, b, weights)
    if alike >= TITLED:
        weights.add(0.5 * alike, f"titles share {', '.join(sorted(left & right))}")
        if alike == TITLED and _told_together(a, b):
            weights.add(0.05, "told within a week")
    elif left and right:
        weights.exclude("the titles differ")
    else:
        _weigh_what_stands_for_a_title(a, b, len(bodies), weights)
    return weights.result()


def _weigh_what_stands_for_a_title(a: Features, b: Features, bodies: int, weights: Weights) -> None:
    """Who signed, whose paper it is and when it was told, where a title says no more than "memorandum"."""
    if len(in_common(a.get("signatories", []), b.get("signatories", []))) >= 2:
        weights.add(0.4, "one kind, day and signatories; a title says only its kind")
    elif bodies >= 2:
        weights.add(0.3, "one kind and the same bodies; a title says only its kind")
    elif title_words(a["title"]) or title_words(b["title"]):
        weights.add(-0.05, "a title says only its kind")
    elif _told_together(a, b):
        weights.add(0.15, "titles say only their kind; told within a week")


def _title_likeness(left: frozenset[str], right: frozenset[str]) -> float:
    """How alike titles are by the words that tell instruments apart. One word ("sisterhood") is no telling which."""
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    if left < right or right < left:
        shorter, longer = sorted((len(left), len(right)))
        if shorter == 1:
            return 0.75 if longer == 2 else TITLED
        return 1.0 if 2 * shorter >= longer else 0.75
    likeness = len(left & right) / len(left | right)
    return likeness if likeness >= 0.5 else 0.0


def _weigh_reopening(a: Features, b: Features, weights: Weights) -> None:
    """A paper told as still to be signed long after one of its name was is another, or the same to be renewed."""
    for signed, other in ((a, b), (b, a)):
        if not signed.get("signed") or not other.get("unsigned") or not other.get("published_on"):
            continue
        told = date.fromisoformat(other["published_on"])
        latest = bounds(signed["signed"]).latest
        if latest and (told - latest).days > REOPENED:
            weights.add(-0.2, "still to be signed when the other long was")


def _told_together(a: Features, b: Features) -> bool:
    first, second = day_told(a), day_told(b)
    return first is not None and second is not None and days_between(first, second) <= 7


def _weigh_signature(a: Features, b: Features, weights: Weights) -> None:
    days = [bounds(x["signed"]) if x.get("signed") else None for x in (a, b)]
    if days[0] is None or days[1] is None:
        weights.add(0.2, "signed on one day or not dated by both")
    elif days[0].overlaps(days[1], slack_days=2):
        weights.add(0.3, "signed on one day")
    elif days_between(days[0], days[1]) > 45:
        weights.exclude("signed at other times")
    else:
        weights.add(0.0, "signed on other days")
