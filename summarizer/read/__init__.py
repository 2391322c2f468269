"""Read a file, bytes or a page into an `Article`.

This module imports nothing at run time: `summarizer` binds `read` at import, and `policy-brief --help` must not pay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.article import Article
    from summarizer.read.page import Page

__all__ = ["MAX_BYTES", "read"]

MAX_BYTES = 5_000_000
"""Largest source that is read unless told otherwise."""


def read(source: Path | bytes | Page | str, *, max_bytes: int = MAX_BYTES) -> Article:
    """Read a `Path`, bytes, the http(s) URL of a page, or a `Page` that was fetched before; raises `SourceError`.

    For text that is already in memory as `str`, use `Article.from_text`.
    """
    from summarizer.read.source import read_source  # noqa: PLC0415 - see above

    return read_source(source, max_bytes=max_bytes)
