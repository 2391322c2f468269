"""How long commands take to start, as ratios to a bare click program of the same shape.

python -m benchmarks.startup
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import click

from benchmarks.answered import answered
from benchmarks.probe import HEAVY, probe
from benchmarks.section import Section, Table, markdown_option, show

__all__ = ["measure"]

_ROOT = Path(__file__).resolve().parent.parent
_BARE = "benchmarks.bare_click"
_MEANING = """\
Each row is a process from its start to its end, the median of rounds in which the commands take turns. The bare
program has as many commands and options, and does nothing. All start as `python -m …` from compiled files in the page
cache; the first start after an installation takes longer."""


def measure(rounds: int = 5) -> Section:
    """Let the commands take turns, and give medians."""
    article = answered("gpu-budget-newsis")
    cassette = _ROOT / "cassettes" / "examples" / f"{article.name}.yaml"
    commands = {
        "bare click --help": (_BARE, "--help"),
        "--help": ("summarizer", "--help"),
        "write --help": ("summarizer", "write", "--help"),
        "scan": ("summarizer", "scan", str(article.path)),
        "write --replay": ("summarizer", "write", str(article.path), "--replay", str(cassette), "--quiet"),
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    failed: set[str] = set()
    for _ in range(rounds + 1):  # the first round warms the page cache
        for name, command in commands.items():
            seconds, code = _time(command)
            taken[name].append(seconds)
            failed |= {name} if code else set()
    bare = median(taken["bare click --help"][1:])
    rows = []
    for name, command in commands.items():
        seconds = median(taken[name][1:])
        imported = ", ".join(_imported(command)) if command[0] != _BARE else "none"
        label = f"{name} (failed)" if name in failed else name
        rows.append((label, f"{seconds * 1000:.0f}", f"{seconds / bare:.1f}", imported or "none"))
    header = ("command", "ms", "ratio to bare click", "heavy packages imported")
    return Section("Start-up", "python -m benchmarks.startup", [Table(header, rows)], _MEANING)


def _time(command: tuple[str, ...]) -> tuple[float, int]:
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", *command], cwd=_ROOT, capture_output=True, check=False)  # noqa: S603 - ourselves
    return time.perf_counter() - started, done.returncode


def _imported(command: tuple[str, ...]) -> list[str]:
    found = str(probe(*command[1:])["imported"])
    return [name for name in HEAVY if f"'{name}'" in found]


@click.command()
@click.option("--rounds", default=5, show_default=True, help="How often each command is run.")
@markdown_option
def main(*, rounds: int, markdown: bool) -> None:
    """Time commands against a bare click program."""
    show(measure(rounds), markdown=markdown)


if __name__ == "__main__":
    main()
