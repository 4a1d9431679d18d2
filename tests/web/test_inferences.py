"""What was inferred is told in plain words, and the rule that did it by its id."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from bilateral.models import Claim, Meeting
from bilateral.web.inferences import inference_words
from tests import builders as filing


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("country.place", "inferred from the place"),
        ("country.sidelines", "inferred from where it took place"),
        ("organization-of-portfolio", "inferred from the office held"),
        ("meeting.talks", "inferred from the words for the meeting"),
        ("a-rule-of-tomorrow", "inferred from these words, which do not say it"),
    ],
)
def test_a_rule_is_told_by_what_it_infers_from(rule: str, words: str) -> None:
    assert inference_words(rule) == words


def test_every_rule_for_a_country_has_words_of_its_kind() -> None:
    rules: set[str] = set()
    for module in (Path(settings.BASE_DIR) / "ingest/extract").rglob("*.py"):
        rules |= set(re.findall(r'"((?:country|organization|office)[.-][a-z][a-z-]+)"', module.read_text()))
    assert rules
    assert "inferred from these words, which do not say it" not in {inference_words(rule) for rule in rules}


@pytest.mark.django_db
def test_pages_tell_what_was_inferred_and_name_the_rule(editor: Client) -> None:
    article = filing.talks("Outlet one")
    claim = Claim.objects.filter(mention__article=article, mention__meeting__isnull=False)[0]
    Claim.objects.filter(pk=claim.pk).update(inferred=True, rule="country.place")
    told = 'inferred from the place <code title="the rule that inferred it">country.place</code>'
    for address in (f"/review/{article.pk}/", article.get_absolute_url()):
        assert told in editor.get(address).content.decode(), address
    assert Meeting.objects.exists()
