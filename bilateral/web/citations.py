"""How to cite a record or an article: its sources, each with the day on which it was accessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from bilateral.models import Agreement, Meeting, Official, Organization
from bilateral.selectors.articles import light
from bilateral.selectors.cited import Source, source_of_article, sources_of
from bilateral.selectors.clock import today_in_manila

from .addresses import origin
from .dates import in_words
from .missing import Missing
from .words import record_words

FORMATS = ("bibtex", "text")
_MODELS: dict[str, Any] = {
    "meeting": Meeting,
    "agreement": Agreement,
    "official": Official,
    "organization": Organization,
}


@dataclass(frozen=True, slots=True)
class Citation:
    """One thing to cite, in words and as BibTeX."""

    words: str
    bibtex: str


@require_safe
def cite(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """The citation of a record with its sources, or of one article; ``?format=bibtex`` or ``text`` as a file."""
    if kind == "article":
        record: Any = get_object_or_404(light(), pk=pk)
        sources, own = [source_of_article(record)], None
    elif kind in _MODELS:
        record = get_object_or_404(_MODELS[kind].objects.visible(), pk=pk)
        sources, own = sources_of(kind, [pk]).get(pk, []), _of_record(request, kind, record)
    else:
        raise Missing(_("There is no record type “%(name)s”.") % {"name": kind})
    cited = [of_source(source) for source in sources]
    form = request.GET.get("format", "")
    if form and form not in FORMATS:
        known = ", ".join(FORMATS)
        raise Missing(
            _("There is no format “%(name)s”. There are: %(known)s.") % {"name": form, "known": known}
        )
    every = ([own] if own else []) + cited
    if form:
        text = "\n\n".join(one.bibtex if form == "bibtex" else one.words for one in every) + "\n"
        response = HttpResponse(text, content_type="text/plain; charset=utf-8")
        name = f"{kind}-{pk}.{'bib' if form == 'bibtex' else 'txt'}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response
    context = {"record": record, "kind": kind, "own": own, "sources": cited}
    return render(request, "records/cite.html", context)


def of_source(source: Source) -> Citation:
    """Publisher, title, day of publication, address, and the day on which the register took it in."""
    published = in_words(source.published_on.isoformat()) if source.published_on else _("no date")
    accessed = _("accessed %(date)s") % {"date": in_words(source.accessed_on.isoformat())}
    parts = [source.publisher, f"“{source.title}”", published, source.url, accessed]
    fields = {
        "author": f"{{{_tex(source.publisher)}}}" if source.publisher else "",
        "title": f"{{{_tex(source.title)}}}",
        "date": source.published_on.isoformat() if source.published_on else "",
        "url": _address(source.url),
        "urldate": source.accessed_on.isoformat(),
    }
    return Citation(
        ", ".join(part for part in parts if part) + ".", _bibtex(f"article-{source.article_id}", fields)
    )


def _of_record(request: HttpRequest, kind: str, record: Any) -> Citation:
    words = record_words(record)
    words = words[:1].upper() + words[1:]
    today = today_in_manila()
    address = origin(request) + record.get_absolute_url()
    version = _("version %(number)s") % {"number": record.version}
    accessed = _("accessed %(date)s") % {"date": in_words(today.isoformat())}
    fields = {
        "title": f"{{{_tex(words)}}}",
        "organization": _("Bilateral register"),
        "version": str(record.version),
        "url": _address(address),
        "urldate": today.isoformat(),
    }
    said = ", ".join((f"“{words}”", _("Bilateral register"), version, address, accessed)) + "."
    return Citation(said, _bibtex(f"{kind}-{record.pk}", fields))


def _bibtex(key: str, fields: dict[str, str]) -> str:
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{key},", *lines, "}"])


def _tex(text: str) -> str:
    """Text in which no character means anything to TeX."""
    plain = re.sub(r"[{}\\]", "", text)
    return " ".join(re.sub(r"([#$%&_])", r"\\\1", plain).split())


def _address(url: str) -> str:
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
