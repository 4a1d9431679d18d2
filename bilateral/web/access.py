"""Who may open a page: everybody with an account, and with ``PUBLIC_READ`` anybody, to read."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRedirect

from bilateral.services.roles import is_editor

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def publicly_readable(view: View) -> View:
    """Make a page one that is only read, and that anybody may read where the setting ``PUBLIC_READ`` is on."""
    reading = require_safe(view)
    reading.publicly_readable = True  # type: ignore[attr-defined]  # what the middleware looks for
    return reading


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
        if not htmx:
            return super().handle_no_permission(request, view_func)
        # Followed by htmx, a redirect would put the login form inside the page; and the way back leads to that
        # page, not to the fragment it asked for.
        page = htmx.current_url_abs_path or "/"
        login = redirect_to_login(
            page, self.get_login_url(view_func), self.get_redirect_field_name(view_func)
        )
        return HttpResponseClientRedirect(login.url)
