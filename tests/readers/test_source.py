"""Tests of what a source may be, and of the errors that say why it cannot be read."""

import subprocess
import sys
from unicodedata import normalize

import pytest

from summarizer.errors import NoArticle, NotKorean, SourceError, SourceNotFound, SourceTooLarge
from summarizer.readers import read

TEXT = "정부는 오늘 시험 사업을 시작한다고 발표했다. 예산은 3억원이다."


def test_a_file_is_named_without_its_directories(tmp_path):
    """The article names the file, not where it lay."""
    path = tmp_path / "기사.txt"
    path.write_bytes(TEXT.encode("cp949"))
    article = read(path)
    assert ("기사.txt", "cp949", 2) == (article.source, article.encoding, len(article.sentences))


def test_bytes_are_read_and_named_so():
    """Bytes are a source of their own."""
    assert ("bytes", TEXT) == (read(TEXT.encode()).source, read(TEXT.encode()).text)


def test_angle_brackets_alone_are_no_markup():
    """Plain text that uses < and > is not taken for a page."""
    text = f"<인공지능 기본법> 시행\n{TEXT}\n3 < 5 이고 7 > 2 이다."
    assert text == read(text.encode()).text


@pytest.mark.parametrize(
    "given", ["기사.txt", TEXT, "ftp://gana.example/a", "file:///etc/hostname", "", "javascript:alert(1)"]
)
def test_other_strings_say_what_to_give(given):
    """A str that is not an http(s) address names Path and Article.from_text."""
    with pytest.raises(SourceError, match=r"Path\(\.\.\.\), and text with Article\.from_text"):
        read(given)


@pytest.mark.parametrize("given", [None, 3, ["a"]])
def test_other_types_are_named(given):
    """A source of another type is refused by its name."""
    with pytest.raises(SourceError, match=type(given).__name__):
        read(given)


def test_files_that_cannot_be_read_are_typed(tmp_path):
    """Missing files, directories and impossible names each say what to do."""
    with pytest.raises(SourceNotFound, match="no file"):
        read(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="is a directory"):
        read(tmp_path)
    with pytest.raises(SourceError, match="cannot be read"):
        read(tmp_path / "a\0b")


def test_a_file_over_the_limit_is_not_read_whole(tmp_path):
    """The limit counts bytes, and the file at the limit passes."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    size = len(TEXT.encode())
    assert read(path, max_bytes=size).text == TEXT
    with pytest.raises(SourceTooLarge, match="more than"):
        read(path, max_bytes=size - 1)


@pytest.mark.parametrize(
    ("share", "text"),
    [
        ("0%", "The ministry announced a plan today."),
        ("0%", "政府は本日、計画を発表した。"),
        ("19%", "정부는 an English plan"),
    ],
)
def test_other_languages_are_refused_with_their_share(share, text):
    """The share of Hangul is said."""
    with pytest.raises(NotKorean, match=share):
        read(text.encode())


@pytest.mark.parametrize(
    "text", ["정부는 OpenAI, Anthropic, Google 등과 만났다고 밝혔다.", normalize("NFD", "정부는 발표했다.")]
)
def test_korean_with_latin_names_or_decomposed_passes(text):
    """English names, and syllables typed as separate letters, are Korean enough."""
    assert read(text.encode()).sentences


def test_a_page_of_menu_words_is_no_article():
    """Text of nothing but furniture is refused."""
    with pytest.raises(NoArticle, match="menu words"):
        read("입력 2026.03.04 09:12\n페이스북 트위터\nⓒ 가나일보".encode())


def test_importing_the_reader_loads_no_parser_and_no_client():
    """lxml, httpx2 and readability load only when something is read."""
    code = "import sys, summarizer.readers; print(sorted({'lxml', 'httpx2', 'readability'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


def test_a_damaged_character_is_said():
    """An article with a damaged byte is read, with a notice that counts what is lost."""
    content = (TEXT + "\n").encode("cp949") * 5
    at = content.index("예산".encode("cp949"))
    article = read(content[:at] + b"\xff" + content[at:])
    assert ("1 character is damaged and stands as \ufffd: what was there cannot be known.",) == article.notices
    assert 10 == len(article.sentences)
