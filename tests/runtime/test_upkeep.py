"""What beat has done so that nothing grows for ever."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone

from bilateral import tasks


@pytest.mark.django_db
def test_sessions_that_have_run_out_are_forgotten() -> None:
    store: Any = import_module(settings.SESSION_ENGINE).SessionStore
    kept, gone = store(), store()
    kept.create()
    gone.create()
    Session.objects.filter(pk=gone.session_key).update(expire_date=timezone.now() - timedelta(seconds=1))
    tasks.forget_sessions()
    assert [session.pk for session in Session.objects.all()] == [kept.session_key]


def test_beat_asks_for_it() -> None:
    asked = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
    assert tasks.forget_sessions.name in asked
