"""Ships named after people: recognised by the words before them, so that nobody takes them for officials."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ingest.extract.matching.prefilter import Prefiltered
from ingest.extract.types import Document

from .hits import Mark

_PREFIX = r"(?:BRP|USS|USNS|USCGC|RFS|HMAS|HMNZS|HMS|HMCS|JS|KRI|INS|ROKS|RSS|M/V|MV)"
_TYPE = (
    r"(?:destroyers?|cruisers?|frigates?|corvettes?|tankers?|tugs?|tugboats?|submarines?|ships?|vessels?"
    r"|warships?|flagships?"
    r"|carriers?|patrol\s+boats?|gunboats?|oilers?|icebreakers?|barques?"
    r"|эсминц\w*|крейсер\w*|фрегат\w*|корвет\w*|танкер\w*|буксир\w*|кораб\w*|судн\w*|парусник\w*|подлодк\w*)"
)
_OPEN, _CLOSE = "\"“«'‘", re.compile(r"[\"”»'’]")
_LONGEST_QUOTED = 60
_WORD = r"[A-ZА-ЯЁ][^\W\d_]+(?:-[A-ZА-ЯЁ][^\W\d_]+)*"
_RANK = r"(?:Admiral|Marshal|Адмирал|Маршал)"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:del|de)\s+{_WORD}|\s+{_WORD}){{0,2}}")
_RANKED = re.compile(rf"{_RANK}\s+{_WORD}")
_NO_SHIP = re.compile(
    r"(?:The|In|On|At|Captain|Capt|Commander|Commanding|Rear|Vice|Lt|Lieutenant|Monday|Tuesday|Wednesday|Thursday"
    r"|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Philippine|Russian|Russia|Manila|Pacific|Navy|President|Secretary|Minister"
    r"|[А-ЯЁ]{2,5}|Военно-\w+|Росси\w+|Филиппин\w*|(?:Тихоокеан|Черномор|Балтий)\w+|Северн\w+|Каспий\w+)\b"
)
_LED = Prefiltered(
    rf"\b(?:{_PREFIX}|(?i:{_TYPE})(?:\s*,(?=\s+(?:[{_OPEN}]|{_RANK})))?)\s+[{_OPEN}]?(?={_WORD})"
)
_NEXT = re.compile(rf"\s*(?:,\s*(?:and\s+|и\s+)?|\s+and\s+|\s+и\s+)[{_OPEN}]?(?=(?<=[{_OPEN}])|{_RANK})")
# Where only a ship makes sense of "Admiral X": what a crew serves on, a hull number, somebody's ship.
_SERVED_ON = Prefiltered(
    rf"\b(?:aboard|on\s+board|(?:[Cc]ommanding\s+[Oo]fficers?|crews?|skipper|decks?|captains?)\s+of)\s+(?:the\s+)?"
    rf"(?P<on>{_RANK}\s+{_WORD})"
    rf"|(?P<of>{_RANK}\s+{_WORD})(?=\s+\(?(?:[A-Z]{{2,4}}-)?\d{{2,4}}\b|['’]s\s+(?:commanding|[Cc]aptain|crew|skipper))"
)
_NEW_PARAGRAPH = re.compile(r"\n\s*\n")
_THE = re.compile(r"[Tt]he\s")
_EDGE = re.compile(r"\b")
_MOST_NAMES = 200
_Span = tuple[int, int]


def with_ships(document: Document, marks: list[Mark], is_person: Callable[[str], bool]) -> list[Mark]:
    """The marks, in order, with ship names in place of whatever they overlap.

    ``is_person`` tells a bare name that always means a person: "the ship Duterte toured".
    """
    spans = _without_overlaps(find_ships(document, is_person))
    if not spans:
        return marks
    merged: list[Mark] = []
    at = 0
    for mark in marks:
        while at < len(spans) and spans[at][1] <= mark.start:
            merged.append(Mark(*spans[at], "ship", None))
            at += 1
        if at == len(spans) or mark.end <= spans[at][0]:
            merged.append(mark)
    merged.extend(Mark(start, end, "ship", None) for start, end in spans[at:])
    return merged


def find_ships(document: Document, is_person: Callable[[str], bool]) -> list[_Span]:
    """Spans of ship names told by a ship word or prefix, and of the same names elsewhere in the text."""
    text, sentences = document.text, document.sentence_texts
    spans = list(_led_by_a_ship_word(text, _LED.finditer(text, within=sentences), is_person))
    spans += [
        served.span("on") if served["on"] else served.span("of")
        for served in _SERVED_ON.finditer(text, within=sentences)
    ]
    names = sorted({text[start:end] for start, end in spans}, key=len, reverse=True)[:_MOST_NAMES]
    spans += _named_again(text, names)
    return sorted(set(spans))


def _named_again(text: str, names: list[str]) -> Iterator[_Span]:
    """Where the names stand as whole words; one of a single word only after "the"."""
    for name in names:
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            alone = " " in name or _THE.fullmatch(text[max(0, at - 4) : at])
            if alone and _EDGE.match(text, at) and _EDGE.match(text, end):
                yield at, end
            at = text.find(name, end)


def _led_by_a_ship_word(
    text: str, leads: Iterator[re.Match[str]], is_person: Callable[[str], bool]
) -> Iterator[_Span]:
    for lead in leads:
        at = lead.end()
        if _NEW_PARAGRAPH.search(lead.group()):
            continue  # a headline that ends in "ships"
        while True:
            quoted = text[at - 1] in _OPEN
            span = _name_at(text, at, quoted, is_person)
            if span is None:
                break
            yield span
            following = _NEXT.match(text, span[1] + quoted)
            if following is None:
                break
            at = following.end()


def _name_at(text: str, at: int, quoted: bool, is_person: Callable[[str], bool]) -> _Span | None:
    if _NO_SHIP.match(text, at):
        return None
    if quoted:
        close = _CLOSE.search(text, at, at + _LONGEST_QUOTED)
        return (at, close.start()) if close and close.start() > at else None
    ranked = _RANKED.match(text, at)
    if ranked:
        return ranked.span()
    name = _NAME.match(text, at)
    return name.span() if name and not is_person(name.group()) else None


def _without_overlaps(spans: list[_Span]) -> list[_Span]:
    kept: list[_Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
