"""The scorer counts as the reference scorer does, slot by slot."""

from __future__ import annotations

import copy
import importlib.util
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from ingest.evaluation import GoldArticle, read_corpus
from ingest.evaluation.scoring import Counts, Scorecard
from tests.extract.extractions import perfect

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus"
REFERENCE = ROOT.parent / "shared" / "score.py"

NAMES = ("Lopez", "Orlov", "Sergei Lavrov", "Marcos", "dela Peña", "Ramon Lopez Jr.")
VALUES = ("held", "planned", "talks", "2018", "Manila", "PH", "RU", "President of the Philippines", *NAMES)
NOT_VALUES = ("evidence", "participants", "delegations", "topics", "signatories")

SlotCounts = dict[str, tuple[int, int, int]]


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    if not REFERENCE.exists():
        pytest.skip("the reference scorer, ../shared/score.py, is not beside this project")
    spec = importlib.util.spec_from_file_location("reference_score", REFERENCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spoil(found: dict[str, Any], text: str, chance: random.Random) -> dict[str, Any]:
    """Drop, change, double and invent records and values at random."""
    spoilt = copy.deepcopy(found)
    if chance.random() < 0.05:
        spoilt["relevant"] = not spoilt["relevant"]
    for kind in ("meetings", "agreements", "officials"):
        kept = [record for record in spoilt[kind] if chance.random() > 0.15]
        kept += [copy.deepcopy(record) for record in kept if chance.random() < 0.1]
        for record in kept:
            spoil_values(record, chance)
            for key in ("participants", "signatories"):
                spoil_people(record.get(key, []), chance)
            spoil_lists(record, chance)
            spoil_evidence(record, text, chance)
        spoilt[kind] = kept
    return spoilt


def spoil_values(record: dict[str, Any], chance: random.Random) -> None:
    for key in [key for key in record if key not in NOT_VALUES]:
        dice = chance.random()
        if dice < 0.08:
            record[key] = None
        elif dice < 0.2:
            record[key] = chance.choice(VALUES)


def spoil_people(people: list[dict[str, Any]], chance: random.Random) -> None:
    people[:] = [person for person in people if chance.random() > 0.15]
    if chance.random() < 0.2:
        people.append({"name": chance.choice(NAMES), "title": "Minister", "country": "RU"})
    for person in people:
        if chance.random() < 0.15:
            person["name"] = person["name"].split()[-1]
        if chance.random() < 0.1:
            person["title"] = chance.choice([None, "Secretary", "Ambassador to Russia"])


def spoil_lists(record: dict[str, Any], chance: random.Random) -> None:
    if "topics" in record and chance.random() < 0.3:
        record["topics"] = [*record["topics"][1:], "space"]
    if record.get("delegations") and chance.random() < 0.3:
        record["delegations"].pop()


def spoil_evidence(record: dict[str, Any], text: str, chance: random.Random) -> None:
    start = chance.randrange(len(text))
    end = min(len(text), start + chance.choice([0, 10, 60, 300, 500]))
    if chance.random() < 0.5:
        record["evidence"] = [{"start": start, "end": end, "quote": text[start:end]}]
    elif chance.random() < 0.1:
        record["evidence"] = []


def reference_counts(
    module: ModuleType, articles: list[GoldArticle], found: list[dict[str, Any]]
) -> SlotCounts:
    tally = module.Tally()
    for article, extraction in zip(articles, found, strict=True):
        module.score_article(article.name, article.gold, extraction, article.text, tally)
    return {
        slot: (counter["tp"], counter["fp"], counter["fn"])
        for slot, counter in tally.counts.items()
        if any(counter.values())
    }


def our_counts(articles: list[GoldArticle], found: list[dict[str, Any]]) -> SlotCounts:
    card = Scorecard()
    for article, extraction in zip(articles, found, strict=True):
        card.score(article, extraction)
    return {
        slot: (counts.right, counts.made_up, counts.missed)
        for slot, counts in card.slots.items()
        if counts != Counts()
    }


@pytest.mark.parametrize("seed", range(12))
def test_counts_equal_those_of_the_reference_scorer_on_spoilt_extractions(
    reference: ModuleType, seed: int
) -> None:
    chance = random.Random(seed)
    folders = [CORPUS, REFERENCE.parent / "corpus"]
    articles = [article for folder in folders if folder.exists() for article in read_corpus(folder)]
    found = [spoil(perfect(article.gold, article.text), article.text, chance) for article in articles]
    assert our_counts(articles, found) == reference_counts(reference, articles, found)
