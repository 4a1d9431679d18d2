"""Archives: loaded in batches, each with its place in the file in one transaction, so that a load goes on exactly
where it stopped; read in batches, which workers take from the rows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import Any, BinaryIO

import structlog
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.postgres.fields import ArrayField
from django.db import connection, transaction
from django.db.models import Exists, JSONField, OuterRef, Q
from django.utils import timezone

from bilateral.models import Archive, ArchivePiece, Article, Publisher
from bilateral.models.codes import ArticleState

from . import queues, submit
from .sources import send

log = structlog.get_logger(__name__)
BATCH = 100
CHAINS = 4  # batches that the sweeper asks for at once
PIECE = 1 << 20
FAULTS_KEPT = 50


@dataclass(frozen=True, slots=True)
class Record:
    """One article of an archive as it came; ``extraction`` where the archive was read elsewhere."""

    line: int
    text: str
    title: str = ""
    url: str = ""
    publisher: str = ""
    published_on: date | None = None
    author: str = ""
    language: str = ""
    extraction: dict[str, Any] | None = None
    fault: str = ""  # why the line is no article


def find_or_begin(
    name: str, file: BinaryIO, size: int, kind: str, publisher: str = "", user: User | None = None
) -> Archive:
    """The archive that this file is: the same content goes on where its load stopped. Raises ``InvalidSubmission``."""
    if errors := submit.faults_of_publisher(publisher):
        raise submit.InvalidSubmission(errors)
    seal = hashlib.sha256(f"{size}:{publisher.casefold()}:{kind}:".encode())
    file.seek(0)
    while content := file.read(PIECE):
        seal.update(content)
    file.seek(0)
    return Archive.objects.get_or_create(
        fingerprint=seal.hexdigest(),
        defaults={
            "name": name[-255:],
            "format": kind,
            "publisher_name": publisher,
            "size": size,
            "submitted_by": user,
        },
    )[0]


def keep(archive: Archive, file: BinaryIO) -> None:
    """Keep an uploaded file piece by piece until it is loaded, and have it loaded."""
    with transaction.atomic():
        row = Archive.objects.select_for_update().get(pk=archive.pk)  # somebody may be sending the same file
        if not row.finished_at and not row.pieces.exists():
            start = 0
            while content := file.read(PIECE):
                ArchivePiece.objects.create(archive=archive, start=start, content=content)
                start += len(content)
    transaction.on_commit(lambda: send("ingest.archive_load", archive.pk, queue="archive"))


def hold(archive: Archive) -> bool:
    """Take the lock of an archive's load for as long as a task lives; false when another load has it."""
    now = timezone.now()
    free = Q(loading_until__isnull=True) | Q(loading_until__lt=now)
    until = now + timedelta(seconds=settings.INGEST_REQUEUE_AFTER_SECONDS)
    return bool(
        Archive.objects.filter(free, pk=archive.pk, finished_at__isnull=True).update(loading_until=until)
    )


def unloaded_ids() -> list[int]:
    """Uploaded archives that nobody loads and that are not done."""
    free = Q(loading_until__isnull=True) | Q(loading_until__lt=timezone.now())
    kept = ArchivePiece.objects.filter(archive=OuterRef("pk"))
    return list(
        Archive.objects.filter(free, Exists(kept), finished_at__isnull=True).values_list("pk", flat=True)[:20]
    )


def let_go(archive: Archive, *, finished: bool = False, error: str = "") -> None:
    """Give the lock back; a finished archive's pieces are no longer kept."""
    Archive.objects.filter(pk=archive.pk).update(
        loading_until=None, error=error, **({"finished_at": timezone.now()} if finished else {})
    )
    if finished:
        archive.pieces.all().delete()


@transaction.atomic
def load(archive: Archive, records: Sequence[Record], offset: int) -> int:
    """Store a batch of records and the place in the file behind it, both or neither; returns how many are new."""
    row = Archive.objects.select_for_update().get(pk=archive.pk)
    if row.offset >= offset:  # another load was here already
        return 0
    good, faults = _judge(records, row)
    new = insert(good)
    row.offset, row.lines = offset, row.lines + len(records)
    row.accepted, row.known = row.accepted + new, row.known + len(good) - new
    row.refused += len(faults)
    row.faults = [*row.faults, *faults][:FAULTS_KEPT]
    row.loading_until = timezone.now() + timedelta(seconds=settings.INGEST_REQUEUE_AFTER_SECONDS)
    row.save()
    archive.refresh_from_db()
    transaction.on_commit(ask)
    return new


def insert(articles: Iterable[Article]) -> int:
    """Store articles by COPY; those that are here already stay as they are. Returns how many are new.

    Call once a transaction: its end empties the table between.
    """
    with connection.cursor() as cursor:
        names = ", ".join(f'"{name}"' for name in _COLUMNS)
        cursor.execute(
            f"CREATE TEMPORARY TABLE IF NOT EXISTS arriving ON COMMIT DELETE ROWS AS"  # noqa: S608 - our own names
            f" SELECT {names} FROM bilateral_article WITH NO DATA"
        )
        with cursor.copy(f"COPY arriving ({names}) FROM STDIN") as copy:
            for article in articles:
                copy.write_row(_row(article))
        # Sorted by key: loads that run side by side take the same rows in the same order.
        cursor.execute(
            f"INSERT INTO bilateral_article ({names}) SELECT {names} FROM arriving"  # noqa: S608 - our own names
            " ORDER BY submission_key ON CONFLICT (submission_key) DO NOTHING"
        )
        return int(cursor.rowcount)


def _judge(records: Sequence[Record], archive: Archive) -> tuple[list[Article], list[dict[str, Any]]]:
    publishers: dict[str, Publisher | None] = {}
    now = timezone.now()
    good: list[Article] = []
    faults: list[dict[str, Any]] = []
    for record in records:
        if record.fault:
            faults.append({"line": record.line, "words": submit.clean_input(record.fault)})
            continue
        given = (record.text, record.title, record.url, record.publisher, record.author, record.language)
        text, title, url, publisher, author, language = (submit.clean_input(part) for part in given)
        publisher = publisher or archive.publisher_name
        if found := submit.faults_of(text, title, url, publisher, record.published_on):
            words = "; ".join(f"{field}: {' '.join(told)}" for field, told in found.items())
            faults.append({"line": record.line, "words": words})
            continue
        if publisher not in publishers:
            publishers[publisher] = submit.publisher_named(publisher)
        good.append(
            Article(
                publisher=publishers[publisher],
                title=title or submit.headline(text),
                author=author[:500],
                url=url,
                published_on=record.published_on,
                language=language[:8],
                archive=archive,
                text=text,
                text_hash=submit.digest(text),
                submission_key=submit.submission_key(text, publisher, url, record.published_on),
                state=ArticleState.PARSED if record.extraction else ArticleState.QUEUED,
                extraction=record.extraction,
                extractor=str((record.extraction or {}).get("extractor", ""))[:64],
                submitted_by=archive.submitted_by,
                submitted_at=now,
            )
        )
    return good, faults


# -- reading what was loaded -----------------------------------------------------------------------------------


def ask() -> None:
    """Ask for a batch to be read; it asks for the next. Lost messages are replaced by the sweeper."""
    send("ingest.archive_batch", queue="archive")


def ask_if_idle() -> int:
    """Ask for some batches where articles wait and the queue is empty; returns how many."""
    if not claimable().exists():
        return 0
    waiting = queues.lengths()
    if waiting is None or waiting["archive"]:
        return 0
    for _ in range(CHAINS):
        ask()
    return CHAINS


def claimable() -> Any:
    """Archived articles that wait and that no batch holds."""
    stale = timezone.now() - timedelta(seconds=settings.INGEST_REQUEUE_AFTER_SECONDS)
    free = Q(queued_at__isnull=True) | Q(queued_at__lt=stale)
    return Article.objects.waiting().filter(free, archive__isnull=False)


def claim_batch(most: int = BATCH) -> list[int]:
    """Take the next articles to read, for as long as a task lives. No two batches get the same one."""
    with transaction.atomic():
        chosen = (
            claimable()
            .select_for_update(skip_locked=True, of=("self",))
            .order_by("pk")
            .values_list("pk", flat=True)
        )
        ids = list(chosen[:most])
        Article.objects.filter(pk__in=ids).update(queued_at=timezone.now())
    return ids


def release(ids: Sequence[int]) -> None:
    """Give back what a batch had no time for."""
    Article.objects.waiting().filter(pk__in=ids).update(queued_at=None)


_FIELDS = [field for field in Article._meta.concrete_fields if not field.primary_key]
_COLUMNS = [field.column for field in _FIELDS]
_ATTRIBUTES = attrgetter(*(field.attname for field in _FIELDS))
# Of the other fields the database's driver takes the values as they are.
_CONVERTED = [(place, f) for place, f in enumerate(_FIELDS) if isinstance(f, (JSONField, ArrayField))]


def _row(article: Article) -> list[Any]:
    """An article's values as COPY takes them, in the order of the columns."""
    values = list(_ATTRIBUTES(article))
    for place, field in _CONVERTED:
        values[place] = field.get_db_prep_save(values[place], connection)
    return values
