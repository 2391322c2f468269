"""How the cost of work grows with its input, in CPU time of one thread: what else the machine does is not in it."""

from __future__ import annotations

import time
from collections.abc import Callable

__all__ = ["is_linear"]

_FACTOR = 4
_MOST = 10  # a linear cost grows fourfold, a quadratic one sixteenfold
_NEGLIGIBLE = 0.05  # seconds of CPU below which the growth is noise
_TRIES = 3


def is_linear(work: Callable[[str], object], hostile: Callable[[int], str], size: int) -> bool:
    """Return whether `work` on a text of `size` costs little, or about four times as much as on a quarter of it."""
    small, large = hostile(size // _FACTOR), hostile(size)
    return any(
        (cost := _measure(work, large)) < _NEGLIGIBLE or cost < _MOST * _measure(work, small) for _ in range(_TRIES)
    )


def _measure(work: Callable[[str], object], text: str) -> float:
    began = time.thread_time()
    work(text)
    return time.thread_time() - began
