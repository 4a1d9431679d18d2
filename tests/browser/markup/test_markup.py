"""Every page's HTML is valid: held against the standard by the Nu HTML Checker, a Java program (`make markup`)."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from bilateral.services import roles
from tests.api.builders import account
from tests.browser import pages

CHECKER = Path(settings.BASE_DIR) / ".state/vendor/nu-html-checker/vnu.jar"


def complaints(folder: Path) -> tuple[int, list[str]]:
    """How many files the checker read, and what it says of them: errors and warnings, with the place."""
    java = shutil.which("java")
    if java is None or not CHECKER.exists():
        pytest.fail(
            "The checker or Java is missing. Run `make markup`, with a Java runtime (17 or newer) installed."
        )
    files = sorted(folder.glob("*.html"))
    run = subprocess.run(
        [java, "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", *map(str, files)],
        capture_output=True,
        text=True,
        check=True,
    )
    return len(files), [
        f"{Path(told['url']).name}:{told.get('lastLine')}: {told['message']}  {told.get('extract', '').strip()!r}"
        for told in json.loads(run.stderr)["messages"]
    ]


def test_every_page_is_valid_html(sample_register: None, tmp_path: Path) -> None:
    editor, stranger = Client(), Client()
    editor.force_login(account(roles.EDITOR))
    for client, addresses in ((editor, pages.for_editors()), (stranger, pages.FOR_STRANGERS)):
        for name, address in addresses.items():
            if not name.startswith("admin-"):  # Django's own
                (tmp_path / f"{name}.html").write_bytes(client.get(address).content)
    read, said = complaints(tmp_path)
    print(f"{read} pages, {len(said)} complaints")
    assert said == [], "\n".join(said)
