"""A meeting as a line: a page has fifty of them, and each several people and topics.

Written here and not in a template, which takes ten times as long for each.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.template.defaultfilters import truncatechars
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from bilateral.selectors.clock import today_in_manila
from bilateral.selectors.lines import MeetingLine, Person, Side
from bilateral.selectors.meetings import status_on

from . import codes, looks

_SIDES, _PEOPLE, _TOPICS = 2, 2, 4  # on a line; the page of the meeting has all


def meeting_lines(meetings: Iterable[MeetingLine]) -> SafeString:
    """Meetings as items of a list: when, what, its status, where, who and on what, and how many sources tell of it."""
    today = today_in_manila()
    return SafeString("\n".join(_line(meeting, today) for meeting in meetings))


def _line(meeting: MeetingLine, today: date) -> str:
    differ = looks.icon("git-merge", _("sources differ")) if meeting.differ else ""
    news = looks.filled(" {}", looks.badge(meeting.news)) if meeting.news else ""
    return looks.filled(
        '<li class="line"><span class="when">{}</span> <a class="title" href="{}">{}</a> <span>{}</span>'
        ' <span class="where">{}{}</span> {} <span class="topics">{}</span>'
        ' <span class="sources num">{} {}</span></li>',
        looks.date(meeting.date),
        meeting.get_absolute_url(),
        looks.kind(meeting.kind),
        looks.badge(status_on(meeting, today)),
        _where(meeting),
        news,
        parties(meeting),
        topic_links(meeting),
        looks.sources(meeting.sources),
        differ,
    )


def _where(meeting: MeetingLine) -> str:
    if meeting.place:
        return meeting.place
    if meeting.country:
        return codes.country_name(meeting.country)
    return looks.filled('<span class="none">{}</span>', _("place not known"))


def parties(meeting: MeetingLine) -> SafeString:
    """Two cells, the Philippine side first: who met. A side that is not told of leaves its cell empty, and so do both
    where nobody is named: two sides are what every meeting here has.
    """
    sides = meeting.sides[:_SIDES]
    cells = [f'<span class="party">{looks.country(side.country)} {party(side)}</span>' for side in sides]
    empty = '<span class="party"></span>'
    if not any(side.people or side.leader or side.note for side in sides):
        cells = [empty, empty]
    elif len(sides) == 1:
        cells.insert(0 if sides[0].country == "RU" else 1, empty)
    return SafeString("".join(cells))


def party(side: Side) -> SafeString:
    """The first people of a delegation by surname, each a link; else its leader, else what is told of it."""
    if side.people:
        return surnames(side.people, _PEOPLE)
    if side.leader:
        return SafeString(_link(side.leader, looks.surname(side.leader.name)))
    return looks.filled('<span class="muted">{}</span>', truncatechars(side.note, 60) or "—")


def surnames(people: list[Person], most: int) -> SafeString:
    """The first people by surname, each a link, and how many more there are."""
    more = f" +{len(people) - most}" if len(people) > most else ""
    shown = people[:most]
    short = looks.short_names(person.name for person in shown)
    return SafeString(", ".join(_link(person, short[person.name]) for person in shown) + more)


def topic_links(meeting: MeetingLine) -> SafeString:
    """The first topics of a meeting as links to the meetings on them, and how many more there are."""
    address = escape(reverse("timeline")) if meeting.about else ""
    links = "".join(
        f'<a href="{address}?topic={escape(code)}">{escape(looks.code_words("topic", code))}</a>'
        for code in meeting.about[:_TOPICS]
    )
    more = f"<span>+{len(meeting.about) - _TOPICS}</span>" if len(meeting.about) > _TOPICS else ""
    return SafeString(links + more)


def _link(person: Person, name: str) -> str:
    return looks.filled('<a href="{}">{}</a>', person.get_absolute_url(), name)
