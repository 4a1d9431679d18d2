"""What the logs never hold."""

from __future__ import annotations

import json
import logging

import pytest

from bilateral.logging import LONGEST, configure, cut_long, hide_keys


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("GET /feeds/12.c2lnbmF0dXJl/meetings.atom?country=RU", "GET /feeds/…/meetings.atom?country=RU"),
        ("POST /follow/stop/7.c2lnbmF0dXJl/", "POST /follow/stop/…/"),
        ("GET /feeds/meetings.atom", "GET /feeds/meetings.atom"),
    ],
)
def test_keys_in_addresses_are_left_out(told: str, kept: str) -> None:
    assert hide_keys(None, "info", {"event": told, "request": told, "code": 200}) == {
        "event": kept,
        "request": kept,
        "code": 200,
    }


def test_long_addresses_and_queries_are_cut() -> None:
    event = {"event": "request_finished", "request": "GET /search/?q=" + "ж" * 5000, "code": 200}
    cut = cut_long(None, "info", event)
    assert cut["request"] == f"GET /search/?q={'ж' * (LONGEST - 15)}…"
    assert (cut["event"], cut["code"]) == ("request_finished", 200)


def test_lines_of_libraries_are_cut_too_and_keys_left_out_before() -> None:
    formatter = configure(as_json=True, level=logging.INFO)["formatters"]["structured"]
    made = formatter.pop("()")(**formatter)
    asked = f"GET /feeds/12.c2lnbmF0dXJl/{'m' * 5000}"
    record = logging.LogRecord("django.server", logging.INFO, __file__, 1, "%s 200", (asked,), None)
    told = json.loads(made.format(record))["event"]
    assert len(told) == LONGEST + 1
    assert told.startswith("GET /feeds/…/mmm")
