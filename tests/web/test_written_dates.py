"""What a page shows as a date can be typed into a form; nothing that is no date becomes one."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import translation

from bilateral.models import Meeting
from bilateral.web.dates import in_words
from bilateral.web.written_dates import edtf_of
from tests import builders as filing


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("24 May 2017", "2017-05-24"),
        ("May 24, 2017", "2017-05-24"),
        ("24 August 2017", "2017-08-24"),
        ("24.05.2017", "2017-05-24"),
        ("Aug. 2017", "2017-08"),
        ("22-23 May 2017", "2017-05-22/2017-05-23"),
        ("May 22-26, 2017", "2017-05-22/2017-05-26"),
        ("3 July to 2 August 2019", "2019-07-03/2019-08-02"),
        ("May-Aug 2017", "2017-05/2017-08"),
        ("2017 to 2018", "2017/2018"),
        ("by 31 March 2027", "../2027-03-31"),
        (" 2017-05 ", "2017-05"),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, edtf: str) -> None:
    assert edtf_of(text) == edtf


@pytest.mark.parametrize(
    "text", ["32 May 2017", "31 Feb 2017", "soon", "Mai 2017", "5/6/2017", "23–22 May 2017", ""]
)
def test_what_is_no_date_comes_back_as_it_is(text: str) -> None:
    assert edtf_of(text) == text


@pytest.mark.parametrize("language", ["en", "fil", "ru"])
@pytest.mark.parametrize(
    "edtf",
    [
        "2017",
        "2017-05",
        "2017-02-16",
        "2017-05-22/2017-05-23",
        "2017-04-30/2017-05-02",
        "2017-12-30/2018-01-02",
        "2017-05/2017-08",
        "2017/2018",
        "2017-05-23~",
        "2017-08~",
        "../2017-05",
        "../2025-22",
        "2018-08-16/..",
        "2026-23",
        "2017-34",
        "2017-41",
    ],
)
def test_what_a_page_says_is_read_back_in_its_language(language: str, edtf: str) -> None:
    with translation.override(language):
        assert edtf_of(in_words(edtf)) == edtf


def test_a_period_is_asked_for_in_words_and_kept_in_the_address_as_a_date(viewer: Client) -> None:
    filing.talks("Outlet one", date="2018-08-02")
    page = viewer.get("/timeline/", {"from": "Aug 2018", "to": "2018"})
    assert page.status_code == 200
    assert [chip.value for chip in page.context["filters"].chips] == ["Aug 2018", "2018"]
    assert page.context["filters"].address == "from=2018-08&to=2018"
    assert Meeting.objects.get().get_absolute_url() in page.content.decode()
