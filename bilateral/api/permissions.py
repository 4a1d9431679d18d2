"""Who may use which operation: a scope of the token, and a role of the account."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.models import User
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from bilateral.models import ApiToken
from bilateral.problems import Problem
from bilateral.services import roles

if TYPE_CHECKING:  # REST framework loads this module while it loads its views
    from rest_framework.views import APIView

Somebody = Any
# What each scope lets a token do, its account must be allowed to do as well.
ROLES: dict[str, tuple[Callable[[Somebody], bool], str]] = {
    "submit": (roles.may_submit, "Submitting articles needs the role partner, editor or administrator."),
    "correct": (roles.may_submit, "Correcting records needs the role partner, editor or administrator."),
}


def account_of(request: Request) -> User:
    """The account that a permitted write is made by."""
    if not isinstance(request.user, User):
        raise Problem("not-authenticated")
    return request.user


class MayUse(BasePermission):
    """Reading takes an account, or ``PUBLIC_READ``; writing takes the scope and the role for it."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        reading = request.method in SAFE_METHODS
        scope = "read" if reading else getattr(view, "write_scope", "correct")
        if not request.user.is_authenticated:
            return scope == "read" and bool(settings.PUBLIC_READ)
        if isinstance(request.auth, ApiToken) and scope not in request.auth.scopes:
            raise Problem("not-allowed", f"This token lacks the scope “{scope}”. Ask for one that has it.")
        allowed, words = ROLES.get(scope, (None, ""))
        if allowed is not None and not allowed(request.user):
            raise Problem("not-allowed", words)
        return True
