"""Filters, orders, fields and cursors with whatever somebody may write into an address."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilateral.api.urls import RESOURCES

from . import builders

pytestmark = pytest.mark.django_db
WORDS = ["page_size", "order", "fields", "expand", "count", "cursor", "nothing"]
VALUES = st.one_of(
    st.text(max_size=30),
    st.integers(-(2**70), 2**70).map(str),
    st.sampled_from(
        [
            *[
                "",
                "true",
                "2017-05",
                "2017-05/..",
                "../2017",
                "1000-01-01",
                "9999-12-31",
                "Y170000002",
                "2017-21",
            ],
            *["%", "_", "\x00", "id", "-date", "a,b", "PH", "Лавров", "'; --", "meeting/5", "２０１７"],
            *["meeting/99999999999999999999", "2026-11-25T00:00:00Z", "0001-01-01T00:00:00+14:00"],
            "9999-12-31T23:59:59-12:00",
        ]
    ),
)

_many = settings(
    max_examples=40,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def rows(db: Any) -> None:
    builders.full_meeting()
    builders.agreement(last_evidence_on="2017-02-18")


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.name)
def test_no_query_breaks_a_list(reader: Client, rows: None, resource: Any, settings: Any) -> None:
    names = [*WORDS, *(parameter.name for parameter in resource.parameters)]
    settings.API_RATES = dict.fromkeys(settings.API_RATES, 1_000_000)

    @_many
    @given(st.lists(st.tuples(st.sampled_from(names), VALUES), max_size=4))
    def ask(pairs: list[tuple[str, str]]) -> None:
        query: dict[str, list[str]] = {}
        for name, value in pairs:
            query.setdefault(name, []).append(value.encode("utf-8", "replace").decode())
        answer = reader.get(f"/api/v1/{resource.name}", query)
        assert answer.status_code in (200, 400), (query, answer.content)
        if answer.status_code == 400:
            told = answer.json()
            assert told["errors"] or told["type"].endswith("invalid-cursor")

    ask()


@pytest.mark.parametrize("order", ["-date", "date", "id", "-id"])
def test_a_walk_meets_each_row_once_under_ties_and_inserts(reader: Client, order: str) -> None:
    dates = ["2017-05", "2017-05", "", "2017-05-01", "", "2017-05", "2018", "2017-05", ""]
    there = [builders.meeting(date).pk for date in dates]
    met: list[int] = []
    address = f"/api/v1/meetings?order={order}&page_size=2"
    while address:
        page = reader.get(address).json()
        met += [row["id"] for row in page["results"]]
        for date in ("2017-05", "", "2016", "2019"):
            if len(met) < len(there):
                builders.meeting(date)
        address = page["next"]
    assert sorted(one for one in met if one in there) == there
    assert len(met) == len(set(met))


def test_the_way_back_shows_the_pages_of_the_way_there(reader: Client) -> None:
    for date in ["2017-05", "2017-05", "", "2017-05-01", "", "2016"]:
        builders.meeting(date)
    pages, address = [], "/api/v1/meetings?page_size=2"
    while address:
        page = reader.get(address).json()
        pages.append([row["id"] for row in page["results"]])
        last, address = page, page["next"]
    back = [pages[-1]]
    while last["previous"]:
        last = reader.get(last["previous"]).json()
        back.append([row["id"] for row in last["results"]])
    assert back[::-1] == pages
