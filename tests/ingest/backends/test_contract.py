"""The schema that every backend's output is held to, and that the rules keep on every article of the corpus."""

from __future__ import annotations

import copy
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ingest.backends.contract import ContractBroken, checked
from ingest.backends.rules import rules_backend
from ingest.evaluation import GoldArticle, read_corpus
from ingest.extract import explain
from ingest.extract.known.lexicon import Lexicon
from ingest.reconcile.drafts import draft_mentions

from .answers import PUBLISHED, TEXT, TITLE

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
ARTICLES = read_corpus(CORPUS)


def read(text: str = TEXT, published_on: date | None = PUBLISHED, title: str = TITLE) -> dict[str, Any]:
    return rules_backend(Lexicon.bundled())(text, published_on, title)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_the_rules_keep_the_contract_and_every_claim_names_a_rule(article: GoldArticle) -> None:
    found = checked(read(article.text, article.published_on, article.title), article.text)
    for mention in draft_mentions(found):
        for claim in mention.claims:
            assert claim.rule not in ("", "stated"), (mention.key, claim.field, claim.element)
    if found["relevant"]:
        unexplained = [line for line in explain(found).splitlines() if "[stated" in line]
        assert unexplained == []


def values(record: dict[str, Any]) -> int:
    """How many values a record has that an editor could correct."""
    told = sum(
        record.get(name) not in (None, "")
        for name in (
            "name",
            "latin",
            "title",
            "organization",
            "kind",
            "status",
            "date",
            "place",
            "country",
            "expected",
        )
    )
    lists = ("participants", "delegations", "topics", "previous_dates", "actions", "parties", "signatories")
    return told + sum(len(record.get(name) or []) for name in lists) + (record.get("part_of") is not None)


@pytest.mark.parametrize("article", ARTICLES[::4], ids=lambda article: article.name)
def test_explain_has_a_line_with_rule_and_quote_for_every_value(article: GoldArticle) -> None:
    found = read(article.text, article.published_on, article.title)
    lines = [line for line in explain(found).splitlines() if re.fullmatch(r"  .+: .* \[.+\] ← “.+”", line)]
    records = [*found["meetings"], *found["agreements"], *found["officials"]]
    assert len(lines) == sum(map(values, records))


@pytest.mark.parametrize(
    ("where", "value", "words"),
    [
        (("meetings", 0, "kind"), "summit", "meetings.0.kind"),
        (("meetings", 0, "date"), "Tuesday", "meetings.0.date"),
        (("meetings", 0, "part_of"), 0, "part of itself"),
        (("meetings", 0, "part_of"), 9, "a meeting that is not there"),
        (("meetings", 0, "evidence"), [], "meetings.0.evidence"),
        (("meetings", 0, "evidence", 0, "start"), 1, "the text has other words"),
        (("meetings", 0, "country"), "Russia", "meetings.0.country"),
        (("meetings", 0, "confidence"), 7, "meetings.0.confidence"),
        (("officials", 0, "name"), "", "officials.0.name"),
        (("relevant",), False, "has no records"),
        (("extractor",), "", "extractor"),
    ],
)
def test_what_breaks_the_contract_is_named(where: tuple[str | int, ...], value: Any, words: str) -> None:
    found = copy.deepcopy(read())
    parent: Any = found
    for part in where[:-1]:
        parent = parent[part]
    parent[where[-1]] = value
    with pytest.raises(ContractBroken, match=re.escape(words)):
        checked(found, TEXT)


def test_an_act_concluded_from_a_status_is_no_surer_than_the_status() -> None:
    text = (
        "Envoys of the Philippines and Russia met in Manila on Monday.\n\n"
        "Tax officers of Manila and Moscow trade lists under the convention on double taxation."
    )
    found = checked(read(text, date(2024, 3, 6), ""), text)
    (agreement,) = [m for m in draft_mentions(found) if m.key.startswith("agreement/")]
    told = {
        claim.field: (claim.rule, claim.inferred)
        for claim in agreement.claims
        if claim.field in ("act", "status")
    }
    assert told == dict.fromkeys(("act", "status"), ("named.done-under-it", True))
