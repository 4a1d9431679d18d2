"""Choosing a backend: settings, system checks, commands, and what the register keeps of who read."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from bilateral.models import Article, Claim
from ingest.checks import extractor_can_read
from ingest.reading import read_article
from tests import builders

from .answers import PUBLISHED, TEXT, answer
from .stub import Reply, model_server, refuses, says


@pytest.fixture
def a_model(settings: Any) -> Any:
    """Point the settings at a server that gives these replies."""

    def use(address: str) -> None:
        settings.EXTRACTOR, settings.LLM_BASE_URL, settings.LLM_MODEL = "llm", address, "tiny-model"
        settings.LLM_API_KEY, settings.LLM_SECONDS, settings.LLM_DAILY_TOKENS = "", 45, 0

    return use


def command(name: str, *arguments: str) -> str:
    out = StringIO()
    call_command(name, *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


@pytest.mark.parametrize(
    ("changed", "identity"),
    [
        ({"EXTRACTOR": "rules"}, None),
        ({"EXTRACTOR": "magic"}, "ingest.E001"),
        ({"EXTRACTOR": "llm", "LLM_BASE_URL": "", "LLM_MODEL": "m"}, "ingest.E001"),
        ({"EXTRACTOR": "llm", "LLM_BASE_URL": "http://127.0.0.1/v1", "LLM_MODEL": ""}, "ingest.E001"),
        ({"EXTRACTOR": "llm", "LLM_BASE_URL": "http://127.0.0.1/v1", "LLM_MODEL": "m"}, None),
        (
            {
                "EXTRACTOR": "llm",
                "LLM_BASE_URL": "http://127.0.0.1/v1",
                "LLM_MODEL": "m",
                "LLM_SECONDS": 9999,
            },
            "ingest.E002",
        ),
    ],
)
def test_settings_that_could_not_read_are_told_at_the_start(
    settings: Any, changed: dict[str, Any], identity: str | None
) -> None:
    for name, value in changed.items():
        setattr(settings, name, value)
    assert [error.id for error in extractor_can_read()] == ([identity] if identity else [])


@pytest.mark.parametrize("name", ["extract", "evaluate"])
def test_commands_say_what_a_model_needs(settings: Any, tmp_path: Path, name: str) -> None:
    settings.LLM_BASE_URL = settings.LLM_MODEL = ""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.json").write_text('{"relevant": true}', encoding="utf-8")
    target = {"extract": str(tmp_path / "a.txt"), "evaluate": str(tmp_path)}[name]
    with pytest.raises(CommandError, match="needs LLM_BASE_URL and LLM_MODEL"):
        command(name, target, "--backend", "llm")


def test_extract_and_explain_by_a_model(a_model: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    arguments = (str(tmp_path / "a.txt"), "--published", PUBLISHED.isoformat(), "--backend", "llm")
    with model_server(says(answer())) as server:
        a_model(server.address)
        assert json.loads(command("extract", *arguments))["extractor"] == "llm/1.0 tiny-model"
        told = command("extract", *arguments, "--explain")
    assert "read by: llm/1.0 tiny-model" in told
    assert "date: 2019-09-10 [model.read] ← “on Tuesday”" in told


def test_a_model_is_scored_as_the_rules_are_and_its_fallbacks_are_told(a_model: Any, tmp_path: Path) -> None:
    gold = {"relevant": True, "published_on": "2019-09-13", "meetings": [], "agreements": [], "officials": []}
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps(gold), encoding="utf-8")
    with model_server(says(answer()), refuses(403)) as server:
        a_model(server.address)
        told = command("evaluate", str(tmp_path), "--backend", "llm")
    assert "read by llm/1.0 tiny-model: 1, rules/1.0: 1" in told
    assert (
        "fell back: b: The model was not used: the model's server refused the question with status 403."
        in told
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("reply", "reader"), [(says(answer()), "llm/1.0 tiny-model"), (refuses(403), "rules/1.0")]
)
def test_the_register_keeps_which_backend_made_which_claim(a_model: Any, reply: Reply, reader: str) -> None:
    article = builders.article(TEXT, PUBLISHED.isoformat())
    with model_server(reply) as server:
        a_model(server.address)
        read_article(article.pk)
    article = Article.objects.get()
    assert (article.state, article.extractor) == ("reconciled", reader)
    assert article.extraction is not None
    assert set(Claim.objects.values_list("extractor", flat=True)) == {reader}
    assert bool(article.extraction["fallback" if reader == "rules/1.0" else "unread"]) is (
        reader == "rules/1.0"
    )
