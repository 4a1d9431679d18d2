"""The model as a backend: ask, ground, and where that fails let the rules read."""

from __future__ import annotations

from datetime import date
from typing import Any

import structlog

from ingest.backends.contract import ContractBroken, checked
from ingest.backends.protocol import Backend
from ingest.extract.page.normalize import read_document

from .answer import Parsed, UnreadableAnswer, parsed, schema
from .chat import Chat, ModelFailed
from .prompt import messages
from .records import Records

log = structlog.get_logger(__name__)

VERSION = "llm/1.0"
LONGEST_ARTICLE = 60_000  # code points; the rules read what is longer
TRIES = 2  # of an answer that came and cannot be used


def llm_backend(chat: Chat, rules: Backend) -> Backend:
    """A backend that asks ``chat`` and falls back to ``rules``; ``fallback`` in the result then says why."""
    extractor = f"{VERSION} {chat.model}"[:64]
    asked = schema()

    def read(text: str, published_on: date | None, title: str) -> dict[str, Any]:
        try:
            return _read(chat, asked, extractor, text, published_on, title)
        except ModelFailed as failure:
            log.warning("model did not read an article; the rules do", model=chat.model, reason=str(failure))
            return {**rules(text, published_on, title), "fallback": f"The model was not used: {failure}."}

    return read


def _read(
    chat: Chat, asked: dict[str, Any], extractor: str, text: str, published_on: date | None, title: str
) -> dict[str, Any]:
    if len(text) > LONGEST_ARTICLE:
        raise ModelFailed(f"the article has {len(text)} characters, more than {LONGEST_ARTICLE}")
    document = read_document(text, published_on, title)
    answer = _answer(chat, asked, messages(text, document.published_on, title))
    records = Records(text)
    found = records.of(answer.answer)
    lost = len(records.dropped) + len(answer.cut)
    if lost:
        log.info(
            "values of a model were dropped", model=chat.model, ungrounded=records.dropped, invalid=answer.cut
        )
    extraction = {
        "relevant": answer.answer.relevant,
        "published_on": document.published_on.isoformat() if document.published_on else None,
        "extractor": extractor,
        "language": document.language,
        "reason": answer.answer.reason[:500],
        **found,
        "unread": [
            f"{lost} value(s) of the model's answer were dropped: not found in the text, or not of the asked form."
        ]
        if lost
        else [],
    }
    try:
        return checked(extraction, text)
    except ContractBroken as error:
        raise ModelFailed(str(error)) from error


def _answer(chat: Chat, asked: dict[str, Any], conversation: list[dict[str, str]]) -> Parsed:
    reason, deadline = "", chat.deadline()
    for _ in range(TRIES):
        reply = chat.ask(conversation, asked, deadline)
        if not reply.complete:
            reason = "its answer was cut short"
            continue
        try:
            return parsed(reply.content)
        except UnreadableAnswer as error:
            reason = f"its answer cannot be read: {error}"
    raise ModelFailed(f"{reason}, {TRIES} times")
