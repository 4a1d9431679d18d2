"""Runs in words: the table of slots, the list of misses, the comparison with an earlier run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ingest.evaluation.pairing import choices
from ingest.evaluation.run import ALL, Run

SENTENCE_WIDTH = 240


def table(run: Run) -> Iterator[str]:
    yield f"{run.articles} articles" + (f", {len(run.failed)} failed" if run.failed else "")
    if run.readers:
        yield "read by " + ", ".join(f"{name}: {count}" for name, count in sorted(run.readers.items()))
    yield f"{'slot':24}{'precision':>10}{'recall':>9}{'F1':>8}{'right':>7}{'made up':>9}{'missed':>8}"
    for slot, counts in run.slots.items():
        yield (
            f"{slot:24}{counts.precision:10.3f}{counts.recall:9.3f}{counts.f1:8.3f}"
            f"{counts.right:7}{counts.made_up:9}{counts.missed:8}"
        )
    for failure in run.failed:
        yield f"failed: {failure}"
    for fallback in run.fallbacks:
        yield f"fell back: {fallback}"


def misses(run: Run) -> Iterator[str]:
    """Every value that is not as the gold has it, grouped by article, each with its sentence."""
    article = None
    for miss, sentence in zip(run.misses, run.sentences, strict=True):
        if miss.article != article:
            article = miss.article
            yield f"\n{article}"
        yield f"  {miss.slot}: {_difference(miss.wanted, miss.found)}"
        if sentence:
            yield f"      {_shorten(sentence)}"


def _difference(wanted: Any, found: Any) -> str:
    if found in (None, "", []):
        return f"missed {_told(wanted)}"
    if wanted in (None, "", []):
        return f"made up {_told(found)}"
    return f"{_told(found)} instead of {_told(wanted)}"


def _told(value: Any) -> str:
    return " or ".join(repr(option) if option is not None else "nothing" for option in choices(value))


def _shorten(sentence: str) -> str:
    flat = " ".join(sentence.split())
    return flat if len(flat) <= SENTENCE_WIDTH else flat[: SENTENCE_WIDTH - 1] + "…"


def comparison(run: Run, earlier: dict[str, Any]) -> Iterator[str]:
    """What changed since ``earlier`` (a saved ``Run.as_dict``): F1 a slot, then misses gone and new."""
    before: dict[str, dict[str, float]] = earlier["slots"]
    yield f"{'slot':24}{'F1 before':>10}{'F1 now':>8}{'change':>9}"
    for slot in [*sorted((set(before) | set(run.slots)) - {ALL}), ALL]:
        old = before[slot]["f1"] if slot in before else None
        new = round(run.slots[slot].f1, 4) if slot in run.slots else None
        change = f"{new - old:+9.4f}" if old is not None and new is not None else f"{'':>9}"
        yield f"{slot:24}{_figure(old):>10}{_figure(new):>8}{change}"
    old_misses = Counter(_signature(miss) for miss in earlier.get("misses", []))
    new_misses = Counter(_signature(miss) for miss in run.as_dict()["misses"])
    yield from _listed("mended", old_misses - new_misses)
    yield from _listed("new", new_misses - old_misses)


def _figure(value: float | None) -> str:
    return "none" if value is None else f"{value:.4f}"


def _signature(miss: dict[str, Any]) -> str:
    return f"{miss['article']}  {miss['slot']}: {_difference(miss['wanted'], miss['found'])}"


def _listed(heading: str, signatures: Counter[str]) -> Iterator[str]:
    if signatures:
        yield f"\n{heading}: {signatures.total()}"
        for signature in sorted(signatures.elements()):
            yield f"  {signature}"
