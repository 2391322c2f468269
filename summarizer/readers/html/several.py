"""Tell a second article on a page, with a headline, a reporter and a time of its own, from the first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from summarizer.readers.lines.furniture import furniture, is_prose
from summarizer.readers.lines.origin.bylines import is_reporter_line
from summarizer.readers.lines.origin.times import stamps_in, without_times
from summarizer.readers.lines.statements import is_statement

from .blocks import Block
from .heads.headline import folded

__all__ = ["outermost", "second_at"]

_SHORTEST = 9
_BELOW = 5
"""How many lines below its headline an article says who wrote it and when."""
_NEAR = 8
_FEWEST = 2
"""How many paragraphs make an article, and no teaser of one."""
_LINKED = 0.5


def second_at(page: Sequence[Block], start: int) -> int | None:
    """Return where a second article begins among the lines of a page, whose first begins at `start`; None for one.

    Both have a reporter and a time below their headline, and two paragraphs below these.
    """
    titles = [at for at in range(start, len(page)) if _is_headline(page[at])]
    if not titles or not _has_head(page[max(0, start - _NEAR) : start]):
        return None
    known = {folded(block.text) for block in page[:start]}
    prose = list(islice((at for at in range(start, len(page)) if _is_prose(page[at])), _FEWEST))
    below = (at for at in titles if len(prose) == _FEWEST and at > prose[-1] and folded(page[at].text) not in known)
    return next((at for at in below if _is_article(page, at)), None)


def outermost(headline: HtmlElement, first: HtmlElement) -> list[HtmlElement]:
    """Return the element that holds a second article and nothing of the first, or its headline and all beside it."""
    shared = {first, *first.iterancestors()}
    node, parent = headline, headline.getparent()
    while parent is not None and parent not in shared:
        node, parent = parent, parent.getparent()
    return [node] if node is not headline else [node, *node.itersiblings()]


def _is_headline(block: Block) -> bool:
    title = block.kind == "heading" and len(block.text) >= _SHORTEST and " " in block.text
    return title and block.linked < _LINKED and furniture(block.text) is None


def _is_article(page: Sequence[Block], at: int) -> bool:
    below = page[at + 1 : at + 1 + _BELOW]
    first = next((other for other, block in enumerate(below) if _is_prose(block)), len(below))
    text = page[at + 1 + first : at + 1 + first + _NEAR]
    said = sum(_is_prose(block) or is_statement(block.text) for block in text)
    return first < len(below) and _has_head(below[:first]) and said >= _FEWEST


def _has_head(blocks: Sequence[Block]) -> bool:
    """Return whether lines name a reporter and a time."""
    lines = [block.text for block in blocks if furniture(block.text) in {"time", "reporter"}]
    named = any(is_reporter_line(without_times(line)) for line in lines)
    return named and any(True for line in lines for _ in stamps_in(line))


def _is_prose(block: Block) -> bool:
    return block.kind == "text" and block.linked < _LINKED and is_prose(block.text) and furniture(block.text) is None
