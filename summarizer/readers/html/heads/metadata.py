"""What a page says about itself for machines: JSON-LD, Open Graph and the like, microdata."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from lxml.html import HtmlElement

from policy_brief.cleaning.composed import seen
from policy_brief.cleaning.unseen import strip_tree
from summarizer.readers.html.markup import first_text, select, values
from summarizer.readers.lines.origin.bylines import bare_name, is_reporter_line
from summarizer.readers.lines.origin.outlets import masthead_in
from summarizer.readers.lines.origin.times import parse_time
from summarizer.text.patterns import compile_lazily

from .site import FIRM

__all__ = ["Metadata", "read_metadata", "with_facts"]

_ARTICLES = frozenset({"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting"})
_SITES = frozenset({"WebSite", "NewsMediaOrganization"})
_PUBLISHED = (
    "meta[property=article:published_time]@content",
    "meta[name=article:published_time]@content",
    "[itemprop=datePublished]@content",
    "[itemprop=datePublished]@datetime",
    "meta[property=og:regDate]@content",
    "meta[name=pubdate]@content",
    "meta[name=date]@content",
    "meta[name=publish-date]@content",
    "meta[name=DC.date.issued]@content",
)
_MODIFIED = (
    "meta[property=article:modified_time]@content",
    "[itemprop=dateModified]@content",
    "[itemprop=dateModified]@datetime",
    "meta[property=og:updated_time]@content",
)
_CANONICAL = ("link[rel=canonical]@href", "meta[property=og:url]@content")
_CREDITED = "meta[property=og:article:author]@content"
"""The outlet on a portal, the reporter elsewhere."""
_SITE = ("meta[property=og:site_name]@content", "[itemprop=publisher] [itemprop=name]")
_NO_SITE = frozenset(
    ["뉴스", "홈", "기사", "메인", "블로그", "포털", "news", "home", "main", "blog", "article", "index"]
)
"""What a page gives for its site's name that is the name of none."""
_TITLES = (
    "[itemprop=headline]@content",
    "[itemprop=headline]",
    "meta[property=og:title]@content",
    "meta[name=twitter:title]@content",
    "meta[name=title]@content",
    "title",
)
_SECTION = ("meta[property=article:section]@content", "meta[name=section]@content", "[itemprop=articleSection]@content")
_AUTHOR = ("meta[property=article:author]@content", "meta[name=author]@content", "[itemprop=author] [itemprop=name]")
_LINKED = "[rel=author]"
"""Who wrote an article, by the link to what else he or she wrote."""
_PUBLISHED_KEYS = (
    *("publishedAt", "publishDate", "datePublished", "first_publish_date", "display_date", "published_at"),
    *("createdAt", "created_at", "regDate", "inputDate", "date"),
)
_MODIFIED_KEYS = (
    *("updatedAt", "modifiedAt", "dateModified", "modDate", "updateDate", "last_updated_date", "updated_at"),
)
_TITLE_KEYS = ("headline", "headlines", "title", "articleTitle", "subject")
_SUBHEAD_KEYS = ("subheadline", "subheadlines", "subTitle", "subtitle", "subhead")
_AUTHOR_KEYS = ("author", "authors", "reporter", "reporters", "writer", "reporterName", "byline", "credits")
_HOST = compile_lazily(r"(?:[\w-]+\.)+[a-z]{2,8}/?")
_MOST_TITLES = 8
_FREE = frozenset(["false", "no", "0"])


class Metadata(NamedTuple):
    """Each value as the page prints it, None where it does not; `body` is JSON-LD's articleBody.

    `titles` are headlines and titles, the best first, with what the site hangs on them; `free` is whether all may read
    it.
    """

    titles: tuple[str, ...] = ()
    subhead: str | None = None
    published: dt.datetime | None = None
    updated: dt.datetime | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    section: str | None = None
    url: str | None = None
    body: str | None = None
    free: bool = True


def read_metadata(tree: HtmlElement) -> Metadata:
    """Read what the page's head and its JSON-LD say."""
    linked = _own(list(islice(_json_nodes(tree, _ARTICLES), _MOST_TITLES)), list(values(tree, "title")))
    address = first_text(tree, _CANONICAL)
    author = first_text(tree, _AUTHOR)
    told = (name for site in _json_nodes(tree, _SITES) for name in _names(site))
    outlets = [*_names(linked.get("publisher")), *_sites(tree), *told]
    outlet = next((name for name in outlets if not FIRM.search(name)), next(iter(outlets), None))
    writers = [name for name in (author, *values(tree, _LINKED), *values(tree, _CREDITED)) if name and name != outlet]
    titles = (_text(linked.get("headline")), *(title for at in _TITLES for title in values(tree, at)))
    return Metadata(
        titles=tuple(islice(dict.fromkeys(title for title in titles if title), _MOST_TITLES)),
        subhead=_text(linked.get("alternativeHeadline")),
        published=_time(tree, linked.get("datePublished"), _PUBLISHED),
        updated=_time(tree, linked.get("dateModified"), _MODIFIED),
        authors=tuple(_names(linked.get("author"))) or tuple(writers),
        outlet=outlet,
        section=_text(linked.get("articleSection")) or first_text(tree, _SECTION),
        url=address if address and address.startswith(("http://", "https://")) else None,
        body=_text(linked.get("articleBody")),
        free=str(linked.get("isAccessibleForFree", True)).lower() not in _FREE,
    )


def with_facts(metadata: Metadata, facts: Mapping[str, Any]) -> Metadata:
    """Fill what a page does not say elsewhere from the object of a script that its body stood in."""
    titles = (_fact(facts, _TITLE_KEYS),)
    published, updated = _fact(facts, _PUBLISHED_KEYS), _fact(facts, _MODIFIED_KEYS)
    authors = next((names for key in _AUTHOR_KEYS if (names := tuple(_names(facts.get(key))))), ())
    return metadata._replace(
        titles=(*(title for title in titles if title), *metadata.titles),
        published=metadata.published or (parse_time(_spaced(published)) if published else None),
        updated=metadata.updated or (parse_time(_spaced(updated)) if updated else None),
        authors=metadata.authors or authors,
        subhead=metadata.subhead or _fact(facts, _SUBHEAD_KEYS),
    )


def _fact(facts: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    return next((name for key in keys for name in _names(facts.get(key))), None)


def _time(tree: HtmlElement, linked: object, selectors: tuple[str, ...]) -> dt.datetime | None:
    times = (_text(linked), *(first_text(tree, (selector,)) for selector in selectors))
    return next((when for time in times if time and (when := parse_time(_spaced(time)))), None)


def _spaced(time: str) -> str:
    """Return 20250220113013, as Daum writes it, in a form that reads as a time."""
    return re.sub(r"^((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$", r"\1-\2-\3 \4:\5", time)


def _sites(tree: HtmlElement) -> Iterator[str]:
    """Return what the page's head names its site or outlet: no address, no word for any site, and no reporter.

    The credited name is the outlet on a portal, which names itself after a bar, and where nothing else names a site.
    """
    sites = [name for at in _SITE for value in values(tree, at) if _is_site(name := value.split(" | ")[0])]
    for value in values(tree, _CREDITED):
        name, barred, _ = value.partition(" | ")
        told = bool(barred) or masthead_in(name) is not None or not sites
        if told and _is_site(name) and not bare_name(name) and not is_reporter_line(name):
            yield name
    yield from sites


def _is_site(name: str) -> bool:
    return not _HOST.fullmatch(name) and name.casefold() not in _NO_SITE


def _json_nodes(tree: HtmlElement, wanted: frozenset[str]) -> Iterator[Mapping[str, Any]]:
    waiting: list[Any] = [_json(node) for node in select(tree, "script[type=application/ld+json]")]
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            kinds = value.get("@type")
            if wanted & {kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}:
                yield value
            waiting.extend(value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value)


def _json(node: HtmlElement) -> object:
    try:
        return strip_tree(json.loads(node.text or "", strict=False))
    except (ValueError, RecursionError):  # half of the newsrooms write JSON with templates
        return None


def _own(articles: list[Mapping[str, Any]], titles: list[str]) -> Mapping[str, Any]:
    """Return the page's own article among those of its JSON-LD: the one that its title names, else the first."""
    keys = [re.sub(r"[\W_]+", "", title) for title in titles]
    named = ((re.sub(r"[\W_]+", "", _text(one.get("headline")) or ""), one) for one in articles)
    own = (one for key, one in named if key and any(title.startswith(key) for title in keys))
    return next(own, articles[0] if articles else {})


def _names(value: object) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and isinstance(one.get("by"), list):  # credits, as Arc writes them
            yield from _names(one["by"])
            continue
        name = _text(
            next((one[key] for key in ("name", "basic") if key in one), None) if isinstance(one, dict) else one
        )
        if name:
            yield name


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return seen(_unescaped(value)).strip() or None if isinstance(value, str) else None


def _unescaped(value: str) -> str:
    """Replace entities by characters; importing their table takes 2 ms, and few pages need it."""
    if "&" not in value:
        return value
    import html

    return html.unescape(value)
