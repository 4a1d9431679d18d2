"""Taking an item: fetch or open it, read it, store it as an article or as a new version of one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import structlog
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from bilateral.models import Article, Item
from bilateral.models.codes import ArticleState
from bilateral.outbound import AddressRefused, Limits, OutboundError, TooLarge, WrongType, fetch
from bilateral.rules.patience import pause_asked_for
from bilateral.services import hosts, items, submit
from bilateral.services.submit import InvalidSubmission, Particulars

from . import confined
from .checking import status_words
from .documents import Document, Unreadable
from .documents.text import headed

log = structlog.get_logger(__name__)
PAGE_LIMITS = Limits(seconds=40, bytes=10_000_000, redirects=5)
PAGE_TYPES = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "application/pdf",
        "text/markdown",
        "application/xml",
    }
    | {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/octet-stream"}
)
LAST_ATTEMPT_DIED = "Reading it stopped the worker each time it was tried."
SHORTEST_OF_FEED = 400  # characters: a feed's shorter texts are teasers


class _Lasting(Exception):
    """What no second try will mend. The text is for people."""


class _Passing(Exception):
    """What may be over at the next try. The text is for people."""


def take(item: Item) -> Article | None:
    """Make an article of an item that was claimed; ``None`` when it must wait or failed, with the reason on its row."""
    if item.attempts > settings.INGEST_MAX_ATTEMPTS:
        items.record_failure(item, LAST_ATTEMPT_DIED, lasting=True)
        return None
    try:
        documents = _documents(item)
        with transaction.atomic():
            article, left_out = _store_all(item, documents)
            items.record_stored(item, article, left_out)
    except hosts.Busy as busy:
        items.defer(item, busy.wait, str(busy))
        return None
    except (_Lasting, Unreadable, InvalidSubmission) as error:
        items.record_failure(item, str(error), lasting=True)
        return None
    except _Passing as error:
        items.record_failure(item, str(error))
        return None
    log.info("item taken", item=item.pk, article=article.pk)
    return article


def _store_all(item: Item, documents: list[Document]) -> tuple[Article, str]:
    """Store each document; of a file that held several, also those beside one that cannot be an article."""
    stored: list[Article] = []
    faults: list[str] = []
    for document in documents:
        if document.problem:
            faults.append(f"{document.name}: {document.problem}")
            continue
        try:
            stored.append(_store(item, document))
        except InvalidSubmission as error:
            if len(documents) == 1:
                raise
            faults.append(f"{document.name}: {error}")
    if not stored:
        raise _Lasting("; ".join(faults[:5]))
    told = _("Articles stored: %(count)s.") % {"count": len(stored)} if len(documents) > 1 else ""
    return stored[0], " ".join([told, *faults]).strip()


def _documents(item: Item) -> list[Document]:
    zone = _zone_name(item)
    if item.file is not None:
        return confined.read_file(bytes(item.file), name=item.file_name, zone=zone)
    carried = item.content if len(item.content) >= SHORTEST_OF_FEED else ""
    if item.source is not None and not item.source.read_pages:
        return [_carried(item.title, item.content)]
    try:
        return [_page(item, zone)]
    except (_Lasting, Unreadable):
        if not carried:
            raise
        return [_carried(item.title, carried)]


def _carried(title: str, content: str) -> Document:
    """The text that the feed itself carries, below the item's title."""
    if not content.strip():
        raise _Lasting(_("The feed carries no text for this item."))
    document = confined.read_fragment(content)
    document.text = headed(title, document.text)
    return document


def _page(item: Item, zone: str) -> Document:
    if not item.address:
        raise _Lasting(_("The source gives no address for this item."))
    try:
        hosts.ask_leave(item.address)
        answer = fetch(item.address, accept=PAGE_TYPES, limits=PAGE_LIMITS)
    except hosts.Disallowed as error:
        raise _Lasting(_("The site's robots.txt asks not to read this address.")) from error
    except (AddressRefused, TooLarge, WrongType) as error:
        raise _Lasting(str(error)) from error
    except OutboundError as error:
        raise _Passing(str(error)) from error
    if answer.status in (429, 503):
        wait = pause_asked_for(answer.headers.get("retry-after", ""), datetime.now(UTC)) or timedelta(
            minutes=10
        )
        hosts.hold_off(item.address, wait)
        raise hosts.Busy(wait, status_words(answer.status))
    if answer.status >= 500:
        raise _Passing(status_words(answer.status))
    if answer.status != 200:
        raise _Lasting(status_words(answer.status))
    document = confined.read_file(
        answer.body, media_type=answer.media_type, charset=answer.charset, address=answer.url, zone=zone
    )[0]
    document.address = document.address or answer.url
    return document


def _store(item: Item, document: Document) -> Article:
    """Store what was read: as a new article, or as a new version of the one that the item is."""
    source = item.source
    published = _moment(document.published or item.published, _zone_name(item))
    text = submit.clean_input(document.text)
    before = _latest(item.article) if item.article and not document.name else None
    if (
        before
        and before.text_hash == submit.digest(text)
        and not (before.is_light and before.forced_relevant)
    ):
        return before
    if before and before.is_light:
        return _fill(before, text)
    particulars = Particulars(
        author=document.author or item.author,
        published_at=published if isinstance(published, datetime) else None,
        modified_at=_instant(document.modified, _zone_name(item)),
        language=(source.language if source else "") or document.language,
        source=source,
        supersedes=before,
    )
    return submit.submit_article(
        text=text,
        title=(document.title or item.title)[:500],
        url=document.address or item.address,
        publisher=source.publisher.name if source else item.publisher_name or document.publisher[:200],
        published_on=_day(published, _zone_name(item)),
        user=item.submitted_by,
        particulars=particulars,
    ).article


def _latest(article: Article) -> Article:
    """The version that speaks: the last of those that replaced each other."""
    while later := Article.objects.filter(supersedes=article).first():
        article = later
    return article


def _fill(article: Article, text: str) -> Article:
    """Give a light article its text back, to be read: somebody holds it relevant, or the page says something else."""
    if errors := submit.faults_of(text, "", "", "", None):
        raise InvalidSubmission(errors)
    Article.objects.filter(pk=article.pk).update(
        text=text,
        text_hash=submit.digest(text),
        state=ArticleState.QUEUED,
        attempts=0,
        state_reason="",
        queued_at=None,
    )
    transaction.on_commit(lambda: submit.enqueue(article.pk))
    article.refresh_from_db()
    return article


def _zone_name(item: Item) -> str:
    return item.source.time_zone if item.source else settings.TIME_ZONE


def _moment(stamp: str, zone: str) -> datetime | date | None:
    """An ISO stamp as the day or the moment that it names, one without an offset in the source's zone."""
    if not stamp:
        return None
    try:
        if len(stamp) == 10:
            return date.fromisoformat(stamp)
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))


def _instant(stamp: str, zone: str) -> datetime | None:
    moment = _moment(stamp, zone)
    return moment if isinstance(moment, datetime) else None


def _day(moment: datetime | date | None, zone: str) -> date | None:
    """The day of publication as the source's readers count it; none that is yet to come."""
    if moment is None:
        return None
    day = moment.astimezone(ZoneInfo(zone)).date() if isinstance(moment, datetime) else moment
    return day if submit.EARLIEST <= day <= timezone.localdate() + timedelta(days=1) else None
