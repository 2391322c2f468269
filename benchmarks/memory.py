"""Whether a night's memory grows with its queue: the same number of briefs, from folders of different sizes.

python -m benchmarks.memory [--queue 1000 --queue 100000]
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import click

from benchmarks.inputs.answered import REPLIES
from benchmarks.inputs.night import prepare
from benchmarks.processes.loopback import loopback
from benchmarks.processes.probe import probe
from benchmarks.section import Section, Table, markdown_option, show
from policy_brief import LISTS, POINTS, PolicyBrief

__all__ = ["measure"]

_BRIEFS = 300
_QUEUES = (1_000, 100_000)
_MEANING = f"""\
`policy-brief nightly --limit {_BRIEFS}` on a folder of new articles, against a loopback server: {_BRIEFS} are
briefed, eight at a time, and the rest is entered as pending. The ratio says whether memory grows with the queue. The
articles are short and the answers small: it does not measure what long articles take."""


def measure(queues: tuple[int, ...] = _QUEUES) -> Section:
    """Run one night for each length of the queue."""
    taken = {queue: _night(queue) for queue in queues}
    least = taken[queues[0]][0]
    rows = [
        (f"{queue:,}", f"{memory:.0f}", f"{memory / least:.2f}", f"{seconds:.0f}")
        for queue, (memory, seconds) in taken.items()
    ]
    table = Table(("articles queued", "highest resident memory, MiB", "ratio", "seconds"), rows)
    return Section("Memory of a night", "python -m benchmarks.memory", [table], _MEANING)


def _night(queue: int) -> tuple[float, float]:
    answer = dict.fromkeys(POINTS) | {name: [] for name in LISTS}
    answer |= {"scope": "other", "article_kind": "news"}
    answer |= {"headline": "A notice was published [1]", "bottom_line": "A notice was published [1]."}
    answer |= {"key_points": ["A notice was published [1]."] * 3}
    replies = {PolicyBrief.__name__: json.dumps(answer), **REPLIES}
    with tempfile.TemporaryDirectory() as folder, loopback({"night": replies}, latency=0.02) as url:
        settings = prepare(Path(folder), queue, base_url=f"{url}/night/v1")
        took = probe("nightly", str(settings), "--quiet", "--limit", str(_BRIEFS))
        written = sum(1 for _ in Path(folder).glob("out/*/[0-9]*.md"))
    if written != min(_BRIEFS, queue):
        raise click.ClickException(f"{written} briefs were written, not {_BRIEFS}: {took}")
    return float(str(took["memory"])), float(str(took["seconds"]))


@click.command()
@click.option(
    "--queue", "queues", multiple=True, type=int, default=_QUEUES, show_default=True, help="Length; repeatable."
)
@markdown_option
def main(*, queues: tuple[int, ...], markdown: bool) -> None:
    """Measure the peak memory of nights with queues of different lengths."""
    show(measure(queues), markdown=markdown)


if __name__ == "__main__":
    main()
