"""Bytes to text, before any HTML parser sees them.

A byte order mark decides first, then strict UTF-8, then CP949; if a few bytes are damaged, the one of the two that
loses fewer. Never `euc_kr`: pages labelled so hold CP949, and 8,822 of its syllables are not in EUC-KR. Detectors that
guess are wrong on short or cut text; a label is a hint.
"""

from __future__ import annotations

import codecs

from summarizer.defaults import MAX_BYTES
from summarizer.errors import BinarySource, EmptySource, SourceTooLarge, UndecodableSource

__all__ = ["decode", "is_picture"]

_MARKS = (  # UTF-32 little-endian begins like UTF-16, so it comes first
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TO_TEXT = "save it as text or HTML first"
_FORMATS = (
    (b"%PDF-", "a PDF", "extract its text first, for instance with pdftotext"),
    (b"PK\x03\x04", "a ZIP archive", "unpack it first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an HWP or old Office document", _TO_TEXT),
    (b"HWP Document File", "an HWP document", _TO_TEXT),
    (b"{\\rtf", "an RTF document", "save it as .docx or text"),
    (b"\x89PNG\r\n", "a PNG image", "give the article's text instead"),
    (b"\xff\xd8\xff", "a JPEG image", "give the article's text instead"),
    (b"GIF8", "a GIF image", "give the article's text instead"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
)
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8")
_ZIPPED = (
    (b"word/", "a Word document (.docx)"),
    (b"hwp+zip", "an HWPX document"),
    (b"xl/", "an Excel workbook (.xlsx)"),
    (b"ppt/", "a PowerPoint file (.pptx)"),
    (b"epub+zip", "an EPUB book"),
)
_LOST = "\ufffd"
_FEW_LOST = 3
_SHARE_LOST = 0.002
_HANGUL_PER_LOST = 20
_CUT = frozenset({"unexpected end of data", "incomplete multibyte sequence", "truncated data"})


def decode(content: bytes, *, limit: int = MAX_BYTES, charset: str | None = None) -> tuple[str, str]:
    """Decode a page or file; the second value names the encoding.

    `charset` is what a header claims: asked after BOM and UTF-8, and only where it names another Korean encoding.
    A last character that was cut off is dropped, and a few damaged bytes become U+FFFD.
    Raises EmptySource, SourceTooLarge, BinarySource, UndecodableSource.
    """
    _refuse_size(content, limit)
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _filled(_decode_marked(content[len(mark) :], encoding)), encoding
    _refuse_binary(content)
    for encoding in _candidates(charset):
        text = _strict(content, encoding)
        if text is not None:
            return _filled(text), encoding
    damaged = _damaged(content)
    if damaged is not None:
        return damaged
    message = (
        f"The source ({len(content):,} bytes) is neither UTF-8 nor CP949, the encodings that Korean text comes in. "
        "Save it as UTF-8 and try again."
    )
    raise UndecodableSource(message)


def is_picture(head: bytes) -> bool:
    """Return whether bytes begin like those of a picture."""
    return head.startswith(_PICTURES)


def _refuse_size(content: bytes, limit: int) -> None:
    if len(content) > limit:
        message = (
            f"The source has {len(content):,} bytes; the limit is {limit:,}. Cut it to the article, or raise the limit."
        )
        raise SourceTooLarge(message)


def _refuse_binary(content: bytes) -> None:
    known = next((known for known in _FORMATS if content.startswith(known[0])), None)
    if known:
        name, advice = _zipped(content, *known[1:])
        message = f"The source is {name}, not text; {advice}."
        raise BinarySource(message)
    if b"\x00" in content:
        message = f"The source contains NUL bytes, which no text has; {_TO_TEXT}."
        raise BinarySource(message)


def _zipped(content: bytes, name: str, advice: str) -> tuple[str, str]:
    if not content.startswith(b"PK"):
        return name, advice
    kind = next((kind for part, kind in _ZIPPED if part in content), None)
    return (kind, _TO_TEXT) if kind else (name, advice)


def _decode_marked(content: bytes, encoding: str) -> str:
    text = _strict(content, encoding)
    if text is None:
        message = (
            f"The source's byte order mark says {encoding}, but its bytes are not. Save it as UTF-8 and try again."
        )
        raise UndecodableSource(message)
    return text


def _candidates(charset: str | None) -> tuple[str, ...]:
    try:
        name = codecs.lookup(charset or "").name
    except LookupError:
        name = ""
    return ("utf-8", name, "cp949") if name in {"johab", "iso2022_kr"} else ("utf-8", "cp949")


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as wrong:
        if wrong.reason not in _CUT or len(content) - wrong.start > 3:  # noqa: PLR2004 - a character has four bytes
            return None
        return content[: wrong.start].decode(encoding) if wrong.start else None


def _damaged(content: bytes) -> tuple[str, str] | None:
    """Decode with U+FFFD for each damaged byte; None if there are more than a few, or little of the rest is Korean."""
    tried = [(content.decode(encoding, errors="replace"), encoding) for encoding in ("utf-8", "cp949")]
    text, encoding = min(tried, key=lambda one: one[0].count(_LOST))
    hangul = sum("가" <= char <= "힣" for char in text)
    few = text.count(_LOST) <= max(_FEW_LOST, len(text) * _SHARE_LOST)
    return (text, encoding) if few and hangul >= _HANGUL_PER_LOST * text.count(_LOST) else None


def _filled(text: str) -> str:
    if not text.strip().strip("\u200b\u2060\ufeff"):
        message = "The source contains no text. Check that the file or page was saved completely."
        raise EmptySource(message)
    return text
