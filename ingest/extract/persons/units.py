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
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ingest.extract.known import gazetteer
from ingest.extract.known.gazetteer import Venue
from ingest.extract.known.hits import Mark
from ingest.extract.known.patterns import CountryName, OfficeWord
from ingest.extract.types import Sentence

_LETTER = r"[^\W\d_]"
_WORD = rf"(?:[A-Za-z]++{_LETTER}*+|{_LETTER}++)"  # plain letters are looked up faster than a class
_TOKEN = re.compile(
    r"(?=\S)(?:[A-Za-z]++(?=[ ,])"  # what most words are, and nothing else looks longer
    rf"|(?:[Ee]x|[Tt]hen)-(?={_LETTER})"
    r"|[A-ZА-ЯЁ]\.(?:-?[A-ZА-ЯЁ]\.)*"
    rf"|{_WORD}(?:(?!['’-])|(?:['’](?!s\b){_WORD})*(?:-{_WORD}(?:['’](?!s\b){_WORD})*)*)"
    r"|(?<=[a-zñé]\s)3rd\b(?!\s+[A-Z])|['’]s\b|\d+(?:[.,:/]\d+)*|\S)"
)
_CAPITALS = string.ascii_uppercase.encode()
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
    "v": "is was are were as became named appointed designated",
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
# Filipino function words that are surnames too: "Ramon Ang".
_ALSO_SURNAMES = frozenset({"Ang", "Ng", "Si", "Sa", "At", "Na", "So"})
_BY_WHAT_STANDS_BEFORE = _ALSO_SURNAMES | {".", ")"}  # may be part of it, or another thing than alone
# A sentence whose letters are nearly all capitals.
_SHOUTING = 0.8
_MOST_WORDS = 8192  # whose labels are remembered
_FEW_LETTERS = 12  # too few to tell


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
        gap = self.gap(text, i)
        return not gap or (gap.isspace() and len(gap) <= 2 and gap.count("\n") < 2)

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
    units = _Builder(text, _share_of_capitals(sentence.text) > _SHOUTING)
    position, stop = sentence.start, sentence.end
    while position < stop:
        while at < len(marks) and marks[at].start < position:
            at += 1
        mark = marks[at] if at < len(marks) and marks[at].end <= stop else None
        position = units.add_words(position, mark.start if mark else stop, stop)
        if mark and position <= mark.start:
            units.add(_mark_label(mark), mark.start, mark.end, mark)
            position = mark.end
    loud = units.shouting or (sentence.kind == "headline" and _in_title_case(sentence.text))
    return Units("".join(units.labels), units.starts, units.ends, units.marks, sentence, loud), at


class _Builder:
    """Collects the units of one sentence."""

    def __init__(self, text: str, shouting: bool) -> None:
        self.text = text
        self.shouting = shouting
        self.labels: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.marks: list[Mark | None] = []

    def add(self, label: str, start: int, end: int, mark: Mark | None) -> None:
        self.labels.append(label)
        self.starts.append(start)
        self.ends.append(end)
        self.marks.append(mark)

    def add_words(self, position: int, before: int, stop: int) -> int:
        """Add the words that begin before ``before``; returns where the last one ends ("Sino-Russian": behind it)."""
        labels, starts, ends, marks = self.labels, self.starts, self.ends, self.marks
        label_of = _LABELS_SHOUTED if self.shouting else _LABELS
        for token in _TOKEN.finditer(self.text, position, stop):
            start, end = token.span()
            if start >= before:
                return position
            word, position = token[0], end
            if word in _BY_WHAT_STANDS_BEFORE and (
                (word == "." and self._close_abbreviation(start))
                or (word == ")" and self._close_acronym(end))
                or (word in _ALSO_SURNAMES and self._add_surname(start, end))
            ):
                continue
            labels.append(label_of[word])
            starts.append(start)
            ends.append(end)
            marks.append(None)
        return stop

    def _add_surname(self, start: int, end: int) -> bool:
        """Add a function word as a name where it stands behind one."""
        follows = bool(self.labels) and self.labels[-1] in "NI"
        if follows:
            self.add("N", start, end, None)
        return follows

    def _close_abbreviation(self, stop: int) -> bool:
        """Give a full stop to the abbreviation before it."""
        if not self.labels or self.marks[-1] is not None or self.ends[-1] != stop:
            return False
        word = self.text[self.starts[-1] : stop]
        if f"{word.lower()}." not in _dotted():
            return False
        self.labels[-1] = (_LABELS_SHOUTED if self.shouting else _LABELS)[f"{word}."]
        self.ends[-1] = stop + 1
        return True

    def _close_acronym(self, end: int) -> bool:
        """Give an acronym in parentheses to the words before it: "the Foreign Intelligence Service (SVR)"."""
        if len(self.labels) < 3 or self.labels[-2] != "(" or self.labels[-1] not in "AK":
            return False
        for column in (self.labels, self.starts, self.ends, self.marks):
            del column[-2:]
        self.ends[-1] = end
        return True


def _share_of_capitals(sentence: str) -> float:
    head = sentence[:400]
    if head.isascii():
        capitals = len(head) - len(head.encode().translate(None, _CAPITALS))
    else:
        capitals = sum(map(str.isupper, head))
    if capitals < _FEW_LETTERS * _SHOUTING:
        return 0.0
    letters = sum(map(str.isalpha, head))
    return capitals / letters if letters > _FEW_LETTERS else 0.0


def _in_title_case(sentence: str) -> bool:
    """Whether a headline writes its ordinary words with capitals."""
    words = [word for word in sentence.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 4 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _mark_label(mark: Mark) -> str:
    entry = mark.entry
    if isinstance(entry, OfficeWord):
        return "Q" if entry.plural else {"head": "O", "weak": "W", "rank": "R"}[entry.office.level]
    if isinstance(entry, CountryName):
        return "C" if entry.form == "noun" else "J"
    if isinstance(entry, Venue) and entry.metonym:
        return "A"  # "Kremlin spokesman"
    return _KIND_LABEL[mark.kind]


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


class _Labels(dict[str, str]):
    """The labels of words met so far; forgotten when there are too many."""

    def __init__(self, shouting: bool) -> None:
        self.shouting = shouting

    def __missing__(self, word: str) -> str:
        if len(self) == _MOST_WORDS:
            self.clear()
        self[word] = label = _label(word, self.shouting)
        return label


_LABELS, _LABELS_SHOUTED = _Labels(shouting=False), _Labels(shouting=True)


def _label(word: str, shouting: bool) -> str:
    first = word[0]
    if not first.isalpha():
        if first.isdigit():
            return "x" if word == "3rd" else "D"
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
