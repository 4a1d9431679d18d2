"""A briefing as a memo: sections of lines with numbers of footnotes, the same on the page and in the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bilateral.models import Agreement, AgreementAction, Meeting
from bilateral.rules.pending import MET, is_overdue, is_silent
from bilateral.selectors.briefing import Briefing, BriefingFilter, Lines
from bilateral.selectors.cited import Source
from bilateral.selectors.encounters import LATEST, Pair
from bilateral.selectors.meetings import status_on

from .codes import country_name, words_of
from .dates import in_words
from .words import no_news_for, record_words


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


def memo(briefing: Briefing, wanted: BriefingFilter, narrowed: str, today: date) -> Memo:
    """Put a briefing of what was wanted into words; ``narrowed`` tells of topics and sides."""
    notes = briefing.footnotes

    def section(title: str, part: Lines, line: Callable[[Any], Line], empty: str) -> Section:
        return Section(title, [line(row) for row in part.rows], empty, _left(part.count - len(part.rows)))

    def meeting(row: Meeting) -> Line:
        return _meeting(row, today, notes.cite("meeting", row.pk))

    def of_meetings(title: str, part: Lines | None, empty: str) -> list[Section]:
        return [section(title, part, meeting, empty)] if part else []

    sections = [
        *of_meetings(_("What happened"), briefing.held, _("No meeting is reported.")),
        section(
            _("Agreements: what was done"),
            briefing.acts,
            lambda act: _act(act, notes.cite("agreement", act.agreement_id)),
            _("No act on an agreement is reported."),
        ),
        *of_meetings(_("Cancelled or postponed"), briefing.fallen, _("Nothing is reported.")),
        *of_meetings(_("Planned, and not reported since"), briefing.unconfirmed, _("None.")),
        *of_meetings(_("Planned"), briefing.planned, _("Nothing is announced.")),
        _pending_agreements(briefing, today),
        _who_met(briefing, wanted),
    ]
    subtitle = _("%(from)s – %(to)s. Written on %(today)s from the bilateral register.") % {
        "from": _day(wanted.period.earliest),
        "to": _day(wanted.period.latest),
        "today": _day(today),
    }
    return Memo(
        _("Philippines – Russia: briefing"),
        f"{subtitle} {narrowed}".strip(),
        sections,
        [_footnote(source) for source in notes.sources],
    )


def _pending_agreements(briefing: Briefing, today: date) -> Section:
    part, silent = briefing.pending, briefing.silent
    words = ngettext(
        "%(n)s more has been silent since before the period.",
        "%(n)s more have been silent since before the period.",
        silent,
    )
    return Section(
        _("Pending agreements"),
        [_pending(row, today, briefing.footnotes.cite("agreement", row.pk)) for row in part.rows],
        _("None."),
        " ".join(
            said
            for said in (_left(part.count - len(part.rows)), words % {"n": silent} if silent else "")
            if said
        ),
    )


def _left(more: int) -> str:
    if not more:
        return ""
    words = ngettext("And %(n)s more, in the register.", "And %(n)s more, in the register.", more)
    return words % {"n": more}


def _who_met(briefing: Briefing, wanted: BriefingFilter) -> Section:
    met = briefing.met
    limited = _("Only the latest %(n)s meetings are counted.") % {"n": LATEST} if met.limited else ""
    return Section(
        _("Who met"),
        [_pair(pair, wanted) for pair in met.rows],
        _("Nobody is named on both sides."),
        f"{_left(met.count - len(met.rows))} {limited}".strip(),
    )


def _pair(pair: Pair, wanted: BriefingFilter) -> Line:
    """Two officials, with the list of the meetings that are counted behind them."""
    counted: dict[str, Any] = {
        "status": MET,
        "official": pair.ph.pk,
        "counterpart": pair.ru.pk,
        "from": wanted.period.earliest,
        "to": wanted.period.latest,
        "topic": wanted.topics,
        "side": wanted.sides,
    }
    words = ngettext("%(n)s meeting", "%(n)s meetings", pair.meetings) % {"n": pair.meetings}
    path = f"{reverse('timeline')}?{urlencode(counted, doseq=True)}"
    return Line(f"{pair.ph.name} – {pair.ru.name}", words, path)


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
    when = in_words(act.date) if act.date else f"{_('undated; reported')} {_day(act.told_on)}"
    kind = words_of("kind", act.agreement.kind)
    return Line(str(act.agreement), f"{kind}; {said}{side}, {when}", act.agreement.get_absolute_url(), notes)


def _pending(agreement: Agreement, today: date, notes: list[int]) -> Line:
    told = [words_of("status", agreement.status)]
    if agreement.expected:
        told.append(_("next step expected %(date)s") % {"date": in_words(agreement.expected)})
    if is_overdue(agreement.pending, agreement.expected_latest, today):
        told.append(_("overdue"))
    heard = agreement.last_evidence_on
    if heard and is_silent(agreement.pending, heard, today, settings.SILENT_AFTER_DAYS):
        told.append(no_news_for((today - heard).days))
    return Line(str(agreement), "; ".join(told), agreement.get_absolute_url(), notes)


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
