"""What the parts of one batch run share: settings, endpoint, ledger, limits, options and clock."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from summarizer.nightly.engines.base import Replies
from summarizer.nightly.ledger.batches import Notes
from summarizer.nightly.limits.budget import Budget
from summarizer.settings import Settings

from .api import BatchApi
from .file import MAX_BYTES, MAX_LINES

__all__ = ["BatchContext", "BatchOptions", "Clock"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """How long to wait for batches, in seconds, and how large one may be.

    `wait` counts from the last article's first submission; batches that are still running then are left to the next
    night. `deadline` counts from an article's first submission: its batch is cancelled then, and its remaining requests
    are sent live.
    """

    poll: float = 60.0
    wait: float = math.inf
    deadline: float = math.inf
    max_lines: int = MAX_LINES
    max_bytes: int = MAX_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The engine's functions of time; tests pass their own."""

    now: Callable[[], float] = time.time
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchContext:
    """What a batch run and the recorder of its results use.

    `budget` counts what batches cost, so that live requests after them keep within the night's caps.
    """

    settings: Settings
    api: BatchApi
    replies: Replies
    notes: Notes
    budget: Budget = field(default_factory=Budget)
    options: BatchOptions = field(default_factory=BatchOptions)
    clock: Clock = field(default_factory=Clock)
