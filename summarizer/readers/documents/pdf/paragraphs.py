"""Turn lines of a PDF into paragraphs: lines are joined with a blank or without."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from summarizer.readers.documents.printed import PrintedLine, plain

from .joints import Joints
from .measure import Lines, Measure
from .strips import Strip

__all__ = ["paragraphs_of"]

_STOPPED = re.compile(r"[.!?。…:;][\"”'’」』)\]]{0,3}\s*$")
_STARTER = re.compile(
    r"\s*(?:[□■○◦ㅇ❍※●◇◆▷▶▲△☞•▣◈\uf000-\uf0ff]|·\s|[-–―*]\s|[①-⑳㉠-㉻]|[<〈《【\[]|\d{1,2}[.)](?!\d)"
    r"|[가나다라마바사아자차카타파하][.)]\s|\(\d{1,2}\)|제\s?\d{1,4}조)"
)
_BULLET = re.compile(r"\s*(?:[□■○◦ㅇ❍※●◇◆▷▶▲△☞•▣◈\uf000-\uf0ff①-⑳㉠-㉻]|[-–―*·]\s|\d{1,2}[.)](?!\d))")
_DASHED = re.compile(r"[-–―]\s?[^-–―].*[^-–―]\s?[-–―]")
_OTHER_SIZE = 0.08
_SMALL = 0.93
"""What share of the text's size a note's type is at most."""
_INDENT = 0.5
_LOOSE = 1.25
_APART = 1.4


@dataclass
class _Paragraph:
    lines: list[Strip] = field(default_factory=list)
    joins: list[str] = field(default_factory=list)
    apart: bool = False

    def as_line(self) -> PrintedLine:
        text = self.lines[0].text
        for join, line in zip(self.joins, self.lines[1:], strict=True):
            text = f"{text.rstrip()}{join}{line.text.lstrip()}"
        return PrintedLine(plain(text), apart=self.apart, size=round(median(line.size for line in self.lines), 1))


def paragraphs_of(flows: Sequence[Lines], measure: Measure, joints: Joints) -> Iterator[PrintedLine]:
    """Return the paragraphs of columns that follow each other; one may begin in a column and end in the next.

    Notes in small type at the foot of a column stand behind all of them.
    """
    bodies = [_body(flow, measure) for flow in flows]
    notes = [replace(flow, lines=flow.lines[len(body.lines) :]) for flow, body in zip(flows, bodies, strict=True)]
    paragraph: _Paragraph | None = None
    before: tuple[Lines, Strip] | None = None
    for flow in (*bodies, *notes):
        pitch = _pitch(flow.lines)
        for at, line in enumerate(flow.lines):
            if not line.text.strip():
                continue
            above = flow.lines[at - 1] if at else None
            gap = _gap(above, line, pitch) if above else 0.0
            if paragraph and before and _is_one(before, line, gap, measure, same=before[0] is flow):
                paragraph.joins.append(joints.between(before[1], line))
                paragraph.lines.append(line)
            else:
                if paragraph:
                    yield paragraph.as_line()
                paragraph = _Paragraph([line], apart=gap > _LOOSE)
            before = (flow, line)
    if paragraph:
        yield paragraph.as_line()


def _body(flow: Lines, measure: Measure) -> Lines:
    """Return a column without the notes at its foot, none where all of it is in small type."""
    ends = [at for at, line in enumerate(flow.lines, 1) if line.size >= _SMALL * measure.size]
    return replace(flow, lines=flow.lines[: ends[-1]]) if ends else flow


def _is_one(before: tuple[Lines, Strip], line: Strip, gap: float, measure: Measure, *, same: bool) -> bool:
    """Return whether a line goes on with the paragraph of the line before it; `same` says it stands in its column."""
    flow, above = before
    if abs(above.size - line.size) > _OTHER_SIZE * above.size or gap > _APART:
        return False
    if not measure.is_full(flow, above, line) or _DASHED.fullmatch(above.text.strip()):
        return False
    stopped = _STOPPED.search(above.text) is not None
    if _STARTER.match(line.text) and (stopped or _BULLET.match(line.text) or _STARTER.match(above.text)):
        return False
    indented = line.box.left - above.box.left > _INDENT * line.size and not _BULLET.match(above.text)
    return not (stopped and (gap > _LOOSE or (indented and same)))


def _gap(above: Strip, line: Strip, pitch: float) -> float:
    """Return how far below the last a line stands, in pitches of the column for type of its size."""
    return _step(above, line) / pitch if pitch else 1.0


def _step(above: Strip, line: Strip) -> float:
    return (line.box.bottom - above.box.bottom) / max(above.size, line.size)


def _pitch(lines: Sequence[Strip]) -> float:
    steps = [step for first, second in pairwise(lines) if (step := _step(first, second)) > 0]
    return _low(steps)


def _low(steps: Iterable[float]) -> float:
    """Return the lower quartile: lines of a paragraph are closer than paragraphs, and there are more of them."""
    ordered = sorted(steps)
    return ordered[len(ordered) // 4] if ordered else 0.0
