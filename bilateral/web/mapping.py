"""The map of places: where degrees fall on it, which parts of the world it shows, and which names there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from bilateral.rules.projection import HEIGHT, WIDTH, on_map
from bilateral.selectors.places import PlaceCount

_LETTER, _LINE, _GAP = 7, 15, 5  # of a name, in pixels
_LEAST, _MOST = 5, 22  # radius of a circle, in pixels
_LABELS = 14


Box = tuple[float, float, float, float]  # left, upper, right and lower edge
Circle = tuple[float, float, float]  # middle and radius


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the drawing: its code, words, left and upper edge, width and height in degrees.

    Names are laid out as if it were ``across`` by ``down`` pixels large, its size on a wide screen.
    """

    code: str
    words: Promise
    x: float
    y: float
    width: float
    height: float
    across: int
    down: int


REGIONS = {
    region.code: region
    for region in (
        Region("world", gettext_lazy("World"), 0, 0, WIDTH, HEIGHT, 1100, 500),
        Region("asia", gettext_lazy("East Asia and the Pacific"), 118, 22, 96, 72, 740, 592),
        Region("europe", gettext_lazy("Europe and western Russia"), 18, 5, 84, 44, 740, 570),
        Region("philippines", gettext_lazy("Philippines"), 142, 57, 22, 22, 600, 600),
    )
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map: per cent of its width and height, radius in pixels, and on which side its name fits."""

    place: PlaceCount
    x: float
    y: float
    radius: float
    label: str


@dataclass(frozen=True, slots=True)
class MapView:
    """A region with its spots, largest first, so that small ones lie on top; ``outside`` counts those beyond it."""

    region: Region
    spots: list[Spot]
    outside: int
    view_box: str


def map_view(counts: Sequence[PlaceCount], region: Region) -> MapView:
    """Lay out the places that have coordinates."""
    located = sorted((one for one in counts if one.place), key=lambda one: (-one.meetings, one.name))
    most = max((one.meetings for one in located), default=1)
    placed: list[tuple[PlaceCount, float, float, float]] = []
    for one in located:
        assert one.place
        east, south = on_map(one.place.latitude, one.place.longitude)
        x, y = (east - region.x) / region.width, (south - region.y) / region.height
        if 0 <= x <= 1 and 0 <= y <= 1:
            placed.append((one, x, y, round(_LEAST + (_MOST - _LEAST) * sqrt(one.meetings / most), 1)))
    # Names cover neither each other nor another place's circle.
    taken = [_square(x * region.across, y * region.down, radius) for _one, x, y, radius in placed]
    spots = []
    for number, (one, x, y, radius) in enumerate(placed):
        label, circle = "", (x * region.across, y * region.down, radius)
        if number < _LABELS:
            label = _room(one.name, circle, region, [*taken[:number], *taken[number + 1 :]])
            if label:
                taken.append(_beside(label, one.name, circle))
        spots.append(Spot(one, round(100 * x, 2), round(100 * y, 2), radius, label))
    return MapView(
        region, spots, len(located) - len(spots), f"{region.x} {region.y} {region.width} {region.height}"
    )


def _room(name: str, circle: Circle, region: Region, taken: list[Box]) -> str:
    """``right`` or ``left`` of its circle, where the name covers nothing; nothing where it would."""
    for side in ("right", "left"):
        box = _beside(side, name, circle)
        if box[0] >= 0 and box[2] <= region.across and not any(_overlap(box, other) for other in taken):
            return side
    return ""


def _beside(side: str, name: str, circle: Circle) -> Box:
    across, down, radius = circle
    long = len(name) * _LETTER
    start = across + radius + _GAP if side == "right" else across - radius - _GAP - long
    return (start, down - _LINE / 2, start + long, down + _LINE / 2)


def _square(across: float, down: float, radius: float) -> Box:
    return (across - radius, down - radius, across + radius, down + radius)


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
