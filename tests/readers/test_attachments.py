"""Documents that a page links to, from injected transports."""

import httpx2
import pytest

from summarizer.errors import NoArticle, SourceError
from summarizer.readers import read
from summarizer.readers.attachments import attached_to, with_attachment
from summarizer.readers.page import Page
from summarizer.text.article import Article
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


def _names(links, url=PAGE, limit=1_000_000):
    return [(one.name, one.form, one.url) for one in attached_to(Page(content=links.encode(), url=url), limit=limit)]


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("<a href='/a'>계획.hwp</a>", [("계획.hwp", "hwp", "https://narae.example/a")]),
        ("<a href='/a'> 새\n 계획 .PDF 받기</a>", [("새 계획.PDF", "pdf", "https://narae.example/a")]),
        ("<a href='/%EA%B0%80.docx?x=1'>받기</a>", [("가.docx", "docx", "https://narae.example/%EA%B0%80.docx?x=1")]),
        ("<a href=' b.pdf '>받기</a>", [("b.pdf", "pdf", "https://narae.example/news/b.pdf")]),
        ("<a href='/a'>계획.pdfx</a>", []),
        ("<a href='/a'>계획.hwpml</a>", []),
        ("<a href='/a'>계획.pdf을 보라</a>", [("계획.pdf", "pdf", "https://narae.example/a")]),
        ("<a href='/a?file=b.pdf'>받기</a>", []),
        ("<a href='ftp://narae.example/b.pdf'>받기</a>", []),
        ("<a href='http://[b.pdf'>계획.pdf</a>", []),
        ("<a name='b.pdf'>계획.pdf</a>", []),
        ("<a href='/a'>하나.pdf</a><a href='/a'>둘.pdf</a>", [("둘.pdf", "pdf", "https://narae.example/a")]),
        ("<p>붙임.pdf</p>", []),
    ],
)
def test_a_link_is_told_by_its_words_or_its_address(link, found):
    """A name ends in a form that is read; an address of the web, once each."""
    assert found == _names(link)


def test_forms_are_sorted_by_how_well_they_are_read():
    """Those of one form stay in their order."""
    links = "".join(f"<a href='/{at}'>{at}.{form}</a>" for at, form in enumerate(("hwp", "pdf", "docx", "hwpx", "pdf")))

    assert ["3.hwpx", "2.docx", "1.pdf", "4.pdf", "0.hwp"] == [name for name, *_ in _names(links)]


def test_the_next_attachment_is_read_where_one_cannot_be():
    """Those that were not read are named once; times, outlet and section are the page's where the document has none."""
    links = "<a href='/1'>하나.hwpx</a><a href='/2'>둘.hwpx</a><a href='/3'>셋.pdf</a><a href='/4'>셋.pdf</a>"
    answers = {
        f"https://narae.example/{at}": _bytes(content) for at, content in ((1, b"PK\x03\x04no"), (2, release.as_hwpx()))
    }
    told = Article.from_text(
        NOTE,
        headline="면의 제목",
        outlet="새날신문",
        section="경제",
        updated="2026-03-05T09:00:00+09:00",
        published="2026-03-05T09:00:00+09:00",
    )
    page = Page(content=links.encode(), url=PAGE)
    article = with_attachment(told, page, max_bytes=1_000_000, client=_client(answers))

    assert ("나래혁신부", "경제", PAGE) == (article.outlet, article.section, article.url)
    assert (release.HEADLINE, "2026-03-04", "2026-03-05") == (
        article.headline, f"{article.published:%Y-%m-%d}", f"{article.updated:%Y-%m-%d}"
    )  # fmt: skip
    assert (
        "The article was read from 둘.hwpx, attached to the page.",
        "Not read: 하나.hwpx, 셋.pdf, attached to the same page.",
    ) == article.notices[-2:]


def test_one_attachment_alone_leaves_nothing_unread():
    """And a page that holds nothing tells nothing."""
    page = Page(content=b"<a href='/1'>a.hwpx</a>", url=PAGE)
    answers = {"https://narae.example/1": _bytes(release.as_hwpx())}
    article = with_attachment(None, page, max_bytes=1_000_000, client=_client(answers))

    assert ("The article was read from a.hwpx, attached to the page.",) == article.notices
    assert article.section is None


def test_six_attachments_are_tried():
    """The seventh is not; each is told with what is wrong."""
    links = "".join(f"<a href='/{at}'>{at}.hwpx</a>" for at in range(7))
    page = Page(content=links.encode(), url=PAGE)
    answers = {f"https://narae.example/{at}": _bytes(b"plain text") for at in range(6)}
    answers["https://narae.example/6"] = _bytes(release.as_hwpx())

    with pytest.raises(SourceError, match=r"0\.hwpx: the server sent no document, but perhaps a page") as raised:
        with_attachment(None, page, max_bytes=1_000_000, client=_client(answers))
    assert "5.hwpx" in str(raised.value)
    assert "6.hwpx" not in str(raised.value)
    assert f"{PAGE} holds no article, and no attachment that can be read (0.hwpx" in str(raised.value)


def test_an_attachment_without_running_text_is_not_read():
    """The page is, and says so; its own notices stay before."""
    caption = f"<hp:caption><hp:subList>{release.hwpx_paragraph('시청 앞 새 길')}</hp:subList></hp:caption>"
    picture = release.hwpx_file(f"<hp:p><hp:run><hp:pic>{caption}</hp:pic></hp:run></hp:p>")
    page = Page(content=b"<a href='/1'>a.hwpx</a>", url=PAGE)
    told = Article.from_text(NOTE).model_copy(update={"notices": ("It is short.",)})
    client = _client({"https://narae.example/1": _bytes(picture)})

    article = with_attachment(told, page, max_bytes=1_000_000, client=client)
    assert ("It is short.", "No attachment was read: a.hwpx: it contains no running text.") == article.notices


def test_a_page_without_links_says_so():
    """The article stays as it was."""
    article = with_attachment(Article.from_text(NOTE), Page(content=b"<p>x</p>", url=PAGE), max_bytes=1_000)
    assert ("No attachment was read: the page links to none.",) == article.notices
