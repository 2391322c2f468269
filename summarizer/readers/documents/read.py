"""The bytes of a document to an `Article`."""

from __future__ import annotations

from summarizer.errors import BinarySource, EmptySource, SourceTooLarge
from summarizer.text.article import Article

from .article import article_of
from .kinds import DocumentKind, kind_of
from .printed import Document

__all__ = ["read_document"]

_OTHERS = (
    ("xl/workbook.xml", "an Excel workbook (.xlsx); save its table as text"),
    ("ppt/presentation.xml", "a PowerPoint file (.pptx); save its text"),
    ("content.xml", "an OpenDocument file; save it as .docx or PDF"),
    ("META-INF/container.xml", "an EPUB book; give the text of the article"),
)
_DEEPEST = 3
"""How deep an e-mail may lie in others."""


def read_document(content: bytes, kind: DocumentKind, *, limit: int) -> Article:
    """Read a document whose text has at most `limit` bytes; raise SourceError, or one of its kinds."""
    page = _saved_page(content) if kind == "mail" else None
    if page is not None:
        return page
    document = _document_of(content, kind, _DEEPEST)
    if not document.lines:
        raise EmptySource("The document contains no text. Check that it was saved completely, or give its text.")
    size = sum(len(line.text.encode("utf-8", "surrogatepass")) for line in document.lines)
    if size > limit:
        raise SourceTooLarge(f"The document's text has {size:,} bytes; the limit is {limit:,}. Save only the article.")
    return article_of(document)


def _saved_page(content: bytes) -> Article | None:
    from summarizer.readers.html import article_from_html

    from .mail import saved_page

    page = saved_page(content)
    return article_from_html(page[0], url=page[1]) if page else None


def _document_of(content: bytes, kind: DocumentKind, depth: int) -> Document:
    if kind == "archive":
        return _archive(content)
    if kind == "pdf":
        from .pdf import read_pdf

        return read_pdf(content)
    if kind == "office":
        from .hwp import read_office

        return read_office(content)
    from .mail import read_mail

    return read_mail(content, lambda attached: _attached(attached, depth - 1))


def _attached(content: bytes, depth: int) -> Document | None:
    """Read what is attached to an e-mail, None where it is not a document."""
    kind = kind_of(content)
    return _document_of(content, kind, depth) if kind and depth else None


def _archive(content: bytes) -> Document:
    from .docx import is_docx, read_docx
    from .hwpx import is_hwpx, read_hwpx
    from .zipped import Archive

    archive = Archive(content, "The document")
    if is_hwpx(archive.names):
        return read_hwpx(archive)
    if is_docx(archive.names):
        return read_docx(archive)
    other = next((what for part, what in _OTHERS if part in archive.names), None)
    raise BinarySource(f"The source is {other or 'a ZIP archive; unpack it, and give the files in it'}.")
