"""What a reader follows: alerts with their news, and keys for feed readers and calendars."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bilateral.models import Alert
from bilateral.models.following import Rhythm
from bilateral.selectors import following as selector
from bilateral.services import alerts, digests, feed_keys
from bilateral.services.roles import account_of

from .addresses import origin
from .listings import LISTINGS, listing_named, title_of


@login_required
@require_safe
def follow(request: HttpRequest) -> HttpResponse:
    """The reader's alerts and keys; with ``?listing=`` and filters, what to follow that list with."""
    user = account_of(request.user)
    keys, watched = selector.keys_of(user), selector.alerts_of(user)
    context = {
        "alerts": [(now, LISTINGS[now.alert.listing].address(now.alert.query)) for now in watched],
        "anything_new": any(now.new for now in watched),
        "keys": keys,
        "rhythms": Rhythm.choices,
        "rhythm": Rhythm.DAILY if settings.EMAIL_HOST and user.email else Rhythm.NEVER,
        "mail": bool(settings.EMAIL_HOST),
    }
    if name := request.GET.get("listing"):
        listing = listing_named(name)
        query = request.GET.copy()
        query.pop("listing")
        filters = listing.filters(query)
        address = filters.address
        context |= {
            "listing": listing,
            "title": title_of(listing, filters),
            "query": address,
            "watchable": listing.name in alerts.WATCHED,
            "addresses": [
                (key, _address(request, "feed-by-key", address, key.secret, listing.name),
                 _address(request, "calendar-by-key", address, key.secret) if name == "meetings" else "")
                for key in keys if key.revoked_at is None
            ],
        }  # fmt: skip
    return render(request, "following/page.html", context)


@login_required
@require_POST
def add_alert(request: HttpRequest) -> HttpResponse:
    """Save the filters of a list as an alert."""
    listing = listing_named(request.POST.get("listing", ""))
    filters = listing.filters(QueryDict(request.POST.get("query", "")))
    if not filters.is_valid():
        messages.error(
            request, _("These filters cannot be watched: %(why)s") % {"why": filters.problems[0][1]}
        )
        return redirect("follow")
    try:
        alerts.make(
            account_of(request.user),
            request.POST.get("name", "") or title_of(listing, filters),
            listing.name,
            filters.wanted(),
            filters.address,
            request.POST.get("rhythm", ""),
        )
    except alerts.RefusedAlert as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The alert is saved. It reports what changes from now on."))
    return redirect("follow")


@login_required
@require_POST
def change_alert(request: HttpRequest, pk: int) -> HttpResponse:
    """Change how often an alert writes, or delete it."""
    alert = get_object_or_404(Alert, pk=pk, user=account_of(request.user))
    if request.POST.get("do") == "delete":
        alert.delete()
        messages.success(request, _("The alert “%(name)s” is deleted.") % {"name": alert.name})
        return redirect("follow")
    try:
        alerts.set_rhythm(alert, request.POST.get("rhythm", ""))
    except alerts.RefusedAlert as refusal:
        messages.error(request, str(refusal))
    else:
        words = _("Saved. The alert “%(name)s” writes: %(rhythm)s.")
        messages.success(
            request, words % {"name": alert.name, "rhythm": Rhythm(request.POST["rhythm"]).label}
        )
    return redirect("follow")


@login_required
@require_POST
def seen(request: HttpRequest) -> HttpResponse:
    """Take the marks of what is new away."""
    alerts.mark_seen(account_of(request.user))
    return redirect("follow")


@login_required
@require_POST
def add_key(request: HttpRequest) -> HttpResponse:
    """Make a key, and go back to the list it was wanted for."""
    try:
        feed_keys.make(account_of(request.user), request.POST.get("name", ""))
    except feed_keys.TooManyKeys as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The key is made. Copy its address into your reader or calendar."))
    back, name = reverse("follow"), request.POST.get("listing", "")
    if name in LISTINGS:
        query = QueryDict(request.POST.get("query", "")).copy()
        query["listing"] = name
        back += f"?{query.urlencode()}"
    return redirect(back)


@login_required
@require_POST
def revoke_key(request: HttpRequest, pk: int) -> HttpResponse:
    if feed_keys.revoke(account_of(request.user), pk):
        messages.success(request, _("The key is revoked: its addresses no longer work."))
    return redirect("follow")


@login_not_required
@csrf_exempt  # mail programs post here by themselves (RFC 8058); the token says which mail, and can do no more
@require_http_methods(["GET", "HEAD", "POST"])
def stop_mail(request: HttpRequest, token: str) -> HttpResponse:
    """Stop the mail of one alert: asked for on a page, done by POST, so that no link scanner does it."""
    alert = digests.alert_of_token(token)
    if alert is None:
        return render(request, "following/stop.html", {"unknown": True}, status=404)
    if request.method == "POST":
        alerts.stop_mail(alert.pk)
        return render(request, "following/stop.html", {"alert": alert, "stopped": True})
    return render(request, "following/stop.html", {"alert": alert})


def _address(request: HttpRequest, name: str, query: str, *args: str) -> str:
    address = origin(request) + reverse(name, args=args)
    return f"{address}?{query}" if query else address
