"""What was offered and is no article yet: addresses, files, entries of sources. The rows are the queue."""

from __future__ import annotations

from datetime import date, timedelta

import structlog
from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from bilateral.models import Article, Item
from bilateral.models.codes import ItemState
from bilateral.outbound import AddressRefused, check_address

from .sources import send
from .submit import InvalidSubmission, clean_input, faults_of_day

log = structlog.get_logger(__name__)


def submit_address(address: str, user: User | None = None, publisher: str = "") -> Item:
    """Take an address whose page is to be read. Raises ``InvalidSubmission`` when it is none that is asked."""
    try:
        check_address(address)
    except AddressRefused as refusal:
        raise InvalidSubmission({"address": [str(refusal)]}) from refusal
    return _take(
        Item(address=address.strip(), publisher_name=clean_input(publisher)[:200], submitted_by=user)
    )


def submit_file(
    name: str,
    content: bytes,
    user: User | None = None,
    publisher: str = "",
    published_on: date | None = None,
) -> Item:
    """Take a file that is to be read. Raises ``InvalidSubmission`` when it is empty or too large.

    ``publisher`` and ``published_on`` are for articles of it that do not give theirs.
    """
    if not content:
        raise InvalidSubmission({"file": [_("The file is empty.")]})
    if len(content) > settings.MAX_FILE_BYTES:
        words = _("The file is larger than %(most)s MB, the most that is read. Send it in parts.")
        raise InvalidSubmission({"file": [words % {"most": f"{settings.MAX_FILE_BYTES / 1e6:g}"}]})
    if errors := faults_of_day(published_on):
        raise InvalidSubmission(errors)
    name = clean_input(name).replace("\n", " ")[-255:]
    return _take(
        Item(
            file_name=name,
            file=content,
            publisher_name=clean_input(publisher)[:200],
            published=published_on.isoformat() if published_on else "",
            submitted_by=user,
        )
    )


def _take(item: Item) -> Item:
    item.save()
    # Somebody waits for it: it goes with the pasted articles.
    transaction.on_commit(lambda: send("ingest.take_item", item.pk, queue="ingest"))
    return item


def retry(item: Item, user: User) -> None:
    """Take a failed item once more, its attempts forgotten."""
    if Item.objects.filter(pk=item.pk, state=ItemState.FAILED).update(
        state=ItemState.WAITING, attempts=0, due_at=timezone.now()
    ):
        log.info("item retried", item=item.pk, user=user.pk)
        transaction.on_commit(lambda: send("ingest.take_item", item.pk, queue="ingest"))


def read_again(article: Article) -> Item:
    """Fetch the text of an article again of which only address, hash and reason were kept."""
    item = Item.objects.filter(article=article).order_by("-pk").first() or Item(
        source=article.source, address=article.url, guid=article.url[:500], article=article
    )
    item.state, item.attempts, item.due_at, item.reason = ItemState.WAITING, 0, timezone.now(), ""
    return _take(item)


def claim_next() -> Item | None:
    """Take the next item that is due, for as long as a task lives. Several takers never get the same one."""
    now = timezone.now()
    with transaction.atomic():
        item = (
            Item.objects.select_for_update(skip_locked=True)
            .filter(state=ItemState.WAITING, due_at__lte=now)
            .order_by("due_at", "pk")
            .only("pk")
            .first()
        )
        return _hold(item.pk) if item else None


def claim(item_id: int) -> Item | None:
    """Take this item if it waits and is due."""
    with transaction.atomic():
        due = Item.objects.filter(pk=item_id, state=ItemState.WAITING, due_at__lte=timezone.now())
        return _hold(item_id) if due.select_for_update(skip_locked=True).first() else None


def _hold(item_id: int) -> Item:
    until = timezone.now() + timedelta(seconds=settings.INGEST_REQUEUE_AFTER_SECONDS)
    Item.objects.filter(pk=item_id).update(attempts=F("attempts") + 1, due_at=until)
    return Item.objects.select_related("source__publisher", "article").get(pk=item_id)


def defer(item: Item, wait: timedelta, words: str = "") -> None:
    """Put an item back for a while; nothing was tried, so no attempt counts."""
    Item.objects.filter(pk=item.pk).update(
        attempts=max(item.attempts - 1, 0), due_at=timezone.now() + wait, reason=words
    )


def record_failure(item: Item, words: str, *, lasting: bool = False) -> None:
    """Keep what went wrong; after the last attempt, or when trying again cannot help, a person must."""
    failed = lasting or item.attempts >= settings.INGEST_MAX_ATTEMPTS
    Item.objects.filter(pk=item.pk, state=ItemState.WAITING).update(
        state=ItemState.FAILED if failed else ItemState.WAITING,
        reason=words,
        due_at=timezone.now() + timedelta(minutes=5 * 4 ** max(item.attempts - 1, 0)),
    )
    log.warning("item could not be taken", item=item.pk, lasting=failed, reason=words)


def record_stored(item: Item, article: Article, words: str = "") -> None:
    """The item is an article now; what was kept to read it from is let go. ``words`` tell what was left out."""
    rows = Item.objects.filter(pk=item.pk)
    stored = {"state": ItemState.STORED, "reason": words, "content": "", "file": None}
    # Its source may have offered an edited version meanwhile: then that one waits.
    if not rows.filter(fingerprint=item.fingerprint).update(article=article, **stored):
        rows.update(article=article)


def waiting_soon(seconds: float) -> float | None:
    """Seconds until the next item is due, if that is within so many; else ``None``."""
    now = timezone.now()
    due = (
        Item.objects.filter(state=ItemState.WAITING, due_at__lte=now + timedelta(seconds=seconds))
        .order_by("due_at")
        .values_list("due_at", flat=True)
        .first()
    )
    return max((due - now).total_seconds(), 0.0) if due else None
