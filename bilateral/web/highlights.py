"""Evidence marked in an article's text: spans that may nest and overlap, cut into pieces that do not."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDE = 90  # code points: a longer passage is a sentence around the words that matter


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote in an article's text: ``[start, end)`` in code points, the claim that rests on it, and its record."""

    start: int
    end: int
    claim: int
    mention: int
    record_type: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that the same passages cover, innermost first; ``opens`` are those that begin here."""

    text: str
    passages: tuple[Passage, ...] = ()
    opens: tuple[Passage, ...] = ()


def pieces(text: str, passages: Iterable[Passage]) -> Iterator[Piece]:
    """Cut a text where a passage begins or ends. The pieces joined are the text, whatever the passages.

    A passage that lies wholly outside the text, or is empty, is left out; one that runs past the end is cut.
    Takes time in proportion to text, passages, and how deep they overlap.
    """
    limit = len(text)
    kept = [passage for passage in passages if 0 <= passage.start < min(passage.end, limit)]
    starting: dict[int, list[Passage]] = {}
    for passage in kept:
        starting.setdefault(passage.start, []).append(passage)
    cuts = sorted({0, limit, *starting, *(min(passage.end, limit) for passage in kept)})
    active: list[Passage] = []
    for start, end in itertools.pairwise(cuts):
        opens = starting.get(start, [])
        active = [passage for passage in active if passage.end > start] + opens
        covering = sorted(active, key=lambda passage: (passage.end - passage.start, passage.claim))
        yield Piece(text[start:end], tuple(covering), tuple(sorted(opens, key=lambda passage: passage.claim)))


def marked(text: str, passages: Iterable[Passage]) -> SafeString:
    """Return the text as HTML, escaped, with each passage marked.

    The first piece of each claim's passage carries the id ``e-CLAIM``. A mark is styled by its innermost record
    type (``on-…``), tells which others cover it (``also-…``) and whether it is a whole sentence (``wide``);
    ``data-mentions`` ties it to the margin list.
    """
    return format_html_join("", "{}", ((_piece(piece),) for piece in pieces(text, passages)))


def _piece(piece: Piece) -> SafeString:
    if not piece.passages:
        return format_html("{}", piece.text)
    types = list(dict.fromkeys(passage.record_type for passage in piece.passages))
    innermost = piece.passages[0]
    wide = ["wide"] if innermost.end - innermost.start > WIDE else []
    classes = " ".join([f"on-{types[0]}", *(f"also-{other}" for other in types[1:]), *wide])
    mentions = " ".join(
        str(mention) for mention in dict.fromkeys(passage.mention for passage in piece.passages)
    )
    anchors = format_html_join(
        "", '<a class="anchor" id="e-{}"></a>', ((passage.claim,) for passage in piece.opens[1:])
    )
    identity = format_html(' id="e-{}"', piece.opens[0].claim) if piece.opens else ""
    return format_html(
        '{}<mark{} class="{}" data-mentions="{}">{}</mark>', anchors, identity, classes, mentions, piece.text
    )
