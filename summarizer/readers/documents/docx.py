"""Read .docx, the open format of Word (ECMA-376): a ZIP archive of XML.

The XML of the body is walked directly, since libraries that list paragraphs leave out those in content controls, text
boxes and tracked insertions. Deleted and hidden text, headers, footers and comments are left out; notes and text boxes
stand behind their paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from lxml import etree

from summarizer.errors import DamagedDocument
from summarizer.readers.lines.furniture import furniture
from summarizer.readers.lines.parts import Mark

from .gather import Gathered, with_gaps
from .grids import Cell, lines_of_table
from .printed import Document, PrintedLine, with_headline
from .zipped import Archive, local, val

__all__ = ["is_docx", "read_docx"]

_WHAT = "The Word document"
_MAIN = "word/document.xml"
_BLOCKS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "AlternateContent", "Choice"})
_INLINE = _BLOCKS | {"hyperlink", "fldSimple", "dir", "bdo", "ruby", "rubyBase"}
_GONE = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "rt"})
_TEXTS = {"tab": " ", "noBreakHyphen": "-", "ptab": " "}
_HALVES = 2
_TITLES = frozenset({"title"})
_HEADINGS = ("heading", "제목")


def is_docx(names: frozenset[str]) -> bool:
    """Return whether an archive with these parts is a Word document."""
    return _MAIN in names


def read_docx(archive: Archive) -> Document:
    """Return the lines of the body."""
    body = next((node for node in archive.xml(_MAIN).iter() if local(node) == "body"), None)
    if body is None:
        raise DamagedDocument(f"{_WHAT} has no body. Save it again in Word, or give its text.")
    reader = _Reader(_Styles.of(archive.maybe_xml("word/styles.xml")), _Parts(archive))
    return Document(with_headline(reader.blocks(body)), "docx")


class _Parts:
    """The parts other than the body that it refers to."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @cached_property
    def notes(self) -> Mapping[tuple[str, str], etree._Element]:
        """Footnotes and endnotes by kind and id."""
        found: dict[tuple[str, str], etree._Element] = {}
        for kind in ("footnote", "endnote"):
            root = self._archive.maybe_xml(f"word/{kind}s.xml")
            for node in root if root is not None else ():
                if not val(node, "type"):
                    found[kind, val(node, "id") or ""] = node
        return found

    @cached_property
    def bullets(self) -> Mapping[tuple[str, str], str]:
        """The bullets of lists by number and level."""
        root = self._archive.maybe_xml("word/numbering.xml")
        if root is None:
            return {}
        kinds = {val(node, "abstractNumId"): node for node in root if local(node) == "abstractNum"}
        found: dict[tuple[str, str], str] = {}
        for number in root:
            kind = kinds.get(val(_child(number, "abstractNumId"))) if local(number) == "num" else None
            for level in kind if kind is not None else ():
                if local(level) == "lvl" and val(_child(level, "numFmt")) == "bullet":
                    mark = val(_child(level, "lvlText")) or ""
                    found[val(number, "numId") or "", val(level, "ilvl") or ""] = mark
        return found


@dataclass(frozen=True, slots=True)
class _Style:
    name: str = ""
    based: str | None = None
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class _Styles:
    """Names and sizes of type of paragraphs' styles; `size` is that of a document without any."""

    styles: Mapping[str, _Style] = field(default_factory=dict)
    size: float = 0.0
    usual: str = ""

    @classmethod
    def of(cls, root: etree._Element | None) -> _Styles:
        if root is None:
            return cls()
        styles: dict[str, _Style] = {}
        usual = ""
        for node in root:
            if local(node) != "style":
                continue
            number = val(node, "styleId") or ""
            name = (val(_child(node, "name")) or "").lower()
            styles[number] = _Style(name, val(_child(node, "basedOn")), _size(_child(node, "rPr")))
            usual = number if val(node, "default") == "1" and val(node, "type") == "paragraph" else usual
        defaults = next((node for node in root if local(node) == "docDefaults"), None)
        return cls(styles, _size(_inner(defaults, "rPr")), usual)

    def size_of(self, number: str | None) -> float:
        """Return the size of a style's type, or of the one that it is based on."""
        return next((style.size for style in self._line(number) if style.size), self.size)

    def mark_of(self, number: str | None) -> Mark | None:
        """Return what a style says that a paragraph is."""
        names = [style.name for style in self._line(number)]
        if any(name in _TITLES for name in names):
            return "headline"
        if "caption" in names:
            return "caption"
        if "subtitle" in names:
            return "subhead"
        return "heading" if any(name.startswith(_HEADINGS) for name in names) else None

    def _line(self, number: str | None) -> Iterator[_Style]:
        seen: set[str] = set()
        at = number or self.usual
        while at in self.styles and at not in seen:
            seen.add(at)
            yield self.styles[at]
            at = self.styles[at].based or ""


class _Reader:
    """Reads paragraphs and tables, with what they anchor."""

    def __init__(self, styles: _Styles, parts: _Parts) -> None:
        self._styles = styles
        self._parts = parts

    def blocks(self, node: etree._Element) -> Iterator[PrintedLine]:
        """Return the lines of the paragraphs and tables in an element."""
        return with_gaps(self._block(child) for child in _blocks(node))

    def _block(self, node: etree._Element) -> Iterator[PrintedLine]:
        return self._table(node) if local(node) == "tbl" else self._paragraph(node)

    def _table(self, node: etree._Element) -> Iterator[PrintedLine]:
        rows = [row for row in _nested(node, "tr") if not _has(_child(row, "trPr"), "del")]
        yield from lines_of_table([[self._cell(cell, row) for cell in _nested(row, "tc")] for row in rows])

    def _cell(self, node: etree._Element, row: etree._Element) -> Cell:
        merged = _inner(_child(node, "tcPr"), "vMerge")
        if merged is not None and val(merged) != "restart":
            return Cell(())
        nests = any(local(inner) == "tbl" for inner in node.iterdescendants())
        return Cell(tuple(self.blocks(node)), header=_has(_child(row, "trPr"), "tblHeader"), nests=nests)

    def _paragraph(self, node: etree._Element) -> Iterator[PrintedLine]:
        properties = _child(node, "pPr")
        style = val(_child(properties, "pStyle"))
        gathered = Gathered(bullet=self._bullet(properties))
        behind: list[PrintedLine] = []
        for run in _runs(node):
            self._run(run, gathered, self._styles.size_of(style), behind)
        mark = self._styles.mark_of(style)
        yield from (_marked(line, mark) for line in gathered.flush())
        yield from behind

    def _bullet(self, properties: etree._Element | None) -> str:
        listed = _child(properties, "numPr")
        key = (val(_child(listed, "numId")) or "", val(_child(listed, "ilvl")) or "0")
        mark = self._parts.bullets.get(key, "") if listed is not None else ""
        return f"{mark} " if mark else ""

    def _run(self, node: etree._Element, gathered: Gathered, size: float, behind: list[PrintedLine]) -> None:
        properties = _child(node, "rPr")
        if _has(properties, "vanish"):
            return
        own = _size(properties) or size
        for part in node:
            name = local(part)
            if name == "t":
                gathered.add(part.text, own)
            elif name in {"br", "cr"}:
                gathered.end_line()
            elif name in _TEXTS:
                gathered.add(_TEXTS[name], own)
            elif name in {"footnoteReference", "endnoteReference"}:
                note = self._parts.notes.get((name.removesuffix("Reference"), val(part, "id") or ""))
                behind += self.blocks(note) if note is not None else ()
            elif name not in _GONE:
                behind += (line for box in _boxes(part) for line in self.blocks(box))


def _marked(line: PrintedLine, mark: Mark | None) -> PrintedLine:
    """Return a line with the mark of its style; a masthead or a table of times in a title's style is not a title."""
    return replace(line, mark=mark) if mark and furniture(line.text) is None else line


def _blocks(node: etree._Element) -> Iterator[etree._Element]:
    for child in node:
        if local(child) in {"p", "tbl"}:
            yield child
        elif local(child) in _BLOCKS:
            yield from _blocks(child)


def _runs(node: etree._Element) -> Iterator[etree._Element]:
    for child in node:
        if local(child) == "r":
            yield child
            ruby = _child(child, "ruby")
            yield from _runs(ruby) if ruby is not None else ()
        elif local(child) in _INLINE:
            yield from _runs(child)


def _nested(node: etree._Element, name: str) -> Iterator[etree._Element]:
    for child in node:
        if local(child) == name:
            yield child
        elif local(child) in _BLOCKS:
            yield from _nested(child, name)


def _boxes(node: etree._Element) -> Iterator[etree._Element]:
    """Return the text boxes of a drawing, once each: Word writes them twice, for old readers."""
    for child in node:
        if local(child) == "txbxContent":
            yield child
        elif local(child) not in _GONE:
            yield from _boxes(child)


def _child(node: etree._Element | None, name: str) -> etree._Element | None:
    return next((child for child in node if local(child) == name), None) if node is not None else None


def _inner(node: etree._Element | None, name: str) -> etree._Element | None:
    return next((child for child in node.iter() if local(child) == name), None) if node is not None else None


def _has(node: etree._Element | None, name: str) -> bool:
    """Return whether a property is set, and not set to false."""
    found = _child(node, name)
    return found is not None and val(found) not in {"0", "false"}


def _size(properties: etree._Element | None) -> float:
    told = val(_child(properties, "sz"))
    return int(told) / _HALVES if told and told.isdecimal() else 0.0
