"""Whether ten times the text costs ten times the CPU, over texts for which a careless pattern takes quadratic time.

python -m benchmarks.linearity [--size 20000] [--only digits]

Each text is read and searched as an article and as a web page; as a model's prose it is validated and checked by each
rule.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final, NamedTuple

import click

from benchmarks.inputs.answered import NAMES, Answered, answered
from benchmarks.inputs.shapes import PAGES, PROSE, TEXTS, Shape
from benchmarks.section import Section, Table, markdown_option, show
from policy_brief import PolicyBrief, mask_contacts
from summarizer.check import Reading, check_brief
from summarizer.errors import SourceError
from summarizer.find.assemble import find
from summarizer.readers import read
from summarizer.text.article import Article

__all__ = ["MOST", "Cost", "Way", "costs", "measure", "ways"]

MOST: Final = 12.0
"""How many times as long ten times the text may take."""

_FACTOR: Final = 10
_TRIES: Final = 4
_NEGLIGIBLE: Final = 0.02  # seconds of CPU below which the growth is noise
_MEANING = f"""\
CPU time of one thread, the best of up to {_TRIES} tries, without the collector of cyclic garbage, as `timeit` measures.
*Small* is a text of the size that the command says, *large* one of ten times that size; what takes less than
{_NEGLIGIBLE * 1000:.0f} ms even when it is large counts as linear. *Article* reads the text and finds what it holds,
*body* finds in it without a reader that may leave lines out, *page* does with a web page as *article* with a text, and
*prose* validates a key point of that length, holds every rule against it and masks contacts. Each table has the ten
shapes that grow most.

The collector begins to go through everything from some hundred thousand findings on, and then adds up to half as much
again; it grows with the text too, so that the way from a text just below that size to one above it looks steeper."""
_SHOWN: Final = 10


class Way(NamedTuple):
    """A way to process texts, and the shapes of text that it is measured with."""

    name: str
    work: Callable[[str], object]
    shapes: Mapping[str, Shape]


class Cost(NamedTuple):
    """The CPU seconds that one way takes for the small and the large text of a shape."""

    way: str
    shape: str
    small: float
    large: float

    @property
    def growth(self) -> float:
        """How many times as long the large text takes; 0 where that is too short to compare."""
        return self.large / self.small if self.large > _NEGLIGIBLE else 0.0

    @property
    def is_linear(self) -> bool:
        """Whether the large text takes at most `MOST` times as long as the small one."""
        return self.growth <= MOST


def measure(size: int = 20_000, only: tuple[str, ...] = ()) -> Section:
    """Measure every shape, or those named in `only`, with texts of `size` and of ten times `size` characters."""
    found = list(costs(size, only))
    wrong = [f"{cost.way} {cost.shape}" for cost in found if not cost.is_linear]
    told = f"{len(found)} texts, {len(wrong)} of them more than {MOST:g} times as long for ten times the text"
    told = f"{told}: {', '.join(wrong)}." if wrong else f"{told}."
    ways = dict.fromkeys(cost.way for cost in found)
    tables = [_table([cost for cost in found if cost.way == way]) for way in ways]
    command = f"python -m benchmarks.linearity --size {size}"
    return Section("Linearity", command, tables, f"{told}\n\n{_MEANING}")


def _table(found: list[Cost]) -> Table:
    rows = [
        (cost.way, cost.shape, f"{cost.small * 1000:.1f}", f"{cost.large * 1000:.1f}", _times(cost))
        for cost in sorted(found, key=lambda cost: cost.growth, reverse=True)[:_SHOWN]
    ]
    return Table(("way", "shape", "CPU ms, small", "CPU ms, large", "times as long"), rows)


def _times(cost: Cost) -> str:
    return f"{cost.growth:.1f}" if cost.growth else "–"


def costs(size: int, only: tuple[str, ...] = ()) -> Iterator[Cost]:
    """Yield the cost of each way for each shape."""
    for way in ways():
        way.work(next(iter(way.shapes.values()))(_FACTOR))  # loads what is imported late
        for name, shape in way.shapes.items():
            if not only or name in only:
                yield _cost(way, name, shape, size)


def ways() -> tuple[Way, ...]:
    """Return all ways, each with its shapes."""
    return (
        Way("article", _read_and_find, TEXTS),
        Way("body", _find, TEXTS),
        Way("page", _read_and_find, PAGES),
        Way("prose", _Prose(answered(NAMES[0])).check, PROSE),
    )


def _cost(way: Way, name: str, shape: Shape, size: int) -> Cost:
    work, small, large = way.work, shape(size), shape(size * _FACTOR)
    cost = Cost(way.name, name, _cpu(work, small), _cpu(work, large))
    for _ in range(_TRIES - 1):
        if cost.is_linear:
            break
        cost = Cost(way.name, name, min(cost.small, _cpu(work, small)), min(cost.large, _cpu(work, large)))
    return cost


def _cpu(work: Callable[[str], object], text: str) -> float:
    with _no_collection():
        started = time.thread_time()
        work(text)
        return time.thread_time() - started


@contextmanager
def _no_collection() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _read_and_find(text: str) -> None:
    try:
        article = read(text.encode(), max_bytes=len(text) * 4)
    except SourceError:  # refused: no article, or no Korean; reading it was the work
        return
    find(article)


def _find(text: str) -> None:
    find(Article.from_text(text))


class _Prose:
    """A brief whose first key point is replaced by a text of any length."""

    def __init__(self, article: Answered) -> None:
        self._article = article

    def check(self, text: str) -> None:
        """Validate the brief, check its first key point with every rule, and mask contacts in the text."""
        found = self._article.scan
        points = [text, *self._article.answer["key_points"][1:]]
        answer = {**self._article.answer, "key_points": points}
        brief = PolicyBrief.model_validate(answer, context={"scan": found})
        check_brief(brief, Reading(found), paths=("key_points[0]",))
        mask_contacts(text)


@click.command()
@click.option("--size", default=20_000, show_default=True, help="Characters of the smaller text.")
@click.option("--only", multiple=True, help="Measure this shape; repeatable.")
@markdown_option
def main(*, size: int, only: tuple[str, ...], markdown: bool) -> None:
    """Compare the CPU time of texts with that of texts ten times as long."""
    show(measure(size, only), markdown=markdown)


if __name__ == "__main__":
    main()
