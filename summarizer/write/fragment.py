"""A page as HTML to put into another page: a notebook, a mail, a wiki."""

from __future__ import annotations

__all__ = ["to_html_fragment"]


def to_html_fragment(markdown: str) -> str:
    """Return Markdown as HTML; the only tags that pass are those of the page's own anchors."""
    from markdown_it import MarkdownIt

    return str(MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown))
