"""Correcting one value: on a record's own page, or at the review desk in the place of what a machine read.

Nobody is locked out. A form knows the version it was opened on; when another was quicker, both versions are shown
and what was typed stays, to be saved over the other's or left.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bilateral.models import Claim, Record
from bilateral.models.codes import Rank, Stance
from bilateral.models.correctable import FIELDS
from bilateral.selectors import editable
from bilateral.selectors.claims import record_of
from bilateral.services import review
from bilateral.services.claims import withdraw_claim
from bilateral.services.correct import Correction, InvalidCorrection, StaleVersion, correct_all
from bilateral.services.roles import account_of

from . import teaching, undoing
from .access import for_editors
from .codes import FIELD_WORDS
from .kinds import record_or_404
from .missing import Missing
from .rendering import HtmxRequest
from .sent import reason_sent, way_back
from .stored_words import retold
from .values import ValueForm, initial_of
from .words import claim_words, field_words, record_words


@for_editors
@require_safe
def values(request: HttpRequest, record_type: str, pk: int) -> HttpResponse:
    """Everything of a record that can be corrected."""
    record = record_or_404(record_type, pk)
    if record.merged_into_id:
        return redirect("fix", record_type, record.merged_into_id)
    single = [(value, _address(record, value.field, {})) for value in editable.single_values(record)]
    lists = [
        (
            name,
            [(element, _address(record, name, element.begin)) for element in elements],
            reverse("fix-value", args=[record_type, record.pk, name]) + "?new=1",
        )
        for name, elements in editable.listed_values(record).items()
    ]
    context = {"record": record, "record_type": record_type, "single": single, "lists": lists}
    return render(request, "records/values.html", context)


@for_editors
@require_http_methods(["GET", "HEAD", "POST"])
def value(request: HtmxRequest, record_type: str, pk: int, field: str) -> HttpResponse:
    """The form for one value. The query names the element that is corrected, part by part, as it was shown;
    ``claim`` the machine's claim in whose place the value comes; ``chosen`` the value, of those that sources give,
    that the form begins with; ``next`` where to go from here."""
    record = record_or_404(record_type, pk)
    if field not in FIELDS[record_type] or field == "withdrawn":
        raise Missing(_("There is no such field."))
    merged = record.merged_into is not None
    if merged and request.method != "POST":
        return redirect("fix-value", record_type, record.merged_into_id, field)
    record = record.merged_into or record
    claim = _claim_in(request.GET, record)
    begin = _begin(request.GET, record, field, claim)
    form = ValueForm(record_type, field, request.POST or None, initial=begin | _chosen(request.GET))
    context: dict[str, Any] = {
        "record": record,
        "record_type": record_type,
        "field": field,
        "form": form,
        "claim": claim,
        "listed": FIELDS[record_type][field].listed and "new" not in request.GET,
        "version": request.POST.get("version", record.version),
        "reason": reason_sent(request),
        "back": _back(request, record),
        "merged": merged,
    }
    if request.method != "POST":
        return _page(request, context)
    denied = request.POST.get("stance") == Stance.DENIES
    if not denied and not form.is_valid():
        return _page(request, context, 422)
    try:
        version = 0 if merged else version_sent(request)
        made = _save(request, record, form, claim, begin, denied, version)
    except StaleVersion as stale:
        # Of a record that this one was merged into the editor saw no version.
        now = editable.disputed(stale.record, field, stale.record.version if merged else stale.given)
        context |= {
            "disputed": now,
            "version": stale.record.version,
            "record": stale.record,
            "denied": denied,
        }
        return _page(request, context, 409)
    except InvalidCorrection as error:
        for words in error.errors.values():
            form.add_error(None, [retold(said) for said in words])
        return _page(request, context, 422)
    except (
        Claim.DoesNotExist
    ) as error:  # a reading that was under way replaced it while its record was waited for
        raise _read_again() from error
    record.refresh_from_db()
    if made:
        messages.success(request, _("Saved, in your name: %(what)s.") % {"what": _words(record, made)})
        teaching.offer(request, record, field, begin, made)
    else:
        messages.info(request, _("The register already says so; nothing was saved."))
    if claim is not None and claim.mention is not None:
        undoing.remember(request, claim.mention.article, made, _words(record, made, field))
    return _leave(request, context["back"])


@for_editors
@require_POST
def take_back(request: HttpRequest, claim_pk: int) -> HttpResponse:
    """Take a person's word back: what the others say counts again."""
    claim = get_object_or_404(Claim.objects.exclude(rank=Rank.MACHINE), pk=claim_pk)
    try:
        withdraw_claim(claim, account_of(request.user), reason_sent(request))
    except InvalidCorrection as error:
        messages.error(request, str(error))
    else:
        teaching.let_go(request)
        messages.success(request, _("Taken back. The value is what the other claims say."))
    record = record_of(claim)
    return HttpResponseRedirect(_back(request, record))


def _save(
    request: HttpRequest,
    record: Record,
    form: ValueForm,
    claim: Claim | None,
    begin: dict[str, Any],
    denied: bool,
    version: int,
) -> list[Claim]:
    editor, reason = account_of(request.user), reason_sent(request)
    was = ValueForm(form.record_type, form.field, _as_sent(begin))
    # Of an element that is added nothing stood before: there is none to take out.
    standing = was.correction(stance=Stance.DENIES, confirm=True) if begin and was.is_valid() else None
    if denied:
        if standing is None:
            raise InvalidCorrection(
                {form.field: [_("The form is not complete. Reload the page and try again.")]}
            )
        return correct_all(record, [standing], editor, reason, version)
    wanted = form.correction()
    if claim is not None:
        target = wanted.object
        return review.edit(claim, wanted.value, editor, reason, version, object=target)
    corrections = [wanted]
    if standing is not None and _element(form, wanted) != _element(form, standing):
        corrections.insert(0, standing)
    return correct_all(record, corrections, editor, reason, version)


def _element(form: ValueForm, correction: Correction) -> str:
    """The element of a list that a correction is on; empty for a single value."""
    kind = FIELDS[form.record_type][form.field]
    if correction.element or not kind.element_of:
        return correction.element
    target = correction.object
    return kind.element_of(correction.value, target.pk if isinstance(target, Record) else target)


def _begin(query: QueryDict, record: Record, field: str, claim: Claim | None) -> dict[str, Any]:
    """What the form begins with: the claim's value, the element that the query names, or what stands."""
    if claim is not None:
        return initial_of(claim)
    if FIELDS[str(record._meta.model_name)][field].listed:
        return {name: query[name] for name in query if name not in ("next", "claim", "new", "chosen")}
    return next(value.begin for value in editable.single_values(record) if value.field == field)


def _chosen(query: QueryDict) -> dict[str, Any]:
    return {"value": query["chosen"]} if query.get("chosen") else {}


def _as_sent(begin: dict[str, Any]) -> dict[str, Any]:
    return {name: "" if part is None else part for name, part in begin.items()}


def version_sent(request: HttpRequest) -> int:
    """The version of the record that a form was opened on; 0, which is always stale, where that cannot be told."""
    sent = request.POST.get("version", "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else 0


def _claim_in(query: QueryDict, record: Record) -> Claim | None:
    sent = query.get("claim", "")
    if not sent:
        return None
    claims = Claim.objects.filter(rank=Rank.MACHINE, withdrawn_at__isnull=True)
    claim = claims.filter(pk=int(sent)).first() if sent.isdecimal() and len(sent) < 18 else None
    if claim is None or record_of(claim).pk != record.pk:
        raise _read_again()
    return claim


def _read_again() -> Missing:
    return Missing(_("That claim is no longer there: the article was read again in the meantime."))


def _page(request: HtmxRequest, context: dict[str, Any], status: int = 200) -> HttpResponse:
    name = "records/_value.html" if request.htmx else "records/value.html"
    return render(request, name, context, status=status)


def _leave(request: HtmxRequest, back: str) -> HttpResponse:
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Trigger": "deskchanged"})
    return HttpResponseRedirect(back)


def _back(request: HttpRequest, record: Record) -> str:
    return way_back(request, str(record.get_absolute_url()))  # type: ignore[attr-defined]  # every record type has one


def _words(record: Record, made: list[Claim], field: str = "") -> str:
    """What was saved, for people: the last of the claims made, and the record that it is on."""
    if not made:
        return f"{FIELD_WORDS.get(field, field)} · {record_words(record)}"
    said = claim_words(made[-1])
    if made[-1].stance == Stance.DENIES:
        said = _("not %(value)s") % {"value": said}
    return f"{field_words(made[-1].field)}: {said} · {record_words(record)}"


def _address(record: Record, field: str, begin: dict[str, Any]) -> str:
    address = reverse("fix-value", args=[record._meta.model_name, record.pk, field])
    return f"{address}?{urlencode(begin)}" if begin else address
