"""Refuse a page that contains no article, with what stands in its place."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from summarizer.readers.lines.origin.times import is_time_line
from summarizer.readers.walls import list_page, wall_of
from summarizer.text.patterns import compile_lazily

from .blocks import Block
from .body import Body
from .markup import select

__all__ = ["refuse_walls"]

_LINKED = 0.9
_LONGEST_MENU = 12
_SHORTEST_ENTRY = 9
_MOST_CELLS, _MOST_DAYS = 8, 4
_FEW_LETTERS = 200
_TOLD = compile_lazily(r"[가-힣](?<!니)다[.\"”]")
"""How news tells something; a site speaks to its reader."""


def refuse_walls(tree: HtmlElement, page: Sequence[Block], body: Body | None, address: str | None) -> None:
    """Raise the error that says what stands in the article's place."""
    cells = sum(len(cell.text_content().strip()) >= _SHORTEST_ENTRY for cell in select(tree, "td a"))
    where = address or "The page"
    if body is not None and (body.site == "list" or _is_of_a_list(page, body, cells)):
        raise list_page(where)
    lines = [block.text for block in page if block.linked < _LINKED]
    links = sum(block.linked >= _LINKED and len(block.text) > _LONGEST_MENU for block in page)
    wall = wall_of([block.text for block in body.blocks] if body else (), lines, links + cells, where)
    if wall is not None:
        raise wall


def _is_of_a_list(page: Sequence[Block], body: Body, cells: int) -> bool:
    """Return whether what was taken for a body, without marks that say so, is what stands around a list's entries."""
    if body.site not in {"structure", "readability"}:
        return False
    few = sum(len(block.text) for block in body.blocks) < _FEW_LETTERS
    tells = any(_TOLD.search(block.text) for block in body.blocks)
    days = sum(is_time_line(block.text) for block in (page if few else body.blocks))
    entries = cells >= _MOST_CELLS or days >= _MOST_DAYS
    return (few and not tells and entries) or (body.site == "readability" and days >= _MOST_DAYS)
