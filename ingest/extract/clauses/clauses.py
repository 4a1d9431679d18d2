"""Sentences cut into clauses, with the stretches that are direct quotation marked.

Whether something happened, is planned or was called off is decided inside one clause: "talks went ahead,
but the visit was cancelled" says two different things. Offsets are clean offsets of the document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extract.matching.prefilter import Prefiltered, held_by
from ingest.extract.types import Document, Sentence

# A comma alone does not part clauses (lists, appositions); a comma followed by a new subject or a
# subordinator does. "and" parts only before a pronoun or an auxiliary, never between two names.
_CONTRAST = (
    r"but(?!\s+also\s+(?:the|an?|its|their)\s)|whereas|although|though|unless|while"
    r"|until(?!\s+(?:(?:the|late|early|next|this|end|mid)\s"
    r"|tomorrow\b|noon\b|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b))"
)
_AND_GOES_ON = r"and\s+(?:he|she|they|it|we|is|are|was|were|will|would|has|have|had|then|later|not|also|that)"
# "… talks with Y whom he met in Lima": without a comma, and yet another meeting.
_WHOM_HE_MET = (
    r"(?<!those\s)(?<!those\swith\s)(?:with\s+)?whom\s+(?:he|she|they)\s+(?:(?:had|has|have|also|first|last"
    r"|earlier|previously|recently|once|just)\s+){0,3}"
    r"(?:met|saw|hosted|received|visited|called\s+on|sat|dined|held|conferred)"
)
# "X, then Secretary of Justice, and Y signed it": an office held at the time, no new clause.
_OFFICE_OF_THEN = (
    r"\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+|(?:of|for|the|and)\s+|(?:mayor|president|speaker|governor|chairman|head|chief"
    r"|minister|secretary|senator|ambassador|director)\b\s?)+[\w’'-]*,"
)
_WORD = Prefiltered(rf"(?<=\s)(?:{_CONTRAST}|{_AND_GOES_ON}|{_WHOM_HE_MET})(?=\s)")
_SIGN = re.compile(
    rf"""
    [,;!?…:—–-](?:
      (?<=,)\s(?=(?:{_CONTRAST}|{_AND_GOES_ON}
        |as\s+well\s+as\s+to|because|so\s+that|when|where|which|who|whom|with\s+whom|whose
        |with\s(?:the|an?|its|their|more)\s(?:[\w-]+\s){{0,5}}(?:meetings?|talks|consultations|sessions?|rounds?
        |dialogue|signing)\s
         (?:[\w’'-]+\s){{0,9}}(?:expected|scheduled|set|planned|due|slated)
        |но|однако|хотя|ngunit|pero|subalit|habang|где|который|которая|после\s+чего|after\s+which|during\s+which
        |then(?!{_OFFICE_OF_THEN})|later|and\s+(?:on|in)
        |and\s+(?:[A-Z][\w.’'-]*\s+){{2,7}}(?:met|held|signed|visited|received|flew
        |arrived|left|called\s+on|will(?!\s(?:take\splace|be\sheld)\b)|is|was(?!\sheld\b)|has|had))\s)
    | (?<=[;!?…])\s
    | (?<=:)\s(?=[A-Z“"]|(?:he|she|they|the)\s(?:[a-z]+\s)?[a-z]+\s(?:had|has|was|were|met|[a-z]{(3,)}ed)\s)
    | (?<=\s[—–])[—–]?\s
    | (?<=\s-)-+\s
    )
    """,
    re.VERBOSE,
)
# "X, who co-chairs the commission, met Y": who he is, and no act that another clause would tell.
_WHO_HE_IS = re.compile(
    r"who\s+(?:(?:is|was)\s+(?:also\s+|now\s+|then\s+|currently\s+)?(?:the|an?)\s"
    r"|(?:also\s+|now\s+|currently\s+|concurrently\s+)?"
    r"(?:heads?|headed|(?:co-)?chairs?|(?:co-)?chaired|leads?|led|serves?|served|oversees|commands?"
    r"|represents?|sits)\s)"
    r"[^,;.:?!–—]{3,80},\s(?!(?:and|but|who|which|while|when|where|whose|said|says|told|added|noted)\b)"
)
# "The papers, which were to be signed before the leaders, were signed by aides": what was planned, and what was done.
_WAS_TO_BE = Prefiltered(
    r"\s(?:that|which)\s+(?:(?:was|were|had\s+been)\s+)?(?:originally\s+|initially\s+|at\s+first\s+)?"
    r"(?:supposed|scheduled|slated|due|expected|planned|meant)\s+to\b"
    r"[^;,]{3,120}(?:,[^;,]{3,60}){0,2}?(?P<end>,?)\s(?=(?:was|were|ha(?:s|ve|d)\s+been|instead)\s)"
)
_SHORTEST = 12  # characters: what is cut off before ("He said:") tells nothing by itself
_CLOSES = re.compile(r"[^\s(—–]\"(?:[\s.,;:!?)]|$)")  # a straight quotation mark that can only end one
_QUOTE_PAIRS = (("“", "”"), ('"', '"'), ("«", "»"))
_STRAIGHT_PAIR = _QUOTE_PAIRS[1:2]  # all that ASCII has


@dataclass(slots=True)
class Clause:
    """A half-open clean range inside sentence number ``sentence``."""

    start: int
    end: int
    sentence: int
    text: str


def split_clauses(document: Document) -> list[Clause]:
    """Clauses of every sentence, in order. Each sentence gives at least one."""
    found: list[Clause] = []
    for index, sentence in enumerate(document.sentences):
        found.extend(_clauses_of(sentence, index))
    return found


def _clauses_of(sentence: Sentence, index: int) -> list[Clause]:
    text = sentence.text
    found = _boundaries(text)
    if not found:
        return [Clause(sentence.start, sentence.start + len(text), index, text)]
    starts, ends = [0], []
    quoted = quoted_ranges(text)
    for first, last in found:
        inside = any(start < first < end for start, end in quoted)
        if not inside and last - starts[-1] > _SHORTEST and not _WHO_HE_IS.match(text, last):
            ends.append(first)
            starts.append(last)
    ends.append(len(text))
    return [
        Clause(sentence.start + a, sentence.start + b, index, text[a:b])
        for a, b in zip(starts, ends, strict=True)
        if text[a:b].strip()
    ]


def _boundaries(text: str) -> list[tuple[int, int]]:
    """The signs and spaces that may part two clauses, in order."""
    found = [(at - (text[at - 1] == " "), end) for at, end in map(re.Match.span, _SIGN.finditer(text))]
    if _WORD in held_by(text):
        found += [(word.start() - 1, word.start()) for word in _WORD.finditer(text)]
    if _WAS_TO_BE in held_by(text):
        for plan in _WAS_TO_BE.finditer(text):
            found += [(plan.start(), plan.start() + 1), (plan.start("end"), plan.end())]
    return sorted(set(found))


def quoted_ranges(text: str, least: int = 4) -> list[tuple[int, int]]:
    """Ranges of direct quotation of ``least`` spaces, so that a title is none; an unclosed quote runs to the end.

    A sentence may begin inside a quotation that ends in it.
    """
    ranges: list[tuple[int, int]] = []
    for opening, closing in _STRAIGHT_PAIR if text.isascii() else _QUOTE_PAIRS:
        if opening not in text and closing not in text:
            continue
        position = _end_of_begun(text, opening, closing)
        if position:
            ranges.append((0, position))
        while (start := text.find(opening, position)) >= 0:
            end = text.find(closing, start + 1)
            end = len(text) if end < 0 else end + 1
            if text.count(" ", start, end) >= least:
                ranges.append((start, end))
            position = end
    return sorted(ranges)


def _end_of_begun(text: str, opening: str, closing: str) -> int:
    """Where a quotation ends that the sentences before opened, 0 where there is none."""
    end = text.find(closing)
    if end <= 0:
        return 0
    if opening != closing:
        return 0 if 0 <= text.find(opening) < end else end + 1
    return end + 1 if _CLOSES.match(text, end - 1) else 0


def unquoted(text: str, least: int = 4) -> str:
    """The text without its direct quotations."""
    for start, end in reversed(quoted_ranges(text, least)):
        text = text[:start] + " " + text[end:]
    return text
