"""Lines as paragraphs, with the items of a list kept together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

__all__ = ["ITEM", "paragraphs"]

ITEM = "- "
"""What an item of a list begins with."""


def paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines parted by blank ones, but for items of one list, with a blank one behind the last."""
    before = ""
    for line in lines:
        is_listed = before.startswith(ITEM) and line.startswith(ITEM)
        yield from (line,) if is_listed or not before else ("", line)
        before = line
    yield from ("",) if before else ()
