"""What was found in a text, asked for by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import attrgetter
from typing import Generic, Protocol, TypeVar


class HasPlace(Protocol):
    """Whatever stands in a text from offset ``start`` to ``end``."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Item = TypeVar("Item", bound=HasPlace)


class Placed(Generic[Item]):
    """Items in order of their start."""

    __slots__ = ("_ends", "_items", "_nested", "_starts")

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = sorted(items, key=attrgetter("start"))
        self._starts = [item.start for item in self._items]
        self._ends = [item.end for item in self._items]
        self._nested = self._ends != sorted(self._ends)

    def within(self, start: int, end: int) -> list[Item]:
        """The items that lie in ``[start, end)``."""
        low = bisect_left(self._starts, start)
        if self._nested:
            high = bisect_left(self._starts, end, low)
            return [item for item in self._items[low:high] if item.end <= end]
        return self._items[low : bisect_right(self._ends, end, low)]
