"""Lists as files: CSV, Excel, JSON and JSON-LD, of any filters, written while they are read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from bilateral.selectors.clock import today_in_manila
from bilateral.selectors.export_rows import rows_of

from . import jsonld, spreadsheets
from .access import for_programs
from .addresses import origin, page_of
from .listings import Listing, listing_named, title_of
from .missing import Missing
from .refusing import refusal

FORMATS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "jsonld": "application/ld+json",
}
COLUMNS = {
    "meetings": (
        "id page kind status date date_earliest date_latest place country delegation_PH delegation_RU "
        "delegation_other topics previous_dates part_of sources reports conflicts version updated_at articles"
    ),
    "delegations": (
        "id page country leader members note meeting kind status date date_earliest date_latest place articles"
    ),
    "agreements": (
        "id page title kind status date date_earliest date_latest expected expected_earliest expected_latest "
        "pending overdue silent last_evidence_on topics actions parties signatories sources reports conflicts "
        "version updated_at articles"
    ),
    "officials": (
        "id page name latin country title organization spellings posts sources reports conflicts version updated_at"
    ),
    "organizations": "id page name country spellings sources reports conflicts version updated_at",
    "articles": "id page title publisher published_on language url state accessed_at",
}


@for_programs
@require_safe
def export(request: HttpRequest, listing: str, form: str) -> HttpResponseBase:
    """A list as a file. ``bom=1`` begins a CSV with the mark by which Excel recognises UTF-8."""
    wanted = listing_named(listing)
    if form not in FORMATS:
        raise Missing(
            _("There is no format “%(name)s”. There are: %(known)s.")
            % {"name": form, "known": ", ".join(FORMATS)}
        )
    filters = wanted.filters(request.GET)
    mark = {"bom": "1"} if form == "csv" else {}
    if refused := refusal(request, filters, mark, as_json=form in ("json", "jsonld")):
        return refused
    today = today_in_manila()
    rows = _with_pages(
        rows_of(wanted.name, wanted.matching(filters.wanted(), today), today), wanted.name, origin(request)
    )
    about = {
        "list": title_of(wanted, filters),
        "address": origin(request) + wanted.address(filters.address.rstrip("&")),
        "exported_at": timezone.now().isoformat(timespec="seconds"),
    }
    response = _response(request, wanted, form, rows, about)
    response["Content-Disposition"] = f'attachment; filename="{wanted.name}-{today.isoformat()}.{form}"'
    response["Cache-Control"] = "private, no-store"
    return response


def _response(
    request: HttpRequest, wanted: Listing, form: str, rows: Iterator[dict[str, Any]], about: dict[str, str]
) -> StreamingHttpResponse:
    columns = COLUMNS[wanted.name].split()
    if form == "xlsx":
        return FileResponse(spreadsheets.workbook(rows, columns, about), content_type=FORMATS[form])
    lines = {
        "csv": lambda: spreadsheets.csv_lines(rows, columns, "bom" in request.GET),
        "json": lambda: _document(about, "results", rows),
        "jsonld": lambda: _document(
            {"@context": jsonld.CONTEXT},
            "@graph",
            (jsonld.node(wanted.name, row, origin(request)) for row in rows),
        ),
    }[form]()
    return StreamingHttpResponse(lines, content_type=FORMATS[form])


def _with_pages(rows: Iterable[dict[str, Any]], listing: str, at: str) -> Iterator[dict[str, Any]]:
    for row in rows:
        row["page"] = at + page_of(listing, row["id"])
        yield row


def _document(head: dict[str, str], name: str, rows: Iterable[Any]) -> Iterator[str]:
    """A JSON document whose last member is the array of rows, a row a line."""
    yield json.dumps(head, ensure_ascii=False)[:-1] + f', "{name}": ['
    separator = "\n"
    for row in rows:
        yield separator + json.dumps(row, ensure_ascii=False, default=_in_json)
        separator = ",\n"
    yield "\n]}\n"


def _in_json(value: Any) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} does not go into JSON")
