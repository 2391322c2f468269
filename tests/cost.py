"""How the cost of work grows with its input, in CPU time of one thread: what else the machine does is not in it."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable

__all__ = ["is_linear"]

_FACTOR = 4
_MOST = 7  # a linear cost grows fourfold, a quadratic one sixteenfold
_NEGLIGIBLE = 0.05  # seconds of CPU below which the growth is noise
_TRIES = 3


def is_linear(work: Callable[[str], object], hostile: Callable[[int], str], size: int) -> bool:
    """Return whether `work` on a text of `size` costs little, or at most seven times as much as on a quarter of it.

    If work on a third of the text is not negligible, that is measured instead: it is cheaper and shows the same growth.
    """
    work(hostile(size // 3 // _FACTOR))  # what the first call makes, patterns and tables, is no cost of the text
    for each in (size // 3, size):
        small, large = hostile(each // _FACTOR), hostile(each)
        costs = (_measure(work, large) for _ in range(_TRIES))
        if (first := next(costs)) >= _NEGLIGIBLE:
            return any(cost < _MOST * _measure(work, small) for cost in itertools.chain([first], costs))
    return True


def _measure(work: Callable[[str], object], text: str) -> float:
    began = time.thread_time()
    work(text)
    return time.thread_time() - began
