"""Where the sentences of English prose end."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["sentences_in"]

_END = re.compile(r"(?<=[.!?])[\"”’)]*(?:\s*(?:\[\d{1,4}\])+)?(?:\s+)(?=[\"“(]?[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|St|No|vs|etc|Co|Inc|Ltd|Corp|approx|Art|Arts|Nos|pp|p)|\b[A-Z](?:\.[A-Z])*)\.$"
)


def sentences_in(text: str) -> Iterator[str]:
    """Yield the sentences of a text with their markers; the period of an abbreviation does not end one."""
    begin = 0
    for end in _END.finditer(text):
        if not _ABBREVIATED.search(text[: end.start()]):
            yield text[begin : end.end()].strip()
            begin = end.end()
    if text[begin:].strip():
        yield text[begin:].strip()
