"""Articles many at a time: the lines are stored at once, and each is accepted or refused by itself, by a worker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import orjson
import structlog
from celery import current_app
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from bilateral.models import Batch, BatchItem
from bilateral.rules.wording import unknown_fields

from .submit import InvalidSubmission, clean_input, faults_of, submit_article

log = structlog.get_logger(__name__)
AT_ONCE = 100
TEXTS = ("text", "title", "url", "publisher")
FIELDS = (*TEXTS, "published_on")
Faults = list[dict[str, str | None]]


class Refused(ValueError):
    """Fields that make no article. ``faults`` tell why, in the shape of the API's errors."""

    def __init__(self, faults: Faults) -> None:
        super().__init__("; ".join(str(fault["detail"]) for fault in faults))
        self.faults = faults


@transaction.atomic
def open_batch(lines: Iterable[str], user: User) -> Batch:
    """Store the lines of a request, to be decided by a worker. The sweep asks again, should the message be lost."""
    batch = Batch.objects.create(user=user)
    BatchItem.objects.bulk_create(
        (BatchItem(batch=batch, line=number, raw=line) for number, line in enumerate(lines, start=1)),
        batch_size=500,
    )
    transaction.on_commit(ask)
    return batch


@transaction.atomic
def accept_next() -> int:
    """Decide the next hundred lines that wait; returns how many. Several workers never take the same."""
    waiting = BatchItem.objects.filter(decided_at__isnull=True).select_related("batch__user").order_by("id")
    items = list(waiting.select_for_update(skip_locked=True, of=("self",))[:AT_ONCE])
    for item in items:
        try:
            with transaction.atomic():
                submission = submit_article(**read_line(item.raw), user=item.batch.user)
        except Refused as refused:
            item.errors = refused.faults
        except InvalidSubmission as invalid:
            item.errors = _told(invalid.errors)
        else:
            item.article, item.created = submission.article, submission.created
        item.raw, item.decided_at = "", timezone.now()
    BatchItem.objects.bulk_update(items, ["article", "created", "errors", "raw", "decided_at"])
    return len(items)


def read_line(raw: str) -> dict[str, Any]:
    """What a line says, as arguments of ``submit_article``. Raises ``Refused``."""
    try:
        body = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise Refused([_fault("", f"This line is not JSON: {error}.")]) from error
    if not isinstance(body, dict):
        raise Refused([_fault("", 'Write one JSON object on each line, such as {"text": "…"}.')])
    return read_fields(body)


def read_fields(body: Mapping[str, Any]) -> dict[str, Any]:
    """An article's fields as arguments of ``submit_article``. Raises ``Refused`` with all that is wrong with them."""
    faults = [_fault(*told) for told in unknown_fields(body, FIELDS)]
    if "text" not in body:
        faults.append(_fault("text", "This is needed."))
    read: dict[str, Any] = {"published_on": None}
    for name in TEXTS:
        value = body.get(name)
        if value is not None and not isinstance(value, str):
            faults.append(_fault(name, "Send text, in quotes."))
            value = None
        read[name] = value or ""
    try:
        day = body.get("published_on")
        read["published_on"] = date.fromisoformat(day) if day not in (None, "") else None
    except (TypeError, ValueError):
        faults.append(_fault("published_on", "Write the day as 2017-02-18, or leave it out."))
    if faults:
        named = {fault["name"] for fault in faults}
        told = faults_of(
            **{name: clean_input(read[name]) for name in TEXTS}, published_on=read["published_on"]
        )
        faults += _told({name: words for name, words in told.items() if name not in named})
        raise Refused(faults)
    return read


def clean_line(line: bytes) -> str:
    """A line as text that the database can keep; what is no UTF-8 shows as such when the line is decided."""
    return clean_input(line.decode("utf-8", "replace"))


def _told(errors: Mapping[str, Iterable[str]]) -> Faults:
    return [_fault(name, words) for name, messages in errors.items() for words in messages]


def _fault(name: str, detail: str, nearest: str | None = None) -> dict[str, str | None]:
    return {"in": "body", "name": name, "detail": detail, "nearest": nearest}


def ask() -> None:
    """Ask a worker to decide what waits. The sweep asks again, should the message be lost."""
    try:
        current_app.send_task("bilateral.accept_batches", queue="maintenance", retry=False)
    except Exception as error:  # noqa: BLE001 - the broker is away: the rows wait for the next sweep
        log.warning("broker not reached; the sweep will accept what waits", error=str(error))
