"""What every form may send beside its own fields: a reason in free words, and the page to go back to."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from bilateral.services.records import MOST_REASON


def reason_sent(request: HttpRequest) -> str:
    """The reason given, without characters that the database refuses, cut to the length that is kept."""
    return request.POST.get("reason", "").replace("\x00", "")[:MOST_REASON]


def way_back(request: HttpRequest, otherwise: str) -> str:
    """The page of ours that ``next`` names; ``otherwise`` where it names none. To redirect to as it stands: given to
    ``redirect``, what does not look like an address would be taken for the name of a view."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    allowed = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())
    return wanted if wanted and allowed else otherwise
