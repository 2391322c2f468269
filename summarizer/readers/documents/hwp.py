"""Read HWP 5, the closed format of Hancom Office, by `unhwp`, and tell other compound files apart.

Of the libraries that read it, this one keeps the nesting of paragraphs and tables, and has typed errors.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from summarizer.errors import BinarySource, DamagedDocument, LockedDocument, MissingExtra

from .gather import Gathered, with_gaps
from .grids import Cell, lines_of_table
from .printed import Document, PrintedLine, with_headline

__all__ = ["read_office"]

_HWP = b"HWP Document File"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OLD = "WordDocument".encode("utf-16-le")
_KINDS_LOCKED = frozenset({12, 403})
"""The kinds of error of `unhwp` for a password, and for a document that its author let nobody copy from."""
_INSTEAD = "Open it in Hancom Office or its free viewer and save it as HWPX or PDF"

_Node = Mapping[str, Any]


def read_office(content: bytes) -> Document:
    """Return the lines of an HWP 5 document; refuse any other compound file, and say what to do with it."""
    if _HWP in content:
        return _read_hwp(content)
    if _LOCKED in content:
        raise LockedDocument("The document is locked with a password. Save it without one and try again.")
    if _OLD in content:
        raise BinarySource("The source is an old Word file (.doc). Save it as .docx and try again.")
    raise BinarySource("The source is an old Office document. Save it as .docx, HWPX or PDF and try again.")


def _read_hwp(content: bytes) -> Document:
    try:
        import unhwp
    except (ImportError, OSError) as missing:
        raise MissingExtra(
            f"Reading HWP needs unhwp: pip install 'policy-brief[hwp]'. Or: {_INSTEAD.lower()}."
        ) from missing
    try:
        with unhwp.parse_bytes(content) as result:
            told = json.loads(result.json)
    except unhwp.UnhwpError as wrong:
        if getattr(wrong, "kind", None) in _KINDS_LOCKED:
            raise LockedDocument(f"The HWP document is locked. {_INSTEAD}, without a password.") from wrong
        raise DamagedDocument(f"The HWP document cannot be opened ({wrong}). {_INSTEAD}.") from wrong
    lines = [line for section in told["sections"] for line in _blocks(section["content"])]
    return Document(with_headline(lines), "hwp")


def _blocks(blocks: Sequence[_Node]) -> Iterator[PrintedLine]:
    return with_gaps(_block(block) for block in blocks)


def _block(block: _Node) -> Iterator[PrintedLine]:
    if "Table" in block:
        yield from _table(block["Table"])
    else:
        yield from _paragraph(block.get("Paragraph", block))


def _table(table: _Node) -> Iterator[PrintedLine]:
    yield from lines_of_table([
        [Cell(tuple(_blocks(cell["content"])), nests=_nests(cell["content"])) for cell in row["cells"]]
        for row in table["rows"]
    ])  # fmt: skip


def _nests(blocks: Sequence[_Node]) -> bool:
    return any("Table" in block for block in blocks)


def _paragraph(paragraph: _Node) -> Iterator[PrintedLine]:
    gathered = Gathered()
    behind: list[PrintedLine] = []
    for part in paragraph.get("content", ()):
        if isinstance(part, str):  # a line break
            gathered.end_line()
            continue
        for held in part.values():
            if not isinstance(held, Mapping):
                continue
            gathered.add(held.get("text") or held.get("script"), (held.get("style") or {}).get("font_size") or 0.0)
            behind += _blocks(held.get("content") or ()) if isinstance(held.get("content"), list) else ()
    yield from gathered.flush()
    yield from behind
