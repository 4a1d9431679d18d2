"""How alike two mentions are: a score, whether they exclude each other, and the reasons in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from bilateral.rules.edtf import Bounds, bounds, is_day_precise
from bilateral.rules.names import parse, same_person
from bilateral.rules.places import is_country, one_place
from bilateral.rules.posts import office_key

from .keys import MEETING_FAMILY, organization_key, title_words

SAME = 0.6
ASK = 0.45
Features = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Comparison:
    """``score`` from 0 to 1; ``excluded`` when the two cannot be one thing, whatever the score."""

    score: float
    excluded: bool
    reasons: tuple[str, ...]
    partial: bool = False  # alike as far as one of them goes: it says too little to be sure

    @property
    def same(self) -> bool:
        return not self.excluded and not self.partial and self.score >= SAME


class _Weights:
    def __init__(self) -> None:
        self.score = 0.0
        self.excluded = False
        self.reasons: list[str] = []

    def add(self, points: float, reason: str) -> None:
        self.score += points
        self.reasons.append(f"{points:+.2f} {reason}")

    def exclude(self, reason: str) -> None:
        self.excluded = True
        self.reasons.append(f"excluded: {reason}")

    def result(self, partial: bool = False) -> Comparison:
        return Comparison(
            round(max(0.0, min(1.0, self.score)), 3), self.excluded, tuple(self.reasons), partial
        )


def compare(record_type: str, a: Features, b: Features) -> Comparison:
    """Compare the features of two mentions of one type. Symmetric."""
    first, second = sorted((a, b), key=repr)
    return _COMPARE[record_type](first, second)


def says_too_little(record_type: str, features: Features) -> bool:
    """Whether a mention alone cannot tell which thing it means: a surname, or a surname with an initial."""
    return record_type == "official" and not parse(_latin(features)).is_full


def _compare_officials(a: Features, b: Features) -> Comparison:
    weights = _Weights()
    names = same_person(_latin(a), _latin(b))
    if names is False:
        weights.exclude("the names differ")
        return weights.result()
    if a.get("country") and b.get("country") and a["country"] != b["country"]:
        weights.exclude("of two countries")
        return weights.result()
    offices = bool(
        office_key(a.get("title") or "") and office_key(a["title"]) == office_key(b.get("title") or "")
    )
    if names:
        weights.add(0.8, "one name, spelling aside")
    else:
        weights.add(0.5, "one surname; a given name is missing")
    if a.get("country") and a.get("country") == b.get("country"):
        weights.add(0.1, "of one country")
    if offices:
        weights.add(0.1, "one office")
    initial = names and not (parse(_latin(a)).is_full and parse(_latin(b)).is_full)
    return weights.result(partial=names is None or bool(initial))


def _compare_organizations(a: Features, b: Features) -> Comparison:
    weights = _Weights()
    if a.get("country") and b.get("country") and a["country"] != b["country"]:
        weights.exclude("of two countries")
    elif organization_key(a["name"]) == organization_key(b["name"]):
        weights.add(0.9, "one name")
    return weights.result()


def _compare_meetings(a: Features, b: Features) -> Comparison:
    weights = _Weights()
    family = MEETING_FAMILY[a["kind"]]
    if family != MEETING_FAMILY[b["kind"]]:
        weights.exclude(f"{a['kind']} and {b['kind']}")
        return weights.result()
    if a["kind"] == b["kind"]:
        weights.add(0.1, "one kind")
    _weigh_meeting_dates(a, b, weights)
    _weigh_places(a, b, weights)
    if weights.excluded:
        return weights.result()
    if family in ("journey", "ship"):
        _weigh_travellers(a, b, weights)
    else:
        _weigh_principals(a, b, weights)
    return weights.result()


def _weigh_meeting_dates(a: Features, b: Features, weights: _Weights) -> None:
    if not a.get("date") or not b.get("date"):
        told = [date.fromisoformat(x["published_on"]) for x in (a, b) if x.get("published_on")]
        near = len(told) == 2 and abs((told[0] - told[1]).days) <= 30
        weights.add(0.1 if near else 0.0, "a date is missing" + (", told within a month" if near else ""))
        return
    if a["date"] == b["date"]:
        weights.add(0.35, f"one date ({a['date']})")
        return
    slack = 3 if MEETING_FAMILY[a["kind"]] in ("journey", "ship") else 1
    ranges = [[bounds(text) for text in (x["date"], *x.get("previous_dates", []))] for x in (a, b)]
    if ranges[0][0].overlaps(ranges[1][0]):
        exact = is_day_precise(a["date"]) or is_day_precise(b["date"])
        weights.add(0.25 if exact else 0.2, f"dates that overlap ({a['date']}, {b['date']})")
    elif ranges[0][0].overlaps(ranges[1][0], slack_days=slack):
        weights.add(0.15, f"dates {slack} day(s) apart or less ({a['date']}, {b['date']})")
    elif any(x.overlaps(y) for x in ranges[0] for y in ranges[1]):
        weights.add(0.15, "the date that was given up")
    else:
        weights.exclude(f"dates apart ({a['date']}, {b['date']})")


def _weigh_places(a: Features, b: Features, weights: _Weights) -> None:
    if a.get("country") and b.get("country") and a["country"] != b["country"]:
        weights.exclude(f"in two countries ({a['country']}, {b['country']})")
        return
    if any(not x.get("place") or is_country(x["place"]) for x in (a, b)):
        weights.add(
            0.1 if a.get("country") and a.get("country") == b.get("country") else 0.05, "a place is missing"
        )
        return
    if one_place(a["place"], b["place"]):
        weights.add(0.2, f"one place ({a['place']})")
    elif MEETING_FAMILY[a["kind"]] == "journey":
        weights.add(0.05, "two stops of a journey")
    else:
        weights.add(-0.15, f"places differ ({a['place']}, {b['place']})")


def _weigh_travellers(a: Features, b: Features, weights: _Weights) -> None:
    people = _shared(a["people"], b["people"])
    if people:
        weights.add(0.45, f"one traveller ({people[0]})")
    elif not a["people"] or not b["people"]:
        weights.add(0.15, "travellers are missing")
    elif MEETING_FAMILY[a["kind"]] == "ship":
        weights.add(0.0, "other people named at a ship visit")  # who welcomes a crew is told now and then
    else:
        weights.add(-0.3, "other travellers")
        weights.exclude("other travellers")


def _weigh_principals(a: Features, b: Features, weights: _Weights) -> None:
    if not a["people"] or not b["people"]:
        both = not a["people"] and not b["people"]
        weights.add(0.15 if both and a["kind"] == b["kind"] else 0.05, "people are missing")
        return
    shared: list[str] = []
    apart: list[str] = []
    for side in ("PH", "RU"):
        left, right = ([p for p in x["people"] if p.get("country") == side] for x in (a, b))
        if not left or not right:
            continue
        (shared if _shared(left, right) else apart).append(side)
    if apart and not shared:
        weights.exclude("other people on " + " and ".join(apart))
    elif apart:
        weights.add(0.1, f"one {shared[0]} side; other people on {apart[0]}")
    elif len(shared) == 2:
        weights.add(0.45, "people of both sides in common")
    elif shared:
        weights.add(0.25, f"people of {shared[0]} in common")
    else:
        weights.add(0.0, "nobody in common to compare")


def _compare_agreements(a: Features, b: Features) -> Comparison:
    weights = _Weights()
    left, right = title_words(a["title"]), title_words(b["title"])
    alike = _title_likeness(left, right)
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
    if alike >= 0.5:
        weights.add(0.5 * alike, f"titles share {', '.join(sorted(left & right))}")
    elif not left or not right:
        common = _shared(a.get("signatories", []), b.get("signatories", []))
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


def _weigh_signature(a: Features, b: Features, weights: _Weights) -> None:
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


def _shared(left: list[Features], right: list[Features]) -> list[str]:
    """Names on the left that somebody on the right may bear, surname alone included."""
    return [
        p["name"]
        for p in left
        if any(
            same_person(_latin(p), _latin(q)) is not False
            and not (p.get("country") and q.get("country") and p["country"] != q["country"])
            for q in right
        )
    ]


def _latin(features: Features) -> str:
    return str(features.get("latin") or features["name"])


_COMPARE: dict[str, Callable[[Features, Features], Comparison]] = {
    "official": _compare_officials,
    "organization": _compare_organizations,
    "meeting": _compare_meetings,
    "agreement": _compare_agreements,
}
