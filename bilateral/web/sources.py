"""Sources: the list, one with its health and yield, and what editors do with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from bilateral.models import Source
from bilateral.outbound import AddressRefused, check_address
from bilateral.selectors import intake as selector
from bilateral.services import sources as service
from bilateral.services.roles import account_of, is_editor
from bilateral.services.submit import clean_input, publisher_named

from .rendering import HtmxRequest


class SourceForm(forms.ModelForm):  # type: ignore[type-arg]  # the argument is in the stubs only
    """A source as an editor describes it."""

    publisher_name = forms.CharField(
        label=gettext_lazy("Publisher"),
        max_length=200,
        help_text=gettext_lazy("Outlet, agency or ministry that publishes it."),
    )

    class Meta:
        model = Source
        fields = (
            "name",
            "kind",
            "address",
            "time_zone",
            "language",
            "every_minutes",
            "silent_after_days",
            "read_pages",
            "show_text",
        )
        widgets = {"address": forms.TextInput(attrs={"inputmode": "url", "placeholder": "https://"})}
        field_classes = {"address": forms.CharField}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk:
            self.fields["publisher_name"].initial = self.instance.publisher.name
        self.order_fields(["name", "publisher_name", "kind", "address"])

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"].strip()
        try:
            check_address(address)
        except AddressRefused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return address

    def clean_time_zone(self) -> str:
        zone: str = self.cleaned_data["time_zone"]
        if zone not in available_timezones():
            raise forms.ValidationError(_("Write a zone such as Asia/Manila or Europe/Moscow."))
        return zone

    def store(self, request: HttpRequest) -> Source:
        """Store what the form says; it has been found valid."""
        new = self.instance.pk is None
        publisher = publisher_named(clean_input(self.cleaned_data["publisher_name"]))
        assert publisher is not None, "the form asks for a name"
        self.instance.publisher = publisher
        source = self.save(commit=False)
        if new:
            return service.add(source, account_of(request.user))
        changed = {"publisher" if name == "publisher_name" else name for name in self.changed_data}
        return service.change(source, changed)


def sources(request: HttpRequest) -> HttpResponse:
    context = {"sources": selector.sources(), "editor": is_editor(request.user)}
    return render(request, "sources/list.html", context)


def source(request: HtmxRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Source.objects.select_related("publisher"), pk=pk)
    context = {"source": found, "editor": is_editor(request.user)}
    if request.htmx and request.htmx.target == "test":
        return render(request, "sources/_test.html", context)
    return render(request, "sources/detail.html", context | {"detail": selector.source_detail(found)})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit_source(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Add a source, or change one."""
    _refuse_others(request)
    found = get_object_or_404(Source, pk=pk) if pk else None
    form = SourceForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        stored = form.store(request)
        messages.success(request, _("The source is stored and is being checked."))
        return redirect(stored)
    context = {"form": form, "source": found}
    return render(request, "sources/edit.html", context, status=422 if form.errors else 200)


def _action(words: Any, act: Callable[[Source, HttpRequest], None]) -> Callable[..., HttpResponse]:
    """A view that does one thing to a source and goes back to its page."""

    @login_required
    @require_POST
    @wraps(act)
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        _refuse_others(request)
        found = get_object_or_404(Source, pk=pk)
        act(found, request)
        messages.success(request, words)
        return redirect(found)

    return view


pause = _action(
    gettext_lazy("The source is paused. It is not checked until you resume it."),
    lambda found, request: service.pause(found, account_of(request.user)),
)
resume = _action(
    gettext_lazy("The source is checked again."),
    lambda found, request: service.resume(found, account_of(request.user)),
)
check = _action(
    gettext_lazy("The source is being checked. Load this page again in a moment."),
    lambda found, request: service.check_now(found),
)
test = _action(
    gettext_lazy("The source is being read for a test; nothing of it is kept."),
    lambda found, request: service.request_test(found),
)


def _refuse_others(request: HttpRequest) -> None:
    if not is_editor(request.user):
        raise PermissionDenied(_("Only editors may change sources."))
