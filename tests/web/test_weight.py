"""What a page loads: scripts and styles stay below their limit, compressed."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from tests.api import builders

LIMIT = 350_000  # bytes


@pytest.mark.parametrize(
    "address", ["/", "/timeline/", "/encounters/", "/places/", "/officials/{official}/", "/help/"]
)
def test_scripts_and_styles_of_a_page_stay_below_the_limit(viewer: Client, address: str) -> None:
    made = builders.full_meeting()
    html = viewer.get(address.format(official=builders.leader(made, "RU").pk)).content.decode()
    files = set(re.findall(r'(?:src|href)="/static/([^"]+\.(?:js|css))"', html))
    assert {"css/site.css", "vendor/htmx/htmx.min.js"} <= files
    size = sum(len(gzip.compress(Path(str(finders.find(name))).read_bytes())) for name in files)
    assert size < LIMIT, sorted(files)
