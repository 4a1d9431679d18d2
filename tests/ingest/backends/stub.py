"""A model's server on this machine that answers as it was told to, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Question:
    """One request as it arrived."""

    path: str
    key: str
    body: dict[str, Any]

    @property
    def instructions(self) -> str:
        return str(self.body["messages"][0]["content"])

    @property
    def article(self) -> dict[str, Any]:
        return dict(json.loads(self.body["messages"][1]["content"]))

    @property
    def mode(self) -> str:
        return str(self.body.get("response_format", {}).get("type", "words"))


Reply = Callable[["ModelServer", Question], "tuple[int, dict[str, str], bytes] | None"]


@dataclass
class ModelServer:
    """Answers with ``replies`` in turn, the last one for ever. A reply of None keeps the asker waiting."""

    replies: list[Reply]
    address: str = ""
    questions: list[Question] = field(default_factory=list)
    closed: threading.Event = field(default_factory=threading.Event)

    def reply_to(self, question: Question) -> tuple[int, dict[str, str], bytes] | None:
        self.questions.append(question)
        return self.replies[min(len(self.questions), len(self.replies)) - 1](self, question)


def says(content: Any, finish: str = "stop", tokens: int = 100) -> Reply:
    """A well-formed answer of the server; ``content`` is what the model says, as text or as JSON to be."""
    words = content if isinstance(content, str) else json.dumps(content)
    choice = {"message": {"role": "assistant", "content": words}, "finish_reason": finish}
    answer = {"choices": [choice], "usage": {"total_tokens": tokens}}
    return lambda server, question: (200, {}, json.dumps(answer).encode())


def refuses(status: int, words: str = "no", **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda server, question: (status, named, words.encode())


def refuses_modes(*modes: str, then: Reply) -> Reply:
    """A server that knows only some ways of asking for JSON."""
    return lambda server, question: (
        refuses(400, "response_format is not supported") if question.mode in modes else then
    )(server, question)


def never(server: ModelServer, question: Question) -> None:
    return None


@contextmanager
def model_server(*replies: Reply) -> Iterator[ModelServer]:
    server = ModelServer(list(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            reply = server.reply_to(Question(self.path, self.headers.get("Authorization", ""), body))
            if reply is None:
                server.closed.wait()
                return
            status, headers, content = reply
            self.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Nothing is printed in tests."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    server.address = f"http://127.0.0.1:{http.server_address[1]}/v1"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closed.set()
        http.shutdown()
        http.server_close()
