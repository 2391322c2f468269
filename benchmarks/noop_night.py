"""A night that has nothing to do: every article of a folder is done and unchanged.

python -m benchmarks.noop_night [--articles 100000]
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

import click

from benchmarks.inputs.night import prepare, remember_all
from benchmarks.processes.probe import HEAVY, probe
from benchmarks.section import Section, Table, markdown_option, show

__all__ = ["measure"]

_MEANING = """\
The whole command `policy-brief nightly`, from its start to its end: each file is looked at (size and time of change)
and found in the ledger. Nothing is read, no model is asked. The ledger was filled by its own methods, not by nights.
The files lay in the page cache; a cold disk or a network drive takes longer."""


def measure(articles: int = 100_000, rounds: int = 3) -> Section:
    """Run such nights and report the medians."""
    with tempfile.TemporaryDirectory() as folder:
        settings = prepare(Path(folder), articles)
        remember_all(settings)
        runs = [probe("nightly", str(settings), "--quiet") for _ in range(rounds)]
    if any(run["exit"] for run in runs):
        raise click.ClickException(f"the night did not end well: {runs}")
    seconds, memory = (median(float(str(run[what])) for run in runs) for what in ("seconds", "memory"))
    imported = [name for name in HEAVY if name in str(runs[0]["imported"])]
    rows = [
        ("articles", f"{articles:,}"),
        ("seconds", f"{seconds:.2f}"),
        ("microseconds an article", f"{seconds / articles * 1e6:.0f}"),
        ("highest resident memory, MiB", f"{memory:.0f}"),
        ("openai imported", "yes" if "openai" in imported else "no"),
        ("heavy packages imported", ", ".join(imported) or "none"),
    ]
    return Section("A night with nothing to do", "python -m benchmarks.noop_night", [Table(("", ""), rows)], _MEANING)


@click.command()
@click.option("--articles", default=100_000, show_default=True, help="How many articles are done.")
@click.option("--rounds", default=3, show_default=True, help="How many nights; the median counts.")
@markdown_option
def main(*, articles: int, rounds: int, markdown: bool) -> None:
    """Time a night over articles that are all done."""
    show(measure(articles, rounds), markdown=markdown)


if __name__ == "__main__":
    main()
