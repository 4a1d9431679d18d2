"""A mail server for tests: takes mail over SMTP, and can hold a client in the middle of handing one over."""

from __future__ import annotations

import socketserver
import threading
from typing import Any


class MailServer(socketserver.ThreadingTCPServer):
    """Listens on a free port; ``taken`` holds the mails it accepted, ``offered`` counts those that were begun."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Session)
        self.taken: list[str] = []
        self.offered = 0
        self.let_in = threading.Event()  # while it is clear, a client waits for the answer to its mail
        self.let_in.set()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class _Session(socketserver.StreamRequestHandler):
    server: Any

    def handle(self) -> None:
        self._say("220 mail.test")
        for line in self.rfile:
            verb = line.strip().upper()[:4]
            if verb == b"DATA":
                self._take()
            elif verb == b"QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 mail.test")

    def _take(self) -> None:
        self._say("354 go on")
        lines = []
        for line in self.rfile:
            if line == b".\r\n":
                break
            lines.append(line.decode())
        self.server.offered += 1
        self.server.let_in.wait(60)
        self.server.taken.append("".join(lines))
        self._say("250 taken")

    def _say(self, words: str) -> None:
        try:
            self.wfile.write(words.encode() + b"\r\n")
        except OSError:
            return
