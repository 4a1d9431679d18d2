"""Submitting articles: the row is written first and is the queue; the broker only carries its id."""

from __future__ import annotations

import hashlib
import html
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import structlog
from celery import current_app
from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop

from bilateral.models import Article, Publisher, Source
from bilateral.models.codes import ArticleState

log = structlog.get_logger(__name__)
WAITING = (ArticleState.QUEUED, ArticleState.FETCHED, ArticleState.PARSED)
MOST_PUBLISHER = 200  # characters
EARLIEST = date(1946, 7, 4)  # there was no Republic of the Philippines to report on before


class InvalidSubmission(ValueError):
    """An article that cannot be accepted. ``errors`` maps each field to what is wrong and what to do."""

    def __init__(self, errors: dict[str, list[str]]) -> None:
        super().__init__("; ".join(message for messages in errors.values() for message in messages))
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Submission:
    """The article's row, and whether this submission made it: the same article again gives the same row."""

    article: Article
    created: bool


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a source says of an article beyond what anybody who pastes one would."""

    author: str = ""
    published_at: datetime | None = None
    modified_at: datetime | None = None
    language: str = ""
    source: Source | None = None
    supersedes: Article | None = None  # the version that this one replaces


def submit_article(
    *,
    text: str,
    title: str = "",
    url: str = "",
    publisher: str = "",
    published_on: date | None = None,
    user: User | None = None,
    particulars: Particulars = Particulars(),
) -> Submission:
    """Accept an article, store it, and queue it once the transaction has committed.

    Raises ``InvalidSubmission`` with words for people. The broker being away loses nothing: the sweeper queues
    what was stored and never queued.
    """
    text, title, publisher, url = (clean_input(part) for part in (text, title, publisher, url))
    errors = faults_of(text, title, url, publisher, published_on)
    if errors:
        raise InvalidSubmission(errors)
    key = submission_key(text, publisher, url, published_on)
    existing = Article.objects.filter(submission_key=key).first()
    before = particulars.supersedes
    if before and existing and before.pk not in (existing.pk, existing.supersedes_id):
        # A page that goes back to what it said before, or says what somebody pasted: that too is a version of its own.
        key = digest(key, str(before.pk))
        existing = Article.objects.filter(submission_key=key).first()
    if existing:
        return Submission(existing, created=False)
    try:
        with transaction.atomic():
            article = Article.objects.create(
                publisher=publisher_named(publisher),
                title=title or headline(text),
                url=url,
                published_on=published_on,
                author=clean_input(particulars.author)[:500],
                published_at=particulars.published_at,
                modified_at=particulars.modified_at,
                language=particulars.language,
                source=particulars.source,
                supersedes=particulars.supersedes,
                text=text,
                text_hash=digest(text),
                submission_key=key,
                submitted_by=user if user and user.is_authenticated else None,
            )
    except IntegrityError:  # the same article came in twice at one moment
        return Submission(Article.objects.get(submission_key=key), created=False)
    transaction.on_commit(lambda: enqueue(article.pk))
    return Submission(article, created=True)


def submission_key(text: str, publisher: str, url: str, published_on: date | None) -> str:
    """What makes two submissions one: the same text, publisher, address and day."""
    return digest(text, publisher.casefold(), url, published_on.isoformat() if published_on else "")


def clean_input(text: str) -> str:
    """Take out what no text holds and no database stores: NUL and lone surrogates, a BOM, CR line ends."""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = text.replace("\x00", "").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text.strip()


def enqueue(article_id: int) -> bool:
    """Hand an article's id to the queue. False when the broker could not be reached; the sweeper tries again."""
    try:
        current_app.send_task("ingest.read_article", args=[article_id], queue="ingest", retry=False)
    except Exception as error:  # noqa: BLE001 - whatever the broker's client raises: the row is stored, nothing is lost
        log.warning("broker not reached; the sweeper will queue it", article=article_id, error=str(error))
        return False
    Article.objects.filter(pk=article_id).update(queued_at=timezone.now())
    return True


def enqueue_again(article_id: int) -> None:
    """Hand the id of an article that was read before to the queue: somebody waits for it to be read anew."""
    try:
        current_app.send_task(
            "ingest.read_article", args=[article_id], kwargs={"again": True}, queue="ingest", retry=False
        )
    except Exception as error:  # noqa: BLE001 - as above: its mark stays
        log.warning("broker not reached; the sweeper will queue it", article=article_id, error=str(error))


def retry(article: Article, user: User) -> None:
    """Put a quarantined article back in the queue, its attempts forgotten."""
    Article.objects.filter(pk=article.pk, state=ArticleState.QUARANTINED).update(
        state=ArticleState.QUEUED, attempts=0, state_reason="", queued_at=None
    )
    log.info("article retried", article=article.pk, user=user.pk)
    transaction.on_commit(lambda: enqueue(article.pk))


def read_again(article: Article, user: User) -> bool:
    """Have an article read again, with what editors taught since; false where there is nothing to read again."""
    if Article.objects.filter(supersedes=article).exists() or not file_anew(article.pk):
        return False
    log.info("article to be read again", article=article.pk, user=user.pk)
    return True


def file_anew(article_id: int) -> bool:
    """Have an article of the register filed anew; false where it is none, or no text of it was kept.

    Only the machine's claims of it change. The mark on its row waits for the sweeper, should the message be lost.
    """
    filed = Article.objects.filter(pk=article_id, state=ArticleState.RECONCILED).exclude(text="")
    if not filed.update(reread_requested_at=timezone.now(), attempts=0):
        return False
    transaction.on_commit(lambda: enqueue_again(article_id))
    return True


def force_relevant(article: Article, user: User) -> None:
    """Read an irrelevant article all the same: an editor holds it relevant. One kept light is fetched again first."""
    if article.is_light:
        Article.objects.filter(pk=article.pk).update(
            forced_relevant=True, state_reason=noop("Its page is being fetched again.")
        )
        log.info("light article forced in", article=article.pk, user=user.pk)
        from . import items  # noqa: PLC0415 - items submit articles, this one way back is for this case

        items.read_again(article)
        return
    Article.objects.filter(pk=article.pk, state=ArticleState.IRRELEVANT).update(
        forced_relevant=True, state=ArticleState.QUEUED, attempts=0, state_reason="", queued_at=None
    )
    log.info("article forced in", article=article.pk, user=user.pk)
    transaction.on_commit(lambda: enqueue(article.pk))


def record_failure(article_id: int, error: Exception) -> None:
    """Keep what went wrong on the row; after the last attempt the article is quarantined."""
    attempts = Article.objects.values_list("attempts", flat=True).get(pk=article_id)
    reason = f"{type(error).__name__}: {error}"[:2000]
    if attempts >= settings.INGEST_MAX_ATTEMPTS:
        give_up(article_id, reason)
    else:
        Article.objects.filter(pk=article_id, state__in=WAITING).update(state_reason=reason, queued_at=None)
        enqueue(article_id)


def give_up(article_id: int, reason: str) -> None:
    """Set an article aside with the reason; it is tried again only when somebody asks."""
    Article.objects.filter(pk=article_id, state__in=WAITING).update(
        state=ArticleState.QUARANTINED, state_reason=reason
    )
    log.error("article quarantined", article=article_id, reason=reason)


def faults_of(
    text: str, title: str, url: str, publisher: str, published_on: date | None
) -> dict[str, list[str]]:
    """What is wrong with a cleaned submission, by field; empty when it can be accepted."""
    errors: dict[str, list[str]] = {}
    if not text:
        errors["text"] = [_("There is no text. Paste the article's text.")]
    elif len(text) > settings.MAX_ARTICLE_CHARS:
        errors["text"] = [
            _(
                "The text has %(got)s characters; at most %(most)s are read. Send the article itself, without its page."
            )
            % {"got": f"{len(text):,}", "most": f"{settings.MAX_ARTICLE_CHARS:,}"}
        ]
    elif _is_markup(text):
        errors["text"] = [
            _("This is a page's HTML, not an article's text. Copy the text as the page shows it.")
        ]
    for name, value, most in (
        ("title", title, 500),
        ("publisher", publisher, MOST_PUBLISHER),
        ("url", url, 2000),
    ):
        errors |= _too_long(name, value, most)
    if url:
        try:
            URLValidator(schemes=["http", "https"])(url)
        except ValidationError:
            errors.setdefault("url", []).append(
                _("Write the whole address, beginning with http:// or https://.")
            )
    return errors | faults_of_day(published_on)


def faults_of_day(published_on: date | None) -> dict[str, list[str]]:
    """What is wrong with a day of publication, as ``faults_of`` tells it."""
    if published_on and published_on > timezone.localdate() + timedelta(days=1):
        words = _("%(date)s is in the future. Give the day on which the article was published.")
    elif published_on and published_on < EARLIEST:
        words = _("Give a day from 1946-07-04 on; %(date)s is earlier.")
    else:
        return {}
    return {"published_on": [words % {"date": published_on}]}


def faults_of_publisher(publisher: str) -> dict[str, list[str]]:
    """What is wrong with the publisher of a whole file, as ``faults_of`` tells it."""
    return _too_long("publisher", publisher, MOST_PUBLISHER)


def _too_long(name: str, value: str, most: int) -> dict[str, list[str]]:
    if len(value) <= most:
        return {}
    return {name: [_("At most %(most)s characters; this has %(got)s.") % {"most": most, "got": len(value)}]}


def _is_markup(text: str) -> bool:
    """Whether tags make up the text: a stray one in prose is no markup."""
    tags = re.findall(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]{0,500})?/?>", text[:20000])
    return (len(tags) >= 5 and sum(map(len, tags)) * 5 > len(text[:20000])) or text[:200].lower().startswith(
        ("<!doctype", "<html")
    )


# How some collections open a text: it is no headline.
_DATE_MARKER = re.compile(r"^\s*date \d{4}-\d\d-\d\d\s*", re.IGNORECASE)


def headline(text: str) -> str:
    """The text's first line, shortened, where no headline was given."""
    first = _DATE_MARKER.sub("", html.unescape(text.split("\n", 1)[0])).strip()
    return (
        first
        if len(first) <= 160 and "\n" in text
        else first[:120].rsplit(" ", 1)[0] + "…"
        if len(first) > 120
        else first
    )


def publisher_named(name: str) -> Publisher | None:
    if not name:
        return None
    existing = Publisher.objects.filter(name__iexact=name).first()
    return existing or Publisher.objects.get_or_create(name=name)[0]


def digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
