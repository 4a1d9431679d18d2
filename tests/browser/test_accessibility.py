"""No page breaks a rule that axe can check (WCAG 2.2 AA and axe's best practices), in light and in dark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bilateral.services import roles

from . import pages
from .conftest import SCREENSHOTS, OpenBrowser

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = (Path(__file__).parent / "vendor/axe/axe.min.js").read_text(encoding="utf-8")
CHECK = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"


def broken_rules(page: Page) -> list[str]:
    """Each rule that the page breaks, with the elements that break it."""
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate(CHECK)
    return [
        f"{rule['id']} ({rule['impact']}): {rule['help']}\n"
        + "\n".join(
            f"    {' '.join(map(str, node['target']))}  {node['html'][:120]}" for node in rule["nodes"]
        )
        for rule in found
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_breaks_a_rule(sample_register: None, open_browser: OpenBrowser, scheme: str) -> None:
    broken: dict[str, list[str]] = {}
    for role, addresses in ((roles.EDITOR, pages.for_editors()), ("", pages.FOR_STRANGERS)):
        page = open_browser(role, color_scheme=scheme).new_page()
        for name, address in addresses.items():
            page.goto(address)
            for details in page.locator("main details:not([open]) > summary").all()[:3]:
                details.click()
            if rules := broken_rules(page):
                broken[f"{name} {address}"] = rules
            page.screenshot(path=SCREENSHOTS / f"{name}-{scheme}.png", full_page=True)
    assert broken == {}, "\n".join(f"{page}\n" + "\n".join(rules) for page, rules in broken.items())
