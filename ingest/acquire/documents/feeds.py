"""RSS, Atom, RDF and JSON feeds, and news sitemaps, to the entries they list."""

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

import feedparser
from lxml import etree

from .document import Entry, Listing, Unreadable
from .text import decode
from .timestamps import iso

MOST_ENTRIES = 1000
MOST_SITEMAP_ENTRIES = 5000
MOST_UNPACKED = 50_000_000  # bytes of a packed sitemap


def read_feed(raw: bytes, charset: str = "", address: str = "", zone: str = "") -> Listing:
    """Read a feed of any kind. Raises ``Unreadable`` when the bytes are none."""
    start = raw[:500].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"{", b"[")):
        return _read_json(raw, charset, address, zone)
    return _read_xml(raw, charset, address, zone)


def _read_xml(raw: bytes, charset: str, address: str, zone: str) -> Listing:
    # An address in place of a document would be fetched: only a stream of bytes is ever handed over.
    headers = {
        "content-location": address,
        "content-type": f"application/xml; charset={charset}" if charset else "application/xml",
    }
    try:
        parsed = feedparser.parse(io.BytesIO(raw), response_headers=headers, resolve_relative_uris=False)
    except Exception as error:
        raise Unreadable(f"The feed cannot be read ({type(error).__name__}).") from error
    feed = parsed.get("feed", {})
    if not parsed.get("entries") and not parsed.get("version") and not feed.get("title"):
        raise Unreadable("This is no feed. Give the address of an RSS, Atom or JSON feed, not of a page.")
    listing = Listing(title=_text(feed.get("title")), language=_text(feed.get("language"))[:8])
    base = urljoin(address, _text(feed.get("link"))) if address else _text(feed.get("link"))
    for entry in parsed["entries"][:MOST_ENTRIES]:
        contents = [_text(part.get("value")) for part in entry.get("content", []) if isinstance(part, dict)]
        listing.entries.append(
            Entry(
                guid=_text(entry.get("id"))[:500],
                address=_absolute(base, _text(entry.get("link"))),
                title=" ".join(_text(entry.get("title")).split())[:500],
                author=" ".join(_text(entry.get("author")).split())[:200],
                content=max([*contents, _text(entry.get("summary"))], key=len),
                # The texts, not feedparser's moments: it takes PHT and MSK for UTC.
                published=iso(_text(entry.get("published")) or _text(entry.get("created")), zone),
                modified=iso(_text(entry.get("updated")), zone),
                language=_text(entry.get("language"))[:8],
            )
        )
    return listing


def _read_json(raw: bytes, charset: str, address: str, zone: str) -> Listing:
    try:
        told = json.loads(decode(raw, charset))
    except (ValueError, RecursionError) as error:
        raise Unreadable("The feed is broken JSON.") from error
    if not isinstance(told, dict) or not isinstance(told.get("items"), list):
        raise Unreadable("This is JSON, and no JSON feed: it has no list of items.")
    listing = Listing(title=_text(told.get("title")), language=_text(told.get("language"))[:8])
    for item in told["items"][:MOST_ENTRIES]:
        if not isinstance(item, dict):
            continue
        authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
        identity = item.get("id")
        listing.entries.append(
            Entry(
                guid=str(identity)[:500] if isinstance(identity, str | int | float) else "",
                address=_absolute(address, _text(item.get("url")) or _text(item.get("external_url"))),
                title=" ".join(_text(item.get("title")).split())[:500],
                author=", ".join(_text(one.get("name")) for one in authors or [] if isinstance(one, dict))[
                    :200
                ],
                content=_text(item.get("content_html"))
                or _text(item.get("content_text"))
                or _text(item.get("summary")),
                published=iso(_text(item.get("date_published")), zone),
                modified=iso(_text(item.get("date_modified")), zone),
                language=_text(item.get("language"))[:8],
            )
        )
    return listing


def read_sitemap(raw: bytes, charset: str = "", address: str = "", zone: str = "") -> Listing:
    """Read a sitemap, or an index of sitemaps. Raises ``Unreadable`` when the bytes are neither."""
    if raw.startswith(b"\x1f\x8b"):  # sitemaps are often kept as .xml.gz
        try:
            raw = zlib.decompressobj(wbits=31).decompress(raw, MOST_UNPACKED)
        except zlib.error as error:
            raise Unreadable("The sitemap is packed, and cannot be unpacked.") from error
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, recover=True, load_dtd=False
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("This is no sitemap: it is no XML.") from error
    name = etree.QName(root).localname if root is not None else ""
    if name == "sitemapindex":
        latest = sorted(_children(root, "sitemap"), key=lambda row: row.get("lastmod", ""), reverse=True)
        return Listing(nested=[_absolute(address, row["loc"]) for row in latest if row.get("loc")][:50])
    if name != "urlset":
        raise Unreadable("This is no sitemap: it begins neither a list of addresses nor an index.")
    listing = Listing()
    for row in _children(root, "url"):
        if row.get("loc") and len(listing.entries) < MOST_SITEMAP_ENTRIES:
            whole = _absolute(address, row["loc"])
            listing.entries.append(
                Entry(
                    guid=whole[:500],
                    address=whole,
                    title=row.get("title", "")[:500],
                    published=iso(row.get("publication_date", ""), zone),
                    modified=iso(row.get("lastmod", ""), zone),
                    language=row.get("language", "")[:8],
                )
            )
    return listing


def _children(root: Any, name: str) -> Iterable[dict[str, str]]:
    """Each child's leaves by local name, whatever namespace a sitemap gives or forgets."""
    for child in root:
        if isinstance(child.tag, str) and etree.QName(child).localname == name:
            yield {
                etree.QName(leaf).localname: (leaf.text or "").strip()
                for leaf in reversed(list(child.iter()))
                if isinstance(leaf.tag, str)
            }


def _absolute(base: str, link: str) -> str:
    try:
        whole = urljoin(base, link.strip()) if link.strip() else ""
    except ValueError:
        return ""
    return whole if whole.startswith(("http://", "https://")) and len(whole) <= 2000 else ""


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
