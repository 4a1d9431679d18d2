"""One-to-one folding of characters, so that offsets into the folded text are offsets into the text."""

from __future__ import annotations

import unicodedata

_MOST_LETTERS = 4096  # that are remembered; Unicode has a million


class _Fold(dict[int, str]):
    """Lower case, Latin letters without accents, everything but letters and digits as a space."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if not char.isalnum():
            folded = " "
        else:
            folded = char.lower()
            base = unicodedata.normalize("NFD", folded)[0]
            folded = base if "a" <= base <= "z" or base == "е" else folded[0]
        if len(self) == _MOST_LETTERS:
            self.clear()
        self[code] = folded
        return folded


_FOLD = _Fold()
_OFTEN = tuple((sign, _FOLD[ord(sign)]) for sign in "“”–—…ñ")  # all beyond ASCII that most articles hold
_ASCII = "".join(map(_FOLD.__getitem__, range(128))).encode().ljust(256)  # ``bytes`` look letters up faster


def fold(text: str) -> str:
    """The text in lower case, unaccented and without punctuation; as long as ``text``.

    >>> fold("Malacañang's Sec. Año")
    'malacanang s sec  ano'
    """
    if not text.isascii():
        for sign, folded in _OFTEN:
            text = text.replace(sign, folded)
    if text.isascii():
        return text.encode().translate(_ASCII).decode()
    return text.translate(_FOLD)


def fold_key(text: str) -> str:
    """``fold`` with single spaces and none at the ends: for look-up, not for offsets."""
    folded = fold(text).strip()
    while "  " in folded:
        folded = folded.replace("  ", " ")
    return folded
