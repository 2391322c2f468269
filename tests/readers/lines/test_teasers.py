"""Titles of other articles at the end of a text."""

import pytest

from summarizer.readers.page_text import article_from_page

TEXT = "가온시는 내년에 인공지능 센터를 연다고 4일 밝혔다.\n\n센터에는 직원 65명이 일하며 예산은 12억원이다."


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        (["▶ 밤에 멈춘 로봇들… 3년 새 두 배"], 0),
        (["▶ 교실의 인공지능, 누가 가르치나?", "▶ 밤에 멈춘 로봇들"], 0),
        (["▶ “사람이 더 필요하다” 현장의 말", "홍가람 기자 garam@gana.example"], 0),
        (["▶ 내년 3월 직원 공개 채용", "▶ 내년 6월 센터 개관"], 2),
        (["▶ 밤에 멈춘 로봇들이 석 달째 서 있다."], 1),
        (["일정은 다음과 같다고 시는 아래에 적었다:", "▶ 내년 3월 직원 채용… 65명"], 2),
        ([f"▶ 밤에 멈춘 로봇들… {at}편" for at in range(6)], 6),
    ],
)
def test_titles_behind_the_last_sentence_are_not_read(tail, kept):
    """A list is: its items have no marks of a headline, or the sentence above says that they follow."""
    assert 2 + kept == len(article_from_page("\n\n".join((TEXT, *tail))).sentences)
