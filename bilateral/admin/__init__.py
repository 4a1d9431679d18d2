"""The Django admin over the register: it reads settled columns and writes claims, through services only."""

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
