"""Run the benchmarks and write docs/benchmarks.md.

    python -m benchmarks.report [--langextract VENV/bin/python] [--only tokens]

All of it takes some fifteen minutes; let nothing else run. With `--only`, the page's other sections stay as they are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from benchmarks import (
    cpu_per_article,
    linearity,
    memory,
    noop_night,
    scan_speed,
    startup,
    throughput,
    tokens,
)
from benchmarks.machine import machine
from benchmarks.section import Section

__all__: list[str] = []

_PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
_HEAD = """# Benchmarks

`python -m benchmarks.report` measures all of this and writes this page; each section names the command that measures it
alone, when it was measured, and how busy the machine was.

Seconds and megabytes are one machine's; the ratios, each from one run in which both sides take turns, are what to
compare: the machine was shared with other work. No figure says anything about a model: all answers come from the gold,
from recordings or from a server on the loopback interface. How good briefs are is another question:
[accuracy.md](accuracy.md).
"""
_LATENCY = 20.0  # about what a model takes for a brief of two thousand tokens


@click.command()
@click.option("--langextract", metavar="PYTHON", help="An interpreter that has langextract[openai].")
@click.option(
    "--only",
    multiple=True,
    help="Measure this one; repeatable: linearity, startup, cpu, scan, tokens, race, many, noop, memory.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), default=_PAGE, help="Where the page goes.")
def main(*, langextract: str | None, only: tuple[str, ...], output: Path) -> None:
    """Measure, and write the page."""
    benchmarks = _benchmarks(langextract)
    if unknown := set(only) - set(benchmarks):
        raise click.BadParameter(f"there is no {', '.join(sorted(unknown))}", param_hint="--only")
    pieces = _pieces(output)
    for name, measure in benchmarks.items():
        if only and name not in only:
            continue
        section = measure()
        told = f"Measured on {dt.datetime.now(dt.UTC):%Y-%m-%d} with {machine()}."
        pieces[section.title] = f"{section.markdown()}\n{told}\n"
        output.write_text("\n".join([_HEAD, *pieces.values()]), encoding="utf-8")
        click.echo(f"{name}: done", err=True)


def _benchmarks(langextract: str | None) -> Mapping[str, Callable[[], Section]]:
    race = throughput.Race(in_flight=(16, 64), latency=_LATENCY, rounds=1, langextract=langextract)
    many = throughput.Race(in_flight=(1, 256), latency=_LATENCY, title="Throughput, one and many in flight")
    return {
        "linearity": linearity.measure,
        "startup": startup.measure,
        "cpu": cpu_per_article.measure,
        "scan": scan_speed.measure,
        "tokens": tokens.measure,
        "race": lambda: throughput.measure(race),
        "many": lambda: throughput.measure(many),
        "noop": noop_night.measure,
        "memory": memory.measure,
    }


def _pieces(page: Path) -> dict[str, str]:
    """Return the sections of a page by their titles."""
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    return {piece.partition("\n")[0]: f"## {piece}".rstrip() + "\n" for piece in text.split("\n## ")[1:]}


if __name__ == "__main__":
    main()
