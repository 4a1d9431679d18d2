"""One address, three sizes: the page, the list within it, and the list's next rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django_htmx.middleware import HtmxDetails

from bilateral.selectors.keyset import Found, UnknownRow, found

from .filters import ListFilter

Filters = TypeVar("Filters", bound=ListFilter)


class HtmxRequest(HttpRequest):
    """A request that django-htmx has looked at."""

    htmx: HtmxDetails


def render_list(
    request: HtmxRequest, folder: str, kind: type[Filters], load: Callable[[Filters], dict[str, Any]]
) -> HttpResponse:
    """Render a filtered list: ``FOLDER/list.html`` as a page, ``_listing.html`` or ``_rows.html`` for htmx.

    ``load(filters)`` returns the context, and is called only when the filters can be read. Filters that cannot
    be are answered with 400 and words, on the page itself.
    """
    filters = kind.of(request.GET)
    context: dict[str, Any] = {"filters": filters}
    status = 200
    if filters.is_valid():
        try:
            context |= load(filters)
        except UnknownRow as error:
            filters.add_error("after", str(error))
    if filters.errors:
        status = 400
    template = _template(request)
    response = render(request, f"{folder}/{template}", context, status=status)
    if template == "_listing.html":
        # The address bar gets the filters that are set, without the form's empty fields. What it has already is no
        # step to go back by: "Apply" asks again for what leaving a field asked for.
        address = f"{request.path}?{filters.address}" if filters.address else request.path
        response["HX-Push-Url"] = "false" if request.htmx.current_url_abs_path == address else address
    # A cache must not answer a page with the fragment of it.
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return response


def found_by(filters: ListFilter, matching: Callable[[], QuerySet[Any]]) -> dict[str, Found]:
    """For the first page of a list that filters narrow, what its context says of how many rows there are."""
    return {"matched": found(matching())} if filters.is_set and filters.after_row is None else {}


def _template(request: HtmxRequest) -> str:
    if request.htmx and not request.htmx.history_restore_request:
        return {"listing": "_listing.html", "more": "_rows.html"}.get(request.htmx.target or "", "list.html")
    return "list.html"
