"""A file, bytes or a URL to an `Article`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import NoArticle, NotKorean, SourceError, SourceNotFound, SourceTooLarge
from summarizer.settings import MAX_BYTES
from summarizer.text.article import Article
from summarizer.text.patterns import compile_lazily

from .decode import decode
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
    source: Path | bytes | Page | str, *, max_bytes: int = MAX_BYTES, client: httpx2.Client | None = None
) -> Article:
    """Read a `Path`, bytes, a page fetched before, or an http(s) URL; `client` fetches URLs in place of an own one.

    Raises SourceError or one of its kinds, each of which says what to do.
    """
    if isinstance(source, bytes):
        return _article(source, name="bytes", max_bytes=max_bytes)
    if isinstance(source, Path):
        return _article(_content(source, max_bytes), name=source.name, max_bytes=max_bytes)
    if isinstance(source, Page):
        return _article(
            source.content,
            name=public_address(source.url),
            max_bytes=max_bytes,
            url=public_address(source.url),
            charset=source.charset,
        )
    if isinstance(source, str) and source.lower().startswith(_HTTP):
        return _from_url(source, max_bytes, client)
    raise SourceError(_not_a_source(source))


def _from_url(url: str, max_bytes: int, client: httpx2.Client | None) -> Article:
    from .fetch import fetch

    fetched = fetch(url, max_bytes=max_bytes, client=client)
    return _article(
        fetched.content, name=public_address(url), max_bytes=max_bytes, url=fetched.url, charset=fetched.charset
    )


def _article(
    content: bytes, *, name: str, max_bytes: int, url: str | None = None, charset: str | None = None
) -> Article:
    text, encoding = decode(content, limit=max_bytes, charset=charset)
    article = _read(text, url)
    if not article.paragraphs:
        message = f"{name} holds no article, only headlines, captions, times or menu words. Give the whole text."
        raise NoArticle(message)
    _refuse_foreign(article, name)
    return article.model_copy(
        update={"source": name, "encoding": encoding, "notices": (*article.notices, *_notices(text))}
    )


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
            content = file.read(max_bytes + 1)
    except FileNotFoundError as wrong:
        message = f"There is no file {path}. Check the name; a web page's address begins with https://."
        raise SourceNotFound(message) from wrong
    except IsADirectoryError as wrong:
        message = f"{path} is a directory. Name the files in it, for instance {path}/*.txt."
        raise SourceError(message) from wrong
    except (OSError, ValueError) as wrong:
        message = f"{path} cannot be read ({wrong}). Check its permissions."
        raise SourceError(message) from wrong
    if len(content) > max_bytes:
        message = f"{path.name} has more than {max_bytes:,} bytes. Cut it to the article, or raise the limit."
        raise SourceTooLarge(message)
    return content


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
            f"A str must be an http:// or https:// address, and {source[:40]!r} is none. "
            "Give a file as Path(...), and text with Article.from_text(...)."
        )
    return f"Expected a Path, bytes or an http(s) address, got {type(source).__name__}."
