"""Resolving a name once, within a time."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Callable

from django.utils.translation import gettext as _

from .errors import TooSlow, Unreachable
from .networks import Address, parse

Resolver = Callable[[str, int], list[str]]


def system_resolver(host: str, port: int) -> list[str]:
    """The IP addresses of a name, in the order to try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def resolve(host: str, port: int, seconds: float, resolver: Resolver) -> list[Address]:
    """Resolve a name. Raises ``Unreachable`` when it has no address, ``TooSlow`` when nobody says in time.

    The system's resolver cannot be interrupted: it is asked in a thread of its own, which is left to itself when
    the time is over.
    """
    answers: queue.Queue[list[str] | Exception] = queue.Queue()

    def ask() -> None:
        try:
            answers.put(resolver(host, port))
        except Exception as error:  # noqa: BLE001 - handed to who waits, who knows which are to be expected
            answers.put(error)

    threading.Thread(target=ask, daemon=True, name="resolver").start()
    try:
        answer = answers.get(timeout=max(seconds, 0))
    except queue.Empty:
        raise TooSlow("name", _("The name %(host)s was not resolved in time.") % {"host": host}) from None
    if isinstance(answer, Exception) and not isinstance(answer, (OSError, UnicodeError)):
        raise answer
    addresses = [] if isinstance(answer, Exception) else [parse(text.partition("%")[0]) for text in answer]
    if not addresses or None in addresses:
        raise Unreachable("name", _("The name %(host)s has no address.") % {"host": host})
    return [address for address in addresses if address is not None]
