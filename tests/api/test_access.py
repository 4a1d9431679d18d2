"""Who may do what: tokens, scopes, roles, sessions, public reading, and limits."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings as django_settings
from django.test import Client
from django.utils import timezone

from bilateral.models import ApiToken
from bilateral.services import tokens

from . import builders
from .test_problems import problem

pytestmark = pytest.mark.django_db
ARTICLE = {"text": "The two foreign ministers met in Moscow on Monday."}


def bearer(secret: str) -> Client:
    return Client(headers={"Authorization": f"Bearer {secret}"})


def post(client: Client, body: dict[str, Any] = ARTICLE, **headers: str) -> Any:
    return client.post("/api/v1/articles", body, content_type="application/json", headers=headers)


def test_a_token_is_kept_as_a_hash_only() -> None:
    token, secret = tokens.issue(user=builders.account(), name="hourly copy", scopes=["read"])
    token.refresh_from_db()
    stored = {str(getattr(token, field.attname)) for field in ApiToken._meta.concrete_fields}
    assert secret not in stored
    assert secret.startswith(token.prefix)
    assert token.digest == ApiToken.digest_of(secret)


@pytest.mark.parametrize(
    "change",
    [
        {"revoked_at": timezone.now()},
        {"expires_at": timezone.now() - timedelta(seconds=1)},
    ],
)
def test_a_revoked_or_expired_token_opens_nothing(change: dict[str, Any]) -> None:
    token, secret = tokens.issue(user=builders.account(), name="old", scopes=["read"])
    assert bearer(secret).get("/api/v1/meetings").status_code == 200
    ApiToken.objects.filter(pk=token.pk).update(**change)
    answer = bearer(secret).get("/api/v1/meetings")
    problem(answer, "invalid-token")
    assert secret.encode() not in answer.content


def test_the_token_of_a_closed_account_opens_nothing() -> None:
    _, secret = tokens.issue(user=builders.account(is_active=False), name="left", scopes=["read"])
    problem(bearer(secret).get("/api/v1/meetings"), "invalid-token")


def test_last_use_is_noted_at_most_once_a_minute() -> None:
    token, secret = tokens.issue(user=builders.account(), name="copy", scopes=["read"])
    with time_machine.travel("2026-11-25T01:00:00Z", tick=False) as clock:
        used: list[Any] = []
        for seconds in (0, 59, 2):
            clock.shift(timedelta(seconds=seconds))
            bearer(secret).get("/api/v1/topics")
            token.refresh_from_db()
            used.append(token.last_used_at)
    assert used[0] == used[1]
    assert used[2] - used[0] == timedelta(seconds=61)


def test_no_answer_carries_the_token_or_its_hash() -> None:
    token, secret = tokens.issue(
        user=builders.account("editor"), name="copy", scopes=["read", "submit", "correct"]
    )
    client = bearer(secret)
    builders.full_meeting()
    for path in ("", "meetings", "nothing", "changes", "claims", "articles", "meetings?topik=1"):
        answer = client.get(f"/api/v1/{path}")
        seen = answer.content + repr(answer.headers).encode()
        assert secret.encode() not in seen
        assert token.digest.encode() not in seen


@pytest.mark.parametrize(
    ("role", "scopes", "reads", "submits"),
    [
        ("viewer", ("read",), True, False),
        ("viewer", ("read", "submit", "correct"), True, False),
        ("partner", ("read",), True, False),
        ("partner", ("submit",), False, True),
        ("partner", ("read", "submit"), True, True),
        ("editor", ("read",), True, False),
        ("editor", ("read", "submit"), True, True),
        ("administrator", ("submit",), False, True),
    ],
)
def test_a_write_takes_the_scope_and_the_role(
    role: str, scopes: tuple[str, ...], reads: bool, submits: bool
) -> None:
    client = builders.caller(role, scopes)
    assert client.get("/api/v1/meetings").status_code == (200 if reads else 403)
    assert post(client).status_code == (202 if submits else 403)


def test_what_is_missing_is_named() -> None:
    body = problem(post(builders.caller("partner", ("read",))), "not-allowed")
    assert "submit" in body["detail"]


def test_a_session_reads_and_needs_a_csrf_token_to_write() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(builders.account("editor"))
    assert client.get("/api/v1/meetings").status_code == 200
    assert "CSRF" in problem(post(client), "not-allowed")["detail"]


def test_public_reading_opens_reads_and_no_writes(settings: Any) -> None:
    settings.PUBLIC_READ = True
    builders.full_meeting()
    assert Client().get("/api/v1/meetings").status_code == 200
    problem(post(Client()), "not-authenticated")


def test_the_public_does_not_learn_who_corrected(settings: Any) -> None:
    settings.PUBLIC_READ = True
    made, editor = builders.meeting(), builders.account("editor")
    made.claims.create(field="place", value="Sochi", rank=3, author=editor)
    known = builders.caller().get("/api/v1/claims").json()["results"][0]
    public = Client().get("/api/v1/claims").json()["results"][0]
    assert (known["author"], public["author"]) == (editor.username, None)


def test_what_is_left_of_the_limits_is_told(reader: Client) -> None:
    first, second = (reader.get("/api/v1/meetings") for _ in range(2))
    limit = django_settings.API_RATES["caller"]
    assert f'"caller";q={limit};w=3600' in first["RateLimit-Policy"]
    assert f'"caller";r={limit - 1};' in first["RateLimit"]
    assert f'"caller";r={limit - 2};' in second["RateLimit"]


def test_a_caller_over_the_limit_waits_and_others_do_not(reader: Client, settings: Any) -> None:
    settings.API_RATES = {**settings.API_RATES, "caller": 2}
    with time_machine.travel("2026-11-25T01:10:00Z", tick=False):
        statuses = [reader.get("/api/v1/topics").status_code for _ in range(3)]
        over = reader.get("/api/v1/topics")
        assert statuses == [200, 200, 429]
        problem(over, "too-many-requests")
        assert over["Retry-After"] == str(50 * 60)
        assert '"caller";r=0;t=3000' in over["RateLimit"]
        assert builders.caller().get("/api/v1/topics").status_code == 200


def test_guessing_tokens_is_limited_by_address_whatever_the_headers_say(settings: Any, db: Any) -> None:
    settings.API_RATES = {**settings.API_RATES, "address": 3}
    statuses = [
        Client(headers={"Authorization": f"Bearer guess{n}", "X-Forwarded-For": f"198.51.100.{n}"})
        .get("/api/v1/topics")
        .status_code
        for n in range(5)
    ]
    assert statuses == [401, 401, 401, 429, 429]


def test_writes_have_a_limit_of_their_own(settings: Any) -> None:
    settings.API_RATES = {**settings.API_RATES, "writes": 1}
    client = builders.caller("partner", ("read", "submit"))
    assert [post(client).status_code for _ in range(2)] == [202, 429]
    assert client.get("/api/v1/topics").status_code == 200
