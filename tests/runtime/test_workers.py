"""Who works on the queues, as the page about them tells it."""

from __future__ import annotations

import pytest
import redis
import time_machine
from django.test import override_settings

from bilateral.services import queues


def test_one_that_was_killed_is_forgotten_after_some_seconds(empty_queue: redis.Redis) -> None:
    with time_machine.travel("2026-11-25 08:00:00Z", tick=False) as clock:
        queues.give_sign("w1@host", ["ingest", "archive"], 2)
        assert queues.workers() == [queues.Worker("w1@host", ("archive", "ingest"), 2)]
        clock.shift(queues.SECONDS_A_SIGN_HOLDS)
        assert queues.workers() == []


@pytest.mark.parametrize(
    "step", [queues.workers, lambda: queues.give_sign("w", [], 0), lambda: queues.sign_off("w")]
)
def test_a_broker_that_is_away_breaks_nothing(step: object) -> None:
    with override_settings(REDIS_URL="redis://127.0.0.1:1/0"):
        assert not step()  # type: ignore[operator]
