"""Read a file, bytes or a URL into an `Article`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from policy_brief.cleaning.composed import seen
from summarizer.defaults import MAX_BYTES
from summarizer.errors import NoArticle, NotKorean, SourceError, SourceNotFound, SourceTooLarge
from summarizer.text.article import Article
from summarizer.text.patterns import compile_lazily
from summarizer.text.surrogates import replace_surrogates

from .decode import decode
from .documents.kinds import PICTURES, DocumentKind, kind_of
from .page import Page, public_address
from .page_text import article_from_page

if TYPE_CHECKING:
    import httpx2

__all__ = ["read"]

_MARKUP = compile_lazily(
    r"<(?:!doctype\s+html|html|head|body|div|p|article|section|meta|span|table|br)\b[^<>]{0,2000}>", re.IGNORECASE
)
_MARKUP_WITHIN = 20_000
_LOST = "\ufffd"
_HTTP = ("http://", "https://")
_ENOUGH_HANGUL = 0.3
"""Share of Hangul among letters; Korean articles full of English names have over 0.5, other languages next to none."""


def read(
    source: Path | bytes | Page | str,
    *,
    max_bytes: int = MAX_BYTES,
    client: httpx2.Client | None = None,
    attachments: bool = False,
    allow: Iterable[str] = (),
) -> Article:
    """Read a `Path`, bytes, a page fetched before, or an http(s) URL; `client` fetches URLs in place of our own.

    With `attachments`, the article of a URL is the first document that its page links to and that can be read.
    `allow` names hosts and ranges of addresses that may be fetched from although they are not of the public internet.

    Raises SourceError or one of its kinds, each of which says what to do.
    """
    if isinstance(source, bytes):
        return _article(source, name="bytes", max_bytes=max_bytes)
    if isinstance(source, Path):
        return _article(_content(source, max_bytes), name=replace_surrogates(source.name), max_bytes=max_bytes)
    if isinstance(source, Page):
        return _article(
            source.content,
            name=public_address(source.url),
            max_bytes=max_bytes,
            url=public_address(source.url),
            charset=source.charset,
        )
    if isinstance(source, str) and source.lower().startswith(_HTTP):
        return _from_url(source, max_bytes, client, attachments=attachments, allow=allow)
    raise SourceError(_not_a_source(source))


def _from_url(
    url: str, max_bytes: int, client: httpx2.Client | None, *, attachments: bool, allow: Iterable[str]
) -> Article:
    from .fetch import fetch
    from .web.addresses import Allowed

    name = public_address(url)
    allowed = Allowed.of(allow)
    page = fetch(url, max_bytes=max_bytes, client=client, allowed=allowed)
    follow = attachments and kind_of(page.content) is None
    try:
        article = _article(page.content, name=name, max_bytes=max_bytes, url=page.url, charset=page.charset)
    except (NoArticle, NotKorean):
        if not follow:
            raise
        article = None
    if not follow and article is not None:
        return article
    from .attachments import with_attachment

    return _checked(
        with_attachment(article, page, max_bytes=max_bytes, client=client, allowed=allowed), name, url=page.url
    )


def _article(
    content: bytes, *, name: str, max_bytes: int, url: str | None = None, charset: str | None = None
) -> Article:
    kind = kind_of(content)
    if kind:
        _refuse_size(content, name, max_bytes * PICTURES)
        return _checked(_document(content, kind, max_bytes), name, url=url)
    decoded, encoding = decode(content, limit=max_bytes, charset=charset)
    text = seen(decoded)
    article = _checked(_read(text, url), name)
    return article.model_copy(update={"encoding": encoding, "notices": (*article.notices, *_notices(text))})


def _checked(article: Article, name: str, *, url: str | None = None) -> Article:
    name = seen(name)
    if not article.paragraphs:
        message = f"{name} holds no article, only headlines, captions, times or menu words. Give the whole text."
        raise NoArticle(message)
    _refuse_foreign(article, name)
    return article.model_copy(update={"source": name, "url": article.url or url})


def _document(content: bytes, kind: DocumentKind, max_bytes: int) -> Article:
    from .documents.read import read_document

    return read_document(content, kind, limit=max_bytes)


def _notices(text: str) -> tuple[str, ...]:
    lost = text.count(_LOST)
    if not lost:
        return ()
    plural = "s are damaged and stand" if lost > 1 else " is damaged and stands"
    return (f"{lost} character{plural} as {_LOST}: what was there cannot be known.",)


def _read(text: str, url: str | None) -> Article:
    if _MARKUP.search(text, 0, _MARKUP_WITHIN):
        from .html import article_from_html

        return article_from_html(text, url=url)
    article = article_from_page(text)
    return article.model_copy(update={"url": url}) if url else article


def _content(path: Path, max_bytes: int) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(max_bytes * PICTURES + 1)
    except FileNotFoundError as wrong:
        message = f"There is no file {path}. Check the name; a web address begins with https:// or http://."
        raise SourceNotFound(message) from wrong
    except IsADirectoryError as wrong:
        message = f"{path} is a directory. Name the files in it, for instance {path}/*.txt."
        raise SourceError(message) from wrong
    except (OSError, ValueError) as wrong:
        message = f"{path} cannot be read ({wrong}). Check its permissions."
        raise SourceError(message) from wrong
    _refuse_size(content, path.name, max_bytes * (PICTURES if kind_of(content) else 1))
    return content


def _refuse_size(content: bytes, name: str, limit: int) -> None:
    if len(content) > limit:
        message = f"{name} has more than {limit:,} bytes. Cut it to the article, or raise the limit."
        raise SourceTooLarge(message)


def _refuse_foreign(article: Article, name: str) -> None:
    letters = [char for span in article.paragraphs for char in span.text if char.isalpha()]
    hangul = sum("가" <= char <= "힣" or "\u1100" <= char <= "\u11ff" for char in letters)
    share = hangul / len(letters) if letters else 0.0
    if share < _ENOUGH_HANGUL:
        message = (
            f"{name} is not Korean: {share:.0%} of its letters are Hangul, and a Korean article has over "
            f"{_ENOUGH_HANGUL:.0%}. Give a Korean article; if this is one, its encoding may be damaged."
        )
        raise NotKorean(message)


def _not_a_source(source: object) -> str:
    if isinstance(source, str):
        return (
            f"A str must be an http:// or https:// address, and {source[:40]!r} is not one. "
            "Give a file as Path(...), and text with Article.from_text(...)."
        )
    return f"Expected a Path, bytes or an http(s) address, got {type(source).__name__}."
