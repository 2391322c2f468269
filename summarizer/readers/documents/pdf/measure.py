"""How wide the columns of a document are set, and how its lines end: at blanks, or anywhere in a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from .strips import Strip

__all__ = ["Lines", "Measure"]

_BLANK = 0.3
_TOLERANCE = 0.25
_FEW = 2
_SHARE = 0.3
"""How many full lines have room for a syllable more where lines end only at blanks: two of three, in the mean."""
_MOST = 0.8
_TOLD = 0.15
_EVEN = 0.3
_CENTRED = 0.8
_OTHER_SIZE = 0.08


@dataclass(frozen=True)
class Lines:
    """The lines of one column of a page; `place` tells columns that are set alike, `edge` a frame's right side."""

    lines: tuple[Strip, ...]
    place: tuple[int, ...] = ()
    edge: float | None = None


@dataclass(frozen=True)
class Measure:
    """What a document's columns have in common.

    `edges` are the right sides of columns by place, `stretch` how much wider or narrower than its font text is set.
    `by_words` means that lines end only at blanks, `justified` that full ones are stretched to the edge, and `told`
    that a blank at a line end is stored as a letter.
    """

    edges: Mapping[tuple[int, ...], float]
    size: float
    stretch: float = 1.0
    by_words: bool = True
    justified: bool = False
    told: bool = False

    @classmethod
    def of(cls, flows: Sequence[Lines]) -> Measure:
        """Measure all columns of a document."""
        size = _usual_size(flows)
        edges = _edges(flows, size)
        measure = cls(edges, size)
        pairs = [(flow, first, second) for flow in flows for first, second in measure.full(flow)]
        even = sum(measure.edge(flow, first) - first.box.right < _EVEN * first.size for flow, first, _ in pairs)
        measure = replace(measure, stretch=_stretch(flows, measure), justified=even >= _MOST * len(pairs))
        roomy = sum(measure.has_room(flow, first, second) for flow, first, second in pairs)
        blank = sum(first.ends_blank for _, first, _ in pairs)
        told = _TOLD * len(pairs) <= blank <= _MOST * len(pairs) and blank > 0
        return replace(measure, by_words=roomy >= _SHARE * len(pairs), told=told)

    def full(self, flow: Lines) -> Iterator[tuple[Strip, Strip]]:
        """Return the pairs of lines of which the first is full."""
        return ((first, second) for first, second in pairwise(flow.lines) if self.is_full(flow, first, second))

    def is_full(self, flow: Lines, first: Strip, second: Strip) -> bool:
        """Return whether the first word of the next line would not have fitted on a line."""
        left = self.edge(flow, first) - first.box.right
        left += self._margin(flow, first, left)
        return left < second.word * self.stretch + _BLANK * first.size

    def has_room(self, flow: Lines, first: Strip, second: Strip) -> bool:
        """Return whether a full line had room for a syllable more, so that it ends where a word does."""
        width = first.natural * self.stretch if self.justified else first.box.right - first.box.left
        room = self.edge(flow, first) - first.box.left - width
        return room > second.unit * self.stretch + (_BLANK + _TOLERANCE) * first.size

    def _margin(self, flow: Lines, line: Strip, left: float) -> float:
        """Return the space to the left of a line if it is centred, with as much space to its right."""
        margin = line.box.left - min(other.box.left for other in flow.lines)
        centred = margin > _CENTRED * line.size and abs(margin - left) < _CENTRED * line.size
        return margin if centred else 0.0

    def edge(self, flow: Lines, line: Strip) -> float:
        """Return where the lines of a column end at most that are set in the type of one."""
        own = max(other.box.right for other in flow.lines if _alike(other.size, line.size))
        return max(own, self.edges.get(flow.place, own) if flow.edge is None else flow.edge)


def _usual_size(flows: Iterable[Lines]) -> float:
    """Return the size in which most of the text is set."""
    lengths: dict[float, int] = defaultdict(int)
    for flow in flows:
        for line in flow.lines:
            lengths[round(line.size, 1)] += len(line.glyphs)
    return max(lengths, key=lambda size: lengths[size], default=0.0)


def _alike(size: float, other: float) -> bool:
    return abs(size - other) <= _OTHER_SIZE * max(size, other)


def _edges(flows: Iterable[Lines], size: float) -> dict[tuple[int, ...], float]:
    """Return the right sides of columns by place; a headline may be wider than the text."""
    sides: dict[tuple[int, ...], list[float]] = defaultdict(list)
    for flow in flows:
        sides[flow.place] += [line.box.right for line in flow.lines if _alike(line.size, size)]
    return {place: max(rights) for place, rights in sides.items() if rights}


def _stretch(flows: Iterable[Lines], measure: Measure) -> float:
    """Return how text is spaced where nothing stretches it: on the last lines of paragraphs."""
    shares = [
        (first.box.right - first.box.left) / first.natural
        for flow in flows
        for first, second in pairwise(flow.lines)
        if not measure.is_full(flow, first, second) and first.natural > first.size
    ]
    return median(shares) if len(shares) > _FEW else 1.0
