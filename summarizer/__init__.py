"""Turn a Korean news article into an English policy brief whose every claim is tied to its Korean sentence."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .read import read  # bound here, before anything else can: the folder of that name would take its place

if TYPE_CHECKING:
    from .article import Article
    from .brief_article import scan
    from .find.scan import Scan
    from .settings import Settings, load_settings
    from .summarizer import Briefed, Failed, Summarizer, summarize

__all__ = [
    "Article",
    "Briefed",
    "Failed",
    "Scan",
    "Settings",
    "Summarizer",
    "load_settings",
    "read",
    "scan",
    "summarize",
]

_HOMES = {
    "Article": "article",
    "Briefed": "summarizer",
    "Failed": "summarizer",
    "Scan": "find.scan",
    "Settings": "settings",
    "Summarizer": "summarizer",
    "load_settings": "settings",
    "scan": "brief_article",
    "summarize": "summarizer",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562
    """Import a public name when it is first used: `policy-brief --help` pays for none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
