"""Unpacking an answer piece by piece: a bomb is noticed when it passes the limit, not when it has filled the memory."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Generator, Iterable, Iterator

from django.utils.translation import gettext as _

from .errors import Unreachable, WrongType

CHUNK = 64 * 1024
_MAGIC = b"\x1f\x8b"

Unpacker = Callable[[bytes], Iterable[bytes]]


def unpacker(encoding: str) -> Unpacker:
    """What unpacks a body of this ``Content-Encoding``: called with each piece, and with none at the end."""
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return lambda packed: (packed,)
    if encoding in ("gzip", "x-gzip"):
        return _Gunzip()
    words = _("The answer is compressed as %(kind)s, which was not asked for.")
    raise WrongType("encoding", words % {"kind": encoding[:40]})


def cut_short() -> Unreachable:
    return Unreachable("cut-short", _("The answer broke off before its end."))


class _Gunzip:
    """gzip, of one member or several. What follows the last member and is none itself is left aside, as elsewhere."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(wbits=31)
        self._over = False
        self._begun = False

    def __call__(self, packed: bytes) -> Iterator[bytes]:
        if not packed:
            if self._begun and not self._member.eof:
                raise cut_short()
            return
        while packed and not self._over:
            packed = yield from self._piece(packed)

    def _piece(self, packed: bytes) -> Generator[bytes, None, bytes]:
        if self._member.eof:
            if not _MAGIC.startswith(packed[:2]):
                self._over = True
                return b""
            self._member = zlib.decompressobj(wbits=31)
        self._begun = True
        try:
            part = self._member.decompress(packed, CHUNK)
            yield part
            while len(part) == CHUNK and not self._member.unconsumed_tail and not self._member.eof:
                part = self._member.decompress(b"", CHUNK)  # what is unpacked already, and had no room
                yield part
        except zlib.error as error:
            raise Unreachable(
                "unpacking", _("The answer is compressed and cannot be decompressed.")
            ) from error
        return self._member.unused_data if self._member.eof else self._member.unconsumed_tail
