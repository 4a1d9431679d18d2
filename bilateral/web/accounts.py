"""The account behind a session with its roles, in one statement that is planned once per connection."""

from __future__ import annotations

from functools import cache

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.db import DEFAULT_DB_ALIAS

from bilateral import prepared
from bilateral.services.roles import know_roles


class AccountBackend(ModelBackend):
    """Django's accounts and passwords. Every page shows what its reader's roles allow, so they come along."""

    def get_user(self, user_id: int) -> User | None:
        with prepared.cursor() as cursor:
            cursor.execute(_statement(), [user_id])
            row = cursor.fetchone()
        if row is None:
            return None
        *columns, groups = row
        user = User.from_db(DEFAULT_DB_ALIAS, _columns(), columns)
        know_roles(user, groups)
        return user if self.user_can_authenticate(user) else None


@cache
def _columns() -> tuple[str, ...]:
    return tuple(field.attname for field in User._meta.concrete_fields)


@cache
def _statement() -> str:
    columns = ", ".join(f"u.{name}" for name in _columns())
    return (
        f"SELECT {columns}, ARRAY(SELECT g.name FROM auth_user_groups m JOIN auth_group g ON g.id = m.group_id"  # noqa: S608
        " WHERE m.user_id = u.id) FROM auth_user u WHERE u.id = %s"
    )
