#!/usr/bin/env python
"""Read every file of a folder as a feed, as the checks of sources do, and say what came of it.

    .venv/bin/python scripts/read_feeds.py FOLDER

Meant for the test feeds that feedparser publishes with its source: each file must be read or refused with words.
Exit status 1 when one did neither.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ingest.acquire import confined  # noqa: E402 - found in the folder above
from ingest.acquire.documents import Unreadable  # noqa: E402


def main(folder: Path) -> int:
    outcomes: Counter[str] = Counter()
    faults: list[str] = []
    for path in sorted(
        path for path in folder.rglob("*") if path.is_file() and path.suffix in (".xml", ".json")
    ):
        try:
            listing = confined.read_listing(
                "feed", path.read_bytes(), address="https://feeds.example.org/feed"
            )
            outcomes[f"read, {'with' if listing.entries else 'without'} entries"] += 1
        except Unreadable as error:
            outcomes[f"refused: {str(error).split('(')[0].strip()}"] += 1
            if "damaged, or of an odd kind" in str(error):  # the words for what the reader did not foresee
                faults.append(str(path))
        except Exception as error:  # noqa: BLE001 - what this run is there to find
            outcomes[f"{type(error).__name__}: {error}"] += 1
            faults.append(str(path))
    for outcome, count in outcomes.most_common():
        print(f"{count:6} {outcome}")
    for fault in faults:
        print(f"not foreseen: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
