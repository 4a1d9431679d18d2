"""Who met whom: officials of the two sides, and at how many meetings each pair of them was."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Min, Q

from bilateral.models import DelegationMember, Official
from bilateral.rules.edtf import Bounds
from bilateral.rules.pending import MET

from .clock import today_in_manila
from .meetings import MeetingFilter, matching

PAIRS = 200  # listed at most, those that met most often
LATEST = 10_000  # meetings counted unless all are asked for: pairing all of a large register takes seconds
SIDE = 20  # rows and columns of the matrix at most
_OTHER = "delegation__meeting__delegations"
_COUNTERPART = f"{_OTHER}__members__official"


@dataclass(frozen=True, slots=True, kw_only=True)
class EncounterFilter:
    """What encounters are narrowed to: a date that may fall into the period, and any of the topics.

    Of more than ``LATEST`` meetings only the latest with a date are counted, unless ``every`` asks for all.
    """

    period: Bounds | None = None
    topics: tuple[str, ...] = ()
    every: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """An official of each side and the number of meetings that both were at."""

    ph: Official
    ru: Official
    meetings: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An official of the Philippines with each Russian official of the columns, and their pair if they met."""

    official: Official
    cells: list[tuple[Official, Pair | None]]


@dataclass(frozen=True, slots=True)
class Encounters:
    """The pairs that met most often. ``more`` says that there are others; ``columns`` are the matrix's officials.

    ``latest`` is how many meetings were counted where there are more, else ``None``.
    """

    pairs: list[Pair]
    more: bool
    latest: int | None
    columns: list[Official]
    rows: list[MatrixRow]


def encounters(wanted: EncounterFilter) -> Encounters:
    """Pair the members of both delegations of each meeting. Three queries, whatever the number of pairs."""
    meetings: Any = matching(
        MeetingFilter(period=wanted.period, topics=wanted.topics, statuses=MET), today_in_manila()
    )
    latest = None if wanted.every else _latest(meetings)
    if latest is not None:
        meetings = latest
    found = list(_paired(meetings).order_by("-count", "official", _COUNTERPART)[: PAIRS + 1])
    pairs = _named(found[:PAIRS])
    columns = _most_met([(pair.ru, pair.meetings) for pair in pairs])
    cells = {(pair.ph.pk, pair.ru.pk): pair for pair in pairs}
    rows = [
        MatrixRow(ph, [(ru, cells.get((ph.pk, ru.pk))) for ru in columns])
        for ph in _most_met([(pair.ph, pair.meetings) for pair in pairs])
    ]
    return Encounters(
        pairs,
        len(found) > PAIRS,
        None if latest is None else LATEST,
        columns,
        [row for row in rows if any(pair for _ru, pair in row.cells)],
    )


def foremost(meetings: Any, most: int) -> tuple[list[Pair], int, bool]:
    """The pairs at most of these meetings, of as many those first who stood foremost in their delegations.

    With how many pairs there are in all, and whether only the ``LATEST`` meetings were counted. Four queries.
    """
    latest = _latest(meetings)
    standing = Min(F("position") + F(f"{_OTHER}__members__position"))
    rows = _paired(meetings if latest is None else latest)
    ranked = rows.annotate(standing=standing).order_by(
        "-count", "standing", "official__name", f"{_COUNTERPART}__name", "official", _COUNTERPART
    )
    found = [row[:3] for row in ranked[: most + 1]]
    count = rows.count() if len(found) > most else len(found)
    return _named(found[:most]), count, latest is not None


def _latest(meetings: Any) -> Any:
    """The latest ``LATEST`` of these meetings that have a date; ``None`` where there are no more than that."""
    dated = meetings.filter(date_earliest__isnull=False).order_by("-date_earliest", "-pk")
    return dated.values("pk")[:LATEST] if dated[LATEST : LATEST + 1].exists() else None


def _paired(meetings: Any) -> Any:
    """Rows of an official of the Philippines, one of Russia, and the number of these meetings both were at."""
    across = Q(**{f"{_OTHER}__country": "RU", f"{_OTHER}__members__isnull": False})
    return (
        DelegationMember.objects.filter(across, delegation__meeting__in=meetings, delegation__country="PH")
        .order_by()
        .values_list("official", _COUNTERPART)
        .annotate(count=Count("*"))  # a meeting has one delegation a side, and that an official once
    )


def _named(rows: list[tuple[int, int, int]]) -> list[Pair]:
    people = Official.objects.in_bulk({pk for ph, ru, _count in rows for pk in (ph, ru)})
    return [Pair(people[ph], people[ru], count) for ph, ru, count in rows if ph != ru]


def _most_met(told: list[tuple[Official, int]]) -> list[Official]:
    met: Counter[Official] = Counter()
    for official, meetings in told:
        met[official] += meetings
    return sorted(met, key=lambda official: (-met[official], official.name))[:SIDE]
