"""The Django admin over the register: it reads settled columns and writes claims, through services only."""

from django.contrib import admin
from django.utils.translation import gettext_lazy

from . import access, agreements, articles, claims, following, meetings, officials, partners, sources

__all__ = [
    "access",
    "agreements",
    "articles",
    "claims",
    "following",
    "meetings",
    "officials",
    "partners",
    "sources",
]

admin.site.site_header = admin.site.site_title = gettext_lazy("Bilateral register")
