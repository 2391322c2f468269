"""Bold lines of a page that are headings."""

import pytest

from summarizer.readers import read
from summarizer.readers.html.article import _is_crosshead

ONE = "가온시는 내년에 센터를 연다고 4일 밝혔다."
TWO = "센터에는 직원 65명이 일하며 예산은 12억원이다."


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("직원은 모두 65명", True),
        ('"더 늦출 수 없다"', True),
        ("직원은모두65명", False),
        ("직원", False),
        ("직원은 모두 65명,", False),
        (ONE, False),
        ("직원 " * 30 + "65명", False),
    ],
)
def test_a_few_words_that_make_no_sentence_head_what_follows(line, heads):
    """Words, not one; neither too few letters nor too many, and no mark behind them."""
    assert heads is bool(_is_crosshead(line))


def test_bold_lines_are_subheads_above_the_text_and_headings_amid_it():
    """What is bold within a sentence is neither."""
    body = f"<p><b>직원은 모두 65명</b></p><p>{ONE}</p><p><b>예산은 어디서 오나</b></p><p>{TWO} <b>많다</b></p>"
    article = read(f"<html><body><h1>가온시 센터 연다</h1><div id='articleBody'>{body}</div></body></html>".encode())

    assert "직원은 모두 65명" == article.subhead
    assert ["예산은 어디서 오나"] == [head.text for head in article.heads if head.kind == "heading"]
    assert [ONE, TWO] == [sentence.text for sentence in article.sentences][:2]


def test_the_caption_of_another_reporter_begins_no_second_article():
    """What the markup says to be a caption is none of the heads of an article."""
    caption = "(다솜=누리새통신) 윤나래 기자 = 시장이 5일 센터를 둘러보고 있다고 한다."
    body = (
        f"<p>(가온=누리새통신) 홍가람 기자 = {ONE}</p><p>{TWO}</p>"
        f"<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure>"
        f"<p>시는 서두른다고 밝혔다.</p><p>{TWO}</p>"
    )
    article = read(f"<html><body><h1>가온시 센터 연다</h1><div id='articleBody'>{body}</div></body></html>".encode())
    assert 4 == len(article.sentences)
