"""Child processes that end with the test that started them."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

__all__ = ["PATIENCE", "started"]

PATIENCE = 600.0
"""Seconds that a test waits for an event; only a test that hangs waits so long."""


@contextmanager
def started(command: Sequence[str], **options: Any) -> Iterator[subprocess.Popen[Any]]:
    """Start a process, and kill it at the end of the block if it still runs."""
    with subprocess.Popen(command, **options) as process:  # noqa: S603 - the tests' own commands
        try:
            yield process
        finally:
            process.kill()
