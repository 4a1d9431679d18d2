"""Records, claims and their values in words, in the reader's language."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bilateral.models import Claim, Meeting, Record
from bilateral.models.codes import Stance
from bilateral.models.correctable import LIST_OF_FIELD
from bilateral.selectors.lines import MeetingLine

from . import codes, looks
from .dates import in_words
from .stored_words import retold


def record_words(record: Record | MeetingLine) -> str:
    """A record's name for a link: for a meeting its kind, place and date in words."""
    if not isinstance(record, Meeting | MeetingLine):
        return str(record)
    where = record.place or (codes.country_name(record.country) if record.country else "")
    parts = [
        looks.code_words("kind", record.kind),
        where,
        in_words(record.date),
    ]
    words = ", ".join(part for part in parts if part)
    return words if record.date else _("%(meeting)s (undated)") % {"meeting": words}


def type_words(record_type: str) -> str:
    """The type of several records, for a heading."""
    words = {
        "meeting": _("Meetings"),
        "agreement": _("Agreements"),
        "official": _("Officials"),
        "organization": _("Organizations"),
    }
    return words.get(record_type, record_type)


def new_words(record_type: str) -> str:
    """One record that is to be made."""
    words = {
        "meeting": _("a new meeting"),
        "agreement": _("a new agreement"),
        "official": _("a new official"),
        "organization": _("a new organization"),
    }
    return words.get(record_type, record_type)


def no_news_for(days: int) -> str:
    """How long nothing was heard: in days while they tell something, in years from two on."""
    years = days // 365
    if years < 2:
        return ngettext("no news for %(n)s day", "no news for %(n)s days", days) % {"n": days}
    return ngettext("no news for %(n)s year", "no news for %(n)s years", years) % {"n": years}


def field_words(field: str) -> str:
    return str(codes.FIELD_WORDS.get(field, field.replace("_", " ")))


def country_name(code: str) -> str:
    return codes.country_name(code) if code else _("country not known")


def value_words(value: Any, field: str) -> str:
    """A claim's value in words: a code's words, a date's, a member's title and role."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value in (None, "", [], {}):
        return _("none")
    if isinstance(value, Record):
        return record_words(value)
    if isinstance(value, dict):
        return _parts(value, field)
    if isinstance(value, list):
        return ", ".join(value_words(part, field) for part in value)
    text = str(value)
    if field in ("date", "expected", "previous_date", "act"):
        return in_words(text)
    if field == "country":
        return codes.country_name(text)
    if field == "sequence":
        return retold(text)
    return codes.words_of(field, text) if field in ("kind", "status", "topic") else text


def state_words(value: Any, column: str) -> str:
    """A column of a record's state in words, as the history tells it: lists element by element."""
    field = {column: name for name, column in LIST_OF_FIELD.items()}.get(column, column)
    if column == "delegations":
        return "; ".join(_side_words(side) for side in value or ()) or _("none")
    if column == "conflicts" and isinstance(value, dict):
        return ", ".join(field_words(name) for name in value) or _("none")
    if column in ("aliases", "parties", "signatories") and value:
        return ", ".join(str(row.get("name") or country_name(row.get("country", ""))) for row in value)
    if column == "last_evidence_on" and value:
        return in_words(str(value))
    return value_words(value, field)


def claim_words(claim: Claim) -> str:
    """What a claim says, in words: the name of the record that it points to, and the parts of its value."""
    if claim.stance == Stance.NONE:
        return _("none")
    pointed = _pointed_to(claim)
    value = claim.value
    if claim.field == "delegation" and isinstance(value, dict):
        value = {**value, "country": claim.element}
    if pointed and isinstance(value, dict):
        value = {"name": pointed, **{part: told for part, told in value.items() if part != "name"}}
        return value_words(value, claim.field)
    if pointed and not value:
        return pointed
    return value_words(value, claim.field)


def _side_words(side: dict[str, Any]) -> str:
    members = len(side["members"])
    words = ngettext("%(side)s, %(n)s member", "%(side)s, %(n)s members", members)
    return words % {"side": country_name(side["country"]), "n": members}


def _pointed_to(claim: Claim) -> str:
    holder: Any = claim.object_mention if claim.object_mention_id else claim
    prefix = "" if claim.object_mention_id else "object_"
    for name in ("official", "organization", "meeting"):
        record = getattr(holder, f"{prefix}{name}", None)
        if record is not None:
            return record_words(record)
    return ""


def _parts(value: dict[str, Any], field: str) -> str:
    said = {name: str(part) for name, part in value.items() if part not in (None, "", [])}
    if field == "act":
        act, side, when = said.get("act", ""), said.get("side", ""), said.get("date", "")
        words = [
            codes.words_of("act", act),
            codes.words_of("side", side) if side != "both" else "",
            in_words(when),
        ]
        return " · ".join(word for word in words if word)
    of_side = [codes.country_name(said["country"])] if field == "delegation" and "country" in said else []
    told = [*of_side, said.get("name"), said.get("title"), said.get("organization"), said.get("note")]
    role = said.get("role", "")
    told.append(codes.words_of("role", role) if role not in ("", "member") else None)
    told.append(in_words(said["period"]) if "period" in said else None)
    shown = ", ".join(part for part in told if part)
    return shown or codes.country_name(said.get("country", "")) or _("present")
