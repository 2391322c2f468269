"""The side of a contender in a comparison: one process that briefs a number of articles each time it is told to.

It prints `ready` once it has briefed one article, then reads lines `IN_FLIGHT COUNT` and answers each with the seconds
and the CPU seconds that it took, as JSON. So imports are not timed, and contenders can take turns.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

__all__ = ["take_turns"]


def take_turns(brief: Callable[[int, int], object]) -> None:
    """Call `brief(in_flight, count)` for each line on stdin, and print what it took."""
    brief(1, 1)
    print("ready", flush=True)
    for line in sys.stdin:
        in_flight, count = map(int, line.split())
        started, cpu = time.perf_counter(), time.process_time()
        brief(in_flight, count)
        took = {"seconds": time.perf_counter() - started, "cpu": time.process_time() - cpu}
        print(json.dumps(took), flush=True)
