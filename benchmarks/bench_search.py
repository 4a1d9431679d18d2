#!/usr/bin/env python
"""How long the search takes on a large register: a rare, a common and a misspelt word, names, phrases, over HTTP.

On the register of ``bench_pages``: 500,000 articles beside 270,000 records. ``Russia`` stands in every article, the
rare word in ten, the official's name in each fiftieth. Times are milliseconds of whole pages, snippets included, to a
signed-in viewer from the product's own web server (granian, one worker).
"""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import registers, served_here
from benchmarks.bench_pages import SIZE
from benchmarks.register_rows import COMMON_WORD, NAME, RARE_WORD

SOUGHT = {
    "rare": RARE_WORD,
    "common": COMMON_WORD,
    "misspelt name": "Shoigo",
    "name in another script": "Шойгу",
    "phrase": f'"{NAME}"',
    "common and rare together": f"{COMMON_WORD} {RARE_WORD}",
    "found nowhere": "xylophonist",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20, help="How often each word is sought.")
    options = parser.parse_args()
    with ExitStack() as stack:
        registers.use(stack, SIZE)
        ask = stack.enter_context(served_here.served({"Cookie": registers.cookies()}))
        print(f"{'':<28}{'p50':>9}{'p95':>9}   over {options.rounds} searches")
        for name, words in SOUGHT.items():
            address = f"/search/?{urlencode({'q': words})}"
            ask(address)
            took = []
            for _ in range(options.rounds):
                began = time.perf_counter()
                ask(address)
                took.append((time.perf_counter() - began) * 1e3)
            took.sort()
            print(
                f"{name:<28}{took[options.rounds // 2]:>9.1f}{took[int(options.rounds * 0.95)]:>9.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
