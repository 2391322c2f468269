"""What an article costs in CPU apart from the model calls, compared with bare instructor and openai.

python -m benchmarks.cpu_per_article
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Sequence
from statistics import mean, median
from typing import Final

import click
import instructor
import openai

from benchmarks.contenders.calls import Call, ask_bare, brief_at_once
from benchmarks.inputs.answered import NAMES, Answered, answered
from benchmarks.processes.loopback import loopback
from benchmarks.section import Section, Table, markdown_option, show
from policy_brief import PolicyBrief, answer_schema
from summarizer import Settings
from summarizer.ask.prompt import brief_messages, draft_messages
from summarizer.check import Reading, check_brief
from summarizer.find.assemble import find
from summarizer.korean.names.glossary import load_glossary
from summarizer.readers import read
from summarizer.write import to_json, to_markdown

__all__ = ["measure"]

_MEANING = """\
Milliseconds of CPU in this process, the median of rounds for each article, then the mean of the articles. *Whole* is
an article's way from the file to the texts of the brief, with answers that are there at once and need no client; what
it takes beyond the rows above it is the lines of the page, review, verdicts, document and event loop. *Write* makes
Markdown and JSON, without the disk.

*Instructor and openai* make the same calls with the same messages and answers, through HTTP to a server on the loopback
interface, and validate with the same response models: it has nothing to read, find, check or write. Both take turns.

1000 divided by the sum of both is the most articles a second that one core can do, however many are in flight."""
_BARE: Final = "instructor and openai"
_WHOLE: Final = "whole, without calls"


def measure(rounds: int = 20) -> Section:
    """Measure each stage of each article, all of them together, and the bare calls, over a number of rounds."""
    articles = [answered(name) for name in NAMES]
    with loopback({article.name: dict(article.replies) for article in articles}, latency=0) as url:
        taken = [_stages(article, f"{url}/{article.name}/v1", rounds) for article in articles]
    cost = {stage: mean(row[stage] for row in taken) for stage in taken[0]}
    whole, bare = cost[_WHOLE], cost[_BARE]
    rows = [(stage, f"{ms * 1000:.2f}", f"{ms / whole:.0%}", f"{ms / bare:.2f}") for stage, ms in cost.items()]
    table = Table(("stage", "CPU ms an article", "share of the whole", "ratio to instructor and openai"), rows)
    return Section("CPU an article", "python -m benchmarks.cpu_per_article", [table], _MEANING)


def _stages(article: Answered, url: str, rounds: int) -> dict[str, float]:
    found, glossary = article.scan, load_glossary()
    brief = PolicyBrief.model_validate(article.answer, context={"scan": found})
    settings = Settings(base_url=url, model="scripted", structured="json_schema")
    with asyncio.Runner() as runner:
        document, calls = runner.run(brief_at_once(article, settings))
        whole, bare = runner.run(_turns(article, settings, calls, rounds))
    work: dict[str, Callable[[], object]] = {
        "read": lambda: read(article.path),
        "find": lambda: find(found.article, glossary),
        "prompt": lambda: (
            draft_messages(found.article),
            brief_messages(found, draft=article.draft, declaration=settings.declaration, spelling=settings.spelling),
            answer_schema(),
        ),
        "validate": lambda: PolicyBrief.model_validate_json(article.content, context={"scan": found}),
        "check": lambda: check_brief(brief, Reading(found)),
        "write": lambda: (to_json(document), to_markdown(document)),
    }
    return {**{stage: _cpu(run, rounds) for stage, run in work.items()}, _WHOLE: whole, _BARE: bare}


def _cpu(work: Callable[[], object], rounds: int) -> float:
    work()
    taken = []
    for _ in range(rounds):
        re.purge()  # patterns made of an article's own names and figures are new with each article
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return median(taken)


async def _turns(article: Answered, settings: Settings, calls: Sequence[Call], rounds: int) -> tuple[float, float]:
    """Return the median CPU seconds of a whole brief without a client, and of its calls alone through one."""
    wholes, bares = [], []
    async with openai.AsyncOpenAI(base_url=settings.endpoint.url, api_key="none") as sdk:
        client = instructor.from_openai(sdk, mode=instructor.Mode.JSON_SCHEMA)
        for _ in range(rounds + 1):  # the first round loads what is imported late
            wholes.append(await _timed(lambda: _written(article, settings)))
            bares.append(await _timed(lambda: ask_bare(client, calls, article)))
    return median(wholes[1:]), median(bares[1:])


async def _timed(work: Callable[[], Awaitable[object]]) -> float:
    re.purge()  # as above
    started = time.process_time()
    await work()
    return time.process_time() - started


async def _written(article: Answered, settings: Settings) -> tuple[str, str]:
    document, _ = await brief_at_once(article, settings)
    return to_json(document), to_markdown(document)


@click.command()
@click.option("--rounds", default=20, show_default=True, help="How often each stage is run for each article.")
@markdown_option
def main(*, rounds: int, markdown: bool) -> None:
    """Measure the CPU time of each stage."""
    show(measure(rounds), markdown=markdown)


if __name__ == "__main__":
    main()
