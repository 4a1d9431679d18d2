"""From text to a string of date symbols, one a word, in which ``date_grammar`` finds phrases."""

from __future__ import annotations

import re
import string
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import ahocorasick

from ingest.extract.letters.folding import fold
from ingest.extract.types import Document, Sentence

from .date_grammar import TELLING
from .date_words import FILIPINO_WORDS, WORDS, Value

BREAK = "."  # anything that no date runs across

# "2017-05-23" is one word
_FIGURE = re.compile(r"\d(?:(?:\d{3}-\d{2}-\d{2}|\d?[./]\d{1,2}[./]\d{4})(?![^\W_])|[^\W_]*+)")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DECADE = re.compile(r"((?:19|20)\d0)s")
_QUARTER = re.compile(r"q([1-4])|([1-4])q")
_FIGURES = re.compile(r"(\d+)([-./])(\d+)[-./](\d+)")
_ORDINAL_IN_FILIPINO = "ika-"  # of "ika-14 ng Mayo", which is 14 May
_LONGEST_SIGN = 5  # characters, with the spaces and the full stop or "'s" before it
_LONGEST_FIGURE = 15  # characters, with a sign behind it
_MOST_WORDS = 8192  # whose readings are remembered
_BEFORE_DAYS = frozenset("iNLT")  # words behind which "Wed" and "Sat" are days
_COUNTED = frozenset("khqdsgnyWvU")  # what "1st" may count: weeks, halves, a "1st-quarter"
_CAPITALISED = frozenset("MW")  # names, so a small letter makes them another word
_CAPITAL_NEEDED = frozenset({"may", "march", "august"})
_RUSSIAN_CAN_BE_SMALL = re.compile("[а-яё]")


# Of a date word: the offset after the character behind it, its length, and whether it may tell when by itself.
# Of figures: the offset after the first of them, 0, and true.
_Place = tuple[int, tuple[int, bool]]


@dataclass(slots=True)
class Token:
    """One word of a date phrase, or a sign between two (``value`` is then empty)."""

    symbol: str
    start: int
    end: int
    value: Value = ""
    possessive: bool = False


_OPENS = Token(BREAK, 0, 0)


def date_runs(document: Document) -> Iterator[tuple[Sentence, str, list[Token]]]:
    """The runs of date words that may tell when, in order: sentence, symbols and the tokens that these stand for.

    A run opens with ``BREAK``. Between two words the printed sign counts too: ``c`` for a comma, ``-`` for a hyphen,
    ``=`` for a dash with spaces, ``(`` for an opening bracket, and ``BREAK`` for all that no date runs across.
    """
    words: list[_Place] = list(_words_and_figures(document.language).iter(f" {document.folded} "))
    starts = [sentence.start for sentence in document.sentences]
    reached = 0
    for at in [at for at, (_, (_, tells)) in enumerate(words) if tells]:
        if at < reached:
            continue
        last, (length, _) = words[at]
        sentence = document.sentences[bisect_right(starts, last - 1 - length) - 1]
        first, reached = _run_about(at, words, reached, sentence)
        tokens = _tokens(document, words[first:reached])
        codes = "".join([token.symbol for token in tokens])
        yield sentence, _ordinals_as_days(document.text, codes, tokens) if "1" in codes else codes, tokens


def _run_about(at: int, words: list[_Place], earliest: int, sentence: Sentence) -> tuple[int, int]:
    """First and end of the words of the sentence about one of them between which only signs may stand."""
    first, end = at, at + 1
    last, (length, _) = words[at]
    begins = last - length
    while first > earliest:
        before, (size, _) = words[first - 1]
        if before <= sentence.start or begins - before > (_LONGEST_SIGN if size else _LONGEST_FIGURE):
            break
        first, begins = first - 1, before - size
    while end < len(words):
        following, (size, _) = words[end]
        reach = _LONGEST_SIGN if length else _LONGEST_FIGURE
        if following > sentence.end + 1 or following - size - last > reach:
            break
        end, last, length = end + 1, following, size
    return first, end


def _tokens(document: Document, run: list[_Place]) -> list[Token]:
    text = document.text
    readings = _readings(document.language)
    done = 0  # end of the last word
    tokens = [_OPENS]
    for last, (length, _) in run:
        start = last - 1 - length
        if start < done:
            continue  # in the figures of a date
        figure = None if length else _FIGURE.match(text, start)
        end = figure.end() if figure else last - 1
        if text[start : end + 1].lower() == _ORDINAL_IN_FILIPINO:
            done = end + 1
            continue
        reading = readings[text[start:end]]
        if reading is None:
            continue
        gap = _sign_between(text[done:start], tokens[-1].symbol) if len(tokens) > 1 else ""
        if gap:
            tokens.append(Token(gap, done, start))
        owned = text.startswith("'s", end) and not text[end + 2 : end + 3].isalnum()
        symbol = reading[0]
        if symbol == "w" and (text.startswith(".", end) or (tokens[-1].symbol in _BEFORE_DAYS and not gap)):
            symbol = "W"
        tokens.append(Token(symbol, start, end, reading[1], owned))
        done = end + 2 * owned
    return tokens


def _ordinals_as_days(text: str, codes: str, tokens: list[Token]) -> str:
    """ "From the 2nd to the 5th of December": days, where "the 2nd week" and "1st half" count other things."""
    for at, token in enumerate(tokens):
        if token.symbol == "1" and text[token.start].isdigit():
            behind = codes[at + 1 : at + 3].lstrip("-")
            token.symbol = "1" if behind[:1] in _COUNTED else "D"
    return "".join([token.symbol for token in tokens])


@cache
def _words_and_figures(language: str) -> ahocorasick.Automaton:
    """Finds the words of dates, folded, and where figures begin.

    Values are the length of a word, 0 for figures, and whether it may tell when by itself.
    """
    automaton = ahocorasick.Automaton()
    for word, (symbol, _) in _table(language).items():
        if word.isalnum():
            surface = f" {fold(word)} "
            tells = symbol in TELLING or (surface in automaton and automaton.get(surface)[1])
            automaton.add_word(surface, (len(word), tells))
    for quarter in "1234":
        automaton.add_word(f" q{quarter} ", (2, True))
    for digit in string.digits:
        automaton.add_word(f" {digit}", (0, True))
    automaton.make_automaton()
    return automaton


def _table(language: str) -> dict[str, tuple[str, Value]]:
    return FILIPINO_WORDS if language == "fil" else WORDS


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
    found = _table(language).get(word.lower()) or _figure(word, language)
    if found is None:
        return None
    symbol, value = _by_letter_case(word, *found, language)
    return (symbol, value) if symbol else None


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
