"""The full export: compressed NDJSON files and a manifest that names and hashes them; whole or not at all."""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
from django.utils import timezone

MANIFEST = "manifest.json"
KEPT = 3
LONGEST = timedelta(hours=2)  # that writing one may take, with room to spare
LEVEL = 3  # of gzip: an eighth larger than its usual 6, in less than half the time
_NAME = re.compile(r"^\d{8}T\d{6}Z$")


def write(folder: Path, parts: Mapping[str, Iterable[list[str]]], last: int) -> dict[str, Any]:
    """Write one export of these parts: a name and batches of lines without line ends. Returns its manifest.

    ``last`` is the place in the change feed from which a copy of this export goes on. An export shows in ``folder``
    once it is complete; the oldest beyond ``KEPT`` are removed.
    """
    made_at = timezone.now()
    name = f"{made_at:%Y%m%dT%H%M%SZ}"
    unfinished = folder / f".{name}"
    _clear(folder, f".{made_at - LONGEST:%Y%m%dT%H%M%SZ}")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    files = [_write_part(unfinished / f"{part}.ndjson.gz", lines) for part, lines in parts.items()]
    manifest = {"export": name, "made_at": made_at.isoformat(), "last": last, "files": files}
    (unfinished / MANIFEST).write_bytes(orjson.dumps(manifest, option=orjson.OPT_INDENT_2))
    unfinished.rename(folder / name)
    for old in names(folder)[KEPT:]:
        shutil.rmtree(folder / old, ignore_errors=True)
    return manifest


def _clear(folder: Path, before: str) -> None:
    """Remove what exports left that died on the way: each may be as large as the register."""
    if folder.is_dir():
        for path in folder.glob(".*Z"):
            if _NAME.match(path.name[1:]) and path.name <= before:
                shutil.rmtree(path, ignore_errors=True)


def names(folder: Path) -> list[str]:
    """The complete exports there are, the newest first."""
    if not folder.is_dir():
        return []
    return sorted((path.name for path in folder.iterdir() if _NAME.match(path.name)), reverse=True)


def manifest_of(folder: Path, name: str) -> dict[str, Any] | None:
    """The manifest of an export; ``None`` when there is none of that name."""
    path = folder / name / MANIFEST
    if not _NAME.match(name) or not path.is_file():
        return None
    manifest: dict[str, Any] = orjson.loads(path.read_bytes())
    return manifest


def _write_part(path: Path, batches: Iterable[list[str]]) -> dict[str, Any]:
    rows = 0
    # A fixed time and no name inside: equal rows make equal bytes. A second thread packs what was read while PostgreSQL
    # writes the next.
    with (
        path.open("wb") as plain,
        gzip.GzipFile("", "wb", LEVEL, plain, mtime=0) as packed,
        ThreadPoolExecutor(1) as packer,
    ):
        packing: Future[int] | None = None
        for lines in batches:
            if packing:
                packing.result()
            packing = packer.submit(packed.write, "".join(f"{line}\n" for line in lines).encode())
            rows += len(lines)
        if packing:
            packing.result()
    with path.open("rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    return {"name": path.name, "rows": rows, "bytes": path.stat().st_size, "sha256": digest}
