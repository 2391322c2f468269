"""Tests of reading web pages: original sentences in the markup of the sites that the profiles know."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import SourceError
from summarizer.readers import read
from summarizer.readers.page import Page
from summarizer.text.article import KST

LEAD = "정부가 공공 데이터센터에 국산 인공지능 반도체를 들이기로 했다."
NEXT = '담당자는 "먼저 써 보겠다. 그다음 넓히겠다"고 말했다.'
LAST = "사업 예산은 3년간 1천200억원이다."
BODY = [LEAD, NEXT, LAST]
AT = dt.datetime(2026, 3, 4, 9, 12, tzinfo=KST)

PAGES = Path(__file__).parent / "pages"
SITES = ("yonhap", "naver", "newsis", "kbs", "korea.kr")


def page_of(site):
    return (PAGES / f"{site}.html").read_bytes()


def sentences(article):
    return [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize("site", SITES)
def test_each_site_gives_its_body_and_nothing_else(site):
    """Captions, boxes, comments, scripts, hidden elements and reporter lines are in no sentence."""
    article = read(page_of(site))
    assert (site, "국산 반도체 들인다", AT) == (article.site, article.headline, article.published)
    assert BODY == sentences(article)


@pytest.mark.parametrize("site", SITES)
def test_offsets_of_a_page_point_into_its_text(site):
    """Every sentence and paragraph stands in the extracted text where it says."""
    article = read(page_of(site))
    assert all(article.text[span.start : span.end] == span.text for span in (*article.paragraphs, *article.sentences))


@pytest.mark.parametrize(
    ("site", "outlet", "dateline", "names", "subhead"),
    [
        ("yonhap", "연합뉴스", "세종", ["홍가람", "윤나래"], "공공부터 쓰고 민간으로"),
        ("naver", "가나일보", None, ["홍가람"], "공공부터 쓰고 민간으로"),
        ("newsis", "뉴시스", "세종", ["홍가람"], "공공부터 쓰고 민간으로"),
        ("kbs", "KBS", None, ["홍가람"], None),
        ("korea.kr", "가나혁신부", None, [], None),
    ],
)
def test_each_site_tells_who_wrote_it_and_where(site, outlet, dateline, names, subhead):
    """Outlet, dateline, reporters and subhead are read from each site's own places."""
    article = read(page_of(site))
    assert (outlet, dateline, subhead) == (article.outlet, article.dateline, article.subhead)
    assert names == [byline.name for byline in article.bylines]


def test_mailboxes_are_counted_and_no_name():
    """A reporter's mailbox is counted as withheld, and masked wherever the article is written down."""
    article = read(page_of("yonhap"))
    assert article.contacts_removed == 1
    assert "@" not in article.model_dump_json()


def test_a_page_of_a_site_is_known_by_its_canonical_address():
    """The canonical link is kept as the article's address."""
    assert read(page_of("yonhap")).url == "https://www.yna.co.kr/view/AKR1"


def test_cp949_pages_keep_their_rare_syllables():
    """A page labelled euc-kr is read as CP949, past syllables that EUC-KR lacks."""
    page = (
        page_of("kbs")
        .decode()
        .replace("<body>", '<head><meta charset="euc-kr"></head><body>')
        .replace("사업 예산", "펲시콜라 예산")
    )
    article = read(page.encode("cp949"))
    assert article.encoding == "cp949"
    assert "펲시콜라 예산은 3년간 1천200억원이다." == article.sentences[-1].text


JSON_LD = """<html><head><script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
"headline": "국산 반도체 들인다", "datePublished": "2026-03-04T00:12:00Z", "articleSection": "산업",
"author": [{"@type": "Person", "name": "홍가람"}], "publisher": {"name": "가나일보"}, "articleBody": "%s"}]}
</script></head><body><div id="app"></div></body></html>"""


def test_a_page_built_by_script_is_read_from_its_json_ld():
    """Where the markup holds no body, articleBody of JSON-LD does."""
    body = "\\n".join(line.replace('"', '\\"') for line in BODY)
    article = read((JSON_LD % body).encode())
    assert ("json-ld", AT, "가나일보", "산업") == (article.site, article.published, article.outlet, article.section)
    assert BODY == sentences(article)
    assert ["홍가람"] == [byline.name for byline in article.bylines]


def test_microdata_names_the_body_of_an_unknown_site():
    """itemprop=articleBody is taken before anything else on a page of no known site."""
    page = f"""<html><body><h1>국산 반도체 들인다</h1><p>입력 2026.03.04 09:12</p>
    <ul class="menu"><li>정치</li><li>경제</li></ul>
    <div itemprop="articleBody">{"".join(f"<p>{line}</p>" for line in BODY)}
    <ul class="relatedNews"><li>다른 기사가 여기에 있다.</li></ul></div></body></html>"""
    article = read(page.encode())
    assert ("generic", "국산 반도체 들인다", AT) == (article.site, article.headline, article.published)
    assert BODY == sentences(article)


def test_an_unknown_site_is_read_by_its_structure():
    """A page without any known mark gives the text of the element that holds most of its prose."""
    filler = "".join(f"<p>{line} {line}</p>" for line in BODY)
    page = f"<html><head><title>국산 반도체</title></head><body><div class='x1'>{filler}</div><p>메뉴</p></body></html>"
    article = read(page.encode())
    assert "structure" == article.site
    assert LEAD == article.sentences[0].text


def test_common_class_names_do_not_make_a_page_a_known_site():
    """A page with an address of its own is not taken for the site whose class names it happens to use."""
    link = "<link rel=canonical href='https://gana.example/1'><meta property='og:site_name' content='가나일보'>"
    page = f"<html><head>{link}</head><body><div class='view_cont'><p>{LEAD}</p><p>{LAST}</p></div></body></html>"
    article = read(page.encode())
    assert ("generic", "가나일보") == (article.site, article.outlet)
    assert [LEAD, LAST] == sentences(article)


def test_related_headings_end_the_body():
    """What follows a heading of related articles inside the container is not read."""
    others = "<p>관련기사</p><p>다른 기사의 첫 문장이 여기에 있다.</p>"
    page = f"<div id='articleBody'><p>{LEAD}</p><p>{NEXT}</p>{others}</div>"
    assert BODY[:2] == sentences(read(page.encode()))


def test_the_body_goes_on_after_a_related_list_inside_it():
    """A list of related articles amid the container's prose is taken out, and no more."""
    others = "<p>관련기사</p><ul><li>다른 기사의 제목</li></ul>"
    page = f"<div id='articleBody'><p>{LEAD}</p>{others}<p>{NEXT}</p><p>{LAST}</p></div>"
    assert BODY == sentences(read(page.encode()))


def test_dashed_lines_that_open_a_release_are_its_subheads():
    """Lines such as - … - before the first bullet are subheads; dashes below a bullet stay."""
    lines = ["- 3년간 1천200억원 투입 -", f"□ {LEAD}", "- 첫해에는 두 곳에서 시험", f"ㅇ {LAST}"]
    page = f"<div class='article_body'><div class='view_cont'>{''.join(f'<p>{line}</p>' for line in lines)}</div></div>"
    article = read(page.encode())
    assert "3년간 1천200억원 투입" == article.subhead
    assert [LEAD, "첫해에는 두 곳에서 시험", LAST] == sentences(article)


def test_the_time_that_a_site_shows_goes_before_the_one_it_tells_machines():
    """Machines are told when a page was made; the site's own line says when the article was sent."""
    page = page_of("yonhap").decode().replace("2026-03-04T09:12:00+09:00", "2026-03-04T11:00:00+09:00")
    assert AT == read(page.encode()).published


def test_the_outlet_is_no_reporter():
    """Where a page names itself as its author, nobody is credited."""
    head = "<meta name='author' content='한누리'><meta property='og:site_name' content='한누리'>"
    page = f"<html><head>{head}</head><body><div id='articleBody'><p>{LEAD}</p><p>{LAST}</p></div></body></html>"
    assert () == read(page.encode()).bylines


def test_the_outlet_is_taken_off_a_headline():
    """A headline that was filled from the page's title ends with the outlet, which is not a part of it."""
    linked = {"@type": "NewsArticle", "headline": "국산 반도체 들인다 | 가나일보", "publisher": {"name": "가나일보"}}
    head = f"<script type='application/ld+json'>{json.dumps(linked)}</script>"
    page = f"<html><head>{head}</head><body><div id='articleBody'><p>{LEAD}</p></div></body></html>"
    assert "국산 반도체 들인다" == read(page.encode()).headline


def test_a_relative_canonical_address_is_none():
    """A canonical link without a host names no page."""
    page = page_of("yonhap").decode().replace("https://www.yna.co.kr/view/AKR1", "/view/AKR1")
    assert read(page.encode()).url is None


def test_daum_tells_time_and_outlet_in_its_own_way():
    """Daum prints its time as one number and the outlet as the author."""
    head = (
        "<link rel='canonical' href='https://v.daum.net/v/1'><meta property='og:regDate' content='20260304091200'>"
        "<meta property='og:article:author' content='가나일보'><meta property='og:site_name' content='다음 - 가나일보'>"
    )
    body = (
        f"<div class='article_view'><strong class='summary_view'>공공부터 쓴다</strong><p>{LEAD}</p><p>{LAST}</p></div>"
    )
    article = read(f"<html><head>{head}</head><body>{body}</body></html>".encode())
    assert ("daum", "가나일보", AT, "공공부터 쓴다") == (
        article.site,
        article.outlet,
        article.published,
        article.subhead,
    )
    assert [LEAD, LAST] == sentences(article)


@pytest.mark.parametrize("style", ["display:none", "font-size:0", "position:absolute; left:-9999px"])
def test_what_is_unseen_or_above_the_headline_of_an_unknown_site_is_not_read(style):
    """Hidden lines, menu words and the line of time and reporter are no body."""
    filler = "".join(f"<p>{line} {line}</p>" for line in BODY)
    above = "<div>홈 정치 경제</div><h1>국산 반도체 들인다</h1><div>2026.03.04 09:12 입력 | 홍가람 기자</div>"
    hidden = f"<div style='{style}'><p>숨은 문장은 읽지 않는다고 한다. 이 문장도 숨어 있다고 한다.</p></div>"
    page = f"<html><head><title>국산 반도체 들인다</title></head><body><div>{above}{filler}{hidden}</div></body></html>"
    article = read(page.encode())
    assert ("structure", AT, ["홍가람"]) == (article.site, article.published, [each.name for each in article.bylines])
    assert {LEAD, NEXT, LAST} == set(sentences(article))


def test_a_row_of_a_table_is_a_sentence_with_its_header():
    """Cells of a row stay together, each once; the header row is a head; a cell with paragraphs is read as text."""
    rows = "<tr><th>구분</th><th>예산</th></tr><tr><td>2026년</td><td>3억원</td></tr>"
    page = f"<div id='articleBody'><table><tr><td><p>{LEAD}</p></td></tr></table><table>{rows}</table></div>"
    article = read(page.encode())
    assert [LEAD, "2026년 | 3억원"] == sentences(article)
    assert [("table_header", "구분 | 예산")] == [(head.kind, head.text) for head in article.heads]
    assert article.heads[0].number == article.sentences[-1].table_header


@pytest.mark.parametrize("box", ["figure", "figcaption", "aside", "nav", "footer", "form"])
def test_boxes_inside_the_container_are_no_body(box):
    """Elements that hold captions, asides and tools are taken out, and the text after them stays."""
    page = f"<div id='articleBody'><p>{LEAD}</p><{box}><p>상자 안의 문장이다.</p></{box}>{LAST}</div>"
    assert [LEAD, LAST] == sentences(read(page.encode()))


def test_a_comment_inside_a_sentence_leaves_it_whole():
    """Text after a comment is not lost."""
    page = f"<div id='articleBody'><p>{LEAD[:5]}<!-- 광고 -->{LEAD[5:]}</p></div>"
    assert [LEAD] == sentences(read(page.encode()))


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>숨은 문장이다. 읽지 마라.</p>",
        "<p aria-hidden='true'>숨은 문장이다. 읽지 마라.</p>",
        "<p style='VISIBILITY:hidden'>숨은 문장이다. 읽지 마라.</p>",
        "<p style='font-size:0'>숨은 문장이다. 읽지 마라.</p>",
        "<noscript><p>숨은 문장이다. 읽지 마라.</p></noscript>",
        "<template><p>숨은 문장이다. 읽지 마라.</p></template>",
        "<!-- 숨은 문장이다. 읽지 마라. -->",
        "<span class='blind'>숨은 문장이다. 읽지 마라.</span>",
    ],
)
def test_what_a_reader_cannot_see_is_not_read(hidden):
    """Hidden text reaches neither the sentences nor the text."""
    page = f"<div id='articleBody'><p>{LEAD}</p>{hidden}<p>{LAST}</p></div>"
    article = read(page.encode())
    assert [LEAD, LAST] == sentences(article)
    assert "읽지 마라" not in article.text


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body><a href='/login'>로그인</a></body></html>",
        "<?xml version='1.0' encoding='euc-kr'?><html><body><p></p></body></html>",
        "<div>" * 20_000,
        "<p>" + "<b" * 10_000,
        '<html><script type="application/ld+json">' + "[" * 50_000 + "</script><body><p>가</p></body></html>",
        '<html><head><link rel=canonical href="http://[broken"></head><body><p>짧다</p></body></html>',
    ],
)
def test_pages_without_an_article_say_so(page):
    """Empty, broken and hostile pages end in an error that says what to do."""
    with pytest.raises(SourceError, match=r"[.]$"):
        read(page.encode())


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                *BODY,
                "<p>",
                "</p>",
                "<br>",
                "<div id=dic_area>",
                "</div>",
                "<!--",
                "<b",
                "'",
                "<table>",
                "&nbsp;",
                "\x0c",
            ]
        ),
        max_size=30,
    )
)
def test_any_soup_gives_an_article_or_a_source_error(pieces):
    """No markup, however broken, ends in another exception, and offsets stay true."""
    try:
        article = read(("<html>" + "".join(pieces)).encode())
    except SourceError:
        return
    assert all(article.text[span.start : span.end] == span.text for span in article.sentences)


def test_a_page_whose_title_is_a_label_gives_the_headline_that_it_shows():
    """The name of a board is not a headline, nor is a menu's heading; the line above the body written like one is."""
    headline = "다솜시, 국산 반도체 실증에 12억원 지원"
    rows = f"<tr><th>{headline}</th></tr><tr><th>담당부서</th><td>반도체과</td><th>등록일</th><td>2026-03-05</td></tr>"
    body = "".join(f"<p>{line}</p>" for line in BODY)
    page = (
        f"<title>보도자료 상세보기 | 다솜시청</title><h2>다솜소식</h2><table>{rows}</table><div id='cont'>{body}</div>"
    )
    article = read(f"<html><body>{page}</body></html>".encode())
    assert (headline, BODY) == (article.headline, sentences(article))


@pytest.mark.parametrize(
    ("fetched", "expected"),
    [
        (None, "https://www.yna.co.kr/view/AKR1"),
        ("https://www.yna.co.kr/view/AKR1?section=ai", "https://www.yna.co.kr/view/AKR1?section=ai"),
        ("https://evil.example/a", "https://evil.example/a"),
    ],
)
def test_where_a_page_was_fetched_is_its_address(fetched, expected):
    """What a page names of itself is the address of a saved page alone."""
    page = page_of("yonhap")
    assert expected == read(Page(content=page, url=fetched) if fetched else page).url


def test_a_page_is_no_other_sites_for_its_saying_so():
    """A canonical address of another site names neither outlet nor profile; one of its own site does."""
    body = (
        "<article class='story-news'><p>시는 오늘 인공지능 센터를 연다고 밝혔다.</p><p>예산은 3억원이다.</p></article>"
    )
    head = "<link rel=canonical href='https://www.yna.co.kr/view/1'>"
    page = f"<html><head>{head}</head><body>{body}</body></html>".encode()

    lying, own = (read(Page(content=page, url=url)) for url in ("https://evil.example/1", "https://m.yna.co.kr/view/1"))
    assert (None, "연합뉴스") == (lying.outlet, own.outlet)
    assert "yonhap" != lying.site
