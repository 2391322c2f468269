"""Tests of what a page prints around a body: times, names and subheads, and what only looks like them."""

import datetime as dt

import pytest

from summarizer.readers import read
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
