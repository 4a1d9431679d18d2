"""A partner's webhooks: made, tested, switched off and on, with the log of what was sent."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bilateral.models import Webhook
from bilateral.models.codes import DeliveryState
from bilateral.selectors import access
from bilateral.services import webhooks
from bilateral.services.roles import account_of, may_submit

RECORD_TYPES = [
    ("meeting", gettext_lazy("meetings")),
    ("agreement", gettext_lazy("agreements")),
    ("official", gettext_lazy("officials")),
    ("organization", gettext_lazy("organizations")),
]


class WebhookForm(forms.Form):
    """A webhook to be made. ``services.webhooks`` decides whether its address is allowed."""

    name = forms.CharField(label=gettext_lazy("Purpose"), max_length=100)
    address = forms.CharField(
        label=gettext_lazy("Address"),
        max_length=2000,
        widget=forms.TextInput(attrs={"inputmode": "url", "placeholder": "https://"}),
        help_text=gettext_lazy("Messages are sent here by POST, signed as Standard Webhooks says."),
    )
    record_types = forms.MultipleChoiceField(
        label=gettext_lazy("Notify about"),
        choices=RECORD_TYPES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("If none is chosen: about all of them."),
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def listing(request: HttpRequest) -> HttpResponse:
    """The webhooks of this account, and making one."""
    _refuse_readers(request)
    user = account_of(request.user)
    form = WebhookForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = webhooks.create(user, **form.cleaned_data)
        except webhooks.InvalidWebhook as error:
            for field, words in error.errors.items():
                form.add_error(field, words)
        else:
            return redirect("webhook", made.pk)
    context = {"form": form, "here": reverse("webhooks"), "rows": access.webhooks_of(user)}
    return render(request, "webhooks/list.html", context, status=422 if form.errors else 200)


@never_cache
@login_required
@require_safe
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One webhook: its secret, its state, and the log."""
    webhook = _own(request, pk)
    context: dict[str, Any] = {"webhook": webhook, "deliveries": access.delivery_log(webhook)}
    return render(request, "webhooks/detail.html", context)


@login_required
@require_POST
def test(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a test message now."""
    webhook = _own(request, pk)
    delivery = webhooks.send_test(webhook)
    if delivery.state == DeliveryState.DELIVERED:
        messages.success(request, _("The test message arrived: %(status)s.") % {"status": delivery.status})
    else:
        said = delivery.said[:200] or delivery.status
        messages.error(request, _("The test message was not accepted: %(said)s") % {"said": said})
    return redirect("webhook", webhook.pk)


@login_required
@require_POST
def switch(request: HttpRequest, pk: int) -> HttpResponse:
    """Switch a webhook off, or on again."""
    webhook = _own(request, pk)
    if webhook.disabled_at is None:
        webhooks.disable(webhook, _("Switched off by %(user)s.") % {"user": request.user})
    else:
        webhooks.enable(webhook)
    return redirect("webhook", webhook.pk)


@login_required
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove a webhook that is switched off."""
    webhook = _own(request, pk)
    if not webhooks.remove(webhook):
        messages.error(request, _("Switch it off first."))
        return redirect("webhook", webhook.pk)
    messages.success(request, _("The webhook is removed."))
    return redirect("webhooks")


@login_required
@require_POST
def rotate(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a webhook a new secret."""
    webhook = _own(request, pk)
    webhooks.rotate_secret(webhook)
    messages.info(
        request, _("Messages are signed with both secrets for 24 hours; then with the new one alone.")
    )
    return redirect("webhook", webhook.pk)


@login_required
@require_POST
def replay(request: HttpRequest, pk: int, delivery: int) -> HttpResponse:
    """Send a message again."""
    webhook = _own(request, pk)
    webhooks.replay(get_object_or_404(webhook.deliveries, pk=delivery))
    messages.info(request, _("The message will be sent again within seconds."))
    return redirect("webhook", webhook.pk)


def _own(request: HttpRequest, pk: int) -> Webhook:
    _refuse_readers(request)
    return get_object_or_404(Webhook, pk=pk, user=request.user)


def _refuse_readers(request: HttpRequest) -> None:
    if not may_submit(request.user):
        raise PermissionDenied(_("Webhooks need the role partner, editor or administrator."))
