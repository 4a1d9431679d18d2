"""Pieces of pages that are kept: one for each language and value, and nothing of who asked first."""

from __future__ import annotations

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation

PIECE = "{% load i18n kept %}{% kept name=shown %}<b>{{ name }}{{ user }}</b> {% translate 'Officials' %}{% endkept %}"


def test_a_kept_piece_knows_its_values_and_not_the_page_around_it() -> None:
    template = Template(PIECE)
    assert template.render(Context({"shown": "<one>", "user": "Ana"})).startswith("<b>&lt;one&gt;</b>")
    assert template.render(Context({"shown": "two", "user": "Ben"})).startswith("<b>two</b>")
    assert template.render(Context({"shown": "<one>", "user": "Ben"})).startswith("<b>&lt;one&gt;</b>")


def test_a_kept_piece_is_of_one_language() -> None:
    template = Template(PIECE)
    told = []
    for language in ("en", "ru", "en"):
        with translation.override(language):
            told.append(template.render(Context({"shown": ""})).split()[-1])
    assert told[0] == told[2] == "Officials"
    assert told[1] != "Officials"


def test_a_kept_piece_takes_named_values_alone() -> None:
    with pytest.raises(TemplateSyntaxError, match="values with names"):
        Template("{% load kept %}{% kept shown %}{% endkept %}")
