"""Tests of turning bytes into text."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import BinarySource, EmptySource, SourceError, SourceTooLarge, UndecodableSource
from summarizer.readers.decode import decode

TEXT = "정부는 펲시콜라와 똠방각하를 조사했다.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides(mark, encoding):
    """The mark names the encoding and is not part of the text."""
    assert (TEXT, encoding) == decode(mark + TEXT.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_unmarked_korean_is_utf_8_or_cp949(encoding):
    """Both encodings of Korean text are told apart without a mark, syllables beyond EUC-KR included."""
    assert (TEXT, encoding) == decode(TEXT.encode(encoding))


@pytest.mark.parametrize("claim", [None, "euc-kr", "utf-8", "iso-8859-1", "no-such-charset"])
def test_a_claimed_charset_cannot_mislead(claim):
    """A header that lies about a Korean page changes nothing."""
    assert (TEXT, "cp949") == decode(TEXT.encode("cp949"), charset=claim)


def test_a_claimed_korean_charset_is_tried():
    """Johab, which looks like CP949, is read when the header names it."""
    assert ("정부는 조사했다.", "johab") == decode("정부는 조사했다.".encode("johab"), charset="johab")


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_cut_last_character_is_dropped(encoding):
    """A download that stopped inside a character still reads."""
    assert ("정부는 조사했", encoding) == decode("정부는 조사했다".encode(encoding)[:-1])


def test_a_claimed_charset_cuts_no_text_off():
    """A character that is broken off long before the end is damage, not the end of a download."""
    content = "E\x1b$ 정부".encode("cp949")
    assert (content.decode("cp949"), "cp949") == decode(content, charset="iso2022_kr")


@pytest.mark.parametrize("content", [b"", b"  \r\n\t", codecs.BOM_UTF8, "\u00a0\u3000\u200b".encode()])
def test_nothing_to_read_is_said(content):
    """A source without text is named empty."""
    with pytest.raises(EmptySource, match="no text"):
        decode(content)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04....word/document.xml", "docx"),
        (b"PK\x03\x04....mimetypeapplication/hwp+zip", "HWPX"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "HWP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"\x1f\x8b\x08", "gzip"),
        ("가".encode() + b"\x00", "NUL"),
    ],
)
def test_binary_files_are_named_with_what_to_do(content, name):
    """A file that is not text is named, and the message says how to get the text."""
    with pytest.raises(BinarySource, match=name) as caught:
        decode(content)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("content", [b"\xff\xff\xff", b"caf\xe9 \x80\x81", codecs.BOM_UTF16_LE + b"\x00\xdc\x00\xdc"])
def test_unknown_encodings_are_refused(content):
    """Bytes in no Korean encoding are refused rather than guessed."""
    with pytest.raises(UndecodableSource, match="UTF-8"):
        decode(content)


def test_size_is_limited():
    """One byte over the limit is too large, the limit itself is not."""
    assert decode(b"ab", limit=2)
    with pytest.raises(SourceTooLarge, match="3 bytes; the limit is 2"):
        decode(b"abc", limit=2)


@settings(max_examples=200)
@given(st.binary(max_size=60))
def test_any_bytes_give_text_or_a_source_error(content):
    """No bytes end in another exception."""
    try:
        text, _ = decode(content)
    except SourceError:
        return
    assert text.strip()


@settings(max_examples=100)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
def test_utf_8_text_comes_back_unchanged(text):
    """What was written as UTF-8 is read as it was."""
    text = f"가{text}"
    assert (text, "utf-8") == decode(text.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_damaged_byte_costs_a_character(encoding):
    """One bad byte amid Korean text is shown as such and loses nothing else."""
    content = (TEXT * 20).encode(encoding)
    at = content.index("조사".encode(encoding))
    text, found = decode(content[:at] + b"\xff" + content[at:])
    assert (1, encoding) == (text.count("\ufffd"), found)
    assert TEXT * 20 == text.replace("\ufffd", "")


def test_many_damaged_bytes_are_refused():
    """Where more than a few bytes are wrong, the encoding is another one."""
    with pytest.raises(UndecodableSource):
        decode(b"\xff\xfe\xfd".join(TEXT.encode() for _ in range(20)))
