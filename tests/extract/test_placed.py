"""What lies in a range of a text."""

from __future__ import annotations

from ingest.extract.matching.placed import Placed
from ingest.extract.types import Span


def test_what_lies_wholly_in_the_range_is_given_in_order_of_start() -> None:
    found = Placed([Span(8, 12), Span(2, 5), Span(6, 20)])
    assert found.within(2, 12) == [Span(2, 5), Span(8, 12)]
    assert found.within(0, 30) == [Span(2, 5), Span(6, 20), Span(8, 12)]


def test_what_only_begins_or_ends_in_the_range_does_not_lie_in_it() -> None:
    found = Placed([Span(2, 5)])
    assert found.within(3, 9) == []
    assert found.within(0, 4) == []
    assert found.within(5, 5) == []
