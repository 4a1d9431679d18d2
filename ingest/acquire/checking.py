"""Checking a source: ask it politely, read what it lists, note what is new or edited."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import structlog
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from bilateral.models import Item, Source
from bilateral.models.codes import ItemState, SourceKind
from bilateral.outbound import Answer, Limits, OutboundError, fetch
from bilateral.outbound.targets import LONGEST
from bilateral.rules.patience import pause_asked_for
from bilateral.services import hosts, sources
from ingest.database_away import AWAY

from . import confined
from .documents import Entry, Listing, Unreadable
from .identity import Known, Sighting, fingerprint, plain_address, recognize

log = structlog.get_logger(__name__)
LIMITS = Limits(seconds=40, bytes=20_000_000, redirects=5)
TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"}
    | {"application/feed+json", "application/json", "text/html", "text/plain", "application/octet-stream"}
    | {
        "application/x-rss+xml",
        "text/rss+xml",
        "application/xhtml+xml",
        "binary/octet-stream",
        "application/gzip",
    }
)
SITEMAPS_A_CHECK = 3
# That a check waits for the host between an index and its sitemaps.
SECONDS_FOR_TURNS = hosts.LONGEST_DELAY + 5
SITEMAP_REACHES_BACK = timedelta(days=60)  # a site's whole past is an archive's business


class Failed(Exception):
    """A check that brought no list. The text is for people; ``wait`` is how long the host wants to be left alone."""

    def __init__(self, words: str, wait: timedelta = timedelta()) -> None:
        super().__init__(words)
        self.wait = wait


class Gone(Exception):
    """The address answered 410."""


def check_source(source_id: int) -> int | None:
    """Check a source if it is due and nobody else does; returns how many items are new or edited, else ``None``."""
    source = sources.begin_check(source_id)
    if source is None:
        return None
    try:
        answer = ask(source, conditional=True)
        listing = read(source, answer) if answer.status == 200 else Listing()
        found = note(source, listing)
    except hosts.Busy as busy:
        sources.postpone(source, busy.wait)
        return None
    except Gone:
        sources.record_gone(source)
        return 0
    except Failed as failure:
        sources.record_failure(source, str(failure), failure.wait)
        return 0
    except AWAY:  # the database's failure is none of the source's
        raise
    except Exception as error:
        # Left to itself it would come again and again every few minutes, and no editor would hear of it.
        log.exception("source could not be checked", source=source.pk)
        sources.record_failure(source, f"{type(error).__name__}: {error}"[:2000])
        return 0
    # A 304 may carry no validators: those that brought it still hold.
    sources.record_success(
        source,
        etag=answer.headers.get("etag", source.etag if answer.status == 304 else ""),
        last_modified=answer.headers.get(
            "last-modified", source.last_modified if answer.status == 304 else ""
        ),
        moved_to=answer.moved_to,
        new_items=found,
    )
    return found


def try_source(source: Source) -> dict[str, object]:
    """Read a source and keep nothing: what an editor wants to see before trusting it."""
    result: dict[str, object] = {"at": timezone.now().isoformat(), "ok": False, "entries": []}
    try:
        listing = read(source, ask(source, conditional=False))
    except Gone:
        return result | {"words": _("The address is gone for good (410).")}
    except hosts.Busy:
        return result | {"words": _("The host wants to be asked less often. Try again later.")}
    except Failed as failure:
        return result | {"words": str(failure)}
    shown = [
        {"title": entry.title, "address": entry.address, "published": entry.published}
        for entry in listing.entries[:10]
    ]
    words = _("Items listed: %(count)s.") % {"count": len(listing.entries)}
    return result | {"ok": True, "words": words, "entries": shown}


def ask(source: Source, *, conditional: bool) -> Answer:
    """The source's answer, 200 or 304. Raises ``Failed``, ``Gone``, ``hosts.Busy``."""
    headers = {}
    if conditional and source.etag:
        headers["If-None-Match"] = source.etag
    if conditional and source.last_modified:
        headers["If-Modified-Since"] = source.last_modified
    return _ask(source.address, headers)


def read(source: Source, answer: Answer) -> Listing:
    """What an answer lists; of an index of sitemaps, what its latest sitemaps list. Raises ``Failed``."""
    kind = "sitemap" if source.kind == SourceKind.SITEMAP else "feed"
    options = {"charset": answer.charset, "address": answer.url, "zone": source.time_zone}
    try:
        listing = confined.read_listing(kind, answer.body, **options)
        for part in _latest_sitemaps(listing.nested):
            listing.entries += confined.read_listing(
                kind, part.body, **options | {"address": part.url}
            ).entries
    except Unreadable as error:
        raise Failed(str(error)) from error
    if source.kind == SourceKind.SITEMAP:
        horizon = (timezone.now() - SITEMAP_REACHES_BACK).date().isoformat()
        listing.entries = [e for e in listing.entries if (e.published or e.modified or "9999") >= horizon]
    return listing


def _latest_sitemaps(addresses: list[str]) -> Iterator[Answer]:
    """The sitemaps that an index names, as many as a check asks for and the host's pace lets it."""
    until, answered = time.monotonic() + SECONDS_FOR_TURNS, False
    for address in addresses[:SITEMAPS_A_CHECK]:
        try:
            answer = _ask(address, {}, seconds=until - time.monotonic())
        except Gone:  # the index names it still: that one is gone, not the source
            continue
        except hosts.Busy:
            if answered:
                return
            raise
        answered = True
        yield answer


@transaction.atomic
def note(source: Source, listing: Listing) -> int:
    """Note the entries that are new or edited, each once; returns how many."""
    # Written out plainly, an address may be longer than any that is asked.
    entries = [entry for entry in listing.entries if len(plain_address(entry.address)) <= LONGEST]
    guids = [entry.guid for entry in entries if entry.guid]
    addresses = [plain_address(entry.address) for entry in entries if entry.address]
    rows = source.items.filter(guid__in=guids) | source.items.filter(address__in=addresses)
    known = [
        Known(*row) for row in rows.values_list("pk", "guid", "address", "title", "fingerprint").distinct()
    ]
    sightings = recognize(entries, known)
    fresh = [_new_item(source, sighting.entry) for sighting in sightings if sighting.known is None]
    Item.objects.bulk_create(fresh, ignore_conflicts=True)
    edited = [sighting for sighting in sightings if sighting.edited]
    for sighting in edited:
        _note_edit(sighting)
    return len(fresh) + len(edited)


def _new_item(source: Source, entry: Entry) -> Item:
    return Item(
        source=source,
        guid=entry.guid,
        address=plain_address(entry.address) if entry.address else "",
        fingerprint=fingerprint(entry),
        **_particulars(entry),
    )


def _note_edit(sighting: Sighting) -> None:
    assert sighting.known is not None
    entry = sighting.entry
    Item.objects.filter(pk=sighting.known.pk).update(
        guid=entry.guid or sighting.known.guid,
        fingerprint=fingerprint(entry),
        state=ItemState.WAITING,
        attempts=0,
        due_at=timezone.now(),
        **_particulars(entry),
    )


def _particulars(entry: Entry) -> dict[str, str]:
    return {
        "title": entry.title,
        "author": entry.author,
        "published": entry.published,
        "content": entry.content,
    }


def _ask(address: str, headers: dict[str, str], seconds: float = 10) -> Answer:
    try:
        hosts.wait_for_leave(address, seconds)
        answer = fetch(address, headers=headers, accept=TYPES, limits=LIMITS)
    except hosts.Disallowed as error:
        words = _("The site's robots.txt asks not to read this address.")
        raise Failed(words, timedelta(hours=24)) from error
    except OutboundError as error:
        raise Failed(str(error)) from error
    if answer.status == 410:
        raise Gone
    if answer.status in (200, 304):
        return answer
    wait = pause_asked_for(answer.headers.get("retry-after", ""), datetime.now(UTC))
    if wait and answer.status in (429, 503):
        hosts.hold_off(address, wait)
    raise Failed(status_words(answer.status), wait)


def status_words(status: int) -> str:
    """A status in words."""
    if status in (401, 402, 403):
        return _("The site does not let us read it (%(status)s).") % {"status": status}
    if status in (404, 410):
        return _("There is nothing at this address (%(status)s).") % {"status": status}
    if status == 429:
        return _("The site was asked too often (429).")
    if status >= 500:
        return _("The site is in trouble (%(status)s).") % {"status": status}
    return _("The site answers with status %(status)s.") % {"status": status}
