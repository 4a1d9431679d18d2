"""The floor of a corpus: the F1 that each slot has reached and must not fall below again."""

from __future__ import annotations

import json
import math
from pathlib import Path

from ingest.evaluation.corpus import CorpusError
from ingest.evaluation.run import Run

FLOOR_FILE = "floor.json"


def read_floor(corpus: Path) -> dict[str, float]:
    """The lowest F1 allowed a slot. Raises ``CorpusError`` where the corpus has no readable floor."""
    path = corpus / FLOOR_FILE
    try:
        floor = json.loads(path.read_text(encoding="utf-8"))
        return {str(slot): float(f1) for slot, f1 in floor.items()}
    except FileNotFoundError as error:
        raise CorpusError(
            f"{path} is missing; set it with: python manage.py evaluate {corpus} --raise-floor"
        ) from error
    except (ValueError, AttributeError, TypeError) as error:
        raise CorpusError(f"{path} is not an object of slot to F1 ({error}); restore it from git") from error


def below_floor(run: Run, floor: dict[str, float]) -> list[str]:
    """Each slot that fell, in words; empty where the floor holds."""
    return [
        f"{slot}: F1 {run.slots[slot].f1 if slot in run.slots else 0.0:.4f} is under its floor {lowest:.4f}"
        for slot, lowest in floor.items()
        if slot not in run.slots or run.slots[slot].f1 < lowest
    ]


def raise_floor(corpus: Path, run: Run) -> dict[str, tuple[float | None, float]]:
    """Lift the floor to ``run`` wherever that is higher; never lower it.

    Figures are cut to four decimals. Returns the slots that rose, each with its old and new floor.
    """
    path = corpus / FLOOR_FILE
    floor = read_floor(corpus) if path.exists() else {}
    risen: dict[str, tuple[float | None, float]] = {}
    for slot, counts in run.slots.items():
        reached = math.floor(counts.f1 * 10_000) / 10_000
        if slot not in floor or reached > floor[slot]:
            risen[slot] = (floor.get(slot), reached)
            floor[slot] = reached
    path.write_text(json.dumps(dict(sorted(floor.items())), indent=1) + "\n", encoding="utf-8")
    return risen
