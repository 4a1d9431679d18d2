#!/usr/bin/env python3
"""Make the outline of the world that the map of places draws on: ``static/maps/world.svg``.

The shapes are those of Natural Earth, in the public domain, as the npm package ``world-atlas`` packs them: land
without borders, of the world at 1:110 million, and of the Philippines and the seas around at 1:50 million. The package
is fetched and compared with its pinned hash as ``scripts/vendor.py`` does. The map is cut in the Atlantic, so that
Russia and the Pacific are whole, and drawn on straight lines of latitude and longitude: what
``bilateral/rules/projection.py`` computes falls where it should. Run it by hand, and commit what it wrote.
"""

from __future__ import annotations

import io
import json
import sys
import tarfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bilateral.rules.projection import HEIGHT, NORTH, WEST, WIDTH  # noqa: E402 - found in the folder above
from scripts.vendor import VendorError, fetch, member  # noqa: E402

PACKAGE, VERSION = "world-atlas", "2.0.2"
INTEGRITY = "sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ=="
FOLDER = ROOT / "static/maps"
ARCHIPELAGO = (112, 136, 0, 24)  # the finer part: from west to east, from south to north

Ring = list[tuple[float, float]]


def arcs_of(topology: dict[str, Any]) -> list[Ring]:
    """The arcs of a TopoJSON topology in degrees: each is a chain of steps from its first point."""
    (across, up), (east, north) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            points.append((x * across + east, y * up + north))
        arcs.append(points)
    return arcs


def rings_of(shape: dict[str, Any], arcs: list[Ring]) -> list[Ring]:
    """The rings of a polygon or of several; an arc with a negative number is walked backwards."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return [
        [point for number in ring for point in (arcs[number] if number >= 0 else arcs[~number][::-1])[:-1]]
        for polygon in polygons
        for ring in polygon
    ]


def path_of(rings: list[Ring]) -> str:
    """Rings as one SVG path in the map's units, to a tenth of a degree; islets smaller than that are left out."""
    drawn = [_without_repeats(_placed(ring)) for ring in rings]
    return "".join(
        "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z" for ring in drawn if len(ring) > 2
    )


def _placed(ring: Ring) -> Ring:
    east = [(longitude - WEST) % 360 for longitude, _ in ring]
    neighbours = zip(east, [*east[1:], east[0]], strict=True)
    if any(abs(x - following) > 180 for x, following in neighbours):
        # It lies across the cut: whole, on the side where most of it is.
        middle = sum(longitude for longitude, _ in ring) / len(ring)
        shift = 360 if middle < WEST else 0
        east = [longitude + shift - WEST for longitude, _ in ring]
    return [(x, NORTH - latitude) for x, (_, latitude) in zip(east, ring, strict=True)]


def _without_repeats(ring: Ring) -> Ring:
    rounded = [(round(x, 1), round(y, 1)) for x, y in ring]
    return [point for index, point in enumerate(rounded) if point != rounded[index - 1]]


def within(ring: Ring, box: tuple[int, int, int, int]) -> bool:
    """Whether a ring has a point in the box."""
    west, east, south, north = box
    return any(west <= longitude <= east and south <= latitude <= north for longitude, latitude in ring)


def main() -> int:
    try:
        with tarfile.open(fileobj=io.BytesIO(fetch(PACKAGE, VERSION, INTEGRITY)), mode="r:gz") as archive:
            world, closer = (land_of(archive, f"land-{scale}.json") for scale in ("110m", "50m"))
            licence = member(archive, "LICENSE")
    except VendorError as error:
        print(error, file=sys.stderr)
        return 1
    shapes = {
        "world": [ring for ring in world if max(latitude for _, latitude in ring) > NORTH - HEIGHT],
        "philippines": [
            ring for ring in closer if within(ring, ARCHIPELAGO) and not within(ring, (-20, 60, 0, 60))
        ],
    }
    symbols = "\n".join(
        f'<symbol id="{name}" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none">'
        f'<path d="{path_of(rings)}"/></symbol>'
        for name, rings in shapes.items()
    )
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "world.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbols}\n</svg>\n')
    (FOLDER / "LICENSE").write_bytes(
        b"The shapes are Natural Earth's (naturalearthdata.com), which are in the public domain.\n"
        b"They were taken from the package named in VERSION, whose licence follows.\n\n" + licence
    )
    (FOLDER / "VERSION").write_text(f"{PACKAGE} {VERSION}\n")
    print(f"{(FOLDER / 'world.svg').stat().st_size:>8} static/maps/world.svg")
    return 0


def land_of(archive: tarfile.TarFile, path: str) -> list[Ring]:
    """All rings of land in one file of the package."""
    topology = json.loads(member(archive, path))
    arcs = arcs_of(topology)
    return [ring for shape in topology["objects"]["land"]["geometries"] for ring in rings_of(shape, arcs)]


if __name__ == "__main__":
    sys.exit(main())
