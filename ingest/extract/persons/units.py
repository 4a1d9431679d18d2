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
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from ingest.extract.known import gazetteer
from ingest.extract.known.hits import Mark
from ingest.extract.known.patterns import OfficeWord
from ingest.extract.types import Sentence

_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}++"
_TOKEN = re.compile(
    rf"((?:[Ee]x|[Tt]hen)-(?={_LETTER})"
    r"|[A-ZА-ЯЁ]\.(?:-?[A-ZА-ЯЁ]\.)*"
    rf"|{_WORD}(?:['’](?!s\b){_WORD})*(?:-{_WORD}(?:['’](?!s\b){_WORD})*)*"
    r"|['’]s\b|\d+(?:[.,:/]\d+)*|\S)"
)
_BLANK = re.compile(r"(?<! ) ")
_THIRD = re.compile(r"(?<=[a-zñé]\s)3rd\b(?!\s+[A-Z])")
_SMALL_LETTERS = string.ascii_lowercase.encode()
# Words that only hold the others together, in English, Filipino and Russian.
_FUNCTION_WORDS = {
    "a": "and & и",
    "o": "of ng",
    "f": "for on para по",
    "t": "to sa",
    "i": "in at from into with by в на с со",
    "d": "the",
    "e": "a an",
    "h": "his her their its его её",
    "v": "is was are were been as became named appointed designated",
    "u": "who который которая",
    "k": "counterpart counterparts colleague коллега коллегой коллегу коллеги",
}
_PUNCTUATION = {
    **dict.fromkeys(',():;/".', ""),
    **dict.fromkeys("-–—", "-"),
    **dict.fromkeys("“”«»", '"'),
    **dict.fromkeys("!?|", "."),
    **dict.fromkeys("•*", ";"),
    "&": "a",
}
_KIND_LABEL = {
    "portfolio": "P",
    "organization": "A",
    "city": "L",
    "venue": "L",
    "ship": "S",
    "gathering": "E",
}
_OFFICE_LABEL = {"head": "O", "weak": "W", "rank": "R"}
# Filipino function words that are surnames too ("Ramon Ang"): "n" until it is known what stands before them.
_ALSO_SURNAMES = frozenset({"Ang", "Ng", "Si", "Sa", "At", "Na", "So"})
_ACRONYM = re.compile(r"(?<=.)\([AK]\)|(?<=[AG])\(N\)")  # "the Foreign Intelligence Service (SVR)"
_SHOUTING = 0.8  # share of capitals among the letters of a sentence in which they tell nothing
_FEW_LETTERS = 12  # too few to tell
_STOPS = frozenset(",;:")
_MOST_CHUNKS = 16384  # whose units are remembered
_COLUMNS = 3  # bytes of a unit
_LONGEST = 255  # characters that a byte can count


@dataclass(slots=True)
class Units:
    """The units of one sentence: parallel lists and the label string. ``loud``: capitals tell nothing here."""

    labels: str
    starts: list[int]
    ends: list[int]
    marks: list[Mark | None]
    sentence: Sentence
    loud: bool

    def gap(self, text: str, i: int) -> str:
        """The text between unit ``i`` and the next."""
        return text[self.ends[i] : self.starts[i + 1]]

    def adjoin(self, text: str, i: int) -> bool:
        """Whether at most a space or a line break lies between unit ``i`` and the next."""
        start, end = self.ends[i], self.starts[i + 1]
        return end - start < 2 or text[start:end] in ("  ", " \n", "\n ")

    def word(self, text: str, i: int) -> str:
        return text[self.starts[i] : self.ends[i]]

    def office(self, i: int) -> OfficeWord:
        """The office word at a unit labelled O, Q, W or R."""
        mark = self.marks[i]
        if mark is None or not isinstance(mark.entry, OfficeWord):
            raise ValueError(f"unit {i} is no office word")
        return mark.entry


def read_units(text: str, sentence: Sentence, marks: list[Mark], at: int) -> tuple[Units, int]:
    """The units of one sentence and the index of the first mark after it; ``at`` is the first mark to use."""
    shouting = _is_shouting(sentence.text)
    builder = _Builder(text, sentence, _CHUNKS_SHOUTED if shouting else _CHUNKS)
    if "3rd" in sentence.text:
        for third in _THIRD.finditer(text, sentence.start, sentence.end):
            builder.place("x", third.start(), third.end(), None)
    while at < len(marks) and marks[at].end <= sentence.end:
        mark = marks[at]
        if mark.start >= sentence.start:
            builder.place(_mark_label(mark), mark.start, mark.end, mark)
        at += 1
    loud = shouting or (sentence.kind == "headline" and _in_title_case(sentence.text))
    return builder.units(sentence, loud), at


class _Builder:
    """The units of one sentence: first its words alone, then with what is known by name in their place."""

    def __init__(self, text: str, sentence: Sentence, chunks: _Chunks) -> None:
        self.text = text
        self.chunks = chunks
        one_blank = "  " not in sentence.text  # as nearly everywhere
        parts = sentence.text.split(" ") if one_blank else _BLANK.split(sentence.text)
        labels, bounds = _set_out(b"".join(map(chunks.__getitem__, parts)), sentence.start)
        self.labels = list(labels)
        self.starts, self.ends = bounds[1::2], bounds[2::2]
        self.marks: list[Mark | None] = [None] * len(labels)

    def place(self, label: str, start: int, end: int, mark: Mark | None) -> None:
        """Put one unit in the place of words, unless one begins before it ("Sino-Russian")."""
        starts, ends = self.starts, self.ends
        first = bisect_left(starts, start)
        if first and ends[first - 1] > start:
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
        labels, bounds = _set_out(self.chunks[self.text[end : self.ends[last - 1]]], end)
        self.labels[i + 1 : last] = labels
        self.marks[i + 1 : last] = [None] * len(labels)
        self.starts[i + 1 : last], self.ends[i:last] = bounds[1::2], [end, *bounds[2::2]]

    def units(self, sentence: Sentence, loud: bool) -> Units:
        labels = "".join(self.labels)
        if ")" in labels:
            self._close_acronyms(labels)
        if "n" in labels:
            self._tell_surnames()
        return Units("".join(self.labels), self.starts, self.ends, self.marks, sentence, loud)

    def _close_acronyms(self, labels: str) -> None:
        """Give acronyms in parentheses to the words before them."""
        for acronym in reversed(list(_ACRONYM.finditer(labels))):
            first, last = acronym.span()
            self.ends[first - 1] = self.ends[last - 1]
            for column in (self.labels, self.starts, self.ends, self.marks):
                del column[first:last]

    def _tell_surnames(self) -> None:
        """Read a function word as a name where it stands behind one."""
        for i, label in enumerate(self.labels):
            if label == "n":
                follows = i > 0 and self.labels[i - 1] in "NI"
                word = self.text[self.starts[i] : self.ends[i]]
                self.labels[i] = "N" if follows else _label(word, self.chunks.shouting)


def _set_out(cut: bytes, start: int) -> tuple[str, list[int]]:
    """The labels of units, and the bounds of gaps and units in turn; ``start`` is that of the first unit."""
    lengths = bytearray(cut)
    del lengths[::_COLUMNS]
    return cut[::_COLUMNS].decode(), list(accumulate(lengths, initial=start - 1))


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


@cache
def _dotted() -> frozenset[str]:
    """Abbreviations of which a full stop is part."""
    words = gazetteer.name_words()
    groups: Iterable[frozenset[str]] = (
        words.suffixes,
        words.honorifics,
        words.particles,
        words.former,
        words.short_given,
        words.organization_nouns,
    )
    return frozenset(word for group in groups for word in group if word.endswith("."))


@cache
def _lower_labels() -> dict[str, str]:
    """The labels of words written in lower case; every other one is "w"."""
    words = gazetteer.name_words()
    labels = dict.fromkeys(words.portfolio_words, "P")
    labels.update(_common_labels())
    labels.update(dict.fromkeys(words.organization_nouns - labels.keys(), "g"))
    labels.update(dict.fromkeys(words.particles - labels.keys(), "p"))
    return labels


@cache
def _capital_labels() -> dict[str, str]:
    """The labels of capitalised words, by their lower-case form; every other one may be a name."""
    words = gazetteer.name_words()
    labels = dict.fromkeys(words.never_names, "w")
    labels.update(dict.fromkeys(words.particles, "p"))
    labels.update(dict.fromkeys(words.organization_nouns, "G"))
    labels.update(dict.fromkeys(words.portfolio_words, "P"))
    labels.update(_common_labels())
    labels.update(dict.fromkeys(words.date_or_name, "m"))
    labels.update(dict.fromkeys(words.short_given, "N"))
    labels.update(dict.fromkeys(words.suffixes, "x"))
    return labels


def _common_labels() -> dict[str, str]:
    words = gazetteer.name_words()
    labels = {
        **dict.fromkeys(words.modifiers, "M"),
        **dict.fromkeys(words.former | {"ex-", "then-"}, "F"),
        **dict.fromkeys(words.fresh, "B"),
        **dict.fromkeys(words.honorifics, "H"),
    }
    for label, listed in _FUNCTION_WORDS.items():
        labels.update(dict.fromkeys(listed.split(), label))
    return labels


class _Chunks(dict[str, bytes]):
    """The units of what stands between two blanks, three bytes each: label, length of the gap before, own length.

    The blank in front counts as a gap. Chunks repeat, so those met so far are remembered, until they are too many.
    """

    def __init__(self, shouting: bool) -> None:
        self.shouting = shouting

    def __missing__(self, chunk: str) -> bytes:
        if len(self) >= _MOST_CHUNKS:
            self.clear()
        cut = self._unit(1, chunk) if chunk.isalpha() else self._cut(chunk)
        self[chunk] = cut
        return cut

    def _unit(self, gap: int, word: str) -> bytes:
        label = "n" if word in _ALSO_SURNAMES else _label(word, self.shouting)
        return _packed(label, gap, len(word))

    def _cut(self, chunk: str) -> bytes:
        head, last = chunk[:-1], chunk[-1:]
        ends = last == "." and len(head) > 1 and head.isalpha() and chunk.lower() not in _dotted()
        if ends or (head and last in _STOPS):
            return self[head] + _packed(last, 0, 1)
        parts = _TOKEN.split(f" {chunk}")
        words: list[str] = []
        gaps: list[int] = []
        for gap, word in zip(parts[::2], parts[1::2], strict=False):
            if word == "." and words and not gap and f"{words[-1].lower()}." in _dotted():
                words[-1] += word
            else:
                words.append(word)
                gaps.append(len(gap))
        return b"".join(map(self._unit, gaps, words))


def _packed(label: str, gap: int, length: int) -> bytes:
    """A unit as three bytes; what is too long for them is no word, and becomes several units."""
    if gap > _LONGEST:
        return _packed("w", _LONGEST, 0) + _packed(label, gap - _LONGEST, length)
    if length > _LONGEST:
        return _packed("w", gap, _LONGEST) + _packed("w", 0, length - _LONGEST)
    return bytes((ord(label), gap, length))


_CHUNKS, _CHUNKS_SHOUTED = _Chunks(shouting=False), _Chunks(shouting=True)


def _label(word: str, shouting: bool) -> str:
    first = word[0]
    if not first.isalpha():
        if first.isdigit():
            return "D"
        return "s" if len(word) == 2 else _PUNCTUATION.get(first, "w") or first
    lower = word.lower()
    if not first.isupper():
        return _lower_labels().get(lower, "w")
    known = _capital_labels().get(lower)
    if known is not None:
        return known
    if len(word) == 1 or word[1] == ".":
        return "I"
    return "K" if word.isupper() and not shouting and "-" not in word else "N"
