"""Tests of what a page prints around a body: times, names and subheads, and what only looks like them."""

import datetime as dt
import re

import pytest

from summarizer.readers import read
from summarizer.readers.html.blocks import Block
from summarizer.readers.html.heads.head import _bounds, _boxed, _title_at, read_head
from summarizer.readers.html.markup import parse
from summarizer.text.article import KST

HEADLINE = "다솜시, 돌봄센터에 420억원…내년 문 연다"
BODY = ["다솜시는 4일 돌봄센터에 420억원을 들인다고 밝혔다.", "센터는 옛 우체국을 고쳐 쓰며 상주 인력은 65명이다."]
MORNING = dt.datetime(2026, 3, 4, 9, 12, tzinfo=KST)


def article(*, above="", opening="", below="", within=""):
    body = "".join(f"<p>{line}</p>" for line in BODY)
    head = f"<title>{HEADLINE}</title>{within}"
    page = f"<h1>{HEADLINE}</h1>{above}<div class='article-body'>{opening}{body}</div>{below}"
    return read(f"<html><head>{head}</head><body>{page}</body></html>".encode())


def sentences(read_article):
    return [sentence.text for sentence in read_article.sentences]


def test_an_update_before_the_publication_is_none():
    """A day without a time, as boards print one, is not an update of an article of that morning."""
    told = '<meta property="article:published_time" content="2026-03-04T09:12:00+09:00">'
    found = article(within=told, above="<dl><dt>수정일</dt><dd>2026-03-04</dd></dl>")
    assert (MORNING, None) == (found.published, found.updated)


def test_the_day_of_a_page_is_not_that_of_its_article():
    """The keeper of a page says when the page was changed, with an office and a number next to it."""
    keeper = "<ul><li>담당부서 : 돌봄과</li><li>최종수정일 : 2026-04-11</li></ul>"
    assert article(above="<p>입력 2026.03.04 09:12</p>", below=keeper).updated is None
    updated = article(above="<p>입력 2026.03.04 09:12</p>", below="<p>최종수정 2026.04.11 10:00</p>").updated
    assert dt.datetime(2026, 4, 11, 10, tzinfo=KST) == updated


def test_a_dateline_stands_below_captions():
    """Pictures and a subhead above the first sentence do not hide who wrote it."""
    pictures = "".join(f"<figure><figcaption>돌봄센터 {at}층</figcaption></figure>" for at in range(1, 6))
    found = article(opening=f"<h2>상주 인력은 65명</h2>{pictures}<p>(다솜=누리새통신) 홍가람 기자 = 시는 서두른다.</p>")
    assert ["시는 서두른다.", *BODY] == sentences(found)
    assert ("다솜", "상주 인력은 65명") == (found.dateline, found.subhead)


@pytest.mark.parametrize(
    "line",
    [
        "<p>여기를 누르면 크게 볼 수 있습니다</p>",
        "<p>읽어주기 기능은 크롬 기반의<br>브라우저에서만 사용하실 수 있습니다.</p>",
        "<div>기사를 읽어드립니다<span>0:00</span></div>",
        "<dl><dt>담당자</dt><dd>홍가람 (044-000-0000)</dd><dt>부서명</dt><dd>돌봄정책국 돌봄과 일팀</dd></dl>",
        "<p>등록부서 가온동 행정복지센터</p>",
        "<p>홍가람 | 나라대 교수(사회복지학)</p>",
    ],
)
def test_what_a_page_says_to_its_reader_is_no_subhead(line):
    """Neither the words of its tools, nor the values of a board, nor who wrote a column."""
    assert article(above=line).subhead is None


@pytest.mark.parametrize(
    ("names", "box"),
    [
        (["홍가람"], "<span class='writer'>홍가람</span>"),
        (["홍가람"], "<div class='reporter_top'><a>홍가람 기자</a><a>기자 페이지 구독</a></div>"),
        ([], "<span class='writer'>관리자</span>"),
        ([], "<div class='author'>가나일보</div>"),
    ],
)
def test_a_box_for_the_writer_names_one(names, box):
    """With or without a role; an office and a newsroom are no reporter."""
    assert names == [byline.name for byline in article(above=box).bylines]


def test_a_day_beside_a_name_is_the_publication_where_nothing_else_is():
    """A newsletter prints its day and its name with a bar between."""
    assert dt.datetime(2026, 3, 4, tzinfo=KST) == article(above="<p>2026년 3월 4일 | 주간편지</p>").published
    assert article(above="<p>2026년 3월 4일 주간편지</p>").published is None
    assert article(above=f"<p>2026년 3월 4일 | {'가' * 10}</p>").published
    assert article(above=f"<p>2026년 3월 4일 | {'가' * 11}</p>").published is None


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("홈 > 경제 > 산업", "산업"),
        ("홈 > 사회 > 기사본문", "사회"),
        ("HOME › 경제", "경제"),
        ("홈 > 경제 >", "경제"),
        ("홈 > 여덟글자섹션이름", "여덟글자섹션이름"),
        ("홈 > 아홉글자섹션이름요", None),
        ("홈 > 뉴스", None),
        ("경제", None),
        ("홈 > 새 길을 여는 여러 사람들", None),
    ],
)
def test_the_section_is_the_last_step_of_a_path(path, section):
    """Words that every site has are none."""
    assert section == article(above=f"<p>{path}</p>").section


@pytest.mark.parametrize(
    ("markup", "day"),
    [
        ("<time datetime='2026-03-04T09:12:00+09:00'>오늘</time>", 4),
        ("<time>2026.03.05 09:12</time>", 5),
        ("<em class=regDate>2026.03.06 09:12</em>", 6),
        ("<span id=write_time>2026.03.07 09:12</span>", 7),
        ("<aside><time>2026.03.05 09:12</time></aside>", None),
        ("<footer><em class=date>2026.03.05 09:12</em></footer>", None),
        ("<em class=update>2026.03.06 09:12</em>", None),
    ],
)
def test_a_time_far_from_the_text_is_told_by_its_element(markup, day):
    """Not by one beside the article."""
    lines = "".join(f"<p>알림 {at}</p>" for at in range(9))
    found = article(below=f"{lines}{markup}").published
    assert day == (found and found.day)


@pytest.mark.parametrize(
    ("line", "subhead"),
    [
        ("<p>상주 인력은 모두 65명</p>", "상주 인력은 모두 65명"),
        ("<p>- 상주 인력은 모두 65명 -</p>", "상주 인력은 모두 65명"),
        ("<h3>▲ 상주 인력은 모두 65명</h3>", "상주 인력은 모두 65명"),
        ("<p>상주 65명</p>", None),
        ("<p>상주인력은모두육십오명</p>", None),
        (f"<p>{'상주 ' * 41}</p>", None),
        ("<p><a href='/1'>상주 인력은 모두 65명</a></p>", None),
        ("<p><a href='/1'>상주 인력은</a> 모두 65명</p>", None),
        ("<p><a href='/1'>상주 인력</a>은 모두 65명</p>", "상주 인력은 모두 65명"),
        ("<p>상주 인력은 모두 65명이라고 시는 4일 밝혔다.</p>", None),
        ("<p>정책 | 산업 | 기술 소식</p>", None),
        ("<p>문의 044-200-1234 담당 은다솜</p>", None),
        ("<p>2026년 3월 4일 수요일</p>", None),
        (f"<p>{HEADLINE[:12]}</p>", None),
        ("<dl><dt>분류</dt><dd>상주 인력은 모두 65명</dd></dl>", None),
        ("<p>분류 : 상주 인력은 모두 65명</p>", None),
        ("<p>작성자:</p><p>상주 인력은 모두 65명</p>", None),
    ],
)
def test_a_line_between_headline_and_text_may_be_a_subhead(line, subhead):
    """Words enough and not too many, that are neither of the page nor a sentence."""
    assert subhead == article(above=line).subhead


def test_three_subheads_are_taken():
    """In their order, each once."""
    lines = [f"상주 인력은 모두 {at}명" for at in (1, 2, 2, 3, 4)]
    found = article(above="".join(f"<p>{line}</p>" for line in lines))
    assert "\n".join(lines[at] for at in (0, 1, 3)) == found.subhead


def _shown(above, titles=""):
    body = "".join(f"<p>{line}</p>" for line in BODY)
    return read(
        f"<html><head>{titles}</head><body>{above}<div class='article-body'>{body}</div></body></html>".encode()
    ).headline


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        (f"<h1>{HEADLINE}</h1>", HEADLINE),
        (f"<h4>{HEADLINE}</h4>", HEADLINE),
        (f"<div class='view_tit'>{HEADLINE}</div>", HEADLINE),
        (f"<p id='subject'>{HEADLINE}</p>", HEADLINE),
        (f"<p class='sub_tit'>부제로 쓴 다른 말 한 줄</p><h3>{HEADLINE}</h3>", HEADLINE),
        (f"<h3>{HEADLINE}</h3><p class='SUB_TIT'>부제로 쓴 다른 말 한 줄</p>", HEADLINE),
        (f"<h3>먼저 나온 다른 제목 한 줄</h3><h3>{HEADLINE}</h3>", HEADLINE),
        (f"<p>{HEADLINE}</p><p>입력 2026.03.04 09:12</p>", HEADLINE),
        ("<h1>돌봄</h1>", "돌봄"),
        (f"<table><tr><td>번호</td><td>3</td></tr><tr><td>{HEADLINE}</td></tr></table>", HEADLINE),
        ("<table><tr><td>담당하는 과</td><td>돌봄 정책을 맡는 과</td></tr></table>", None),
        ("<figure>돌봄센터를 찾은 시장 일행</figure>", None),
        ("<h1>보도자료 상세보기</h1>", None),
        ("", None),
    ],
)
def test_a_headline_that_nothing_names_is_told_by_its_element(above, headline):
    """The last one near the text that is called a title, else a heading, else the first line written like one."""
    assert headline == _shown(above)


@pytest.mark.parametrize("path", ["홈   >   경제", "홈 >경제", "  홈 > 경제  > 기사본문"])
def test_steps_of_a_path_may_stand_apart(path):
    """By more than a blank, or by none."""
    blocks = [Block(path, "text", parse("<p>가</p>"))]
    body = [Block(BODY[0], "text", parse("<p>나</p>"))]
    assert "경제" == read_head(parse("<p>가</p>"), [*blocks, *body], body, None).section


@pytest.mark.parametrize("header", ["가온매일", "가온매일 2026.11.29 (일)", "가온매일 | 2026년 11월 29일"])
def test_the_name_of_a_site_stands_next_to_the_day(header):
    """The end of a title that the top of the page prints, today's date aside, is the outlet and no section."""
    body = "".join(f"<p>{line}</p>" for line in BODY)
    page = f"<p>{header}</p><h1>{HEADLINE}</h1><p>입력 2026.03.04 09:12</p><div class='article-body'>{body}</div>"
    found = read(f"<html><head><title>{HEADLINE} - 가온매일</title></head><body>{page}</body></html>".encode())
    assert ("가온매일", None, MORNING) == (found.outlet, found.section, found.published)


def test_a_spelt_name_gives_way_to_the_korean_one():
    """The end of the title is the outlet where the head tells machines only letters."""
    found = article(within=f'<meta property="og:site_name" content="gaonsosik"><title>{HEADLINE} : 가온신문</title>')
    assert "가온신문" == found.outlet


def test_links_beside_a_reporter_are_nobody():
    """A portal prints the link to the original before the name."""
    found = article(above="<p>2026.03.04. 오전 9:12 <span>기사원문</span> <em>홍가람 기자</em></p>")
    assert [("홍가람", "기자")] == [(byline.name, byline.role) for byline in found.bylines]


@pytest.mark.parametrize("beside", ["지면 A8", "뉴스나울", "산업"])
def test_a_reporter_between_bars_is_named(beside):
    """Whatever else a line of times has between its bars."""
    found = article(above=f"<div>홍가람 기자 | 입력 2026.03.04 (수) 09:12 | 수정 2026.03.04 10:12 | {beside}</div>")
    assert (["홍가람"], MORNING) == ([byline.name for byline in found.bylines], found.published)


def test_a_line_of_an_office_with_one_labelled_time_tells_both():
    """Whichever of them has the label."""
    found = article(above="<p>2026.03.04 09:12 다솜청사 소식지 모음 수정 2026.03.05 09:12</p>")
    assert (MORNING, MORNING + dt.timedelta(days=1)) == (found.published, found.updated)


def test_the_first_line_of_a_body_is_no_subhead():
    """Though it is written like one."""
    found = article(opening="<p>상주 인력은 모두 65명</p>")
    assert (None, "상주 인력은 모두 65명") == (found.subhead, sentences(found)[0])


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("가나다라마바사아자차", 0),
        ("마바사아자차", 0),
        ("! 마바사아자차", 0),
        ("바사아자차", None),
        ("가나다라마바", None),
        ("", None),
    ],
)
def test_a_headline_is_looked_for_by_the_most_of_its_end(line, at):
    """A page may print its label apart."""
    assert at == _title_at([Block(line, "text", parse("<p>가</p>"))], "가나다라마바사아 자차")


def test_the_last_print_of_a_headline_counts():
    """It stands nearest the text; without a headline there is none."""
    lines = [Block(line, "text", parse("<p>가</p>")) for line in ("새 길 연다", "누리", "새 길 연다", "누리")]
    assert [2, None] == [_title_at(lines, headline) for headline in ("새 길 연다", None)]


@pytest.mark.parametrize(
    ("inner", "read_so"),
    [
        ("홍가람", True),
        ("<i></i>" * 11 + "홍가람", True),
        ("<i></i>" * 12 + "홍가람", False),
        ("<em>홍가람</em>" + "가" * 156, True),
        ("<em>홍가람</em>" + "가" * 157, False),
    ],
)
def test_a_box_that_names_a_writer_is_small(inner, read_so):
    """It has few elements, and few letters."""
    tree = parse(f"<html><body><div class='writer'>{inner}</div></body></html>")
    assert read_so is ("홍가람" in _boxed(tree, re.compile("writer")))


def test_a_body_begins_where_its_element_is():
    """Though its first line is printed above it, as in a teaser."""
    teaser, first, last, tail = (Block(line, "text", parse("<p>가</p>")) for line in ("시작", "시작", "끝", "다른 글"))
    assert (1, 3) == _bounds([teaser, first, last, tail], [first, last])
    assert (0, 3) == _bounds([teaser, tail, last, tail], [first, last])


def test_a_line_of_a_day_alone_names_no_reporter():
    """Nor is it kept with the times."""
    blocks = [Block(line, "text", parse("<p>가</p>")) for line in ("가온 나래 2026.03.04 새 길 소식", BODY[0])]
    assert () == read_head(parse("<p>가</p>"), blocks, blocks[1:], None).lines


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("돌봄센터는 옛 우체국 자리에", True),
        ("새 길 " + "가" * 116, True),
        ("새 길 " + "가" * 117, False),
        ("문의는 garam@gana.example 로 받아", False),
        ("홍가람 나라대 교수", False),
    ],
)
def test_a_second_heading_is_a_subhead(line, told):
    """Of at most 120 characters; one with a mailbox, or of an author, is none."""
    assert (line if told else None) == article(above=f"<h2>{line}</h2>").subhead


def test_the_first_line_of_a_page_may_hold_time_and_reporter():
    """Right above the headline."""
    body = "".join(f"<p>{line}</p>" for line in BODY)
    page = f"<p>입력 2026.03.04 09:12 홍가람 기자</p><h1>{HEADLINE}</h1><div class='article-body'>{body}</div>"
    found = read(f"<html><head><title>{HEADLINE}</title></head><body>{page}</body></html>".encode())

    assert (HEADLINE, MORNING) == (found.headline, found.published)
    assert ["홍가람"] == [byline.name for byline in found.bylines]
