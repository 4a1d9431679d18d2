"""Pages are sent compressed; what programs read is not: its ETags must stay strong, its streams as they are."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from .languages import for_programs


class PageCompressionMiddleware(GZipMiddleware):
    """Django's compression, which pads each answer at random so that its length betrays no secret, for HTML alone."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        is_page = response.get("Content-Type", "").startswith("text/html")
        if not is_page or for_programs(request):
            return response
        return super().process_response(request, response)
