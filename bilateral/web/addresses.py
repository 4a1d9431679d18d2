"""Absolute addresses, for what leaves the register: files, feeds, calendars, mail."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

PAGE_OF = {
    "meetings": "meeting",
    "delegations": "delegation",
    "agreements": "agreement",
    "officials": "official",
    "organizations": "organization",
    "articles": "article",
}


def origin(request: HttpRequest) -> str:
    """Scheme and host, without a slash: the configured ones, so that an address is the same whoever asks."""
    return settings.SITE_URL or f"{request.scheme}://{request.get_host()}"


def host(request: HttpRequest) -> str:
    """The name under which identifiers of this register are unique."""
    return urlsplit(origin(request)).hostname or "localhost"


def page_of(listing: str, record_id: int) -> str:
    """The path of the page about a row of a list."""
    return reverse(PAGE_OF[listing], args=[record_id])
