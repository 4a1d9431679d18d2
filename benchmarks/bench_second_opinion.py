"""A second opinion: what spaCy's small pipeline adds to the rules on a corpus with gold, and what it costs.

    benchmarks/bench_second_opinion.py [CORPUS]

The rules read first; the pipeline may then only add: officials that the rules did not find, and places of meetings
for which they found none. Each way of adding is scored with ``manage.py evaluate``'s scorer, beside the rules alone.
"""

from __future__ import annotations

import copy
import csv
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import measuring

Found = dict[str, Any]
Entity = dict[str, Any]
SLOTS = ("ALL", "official", "official.title", "meeting.place", "evidence")
COUNTRY_WORDS = {"philippines", "russia", "russian federation", "the philippines", "the russian federation"}


def with_titled_people(found: Found, entities: list[Entity]) -> None:
    """People on whose name an office hangs ("the council's secretary, X", "Secretary X")."""
    for entity in unknown_people(found, entities):
        title = next(
            (text for _, _, text in entity["near"] if office_words() & set(text.casefold().split())), None
        )
        if title:
            add_official(found, entity, title)


def with_all_people(found: Found, entities: list[Entity]) -> None:
    """Everybody with a given name and a surname."""
    for entity in unknown_people(found, entities):
        add_official(found, entity, None)


def with_places(found: Found, entities: list[Entity]) -> None:
    """The first town or building in the quotes of a meeting that has no place."""
    for meeting in found["meetings"]:
        spans = [(span["start"], span["end"]) for span in meeting["evidence"]]
        for entity in entities:
            inside = any(start <= entity["start"] and entity["end"] <= end for start, end in spans)
            if (
                not meeting["place"]
                and inside
                and entity["label"] in ("GPE", "FAC")
                and entity["text"].casefold() not in COUNTRY_WORDS
            ):
                meeting["place"] = entity["text"]


def with_titled_people_and_places(found: Found, entities: list[Entity]) -> None:
    with_titled_people(found, entities)
    with_places(found, entities)


WAYS: dict[str, Callable[[Found, list[Entity]], None]] = {
    "+ people with a title": with_titled_people,
    "+ all people": with_all_people,
    "+ places": with_places,
    "+ people with a title, places": with_titled_people_and_places,
}


def unknown_people(found: Found, entities: list[Entity]) -> list[Entity]:
    """Names of people of which no word is the surname of an official already found."""
    known = {official["name"].casefold().split()[-1] for official in found["officials"]}
    people: dict[str, Entity] = {}
    for entity in entities:
        words = entity["text"].casefold().split()
        if entity["label"] == "PERSON" and len(words) > 1 and not known & set(words):
            people.setdefault(words[-1], entity)
    return list(people.values())


def add_official(found: Found, entity: Entity, title: str | None) -> None:
    quote = {"start": entity["start"], "end": entity["end"], "quote": entity["text"]}
    official = {
        "name": entity["text"],
        "title": title,
        "organization": None,
        "country": None,
        "evidence": [quote],
    }
    found["officials"].append(official)


def office_words() -> set[str]:
    """The words of offices that our gazetteer knows in English."""
    if not _OFFICE_WORDS:
        path = measuring.ROOT / "ingest" / "extract" / "data" / "offices.csv"
        with path.open(encoding="utf-8", newline="") as rows:
            for row in csv.reader(rows):
                _OFFICE_WORDS.update(row[0].casefold().split()[-1:])
    return _OFFICE_WORDS


_OFFICE_WORDS: set[str] = set()


def main() -> None:
    measuring.on_one_core()
    from ingest.evaluation import evaluate, read_corpus  # noqa: PLC0415 - after the path is set
    from ingest.extract import as_dict, extract  # noqa: PLC0415
    from ingest.extract.known.lexicon import Lexicon  # noqa: PLC0415

    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else measuring.CORPUS
    lexicon = Lexicon.bundled()
    articles = read_corpus(corpus)
    samples = [
        measuring.Sample(article.name, article.text, article.title, article.gold.get("published_on"), "")
        for article in articles
    ]
    told: dict[str, Found] = {}

    def read_all() -> None:
        for sample in samples:
            told[sample.text] = as_dict(extract(sample.text, sample.day, lexicon, title=sample.title))

    read_all()
    rules_seconds = min(measuring.cpu_seconds(read_all) for _ in range(measuring.ROUNDS))
    opinion = measuring.peer("people", samples)
    entities = {sample.text: opinion["found"][sample.name] for sample in samples}

    print(f"{len(articles)} articles of {corpus.name}; F1 a slot")
    print(f"{'':34}" + "".join(f"{slot:>16}" for slot in SLOTS))
    for name, add in {"rules alone": lambda found, entities: None, **WAYS}.items():

        def reader(text: str, *_: Any, add: Callable[[Found, list[Entity]], None] = add) -> Found:
            found = copy.deepcopy(told[text])
            if found["relevant"] and found["language"] == "en":
                add(found, entities[text])
            return found

        run = evaluate(articles, reader)
        print(f"{name:34}" + "".join(f"{run.slots[slot].f1:16.4f}" for slot in SLOTS))
    print(measuring.HEADING)
    print(measuring.line("rules alone", len(articles), rules_seconds))
    print(measuring.line("rules and pipeline", len(articles), rules_seconds + opinion["seconds"]))


if __name__ == "__main__":
    main()
