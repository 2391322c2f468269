"""A lock that many share, or one holds alone."""

from __future__ import annotations

import asyncio

from summarizer.nightly.engines.dask.isolation import IsolationLock


async def test_who_holds_it_alone_has_nobody_beside():
    """Exclusive use begins when the last holder has left, and goes before those that come later."""
    lock, events, leave = IsolationLock(), [], asyncio.Event()

    async def share(name):
        async with lock.share():
            events.append(name)
            await leave.wait()

    async def hold_alone():
        async with lock.hold_alone():
            events.append("alone")
            await asyncio.sleep(0)
            events.append("done")

    async with asyncio.TaskGroup() as tasks:
        for work in (share("first"), share("second"), hold_alone(), share("later")):
            tasks.create_task(work)
            await asyncio.sleep(0)
        assert ["first", "second"] == events
        leave.set()

    assert ["first", "second", "alone", "done", "later"] == events
