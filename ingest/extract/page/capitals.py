"""Lines printed in capitals alone, set in the letters in which the article writes their words elsewhere.

A headline in capitals tells nothing of which of its words are names. The article does: "PUTIN" is "Putin" there and
"VISIT" is "visit". Words that it does not repeat are names where a list of names has them, and no names where a
dictionary has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise

from ingest.extract.known import gazetteer

from .dateline import read_dateline, read_stamp
from .junk import line_junk
from .tape import Edit, Tape
from .word_joins import PROPER_WORDS, english_words

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FEWEST_WORDS = 3  # of a line; labels of a page and of speakers have fewer
_LONGEST_ACRONYM = 4
_STEM, _LONGEST_ENDING = 4, 3  # letters of an inflected Russian word
_LOUD = "[A-ZÀ-ÖØ-Þ]"
_LOUD_SURNAME = re.compile(rf"{_LOUD}(?<=[a-zà-ÿ.]\s.){_LOUD}{{2,}}(?=[\s,.;:'’)-])(?!\s{_LOUD}{{2}})")
_GIVEN_NAME = re.compile(r"\b([A-Z][a-zà-ÿ]{2,})\s(?:[A-Z]\.\s)?$")  # before a surname
_LONGEST_GIVEN_NAME = 30
_SHORTENED = re.compile(r"[^\W\d_]{2,4}\.(?=\s)")  # "GEN. CRUZ", "ST. PETERSBURG"
_OPENS = re.compile(r"(?:^|[.!?]\s+)[\"“«(]*$")


# "A MEMORANDUM of understanding …", "THE SENATE committee …": how some papers open a report.
_LOUD_OPENING = re.compile(r"^(?P<article>A|AN|THE)(?P<words>(?: [A-Z]{4,}){1,3})(?= [a-z])", re.MULTILINE)


_OPENS_LOUD = ("\nA ", "\nAN ", "\nTHE ")


def set_in_small_letters(tape: Tape, known_words: frozenset[str]) -> None:
    """Rewrite the lines in capitals; ``known_words`` (lower case) are words of names."""
    _quieten_surnames(tape, known_words)
    _quieten_openings(tape)
    text = tape.text
    loud = list(_loud_lines(text))
    if not loud:
        return
    written = _Written([line for line in text.split("\n") if not line.isupper()], known_words)
    edits: list[Edit] = []
    for start, end in loud:
        words = list(_WORD.finditer(text, start, end))
        for at, word in enumerate(words):
            before = words[at - 1].group() if at else ""
            after = words[at + 1].group() if at + 1 < len(words) else ""
            small = written.form_of(word.group(), before, after)
            if _SHORTENED.match(text, word.start(), end):
                small = word.group().title()
            if _OPENS.search(text[start : word.start()]):
                small = small[0].upper() + small[1:]
            if small != word.group() and len(small) == len(word.group()):
                edits.append((word.start(), word.end(), small))
    tape.apply(edits)


def _quieten_surnames(tape: Tape, known_words: frozenset[str]) -> None:
    """ "Vladimir PUTIN", and "PUTIN" from there on, as some ministries print surnames."""
    text = tape.text
    surnames = {
        loud.group()
        for loud in _LOUD_SURNAME.finditer(text)
        if loud.group().strip("IVX")
        and (given := _GIVEN_NAME.search(text, max(0, loud.start() - _LONGEST_GIVEN_NAME), loud.start()))
        and given[1].lower() in known_words
        and not _names().get(loud.group().lower(), "").isupper()
    }
    if surnames:
        printed = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(surnames)))})\b")
        quiet = printed.sub(lambda name: name[0].title(), text)
        tape.text = quiet if len(quiet) == len(text) else text


def _quieten_openings(tape: Tape) -> None:
    """The first words of a report in letters of a sentence, where a dictionary has them all."""

    if not any(map(f"\n{tape.text}".__contains__, _OPENS_LOUD)):
        return

    def quiet(opening: re.Match[str]) -> str:
        if not all(word.lower() in english_words() for word in opening["words"].split()):
            return opening.group()
        if opening["article"] == "THE":
            return f"The{opening['words'].title()}"
        return f"{opening['article'].title()}{opening['words'].lower()}"

    tape.text = _LOUD_OPENING.sub(quiet, tape.text)


def _loud_lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what is printed in capitals, without a dateline before it."""
    position = 0
    for line in text.split("\n"):
        if line.isupper() and _may_be_headline(line):
            dateline = read_dateline(line)
            yield position + (dateline.end if dateline else 0), position + len(line)
        position += len(line) + 1


def _may_be_headline(line: str) -> bool:
    return (
        len(line.split()) >= _FEWEST_WORDS and line[-1] != ":" and not (line_junk(line) or read_stamp(line))
    )


@cache
def _names() -> dict[str, str]:
    """What is always written with capitals, by its letters in lower case: "DFA", "PH", "Russian"."""
    countries, agencies = gazetteer.countries(), gazetteer.agencies()
    words = [word for country in countries for word in (*country.names, *country.adjectives, *country.people)]
    words += [word for agency in agencies for word in agency.abbreviations]
    proper = [word.title() for word in PROPER_WORDS]
    return {word.lower(): word for word in [*proper, *words] if word[0].isupper() and _WORD.fullmatch(word)}


@cache
def _before_names() -> frozenset[str]:
    """Words that have a capital before a name: offices, and given names that a dictionary has too ("Peter", "Igor")."""
    offices = (office.singular for office in gazetteer.offices())
    holders = (name for holder in gazetteer.holders() for name in (holder.name, *holder.aliases))
    return frozenset(
        word.lower() for name in chain(offices, holders) for word in _WORD.findall(name) if len(word) > 2
    )


class _Written:
    """How the words of an article are written where it does not shout."""

    def __init__(self, lines: list[str], known_words: frozenset[str]) -> None:
        self._names = known_words
        self._forms: dict[str, str] = {}  # by the word in lower case; small letters win
        self._pairs: dict[tuple[str, str], tuple[str, str]] = {}  # of two words with capitals
        for line in lines:
            words = _WORD.findall(line)
            for word in words:
                lower = word.lower()
                if word == lower or lower not in self._forms:
                    self._forms[lower] = word
            for left, right in pairwise(words):
                if left[0].isupper() and right[0].isupper():
                    self._pairs.setdefault((left.lower(), right.lower()), (left, right))

    def form_of(self, loud: str, before: str, after: str) -> str:
        """A word of a line in capitals as the article writes it, or as it is written as a rule."""
        word = loud.lower()
        if pair := self._pairs.get((word, after.lower())):
            return pair[0]
        if pair := self._pairs.get((before.lower(), word)):
            return pair[1]
        stem, _, ending = word.partition("'")
        if ending and word not in self._forms:  # "PUTIN'S"
            return f"{self.form_of(stem, before, after)}'{ending}"
        if form := self._forms.get(word) or (None if word.isascii() else self._inflected(word)):
            return form
        if known := _names().get(word) or (loud.title() if word in self._names else None):
            return known
        if word in _before_names() and after and self.form_of(after, "", "")[0].isupper():
            return loud.title()
        if word in english_words() or not word.isascii():
            return word
        return loud if len(word) <= _LONGEST_ACRONYM else loud.title()

    def _inflected(self, word: str) -> str | None:
        """The word with the letters of another of its forms ("ФИЛИППИН", «Филиппинах»)."""
        stem = word[: max(_STEM, len(word) - _LONGEST_ENDING)]
        other = next((form for lower, form in self._forms.items() if lower.startswith(stem)), None)
        return other and (word if other[0].islower() else word.title())
