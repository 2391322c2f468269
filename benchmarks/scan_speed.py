"""How fast `scan` is: megabytes of UTF-8 Korean a second in one process, and as a ratio to decoding plus `re.split`.

python -m benchmarks.scan_speed [FOLDER]
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import click

from benchmarks.section import Section, Table, markdown_option, show
from summarizer import Article, read
from summarizer.find.assemble import find
from summarizer.korean.names.glossary import load_glossary

__all__ = ["measure"]

_ROOT = Path(__file__).resolve().parent.parent
_FOLDERS = (_ROOT / "examples" / "articles", _ROOT / "gold" / "articles")
_BYTES = 1_000_000
_MEANING = """\
CPU time of one process, the best of rounds in which all take turns, on the same bytes: the articles of the examples and
the gold, or of a folder, repeated to about a megabyte. *Sentences* cuts the text into paragraphs and sentences,
*finders* finds amounts, quantities, dates, quotations and names in it, *scan* does both."""


def measure(folders: tuple[Path, ...] = _FOLDERS, *, size: int = _BYTES, rounds: int = 5) -> Section:
    """Compare `scan` with decoding and splitting the same text."""
    raw = _text_of(folders, size).encode()
    glossary, article = load_glossary(), Article.from_text(raw.decode())
    work: dict[str, Callable[[], object]] = {
        "decode and re.split": lambda: re.split(r"(?<=[.!?])\s+", raw.decode()),
        "sentences": lambda: Article.from_text(raw.decode()),
        "finders": lambda: find(article, glossary),
        "scan": lambda: find(Article.from_text(raw.decode()), glossary),
    }
    taken = {name: min(times) for name, times in _turns(work, rounds).items()}
    plain = taken["decode and re.split"]
    rows = [
        (name, f"{len(raw) / 1e6 / seconds:.2f}", f"{seconds / plain:.0f}")
        for name, seconds in taken.items()
    ]  # fmt: skip
    header = ("what", "MB a second", "times as long as decode and re.split")
    return Section("Scan", "python -m benchmarks.scan_speed", [Table(header, rows)], _MEANING)


def _text_of(folders: tuple[Path, ...], size: int) -> str:
    """Return the bodies of the articles, repeated until there is enough text."""
    articles = [read(path) for folder in folders for path in sorted(folder.iterdir())]
    body = "\n".join("\n".join(sentence.text for sentence in article.sentences) for article in articles)
    return "\n".join([body] * (size // len(body.encode()) + 1))


def _turns(work: dict[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(rounds):
        for name, run in work.items():
            started = time.process_time()
            run()
            taken[name].append(time.process_time() - started)
    return taken


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@markdown_option
def main(*, folder: Path | None, markdown: bool) -> None:
    """Compare the speed of a scan with that of decoding and splitting."""
    show(measure((folder,) if folder else _FOLDERS), markdown=markdown)


if __name__ == "__main__":
    main()
