"""Memory of a worker over 10,000 articles: what it holds, and whether it grows.

No two articles are the same: each is a corpus article with a number of its own in it, so that a cache without
bounds shows. The caches of words have bounds and are full after some thousands of articles: growth over the second
half is what would go on.
"""

from __future__ import annotations

import gc
from pathlib import Path

import measuring

ARTICLES = 10_000
STEP = 1_000
STATUS = Path("/proc/self/status")


def resident_megabytes() -> float:
    """Resident memory of this process (Linux)."""
    told = dict(line.split(":", 1) for line in STATUS.read_text().splitlines())
    return int(told["VmRSS"].split()[0]) / 1024


def main() -> None:
    if not STATUS.exists():
        print("Resident memory is read from /proc, which this system has not; nothing was measured.")
        return
    measuring.on_one_core()
    from ingest.extract import as_dict, extract  # noqa: PLC0415 - after the path is set
    from ingest.extract.known.lexicon import Lexicon  # noqa: PLC0415

    lexicon = Lexicon.bundled()
    samples = measuring.english_samples()
    loaded = resident_megabytes()
    held = []
    for number in range(ARTICLES):
        sample = samples[number % len(samples)]
        text = (
            f"{sample.text}\n\nReference Number{number}x of the archive, as filed by clerk Person{number}y."
        )
        as_dict(extract(text, sample.day, lexicon, title=sample.title))
        if (number + 1) % STEP == 0:
            gc.collect()
            held.append(resident_megabytes())
    print(f"with gazetteers and corpus loaded: {loaded:.0f} MB")
    for step, megabytes in enumerate(held, start=1):
        print(f"after {step * STEP:6} articles: {megabytes:.1f} MB")
    half = len(held) // 2
    for first in (0, half - 1):
        articles = (len(held) - 1 - first) * STEP
        growth = held[-1] - held[first]
        print(
            f"growth from {(first + 1) * STEP} to {ARTICLES} articles: {growth:+.1f} MB, "
            f"{1000 * growth / articles:+.2f} kB an article"
        )


if __name__ == "__main__":
    main()
