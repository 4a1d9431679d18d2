"""What speaks for and against two mentions being one thing, added up, with the reasons in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from bilateral.rules.edtf import Bounds
from bilateral.rules.names import same_person

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


class Weights:
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


def in_common(left: list[Features], right: list[Features]) -> list[str]:
    """Names on the left that somebody on the right may bear, surname alone included."""
    return [
        p["name"]
        for p in left
        if any(
            same_person(latin(p), latin(q)) is not False
            and not (p.get("country") and q.get("country") and p["country"] != q["country"])
            for q in right
        )
    ]


def latin(features: Features) -> str:
    """The name that is compared: in Latin letters where the mention gives it so."""
    return str(features.get("latin") or features["name"])


def day_told(features: Features) -> Bounds | None:
    """The day on which the report of a mention came out."""
    if not features.get("published_on"):
        return None
    day = date.fromisoformat(features["published_on"])
    return Bounds(day, day)


def days_between(a: Bounds, b: Bounds) -> int:
    """Days between two dates that do not overlap."""
    if a.latest and b.earliest and a.latest < b.earliest:
        return (b.earliest - a.latest).days
    if b.latest and a.earliest and b.latest < a.earliest:
        return (a.earliest - b.latest).days
    return 0
