"""Lists as files: whole, filtered, streamed, safe to open, and without any article's text."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import openpyxl
import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from bilateral.models import AgreementParty, ApiToken, Meeting, Organization, Publisher
from bilateral.services import tokens
from bilateral.web import spreadsheets
from bilateral.web.exports import COLUMNS, FORMATS
from bilateral.web.listings import LISTINGS
from tests.api import builders
from tests.builders import agreement, report, talks

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
EVIL = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", '=HYPERLINK("http://x")', "\r=1"]


@pytest.fixture
def today() -> Any:
    with time_machine.travel("2018-10-01T04:00:00Z", tick=False):
        yield


def body(client: Client, address: str) -> bytes:
    response: Any = client.get(address)
    assert response.status_code == 200, response.content
    return b"".join(response.streaming_content)


def table(client: Client, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body(client, address).decode("utf-8-sig"), newline="")))


def test_meetings_leave_with_sides_members_and_sources(viewer: Client) -> None:
    talks("Wire", publisher="Sample wire", topics=["trade", "security"])
    (row,) = table(viewer, "/export/meetings.csv")
    assert tuple(row) == tuple(COLUMNS["meetings"].split())
    assert row["date"] == row["date_earliest"] == "2018-08-02"
    assert row["place"] == "Singapore"
    assert row["delegation_RU"] == "Sergey Lavrov (Foreign Minister, lead)"
    assert row["delegation_PH"] == "Alan Peter Cayetano (Foreign Affairs Secretary, host)"
    assert row["topics"] == "security; trade"
    assert row["sources"] == "1"
    assert row["articles"].startswith("Sample wire, 2018-08-03, Wire")
    assert row["page"].startswith("http://testserver/meetings/")


@pytest.mark.parametrize("listing", LISTINGS)
@pytest.mark.parametrize("form", FORMATS)
def test_every_list_leaves_in_every_format(viewer: Client, listing: str, form: str) -> None:
    text = "Wire: The two sides will sign a memorandum on tourism cooperation in May."
    report(text, agreements=[agreement(text, "memorandum on tourism cooperation", "mou")])
    talks("Wire")
    response: Any = viewer.get(f"/export/{listing}.{form}")
    assert response["Content-Type"] == FORMATS[form]
    assert response["Content-Disposition"] == f'attachment; filename="{listing}-2018-10-01.{form}"'
    assert response["Cache-Control"] == "private, no-store"
    content = b"".join(response.streaming_content)
    if form == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(content))["Rows"]
        rows = list(sheet.iter_rows(values_only=True))
        assert rows[0] == tuple(COLUMNS[listing].split())
        assert len(rows) > 1 or listing == "organizations"
    elif form == "csv":
        assert content.splitlines()[0].decode() == ",".join(COLUMNS[listing].split())
    else:
        document = json.loads(content)
        rows = document["@graph" if form == "jsonld" else "results"]
        assert rows or listing == "organizations"


def test_filters_narrow_what_leaves_and_a_wrong_one_is_told(viewer: Client) -> None:
    builders.meeting("2017-05-23", place="Moscow")
    builders.meeting("2018-05-23", place="Sochi")
    assert [row["place"] for row in table(viewer, "/export/meetings.csv?from=2018")] == ["Sochi"]
    assert [row["place"] for row in table(viewer, "/export/meetings.csv")] == ["Sochi", "Moscow"]
    response = viewer.get("/export/meetings.csv?kind=dinner")
    assert response.status_code == 400
    assert "dinner" in response.content.decode()
    assert viewer.get("/export/dinners.csv").status_code == 404
    assert viewer.get("/export/meetings.doc").status_code == 404


def test_a_mark_for_excel_begins_a_csv_when_it_is_asked_for(viewer: Client) -> None:
    builders.meeting(place="Parañaque")
    assert body(viewer, "/export/meetings.csv?bom=1").startswith(b"\xef\xbb\xbfid,")
    plain = body(viewer, "/export/meetings.csv")
    assert plain.startswith(b"id,")
    assert "Parañaque".encode() in plain
    assert plain.endswith(b"\r\n")


@pytest.mark.parametrize("evil", EVIL)
def test_no_cell_of_a_csv_is_a_formula(viewer: Client, evil: str) -> None:
    Organization.objects.create(name=evil, country="PH")
    (row,) = table(viewer, "/export/organizations.csv")
    assert row["name"] == f"'{evil}"


def test_numbers_and_dates_are_left_as_they_are() -> None:
    assert spreadsheets.safe(-5) == -5
    assert spreadsheets.safe(0.25) == 0.25
    assert spreadsheets.safe(date(2018, 8, 2)) == "2018-08-02"
    assert spreadsheets.safe(None) is None
    assert spreadsheets.safe("2018-08-02") == "2018-08-02"
    assert spreadsheets.safe("a=b") == "a=b"


def test_headings_are_guarded_too() -> None:
    lines = list(spreadsheets.csv_lines([], ["=cmd", "id"], with_bom=False))
    assert lines == ["'=cmd,id\r\n"]


@pytest.mark.parametrize("evil", [*EVIL, "#N/A", "x" * 40_000, "a\x0bb", "1e5"])
def test_no_cell_of_a_workbook_is_a_formula_or_breaks_it(viewer: Client, evil: str) -> None:
    Organization.objects.create(name=evil[:300], country="PH", sources=3)
    content = body(viewer, "/export/organizations.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Rows"]
    name, sources = sheet["C2"], sheet[f"{chr(65 + COLUMNS['organizations'].split().index('sources'))}2"]
    assert name.data_type == "s"
    assert name.value.replace("_x000D_", "\r").strip() == evil[:300].replace("\x0b", "").strip()
    assert (sources.value, sources.data_type) == (3, "n")


def test_a_workbook_tells_what_it_holds_and_has_real_dates(viewer: Client) -> None:
    builders.meeting("2018-05-23", place="Sochi")
    book = openpyxl.load_workbook(io.BytesIO(body(viewer, "/export/meetings.xlsx?from=2018&place=Sochi")))
    about = {row[0]: row[1] for row in book["About"].iter_rows(values_only=True)}
    assert about["list"] == "Meetings (From: 2018; Place: Sochi)"
    assert about["address"] == "http://testserver/timeline/?from=2018&place=Sochi"
    column = COLUMNS["meetings"].split().index("date_earliest")
    assert book["Rows"].cell(2, column + 1).value.date() == date(2018, 5, 23)
    assert book["Rows"].freeze_panes == "A2"


def test_a_workbook_goes_on_on_another_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheets, "ROWS_OF_A_SHEET", 2)
    file = spreadsheets.workbook(({"id": number} for number in range(5)), ["id"], {})
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["Rows", "Rows 2", "Rows 3", "About"]
    assert [book["Rows 3"].cell(row, 1).value for row in (1, 2)] == ["id", 4]


def test_linked_data_is_of_schema_org_and_no_more_precise_than_the_date(viewer: Client) -> None:
    talks("Wire", topics=["trade"])
    builders.meeting("2017-05", place="Moscow", status="cancelled")
    builders.meeting("2017-21", place="Kazan")
    document = json.loads(body(viewer, "/export/meetings.jsonld"))
    assert document["@context"] == "https://schema.org"
    talk, month, season = document["@graph"]
    assert talk["@type"] == "Event"
    assert (talk["startDate"], talk["endDate"]) == ("2018-08-02", "2018-08-02")
    assert talk["location"] == {
        "@type": "Place",
        "name": "Singapore",
        "address": {"@type": "PostalAddress", "addressCountry": "SG"},
    }
    assert {person["name"] for person in talk["attendee"]} == {"Sergey Lavrov", "Alan Peter Cayetano"}
    assert talk["subjectOf"][0]["@type"] == "NewsArticle"
    assert month["startDate"] == "2017-05"
    assert "endDate" not in month
    assert month["eventStatus"] == "https://schema.org/EventCancelled"
    assert season["temporalCoverage"] == "2017-21"
    assert "startDate" not in season


def test_what_a_row_speaks_of_has_the_id_of_its_own_row(viewer: Client) -> None:
    meeting, visit = builders.full_meeting(), builders.meeting("2017-02")
    Meeting.objects.filter(pk=meeting.pk).update(part_of=visit)
    home: Any = meeting.delegations.get(country="PH")
    pact = builders.agreement()
    pact.actions.update(meeting=meeting)
    AgreementParty.objects.create(agreement=pact, organization=home.leader.organization, country="PH")

    def rows(listing: str, form: str) -> dict[Any, Any]:
        document = json.loads(body(viewer, f"/export/{listing}.{form}"))
        return {row.get("id", row.get("@id")): row for row in document.get("results", document.get("@graph"))}

    side = rows("delegations", "json")[home.pk]
    ministry = home.leader.organization_id
    assert (side["leader_id"], side["members"][0]["organization_id"]) == (home.leader_id, ministry)
    told = rows("agreements", "json")[pact.pk]
    assert (told["actions"][0]["meeting"], told["parties"][0]["id"]) == (meeting.pk, ministry)
    assert rows("officials", "json")[home.leader_id]["organization_id"] == ministry
    assert rows("articles", "json").popitem()[1]["publisher_id"] == Publisher.objects.get().pk

    at = "http://testserver"
    talk = rows("meetings", "jsonld")[f"{at}/meetings/{meeting.pk}/"]
    assert talk["superEvent"] == {"@id": f"{at}/meetings/{visit.pk}/", "@type": "Event"}
    officials, articles = rows("officials", "jsonld"), rows("articles", "jsonld")
    assert {person["@id"] for person in talk["attendee"]} <= set(officials)
    assert {article["@id"] for article in talk["subjectOf"]} == set(articles)
    assert officials[f"{at}/officials/{home.leader_id}/"]["worksFor"]["@id"] in rows(
        "organizations", "jsonld"
    )
    side = rows("delegations", "jsonld")[f"{at}/delegations/{home.pk}/"]
    assert side["event"]["@id"] == talk["@id"]
    assert rows("agreements", "jsonld").popitem()[1]["contributor"][0]["@id"].endswith(f"/{ministry}/")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("listing", ["meetings", "articles"])
def test_no_text_leaves_whoever_asks(viewer: Client, editor: Client, listing: str, form: str) -> None:
    talks("Wire", publisher="Closed outlet")
    Publisher.objects.update(show_text=False)
    for client in (viewer, editor):
        content = body(client, f"/export/{listing}.{form}")
        if form == "xlsx":
            book = openpyxl.load_workbook(io.BytesIO(content))
            content = repr([list(sheet.values) for sheet in book]).encode()
        assert b"spoke for an hour" not in content


def test_files_need_an_account_or_public_reading(client: Client, settings: Any) -> None:
    browser = {"Accept": "text/html,*/*;q=0.8"}
    assert client.get("/export/meetings.csv", headers=browser)["Location"].startswith("/login/")
    settings.PUBLIC_READ = True
    assert client.get("/export/meetings.csv").status_code == 200


PROGRAMS = (
    *("/export/meetings.csv", "/export/agreements.jsonld", "/export/officials.xlsx", "/briefing.docx"),
    *("/feeds/meetings.atom", "/feeds/meetings.ics"),
)


@pytest.mark.parametrize("address", PROGRAMS)
def test_a_token_that_may_read_opens_files_feeds_and_calendars(reader: Client, address: str) -> None:
    response = reader.get(address, headers={"Accept": "*/*"})
    assert response.status_code == 200
    assert {"Authorization", "Cookie"} <= set(response["Vary"].split(", "))


@pytest.mark.parametrize("address", PROGRAMS)
def test_a_program_without_a_good_token_gets_words_and_never_the_login_page(
    client: Client, address: str
) -> None:
    _, revoked = tokens.issue(user=builders.account(), name="gone", scopes=["read"])
    tokens.revoke(ApiToken.objects.get(name="gone"))
    for sent in ({}, {"Authorization": "Bearer guess"}, {"Authorization": f"Bearer {revoked}"}):
        response = client.get(address, headers={"Accept": "*/*", **sent})
        assert (response.status_code, response["WWW-Authenticate"]) == (401, 'Bearer realm="register"'), sent
        assert "token" in response.content.decode()
    assert builders.caller("partner", ("submit",)).get(address).status_code == 403


def test_a_token_opens_no_other_page(reader: Client) -> None:
    assert reader.get("/timeline/").status_code == reader.get("/access/").status_code == 302
    assert reader.post("/export/meetings.csv").status_code in (302, 401, 403)


@pytest.mark.parametrize("listing", LISTINGS)
def test_a_batch_takes_a_fixed_number_of_queries(
    viewer: Client, django_assert_max_num_queries: DjangoAssertNumQueries, listing: str
) -> None:
    for number in range(30):
        builders.full_meeting(f"2017-01-{number + 1:02d}")
        builders.agreement(f"Agreement {number}")
    viewer.get("/")
    with django_assert_max_num_queries(9):
        body(viewer, f"/export/{listing}.json")


def test_batches_follow_one_another_without_a_gap(viewer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bilateral.selectors.export_rows.BATCH", 4)
    made = [builders.meeting(f"2017-01-{day:02d}").pk for day in range(1, 12)]
    rows = table(viewer, "/export/meetings.csv")
    assert [int(row["id"]) for row in rows] == made[::-1]
