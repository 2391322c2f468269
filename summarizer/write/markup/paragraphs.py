"""Lines as paragraphs, with the items of a list kept together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

__all__ = ["is_item", "paragraphs"]

_ITEM = re.compile(r" *(?:-|[0-9]{1,3}\.) ")


def is_item(line: str) -> bool:
    """Return whether a line of Markdown is an item of a list, with a number or without."""
    return _ITEM.match(line) is not None


def paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines parted by blank ones, but for items of one list, with a blank one behind the last."""
    before = ""
    for line in lines:
        is_listed = is_item(before) and is_item(line)
        yield from (line,) if is_listed or not before else ("", line)
        before = line
    yield from ("",) if before else ()
