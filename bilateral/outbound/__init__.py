"""The only way out: every request that this product sends to an address that somebody gave it.

``fetch`` resolves a name once, refuses what is not public, connects to what it judged, and ends within its limits.
"""

from .errors import (
    AddressRefused,
    OutboundError,
    TooLarge,
    TooManyRedirects,
    TooSlow,
    Unreachable,
    WrongType,
)
from .fetching import Answer, Hop, Limits, fetch
from .policy import Policy
from .targets import check_address

__all__ = [
    "AddressRefused",
    "Answer",
    "Hop",
    "Limits",
    "OutboundError",
    "Policy",
    "TooLarge",
    "TooManyRedirects",
    "TooSlow",
    "Unreachable",
    "WrongType",
    "check_address",
    "fetch",
]
