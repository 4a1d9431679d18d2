"""Which entry of a feed is which item. Pure: feeds change identifiers, reuse them, and edit what they published."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from rapidfuzz import fuzz

from .documents.document import Entry

ALIKE = 70  # of 100: titles that are edits of one another
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|yclid|mc_[ce]id|cmpid|ocid|from|ref|_ga", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """What is remembered of an item."""

    pk: int
    guid: str
    address: str
    title: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """An entry and the item that it is; ``None`` for one not seen before. ``edited`` when it says something new."""

    entry: Entry
    known: Known | None
    edited: bool


def plain_address(address: str) -> str:
    """An address without the parts that tell where a reader came from, so that one page has one address."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address.strip()
    query = urlencode(
        [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(k)]
    )
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", query, ""))


def fingerprint(entry: Entry) -> str:
    """What an entry says, as a hash: another one means that it was edited."""
    said = f"{entry.title}\x1f{entry.content}\x1f{entry.modified}"
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()


def recognize(entries: Iterable[Entry], known: Iterable[Known]) -> list[Sighting]:
    """Find for each entry the item that it is. An entry listed twice is one; the first listed counts.

    The same identifier is the same item, unless both address and title are others: then it was reused. The same
    address is the same item whatever the identifier, unless several items of the feed share that address (a front
    page). An entry with neither identifier nor address is none.
    """
    entries = [entry for entry in entries if entry.guid or entry.address]
    remembered = list(known)
    shared = _shared(plain_address(entry.address) for entry in entries if entry.address)
    by_guid: dict[str, list[Known]] = {}
    by_address: dict[str, Known] = {}
    for one in remembered:
        by_guid.setdefault(one.guid, []).append(one)
        by_address.setdefault(one.address, one)
    sightings: list[Sighting] = []
    seen: set[tuple[str, str] | int] = set()
    for entry in entries:
        address = plain_address(entry.address) if entry.address else ""
        item = _by_guid(entry, address, by_guid)
        if item is None and address and address not in shared:
            item = by_address.get(address)
        identity: tuple[str, str] | int = item.pk if item else (entry.guid, address)
        if identity in seen:
            continue
        seen.add(identity)
        edited = item is not None and item.fingerprint != fingerprint(entry)
        sightings.append(Sighting(entry, item, edited))
    return sightings


def _by_guid(entry: Entry, address: str, by_guid: dict[str, list[Known]]) -> Known | None:
    if not entry.guid:
        return None
    for item in by_guid.get(entry.guid, []):
        if item.address == address or fuzz.token_sort_ratio(item.title, entry.title) >= ALIKE:
            return item
    return None


def _shared(addresses: Iterable[str]) -> set[str]:
    once: set[str] = set()
    twice: set[str] = set()
    for address in addresses:
        (twice if address in once else once).add(address)
    return twice
