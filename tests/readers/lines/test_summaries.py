"""Summaries that a page's machine writes of an article."""

import pytest

from summarizer.readers.lines.summaries import is_summary_label, summaries_in
from summarizer.readers.page_text import article_from_page

BODY = ["가온시는 내년에 인공지능 센터를 연다고 4일 밝혔다.", "센터에는 직원 65명이 일하며 예산은 12억원이다."]
SAYS = ["가온시가 센터를 연다.", "예산은 12억원이다."]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("AI 요약", True),
        ("인공지능 요약", True),
        ("AI 요약 beta", True),
        ("[핵심 요약]", True),
        ("기사 요약", True),
        ("3줄 요약", True),
        ("세 줄 요약", True),
        ("AI 3줄 요약", True),
        ("AI가 요약한 이 기사의 핵심", True),
        ("AI가 정리한 핵심", True),
        ("요약", False),
        ("AI 요약 시장이 커진다", False),
        ("회의록을 요약한 문서", False),
        ("AI 요약이 기사를 대신한다.", False),
    ],
)
def test_the_label_of_a_summary_says_nothing_else(line, label):
    """A headline about summaries is none."""
    assert label is is_summary_label(line)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["기사 요약", *SAYS, "접기", *BODY], {0, 1, 2, 3}),
        (["AI 요약", *(f"• {line}" for line in SAYS), *BODY], {0, 1, 2}),
        (["AI 요약", *(f"{at}. {line}" for at, line in enumerate(SAYS, 1)), *BODY], {0, 1, 2}),
        (["2줄 요약", *SAYS, *BODY], {0, 1, 2}),
        (["세 줄 요약", *SAYS, "시는 서두른다.", *BODY], {0, 1, 2, 3}),
        (["핵심 요약", *SAYS, *BODY], {0}),
        ([*BODY, "2줄 요약", *SAYS], {2}),
        (BODY, set()),
    ],
)
def test_a_summary_reaches_as_far_as_something_tells(lines, found):
    """A closing word, the marks of a list, or the number of lines in its label; what has no text below is kept."""
    assert found == set(summaries_in(lines))


def test_a_summary_above_a_text_is_not_read():
    """Neither as its sentences nor as its subhead."""
    text = "\n\n".join(("가온시, 센터 네 곳 연다", "입력 2026.06.01. 오후 3:00", "AI 요약", *SAYS, "접기", *BODY))
    article = article_from_page(text)
    assert (BODY, None) == ([sentence.text for sentence in article.sentences], article.subhead)
