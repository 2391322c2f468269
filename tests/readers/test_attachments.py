"""Documents that a page links to, from injected transports."""

import httpx2
import pytest

from summarizer.errors import NoArticle, SourceError
from summarizer.readers import read
from summarizer.readers.attachments import attached_to
from summarizer.readers.page import Page
from tests.readers.documents import release

PAGE = "https://narae.example/news/12"
NOTE = "나래혁신부는 지역 인공지능 계산소를 짓는다고 4일 밝혔다. 자세한 내용은 붙임 자료에 있다."
LINKS = """
<a href="/down?id=1">260304 보도자료.pdf (1.2MB)</a><a href="javascript:view(3)">미리보기.hwpx</a>
<a href="/down?id=2">260304 보도자료.hwpx</a><a href="/files/photo.jpg">사진.jpg</a>
"""


def _client(answers):
    def answer(request):
        return answers.get(str(request.url), httpx2.Response(404))

    return httpx2.Client(transport=httpx2.MockTransport(answer))


def _page(body, links=LINKS):
    return httpx2.Response(200, html=f"<h1>계산소 구축 계획 확정</h1><div id='articleBody'><p>{body}</p></div>{links}")


def _bytes(content):
    return httpx2.Response(200, content=content, headers={"Content-Type": "application/octet-stream"})


def test_the_attached_document_is_the_article():
    """The HWPX is read in place of the page, whose address it has, and the PDF is named."""
    answers = {PAGE: _page(NOTE), "https://narae.example/down?id=2": _bytes(release.as_hwpx())}
    article = read(PAGE, client=_client(answers), attachments=True)

    assert release.HEADLINE == article.headline
    assert (PAGE, PAGE) == (article.source, article.url)
    assert "260304 보도자료.hwpx" in article.notices[0]
    assert "260304 보도자료.pdf" in article.notices[1]


def test_an_attachment_is_the_article_of_a_page_without_one():
    """A page that only lists its documents is read by them; without `attachments` it is refused."""
    answers = {PAGE: _page(""), "https://narae.example/down?id=2": _bytes(release.as_hwpx())}

    assert release.HEADLINE == read(PAGE, client=_client(answers), attachments=True).headline
    with pytest.raises(NoArticle):
        read(PAGE, client=_client(answers))


def test_the_page_is_read_where_no_attachment_is():
    """Where no attachment can be read, the page is, and says why."""
    article = read(PAGE, client=_client({PAGE: _page(NOTE)}), attachments=True)

    assert 2 == len(article.sentences)
    assert "No attachment was read: 260304 보도자료.hwpx" in article.notices[0]


def test_a_page_without_either_is_refused():
    """A page without article and attachment says so."""
    with pytest.raises(SourceError, match="links to none"):
        read(PAGE, client=_client({PAGE: _page("", links="")}), attachments=True)


def test_what_is_linked_to_is_told_by_name():
    """Words or address name a document; scripts and pictures are none, and the best form comes first."""
    page = Page(content=f"<body>{LINKS}<a href='files/b.docx'>받기</a></body>".encode(), url=PAGE)

    assert [
        ("260304 보도자료.hwpx", "https://narae.example/down?id=2"),
        ("b.docx", "https://narae.example/news/files/b.docx"),
        ("260304 보도자료.pdf", "https://narae.example/down?id=1"),
    ] == [(one.name, one.url) for one in attached_to(page, limit=1_000_000)]


def test_a_document_at_an_address_is_read():
    """An address may lead to a document itself."""
    answers = {PAGE: httpx2.Response(200, content=release.as_docx(), headers={"Content-Type": "application/zip"})}

    assert "docx" == read(PAGE, client=_client(answers)).site


def test_a_form_in_capitals_is_one():
    """Its name stays as it is printed, and its place among the forms is that of its kind."""
    links = "<a href='/1'>a.pdf</a><a href='/2'>b.HWPX</a><a href='/3'>c.docx</a>"
    page = Page(content=f"<body>{links}</body>".encode(), url=PAGE)
    assert ["b.HWPX", "c.docx", "a.pdf"] == [one.name for one in attached_to(page, limit=1_000_000)]
