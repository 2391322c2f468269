"""Find the boxes of a page in which its newsroom corrects the article: next to the body, before or behind it."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from policy_brief import Span
from summarizer.readers.lines.corrections import Part, corrections_in, is_said, is_title
from summarizer.readers.lines.furniture import furniture
from summarizer.text.patterns import compile_lazily

from .blocks import Block
from .writer import Writer

__all__ = ["Corrections", "find_corrections", "write_corrections"]

_NAME = compile_lazily(
    r"(?:^|[-_\s])(?:corrections?|correct|correctbox|errata|erratum|corrigendum|retraction)(?:[-_\s\d]|$)",
    re.IGNORECASE,
)
_LINKED = 0.5
_BESIDE = frozenset({"copyright", "related", "reporter", "time", "share", "caption"})


class Corrections(NamedTuple):
    """The lines of corrections before and behind a body, each with whether it is a title, and those in the body."""

    before: tuple[tuple[Block, bool], ...] = ()
    behind: tuple[tuple[Block, bool], ...] = ()
    within: frozenset[str] = frozenset()

    def without(self, page: Sequence[Block]) -> list[Block]:
        """Return the other lines of a page."""
        mine = {id(block) for block, _ in (*self.before, *self.behind)}
        return [block for block in page if id(block) not in mine]


def find_corrections(page: Sequence[Block], body: Sequence[Block]) -> Corrections:
    """Find corrections among the lines of a page outside its body."""
    inside = {block.text for block in body}
    homes = {node for block in body for node in (block.node, *block.node.iterancestors())}
    texts = [block.text if block.text not in inside and _may_correct(block) else None for block in page]
    found = corrections_in(texts, lambda title, at: _is_below(page[title].node, page[at].node, homes))
    parts = [part or _named(block, text, homes) for block, text, part in zip(page, texts, found, strict=True)]
    first = next((at for at, block in enumerate(page) if block.text in inside), len(page))
    lines = [(at, block, part == "title") for at, (block, part) in enumerate(zip(page, parts, strict=True)) if part]
    around = _around(body)
    within = frozenset(block.text for block in body if _is_named(block, around))
    if first == len(page) or all(title for _, _, title in lines):
        return Corrections(within=within)
    before = tuple((block, title) for at, block, title in lines if at < first)
    return Corrections(before, tuple((block, title) for at, block, title in lines if at >= first), within)


def write_corrections(writer: Writer, lines: Sequence[tuple[Block, bool]]) -> tuple[list[Span], list[Span]]:
    """Write the lines of corrections; return their titles and what they say."""
    titles: list[Span] = []
    says: list[Span] = []
    for block, title in lines:
        writer.add(block.text)
        (titles if title else says).append(writer.spans[-1])
    return titles, says


def _may_correct(block: Block) -> bool:
    return block.linked < _LINKED and block.kind in {"text", "heading"} and furniture(block.text) not in _BESIDE


def _is_below(title: HtmlElement, node: HtmlElement, homes: set[HtmlElement]) -> bool:
    """Return whether a line stands in the box of a title, or next to it where the box holds the body too."""
    box = title.getparent()
    around = {node, *node.iterancestors()}
    if title not in homes and title in around:
        return True
    return node.getparent() is box if box is None or box in homes else box in around


def _named(block: Block, text: str | None, homes: Container[HtmlElement]) -> Part | None:
    """Return what a line is in a box that is named for a correction."""
    part: Part | None = None if text is None else "title" if is_title(text) else "says" if is_said(text) else None
    return part if part and _is_named(block, homes) else None


def _is_named(block: Block, homes: Container[HtmlElement]) -> bool:
    """Return whether a line stands in a box with such a name, other than `homes`."""
    boxes = (node for node in (block.node, *block.node.iterancestors()) if node not in homes)
    return any(_NAME.search(f"{box.get('class') or ''} {box.get('id') or ''}") for box in boxes)


def _around(body: Sequence[Block]) -> set[HtmlElement]:
    """Return the elements that hold all of a body."""
    first, *rest = [{block.node, *block.node.iterancestors()} for block in body] or [set()]
    return first.intersection(*rest)
