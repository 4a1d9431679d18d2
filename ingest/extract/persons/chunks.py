"""What stands between two blanks cut into units, each with the label that its letters alone give it.

What the labels mean is told in ``units``, which puts what is known by name in the place of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import accumulate

from ingest.extract.known import gazetteer

_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}++"
_TOKEN = re.compile(
    rf"((?:[Ee]x|[Tt]hen)-(?={_LETTER})"
    r"|[Ии]\.\s?о\."  # acting
    r"|(?:[A-ZА-ЯЁ]|Дж)\.(?:-?(?:[A-ZА-ЯЁ]|Дж)\.)*"
    rf"|{_WORD}(?:['’](?!s\b){_WORD})*(?:-(?!(?:designate|elect)\b){_WORD}(?:['’](?!s\b){_WORD})*)*"
    r"|['’]s\b|\d+(?:[.,:/]\d+)*|\S)"
)
# Words that only hold the others together, in English, Filipino and Russian.
_FUNCTION_WORDS = {
    "a": "and & и",
    "o": "of ng",
    "f": "for on para по",
    "t": "to sa",
    "i": "in at from into with by в на с со из",
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
# Filipino function words that are surnames too ("Ramon Ang"): "n" until it is known what stands before them.
_ALSO_SURNAMES = frozenset({"Ang", "Ng", "Si", "Sa", "At", "Na", "So"})
_STOPS = frozenset(",;:")
_APOSTROPHES = ("'", "’")
_COUNTRIES_IN_S = frozenset(
    {"Philippines", "States", "Emirates", "Netherlands", "Laos", "Cyprus", "Belarus", "Maldives"}
)
_MOST_CHUNKS = 16384  # whose units are remembered
COLUMNS = 3  # bytes of a unit
_LONGEST = 255  # characters that a byte can count


def set_out(cut: bytes, start: int) -> tuple[str, list[int]]:
    """The labels of units, and the bounds of gaps and units in turn; ``start`` is that of the first unit."""
    lengths = bytearray(cut)
    del lengths[::COLUMNS]
    return cut[::COLUMNS].decode(), list(accumulate(lengths, initial=start - 1))


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


class Chunks(dict[str, bytes]):
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
        label = "n" if word in _ALSO_SURNAMES else label_of(word, self.shouting)
        return _packed(label, gap, len(word))

    def _cut(self, chunk: str) -> bytes:
        head, last = chunk[:-1], chunk[-1:]
        ends = last == "." and len(head) > 1 and head.isalpha() and chunk.lower() not in _dotted()
        ends = ends and head != "Дж"
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
        if last in _APOSTROPHES and head in _COUNTRIES_IN_S:  # "the Philippines' envoy"
            return b"".join(map(self._unit, gaps[:-1], words[:-1])) + _packed("s", gaps[-1], 1)
        return b"".join(map(self._unit, gaps, words))


def _packed(label: str, gap: int, length: int) -> bytes:
    """A unit as three bytes; what is too long for them is no word, and becomes several units."""
    if gap > _LONGEST:
        return _packed("w", _LONGEST, 0) + _packed(label, gap - _LONGEST, length)
    if length > _LONGEST:
        return _packed("w", gap, _LONGEST) + _packed("w", 0, length - _LONGEST)
    return bytes((ord(label), gap, length))


CHUNKS, CHUNKS_SHOUTED = Chunks(shouting=False), Chunks(shouting=True)


def label_of(word: str, shouting: bool) -> str:
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
    if len(word) == 1 or word[1] == "." or word.startswith("Дж."):
        return "I"
    if lower.endswith(("ыми", "ими")):
        return "P"  # "командующий Военно-морскими силами"
    return "K" if word.isupper() and not shouting and "-" not in word else "N"
