"""What templates say of the register: dates, badges, icons, and the evidence behind values."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import template
from django.contrib.auth.models import AnonymousUser, User
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from bilateral.models import Agreement, AgreementAction, Meeting, Official, Record, type_of
from bilateral.models.correctable import FIELDS
from bilateral.selectors import places
from bilateral.selectors.clock import today_in_manila
from bilateral.selectors.lines import MeetingLine
from bilateral.selectors.meetings import status_on
from bilateral.selectors.provenance import Provenance
from bilateral.services.roles import is_editor, may_submit
from bilateral.web import codes, lines, looks, menu, rows, teaching, words
from bilateral.web.dates import in_words
from bilateral.web.desk_claims import desk_claims
from bilateral.web.inferences import inference
from bilateral.web.stored_words import retold as told_again
from bilateral.web.tables import table_head

register = template.Library()


edtf = register.simple_tag(looks.date, name="edtf")
register.simple_tag(looks.asset, name="asset")
register.simple_tag(looks.page, name="page")
register.simple_tag(looks.icon, name="icon")
register.simple_tag(looks.badge, name="badge")
register.simple_tag(looks.kind, name="kind")
register.simple_tag(looks.country, name="country")
register.filter("edtf_words", in_words)
register.filter("record_type", type_of)
register.filter("record_words", words.record_words)
register.filter("type_words", words.type_words)
register.filter("new_words", words.new_words)
register.filter("field_words", words.field_words)
register.filter("country_name", words.country_name)
register.filter("value_words", words.value_words)
register.filter("state_words", words.state_words)
register.filter("claim_words", words.claim_words)
register.filter("inference", inference)


@register.simple_tag
def day(value: date | None) -> SafeString:
    """A calendar day in words."""
    return looks.date(value.isoformat() if value else "")


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
def retold(stored: str | None) -> str:
    """Words that a worker or a rule stored in English, in the reader's language."""
    return told_again(str(stored or ""))


@register.filter
def code_words(code: str, field: str) -> str:
    return looks.code_words(field, code)


@register.filter
def short_name(official: Official, names: dict[str, str]) -> str:
    """An official as short as names on this page can be told apart (``looks.short_names``)."""
    return names[official.name]


register.simple_tag(lines.party, name="party")
register.simple_tag(lines.meeting_lines, name="meeting_lines")
register.simple_tag(table_head, name="table_head")
register.simple_tag(desk_claims, name="desk_claims")
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
def no_news_since(then: date | None) -> str:
    """For how long nothing was heard, until today in Manila; empty for what nobody dated."""
    return words.no_news_for((today_in_manila() - then).days) if then else ""


@register.filter
def act_element(action: AgreementAction) -> str:
    """Under which element the evidence of an act is kept."""
    return f"{action.act}|{action.side}"


@register.filter
def person(author: object, reader: User | AnonymousUser | None) -> str:
    """Who said or did something: by name for those who are logged in. Names of accounts are not for the public."""
    return str(author) if reader is not None and reader.is_authenticated else _("an editor or partner")


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


@register.simple_tag
def choice_address(record: Record, field: str, value: str) -> str:
    """Where an editor settles on one of the values that sources give; empty for a field that is not chosen so."""
    known = FIELDS[type_of(record)].get(field)
    if known is None or known.listed or known.refers_to:
        return ""
    return f"{fix_address(record, field)}?{urlencode({'chosen': value})}"


@register.filter
def place_address(meeting: Meeting) -> str:
    """The page of a meeting's place; empty where none is known."""
    slug, _place = places.identify(meeting.place, meeting.country)
    return reverse("place", args=[slug]) if slug else ""


@register.simple_tag
def record_address(page: str, record: Record) -> str:
    """One of a record's own pages: its history, merging it, splitting it."""
    return reverse(page, args=[record._meta.model_name, record.pk])


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
    known = FIELDS[type_of(record)].get(field) if record is not None else None
    return {
        "evidence": provenance.of(field, element),
        "field": field,
        "record": record,
        "reader": user,
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
