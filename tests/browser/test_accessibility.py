"""No page breaks a rule that axe can check (WCAG 2.2 AA and axe's best practices), in light and in dark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bilateral.services import roles

from . import pages
from .conftest import OpenBrowser

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = (Path(__file__).parent / "vendor/axe/axe.min.js").read_text(encoding="utf-8")
CHECK = "async (options) => (await axe.run(document, {resultTypes: ['violations'], ...options})).violations"
OPEN_ALL = "for (const one of document.querySelectorAll('main details:not(.pick)')) one.open = true"
# Dark differs from light in its colours alone.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
# Of Django's own pages, that they can be used; how it orders their headings is its affair.
USABLE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def broken_rules(page: Page, options: dict[str, Any]) -> list[str]:
    """Each rule that the page breaks, with the elements that break it."""
    found: list[dict[str, Any]] = page.evaluate(CHECK, options)
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']}\n"
        + "\n".join(
            f"    {' '.join(map(str, node['target']))}  {node['html'][:120]}" for node in rule["nodes"]
        )
        for rule in found
    ]


@pytest.mark.long
def test_no_page_breaks_a_rule(sample_register: None, open_browser: OpenBrowser) -> None:
    broken: dict[str, list[str]] = {}
    for role, addresses in ((roles.EDITOR, pages.for_editors()), ("", pages.FOR_STRANGERS)):
        page = open_browser(role).new_page()
        for name, address in addresses.items():
            page.emulate_media(color_scheme="light")
            page.goto(address)
            page.evaluate(AXE)
            page.evaluate(OPEN_ALL)
            rules = broken_rules(page, USABLE if name.startswith("admin-") else {})
            page.emulate_media(color_scheme="dark")
            rules += broken_rules(page, COLOURS)
            if rules:
                broken[f"{name} {address}"] = rules
    assert broken == {}, "\n".join(f"{page}\n" + "\n".join(rules) for page, rules in broken.items())
