"""A source of more than one article is refused."""

from __future__ import annotations

import pytest

from policy_brief import Span
from summarizer.errors import SeveralArticles
from summarizer.readers.lines.body_lines import lines_of
from summarizer.readers.lines.several import refuse_second

ONE = "가온시는 내년에 센터를 연다고 4일 밝혔다."
TWO = "센터에는 직원 65명이 일하며 예산은 12억원이다."
LED = f"(다솜=누리새통신) 홍가람 기자 = {ONE}"
OTHER = f"(가온=누리새통신) 이다솜 기자 = {TWO}"
TIME, LATER = "입력 2026.03.04 09:12", "입력 2026.03.05 10:00"


def _is_refused(*texts: str) -> bool:
    spans, at = [], 0
    for text in texts:
        spans.append(Span(text=text, start=at, end=at + len(text)))
        at += len(text) + 1
    try:
        refuse_second(lines_of(spans))
    except SeveralArticles:
        return True
    return False


@pytest.mark.parametrize(
    ("texts", "refused"),
    [
        ([LED, TWO, OTHER, ONE], True),
        ([LED, OTHER], True),
        ([LED, TWO, LED, TWO], False),
        ([LED, TWO], False),
        ([LED, TWO, f"(가온=누리새통신) {TWO}"], False),
    ],
)
def test_a_second_dateline_with_a_reporter_begins_another_article(texts, refused):
    """A line of prose on either side is enough; the same dateline is a copy."""
    assert refused is _is_refused(*texts)


@pytest.mark.parametrize(
    ("texts", "refused"),
    [
        ([TIME, ONE, TWO, LATER, ONE, TWO], True),
        ([TIME, ONE, LATER, ONE, TWO], False),
        ([TIME, ONE, TWO, LATER, ONE], False),
        ([TIME, LATER, ONE, TWO], False),
        ([TIME, ONE, TWO, TIME, ONE, TWO], False),
        ([TIME, ONE, TWO, "수정 2026.03.05 10:00", ONE, TWO], False),
        ([TIME, ONE, TWO, "보도시점 2026.03.05 10:00", ONE, TWO], True),
        ([TIME, ONE, TWO, ONE, "무단 전재 및 재배포 금지", LATER, ONE, TWO], False),
        ([TIME, ONE, TWO, "무단 전재 및 재배포 금지", LATER, ONE, TWO], True),
        ([TIME, *[ONE, TWO] * 4, LATER, ONE, TWO], True),
        ([TIME, *[ONE, TWO] * 5, LATER, ONE, TWO], False),
    ],
)
def test_a_second_time_of_publication_begins_another_article(texts, refused):
    """With two lines of prose on both sides, and a fifth of it below.

    A time of an update, the same time again, and one below a notice of copyright with less than half below begin none.
    """
    assert refused is _is_refused(*texts)


def test_the_head_of_the_second_article_is_told():
    """In forty characters."""
    spans = [Span(text=text, start=100 * at, end=100 * at + len(text)) for at, text in enumerate((LED, TWO, OTHER))]
    with pytest.raises(SeveralArticles) as refused:
        refuse_second(lines_of(spans))
    assert f"the head of a second one is {OTHER[:40]!r}." in str(refused.value)
