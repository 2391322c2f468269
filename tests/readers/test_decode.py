"""Tests of turning bytes into text."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import BinarySource, EmptySource, SourceError, SourceTooLarge, UndecodableSource
from summarizer.readers.decode import decode, is_picture

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


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7", "a PDF, not text; extract its text first, for instance with pdftotext"),
        (b"PK\x03\x04", "a ZIP archive, not text; unpack it first"),
        (b"PK\x03\x04 word/", "a Word document (.docx), not text; save it as text or HTML first"),
        (b"PK\x03\x04 hwp+zip", "an HWPX document, not text; save it as text or HTML first"),
        (b"PK\x03\x04 xl/", "an Excel workbook (.xlsx), not text"),
        (b"PK\x03\x04 ppt/", "a PowerPoint file (.pptx), not text"),
        (b"PK\x03\x04 epub+zip", "an EPUB book, not text"),
        (b"%PDF-1.7 word/", "a PDF, not text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an HWP or old Office document, not text; save it as text or HTML first"),
        (b"HWP Document File", "an HWP document, not text; save it"),
        (b"{\\rtf1", "an RTF document, not text; save it as .docx or text"),
        (b"\x89PNG\r\n", "a PNG image, not text; give the article's text instead"),
        (b"\xff\xd8\xff", "a JPEG image, not text; give the article's"),
        (b"GIF89a", "a GIF image, not text; give the article's"),
        (b"\x1f\x8b", "a gzip archive, not text; unpack it first"),
    ],
)
def test_what_a_file_is_stands_in_the_error(content, words):
    """With what to do."""
    with pytest.raises(BinarySource) as raised:
        decode(content)
    assert f"The source is {words}" in str(raised.value)


@pytest.mark.parametrize(
    ("head", "picture"),
    [(b"\x89PNG\r\n", True), (b"\xff\xd8\xff", True), (b"GIF8", True), (b"%PDF-", False), (b"", False)],
)
def test_a_picture_is_told_by_its_first_bytes(head, picture):
    """Other files are none."""
    assert picture is is_picture(head)


def test_bytes_that_are_not_what_their_mark_says_are_refused():
    """The mark is named."""
    with pytest.raises(UndecodableSource, match=r"mark says utf-8, but its bytes are not\. Save it as UTF-8"):
        decode(codecs.BOM_UTF8 + b"\xff\xff\xff\xff\xff")
    with pytest.raises(UndecodableSource, match=r"\(5 bytes\) is neither UTF-8 nor CP949"):
        decode(b"\xff\xff\xff\xff\xff")


@pytest.mark.parametrize("claim", ["johab", "JOHAB", "ms1361"])
def test_a_claim_of_johab_is_known_under_its_names(claim):
    """UTF-8 goes before it all the same."""
    assert ("정부는 조사했다.", "johab") == decode("정부는 조사했다.".encode("johab"), charset=claim)
    assert ("정부는 조사했다.", "utf-8") == decode("정부는 조사했다.".encode(), charset=claim)


@pytest.mark.parametrize("kept", [1, 2, 3])
def test_up_to_three_bytes_of_a_character_that_was_cut_are_dropped(kept):
    """A character of UTF-8 has four at most; nothing but them is no text."""
    content = "가나다라마바사😀".encode()
    assert ("가나다라마바사", "utf-8") == decode(content[: len(content) - 4 + kept])
    with pytest.raises(UndecodableSource):
        decode("😀".encode()[:kept])


@pytest.mark.parametrize(("lost", "text", "read"), [(3, 60, True), (3, 59, False), (4, 400, False), (4, 1999, True)])
def test_a_few_lost_characters_among_much_korean_are_shown(lost, text, read):
    """Three, or two in a thousand; and twenty syllables for each."""
    content = ("가" * text).encode() + b"\xff" * lost
    if read:
        assert ("가" * text + "\ufffd" * lost, "utf-8") == decode(content)
        return
    with pytest.raises(UndecodableSource):
        decode(content)


def test_the_encoding_that_loses_less_is_taken():
    """UTF-8 where both lose as much."""
    korean = "가온시는 새 길을 내년에 연다고 밝혔다. " * 5
    assert "cp949" == decode(korean.encode("cp949") + b"\xff" + korean.encode("cp949"))[1]
    assert "utf-8" == decode(korean.encode() + b"\xff" + korean.encode())[1]
