"""A briefing as a memo: sections of lines with numbers of footnotes, the same on the page and in the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bilateral.models import Agreement, AgreementAction, Meeting
from bilateral.rules.edtf import Bounds
from bilateral.rules.pending import is_overdue, is_silent
from bilateral.selectors.briefing import Briefing, Lines
from bilateral.selectors.cited import Source
from bilateral.selectors.meetings import status_on
from bilateral.templatetags.register import record_words

from .codes import country_name, words_of
from .dates import in_words


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a memo: what it is about, the rest of it, the page behind it, and its footnotes."""

    head: str
    rest: str
    path: str
    notes: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    lines: list[Line]
    empty: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Memo:
    """A whole memo; ``footnotes`` are (words, address) by number from 1."""

    title: str
    subtitle: str
    sections: list[Section]
    footnotes: list[tuple[str, str]]


def memo(briefing: Briefing, period: Bounds, narrowed: str, today: date) -> Memo:
    """Put a briefing into words."""
    notes = briefing.footnotes

    def section(title: str, part: Lines, line: Callable[[Any], Line], empty: str) -> Section:
        more = part.count - len(part.rows)
        words = (
            ngettext("And %(n)s more, in the register.", "And %(n)s more, in the register.", more)
            % {"n": more}
            if more
            else ""
        )
        return Section(title, [line(row) for row in part.rows], empty, words)

    def meeting(row: Meeting) -> Line:
        return _meeting(row, today, notes.cite("meeting", row.pk))

    sections = [
        section(_("What happened"), briefing.held, meeting, _("No meeting is reported.")),
        section(
            _("Agreements: what was done"),
            briefing.acts,
            lambda act: _act(act, notes.cite("agreement", act.agreement_id)),
            _("No act on an agreement is reported."),
        ),
        section(_("Cancelled or postponed"), briefing.fallen, meeting, _("Nothing is reported.")),
        section(_("Planned"), briefing.planned, meeting, _("Nothing is announced.")),
        section(
            _("Pending agreements"),
            briefing.pending,
            lambda row: _pending(row, today, notes.cite("agreement", row.pk)),
            _("None."),
        ),
        Section(
            _("Who met"),
            [
                Line(
                    f"{left.name} – {right.name}",
                    ngettext("%(n)s meeting", "%(n)s meetings", count) % {"n": count},
                    left.get_absolute_url(),
                )
                for left, right, count in briefing.met
            ],
            _("Nobody is named on both sides."),
        ),
    ]
    subtitle = _("%(from)s – %(to)s. Written on %(today)s from the bilateral register.") % {
        "from": _day(period.earliest),
        "to": _day(period.latest),
        "today": _day(today),
    }
    return Memo(
        _("Philippines – Russia: briefing"),
        f"{subtitle} {narrowed}".strip(),
        sections,
        [_footnote(source) for source in notes.sources],
    )


def _meeting(meeting: Meeting, today: date, notes: list[int]) -> Line:
    words = record_words(meeting)
    status = status_on(meeting, today)
    told = [] if status == "held" else [words_of("status", status)]
    for side in meeting.sides:
        whose = country_name(side.country) if side.country else _("others")
        people = _names([person.name for person in side.people]) or side.note
        if people:
            told.append(f"{whose}: {people}")
    topics = ", ".join(words_of("topic", code) for code in meeting.about)
    if topics:
        told.append(_("on %(topics)s") % {"topics": topics})
    if meeting.conflicts:
        told.append(_("sources differ"))
    return Line(words[:1].upper() + words[1:], "; ".join(told), meeting.get_absolute_url(), notes)


def _act(act: AgreementAction, notes: list[int]) -> Line:
    said = words_of("act", act.act)
    side = f" ({words_of('side', act.side)})" if act.side != "both" else ""
    when = in_words(act.date) if act.date else _("date not told")
    kind = words_of("kind", act.agreement.kind)
    return Line(act.agreement.title, f"{kind}; {said}{side}, {when}", act.agreement.get_absolute_url(), notes)


def _pending(agreement: Agreement, today: date, notes: list[int]) -> Line:
    told = [words_of("status", agreement.status)]
    if agreement.expected:
        told.append(_("next step expected %(date)s") % {"date": in_words(agreement.expected)})
    if is_overdue(agreement.pending, agreement.expected_latest, today):
        told.append(_("overdue"))
    heard = agreement.last_evidence_on
    if heard and is_silent(agreement.pending, heard, today, settings.SILENT_AFTER_DAYS):
        days = (today - heard).days
        told.append(ngettext("no news for %(n)s day", "no news for %(n)s days", days) % {"n": days})
    return Line(agreement.title, "; ".join(told), agreement.get_absolute_url(), notes)


def _names(names: Iterable[str], most: int = 4) -> str:
    every = list(names)
    shown = ", ".join(every[:most])
    left = len(every) - most
    return shown + (_(" and %(n)s more") % {"n": left} if left > 0 else "")


def _footnote(source: Source) -> tuple[str, str]:
    published = _day(source.published_on) if source.published_on else _("no date")
    accessed = _("accessed %(date)s") % {"date": _day(source.accessed_on)}
    parts = [source.publisher or _("publisher not known"), f"“{source.title}”", published, accessed]
    return ", ".join(parts), source.url


def _day(day: date | None) -> str:
    return in_words(day.isoformat()) if day else ""
