"""Pause the collector of cyclic garbage where there is much to look through and nothing to find."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["pause_collector"]


@contextmanager
def pause_collector() -> Iterator[None]:
    """Collect no garbage meanwhile, and leave the collector as it was.

    It is for work that makes many objects, none of which refers to itself, and ends soon: each ten thousand of them
    would otherwise be looked through several times. Where several threads pause it, it may be on again before the last
    one is done.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
