"""Who may open a page: everybody with an account, and with ``PUBLIC_READ`` anybody, to read.

Files, feeds and calendars are opened by a token as well: programs fetch them, and programs cannot log in.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRedirect
from rest_framework.exceptions import Throttled

from bilateral import limits
from bilateral.services import tokens
from bilateral.services.roles import is_editor

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def publicly_readable(view: View) -> View:
    """Make a page one that is only read, and that anybody may read where the setting ``PUBLIC_READ`` is on."""
    reading = require_safe(view)
    reading.publicly_readable = True  # type: ignore[attr-defined]  # what the middleware looks for
    return reading


def for_programs(view: View) -> View:
    """Make a page one that a token with the scope ``read`` opens, too, and that counts against the API's limits; to a
    program it never shows the login page.
    """

    @wraps(view)
    def varied(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        patch_vary_headers(response, ["Authorization", "Cookie"])
        for name, value in limits.headers(getattr(request, "spent", [])).items():
            response[name] = value
        return response

    varied.for_programs = True  # type: ignore[attr-defined]  # what the middleware looks for
    return cast(View, varied)


def login_or_401(request: HttpRequest) -> HttpResponseBase:
    """The login page for a browser; for a program, words: what follows redirects would keep the page as its file."""
    if "text/html" in request.headers.get("Accept", ""):  # as every browser sends
        return redirect_to_login(request.get_full_path())
    return _refused("Send a token with the scope read, as “Authorization: Bearer <token>”, or log in.")


def _refused(words: str, status: int = 401) -> HttpResponse:
    # For programs, as the API's problems: in English whatever the page's language.
    response = HttpResponse(words + "\n", status=status, content_type="text/plain; charset=utf-8")
    if status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="register"'
    return response


def _let_in(request: HttpRequest, key: str) -> HttpResponse | None:
    """Count a program's request as the API counts its own, and make whoever owns the token that was sent, if one was,
    the reader. Says what is wrong with a wrong one, and when there were too many.
    """
    spent: list[limits.Spending] = []
    try:
        limits.spend_at_the_door(request, spent, key)
        refused, by_token = _open_by_token(request)
        if not (by_token or key):
            limits.spend_for_caller(request, spent)
    except Throttled as over:
        wait = str(over.wait)  # type: ignore[attr-defined]  # the stubs do not know it
        refused = _refused(f"There were too many requests. Send this one again in {wait} seconds.", 429)
        refused["Retry-After"] = wait
        for name, value in limits.headers(spent).items():
            refused[name] = value
    request.spent = spent  # type: ignore[attr-defined]  # for the answer's headers
    return refused


def _open_by_token(request: HttpRequest) -> tuple[HttpResponse | None, bool]:
    """What is wrong with the token that was sent, if anything, and whether one was sent."""
    scheme, _space, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return None, False
    token = tokens.find(secret.strip()) if len(secret) <= 200 else None
    why = tokens.refusal(token) if token else "This token is not known. Check it, or ask for a new one."
    if token is None or why:
        return _refused(why), True
    if "read" not in token.scopes:
        return _refused("This token lacks the scope “read”. Ask for one that has it.", 403), True
    tokens.note_use(token)
    request.user = token.user
    return None, True


def for_editors(view: View) -> View:
    """Let editors and administrators in; tell others that the page is not theirs."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not is_editor(request.user):
            raise PermissionDenied(_("Only editors may change the register. Ask an administrator."))
        return view(request, *args, **kwargs)

    return cast(View, guarded)


class ReadingMiddleware(LoginRequiredMiddleware):
    """Asks for an account on every view but those marked ``login_not_required``, or readable and only read."""

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., Any], view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        for_program = request.method in SAFE_METHODS and getattr(view_func, "for_programs", False)
        if for_program and (refused := _let_in(request, view_kwargs.get("key", ""))):
            return refused
        if (
            settings.PUBLIC_READ
            and request.method in SAFE_METHODS
            and getattr(view_func, "publicly_readable", False)
        ):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(  # type: ignore[override]  # the base class promises less than Django accepts
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponseBase:
        htmx = getattr(request, "htmx", None)
        if getattr(view_func, "for_programs", False):
            return login_or_401(request)
        if not htmx:
            return super().handle_no_permission(request, view_func)
        # Followed by htmx, a redirect would put the login form inside the page; and the way back leads to that
        # page, not to the fragment it asked for.
        page = htmx.current_url_abs_path or "/"
        login = redirect_to_login(
            page, self.get_login_url(view_func), self.get_redirect_field_name(view_func)
        )
        return HttpResponseClientRedirect(login.url)
