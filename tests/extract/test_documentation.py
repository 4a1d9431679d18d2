"""The pages on extraction say what the code does: codes, rules, files, settings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from bilateral.models import codes
from ingest.backends.llm.backend import LONGEST_ARTICLE
from ingest.backends.rules import rules_backend
from ingest.evaluation import read_corpus
from ingest.extract.known.lexicon import Lexicon

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "extraction.md").read_text(encoding="utf-8")
FIGURES = (ROOT / "docs" / "extraction-figures.md").read_text(encoding="utf-8")
SAID = set(re.findall(r"`([^`\n]+)`", PAGE))
NAMED = SAID | set(re.findall(r"`([^`\n]+)`", FIGURES))


def test_every_code_is_told_and_no_other() -> None:
    rows = dict(
        re.findall(
            r"^\| ([a-z `]+) \| (`.*`) \|$", PAGE.split("### Codes")[1].split("\n## ")[0], re.MULTILINE
        )
    )
    told = {name.replace("`", ""): re.findall(r"`(\w+)`", listed) for name, listed in rows.items()}
    assert told == {
        "meeting kind": codes.MeetingKind.values,
        "meeting status": codes.MeetingStatus.values,
        "participant role": codes.Role.values,
        "agreement kind": codes.AgreementKind.values,
        "agreement status": codes.AgreementStatus.values,
        "act": codes.Act.values,
    }


def test_every_rule_that_the_corpus_shows_belongs_to_a_family_that_is_told() -> None:
    families = {name for name in SAID if re.fullmatch(r"[a-z]+[.-]", name)}
    read = rules_backend(Lexicon.bundled())
    used = set()
    for article in read_corpus(ROOT / "tests" / "corpus"):
        found = read(article.text, article.published_on, article.title)
        for record in (*found["meetings"], *found["agreements"], *found["officials"]):
            used.update(record["rules"].values())
    assert used
    assert {rule for rule in used if not any(rule.startswith(family) for family in families)} == set()


@pytest.mark.parametrize(
    "name", sorted(name for name in NAMED if re.fullmatch(r"(?!NAME)[\w/]+\.(?:py|md|txt)", name))
)
def test_every_file_that_is_named_is_there(name: str) -> None:
    places = [ROOT / name, ROOT / "ingest" / "extract" / name, ROOT / "ingest" / "extract" / "data" / name]
    assert any(place.exists() for place in places)


def test_settings_and_limits_are_those_of_the_code() -> None:
    assert f"`LLM_SECONDS` | {settings.LLM_SECONDS:g} |" in PAGE
    assert f"`LLM_DAILY_TOKENS` | {settings.LLM_DAILY_TOKENS} |" in PAGE
    assert f"{LONGEST_ARTICLE:,} characters" in PAGE
