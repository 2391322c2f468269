"""Run all benchmarks and write docs/benchmarks.md.

    python -m benchmarks.report [--langextract VENV/bin/python]

Takes some ten minutes; let nothing else run.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import click

from benchmarks import cpu_per_article, memory, noop_night, startup, throughput, tokens
from benchmarks.machine import machine
from benchmarks.section import Section

__all__: list[str] = []

_PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
_HEAD = """# Benchmarks

What was measured on {day}, with `python -m benchmarks.report`. Each section names the command that measures it again.

{machine}. Load average when it began: {load:.1f}.

Seconds and megabytes are this machine's; the ratios, each from one run in which both sides take turns, are what to
compare. No figure says anything about a model: all answers come from recordings or from a server on the loopback
interface. How good briefs are is another question: [accuracy.md](accuracy.md). The speed of `scan` alone is printed by
`python benchmarks/scan_speed.py`.
"""


@click.command()
@click.option("--langextract", metavar="PYTHON", help="An interpreter that has langextract[openai].")
@click.option("--rounds", default=2, show_default=True, help="Rounds of the throughput race.")
@click.option("-o", "--output", type=click.Path(path_type=Path), default=_PAGE, help="Where the page goes.")
def main(*, langextract: str | None, rounds: int, output: Path) -> None:
    """Measure everything, and write the page."""
    race = throughput.Race(in_flight=(1, 16, 64, 256), latency=10.0, rounds=rounds, langextract=langextract)
    benchmarks: tuple[Callable[[], Section], ...] = (
        tokens.measure,
        startup.measure,
        cpu_per_article.measure,
        lambda: throughput.measure(race),
        noop_night.measure,
        memory.measure,
    )
    head = _HEAD.format(day=f"{dt.date.today():%d %B %Y}".lstrip("0"), machine=machine(), load=os.getloadavg()[0])  # noqa: DTZ011 - the day here
    sections = []
    for measure in benchmarks:
        sections.append(measure().markdown())
        click.echo(sections[-1], err=True)
    output.write_text("\n".join([head, *sections]), encoding="utf-8")


if __name__ == "__main__":
    main()
