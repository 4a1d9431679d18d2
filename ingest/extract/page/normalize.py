"""From an article as it was given to the document that the later stages read."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from datetime import date

from ingest.extract.letters.folding import fold
from ingest.extract.types import BlockKind, Document, Sentence

from .capitals import set_in_small_letters
from .characters import clean_characters
from .dateline import Dateline, resolve_dateline
from .language import guess_language
from .layout import Layout, read_layout
from .lines import Line
from .sentences import split_sentences
from .slips import mend_slips
from .tape import Tape
from .word_joins import english_words, join_split_words
from .wraps import unwrap

_LONGEST_SENTENCE = 3000  # characters
_MARKER = re.compile(r"\s*date[ :]\s?(\d{4})-(\d{2})-(\d{2})(?![^\W_])\s*")
_MARKER_BELOW = re.compile(r"(?<=\n)\s*date[ :]\s?(\d{4})-(\d{2})-(\d{2})(?![^\W_])[ \t]*(?=\S)")
_TOP = 400  # characters within which a page prints its marker below the headline
_SPACES = re.compile(r" (?: +|(?=\n|\Z)|(?<=\n )|(?<=\A ))")
_ODD_SPACES = ("  ", " \n", "\n ")
_SPACE_BEFORE_MARK = re.compile(
    r" (?=[,;:!?](?:\s|\Z)|\.(?:[\s\"”]|\Z)|[”)](?![^\W_])|'s(?![^\W_]))(?<=[\w\"”)\]] )"
)
_SPACE_IN_AFFAIRES = re.compile(r"(?<=\bd['’]) (?=[Aa]ffaires\b)")  # "Charge d' Affaires"
# Sentences run together by a page: "on Friday.Duterte said", "…,”Lavrov said"
_RUN_TOGETHER = re.compile(r"[.!?,](?:(?<!,)|[\"”])[A-ZА-ЯЁ“]")
_WORD_BEFORE = re.compile(r"[a-zа-яё\d)][a-zа-яё)]")
_WORD_BEHIND = re.compile(r"(?!(?:Com|Net|Org|Gov|Ph|Ru)\b)[“A-ZА-ЯЁ][A-ZА-ЯЁ]?[a-zа-яё]*[\s,'’-]")
_WRAPPED_WORD = re.compile(r"(?<![^\W\d_])(?P<left>[^\W\d_]+)-\n(?P<right>[a-zа-яё]+)")


def read_document(
    text: str, published_on: date | None, title: str = "", known_words: frozenset[str] = frozenset()
) -> Document:
    """Normalise an article.

    ``known_words`` (lower case) are names that help to mend words cut by a scan. The document's text has one
    line a paragraph, headline or bullet, an empty line between blocks, straight apostrophes, and none of the
    page's furniture; every code point of it knows its place in ``text`` as given.
    """
    tape = Tape.of(text)
    clean_characters(tape)
    if any(map(f"\n{tape.text}\n".__contains__, _ODD_SPACES)):
        tape.substitute(_SPACES, lambda space: _single_space(tape.text, space))
    unwrap(tape)
    _mend_wrapped_words(tape)
    tape.substitute(_SPACE_BEFORE_MARK, "")
    tape.substitute(_RUN_TOGETHER, lambda found: _space_between(tape.text, found))
    if "ffaires" in tape.text:
        tape.substitute(_SPACE_IN_AFFAIRES, "")
    strange = join_split_words(tape, known_words)
    mend_slips(tape, strange)
    set_in_small_letters(tape, known_words)

    start, marker = _read_marker(tape.text)
    if marker is None:
        marker = _drop_marker_below(tape)
    layout = read_layout(tape.text, start, _plain(title))
    clean, sentences = _set_out(tape, layout)
    stated = published_on or marker or _day(layout.published)
    dateline = _day(layout.dateline, stated) or _day(layout.stamp, stated)
    folded = fold(clean.text)
    return Document(
        raw=text,
        text=clean.text,
        folded=folded,
        origin=clean.origin,
        sentences=tuple(sentences),
        sentence_texts=tuple([sentence.text for sentence in sentences]),
        language=guess_language(clean.text, folded),
        published_on=stated,
        dateline=dateline,
        anchor=dateline or stated,
        place=(layout.dateline.place if layout.dateline else "") or layout.place,
        wide=clean.wide,
    )


def _single_space(text: str, space: re.Match[str]) -> str:
    """One space inside a line, none at its ends."""
    outside = (
        space.start() == 0
        or space.end() == len(text)
        or text[space.start() - 1] == "\n"
        or text[space.end()] == "\n"
    )
    return "" if outside else " "


def _space_between(text: str, found: re.Match[str]) -> str:
    """A space between two sentences; at a straight quotation mark on the side that is outside the quotation."""
    mark, last = found.start(), found.end() - 1
    printed = found.group()
    if not _WORD_BEFORE.match(text, max(0, mark - 2)) or not _WORD_BEHIND.match(text, last):
        return printed
    opens = printed[1] == '"' and text.count('"', text.rfind("\n", 0, mark) + 1, mark) % 2 == 0
    return f"{printed[0]} {printed[1:]}" if opens else f"{printed[:-1]} {printed[-1]}"


def _mend_wrapped_words(tape: Tape) -> None:
    """``coop-`` at a line's end and ``eration`` on the next are one word; ``military-`` and ``technical`` stay two."""
    if "-\n" not in tape.text:
        return
    edits = []
    for match in _WRAPPED_WORD.finditer(tape.text):
        whole = (match["left"] + match["right"]).lower()
        hyphen = match.end("left")
        one_word = whole in english_words() or not whole.isascii()
        edits.append((hyphen, hyphen + 2, "" if one_word else "-"))
    tape.apply(edits)


def _read_marker(text: str) -> tuple[int, date | None]:
    """``date 2017-02-18`` before the first word, and where the article starts after it."""
    match = _MARKER.match(text)
    if match is None:
        return 0, None
    try:
        return match.end(), date(*map(int, match.groups()))
    except ValueError:
        return 0, None


def _drop_marker_below(tape: Tape) -> date | None:
    """Take ``date 2017-02-18`` out of the paragraph below the headline, and the day that it tells."""
    match = _MARKER_BELOW.search(tape.text, 0, _TOP)
    if match is None:
        return None
    try:
        told = date(*map(int, match.groups()))
    except ValueError:
        return None
    tape.apply([(match.start(), match.end(), "")])
    return told


def _plain(title: str) -> str:
    tape = Tape.of(title)
    clean_characters(tape)
    return " ".join(tape.text.split())


def _day(found: Dateline | None, published_on: date | None = None) -> date | None:
    return resolve_dateline(found, published_on) if found else None


def _set_out(tape: Tape, layout: Layout) -> tuple[Tape, list[Sentence]]:
    """Copy the kept lines to a new tape and split them into sentences."""
    pieces: list[str] = []
    origin = array("I")
    spans: list[
        tuple[int, int, int]
    ] = []  # start, end and position in layout.lines of each paragraph's first line
    before: Line | None = None
    for at, line in enumerate(layout.lines):
        if before is not None:
            gap = " " if line.goes_on else "\n" if line.block == before.block else "\n\n"
            pieces.append(gap)
            origin.extend([tape.origin[before.end]] * len(gap))
        start = len(origin)
        pieces.append(tape.text[line.start : line.end])
        origin += tape.origin[line.start : line.end]
        if line.goes_on:
            spans[-1] = (spans[-1][0], len(origin), spans[-1][2])
        else:
            spans.append((start, len(origin), at))
        before = line
    text = "".join(pieces)
    origin.append(tape.origin[-1])
    sentences: list[Sentence] = []
    for paragraph, (opening, end, at) in enumerate(spans):
        kind, start = layout.lines[at].kind, opening
        if at == layout.dateline_at and layout.dateline:
            cut = start + layout.dateline.end
            sentences.append(Sentence(start, cut, text[start:cut], paragraph, "dateline"))
            start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
        for a, b in _sentence_spans(text, start, end, kind):
            sentences.append(Sentence(a, b, text[a:b], paragraph, kind))
    return Tape(text, origin, tape.wide), sentences


def _sentence_spans(text: str, start: int, end: int, kind: BlockKind) -> Iterator[tuple[int, int]]:
    """Sentences of a paragraph; what is too long for one is no prose, and is cut so that time stays linear."""
    prose = kind in ("body", "bullet")
    whole = split_sentences(text, start, end) if prose else iter([(start, end)] if start < end else [])
    return whole if end - start <= _LONGEST_SENTENCE else _cut(text, whole)


def _cut(text: str, whole: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first, last in whole:
        begin = first
        while last - begin > _LONGEST_SENTENCE:
            cut = text.rfind(" ", begin + 1, begin + _LONGEST_SENTENCE)
            cut = begin + _LONGEST_SENTENCE if cut < 0 else cut
            yield begin, cut
            begin = cut + (text[cut] == " ")
        if begin < last:
            yield begin, last
