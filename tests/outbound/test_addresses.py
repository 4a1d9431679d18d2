"""Addresses that are never asked: written in every disguise, named in DNS, or led to by a redirect."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from bilateral.outbound import AddressRefused, Policy, check_address, fetch
from tests.site import Page, Site

NOBODY = Policy()
LITERALS = [
    # IPv4 in the usual form
    ("http://127.0.0.1/", "loopback"),
    ("http://127.255.255.254/", "loopback"),
    ("http://0.0.0.0/", "unspecified"),
    ("http://0.1.2.3/", "unspecified"),
    ("http://10.0.0.1/", "private"),
    ("http://172.16.0.1/", "private"),
    ("http://172.31.255.255/", "private"),
    ("http://192.168.1.1/", "private"),
    ("http://100.64.0.1/", "carrier-nat"),
    ("http://100.127.255.255/", "carrier-nat"),
    ("http://169.254.169.254/latest/meta-data/", "link-local"),
    ("http://192.0.0.192/", "reserved"),
    ("http://192.0.2.1/", "documentation"),
    ("http://198.51.100.7/", "documentation"),
    ("http://203.0.113.9/", "documentation"),
    ("http://198.18.0.1/", "benchmarking"),
    ("http://192.88.99.1/", "6to4"),
    ("http://224.0.0.1/", "multicast"),
    ("http://239.255.255.250/", "multicast"),
    ("http://240.0.0.1/", "reserved"),
    ("http://255.255.255.255/", "reserved"),
    # IPv4 in disguise
    ("http://2130706433/", "number"),
    ("http://017700000001/", "number"),
    ("http://0x7f000001/", "number"),
    ("http://0x7f.1/", "number"),
    ("http://127.1/", "number"),
    ("http://127.0.1/", "number"),
    ("http://0177.0.0.1/", "number"),
    ("http://0177.0.0.01/", "number"),
    ("http://0x7f.0x0.0x0.0x1/", "number"),
    ("http://0X7F.0.0.1/", "number"),
    ("http://127.0.0.1./", "number"),
    ("http://192.168.257/", "number"),
    ("http://3232235777/", "number"),
    ("http://2852039166/", "number"),
    ("http://256.256.256.256/", "number"),
    ("http://1.1.1.1.1/", "number"),
    ("http://①②⑦.0.0.1/", "number"),
    ("http://①②⑦.⓪.⓪.①/", "number"),
    ("http://127。0。0。1/", "number"),
    ("http://１２７.０.０.１/", "number"),
    ("http://𝟙𝟚𝟟.𝟘.𝟘.𝟙/", "number"),
    ("http://٠.٠.٠.٠/", "number"),
    ("http://127.0.0.1%00.example.org/", "malformed"),
    ("http://%31%32%37.0.0.1/", "malformed"),
    # IPv6
    ("http://[::1]/", "loopback"),
    ("http://[0:0:0:0:0:0:0:1]/", "loopback"),
    ("http://[::]/", "unspecified"),
    ("http://[::ffff:127.0.0.1]/", "mapped-ipv4"),
    ("http://[::ffff:7f00:1]/", "mapped-ipv4"),
    ("http://[::ffff:8.8.8.8]/", "mapped-ipv4"),
    ("http://[::ffff:0:10.0.0.1]/", "mapped-ipv4"),
    ("http://[::127.0.0.1]/", "mapped-ipv4"),
    ("http://[64:ff9b::127.0.0.1]/", "nat64"),
    ("http://[64:ff9b::a9fe:a9fe]/", "nat64"),
    ("http://[64:ff9b:1::10.0.0.1]/", "nat64"),
    ("http://[2002:7f00:1::]/", "6to4"),
    ("http://[2002:c0a8:101::1]/", "6to4"),
    ("http://[2001:0:53aa:64c:0:0:80ff:fffe]/", "teredo"),
    ("http://[2001:db8::1]/", "documentation"),
    ("http://[2001:10::1]/", "reserved"),
    ("http://[3fff::1]/", "documentation"),
    ("http://[2a00:1450::5efe:7f00:1]/", "tunnel"),
    ("http://[2a00:1450::200:5efe:10.0.0.1]/", "tunnel"),
    ("http://[100::1]/", "reserved"),
    ("http://[4000::1]/", "reserved"),
    ("http://[fc00::1]/", "private"),
    ("http://[fd12:3456:789a::1]/", "private"),
    ("http://[fec0::1]/", "private"),
    ("http://[fe80::1]/", "link-local"),
    ("http://[fe80::1%25eth0]/", "malformed"),
    ("http://[fe80::1%eth0]/", "malformed"),
    ("http://[ff02::1]/", "multicast"),
    ("http://[::1]:6379/", "loopback"),
    ("http://[v1.1]/", "malformed"),
    # names, ports, schemes and what parsers differ on
    ("http://localhost/", "local-name"),
    ("http://LOCALHOST./", "local-name"),
    ("http://feeds.localhost/", "local-name"),
    ("http://printer.local/", "local-name"),
    ("http://metadata.google.internal/", "local-name"),
    ("http://redis/", "local-name"),
    ("http://example.org:22/", "port"),
    ("http://example.org:6379/", "port"),
    ("http://example.org:0/", "port"),
    ("http://8.8.8.8:25/", "port"),
    ("http://example.org:99999/", "malformed"),
    ("http://example.org:٨٠٠/", "malformed"),
    ("file:///etc/passwd", "scheme"),
    ("gopher://127.0.0.1:6379/_FLUSHALL", "scheme"),
    ("ftp://example.org/", "scheme"),
    ("javascript:alert(1)", "scheme"),
    ("//example.org/", "scheme"),
    ("example.org", "scheme"),
    ("", "scheme"),
    ("http://", "malformed"),
    ("http:///etc/passwd", "malformed"),
    ("http://user:word@example.org/", "credentials"),
    ("http://example.org@127.0.0.1/", "credentials"),
    ("http://127.0.0.1\\@example.org/", "odd-character"),
    ("http://example.org\\.127.0.0.1/", "odd-character"),
    ("http://exam\tple.org/", "odd-character"),
    ("http://example.org/\r\nHost: localhost", "odd-character"),
    ("http://exam\u200bple.org/", "odd-character"),
    ("http://-example.org/", "malformed"),
    ("http://exa mple.org/", "odd-character"),
    ("http://example..org/", "malformed"),
    ("http://" + "a" * 64 + ".org/", "malformed"),
    ("http://example.org/" + "a" * 2000, "too-long"),
]


@pytest.mark.parametrize(("url", "reason"), LITERALS)
def test_a_hostile_address_is_refused_before_anything_is_sent(url: str, reason: str) -> None:
    def resolver(host: str, port: int) -> list[str]:
        raise AssertionError(f"{host} was looked up")

    with pytest.raises(AddressRefused) as refusal:
        fetch(url, policy=NOBODY, resolver=resolver)
    assert refusal.value.reason == reason
    assert str(refusal.value)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example.org/feed.xml?a=b c".replace(" ", "%20"), "www.example.org"),
        ("HTTP://WWW.Example.ORG./", "www.example.org"),
        ("https://мид.рф/ru/новости/", "xn--d1ahl.xn--p1ai"),
        ("http://8.8.8.8/", "8.8.8.8"),
        ("http://[2a00:1450:4001:81b::200e]/", "2a00:1450:4001:81b::200e"),
        ("https://3com.example/", "3com.example"),
    ],
)
def test_a_public_address_is_let_through(url: str, host: str) -> None:
    assert check_address(url, NOBODY).host == host


def test_a_path_beyond_ascii_is_sent_as_its_bytes() -> None:
    target = check_address("https://мид.рф/новости/?тема=встреча&b=1%202", NOBODY)
    assert target.path == (
        "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/?"
        "%D1%82%D0%B5%D0%BC%D0%B0=%D0%B2%D1%81%D1%82%D1%80%D0%B5%D1%87%D0%B0&b=1%202"
    )


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (["127.0.0.1"], "loopback"),
        (["93.184.216.34", "10.0.0.5"], "private"),
        (["169.254.169.254"], "link-local"),
        (["::ffff:192.168.0.1"], "mapped-ipv4"),
        (["64:ff9b::7f00:1"], "nat64"),
        (["fe80::1%eth0"], "link-local"),
    ],
)
def test_a_name_with_a_private_address_is_refused(found: list[str], reason: str) -> None:
    with pytest.raises(AddressRefused) as refusal:
        fetch("http://news.example.org/", policy=NOBODY, resolver=lambda host, port: found)
    assert refusal.value.reason == reason


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as site:
        yield site


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://127.0.0.1:6379/", "loopback"),
        ("http://10.1.2.3/", "private"),
        ("//169.254.169.254/latest/", "link-local"),
        ("http://2130706433/", "number"),
        ("http://[::ffff:7f00:1]/", "mapped-ipv4"),
        ("file:///etc/passwd", "scheme"),
        ("http://user:word@example.org/", "credentials"),
        ("http://inner.example.org/", "private"),
    ],
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_a_private_address_is_refused(
    site: Site, location: str, reason: str, status: int
) -> None:
    site.pages["/"] = Page(status=status, headers={"Location": location})
    with pytest.raises(AddressRefused) as refusal:
        fetch(site.url(), policy=site.policy, resolver=lambda host, port: ["192.168.7.7"])
    assert refusal.value.reason == reason


def test_a_name_that_changes_its_address_is_resolved_once_and_the_judged_address_is_asked(site: Site) -> None:
    """DNS rebinding: harmless when it is judged, private when it is asked."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    site.pages["/"] = Page("judged")
    url = f"http://rebinding.example.org:{site.port}/"
    answer = fetch(url, policy=site.policy, resolver=lambda host, port: next(answers))
    assert answer.body == b"judged"
    assert site.asked[0][2]["host"] == f"rebinding.example.org:{site.port}"
    with pytest.raises(AddressRefused):
        fetch(url, policy=site.policy, resolver=lambda host, port: next(answers))


def test_nothing_but_the_given_resolver_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*args: object, **more: object) -> None:
        raise AssertionError("the system's resolver was asked for a name")

    numeric = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *rest, **more: numeric(host, *rest, **more) if host == "127.0.0.1" else never(),
    )
    site.pages["/"] = Page("there")
    url = f"http://pinned.example.org:{site.port}/"
    assert fetch(url, policy=site.policy, resolver=lambda host, port: ["127.0.0.1"]).body == b"there"


def test_a_permission_for_one_port_is_none_for_another() -> None:
    policy = Policy.of("127.0.0.1:8001", "10.1.0.0/16", "[::1]:9000")
    assert check_address("http://127.0.0.1:8001/", policy)
    assert check_address("https://10.1.9.9/", policy)
    assert check_address("http://[::1]:9000/", policy)
    for refused in (
        "http://127.0.0.1/",
        "http://127.0.0.1:9000/",
        "http://10.1.9.9:8001/",
        "http://8.8.8.8:8001/",
    ):
        with pytest.raises(AddressRefused):
            check_address(refused, policy)
