"""The command line of the extractor: one article, a batch, the reasons."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

TEXT = (
    "Foreign Affairs Secretary Teodoro Locsin Jr. met Russian Foreign Minister Sergey "
    "Lavrov in Moscow on Tuesday, the department said."
)


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("extract", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def test_one_article_gives_pretty_json(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    result = json.loads(run(str(article), "--published", "2019-09-13"))
    assert result["published_on"] == "2019-09-13"
    assert result["meetings"][0]["date"] == "2019-09-10"


def test_explain_names_rules_and_quotes(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    shown = run(str(article), "--published", "2019-09-13", "--explain")
    assert "date: 2019-09-10" in shown
    assert "“Tuesday”" in shown


def test_a_batch_goes_on_after_a_bad_line_and_exits_with_one(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "one", "text": TEXT, "published_on": "2019-09-13"}),
        "{not json",
        json.dumps({"id": "two", "published_on": "2019-09-13"}),
        json.dumps({"id": "three", "text": TEXT, "published_on": "13 September"}),
        json.dumps({"id": "four", "text": TEXT, "published_on": None}),
    ]
    batch = tmp_path / "in.jsonl"
    batch.write_text("\n".join(lines), encoding="utf-8")
    out = StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command("extract", "--jsonl", str(batch), stdout=out, stderr=StringIO())
    assert stopped.value.code == 1
    results = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [r["id"] for r in results] == ["one", None, "two", "three", "four"]
    assert ["error" in r for r in results] == [False, True, True, True, False]
    assert results[4]["meetings"][0]["date"] is None


def test_bytes_that_are_no_text_are_read_all_the_same(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_bytes(b"\xff\xfe\x00" + TEXT.encode() + b"\x00\xed\xa0\x80")
    assert json.loads(run(str(article), "--published", "2019-09-13"))["relevant"] is True


@pytest.mark.parametrize("arguments", [(), ("article.txt", "--jsonl", "in.jsonl")])
def test_one_of_article_and_batch_is_asked_for(arguments: tuple[str, ...]) -> None:
    with pytest.raises(CommandError, match="one of the two"):
        run(*arguments)


def test_a_missing_file_is_said_in_words() -> None:
    with pytest.raises(CommandError, match=r"Cannot read nowhere\.txt"):
        run("nowhere.txt")
