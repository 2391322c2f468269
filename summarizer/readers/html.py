"""Read an article out of a web page.

The site's own container holds the body; what a reader cannot see, and boxes, captions and tools inside the container,
are taken out of it; the junk-line filter of plain pages does the rest. Pages of unknown sites are tried by the common
containers, then by their JSON-LD, then by readability-lxml.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass

from lxml.html import HtmlElement, tostring

from summarizer.errors import NoArticle
from summarizer.text.article import Article, Byline
from summarizer.text.split import split_paragraphs, split_sentences

from .bylines import bylines_in, count_contacts, merge
from .lines import furniture, is_prose
from .markup import drop, first_text, parse, select, text_lines, values
from .metadata import Metadata, read_metadata
from .outlets import outlet_of, outlet_of_host
from .page_text import Page, read_body
from .profiles import GENERIC, Profile, candidates
from .times import parse_time, pick, stamps_in

__all__ = ["article_from_html"]

_UNSEEN = (
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "svg",
    "select",
    "button",
    "textarea",
    "object",
    "[hidden]",
)
_BOXES = ("figure", "figcaption", "caption", "aside", "nav", "footer", "form", "audio", "video", "canvas", "dialog")
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px)?\s*(?:;|$)|opacity\s*:\s*0\s*(?:;|$)"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
_BOX_NAME = re.compile(
    r"(?:^|-)(?:caption|captions|img-desc|photo-org|photo-group|desc-con|tit-cap|image-zone|photo|photojournal|image|img-con|thum|thumb|thum-cont|related?"
    r"|relation|recommend|recommended|reporter|journalist|writer|byline|copyright|share|sns|social|comment|comments|reply|cmt"
    r"|ads?|adv|advert|advertisement|adsense|banner|promotion|promo|sponsor|subscribe|newsletter|keywords?|hashtags?|tags|ranking"
    r"|popular|news-box|toolbar|breadcrumb|gnb|lnb|footer|nav|popup|layer|tooltip|player|vod|tts|survey|poll|sympathy|blind|sr-only"
    r"|screen-out|ir-txt|summary|summury|media-end-summary|press-card|jebo)(?:-|$)"
)
_ENOUGH = 20
_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A body and where it was found."""

    profile: Profile
    site: str
    lines: tuple[str, ...]


def article_from_html(text: str, *, url: str | None = None) -> Article:
    """Read a decoded page; `text` of the result is what was taken out of it, headline and metadata lines first.

    Raises NoArticle when no part of the page reads like an article.
    """
    tree = parse(text)
    if tree is None:
        raise NoArticle(_nothing(url))
    metadata = read_metadata(tree)
    _drop_unseen(tree)
    head_lines = text_lines(tree)
    address = metadata.url or url
    found = _find_body(tree, address, metadata)
    if found is None:
        raise NoArticle(_nothing(url))
    return _assemble(_Parts.of(tree, found.profile, metadata, head_lines), found, metadata, address)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What stands around the body, as the page shows it."""

    headline: str | None
    subhead: str | None
    times: tuple[str, ...]
    published: dt.datetime | None
    bylines: tuple[str, ...]
    section: str | None
    outlet: str | None

    @classmethod
    def of(cls, tree: HtmlElement, profile: Profile, metadata: Metadata, lines: list[str]) -> _Parts:
        shown = [value for selector in profile.published for value in values(tree, selector)]
        shown = [line for line in shown if parse_time(line)]
        told = _time_lines(lines)
        subheads = dict.fromkeys(
            line for at in profile.subhead for node in select(tree, at) for line in text_lines(node)
        )
        return cls(
            headline=first_text(tree, profile.headline) or metadata.headline,
            subhead="\n".join(subheads) or None,
            times=tuple(dict.fromkeys([*shown, *told]))[:4],
            published=_published(shown) or metadata.published or _published(told),
            bylines=tuple(dict.fromkeys(value for at in profile.bylines for value in values(tree, at))),
            section=first_text(tree, profile.section) or metadata.section,
            outlet=first_text(tree, profile.outlet_at) or metadata.outlet,
        )


def _assemble(parts: _Parts, found: Found, metadata: Metadata, address: str | None) -> Article:
    head = [parts.headline, *(parts.subhead or "").split("\n"), *parts.times, *parts.bylines]
    top = "".join(f"{line}\n" for line in head if line)
    text = top + "\n".join(found.lines)
    told = {_key(line) for line in (parts.headline, *(parts.subhead or "").split("\n")) if line}
    page = _page(text, len(top), told)
    if not page.body:
        raise NoArticle(_nothing(address))
    return Article(
        text=text,
        outlet=parts.outlet
        or outlet_of(text, page.lead.outlet if page.lead else None)
        or found.profile.outlet
        or outlet_of_host(address or ""),
        headline=parts.headline,
        subhead=parts.subhead or "\n".join(page.subheads) or None,
        section=parts.section,
        dateline=page.lead.place if page.lead else None,
        bylines=_signed(page, parts, metadata),
        contacts_removed=count_contacts(text),
        published=parts.published,
        url=address,
        site=found.site,
        paragraphs=page.body,
        sentences=split_sentences(text, page.body),
    )


def _page(text: str, top: int, told: set[str]) -> Page:
    spans = [span for span in split_paragraphs(text) if span.start >= top]
    return read_body([span for span in spans if _key(span.text) not in told])


def _signed(page: Page, parts: _Parts, metadata: Metadata) -> tuple[Byline, ...]:
    named = (name for name in (*parts.bylines, *metadata.authors) if name not in {parts.outlet, metadata.outlet})
    return merge([*page.bylines, *(byline for name in named for byline in _named(name))])


def _named(name: str) -> tuple[Byline, ...]:
    """Read what a page's reporter box says: a bare name has no printed role."""
    if len(name) > _LONGEST_NAME:
        return bylines_in(name)
    return tuple(Byline(name=byline.name) for byline in bylines_in(f"{name} 기자"))


def _published(times: Iterable[str]) -> dt.datetime | None:
    stamps = [stamp for line in times for stamp in stamps_in(line)]
    return pick(stamps, "published") or pick(stamps, "bare")


def _time_lines(lines: list[str]) -> list[str]:
    """Give the lines that say when the page was published; a bare date may be anything on a page."""
    return [line for line in lines if furniture(line) == "time" and pick(stamps_in(line), "published")]


def _find_body(tree: HtmlElement, address: str | None, metadata: Metadata) -> Found | None:
    for profile in candidates(address, lambda mark: bool(select(tree, mark))):
        for selector in profile.body:
            for container in select(tree, selector):
                lines = _body_lines(container)
                if _letters(lines) >= _ENOUGH:
                    return Found(profile, profile.name, lines)
    linked = tuple(line.strip() for line in (metadata.body or "").splitlines() if line.strip())
    if _letters(linked) >= _ENOUGH:
        return Found(GENERIC, "json-ld", linked)
    return _fallback(tree, metadata)


def _fallback(tree: HtmlElement, metadata: Metadata) -> Found | None:
    for container in select(tree, "article"):
        lines = _body_lines(container)
        if _letters(lines) >= _ENOUGH:
            return Found(GENERIC, "generic", lines)
    lines = _below(metadata.headline, _readable_lines(tree))
    return Found(GENERIC, "readability", lines) if _letters(lines) >= _ENOUGH else None


def _readable_lines(tree: HtmlElement) -> tuple[str, ...]:
    """Take what readability-lxml takes for the article; it drops styles, so what they hide must be gone before."""
    from readability import Document  # noqa: PLC0415 - only pages of unknown sites pay for it
    from readability.readability import Unparseable  # noqa: PLC0415 - as above

    try:
        summary = parse(Document(tostring(tree, encoding="unicode")).summary(html_partial=True))
    except (Unparseable, ValueError):
        return ()
    if summary is None:
        return ()
    return _body_lines(summary)


def _below(headline: str | None, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the menu words above a headline that came along with the body."""
    at = next((at for at, line in enumerate(lines) if headline and _key(line) == _key(headline)), None)
    return lines if at is None or any(is_prose(line) for line in lines[:at]) else lines[at + 1 :]


def _body_lines(container: HtmlElement) -> tuple[str, ...]:
    container = deepcopy(container)  # the tree itself keeps subheads and reporters' boxes
    drop([node for name in _BOXES for node in select(container, name)])
    drop([node for node in container.iterdescendants() if isinstance(node, HtmlElement) and _is_box(node)])
    return tuple(text_lines(container))


def _is_box(node: HtmlElement) -> bool:
    name = " ".join((node.get("class") or "", node.get("id") or ""))
    return any(_BOX_NAME.search(_dashed(word)) for word in name.split())


def _dashed(name: str) -> str:
    """Write relatedNews, related_news and related-news02 alike."""
    name = re.sub(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+", "-", name)
    return name.strip("-").lower()


def _drop_unseen(tree: HtmlElement) -> None:
    drop([node for name in _UNSEEN for node in select(tree, name)])
    drop([node for node in select(tree, "[aria-hidden=true]") if node.tag != "body"])
    drop([node for node in select(tree, "[style]") if node.tag != "body" and _HIDING.search(node.get("style") or "")])


def _letters(lines: Iterable[str]) -> int:
    return sum(char.isalpha() for line in lines for char in line)


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _nothing(address: str | None) -> str:
    where = f"{address} has" if address else "The page has"
    return (
        f"{where} no article body that could be found: it may be a list, a video, a login page or one that is built by "
        "script. Save the article's own page, or give its text."
    )
