"""No address that is no text is asked of the database: pages, admin and programs are told what is wrong with it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

ADDRESSES = [
    "/timeline/?q=%00",
    "/search/?q=Lavrov%00",
    "/meetings/1/merge/?q=%00",
    "/places/davao%00/",
    "/login/?next=%00",
    "/admin/bilateral/article/?status__exact=%00",
    "/admin/bilateral/claim/?q=%00",
    "/admin/bilateral/meeting/?%00=1",
    "/feeds/meetings.atom?country=%00",
    "/export/meetings.csv?place=%00",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_holds_a_nul_is_refused_in_words(editor: Client, address: str) -> None:
    answer = editor.get(address)
    assert answer.status_code == 400
    assert "NUL character" in answer.content.decode()


@pytest.mark.parametrize(
    "address",
    ["/timeline/?q=%FF", "/search/?q=%D0", "/export/meetings.csv?place=%C0%AF", "/timeline/?q=%ED%A0%80"],
)
def test_an_address_that_is_not_utf8_is_refused_in_words(editor: Client, address: str) -> None:
    answer = editor.get(address)
    assert answer.status_code == 400
    assert "not UTF-8" in answer.content.decode()


def test_bytes_that_are_sent_as_they_are_count_as_utf8_or_not(editor: Client) -> None:
    for sent, status in (("q=Мос", 200), ("q=%D0%9C%D0%BE%D1%81+50%", 200)):
        assert editor.get("/search/", QUERY_STRING=sent.encode().decode("latin-1")).status_code == status
    assert editor.get("/search/", QUERY_STRING="q=\xff").status_code == 400


def test_percent_signs_and_noughts_are_no_nul(editor: Client) -> None:
    assert editor.get("/search/?q=100%2500").status_code == 200


def test_nobody_needs_an_account_to_be_refused(db: Any) -> None:
    assert Client().get("/timeline/?q=%00").status_code == 400
