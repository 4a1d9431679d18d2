"""Django's sessions in the database, found by a statement that is planned once per connection."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends import db
from django.db import DEFAULT_DB_ALIAS
from django.utils import timezone

from bilateral import prepared

_FIND = (
    "SELECT session_key, session_data, expire_date FROM django_session"
    " WHERE session_key = %s AND expire_date > %s"
)


class SessionStore(db.SessionStore):
    """Every page begins with this look-up, and Django would build its statement anew each time."""

    def _get_session_from_db(self) -> Any:
        with prepared.cursor() as cursor:
            cursor.execute(_FIND, [self.session_key, timezone.now()])
            row = cursor.fetchone()
        if row is None:
            self._session_key = None
            return None
        return self.model.from_db(DEFAULT_DB_ALIAS, ("session_key", "session_data", "expire_date"), row)
