"""A connection to the broker that was lost and given up, with a message in hand."""

from __future__ import annotations

import logging

import redis
from celery import current_app

from bilateral import broker


def test_what_a_lost_connection_held_is_let_go_without_ending_the_worker(empty_queue: redis.Redis) -> None:
    log = logging.getLogger(__name__)
    with current_app.connection_for_write() as connection:
        assert isinstance(connection.transport, broker.Transport)
        channel = connection.default_channel
        current_app.send_task("ingest.read_article", args=[0], queue="ingest")
        message = channel.basic_get("ingest")
        assert message is not None
        # What Kombu does with a connection that broke, before it closes the channel.
        channel._disconnect_pools()
        connection.transport.client = None
        message.ack_log_error(log, connection.connection_errors)
        connection.maybe_close_channel(channel)
        assert not message.acknowledged
    assert empty_queue.hlen("unacked") == 1, "the message waits for its visibility timeout"
