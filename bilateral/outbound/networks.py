"""Which IP addresses are public. Pure: an address in, the reason against it out.

Python's ``is_global`` calls NAT64, 6to4, IPv4-compatible and multicast forms public, each of which can lead to a
private network, so the special-purpose registries (RFC 6890 and its updates) are spelt out here.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_SPECIAL_V4 = [
    (IPv4Network("0.0.0.0/8"), "unspecified"),
    (IPv4Network("10.0.0.0/8"), "private"),
    (IPv4Network("100.64.0.0/10"), "carrier-nat"),
    (IPv4Network("127.0.0.0/8"), "loopback"),
    (IPv4Network("169.254.0.0/16"), "link-local"),
    (IPv4Network("172.16.0.0/12"), "private"),
    (IPv4Network("192.0.0.0/24"), "reserved"),
    (IPv4Network("192.0.2.0/24"), "documentation"),
    (IPv4Network("192.31.196.0/24"), "reserved"),
    (IPv4Network("192.52.193.0/24"), "reserved"),
    (IPv4Network("192.88.99.0/24"), "6to4"),
    (IPv4Network("192.168.0.0/16"), "private"),
    (IPv4Network("192.175.48.0/24"), "reserved"),
    (IPv4Network("198.18.0.0/15"), "benchmarking"),
    (IPv4Network("198.51.100.0/24"), "documentation"),
    (IPv4Network("203.0.113.0/24"), "documentation"),
    (IPv4Network("224.0.0.0/4"), "multicast"),
    (IPv4Network("240.0.0.0/4"), "reserved"),
]
_SPECIAL_V6 = [
    (IPv6Network("::/128"), "unspecified"),
    (IPv6Network("::1/128"), "loopback"),
    (IPv6Network("::ffff:0:0/96"), "mapped-ipv4"),
    (IPv6Network("::ffff:0:0:0/96"), "mapped-ipv4"),
    (IPv6Network("::/96"), "mapped-ipv4"),
    (IPv6Network("64:ff9b::/96"), "nat64"),
    (IPv6Network("64:ff9b:1::/48"), "nat64"),
    (IPv6Network("100::/64"), "reserved"),
    (IPv6Network("2001::/32"), "teredo"),
    (IPv6Network("2001:db8::/32"), "documentation"),
    (IPv6Network("2001::/23"), "reserved"),
    (IPv6Network("2002::/16"), "6to4"),
    (IPv6Network("2620:4f:8000::/48"), "reserved"),
    (IPv6Network("3fff::/20"), "documentation"),
    (IPv6Network("5f00::/16"), "reserved"),
    (IPv6Network("fc00::/7"), "private"),
    (IPv6Network("fe80::/10"), "link-local"),
    (IPv6Network("fec0::/10"), "private"),
    (IPv6Network("ff00::/8"), "multicast"),
]
_PUBLIC_V6 = IPv6Network("2000::/3")
_ISATAP = (0x00005EFE, 0x02005EFE)  # interface identifiers that carry an IPv4 address


def reason_against(address: Address) -> str:
    """The short reason why an address is not public; empty for a public one."""
    if isinstance(address, IPv4Address):
        return _first(address, _SPECIAL_V4) or ("" if address.is_global else "reserved")
    if address.scope_id is not None:
        return "link-local"
    special = _first(address, _SPECIAL_V6)
    if special:
        return special
    if (int(address) >> 32) & 0xFFFFFFFF in _ISATAP:
        return "tunnel"
    return "" if address in _PUBLIC_V6 and address.is_global else "reserved"


def parse(text: str) -> Address | None:
    """The address that a text writes in the usual form; ``None`` for anything else."""
    try:
        return ip_address(text)
    except ValueError:
        return None


def _first(address: Address, special: list[tuple[IPv4Network, str]] | list[tuple[IPv6Network, str]]) -> str:
    return next((reason for network, reason in special if address in network), "")
