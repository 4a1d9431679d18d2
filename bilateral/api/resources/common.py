"""What several resources share: columns and filters of records, and their topics."""

from __future__ import annotations

from typing import Any

from bilateral.api.reader import Reader

from .base import Row, fetch

RECORD_COLUMNS = ("id", "sources", "reports", "conflicts", "version", "created_at", "updated_at")

RECORD_EXAMPLE = {
    "sources": 3,
    "reports": 5,
    "conflicts": {},
    "version": 4,
    "created_at": "2026-11-25T01:00:00Z",
    "updated_at": "2026-11-25T02:30:00Z",
}


def record_fields(kind: str, row: Row, reader: Reader) -> Row:
    """The fields that every record has."""
    return {
        "id": row["id"],
        "url": reader.addresses.api(kind, row["id"]),
        "web_url": reader.addresses.page(kind, row["id"]),
    }


def standing_fields(row: Row) -> Row:
    return {name: row[name] for name in RECORD_COLUMNS if name != "id"}


def refer_example(plural: str, row_id: int, name: str) -> Row:
    return {"id": row_id, "url": f"https://register.example/api/v1/{plural}/{row_id}", "name": name}


def record_example(plural: str, row_id: int, /, **fields: Any) -> Row:
    return {
        "id": row_id,
        "url": f"https://register.example/api/v1/{plural}/{row_id}",
        "web_url": f"https://register.example/{plural}/{row_id}/",
        **fields,
        **RECORD_EXAMPLE,
    }


def topics_of(record_type: str, ids: list[int]) -> dict[int, list[str]]:
    """Topic codes of each meeting or agreement, sorted."""
    found: dict[int, list[str]] = {}
    for row_id, code in fetch(_TOPICS[record_type], ids):
        found.setdefault(row_id, []).append(code)
    return found


_TOPICS = {
    name: f"SELECT {name}_id, topic_id FROM bilateral_{name}_topics WHERE {name}_id = ANY(%s) ORDER BY topic_id"  # noqa: S608 - of two names that stand here
    for name in ("meeting", "agreement")
}
