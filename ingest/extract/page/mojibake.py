"""Letters that were UTF-8 once and were read as a Windows code page: ``PiÃ±ol``, ``â€œ``, ``РџСѓС‚РёРЅ``."""

from __future__ import annotations

import re

from .tape import Edit, Tape

_CP1252_HIGH = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_CONTINUATION = "\x80-\xbf" + _CP1252_HIGH
_CP1252_LEAD = re.compile(f"[\xc2-\xf4][{_CONTINUATION}]")
_CP1252_RUN = re.compile(
    f"(?:[\xc2-\xdf][{_CONTINUATION}]|[\xe0-\xef][{_CONTINUATION}]{{2}}|[\xf0-\xf4][{_CONTINUATION}]{{3}})+"
)
_CP1251_CONTINUATION = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ\x98\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї"
_CP1251_RUN = re.compile(f"(?:[РС][{_CP1251_CONTINUATION}]){{3,}}")
_LOST_TAIL = re.compile(r"â€(?=[\s.,;:!?)]|$)")  # a closing quote whose last byte had no letter
_LOST_SPACE = re.compile(
    r"Â(?<![^\W\d_]Â)(?=\s)"
)  # a no-break space, the second half of which became a space
_SIGNS = frozenset("‘’“”–—…‚„")


def repair_mojibake(tape: Tape) -> None:
    """Decode what can only be misread UTF-8 and leave everything else."""
    if _CP1252_LEAD.search(tape.text):
        for _ in range(2):  # a text may have been misread twice
            _decode(tape, _CP1252_RUN, "cp1252")
    if "Р" in tape.text or "С" in tape.text:
        _decode(tape, _CP1251_RUN, "cp1251")
    tape.substitute(_LOST_TAIL, "”")
    tape.substitute(_LOST_SPACE, "")


def _decode(tape: Tape, pattern: re.Pattern[str], codepage: str) -> None:
    edits: list[Edit] = []
    for match in pattern.finditer(tape.text):
        run = match.group()
        if len(run) == 2 and run[0] not in "ÂÃ" and run[1] in _SIGNS:
            continue  # a capital letter before a real closing quote or dash
        try:
            decoded = _bytes_of(run, codepage).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
        edits += _pair_up(match.start(), decoded)
    tape.apply(edits)


def _pair_up(start: int, decoded: str) -> list[Edit]:
    """One edit a decoded letter, so that each keeps its own place."""
    edits: list[Edit] = []
    for letter in decoded:
        end = start + len(letter.encode())
        edits.append((start, end, letter))
        start = end
    return edits


def _bytes_of(run: str, codepage: str) -> bytes:
    """Back to bytes; the few bytes that the code page leaves undefined were kept as control characters."""
    return b"".join(bytes([ord(c)]) if "\x80" <= c <= "\x9f" else c.encode(codepage) for c in run)
