"""No address with a NUL character reaches the database, which takes none: pages, admin and programs are told so."""

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


def test_percent_signs_and_noughts_are_no_nul(editor: Client) -> None:
    assert editor.get("/search/?q=100%2500").status_code == 200


def test_nobody_needs_an_account_to_be_refused(db: Any) -> None:
    assert Client().get("/timeline/?q=%00").status_code == 400
