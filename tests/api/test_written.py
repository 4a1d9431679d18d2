"""Rows that PostgreSQL writes are those that Python builds."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from bilateral.models import Meeting

from . import builders

pytestmark = pytest.mark.django_db


def meetings() -> list[Meeting]:
    """Meetings that have all there is, nothing, and what must be escaped."""
    full = builders.full_meeting()
    odd = builders.meeting(
        "2017-05/..", place='Зал «Мир» "A\\B"\u2028\t<b>', previous_dates=["2017-04", "2017"], part_of=full
    )
    builders.delegation(odd, "RU", builders.official('Sergey "Ёлкин" Ñ\n'), note="and 'others'")
    builders.delegation(odd, "")
    bare = builders.meeting("", part_of=builders.meeting(""))
    planned = builders.meeting("2016-01", status="planned", topics=("defense",))
    Meeting.objects.filter(pk=odd.pk).update(
        conflicts={"place": ["Ð", 'say "no"']}, created_at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    )
    Meeting.objects.filter(pk=bare.pk).update(updated_at=datetime(2026, 1, 2, 3, 4, 5, 120, tzinfo=UTC))
    return [full, odd, bare, planned]


@pytest.mark.parametrize("query", ["", "order=id", "order=date", "side=RU", "q=Davao", "unconfirmed=true"])
def test_a_meeting_in_a_list_is_the_meeting_at_its_address(reader: Client, query: str) -> None:
    meetings()
    rows = reader.get(f"/api/v1/meetings?{query}").json()["results"]
    assert rows
    for row in rows:
        one = reader.get(row["url"]).json()
        assert row == one
        assert list(row) == list(one)


def test_every_field_is_written_as_it_is_built(reader: Client) -> None:
    meetings()
    written = reader.get("/api/v1/meetings?order=id").json()["results"]
    fields = ",".join(written[0])
    assert reader.get(f"/api/v1/meetings?order=id&fields={fields}").json()["results"] == written


def test_a_written_page_is_one_statement(reader: Client, django_assert_num_queries: Any) -> None:
    meetings()
    reader.get("/api/v1/meetings")  # the token's use is noted
    with django_assert_num_queries(2):  # the token, the meetings
        reader.get("/api/v1/meetings?order=id")


def test_addresses_are_those_of_the_host_that_was_asked(reader: Client, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["register.example"]
    made = builders.meeting()
    row = reader.get("/api/v1/meetings", headers={"Host": "register.example"}).json()["results"][0]
    assert row["url"] == f"http://register.example/api/v1/meetings/{made.pk}"
    assert row["web_url"] == f"http://register.example/meetings/{made.pk}/"
