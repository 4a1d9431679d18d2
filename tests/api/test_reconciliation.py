"""Matching names from elsewhere, as OpenRefine asks for it."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilateral.models import Alias

from . import builders
from .test_problems import problem

pytestmark = pytest.mark.django_db


def ask(client: Client, **queries: Any) -> Any:
    return post(client, json.dumps(queries))


def post(client: Client, queries: str) -> Any:
    form = urlencode({"queries": queries})
    return client.post("/api/v1/reconcile", form, content_type="application/x-www-form-urlencoded")


def ids(answer: Any, key: str = "q0") -> list[str]:
    return [one["id"] for one in answer.json()[key]["result"]]


def test_the_manifest_says_what_it_can_and_where_records_are(reader: Client) -> None:
    told = reader.get("/api/v1/reconcile").json()
    assert told["versions"] == ["0.2"]
    official = builders.official()
    page = told["view"]["url"].replace("{{id}}", f"officials/{official.pk}")
    assert reader.get(page).status_code in (200, 302)


@pytest.mark.parametrize("name", ["Sergey Lavrov", "Lavrov, Sergei", "СЕРГЕЙ ЛАВРОВ", "sergei lavrov"])
def test_a_name_in_another_spelling_finds_its_bearer(reader: Client, name: str) -> None:
    lavrov = builders.official("Sergey Lavrov", country="RU")
    builders.official("Alan Peter Cayetano")
    (found,) = ask(reader, q0={"query": name, "type": "official"}).json()["q0"]["result"]
    assert (found["id"], found["type"][0]["id"]) == (f"officials/{lavrov.pk}", "official")
    assert found["description"]
    if "," not in name:
        assert found["match"]


def test_a_surname_alone_is_a_candidate_and_no_match(reader: Client) -> None:
    lavrov = builders.official("Sergey Lavrov", country="RU")
    (found,) = ask(reader, q0={"query": "Lavrov", "type": "official"}).json()["q0"]["result"]
    assert (found["id"], found["match"]) == (f"officials/{lavrov.pk}", False)
    Alias.objects.create(official=lavrov, name="Lavrov", folded="lavrov")
    (found,) = ask(reader, q0={"query": "Lavrov", "type": "official"}).json()["q0"]["result"]
    assert (found["match"], found["description"]) == (False, "the surname of “Sergey Lavrov” alone")


def test_a_limit_hides_no_other_that_comes_near(reader: Client) -> None:
    for country in ("PH", "RU"):
        builders.official("Jose Santos", country=country)
    (found,) = ask(reader, q0={"query": "Jose Santos", "type": "official", "limit": 1}).json()["q0"]["result"]
    assert not found["match"]


def test_another_person_of_a_like_name_is_no_match(reader: Client) -> None:
    builders.official("Ramon Lopez")
    for one in ask(reader, q0={"query": "Martin Lopez", "type": "official"}).json()["q0"]["result"]:
        assert not one["match"]


def test_country_and_organization_decide_between_two_of_one_name(reader: Client) -> None:
    defense = builders.organization("Department of National Defense")
    here = builders.official("Jose Santos", country="PH", organization=defense)
    there = builders.official("Jose Santos", country="RU")
    plain = ask(reader, q0={"query": "Jose Santos", "type": "official"}).json()["q0"]["result"]
    assert [one["match"] for one in plain] == [False, False]
    properties = [{"pid": "country", "v": "RU"}]
    found = ask(reader, q0={"query": "Jose Santos", "type": "official", "properties": properties})
    assert found.json()["q0"]["result"][0]["match"]
    assert ids(found)[0] == f"officials/{there.pk}"
    properties = [{"pid": "organization", "v": "National Defense"}]
    found = ask(reader, q0={"query": "Jose Santos", "type": "official", "properties": properties})
    assert ids(found)[0] == f"officials/{here.pk}"


def test_agreements_and_organizations_are_found_by_title_and_name(reader: Client) -> None:
    agreement = builders.agreement("Agreement on Defense Cooperation", kind="agreement")
    builders.agreement("Treaty on Extradition", kind="treaty")
    body = builders.organization("Department of Foreign Affairs")
    answer = ask(
        reader,
        a={"query": "Defense Cooperation Agreement", "type": "agreement"},
        o={"query": "Dept. of Foreign Affairs", "type": ["organization"]},
        all={"query": "Department of Foreign Affairs"},
    )
    assert ids(answer, "a")[0] == f"agreements/{agreement.pk}"
    assert ids(answer, "o")[0] == f"organizations/{body.pk}"
    assert ids(answer, "all")[0] == f"organizations/{body.pk}"


def test_a_merged_record_is_found_as_the_one_that_stands_and_a_withdrawn_one_not(reader: Client) -> None:
    kept = builders.official("Sergey Lavrov", country="RU")
    builders.official("Serguei Lavrov", country="RU", merged_into=kept)
    builders.official("Sergey Lavrovsky", country="RU", withdrawn_at="2026-11-01T00:00:00Z")
    assert ids(ask(reader, q0={"query": "Serguei Lavrov", "type": "official"})) == [f"officials/{kept.pk}"]


@pytest.mark.parametrize(
    "queries",
    [
        "",
        "[]",
        "{",
        "null",
        "{}",
        '{"q": 5}',
        '{"q": {}}',
        '{"q": {"query": "x", "type": "oficial"}}',
        '{"q": {"query": "x", "limit": "many"}}',
        '{"q": {"query": "x", "properties": 5}}',
        json.dumps({str(n): {"query": "x"} for n in range(51)}),
    ],
)
def test_a_question_that_cannot_be_read(reader: Client, queries: str) -> None:
    problem(post(reader, queries), "invalid-query")


def test_it_takes_reading_and_no_more(settings: Any) -> None:
    assert ask(builders.caller("viewer"), q0={"query": "x"}).status_code == 200
    problem(ask(builders.caller("partner", ("submit",)), q0={"query": "x"}), "not-allowed")
    problem(ask(Client(), q0={"query": "x"}), "not-authenticated")
    settings.PUBLIC_READ = True
    assert ask(Client(), q0={"query": "x"}).status_code == 200


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60), st.text(max_size=10))
def test_no_name_breaks_the_server(reader: Client, name: str, country: str) -> None:
    query = {"query": name, "properties": [{"pid": "country", "v": country}]}
    assert ask(reader, q0=query).status_code in (200, 400)


def test_a_type_named_many_times_is_looked_through_once(
    reader: Client, django_assert_max_num_queries: Any
) -> None:
    lavrov = builders.official("Sergey Lavrov", country="RU")
    with django_assert_max_num_queries(20):
        answer = ask(reader, q0={"query": "Sergey Lavrov", "type": ["official"] * 1000})
    assert ids(answer) == [f"officials/{lavrov.pk}"]
