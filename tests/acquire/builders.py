"""Sources, feeds and files as tests need them."""

from __future__ import annotations

import io
import zipfile
from typing import Any
from xml.sax.saxutils import escape

from bilateral.models import Publisher, Source

STORY = (
    "MANILA — Foreign Affairs Secretary Alan Peter Cayetano met Russian Foreign Minister Sergey Lavrov in Singapore"
    " on Thursday. The two ministers spoke of trade and security for an hour before dinner, both ambassadors present."
)
MORE = "They said that a draft agreement on tourism would be ready to sign before the end of the year."
WEATHER = (
    "The weather bureau said on Friday that the storm off Batanes had weakened and would leave the area by Sunday."
    " Fishing boats may go out again on Monday, the bureau said, and schools in the north will open as usual."
)


def source(address: str, name: str = "Sea gazette", **more: Any) -> Source:
    publisher = Publisher.objects.get_or_create(name="Sea gazette")[0]
    return Source.objects.create(name=name, address=address, publisher=publisher, **more)


def rss(*items: dict[str, str]) -> str:
    entries = "".join(
        "<item>" + "".join(f"<{tag}>{escape(value)}</{tag}>" for tag, value in item.items()) + "</item>"
        for item in items
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title>{entries}</channel></rss>'


def page(text: str = STORY, head: str = "", title: str = "Ministers meet in Singapore") -> str:
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in text.split("\n"))
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{title}</h1>{paragraphs}</article><footer>All rights reserved</footer></body></html>"
    )


def pdf(text: str) -> bytes:
    """A PDF of one page with this text, or with none."""
    drawn = "\n".join(f"({line}) Tj T*" for line in _wrapped(text))
    stream = f"BT /F1 12 Tf 72 720 Td 14 TL {drawn} ET".encode() if text else b"0 0 612 792 re f"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 5 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table))
    return out.getvalue()


def locked_pdf(text: str, password: str) -> bytes:
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(text))))
    writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(*paragraphs: str, macros: bool = False, title: str = "") -> bytes:
    import docx as library  # noqa: PLC0415

    document = library.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if title:
        document.core_properties.title = title
    out = io.BytesIO()
    document.save(out)
    if not macros:
        return out.getvalue()
    plain, armed = zipfile.ZipFile(out), io.BytesIO()
    with zipfile.ZipFile(armed, "w") as copy:
        for name in plain.namelist():
            content = plain.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(
                    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    b"application/vnd.ms-word.document.macroEnabled.main+xml",
                )
            copy.writestr(name, content)
        copy.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0 a macro")
    return armed.getvalue()


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "."), content)
    return out.getvalue()


def _wrapped(text: str, width: int = 80) -> list[str]:
    lines, line = [], ""
    for word in text.replace("(", "").replace(")", "").replace("—", "-").split():
        if len(line) + len(word) > width:
            lines.append(line)
            line = ""
        line += word + " "
    return [*lines, line]
