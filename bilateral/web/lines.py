"""The parts of a meeting's line that repeat: a page has fifty lines, and each several people and topics."""

from __future__ import annotations

from django.template.defaultfilters import truncatechars
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from bilateral.models import Meeting
from bilateral.selectors.lines import Person, Side

from . import looks

_SIDES, _PEOPLE, _TOPICS = 2, 2, 4  # on a line; the page of the meeting has all


def parties(meeting: Meeting) -> SafeString:
    """Two cells, the Philippine side first: who met. A side that is not told of leaves its cell empty."""
    sides = meeting.sides[:_SIDES]
    cells = [f'<span class="party">{looks.country(side.country)} {party(side)}</span>' for side in sides]
    empty = '<span class="party"></span>'
    if not sides:
        cells = [empty, empty]
    elif len(sides) == 1:
        cells.insert(0 if sides[0].country == "RU" else 1, empty)
    return SafeString("".join(cells))


def party(side: Side) -> SafeString:
    """The first people of a delegation by surname, each a link; else its leader, else what is told of it."""
    if side.people:
        return surnames(side.people, _PEOPLE)
    if side.leader:
        return SafeString(_link(side.leader))
    return format_html('<span class="muted">{}</span>', truncatechars(side.note, 60) or "—")


def surnames(people: list[Person], most: int) -> SafeString:
    """The first people by surname, each a link, and how many more there are."""
    more = f" +{len(people) - most}" if len(people) > most else ""
    return SafeString(", ".join(_link(person) for person in people[:most]) + more)


def topic_links(meeting: Meeting) -> SafeString:
    """The first topics of a meeting as links to the meetings on them, and how many more there are."""
    address = escape(reverse("timeline")) if meeting.about else ""
    links = "".join(
        f'<a href="{address}?topic={escape(code)}">{escape(looks.code_words("topic", code))}</a>'
        for code in meeting.about[:_TOPICS]
    )
    more = f"<span>+{len(meeting.about) - _TOPICS}</span>" if len(meeting.about) > _TOPICS else ""
    return SafeString(links + more)


def _link(person: Person) -> str:
    return f'<a href="{person.get_absolute_url()}">{escape(looks.surname(person.name))}</a>'
