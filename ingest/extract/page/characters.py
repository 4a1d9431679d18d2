"""Code points that no reader sees, or sees as others: controls, odd spaces, entities, tags, loose accents."""

from __future__ import annotations

import html
import re
import unicodedata

from .mojibake import repair_mojibake
from .tape import Edit, Tape

_BREAK = re.compile("[\r\x0b\x0c\x85\u2028\u2029](?:(?<=\r)\n)?")
_SOFT_BREAK = re.compile("\u00ad[ \t]?\n?")  # a soft hyphen marks a word cut at the end of its line
_SPACE = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\ufff9-\ufffd"
    "\ud800-\udfff]"
)
_LOOKS = {
    "‘": "'", "’": "'", "‛": "'", "ʼ": "'", "′": "'", "`": "'", "´": "'",
    "„": "“", "‟": "“", "″": "”",
    "‐": "-", "‑": "-", "−": "-", "―": "—",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl",
}  # fmt: skip
_LOOK = re.compile("[" + "".join(_LOOKS) + "]")
_SELDOM = re.compile("[^ -_a-~\nñ“”–—…]")  # what is not left as it is in nearly every text
_ENTITY = re.compile(r"&(?:amp;)?(?:[a-zA-Z]{2,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")

_BLOCK_TAGS = (
    "p|div|h[1-6]|ul|ol|table|tr|blockquote|section|article|header|footer|figure"
    "|figcaption|aside|nav|html|body|head|title"
)
_INLINE_TAGS = (
    "a|b|i|u|em|strong|span|font|small|sup|sub|img|td|th|tbody|thead|meta|link|time|iframe"
    "|button|input|form|label|svg|path|main|center|cite|q|abbr|mark|picture|source|video"
    "|audio|noscript"
)
_PAGE = re.compile(rf"<(?:/?(?:{_BLOCK_TAGS}|li|script|style)\b|br\s?/?>)", re.IGNORECASE)
_TAG = re.compile(
    rf"<(?P<close>/?)(?:(?P<block>{_BLOCK_TAGS})|(?P<br>br|hr)|(?P<li>li)|(?P<code>script"
    rf"|style)|{_INLINE_TAGS})(?:[\s/][^<>]{{0,2000}})?>"
    r"|<![^<>]{0,2000}>",
    re.IGNORECASE,
)
_LINE_IN_TAGS = re.compile(r"\r\n?|\n")


def clean_characters(tape: Tape) -> None:
    """Leave only code points that a reader sees, composed (NFC), with ``\\n`` as the only line break.

    Single quotes and apostrophes become straight, so that one spelling of ``Thursday's`` reaches the later
    stages; double quotes keep their side, because it tells where a quotation opens and closes.
    """
    ascii_only = tape.text.isascii()
    if not ascii_only:
        repair_mojibake(tape)
    _drop_markup(tape)
    if ascii_only and not tape.text.isascii():  # an entity brought other letters
        clean_characters(tape)
        return
    seldom = set(_SELDOM.findall(tape.text))
    if not seldom:
        return
    if not seldom <= _LOOKS.keys():
        tape.substitute(_BREAK, "\n")
        tape.substitute(_SOFT_BREAK, "")
        tape.substitute(_SPACE, " ")
        tape.substitute(_UNSEEN, "")
        compose(tape)
    tape.substitute(_LOOK, lambda match: _LOOKS[match.group()])


def _drop_markup(tape: Tape) -> None:
    if "<" in tape.text and _PAGE.search(tape.text):
        _drop_tags(tape)
    if "&" in tape.text:
        tape.substitute(_ENTITY, _entity)


def _entity(match: re.Match[str]) -> str:
    printed = html.unescape(html.unescape(match.group()))
    return match.group() if printed.startswith("&") and len(printed) > 1 else printed


def _drop_tags(tape: Tape) -> None:
    """Turn pasted HTML into lines; the line breaks of its source mean nothing, those of its tags do."""
    text = tape.text
    edits: list[Edit] = []
    position = 0
    unclosed: set[str] = set()
    for tag in _TAG.finditer(text):
        if tag.start() < position:
            continue
        edits += [(m.start(), m.end(), " ") for m in _LINE_IN_TAGS.finditer(text, position, tag.start())]
        end = tag.end()
        if tag["code"] and not tag["close"] and tag["code"] not in unclosed:
            closing = text.find("</" + tag["code"], end)
            if closing >= 0:
                end = closing
            else:
                unclosed.add(tag["code"])
        edits.append((tag.start(), end, _printed_tag(tag)))
        position = end
    edits += [(m.start(), m.end(), " ") for m in _LINE_IN_TAGS.finditer(text, position)]
    tape.apply(edits)


def _printed_tag(tag: re.Match[str]) -> str:
    if tag["block"]:
        return "\n\n"
    if tag["br"]:
        return "\n"
    if tag["li"]:
        return "" if tag["close"] else "\n• "
    return ""


_MOST_MARKS = 31  # Unicode's own bound for text that can be composed as a stream


def compose(tape: Tape) -> None:
    """Bring the text to NFC, letter by letter, so that every letter keeps its place."""
    text = tape.text
    if unicodedata.is_normalized("NFC", text):
        return
    edits: list[Edit] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text) and _joins_back(text[index]) and index - start < _MOST_MARKS:
            continue
        if index - start > 1 or text[start] > "\u0300":
            cluster = text[start:index]
            composed = unicodedata.normalize("NFC", cluster)
            if composed != cluster:
                edits.append((start, index, composed))
        start = index
    tape.apply(edits)


def _joins_back(letter: str) -> bool:
    """Whether a code point may compose with the one before: a mark, or a Korean vowel or final."""
    return letter >= "\u0300" and (
        unicodedata.category(letter)[0] == "M"
        or "\u1161" <= letter <= "\u1175"
        or "\u11a8" <= letter <= "\u11c2"
    )
