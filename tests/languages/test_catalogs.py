"""The catalogs hold every word of the product, each translated, and are compiled as they are written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import django
import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from scripts import messages

GAPS = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
EVERY_CATALOG = [(language, False) for language in messages.LANGUAGES] + [
    (language, True) for language in messages.FRAMEWORK
]


def catalog(language: str, framework: bool = False) -> Catalog:
    return messages.read_catalog(messages.path_of(language, framework=framework), language)


@pytest.fixture(scope="module")
def words() -> Catalog:
    return messages.words_of_sources()


def told(found: Catalog) -> set[Any]:
    return {(message.id, message.context) for message in found if message.id}


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_a_catalog_has_the_words_of_code_and_templates_and_no_others(language: str, words: Catalog) -> None:
    have, need = told(catalog(language)), told(words)
    assert need - have == set(), "new words: run `make messages` and translate them"
    assert have - need == set(), "words that are gone: run `make messages`"


@pytest.mark.parametrize(("language", "framework"), EVERY_CATALOG)
def test_every_message_is_translated_and_none_is_a_guess(language: str, framework: bool) -> None:
    left = [
        message.id
        for message in catalog(language, framework)
        if message.id and (message.fuzzy or not message.string or not all(message.string))
    ]
    assert left == []


@pytest.mark.parametrize(("language", "framework"), EVERY_CATALOG)
def test_a_translation_fills_the_same_gaps(language: str, framework: bool) -> None:
    wrong = []
    for message in catalog(language, framework):
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        string = message.string or ""
        strings = [string] if isinstance(string, str) else list(string)
        fillable = {gap for each in ids for gap in GAPS.findall(each)}
        # A form for one thing may leave its number out; what the message for many has, the others may have too.
        needed = set(GAPS.findall(ids[-1])) if len(ids) == 1 else set()
        wrong += [
            (message.id, each)
            for each in strings
            if message.id and not needed <= set(GAPS.findall(each)) <= fillable
        ]
    assert wrong == []


@pytest.mark.parametrize(("language", "framework"), EVERY_CATALOG)
def test_what_is_compiled_is_what_is_written(language: str, framework: bool) -> None:
    path = messages.path_of(language, framework=framework)
    assert path.with_suffix(".mo").read_bytes() == messages.as_mo(messages.read_catalog(path, language))
    assert path.read_bytes() == messages.as_po(messages.read_catalog(path, language)), "run `make messages`"


def test_no_language_stands_in_the_place_of_another() -> None:
    """Formats of dates and codes may be the same in both; a sentence never is."""
    filipino, russian = (
        {(str(m.id), m.context): m.string for m in catalog(language)} for language in ("fil", "ru")
    )
    same = {key for key, string in russian.items() if key[0] and filipino.get(key) == string != key[0]}
    assert {key[0] for key in same} <= {"F Y", "M", "M Y", "j M", "j M Y"}


def test_the_frameworks_words_are_words_of_the_framework() -> None:
    known: set[Any] = set()
    for path in Path(django.__file__).parent.rglob("locale/en/LC_MESSAGES/django.po"):
        with path.open("rb") as file:
            known |= told(read_po(file))
    for language in messages.FRAMEWORK:
        assert told(catalog(language, framework=True)) - known == set()


@pytest.mark.parametrize("month", ["May", "may"])
def test_no_word_of_ours_is_also_a_months(month: str, words: Catalog) -> None:
    assert (month, None) not in told(words)
