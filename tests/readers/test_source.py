"""Tests of what a source may be, and of the errors that say why it cannot be read."""

import subprocess
import sys
from unicodedata import normalize

import httpx2
import pytest

from summarizer.errors import NoArticle, NotKorean, SourceError, SourceNotFound, SourceTooLarge
from summarizer.readers import read
from summarizer.readers.page import Page
from summarizer.text.article import Article
from tests.readers.documents import release

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


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_decomposed_hangul_is_read_as_composed(blank, encoding):
    """Outlet, headline, byline and day are found, and offsets are those of the composed text."""
    head = "새벽시, 인공지능 센터 다음 달 연다\n입력 2026.03.04 09:12\n한빛일보\n박서준 기자\n"
    text = head + blank + "새벽시는 4일 인공지능 센터를 다음 달 연다고 밝혔다. 시는 예산 20억원을 들인다.\n"
    composed = read(text.encode(encoding))

    assert composed == read(normalize("NFD", text).encode(encoding))
    assert (composed.outlet, composed.headline) == ("한빛일보", "새벽시, 인공지능 센터 다음 달 연다")
    assert ["박서준"] == [byline.name for byline in composed.bylines]


def test_references_to_letters_of_syllables_are_composed():
    """A page may write each letter as a reference."""
    page = "<html><body><h1>새벽시, 인공지능 센터 연다</h1><p>{}</p></body></html>"
    text = "새벽시는 4일 인공지능 센터를 다음 달 연다고 밝혔다. 시는 예산 20억원을 들인다."
    references = "".join(f"&#{ord(char)};" for char in normalize("NFD", text))

    assert read(page.format(text).encode()).text == read(page.format(references).encode()).text


def test_a_passage_is_composed():
    """Its offsets are those of the composed text."""
    article = Article.from_text(normalize("NFD", "새벽시는 4일 밝혔다."), outlet=normalize("NFD", "한빛일보"))
    assert ("새벽시는 4일 밝혔다.", "한빛일보") == (article.sentences[0].text, article.outlet)


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


def test_a_page_that_was_fetched_before_is_read_with_its_address():
    """Its charset is a hint; user and password are not kept."""
    page = Page(content=TEXT.encode("johab"), url="https://me:pass@gana.example/a", charset="johab")
    article = read(page)

    assert ("https://gana.example/a", "https://gana.example/a", "johab", TEXT) == (
        article.source, article.url, article.encoding, article.text,
    )  # fmt: skip
    with pytest.raises(SourceTooLarge):
        read(page, max_bytes=10)


@pytest.mark.parametrize(
    "tag",
    [
        "!DOCTYPE html",
        "html",
        "head",
        "body",
        "DIV",
        "p class=a",
        "article",
        "section",
        "meta a",
        "span",
        "table",
        "br",
    ],
)
def test_an_element_of_a_page_makes_a_page(tag):
    """Wherever it stands near the beginning; other brackets make none."""
    assert "<" not in read(f"{TEXT}<{tag}>{TEXT}".encode()).sentences[-1].text
    assert "<b>" in read(f"{TEXT} <b>{TEXT}".encode()).text


def test_an_element_far_down_a_text_makes_no_page():
    """Beyond the first twenty thousand characters."""
    text = f"{TEXT}{'가' * 20_000}. <p>"
    assert text == read(text.encode()).text


@pytest.mark.parametrize(("hangul", "latin", "korean"), [(3, 7, True), (2, 5, False), (29, 71, False), (30, 70, True)])
def test_three_letters_of_ten_are_hangul(hangul, latin, korean):
    """In an article that is Korean; other signs do not count."""
    content = f"{'가' * hangul} {'a' * latin} 12345678901234567890.".encode()
    if korean:
        assert read(content).paragraphs
        return
    with pytest.raises(
        NotKorean, match=r"bytes is not Korean: 2\d% of its letters are Hangul, and a Korean article has over 30%"
    ):
        read(content)


def test_letters_of_syllables_count_as_hangul():
    """ᄀ and its kin, from the first to the last of them."""
    assert read("\u1100\u11ff abcd.".encode()).paragraphs
    with pytest.raises(NotKorean):
        read("\u1200\u10ff abcd.".encode())


def test_several_damaged_characters_are_counted():
    """After the notices of the article itself."""
    assert ("2 characters are damaged and stand as \ufffd: what was there cannot be known.",) == read(
        f"{TEXT} \ufffd\ufffd".encode()
    ).notices


def test_a_document_may_be_ten_times_as_large_as_a_text(tmp_path):
    """A larger one is refused by the name of its file."""
    document = release.as_hwpx() + b"0" * 20_000
    path = tmp_path / "a.bin"
    path.write_bytes(document)

    assert read(path, max_bytes=len(document) // 10 + 1).paragraphs
    with pytest.raises(SourceTooLarge, match=r"a\.bin has more than [\d,]+ bytes\. Cut it to the article"):
        read(path, max_bytes=len(document) // 10 - 1)
    with pytest.raises(SourceTooLarge, match="bytes has more than"):
        read(document, max_bytes=len(document) // 10 - 1)


@pytest.mark.parametrize("address", ["HTTPS://gana.example/a", "http://gana.example/a"])
def test_an_address_is_told_in_capitals_too(address):
    """And asked for once."""
    asked = []

    def answer(request):
        asked.append(str(request.url))
        return httpx2.Response(200, text=TEXT)

    article = read(address, client=httpx2.Client(transport=httpx2.MockTransport(answer)))
    assert ([address.replace("HTTPS", "https")], address) == (asked, article.source)
