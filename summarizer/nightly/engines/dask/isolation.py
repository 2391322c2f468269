"""A lock that many chunks share, or that one suspected article holds alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

__all__ = ["IsolationLock"]


class IsolationLock:
    """A shared and exclusive lock; exclusive use has priority."""

    def __init__(self) -> None:
        self._changed = asyncio.Condition()
        self._holders = 0
        self._exclusive_requests = 0

    @asynccontextmanager
    async def share(self) -> AsyncIterator[None]:
        """Hold the lock together with others."""
        async with self._changed:
            await self._changed.wait_for(lambda: not self._exclusive_requests)
            self._holders += 1
        try:
            yield
        finally:
            await self._release()

    @asynccontextmanager
    async def hold_alone(self) -> AsyncIterator[None]:
        """Hold the lock exclusively."""
        self._exclusive_requests += 1
        try:
            async with self._changed:
                await self._changed.wait_for(lambda: not self._holders)
                self._holders += 1
            try:
                yield
            finally:
                await self._release()
        finally:
            self._exclusive_requests -= 1
            async with self._changed:
                self._changed.notify_all()

    async def _release(self) -> None:
        async with self._changed:
            self._holders -= 1
            self._changed.notify_all()
