#!/usr/bin/env python3
"""Fetch the pinned front-end packages into static/vendor, and what only tests need beside them, with their licences.

Reads ``scripts/vendor.toml``. Each package is fetched with ``npm pack`` (so npm's own configuration decides from
where), its tarball is compared with the pinned SHA-512, and the named files are copied. A ``sourceMappingURL``
comment is stripped, because manifest storage refuses a reference to a map that is not there. For icons, the named
ones are joined into one SVG sprite. Run it by hand after a change of ``vendor.toml`` and commit what it wrote; given
names of entries, it fetches these alone.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / "scripts" / "vendor.toml"
TARGET = "static/vendor"  # where a package goes whose entry names no other folder

_SOURCE_MAP = re.compile(rb"^\s*//[#@] sourceMappingURL=.*$|/\*[#@] sourceMappingURL=.*?\*/", re.MULTILINE)
_SHAPES = re.compile(r"<svg\b[^>]*>(.*)</svg>", re.DOTALL)


class VendorError(Exception):
    """A package that cannot be vendored; the message says why."""


def fetch(package: str, version: str, integrity: str) -> bytes:
    """Return the package's tarball; raise ``VendorError`` unless its hash is the pinned one."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", f"{package}@{version}", "--pack-destination", folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        tarballs = list(Path(folder).glob("*.tgz"))
        if done.returncode or len(tarballs) != 1:
            raise VendorError(
                f"npm could not fetch {package}@{version}: {done.stderr.strip() or 'no tarball'}"
            )
        tarball = tarballs[0].read_bytes()
    found = "sha512-" + base64.b64encode(hashlib.sha512(tarball).digest()).decode()
    if found != integrity:
        raise VendorError(
            f"{package}@{version} has the hash {found}, not the pinned {integrity}. Nothing was written."
        )
    return tarball


def member(archive: tarfile.TarFile, path: str) -> bytes:
    """Return one file of an npm package by its path inside the package."""
    try:
        file = archive.extractfile(f"package/{path}")
    except KeyError:
        file = None
    if file is None:
        raise VendorError(f"The package holds no file {path}. Correct its entry in {PINS.name}.")
    return file.read()


def strip_source_map(content: bytes) -> bytes:
    """Remove references to source maps, which are not vendored."""
    return _SOURCE_MAP.sub(b"", content).rstrip() + b"\n"


def sprite(archive: tarfile.TarFile, icons: list[str]) -> bytes:
    """Join icons into one SVG of symbols, each under the icon's name as id."""
    symbols = []
    for icon in sorted(icons):
        shapes = _SHAPES.search(member(archive, f"icons/{icon}.svg").decode())
        if shapes is None:
            raise VendorError(f"The icon {icon} is not an SVG that can be read.")
        joined = "".join(line.strip() for line in shapes[1].splitlines())
        symbols.append(
            f'<symbol id="{icon}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" '
            f'stroke-linecap="round" stroke-linejoin="round">{joined}</symbol>'
        )
    return ('<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n").encode()


def vendor(name: str, pin: dict[str, Any]) -> list[Path]:
    """Write one package's files into a folder of its name, under ``static/vendor`` or where its entry says."""
    tarball = fetch(pin["package"], pin["version"], pin["integrity"])
    with tarfile.open(fileobj=io.BytesIO(tarball), mode="r:gz") as archive:
        contents = {
            target: strip_source_map(content) if target.endswith((".js", ".css")) else content
            for path, target in pin.get("files", {}).items()
            for content in [member(archive, path)]
        }
        if "sprite" in pin:
            contents[pin["sprite"]] = sprite(archive, pin["icons"])
        contents["LICENSE"] = member(archive, pin["licence"])
    contents["VERSION"] = f"{pin['package']} {pin['version']}\n".encode()
    folder = ROOT / pin.get("folder", TARGET) / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    written = []
    for target, content in sorted(contents.items()):
        (folder / target).write_bytes(content)
        written.append(folder / target)
    return written


def main(names: list[str]) -> int:
    pins = tomllib.loads(PINS.read_text())
    try:
        for name in names or pins:
            if name not in pins:
                raise VendorError(f"{PINS.name} has no entry {name}. It has: {', '.join(pins)}.")
            for path in vendor(name, pins[name]):
                print(f"{path.stat().st_size:>8} {path.relative_to(ROOT)}")
    except VendorError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
