"""Read HWPX, the open format of Hancom Office (OWPML, KS X 6101): a ZIP archive of XML.

Elements are recognised only by their local names, since the namespaces have changed over the years. Headers, footers,
page numbers, hidden comments and deleted text are left out; text boxes, captions and notes stand behind their
paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from summarizer.errors import LockedDocument

from .gather import Gathered, with_gaps
from .grids import Cell, lines_of_table
from .printed import Document, PrintedLine, with_headline
from .zipped import Archive, local

__all__ = ["is_hwpx", "read_hwpx"]

_WHAT = "The HWPX document"
_SECTION = re.compile(r"Contents/section(\d{1,4})\.xml", re.IGNORECASE)
_HEADER = "Contents/header.xml"
_MANIFEST = "META-INF/manifest.xml"
_SPACES = {"nbSpace": " ", "fwSpace": " ", "tab": " ", "hyphen": "-", "columnBreak": "\n", "pageBreak": "\n"}
_WORDED = frozenset({"equation", "compose", "dutmal"})
_NOTES = frozenset({"footNote", "endNote"})
_HUNDREDTHS = 100


def is_hwpx(names: frozenset[str]) -> bool:
    """Return whether an archive with these parts is an HWPX document."""
    return any(_SECTION.fullmatch(name) for name in names)


def read_hwpx(archive: Archive) -> Document:
    """Return the lines of all sections of an archive that has one."""
    if _is_locked(archive):
        raise LockedDocument(
            f"{_WHAT} is locked with a password or a rights system. Save it without one and try again."
        )
    sections = sorted(
        (int(found[1]), name) for name in archive.names if (found := _SECTION.fullmatch(name)) is not None
    )
    reader = _Reader(_Styles.of(archive.maybe_xml(_HEADER)))
    lines = [line for _, name in sections for line in reader.section(archive.xml(name))]
    return Document(with_headline(lines), "hwpx")


def _is_locked(archive: Archive) -> bool:
    manifest = archive.maybe_xml(_MANIFEST)
    return manifest is not None and any(local(node) == "encryption-data" for node in manifest.iter())


@dataclass(frozen=True, slots=True)
class _Styles:
    """Sizes of type by the ids of runs' properties, and bullets by those of paragraphs'."""

    sizes: Mapping[str, float] = field(default_factory=dict)
    bullets: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, header: etree._Element | None) -> _Styles:
        if header is None:
            return cls()
        marks: dict[str | None, str] = {}
        sizes: dict[str, float] = {}
        listed: dict[str, str | None] = {}
        for node in header.iter():
            name, number = local(node), node.get("id") or ""
            if name == "charPr":
                sizes[number] = _points(node.get("height"))
            elif name == "bullet":
                marks[number] = node.get("char") or "■"
            elif name == "heading" and node.get("type") == "BULLET":
                listed[_owner(node)] = node.get("idRef")
        return cls(sizes, {owner: f"{marks[number]} " for owner, number in listed.items() if number in marks})


def _owner(node: etree._Element) -> str:
    return next((above.get("id") or "" for above in node.iterancestors() if local(above) == "paraPr"), "")


def _points(height: str | None) -> float:
    return int(height) / _HUNDREDTHS if height and height.isdecimal() else 0.0


class _Reader:
    """Reads paragraphs, with what they anchor."""

    def __init__(self, styles: _Styles) -> None:
        self._styles = styles

    def section(self, node: etree._Element) -> Iterator[PrintedLine]:
        """Return the lines of the paragraphs that stand right in an element."""
        return with_gaps(self._paragraph(child) for child in node if local(child) == "p")

    def _paragraph(self, node: etree._Element) -> Iterator[PrintedLine]:
        gathered = Gathered(bullet=self._styles.bullets.get(node.get("paraPrIDRef") or "", ""))
        behind: list[PrintedLine] = []
        deleted = False
        for run in node:
            size = self._styles.sizes.get(run.get("charPrIDRef") or "", 0.0)
            for part in run if local(run) == "run" else ():
                name = local(part)
                if name == "t":
                    deleted = _add_text(part, gathered, size, deleted=deleted)
                elif name == "tbl":
                    yield from gathered.flush()
                    yield from self._table(part)
                elif name in _WORDED:
                    gathered.add(_worded(part), size)
                else:
                    behind += self._object(part)
        yield from gathered.flush()
        yield from behind

    def _object(self, node: etree._Element) -> Iterator[PrintedLine]:
        """Return what a shape, a picture, a note or a formula says."""
        name = local(node)
        if name == "ctrl":
            notes = (child for child in node if local(child) in _NOTES)
            yield from (line for note in notes for line in self._lists(note))
        elif name not in {"secPr", "linesegarray"}:
            yield from self._lists(node)

    def _lists(self, node: etree._Element) -> Iterator[PrintedLine]:
        """Return the lines of all lists of paragraphs below an element; those of a caption are its."""
        for child in node:
            name = local(child)
            if name == "subList":
                yield from self.section(child)
            elif name == "caption":
                yield from (replace(line, mark="caption") for line in self._lists(child))
            elif name == "tbl":
                yield from self._table(child)
            else:
                yield from self._lists(child)

    def _table(self, node: etree._Element) -> Iterator[PrintedLine]:
        for caption in _children(node, "caption"):
            yield from (replace(line, mark="table_title") for line in self._lists(caption))
        yield from lines_of_table(
            [[self._cell(cell) for cell in _children(row, "tc")] for row in _children(node, "tr")]
        )

    def _cell(self, node: etree._Element) -> Cell:
        nests = any(local(inner) in {"tbl", "caption"} for inner in node.iterdescendants())
        return Cell(tuple(self._lists(node)), header=node.get("header") == "1", nests=nests)


def _children(node: etree._Element, name: str) -> Iterator[etree._Element]:
    return (child for child in node if local(child) == name)


def _worded(node: etree._Element) -> str:
    """Return the words of a formula, of letters set over each other, or of a word with its reading above it."""
    told = (child.text for child in node.iter() if local(child) in {"script", "mainText"})
    return node.get("composeText") or " ".join(filter(None, told))


def _add_text(node: etree._Element, gathered: Gathered, size: float, *, deleted: bool) -> bool:
    """Add the words of a text element but those that a tracked change deletes; return whether it is still deleting."""

    def add(text: str | None) -> None:
        if not deleted:
            gathered.add(text, size)

    add(node.text)
    for child in node:
        name = local(child)
        if name in {"deleteBegin", "deleteEnd"}:
            deleted = name == "deleteBegin"
        elif not deleted:
            _add_mark(name, gathered, add)
        add(child.tail)
    return deleted


def _add_mark(name: str, gathered: Gathered, add: Callable[[str], None]) -> None:
    if name == "lineBreak":
        gathered.end_line()
    elif name in _SPACES:
        add(_SPACES[name])
