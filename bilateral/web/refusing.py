"""What is answered to wrong filters of files, feeds and calendars: a program sees no list that is longer than meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from bilateral.rules.wording import nearest

from .addresses import origin
from .filters import ListFilter, hint

Fault = tuple[str, str, str | None]  # the parameter, what is wrong with it, the nearest right one


def refusal(
    request: HttpRequest, filters: ListFilter, also: Mapping[str, str] | None = None, as_json: bool = False
) -> HttpResponse | None:
    """400 with everything that is wrong with a query, or ``None``.

    As in the API, and unlike on a page, a parameter that does not exist is wrong, and so is one that is given twice
    and has one value. ``also`` names those that are no filters, each with the one value that it takes. The answer is
    plain text or, ``as_json``, a problem document such as the API's.
    """
    faults = [*_faults(filters, also or {})]
    if not faults:
        return None
    words = [f"{name}: {detail}" for name, detail, _near in faults]
    if not as_json:
        return HttpResponse("\n".join(words) + "\n", status=400, content_type="text/plain; charset=utf-8")
    body = {
        "type": f"{origin(request)}{reverse('api-problems')}#invalid-query",
        "title": "The query is not understood",
        "status": 400,
        "detail": " ".join(words[:3]),
        "instance": request.get_full_path()[:500],
        "errors": [
            {"in": "query", "name": name, "detail": detail, "nearest": near} for name, detail, near in faults
        ],
    }
    return JsonResponse(
        body, status=400, content_type="application/problem+json", json_dumps_params={"ensure_ascii": False}
    )


def _faults(filters: ListFilter, also: Mapping[str, str]) -> Iterator[Fault]:
    for name in filters.unknown:
        if name not in also:
            known = {*filters.fields, *also}
            told = _("There is no such parameter.")
            yield name[:60], f"{told} {hint(name, known)}", nearest(name, known)
        elif set(filters.query.getlist(name)) != {also[name]}:
            yield name, _("Write %(value)s, or leave it out.") % {"value": also[name]}, also[name]
    for name, field in filters.fields.items():
        values = [value for value in filters.query.getlist(name) if value.strip()]
        if len(values) > 1 and not isinstance(field, forms.MultipleChoiceField):
            yield name, _("Give this once."), None
    for name, messages in filters.errors.items():
        for message in cast(list[str], messages):
            yield name, str(message), None
