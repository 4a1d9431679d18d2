"""The broker's client: Kombu's for Redis, fixed so that a worker survives the loss of its broker.

A worker that loses its connection drops it and then returns the messages that came over it. Kombu 5.7.0 asks the
dropped connection for the broker: an ``AttributeError`` that nothing catches and that ends the worker. Here it is
raised as a lost connection. The messages come back by their visibility timeout, the articles by the sweeper.
"""

from __future__ import annotations

from typing import Any

from kombu.transport import TRANSPORT_ALIASES, redis
from redis.exceptions import ConnectionError as BrokerLost


class Channel(redis.Channel):
    """A channel that reports a dropped connection as lost."""

    def _connparams(self, asynchronous: bool = False) -> dict[str, Any]:
        if self.connection is None or self.connection.client is None:
            raise BrokerLost("the connection to the broker was lost and given up")
        found: dict[str, Any] = super()._connparams(asynchronous)  # type: ignore[no-untyped-call]
        return found


class Transport(redis.Transport):
    Channel = Channel


def use_for_redis() -> None:
    """Have this client used for addresses that begin with redis:// or rediss://."""
    TRANSPORT_ALIASES.update(redis="bilateral.broker:Transport", rediss="bilateral.broker:Transport")
