"""From the bytes of a web page to records: ours, and the usual way.

Ours is trafilatura and extract; the usual way is newspaper4k, dateparser's search and spaCy's small pipeline.
"""

from __future__ import annotations

import measuring


def main() -> None:
    measuring.on_one_core()
    from ingest.acquire.documents.html import read_page  # noqa: PLC0415 - after the path is set
    from ingest.extract import as_dict, extract  # noqa: PLC0415
    from ingest.extract.known.lexicon import Lexicon  # noqa: PLC0415

    samples = measuring.english_samples()
    lexicon = Lexicon.bundled()
    texts: list[str] = []

    def take_text() -> None:
        texts[:] = [read_page(sample.page.encode()).text for sample in samples]

    def read() -> None:
        for sample, text in zip(samples, texts, strict=True):
            as_dict(extract(text, sample.day, lexicon, title=sample.title))

    take_text()
    read()  # what is built lazily is built
    ours, peers = [], []
    for _ in range(measuring.ROUNDS):
        ours.append((measuring.cpu_seconds(take_text), measuring.cpu_seconds(read)))
        peers.append(measuring.peer("pages", samples))
    text_seconds, read_seconds = min(ours, key=sum)
    peer = min(peers, key=lambda answer: answer["seconds"])
    both = text_seconds + read_seconds
    size = sum(len(sample.page) for sample in samples) // len(samples) // 1000
    print(f"{len(samples)} English pages of {size} kB on average; best of {measuring.ROUNDS}")
    print(measuring.HEADING)
    print(measuring.line("ours, page to records", len(samples), both))
    print(measuring.line("  read_page (trafilatura), page to text", len(samples), text_seconds))
    print(measuring.line("  extract, text to records", len(samples), read_seconds))
    print(measuring.line("peers, page to text, dates and entities", len(samples), peer["seconds"]))
    for name, tool in (
        ("text", "newspaper4k"),
        ("dates", "dateparser.search"),
        ("names", "spaCy small pipeline"),
    ):
        print(measuring.line(f"  {tool}", len(samples), peer["split"][name]))
    print(
        f"ours is {peer['seconds'] / both:.1f} × as fast (target 5); the page takes "
        f"{100 * text_seconds / both:.0f} % of our time. Characters taken: ours {sum(map(len, texts))}, "
        f"peers {peer['characters']} of {sum(len(sample.text) for sample in samples)}"
    )


if __name__ == "__main__":
    main()
