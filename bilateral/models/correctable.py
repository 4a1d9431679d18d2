"""What a person may correct: the fields of each record type, how a value is checked and what it refers to."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from bilateral.rules.agreement_status import ONCE
from bilateral.rules.edtf import InvalidDate, bounds
from bilateral.rules.names import fold
from bilateral.rules.posts import office_key

from .codes import (
    Act,
    AgreementKind,
    AgreementStatus,
    MeetingKind,
    MeetingStatus,
    Role,
    Side,
    TopicCode,
)
from .meetings import Meeting
from .officials import Official, Organization
from .record import Record


class Unacceptable(ValueError):
    """A value that its field cannot take; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Field:
    """One correctable field. ``check`` returns the value as it is stored, or raises ``Unacceptable``.

    ``refers_to`` names the record type its value is; ``listed`` says that it has elements, whose key
    ``element_of`` makes of a checked value.
    """

    check: Callable[[Any], Any]
    refers_to: str = ""
    listed: bool = False
    element_of: Callable[[Any, int | None], str] | None = None


def _words(value: Any) -> str:
    """A value that is text, in one line; nothing is an empty one. Anything else would be stored as Python writes it."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unacceptable(_("Give this as text, in quotes."))
    text = " ".join(value.split())
    if any(unicodedata.category(character) == "Cc" for character in text):
        raise Unacceptable(_("Leave out control characters: nobody can read them."))
    return text


def _text(most: int, required: bool = False) -> Callable[[Any], Any]:
    def check(value: Any) -> str:
        text = _words(value)
        if required and not text:
            raise Unacceptable(_("This cannot be empty."))
        if len(text) > most:
            raise Unacceptable(
                _("At most %(most)s characters; this has %(got)s.") % {"most": most, "got": len(text)}
            )
        return text

    return check


def _code(codes: Any) -> Callable[[Any], Any]:
    def check(value: Any) -> str:
        text, known = _words(value), ", ".join(codes.values)
        if not text:
            raise Unacceptable(_("Give one of: %(known)s.") % {"known": known})
        if text not in codes.values:
            raise Unacceptable(_("“%(value)s” is not one of: %(known)s.") % {"value": text, "known": known})
        return text

    return check


def check_edtf(value: Any) -> str:
    text = _words(value)
    if text:
        try:
            bounds(text)
        except InvalidDate as error:
            raise Unacceptable(str(error)) from error
    return text


def check_country(value: Any) -> str:
    code = _words(value).upper()
    if code and not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise Unacceptable(_("Write a country as its two-letter code, such as PH or RU."))
    return code


def _parts(**checks: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A value of several parts; parts that are not given are left to the sources."""

    def check(value: Any) -> dict[str, Any]:
        given = value or {}
        if not isinstance(given, dict) or set(given) - set(checks):
            raise Unacceptable(_("Give any of: %(known)s.") % {"known": ", ".join(checks)})
        return {name: checks[name](part) for name, part in given.items()}

    return check


def _boolean(value: Any) -> bool:
    # "false" is true to Python, and would take a record out of the register.
    if value in (None, ""):
        return False
    if not isinstance(value, bool):
        raise Unacceptable(_("Give true or false, without quotes."))
    return value


def _nothing(value: Any) -> None:
    # Taken for an empty value, a name would erase the record that stands here.
    if value not in (None, "", {}):
        raise Unacceptable(_("This is a record: give its id as “object”, and no value."))


def _act_element(value: Any, _object_id: int | None) -> str:
    if "act" not in value:
        return ""
    element = f"{value['act']}|{value.get('side', 'both')}"
    return element if value["act"] in ONCE else f"{element}|{value.get('date', '')}"


def _by_object(_value: Any, object_id: int | None) -> str:
    return str(object_id or "")


def _by_value(value: Any, _object_id: int | None) -> str:
    return str(value)


def _post_element(value: Any, _object_id: int | None) -> str:
    title = value.get("title", "")
    return office_key(title) or fold(title)[:120]


_WITHDRAWN = Field(_boolean)
_TOPIC = Field(_code(TopicCode), listed=True, element_of=_by_value)
_NAMED = {
    "name": Field(_text(200, required=True)),
    "country": Field(check_country),
    "alias": Field(_text(200, required=True), listed=True, element_of=_by_value),
    "withdrawn": _WITHDRAWN,
}

FIELDS: dict[str, dict[str, Field]] = {
    "organization": _NAMED,
    "official": {
        **_NAMED,
        "latin": Field(_text(200)),
        "title": Field(_text(300)),
        "organization": Field(_nothing, refers_to="organization"),
        "post": Field(
            _parts(
                title=_text(300, required=True),
                organization=_text(300),
                country=check_country,
                period=check_edtf,
            ),
            listed=True,
            element_of=_post_element,
        ),
    },
    "meeting": {
        "kind": Field(_code(MeetingKind)),
        "status": Field(_code(MeetingStatus)),
        "date": Field(check_edtf),
        "place": Field(_text(200)),
        "country": Field(check_country),
        "part_of": Field(_nothing, refers_to="meeting"),
        "previous_date": Field(check_edtf, listed=True, element_of=_by_value),
        "topic": _TOPIC,
        "member": Field(
            _parts(title=_text(300), role=_code(Role), country=check_country, organization=_text(300)),
            refers_to="official",
            listed=True,
            element_of=_by_object,
        ),
        "delegation": Field(_parts(note=_text(500)), refers_to="official", listed=True),
        "withdrawn": _WITHDRAWN,
    },
    "agreement": {
        "title": Field(_text(400, required=True)),
        "kind": Field(_code(AgreementKind)),
        "status": Field(_code(AgreementStatus)),
        "expected": Field(check_edtf),
        "topic": _TOPIC,
        "act": Field(
            _parts(act=_code(Act), side=_code(Side), date=check_edtf),
            refers_to="meeting",
            listed=True,
            element_of=_act_element,
        ),
        "party": Field(
            _parts(country=check_country), refers_to="organization", listed=True, element_of=_by_object
        ),
        "signatory": Field(
            _parts(country=check_country), refers_to="official", listed=True, element_of=_by_object
        ),
        "withdrawn": _WITHDRAWN,
    },
}

REFERRED: dict[str, type[Record]] = {"official": Official, "organization": Organization, "meeting": Meeting}

# Field → the list of a record's state that its elements stand in.
LIST_OF_FIELD = {
    "topic": "topics",
    "previous_date": "previous_dates",
    "alias": "aliases",
    "post": "posts",
    "act": "actions",
    "party": "parties",
    "signatory": "signatories",
}
