"""Pause the garbage collector while many objects are made that contain no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["pause_collector"]


@contextmanager
def pause_collector() -> Iterator[None]:
    """Switch the garbage collector off during a block, and restore its state afterwards.

    It is for short work that makes many objects without cycles, which the collector would otherwise go through several
    times. Where several threads pause it, it may be on again before the last one is done.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
