"""Files of each kind to documents: text, HTML, Markdown, PDF, DOCX, EML, and a ZIP of these."""

from __future__ import annotations

import email
import email.policy
import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import PurePosixPath

from .document import Document, Unreadable
from .html import read_page, text_of
from .text import decode, read_plain, tidy
from .timestamps import iso

MOST_MEMBERS = 500
MOST_UNPACKED = 100_000_000  # bytes, of all members of a ZIP together
_TELLING = [
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "rar"),
]
_REFUSED = {
    "ole": "This is an old Word file (DOC). Save it as DOCX or PDF and send it again.",
    "image": "This is a picture. Send the article's text: there is no reading of letters from pictures here.",
    "rtf": "This is an RTF file. Save it as DOCX or PDF and send it again.",
    "gzip": "This is a gzip file. Unpack it and send what is in it, or a ZIP.",
    "7z": "This is a 7z archive. Send a ZIP.",
    "rar": "This is a RAR archive. Send a ZIP.",
}
_BY_ENDING = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".eml": "eml",
}
_BY_TYPE = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "message/rfc822": "eml",
}


def read_file(
    raw: bytes, name: str = "", media_type: str = "", charset: str = "", address: str = "", zone: str = ""
) -> list[Document]:
    """Read a file by what it is, not by what it is called. Raises ``Unreadable``.

    Of a ZIP, what can be read, and for each other file a document without text whose ``problem`` says why.
    """
    kind = kind_of(raw, name, media_type)
    if kind in _REFUSED:
        raise Unreadable(_REFUSED[kind])
    if kind == "zip":
        return _read_zip(raw, zone)
    if kind == "html":
        return [read_page(raw, charset, address, zone)]
    if kind == "eml":
        return [_read_mail(raw, zone)]
    return [_READERS[kind](raw, charset)]


def read_fragment(raw: bytes) -> Document:
    """Read a piece of HTML, or text, as a feed carries it."""
    text = text_of(raw.decode("utf-8", "replace"))
    if not text:
        raise Unreadable("The feed carries no text for this item.")
    return Document(text=text)


def kind_of(raw: bytes, name: str = "", media_type: str = "") -> str:
    """What a file is: by its first bytes, else by its name's ending, its declared type, its first tags."""
    start = raw[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    for mark, kind in _TELLING:
        if start.startswith(mark):
            return "docx" if kind == "zip" and (_is_docx(raw) or name.lower().endswith(".docx")) else kind
    told = _BY_ENDING.get(PurePosixPath(name.lower()).suffix) or _BY_TYPE.get(media_type)
    if told:
        return told
    opening = start[:200].lower()
    return (
        "html"
        if opening.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")) and b"<" in start
        else "plain"
    )


def _is_docx(raw: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False


def _read_markdown(raw: bytes, charset: str) -> Document:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - a reader loads only what its file needs

    return Document(text=text_of(MarkdownIt("commonmark", {"html": True}).render(decode(raw, charset))))


def _read_pdf(raw: bytes, charset: str) -> Document:
    from pypdf import PdfReader  # noqa: PLC0415
    from pypdf.errors import DependencyError, PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("The PDF is locked with a password. Save it without one and send it again.")
        pages = [page.extract_text() for page in reader.pages]
        said: dict[str, object] = dict(reader.metadata or {})
    except DependencyError as error:
        raise Unreadable("The PDF is encrypted. Save it without encryption and send it again.") from error
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        OSError,
    ) as error:
        raise Unreadable("The PDF is damaged and cannot be read. Open it and save it again.") from error
    text = tidy("\n\n".join(pages))
    if len("".join(text.split())) < 20 * max(1, min(len(pages), 5)):
        raise Unreadable(
            "The PDF holds pictures of pages and no text (a scan). Send a PDF with text, or paste the text."
        )
    return Document(text=text, title=_headline(said.get("/Title"), text), author=_words(said.get("/Author")))


def _read_docx(raw: bytes, charset: str) -> Document:
    """Read a DOCX's paragraphs and tables. Macros, links and embedded objects are never looked at."""
    import docx  # noqa: PLC0415
    from docx.table import Table  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            if sum(member.file_size for member in archive.infolist()) > MOST_UNPACKED:
                raise Unreadable("The file unpacks to more than 100 MB. Send the article's text.")
            macros = any(name.lower().endswith("vbaproject.bin") for name in archive.namelist())
            if macros:
                raw = _without_macros(archive)
        document = docx.Document(io.BytesIO(raw))
        parts = [
            "\n".join("\t".join(cell.text for cell in row.cells) for row in block.rows)
            if isinstance(block, Table)
            else block.text
            for block in document.iter_inner_content()
        ]
        properties = document.core_properties
        title, author = properties.title, properties.author
    except Unreadable:
        raise
    except Exception as error:
        raise Unreadable("The DOCX is damaged and cannot be read. Open it and save it again.") from error
    text = tidy("\n\n".join(part for part in parts if part.strip()))
    if not text:
        raise Unreadable("The DOCX holds no text.")
    return Document(text=text, title=_headline(title, text), author=_words(author))


def _headline(said: object, text: str) -> str:
    """The title in a file's properties where its text opens with it: most hold a program's words ("about:blank")."""
    title = _words(said)
    return title if title.casefold() in " ".join(text[: len(title) + 1000].split()).casefold() else ""


def _without_macros(archive: zipfile.ZipFile) -> bytes:
    """The same file as a plain DOCX: the main part's type says "macros" and would not be opened as a document."""
    plain = io.BytesIO()
    with zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in archive.namelist():
            if not name.lower().endswith("vbaproject.bin"):
                content = archive.read(name)
                if name == "[Content_Types].xml":
                    content = content.replace(
                        b"application/vnd.ms-word.document.macroEnabled.main+xml",
                        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    )
                copy.writestr(name, content)
    return plain.getvalue()


def _read_mail(raw: bytes, zone: str) -> Document:
    """Read a mail's text: its plain part, else its HTML part. Attachments are not opened."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    try:
        body = message.get_body(("plain", "html"))
        content = body.get_payload(decode=True) if body else None
        charset = body.get_content_charset("") if body else ""
    except (LookupError, ValueError, KeyError, AttributeError) as error:
        raise Unreadable("The mail is damaged and cannot be read. Copy its text and paste it.") from error
    if body is None or not isinstance(content, bytes):
        raise Unreadable("The mail holds no text. Copy the article from its attachment, or send that.")
    text = decode(content, charset)
    text = text_of(text) if body.get_content_type() == "text/html" else tidy(text)
    if not text:
        raise Unreadable("The mail holds no text.")
    return Document(
        text=text, title=_words(message.get("subject")), published=iso(str(message.get("date", "")), zone)
    )


def _read_zip(raw: bytes, zone: str) -> list[Document]:
    found: list[Document] = []
    problems: list[Document] = []
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = [member for member in archive.infolist() if not _is_litter(member)]
            if len(members) > MOST_MEMBERS:
                raise Unreadable(
                    f"The ZIP holds {len(members)} files; at most {MOST_MEMBERS} are read at once."
                )
            if sum(member.file_size for member in members) > MOST_UNPACKED:
                raise Unreadable("The ZIP unpacks to more than 100 MB. Send it in parts.")
            for member in members:
                try:
                    found += _read_member(archive, member, zone)
                except Unreadable as error:
                    problems.append(Document(text="", name=member.filename, problem=str(error)))
    except (zipfile.BadZipFile, ValueError, OSError, EOFError) as error:
        raise Unreadable("The ZIP is damaged and cannot be opened. Make it again and send that.") from error
    if not found:
        told = [f"{one.name}: {one.problem}" for one in problems[:5]]
        raise Unreadable("; ".join(["The ZIP holds no file that can be read.", *told]))
    return found + problems


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, zone: str) -> list[Document]:
    if member.flag_bits & 1:
        raise Unreadable("locked with a password")
    try:
        with archive.open(member) as stream:
            content = stream.read(MOST_UNPACKED + 1)  # the size that the header gives may be a lie
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise Unreadable("damaged") from error
    if len(content) > MOST_UNPACKED:
        raise Unreadable("larger than its header says")
    if kind_of(content, member.filename) == "zip":
        raise Unreadable("a ZIP within the ZIP, which is not opened")
    documents = read_file(content, member.filename, zone=zone)
    for document in documents:
        document.name = member.filename
    return documents


def _is_litter(member: zipfile.ZipInfo) -> bool:
    name = PurePosixPath(member.filename)
    return member.is_dir() or name.name.startswith(".") or "__MACOSX" in name.parts


def _words(value: object) -> str:
    return " ".join(str(value).split())[:500] if value else ""


_READERS: dict[str, Callable[[bytes, str], Document]] = {
    "plain": read_plain,
    "markdown": _read_markdown,
    "pdf": _read_pdf,
    "docx": _read_docx,
}
