"""The parts of a personal name, and when two names mean one person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.extract.letters.cyrillic import CYRILLIC
from ingest.extract.letters.declined_names import nominative_name
from ingest.extract.letters.spelling import spelling_key

from . import gazetteer

_PIECE = re.compile(r"[^\W\d_]\.|[^\s,]+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A written name and its keys. ``given`` and ``surname_keys`` are spelling keys; initials are one letter.

    ``surname_keys`` holds the last word, and the halves of a hyphenated one; ``first_key`` is the first word,
    which is the family name in Chinese, Korean and Vietnamese names. ``keys`` are all of these, each once.
    """

    written: str
    given: tuple[str, ...]
    surname_keys: tuple[str, ...]
    suffix: str
    first_key: str
    keys: tuple[str, ...]
    words: int  # that tell of the person, suffix aside

    @property
    def surname(self) -> str:
        return self.surname_keys[0] if self.surname_keys else ""

    def suffixes_agree(self, other: PersonName) -> bool:
        return not self.suffix or not other.suffix or self.suffix == other.suffix


@lru_cache(maxsize=2048)
def parse_name(written: str) -> PersonName:
    """Split a written name; "Alan Peter S. Cayetano", "Fortunato dela Peña", "Antonio Villar Jr."."""
    words = gazetteer.name_words()
    pieces = _PIECE.findall(written)
    suffix = ""
    if pieces and pieces[-1].lower().endswith(("-младший", "-старший")):
        suffix = "jr" if pieces[-1].lower().endswith("-младший") else "sr"
        pieces[-1] = pieces[-1].rpartition("-")[0]
    while len(pieces) > 1 and pieces[-1].lower() in words.suffixes:
        suffix = pieces.pop().lower().rstrip(".").replace("3rd", "iii")
    surname: list[str] = pieces[-1:]
    rest = pieces[:-1]
    while len(rest) > 1 and rest[-1].lower() in words.particles:
        surname.insert(0, rest.pop())
    if len(rest) == 1 and rest[0].lower() in words.particles:
        surname.insert(0, rest.pop())
    whole = spelling_key("".join(surname))
    keys = [whole]
    if surname and "-" in surname[-1]:
        keys += [spelling_key(half) for half in surname[-1].split("-") if half]
    if len(surname) > 1:
        keys.append(spelling_key(surname[-1]))
    given = tuple(spelling_key(piece) for piece in rest if piece.lower() not in words.particles)
    first = spelling_key(pieces[0]) if pieces else ""
    surname_keys, all_keys = tuple(dict.fromkeys(keys)), tuple(dict.fromkeys([*keys, first]))
    return PersonName(written, given, surname_keys, suffix, first, all_keys, len(given) + 1)


def same_given(a: PersonName, b: PersonName) -> bool:
    """Whether the given names do not contradict each other: equal, an initial, a short form or a part."""
    if not a.given or not b.given:
        return True
    for x in a.given:
        for y in b.given:
            if x == y and len(x) > 1:
                return True
    x, y = a.given[0], b.given[0]
    if min(len(x), len(y)) == 1:
        return x[0] == y[0]
    short = gazetteer.short_forms()
    if short.get(x, x) == short.get(y, y):
        return True
    return min(len(x), len(y)) >= 4 and (x.startswith(y) or y.startswith(x) or _one_edit(x, y))


def same_person(a: PersonName, b: PersonName) -> bool:
    """Whether two full names may be one person's: a shared surname and given names that agree."""
    if not a.suffixes_agree(b):
        return False
    if set(a.surname_keys) & set(b.surname_keys):
        return same_given(a, b)
    # A second surname or a middle name last: "Rodrigo Roa" is not used, "Xi Jinping" and "Jinping Xi" are.
    if a.words >= 2 and b.words >= 2:
        if set(a.given) | set(a.surname_keys) == set(b.given) | set(b.surname_keys):
            return True
        return (
            a.given[:1] == b.given[:1]
            and len(a.surname) >= 5
            and len(b.surname) >= 5
            and _one_edit(a.surname, b.surname)
        )
    return False


def _one_edit(x: str, y: str) -> bool:
    """Whether one letter was added, lost or changed."""
    if abs(len(x) - len(y)) > 1 or x == y:
        return x == y
    if len(x) > len(y):
        x, y = y, x
    i = 0
    while i < len(x) and x[i] == y[i]:
        i += 1
    return x[i + 1 :] == y[i + 1 :] if len(x) == len(y) else x[i:] == y[i + 1 :]


@lru_cache(maxsize=2048)
def nominative_readings(written: str) -> tuple[str, ...]:
    """What a Russian name in an unknown case may be in the nominative; the form itself comes first."""
    if not CYRILLIC.search(written):
        return (written,)
    pieces = _PIECE.findall(written)
    readings = [written, *(in_nominative(written, case) for case in ("ins", "gen", "dat", "prp"))]
    if len(pieces) == 1:  # a woman's surname alone, which the press declines too
        readings += [_WOMANS.sub("а", written)]
    if written.endswith("е") and len(pieces) > 1:  # "Дельфину Лоренсане" may be one in "а"
        given = nominative_name([*pieces[:-1], "Петрову"], "dat", gazetteer.name_words().russian_given)[:-1]
        readings += [" ".join([*given, written[:-1].rpartition(" ")[2] + "а"])]
    return tuple(dict.fromkeys(readings))


_WOMANS = re.compile(r"(?<=ов|ев|ёв|ин|ын)(?:ой|у)$")
_YOUNGER = re.compile(r"-(младш|старш)\w+$")


def in_nominative(written: str, case: str) -> str:
    """A Russian name in the nominative, from the grammatical case that its title stands in."""
    younger = _YOUNGER.search(written)
    if younger:
        return in_nominative(written[: younger.start()], case) + f"-{younger[1]}ий"
    pieces = _PIECE.findall(written)
    told = nominative_name(pieces, case, gazetteer.name_words().russian_given)
    for piece, nominative in zip(pieces, told, strict=True):  # initials stay as they are spaced
        if piece != nominative:
            written = re.sub(rf"(?<![^\W\d_]){re.escape(piece)}(?![^\W\d_])", nominative, written, count=1)
    return written


_POSSESSIVE = re.compile(r"(?:['’]s|['’,;])$")
_POSSESSIVE_ENDS = ("s", "'", "’", ",", ";")
_SHOUTED = re.compile(r"\b[^\W\d_]{3,}\b")


@lru_cache(maxsize=2048)
def display_name(written: str) -> str:
    """The name as it is reported: single spaces, no possessive, no comma before "Jr.", no word all in capitals."""
    words = gazetteer.name_words()
    name = " ".join(written.replace(",", " ").split())
    if name.endswith(_POSSESSIVE_ENDS):
        name = _POSSESSIVE.sub("", name)
    if name.istitle():
        return name

    def quieten(match: re.Match[str]) -> str:
        word = match.group()
        return word.capitalize() if word.isupper() and word.lower() not in words.suffixes else word

    return _SHOUTED.sub(quieten, name)
