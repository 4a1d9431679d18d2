"""Every page as it is drawn: within each width, and within the rules that axe can check, in light and in dark.

The rules are those of WCAG 2.2 AA and axe's best practices.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bilateral.services import roles

from . import pages
from .conftest import DESK, PHONE, OpenBrowser, drawn_width

if TYPE_CHECKING:
    from playwright.sync_api import Page

TABLET = (1024, 768)
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


def too_wide(page: Page) -> list[str]:
    """Each width of a window in which the page, drawn for a telephone, scrolls sideways."""
    found = []
    for width, height in (PHONE, TABLET, DESK):
        page.set_viewport_size({"width": width, "height": height})
        if (drawn := drawn_width(page)) > width:
            found.append(f"{drawn} px drawn in a window of {width}")
    return found


@pytest.mark.long
def test_no_page_breaks_a_rule_or_scrolls_sideways(sample_register: None, open_browser: OpenBrowser) -> None:
    broken: dict[str, list[str]] = {}
    for role, addresses in ((roles.EDITOR, pages.for_editors()), ("", pages.FOR_STRANGERS)):
        page = open_browser(role).new_page()
        for name, address in addresses.items():
            page.emulate_media(color_scheme="light")
            page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
            page.goto(address)
            faults = [] if name.startswith("admin-") else too_wide(page)
            page.evaluate(AXE)
            page.evaluate(OPEN_ALL)
            faults += broken_rules(page, USABLE if name.startswith("admin-") else {})
            page.emulate_media(color_scheme="dark")
            faults += broken_rules(page, COLOURS)
            if faults:
                broken[f"{name} {address}"] = faults
    assert broken == {}, "\n".join(f"{page}\n" + "\n".join(faults) for page, faults in broken.items())
