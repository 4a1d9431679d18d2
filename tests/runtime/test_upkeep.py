"""What beat has done so that nothing grows for ever."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
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


def test_beat_asks_for_it() -> None:
    asked = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
    assert tasks.forget_sessions.name in asked


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
