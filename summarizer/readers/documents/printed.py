"""What a document prints: its lines in reading order, and what it says of them in addition to their words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from policy_brief.cleaning.composed import composed
from summarizer.readers.lines.furniture import furniture, is_prose
from summarizer.readers.lines.parts import Mark

__all__ = ["Document", "PrintedLine", "plain", "with_headline"]

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufeff\ufffe\uffff\u00ad]")
_SPACES = re.compile(r"[ \t\r\n\v\f\u00a0\u2002\u2003\u2007\u2009\u202f\u3000]+")
_SYMBOL = re.compile(r"^\s*[\uf000-\uf0ff\U000f0000-\U000fffff]")
"""A symbol of a font of symbols, which office programs set before the entries of a list."""

_LARGER = 1.15
_TITLE_LINES = 3
_LONGEST_TITLE = 120
_SHORTEST_TITLE = 9


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A paragraph, a row of a table, or a caption.

    `apart` says that room is left above it; `size` is that of its type, 0 where the document does not say.
    """

    text: str
    mark: Mark | None = None
    apart: bool = False
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of a document, and what its envelope says: an e-mail's subject and time.

    `form` names the format; `notices` say in English what a reader of the article should know.
    """

    lines: tuple[PrintedLine, ...]
    form: str
    subject: str | None = None
    sent: dt.datetime | None = None
    notices: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Return words on one line, in NFC, without controls, and with a bullet for a symbol that only a font has."""
    return _SPACES.sub(" ", _SYMBOL.sub("○", composed(_CONTROL.sub("", text)))).strip()


def with_headline(lines: Iterable[PrintedLine]) -> tuple[PrintedLine, ...]:
    """Mark the headline above the first running text: the first heading, or the largest type that is larger than that.

    Other headings there are left for the reader of heads to tell, subheads among them.
    """
    kept = list(lines)
    prose = next((at for at, line in enumerate(kept) if line.mark is None and is_prose(line.text)), 0)
    headed = [at for at in range(prose) if kept[at].mark == "heading"]
    kept[:prose] = [replace(line, mark=None) if line.mark == "heading" else line for line in kept[:prose]]
    if not any(line.mark == "headline" for line in kept):
        for at in [at for at in headed if _is_title(kept[at])][:1] or _largest(kept, prose):
            kept[at] = replace(kept[at], mark="headline")
    return tuple(kept)


def _largest(lines: Sequence[PrintedLine], prose: int) -> list[int]:
    """Return the numbers of the titles in the largest type, if that is larger than the text's and they are few."""
    titles = [at for at in range(prose) if _is_title(lines[at])]
    size = max((lines[at].size for at in titles), default=0.0)
    if size <= 0 or size < lines[prose].size * _LARGER:
        return []
    found = _first_run([at for at in titles if lines[at].size == size])
    return found if len(found) <= _TITLE_LINES else []


def _first_run(numbers: Sequence[int]) -> list[int]:
    return [number for at, number in enumerate(numbers) if number == numbers[0] + at]


def _is_title(line: PrintedLine) -> bool:
    worded = " " in line.text and _SHORTEST_TITLE <= len(line.text) <= _LONGEST_TITLE
    return line.mark is None and worded and furniture(line.text) is None
