"""A web site of the test's own, on a free port of this machine: each path answers as the test says."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from bilateral.outbound import Policy


@dataclass
class Page:
    """One answer. ``raw`` takes the connection over instead: it writes what it likes."""

    body: bytes | str = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: Callable[[socket.socket], None] | None = None


Answering = Page | Callable[[Mapping[str, str]], Page]


class Site:
    """Serves ``pages`` (path → page, or a function of the request's headers) until closed; remembers what was asked."""

    def __init__(
        self, pages: Mapping[str, Answering] | None = None, tls: ssl.SSLContext | None = None
    ) -> None:
        self.pages: dict[str, Answering] = dict(pages or {})
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.received: list[bytes] = []
        self.stopping = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients hang up on purpose
        self.scheme = "http"
        if tls:
            self.scheme = "https"
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self.port: int = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def policy(self) -> Policy:
        return Policy.of(f"127.0.0.1:{self.port}")

    def url(self, path: str = "/") -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}{path}"

    def times_asked(self, path: str) -> int:
        return sum(asked == path for _, asked, _ in self.asked)

    def close(self) -> None:
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self) -> None:
                headers = {name.lower(): value for name, value in self.headers.items()}
                site.asked.append((self.command, self.path, headers))
                site.received.append(self.rfile.read(int(headers.get("content-length", 0))))
                found = site.pages.get(self.path, Page("not here", 404))
                page = found if isinstance(found, Page) else found(headers)
                self.close_connection = True
                if page.raw:
                    with suppress(OSError):
                        page.raw(self.connection)
                    return
                body = page.body.encode() if isinstance(page.body, str) else page.body
                self.send_response(page.status)
                given = {"Content-Length": str(len(body)), "Content-Type": "text/plain"} | dict(page.headers)
                for name, value in given.items():
                    self.send_header(name, value)
                self.end_headers()
                if self.command != "HEAD":
                    with suppress(OSError):
                        self.wfile.write(body)

            do_GET = do_POST = do_HEAD = answer  # noqa: N815 - names that the base class looks for

            def log_message(self, *_: Any) -> None:
                pass

        return Handler
