"""From plain text to records: our extraction, spaCy's small pipeline, and the limit (one pass of the gazetteer).

    bench_plain_text.py             the project's two corpora: articles made of traps, and ordinary ones
    bench_plain_text.py CORPUS      articles of yours with gold, as `evaluate` takes them

The limit is what any reader by these gazetteers must pay: folding the text once and running the automaton over it.
A processor's speed changes from minute to minute: each round runs all three, and the middle of their ratios counts.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

import measuring

ROUNDS = 5


def main(corpora: list[Path]) -> None:
    measuring.on_one_core()
    print(measuring.interpreter())
    for corpus in corpora:
        measure(corpus)
        print()


def measure(corpus: Path) -> None:
    """Print the block of one corpus."""
    from ingest.extract import as_dict, extract  # noqa: PLC0415 - after the path is set
    from ingest.extract.known.lexicon import Lexicon  # noqa: PLC0415
    from ingest.extract.letters.folding import fold  # noqa: PLC0415

    samples = measuring.english_samples(corpus)
    lexicon = Lexicon.bundled()
    automaton = lexicon._automaton

    def read_all() -> None:
        for sample in samples:
            as_dict(extract(sample.text, sample.day, lexicon, title=sample.title))

    def scan_all() -> None:
        for sample in samples:
            for _ in automaton.iter(f" {fold(sample.text)} "):
                pass

    read_all()  # what is built lazily is built
    ours, limit, spacy = [], [], []
    for _ in range(ROUNDS):
        ours.append(measuring.cpu_seconds(read_all))
        limit.append(measuring.cpu_seconds(scan_all))
        spacy.append(measuring.peer("spacy", samples)["seconds"])
    ratios = [theirs / own for theirs, own in zip(spacy, ours, strict=True)]
    size = sum(len(sample.text) for sample in samples) // len(samples)
    name = corpus.relative_to(measuring.ROOT) if corpus.is_relative_to(measuring.ROOT) else corpus
    print(
        f"{name}: {len(samples)} English articles of {size} characters on average; the middle of {ROUNDS} rounds"
    )
    print(measuring.HEADING)
    print(measuring.line("extract, text to records", len(samples), median(ours)))
    print(measuring.line("spaCy small pipeline, text to entities", len(samples), median(spacy)))
    print(measuring.line("limit: one pass of the automaton", len(samples), median(limit)))
    print(
        f"extract is {median(ratios):.1f} × as fast as spaCy ({min(ratios):.1f} to {max(ratios):.1f}; target 10),"
        f" and {median(ours) / median(limit):.1f} × the limit"
    )


if __name__ == "__main__":
    main([Path(sys.argv[1])] if len(sys.argv) > 1 else [measuring.CORPUS, measuring.ORDINARY])
