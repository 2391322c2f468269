"""instructor by itself, with `asyncio.gather`: `python -m benchmarks.contenders.bare_instructor URL NAME`.

The prompts are made once and given to it, so that it does not have to read articles or find figures; the response
models are the same, and so is the context that their validators need.
"""

from __future__ import annotations

import asyncio
import sys

import instructor
import openai

from benchmarks.contenders.calls import ask_bare, brief_at_once
from benchmarks.contenders.turns import take_turns
from benchmarks.inputs.answered import answered
from summarizer import Settings

__all__: list[str] = []


def main() -> None:
    """Send the calls of each article, and validate the answers."""
    url, name = sys.argv[1:]
    article = answered(name)
    settings = Settings(model="scripted", base_url=url, structured="json_schema")
    _, calls = asyncio.run(brief_at_once(article, settings))

    async def brief(in_flight: int, count: int) -> None:
        async with openai.AsyncOpenAI(base_url=f"{url}/brief/v1", api_key="none") as sdk:
            client = instructor.from_openai(sdk, mode=instructor.Mode.JSON_SCHEMA)
            room = asyncio.Semaphore(in_flight)

            async def one() -> None:
                async with room:
                    await ask_bare(client, calls, article)

            await asyncio.gather(*(one() for _ in range(count)))

    take_turns(lambda in_flight, count: asyncio.run(brief(in_flight, count)))


if __name__ == "__main__":
    main()
