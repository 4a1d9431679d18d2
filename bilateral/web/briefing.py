"""The briefing: a memo of a period as page and document, and what changed between two days."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from bilateral.models.codes import TopicCode
from bilateral.rules.edtf import Bounds
from bilateral.selectors import briefing as selector
from bilateral.selectors.clock import MANILA, today_in_manila
from bilateral.selectors.news import changed_between, told_since

from .access import for_programs
from .addresses import origin
from .documents import document
from .filters import SIDES, PeriodFilter, codes_field
from .memo import Memo, memo
from .refusing import refusal
from .visits import reader_of

USUAL_DAYS = 90
MOST_CHANGED = 300
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_EARLIEST = date(1900, 1, 1)
_LATEST = date.max - timedelta(days=1)  # that has a day after it


class BriefingFilters(PeriodFilter):
    """What a memo tells of."""

    shown = ("from", "to", "topic", "side")

    topic = codes_field(gettext_lazy("Topic"), TopicCode.choices)
    side = codes_field(gettext_lazy("Side"), SIDES)


class ChangesFilters(PeriodFilter):
    """Between which days, and of which records."""

    shown = ("from", "to", "type", "what")

    # The end of a reader's last visit, in the links of the overview: news since then, by others than the reader.
    since = forms.DateTimeField(label=gettext_lazy("Since"), required=False)

    type = codes_field(
        gettext_lazy("Records"),
        [
            ("meeting", gettext_lazy("Meetings")),
            ("agreement", gettext_lazy("Agreements")),
            ("official", gettext_lazy("Officials")),
            ("organization", gettext_lazy("Organizations")),
        ],
    )
    what = codes_field(
        gettext_lazy("What"), [("new", gettext_lazy("new")), ("changed", gettext_lazy("changed"))]
    )


@require_safe
def briefing(request: HttpRequest) -> HttpResponse:
    """The memo as a page that prints well."""
    filters = BriefingFilters(request.GET)
    context: dict[str, Any] = {"filters": filters}
    status = 400
    if filters.is_valid():
        status = 200
        context |= {"memo": _memo(filters), "today": today_in_manila()}
    return render(request, "briefing/memo.html", context, status=status)


@for_programs
@require_safe
def briefing_document(request: HttpRequest) -> HttpResponse:
    """The memo as a Word document."""
    filters = BriefingFilters(request.GET)
    if refused := refusal(request, filters):
        return refused
    response = HttpResponse(document(_memo(filters), origin(request), timezone.now()), content_type=_DOCX)
    name = f"briefing-{today_in_manila().isoformat()}.docx"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response


@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    """What changed in the register between two days, both included, in Manila."""
    filters = ChangesFilters(request.GET)
    context: dict[str, Any] = {"filters": filters}
    status = 400
    if filters.is_valid():
        status = 200
        types = filters.codes("type") or ("meeting", "agreement", "official", "organization")
        since = filters.cleaned_data["since"]
        period = _period(filters, usual_days=7)
        assert period.earliest is not None
        assert period.latest is not None
        if since:
            told, more = told_since(since, reader_of(request), types, MOST_CHANGED)
        else:
            last = _midnight(min(period.latest, _LATEST) + timedelta(days=1))
            told, more = changed_between(_midnight(period.earliest), last, types, MOST_CHANGED)
        what = filters.codes("what") or ("new", "changed")
        told = [one for one in told if ("new" if one.is_new else "changed") in what]
        context |= {"told": told, "more": more, "period": period, "since": since}
    return render(request, "briefing/changes.html", context, status=status)


def _memo(filters: BriefingFilters) -> Memo:
    today = today_in_manila()
    period = _period(filters, USUAL_DAYS)
    wanted = selector.BriefingFilter(
        period=period,
        ahead=_ahead(filters, period, today),
        topics=filters.codes("topic"),
        sides=filters.codes("side"),
    )
    narrowed = "; ".join(
        f"{chip.label}: {chip.value}" for chip in filters.chips if chip.label not in (_("From"), _("To"))
    )
    return memo(selector.briefing(wanted, today), wanted, f"{narrowed}." if narrowed else "", today)


def _period(filters: PeriodFilter, usual_days: int) -> Bounds:
    """The period asked for, with the ends that were left out: a usual number of days until today.

    One that begins after today, with no end, ends with what it begins with.
    """
    today = today_in_manila()
    asked = filters.period()
    if asked is None:
        return Bounds(today - timedelta(days=usual_days), today)
    earliest = asked.earliest or _EARLIEST
    start = filters.cleaned_data["from"]
    return Bounds(earliest, asked.latest or max(today, earliest, (start and start.latest) or today))


def _ahead(filters: PeriodFilter, period: Bounds, today: date) -> Bounds | None:
    """The days to come of a period, without an end where none was asked for; ``None`` when it is over."""
    assert period.earliest is not None
    assert period.latest is not None
    asked = filters.period()
    end = asked.latest if asked else None
    return Bounds(max(period.earliest, today), end) if period.latest >= today else None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, MANILA)
