"""The Celery application: ``celery -A bilateral worker``."""

from __future__ import annotations

import logging.config
import os
from typing import Any

from celery import Celery
from celery.signals import heartbeat_sent, setup_logging, worker_shutdown
from celery.worker import state
from django_structlog.celery.steps import DjangoStructLogInitStep

from . import broker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bilateral.settings")

broker.use_for_redis()
app = Celery("bilateral")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.steps["worker"].add(DjangoStructLogInitStep)


@setup_logging.connect
def use_our_logging(**_: Any) -> None:
    """Keep Celery from setting up logs of its own: worker and beat write the lines that the web server writes."""
    from django.conf import settings  # noqa: PLC0415 - settings are not there yet when this module is read

    logging.config.dictConfig(settings.LOGGING)


@heartbeat_sent.connect
def give_sign(sender: Any, **_: Any) -> None:
    """Report this worker to the page about the queues, with every heartbeat."""
    from bilateral.services import queues  # noqa: PLC0415 - settings are not there yet when this module is read

    queues.give_sign(sender.eventer.hostname, app.amqp.queues.consume_from, len(state.active_requests))


@worker_shutdown.connect
def sign_off(sender: Any, **_: Any) -> None:
    from bilateral.services import queues  # noqa: PLC0415 - as above

    queues.sign_off(sender.hostname)
