"""Unpack compressed content, up to a limit."""

from __future__ import annotations

import zlib

__all__ = ["ACCEPTED", "BadPacking", "Unpacker", "unpacker_of"]

ACCEPTED = "gzip, deflate"
"""What we ask servers for; each can be unpacked piece by piece, to a given length."""
_ANY_HEADER = zlib.MAX_WBITS | 32
_RAW = -zlib.MAX_WBITS
_MEMBER = b"\x1f\x8b"
"""How a member of a gzip file begins: there may be several."""
_ZLIB_METHOD, _ZLIB_CHECK = 8, 31


class BadPacking(ValueError):
    """The content is not compressed as its header says, or in a way that was not requested."""


class Unpacker:
    """Unpacks gzip and deflate; `feed` returns at most as many bytes as it is told."""

    def __init__(self, encoding: str) -> None:
        self._packed = encoding != ""
        self._stream = zlib.decompressobj(_ANY_HEADER) if encoding == "gzip" else None
        self._begun = False

    def feed(self, chunk: bytes, most: int) -> bytes:
        """Unpack a piece, up to `most` bytes; if there would be more, return `most` + 1. Raise `BadPacking`."""
        if not self._packed:
            return chunk[: most + 1]
        try:
            return self._unpack(chunk, most + 1)
        except zlib.error as error:
            raise BadPacking(str(error)) from error

    @property
    def complete(self) -> bool:
        """Whether the end of the compressed data was reached."""
        return self._stream is None or self._stream.eof or not self._begun

    def _unpack(self, chunk: bytes, most: int) -> bytes:
        found = bytearray()
        while chunk and len(found) < most:
            if self._stream is None:
                self._stream = zlib.decompressobj(zlib.MAX_WBITS if _has_zlib_header(chunk) else _RAW)
            elif self._stream.eof:
                if not chunk.startswith(_MEMBER[: len(chunk)]):  # what follows the end is padding
                    break
                self._stream = zlib.decompressobj(_ANY_HEADER)
            self._begun = True
            found += self._stream.decompress(chunk, most - len(found))
            chunk = self._stream.unused_data
        return bytes(found)


def unpacker_of(header: str) -> Unpacker:
    """Return the unpacker for a content encoding; raise `BadPacking` if it was not requested, or for several."""
    encoding = header.strip().lower()
    known = {"": "", "identity": "", "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}
    if encoding not in known:
        raise BadPacking(f"packed as {encoding[:40]!r}")
    return Unpacker(known[encoding])


def _has_zlib_header(chunk: bytes) -> bool:
    return chunk[0] & 0xF == _ZLIB_METHOD and (len(chunk) == 1 or (chunk[0] << 8 | chunk[1]) % _ZLIB_CHECK == 0)
