"""Who may do what to which object: every role and scope, against every write and every object in every state."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bilateral.api.urls import urlpatterns
from bilateral.models import ApiWrite, Article, Batch, Claim

from . import builders

pytestmark = pytest.mark.django_db
ALL = ("read", "submit", "correct")
CALLERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "nobody": ("", ()),
    "viewer": ("viewer", ALL),
    "partner who reads": ("partner", ("read",)),
    "partner who submits": ("partner", ("submit",)),
    "partner who corrects": ("partner", ("correct",)),
    "editor": ("editor", ALL),
    "administrator": ("administrator", ALL),
}
READS = {"viewer", "partner who reads", "editor", "administrator"}
SUBMITS = {"partner who submits", "editor", "administrator"}
CORRECTS = {"partner who corrects", "editor", "administrator"}
RECORDS = {
    "meetings": builders.meeting,
    "officials": builders.official,
    "organizations": builders.organization,
    "agreements": builders.agreement,
}


def client_of(name: str) -> Client:
    role, scopes = CALLERS[name]
    return builders.caller(role, scopes) if role else Client()


def refused(name: str) -> int:
    return 403 if CALLERS[name][0] else 401


def reads() -> list[str]:
    """Every address without an id, as the address list has them."""
    return [str(one.pattern) for one in urlpatterns if "<" not in str(one.pattern)]


@pytest.mark.parametrize("name", CALLERS)
def test_reading(name: str) -> None:
    client = client_of(name)
    for path in reads():
        if path in ("docs/", "problems"):
            continue
        status = client.get(f"/api/v1/{path}").status_code
        assert status == (200 if name in READS else refused(name)), path
    assert client.get("/api/v1/problems").status_code == 200


@pytest.mark.parametrize("name", CALLERS)
@pytest.mark.parametrize("kind", RECORDS)
def test_reading_and_correcting_a_record_in_each_state(name: str, kind: str) -> None:
    build: Any = RECORDS[kind]
    standing, gone = build(), build(withdrawn_at=timezone.now())
    merged = build(merged_into=standing)
    client = client_of(name)
    field = "title" if kind == "agreements" else "country"
    body = {"field": field, "value": "RU", "reason": "It says so."}
    expected = {standing: (200, 201), merged: (301, 409), gone: (410, 410)}
    for record, (read, write) in expected.items():
        address = f"/api/v1/{kind}/{record.pk}"
        assert client.get(address).status_code == (read if name in READS else refused(name))
        answer = client.post(
            f"{address}/corrections", body, content_type="application/json", headers={"If-Match": '"1"'}
        )
        assert answer.status_code == (write if name in CORRECTS else refused(name)), (name, record)
    assert Claim.objects.count() == (name in CORRECTS)
    missing = client.get(f"/api/v1/{kind}/999999999").status_code
    assert missing == (404 if name in READS else refused(name))


@pytest.mark.parametrize("name", CALLERS)
@pytest.mark.parametrize("content_type", ["application/json", "application/x-ndjson"])
def test_submitting(name: str, content_type: str) -> None:
    client = client_of(name)
    answer = client.post("/api/v1/articles", '{"text": "They met in Moscow."}', content_type=content_type)
    assert answer.status_code == (202 if name in SUBMITS else refused(name))
    assert Article.objects.count() + Batch.objects.count() == (name in SUBMITS)


@pytest.mark.parametrize("name", CALLERS)
@pytest.mark.parametrize("withheld_by", ["publisher", "source"])
def test_a_text_that_is_withheld(name: str, withheld_by: str) -> None:
    allows = builders.publisher("Open")
    rights: dict[str, Any] = {"publisher": builders.publisher("Closed", show_text=False)}
    if withheld_by == "source":
        rights = {"publisher": allows, "source": builders.source(publisher=allows, show_text=False)}
    article = builders.article("They met in Davao City on Thursday.", **rights)
    answer = client_of(name).get(f"/api/v1/articles/{article.pk}?expand=text")
    if name not in READS:
        assert answer.status_code == refused(name)
        assert b"Davao" not in answer.content
        return
    trusted = name in ("editor", "administrator")
    assert answer.json()["text_shown"] is trusted
    assert answer.json()["text"] == (article.text if trusted else None)


@pytest.mark.parametrize("name", CALLERS)
@pytest.mark.parametrize("method", ["put", "patch", "delete", "trace"])
def test_no_other_method_changes_anything(name: str, method: str) -> None:
    meeting, client = builders.meeting(), client_of(name)
    for path in (f"meetings/{meeting.pk}", "meetings", "articles", f"meetings/{meeting.pk}/corrections"):
        status = getattr(client, method)(f"/api/v1/{path}").status_code
        assert status in (401, 403, 405), path
    assert not Claim.objects.exists()


def test_a_closed_account_and_a_lost_role_lose_at_once() -> None:
    from bilateral.services import roles, tokens  # noqa: PLC0415 - one test's own

    user = builders.account("partner")
    _, secret = tokens.issue(user=user, name="copy", scopes=ALL)
    client = Client(headers={"Authorization": f"Bearer {secret}"})
    send = lambda: client.post("/api/v1/articles", {"text": "They met."}, content_type="application/json")  # noqa: E731
    assert send().status_code == 202
    roles.assign(user, roles.VIEWER)
    assert send().status_code == 403
    user.is_active = False
    user.save()
    assert send().status_code == 401
    assert list(ApiWrite.objects.order_by("id").values_list("status", flat=True)) == [202, 403]


@pytest.mark.parametrize(
    ("origin", "allowed"), [("https://desk.example", True), ("https://other.example", False)]
)
def test_pages_of_other_sites_call_it_where_the_setting_says_so(
    settings: Any, origin: str, allowed: bool
) -> None:
    settings.CORS_ALLOWED_ORIGINS = ["https://desk.example"]
    preflight = Client().options(
        "/api/v1/meetings",
        headers={
            "Origin": origin,
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "authorization",
        },
    )
    answer = builders.caller().get("/api/v1/meetings", headers={"Origin": origin})
    for one in (preflight, answer):
        assert one.get("Access-Control-Allow-Origin") == (origin if allowed else None)
        assert "Access-Control-Allow-Credentials" not in one
    assert Client().get("/timeline/", headers={"Origin": origin}).get("Access-Control-Allow-Origin") is None


@pytest.mark.parametrize(
    ("asked", "coding"),
    [
        ("br, gzip", "br"),
        ("gzip", "gzip"),
        ("gzip;q=1, br;q=0", "gzip"),
        ("identity", None),
        ("*", "br"),
        ("x;q=y", None),
    ],
)
def test_answers_are_compressed_as_the_caller_can_read(asked: str, coding: str | None) -> None:
    builders.full_meeting()
    reader = builders.caller()
    plain = reader.get("/api/v1/meetings")
    answer = reader.get("/api/v1/meetings", headers={"Accept-Encoding": asked})
    assert answer.get("Content-Encoding") == coding
    assert "Accept-Encoding" in answer["Vary"]
    if coding:
        import gzip  # noqa: PLC0415

        import brotli  # noqa: PLC0415 - one test's own

        unpack = {"br": brotli.decompress, "gzip": gzip.decompress}[coding]
        assert unpack(answer.content) == plain.content
        again = reader.get(
            "/api/v1/meetings", headers={"Accept-Encoding": asked, "If-None-Match": answer["ETag"]}
        )
        assert again.status_code == 304
