"""Tokens on their owner's page, rotation, and the account of their use."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
import redis
import time_machine
from django.test import Client
from django.utils import timezone

from bilateral import limits
from bilateral.models import ApiToken, ApiUse, ApiWrite
from bilateral.services import tokens

from . import builders
from .test_problems import problem

pytestmark = pytest.mark.django_db


def bearer(secret: str) -> Client:
    return Client(headers={"Authorization": f"Bearer {secret}"})


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def secret_on(page: Any) -> str:
    found = re.search(r"blt_[\w-]{30,}", page.content.decode())
    assert found is not None
    return found.group()


def test_a_token_made_on_the_page_opens_the_api_and_is_shown_once() -> None:
    user = builders.account("partner")
    client = signed_in(user)
    page = client.post("/access/", {"name": "hourly copy", "scopes": ["read", "submit"], "days": "30"})
    secret = secret_on(page)
    assert "no-store" in page["Cache-Control"]
    assert bearer(secret).get("/api/v1/meetings").status_code == 200
    assert secret not in client.get("/access/").content.decode()
    assert ApiToken.objects.get().scopes == ["read", "submit"]


def test_a_viewer_is_offered_reading_only() -> None:
    client = signed_in(builders.account("viewer"))
    page = client.post("/access/", {"name": "x", "scopes": ["correct"], "days": "30"})
    assert page.status_code == 422
    assert not ApiToken.objects.exists()


def test_rotation_overlaps_for_a_day() -> None:
    with time_machine.travel("2026-11-25T01:00:00Z", tick=False) as clock:
        user = builders.account("partner")
        ends = timezone.now() + timedelta(days=90)
        old, before = tokens.issue(user=user, name="copy", scopes=["read"], expires_at=ends)
        client = signed_in(user)
        after = secret_on(client.post(f"/access/tokens/{old.pk}/rotate/"))
        new = ApiToken.objects.get(replaces=old)
        assert (new.name, new.scopes, new.expires_at) == ("copy", ["read"], ends)
        assert [bearer(s).get("/api/v1/topics").status_code for s in (before, after)] == [200, 200]
        clock.shift(timedelta(hours=24, seconds=1))
        assert [bearer(s).get("/api/v1/topics").status_code for s in (before, after)] == [401, 200]


def test_the_page_that_shows_a_rotated_token_makes_new_ones_where_the_list_does() -> None:
    user = builders.account("partner")
    old, _secret = tokens.issue(user=user, name="sync", scopes=["read"])
    html = signed_in(user).post(f"/access/tokens/{old.pk}/rotate/").content.decode()
    assert 'action="/access/"' in html


def test_a_revoked_token_ends_at_once_and_cannot_be_rotated() -> None:
    user = builders.account("viewer")
    token, secret = tokens.issue(user=user, name="copy", scopes=["read"])
    client = signed_in(user)
    client.post(f"/access/tokens/{token.pk}/revoke/")
    assert "revoked" in problem(bearer(secret).get("/api/v1/topics"), "invalid-token")["detail"]
    assert client.post(f"/access/tokens/{token.pk}/rotate/")["Location"] == "/access/"
    assert ApiToken.objects.count() == 1
    html = client.get("/access/").content.decode()
    assert "revoked 2" in html
    assert (
        "Ask for a new one" not in html.partition("<table")[2].partition("</table>")[0]
    )  # that is for programs


@pytest.mark.parametrize(("method", "below"), [("get", ""), ("post", "rotate/"), ("post", "revoke/")])
def test_the_token_of_another_is_not_there(method: str, below: str) -> None:
    token, secret = tokens.issue(user=builders.account(), name="copy", scopes=["read"])
    client = signed_in(builders.account("administrator"))
    assert getattr(client, method)(f"/access/tokens/{token.pk}/{below}").status_code == 404
    assert bearer(secret).get("/api/v1/topics").status_code == 200


def test_uses_are_counted_by_hour_and_operation_and_guesses_are_not() -> None:
    user = builders.account("partner")
    token, secret = tokens.issue(user=user, name="copy", scopes=["read", "submit"])
    with time_machine.travel("2026-11-25T01:10:00Z", tick=False):
        for path in ("topics", "topics", "meetings"):
            bearer(secret).get(f"/api/v1/{path}")
        bearer("blt_guess").get("/api/v1/topics")
        limits.collect_uses()
        bearer(secret).get("/api/v1/topics")
        limits.collect_uses()
        limits.collect_uses()
    told = dict(ApiUse.objects.values_list("operation", "requests"))
    assert told == {"GET api-topics": 3, "GET api-meetings": 1}
    page = signed_in(user).get(f"/access/tokens/{token.pk}/")
    assert page.status_code == 200


def test_uses_are_counted_once_though_the_collector_dies_between_its_steps(
    monkeypatch: pytest.MonkeyPatch, empty_queue: redis.Redis
) -> None:
    _token, secret = tokens.issue(user=builders.account("partner"), name="copy", scopes=["read"])

    def die(*_args: Any) -> None:
        raise redis.ConnectionError("gone")

    with time_machine.travel("2026-11-25T01:10:00Z", tick=False):
        bearer(secret).get("/api/v1/topics")
    with time_machine.travel("2026-11-25T02:10:00Z", tick=False):
        with monkeypatch.context() as patch:
            patch.setattr(redis.Redis, "delete", die)
            with pytest.raises(redis.ConnectionError):
                limits.collect_uses()
        limits.collect_uses()
    assert ApiUse.objects.get().requests == 1
    assert not list(empty_queue.scan_iter(match="*api-uses:*"))


def test_every_write_is_kept_with_its_end_and_reads_are_not() -> None:
    user = builders.account("partner")
    token, secret = tokens.issue(user=user, name="copy", scopes=["submit", "read"])
    client = bearer(secret)
    client.get("/api/v1/topics")
    client.post("/api/v1/articles", {"text": "They met in Moscow."}, content_type="application/json")
    client.post("/api/v1/articles", {"txet": "They met."}, content_type="application/json")
    client.post("/api/v1/meetings/1/corrections", {"field": "place"}, content_type="application/json")
    kept = [(write.status, write.path) for write in ApiWrite.objects.filter(token=token).order_by("id")]
    assert kept == [
        (202, "/api/v1/articles"),
        (422, "/api/v1/articles"),
        (403, "/api/v1/meetings/1/corrections"),
    ]
    page = signed_in(user).get(f"/access/tokens/{token.pk}/").content.decode()
    assert "POST /api/v1/articles" in page
