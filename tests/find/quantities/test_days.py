"""Lengths of time that are words of their own are counted."""

from __future__ import annotations

import pytest

from summarizer.find.quantities.days import find_lengths
from tests.cost import is_linear
from tests.find.quantities.measured import measured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("회의는 사흘간 열린다.", ["'사흘' 3 day exact"]),
        ("이틀간의 회의를 마쳤다.", ["'이틀' 2 day exact"]),
        ("닷새 만에 끝났다.", ["'닷새' 5 day exact"]),
        ("나흘 연속 올랐다.", ["'나흘' 4 day exact"]),
        ("엿새째 이어졌다.", ["'엿새' 6 day exact"]),
        ("이레 동안 썼다.", ["'이레' 7 day exact"]),
        ("여드레가 걸렸다. 여드레 걸렸다.", ["'여드레' 8 day exact"]),
        ("아흐레 만이다.", ["'아흐레' 9 day exact"]),
        ("최대 열흘 걸린다.", ["'열흘' None..10 day upper"]),
        ("열하루 동안 썼다.", ["'열하루' 11 day exact"]),
        ("보름 만에 냈다.", ["'보름' 15 day exact"]),
        ("하루 만에 뒤집었다.", ["'하루' 1 day exact"]),
        ("사나흘 걸린다.", ["'사나흘' 3..4 day range approx"]),
        ("일주일 이상 걸린다.", ["'일주일' 1..None week lower"]),
        ("한 주 동안 쓴다.", ["'한 주' 1 week exact"]),
        ("한 달가량 늦췄다.", ["'한 달' 1 month exact approx"]),
        ("반년 만에 냈다.", ["'반년' 6 month exact"]),
        ("한 시간 안에 냈다.", ["'한 시간' 1 hour exact"]),
    ],
)
def test_a_length_of_time_may_be_one_word(text, expected):
    """Where the words behind it say how long something lasts."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    "text",
    [
        "하루 평균 썼다.",
        "하루빨리 내자.",
        "일주일에 한 곳씩 연다.",
        "정월 대보름 동안 쉰다.",
        "사흘 뒤 연다.",
        "협상 이틀째에 뒤집었다.",
        "한 달 월급을 썼다.",
        "이틀 간격으로 쓴다.",
    ],
)
def test_a_rate_a_date_and_another_word_are_no_length(text):
    """하루 평균 says how often, 사흘 뒤 when."""
    assert [] == measured(text)


def test_lengths_cost_linear_time():
    """A long row of them takes as long as its length."""
    assert is_linear(lambda text: list(find_lengths(text)), lambda count: "사흘간 이틀 " * count, 8_000)
