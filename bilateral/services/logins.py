"""The record of log-ins, which django-axes keeps: who logged in or failed to, when, and from where."""

from __future__ import annotations

from datetime import timedelta

from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.utils import timezone

# Long enough to look into a stolen password, and no longer: it tells where people are.
KEPT = timedelta(days=90)


def forget_old() -> int:
    """Remove log-ins of long ago, and failures that lock nobody out any more; returns how many.

    django-axes removes such failures too, but only when somebody logs in next.
    """
    ended = timezone.now() - settings.AXES_COOLOFF_TIME
    failures, _each = AccessAttempt.objects.filter(attempt_time__lt=ended).delete()
    return int(failures + AxesProxyHandler.reset_logs(age_days=KEPT.days))
