"""A partner's tokens: made, rotated and revoked by their owner, with what each was used for."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bilateral.models import ApiToken
from bilateral.selectors import access
from bilateral.services import tokens
from bilateral.services.roles import account_of, may_submit

SCOPES = {
    "read": gettext_lazy("read: the register, by GET"),
    "submit": gettext_lazy("submit: articles"),
    "correct": gettext_lazy("correct: records, in your name and rank"),
}


class TokenForm(forms.Form):
    """A token to be made. Scopes that the account's role does not open are not offered."""

    name = forms.CharField(
        label=gettext_lazy("Purpose"),
        max_length=100,
        help_text=gettext_lazy("So that you know later which one to revoke: “hourly copy, newsroom server”."),
    )
    scopes = forms.MultipleChoiceField(
        label=pgettext_lazy("what a token is allowed", "Allowed to"),
        widget=forms.CheckboxSelectMultiple,
        initial=["read"],
    )
    days = forms.IntegerField(
        label=gettext_lazy("Valid for (days)"), min_value=1, max_value=tokens.LONGEST.days, initial=90
    )

    def __init__(self, user: User | AnonymousUser, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        opened = list(SCOPES) if may_submit(user) else ["read"]
        self.fields["scopes"].choices = [(scope, SCOPES[scope]) for scope in opened]  # type: ignore[attr-defined]


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def listing(request: HttpRequest) -> HttpResponse:
    """The tokens of this account. A new one's secret is on the answer to its making, and never again."""
    user = account_of(request.user)
    form = TokenForm(user, request.POST or None)
    secret, status = "", 200
    if request.method == "POST":
        if form.is_valid():
            given = form.cleaned_data
            ends = timezone.now() + timedelta(days=given["days"])
            _token, secret = tokens.issue(
                user=user, name=given["name"], scopes=given["scopes"], expires_at=ends
            )
            form = TokenForm(user)
        else:
            status = 422
    return _page(request, form, secret, status)


@never_cache
@login_required
@require_safe
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """What one token was used for."""
    return render(request, "tokens/detail.html", {"use": access.use_of(_own(request, pk))})


@never_cache
@login_required
@require_POST
def rotate(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the token that takes this one's place, and show its secret."""
    try:
        _token, secret = tokens.rotate(_own(request, pk))
    except tokens.InvalidScopes as error:
        messages.error(request, str(error))
        return redirect("tokens")
    messages.info(request, _("The old token still works for 24 hours. Replace it with the new one by then."))
    return _page(request, TokenForm(request.user), secret, 200)


@login_required
@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """End a token at once."""
    token = _own(request, pk)
    tokens.revoke(token)
    messages.success(request, _("Token “%(name)s” no longer works.") % {"name": token.name})
    return redirect("tokens")


def _page(request: HttpRequest, form: TokenForm, secret: str, status: int) -> HttpResponse:
    user = account_of(request.user)
    context = {
        "form": form,
        "secret": secret,
        "here": reverse("tokens"),
        "rows": [(token, tokens.refusal(token)) for token in access.tokens_of(user)],
    }
    return render(request, "tokens/list.html", context, status=status)


def _own(request: HttpRequest, pk: int) -> ApiToken:
    return get_object_or_404(ApiToken.objects.select_related("user"), pk=pk, user=request.user)
