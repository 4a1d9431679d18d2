"""Extraction on the project's two corpora does not fall under what it has reached before."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ingest.evaluation import Run, evaluate, read_corpus
from ingest.evaluation.floor import below_floor, read_floor
from ingest.extract import extract
from ingest.extract.known.lexicon import Lexicon
from ingest.extract.output import as_dict

TESTS = Path(__file__).resolve().parents[1]

every_corpus = pytest.mark.parametrize("corpus", ["corpus", "ordinary"])


@cache  # one run serves all tests of a corpus
def run_over(corpus: str) -> Run:
    lexicon = Lexicon.bundled()

    def rules(text: str, published_on: date | None, title: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(
            json.dumps(as_dict(extract(text, published_on, lexicon, title=title)))
        )
        return found

    return evaluate(read_corpus(TESTS / corpus), rules)


@every_corpus
def test_every_slot_is_at_its_floor_or_above(corpus: str) -> None:
    floor = read_floor(TESTS / corpus)  # a missing file says so before anything is read
    assert below_floor(run_over(corpus), floor) == []


@every_corpus
def test_no_article_makes_the_extractor_raise(corpus: str) -> None:
    assert run_over(corpus).failed == []


@every_corpus
def test_every_record_rests_on_exact_evidence(corpus: str) -> None:
    assert [miss for miss in run_over(corpus).misses if miss.slot == "evidence"] == []


def test_relevance_is_right_on_every_article_made_of_traps() -> None:
    """On ordinary articles relevance rests on its floor."""
    assert [miss.article for miss in run_over("corpus").misses if miss.slot == "relevant"] == []
