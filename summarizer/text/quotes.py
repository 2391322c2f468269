"""Pair quotation marks and brackets by the role they play, not by their character.

Newsrooms type `"…”`, `”…”` and `“…"` alike; its place shows whether a mark opens or closes. A mark without a partner
pairs with nothing, so that an unclosed quotation cannot swallow what follows it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .patterns import compile_lazily

__all__ = ["Pair", "closed_stretches", "paired_marks"]

_DOUBLE = '"“”„‟〝〞〟＂'
_SINGLE = "'‘’‚‛＇`´"
_OPENING = "([{<（［｛＜「『〈《【〔｢"
_CLOSING = ")]}>）］｝＞」』〉》】〕｣"
_MARK = compile_lazily(  # one set comes first, so that the engine skips to the next of them at full speed
    rf"[{re.escape(_DOUBLE + _SINGLE + _OPENING + _CLOSING)}](?:(?<=')'|(?<=‘)‘|(?<=’)’|(?<=`)`)?"
)
_KIND = {
    **dict.fromkeys([*_DOUBLE, "''", "‘‘", "’’", "``"], '"'),
    **dict.fromkeys(_SINGLE, "'"),
    **dict(zip(_CLOSING, _OPENING, strict=True)),
    **dict(zip(_OPENING, _OPENING, strict=True)),
}
_YEAR = compile_lazily(r"\d\d(?:[.~∼〜～/년]|-\D)")  # '26.3.4. and '25년 are not quotations
_TIGHT = compile_lazily(r"이?라[고며는던]|이?란\b|[고며는은을를의에와과]\b|면서")
_RIGHT_EDGE = frozenset(".,!?…·;:。，！？" + _CLOSING + "”’")
_LEFT_EDGE = frozenset(_OPENING + "“‘")
_DEEPEST = 32  # texts do not nest deeper; limits the work on hostile input


class Pair(NamedTuple):
    """An opening and a closing mark: outer offsets include them, inner ones do not; ends exclusive."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    kind: str
    """`"`, `'` or the opening bracket."""


_Open = tuple[str, int, int]


def closed_stretches(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the outermost quoted or bracketed stretches, marks included, in order; ends exclusive."""
    return _outermost([(pair.start, pair.end) for pair in paired_marks(text, start, end)])


def paired_marks(text: str, start: int, end: int) -> list[Pair]:
    """Pair the quotation marks and brackets of a paragraph, nested ones too, in order of their closing marks."""
    stack: list[_Open] = []
    pairs: list[Pair] = []
    for mark in _MARK.finditer(text, start, end):
        kind = _KIND[mark[0]]
        if not _is_quotation(text, mark, kind):
            continue
        opener = _partner(stack, kind) if stack else None
        if _opens(text, mark, kind, open_already=opener is not None):
            stack.append((kind, mark.start(), mark.end()))
            del stack[:-_DEEPEST]
        elif opener is not None:
            pairs.append(Pair(stack[opener][1], mark.end(), stack[opener][2], mark.start(), kind))
            del stack[opener:]
    return pairs


def _partner(stack: list[_Open], kind: str) -> int | None:
    """Find the open mark that this kind would close: brackets never close across quotation marks, or ' across "."""
    blocking = {'"': "", "'": '"'}.get(kind, "\"'")
    for at in range(len(stack) - 1, -1, -1):
        if stack[at][0] == kind:
            return at
        if stack[at][0] in blocking:
            return None
    return None


def _is_quotation(text: str, mark: re.Match[str], kind: str) -> bool:
    """Tell a quotation mark from an apostrophe or an elided century; brackets pass."""
    if kind != "'":
        return True
    before, after = _around(text, mark)
    if before.isascii() and before.isalpha() and after.isascii() and after.isalpha():
        return False
    return _YEAR.match(text, mark.end()) is None


def _opens(text: str, mark: re.Match[str], kind: str, *, open_already: bool) -> bool:
    if kind not in "\"'":
        return mark[0] in _OPENING
    before, after = _around(text, mark)
    left = not before or before.isspace() or before in _LEFT_EDGE
    right = not after or after.isspace() or after in _RIGHT_EDGE
    if left != right:
        return left and not (open_already and _TIGHT.match(text, mark.end()))
    if open_already:
        return mark[0] in "“‘" and not right
    return right or (mark[0] not in "”’" and before not in ".!?" and not _TIGHT.match(text, mark.end()))


def _around(text: str, mark: re.Match[str]) -> tuple[str, str]:
    return text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]


def _outermost(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(pairs):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
