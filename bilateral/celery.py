"""The Celery application: ``celery -A bilateral worker``."""

from __future__ import annotations

import logging.config
import os
from typing import Any

from celery import Celery
from celery.signals import setup_logging
from django_structlog.celery.steps import DjangoStructLogInitStep

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bilateral.settings")

app = Celery("bilateral")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.steps["worker"].add(DjangoStructLogInitStep)


@setup_logging.connect
def use_our_logging(**_: Any) -> None:
    """Keep Celery from setting up logs of its own: worker and beat write the lines that the web server writes."""
    from django.conf import settings  # noqa: PLC0415 - settings are not there yet when this module is read

    logging.config.dictConfig(settings.LOGGING)
