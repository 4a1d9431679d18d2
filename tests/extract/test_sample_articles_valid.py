"""The sample articles that come with the product are plainly samples, and their index is whole."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

import ingest

FOLDER = Path(ingest.__file__).parent / "samples"
INDEX = tomllib.loads((FOLDER / "index.toml").read_text(encoding="utf-8"))["article"]


def test_the_index_lists_every_sample_once() -> None:
    assert sorted(entry["file"] for entry in INDEX) == sorted(path.name for path in FOLDER.glob("*.txt"))


@pytest.mark.parametrize("entry", INDEX, ids=lambda entry: entry["file"])
def test_a_sample_is_marked_as_one_and_points_nowhere(entry: dict[str, object]) -> None:
    text = (FOLDER / str(entry["file"])).read_text(encoding="utf-8")
    assert "Sample article written for this software from public facts." in text.rstrip().rpartition("\n")[2]
    assert entry["publisher"] == "Sample wire"
    assert entry["url"] == ""
    assert isinstance(entry["published_on"], date)
    assert entry["title"]
