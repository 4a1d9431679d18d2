"""Which extracted record answers which gold record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ingest.evaluation.comparison import same_instrument, same_person, same_place, same_text

Record = dict[str, Any]


def choices(value: Any) -> list[Any]:
    """Gold values as a list: a list in gold is a choice of right ones."""
    return value if isinstance(value, list) else [value]


@dataclass(frozen=True, slots=True)
class Pairing:
    pairs: list[tuple[Record, Record]]  # gold, found
    missed: list[Record]
    made_up: list[Record]


def pair(golds: list[Record], found: list[Record], affinity: Callable[[Record, Record], float]) -> Pairing:
    """Pair one to one, the closest first; an affinity of 0 never pairs. Ties go to the later record."""
    ranked = sorted(
        (
            (affinity(gold, candidate), i, j)
            for i, gold in enumerate(golds)
            for j, candidate in enumerate(found)
        ),
        reverse=True,
    )
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for closeness, i, j in ranked:
        if closeness > 0 and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((golds[i], found[j]))
    return Pairing(
        pairs,
        [gold for i, gold in enumerate(golds) if i not in taken_gold],
        [candidate for j, candidate in enumerate(found) if j not in taken_found],
    )


def same_named(gold: Record, found: Record) -> float:
    """Affinity of officials, participants and signatories."""
    return 1.0 if same_person(choices(gold["name"]), found.get("name")) else 0.0


def meetings_alike(gold: Record, found: Record) -> float:
    """Affinity of meetings: shared people, date and place weigh most.

    Two of date, place, kind, status and people must agree, else any two meetings of one day would pair.
    """
    people = sum(
        any(same_named(member, other) for other in found.get("participants") or [])
        for member in gold.get("participants") or []
    )
    date = bool(gold.get("date")) and same_text(choices(gold["date"]), found.get("date"))
    place = bool(gold.get("place")) and same_place(choices(gold["place"]), found.get("place"))
    kind = bool(gold.get("kind")) and same_text(choices(gold["kind"]), found.get("kind"))
    status = bool(gold.get("status")) and same_text(choices(gold["status"]), found.get("status"))
    if not (
        (people and (date or place or status)) or (date and (place or kind)) or (place and kind and status)
    ):
        return 0.0
    closeness = people + 2 * date + place + 0.5 * status + 0.5 * kind
    return closeness if closeness >= 1 else 0.0


def agreements_alike(gold: Record, found: Record) -> float:
    """Affinity of instruments: their titles, and among equal titles their status."""
    if not same_instrument(choices(gold["title"]), found.get("title")):
        return 0.0
    return 2.0 + 0.5 * same_text(choices(gold.get("status", "")), found.get("status"))
