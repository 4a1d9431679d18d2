"""What is vendored is what was pinned, and holds nothing that the site cannot serve."""

from __future__ import annotations

import io
import re
import tarfile
from pathlib import Path

import pytest
from django.conf import settings

from bilateral.web import codes
from scripts import vendor

ROOT = Path(settings.BASE_DIR)
SPRITE = ROOT / "static/vendor/lucide/icons.svg"


def package(**files: str) -> tarfile.TarFile:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content.encode()))
    buffer.seek(0)
    return tarfile.open(fileobj=buffer)


def test_references_to_source_maps_are_stripped() -> None:
    assert vendor.strip_source_map(b"a();\n//# sourceMappingURL=a.js.map\n") == b"a();\n"
    assert vendor.strip_source_map(b"a{}\n/*# sourceMappingURL=a.css.map */") == b"a{}\n"


def test_a_tarball_with_another_hash_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def pack(command: list[str], **_: object) -> object:
        (Path(command[-1]) / "x.tgz").write_bytes(b"not what was pinned")
        return type("Done", (), {"returncode": 0, "stderr": ""})()

    monkeypatch.setattr("scripts.vendor.subprocess.run", pack)
    with pytest.raises(vendor.VendorError, match="not the pinned sha512-abc"):
        vendor.fetch("x", "1.0", "sha512-abc")


def test_icons_become_symbols_of_one_sprite() -> None:
    archive = package(**{"icons/plane.svg": "<svg><path d='M0'/></svg>"})
    assert b'<symbol id="plane"' in vendor.sprite(archive, ["plane"])


def test_a_file_that_the_package_lacks_is_named() -> None:
    with pytest.raises(vendor.VendorError, match=r"no file icons/ghost\.svg"):
        vendor.sprite(package(), ["ghost"])


def test_no_vendored_file_refers_to_a_source_map() -> None:
    assert not [
        path
        for path in (ROOT / "static/vendor").rglob("*")
        if path.is_file() and b"sourceMappingURL" in path.read_bytes()
    ]


def test_every_icon_that_a_template_or_a_code_names_is_in_the_sprite() -> None:
    symbols = set(re.findall(r'id="([\w-]+)"', SPRITE.read_text()))
    named = {
        name
        for path in (ROOT / "templates").rglob("*.html")
        for name in re.findall(r'{% icon "([\w-]+)"', path.read_text())
    }
    named |= set(codes.ICON_OF_KIND.values()) | {symbol for symbol, _tone in codes.LOOK_OF_STATUS.values()}
    assert named <= symbols
