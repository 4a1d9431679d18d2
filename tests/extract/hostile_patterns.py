"""Runs each regular expression of the extractor over hostile texts of growing length; run by test_linear_time.

Prints one line for each expression whose time grows much faster than the text, and ``done`` at the end. The processor
time of the whole run is limited by the caller, so that an expression that backtracks without end is stopped.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Iterator
from typing import Any

import ingest.extract
from ingest.extract.matching.prefilter import Prefiltered

UNITS = (
    "a", "А", "1", "(", "“", ".", ", ", "\n", "A. ", "Aa ", "of the ", "met ", "Agreement on ", "X said, ", "May 23 ",
    "подписали ", "a-", "10:30 ",
)  # fmt: skip
# What reads the text as given, before it is cut into sentences of at most some thousand characters.
WHOLE_TEXT = frozenset({"mojibake", "characters", "tape", "normalize", "word_joins"})
LONGEST = 500
CUT = {"dateline": 130}  # characters that a module reads of a line
SHORT, LONG = 1_500, 6_000
NOTICEABLE = 0.3  # seconds: below it the clock tells nothing
FASTER = 9.0  # times the time for four times the text: quadratic is sixteen
TOO_LONG = 1.5  # seconds over one sentence; it takes a thousandth of that


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled expression that a module holds, in tuples, lists and dictionaries too."""
    for module in pkgutil.walk_packages(ingest.extract.__path__, "ingest.extract."):
        loaded = importlib.import_module(module.name)
        for name, value in vars(loaded).items():
            for pattern in _inside(value, 3):
                yield f"{module.name.rpartition('.')[2]}.{name}", pattern


def _inside(value: Any, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Prefiltered):
        yield value.plain
    elif depth and isinstance(value, dict):
        for item in value.values():
            yield from _inside(item, depth - 1)
    elif depth and isinstance(value, (tuple, list)):
        for item in value:
            yield from _inside(item, depth - 1)


def seconds(pattern: re.Pattern[str], text: str) -> float:
    began = time.process_time()
    for _ in pattern.finditer(text):
        pass
    pattern.match(text)
    return time.process_time() - began


def complaint(name: str, pattern: re.Pattern[str], unit: str) -> str:
    """What is wrong with an expression over repetitions of ``unit``, "" for nothing."""
    module = name.split(".", maxsplit=1)[0]
    if module not in WHOLE_TEXT:
        took = (
            seconds(pattern, unit * (CUT.get(module, LONGEST) // len(unit)) + "!") if unit.strip() else 0.0
        )  # spaces are single there
        return f"{took:.2f} s over one sentence" if took > TOO_LONG else ""
    took = seconds(pattern, unit * (LONG // len(unit)) + "!")
    if took < NOTICEABLE or took < FASTER * max(seconds(pattern, unit * (SHORT // len(unit)) + "!"), 0.01):
        return ""
    return f"{took:.2f} s over {LONG} characters"


def main() -> None:
    seen: set[tuple[str, int]] = set()
    for name, pattern in patterns():
        if (pattern.pattern, pattern.flags) in seen:
            continue
        seen.add((pattern.pattern, pattern.flags))
        for unit in UNITS:
            if found := complaint(name, pattern, unit):
                print(f"{name} over {unit!r}: {found}", flush=True)
    print(f"done {len(seen)}")


if __name__ == "__main__":
    sys.path.insert(0, ".")
    main()
