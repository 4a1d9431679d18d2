"""Fetching an address: hop by hop, each checked again, within limits of time, size, redirects and type."""

from __future__ import annotations

import http.client
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from email.message import Message

from django.conf import settings
from django.utils.translation import gettext as _

from .connecting import Deadline, connect
from .errors import AddressRefused, OutboundError, TooLarge, TooManyRedirects, TooSlow, Unreachable, WrongType
from .policy import Policy
from .resolving import Resolver, resolve, system_resolver
from .targets import Target, check_address, refuse_address
from .unpacking import CHUNK, cut_short, unpacker

REDIRECTS = frozenset({301, 302, 303, 307, 308})
_KEPT_ACROSS_ORIGINS = frozenset({"accept", "accept-language", "if-none-match", "if-modified-since"})
_NEVER_SENT = frozenset({"authorization", "cookie", "proxy-authorization", "host", "content-length"})


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` on the wall clock for all hops together, ``bytes`` of body after unpacking, ``redirects``."""

    seconds: float = 30
    bytes: int = 10_000_000
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Hop:
    """A redirect that was followed: the address asked, and the status it answered with."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``headers`` has lower-case names; ``url`` is the address that answered in the end."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    hops: tuple[Hop, ...] = ()

    @property
    def media_type(self) -> str:
        """The declared type without parameters, lower case; empty where none is declared."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        """The declared charset, lower case; empty where none is declared."""
        message = Message()
        message["content-type"] = self.headers.get("content-type", "")
        return str(message.get_param("charset") or "").strip().lower()

    @property
    def moved_to(self) -> str:
        """Where the asked address has moved for good: as far as an unbroken chain of 301 and 308 leads; else empty."""
        lasting = 0
        while lasting < len(self.hops) and self.hops[lasting].status in (301, 308):
            lasting += 1
        if not lasting:
            return ""
        return self.hops[lasting].url if lasting < len(self.hops) else self.url


@dataclass(slots=True)
class _Request:
    """What is sent with each hop."""

    method: str
    headers: dict[str, str]
    body: bytes | None
    accept: Collection[str]
    limits: Limits
    policy: Policy
    resolver: Resolver
    hops: list[Hop] = field(default_factory=list)


def fetch(  # noqa: PLR0913 - one call says all that a request is
    url: str,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    body: bytes | None = None,
    accept: Collection[str] = (),
    limits: Limits = Limits(),
    policy: Policy | None = None,
    resolver: Resolver = system_resolver,
) -> Answer:
    """Ask an address and return what it answers, whatever the status. Raises ``OutboundError``.

    ``accept`` lists media types: a successful answer that declares another is refused before its body is read.
    Redirects are followed for GET and HEAD only. No cookie, no credential and no proxy of the environment is used.
    """
    given = {name.lower(): value for name, value in (headers or {}).items()}
    if unwanted := _NEVER_SENT & given.keys():
        raise ValueError(f"Headers that are never sent: {', '.join(sorted(unwanted))}")
    if any("\r" in value or "\n" in value for value in given.values()):
        raise ValueError("A header's value holds a line end.")
    request = _Request(method, given, body, accept, limits, policy or Policy.from_settings(), resolver)
    with Deadline(limits.seconds) as deadline:
        target = check_address(url, request.policy)
        while True:
            answer = _ask(target, request, deadline)
            location = answer.headers.get("location", "")
            if answer.status not in REDIRECTS or not location or method not in ("GET", "HEAD"):
                return answer
            target = _follow(target, answer.status, location, request)


def _follow(target: Target, status: int, location: str, request: _Request) -> Target:
    request.hops.append(Hop(target.url, status))
    if len(request.hops) > request.limits.redirects:
        words = _("The address redirects more than %(most)s times.") % {"most": request.limits.redirects}
        raise TooManyRedirects("redirects", words)
    onward = check_address(target.join(location), request.policy)
    if any(hop.url == onward.url for hop in request.hops):
        raise TooManyRedirects("redirects", _("The address redirects in a circle."))
    if target.scheme == "https" and onward.scheme == "http":
        words = _("%(host)s redirects from https to http, where anybody on the way could change the page.")
        raise AddressRefused("downgrade", words % {"host": target.host})
    if onward.origin != target.origin:
        request.headers = {
            name: value for name, value in request.headers.items() if name in _KEPT_ACROSS_ORIGINS
        }
    return onward


def _ask(target: Target, request: _Request, deadline: Deadline) -> Answer:
    addresses = (
        [target.literal]
        if target.literal is not None
        else resolve(target.host, target.port, deadline.left(), request.resolver)
    )
    for address in addresses:  # one private address among public ones is how rebinding begins
        refuse_address(address, target, request.policy)
    connection = connect(target, addresses, deadline)
    try:
        headers = {
            "host": target.netloc,
            "user-agent": settings.OUTBOUND_USER_AGENT,
            "accept-encoding": "gzip",
            "connection": "close",
        } | request.headers
        connection.putrequest(request.method, target.path, skip_host=True, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        if request.body is not None:
            connection.putheader("content-length", str(len(request.body)))
        connection.endheaders(request.body)
        response = connection.getresponse()
        received = {name.lower(): value for name, value in response.getheaders()}
        answer = Answer(target.url, response.status, received, b"", tuple(request.hops))
        if answer.status in REDIRECTS and request.method in ("GET", "HEAD"):
            return answer  # its body is nothing to anybody
        _check_type(answer, request.accept)
        content = _read(response, answer, request.limits.bytes, deadline)
    except OutboundError:
        raise
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise _broken(target, error, deadline) from error
    finally:
        connection.close()
    return Answer(answer.url, answer.status, received, content, answer.hops)


def _check_type(answer: Answer, accept: Collection[str]) -> None:
    declared = answer.media_type
    if accept and declared and answer.status < 300 and declared not in accept:
        words = _("The address answers with %(type)s, which is not read here.") % {"type": declared[:100]}
        raise WrongType("type", words)


def _read(response: http.client.HTTPResponse, answer: Answer, most: int, deadline: Deadline) -> bytes:
    """The body, unpacked, never more than ``most`` bytes of it in memory."""
    unpack = unpacker(answer.headers.get("content-encoding", ""))
    parts: list[bytes] = []
    size = 0
    packed = b"first"
    while packed:
        packed = response.read1(CHUNK)
        deadline.check()
        for part in unpack(packed):
            size += len(part)
            if size > most:
                words = _("The answer is larger than %(most)s MB.") % {"most": f"{most / 1e6:g}"}
                raise TooLarge("size", words)
            parts.append(part)
            deadline.check()
    if response.length:  # the header promised more
        raise cut_short()
    return b"".join(parts)


def _broken(target: Target, error: Exception, deadline: Deadline) -> OutboundError:
    deadline.check()
    host = target.netloc
    if isinstance(error, TimeoutError):
        return TooSlow("silence", _("%(host)s stopped in the middle of its answer.") % {"host": host})
    if isinstance(error, http.client.IncompleteRead):
        return cut_short()
    if isinstance(error, OSError):
        return Unreachable("connection", _("The connection to %(host)s broke off.") % {"host": host})
    return Unreachable("protocol", _("%(host)s does not answer as a web server does.") % {"host": host})
