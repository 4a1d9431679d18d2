"""The lists that can be exported, followed and watched: each with its filters, its page and its rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bilateral.selectors import agreements, articles, delegations, meetings, officials, organizations

from . import list_filters
from .filters import ListFilter
from .missing import Missing


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: its name in addresses, the page that shows it, its words, its filters and its rows."""

    name: str
    page: str
    words: str | Promise
    filters: Callable[[Any], Any]
    matching: Callable[[Any, date], QuerySet[Any]]

    def address(self, query: str) -> str:
        """The path of the page with these filters."""
        path = reverse(self.page)
        return f"{path}?{query}" if query else path


LISTINGS = {
    listing.name: listing
    for listing in (
        Listing(
            "meetings", "timeline", gettext_lazy("Meetings"), list_filters.MeetingFilters, meetings.matching
        ),
        Listing(
            "delegations",
            "delegations",
            gettext_lazy("Delegations"),
            list_filters.DelegationFilters,
            lambda wanted, _today: delegations.matching(wanted),
        ),
        Listing(
            "agreements",
            "agreements",
            gettext_lazy("Agreements"),
            list_filters.AgreementFilters,
            agreements.matching,
        ),
        Listing(
            "officials",
            "officials",
            gettext_lazy("Officials"),
            list_filters.OfficialFilters,
            lambda wanted, _today: officials.matching(wanted),
        ),
        Listing(
            "organizations",
            "organizations",
            gettext_lazy("Organizations"),
            list_filters.OrganizationFilters,
            lambda wanted, _today: organizations.matching(wanted),
        ),
        Listing(
            "articles",
            "articles",
            gettext_lazy("Articles"),
            list_filters.ArticleFilters,
            lambda wanted, _today: articles.matching(wanted),
        ),
    )
}


def listing_named(name: str) -> Listing:
    """The list of this name. Raises ``Missing``, naming those there are."""
    try:
        return LISTINGS[name]
    except KeyError:
        raise Missing(
            _("There is no list “%(name)s”. There are: %(known)s.")
            % {"name": name, "known": ", ".join(LISTINGS)}
        ) from None


def title_of(listing: Listing, filters: ListFilter) -> str:
    """The list in words, with what narrows it."""
    chips = "; ".join(f"{chip.label}: {chip.value}" for chip in filters.chips)
    return f"{listing.words} ({chips})" if chips else str(listing.words)
