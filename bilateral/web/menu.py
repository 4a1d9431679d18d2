"""The menu of pages: the same for everybody of one role at one page, so made once for each."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from bilateral.services.roles import is_editor, may_submit


def main_menu(page_name: str, user: Any) -> SafeString:
    """The menu as HTML; ``user`` is nobody's where a page is shown without an account."""
    known = bool(user and user.is_authenticated)
    return _menu(
        page_name,
        known,
        known and may_submit(user),
        known and is_editor(user),
        known and bool(user.is_staff),
        get_language(),
        get_script_prefix(),
    )


@lru_cache(maxsize=1024)
def _menu(
    page_name: str,
    known: bool,
    submits: bool,
    edits: bool,
    enters_admin: bool,
    _language: str | None,
    _prefix: str,
) -> SafeString:
    context = {
        "page_name": page_name,
        "known": known,
        "submits": submits,
        "edits": edits,
        "enters_admin": enters_admin,
    }
    return render_to_string("components/menu.html", context)
