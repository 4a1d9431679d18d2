"""The tour of a first visit: offered to each account until it is closed; after that the help page restarts it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from .rendering import HtmxRequest

_OFFERED = "tour"  # in the session


def offer_tour(request: HttpRequest) -> None:
    """Show the tour on the pages of this session until its reader closes it: ``base.html`` looks in the session."""
    request.session[_OFFERED] = True


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Offer the tour again, from the help page."""
    offer_tour(request)
    return HttpResponseRedirect(reverse("overview"))


@require_POST
def close(request: HtmxRequest) -> HttpResponse:
    """Close the tour for good; a script needs no page for it."""
    request.session.pop(_OFFERED, None)
    if request.htmx:
        return HttpResponse(status=204)
    return HttpResponseRedirect(reverse("help"))


def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "help.html")
