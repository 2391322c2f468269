"""A normalised view of a text, to match and search in, that maps back to the text itself.

Half of Korea's newsrooms type full-width digits, exotic spaces and four kinds of tilde. Patterns are written once,
against the view; every span they give is mapped back, so that offsets always count code points of the untouched text.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from operator import itemgetter

__all__ = ["View"]

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\v\f"
_TILDES = "∼〜～˜"
_DASHES = "‐‑‒–—―−－"
_SINGLE_WIDTH = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},  # full-width ASCII
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_TILDES, "~"),
    **dict.fromkeys(_DASHES, "-"),
    "ㆍ": "·",
    "‧": "·",
    "・": "·",
    "•": "·",
    "￦": "₩",
    "￡": "£",
    "￥": "¥",
    "￠": "¢",
}
_TABLE = str.maketrans(_SINGLE_WIDTH)


@dataclass(frozen=True, slots=True)
class View:
    """`text` is what to match in; `source_span` gives offsets in the text that the view was made of."""

    text: str
    source: str
    _starts: tuple[tuple[int, int], ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, source: str) -> View:
        """Normalise width, spaces, tildes, dashes and decomposed Hangul, one code point for one where possible."""
        if unicodedata.is_normalized("NFC", source):
            return cls(source.translate(_TABLE), source)
        composed, starts = _compose(source)
        return cls(composed.translate(_TABLE), source, starts)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Map offsets in the view to offsets in the source; both ends exclusive."""
        if not self._starts:
            return start, end
        return self._source_offset(start), self._source_offset(end)

    def offset(self, source_offset: int) -> int:
        """Map an offset in the source to one in the view."""
        if not self._starts:
            return source_offset
        at = bisect_right(self._starts, source_offset, key=itemgetter(1)) - 1
        view_start, source_start = self._starts[at]
        return min(view_start + source_offset - source_start, len(self.text))

    def _source_offset(self, offset: int) -> int:
        at = bisect_right(self._starts, (offset, len(self.source) + 1)) - 1
        view_offset, source_offset = self._starts[at]
        return min(source_offset + offset - view_offset, len(self.source))


def _compose(source: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Compose to NFC cluster by cluster; the second value maps cluster starts, view offset to source offset."""
    pieces: list[str] = []
    starts: list[tuple[int, int]] = [(0, 0)]
    view_at = source_at = 0
    for cluster in _clusters(source):
        piece = unicodedata.normalize("NFC", cluster)
        pieces.append(piece)
        view_at += len(piece)
        source_at += len(cluster)
        if len(piece) != len(cluster):
            starts.append((view_at, source_at))
    return "".join(pieces), tuple(starts)


def _clusters(source: str) -> list[str]:
    """Cut before every code point that cannot combine with the one before it."""
    clusters: list[str] = []
    for char in source:
        if clusters and (unicodedata.combining(char) or "\u1160" <= char <= "\u11ff"):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters
