"""The clause behind a date looks back or ahead."""

import pytest

from summarizer.find.dates.tense import read_tense
from summarizer.find.dates.years import full_year


def _tense(text):
    return read_tense(text, text.index("일") + 1)


@pytest.mark.parametrize(
    "text",
    [
        "28일 센터를 열었다.",
        "28일 센터를 열었으며 직원도 뽑는다.",
        "28일 연 센터에 새로 들어온 장비를 쓴다.",
        *(
            f"28일 {verb} 방안을 쓴다."
            for verb in ("발표한", "나온", "받은", "맡은", "맺은", "놓은", "내놓은", "돌아온")
        ),
        "4일 센터를 다음 달 연다고 밝혔다.",
        "4일 센터를 9월 연다고 밝혔다.",
        "4일 센터를 내년 초 연다고 밝혔다.",
        "4일 '내년에 연다'고 밝혔다.",
        '4일 "센터를 연다"고 밝혔다.',
    ],
)
def test_a_past_verb_looks_back(text):
    """Finite or before a noun; what a past verb reports for a time of its own does not change it."""
    assert "past" == _tense(text)


@pytest.mark.parametrize(
    "text",
    [
        "25일 센터를 연다.",
        "25일 센터가 열린다고 시는 밝혔다.",
        "25일 문을 열 예정이다.",
        "25일 문을 열 것으로 보인다.",
        "25일 문을 열겠다고 밝혔다.",
        "25일 열기로 했다.",
        "25일 센터를 열 계획을 밝혔다.",
        "25일 비를 예상했다.",
        "25일까지 답을 달라고 했다.",
        "25일까지 발표한 방안을 손본다.",
        "25일로 미뤘다.",
        "25일로 다시 연기했다.",
        "25일 열리는 회의에 간다.",
        "16일부터 다음 달 3일까지 연다고 밝혔다.",
    ],
)
def test_a_verb_to_come_looks_ahead(text):
    """Plans, intents and requests, and the day that something was put off to."""
    assert "ahead" == _tense(text)


@pytest.mark.parametrize(
    "text",
    [
        "25일.",
        "25일 오후.",
        "25일 중요한 회의",
        "25일 따른 지침",
        "25일 발표한 등",
        "25일 회의. 시는 밝혔다.",
        "25일 회의\n시는 밝혔다.",
        "11일 기금을 마련하는 구상을 말한다.",
        "25일 센터가 있다.",
    ],
)
def test_a_clause_without_a_verb_tells_no_tense(text):
    """Words that only look like verbs, other sentences, and a state that may be of any day."""
    assert _tense(text) is None


@pytest.mark.parametrize(("printed", "year"), [(25, 2025), (49, 2049), (50, 1950), (99, 1999), (0, 2000), (2031, 2031)])
def test_a_year_of_two_digits_has_its_century(printed, year):
    """From 50 on it is of the last one."""
    assert year == full_year(printed)
