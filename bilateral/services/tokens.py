"""Tokens: made once, shown once, kept only as a hash; rotated, revoked, and their use kept."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import lru_cache

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from bilateral import prepared
from bilateral.models import ApiToken, ApiUse
from bilateral.rules.wording import nearest

SCOPES = {
    "read": "Read the register.",
    "submit": "Submit articles.",
    "correct": "Correct records, in the rank of the user's role.",
}
PREFIX = "blt_"  # lets secret scanners tell a leaked token
OVERLAP = timedelta(hours=24)  # for how long a rotated token still opens what it did
LONGEST = timedelta(days=366)
USE_IS_NOTED_EVERY = timedelta(minutes=1)


class InvalidScopes(ValueError):
    """A scope that does not exist; the message names the right ones."""


def issue(
    *,
    user: User,
    name: str,
    scopes: Iterable[str],
    expires_at: datetime | None = None,
    replaces: ApiToken | None = None,
) -> tuple[ApiToken, str]:
    """Make a token for a user. Returns the row and the secret, which is not kept: it is shown once."""
    wanted = sorted(set(scopes))
    for scope in wanted:
        if scope not in SCOPES:
            near = nearest(scope, SCOPES)
            hint = f" Did you mean {near}?" if near else ""
            raise InvalidScopes(f"There is no scope “{scope}”; there are: {', '.join(SCOPES)}.{hint}")
    if not wanted:
        raise InvalidScopes(f"Give at least one scope of: {', '.join(SCOPES)}.")
    token = ApiToken(user=user, name=name, scopes=wanted, expires_at=expires_at, replaces=replaces)
    secret = give_secret(token)
    token.save()
    return token, secret


def give_secret(token: ApiToken) -> str:
    """Give a token that is being made its secret, and return it; the caller saves the token, which keeps a hash."""
    secret = PREFIX + secrets.token_urlsafe(32)
    token.prefix, token.digest = secret[:12], ApiToken.digest_of(secret)
    return secret


def find(secret: str) -> ApiToken | None:
    """The token that this secret opens, with its user; ``None`` when there is none."""
    statement, token_columns, user_columns = _statement()
    with prepared.cursor() as cursor:
        cursor.execute(statement, [ApiToken.digest_of(secret)])
        row = cursor.fetchone()
    if row is None:
        return None
    token = ApiToken.from_db(connection.alias, token_columns, row[: len(token_columns)])
    token.user = User.from_db(connection.alias, user_columns, row[len(token_columns) :])
    return token


@lru_cache(maxsize=1)
def _statement() -> tuple[str, list[str], list[str]]:
    # Every request asks this: put together and planned once, it costs a quarter of what the query set does.
    token_columns = [field.attname for field in ApiToken._meta.concrete_fields]
    user_columns = [field.attname for field in User._meta.concrete_fields]
    names = [f"t.{name}" for name in token_columns] + [f"u.{name}" for name in user_columns]
    tokens, users = ApiToken._meta.db_table, User._meta.db_table
    statement = (
        f"SELECT {', '.join(names)} FROM {tokens} t JOIN {users} u ON u.id = t.user_id WHERE t.digest = %s"  # noqa: S608
    )
    return statement, token_columns, user_columns


def refusal(token: ApiToken) -> str:
    """Why a token opens nothing any more, in words; empty when it does."""
    if token.revoked_at is not None:
        return "This token was revoked. Ask for a new one."
    if token.expires_at is not None and token.expires_at <= timezone.now():
        return "This token has expired. Ask for a new one."
    if not token.user.is_active:
        return "The account of this token is closed."
    return ""


def note_use(token: ApiToken) -> None:
    """Remember when a token was last used, to the minute: not a write for every request."""
    now = timezone.now()
    if token.last_used_at is not None and now - token.last_used_at < USE_IS_NOTED_EVERY:
        return
    stale = Q(last_used_at__isnull=True) | Q(last_used_at__lt=now - USE_IS_NOTED_EVERY)
    ApiToken.objects.filter(stale, pk=token.pk).update(last_used_at=now)


@transaction.atomic
def rotate(token: ApiToken) -> tuple[ApiToken, str]:
    """Make a token to take the place of one, with its name, scopes and length of life; the old one ends in a day.

    Raises ``InvalidScopes`` for a token that opens nothing any more.
    """
    token = ApiToken.objects.select_for_update().get(pk=token.pk)
    if why := refusal(token):
        raise InvalidScopes(why)
    now = timezone.now()
    lasts = token.expires_at - token.created_at if token.expires_at else None
    made = issue(
        user=token.user,
        name=token.name,
        scopes=token.scopes,
        expires_at=now + min(lasts, LONGEST) if lasts else None,
        replaces=token,
    )
    ends = now + OVERLAP
    token.expires_at = min(token.expires_at, ends) if token.expires_at else ends
    token.save(update_fields=["expires_at"])
    return made


def revoke(token: ApiToken) -> None:
    """End a token at once. It is kept, with what it was used for."""
    ApiToken.objects.filter(pk=token.pk, revoked_at__isnull=True).update(revoked_at=timezone.now())


@transaction.atomic
def note_uses(hour: datetime, counted: Mapping[tuple[str, str], int]) -> int:
    """Keep how many requests one hour has seen so far, by (digest of the token, operation). Returns how many rows.

    Counts only grow: what comes twice, or late, changes nothing. Digests of no token, such as guesses, are left out.
    """
    known = dict(
        ApiToken.objects.filter(digest__in={digest for digest, _ in counted}).values_list("digest", "pk")
    )
    rows = [
        (known[digest], hour, operation[:80], requests)
        for (digest, operation), requests in sorted(counted.items())
        if digest in known
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"""
            INSERT INTO {ApiUse._meta.db_table} AS kept (token_id, hour, operation, requests) VALUES (%s, %s, %s, %s)
            ON CONFLICT (token_id, hour, operation) DO UPDATE SET requests = GREATEST(kept.requests, excluded.requests)
            """,  # noqa: S608 - a table's name
            rows,
        )
    return len(rows)
