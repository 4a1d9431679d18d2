"""The database is down: the worker waits for it, since it can do nothing else.

A task that failed at once would make way for the next. A queue of thousands would be gone in a minute, each of its
articles left to the sweeper.
"""

from __future__ import annotations

import time

import structlog
from django.conf import settings
from django.db import InterfaceError, OperationalError, connection

from bilateral.models import Article

log = structlog.get_logger(__name__)
# Also what a transaction gets that was chosen to end a deadlock; the database then answers at once.
AWAY = (OperationalError, InterfaceError)
OUT_OF_MEMORY, LIMIT_EXCEEDED = "53200", "54"  # states of PostgreSQL, and the class of one
PAUSE = 0.5  # seconds between two looks


def is_away(error: Exception) -> bool:
    """Whether it is the database that failed, and not one statement that asked too much of it.

    An article that needs more locks or a larger value than there may be fails each time: that is its own failure.
    """
    state = getattr(error.__cause__, "sqlstate", None) or ""
    return isinstance(error, AWAY) and state != OUT_OF_MEMORY and not state.startswith(LIMIT_EXCEEDED)


def wait_for_it() -> bool:
    """Return when the database answers; false when it did not for half the time that a task has."""
    deadline = time.monotonic() + settings.CELERY_TASK_SOFT_TIME_LIMIT / 2
    while not _answers():
        if time.monotonic() > deadline:
            return False
        time.sleep(PAUSE)
    return True


def _answers() -> bool:
    try:
        connection.close_if_unusable_or_obsolete()  # what broke is not asked again
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except AWAY as error:
        log.warning("database not reached", error=str(error))
        connection.close()
        return False
    return True


def give_back_attempt(article: Article | None) -> None:
    """Set a row's attempts to what they were before: it was not the article's fault."""
    if article is not None:
        Article.objects.filter(pk=article.pk, attempts__gt=article.attempts).update(attempts=article.attempts)
