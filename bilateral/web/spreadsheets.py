"""Rows as tables: flat columns, CSV that no spreadsheet runs as a formula, and Excel workbooks."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from bilateral.selectors.clock import MANILA

from .printable import printable

Row = Mapping[str, Any]
BOM = "\ufeff"
ROWS_OF_A_SHEET = 1_048_575  # Excel's limit, less the row of headings
CHARACTERS_OF_A_CELL = 32_767
_IN_MEMORY = 8 * 1024 * 1024
# A cell that begins so is a formula to one spreadsheet or another, full-width signs included.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_LISTS = ("topics", "previous_dates", "spellings", "posts", "conflicts")


def flat(row: Row) -> dict[str, Any]:
    """A row with one value per column: lists joined by semicolons, delegations one column per side."""
    out: dict[str, Any] = {}
    for name, value in row.items():
        if name == "delegations":
            out |= _sides(value)
        elif name == "members":
            out[name] = "; ".join(_person(member) for member in value)
        elif name == "actions":
            out[name] = "; ".join(_words(act["date"], act["act"], _side(act["side"])) for act in value)
        elif name in ("parties", "signatories"):
            out[name] = "; ".join(_words(one["name"], _bracketed(one["country"])) for one in value)
        elif name == "articles":
            out["articles"] = "; ".join(_cited(article) for article in value)
        elif name in _LISTS:
            out[name] = "; ".join(value)
        else:
            out[name] = value
    return out


def safe(value: Any) -> Any:
    """A value as a CSV cell: numbers untouched, text that a spreadsheet would run behind an apostrophe."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.astimezone(MANILA).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        text = value.replace("\x00", "")
        return f"'{text}" if _FORMULA.match(text) else text
    return value


def csv_lines(rows: Iterable[Row], columns: Iterable[str], with_bom: bool) -> Iterator[str]:
    """CSV (RFC 4180) line by line. Excel recognises UTF-8 by a mark at the beginning; other programs need none."""
    columns = list(columns)
    writer = csv.writer(_Echo())
    yield (BOM if with_bom else "") + str(writer.writerow([safe(column) for column in columns]))
    for row in rows:
        values = flat(row)
        yield str(writer.writerow([safe(values.get(column)) for column in columns]))


def workbook(rows: Iterable[Row], columns: Iterable[str], about: Mapping[str, str]) -> IO[bytes]:
    """An Excel workbook: the rows on sheets of Excel's size, and a sheet that says what they are."""
    columns = list(columns)
    book = Workbook(write_only=True)
    sheet, room = _sheet(book, "Rows", columns), ROWS_OF_A_SHEET
    for row in rows:
        if not room:
            sheet, room = _sheet(book, f"Rows {len(book.worksheets) + 1}", columns), ROWS_OF_A_SHEET
        values = flat(row)
        sheet.append([_cell(sheet, values.get(column)) for column in columns])
        room -= 1
    told = book.create_sheet("About")
    for name, words in about.items():
        told.append([_cell(told, name), _cell(told, words)])
    file: IO[bytes] = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - the response closes it
    book.save(file)
    file.seek(0)
    return file


class _Echo:
    """A file for the CSV writer that hands back what it is given."""

    def write(self, line: str) -> str:
        return line


def _sheet(book: Workbook, title: str, columns: list[str]) -> Any:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    head = []
    for column in columns:
        cell = _cell(sheet, column)
        cell.font = Font(bold=True)
        head.append(cell)
    sheet.append(head)
    return sheet


def _cell(sheet: Any, value: Any) -> Any:
    if isinstance(value, datetime):
        value = value.astimezone(MANILA).replace(tzinfo=None)  # Excel knows no time zones
    if isinstance(value, bool):
        value = "yes" if value else "no"
    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet, value)
        if isinstance(value, datetime):
            cell.number_format = "yyyy-mm-dd hh:mm"
        elif isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        return cell
    text = printable(value)
    if len(text) > CHARACTERS_OF_A_CELL:
        text = text[: CHARACTERS_OF_A_CELL - 1] + "…"
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"  # text, even where it looks like a formula or an error
    return cell


def _sides(delegations: list[Row]) -> dict[str, str]:
    sides = {"PH": "", "RU": "", "other": ""}
    for delegation in delegations:
        side = delegation["country"] if delegation["country"] in ("PH", "RU") else "other"
        people = [_person(member) for member in delegation["members"]]
        if delegation["note"]:
            people.append(delegation["note"])
        told = "; ".join(people) or delegation["leader"] or ""
        if side == "other" and delegation["country"]:
            told = f"{delegation['country']}: {told}"
        sides[side] = "; ".join(part for part in (sides[side], told) if part)
    return {f"delegation_{side}": told for side, told in sides.items()}


def _person(member: Row) -> str:
    role = member["role"] if member["role"] != "member" else ""
    office = ", ".join(part for part in (member["title"], member["organization"], role) if part)
    return _words(member["name"], _bracketed(office))


def _cited(article: Row) -> str:
    when = article["published_on"].isoformat() if article["published_on"] else None
    return ", ".join(
        part for part in (article["publisher"], when, article["url"] or article["title"]) if part
    )


def _side(side: str) -> str:
    return "" if side == "both" else _bracketed(side)


def _bracketed(words: str | None) -> str:
    return f"({words})" if words else ""


def _words(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)
