"""A normalised view of a text, to match and search in, that maps back to the text itself.

Half of Korea's newsrooms type full-width digits, exotic spaces and four kinds of tilde. Patterns are written once,
against the view; every span they give is mapped back, so that offsets always count code points of the untouched text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter

from .patterns import compile_lazily
from .wraps import Wrap

__all__ = ["View", "folded", "normalise"]

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\v\f"
_TILDES = "∼〜～˜"
_DASHES = "‐‑‒–—―−－"
_SINGLE_WIDTH = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},  # full-width ASCII
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_TILDES, "~"),
    **dict.fromkeys(_DASHES, "-"),
    **{chr(0x1D7CE + at): str(at % 10) for at in range(50)},  # mathematical digits, 𝟎-𝟿: 𝟑
    "ㆍ": "·",
    "‧": "·",
    "・": "·",
    "•": "·",
    "￦": "₩",
    "￡": "£",
    "￥": "¥",
    "￠": "¢",
}
# Patterns that begin with one set of characters, without a repeat, let the engine skip to the next at full speed.
_NO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_UNSEEN = compile_lazily(f"[{_NO_WIDTH}][{_NO_WIDTH}]*", cues=_NO_WIDTH)
_TRANSLATED = compile_lazily(f"[{re.escape(''.join(char for char in _SINGLE_WIDTH if char < '𝟎'))}𝟎-𝟿]")
_PLAIN = compile_lazily(r"[가-힣A-Za-z0-9 .,&·()'/-]*")


@dataclass(frozen=True, slots=True)
class View:
    """`text` is what to match in; `source_span` gives offsets in the text that the view was made of."""

    text: str
    source: str
    _starts: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    _ends: Mapping[int, int] = field(default_factory=dict, repr=False)
    """Where something of the source was left out: what ends there in the view ends before it in the source."""

    @classmethod
    def of(cls, source: str, wraps: Sequence[Wrap] = ()) -> View:
        """Normalise width, spaces, tildes, dashes and decomposed Hangul, one code point for one where possible.

        Line ends inside paragraphs (`wraps`) become a space or nothing; marks without width are left out.
        """
        gaps = [Wrap(found.start(), found.end(), "") for found in _UNSEEN.finditer(source)]
        if not wraps and not gaps and unicodedata.is_normalized("NFC", source):
            return cls(_translate(source), source)
        composed, starts, ends = _compose(source, sorted((*wraps, *gaps)))
        return cls(_translate(composed), source, starts, ends)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Map offsets in the view to offsets in the source; both ends exclusive."""
        if not self._starts:
            return start, end
        return self._source_offset(start), self._ends.get(end) or self._source_offset(end)

    def offset(self, source_offset: int) -> int:
        """Map an offset in the source to one in the view."""
        if not self._starts:
            return source_offset
        at = bisect_right(self._starts, source_offset, key=itemgetter(1)) - 1
        view_start, source_start = self._starts[at]
        last = self._starts[at + 1][0] if at + 1 < len(self._starts) else len(self.text)
        return min(view_start + source_offset - source_start, last)

    def _source_offset(self, offset: int) -> int:
        at = bisect_right(self._starts, (offset, len(self.source) + 1)) - 1
        view_offset, source_offset = self._starts[at]
        return min(source_offset + offset - view_offset, len(self.source))


def folded(text: str) -> str:
    """Return a text without spaces, in single width and lower case."""
    return "".join(View.of(text).text.split()).casefold()


def normalise(text: str) -> str:
    """Return a name or a few words as a view shows them, where nobody asks for offsets; most are shown as they are."""
    return text if _PLAIN.fullmatch(text) else View.of(text).text


def _translate(text: str) -> str:
    """Replace characters that have a usual form; few have, and finding those is faster than looking up each."""
    return _TRANSLATED.sub(lambda found: _SINGLE_WIDTH[found[0]], text)


_Pieces = tuple[str, tuple[tuple[int, int], ...], dict[int, int]]


def _compose(source: str, wraps: Sequence[Wrap]) -> _Pieces:
    """Compose to NFC, cluster by cluster, and undo the wraps.

    The second value maps view offsets to source offsets, the third the ends of the view before a gap.
    """
    pieces: list[str] = []
    starts: list[tuple[int, int]] = [(0, 0)]
    ends: dict[int, int] = {}
    view_at = source_at = 0
    for taken, piece in _replaced(source, wraps):
        if taken and not piece:
            ends[view_at] = source_at
        pieces.append(piece)
        view_at += len(piece)
        source_at += taken
        if len(piece) != taken:
            starts.append((view_at, source_at))
    return "".join(pieces), tuple(starts), ends


def _replaced(source: str, wraps: Sequence[Wrap]) -> Iterator[tuple[int, str]]:
    """Return each stretch of the source, as its length, and its replacement in the view."""
    at = 0
    for wrap in (*wraps, None):
        stretch = source[at : wrap.start if wrap else None]
        if unicodedata.is_normalized("NFC", stretch):
            yield len(stretch), stretch
        else:
            yield from ((len(cluster), unicodedata.normalize("NFC", cluster)) for cluster in _clusters(stretch))
        if wrap:
            yield wrap.end - wrap.start, wrap.text
            at = wrap.end


def _clusters(source: str) -> list[str]:
    """Split before every code point that cannot combine with the one before it."""
    starts = [0, *(at for at, char in enumerate(source) if at and not _combines(char)), len(source)]
    return [source[start:end] for start, end in pairwise(starts)]


def _combines(char: str) -> bool:
    return unicodedata.combining(char) > 0 or "\u1160" <= char <= "\u11ff"
