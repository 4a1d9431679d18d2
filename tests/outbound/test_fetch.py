"""Fetching from servers that mean ill, or do badly: each limit holds, and its words tell which."""

from __future__ import annotations

import gzip
import os
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral.outbound import (
    AddressRefused,
    Answer,
    Limits,
    OutboundError,
    TooLarge,
    TooManyRedirects,
    TooSlow,
    Unreachable,
    WrongType,
    connecting,
    fetch,
)
from tests.site import Page, Site

SMALL = Limits(seconds=5, bytes=100_000, redirects=3)


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as site:
        yield site


def get(site: Site, path: str = "/", limits: Limits = SMALL, **more: object) -> Answer:
    return fetch(site.url(path), policy=site.policy, limits=limits, **more)  # type: ignore[arg-type]


def test_an_answer_comes_with_status_headers_and_body(site: Site) -> None:
    site.pages["/"] = Page("здесь", headers={"Content-Type": 'text/HTML; charset="UTF-8"', "ETag": '"a"'})
    answer = get(site)
    assert (answer.status, answer.body.decode(), answer.media_type, answer.charset) == (
        200,
        "здесь",
        "text/html",
        "utf-8",
    )
    assert answer.headers["etag"] == '"a"'
    assert (answer.url, answer.moved_to) == (site.url(), "")
    assert get(site, "/nowhere").status == 404


def test_the_agent_is_named_honestly_and_no_cookie_or_credential_is_sent(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login somebody password secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    site.pages["/"] = Page("a", 302, {"Location": "/b", "Set-Cookie": "track=1"})
    site.pages["/b"] = Page("b")
    assert get(site).body == b"b"
    for _, _, headers in site.asked:
        assert headers["user-agent"].startswith("BilateralRegister/")
        assert not headers.keys() & {"cookie", "authorization", "proxy-authorization", "referer"}


def test_gzip_is_unpacked_in_one_member_or_several(site: Site) -> None:
    packed = {"Content-Encoding": "gzip"}
    site.pages["/one"] = Page(gzip.compress(b"x" * 90_000), headers=packed)
    site.pages["/two"] = Page(gzip.compress(b"a") + gzip.compress(b"b") + b"\0\0", headers=packed)
    assert get(site, "/one").body == b"x" * 90_000
    assert get(site, "/two").body == b"ab"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (gzip.compress(b"whole words " * 50)[:-12], "cut-short"),
        (b"no gzip at all", "unpacking"),
    ],
    ids=["cut short", "no gzip"],  # packed bytes hold the time and would make another name each second
)
def test_broken_packing_is_said_to_be_broken(site: Site, body: bytes, reason: str) -> None:
    site.pages["/"] = Page(body, headers={"Content-Encoding": "gzip"})
    with pytest.raises(Unreachable) as failure:
        get(site)
    assert failure.value.reason == reason


def test_a_packing_that_was_not_asked_for_is_refused(site: Site) -> None:
    site.pages["/"] = Page(b"...", headers={"Content-Encoding": "br"})
    with pytest.raises(WrongType, match="br"):
        get(site)


@pytest.mark.long
def test_a_gzip_bomb_is_noticed_at_the_limit_and_not_held_in_memory(site: Site) -> None:
    """Two hundred megabytes of zeros in a fifth of one: read by a process that may not have that much memory."""
    site.pages["/"] = Page(_bomb(200), headers={"Content-Encoding": "gzip"})
    read = (
        "import os, resource, sys, django\n"
        "os.environ['DJANGO_SETTINGS_MODULE'] = 'bilateral.settings'\n"
        "django.setup()\n"
        "from bilateral.outbound import Limits, Policy, TooLarge, fetch\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try:\n"
        "    fetch(sys.argv[1], policy=Policy.of(sys.argv[2]), limits=Limits(bytes=10_000_000))\n"
        "except TooLarge as error:\n"
        "    print(error.reason, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", read, site.url(), f"127.0.0.1:{site.port}"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=os.environ,
    ).stdout.split()
    assert said[0] == "size"
    assert int(said[1]) < 40_000, "kilobytes more than before"


def test_a_body_of_100_mb_is_left_at_the_limit(site: Site) -> None:
    sent = 0

    def pour(connection: socket.socket) -> None:
        nonlocal sent
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\nContent-Type: text/html\r\n\r\n")
        for _ in range(1000):
            connection.sendall(b"x" * 100_000)
            sent += 100_000

    site.pages["/"] = Page(raw=pour)
    with pytest.raises(TooLarge, match="larger than 1 MB"):
        get(site, limits=Limits(bytes=1_000_000))
    assert sent < 50_000_000


@pytest.mark.parametrize("where", ["headers", "status", "body", "packed body", "silence", "interim answers"])
def test_a_slow_drip_ends_at_the_deadline_wherever_it_drips(site: Site, where: str) -> None:
    openings = {
        "status": b"",
        "headers": b"HTTP/1.1 200 OK\r\nX-Long: ",
        "body": b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n",
        "packed body": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + _bomb(1)[:20],
        "silence": b"HTTP/1.1 200 OK\r\n\r\n",
        "interim answers": b"",
    }

    def drip(connection: socket.socket) -> None:
        connection.sendall(openings[where])
        while not site.stopping.wait(0.1):
            connection.sendall(
                b"" if where == "silence" else b"HTTP/1.1 100 Continue\r\n\r\n" if where[0] == "i" else b"H"
            )

    site.pages["/"] = Page(raw=drip)
    began = time.monotonic()
    with pytest.raises(TooSlow) as failure:
        get(site, limits=Limits(seconds=1))
    assert failure.value.reason == "deadline"
    assert time.monotonic() - began < 10  # the deadline, on a machine under load


def test_a_name_that_nobody_resolves_in_time_is_given_up(site: Site) -> None:
    def resolver(host: str, port: int) -> list[str]:
        site.stopping.wait(30)
        return []

    with pytest.raises(TooSlow, match="not resolved in time"):
        fetch("http://slow.example.org/", limits=Limits(seconds=0.3), resolver=resolver)


def test_a_redirect_loop_and_a_long_chain_end(site: Site) -> None:
    site.pages |= {
        "/a": Page(status=302, headers={"Location": "/b"}),
        "/b": Page(status=302, headers={"Location": "/a"}),
    }
    with pytest.raises(TooManyRedirects, match="circle"):
        get(site, "/a")
    for n in range(9):
        site.pages[f"/{n}"] = Page(status=302, headers={"Location": f"/{n + 1}"})
    with pytest.raises(TooManyRedirects, match="more than 3 times"):
        get(site, "/0")
    assert site.times_asked("/3") == 1
    assert not site.times_asked("/4")


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [([301], "/1"), ([308, 301], "/2"), ([302], ""), ([301, 302], "/1"), ([302, 301], ""), ([307, 303], "")],
)
def test_only_an_unbroken_chain_of_lasting_moves_moves_an_address(
    site: Site, statuses: list[int], moved: str
) -> None:
    for n, status in enumerate(statuses):
        site.pages[f"/{n}"] = Page(status=status, headers={"Location": f"/{n + 1}"})
    site.pages[f"/{len(statuses)}"] = Page("there")
    assert get(site, "/0").moved_to == (site.url(moved) if moved else "")


def test_a_304_after_a_301_says_both(site: Site) -> None:
    site.pages["/old"] = Page(status=301, headers={"Location": "/new"})
    site.pages["/new"] = lambda headers: Page(status=304 if headers.get("if-none-match") == '"e"' else 200)
    answer = get(site, "/old", headers={"If-None-Match": '"e"'})
    assert (answer.status, answer.moved_to, answer.body) == (304, site.url("/new"), b"")


def test_what_was_meant_for_one_site_is_not_told_to_another(site: Site) -> None:
    with Site({"/": Page("other")}) as other:
        site.pages["/"] = Page(status=302, headers={"Location": other.url()})
        policy = type(site.policy).of(f"127.0.0.1:{site.port}", f"127.0.0.1:{other.port}")
        fetch(site.url(), policy=policy, headers={"X-Signature": "secret", "If-None-Match": '"e"'})
        assert site.asked[0][2]["x-signature"] == "secret"
        assert "x-signature" not in other.asked[0][2]
        assert other.asked[0][2]["if-none-match"] == '"e"'


def test_a_post_is_sent_once_with_its_body_and_not_led_on(site: Site) -> None:
    site.pages["/"] = Page("", 307, {"Location": "/elsewhere"})
    answer = get(site, method="POST", body=b'{"a": 1}', headers={"Content-Type": "application/json"})
    assert answer.status == 307
    assert site.received == [b'{"a": 1}']
    assert len(site.asked) == 1


@pytest.mark.parametrize("name", ["Authorization", "Cookie", "Host"])
def test_credentials_are_a_programming_error(site: Site, name: str) -> None:
    with pytest.raises(ValueError, match="never sent"):
        get(site, headers={name: "x"})
    with pytest.raises(ValueError, match="line end"):
        get(site, headers={"X": "a\r\nCookie: b"})


def test_a_type_that_was_not_asked_for_is_refused_unread(site: Site) -> None:
    site.pages["/"] = Page(b"\x00" * 50, headers={"Content-Type": "video/mp4"})
    with pytest.raises(WrongType, match="video/mp4"):
        get(site, accept={"text/html"})
    site.pages["/"] = Page("<p>", headers={"Content-Type": "Text/HTML;charset=utf-8"})
    assert get(site, accept={"text/html"}).body == b"<p>"


@pytest.mark.parametrize(
    ("wire", "reason"),
    [
        (b"SSH-2.0-OpenSSH_9.2\r\n", "protocol"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort", "cut-short"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n", "cut-short"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "cut-short"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n", "protocol"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n", "protocol"),
        (b"", "connection"),
    ],
)
def test_an_answer_in_no_form_is_said_to_be_in_none(site: Site, wire: bytes, reason: str) -> None:
    site.pages["/"] = Page(raw=lambda connection: connection.sendall(wire))
    with pytest.raises(OutboundError) as failure:
        get(site)
    assert failure.value.reason == reason


def test_a_closed_port_is_unreachable() -> None:
    with Site() as site:
        policy, url = site.policy, site.url()
    with pytest.raises(Unreachable, match="accepts no connection"):
        fetch(url, policy=policy)


class TestCertificates:
    @pytest.fixture
    def secure(self, tmp_path: Path) -> Iterator[tuple[Site, Path]]:
        """A site whose certificate is for news.example.org and signed by nobody that is known."""
        certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
        subprocess.run(
            [
                *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
                *("-subj", "/CN=news.example.org", "-addext", "subjectAltName=DNS:news.example.org"),
                *("-keyout", str(key), "-out", str(certificate)),
            ],
            check=True,
            capture_output=True,
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        with Site({"/": Page("safe")}, tls=context) as site:
            yield site, certificate

    @pytest.fixture(autouse=True)
    def _fresh_trust(self) -> Iterator[None]:
        connecting._tls.cache_clear()
        yield
        connecting._tls.cache_clear()

    def ask(self, site: Site, host: str = "news.example.org") -> Answer:
        return fetch(
            f"https://{host}:{site.port}/", policy=site.policy, resolver=lambda host, port: ["127.0.0.1"]
        )

    def test_one_that_nobody_vouches_for_is_refused(self, secure: tuple[Site, Path]) -> None:
        with pytest.raises(Unreachable, match="certificate") as failure:
            self.ask(secure[0])
        assert failure.value.reason == "certificate"
        assert not secure[0].asked

    def test_a_trusted_one_holds_for_its_own_name_only(
        self, secure: tuple[Site, Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", str(secure[1]))
        assert self.ask(secure[0]).body == b"safe"
        with pytest.raises(Unreachable, match="certificate"):
            self.ask(secure[0], "other.example.org")

    def test_a_secure_site_does_not_lead_back_into_the_open(
        self, secure: tuple[Site, Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", str(secure[1]))
        secure[0].pages["/"] = Page(status=302, headers={"Location": f"http://127.0.0.1:{secure[0].port}/"})
        with pytest.raises(AddressRefused, match="anybody on the way"):
            self.ask(secure[0])


def _bomb(megabytes: int) -> bytes:
    """So many megabytes of zeros, packed into about a thousandth."""
    packer = gzip.zlib.compressobj(9, wbits=31)  # type: ignore[attr-defined]
    block = b"\0" * 1_000_000
    return b"".join([*(packer.compress(block) for _ in range(megabytes)), packer.flush()])
