"""Cursors that were tampered with, invented, or belong elsewhere."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from . import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def cursor(reader: Client) -> str:
    for _ in range(3):
        builders.meeting()
    address = reader.get("/api/v1/meetings?page_size=1").json()["next"]
    return str(parse_qs(urlsplit(address).query)["cursor"][0])


def refused(client: Client, path: str, **query: str) -> bool:
    answer = client.get(path, query)
    return (answer.status_code, answer.json()["type"].rpartition("#")[2]) == (400, "invalid-cursor")


@pytest.mark.parametrize(
    "change", [lambda c: c[:-1], lambda c: "A" + c[1:], lambda c: c + "x", lambda c: c.swapcase()]
)
def test_a_changed_cursor_is_refused(reader: Client, cursor: str, change: object) -> None:
    assert refused(reader, "/api/v1/meetings", cursor=change(cursor))  # type: ignore[operator]


def test_an_empty_cursor_does_not_begin_the_walk_again(reader: Client, cursor: str) -> None:
    assert refused(reader, "/api/v1/meetings", cursor="")


def test_a_cursor_fits_only_the_question_it_was_made_for(reader: Client, cursor: str) -> None:
    assert refused(reader, "/api/v1/agreements", cursor=cursor)
    assert refused(reader, "/api/v1/meetings", cursor=cursor, order="id")
    assert refused(reader, "/api/v1/meetings", cursor=cursor, status="held")
    assert (
        reader.get("/api/v1/meetings", {"cursor": cursor, "page_size": "2", "fields": "place"}).status_code
        == 200
    )


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=80))
def test_no_text_at_all_breaks_the_server(reader: Client, text: str) -> None:
    answer = reader.get("/api/v1/meetings", {"cursor": text.encode("utf-8", "replace").decode()})
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
