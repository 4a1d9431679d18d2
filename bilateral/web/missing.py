"""Not found, for a reason."""

from __future__ import annotations

from django.http import Http404


class Missing(Http404):
    """Not found, for a reason in words that the page shows."""
