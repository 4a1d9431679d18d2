"""How words of the register are shown that stand by themselves."""

from __future__ import annotations

import pytest

from bilateral.rules.wording import with_capital


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("agreement on the transfer of sentenced persons", "Agreement on the transfer of sentenced persons"),
        ("соглашение о торговле", "Соглашение о торговле"),
        ("Treaty on Extradition", "Treaty on Extradition"),
        ("e-visa agreement", "E-visa agreement"),
        ("eGovernment memorandum", "eGovernment memorandum"),
        ("1976 trade agreement", "1976 trade agreement"),
        ("", ""),
    ],
)
def test_a_title_by_itself_begins_with_a_capital(title: str, shown: str) -> None:
    assert with_capital(title) == shown
