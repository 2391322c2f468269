"""The text of an article that was taken out of a page."""

from __future__ import annotations

from policy_brief import Span
from policy_brief.cleaning.composed import seen
from summarizer.readers.lines.parts import Mark

__all__ = ["Writer"]


class Writer:
    """The lines of an article's text as they are written down, with what each is."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.marks: dict[int, Mark] = {}
        self._length = 0

    @property
    def text(self) -> str:
        """All lines, one below the other."""
        return "\n".join(span.text for span in self.spans)

    def add(self, line: str | None, mark: Mark | None = None) -> None:
        """Write a line down, if there is one."""
        line = seen(line or "")
        if not line:
            return
        span = Span(text=line, start=self._length, end=self._length + len(line))
        self.spans.append(span)
        self._length = span.end + 1
        if mark:
            self.marks[span.start] = mark
