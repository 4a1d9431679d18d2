"""Kinds of query parameters: how their text becomes a value, and what the OpenAPI document says of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.utils.dateparse import parse_datetime

from bilateral.rules.edtf import Bounds, InvalidDate, bounds
from bilateral.rules.wording import nearest

MAX_ID = 2**63 - 1
RECORD_TYPES = ("official", "organization", "meeting", "agreement")


class Unreadable(ValueError):
    """A value that its parameter cannot take, in words, with the nearest right value if there is one."""

    def __init__(self, detail: str, nearest: str | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Kind:
    """``read`` turns text into a value or raises ``Unreadable``; ``schema`` is its JSON schema."""

    read: Callable[[str], Any]
    schema: dict[str, Any]


def choice(values: Iterable[str]) -> Kind:
    """One of these codes."""
    known = list(values)

    def read(text: str) -> str:
        if text in known:
            return text
        raise Unreadable(f"“{text}” is not one of: {', '.join(known)}.", nearest(text, known))

    return Kind(read, {"type": "string", "enum": known})


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise Unreadable(
            "Write true or false.", "true" if text.lower() in ("1", "yes", "on", "true") else None
        )
    return text == "true"


def _whole(least: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        digits = text.lstrip("0") or "0"  # thousands of zeros are a number that Python does not read
        if not (text.isascii() and text.isdigit()) or (len(digits) < 20 and int(digits) < least):
            raise Unreadable(f"Write a whole number, {least} or more.")
        if len(digits) > 19 or int(digits) > MAX_ID:
            raise Unreadable(f"Write a whole number, {MAX_ID} at most.")
        return int(digits)

    return read


def _edtf(text: str) -> Bounds:
    try:
        return bounds(text)
    except InvalidDate as error:
        raise Unreadable(str(error)) from error


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Unreadable("Write a day as 2017-05-23.") from error


def _moment(text: str) -> datetime:
    try:
        moment = parse_datetime(text.replace(" ", "+")) or datetime.fromisoformat(text)
    except ValueError as error:
        raise Unreadable("Write a moment as 2017-05-23T08:00:00Z.") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _text(text: str) -> str:
    stripped = " ".join(text.split())
    # Without its accents a lone accent is nothing, and nothing is found in every name.
    if all(unicodedata.combining(character) for character in stripped):
        raise Unreadable("Write at least one character.")
    if len(stripped) > 200:
        raise Unreadable("At most 200 characters.")
    return stripped


def _country(text: str) -> str:
    if not (len(text) == 2 and text.isascii() and text.isalpha()):
        raise Unreadable("Write a country as its two-letter code, such as PH or RU.")
    return text.upper()


def _record(text: str) -> tuple[str, int]:
    record_type, slash, row_id = text.partition("/")
    if not slash or record_type not in RECORD_TYPES:
        wrong = nearest(record_type, RECORD_TYPES)
        raise Unreadable(
            "Write a record as its type and id, such as meeting/5.", wrong and f"{wrong}/{row_id or 1}"
        )
    return record_type, _id(row_id)


_id = _whole(1)

BOOLEAN = Kind(_boolean, {"type": "boolean"})
NUMBER = Kind(_whole(0), {"type": "integer", "minimum": 0, "maximum": MAX_ID})
POSITIVE = Kind(_id, {"type": "integer", "minimum": 1, "maximum": MAX_ID})
EDTF = Kind(_edtf, {"type": "string"})
DAY = Kind(_day, {"type": "string", "format": "date"})
MOMENT = Kind(_moment, {"type": "string", "format": "date-time"})
TEXT = Kind(_text, {"type": "string", "minLength": 1, "maxLength": 200})
COUNTRY = Kind(_country, {"type": "string", "pattern": "^[A-Za-z]{2}$"})
RECORD = Kind(_record, {"type": "string", "pattern": "^(official|organization|meeting|agreement)/[0-9]+$"})
