"""Pass what engines log to the night's log, and to stderr if it is important."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tonight import Tonight

__all__ = ["noting"]

_LOGGER = logging.getLogger("summarizer.nightly")


class _Noting(logging.Handler):
    def __init__(self, tonight: Tonight) -> None:
        super().__init__(logging.INFO)
        self._tonight = tonight

    def emit(self, record: logging.LogRecord) -> None:
        """Pass a log record on."""
        self._tonight.note(record.getMessage(), urgent=record.levelno >= logging.WARNING)


@contextmanager
def noting(tonight: Tonight) -> Iterator[None]:
    """Collect what the night's parts log during a block."""
    handler, level = _Noting(tonight), _LOGGER.level
    _LOGGER.addHandler(handler)
    _LOGGER.setLevel(min(level or logging.INFO, logging.INFO))
    try:
        yield
    finally:
        _LOGGER.setLevel(level)
        _LOGGER.removeHandler(handler)
