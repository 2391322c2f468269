"""The lines of a page as a browser breaks them, each with what the markup says about it.

Boxes of tools, adverts and other articles are left out; captions and table heads are kept apart from text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from summarizer.readers.lines.furniture import is_prose
from summarizer.readers.lines.tables import has_figures, is_table_title
from summarizer.text.patterns import compile_lazily
from summarizer.text.split import split_paragraphs
from summarizer.text.wraps import unwrapped

from .markup import BLOCKS, EDGES, SPACES, select
from .spans import Place, joined, span_of, spread

__all__ = ["Block", "BlockKind", "blocks_of", "is_box"]

BlockKind = Literal["text", "heading", "caption", "table_title", "table_header", "row"]

_BOX_TAGS = frozenset(["aside", "nav", "footer", "form", "audio", "video", "canvas", "dialog"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_BOLD = frozenset(["b", "strong"])
_BOX_NAME = compile_lazily(
    r"""(?:^|-)(?:
    related? | relatedposts? | sharedaddy | sharing | relation | recommend | recommended | reporter | journalist
    | writer | byline | copyright | share | sns
    | social | comment | comments | reply | cmt | ads? | adv | advert | advertisement | adsense | banner | promotion
    | promo | sponsor | subscribe | newsletter | keywords? | hashtags? | tags | ranking | popular | news-box | toolbar
    | breadcrumb | gnb | lnb | footer | nav | popup | layer | modal | tooltip | player | vod | tts | survey | poll
    | sympathy | blind | sr-only | screen-out | ir-txt | summary | summury | media-end-summary | press-card | jebo
    | twitter-tweet | instagram-media | fb-post | embed
    | cookies? | consent | agree | login | paywall | menu | open-type | kogl
    )(?:-|$)""",
    re.VERBOSE,
)
_CAPTION_NAME = compile_lazily(
    r"""(?:^|-)(?:
    captions? | img-desc | photo-org | photo-group | desc-con | tit-cap | image-zone | photo | photojournal | image
    | img-con | thum | thumb | thum-cont | image-view-?box
    )(?:-|$)""",
    re.VERBOSE,
)
_SPEAKERS = compile_lazily(
    r"""[^가-힣A-Za-z]{0,2}
        (?: [가-힣]{2,4}\s? )?  # 대담, 좌담회, 토론회
        (?: 참석자 | 참가자 | 참여자 | 토론자 | 대담자 | 발언자 | 발표자 | 패널 | 출연자 )
        (?: \s?(?: 소개 | 명단 | 프로필 ) )? [^가-힣A-Za-z]{0,2}""",
    re.VERBOSE,
)
_HOLDERS = frozenset(["aside", "div", "section"])
_LONGEST_LIST = 800
_LONGEST_CELL = 300
_BAR = " | "


class Block(NamedTuple):
    """A line of a page: its text, the block element it stands in, and which share of it is a link."""

    text: str
    kind: BlockKind
    node: HtmlElement
    linked: float = 0.0
    bold: bool = False


def blocks_of(element: HtmlElement, *, boxes: bool = False) -> list[Block]:
    """Return the lines of an element in order; `boxes` keeps boxes too, as the head of a page needs them.

    An element that has neither blocks nor `<br>` breaks at its own line ends.
    """
    if not any(node.tag in BLOCKS or node.tag == "br" for node in element.iterdescendants()):
        return _flat_blocks(element)
    return list(_titled(_Walk(element, boxes=boxes).run()))


def is_box(node: HtmlElement) -> bool:
    """Return whether an element is a box next to the article by its tag or its names, and does not name who speaks."""
    return (node.tag in _BOX_TAGS or _has_name(node, _BOX_NAME)) and not _names_speakers(node)


def _names_speakers(node: HtmlElement) -> bool:
    """Return whether a box is titled as the list of those who speak in the article: 대담 참석자."""
    texts = (text.strip() for text in node.itertext())
    return _SPEAKERS.fullmatch(next(filter(None, texts), "")) is not None


def _flat_blocks(element: HtmlElement) -> list[Block]:
    text = "".join(str(piece) for piece in element.itertext())
    lines = [SPACES.sub(" ", unwrapped(span.text)).strip(EDGES) for span in split_paragraphs(text)]
    return [Block(line, "text", element) for line in lines if line]


def _titled(blocks: Iterator[Block]) -> Iterator[Block]:
    """Take the line before a table's first row for its title where it is written like one."""
    before: Block | None = None
    for block in blocks:
        if before is not None:
            titles = block.kind in {"table_header", "row"} and before.kind in {"text", "heading"}
            yield before._replace(kind="table_title") if titles and is_table_title(before.text) else before
        before = block
    if before is not None:
        yield before


class _Walk:
    """A walk through an element that gathers its lines."""

    def __init__(self, element: HtmlElement, *, boxes: bool) -> None:
        self._element = element
        self._boxes = boxes
        self._pieces: list[tuple[str, bool, bool]] = []
        self._owners: list[HtmlElement] = [element]
        self._links = self._bolds = 0

    def run(self) -> Iterator[Block]:
        walker = etree.iterwalk(self._element, events=("start", "end"))
        skipped: HtmlElement | None = None
        for event, node in walker:
            if skipped is not None and node is skipped:
                self._add(skipped.tail)
                skipped = None
            elif event == "end":
                yield from self._leave(node)
            elif node is not self._element and ((whole := self._whole(node)) is not None):
                if whole or _breaks(node):
                    yield from self._flush()
                yield from whole
                walker.skip_subtree()
                skipped = node
            else:
                yield from self._enter(node)
        yield from self._flush()

    def _whole(self, node: HtmlElement) -> list[Block] | None:
        """Return what is read in one go, and nothing of a box; None for what is walked through.

        In one go are read captions, tables and the list of those who speak, whose lines alone would pass for bylines.
        """
        if node.tag in {"figure", "figcaption"} or (node.tag != "img" and _has_name(node, _CAPTION_NAME)):
            inner = next(iter(select(node, "figcaption")), node)
            return [block._replace(kind="caption") for block in _plain(inner)]
        if node.tag in _HOLDERS and _names_speakers(node):
            title, *people = (block.text for block in _plain(node))
            told = f"{title}: {'; '.join(people)}"
            return [Block(told, "text", node)] if people and len(told) <= _LONGEST_LIST else None
        if not self._boxes and is_box(node):
            return []
        rows = _rows(node) if node.tag == "table" else []
        return list(_table(node, rows)) if rows else None

    def _enter(self, node: HtmlElement) -> Iterator[Block]:
        if _breaks(node):
            yield from self._flush()
            if node.tag != "br":
                self._owners.append(node)
        self._links += node.tag == "a"
        self._bolds += node.tag in _BOLD
        self._add(node.text)

    def _leave(self, node: HtmlElement) -> Iterator[Block]:
        self._links -= node.tag == "a"
        self._bolds -= node.tag in _BOLD
        if _breaks(node):
            yield from self._flush()
            if self._owners[-1] is node:
                self._owners.pop()
        if node is not self._element:
            self._add(node.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._pieces.append((text, self._links > 0, self._bolds > 0))

    def _flush(self) -> Iterator[Block]:
        pieces, self._pieces = self._pieces, []
        text = SPACES.sub(" ", unwrapped("".join(piece for piece, _, _ in pieces).strip())).strip(EDGES)
        if not text:
            return
        owner = self._owners[-1]
        linked = _share(pieces, 1)
        kind: BlockKind = "heading" if owner.tag in _HEADINGS else "text"
        yield Block(text, kind, owner, linked, bold=_share(pieces, 2) > 0.9)  # noqa: PLR2004 - all but marks


def _share(pieces: Sequence[tuple[str, bool, bool]], at: int) -> float:
    counts = [(sum(map(str.isalnum, piece[0])), piece[at]) for piece in pieces]
    return sum(count for count, inside in counts if inside) / (sum(count for count, _ in counts) or 1)


def _breaks(node: HtmlElement) -> bool:
    return node.tag in BLOCKS or node.tag in {"br", "td", "th"}


def _plain(element: HtmlElement) -> list[Block]:
    """Return an element's lines whatever they are."""
    if not any(node.tag in BLOCKS or node.tag == "br" for node in element.iterdescendants()):
        return _flat_blocks(element)
    inner = _Walk(element, boxes=True)
    return list(inner.run())


def _rows(table: HtmlElement) -> list[list[HtmlElement]]:
    """Return the cells of a table of data, none of a table that only lays a page out."""
    if select(table, "table") or select(table, "figure") or select(table, "img"):
        return []
    rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in select(table, "tr")]
    rows = [row for row in rows if any(_cell(cell) for cell in row)]
    wide = sum(len(row) > 1 for row in rows)
    long = any(len(_cell(cell)) > _LONGEST_CELL for row in rows for cell in row)
    told = any(len(row) == 1 and is_prose(_cell(row[0])) for row in rows)  # a board's text below its head
    return [] if wide == 0 or long or told else rows


def _table(table: HtmlElement, rows: list[list[HtmlElement]]) -> Iterator[Block]:
    for title in select(table, "caption"):
        yield from (Block(block.text, "table_title", table) for block in _plain(title))
    while len(rows) > 1 and len(rows[0]) == 1 and is_table_title(_cell(rows[0][0])):
        yield Block(_cell(rows.pop(0)[0]), "table_title", table)
    headers = _count_headers(rows)
    places = spread(rows, _cell)
    names = [joined(places[:headers])] if _is_spanned(rows[:headers]) else [_texts(row) for row in places[:headers]]
    yield from (Block(_BAR.join(filter(None, row)), "table_header", table) for row in names)
    width = len(names[-1]) if names else 0
    yield from (Block(_BAR.join(_filled(row, width)), "row", table) for row in places[headers:])


def _count_headers(rows: Sequence[list[HtmlElement]]) -> int:
    """Count the rows that name columns: those of such cells, or above figures those that a first one spans."""
    told = len(list(takewhile(_is_header, rows)))
    if not told and not _figures(rows[0]) and any(map(_figures, rows[1:])):
        spanned = max(span_of(cell, "rowspan") for cell in rows[0])
        told = 1 + len(list(takewhile(lambda row: not _figures(row), rows[1:spanned])))
    return told if told < len(rows) else 0


def _is_spanned(headers: Sequence[list[HtmlElement]]) -> bool:
    reaching = (span_of(cell, name) > 1 for row in headers for cell in row for name in ("rowspan", "colspan"))
    return len(headers) > 1 and any(reaching)


def _texts(row: Sequence[Place]) -> list[str]:
    return [place.text for place in row if place.first]


def _filled(row: Sequence[Place], width: int) -> list[str]:
    """Return the cells of a row; with column names above, an empty cell after the first is kept as a dash."""
    kept = any(place.text for place in row[1:]) and len(row) == width
    texts = [place.text or ("-" if kept and at else "") for at, place in enumerate(row) if place.first]
    return [text for text in texts if text]


def _is_header(row: list[HtmlElement]) -> bool:
    return all(cell.tag == "th" for cell in row) or any(node.tag == "thead" for node in row[0].iterancestors())


def _figures(row: list[HtmlElement]) -> bool:
    return has_figures(_BAR.join(_cell(cell) for cell in row))


def _cell(cell: HtmlElement) -> str:
    return SPACES.sub(" ", " ".join(block.text for block in _plain(cell))).strip(EDGES)


def _has_name(node: HtmlElement, pattern: re.Pattern[str]) -> bool:
    names = " ".join((node.get("class") or "", node.get("id") or ""))
    return any(pattern.search(_dashed(name)) for name in names.split())


def _dashed(name: str) -> str:
    """Write relatedNews, related_news and related-news02 alike."""
    name = re.sub(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+", "-", name)
    return name.strip("-").lower()
