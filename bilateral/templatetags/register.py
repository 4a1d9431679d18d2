"""What templates say of the register: dates, badges, icons, and the evidence behind values."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.contrib.auth.models import AnonymousUser, User
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bilateral.models import Agreement, AgreementAction, Claim, Meeting, Official, Record, type_of
from bilateral.models.codes import Stance
from bilateral.models.correctable import FIELDS, LIST_OF_FIELD
from bilateral.selectors import places
from bilateral.selectors.clock import today_in_manila
from bilateral.selectors.lines import MeetingLine
from bilateral.selectors.meetings import status_on
from bilateral.selectors.provenance import Provenance
from bilateral.services.roles import is_editor, may_submit
from bilateral.web import codes, lines, looks, menu, rows, teaching
from bilateral.web.dates import in_words
from bilateral.web.stored_words import retold as told_again

register = template.Library()


edtf = register.simple_tag(looks.date, name="edtf")
register.simple_tag(looks.asset, name="asset")
register.simple_tag(looks.page, name="page")
register.simple_tag(looks.icon, name="icon")
register.simple_tag(looks.badge, name="badge")
register.simple_tag(looks.kind, name="kind")
register.simple_tag(looks.country, name="country")


@register.simple_tag
def day(value: date | None) -> SafeString:
    """A calendar day in words."""
    return looks.date(value.isoformat() if value else "")


@register.filter
def edtf_words(value: str) -> str:
    return in_words(value)


@register.simple_tag
def status(record: Any) -> SafeString:
    """The status of a meeting, agreement or article; of a meeting, what it is today."""
    code = getattr(record, "state", "") or record.status
    if isinstance(record, Meeting | MeetingLine):
        code = status_on(record, today_in_manila())
    return looks.badge(code)


@register.simple_tag
def type_icon(record_type: str) -> SafeString:
    """The icon of a record type."""
    return looks.icon(codes.ICON_OF_KIND.get(record_type, "circle"))


@register.filter
def country_name(code: str) -> str:
    return codes.country_name(code) if code else _("country not known")


@register.filter
def retold(words: str | None) -> str:
    """Words that a worker or a rule stored in English, in the reader's language."""
    return told_again(str(words or ""))


@register.filter
def code_words(code: str, field: str) -> str:
    return looks.code_words(field, code)


@register.filter
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


@register.filter
def record_type(record: Record) -> str:
    """The type of a record as addresses name it."""
    return type_of(record)


@register.filter
def field_words(field: str) -> str:
    return str(codes.FIELD_WORDS.get(field, field.replace("_", " ")))


@register.filter
def value_words(value: Any, field: str) -> str:
    """A claim's value in words: a code's words, a date's, a member's title and role."""
    if value in (None, "", [], {}):
        return _("none")
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
        return told_again(text)
    return codes.words_of(field, text) if field in ("kind", "status", "topic") else text


@register.filter
def state_words(value: Any, column: str) -> str:
    """A column of a record's state in words, as the history tells it: lists element by element."""
    field = {column: name for name, column in LIST_OF_FIELD.items()}.get(column, column)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if column == "delegations":
        return "; ".join(_side_words(side) for side in value or ()) or _("none")
    if column == "conflicts" and isinstance(value, dict):
        return ", ".join(field_words(name) for name in value) or _("none")
    if column in ("aliases", "parties", "signatories") and value:
        return ", ".join(str(row.get("name") or country_name(row.get("country", ""))) for row in value)
    if column == "last_evidence_on" and value:
        return in_words(str(value))
    return value_words(value, field)


def _side_words(side: dict[str, Any]) -> str:
    members = len(side["members"])
    words = ngettext("%(side)s, %(n)s member", "%(side)s, %(n)s members", members)
    return words % {"side": country_name(side["country"]), "n": members}


@register.filter
def type_words(record_type: str) -> str:
    """The type of several records, for a heading."""
    words = {
        "meeting": _("Meetings"),
        "agreement": _("Agreements"),
        "official": _("Officials"),
        "organization": _("Organizations"),
    }
    return words.get(record_type, record_type)


@register.filter
def new_words(record_type: str) -> str:
    """One record that is to be made."""
    words = {
        "meeting": _("a new meeting"),
        "agreement": _("a new agreement"),
        "official": _("a new official"),
        "organization": _("a new organization"),
    }
    return words.get(record_type, record_type)


@register.filter
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


@register.filter
def short_name(official: Official, names: dict[str, str]) -> str:
    """An official as short as names on this page can be told apart (``looks.short_names``)."""
    return names[official.name]


register.simple_tag(lines.party, name="party")
register.simple_tag(lines.meeting_lines, name="meeting_lines")
register.simple_tag(rows.agreement_rows, name="agreement_rows")
register.simple_tag(rows.article_rows, name="article_rows")
register.simple_tag(rows.delegation_rows, name="delegation_rows")
register.simple_tag(rows.official_rows, name="official_rows")
register.simple_tag(rows.organization_rows, name="organization_rows")
register.simple_tag(rows.place_rows, name="place_rows")


@register.simple_tag
def flags(agreement: Agreement) -> list[str]:
    """The flags of an agreement: ``overdue`` and ``silent``, whose rules the page shows beside them."""
    return rows.flags_of(agreement, today_in_manila())


@register.filter
def days_since(then: date | None) -> int:
    """Whole days from a day until today in Manila."""
    return (today_in_manila() - then).days if then else 0


@register.filter
def act_element(action: AgreementAction) -> str:
    """Under which element the evidence of an act is kept."""
    return f"{action.act}|{action.side}"


@register.filter
def edits(user: User | AnonymousUser) -> bool:
    return is_editor(user)


@register.simple_tag(takes_context=True)
def lessons(context: dict[str, Any]) -> list[dict[str, Any]]:
    """What the last corrections could teach."""
    request = context.get("request")
    return teaching.offers(request) if request is not None else []


@register.simple_tag
def fix_address(record: Record, field: str = "") -> str:
    """Where a value of a record is corrected; without a field, where all of them are."""
    name = str(record._meta.model_name)
    return (
        reverse("fix-value", args=[name, record.pk, field])
        if field
        else reverse("fix", args=[name, record.pk])
    )


@register.filter
def place_address(meeting: Meeting) -> str:
    """The page of a meeting's place; empty where none is told."""
    slug, _place = places.identify(meeting.place, meeting.country)
    return reverse("place", args=[slug]) if slug else ""


@register.simple_tag
def record_address(page: str, record: Record) -> str:
    """One of a record's own pages: its history, merging it, splitting it."""
    return reverse(page, args=[record._meta.model_name, record.pk])


@register.filter
def one_of(record: Record) -> str:
    """The type of a record, as its addresses and claims name it."""
    return str(record._meta.model_name)


@register.filter
def submits(user: User | AnonymousUser) -> bool:
    return may_submit(user)


@register.inclusion_tag("components/evidence.html", takes_context=True)
def evidence(
    context: dict[str, Any], provenance: Provenance, field: str, element: str | int = ""
) -> dict[str, Any]:
    """The mark behind a value: how many sources give it; it opens their quotes in place.

    Editors find the way to correct it there, and to take a correction of people's back.
    """
    user = context.get("user")
    record = provenance.record if user is not None and is_editor(user) else None
    known = FIELDS[one_of(record)].get(field) if record is not None else None
    return {
        "evidence": provenance.of(field, element),
        "field": field,
        "record": record,
        "single": known is not None and not known.listed,
        "request": context.get("request"),
        "csrf_token": context.get("csrf_token"),
    }


@register.simple_tag(takes_context=True)
def main_menu(context: dict[str, Any]) -> SafeString:
    """The menu of pages, for who looks and where they are."""
    user = context.get("user")
    match = getattr(context.get("request"), "resolver_match", None)
    return menu.main_menu(match.url_name or "" if match else "", user)


@register.simple_tag(takes_context=True)
def current(context: dict[str, Any], *names: str) -> SafeString:
    """``aria-current`` where the page at hand is one of the named addresses."""
    return SafeString(' aria-current="page"') if context.get("page_name") in names else SafeString("")


@register.filter
def share_of(part: int, whole: int) -> int:
    """A number as a percentage of another, rounded, for the length of a bar."""
    return round(100 * part / whole) if whole else 0


@register.filter
def count_of(counts: dict[str, int], name: str) -> int:
    """One of several counts; 0 where there is none of that name."""
    return counts.get(name, 0)


@register.filter
def text_language(code: str) -> str:
    """The language of an article as HTML's ``lang`` takes it; empty says that it is not known."""
    return code if code in ("en", "fil", "ru") else ""


@register.filter
def language_words(code: str) -> str:
    return {"en": _("English"), "fil": _("Filipino"), "ru": _("Russian")}.get(code, _("not known"))
