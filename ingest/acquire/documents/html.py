"""A page to the article in it: text by trafilatura, what the page says of itself by its own marks."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urljoin, urlsplit

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from .document import Document, Unreadable
from .text import decode, headed, tidy
from .timestamps import iso

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}encoding=[\"']([a-zA-Z0-9_:-]{2,40})", re.IGNORECASE)
_ARTICLES = {
    "NewsArticle",
    "Article",
    "BlogPosting",
    "ReportageNewsArticle",
    "PressRelease",
    "GovernmentService",
}
_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,500}>")
_PUBLISHED = (
    "article:published_time",
    "datePublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "pubdate",
    "publishdate",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "dateModified", "lastmod", "dc.date.modified")
SHORTEST = 80  # characters: less is a caption, a consent note or an error


def read_page(raw: bytes, charset: str = "", address: str = "", zone: str = "") -> Document:
    """Read the article of a page. Raises ``Unreadable`` where the page holds none."""
    inner = _META_CHARSET.search(raw[:4096]) or _XML_CHARSET.search(raw[:4096])
    source = decode(raw, charset or (inner.group(1).decode() if inner else ""))
    tree = _tree(source)
    said = _Said(tree, address, zone)
    etree.strip_elements(tree, "script", "style", "svg", "noscript", "template", with_tail=False)
    found = _extracted(tree, address)
    text = tidy(found.text or "") if found else ""
    publisher = _one_line(said.publisher or (found.sitename if found else "") or "")
    title = _without_site(_one_line(said.title or (found.title if found else "") or ""), publisher)
    text = headed(title, text)
    if len(text) - len(title) < SHORTEST:
        raise Unreadable("No article text was found on the page. Copy the text and paste it.")
    return Document(
        text=text,
        title=title,
        author=_one_line(said.author or found.author or ""),
        publisher=publisher,
        published=said.published or iso(found.date or "", zone),
        modified=said.modified,
        address=said.address,
        language=said.language,
    )


def _without_site(title: str, site: str) -> str:
    """ "Envoy arrives | The Daily" without the name of the site."""
    return re.sub(rf"\s+[|–—-]\s+{re.escape(site)}$", "", title) if site else title


def _extracted(tree: Any, address: str) -> Any:
    """What trafilatura finds; without what the page says of itself where that makes it stumble."""
    options: Any = {"url": address or None, "include_comments": False, "include_tables": False}
    try:
        return trafilatura.bare_extraction(tree, with_metadata=True, **options)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - broken addresses and dates in meta tags have no common class
        return trafilatura.bare_extraction(tree, with_metadata=False, **options)


def text_of(fragment: str) -> str:
    """The text of a piece of HTML, paragraph by paragraph; text that is no HTML comes back as it is."""
    if not _TAG.search(fragment):
        return tidy(fragment)
    tree = _tree(f"<div>{fragment}</div>")
    etree.strip_elements(tree, "script", "style", "svg", "template", with_tail=False)
    for element in tree.iter("br"):
        element.tail = "\n" + (element.tail or "")
    for element in tree.iter("p", "div", "li", "h1", "h2", "h3", "h4", "blockquote", "tr", "pre", "section"):
        element.tail = "\n\n" + (element.tail or "")
        element.text = "\n\n" + (element.text or "")
    lines = (re.sub(r"[ \t\xa0]+", " ", line).strip() for line in "".join(tree.itertext()).split("\n"))
    return tidy("\n".join(lines))


def _tree(source: str) -> Any:
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True, recover=True)
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("The page is empty, or is no HTML.") from error
    return tree


class _Said:
    """What a page says of itself: by JSON-LD first, then by its meta tags."""

    def __init__(self, tree: Any, address: str, zone: str) -> None:
        self._meta: dict[str, str] = {}
        for tag in tree.iter("meta"):
            name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip()
            if name and tag.get("content"):
                self._meta.setdefault(name.lower(), tag.get("content").strip())
        ld: dict[str, Any] = next(_linked_articles(tree), {})
        self.title = _text(ld.get("headline")) or self._first("og:title")
        self.author = _names(ld.get("author")) or self._first("author", "article:author")
        if self.author.startswith("http"):
            self.author = ""
        self.publisher = _names(ld.get("publisher")) or self._first("og:site_name")
        self.published = iso(_text(ld.get("datePublished")) or self._first(*_PUBLISHED), zone)
        self.modified = iso(_text(ld.get("dateModified")) or self._first(*_MODIFIED), zone)
        self.language = (
            (tree.get("lang") or self._first("og:locale", "content-language"))
            .split("-")[0]
            .split("_")[0]
            .lower()[:8]
        )
        link = next(
            (
                tag.get("href")
                for tag in tree.iter("link")
                if "canonical" in (tag.get("rel") or "").lower().split()
            ),
            "",
        )
        self.address = canonical(address, link or self._first("og:url"))

    def _first(self, *names: str) -> str:
        return next((self._meta[name.lower()] for name in names if name.lower() in self._meta), "")


def canonical(address: str, claimed: str | None) -> str:
    """The address that a page claims as its own, believed only of its own site; else empty."""
    if not address or not claimed:
        return ""
    try:
        whole = urljoin(address, claimed.strip())
        own, told = urlsplit(address), urlsplit(whole)
        same = _site(own.hostname) == _site(told.hostname) and told.scheme in ("http", "https")
    except ValueError:
        return ""
    # A front page as "canonical" of a story is a template's mistake.
    return (
        whole
        if same and len(whole) <= 2000 and not (told.path in ("", "/") and own.path not in ("", "/"))
        else ""
    )


def _site(host: str | None) -> str:
    return (host or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")


def _linked_articles(tree: Any) -> Any:
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json" or not script.text:
            continue
        try:
            told = json.loads(script.text)
        except (ValueError, RecursionError):
            continue
        waiting = [told]
        for _ in range(200):
            if not waiting:
                break
            node = waiting.pop()
            if isinstance(node, list):
                waiting += node[:50]
            elif isinstance(node, dict):
                kinds = node.get("@type")
                if _ARTICLES & {
                    kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
                }:
                    yield node
                waiting += [node[key] for key in ("@graph", "mainEntity") if key in node]


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _names(value: Any) -> str:
    if isinstance(value, dict):
        return _text(value.get("name"))
    if isinstance(value, list):
        return ", ".join(name for name in map(_names, value[:5]) if name)
    return _text(value)


def _one_line(text: str) -> str:
    return " ".join(text.split())[:500]
