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
    """Make a page one that a token with the scope ``read`` opens, too; to a program it never shows the login page."""

    @wraps(view)
    def varied(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        patch_vary_headers(response, ["Authorization", "Cookie"])
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


def _open_by_token(request: HttpRequest) -> HttpResponse | None:
    """Make whoever owns the token that was sent, if one was, the reader; say what is wrong with a wrong one."""
    scheme, _space, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return None
    token = tokens.find(secret.strip()) if len(secret) <= 200 else None
    why = tokens.refusal(token) if token else "This token is not known. Check it, or ask for a new one."
    if token is None or why:
        return _refused(why)
    if "read" not in token.scopes:
        return _refused("This token lacks the scope “read”. Ask for one that has it.", 403)
    tokens.note_use(token)
    request.user = token.user
    return None


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
        if for_program and (refused := _open_by_token(request)):
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
