# ruff: noqa: E501 - a table reads by its columns
"""Files of each kind, whole and broken: what can be read is read, and what cannot is told in words."""

from __future__ import annotations

import gzip
import select
from pathlib import Path
from typing import Any

import pytest

from ingest.acquire import confined
from ingest.acquire.documents import Unreadable
from ingest.acquire.documents.html import read_page

from . import builders
from .builders import MORE, STORY


def read(raw: bytes, name: str = "", **more: str) -> str:
    return confined.read_file(raw, name=name, **more)[0].text


@pytest.mark.parametrize(
    ("raw", "name", "declared", "text"),
    [
        pytest.param(b"They met\x00 in Manila on Thursday.", "a.txt", "", "They met in Manila", id="NUL"),
        pytest.param(b"They met.\xed\xa0\x80 Then", "a.txt", "", "They met.", id="lone surrogate"),
        pytest.param(b"\xef\xbb\xbfThey met.", "a.txt", "", "They met.", id="BOM"),
        pytest.param("Они встретились.".encode("utf-16"), "a.txt", "", "Они встретились.", id="UTF-16 with BOM"),
        pytest.param("Они встретились в Маниле в четверг.".encode(), "a.txt", "windows-1251", "Они встретились в Маниле в четверг.", id="declared 1251, is UTF-8"),
        pytest.param("Встреча министров прошла в Маниле.".encode("cp1251"), "a.txt", "windows-1251", "Встреча министров прошла в Маниле.", id="declared 1251, is 1251"),
        pytest.param(("Встреча министров прошла в Маниле в четверг, сообщил МИД. " * 5).encode("cp1251"), "a.txt", "", "Встреча министров прошла в Маниле в четверг, сообщил МИД.", id="1251, not declared"),
        pytest.param("“They met,” said Año.".encode("cp1252"), "a.txt", "iso-8859-1", "“They met,” said Año.", id="Windows as Latin-1"),
        pytest.param("«Встреча» — ".encode() * 20 + b"\x93quoted\x94", "a.txt", "utf-8", "“quoted”", id="CP1252 in UTF-8"),
        pytest.param("They met \x93today\x94.".encode(), "a.txt", "", "They met “today”.", id="CP1252 as C1 in UTF-8"),
        pytest.param(b"# Ministers meet\n\nThey *met* in [Manila](http://x.example/).\n\n- one\n- two", "a.md", "", "They met in Manila.", id="Markdown"),
        pytest.param(builders.page().encode(), "a.html", "", STORY, id="HTML"),
        pytest.param(builders.page().encode(), "a.txt", "", STORY, id="HTML called txt"),
        pytest.param(builders.page(head="<meta charset='windows-1252'>").encode("cp1252", "replace"), "a.html", "utf-8", "Alan Peter Cayetano met", id="HTML in another charset than declared"),
        pytest.param(builders.pdf(STORY), "a.pdf", "", "Sergey Lavrov in Singapore", id="PDF"),
        pytest.param(builders.pdf(STORY), "a.txt", "", "Sergey Lavrov in Singapore", id="PDF called txt"),
        pytest.param(builders.locked_pdf(STORY, ""), "a.pdf", "", "Sergey Lavrov in Singapore", id="PDF locked with no password"),
        pytest.param(builders.docx("They met.", "And parted."), "a.docx", "", "They met.\n\nAnd parted.", id="DOCX"),
        pytest.param(builders.docx("They met.", macros=True), "a.docm", "", "They met.", id="DOCX with macros"),
        pytest.param(b"Subject: Talks\nContent-Type: text/html; charset=utf-8\n\n<p>They <b>met</b>.</p><p>And parted.</p>", "a.eml", "", "They met.\n\nAnd parted.", id="EML with HTML only"),
        pytest.param(b"Subject: Talks\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: 8bit\n\n" + "Встреча".encode("koi8-r"), "a.eml", "", "Встреча", id="EML in KOI8-R"),
        pytest.param(builders.zipped(one__txt=b"They met.", two__bin=b"\x89PNG..."), "a.zip", "", "They met.", id="ZIP"),
    ],
)  # fmt: skip
def test_what_can_be_read_is_read(raw: bytes, name: str, declared: str, text: str) -> None:
    assert text in read(raw, name, charset=declared)


def zip_bomb() -> bytes:
    return builders.zipped(**{f"{n}__txt": b"\0" * 60_000_000 for n in range(2)})


def nested_zip() -> bytes:
    return builders.zipped(inner__zip=builders.zipped(a__txt=b"They met."))


@pytest.mark.parametrize(
    ("raw", "name", "words"),
    [
        pytest.param(b"\x00\x01\x02\x03" * 500, "a.txt", "no text file", id="binary"),
        pytest.param(zip_bomb(), "a.zip", "unpacks to more than 100 MB", id="ZIP bomb"),
        pytest.param(nested_zip(), "a.zip", "a ZIP within the ZIP", id="nested ZIP"),
        pytest.param(b"PK\x03\x04 broken", "a.zip", "ZIP is damaged", id="broken ZIP"),
        pytest.param(builders.zipped(a__png=b"\x89PNG"), "a.zip", "a.png: This is a picture", id="ZIP of pictures"),
        pytest.param(builders.locked_pdf(STORY, "word"), "a.pdf", "locked with a password", id="encrypted PDF"),
        pytest.param(builders.pdf(""), "a.pdf", "pictures of pages and no text", id="scanned PDF"),
        pytest.param(b"%PDF-1.7\n%broken", "a.pdf", "PDF is damaged", id="broken PDF"),
        pytest.param(builders.docx()[:900], "a.docx", "The DOCX is damaged", id="broken DOCX"),
        pytest.param(builders.docx(), "a.docx", "holds no text", id="empty DOCX"),
        pytest.param(b"Subject: x\nContent-Type: image/png\n\n...", "a.eml", "mail holds no text", id="EML of a picture"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "Save it as DOCX", id="DOC"),
        pytest.param(b"{\\rtf1 text}", "a.rtf", "Save it as DOCX", id="RTF"),
        pytest.param(b"\xff\xd8\xff\xe0", "a.jpg", "This is a picture", id="JPEG"),
        pytest.param(b"<html><body><p>Not found</p></body></html>", "a.html", "No article text", id="empty page"),
        pytest.param(b"", "a.html", "empty", id="nothing"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_words(raw: bytes, name: str, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        read(raw, name)


@pytest.mark.parametrize(
    ("title", "kept"), [("", ""), ("Microsoft Word - draft2.docx", ""), ("Ministers meet", "Ministers meet")]
)
def test_the_title_in_a_file_s_properties_counts_where_the_text_opens_with_it(title: str, kept: str) -> None:
    raw = builders.docx("Ministers  meet", "They met in Manila.", title=title)
    assert confined.read_file(raw, name="a.docx")[0].title == kept


def test_what_a_page_says_of_itself_is_kept_apart() -> None:
    head = """
      <link rel="canonical" href="https://news.example.org/talks">
      <meta property="og:site_name" content="Sea gazette"><meta name="author" content="Ana Reyes">
      <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Ministers meet",
        "datePublished": "2018-08-03T07:30:00+08:00", "dateModified": "2018-08-04T01:00:00Z",
        "author": [{"@type": "Person", "name": "Ana Reyes"}], "publisher": {"name": "Sea gazette"}}]}</script>"""
    address = "https://news.example.org/talks?utm_source=feed"
    found = confined.read_file(builders.page(head=head).encode(), media_type="text/html", address=address)[0]
    assert (found.title, found.author, found.publisher) == ("Ministers meet", "Ana Reyes", "Sea gazette")
    assert (found.published, found.modified) == ("2018-08-03T07:30:00+08:00", "2018-08-04T01:00:00+00:00")
    assert (found.address, found.language) == ("https://news.example.org/talks", "en")
    assert "All rights reserved" not in found.text


@pytest.mark.parametrize(
    "claimed",
    ["https://other.example.com/talks", "https://news.example.org/", "javascript:alert(1)", "http://["],
)
def test_a_page_cannot_claim_an_address_that_is_not_its_own(claimed: str) -> None:
    head = f'<link rel="canonical" href="{claimed}">'
    found = confined.read_file(builders.page(head=head).encode(), address="https://news.example.org/talks")[0]
    assert found.address == ""


def test_a_document_that_takes_too_long_or_too_much_ends_alone() -> None:
    impatient = confined.Reader(seconds=0.01)
    with pytest.raises(Unreadable, match=r"not read within 0\.01 seconds"):
        impatient.ask("file", builders.page().encode(), name="a.html")
    narrow = confined.Reader(megabytes=250)
    try:
        with pytest.raises(Unreadable, match="too much"):
            narrow.ask("file", b"They met. " * 6_000_000, name="a.txt")
        assert narrow.ask("file", b"They met.", name="a.txt")[0]["text"] == "They met."
    finally:
        narrow.close()
        impatient.close()


def test_the_confined_process_knows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "hush")
    reader = confined.Reader()
    try:
        reader.ask("file", b"They met.", name="a.txt")
        environment = Path(f"/proc/{reader._process.pid}/environ").read_bytes()
    finally:
        reader.close()
    assert b"hush" not in environment
    assert b"DATABASE_URL" not in environment


def test_five_megabytes_of_text_are_read() -> None:
    assert len(read(b"They met in Manila. " * 250_000, "a.txt")) > 4_900_000


def test_what_no_database_stores_is_left_out_of_what_a_feed_says() -> None:
    feed = b'{"items": [{"id": "a\\u0000b", "title": "T\\ud800", "url": "https://news.example.org/a"}]}'
    (entry,) = confined.read_listing("feed", feed).entries
    assert (entry.guid, entry.title) == ("ab", "T\ufffd")


def test_a_packed_sitemap_is_unpacked_within_a_limit() -> None:
    sitemap = b"<urlset><url><loc>https://news.example.org/a</loc></url></urlset>"
    assert len(confined.read_listing("sitemap", gzip.compress(sitemap)).entries) == 1
    with pytest.raises(Unreadable):
        confined.read_listing("sitemap", gzip.compress(b" " * 60_000_000))


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Ministers meet in Manila", "<h1>Ministers meet in Manila</h1>"),
        ("Ministers meet in Manila | Sea gazette", "<h1>Ministers meet in Manila</h1>"),
        ("Ministers meet in Manila", ""),
    ],
    ids=["printed", "with the site's name", "told by the page's marks alone"],
)
def test_a_page_s_text_opens_with_its_headline_once(title: str, shown: str) -> None:
    page = (
        f'<html><head><meta property="og:title" content="{title}"><meta property="og:site_name" '
        f'content="Sea gazette"></head><body><article>{shown}<p>{STORY}</p><p>{MORE}</p></article></body></html>'
    )
    found = read_page(page.encode())
    assert found.title == "Ministers meet in Manila"
    assert found.text.startswith(f"Ministers meet in Manila\n{STORY}")
    assert found.text.count("Ministers meet in Manila") == 1


def test_a_reading_that_is_broken_off_does_not_answer_for_the_next_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A task's time may be over while the process reads: the late answer is of the document before."""

    class TimeIsOver(Exception):
        pass

    reader, wait = confined.Reader(), select.select

    def broken_off(read: Any, write: Any, other: Any, seconds: float) -> Any:
        if not write:  # all was sent: the answer is waited for
            raise TimeIsOver
        return wait(read, write, other, seconds)

    with monkeypatch.context() as patch:
        patch.setattr("ingest.acquire.confined.select.select", broken_off)
        with pytest.raises(TimeIsOver):
            reader.ask("file", b"The talks were held in Manila.", name="a.txt")
    assert (
        reader.ask("file", b"The fair was held in Cebu.", name="b.txt")[0]["text"]
        == "The fair was held in Cebu."
    )
    reader.close()
