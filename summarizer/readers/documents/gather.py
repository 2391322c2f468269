"""Put the runs of an office document's paragraph together, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from policy_brief.cleaning.composed import composed
from summarizer.text.split import split_paragraphs
from summarizer.text.wraps import unwrapped

from .printed import PrintedLine, plain

__all__ = ["Gathered", "with_gaps"]

_BREAK = "\n"


class Gathered:
    """The text of a paragraph as its runs give it."""

    def __init__(self, *, bullet: str = "") -> None:
        self._pieces: list[str] = []
        self._sizes: Counter[float] = Counter()
        self._bullet = bullet

    def add(self, text: str | None, size: float = 0.0) -> None:
        """Add the words of a run and the size of its type."""
        if text:
            self._pieces.append(text.replace("\n", " ").replace("\r", " "))
            self._sizes[size] += len(text.strip())

    def end_line(self) -> None:
        """Add a line end that the writer set."""
        self._pieces.append(_BREAK)

    def flush(self) -> Iterator[PrintedLine]:
        """Return the lines so far and begin again; lines that were set at a width are one."""
        text = composed("".join(self._pieces))
        size = self._sizes.most_common(1)[0][0] if self._sizes else 0.0
        self._pieces, self._sizes = [], Counter()
        if not plain(text):
            return
        for span in split_paragraphs(text) if _BREAK in text.strip() else [None]:
            words = plain(unwrapped(span.text) if span else text)
            if words:
                yield PrintedLine(plain(f"{self._bullet}{words}"), size=size)
                self._bullet = ""


def with_gaps(paragraphs: Iterable[Iterable[PrintedLine]]) -> Iterator[PrintedLine]:
    """Return the lines of paragraphs; below an empty one stands a line that is apart."""
    apart = False
    for paragraph in paragraphs:
        lines = list(paragraph)
        yield from (replace(line, apart=True) if apart and at == 0 else line for at, line in enumerate(lines))
        apart = not lines
