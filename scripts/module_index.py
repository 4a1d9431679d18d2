#!/usr/bin/env python3
"""Make ``docs/extraction-modules.md``: each module of the extractor with the first paragraph of its docstring.

``make module-index`` writes it. With ``--check``, as ``make check`` asks, nothing is written, and the exit status says
whether the page matches today's code.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXTRACT = ROOT / "ingest" / "extract"
PAGE = ROOT / "docs" / "extraction-modules.md"
# The stages in the order in which they know each other, lowest first; "" is the extractor's own folder.
STAGES = (
    "letters",
    "matching",
    "known",
    "dating",
    "page",
    "persons",
    "clauses",
    "instruments",
    "mentions",
    "events",
    "",
)
HEAD = """# Where each rule of extraction is

`make module-index` makes this page from the modules' docstrings; `make check` fails when it is out of date.
[`extraction.md`](extraction.md) explains how the stages work together, and `manage.py extract --explain` names the
rule behind each value.
"""


def purpose(path: Path) -> str:
    """The first paragraph of a file's docstring, in one line; "" where it has none."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(docstring.split("\n\n")[0].split()).replace("|", "\\|")


def page() -> str:
    parts = [HEAD]
    for stage in STAGES:
        folder = EXTRACT / stage
        title = f"`{stage}/`" if stage else "Over all of them"
        about = purpose(folder / "__init__.py")
        rows = [
            f"| `{p.name}` | {purpose(p)} |" for p in sorted(folder.glob("*.py")) if p.name != "__init__.py"
        ]
        parts.append(
            "\n".join([f"## {title}", "", about, "", "| module | purpose |", "|---|---|", *rows, ""])
        )
    return "\n".join(parts)


def main() -> int:
    made = page()
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(made, encoding="utf-8")
        return 0
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == made:
        return 0
    print(f"{PAGE.relative_to(ROOT)} is out of date: run `make module-index` and commit it.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
