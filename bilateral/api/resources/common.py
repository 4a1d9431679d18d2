"""What several resources share: the fields of records, their examples, and their topics."""

# ruff: noqa: S608 - every part of these statements stands in the code

from __future__ import annotations

from typing import Any

from bilateral.api.written import Elements, address, code, joined, moment, page_address

from .base import Row

RECORD_EXAMPLE = {
    "sources": 3,
    "reports": 5,
    "conflicts": {},
    "version": 4,
    "created_at": "2026-11-25T01:00:00Z",
    "updated_at": "2026-11-25T02:30:00Z",
}


def own_fields(kind: str, row: str) -> dict[str, str]:
    """The fields that every row with a page begins with."""
    return {"id": f"{row}.id", "url": address(kind, f"{row}.id"), "web_url": page_address(f"{row}.id")}


def standing_fields(row: str) -> dict[str, str]:
    """The fields that every record ends with."""
    return {
        **{name: f"{row}.{name}" for name in ("sources", "reports", "conflicts", "version")},
        "created_at": moment(f"{row}.created_at"),
        "updated_at": moment(f"{row}.updated_at"),
    }


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


def topics_of(record_type: str) -> Elements:
    """Topic codes of each meeting or agreement, sorted."""
    return Elements(f"""
        SELECT t.{record_type}_id, {joined(code("t.topic_id"), "t.topic_id")}
        FROM page JOIN bilateral_{record_type}_topics t ON t.{record_type}_id = page.id
        GROUP BY t.{record_type}_id
    """)
