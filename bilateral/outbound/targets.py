"""From the text of an address to what is asked: one parser, strict, whose parts are used and never parsed again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from django.utils.translation import gettext as _

from .errors import AddressRefused
from .networks import Address, parse
from .policy import SCHEMES, Policy

LONGEST = 2000
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)(\.(?!-)[a-z0-9_-]{1,63}(?<!-))*")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_ODD = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029\u200b-\u200f\ufeff]")
_LOCAL_NAMES = (
    "localhost",
    "local",
    "internal",
    "intranet",
    "lan",
    "home.arpa",
    "localdomain",
    "corp",
    "onion",
)


@dataclass(frozen=True, slots=True)
class Target:
    """What an address asks for. ``host`` is ASCII and lower case; ``literal`` is set where it is an IP address."""

    scheme: str
    host: str
    port: int
    path: str
    literal: Address | None = None

    @property
    def origin(self) -> tuple[str, str, int]:
        return self.scheme, self.host, self.port

    @property
    def netloc(self) -> str:
        """Host and port as the Host header writes them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if SCHEMES[self.scheme] == self.port else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.netloc}{self.path}"

    def join(self, location: str) -> str:
        """The address that a redirect's ``Location`` means, not yet checked."""
        return urljoin(self.url, location)


def check_address(url: str, policy: Policy | None = None) -> Target:
    """Read an address and refuse what can be refused without asking for its name. Raises ``AddressRefused``."""
    policy = policy or Policy.from_settings()
    target = _parse(url)
    if target.literal is not None:
        refuse_address(target.literal, target, policy)
    elif not policy.permits_port(target.port):
        raise _refused_port(target)
    return target


def refuse_address(address: Address, target: Target, policy: Policy) -> None:
    """Raise ``AddressRefused`` when an IP address, written out or resolved from a name, may not be asked."""
    reason = policy.reason_against(address, target.port)
    if reason == "port":
        raise _refused_port(target)
    if reason:
        words = _(
            "%(host)s is %(address)s, which is no public address (%(reason)s). Give a public web address."
        )
        if target.host == str(address):
            words = _("%(address)s is no public address (%(reason)s). Give a public web address.")
        told = {"host": target.host, "address": address, "reason": _WORDS[reason]}
        raise AddressRefused(reason, words % told)


def _parse(url: str) -> Target:
    if len(url) > LONGEST:
        raise _refused("too-long", _("The address is longer than %(most)s characters.") % {"most": LONGEST})
    if _ODD.search(url.strip(" \t\r\n")):
        raise _refused("odd-character", _("The address holds a space, a backslash or a control character."))
    try:
        parts = urlsplit(url.strip(" \t\r\n"))
        port = parts.port
        host = parts.hostname or ""
    except ValueError as error:
        raise _refused("malformed", _("The address cannot be read.")) from error
    if parts.scheme not in SCHEMES:
        raise _refused("scheme", _("The address must begin with http:// or https://."))
    if "@" in parts.netloc:
        raise _refused("credentials", _("The address holds a user name or password. Leave them out."))
    host, literal = _host(host, bracketed=parts.netloc.startswith("["))
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    if parts.query:
        path += "?" + quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]")
    return Target(parts.scheme, host, SCHEMES[parts.scheme] if port is None else port, path, literal)


def _host(host: str, *, bracketed: bool) -> tuple[str, Address | None]:
    """A host as ASCII, and as an IP address where it is one written in the usual form."""
    if bracketed:
        literal = parse(host)
        if literal is None or literal.version != 6 or "%" in host:
            raise _refused("malformed", _("The address's IPv6 part cannot be read."))
        return str(literal), literal
    try:
        name = host.encode("idna").decode("ascii").lower() if not host.isascii() else host.lower()
    except UnicodeError as error:
        raise _refused("malformed", _("The address's host name cannot be read.")) from error
    name = name.removesuffix(".")
    if not name or len(name) > 253 or not _NAME.fullmatch(name):
        raise _refused("malformed", _("The address's host name cannot be read."))
    literal = parse(name)
    if literal is not None and host == name:
        return name, literal
    # 2130706433, 0x7f.1, 0177.0.0.1, circled digits: systems read them as addresses, people do not.
    if _NUMBER.fullmatch(name.rsplit(".", 1)[-1]) or host.removesuffix(".").rsplit(".", 1)[-1].isdigit():
        raise _refused("number", _("The address's host is a number in disguise. Write the host's name."))
    if "." not in name or any(name == local or name.endswith(f".{local}") for local in _LOCAL_NAMES):
        raise _refused(
            "local-name",
            _("%(host)s is a name of a local network. Give a public web address.") % {"host": name},
        )
    return name, None


def _refused(reason: str, words: str) -> AddressRefused:
    return AddressRefused(reason, words)


def _refused_port(target: Target) -> AddressRefused:
    return _refused(
        "port",
        _("Port %(port)s is not allowed. Only the web's ports, 80 and 443, are asked.")
        % {"port": target.port},
    )


_WORDS = {
    "unspecified": "no host in particular",
    "private": "private network",
    "carrier-nat": "a carrier's inner network",
    "loopback": "this machine itself",
    "link-local": "link-local network",
    "reserved": "reserved",
    "documentation": "for documentation only",
    "benchmarking": "for measurements only",
    "multicast": "multicast",
    "6to4": "6to4 tunnel",
    "teredo": "Teredo tunnel",
    "tunnel": "ISATAP tunnel",
    "nat64": "NAT64 form of an IPv4 address",
    "mapped-ipv4": "IPv6 form of an IPv4 address",
}
