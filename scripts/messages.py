#!/usr/bin/env python
"""``make messages``: bring the catalogs in ``locale/`` up to date with the words in code and templates.

New words are added with an empty translation, changed ones are new words, words that are gone are dropped. Then the
catalogs are compiled. ``docs/translations.md`` says how to translate.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import django
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "locale"
LANGUAGES = ("fil", "ru")
# Django's own words that pages show: all of them for Filipino, which it lacks; for Russian the months, which it writes
# with capitals. Kept by hand, and not found in our sources.
FRAMEWORK = ("fil", "ru")
_NO_DATE = datetime(2017, 1, 1, tzinfo=UTC)
_KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "noop": None,
    "mark": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}


def words_of_sources() -> Catalog:
    """Every message that Python files and templates mark."""
    found = Catalog()
    for path in sorted(_python_files()):
        _take(found, path, path.read_bytes())
    for path in sorted((ROOT / "templates").rglob("*.*")):
        _take(found, path, _as_python(path))
    return found


def brought_up_to_date(language: str, words: Catalog) -> Catalog:
    """The catalog of a language with exactly these messages, translated as far as they were."""
    catalog = read_catalog(path_of(language), language)
    catalog.update(words, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def read_catalog(path: Path, language: str) -> Catalog:
    if not path.exists():
        return _empty(language)
    with path.open("rb") as file:
        return read_po(file, locale=language, domain="django", abort_invalid=True)


def path_of(language: str, *, framework: bool = False) -> Path:
    folder = LOCALE / "framework" if framework else LOCALE
    return folder / language / "LC_MESSAGES" / "django.po"


def as_po(catalog: Catalog) -> bytes:
    file = io.BytesIO()
    write_po(file, catalog, width=110, sort_output=True, omit_header=False, no_location=True)
    return file.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    file = io.BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def main() -> int:
    words, missing = words_of_sources(), 0
    for language in LANGUAGES:
        catalog = brought_up_to_date(language, words)
        _write(path_of(language), catalog)
        empty = [message.id for message in catalog if message.id and not _translated(message.string)]
        missing += len(empty)
        print(f"{language}: {len(catalog)} messages, {len(empty)} to translate in {path_of(language)}")
    for language in FRAMEWORK:
        path = path_of(language, framework=True)
        _write(path, read_catalog(path, language))
    return 1 if missing else 0


def _python_files() -> Iterator[Path]:
    for folder in ("bilateral", "ingest"):
        for path in (ROOT / folder).rglob("*.py"):
            if "migrations" not in path.parts and "extract" not in path.parts:
                yield path


def _as_python(path: Path) -> bytes:
    """A template as Python that calls gettext, as Django makes it for the same purpose.

    Lines lose their indentation, which follows the HTML and would not be valid Python.
    """
    from django.utils.translation.template import templatize  # noqa: PLC0415 - it reads the settings when imported

    made = templatize(path.read_text(encoding="utf-8"), origin=str(path))
    return "\n".join(line.lstrip() for line in made.split("\n")).encode()


def _take(catalog: Catalog, path: Path, source: bytes) -> None:
    """Add the messages of one file, marking as formats those that Python's ``%`` fills."""
    for line, message, _comments, context in extract("python", io.BytesIO(source), _KEYWORDS):
        catalog.add(message, locations=[(str(path.relative_to(ROOT)), line)], context=context)


def _empty(language: str) -> Catalog:
    return Catalog(locale=language, domain="django", fuzzy=False)


def _write(path: Path, catalog: Catalog) -> None:
    # What changes at every run, or says nothing, would only make differences to read.
    catalog.header_comment = (
        "# `make messages` keeps the list of words; people translate it: docs/translations.md."
    )
    catalog.project, catalog.version = "Bilateral register", "1"
    catalog.msgid_bugs_address = catalog.last_translator = catalog.language_team = ""
    catalog.creation_date = catalog.revision_date = _NO_DATE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(as_po(catalog))
    path.with_suffix(".mo").write_bytes(as_mo(catalog))


def _translated(string: Any) -> bool:
    return bool(string) and all(string)


if __name__ == "__main__":
    settings.configure()
    django.setup()
    sys.exit(main())
