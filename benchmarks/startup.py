"""The CPU time of commands from start to end, as ratios to a bare click program of the same shape.

python -m benchmarks.startup
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import click

from benchmarks.inputs.answered import NAMES, Answered, answered
from benchmarks.processes.loopback import loopback
from benchmarks.processes.probe import HEAVY, probe
from benchmarks.section import Section, Table, markdown_option, show
from summarizer import Settings, summarize

__all__ = ["measure"]

_ROOT = Path(__file__).resolve().parent.parent
_BARE = "benchmarks.contenders.bare_click"
_PAGE = next(name for name in NAMES if answered(name).path.suffix == ".html")
_MEANING = """\
Each row is a process from its start to its end: the CPU that it took, the median of rounds in which the commands take
turns. The bare program has as many commands and options, and does nothing. All start as `python -m …` from compiled
files in the page cache; the first start after an installation takes longer. *Scan* reads a web page, and *write* briefs
it from a recording that the benchmark made of a server on the loopback interface."""


def measure(rounds: int = 5) -> Section:
    """Run the commands in turn, and report the median CPU time of each."""
    with _commands() as (commands, environment):
        taken: dict[str, list[float]] = {name: [] for name in commands}
        failed: set[str] = set()
        for _ in range(rounds + 1):  # the first round compiles files and warms the page cache; it is not counted
            for name, command in commands.items():
                seconds, code = _time(command, environment)
                taken[name].append(seconds)
                failed |= {name} if code else set()
        bare = median(taken[next(iter(commands))][1:])
        rows = []
        for name, command in commands.items():
            seconds = median(taken[name][1:])
            imported = ", ".join(_imported(command)) if command[0] != _BARE else "none"
            label = f"{name} (failed)" if name in failed else name
            rows.append((label, f"{seconds * 1000:.0f}", f"{seconds / bare:.1f}", imported or "none"))
    header = ("command", "CPU ms", "ratio to bare click", "heavy packages imported")
    return Section("Start-up", "python -m benchmarks.startup", [Table(header, rows)], _MEANING)


@contextmanager
def _commands() -> Iterator[tuple[dict[str, tuple[str, ...]], Mapping[str, str]]]:
    """Yield the commands by name, the bare one first, and an environment in which compiled files are kept."""
    article = answered(_PAGE)
    with tempfile.TemporaryDirectory() as folder:
        cassette = _record(article, Path(folder))
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        write = ("summarizer", "write", str(article.path), "--structured", "json_schema", "--quiet")
        commands = {
            "bare click --help": (_BARE, "--help"),
            "--help": ("summarizer", "--help"),
            "write --help": ("summarizer", "write", "--help"),
            "scan": ("summarizer", "scan", str(article.path)),
            "write --replay": (*write, "--replay", str(cassette)),
        }
        yield commands, {**kept, "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled")}


def _record(article: Answered, folder: Path) -> Path:
    path = folder / "answers.yaml"
    with loopback({article.name: dict(article.replies)}, latency=0) as url:
        settings = Settings(base_url=f"{url}/{article.name}/v1", model="scripted", structured="json_schema")
        summarize(article.path, settings=settings, record=path)
    return path


def _time(command: tuple[str, ...], environment: Mapping[str, str]) -> tuple[float, int]:
    before = _cpu_of_children()
    run = [sys.executable, "-m", *command]
    done = subprocess.run(run, cwd=_ROOT, env=environment, capture_output=True, check=False)  # noqa: S603 - ourselves
    return _cpu_of_children() - before, done.returncode


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _imported(command: tuple[str, ...]) -> list[str]:
    found = str(probe(*command[1:])["imported"])
    return [name for name in HEAVY if f"'{name}'" in found]


@click.command()
@click.option("--rounds", default=5, show_default=True, help="How often each command is run.")
@markdown_option
def main(*, rounds: int, markdown: bool) -> None:
    """Measure commands against a bare click program."""
    show(measure(rounds), markdown=markdown)


if __name__ == "__main__":
    main()
