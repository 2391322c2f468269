"""Pages with two articles."""

import json

import pytest

from summarizer.readers.html.article import article_from_html

FIRST = ["가온시는 내년에 인공지능 센터를 연다고 4일 밝혔다.", "센터에는 직원 65명이 일하며 예산은 12억원이다."]
SECOND = ["다솜군은 마을 버스를 두 배로 늘린다고 3일 밝혔다.", "버스는 모두 40대가 된다."]
HEAD = "<p>홍가람 기자</p><p>등록 2026-03-04 15:00</p>"
OTHER = "<p>윤나래 기자</p><p>등록 2026-03-03 18:20</p>"


def _article(title, head, lines, body="div class='body'"):
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    return f"<div class='one'><h2>{title}</h2>{head}<{body}>{paragraphs}</{body.split()[0]}></div>"


def _read(*articles):
    return article_from_html(f"<html><body>{''.join(articles)}</body></html>")


@pytest.mark.parametrize("body", ["div class='body'", "div id='articleBody'", "section"])
def test_the_first_of_two_articles_is_read(body):
    """With its own reporter, and with a notice that names the other."""
    first = _article("가온시, 센터 네 곳 연다", HEAD, FIRST, body)
    article = _read(first, _article("다솜군, 마을 버스 늘린다", OTHER, SECOND, body))
    assert FIRST == [sentence.text for sentence in article.sentences]
    assert ("가온시, 센터 네 곳 연다", ["홍가람"]) == (article.headline, [one.name for one in article.bylines])
    (notice,) = article.notices
    assert "다솜군, 마을 버스 늘린다" in notice


def test_the_names_of_boxes_and_the_foot_of_the_page_are_those_of_the_first():
    """Where a class tells the reporters, and where both articles stand in one element."""
    second = _article("다솜군, 마을 버스 늘린다", OTHER.replace("<p>", "<p class='byline'>"), SECOND)
    foot = "<footer>Copyright ⓒ 가온신문</footer>"
    for below in (second, second.removeprefix("<div class='one'>").removesuffix("</div>")):
        article = _read(_article("가온시, 센터 네 곳 연다", HEAD, FIRST), below, foot)
        assert ["홍가람"] == [one.name for one in article.bylines]
        assert FIRST == [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize(
    "below",
    [
        _article("다솜군, 마을 버스 늘린다", "", SECOND),
        _article("다솜군, 마을 버스 늘린다", "<p>윤나래 기자</p>", SECOND),
        _article("다솜군, 마을 버스 늘린다", OTHER, SECOND[:1]),
        _article("가온시, 센터 네 곳 연다", OTHER, SECOND),
        _article("<a href='/2'>다솜군, 마을 버스 늘린다</a>", OTHER, SECOND),
        _article("버스 둘", OTHER, SECOND),
    ],
)
def test_what_lacks_a_headline_a_reporter_a_time_or_a_text_is_no_second_article(below):
    """A part of the first, or a link to another."""
    assert () == _read(_article("가온시, 센터 네 곳 연다", HEAD, FIRST), below).notices


def test_a_body_that_only_a_script_holds_is_read_whole():
    """Nothing of the page is taken out beside it."""
    told = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join((*FIRST, *FIRST[:1] * 9))})
    script = f"<script type='application/ld+json'>{told}</script>"
    first = _article("가온시, 센터 네 곳 연다", HEAD, FIRST, "p")
    article = _read(script, first, _article("다솜군, 마을 버스 늘린다", OTHER, SECOND))
    assert "가온시, 센터 네 곳 연다" == article.headline
    assert FIRST == [sentence.text for sentence in article.sentences][:2]
