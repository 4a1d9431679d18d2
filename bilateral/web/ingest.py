"""The way in: the flow of articles, and what was given by address, file or archive."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from bilateral.models import Archive, Item
from bilateral.models.codes import ItemState
from bilateral.selectors import intake as selector
from bilateral.services import archives, items, queues
from bilateral.services.roles import account_of, is_editor, may_submit
from bilateral.services.submit import InvalidSubmission

from .forms import PublishedOnField
from .rendering import HtmxRequest

ARCHIVES = {"jsonl": "jsonl", "ndjson": "jsonl", "csv": "csv"}


class AddressForm(forms.Form):
    """The address of an article."""

    address = forms.CharField(
        label=gettext_lazy("Address"),
        max_length=2000,
        widget=forms.TextInput(attrs={"inputmode": "url", "placeholder": "https://"}),
        help_text=gettext_lazy("The article's page is fetched and read."),
    )


class FileForm(forms.Form):
    """A file that holds an article, several, or an archive of many."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "Text, HTML, Markdown, PDF, DOCX, EML or a ZIP of these; or an archive: JSONL or CSV."
        ),
    )
    publisher = forms.CharField(
        label=gettext_lazy("Publisher"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("For articles that do not name theirs."),
    )
    published_on = PublishedOnField(
        help_text=gettext_lazy(
            "For articles that do not give theirs; words such as “Thursday” count from it. Not for archives, whose "
            "rows have their own."
        )
    )


def ingest(request: HttpRequest) -> HttpResponse:
    """The flow by state, the age of the queue, failures, workers."""
    context = {
        "flow": selector.flow(),
        "queues": queues.lengths(),
        "workers": queues.workers(),
        "editor": is_editor(request.user),
    }
    return render(request, "ingest/flow.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add_address(request: HttpRequest) -> HttpResponse:
    _refuse_readers(request)
    form = AddressForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(items.submit_address(form.cleaned_data["address"], account_of(request.user)))
        except InvalidSubmission as refusal:
            _tell(form, refusal)
    return render(request, "ingest/add_address.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add_file(request: HttpRequest) -> HttpResponse:
    _refuse_readers(request)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_take(request, **form.cleaned_data))
        except InvalidSubmission as refusal:
            _tell(form, refusal)
    return render(request, "ingest/add_file.html", {"form": form}, status=422 if form.errors else 200)


def item(request: HtmxRequest, pk: int) -> HttpResponse:
    """How far something has come that was given; it leads to the article once that is stored."""
    found = get_object_or_404(selector.item(pk))
    context = {"item": found, "waiting": found.state == ItemState.WAITING, "editor": is_editor(request.user)}
    return render(request, "ingest/_item.html" if request.htmx else "ingest/item.html", context)


@login_required
@require_POST
def retry_item(request: HttpRequest, pk: int) -> HttpResponse:
    _refuse_readers(request)
    found = get_object_or_404(Item.objects.only("pk"), pk=pk)
    items.retry(found, account_of(request.user))
    return redirect("item", found.pk)


def archive(request: HtmxRequest, pk: int) -> HttpResponse:
    """How far an archive is loaded and read."""
    found = get_object_or_404(Archive, pk=pk)
    context: dict[str, Any] = {"archive": found, "unread": found.articles.waiting().count()}
    return render(request, "ingest/_archive.html" if request.htmx else "ingest/archive.html", context)


def _take(
    request: HttpRequest, file: UploadedFile[Any], publisher: str, published_on: date | None
) -> Item | Archive:
    name, size = file.name or "", file.size or 0
    user = account_of(request.user)
    kind = ARCHIVES.get(name.lower().rpartition(".")[2])
    if kind is None:
        # One byte more than is taken tells the service that it is too large.
        content = file.read(settings.MAX_FILE_BYTES + 1)
        return items.submit_file(name, content, user, publisher, published_on)
    if size > settings.MAX_ARCHIVE_BYTES:
        words = _(
            "The archive has %(got)s MB; at most %(most)s are accepted here. Load it with manage.py backfill."
        )
        raise InvalidSubmission(
            {"file": [words % {"got": round(size / 1e6), "most": f"{settings.MAX_ARCHIVE_BYTES / 1e6:g}"}]}
        )
    found = archives.find_or_begin(name, file, size, kind, publisher, user)  # type: ignore[arg-type]
    archives.keep(found, file)  # type: ignore[arg-type]
    return found


def _tell(form: forms.Form, refusal: InvalidSubmission) -> None:
    for field, told in refusal.errors.items():
        for words in told:
            form.add_error(field if field in form.fields else None, words)


def _refuse_readers(request: HttpRequest) -> None:
    if not may_submit(request.user):
        raise PermissionDenied(_("Your account may read the register, not add to it. Ask an administrator."))
