"""``manage.py create_token``."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from bilateral.models import ApiToken

from . import builders

pytestmark = pytest.mark.django_db


def run(*args: Any) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("create_token", *args, stdout=out, stderr=err)
    return out.getvalue().strip(), err.getvalue()


def test_the_token_is_printed_alone_and_opens_what_its_scopes_say() -> None:
    user = builders.account("partner")
    secret, words = run(user.username, "hourly copy", "--scopes", "read", "submit")
    token = ApiToken.objects.get()
    assert (token.user, token.name, token.scopes) == (user, "hourly copy", ["read", "submit"])
    assert token.expires_at is not None
    assert secret not in words
    assert Client(headers={"Authorization": f"Bearer {secret}"}).get("/api/v1/meetings").status_code == 200


def test_a_scope_that_the_accounts_role_does_not_open_is_told() -> None:
    _, words = run(builders.account().username, "hopeful", "--scopes", "read", "submit")
    assert "no role for submit" in words


def test_a_token_may_last_for_ever() -> None:
    run(builders.account().username, "archive", "--days", "0")
    assert ApiToken.objects.get().expires_at is None


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("nobody", "x"), "no account named nobody"),
        (("known", "x", "--scopes", "raed"), "Did you mean read"),
        (("known", "x", "--days", "-1"), "number of days"),
        (("known", "x", "--days", "999999999"), "number of days"),
        (("known", " "), "what the token is for"),
        (("known", "x" * 101), "in 100 characters at most"),
    ],
)
def test_what_cannot_be_made_is_told(args: tuple[str, ...], words: str, django_user_model: Any) -> None:
    django_user_model.objects.create_user("known")
    with pytest.raises(CommandError, match=words):
        run(*args)
    assert not ApiToken.objects.exists()
