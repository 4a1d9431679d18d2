"""Whether a record's quotes show what it says, and the sentence to show beside a miss."""

from __future__ import annotations

import re
from typing import Any

from ingest.evaluation.comparison import EMPTY_TITLE_WORDS, NAME_SUFFIXES, fold, words

LONGEST_QUOTE = 400
SENTENCE_END = re.compile(r"(?<=[.!?…”\"])\s+|\n+")


def is_sound(record: dict[str, Any], text: str) -> bool:
    """Every quote is an exact span of 1 to 400 characters, and one holds a word of the record's values."""
    spans = record.get("evidence") or []
    if not spans or not all(_is_exact(span, text) for span in spans):
        return False
    telling = {
        word for key in ("name", "title", "place") for word in words(record.get(key))
    } - EMPTY_TITLE_WORDS
    for person in record.get("participants") or []:
        telling.update([word for word in words(person.get("name")) if word not in NAME_SUFFIXES][-1:])
    return not telling or any(telling & set(words(span["quote"])) for span in spans)


def _is_exact(span: dict[str, Any], text: str) -> bool:
    start, end = span.get("start"), span.get("end")
    if not isinstance(start, int) or not isinstance(end, int):
        return False
    return (
        0 <= start < end <= len(text)
        and end - start <= LONGEST_QUOTE
        and text[start:end] == span.get("quote")
    )


def sentences(text: str) -> list[str]:
    """A rough cut, good enough to show a reader where to look."""
    return [piece.strip() for piece in SENTENCE_END.split(text) if piece and piece.strip()]


def telling_sentence(text: str, value: Any, record: dict[str, Any] | None, slot: str) -> str:
    """The sentence that bears on a miss, or "".

    For a value that was extracted: the quote it rests on, else that of its record. For a value that was
    missed: the first sentence with the whole value, else the one that shares most words with it.
    """
    if record:
        quotes = [
            (record.get("evidence_of") or {}).get(slot.rpartition(".")[2]),
            *(record.get("evidence") or []),
        ]
        for span in quotes:
            if span and span.get("quote"):
                return _around(text, span)
    wanted = [option for option in (value if isinstance(value, list) else [value]) if option]
    candidates = sentences(text)
    for option in wanted:
        for sentence in candidates:
            if fold(option) in fold(sentence):
                return sentence
    sought = {word for option in wanted for word in words(option) if len(word) > 3}
    best = max(candidates, key=lambda sentence: len(sought & set(words(sentence))), default="")
    return best if sought & set(words(best)) else ""


def _around(text: str, span: dict[str, Any]) -> str:
    """The part of the paragraph around a quote, one sentence if possible."""
    quote = str(span["quote"])
    for sentence in sentences(text):
        if quote in sentence:
            return sentence
    return " ".join(quote.split())
