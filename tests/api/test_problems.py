"""Errors: one shape for all, whatever goes wrong."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bilateral.problems import KINDS

from . import builders

pytestmark = pytest.mark.django_db
MEMBERS = {"type", "title", "status", "detail", "instance", "errors"}


def problem(answer: Any, kind: str) -> dict[str, Any]:
    """The body of an answer, which must be a problem document of this kind."""
    body: dict[str, Any] = answer.json()
    assert answer["Content-Type"] == "application/problem+json"
    assert body["type"] == f"http://testserver/api/v1/problems#{kind}"
    assert set(body) >= MEMBERS
    assert (answer.status_code, body["status"], body["title"]) == (
        KINDS[kind].status,
        KINDS[kind].status,
        KINDS[kind].title,
    )
    assert body["detail"]
    return body


def test_an_unknown_address(reader: Client) -> None:
    for address in ("/api/v1/meeting", "/api/v2/meetings", "/api/v2/meetings/"):
        assert problem(reader.get(address), "not-found")["instance"] == address


@pytest.mark.parametrize("row_id", [0, 7, 2**63, 10**30])
def test_an_unknown_row(reader: Client, row_id: int) -> None:
    problem(reader.get(f"/api/v1/meetings/{row_id}"), "not-found")


def test_a_slash_too_many_leads_to_the_right_address(reader: Client) -> None:
    answer = reader.get("/api/v1/meetings/?status=held")
    assert (answer.status_code, answer["Location"]) == (308, "http://testserver/api/v1/meetings?status=held")
    problem(reader.get("/api/v1/nothing/"), "not-found")


@pytest.mark.parametrize("address", ["schema", "docs"])
def test_a_slash_too_few_leads_to_the_right_address(reader: Client, address: str) -> None:
    answer = reader.get(f"/api/v1/{address}?format=json")
    assert (answer.status_code, answer["Location"]) == (
        308,
        f"http://testserver/api/v1/{address}/?format=json",
    )


def test_without_credentials(db: None) -> None:
    answer = Client().get("/api/v1/meetings")
    problem(answer, "not-authenticated")
    assert answer["WWW-Authenticate"].startswith("Bearer")


def test_a_wrong_token(db: None) -> None:
    for value in ("Bearer blt_wrong", "Bearer ", "Bearer " + "x" * 5000, "bearer ключ"):
        problem(Client(headers={"Authorization": value}).get("/api/v1/meetings"), "invalid-token")


def test_a_method_that_an_address_does_not_take(reader: Client) -> None:
    answer = builders.caller("editor", ("read", "correct")).delete("/api/v1/meetings/1")
    problem(answer, "method-not-allowed")
    assert answer["Allow"] == "GET, HEAD"


def test_a_format_that_is_not_made(reader: Client) -> None:
    problem(reader.get("/api/v1/meetings", headers={"Accept": "text/csv"}), "not-acceptable")


def test_a_kind_of_body_that_is_not_read() -> None:
    client = builders.caller("partner", ("submit",))
    told = problem(client.post("/api/v1/articles", {"text": "x"}), "unsupported-media-type")
    assert told["detail"] == "Send `Content-Type`: `application/json` or `application/x-ndjson`."


@pytest.mark.parametrize("sent", ["gzip", "br", "gzip, identity"])
def test_a_compressed_body_is_not_read(sent: str) -> None:
    client = builders.caller("partner", ("submit",))
    answer = client.post(
        "/api/v1/articles",
        {"text": "They met."},
        content_type="application/json",
        headers={"Content-Encoding": sent},
    )
    assert "Content-Encoding" in problem(answer, "unsupported-media-type")["detail"]


def test_an_address_that_is_none_names_no_methods(reader: Client) -> None:
    assert "Allow" not in reader.get("/api/v1/nothing")
    assert "Allow" not in reader.get("/api/v1/meetings/")


@pytest.mark.parametrize("body", ["{", "[]", "null", '{"text": "\\ud800"}', "NaN", b"\xff\xfe", "[" * 5000])
def test_a_body_that_is_not_a_json_object(body: str | bytes) -> None:
    client = builders.caller("partner", ("submit",))
    problem(client.post("/api/v1/articles", body, content_type="application/json"), "malformed-body")


def test_a_body_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bilateral.api.rendering.MAX_BODY_BYTES", 20)
    client = builders.caller("partner", ("submit",))
    problem(client.post("/api/v1/articles", {"text": "x" * 20}, content_type="application/json"), "too-large")


def test_a_query_of_too_many_parameters(reader: Client) -> None:
    query = "&".join(f"a{number}=1" for number in range(1001))
    told = problem(reader.get(f"/api/v1/meetings?{query}"), "bad-request")
    assert told["detail"] == "Send at most 1,000 parameters at a time."


def test_a_withdrawn_record_is_gone(reader: Client) -> None:
    made = builders.official(withdrawn_at=timezone.now())
    assert problem(reader.get(f"/api/v1/officials/{made.pk}"), "gone")["withdrawn_at"]


def test_a_merged_record_leads_to_the_one_that_stands(reader: Client) -> None:
    stands = builders.agreement()
    merged = builders.agreement(merged_into=stands)
    answer = reader.get(f"/api/v1/agreements/{merged.pk}?fields=title")
    assert answer.status_code == 301
    assert answer["Location"] == f"http://testserver/api/v1/agreements/{stands.pk}?fields=title"
    assert answer.json() == {
        "merged_into": stands.pk,
        "url": f"http://testserver/api/v1/agreements/{stands.pk}",
    }
    actions = reader.get(f"/api/v1/agreements/{merged.pk}/actions")
    assert actions["Location"] == f"http://testserver/api/v1/agreements/{stands.pk}/actions"


@pytest.mark.parametrize("address", ["/api/v1/meetings", "/api/v1/", "/api/"])
@pytest.mark.parametrize("https", [False, True])
def test_a_host_that_is_not_ours_is_told_by_a_problem_and_alarms_nobody(
    settings: Any, caplog: pytest.LogCaptureFixture, address: str, https: bool
) -> None:
    settings.SECURE_SSL_REDIRECT = https
    answer = Client().get(address, headers={"Host": "evil.example"})
    body: dict[str, Any] = answer.json()
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert body["type"] == "/api/v1/problems#invalid-header"
    assert [(fault["in"], fault["name"]) for fault in body["errors"]] == [("header", "Host")]
    assert b"evil" not in answer.content
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


@pytest.mark.parametrize("address", ["/api", "/api/", "/api/v1/meetings%0A", "/api/%0A"])
def test_no_address_of_the_api_is_a_page(reader: Client, address: str) -> None:
    problem(reader.get(address), "not-found")


@pytest.mark.parametrize("address", ["//api", "//api/", "//api/v1/meetings", "///api/v1/meetings"])
def test_a_slash_too_many_in_front_does_not_make_it_a_page(reader: Client, address: str) -> None:
    problem(reader.get("/", PATH_INFO=address), "not-found")


@pytest.mark.parametrize(
    "address",
    ["meetings%00", "meetings?place=%00", "meetings?cursor=a%00b", "meetings?%00=1", "search?q=Lavrov%00"],
)
def test_an_address_that_holds_a_nul_is_told_so(reader: Client, address: str) -> None:
    body = problem(reader.get(f"/api/v1/{address}"), "bad-request")
    assert "NUL character" in body["detail"]


@pytest.mark.parametrize("address", ["meetings?q=%FF", "meetings?%C3=1", "search?q=%D0", "exports?q=%C0%AF"])
def test_a_query_that_is_not_utf8_is_no_query(reader: Client, address: str) -> None:
    body = problem(reader.get(f"/api/v1/{address}"), "bad-request")
    assert "not UTF-8" in body["detail"]


def test_a_host_that_is_not_ours_gets_a_page_or_plain_words() -> None:
    page = Client().get("/timeline/", headers={"Host": "evil.example"})
    assert (page.status_code, page["Content-Type"]) == (400, "text/html; charset=utf-8")
    assert "could not be understood" in page.content.decode()
    feed = Client().get("/feeds/meetings.atom", headers={"Host": "evil.example"})
    assert (feed.status_code, feed["Content-Type"]) == (400, "text/plain; charset=utf-8")


def test_what_nobody_foresaw_is_told_without_its_inside(
    reader: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*args: Any) -> None:
        raise RuntimeError("the password is swordfish")

    monkeypatch.setattr("bilateral.api.paging.page", fail)
    answer = reader.get("/api/v1/meetings")
    body = problem(answer, "internal-error")
    assert b"swordfish" not in answer.content
    logged = [record.msg for record in caplog.records if "api request failed" in str(record.msg)]
    assert len(logged) == 1
    assert body["request_id"] in str(logged[0])


def test_the_kinds_of_problems_are_listed_for_all(db: None) -> None:
    listed = Client().get("/api/v1/problems").json()["results"]
    assert {kind["kind"] for kind in listed} == set(KINDS)
    assert all(kind["advice"] and kind["title"] for kind in listed)
