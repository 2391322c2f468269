"""instructor alone, with `asyncio.gather`: `python -m benchmarks.contenders.bare_instructor URL NAME`.

The prompt is made once and given to it, so that it has neither article to read nor figure to find; the response
model is the same, and so is the context that its validators need.
"""

from __future__ import annotations

import asyncio
import sys

import instructor
import openai

from benchmarks.answered import answered
from benchmarks.contenders.turns import take_turns
from policy_brief import PolicyBrief
from summarizer import Settings
from summarizer.ask.prompt import brief_messages

__all__: list[str] = []


def main() -> None:
    """Ask and validate."""
    url, name = sys.argv[1:]
    found = answered(name).scan
    messages = brief_messages(found, declaration=Settings().declaration)

    async def brief(in_flight: int, count: int) -> None:
        async with openai.AsyncOpenAI(base_url=f"{url}/brief/v1", api_key="none") as sdk:
            client = instructor.from_openai(sdk, mode=instructor.Mode.JSON_SCHEMA)
            room = asyncio.Semaphore(in_flight)

            async def one() -> PolicyBrief:
                async with room:
                    return await client.chat.completions.create(
                        model="scripted",
                        response_model=PolicyBrief,
                        messages=list(messages),  # type: ignore[arg-type]  # plain dictionaries with role and content
                        context={"scan": found},
                        strict=False,
                    )

            await asyncio.gather(*(one() for _ in range(count)))

    take_turns(lambda in_flight, count: asyncio.run(brief(in_flight, count)))


if __name__ == "__main__":
    main()
