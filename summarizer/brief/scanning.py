"""Read a source and find what it holds, without any model."""

from __future__ import annotations

from pathlib import Path

from summarizer.find.assemble import find
from summarizer.find.scan import Scan
from summarizer.korean.names.glossary import load_glossary
from summarizer.readers import read
from summarizer.settings import Settings
from summarizer.text.article import Article

__all__ = ["Source", "scan"]

Source = Article | Path | bytes | str
"""What can be briefed: an article, a file, bytes, or an http(s) URL."""


def scan(source: Source, *, settings: Settings | None = None) -> Scan:
    """Return what code finds in a source; raise `SourceError` when it cannot be read."""
    settings = settings or Settings()
    article = source if isinstance(source, Article) else _read(source, settings)
    return find(article, load_glossary(*([settings.glossary] if settings.glossary else [])))


def _read(source: Path | bytes | str, settings: Settings) -> Article:
    return read(source, max_bytes=settings.max_bytes, allow=settings.fetch_allow)
