"""From text to a string of date symbols, one a word, in which ``date_grammar`` finds phrases."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from ingest.extract.letters.folding import fold
from ingest.extract.types import Document

from .date_grammar import TELLING
from .date_words import FILIPINO_WORDS, WORDS, Value

BREAK = "."  # anything that no date runs across

_WORD = re.compile(
    r"[^\W_](?:(?<=[A-Za-z])[A-Za-z]*+(?:(?=[ ,])|[^\W_]*+)"  # plain letters are looked up faster than a class
    r"|(?<=\d)(?:\d{3}-\d{2}-\d{2}|\d?[./]\d{1,2}[./]\d{4})(?![^\W_])|[^\W_]*+)"
)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGIT = re.compile("[0-9]")
_FIGURE = re.compile(r"\d|q\d+$")
_DECADE = re.compile(r"((?:19|20)\d0)s")
_QUARTER = re.compile(r"q([1-4])|([1-4])q")
_FIGURES = re.compile(r"(\d+)([-./])(\d+)[-./](\d+)")
_MOST_WORDS = 8192  # whose readings are remembered
_CAPITALISED = frozenset("MW")  # names, so a small letter makes them another word
_CAPITAL_NEEDED = frozenset({"may", "march", "august"})
_RUSSIAN_CAN_BE_SMALL = re.compile("[а-яё]")


class Token(NamedTuple):
    """One word of a date phrase, or a sign between two (``value`` is then empty)."""

    symbol: str
    start: int
    end: int
    value: Value = ""
    possessive: bool = False


def lex(document: Document, start: int, end: int) -> tuple[str, list[Token]]:
    """The symbols of ``document.text[start:end]`` and, position by position, the tokens they stand for.

    A run of other words becomes one ``BREAK``; between two date words the printed sign counts too: ``c`` for a
    comma, ``-`` for a hyphen, ``=`` for a dash with spaces, ``(`` for an opening bracket. Where no word tells a date
    there are none.
    """
    if not _may_tell(document.folded[start:end]):
        return "", []
    text = document.text
    words = list(_WORD.finditer(text, start, end))
    readings = _readings(document.language)
    read = [readings[word[0]] for word in words]
    if TELLING.isdisjoint([found[0] for found in read if found is not None]):
        return "", []
    tokens: list[Token] = []
    codes: list[str] = []
    done = start  # end of the last date word
    broken = True
    for match, found in zip(words, read, strict=True):
        if found is None:
            if broken:
                continue
            owned = match.group() == "s" and text[match.start() - 1] == "'"
            if owned:
                tokens[-1] = _owned(tokens[-1])
                done = match.end()
            broken = not owned
            continue
        symbol, value = found
        gap = BREAK if broken else _sign_between(text[done : match.start()], codes[-1])
        if gap:
            codes.append(gap)
            tokens.append(Token(gap, done, match.start()))
        codes.append(symbol)
        tokens.append(Token(symbol, match.start(), match.end(), value))
        done = match.end()
        broken = False
    return "".join(codes), tokens


@cache
def _telling_words() -> frozenset[str]:
    """The words, folded, that tell when by themselves."""
    tables = (*WORDS.items(), *FILIPINO_WORDS.items())
    return frozenset(fold(word) for word, (symbol, _) in tables if symbol in TELLING)


def _may_tell(folded: str) -> bool:
    """Whether one of the words tells when by itself, or is a figure or a quarter ("q3")."""
    words = folded.split()
    if not _telling_words().isdisjoint(words):
        return True
    return _DIGIT.search(folded) is not None and any(map(_FIGURE.match, words))


class _Readings(dict[str, tuple[str, Value] | None]):
    """What the words met so far are in a language; forgotten when there are too many."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __missing__(self, word: str) -> tuple[str, Value] | None:
        if len(self) == _MOST_WORDS:
            self.clear()
        self[word] = found = _read(word, self.language)
        return found


@cache
def _readings(language: str) -> _Readings:
    return _Readings(language)


def _read(word: str, language: str) -> tuple[str, Value] | None:
    """The symbol and value of a word, None where no date has it."""
    table = FILIPINO_WORDS if language == "fil" else WORDS
    found = table.get(word.lower()) or _figure(word, language)
    if found is None:
        return None
    symbol, value = _by_letter_case(word, *found, language)
    return (symbol, value) if symbol else None


def _owned(token: Token) -> Token:
    return Token(token.symbol, token.start, token.end, token.value, possessive=True)


def _by_letter_case(word: str, symbol: str, value: Value, language: str) -> tuple[str, Value]:
    if symbol == "k" and language == "fil" and word == "Linggo":
        return "W", 6  # the day; the week is written small
    if symbol in _CAPITALISED and word[0].islower() and not _RUSSIAN_CAN_BE_SMALL.match(word):
        if word in _CAPITAL_NEEDED:
            return "", value
        return symbol.lower(), value
    if symbol in "mw" and word[0].islower() and not _RUSSIAN_CAN_BE_SMALL.match(word):
        return "", value
    if symbol == "M" and word == "MAY":
        return "m", value
    return symbol, value


def _figure(word: str, language: str) -> tuple[str, Value] | None:
    if not (word[0].isdigit() or word[0] in "Qq"):
        return None
    if len(word) > 7:
        day = _date_in_figures(word, language)
        return ("Z", day) if day else None
    low = word.lower()
    if _YEAR.fullmatch(low):
        return "Y", int(low)
    if day_of_month := _DAY.fullmatch(low):
        number = int(day_of_month[1])
        return ("D", number) if 1 <= number <= 31 else None
    if decade := _DECADE.fullmatch(low):
        return "X", int(decade[1])
    if quarter := _QUARTER.fullmatch(low):
        return "Q", int(quarter[1] or quarter[2])
    return None


def _date_in_figures(word: str, language: str) -> date | None:
    """ISO, or day first with dots; with strokes the month is first in English, as Philippine papers print it."""
    match = _FIGURES.fullmatch(word)
    if match is None:
        return None
    a, sign, b, c = int(match[1]), match[2], int(match[3]), int(match[4])
    if sign == "-":
        year, month, day = a, b, c
    elif sign == "/" and language != "ru" and a <= 12:
        year, month, day = c, a, b
    else:
        year, month, day = c, b, a
    try:
        return date(year, month, day) if 1900 <= year < 2100 else None
    except ValueError:
        return None


def _sign_between(gap: str, before: str) -> str:
    if gap == " ":
        return ""
    if "\n" in gap:
        return BREAK
    sign = gap.strip()
    if sign.startswith(".") and before in "mwy":
        sign = sign[1:].strip()  # the full stop of an abbreviation
    if not sign:
        return ""
    if sign == ",":
        return "c"
    if sign in "-–—":
        return "=" if gap[0] == " " and gap[-1] == " " else "-"
    if sign == "(":
        return "("
    return BREAK
