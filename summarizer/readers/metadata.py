"""What a page says of itself to machines: JSON-LD, Open Graph and the like, microdata."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from .markup import first_text, select
from .times import parse_time

__all__ = ["Metadata", "read_metadata"]

_ARTICLES = frozenset({"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting"})
_PUBLISHED = (
    "meta[property=article:published_time]@content",
    "meta[name=article:published_time]@content",
    "[itemprop=datePublished]@content",
    "[itemprop=datePublished]@datetime",
    "meta[property=og:regDate]@content",
    "meta[name=pubdate]@content",
)
_CANONICAL = ("link[rel=canonical]@href", "meta[property=og:url]@content")
_SITE = ("meta[property=og:site_name]@content", "[itemprop=publisher] [itemprop=name]")
_TITLE = ("meta[property=og:title]@content", "[itemprop=headline]@content", "[itemprop=headline]", "h1", "title")
_SECTION = ("meta[property=article:section]@content", "meta[name=section]@content", "[itemprop=articleSection]@content")
_AUTHOR = ("meta[property=article:author]@content", "meta[name=author]@content", "[itemprop=author] [itemprop=name]")
_SITE_SUFFIX = re.compile(r"\s*(?:[|<]|\s[-–:])\s*[^|<:]{1,24}$")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each value as the page prints it, None where it does not; `body` is JSON-LD's articleBody."""

    headline: str | None = None
    published: dt.datetime | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    section: str | None = None
    url: str | None = None
    body: str | None = None


def read_metadata(tree: HtmlElement) -> Metadata:
    """Read what the page's head and its JSON-LD say."""
    linked = next(_json_articles(tree), {})
    address = first_text(tree, _CANONICAL)
    author = first_text(tree, _AUTHOR)
    outlet = next(_names(linked.get("publisher")), None) or first_text(tree, _SITE)
    times = (_text(linked.get("datePublished")), *(first_text(tree, (selector,)) for selector in _PUBLISHED))
    return Metadata(
        headline=_without(outlet, _text(linked.get("headline"))) or _title(tree),
        published=next((when for time in times if time and (when := parse_time(_spaced(time)))), None),
        authors=tuple(_names(linked.get("author"))) or ((author,) if author else ()),
        outlet=outlet,
        section=_text(linked.get("articleSection")) or first_text(tree, _SECTION),
        url=address if address and address.startswith(("http://", "https://")) else None,
        body=_text(linked.get("articleBody")),
    )


def _title(tree: HtmlElement) -> str | None:
    title = first_text(tree, _TITLE)
    return _SITE_SUFFIX.sub("", title) or title if title else None


def _spaced(time: str) -> str:
    """Write 20250220113013, as Daum does, so that it reads as a time."""
    return re.sub(r"^((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$", r"\1-\2-\3 \4:\5", time)


def _without(outlet: str | None, title: str | None) -> str | None:
    """Take the outlet off the end of a headline that was filled from the page's title."""
    found = _SITE_SUFFIX.search(title or "")
    return title[: found.start()] if title and found and outlet and found[0].strip(" |<-–:") == outlet else title


def _json_articles(tree: HtmlElement) -> Iterator[Mapping[str, Any]]:
    waiting: list[Any] = [_json(node) for node in select(tree, "script[type=application/ld+json]")]
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            kinds = value.get("@type")
            if _ARTICLES & {kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}:
                yield value
            waiting.extend(value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value)


def _json(node: HtmlElement) -> object:
    try:
        return json.loads(node.text or "", strict=False)
    except (ValueError, RecursionError):  # half of the newsrooms write JSON by template
        return None


def _names(value: object) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        name = _text(one.get("name") if isinstance(one, dict) else one)
        if name:
            yield name


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.strip() or None if isinstance(value, str) else None
