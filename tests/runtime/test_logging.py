"""What the logs never hold."""

from __future__ import annotations

import pytest

from bilateral.logging import hide_keys


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
