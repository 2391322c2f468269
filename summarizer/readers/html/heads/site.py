"""What a page calls its site, without mottos and the word for a site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from summarizer.readers.html.blocks import Block
from summarizer.readers.html.markup import values
from summarizer.readers.lines.origin.outlets import masthead_in, owners_in
from summarizer.text.patterns import compile_lazily

from .headline import folded

__all__ = ["FIRM", "bare_name", "native_name", "site_names"]

_LOGOS = (
    "h1 a img@alt",
    ".logo img@alt",
    "header img@alt",
    "h1.logo",
    ".logo a",
    "#header h1",
    "header h1 a",
    "a[href=/] img@alt",
)
_LONGEST_SITE = 20
_NO_SITE = compile_lazily(r"전자\s?정부|웹\s?사이트|바로\s?가기|로고|^(?:대한민국|메뉴|검색|닫기|홈)$")
_HOMEPAGE = compile_lazily(r"(?<=..)\s?(?:공식\s?)?(?:홈페이지|누리집|웹사이트)$")
FIRM = compile_lazily(r"㈜|\(주\)|주식회사|\b(?:Inc|Corp|Ltd)\b", cues=("㈜", "(주)", "주식회사", "Inc", "Corp", "Ltd"))
"""What names a firm rather than what it publishes."""
_LAST_LINES = 12
_HANGUL = compile_lazily(r"[가-힣]")


def site_names(tree: HtmlElement, page: Sequence[Block]) -> Iterator[str]:
    """Return what a page calls its site: next to its logo, and as the owner of its rights."""
    for selector in _LOGOS:
        names = (value for value in values(tree, selector) if len(value) <= _LONGEST_SITE)
        yield from (name for name in names if not _NO_SITE.search(name))
    for block in page[-_LAST_LINES:]:
        yield from owners_in(block.text)


def bare_name(outlet: str | None, names: Sequence[str]) -> str | None:
    """Return an outlet without the motto that its site hangs on its name: 미래를 보는 신문 - 전파신문.

    `names` are what the page calls its site elsewhere; the word for a site behind a name goes too.
    """
    parts = [part.strip() for part in re.split(r"\s[-–—|]\s", outlet or "") if part.strip()]
    if len(parts) < 2:  # noqa: PLR2004 - a name and something next to it
        return outlet and _HOMEPAGE.sub("", outlet)
    known = {folded(name) for name in names}
    told = [part for part in parts if folded(part) in known or masthead_in(part)]
    return next(iter(told), outlet)


def native_name(outlet: str | None, site: str | None) -> str | None:
    """Return the Hangul name that titles and logo print of a site, for an outlet that is spelt as its address is.

    It goes before the firm that owns the site, too: (주)도시미디어.
    """
    spelt = outlet and ((outlet.isascii() and not outlet.isupper()) or FIRM.search(outlet))
    return site if spelt and site and _HANGUL.search(site) else outlet
