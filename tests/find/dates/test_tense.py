"""The clause behind a date looks back or ahead."""

import pytest

from summarizer.find.dates.tense import is_planned, read_tense
from summarizer.find.dates.years import full_year
from tests.find.dates.dated import dated


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25일 열었다.", ["25일 2025-01-25 day"]),
        ("25일 열린다.", ["25일 2025-02-25 day"]),
        ("25일 열릴 예정이다.", ["25일 2025-02-25 day"]),
        ("25일 열겠다고 했다.", ["25일 2025-02-25 day"]),
        ("25일 열기로 했다.", ["25일 2025-02-25 day"]),
        ("25일 열 계획이다.", ["25일 2025-02-25 day"]),
        ("25일 열 방침이다.", ["25일 2025-02-25 day"]),
        ("25일 열릴 것으로 보인다.", ["25일 2025-02-25 day"]),
        ("25일 열릴 수 있다.", ["25일 2025-02-25 day"]),
        ("25일 열릴 듯하다.", ["25일 2025-02-25 day"]),
        ("25일 열 뜻을 밝혔다.", ["25일 2025-02-25 day"]),
        ("25일 열릴 가능성이 있다.", ["25일 2025-02-25 day"]),
        ("25일 눈을 예상했다.", ["25일 2025-02-25 day"]),
        ("25일 눈을 예보했다.", ["25일 2025-02-25 day"]),
        ("25일 눈을 내다봤다.", ["25일 2025-02-25 day"]),
        ("25일 달라고 했다.", ["25일 2025-02-25 day"]),
        ("25일 하라고 했다.", ["25일 2025-02-25 day"]),
        ("25일 하면 된다.", ["25일 2025-02-25 day"]),
        ("25일로 미뤘다.", ["25일 2025-02-25 day"]),
        ("25일로 다시 연기했다.", ["25일 2025-02-25 day"]),
        ("25일로 늦췄다.", ["25일 2025-02-25 day"]),
        ("25일로 옮겼다.", ["25일 2025-02-25 day"]),
        ("25일로 정했다.", ["25일 2025-01-25 day"]),
        ("25일 열린 회의다.", ["25일 2025-01-25 day"]),
        ("25일 나온 책이다.", ["25일 2025-01-25 day"]),
        ("25일 받은 돈이다.", ["25일 2025-01-25 day"]),
        ("25일 열리는 회의다.", ["25일 2025-02-25 day"]),
        ("25일 나오는 책이다.", ["25일 2025-02-25 day"]),
        ("25일 열린 등이다.", ["25일 2025-01-25 day"]),
        ("25일 대한 집이다.", ["25일 2025-01-25 day"]),
        ("25일 중요한 집이다.", ["25일 2025-01-25 day"]),
        ("25일 “좋겠다”고 했다.", ["25일 2025-01-25 day"]),
        ("25일 다음 달 연다고 밝혔다.", ["25일 2025-01-25 day", "다음 달 2025-03-01/2025-03-31 month"]),
        ("25일 오는 28일 연다고 밝혔다.", ["25일 2025-02-25 day", "오는 28일 2025-02-28 day"]),
        ("25일 9월 연다고 밝혔다.", ["25일 2025-01-25 day", "9월 2025-09-01/2025-09-30 month"]),
        ("25일 내년에 연다고 밝혔다.", ["25일 2025-01-25 day", "내년 2026-01-01/2026-12-31 year"]),
        ("25일 하반기에 연다고 밝혔다.", ["25일 2025-01-25 day", "하반기 2025-07-01/2025-12-31 half"]),
        ("25일 책을 파는 곳을 찾았다.", ["25일 2025-01-25 day"]),
        ("25일 기금을 마련하는 구상을 냈다.", ["25일 2025-01-25 day"]),
        ("25일까지 만든 것을 낸다.", ["25일 2025-02-25 day until"]),
        ("25일까지 만든 것을 냈다.", ["25일 2025-01-25 day until"]),
        ("25일부터 28일까지 연다.", ["25일부터 28일까지 2025-02-25/2025-02-28 range"]),
        ("25일 집. 눈이 왔다.", ["25일 2025-01-25 day"]),
        ("25일 집! 눈이 온다.", ["25일 2025-01-25 day"]),
        ("25일 3.5배 늘었다.", ["25일 2025-01-25 day"]),
        ("25일 있겠다.", ["25일 2025-02-25 day"]),
        ("25일 있다.", ["25일 2025-01-25 day"]),
        ("25일 왔던 곳이다.", ["25일 2025-01-25 day"]),
        ("25일 심의를 거쳤다.", ["25일 2025-01-25 day"]),
        ("25일 장비를 수출했다.", ["25일 2025-01-25 day"]),
        ("25일 만날 수도 있다.", ["25일 2025-02-25 day"]),
        ("25일 만날 거라고 했다.", ["25일 2025-02-25 day"]),
        ("25일 처리하자는 쪽이다.", ["25일 2025-02-25 day"]),
        ("25일 만나자고 했다.", ["25일 2025-02-25 day"]),
    ],
)
def test_the_clause_after_a_day_says_which_month(text, expected):
    """Its first verb, quotations and other times aside."""
    assert expected == dated(text)


@pytest.mark.parametrize(
    ("clause", "planned"),
    [
        ("7월|까지 시험장을 마련할 계획이라고 밝혔다.", True),
        ("3월 3일|까지 의견을 받을 예정이다.", True),
        ("2월| 국회에 법안을 내기로 했다.", True),
        ("3월|부터 시행 중인 제도를 확대할 계획이다.", False),
        ("6월| 발표한 초안을 고치기로 했다.", False),
        ("8월| 문을 연 센터를 넓힐 계획이다.", False),
        ("5월| 끝난 뒤 다시 모을 방침이다.", False),
        ("4월| 자료를 오는 12월 낼 예정이다.", False),
        ("6월|까지 마련한다.", False),
    ],
)
def test_what_is_to_happen_at_a_date_is_planned(clause, planned):
    """A plan whose verb is the first behind the date, and nothing done or under way before it."""
    text = clause.replace("|", "")
    assert planned == is_planned(text, clause.index("|"))
