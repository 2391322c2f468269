"""How fast `scan` is: megabytes of UTF-8 Korean a second in one process, and as a ratio to decoding plus `re.split`.

    python benchmarks/scan_speed.py [FOLDER]

The text is the articles of `examples/articles` and `gold/articles`, or of FOLDER, repeated to about a megabyte.
Both sides run on the same bytes in the same process, in turn; the best of several rounds counts.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from summarizer import Article, read
from summarizer.find.assemble import find
from summarizer.korean.glossary import load_glossary

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5
BYTES = 1_000_000


def text_of(folders: list[Path]) -> str:
    """Join the bodies of the articles until there is enough text."""
    articles = [read(path) for folder in folders for path in sorted(folder.iterdir())]
    body = "\n".join("\n".join(sentence.text for sentence in article.sentences) for article in articles)
    return "\n".join([body] * (BYTES // len(body.encode()) + 1))


def best(work: Callable[[], object]) -> float:
    """Return the shortest of several rounds, in seconds of CPU."""
    times = []
    for _ in range(ROUNDS):
        started = time.thread_time()
        work()
        times.append(time.thread_time() - started)
    return min(times)


def main() -> None:
    """Measure and print."""
    folders = [Path(sys.argv[1])] if sys.argv[1:] else [ROOT / "examples" / "articles", ROOT / "gold" / "articles"]
    raw = text_of(folders).encode()
    glossary = load_glossary()
    article = Article.from_text(raw.decode())
    plain = best(lambda: re.split(r"(?<=[.!?])\s+", raw.decode()))
    sentences = best(lambda: Article.from_text(raw.decode()))
    finders = best(lambda: find(article, glossary))
    scan = best(lambda: find(Article.from_text(raw.decode()), glossary))
    size = len(raw) / 1e6
    for name, seconds in (
        ("decode and re.split", plain),
        ("sentences", sentences),
        ("finders", finders),
        ("scan", scan),
    ):
        print(f"{name:<20} {size / seconds:8.2f} MB/s   {seconds / plain:8.1f} times as long as decode and re.split")


if __name__ == "__main__":
    main()
