"""What webhooks are told: which records changed, by number. The rest is asked of ``/changes``."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime

import orjson

from bilateral.models import Change

CHANGED, TEST = "register.changed", "register.test"


def new_message_id() -> str:
    return f"msg_{secrets.token_hex(12)}"


def changed(rows: Iterable[Change], after: int, last: int, now: datetime) -> str:
    """The message that these changes were made. ``after`` and ``last`` are the places in the feed it covers."""
    told = [
        {
            "number": row.number,
            "record": {"type": row.record_type, "id": row.record_id},
            "action": row.action,
            "version": row.version,
            "at": row.at,
        }
        for row in rows
    ]
    return _message(CHANGED, now, {"after": after, "last": last, "changes": told})


def test_message(now: datetime) -> str:
    """A message that says nothing but that messages arrive."""
    return _message(TEST, now, {})


def _message(kind: str, now: datetime, content: object) -> str:
    return orjson.dumps({"type": kind, "timestamp": now, "data": content}, option=orjson.OPT_UTC_Z).decode()
