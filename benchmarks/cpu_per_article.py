"""What an article costs in CPU besides the model: read, find, prompt, ask, validate, check, write.

python -m benchmarks.cpu_per_article
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import mean, median

import click

from benchmarks.loopback import loopback
from benchmarks.recorded import NAMES, Recorded, recorded
from benchmarks.section import Section, Table, markdown_option, show
from policy_brief import BriefDocument, PolicyBrief, answer_schema
from summarizer import Settings, Summarizer
from summarizer.ask.asker import Asker
from summarizer.ask.prompt import brief_messages, reask_text
from summarizer.check import run_checks
from summarizer.find.assemble import find
from summarizer.find.scan import Scan
from summarizer.korean.glossary import load_glossary
from summarizer.readers import read
from summarizer.write import to_json, to_markdown

__all__ = ["measure"]

_MEANING = """\
Milliseconds of CPU in this process, the median of rounds for each article, then the mean of the articles. *Ask* is
one call through the client stack (instructor, openai, httpx2) to a loopback server that answers at once, less the
validation, which is a row of its own. *Write* makes Markdown and JSON, without the disk. *Whole* is the mission
measured by itself, from the file to the document; what it takes beyond its parts is event loop and threads.

It says what one core can do: 1000 divided by it is the most articles a second, however many are in flight."""
_STAGES = ("read", "find", "prompt", "ask", "validate", "check", "write")


@dataclass(frozen=True)
class _Bench:
    """An article with all that its stages start from."""

    each: Recorded
    scan: Scan
    brief: PolicyBrief
    settings: Settings


def measure(rounds: int = 20) -> Section:
    """Time each stage of each recorded article."""
    articles = [recorded(name) for name in NAMES]
    answers = {each.name: json.dumps(each.answer, ensure_ascii=False) for each in articles}
    with loopback(answers, latency=0) as url:
        taken = [_stages(each, url, rounds) for each in articles]
    whole = mean(each["whole"] for each in taken)
    parts = {stage: mean(each[stage] for each in taken) for stage in _STAGES}
    rows = [(stage, f"{cost * 1000:.2f}", f"{cost / whole:.0%}") for stage, cost in parts.items()]
    rows += [("whole, without write", f"{whole * 1000:.2f}", "100%")]
    table = Table(("stage", "CPU ms an article", "share of the whole"), rows)
    return Section("CPU an article", "python -m benchmarks.cpu_per_article", [table], _MEANING)


def _stages(each: Recorded, url: str, rounds: int) -> dict[str, float]:
    found = each.scan
    brief = PolicyBrief.model_validate(each.answer, context={"scan": found})
    settings = Settings(base_url=f"{url}/{each.name}/v1", model="scripted", structured="json_schema")
    bench = _Bench(each, found, brief, settings)
    with asyncio.Runner() as runner:
        asked, whole = runner.run(_asked(bench, rounds))
    taken = _unasked(bench, rounds)
    return {**taken, "ask": asked - taken["validate"], "whole": whole}


def _unasked(bench: _Bench, rounds: int) -> dict[str, float]:
    article, glossary = bench.scan.article, load_glossary()
    text = bench.each.content
    work: dict[str, Callable[[], object]] = {
        "read": lambda: read(bench.each.path),
        "find": lambda: find(article, glossary),
        "prompt": lambda: (brief_messages(bench.scan, declaration=bench.settings.declaration), answer_schema()),
        "validate": lambda: PolicyBrief.model_validate_json(text, context={"scan": bench.scan}),
        "check": lambda: run_checks(bench.brief, bench.scan),
    }
    taken = {stage: _cpu(each, rounds) for stage, each in work.items()}
    with asyncio.Runner() as runner:
        document = runner.run(_document(bench))
    return {**taken, "write": _cpu(lambda: (to_json(document), to_markdown(document)), rounds)}


def _cpu(work: Callable[[], object], rounds: int) -> float:
    work()
    taken = []
    for _ in range(rounds):
        re.purge()  # patterns made of an article's own names and figures are new with each article
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return median(taken)


async def _document(bench: _Bench) -> BriefDocument:
    async with Summarizer(bench.settings) as summarizer:
        return await summarizer.brief(bench.each.path)


async def _asked(bench: _Bench, rounds: int) -> tuple[float, float]:
    """Time the call alone, and the whole."""
    messages = brief_messages(bench.scan, declaration=bench.settings.declaration)
    calls, wholes = [], []
    async with Asker(bench.settings.endpoint) as asker, Summarizer(bench.settings) as summarizer:
        for _ in range(rounds + 1):  # the first loads what is loaded late
            started = time.process_time()
            context = {"scan": bench.scan}
            await asker.ask(messages, PolicyBrief, schema=answer_schema(), context=context, reask=reask_text)
            calls.append(time.process_time() - started)
            re.purge()  # as above
            started = time.process_time()
            await summarizer.brief(bench.each.path)
            wholes.append(time.process_time() - started)
    return median(calls[1:]), median(wholes[1:])


@click.command()
@click.option("--rounds", default=20, show_default=True, help="How often each stage is run for each article.")
@markdown_option
def main(*, rounds: int, markdown: bool) -> None:
    """Measure the CPU of each stage."""
    show(measure(rounds), markdown=markdown)


if __name__ == "__main__":
    main()
