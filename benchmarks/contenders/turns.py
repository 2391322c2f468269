"""A contender's side of a race: one process that briefs as many articles as it is told, at a time that it is told.

It says `ready` once it has briefed one article, then reads lines `IN_FLIGHT COUNT` and answers each with the seconds
and the CPU seconds that it took, as JSON. So imports are not timed, and contenders can take turns.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

__all__ = ["take_turns"]


def take_turns(brief: Callable[[int, int], object]) -> None:
    """Brief by calling `brief(in_flight, count)` until there are no more lines."""
    brief(1, 1)
    print("ready", flush=True)
    for line in sys.stdin:
        in_flight, count = map(int, line.split())
        started, cpu = time.perf_counter(), time.process_time()
        brief(in_flight, count)
        took = {"seconds": time.perf_counter() - started, "cpu": time.process_time() - cpu}
        print(json.dumps(took), flush=True)
