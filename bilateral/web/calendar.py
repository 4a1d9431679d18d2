"""Meetings as a calendar (iCalendar, RFC 5545): all-day events, as precise as their dates are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import conditional_page, require_safe
from icalendar import Calendar, Event

from bilateral.models import Meeting
from bilateral.rules.edtf import is_day_precise
from bilateral.selectors import meetings as selector
from bilateral.selectors.clock import today_in_manila

from .addresses import host, origin
from .codes import country_name, words_of
from .dates import in_words
from .feeds import with_key_or_account
from .list_filters import MeetingFilters
from .listings import LISTINGS, title_of
from .printable import printable
from .refusing import refusal

MOST_EVENTS = 2000
LONGEST_GUESS = timedelta(
    days=31
)  # a date known to the month is an event of that month; vaguer ones are left out
_STATUS = {
    "possible": "TENTATIVE",
    "planned": "CONFIRMED",
    "ongoing": "CONFIRMED",
    "unconfirmed": "TENTATIVE",
    "held": "CONFIRMED",
    "postponed": "TENTATIVE",
    "cancelled": "CANCELLED",
}


@with_key_or_account
@require_safe
@conditional_page
def calendar(request: HttpRequest) -> HttpResponse:
    """The meetings that pass the timeline's filters, latest first, as a calendar to subscribe to."""
    filters = MeetingFilters(request.GET)
    if refused := refusal(request, filters):
        return refused
    today = today_in_manila()
    found = selector.calendar_of(filters.wanted(), today, MOST_EVENTS)
    placed = [meeting for meeting in found.meetings if has_a_place(meeting)]
    left_out = len(found.meetings) - len(placed) + found.undated
    made = Calendar()
    made.add("prodid", "-//Bilateral register//Calendar//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", printable(title_of(LISTINGS["meetings"], filters)))
    made.add("x-wr-caldesc", _description(left_out, found.more))
    made.add("refresh-interval", timedelta(hours=6), parameters={"value": "DURATION"})
    for event in _events(placed, today, origin(request), host(request)):
        made.add_component(event)
    response = HttpResponse(made.to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="meetings.ics"'
    response["Cache-Control"] = "private, max-age=300"
    return response


def has_a_place(meeting: Meeting) -> bool:
    """Whether a calendar can show it: its days are known, or at least the month."""
    first, last = meeting.date_earliest, meeting.date_latest
    if first is None or last is None or last == date.max:  # an event ends on the day after
        return False
    return is_day_precise(meeting.date) or last - first <= LONGEST_GUESS


def _events(meetings: Iterable[Meeting], today: date, at: str, under: str) -> Iterable[Event]:
    for meeting in meetings:
        first, last = meeting.date_earliest, meeting.date_latest
        assert first is not None
        assert last is not None
        status = selector.status_on(meeting, today)
        vague = not is_day_precise(meeting.date)
        event = Event()
        event.add("uid", f"meeting-{meeting.pk}@{under}")
        event.add("sequence", meeting.version)
        event.add("dtstamp", meeting.updated_at)
        event.add("created", meeting.created_at)
        event.add("last-modified", meeting.updated_at)
        event.add("dtstart", first)
        event.add("dtend", last + timedelta(days=1))  # the first day that is no longer part of it
        event.add("summary", printable(_summary(meeting, status, vague)))
        event.add("status", _STATUS[status])
        event.add("transp", "TRANSPARENT")  # it takes nobody's time on the calendar it is shown in
        if where := ", ".join(
            part for part in (meeting.place, country_name(meeting.country) if meeting.country else "") if part
        ):
            event.add("location", printable(where))
        if topics := [words_of("topic", code) for code in meeting.about]:
            event.add("categories", topics)
        event.add("url", at + meeting.get_absolute_url())
        event.add("description", printable(_told(meeting, status)))
        yield event


def _summary(meeting: Meeting, status: str, vague: bool) -> str:
    parts = [words_of("kind", meeting.kind).capitalize()]
    if meeting.place:
        parts.append(meeting.place)
    told = [] if status == "held" else [words_of("status", status)]
    if vague:
        told.append(_("day not known: %(date)s") % {"date": in_words(meeting.date)})
    return ", ".join(parts) + (f" ({'; '.join(told)})" if told else "")


def _told(meeting: Meeting, status: str) -> str:
    lines = [
        _("Date: %(date)s") % {"date": in_words(meeting.date)},
        _("Status: %(status)s") % {"status": words_of("status", status)},
    ]
    for side in meeting.sides:
        people = [person.name for person in side.people]
        whose = country_name(side.country) if side.country else _("Others")
        lines.append(f"{whose}: {', '.join(people) or side.note or '—'}")
    lines.append(
        ngettext("%(n)s independent source", "%(n)s independent sources", meeting.sources)
        % {"n": meeting.sources}
    )
    return "\n".join(lines)


def _description(left_out: int, more: bool) -> str:
    words = [_("Meetings of the Philippines and Russia, from reports. Days are those of Manila.")]
    if left_out:
        words.append(
            ngettext(
                "%(n)s meeting is left out: its date is not known to the month.",
                "%(n)s meetings are left out: their dates are not known to the month.",
                left_out,
            )
            % {"n": left_out}
        )
    if more:
        words.append(_("The latest %(n)s are here; set a period for earlier ones.") % {"n": MOST_EVENTS})
    return " ".join(words)
