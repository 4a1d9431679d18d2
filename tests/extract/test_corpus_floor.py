"""Extraction on the project's corpus does not fall under what it has reached before."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ingest.evaluation import Run, evaluate, read_corpus
from ingest.evaluation.floor import below_floor, read_floor
from ingest.extract import extract
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.output import as_dict

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


@pytest.fixture(scope="module")
def run() -> Run:
    lexicon = Lexicon.bundled()

    def rules(text: str, published_on: date | None, title: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(
            json.dumps(as_dict(extract(text, published_on, lexicon, title=title)))
        )
        return found

    return evaluate(read_corpus(CORPUS), rules)


def test_every_slot_is_at_its_floor_or_above(run: Run) -> None:
    assert below_floor(run, read_floor(CORPUS)) == []


def test_no_article_of_the_corpus_makes_the_extractor_raise(run: Run) -> None:
    assert run.failed == []


def test_every_record_rests_on_exact_evidence(run: Run) -> None:
    assert [miss for miss in run.misses if miss.slot == "evidence"] == []


def test_relevance_is_right_on_every_article(run: Run) -> None:
    assert [miss.article for miss in run.misses if miss.slot == "relevant"] == []
