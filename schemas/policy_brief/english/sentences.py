"""The sentences and lines of English prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["lines_in", "sentences_in"]

_END = re.compile(r"(?<=[.!?])[\"”’)]*(?:\s*(?:\[\d{1,4}\])+)?(?:\s+)(?=[\"“(]?[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|St|No|vs|etc|Co|Inc|Ltd|Corp|Sdn|Bhd|Pte|Pty|Bros|Jr|Sr|approx|Art|Arts|Nos|pp|p)|\b[A-Z](?:\.[A-Z])*)\.$"
)


def lines_in(text: str) -> list[str]:
    """Return the lines of a text that have words, without the blanks around them."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def sentences_in(text: str) -> Iterator[str]:
    """Yield the sentences of a text with their markers; the period of an abbreviation does not end one."""
    begin = 0
    for end in _END.finditer(text):
        if not _ABBREVIATED.search(text[: end.start()]):
            yield text[begin : end.end()].strip()
            begin = end.end()
    if text[begin:].strip():
        yield text[begin:].strip()
