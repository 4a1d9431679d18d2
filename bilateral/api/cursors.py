"""Cursors: where a walk through a list stands, signed, so that nobody can make one up."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson
from django.core.signing import BadSignature, Signer

from bilateral.problems import Problem

_signer = Signer(salt="bilateral.api.cursor")


@dataclass(frozen=True, slots=True)
class Position:
    """The row a page stands next to: its sort value (ISO text for days and moments) and its id.

    ``forward`` is true for the page after that row, false for the one before.
    """

    value: Any
    id: int
    forward: bool = True


def question_key(name: str, order: str, filters: dict[str, list[str]]) -> str:
    """A short digest of what is asked: a cursor only fits the list, order and filters it was made for."""
    asked = orjson.dumps(
        [name, order, {key: sorted(values) for key, values in filters.items()}], option=orjson.OPT_SORT_KEYS
    )
    return hashlib.sha256(asked).hexdigest()[:16]


def write(position: Position, question: str) -> str:
    """The position as text for an address."""
    value = position.value
    if isinstance(value, date | datetime):
        value = value.isoformat()
    return _signer.sign_object([question, value, position.id, int(position.forward)])


def read(text: str, question: str) -> Position:
    """The position in a cursor. Raises ``Problem`` (400) for any cursor that this list did not give."""
    try:
        made_for, value, row_id, forward = _signer.unsign_object(text)
    except (BadSignature, ValueError) as error:
        raise Problem("invalid-cursor") from error
    if made_for != question:
        raise Problem(
            "invalid-cursor",
            "This cursor belongs to another list, order or filter. Start again without `cursor`.",
        )
    return Position(value, row_id, bool(forward))
