"""The scorer: what counts as right, made up and missed, and what it says about it."""

from __future__ import annotations

import copy
import json
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from ingest.evaluation import CorpusError, GoldArticle, evaluate, read_corpus
from ingest.evaluation.floor import below_floor, raise_floor, read_floor
from ingest.evaluation.report import comparison, misses, table
from ingest.evaluation.scoring import Scorecard
from ingest.management.commands import evaluate as command
from tests.extract.extractions import perfect, span

TEXT = (
    "Labor talks in Kazan\n\n"
    "Labor Secretary Ofelia Ramos met Deputy Minister Pavel Zorin in Kazan on Monday. "
    "They left the agreement on seafarers for later.\n"
)
GOLD: dict[str, Any] = {
    "relevant": True,
    "published_on": "2018-03-14",
    "meetings": [
        {
            "kind": ["talks", "courtesy_call"],
            "status": "held",
            "date": "2018-03-12",
            "place": "Kazan",
            "country": "RU",
            "participants": [
                {"name": "Ofelia Ramos", "title": "Labor Secretary", "country": "PH"},
                {"name": "Pavel Zorin", "title": "Deputy Minister", "country": "RU"},
            ],
            "delegations": [],
            "topics": ["labour"],
            "topics_optional": ["trade"],
        }
    ],
    "agreements": [
        {
            "title": ["agreement on seafarers"],
            "kind": "agreement",
            "status": "negotiating",
            "date": None,
            "expected": [None, "2018"],
            "signatories": [],
        }
    ],
    "officials": [
        {"name": "Ofelia Ramos", "title": "Labor Secretary", "country": "PH"},
        {"name": "Pavel Zorin", "title": "Deputy Minister", "country": "RU"},
    ],
}


def article(gold: dict[str, Any] = GOLD, text: str = TEXT) -> GoldArticle:
    return GoldArticle("kazan", text, gold)


def counts_of(found: dict[str, Any], gold: dict[str, Any] = GOLD) -> dict[str, tuple[int, int, int]]:
    card = Scorecard()
    card.score(article(gold), found)
    return {slot: (counts.right, counts.made_up, counts.missed) for slot, counts in card.slots.items()}


def test_an_extraction_equal_to_the_gold_scores_one_in_every_slot() -> None:
    run = evaluate([article()], lambda text, published_on, title: perfect(GOLD, TEXT))
    assert {counts.f1 for counts in run.slots.values()} == {1.0}
    assert run.misses == []


def test_the_extractor_is_given_text_publication_date_and_headline() -> None:
    seen = []

    def extractor(text: str, published_on: date | None, title: str) -> dict[str, Any]:
        seen.append((text, published_on, title))
        return {"relevant": True}

    evaluate([article()], extractor)
    assert seen == [(TEXT, date(2018, 3, 14), "Labor talks in Kazan")]


def test_a_wrong_value_is_both_made_up_and_missed() -> None:
    found = perfect(GOLD, TEXT)
    found["meetings"][0]["date"] = "2018-03-13"
    assert counts_of(found)["meeting.date"] == (0, 1, 1)


def test_a_value_that_the_text_does_not_state_is_made_up_only() -> None:
    found = perfect(GOLD, TEXT)
    found["agreements"][0]["date"] = "2018-03-12"
    assert counts_of(found)["agreement.date"] == (0, 1, 0)


def test_a_choice_that_holds_null_accepts_silence_and_each_of_its_values() -> None:
    found = perfect(GOLD, TEXT)
    assert "agreement.expected" not in counts_of(found)
    found["agreements"][0]["expected"] = "2018"
    assert counts_of(found)["agreement.expected"] == (1, 0, 0)


def test_a_missed_meeting_costs_one_and_one_more_a_participant() -> None:
    found = perfect(GOLD, TEXT)
    found["meetings"] = []
    assert counts_of(found)["meeting"] == (0, 0, 3)


def test_a_made_up_meeting_costs_one_and_one_more_a_participant() -> None:
    found = perfect(GOLD, TEXT)
    found["meetings"].append({"kind": "visit", "participants": [{"name": "Lev Orlov"}], "evidence": []})
    assert counts_of(found)["meeting"] == (1, 2, 0)


def test_an_optional_record_costs_nothing_when_missed_and_counts_when_found() -> None:
    gold = copy.deepcopy(GOLD)
    gold["agreements"][0]["optional"] = True
    found = perfect(gold, TEXT)
    assert counts_of(found, gold)["agreement.status"] == (1, 0, 0)
    found["agreements"] = []
    assert "agreement" not in counts_of(found, gold)


def test_an_optional_topic_is_neither_asked_for_nor_wrong() -> None:
    found = perfect(GOLD, TEXT)
    found["meetings"][0]["topics"] = ["labour", "trade"]
    assert counts_of(found)["meeting.topic"] == (1, 0, 0)


def test_a_side_without_a_delegation_is_missed() -> None:
    found = perfect(GOLD, TEXT)
    found["meetings"][0]["delegations"] = [{"country": "PH", "leader": None}]
    assert counts_of(found)["meeting.delegation"] == (1, 0, 1)


def test_evidence_that_is_not_at_its_offsets_is_unsound_and_outside_the_total() -> None:
    found = perfect(GOLD, TEXT)
    total = evaluate([article()], lambda *_: found).slots["ALL"]
    found["officials"][0]["evidence"][0] = {**span(TEXT, "Ofelia Ramos"), "start": 0}
    run = evaluate([article()], lambda *_: found)
    assert run.slots["evidence"].made_up == 1
    assert run.slots["ALL"] == total


def test_each_miss_is_told_with_its_sentence() -> None:
    found = perfect(GOLD, TEXT)
    found["officials"] = found["officials"][:1]
    told = list(misses(evaluate([article()], lambda *_: found)))
    assert told[0] == "\nkazan"
    assert "missed 'Pavel Zorin'" in told[1]
    assert "met Deputy Minister Pavel Zorin in Kazan on Monday." in told[2]


def test_an_article_on_which_the_extractor_raises_is_named_and_scores_nothing() -> None:
    def extractor(text: str, published_on: date | None, title: str) -> dict[str, Any]:
        raise ValueError("no such backend")

    run = evaluate([article()], extractor)
    assert run.failed == ["kazan: ValueError: no such backend"]
    assert run.slots["meeting"].missed == 3
    assert "failed: kazan: ValueError: no such backend" in list(table(run))


def test_comparison_with_an_earlier_run_shows_the_change_and_the_mended_miss() -> None:
    found = perfect(GOLD, TEXT)
    found["meetings"][0]["place"] = "Omsk"
    earlier = json.loads(json.dumps(evaluate([article()], lambda *_: found).as_dict()))
    later = evaluate([article()], lambda *_: perfect(GOLD, TEXT))
    told = "\n".join(comparison(later, earlier))
    assert "meeting.place               0.0000  1.0000  +1.0000" in told
    assert "mended: 1\n  kazan  meeting.place: 'Omsk' instead of 'Kazan'" in told
    assert "new:" not in told


def test_the_floor_rises_and_never_falls(tmp_path: Path) -> None:
    good = evaluate([article()], lambda *_: perfect(GOLD, TEXT))
    poor_extraction = perfect(GOLD, TEXT)
    poor_extraction["officials"] = []
    poor = evaluate([article()], lambda *_: poor_extraction)

    raise_floor(tmp_path, poor)
    assert read_floor(tmp_path)["official"] == 0.0
    assert raise_floor(tmp_path, good)["official"] == (0.0, 1.0)
    assert raise_floor(tmp_path, poor) == {}
    assert read_floor(tmp_path)["official"] == 1.0
    assert any(line.startswith("official:") for line in below_floor(poor, read_floor(tmp_path)))
    assert below_floor(good, read_floor(tmp_path)) == []


def test_a_slot_that_is_no_longer_measured_is_below_its_floor() -> None:
    run = evaluate([article()], lambda *_: perfect(GOLD, TEXT))
    assert below_floor(run, {"meeting.mood": 0.5}) == ["meeting.mood: F1 0.0000 is under its floor 0.5000"]


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "holds no pair of NAME.txt and NAME.json"),
        ({"a.txt": "x", "a.json": "{"}, "is not JSON"),
        ({"a.txt": "x", "a.json": "[]"}, "is no gold file"),
    ],
)
def test_a_folder_that_is_no_corpus_says_why(tmp_path: Path, files: dict[str, str], words: str) -> None:
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=words):
        read_corpus(tmp_path)


def test_a_run_tells_which_backend_read_and_why_it_was_another() -> None:
    found = perfect(GOLD, TEXT) | {"extractor": "rules/1.0", "fallback": "The model was not used: busy."}
    run = evaluate([article()], lambda text, published_on, title: found)
    told = list(table(run))
    assert "read by rules/1.0: 1" in told
    assert "fell back: kazan: The model was not used: busy." in told
    assert run.as_dict()["readers"] == {"rules/1.0": 1}


# ---- the command ---------------------------------------------------------------------------------------


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "kazan.txt").write_text(TEXT, encoding="utf-8")
    (folder / "kazan.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return folder


def run_command(monkeypatch: pytest.MonkeyPatch, found: dict[str, Any], *arguments: str) -> str:
    monkeypatch.setattr(
        command, "backend_named", lambda name, lexicon: lambda text, published_on, title: found
    )
    out = StringIO()
    call_command(command.Command(), *arguments, stdout=out)
    return out.getvalue()


def test_the_command_saves_a_run_and_compares_a_later_one(
    monkeypatch: pytest.MonkeyPatch, corpus: Path, tmp_path: Path
) -> None:
    kept = str(tmp_path / "kept.json")
    poor = perfect(GOLD, TEXT)
    poor["meetings"][0]["status"] = "planned"
    run_command(monkeypatch, poor, str(corpus), "--save", kept)
    told = run_command(monkeypatch, perfect(GOLD, TEXT), str(corpus), "--against", kept)
    assert "mended: 1" in told
    assert "kazan  meeting.status: 'planned' instead of 'held'" in told


def test_the_command_prints_the_run_as_json(monkeypatch: pytest.MonkeyPatch, corpus: Path) -> None:
    printed = json.loads(run_command(monkeypatch, perfect(GOLD, TEXT), str(corpus), "--json"))
    assert printed["slots"]["ALL"]["f1"] == 1.0
    assert printed["articles"] == 1


def test_the_command_lists_misses_with_their_sentences(monkeypatch: pytest.MonkeyPatch, corpus: Path) -> None:
    told = run_command(monkeypatch, {"relevant": True}, str(corpus), "--misses")
    assert "agreement: missed 'agreement on seafarers'\n      They left the agreement on seafarers" in told


def test_the_command_raises_the_floor_once(monkeypatch: pytest.MonkeyPatch, corpus: Path) -> None:
    told = run_command(monkeypatch, perfect(GOLD, TEXT), str(corpus), "--raise-floor")
    assert "floor of ALL: none -> 1.0000" in told
    again = run_command(monkeypatch, {"relevant": True}, str(corpus), "--raise-floor")
    assert "The floor stays as it is" in again
    assert read_floor(corpus)["ALL"] == 1.0


def test_the_command_says_what_is_wrong_with_its_files(
    monkeypatch: pytest.MonkeyPatch, corpus: Path, tmp_path: Path
) -> None:
    with pytest.raises(CommandError, match=r"holds no pair of NAME\.txt and NAME\.json"):
        run_command(monkeypatch, {}, str(tmp_path))
    with pytest.raises(CommandError, match="cannot be read"):
        run_command(monkeypatch, {}, str(corpus), "--against", str(tmp_path / "absent.json"))
    with pytest.raises(CommandError, match="is no evaluation"):
        run_command(monkeypatch, {}, str(corpus), "--against", str(corpus / "kazan.json"))
