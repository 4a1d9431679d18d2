"""Sentences of real manners in any company: whatever stands beside whatever, an article is read."""

from __future__ import annotations

import itertools
import random
import re
from datetime import date
from pathlib import Path

import pytest

from ingest.extract import as_dict, extract
from ingest.extract.known.lexicon import Lexicon

FOLDERS = [Path(__file__).parents[1] / name for name in ("corpus", "ordinary")]
SENTENCE_ENDS = re.compile(r"(?<=[.!?”\"])\s+|\n\n")
DAYS = (None, date(2017, 2, 18), date(2026, 11, 20))
ARTICLES = 60


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for folder in FOLDERS for path in sorted(folder.glob("*.txt"))]
    return [sentence for text in texts for sentence in SENTENCE_ENDS.split(text) if sentence.strip()]


@pytest.mark.parametrize("seed", range(3))
def test_sentences_in_any_company_are_read(sentences: list[str], seed: int) -> None:
    chance, lexicon = random.Random(seed), Lexicon.bundled()
    for _ in range(ARTICLES):
        parts = chance.sample(sentences, chance.randint(3, 14))
        text = parts[0] + "\n\n" + "".join(part + chance.choice((" ", "\n\n")) for part in parts[1:])
        as_dict(extract(text, chance.choice(DAYS), lexicon, title=parts[0]))


@pytest.mark.parametrize("seed", range(3))
def test_halves_of_sentences_are_read(sentences: list[str], seed: int) -> None:
    chance, lexicon = random.Random(seed), Lexicon.bundled()
    for _ in range(ARTICLES):
        parts = chance.sample(sentences, chance.randint(3, 10))
        halves = [a[: len(a) // 2] + b[len(b) // 2 :] for a, b in itertools.pairwise(parts)]
        as_dict(extract("\n\n".join(halves), chance.choice(DAYS), lexicon, title=halves[0]))
