"""Rows as PostgreSQL writes them: one text wherever a row is told, and what its columns and the rules say."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import orjson
import pytest
import time_machine
from django.core.exceptions import FieldDoesNotExist
from django.test import Client

from bilateral.api import exports
from bilateral.api.exports import EXPORTED
from bilateral.api.urls import RESOURCES
from bilateral.models import Agreement, Meeting
from bilateral.rules.pending import is_overdue, is_silent, is_unconfirmed

from . import builders

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


def test_a_row_is_told_alike_in_lists_at_its_address_in_the_export_and_in_the_feed() -> None:
    builders.rich_register()
    reader = builders.caller()
    for resource in RESOURCES:
        rows = reader.get(f"/api/v1/{resource.name}?order=id").json()["results"]
        assert rows, resource.name
        whole = ",".join(rows[0])
        assert reader.get(f"/api/v1/{resource.name}?order=id&fields={whole}").json()["results"] == rows
        one = reader.get(rows[0]["url"]).json()
        assert (one, list(one)) == (rows[0], list(rows[0]))
        _assert_as_the_columns_say(resource, rows)
        if resource in EXPORTED:
            written = [json.loads(line) for batch in exports.lines(resource) for line in batch]
            if resource.name == "claims":  # names of people are not in it
                rows = [row | {"author": None} for row in rows]
            if resource.name == "articles":  # nor what went wrong in reading
                rows = [
                    row | {"state_reason": row["state_reason"] if row["state"] == "irrelevant" else None}
                    for row in rows
                ]
            assert written == json.loads(json.dumps(rows).replace("http://testserver", ""))
    changes = reader.get("/api/v1/changes?expand=record").json()["results"]
    told = next(change["current"]["record"] for change in changes if change["current"]["record"])
    assert told == reader.get(told["url"]).json()


def _assert_as_the_columns_say(resource: Any, rows: list[dict[str, Any]]) -> None:
    """Fields that are columns hold what Django reads there, an empty text as null where the document allows it."""
    records = resource.model._default_manager.in_bulk([row["id"] for row in rows])
    fields = resource.shape().get_fields()
    for row in rows:
        for name, told in row.items():
            try:
                column = resource.model._meta.get_field(name)
            except FieldDoesNotExist:
                continue
            if column.is_relation or name in ("url", "rank"):
                continue
            value = orjson.loads(orjson.dumps(getattr(records[row["id"]], name), option=orjson.OPT_UTC_Z))
            assert told == (None if value == "" and fields[name].allow_null else value), (resource.name, name)


@time_machine.travel("2026-11-19T16:00:00Z", tick=False)  # midnight in Manila
def test_flags_are_those_of_the_rules_on_the_days_around(reader: Client, settings: Any) -> None:
    silent = TODAY - timedelta(days=settings.SILENT_AFTER_DAYS)
    days = [None, *(day + timedelta(days=n) for day in (TODAY, silent) for n in (-1, 0, 1))]
    for day in days:
        text = day.isoformat() if day else ""
        for status in ("planned", "possible", "held"):
            builders.meeting(text, status=status)
        for pending in (True, False):
            builders.agreement("A", text, pending=pending, last_evidence_on=day)
    for row in reader.get("/api/v1/meetings?page_size=100").json()["results"]:
        one = Meeting.objects.get(pk=row["id"])
        assert row["unconfirmed"] == is_unconfirmed(one.status, one.date_latest, TODAY)
    for row in reader.get("/api/v1/agreements?page_size=100").json()["results"]:
        bond = Agreement.objects.get(pk=row["id"])
        last = bond.last_evidence_on
        assert row["overdue"] == is_overdue(bond.pending, bond.expected_latest, TODAY)
        assert row["silent"] == is_silent(bond.pending, last, TODAY, settings.SILENT_AFTER_DAYS)
        assert row["days_silent"] == (max(0, (TODAY - last).days) if bond.pending and last else None)


@pytest.mark.parametrize("query", ["order=date", "side=RU", "q=Davao"])
def test_a_meeting_that_is_filtered_is_the_meeting_at_its_address(reader: Client, query: str) -> None:
    builders.full_meeting()
    (row,) = reader.get(f"/api/v1/meetings?{query}").json()["results"]
    assert row == reader.get(row["url"]).json()


def test_a_written_page_is_one_statement(reader: Client, django_assert_num_queries: Any) -> None:
    builders.full_meeting()
    reader.get("/api/v1/meetings")  # the token's use is noted
    with django_assert_num_queries(2):  # the token, the meetings
        reader.get("/api/v1/meetings?order=id")


def test_addresses_are_those_of_the_host_that_was_asked(reader: Client, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["register.example"]
    made = builders.meeting()
    row = reader.get("/api/v1/meetings", headers={"Host": "register.example"}).json()["results"][0]
    assert row["url"] == f"http://register.example/api/v1/meetings/{made.pk}"
    assert row["web_url"] == f"http://register.example/meetings/{made.pk}/"
