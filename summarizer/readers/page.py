"""A page that was fetched, before it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from policy_brief.cleaning.unseen import strip_unseen
from summarizer.text.patterns import compile_lazily

__all__ = ["Page", "public_address", "shown"]

_USER = compile_lazily(r"(?<=://)[^/?#]*@")


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes of a page, its address after redirects, and what its header claims: charset and validators."""

    content: bytes = field(repr=False)
    url: str
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None


def public_address(url: str) -> str:
    """Take user name and password out of a URL, and what is not seen."""
    return _USER.sub("", strip_unseen(url))


def shown(text: str) -> str:
    """Return what a server says of itself on one line, without what is not seen."""
    return " ".join(strip_unseen(text).split())
