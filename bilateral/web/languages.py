"""The language of an answer: the reader's choice on pages, English wherever programs read."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

# Programs compare words, and keep them: an answer must not change with the ``Accept-Language`` of a client.
FOR_PROGRAMMES = ("/api/", "/feeds/", "/export/", "/healthz", "/readyz")
THEIR_LANGUAGE = "en"


class LanguageMiddleware(LocaleMiddleware):
    """Django's choice of a language (cookie, then ``Accept-Language``) for people, none for programs."""

    def process_request(self, request: HttpRequest) -> None:
        if not for_programs(request):
            super().process_request(request)
            return
        translation.activate(THEIR_LANGUAGE)
        request.LANGUAGE_CODE = THEIR_LANGUAGE

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if for_programs(request):
            return response
        return super().process_response(request, response)


def for_programs(request: HttpRequest) -> bool:
    """Whether an address is for programs rather than a page."""
    return request.path_info.startswith(FOR_PROGRAMMES)
