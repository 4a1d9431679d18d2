"""What is answered to wrong filters of files, feeds and calendars: a program sees no list that is longer than meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from bilateral.problems import Fault, answer, with_faults
from bilateral.rules.wording import nearest

from .filters import ListFilter, hint


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
    if as_json:
        return answer(request, with_faults("invalid-query", faults))
    lines = "".join(f"{fault.name}: {fault.detail}\n" for fault in faults)
    return HttpResponse(lines, status=400, content_type="text/plain; charset=utf-8")


def _faults(filters: ListFilter, also: Mapping[str, str]) -> Iterator[Fault]:
    for name in filters.unknown:
        if name not in also:
            known = {*filters.fields, *also}
            told = _("There is no such parameter.")
            yield Fault("query", name[:60], f"{told} {hint(name, known)}", nearest(name, known))
        elif set(filters.query.getlist(name)) != {also[name]}:
            told = _("Write %(value)s, or leave it out.") % {"value": also[name]}
            yield Fault("query", name, told, also[name])
    for name, field in filters.fields.items():
        values = [value for value in filters.query.getlist(name) if value.strip()]
        if len(values) > 1 and not isinstance(field, forms.MultipleChoiceField):
            yield Fault("query", name, _("Give this once."))
    for name, messages in filters.errors.items():
        for message in cast(list[str], messages):
            yield Fault("query", name, str(message))
