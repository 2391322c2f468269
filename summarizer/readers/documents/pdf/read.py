"""Turn the bytes of a PDF into its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.errors import DamagedDocument, LockedDocument, MissingExtra, ScannedDocument, SourceTooLarge
from summarizer.readers.documents.grids import Cell, lines_of_table
from summarizer.readers.documents.printed import Document, PrintedLine, with_headline

from .columns import columns_of
from .furniture import without_furniture
from .glyphs import Box, Glyph, Leaf, read_leaf
from .grid import Grid, grids_of
from .joints import Joints
from .measure import Lines, Measure
from .paragraphs import paragraphs_of
from .rows import parted_rows
from .strips import Strip, joined, lines_of, sets_blanks, strips_of

if TYPE_CHECKING:
    import pypdfium2 as pdfium

__all__ = ["read_pdf"]

_MOST_PAGES = 150
_FEWEST_LETTERS = 20
"""Letters that a PDF has at least whose text can be read; a stamp or a page number on a scan has fewer."""
_FEWEST_ON_A_PAGE = 4
_NEAR = 3.0


@dataclass(frozen=True)
class _Table:
    """A table with the lines of its cells by row; one without drawn lines has no grid."""

    grid: Grid | None
    cells: tuple[tuple[Lines, ...], ...]


_Piece = Lines | _Table


def read_pdf(content: bytes) -> Document:
    """Return the paragraphs, rows and headings of a PDF in reading order."""
    leaves = _leaves(content)
    letters = sum(not glyph.text.isspace() for leaf in leaves for glyph in leaf.glyphs)
    if letters < max(_FEWEST_LETTERS, _FEWEST_ON_A_PAGE * len(leaves)):
        raise ScannedDocument(
            f"The PDF has no text on any of its pages ({len(leaves)}): it was scanned, or its letters are drawn. "
            "Recognise its text first, for instance with `ocrmypdf -l kor in.pdf out.pdf`, or give the text."
        )
    pieces = _joined_tables([piece for page in _pages(leaves) for piece in page])
    flows = [flow for piece in pieces for flow in _flows_in(piece)]
    measure = Measure.of([flow for flow in pieces if isinstance(flow, Lines)] or flows)
    joints = Joints.of((line for flow in flows for line in flow.lines), measure)
    return Document(with_headline(_printed(pieces, measure, joints)), "pdf")


def _leaves(content: bytes) -> list[Leaf]:
    try:
        import pypdfium2 as pdfium
    except ImportError as missing:
        raise MissingExtra("Reading a PDF needs pypdfium2: pip install 'policy-brief[documents]'.") from missing
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as wrong:
        raise _unopened(wrong) from wrong
    try:
        if len(document) > _MOST_PAGES:
            raise SourceTooLarge(
                f"The PDF has {len(document)} pages; at most {_MOST_PAGES} are read. Save only the article's pages."
            )
        return [read_leaf(document[number]) for number in range(len(document))]
    except pdfium.PdfiumError as wrong:
        raise _unopened(wrong) from wrong
    finally:
        document.close()


def _unopened(wrong: pdfium.PdfiumError) -> DamagedDocument | LockedDocument:
    if "password" in str(wrong).lower():
        return LockedDocument("The PDF is locked with a password. Save it without one and try again.")
    return DamagedDocument(
        f"The PDF is damaged and cannot be opened ({str(wrong).rstrip('.')}). "
        "Save or download it again, or give its text."
    )


def _pages(leaves: Sequence[Leaf]) -> Iterator[list[_Piece]]:
    grids = [grids_of(leaf.rules, leaf.glyphs) for leaf in leaves]
    strips = [_outside(leaf, found) for leaf, found in zip(leaves, grids, strict=True)]
    kept = without_furniture([(page, leaf.height) for page, leaf in zip(strips, leaves, strict=True)])
    for leaf, found, page in zip(leaves, grids, kept, strict=True):
        yield list(_ordered(page, [_table(leaf, grid) for grid in found]))


def _outside(leaf: Leaf, grids: Sequence[Grid]) -> list[Strip]:
    """Return the strips of what stands in no table."""
    outside = [glyph for glyph in leaf.glyphs if not any(grid.box.holds(glyph.box.middle) for grid in grids)]
    return strips_of(outside, spaced=sets_blanks(leaf.glyphs))


def _table(leaf: Leaf, grid: Grid) -> _Table:
    spaced = sets_blanks(leaf.glyphs)
    inside = [glyph for glyph in leaf.glyphs if grid.box.holds(glyph.box.middle)]
    return _Table(grid, tuple(tuple(_cell(inside, box, spaced=spaced) for box in row) for row in grid.rows))


def _cell(glyphs: Sequence[Glyph], box: Box, *, spaced: bool) -> Lines:
    """Return the lines of a cell; they end as far from its right side as they begin from its left."""
    strips = strips_of([glyph for glyph in glyphs if box.holds(glyph.box.middle)], spaced=spaced)
    lines = tuple(joined(line) for line in lines_of(strips))
    left = min((line.box.left for line in lines), default=box.left)
    return Lines(lines, edge=box.right - max(left - box.left, 0.0))


def _ordered(strips: Sequence[Strip], tables: Sequence[_Table]) -> Iterator[_Piece]:
    """Return columns and tables from the top; what stands above a table is read before it."""
    rest = list(strips)
    for table in tables:
        top = table.grid.box.top if table.grid else 0.0
        beside = [strip for strip in rest if strip.box.middle[1] > top]
        yield from _columns([strip for strip in rest if strip.box.middle[1] <= top])
        yield table
        rest = beside
    yield from _columns(rest)


def _columns(strips: Sequence[Strip]) -> Iterator[_Piece]:
    for column in columns_of(strips):
        text: list[Strip] = []
        for is_table, lines in parted_rows(lines_of(column.strips)):
            if is_table:
                yield Lines(tuple(text), place=column.place)
                text = []
                yield _Table(None, tuple(tuple(Lines((strip,)) for strip in line) for line in lines))
            else:
                text += map(joined, lines)
        yield Lines(tuple(text), place=column.place)


def _joined_tables(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Return pieces, a table that goes on at the top of the next page put to its beginning."""
    kept: list[_Piece] = []
    for piece in pieces:
        last = kept[-1] if kept else None
        if isinstance(piece, _Table) and isinstance(last, _Table) and _goes_on(last, piece):
            again = [line.text for line in piece.cells[0][0].lines] == [line.text for line in last.cells[0][0].lines]
            kept[-1] = replace(last, cells=(*last.cells, *piece.cells[again:]))
        elif isinstance(piece, _Table) or piece.lines:
            kept.append(piece)
    return kept


def _goes_on(last: _Table, piece: _Table) -> bool:
    if last.grid is None or piece.grid is None:
        return False
    same = len(last.grid.edges) == len(piece.grid.edges)
    near = all(abs(one - other) < _NEAR for one, other in zip(last.grid.edges, piece.grid.edges, strict=False))
    return same and near and piece.grid.box.top < last.grid.box.top


def _flows_in(piece: _Piece) -> Iterator[Lines]:
    if isinstance(piece, Lines):
        yield piece
        return
    yield from (cell for row in piece.cells for cell in row)


def _printed(pieces: Sequence[_Piece], measure: Measure, joints: Joints) -> Iterator[PrintedLine]:
    run: list[Lines] = []
    for piece in [*pieces, None]:
        if isinstance(piece, Lines):
            run.append(piece)
            continue
        yield from paragraphs_of(run, measure, joints)
        run = []
        if piece is not None:
            yield from lines_of_table([
                [Cell(tuple(paragraphs_of([cell], measure, joints))) for cell in row] for row in piece.cells
            ])  # fmt: skip
