"""The drawing of the world: straight lines of latitude and longitude, cut in the Atlantic.

Its units are degrees, counted east from the cut and south from the upper edge. ``scripts/outline.py`` draws the land
by it, and the map of places puts its circles by it.
"""

from __future__ import annotations

WEST, NORTH = -30, 80
WIDTH, HEIGHT = 360, 136


def on_map(latitude: float, longitude: float) -> tuple[float, float]:
    """Where degrees north and east fall on the drawing."""
    return (longitude - WEST) % 360, NORTH - latitude
