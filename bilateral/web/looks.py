"""The small pieces of HTML that lists are full of: made once per language and process, for all rows."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable
from datetime import date as day
from functools import lru_cache

from django.templatetags.static import static
from django.urls import get_script_prefix, reverse
from django.utils.formats import localize
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from bilateral.rules.names import PARTICLES, SUFFIXES, fold

from . import codes, dates
from .dates import in_words, is_point

_KEPT = 4096  # of each kind of piece; the least used go


def filled(piece: str, *parts: object) -> SafeString:
    """``piece`` with these parts in its ``{}``, escaped unless they are HTML: ``format_html``, in less time."""
    return SafeString(
        piece.format(*(part if isinstance(part, SafeString) else html.escape(str(part)) for part in parts))
    )


def icon(name: str, label: str = "") -> SafeString:
    """An icon of the sprite; without a label it is decoration, and hidden from screen readers."""
    return _icon(name, label)


# Rows of a list ask for the language once, and pass it: looking it up takes longer than finding a piece by it.


def badge(code: str, text: str = "", language: str | None = None) -> SafeString:
    """A status as icon and words, in the tone of the status."""
    return _badge(code, text, language or get_language())


def toned(tone: str, symbol: str, text: str) -> SafeString:
    """Words with an icon, in a tone of the style sheet."""
    return format_html('<span class="badge tone-{}">{}{}</span>', tone, icon(symbol), text)


def kind(code: str) -> SafeString:
    """A kind of meeting or agreement as icon and words."""
    return _kind(code, get_language())


def country(code: str, language: str | None = None) -> SafeString:
    """A country's code, with its name for screen readers and on hover."""
    return _country(code, language or get_language())


def date(edtf: str, language: str | None = None) -> SafeString:
    """An EDTF date in words, as precise as it is: a ``<time>`` where it is one day, month or year."""
    return _date(edtf, language or get_language())


def month_heading(edtf: str, earliest: day | None, latest: day | None) -> str:
    """The timeline heading that a date belongs under."""
    return _month_heading(edtf, earliest, latest, get_language())


def code_words(field: str, code: str) -> str:
    """The words of a code of one field."""
    return _code_words(field, code, get_language())


@lru_cache(maxsize=_KEPT)
def asset(path: str) -> str:
    """The address of one of the product's own static files."""
    return static(path)


def page(name: str) -> str:
    """The address of a page that every page links to."""
    return _page(name, get_script_prefix())


@lru_cache(maxsize=64)
def _page(name: str, _prefix: str) -> str:
    return reverse(name)


@lru_cache(maxsize=_KEPT)
def _icon(name: str, label: str) -> SafeString:
    address = f"{asset('vendor/lucide/icons.svg')}#{name}"
    if label:
        return format_html(
            '<svg class="icon" role="img" aria-label="{}"><use href="{}"></use></svg>', label, address
        )
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}"></use></svg>', address)


@lru_cache(maxsize=_KEPT)
def _badge(code: str, text: str, _language: str | None) -> SafeString:
    symbol, tone = codes.look_of_status(code)
    return toned(tone, symbol, text or codes.words_of("status", code))


@lru_cache(maxsize=_KEPT)
def _kind(code: str, _language: str | None) -> SafeString:
    return format_html(
        '<span class="kind">{}{}</span>',
        icon(codes.ICON_OF_KIND.get(code, "circle")),
        codes.words_of("kind", code),
    )


@lru_cache(maxsize=_KEPT)
def _country(code: str, _language: str | None) -> SafeString:
    if not code:
        return format_html('<abbr class="side" title="{}">—</abbr>', _("country not known"))
    return format_html(
        '<abbr class="side side-{}" title="{}">{}</abbr>', code.lower(), codes.country_name(code), code
    )


@lru_cache(maxsize=_KEPT)
def _date(edtf: str, _language: str | None) -> SafeString:
    if not edtf:
        return format_html('<span class="none">{}</span>', _("date not known"))
    if is_point(edtf):
        return format_html('<time datetime="{}">{}</time>', edtf, in_words(edtf))
    return format_html('<span class="date">{}</span>', in_words(edtf))


@lru_cache(maxsize=_KEPT)
def _month_heading(edtf: str, earliest: day | None, latest: day | None, _language: str | None) -> str:
    return dates.month_heading(edtf, earliest, latest)


@lru_cache(maxsize=_KEPT)
def _code_words(field: str, code: str, _language: str | None) -> str:
    return codes.words_of(field, code)


def surname(name: str) -> str:
    """The surname of an official as written, for a line that names many: dela Peña, Marcos Jr."""
    return _surname(name)


def short_names(names: Iterable[str]) -> dict[str, str]:
    """Each of these names as a surname, with an initial where two share it, whole where that is shared too."""
    told = {name: surname(name) for name in names}
    for longer in (_with_initial, str):
        bearers = Counter(told.values())
        if len(bearers) == len(told):
            break
        told = {name: short if bearers[short] == 1 else longer(name) for name, short in told.items()}
    return told


def _with_initial(name: str) -> str:
    return f"{name[:1]}. {surname(name)}" if surname(name) != name else name


def sources(count: int) -> SafeString:
    """How many sources, in words."""
    return _sources(count, get_language())


@lru_cache(maxsize=_KEPT)
def _surname(name: str) -> str:
    words = name.split()
    end = len(words)
    while end > 1 and fold(words[end - 1]) in SUFFIXES:
        end -= 1
    start = end - 1
    while start > 0 and fold(words[start - 1]) in PARTICLES:
        start -= 1
    return " ".join(words[start:]) if words else name


@lru_cache(maxsize=_KEPT)
def _sources(count: int, _language: str | None) -> SafeString:
    words = ngettext("%(n)s source", "%(n)s sources", count) % {"n": localize(count)}
    return SafeString(escape(words))
