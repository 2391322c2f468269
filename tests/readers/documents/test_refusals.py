"""Documents that are not read: each error says what is wrong and what to do."""

import builtins
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from summarizer.errors import (
    BinarySource,
    DamagedDocument,
    EmptySource,
    LockedDocument,
    MissingExtra,
    ScannedDocument,
    SourceTooLarge,
)
from summarizer.readers import read
from summarizer.readers.documents import zipped
from summarizer.readers.documents.kinds import kind_of
from tests.readers.documents import release

MADE = Path(__file__).parent / "made"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DAMAGED = {
    "hwpx": release.as_hwpx()[:900],
    "docx": release.as_docx()[:-40],
    "pdf": (MADE / "chromium.pdf").read_bytes()[:900],
    "hwp": (MADE / "converter.hwp").read_bytes()[:-9000],
    "xml": release.hwpx_file("<hp:p>"),
    "no body": release.zip_file({"word/document.xml": "<document/>"}),
}


@pytest.mark.parametrize("form", DAMAGED)
def test_a_damaged_document_is_refused(form):
    """A document that cannot be opened is said to be damaged, and what to do."""
    with pytest.raises(DamagedDocument, match=r"[Ss]ave"):
        read(DAMAGED[form])


def _locked_zip():
    content = bytearray(release.as_docx())
    with zipfile.ZipFile(BytesIO(content)) as archive:
        offset = archive.getinfo("word/document.xml").header_offset
    at = content.index(b"PK\x01\x02", content.index(b"word/document.xml", offset + 60) - 60)
    content[at + 8] |= 1
    return bytes(content)


MANIFEST = "<m:manifest xmlns:m='urn:m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
LOCKED = {
    "pdf": (MADE / "locked.pdf").read_bytes(),
    "hwpx": release.hwpx_file("", more={"META-INF/manifest.xml": MANIFEST}),
    "zip": _locked_zip(),
    "office": OLE + "EncryptedPackage".encode("utf-16-le"),
}


@pytest.mark.parametrize("form", LOCKED)
def test_a_locked_document_is_refused(form):
    """A document that asks for a password is said to, and to be saved without one."""
    with pytest.raises(LockedDocument, match="without one"):
        read(LOCKED[form])


@pytest.mark.parametrize(
    ("expected", "content"),
    [
        ("old Word file", OLE + "WordDocument".encode("utf-16-le")),
        ("old Office document", OLE),
        ("Excel workbook", release.zip_file({"xl/workbook.xml": ""})),
        ("PowerPoint", release.zip_file({"ppt/presentation.xml": ""})),
        ("OpenDocument", release.zip_file({"content.xml": ""})),
        ("unpack it", release.zip_file({"release.txt": release.as_text()})),
        ("RTF document", b"{\\rtf1\\ansi text}"),
    ],
)
def test_other_formats_are_named(expected, content):
    """A format that is not read is named, with what to do."""
    with pytest.raises(BinarySource, match=expected):
        read(content)


def test_a_document_without_text_is_empty():
    """A document that prints nothing says so."""
    with pytest.raises(EmptySource, match="no text"):
        read(release.hwpx_file(release.hwpx_paragraph(" ")))


def test_a_scan_says_what_to_do():
    """A PDF of pictures has no text: it is to be recognised first."""
    pdfium = pytest.importorskip("pypdfium2")
    document = pdfium.PdfDocument.new()
    document.new_page(595, 842)
    made = BytesIO()
    document.save(made)
    document.close()

    with pytest.raises(ScannedDocument, match="ocrmypdf"):
        read(made.getvalue())


def test_a_pdf_of_many_pages_is_too_large():
    """A PDF with more pages than an article has is refused before it is read."""
    pdfium = pytest.importorskip("pypdfium2")
    document = pdfium.PdfDocument.new()
    for _ in range(151):
        document.new_page(100, 100)
    made = BytesIO()
    document.save(made)
    document.close()

    with pytest.raises(SourceTooLarge, match="151 pages"):
        read(made.getvalue())


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch):
    """An archive is not unpacked beyond the limit, whatever it says of its size."""
    monkeypatch.setattr(zipped, "LARGEST_PART", 1_000_000)
    bomb = release.hwpx_file(release.hwpx_paragraph("가" * 1_000_000))

    assert len(bomb) < 20_000
    with pytest.raises(SourceTooLarge, match="unpacks to more than"):
        read(bomb)


def test_parts_that_are_not_read_are_not_unpacked(monkeypatch):
    """A large picture in a document counts for nothing."""
    monkeypatch.setattr(zipped, "LARGEST_SUM", 1_000_000)
    section = release.hwpx_paragraph("가온시는 내년부터 인공지능 실증 사업에 120억원을 쓴다고 4일 밝혔다.")

    assert read(release.hwpx_file(section, more={"BinData/image1.bmp": "0" * 2_000_000})).paragraphs


def test_entities_are_not_expanded():
    """A document that declares entities is refused."""
    entities = '<!DOCTYPE x [<!ENTITY a "가나다라"><!ENTITY b "&a;&a;&a;&a;">]>'
    content = release.zip_file({"Contents/section0.xml": f"{entities}<sec><p><run><t>&b;</t></run></p></sec>"})

    with pytest.raises(DamagedDocument, match="document type"):
        read(content)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 ...", "pdf"),
        (b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.7 ... startxref", "pdf"),
        ("문서는 %PDF-로 시작한다.".encode(), None),
        ("문서는 startxref로 끝난다.".encode(), None),
    ],
)
def test_a_pdf_is_told_by_how_it_begins_and_ends(content, kind):
    """Bytes before its head are passed over; a text that tells of PDFs is none."""
    assert kind == kind_of(content)


def test_the_text_of_a_document_has_the_limit_of_a_text():
    """A document may be larger than a text for its pictures, and its text may not."""
    content = release.as_hwpx()

    assert read(content, max_bytes=3_000).paragraphs
    with pytest.raises(SourceTooLarge, match="text has"):
        read(content, max_bytes=1_000)
    with pytest.raises(SourceTooLarge, match="more than"):
        read(content, max_bytes=100)


@pytest.mark.parametrize(("library", "form"), [("pypdfium2", "chromium.pdf"), ("unhwp", "converter.hwp")])
def test_a_missing_library_names_its_extra(library, form, monkeypatch):
    """Without the library that reads a format, the error says which extra to install."""
    usual = builtins.__import__

    def fail(name, *args, **kwargs):
        if name.partition(".")[0] == library:
            raise ImportError(name)
        return usual(name, *args, **kwargs)

    for name in [name for name in sys.modules if name.partition(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", fail)

    with pytest.raises(MissingExtra, match=r"pip install 'policy-brief\[(?:documents|hwp)\]'"):
        read((MADE / form).read_bytes())
