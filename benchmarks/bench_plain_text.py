"""From plain text to records: our extraction, spaCy's small pipeline, and the limit (one pass of the gazetteer).

The limit is what any reader by these gazetteers must pay: folding the text once and running the automaton over it.
"""

from __future__ import annotations

import measuring


def main() -> None:
    measuring.on_one_core()
    from ingest.extract import as_dict, extract  # noqa: PLC0415 - after the path is set
    from ingest.extract.known.lexicon import Lexicon  # noqa: PLC0415
    from ingest.extract.letters.folding import fold  # noqa: PLC0415

    samples = measuring.english_samples()
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
    for _ in range(measuring.ROUNDS):
        ours.append(measuring.cpu_seconds(read_all))
        limit.append(measuring.cpu_seconds(scan_all))
        spacy.append(measuring.peer("spacy", samples)["seconds"])
    best = min(ours)
    size = sum(len(sample.text) for sample in samples) // len(samples)
    print(f"{len(samples)} English articles of {size} characters on average; best of {measuring.ROUNDS}")
    print(measuring.HEADING)
    print(measuring.line("extract, text to records", len(samples), best))
    print(measuring.line("spaCy small pipeline, text to entities", len(samples), min(spacy)))
    print(measuring.line("limit: one pass of the automaton", len(samples), min(limit)))
    print(
        f"extract is {min(spacy) / best:.1f} × as fast as spaCy (target 10), and {best / min(limit):.1f} × the limit"
    )


if __name__ == "__main__":
    main()
