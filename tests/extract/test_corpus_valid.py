"""The project's two corpora are well formed: their gold can be trusted as a measure."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from edtf import parse_edtf

from ingest.evaluation import GoldArticle, read_corpus
from ingest.extract import types

TESTS = Path(__file__).resolve().parents[1]
TRAPPED = read_corpus(TESTS / "corpus")
ORDINARY = read_corpus(TESTS / "ordinary")

TOPICS = frozenset(
    [
        "security",
        "intelligence",
        "terrorism",
        "crime",
        "drugs",
        "law_enforcement",
        "defense",
        "military_technical",
        "maritime",
        "trade",
        "investment",
        "energy",
        "nuclear",
        "agriculture",
        "tourism",
        "culture",
        "education",
        "science",
        "health",
        "labour",
        "transport",
        "disaster",
        "consular",
        "legal",
        "cyber",
        "space",
        "diplomacy",
    ]
)
ACTS = frozenset(
    [
        "proposed",
        "negotiation",
        "text_agreed",
        "signed",
        "ratified",
        "senate_concurrence",
        "notified",
        "in_force",
        "provisional",
        "stalled",
        "suspended",
        "terminated",
        "expired",
        "cancelled",
    ]
)
TRAPS = (
    "weekday-only date",
    "dateline of another day",
    "last month by name",
    "tomorrow",
    "respectively",
    "visit cut short",
    "visit cancelled",
    "negation",
    "anniversary and history",
    "video message",
    "press briefing",
    "interview",
    "third country",
    "meeting in a third country",
    "several meetings",
    "ships named after people",
    "same surname on two people",
    "surname or title alone",
    "new spelling of a known name",
    "lost accents",
    "word split by scanning",
    "the latter",
    "his counterpart",
    "acting office holder",
    "former office holder",
    "bulleted list of agreements",
    "share counters",
    "menus",
    "captions",
    "advertisements",
    "bylines",
    "call",
    "ship visit",
    "joint commission",
    "treaty ratified",
    "contract cancelled",
    "postponed visit",
    "offer",
    "denied offer",
    "Filipino",
    "Russian",
)

every_article = pytest.mark.parametrize("article", [*TRAPPED, *ORDINARY], ids=lambda article: article.name)


def choices(value: Any) -> list[Any]:
    """The values that gold accepts, without silence."""
    options = value if isinstance(value, list) else [value]
    return [option for option in options if option not in (None, "")]


def squeezed(text: str) -> str:
    return " ".join(text.casefold().split())


def records(article: GoldArticle) -> list[dict[str, Any]]:
    return [*article.gold["meetings"], *article.gold["agreements"], *article.gold["officials"]]


def people(article: GoldArticle) -> list[dict[str, Any]]:
    members = [person for meeting in article.gold["meetings"] for person in meeting["participants"]]
    signers = [signer for agreement in article.gold["agreements"] for signer in agreement["signatories"]]
    return members + signers


def test_there_are_at_least_25_articles_and_six_negatives_among_them() -> None:
    assert len(TRAPPED) >= 25
    assert sum(not article.gold["relevant"] for article in TRAPPED) >= 6


def test_at_least_half_the_articles_have_ten_sentences_or_more() -> None:
    lengths = [len(re.findall(r"[.!?][\"”')]*(?=\s|$)", article.text)) for article in TRAPPED]
    assert 2 * sum(length >= 10 for length in lengths) >= len(lengths)


@pytest.mark.parametrize("trap", TRAPS)
def test_each_trap_is_set_by_two_articles_or_more(trap: str) -> None:
    assert sum(trap in article.gold["traps"] for article in TRAPPED) >= 2


def test_at_least_two_filipino_and_three_russian_articles() -> None:
    cyrillic = [
        article
        for article in TRAPPED
        if len(re.findall("[\u0400-\u04ff]", article.text)) > len(article.text) / 2
    ]
    assert len(cyrillic) >= 3
    assert sum("Filipino" in article.gold["traps"] for article in TRAPPED) >= 2


def test_no_name_stands_in_both_corpora() -> None:
    """A report of misses names the article alone."""
    assert not {article.name for article in TRAPPED} & {article.name for article in ORDINARY}


@every_article
def test_gold_names_the_article_s_manner_and_known_traps(article: GoldArticle) -> None:
    assert article.gold["manner"]
    assert set(article.gold["traps"]) <= {*TRAPS, "negative"}
    assert ("negative" in article.gold["traps"]) is not article.gold["relevant"]


@every_article
def test_an_irrelevant_article_yields_nothing(article: GoldArticle) -> None:
    if not article.gold["relevant"]:
        assert records(article) == []


@every_article
def test_codes_are_those_of_the_contract(article: GoldArticle) -> None:
    for meeting in article.gold["meetings"]:
        assert set(choices(meeting["kind"])) <= set(get_args(types.MeetingKind))
        assert set(choices(meeting["status"])) <= set(get_args(types.MeetingStatus))
        assert set(meeting.get("topics", [])) | set(meeting.get("topics_optional", [])) <= TOPICS
        assert not set(meeting.get("topics", [])) & set(meeting.get("topics_optional", []))
        assert {person["role"] for person in meeting["participants"]} <= set(get_args(types.Role))
        if meeting.get("part_of") is not None:
            assert article.gold["meetings"][meeting["part_of"]]["kind"] == "visit"
    for agreement in article.gold["agreements"]:
        assert set(choices(agreement["kind"])) <= set(get_args(types.AgreementKind))
        assert set(choices(agreement["status"])) <= set(get_args(types.AgreementStatus))
        assert set(agreement["topics"]) <= TOPICS
        for action in agreement.get("actions", []):
            assert action["act"] in ACTS
            assert action["side"] in ("PH", "RU", "both")


@every_article
def test_countries_are_alpha_2_codes(article: GoldArticle) -> None:
    sides = [side for meeting in article.gold["meetings"] for side in meeting["delegations"]]
    parties = [party for agreement in article.gold["agreements"] for party in agreement["parties"]]
    for holder in [*article.gold["meetings"], *article.gold["officials"], *people(article), *sides, *parties]:
        for country in choices(holder["country"]):
            assert re.fullmatch("[A-Z]{2}", country)


@cache  # parsing takes milliseconds, and dates repeat
def reads_the_same(edtf: str) -> bool:
    return str(parse_edtf(edtf)) == edtf


@every_article
def test_dates_are_edtf(article: GoldArticle) -> None:
    if article.gold["published_on"]:
        date.fromisoformat(article.gold["published_on"])
    written = [
        option
        for record in records(article)
        for key in ("date", "expected", "previous_dates")
        for option in choices(record.get(key))
    ]
    acts = [act for agreement in article.gold["agreements"] for act in agreement.get("actions", [])]
    for edtf in written + [act["date"] for act in acts if act["date"]]:
        assert reads_the_same(edtf), edtf


@every_article
def test_a_choice_of_values_repeats_none(article: GoldArticle) -> None:
    for record in [*records(article), *people(article)]:
        for key, value in record.items():
            if isinstance(value, list) and key not in (
                "participants",
                "delegations",
                "parties",
                "signatories",
            ):
                repeated = [str(item) for item, count in Counter(map(str, value)).items() if count > 1]
                assert not repeated, f"{key}: {repeated}"


@every_article
def test_names_titles_and_places_stand_in_the_text(article: GoldArticle) -> None:
    """One of the accepted values is written in the article, unless the record lists it as inferred."""
    text = squeezed(article.text)
    titled = [*article.gold["agreements"], *article.gold["officials"], *people(article)]
    quoted = [(record, "name") for record in [*article.gold["officials"], *people(article)]]
    quoted += [(record, "title") for record in titled if choices(record.get("title"))]
    quoted += [(meeting, "place") for meeting in article.gold["meetings"] if choices(meeting["place"])]
    quoted += [
        (delegation, "leader")
        for meeting in article.gold["meetings"]
        for delegation in meeting["delegations"]
        if delegation["leader"]
    ]
    absent = [
        (key, record[key])
        for record, key in quoted
        if key not in record.get("inferred", [])
        and not any(squeezed(option) in text for option in choices(record[key]))
    ]
    assert absent == []


@every_article
def test_everyone_who_meets_or_signs_is_an_official(article: GoldArticle) -> None:
    named = {name for official in article.gold["officials"] for name in choices(official["name"])}
    assert [p["name"] for p in people(article) if not named & set(choices(p["name"]))] == []


@every_article
def test_no_article_is_taken_for_news_by_accident(article: GoldArticle) -> None:
    """Outlets' real addresses would make invented events look reported."""
    assert not re.search(r"https?://|www\.", article.text)
