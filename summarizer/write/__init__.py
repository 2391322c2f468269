"""Turn a brief into something to read or to save."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .json_text import read_document, to_json
    from .markdown import to_clean_markdown, to_markdown, words_before_annex

__all__ = ["read_document", "to_clean_markdown", "to_json", "to_markdown", "words_before_annex"]

_HOMES = {
    "read_document": "json_text",
    "to_json": "json_text",
    "to_clean_markdown": "markdown",
    "to_markdown": "markdown",
    "words_before_annex": "markdown",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562
    """Import a public name when it is first used: the table of a scan needs no brief."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
