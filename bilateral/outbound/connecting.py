"""One connection to one judged IP address, which a watchdog ends when the time is over."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from contextlib import suppress
from functools import lru_cache
from types import TracebackType
from typing import Self

from django.utils.translation import gettext as _

from .errors import OutboundError, TooSlow, Unreachable
from .networks import Address
from .targets import Target

SECONDS_TO_CONNECT = 10.0
SECONDS_OF_SILENCE = 15.0


class Deadline:
    """A moment on the clock. A read that drips a byte a second never times out by itself, so at that moment the
    watched connections are shut down, wherever they stand: handshake, headers or body.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._watched: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._shut)
        self._timer.daemon = True

    def left(self) -> float:
        return max(self._end - time.monotonic(), 0.001)

    def check(self) -> None:
        """Raise ``TooSlow`` once the time is over."""
        if time.monotonic() >= self._end:
            raise self.too_slow()

    def too_slow(self) -> TooSlow:
        return TooSlow(
            "deadline",
            _("The answer was not complete after %(seconds)s seconds.") % {"seconds": f"{self.seconds:g}"},
        )

    def watch(self, connection: socket.socket) -> None:
        """Shut this connection down when the time is over: by a copy, as wrapping in TLS empties the socket."""
        with self._lock:
            self._watched.append(connection.dup())

    def _shut(self) -> None:
        with self._lock:
            for connection in self._watched:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            for connection in self._watched:
                connection.close()
            self._watched.clear()


def connect(target: Target, addresses: list[Address], deadline: Deadline) -> http.client.HTTPConnection:
    """Connect to the first of the judged addresses that answers; over TLS, with the name verified."""
    failure: OutboundError | None = None
    for address in addresses:
        deadline.check()
        try:
            connection = http.client.HTTPConnection(target.host, target.port)
            # A connection that has its socket opens no other: nothing resolves the name a second time.
            connection.sock = _socket(target, address, deadline)
        except OSError as error:
            deadline.check()
            failure = _unreachable(target, error)
        else:
            return connection
    assert failure is not None, "a name has an address, or resolving it failed"
    raise failure


def _socket(target: Target, address: Address, deadline: Deadline) -> socket.socket:
    plain = socket.create_connection(
        (str(address), target.port), timeout=min(SECONDS_TO_CONNECT, deadline.left())
    )
    try:
        deadline.watch(plain)
        plain.settimeout(min(SECONDS_OF_SILENCE, deadline.left()))
        return _tls().wrap_socket(plain, server_hostname=target.host) if target.scheme == "https" else plain
    except BaseException:
        plain.close()
        raise


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _unreachable(target: Target, error: OSError) -> OutboundError:
    host = target.netloc
    if isinstance(error, ssl.SSLCertVerificationError):
        words = _("The certificate of %(host)s is not valid: %(why)s.")
        return Unreachable("certificate", words % {"host": host, "why": error.verify_message})
    if isinstance(error, ssl.SSLError):
        return Unreachable("tls", _("No secure connection to %(host)s could be made.") % {"host": host})
    if isinstance(error, TimeoutError):
        return TooSlow("connect", _("%(host)s did not answer in time.") % {"host": host})
    if isinstance(error, ConnectionRefusedError):
        return Unreachable("connect", _("%(host)s accepts no connection.") % {"host": host})
    return Unreachable("connect", _("%(host)s could not be reached.") % {"host": host})
