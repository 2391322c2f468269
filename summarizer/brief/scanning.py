"""Read a source and find amounts, names and the rest in it, without a model."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.find.assemble import find
from summarizer.find.scan import Scan
from summarizer.korean.names.glossary import Glossary, load_glossary
from summarizer.readers import read
from summarizer.text.article import Article

if TYPE_CHECKING:
    from policy_brief import ReadPage
    from summarizer.settings import Settings

__all__ = ["Source", "read_source", "scan"]

Source = Article | Path | bytes | str
"""What can be briefed: an article, a file, bytes, or an http(s) URL."""


def scan(source: Source, *, settings: Settings | None = None, page: ReadPage | None = None) -> Scan:
    """Return what code finds in a source; raise `SourceError` if it cannot be read.

    `page` is a model's reading of the page, if there is one.
    """
    article = read_source(source, settings)
    if page is not None:
        from summarizer.readers.page_reading import with_page_reading  # no page has been read by a model in a scan

        article = with_page_reading(article, page)
    return find(article, _glossary(settings))


def read_source(source: Source, settings: Settings | None) -> Article:
    """Return the article of a source; raise `SourceError` if it or the glossary of the settings cannot be read."""
    _glossary(settings)
    if isinstance(source, Article):
        return source
    return read(source, max_bytes=settings.max_bytes, allow=settings.fetch_allow) if settings else read(source)


def _glossary(settings: Settings | None) -> Glossary:
    return load_glossary(*([settings.glossary] if settings and settings.glossary else []))
