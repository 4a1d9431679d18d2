"""Why a request was not sent, or its answer not taken. The words are for people: what was wrong, what to do."""

from __future__ import annotations


class OutboundError(Exception):
    """A request that brought no answer to use. ``reason`` is a short stable code, the text is for people."""

    def __init__(self, reason: str, words: str) -> None:
        super().__init__(words)
        self.reason = reason


class AddressRefused(OutboundError):
    """The address is of a kind that is never asked: trying again will not help."""


class Unreachable(OutboundError):
    """No answer: the name, the connection, the certificate or the answer's form failed."""


class TooSlow(OutboundError):
    """The answer was not complete when the time was over."""


class TooLarge(OutboundError):
    """The answer, unpacked, is larger than the limit."""


class TooManyRedirects(OutboundError):
    """The address redirects too often, or in a circle."""


class WrongType(OutboundError):
    """The answer says that it is something else than what was asked for."""
