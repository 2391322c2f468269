"""policy-brief, with `Summarizer` for many articles: `python -m benchmarks.contenders.policy_brief_itself URL NAME`."""

from __future__ import annotations

import asyncio
import sys

from benchmarks.contenders.turns import take_turns
from benchmarks.inputs.answered import answered
from summarizer import Briefed, Settings, Summarizer

__all__: list[str] = []


def main() -> None:
    """Do all that is done for a user, from a file on disk to a document: read, find, ask and check."""
    url, name = sys.argv[1:]
    path = answered(name).path

    async def brief(in_flight: int, count: int) -> None:
        settings = Settings(
            base_url=f"{url}/brief/v1", model="scripted", structured="json_schema", concurrency=in_flight
        )
        async with Summarizer(settings) as summarizer:
            async for result in summarizer.results([path] * count):
                if not isinstance(result, Briefed) or result.document.audit.partial:
                    raise RuntimeError(f"the answer was not taken as it is: {result}")

    take_turns(lambda in_flight, count: asyncio.run(brief(in_flight, count)))


if __name__ == "__main__":
    main()
