"""Briefs a second at several numbers in flight, compared with bare instructor, LangExtract and what latency allows.

    python -m benchmarks.throughput [--in-flight 16 --in-flight 64] [--langextract VENV/bin/python]

Each contender has its own process; they take turns against one loopback server that answers every request after the
same time. LangExtract has its own dependencies, so its own interpreter runs it:
`python -m venv VENV && VENV/bin/pip install 'langextract[openai]'`; without one its rows are left out.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import click

from benchmarks.contenders.calls import brief_at_once
from benchmarks.inputs.answered import NAMES, Answered, answered
from benchmarks.processes.loopback import ROOT, loopback
from benchmarks.section import Section, Table, markdown_option, show
from benchmarks.tokens import written_out
from policy_brief import LISTS
from summarizer import Settings
from summarizer.ask.prompt import brief_messages
from summarizer.evaluate.gold.answers import cited

__all__ = ["Race", "measure"]

_ARTICLE = "g08-paris-declaration"
_OURS, _BARE, _OTHER = "policy-brief", "instructor, bare", "LangExtract"
_MEANING = """\
*Ideal* is what latency allows: the number in flight divided by the latency of a brief's calls, which follow one
another. *policy-brief* reads the file, finds, asks, validates, checks, has it read again and reviews, through
`Summarizer.results`. *instructor, bare* is given the same prompts ready-made, asks under `asyncio.gather` with a
semaphore, and validates the same answers with the same response models: it has nothing to read, find or check.
*LangExtract* is given the same instructions and text, and an answer with the same claims, Korean quotations copied, in
its own form, to one call, and is compared with what that latency allows; it parses and aligns them, in threads.

All requests take the same time, so answers come back in bunches, which is the hardest case for one event loop: the
CPU of a whole bunch is added to each round of latency. Real answers, which come at different times, hide it better. A
brief takes a real model longer than the latency here. It says nothing about any model or provider. All
articles are the same one, so what is kept for an article's own names is found again; *CPU an article* says what a new
one costs."""


@dataclass(frozen=True)
class Race:
    """How the contenders are run; `waves` is the number of articles for each place in flight."""

    in_flight: tuple[int, ...] = (16, 64)
    latency: float = 5.0
    waves: int = 2
    rounds: int = 1
    article: str = _ARTICLE
    langextract: str | None = None
    title: str = "Throughput"


@dataclass
class _Contender:
    """A process that takes turns, and the times that it took, by the number in flight."""

    process: subprocess.Popen[str]
    seconds: dict[int, list[float]] = field(default_factory=dict)
    cpu: dict[int, list[float]] = field(default_factory=dict)

    def turn(self, in_flight: int, count: int) -> None:
        """Let the process brief this number of articles."""
        if self.process.stdin is None or self.process.stdout is None:
            raise RuntimeError("the contender has no pipes")
        self.process.stdin.write(f"{in_flight} {count}\n")
        self.process.stdin.flush()
        took = json.loads(self.process.stdout.readline())
        self.seconds.setdefault(in_flight, []).append(took["seconds"])
        self.cpu.setdefault(in_flight, []).append(took["cpu"] / count)


def measure(race: Race) -> Section:
    """Run the contenders in turn, and compare medians."""
    article = answered(race.article)
    claims = list(_claims(article))
    extractions = [{kind: quote, f"{kind}_attributes": attributes} for kind, quote, attributes in claims]
    answers = {
        "brief": dict(article.replies),
        "claims": {"": json.dumps({"extractions": extractions}, ensure_ascii=False, separators=(",", ":"))},
    }
    settings = Settings(model="scripted", base_url="http://127.0.0.1:9", structured="json_schema")
    calls = len(asyncio.run(brief_at_once(article, settings))[1])
    with ExitStack() as stack:
        url = stack.enter_context(loopback(answers, latency=race.latency))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        commands = _commands(race, url, _task(folder, article, claims, url))
        contenders = {name: stack.enter_context(_running(command)) for name, command in commands.items()}
        for _ in range(race.rounds):
            for in_flight in race.in_flight:
                for contender in contenders.values():
                    contender.turn(in_flight, in_flight * race.waves)
    rows = [row for in_flight in race.in_flight for row in _rows(race, in_flight, contenders, calls)]
    header = ("in flight", "who", "briefs a second", "ratio to ideal", "ratio to bare instructor", "CPU ms a brief")
    command = "python -m benchmarks.throughput" + "".join(f" --in-flight {each}" for each in race.in_flight)
    told = (
        f"Latency {race.latency:g} s a call, {calls} calls a brief, {race.waves} articles for each place in flight, "
        f"{race.rounds} rounds."
    )
    return Section(race.title, command, [Table(header, rows)], f"{told}\n\n{_MEANING}")


def _rows(race: Race, in_flight: int, contenders: Mapping[str, _Contender], calls: int) -> Iterator[tuple[str, ...]]:
    count = in_flight * race.waves
    bare = median(contenders[_BARE].seconds[in_flight])
    yield (str(in_flight), "ideal", f"{in_flight / (race.latency * calls):.2f}", "1.00", "", "")
    for name, contender in contenders.items():
        seconds, cpu = median(contender.seconds[in_flight]), median(contender.cpu[in_flight])
        rate = count / seconds
        ideal = in_flight / (race.latency * (1 if name == _OTHER else calls))
        yield (
            str(in_flight),
            name,
            f"{rate:.2f}",
            f"{rate / ideal:.2f}",
            "" if name == _OTHER else f"{bare / seconds:.2f}",
            f"{cpu * 1000:.0f}",
        )


def _commands(race: Race, url: str, task: Path) -> dict[str, list[str]]:
    folder = "benchmarks.contenders"
    commands = {
        _OURS: [sys.executable, "-m", f"{folder}.policy_brief_itself", url, race.article],
        _BARE: [sys.executable, "-m", f"{folder}.bare_instructor", url, race.article],
    }
    if race.langextract:
        commands[_OTHER] = [race.langextract, "-m", f"{folder}.langextract_itself", str(task)]
    return commands


@contextmanager
def _running(command: list[str]) -> Iterator[_Contender]:
    """Start a contender and wait until it is ready."""
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:  # noqa: S603 - ourselves
        if process.stdout is None or process.stdout.readline().strip() != "ready":
            raise click.ClickException(f"{command[2]} did not get ready.")
        yield _Contender(process)


def _task(folder: Path, article: Answered, claims: list[tuple[str, str, dict[str, str]]], url: str) -> Path:
    """Write the task file with which LangExtract is asked for the same claims; return its path."""
    defaults = Settings()
    prompt = brief_messages(article.scan, declaration=defaults.declaration, spelling=defaults.spelling)[0]["content"]
    task = {"url": f"{url}/claims/v1", "text": article.scan.article.text, "prompt": prompt, "claims": claims}
    path = folder / "task.json"
    path.write_text(json.dumps(task, ensure_ascii=False), encoding="utf-8")
    return path


def _claims(article: Answered) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield each claim of the answer: its kind, the text of its sentence, and its other fields as texts."""
    for kind in LISTS:
        for claim in article.answer[kind]:
            sentence = article.scan.article.sentence(next(iter(cited(claim)), 1))
            fields = claim if isinstance(claim, dict) else {"text": claim}
            told = {key: value for key, value in fields.items() if key != "evidence" and value}
            if sentence is not None:
                yield kind, sentence.text, {key: _text(value) for key, value in _written(told, article).items()}


def _written(fields: dict[str, Any], article: Answered) -> dict[str, Any]:
    written: dict[str, Any] = written_out(fields, article.scan, values=False)
    return written


def _text(value: Any) -> str:  # noqa: ANN401 - JSON
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


@click.command()
@click.option("--in-flight", multiple=True, default=(16, 64), show_default=True, help="Number in flight; repeatable.")
@click.option("--latency", default=5.0, show_default=True, help="Seconds that every answer takes.")
@click.option("--waves", default=2, show_default=True, help="Articles for each place in flight.")
@click.option("--rounds", default=1, show_default=True, help="How often contenders take turns; the median counts.")
@click.option("--article", type=click.Choice(NAMES), default=_ARTICLE, show_default=True)
@click.option("--langextract", metavar="PYTHON", help="An interpreter that has langextract[openai].")
@markdown_option
def main(*, markdown: bool, **options: Any) -> None:  # noqa: ANN401 - the fields of Race
    """Compare briefs a second with bare instructor, LangExtract and the ideal."""
    show(measure(Race(**options)), markdown=markdown)


if __name__ == "__main__":
    main()
