"""What beat has done so that nothing grows for ever."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from axes.models import AccessAttempt, AccessLog
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_celery_beat.models import PeriodicTask
from django_celery_beat.schedulers import ModelEntry

from bilateral import tasks
from bilateral.celery import app


@pytest.mark.django_db
def test_sessions_that_have_run_out_are_forgotten() -> None:
    store: Any = import_module(settings.SESSION_ENGINE).SessionStore
    kept, gone = store(), store()
    kept.create()
    gone.create()
    Session.objects.filter(pk=gone.session_key).update(expire_date=timezone.now() - timedelta(seconds=1))
    tasks.forget_sessions()
    assert [session.pk for session in Session.objects.all()] == [kept.session_key]


@pytest.mark.django_db
def test_log_ins_of_long_ago_are_forgotten() -> None:
    now = timezone.now()
    for name, age in (("kept", timedelta(days=89)), ("gone", timedelta(days=91))):
        made = AccessLog.objects.create(username=name, ip_address="192.0.2.1")
        AccessLog.objects.filter(pk=made.pk).update(attempt_time=now - age)
    for name, age in (("locked", timedelta(minutes=14)), ("free", timedelta(minutes=16))):
        attempt = AccessAttempt.objects.create(username=name, ip_address="192.0.2.1", failures_since_start=5)
        AccessAttempt.objects.filter(pk=attempt.pk).update(attempt_time=now - age)
    assert tasks.forget_logins() == 2
    assert [log.username for log in AccessLog.objects.all()] == ["kept"]
    assert [attempt.username for attempt in AccessAttempt.objects.all()] == ["locked"]


@pytest.mark.parametrize("task", [tasks.forget_sessions, tasks.forget_logins, tasks.forget_messages])
def test_beat_asks_for_it(task: Any) -> None:
    assert task.name in {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}


@pytest.mark.django_db
@pytest.mark.parametrize("name", settings.CELERY_BEAT_SCHEDULE)
def test_without_workers_no_task_of_upkeep_piles_up(name: str) -> None:
    # As beat copies the schedule to the database, where it finds it from then on.
    ModelEntry.from_entry(name, app=app, **settings.CELERY_BEAT_SCHEDULE[name])
    stored = ModelEntry(PeriodicTask.objects.get(name=name), app=app)
    assert 0 < stored.options["expires"] <= timedelta(hours=24).total_seconds()
    assert stored.options["queue"] == "maintenance"


@pytest.mark.django_db
def test_the_export_is_written_at_night_in_manila_whenever_beat_was_started() -> None:
    name = "write the nightly export"
    ModelEntry.from_entry(name, app=app, **settings.CELERY_BEAT_SCHEDULE[name])
    at = PeriodicTask.objects.get(name=name).crontab
    assert (at.hour, at.minute, at.day_of_week, str(at.timezone)) == ("2", "0", "*", "Asia/Manila")
