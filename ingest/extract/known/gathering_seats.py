"""Where a gathering is held every time it is held: "the Eastern Economic Forum" is in Vladivostok."""

from __future__ import annotations

from functools import cache

from . import gazetteer


@cache
def _seats() -> dict[str, tuple[str, str]]:
    return {gathering.name: (gathering.city, gathering.country) for gathering in gazetteer.gatherings()}


def seat_of(gathering: str) -> tuple[str, str]:
    """City and country of a gathering, by its canonical name; each "" where it moves."""
    return _seats()[gathering]
