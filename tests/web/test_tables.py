"""Tables whose rows become cards on a telephone: each cell carries its heading, which the style sheet shows there."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from tests.api import builders

TABLE = re.compile(r'<table class="cards.*?</table>', re.DOTALL)
HEADING = re.compile(r"<th\b[^>]*scope=\"col\".*?</th>", re.DOTALL)
ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
CELL = re.compile(r'<td\b(?:[^>]*?data-label="([^"]*)")?')


def words(html: str) -> str:
    return unescape(" ".join(re.sub(r"<[^>]+>", "", html).split()))


@pytest.mark.parametrize(
    "address",
    [
        "/officials/",
        "/delegations/",
        "/organizations/",
        "/articles/",
        "/agreements/?layout=table",
        "/places/",
        "/encounters/",
        "/sources/",
    ],
)
def test_each_value_of_a_row_names_its_heading(editor: Client, address: str) -> None:
    builders.full_meeting()
    builders.agreement()
    builders.source()
    html = editor.get(address).content.decode()
    tables = [found for found in TABLE.findall(html) if "nil" not in found]
    assert tables
    for table in tables:
        head, _end, body = table.partition("</thead>")
        named = [words(heading) for heading in HEADING.findall(head)]
        if "\\" in named[0]:  # the matrix, whose rows begin with a heading
            named = named[1:]
        rows = ROW.findall(body)
        assert rows
        for row in rows:
            assert [unescape(label) for label in CELL.findall(row)] == named
