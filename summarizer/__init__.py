"""Turn a Korean news article into an English policy brief whose every claim is tied to its Korean sentence."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .brief.many import Briefed, Failed, Summarizer, summarize
    from .brief.scanning import scan
    from .find.scan import Scan
    from .readers import read
    from .settings import Settings, load_settings
    from .text.article import Article

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
    "Article": "text.article",
    "Briefed": "brief.many",
    "Failed": "brief.many",
    "Scan": "find.scan",
    "Settings": "settings",
    "Summarizer": "brief.many",
    "load_settings": "settings",
    "read": "readers",
    "scan": "brief.scanning",
    "summarize": "brief.many",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562
    """Import a public name when it is first used: `policy-brief --help` pays for none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
