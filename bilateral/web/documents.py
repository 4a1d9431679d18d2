"""A memo as a Word document: headings, lists, numbered sources with links."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

from django.utils.translation import gettext as _
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from .memo import Memo
from .printable import printable


def document(memo: Memo, origin: str, made_at: datetime) -> bytes:
    """Write a memo. Each line links to its record under ``origin``, each source to its original."""
    made = Document()
    normal: Any = made.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    made.core_properties.title = printable(memo.title)
    made.core_properties.author = _("Bilateral register")
    made.core_properties.created = made_at.astimezone(UTC).replace(tzinfo=None)
    made.add_heading(printable(memo.title), level=0)
    made.add_paragraph(printable(memo.subtitle))
    for section in memo.sections:
        made.add_heading(printable(section.title), level=1)
        for line in section.lines:
            paragraph = made.add_paragraph(style="List Bullet")
            _link(paragraph, line.head, origin + line.path)
            if line.rest:
                paragraph.add_run(printable(f": {line.rest}"))
            if line.notes:
                mark = paragraph.add_run(" " + ", ".join(f"[{number}]" for number in line.notes))
                mark.font.superscript = True
        if not section.lines:
            made.add_paragraph(printable(section.empty)).runs[0].italic = True
        if section.more:
            made.add_paragraph(printable(section.more))
    made.add_heading(_("Sources"), level=1)
    for number, (words, url) in enumerate(memo.footnotes, start=1):
        paragraph = made.add_paragraph(printable(f"[{number}] {words}. "))
        if url.startswith(("http://", "https://")):
            _link(paragraph, url, url)
    if not memo.footnotes:
        made.add_paragraph(_("None."))
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _link(paragraph: Any, text: str, address: str) -> None:
    """Add a hyperlink to a paragraph; the library has no call for it."""
    relation = paragraph.part.relate_to(printable(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run = paragraph.add_run(printable(text))
    run.font.color.rgb = RGBColor(0x1A, 0x56, 0xB0)
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)
