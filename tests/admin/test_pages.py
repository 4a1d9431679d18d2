"""Every admin page opens, in a number of queries that does not grow with its rows, without inline script."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bilateral.models import (
    Agreement,
    Article,
    Claim,
    Judgement,
    Meeting,
    Mention,
    Official,
    Organization,
    Publisher,
    SplitReport,
    Topic,
)
from bilateral.services.correct import Correction, correct_all
from tests import shared

from .builders import TEXT, account, address, davao_talks, signed_in
from .registers import many_rows, told

pytestmark = pytest.mark.django_db
MODELS = [
    m
    for m in apps.get_app_config("bilateral").get_models()
    if not hasattr(m, "pgh_tracked_model") and m is not SplitReport  # the page of its judgement shows it
]
RECORDS = [Agreement, Meeting, Official, Organization]
MOST_QUERIES = 40
PAGING = 1  # a list with several pages counts its rows once more


def queries_of(client, url: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        response = client.get(url)
    assert response.status_code == 200, (url, response.status_code)
    return len(queries)


def test_every_model_has_its_admin():
    assert [m.__name__ for m in MODELS if not admin.site.is_registered(m)] == []


def test_the_admin_bears_the_name_of_the_register(client):
    html = client.get("/admin/").content.decode()
    assert "Bilateral register</" in html
    assert "Django" not in re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)


def test_no_list_can_be_edited_in_place():
    assert [a for a in admin.site._registry.values() if a.list_editable] == []


def test_changelists_ask_as_many_queries_for_sixty_rows_as_for_three(client, editor):
    told(3, editor)
    few = {model: queries_of(client, address(model, "changelist")) for model in MODELS}
    many_rows(60, editor)
    assert [
        model.__name__ for model in MODELS if model is not Topic and model._default_manager.count() < 60
    ] == []
    many = {model: queries_of(client, address(model, "changelist")) for model in MODELS}
    assert {m.__name__: (few[m], many[m]) for m in MODELS if many[m] > few[m] + PAGING} == {}
    assert max(many.values()) <= MOST_QUERIES


def test_change_pages_ask_as_many_queries_for_fifty_rows_as_for_two(client, editor, meeting):
    few = queries_of(client, address(meeting))
    bureau = Organization.objects.create(name="Bureau of Customs", country="PH", version=0)
    correct_all(bureau, [Correction("name", "Bureau of Customs", confirm=True)], editor)
    officials = Official.objects.bulk_create(Official(name=f"Member {n}", version=0) for n in range(50))
    value = {"title": "Attaché", "role": "member", "organization": "Bureau of Customs"}
    corrections = [
        Correction("member", {**value, "country": "PH" if n % 2 else "RU"}, object=official)
        for n, official in enumerate(officials)
    ]
    correct_all(meeting, corrections, editor)
    assert set(meeting.delegations.values_list("members__organization", flat=True)) >= {bureau.pk}
    assert queries_of(client, address(meeting)) <= few
    assert queries_of(client, address(meeting, "history")) <= MOST_QUERIES


class TestPagesOfAFewRecords:
    """They read what two articles told, filed once for all of them."""

    @pytest.fixture(scope="class")
    @classmethod
    def editor(cls, django_db_setup, django_db_blocker):
        with shared.rows(django_db_blocker):
            editor = account("editor")
            told(2, editor)
            yield editor

    @pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
    def test_change_and_add_pages_open_for_an_editor(self, client, model):
        row = model._default_manager.first()
        if row is not None:
            assert queries_of(client, address(row)) <= MOST_QUERIES
            assert client.get(address(row, "history")).status_code == 200
        expected = 200 if model in RECORDS or model.__name__ == "ApiToken" else 403
        assert client.get(address(model, "add")).status_code == expected

    @pytest.mark.parametrize("model", [Article, Claim, Mention, Judgement], ids=lambda model: model.__name__)
    def test_what_sources_and_judges_said_is_read_only(self, client, model):
        row = model.objects.first()
        response = client.get(address(row))
        assert not re.search(
            r'<(input|select|textarea)[^>]*name="(?!csrf)', response.content.decode().split('id="content"')[1]
        )
        assert client.post(address(row), {"title": "another"}).status_code == 403

    @pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
    def test_pages_hold_no_inline_script_or_style(self, client, model):
        row = model.objects.first()
        urls = [
            address(model, "changelist"),
            address(row),
            address(model, "add"),
            address(row, "history"),
            address(row, "delete"),
        ]
        for url in urls:
            html = client.get(url).content.decode()
            assert not re.findall(r"<script(?![^>]*(\bsrc=|type=\"application/json\"))[^>]*>", html), url
            assert not re.findall(r"<[^>]+\s(on\w+|style)=", html), url


def test_a_form_sent_to_a_history_page_is_answered_with_the_page(client, meeting):
    """What is planned ahead stays one statement where the history notes who sent it."""
    told_before = client.get(address(meeting, "history")).content
    answer = client.post(address(meeting, "history"))
    assert answer.status_code == 200
    assert len(answer.content) == len(told_before)


def test_officials_are_found_by_any_spelling_and_part(client, editor):
    davao_talks()
    official = Official.objects.get(name="Sergei Shoigu")
    correct_all(official, [Correction("alias", "Сергей Шойгу")], editor)
    for words in ("shoigu", "SERG shoi", "Шойгу", str(official.pk)):
        found = client.get(address(Official, "changelist"), {"q": words}).context["cl"].result_list
        assert official in found, words
    assert not client.get(address(Official, "changelist"), {"q": "shoigu lavrov"}).context["cl"].result_list


def test_autocomplete_offers_no_withdrawn_record(client, editor, meeting):
    query = {"app_label": "bilateral", "model_name": "delegation", "field_name": "leader", "term": "shoigu"}
    found = client.get("/admin/autocomplete/", query).json()["results"]
    assert [one["text"] for one in found] == ["Sergei Shoigu"]
    client.post(address(Official.objects.get(name="Sergei Shoigu"), "delete"), {"post": "yes"})
    assert client.get("/admin/autocomplete/", query).json()["results"] == []


def test_a_part_of_a_record_says_where_it_is_corrected(client, meeting):
    member = meeting.delegations.get(country="RU").members.get()
    assert f'href="{address(meeting)}"' in client.get(address(member)).content.decode()


def test_the_articles_text_is_shown_and_not_listed(client, meeting):
    article = Article.objects.get()
    assert TEXT in client.get(address(article)).content.decode()
    with CaptureQueriesContext(connection) as queries:
        client.get(address(Article, "changelist"))
    assert not [q for q in queries.captured_queries if '"bilateral_article"."text"' in (q["sql"] or "")]


def test_publishers_and_accounts_open_for_an_administrator(db):
    client = signed_in(account("administrator"))
    publisher = Publisher.objects.create(name="Radio Davao")
    for url in (
        address(publisher),
        address(Publisher, "add"),
        address(User, "changelist"),
        address(User, "add"),
        address(Group, "changelist"),
        address(Group.objects.get(name="editor")),
    ):
        assert queries_of(client, url) <= MOST_QUERIES


def test_every_field_of_a_row_has_a_name_of_its_own(client, meeting):
    """The heads of a table name what is below them to the eye alone."""
    html = client.get(address(meeting)).content.decode()
    fields = re.findall(r'<(?:input|select)[^>]* name="members-0-(?:role|title|DELETE)"[^>]*>', html)
    assert len(fields) == 3
    assert [field for field in fields if "aria-label=" not in field] == []
