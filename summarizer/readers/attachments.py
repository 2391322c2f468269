"""The documents that a page links to: an office's page often has less text than the release that is attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

import httpx2

from summarizer.errors import SourceError
from summarizer.text.article import Article

from .decode import decode
from .documents.kinds import kind_of
from .documents.read import read_document
from .fetch import fetch
from .page import Page
from .web.addresses import NOTHING, Allowed

__all__ = ["Attached", "attached_to", "with_attachment"]

_ORDER = ("hwpx", "docx", "pdf", "hwp")
"""In which order the forms of one document are tried: tables come out whole of the first."""
_NAMED = re.compile(r"(?P<stem>[^/\\?&=\n]{0,200}?)\.(?P<form>hwpx|docx|pdf|hwp)(?![A-Za-z])", re.IGNORECASE)
_MOST = 6


@dataclass(frozen=True, slots=True)
class Attached:
    """A document that a page links to: its name as printed, its form by that name, and its address."""

    name: str
    form: str
    url: str


def attached_to(page: Page, *, limit: int) -> tuple[Attached, ...]:
    """Return the documents that a page links to, the forms that are read best first."""
    from .html.markup import parse, select

    text, _ = decode(page.content, limit=limit, charset=page.charset)
    tree = parse(text)
    links = select(tree, "a[href]") if tree is not None else []
    found = [
        attached
        for link in links
        if (attached := _attached(" ".join(str(link.text_content()).split()), str(link.get("href")), page.url))
    ]
    unique = {one.url: one for one in found}.values()
    return tuple(sorted(unique, key=lambda one: _ORDER.index(one.form)))


def with_attachment(
    article: Article | None,
    page: Page,
    *,
    max_bytes: int,
    client: httpx2.Client | None = None,
    allowed: Allowed = NOTHING,
) -> Article:
    """Return the article of the first attachment that can be read, with what only its page tells.

    `article` is what the page itself holds, if anything; it is returned, with a notice, where no attachment is read.
    Raise SourceError if there is neither.
    """
    attached = attached_to(page, limit=max_bytes)
    wrong: list[str] = []
    for one in attached[:_MOST]:
        try:
            found = _fetched(one, max_bytes, client, allowed)
        except SourceError as error:
            wrong.append(f"{one.name}: {error}")
            continue
        return _completed(found, article, page, one, [other for other in attached if other is not one])
    told = "; ".join(wrong) or "the page links to none"
    if article is None:
        raise SourceError(
            f"{page.url} holds no article, and no attachment that can be read ({told}). Save the document."
        )
    return article.model_copy(update={"notices": (*article.notices, f"No attachment was read: {told}.")})


def _attached(text: str, href: str, base: str) -> Attached | None:
    """Return what a link leads to: the name of a document stands in its words or in its address."""
    try:
        url = urljoin(base, href.strip())
        path = unquote(urlsplit(url).path)
    except ValueError:
        return None
    named = _NAMED.search(text) or _NAMED.search(path)
    if named is None or not url.startswith(("http://", "https://")):
        return None
    return Attached(f"{named['stem'].strip()}.{named['form']}", named["form"].lower(), url)


def _fetched(attached: Attached, max_bytes: int, client: httpx2.Client | None, allowed: Allowed) -> Article:
    fetched = fetch(attached.url, max_bytes=max_bytes, client=client, allowed=allowed)
    kind = kind_of(fetched.content)
    if kind is None:
        raise SourceError("the server sent no document, but perhaps a page. Download it in a browser and give the file")
    article = read_document(fetched.content, kind, limit=max_bytes)
    if not article.paragraphs:
        raise SourceError("it contains no running text")
    return article


def _completed(
    found: Article, article: Article | None, page: Page, attached: Attached, others: Sequence[Attached]
) -> Article:
    """Return the article of an attachment with the outlet and times of its page, where it has none of its own."""
    told = {name: getattr(article, name, None) for name in ("headline", "outlet", "published", "updated", "section")}
    missing = {name: value for name, value in told.items() if value is not None and getattr(found, name) is None}
    notices = (*found.notices, f"The article was read from {attached.name}, attached to the page.", *_unread(others))
    return found.model_copy(update={**missing, "url": page.url, "notices": notices})


def _unread(others: Sequence[Attached]) -> Iterator[str]:
    if others:
        yield f"Not read: {', '.join(dict.fromkeys(one.name for one in others))}, attached to the same page."
