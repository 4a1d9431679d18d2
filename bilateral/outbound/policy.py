"""What may be asked: schemes, ports, and the exceptions that an installation makes for networks of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from ipaddress import ip_network
from typing import Self

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from .networks import Address, Network, reason_against

SCHEMES = {"http": 80, "https": 443}
PORTS = frozenset(SCHEMES.values())


@dataclass(frozen=True, slots=True)
class Permission:
    """A network that may be asked although it is not public; with a port, on that port only."""

    network: Network
    port: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``10.1.0.0/16``, ``127.0.0.1:8001`` or ``[::1]:8001``. Raises ``ImproperlyConfigured``."""
        host, port = text.strip(), None
        if host.startswith("["):
            host, _, rest = host[1:].partition("]")
            port = rest.removeprefix(":") or None
        elif host.count(":") == 1:
            host, _, port = host.partition(":")
        try:
            return cls(ip_network(host), int(port) if port else None)
        except ValueError as error:
            raise ImproperlyConfigured(
                f"OUTBOUND_ALLOWED holds “{text}”. Write networks as 10.1.0.0/16, or 127.0.0.1:8001 for one port."
            ) from error

    def covers(self, address: Address, port: int, ports: frozenset[int]) -> bool:
        """Whether this lets an address be asked on a port; without a port of its own, on the usual ``ports``."""
        fits = address.version == self.network.version and address in self.network
        return fits and (port in ports if self.port is None else port == self.port)


@dataclass(frozen=True, slots=True)
class Policy:
    """Public addresses on the web's ports, and the exceptions."""

    exceptions: tuple[Permission, ...] = ()
    ports: frozenset[int] = PORTS

    @classmethod
    def of(cls, *allowed: str) -> Self:
        """A policy with these exceptions, written as in the setting ``OUTBOUND_ALLOWED``."""
        return cls(tuple(Permission.parse(text) for text in allowed))

    @classmethod
    def from_settings(cls) -> Policy:
        return _policy(tuple(settings.OUTBOUND_ALLOWED))

    def permits_port(self, port: int) -> bool:
        """Whether any address may be asked on this port; ``reason_against`` decides of the address."""
        return port in self.ports or any(exception.port == port for exception in self.exceptions)

    def reason_against(self, address: Address, port: int) -> str:
        """The short reason why an address may not be asked on a port; empty when it may."""
        if any(exception.covers(address, port, self.ports) for exception in self.exceptions):
            return ""
        return reason_against(address) or ("" if port in self.ports else "port")


@lru_cache(maxsize=4)
def _policy(allowed: tuple[str, ...]) -> Policy:
    return Policy.of(*allowed)
