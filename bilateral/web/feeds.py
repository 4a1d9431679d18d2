"""Atom feeds (RFC 4287) of any list with any filters, latest changed first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from bilateral.models import Article, Delegation, Meeting
from bilateral.selectors.clock import today_in_manila
from bilateral.selectors.export_rows import BUILDERS
from bilateral.selectors.meetings import status_on
from bilateral.services import feed_keys

from .access import for_programs, login_or_401
from .addresses import host, origin, page_of
from .codes import country_name, words_of
from .dates import in_words
from .listings import listing_named, title_of
from .printable import printable
from .refusing import refusal
from .words import record_words

ENTRIES = 50
_UPDATED = {"delegations": "meeting__updated_at", "articles": "submitted_at"}

View = Callable[..., HttpResponseBase]


def with_key_or_account(view: View) -> View:
    """Let in readers with a feed key in the address, a token or an account, and with ``PUBLIC_READ`` anybody.

    Programs cannot log in: a wrong or revoked key gets an explanation, never the login page.
    """

    @login_not_required
    @for_programs
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, key: str | None = None, **named: Any) -> HttpResponseBase:
        if key is None:
            if not (request.user.is_authenticated or settings.PUBLIC_READ):
                return login_or_401(request)
            return view(request, *args, **named)
        found = feed_keys.find(key)
        if found is None:
            words = _("This address no longer works, or was not copied in full. Ask for a new one: %(page)s")
            page = origin(request) + "/follow/"
            return HttpResponse(
                words % {"page": page} + "\n", status=403, content_type="text/plain; charset=utf-8"
            )
        feed_keys.note_use(found)
        return view(request, *args, **named)

    return guarded


@with_key_or_account
@require_safe
@conditional_page
def feed(request: HttpRequest, listing: str) -> HttpResponse:
    """The fifty rows of a list that changed last."""
    wanted = listing_named(listing)
    filters = wanted.filters(request.GET)
    if refused := refusal(request, filters):
        return refused
    rows = wanted.matching(filters.wanted(), today_in_manila())
    made = Atom1Feed(
        title=printable(_("Bilateral register: %(list)s") % {"list": title_of(wanted, filters)}),
        link=origin(request) + wanted.address(filters.address.rstrip("&")),
        description=_("What changed last, each with the reports it rests on."),
        language=get_language(),
        author_name=_("Bilateral register"),
        feed_url=origin(request) + request.get_full_path(),
        feed_guid=f"tag:{host(request)},2026:{wanted.name}?{filters.address}",
    )
    for record in _latest(rows, wanted.name):
        address = origin(request) + page_of(wanted.name, record.pk)
        made.add_item(
            title=printable(_title(record)),
            link=address,
            description=printable(_summary(record)),
            unique_id=f"tag:{host(request)},2026:{wanted.name}/{record.pk}",
            pubdate=_made_at(record),
            updateddate=_updated_at(record),
            categories=[words_of("topic", code) for code in _topics(record)],
        )
    response = HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
    response["Cache-Control"] = "private, max-age=300"
    return response


def _latest(rows: QuerySet[Any], listing: str) -> list[Any]:
    column = _UPDATED.get(listing, "updated_at")
    batch = list(rows.order_by(F(column).desc(), "-pk")[:ENTRIES])
    load, _build, _order = BUILDERS[listing]
    told = load(batch)
    for record in batch:
        record.sources_told = told.get(getattr(record, "meeting_id", record.pk), [])
    return batch


def _title(record: Any) -> str:
    if isinstance(record, Delegation):
        side = country_name(record.country) if record.country else _("Others")
        return f"{side}: {record_words(record.meeting)}"
    words = record_words(record)
    return words[:1].upper() + words[1:]


def _summary(record: Any) -> SafeString:
    """What a reader of the feed should know, as escaped HTML. Of articles their outlet and day, never the text."""
    lines = [line for line in _facts(record) if line]
    facts = format_html_join("", "<p>{}</p>", ((line,) for line in lines))
    sources = format_html_join(
        "",
        "<li>{}</li>",
        (
            (
                format_html('<a href="{}">{}</a>, {}', source.url, source.title, source.publisher)
                if source.url.startswith(("http://", "https://"))
                else f"{source.title}, {source.publisher}",
            )
            for source in record.sources_told[:10]
        ),
    )
    return format_html("{}<ul>{}</ul>", facts, sources) if sources else facts


def _facts(record: Any) -> list[str]:
    if isinstance(record, Article):
        outlet = record.publisher.name if record.publisher else _("publisher not known")
        return [
            f"{outlet}, {in_words(record.published_on.isoformat()) if record.published_on else _('no date')}"
        ]
    if isinstance(record, Delegation):
        return [", ".join(member.official.name for member in record.members.all()) or record.note]
    if isinstance(record, Meeting):
        sides = [
            f"{country_name(delegation.country) if delegation.country else _('Others')}: "
            + (", ".join(member.official.name for member in delegation.members.all()) or delegation.note)
            for delegation in record.delegations.all()
        ]
        return [words_of("status", status_on(record, today_in_manila())), *sides]
    if hasattr(record, "expected"):
        expected = (
            _("next step expected %(date)s") % {"date": in_words(record.expected)} if record.expected else ""
        )
        return [f"{words_of('kind', record.kind)}, {words_of('status', record.status)}", expected]
    return [getattr(record, "title", ""), country_name(record.country) if record.country else ""]


def _topics(record: Any) -> list[str]:
    return [topic.code for topic in record.topics.all()] if hasattr(record, "topics") else []


def _made_at(record: Any) -> datetime:
    found: datetime = (
        record.submitted_at if isinstance(record, Article) else getattr(record, "meeting", record).created_at
    )
    return found


def _updated_at(record: Any) -> datetime:
    found: datetime = (
        record.submitted_at if isinstance(record, Article) else getattr(record, "meeting", record).updated_at
    )
    return found
