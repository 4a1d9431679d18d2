"""Bytes to characters."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from .document import Document, Unreadable

_MARKS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
_C1 = re.compile("[\x80-\x9f]")


def decode(raw: bytes, declared: str = "") -> str:
    """Decode text: by its mark, as UTF-8, as declared, as it looks. Never fails; what no charset explains is U+FFFD.

    UTF-8 goes before what is declared: bytes that are valid UTF-8 beyond ASCII are hardly ever anything else,
    while wrong declarations are common.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw.decode(name, "replace")
    for name in ("utf-8", _known(declared)):
        if name:
            try:
                return _mend_controls(raw.decode(name))
            except UnicodeDecodeError:
                continue
    # Mostly UTF-8 with a few bytes of another charset: keep what is sound, read the rest as Windows wrote it.
    sound = raw.decode("utf-8", "ignore")
    if len(sound.encode()) > 0.98 * len(raw) and not sound.isascii():
        return _mend_controls(raw.decode("utf-8", "cp1252-bytes"))
    best = from_bytes(raw[:200_000]).best()
    return _mend_controls(raw.decode(best.encoding if best else "cp1252", "replace"))


def read_plain(raw: bytes, declared: str = "") -> Document:
    if raw.count(b"\x00") * 20 > len(raw) and not raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Unreadable("This is no text file. Send the article as text, HTML, PDF, DOCX or EML.")
    return Document(text=tidy(decode(raw, declared)))


def tidy(text: str) -> str:
    """Line ends of one kind, no NUL, no trailing blanks, no more than one empty line in a row."""
    text = text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t\xa0]+\n", "\n", text)).strip()


def headed(title: str, text: str) -> str:
    """The text with its headline above it, as it was printed, so that what a headline alone tells can be quoted.

    Paragraphs stay parted as they are, by an empty line or by none.
    """
    title = " ".join(title.split())
    above, _, rest = text.partition("\n")
    if title and " ".join(above.split()).casefold() == title.casefold():
        text = rest.strip()
    if not title or not text:
        return title or text
    return f"{title}\n\n{text}" if "\n\n" in text else f"{title}\n{text}"


def _known(charset: str) -> str:
    charset = charset.strip().strip("\"'").lower()
    # Pages that say Latin-1 mean the Windows code page (WHATWG Encoding).
    if charset in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        return "cp1252"
    try:
        return codecs.lookup(charset).name if charset and codecs.lookup(charset)._is_text_encoding else ""
    except (LookupError, ValueError):
        return ""


def _mend_controls(text: str) -> str:
    """Read C1 controls, which no text holds, as the Windows characters that they were."""
    return _C1.sub(lambda found: found.group().encode("latin-1").decode("cp1252", "replace"), text)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("cp1252-bytes", _as_windows)
