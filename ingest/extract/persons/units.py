"""A sentence as units: gazetteer marks and single words, each with a one-letter label.

The labels of a sentence form a string, in which titles and names are read by position:

    O office   Q plural office  W weak office ("official")  R rank     P field of an office
    A agency   K acronym        G organization noun, capital  g the same in lower case
    C country  J country adjective  L city or venue  S ship  E gathering  D digits
    N capitalised word that may be a name   m one that is a date or a name ("Jan", "Sun", "May")
    I initial  x suffix ("Jr.")  p particle ("dela")
    H honorific  M modifier ("deputy")  F former  B fresh ("incoming", "visiting")
    a and  o of  f for, on  t to  i in, at, from  d the  e a, an  h his, her, their  s 's
    k counterpart  v is, was, as  u who  , ( ) - : ; " . as themselves   w any other word
"""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from dataclasses import dataclass

from ingest.extract.known.hits import Mark
from ingest.extract.known.patterns import OfficeWord
from ingest.extract.letters.cyrillic import CYRILLIC
from ingest.extract.types import Sentence

from .chunks import CHUNKS, CHUNKS_SHOUTED, COLUMNS, Chunks, label_of, set_out

_BLANK = re.compile(r"(?<! ) ")
_THIRD = re.compile(r"(?<=[a-zñé]\s)3rd\b(?!\s+[A-Z])")
_SMALL_LETTERS = string.ascii_lowercase.encode()
_KIND_LABEL = {
    "portfolio": "P",
    "organization": "A",
    "city": "L",
    "venue": "L",
    "ship": "S",
    "gathering": "E",
}
_OFFICE_LABEL = {"head": "O", "weak": "W", "rank": "R"}
_WITHIN_NAMES = "Cardinal"  # "Luis Antonio Cardinal Tagle"
_ACRONYM = re.compile(r"(?<=.)\([AK]\)|(?<=[AG])\(N\)")  # "the Foreign Intelligence Service (SVR)"
_DEGREE = re.compile(
    r"(?<=\w)(?:,?\s+(?:Ph\.?\s?D|Ed\.?D|M\.?D|MBA|MNSA|DPA|MPA|CPA|CESO|CEO(?=\s+[VI]+\b)|LL\.?[MB]|J\.?D"
    r"|Esq|RCrim|PN|PA"
    r"|PAF|PCG|AFP|GSC)\b\.?"
    r"(?:\s+[VI]+\b)?(?:\s+\([\w.]{2,6}\))?)+(?=,(?!\s+and\s+[A-Z]+\b))"
)
_OF_MANY = re.compile("[PNw]w(?=P)")  # "Migrant Workers' Affairs"
_SHOUTING = 0.8  # share of capitals among the letters of a sentence in which they tell nothing
_FEW_LETTERS = 12  # too few to tell


@dataclass(slots=True)
class Units:
    """The units of one sentence: parallel lists and the label string. ``loud``: capitals tell nothing here.

    All that is printed is in one of them, so that two units in a row have nothing but a space between them; degrees
    behind a name alone ("X, PhD, director of …") are left out.
    """

    labels: str
    starts: list[int]
    ends: list[int]
    marks: list[Mark | None]
    sentence: Sentence
    loud: bool

    def gap(self, text: str, i: int) -> str:
        """The text between unit ``i`` and the next."""
        return text[self.ends[i] : self.starts[i + 1]]

    def word(self, text: str, i: int) -> str:
        return text[self.starts[i] : self.ends[i]]

    def office(self, i: int) -> OfficeWord:
        """The office word at a unit labelled O, Q, W or R."""
        mark = self.marks[i]
        if mark is None or not isinstance(mark.entry, OfficeWord):
            raise ValueError(f"unit {i} is no office word")
        return mark.entry


def names_nobody(sentence: str) -> bool:
    """Whether a sentence in which nothing is known by name has no word that may be a name."""
    labels = b"".join(map(CHUNKS.__getitem__, _parted(sentence)))[::COLUMNS]
    return b"N" not in labels and b"K" not in labels and b"n" not in labels


def _parted(sentence: str) -> list[str]:
    """What stands between single blanks; of several in a row those behind the first go with the word."""
    return sentence.split(" ") if "  " not in sentence else _BLANK.split(sentence)


def read_units(text: str, sentence: Sentence, marks: list[Mark], at: int) -> tuple[Units, int]:
    """The units of one sentence and the index of the first mark after it; ``at`` is the first mark to use."""
    shouting = _is_shouting(sentence.text)
    builder = _Builder(text, sentence, CHUNKS_SHOUTED if shouting else CHUNKS)
    if "3rd" in sentence.text:
        for third in _THIRD.finditer(text, sentence.start, sentence.end):
            builder.place("x", third.start(), third.end(), None)
    count, end = len(marks), sentence.end
    while at < count and (mark := marks[at]).end <= end:
        if mark.start >= sentence.start:
            builder.place(_mark_label(mark), mark.start, mark.end, mark)
        at += 1
    loud = shouting or (sentence.kind == "headline" and _in_title_case(sentence.text))
    return builder.units(sentence, loud), at


class _Builder:
    """The units of one sentence: first its words alone, then with what is known by name in their place."""

    def __init__(self, text: str, sentence: Sentence, chunks: Chunks) -> None:
        self.text = text
        self.chunks = chunks
        cut = b"".join(map(chunks.__getitem__, _parted(sentence.text)))
        labels, bounds = set_out(cut, sentence.start)
        self.labels = list(labels)
        self.starts, self.ends = bounds[1::2], bounds[2::2]
        self.marks: list[Mark | None] = [None] * len(labels)

    def place(self, label: str, start: int, end: int, mark: Mark | None) -> None:
        """Put one unit in the place of words, unless one begins before it ("Sino-Russian")."""
        starts, ends = self.starts, self.ends
        first = bisect_left(starts, start)
        if first and ends[first - 1] > start:
            return
        if self.labels[first - 1 : first] == ["N"] and self.text[start:end] == _WITHIN_NAMES:
            return
        if ends[first] != end:
            last = bisect_left(ends, end, first)
            if ends[last] > end:
                self._cut_again(last, end)
            del self.labels[first:last], self.marks[first:last]
            del starts[first + 1 : last + 1], ends[first:last]
        self.labels[first], self.marks[first] = label, mark

    def _cut_again(self, i: int, end: int) -> None:
        """End unit ``i`` at ``end``, and read the rest of its chunk anew: "-led" behind "Russian"."""
        last = i + 1
        while last < len(self.starts) and self.starts[last] == self.ends[last - 1]:
            last += 1
        labels, bounds = set_out(self.chunks[self.text[end : self.ends[last - 1]]], end)
        self.labels[i + 1 : last] = labels
        self.marks[i + 1 : last] = [None] * len(labels)
        self.starts[i + 1 : last], self.ends[i:last] = bounds[1::2], [end, *bounds[2::2]]

    def units(self, sentence: Sentence, loud: bool) -> Units:
        labels = "".join(self.labels)
        if ")" in labels or "n" in labels:
            self._close_acronyms(labels)
            self._tell_surnames()
            labels = "".join(self.labels)
        if "wP" in labels:
            self._join_owners(labels)
            labels = "".join(self.labels)
        if ",K" in labels or ",N" in labels:
            self._leave_out_degrees(sentence)
            labels = "".join(self.labels)
        return Units(labels, self.starts, self.ends, self.marks, sentence, loud)

    def _close_acronyms(self, labels: str) -> None:
        """Give acronyms in parentheses to the words before them."""
        for acronym in reversed(list(_ACRONYM.finditer(labels))):
            first, last = acronym.span()
            self.ends[first - 1] = self.ends[last - 1]
            for column in (self.labels, self.starts, self.ends, self.marks):
                del column[first:last]

    def _join_owners(self, labels: str) -> None:
        """Make one field of many who own it: "Veterans' Affairs"."""
        for owner in reversed(list(_OF_MANY.finditer(labels))):
            first = owner.start()
            if self.text[self.ends[first] - 1 : self.ends[first + 1]] in ("s'", "s’"):
                self.labels[first] = "P"
                self.ends[first] = self.ends[first + 1]
                for column in (self.labels, self.starts, self.ends, self.marks):
                    del column[first + 1]

    def _leave_out_degrees(self, sentence: Sentence) -> None:
        for degree in reversed(list(_DEGREE.finditer(self.text, sentence.start, sentence.end))):
            first, last = bisect_left(self.starts, degree.start()), bisect_left(self.starts, degree.end())
            if self.labels[first - 1 : first] not in (["N"], ["x"]):
                continue
            for column in (self.labels, self.starts, self.ends, self.marks):
                del column[first:last]

    def _tell_surnames(self) -> None:
        """Read a function word as a name where it stands behind one."""
        for i, label in enumerate(self.labels):
            if label == "n":
                follows = i > 0 and self.labels[i - 1] in "NI"
                word = self.text[self.starts[i] : self.ends[i]]
                self.labels[i] = "N" if follows else label_of(word, self.chunks.shouting)


def _is_shouting(sentence: str) -> bool:
    """Whether the letters of a sentence are nearly all capitals."""
    head = sentence[:400]
    small = head.encode(errors="replace")
    if 5 * (len(small) - len(small.translate(None, _SMALL_LETTERS))) > len(head):
        return False  # most sentences: too many small letters, whatever the others are
    letters = sum(map(str.isalpha, head))
    return letters > _FEW_LETTERS and sum(map(str.isupper, head)) > _SHOUTING * letters


def _in_title_case(sentence: str) -> bool:
    """Whether a headline writes its ordinary words with capitals."""
    words = [word for word in sentence.split() if len(word) > 3 and word[0].isalpha()]
    if CYRILLIC.search(sentence):
        return False  # Russian titles are written as sentences are
    return len(words) > 4 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _mark_label(mark: Mark) -> str:
    kind, entry = mark.kind, mark.entry
    if kind == "country":
        return "C" if entry.form == "noun" else "J"
    if kind in ("office", "rank"):
        return "Q" if entry.plural else _OFFICE_LABEL[entry.office.level]
    if kind == "venue" and entry.metonym:
        return "A"  # "Kremlin spokesman"
    return _KIND_LABEL[kind]
