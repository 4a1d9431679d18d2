"""One question to an OpenAI-compatible chat address, with its deadline, retries and budget."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import structlog

from .budget import Budget, BudgetSpent
from .prompt import with_schema

log = structlog.get_logger(__name__)

ANSWER_TOKENS = 8_000
ATTEMPTS = 3
LARGEST_ANSWER = 2_000_000  # bytes
BUSY = frozenset({408, 409, 425, 429})
NOT_UNDERSTOOD = frozenset({400, 404, 415, 422, 501})
MODES = ("json_schema", "json_object", "words")


class ModelFailed(Exception):
    """The model gave no answer that can be used; the message says why, for people, and holds no secret."""


class _Again(Exception):
    """Worth another attempt, after ``seconds`` where the server named them."""

    def __init__(self, reason: str, seconds: float | None = None) -> None:
        super().__init__(reason)
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Reply:
    content: str
    complete: bool  # False where the model ran into the limit of tokens


class Chat:
    """Asks one model at one address. ``seconds`` is what one article may take, all attempts together.

    What the server does not understand (a schema, a name for the limit of tokens, a temperature) is left out from the
    first refusal on.
    """

    def __init__(
        self,
        base_url: str,
        model: str,
        *,
        api_key: str = "",
        seconds: float = 60,
        budget: Budget | None = None,
        transport: httpx.BaseTransport | None = None,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self.address = base_url.rstrip("/") + "/chat/completions"
        self.model = model
        self.seconds = seconds
        self.budget = budget or Budget(0)
        self._pause = pause
        self._mode = 0
        self._options: dict[str, Any] = {"temperature": 0, "max_tokens": ANSWER_TOKENS}
        self._client = httpx.Client(
            headers={"Authorization": f"Bearer {api_key}"} if api_key else {},
            transport=transport,
            follow_redirects=False,  # the key is for this address alone
        )

    def deadline(self) -> float:
        """When an article begun now must be answered, on the monotonic clock."""
        return time.monotonic() + self.seconds

    def ask(self, messages: list[dict[str, str]], schema: dict[str, Any], deadline: float) -> Reply:
        """The model's reply. Raises ``ModelFailed`` once the attempts, the time or the budget are spent."""
        reason = "it was not asked"
        for attempt in range(ATTEMPTS):
            try:
                return self._attempt(messages, schema, deadline)
            except _Again as failure:
                reason = str(failure)
                wait = failure.seconds if failure.seconds is not None else 2.0**attempt
            left = deadline - time.monotonic()
            if attempt + 1 < ATTEMPTS:
                if wait >= left:
                    raise ModelFailed(f"{reason}, and another try would take longer than {self.seconds:g} s")
                self._pause(wait)
        raise ModelFailed(f"{reason}, {ATTEMPTS} times")

    def _attempt(self, messages: list[dict[str, str]], schema: dict[str, Any], deadline: float) -> Reply:
        """One attempt; what the server turns out not to understand is left out at once and asked again."""
        while True:
            body = self._body(messages, schema)
            reserved = len(body) // 3 + ANSWER_TOKENS  # a token has three bytes or more in most scripts
            try:
                self.budget.reserve(reserved)
            except BudgetSpent as error:
                raise ModelFailed(str(error)) from error
            used = 0
            try:
                status, headers, content = self._post(body, deadline)
                if status == 200:
                    reply, used = _read(content, reserved)
                    return reply
            finally:
                self.budget.settle(reserved, used)
            if status in BUSY or (status >= 500 and status not in NOT_UNDERSTOOD):
                raise _Again(f"the model's server answered {status}", _seconds(headers.get("retry-after")))
            if status not in NOT_UNDERSTOOD or not self._ask_for_less(content):
                raise ModelFailed(f"the model's server refused the question with status {status}")

    def _body(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> bytes:
        mode = MODES[self._mode]
        question: dict[str, Any] = {"model": self.model, **self._options}
        if mode == "json_schema":
            named = {"name": "extraction", "strict": True, "schema": schema}
            question |= {"messages": messages, "response_format": {"type": mode, "json_schema": named}}
        else:
            question["messages"] = with_schema(messages, schema)
            if mode == "json_object":
                question["response_format"] = {"type": mode}
        return json.dumps(question).encode("ascii")  # lone surrogates of the article pass as escapes

    def _ask_for_less(self, refusal: bytes) -> bool:
        """Leave out what a refusal complains of; False where nothing is left to leave out."""
        words = refusal[:4000].decode("utf-8", errors="replace")
        if "max_tokens" in words and "max_tokens" in self._options:
            self._options["max_completion_tokens"] = self._options.pop("max_tokens")
        elif "temperature" in words and "temperature" in self._options:
            del self._options["temperature"]
        elif self._mode + 1 < len(MODES):
            self._mode += 1
        else:
            return False
        log.info("model server asked for less", mode=MODES[self._mode], options=sorted(self._options))
        return True

    def _post(self, body: bytes, deadline: float) -> tuple[int, httpx.Headers, bytes]:
        """Status, headers and content.

        A server that is too slow is cut off at the deadline, one that sends too much at the size limit.
        """
        left = deadline - time.monotonic()
        if left <= 0:
            raise ModelFailed(f"it gave no answer within {self.seconds:g} s")
        request = self._client.build_request(
            "POST",
            self.address,
            content=body,
            headers={"Content-Type": "application/json"},
            timeout=httpx.Timeout(left, connect=min(left, 5)),
        )
        content = bytearray()
        try:
            response = self._client.send(request, stream=True)
            try:
                for piece in response.iter_bytes():
                    content += piece
                    if len(content) > LARGEST_ANSWER:
                        raise ModelFailed("its answer is larger than any article needs")
                    if time.monotonic() > deadline:
                        raise ModelFailed(f"it gave no whole answer within {self.seconds:g} s")
            finally:
                response.close()
        except httpx.ConnectTimeout as error:
            raise _Again("the model's server could not be reached") from error
        except httpx.TimeoutException as error:
            raise ModelFailed(f"it gave no answer within {self.seconds:g} s") from error
        except httpx.HTTPError as error:
            raise _Again(f"the model's server could not be reached ({type(error).__name__})") from error
        return response.status_code, response.headers, bytes(content)


def _read(content: bytes, reserved: int) -> tuple[Reply, int]:
    """The reply in a server's answer and the tokens it took; all that was reserved where the server does not say."""
    try:
        answer = json.loads(content)
        choice = answer["choices"][0]
        words = choice["message"]["content"]
        if not isinstance(words, str):
            raise TypeError
    except (ValueError, RecursionError, LookupError, TypeError) as error:
        raise _Again("the model's server answered without a message") from error
    usage = answer.get("usage")
    used = usage.get("total_tokens") if isinstance(usage, dict) else None
    complete = choice.get("finish_reason") != "length"
    return Reply(words, complete), used if isinstance(used, int) and used >= 0 else reserved


def _seconds(retry_after: str | None) -> float | None:
    """``Retry-After`` in seconds; a date there is not worth reading, the usual pause does."""
    try:
        return max(0.0, float(retry_after or ""))
    except ValueError:
        return None
