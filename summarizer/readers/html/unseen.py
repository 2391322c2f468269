"""Take out of a page what a browser does not show."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from summarizer.text.patterns import compile_lazily

from .markup import drop, select

__all__ = ["drop_unseen"]

_UNSEEN = (
    *("script", "style", "noscript", "template", "iframe", "svg", "select", "button", "textarea", "object"),
    "[hidden]",
)
_HIDING = compile_lazily(
    r"""
    display\s*:\s*none | visibility\s*:\s*hidden | font-size\s*:\s*0(?:px)?\s*(?:;|$) | opacity\s*:\s*0\s*(?:;|$)
    | (?:left|top|text-indent)\s*:\s*-\d{3,}
    """,
    re.IGNORECASE | re.VERBOSE,
)


def drop_unseen(tree: HtmlElement) -> None:
    """Take out of a page what it does not show."""
    drop([node for name in _UNSEEN for node in select(tree, name)])
    drop([node for node in select(tree, "[aria-hidden=true]") if node.tag != "body"])
    drop([node for node in select(tree, "[style]") if node.tag != "body" and _HIDING.search(node.get("style") or "")])
