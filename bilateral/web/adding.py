"""Adding what an article tells and no machine read: words, the record they are about, the field, the value."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from bilateral.models import MODELS, Article, Record
from bilateral.models.correctable import FIELDS
from bilateral.selectors import review as selector
from bilateral.services import review
from bilateral.services.correct import InvalidCorrection, Quote, StaleVersion
from bilateral.services.roles import account_of

from . import undoing
from .access import for_editors
from .codes import FIELD_WORDS
from .editing import version_sent
from .rendering import HtmxRequest
from .stored_words import retold
from .values import ValueForm
from .words import record_words

# With which field a record of its own can begin.
FIRST_FIELDS = {
    "meeting": ("date", "place", "kind"),
    "agreement": ("title",),
    "official": ("name",),
    "organization": ("name",),
}


@for_editors
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HtmxRequest, pk: int) -> HttpResponse:
    """Asks one thing after another, in the address: ``quote`` and ``start``, ``record`` (``meeting-12`` or
    ``meeting-new``), ``field``; then the value, which is posted."""
    article = get_object_or_404(Article, pk=pk)
    given = request.GET
    quoted = _quoted(article, given)
    record_type, record = _record(given)
    fields = _fields(record_type, record)
    field = given.get("field", "") if given.get("field") in fields else ""
    form = (
        ValueForm(record_type, field, request.POST or None, initial=_begin(field, quoted)) if field else None
    )
    context: dict[str, Any] = {
        "article": article,
        "given": given,
        "quoted": quoted,
        "records": records_of(article),
        "new": FIRST_FIELDS,
        "record": record,
        "record_type": record_type,
        "fields": [(name, FIELD_WORDS.get(name, name)) for name in fields],
        "field": field,
        "form": form,
        "version": request.POST.get("version") or (record.version if record else 0),
    }
    status = 200
    if request.method == "POST":
        status = 422
        if form and quoted and form.is_valid() and _save(request, record, form, quoted, context):
            return redirect("review-article", article.pk)
    return render(request, "review/_add.html" if request.htmx else "review/add.html", context, status=status)


def records_of(article: Article) -> dict[str, list[Record]]:
    """The records that an article reports, by type."""
    found: dict[str, dict[int, Record]] = {}
    for row in selector.claims_on_desk(article):
        found.setdefault(row.record_type, {})[row.record.pk] = row.record
    return {
        name: list(found[name].values())
        for name in ("meeting", "agreement", "official", "organization")
        if name in found
    }


def _save(
    request: HttpRequest, record: Record | None, form: ValueForm, quoted: Quote, context: dict[str, Any]
) -> bool:
    """Write the claim; false, with the reasons on the form, where it cannot be taken."""
    editor, correction = account_of(request.user), form.correction(quotes=quoted)
    try:
        if record is None:
            record, made = review.add_record(form.record_type, correction, editor)
        else:
            made = review.add(record, correction, editor, version=version_sent(request))
    except StaleVersion as stale:
        form.add_error(None, str(stale) + " " + _("Look at it, then save again."))
        context |= {"version": stale.record.version, "record": stale.record}
        return False
    except InvalidCorrection as error:
        for words in error.errors.values():
            form.add_error(None, [retold(said) for said in words])
        return False
    what = f"{FIELD_WORDS.get(form.field, form.field)} · {record_words(record)}"
    if made:
        undoing.remember(request, quoted.article, made, _("Added: %(what)s") % {"what": what})
        messages.success(request, _("Added, in your name: %(what)s.") % {"what": what})
    else:
        messages.info(request, _("The register already says so; nothing was saved."))
    return True


def _quoted(article: Article, given: QueryDict) -> Quote | None:
    """The words meant: those at ``start`` if they are there, else their first occurrence."""
    words = given.get("quote", "").replace("\r\n", "\n").strip()
    if not 1 <= len(words) <= 400:
        return None
    start = given.get("start", "")
    at = int(start) if start.isdecimal() and len(start) < 10 else -1
    if at < 0 or article.text[at : at + len(words)] != words:
        at = article.text.find(words)
    return Quote(article, at, at + len(words)) if at >= 0 else None


def _record(given: QueryDict) -> tuple[str, Record | None]:
    name, _dash, number = given.get("record", "").partition("-")
    if name not in MODELS:
        return "", None
    if number.isdecimal() and len(number) < 18:
        record = MODELS[name].objects.visible().filter(pk=int(number)).first()
        return (name, record) if record is not None else ("", None)
    return name, None


def _fields(record_type: str, record: Record | None) -> tuple[str, ...]:
    if not record_type:
        return ()
    if record is None:
        return FIRST_FIELDS[record_type]
    return tuple(name for name in FIELDS[record_type] if name != "withdrawn")


def _begin(field: str, quoted: Quote | None) -> dict[str, Any]:
    """Names and places are mostly written as they are: begin with the words themselves."""
    words = " ".join(quoted.article.text[quoted.start : quoted.end].split()) if quoted else ""
    if field in ("name", "alias", "title", "place"):
        return {"value": words, "title": words}
    return {"object": words} if field in ("member", "party", "signatory") else {}
