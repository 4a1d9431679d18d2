"""The rows of the lists that are tables: fifty a page, of six or seven cells each.

Written here and not in a template, which takes ten times as long for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.conf import settings
from django.template.defaultfilters import truncatechars
from django.urls import get_script_prefix, reverse
from django.utils.formats import localize
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from bilateral.models import Agreement
from bilateral.models.paths import path_of
from bilateral.rules.pending import is_overdue, is_silent, status_on
from bilateral.selectors.agreements import AgreementLine
from bilateral.selectors.articles import ArticleLine
from bilateral.selectors.clock import today_in_manila
from bilateral.selectors.delegations import DelegationLine
from bilateral.selectors.officials import OfficialLine
from bilateral.selectors.organizations import OrganizationLine
from bilateral.selectors.places import PlaceCount

from . import codes, lines, looks
from .tables import TABLES

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What all rows of a list have in common, looked up once."""

    today: date  # in Manila
    language: str | None  # the reader's
    prefix: str  # of every address

    def record(self, page: str, pk: int | None, name: str | None) -> SafeString | str:
        """A record's name as a link to it; nothing where there is none."""
        return looks.filled('<a href="{}">{}</a>', self.path(page, pk), name or "") if pk else ""

    def path(self, page: str, pk: int) -> str:
        return path_of(page, pk, self.prefix)

    def day(self, value: date | None) -> SafeString:
        return looks.date(value.isoformat() if value else "", self.language)


def _rows_of(row: Callable[[Line, _Reading], SafeString]) -> Callable[[Iterable[Line]], SafeString]:
    """Rows of a table, made one by one."""

    def rows(told: Iterable[Line]) -> SafeString:
        reading = _Reading(today_in_manila(), get_language(), get_script_prefix())
        return SafeString("\n".join(row(line, reading) for line in told))

    return rows


@_rows_of
def article_rows(article: ArticleLine, reading: _Reading) -> SafeString:
    retracted = looks.filled(" <small>{}</small>", _("retracted")) if article.retracted_at else ""
    return TABLES["articles"].row(
        reading.day(article.published_on),
        reading.record("article", article.pk, article.title or _("Article %(id)s") % {"id": article.pk}),
        article.publisher,
        article.language,
        looks.filled("{}{}", looks.badge(article.state, language=reading.language), retracted),
    )


@_rows_of
def delegation_rows(delegation: DelegationLine, reading: _Reading) -> SafeString:
    note = looks.filled(" <small>{}</small>", truncatechars(delegation.note, 80)) if delegation.note else ""
    where = delegation.place or (
        codes.country_name(delegation.meeting_country) if delegation.meeting_country else ""
    )
    others = [person for person in delegation.people if person.pk != delegation.leader]
    return TABLES["delegations"].row(
        looks.filled(
            '<a href="{}">{}<span class="sr-only"> {}</span></a>',
            reading.path("delegation", delegation.pk),
            looks.country(delegation.country, reading.language),
            codes.country_name(delegation.country) if delegation.country else _("country not known"),
        ),
        reading.record("official", delegation.leader, delegation.leader_name)
        or looks.filled('<span class="none">{}</span>', _("not reported")),
        looks.filled("{}{}", lines.surnames(others, 6), note),
        looks.filled(
            '<a href="{}">{}{}</a>',
            reading.path("meeting", delegation.meeting),
            looks.code_words("kind", delegation.kind),
            f", {where}" if where else "",
        ),
        looks.date(delegation.date, reading.language),
        looks.badge(
            status_on(delegation.status, delegation.date, delegation.date_latest, reading.today),
            language=reading.language,
        ),
    )


@_rows_of
def official_rows(official: OfficialLine, reading: _Reading) -> SafeString:
    latin = (
        looks.filled(" <small>{}</small>", official.latin)
        if official.latin not in ("", official.name)
        else ""
    )
    meetings: SafeString | str = "0"
    if official.meeting_count:
        meetings = looks.filled(
            '<a href="{}?official={}">{}</a>',
            reverse("timeline"),
            official.pk,
            localize(official.meeting_count),
        )
    return TABLES["officials"].row(
        looks.filled(
            "{}{}{}", reading.record("official", official.pk, official.name), latin, _news(official.news)
        ),
        looks.country(official.country, reading.language),
        official.title,
        reading.record("organization", official.organization, official.organization_name),
        meetings,
        looks.date(official.last_met, reading.language) if official.last_met else "",
        localize(official.sources),
    )


@_rows_of
def organization_rows(organization: OrganizationLine, reading: _Reading) -> SafeString:
    return TABLES["organizations"].row(
        reading.record("organization", organization.pk, organization.name),
        looks.country(organization.country, reading.language),
        localize(organization.official_count),
        localize(organization.agreement_count),
        localize(organization.sources),
    )


@_rows_of
def agreement_rows(agreement: AgreementLine, reading: _Reading) -> SafeString:
    differ = looks.filled(" {}", looks.icon("git-merge", _("sources differ"))) if agreement.differ else ""
    flags = SafeString(" ".join(looks.badge(flag) for flag in flags_of(agreement, reading.today)))
    return TABLES["agreements"].row(
        looks.filled(
            "{}{}{}", reading.record("agreement", agreement.pk, str(agreement)), differ, _news(agreement.news)
        ),
        looks.kind(agreement.kind),
        looks.badge(agreement.status, language=reading.language),
        looks.date(agreement.date) if agreement.date else "",
        looks.date(agreement.expected) if agreement.expected and agreement.pending else "",
        reading.day(agreement.last_evidence_on),
        flags,
    )


def place_rows(places: Iterable[PlaceCount], query: str) -> SafeString:
    """Places with a link to the meetings there; ``query`` is what narrows them."""
    start, narrowed = reverse("places"), f"?{query}" if query else ""
    return SafeString("\n".join(_place(place, start, narrowed) for place in places))


def _place(place: PlaceCount, start: str, narrowed: str) -> str:
    apart = "" if place.place else looks.filled(" <small>{}</small>", _("not on the map"))
    return TABLES["places"].row(
        looks.filled('<a href="{}{}/{}">{}</a>{}', start, place.slug, narrowed, place.name, apart),
        codes.country_name(place.country) if place.country else "",
        ", ".join(place.also),
        localize(place.meetings),
    )


def flags_of(agreement: AgreementLine | Agreement, today: date) -> list[str]:
    """The flags of an agreement: ``overdue`` and ``silent``, whose rules the page shows beside them."""
    found = []
    if is_overdue(agreement.pending, agreement.expected_latest, today):
        found.append("overdue")
    if is_silent(agreement.pending, agreement.last_evidence_on, today, settings.SILENT_AFTER_DAYS):
        found.append("silent")
    return found


def _news(mark: str) -> SafeString | str:
    return looks.filled(" {}", looks.badge(mark)) if mark else ""
