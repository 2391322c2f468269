from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_brief import Quantity, Span
from policy_brief.cleaning.unseen import strip_unseen
from summarizer.find.money.amounts import find_money
from summarizer.find.passage import Passage
from summarizer.find.quantities.measures import find_quantities
from summarizer.text.article import Article
from tests.find.quantities.measured import measured


def quantities(text: str) -> tuple[Quantity, ...]:
    passage = Passage.of(Article.from_text(text))
    return find_quantities(passage, find_money(passage))


def read(text: str) -> list[tuple]:
    return [(q.text, q.value_min, q.value_max, q.unit, q.approx, q.bound) for q in quantities(text)]


def exact(surface: str, value, unit: str, *, approx: bool = False) -> tuple:
    return (surface, Decimal(str(value)), Decimal(str(value)), unit, approx, "exact")


def span(surface: str, low, high, unit: str, *, approx: bool = False) -> tuple:
    return (surface, Decimal(str(low)), Decimal(str(high)), unit, approx, "range")


def over(surface: str, value, unit: str, *, approx: bool = False) -> tuple:
    return (surface, Decimal(str(value)), None, unit, approx, "lower")


def upto(surface: str, value, unit: str, *, approx: bool = False) -> tuple:
    return (surface, None, Decimal(str(value)), unit, approx, "upper")


COUNTS = [
    ("연구자 1천200명이 모였다.", exact("1천200명", 1_200, "person")),
    ("GPU 1만8천장을 산다.", exact("1만8천장", 18_000, "GPU")),
    ("그래픽처리장치(GPU) 5만장을 산다.", exact("5만장", 50_000, "GPU")),
    ("5만장의 GPU를 산다.", exact("5만장", 50_000, "GPU")),
    ("서류 30장을 냈다.", exact("30장", 30, "sheet")),
    ("센터 4곳을 연다.", exact("4곳", 4, "site")),
    ("경쟁률은 4.3대 1이었다.", exact("4.3대 1", "4.3", "to 1")),
    ("지원 경쟁률은 평균 12대 1로 올랐다.", exact("12대 1", 12, "to 1")),
    ("1,200대 1의 경쟁을 뚫었다.", exact("1,200대 1", 1_200, "to 1")),
    ("특허 250건을 냈다.", exact("250건", 250, "patent")),
    ("스타트업 60개사가 참여했다.", exact("60개사", 60, "company")),
    ("7개 기업이 참여했다.", exact("7개", 7, "company")),
    ("28개국이 서명했다.", exact("28개국", 28, "country")),
    ("과제 12개를 뽑는다.", exact("12개", 12, "item")),
    ("일자리 3만개를 만든다.", exact("3만개", 30_000, "job")),
    ("에이전트 5종을 냈다.", exact("5종", 5, "kind")),
    ("로봇 300대를 들인다.", exact("300대", 300, "unit")),
    ("위성 3기를 쏜다.", exact("3기", 3, "unit")),
    ("70B 모델을 공개했다.", exact("70B", 70 * 10**9, "parameter")),
    ("매개변수 320억개 모델이다.", exact("320억개", 320 * 10**8, "parameter")),
    ("320억개 파라미터를 갖췄다.", exact("320억개", 320 * 10**8, "parameter")),
    ("토큰 2조개를 학습했다.", exact("2조개", 2 * 10**12, "token")),
    ("15조 토큰을 학습했다.", exact("15조 토큰", 15 * 10**12, "token")),
    ("두 배로 늘린다.", exact("두 배", 2, "times")),
    ("1.7배 늘었다.", exact("1.7배", 1.7, "times")),
    ("세계 3위에 올랐다.", exact("3위", 3, "ordinal")),
    ("세계에서 2번째로 만들었다.", exact("2번째", 2, "ordinal")),
    ("세 번째 회의다.", exact("세 번째", 3, "ordinal")),
    ("제4차 회의를 열었다.", exact("4차", 4, "ordinal")),
    ("제5회 포럼을 열었다.", exact("5회", 5, "ordinal")),
    ("1단계 투자안을 의결했다.", exact("1단계", 1, "phase")),
    ("2단계는 내년에 연다.", exact("2단계", 2, "phase")),
    ("심사를 3단계로 나눠 치른다.", exact("3단계", 3, "stage")),
    ("AI 사업 6건을 끝냈다.", exact("6건", 6, "project")),
    ("직전 3개 사업연도의 평균이다.", exact("3개", 3, "fiscal year")),
    ("2개 회계연도를 본다.", exact("2개", 2, "fiscal year")),
    ("4개 학년도 자료다.", exact("4개", 4, "academic year")),
    ("시는 협약 9건을 다시 본다.", exact("9건", 9, "agreement")),
    ("신청서 14건을 받았다.", exact("14건", 14, "application")),
    ("사고 14건을 조사했다.", exact("14건", 14, "accident")),
]
MEASURES = [
    ("1기가와트 데이터센터를 짓는다.", exact("1기가와트", 1, "gigawatt")),
    ("1.2GW 전력이 든다.", exact("1.2GW", 1.2, "gigawatt")),
    ("300MW급 시설이다.", exact("300MW", 300, "megawatt")),
    ("80TB 데이터를 연다.", exact("80TB", 80, "terabyte")),
    ("2엑사플롭스 성능이다.", exact("2엑사플롭스", 2, "exaflops")),
    ("600페타플롭스 성능이다.", exact("600페타플롭스", 600, "petaflops")),
    ("3나노 공정을 쓴다.", exact("3나노", 3, "nanometre")),
    ("부지 5만㎡에 짓는다.", exact("5만㎡", 50_000, "square metre")),
    ("12.5% 늘었다.", exact("12.5%", 12.5, "percent")),
    ("30퍼센트 줄었다.", exact("30퍼센트", 30, "percent")),
    ("0.5%p 올랐다.", exact("0.5%p", 0.5, "percentage point")),
    ("2%포인트 내렸다.", exact("2%포인트", 2, "percentage point")),
    ("증가율은 -3.2%다.", exact("-3.2%", -3.2, "percent")),
    ("20~30%를 지원한다.", span("20~30%", 20, 30, "percent")),
    ("8%~13% 관세를 낸다.", span("8%~13%", 8, 13, "percent")),
]
DURATIONS = [
    ("3년간 시행한다.", exact("3년", 3, "year")),
    ("5년 동안 시행한다.", exact("5년", 5, "year")),
    ("우리는 3년 뒤처진다.", exact("3년", 3, "year")),
    ("1년 늦어지면 손해가 크다.", exact("1년", 1, "year")),
    ("20년간 시행한다.", exact("20년", 20, "year")),
    ("3년은 걸린다.", exact("3년", 3, "year")),
    ("최소 10년이 걸린다.", over("10년", 10, "year")),
    ("3~5년이 걸린다.", span("3~5년", 3, 5, "year")),
    ("6개월 뒤에 연다.", exact("6개월", 6, "month")),
    ("2주간 교육한다.", exact("2주간", 2, "week")),
    ("100일 만에 끝냈다.", exact("100일", 100, "day")),
    ("48시간 안에 답한다.", exact("48시간", 48, "hour")),
    ("15분 동안 말했다.", exact("15분", 15, "minute")),
    ("20년 쌓인 자료다.", exact("20년", 20, "year")),
    ("3년 이어진 사업이다.", exact("3년", 3, "year")),
    ("24년 된 열차다.", exact("24년", 24, "year")),
    ("징역 18년을 받았다.", exact("18년", 18, "year")),
    ("20년분을 준다.", exact("20년", 20, "year")),
    ("최대 25년까지 쓴다.", upto("25년", 25, "year")),
]
NATIVE = [
    ("다섯 팀이 뽑혔다.", exact("다섯 팀", 5, "team")),
    ("세 곳에서는 문을 연다.", exact("세 곳", 3, "site")),
    ("네 개 부처가 함께 낸다.", exact("네 개", 4, "ministry")),
    ("두 나라가 서명했다.", exact("두 나라", 2, "country")),
    ("세 부처의 안을 모았다.", exact("세 부처", 3, "ministry")),
    ("위원 열두 명이 모였다.", exact("열두 명", 12, "person")),
    ("열두명의 위원이 모였다.", exact("열두명", 12, "person")),
    ("학교 스물다섯 곳을 고쳤다.", exact("스물다섯 곳", 25, "site")),
    ("스무 곳을 고쳤다.", exact("스무 곳", 20, "site")),
    ("아흔아홉 건을 냈다.", exact("아흔아홉 건", 99, "case")),
    ("두세 차례 만났다.", span("두세 차례", 2, 3, "time", approx=True)),
    ("최소 서너 명이 든다.", over("서너 명", 3, "person", approx=True)),
    ("두 번 유찰됐다.", exact("두 번", 2, "time")),
    ("열두 번째 축제다.", exact("열두 번째", 12, "ordinal")),
    ("세 시간 걸렸다.", exact("세 시간", 3, "hour")),
    ("A4 두 쪽 분량이다.", exact("두 쪽", 2, "page")),
    ("직원 한 명이 다쳤다.", exact("한 명", 1, "person")),
    ("한 차례 미뤘다.", exact("한 차례", 1, "time")),
    ("끝난 것은 한 건뿐이다.", exact("한 건", 1, "case")),
    ("석 달 걸렸다.", exact("석 달", 3, "month")),
    ("넉 장을 냈다.", exact("넉 장", 4, "sheet")),
    ("세 해 동안 쓴다.", exact("세 해", 3, "year")),
]
POWERS = [
    ("연산량이 10의 26제곱 이상이다.", over("10의 26제곱", 10**26, "operation")),
    ("10의 26제곱 부동소수점연산 이상이다.", over("10의 26제곱 부동소수점연산", 10**26, "floating-point operation")),
    ("10^25 FLOPs 이상이다.", over("10^25 FLOPs", 10**25, "FLOP")),
    ("10²⁶을 넘는다.", over("10²⁶", 10**26, "number")),
    ("10의 26승을 초과한다.", over("10의 26승", 10**26, "number")),
    ("10의 26제곱(10²⁶) FLOP 이하다.", upto("10의 26제곱(10²⁶) FLOP", 10**26, "FLOP")),
    ("1.5×10^24 FLOPS를 쓴다.", exact("1.5×10^24 FLOPS", 15 * 10**23, "FLOP")),
    ("연산량은 10^26회를 넘는다.", over("10^26회", 10**26, "operation")),
]
BOUNDS = [
    ("30% 이상을 맡는다.", over("30%", 30, "percent")),
    ("징역 3년 이하에 처한다.", upto("3년", 3, "year")),
    ("최대 3년간 지원한다.", upto("3년", 3, "year")),
    ("약 200명이 모였다.", exact("200명", 200, "person", approx=True)),
    ("200여명이 모였다.", over("200여명", 200, "person", approx=True)),
    ("수백명이 모였다.", span("수백명", 100, 1_000, "person", approx=True)),
    ("점유율은 30%대다.", span("30%", 30, 40, "percent", approx=True)),
    ("비중을 30%까지 늘린다.", exact("30%", 30, "percent")),
    ("GPU 5만장 이상을 산다.", over("5만장", 50_000, "GPU")),
    ("50인 미만 사업장이다.", upto("50인", 50, "person")),
]
NONE = [
    "2025년에 시작했다.",
    "2026~2028년에 시행한다.",
    "오는 3월 시작한다.",
    "20일 회의를 열었다.",
    "'26년 예산을 냈다.",
    "25년 2월에 시작했다.",
    "오후 3시 30분에 열었다.",
    "1990년대에 시작했다.",
    "AI 3대 강국을 노린다.",
    "20대 청년이 많다.",
    "직원은 20대가 많다.",
    "트럼프 2기 정부다.",
    "3개발 사업이다.",
    "11대 1로 이겼다.",
    "1대 1 면담에서 경쟁을 말했다.",
    "2분기에 늘었다.",
    "5억원을 냈다.",
    "1인당 5만원을 준다.",
    "카카오[035720]가 참여한다.",
    "24년 예산은 늘었다.",
    "한 번에 끝냈다.",
    "석 장관이 말했다.",
    "그가 한 건 사실이다.",
    "한 곳에 모았다.",
    "한 관계자가 말했다.",
    "한 명도 오지 않았다.",
    "세 시에 만났다.",
    "두 번 다시 없다.",
    "문을 열 곳을 찾는다.",
    "열대 과일과 급행 열차다.",
    "세기의 대결이다.",
    "두 쪽의 말이 갈렸다.",
    "두 기업인이 만났다.",
    "두 사업자가 다퉜다.",
    "1·2차 공모에서 떨어졌다.",
    "1, 2단계를 끝냈다.",
    "1·2·3단계를 끝냈다.",
    "제3·4조에 따른다.",
    "2·3위를 했다.",
    "제1, 2회 대회다.",
]
CASES = [*COUNTS, *MEASURES, *DURATIONS, *NATIVE, *POWERS, *BOUNDS]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_quantity_is_read_in_every_field(text, expected):
    """Surface, values, unit, approximation and bound are right."""
    assert [expected] == read(text)


@pytest.mark.parametrize("text", NONE)
def test_dates_money_and_words_are_no_quantities(text):
    """Calendar forms, amounts and words that begin like a counter stay out."""
    assert [] == read(text)


def test_taken_spans_are_skipped():
    """A figure that overlaps a taken span is not reported, in whatever order spans come."""
    text = "3년간 5명이 7곳에서 일한다."
    passage = Passage.of(Article.from_text(text))
    taken = [Span(text="7곳", start=8, end=10), Span(text="3년간", start=0, end=3)]
    assert [("N1", "5명")] == [(q.id, q.text) for q in find_quantities(passage, taken)]


FULL_WIDTH = str.maketrans("0123456789,.%", "０１２３４５６７８９，．％")


@pytest.mark.parametrize(
    "text", ["예산은 '12년에 늘었다.", "’12년 이상을 본다.", "2012년 예산이다.", "2월 24년 예산이다."]
)
def test_years_are_no_durations_though_nobody_took_them(text):
    """Quantities need not know of dates for that."""
    assert () == quantities(text)


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_values_do_not_depend_on_width_or_spaces(text):
    """Full-width digits and no-break spaces change the words, never the values."""
    variant = text.translate(FULL_WIDTH).replace(" ", "\u00a0")
    assert [row[1:] for row in read(text)] == [row[1:] for row in read(variant)]


PIECES = st.sampled_from(
    [
        *(
            "1",
            "20",
            "3.5",
            "2025",
            "천",
            "만",
            "억",
            "수",
            "여",
            "년",
            "월",
            "일",
            "간",
            "명",
            "장",
            "개",
            "대",
            "두",
            "열",
            "한",
            "배",
            "번째",
            "나라",
        ),
        *(
            "%",
            "%p",
            "GW",
            "B",
            "10^",
            "²⁶",
            "의 26제곱",
            "·",
            "~",
            "-",
            " ",
            "약",
            "이상",
            "제",
            "차",
            "위",
            "GPU",
            "토큰",
            "시",
            "분",
            "\n",
            "당",
            "원",
        ),
    ]
)


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=80).map(strip_unseen), st.lists(PIECES, max_size=25).map("".join)))
def test_every_quantity_lies_in_the_text(text):
    """Whatever the text, spans are inside it, in order, apart, and their words are the text's own."""
    reached = 0
    for found in quantities(text):
        assert reached <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        reached = found.end


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (exact("절반", 1, "half"), "응답자의 절반이 찬성했다."),
        (over("절반", 1, "half"), "응답자의 절반 이상이 찬성했다."),
        (over("과반", 1, "half"), "의원 과반이 찬성했다."),
        (upto("절반", 1, "half"), "목표의 절반에도 못 미쳤다."),
        (over("3분의 2", 2, "third"), "주주 3분의 2 이상이 반대했다."),
        (exact("3분의 1", 1, "third"), "지분 3분의 1을 샀다."),
        (exact("10분의 3", 3, "tenth"), "지분 10분의 3을 샀다."),
        (over("20여 곳", 20, "company", approx=True), "기업 20여 곳이 참여했다."),
        (exact("30곳", 30, "university"), "대학 30곳을 지원한다."),
        (over("6개월", 6, "month"), "계약 기간은 최소 6개월이다."),
        (exact("2%", 2, "percent"), "예상치를 2% 웃돌았다."),
    ],
)
def test_shares_and_bounds_are_read(expected, text):
    """Shares in words count halves and thirds; a difference is not a bound."""
    assert [expected] == read(text)


@pytest.mark.parametrize("text", ["3분의 3을 냈다.", "과반석을 얻었다.", "오전 10분의 휴식을 했다."])
def test_what_only_looks_like_a_share_is_left_alone(text):
    """A whole in parts, a longer word and minutes are not shares."""
    assert not {q.unit for q in quantities(text)} & {"half", "third"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3년간 했다.", ["'3년' 3 year exact"]),
        ("2025년 했다.", []),
        ("'26년 예산이다.", []),
        ("예산은 12년 이상을 본다.", ["'12년' 12..None year lower"]),
        ("24년 예산이다.", []),
        ("24년간 했다.", ["'24년' 24 year exact"]),
        ("24년 만에 했다.", ["'24년' 24 year exact"]),
        ("24년 동안 했다.", ["'24년' 24 year exact"]),
        ("24년째 한다.", ["'24년' 24 year exact"]),
        ("24년 쌓인 경험이다.", ["'24년' 24 year exact"]),
        ("24년의 세월이다.", []),
        ("징역 24년이다.", ["'24년' 24 year exact"]),
        ("향후 24년을 본다.", ["'24년' 24 year exact"]),
        ("최근 약 24년을 본다.", ["'24년' 24 year exact approx"]),
        ("40년을 본다.", ["'40년' 40 year exact"]),
        ("14년을 본다.", ["'14년' 14 year exact"]),
        ("15년을 본다.", []),
        ("39년을 본다.", []),
        ("1년 늦어지면 안 된다.", ["'1년' 1 year exact"]),
        ("3년대를 냈다.", []),
        ("3년도 예산이다.", ["'3년' 3 year exact"]),
        ("2026~2028년이다.", []),
        ("2026~2028년간 한다.", []),
        ("2026~28년간 한다.", []),
        ("2026년∼28년 동안 한다.", []),
        ("2026 - 28년 동안 한다.", []),
        ("20~28년간 한다.", ["'20~28년' 20..28 year range"]),
        ("3~5년이다.", ["'3~5년' 3..5 year range"]),
        ("3년~5년이다.", ["'3년~5년' 3..5 year range"]),
    ],
)
def test_years_are_durations_or_dates(text, expected):
    """Calendar years and short years are none; near years need a word of lasting."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20~30%다.", ["'20~30%' 20..30 percent range"]),
        ("20%~30%다.", ["'20%~30%' 20..30 percent range"]),
        ("30~20%다.", ["'20%' 20 percent exact"]),
        ("20%~30명이다.", ["'20%' 20 percent exact", "'30명' 30 person exact"]),
        ("20명 내지 30명이다.", ["'20명 내지 30명' 20..30 person range"]),
        ("20-30명이다.", ["'20-30명' 20..30 person range"]),
        ("1~2만명이다.", ["'1~2만명' 10000..20000 person range"]),
        ("수십~수백명이다.", ["'수십~수백명' 10..1000 person range approx"]),
        ("20여~30여명이다.", ["'20여~30여명' 20..30 person range approx"]),
        ("20여 명이다.", ["'20여 명' 20..None person lower approx"]),
        ("최대 20여 명이다.", ["'20여 명' None..20 person upper approx"]),
        ("1·2차 회의다.", []),
        ("1, 2단계다.", []),
        ("2·1차 회의다.", ["'1차' 1 ordinal exact"]),
        ("1·2명이다.", ["'2명' 2 person exact"]),
        ("1인당 3개를 냈다.", ["'3개' 3 item exact"]),
        ("2인당 3개를 냈다.", ["'2인' 2 person exact", "'3개' 3 item exact"]),
        ("-3%다.", ["'-3%' -3 percent exact"]),
        ("마이너스 3%다.", ["'마이너스 3%' -3 percent exact"]),
        ("약 3%다.", ["'3%' 3 percent exact approx"]),
        ("3% 이상이다.", ["'3%' 3..None percent lower"]),
        ("3% 미만이다.", ["'3%' None..3 percent upper bound_excluded"]),
        ("3%에 육박했다.", ["'3%' 3 percent exact approx nearly"]),
        ("예상보다 3% 웃돌았다.", ["'3%' 3 percent exact difference"]),
        ("삼십 명이다.", ["'삼십 명' 30 person exact"]),
        ("수백 명이다.", ["'수백 명' 100..1000 person range approx"]),
        ("1만8천 명이다.", ["'1만8천 명' 18000 person exact"]),
    ],
)
def test_ranges_rows_and_signs(text, expected):
    """Of one unit, rising; the last of a row is no figure of its own."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3명~5만명이 온다.", ["'3명~5만명' 3..50000 person range"]),
        ("3천명~5만명이 온다.", ["'3천명~5만명' 3000..50000 person range"]),
        ("3~5만명이 온다.", ["'3~5만명' 30000..50000 person range"]),
        ("약 20~30명 정도다.", ["'20~30명' 20..30 person range approx"]),
        ("20~30 정도다.", []),
    ],
)
def test_the_first_end_of_a_range_has_the_scale_of_the_last_where_it_has_no_counter(text, expected):
    """Three people to fifty thousand are not thirty thousand to fifty thousand."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1년 반 동안 동결했다.", ["'1년 반' 1.5 year exact"]),
        ("두 달 반 만에 열었다.", ["'두 달 반' 2.5 month exact"]),
        ("3시간 반을 논의했다.", ["'3시간 반' 3.5 hour exact"]),
        ("약 2년 반이 걸린다.", ["'2년 반' 2.5 year exact approx"]),
        ("3년 반도체 투자다.", ["'3년' 3 year exact"]),
        ("3년 반대했다.", ["'3년' 3 year exact"]),
        ("20명 반이 왔다.", ["'20명' 20 person exact"]),
    ],
)
def test_a_half_belongs_to_its_duration(text, expected):
    """A year and a half is no year; other words begin with the same letter, and people have no halves."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9시 30분에 연다.", []),
        ("회의는 9시30분에 연다.", []),
        ("30분에 한 번 연다.", ["'30분' 30 minute exact"]),
        ("회의는 9시간 30분 걸린다.", ["'9시간' 9 hour exact", "'30분' 30 minute exact"]),
    ],
)
def test_minutes_of_the_clock_are_no_duration(text, expected):
    """Where a text begins with them, too."""
    assert expected == [line for line in measured(text) if "time" not in line]


@pytest.mark.parametrize(("text", "count"), [("법률 제5조인 책임을 정했다.", 0), ("모두 5조인 사람이 본다.", 1)])
def test_an_article_of_a_law_counts_nobody(text, count):
    """제5조인 is Article 5, which is …, and not five trillion people."""
    assert count == len(measured(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2, 3년 안에 쓴다.", ["'2, 3년' 2..3 year range"]),
        ("4, 5개 기업이 겨룬다.", ["'4, 5개' 4..5 company range"]),
        ("9, 10명이 남았다.", ["'9, 10명' 9..10 person range"]),
        ("2, 3백 명이 왔다.", ["'2, 3백 명' 200..300 person range"]),
        ("최대 2, 3배 늘었다.", ["'2, 3배' 2..3 times range"]),
        ("3, 5개 기업이 겨룬다.", ["'5개' 5 company exact"]),
        ("1, 2위를 차지했다.", []),
        ("1, 2, 3개를 봤다.", ["'3개' 3 item exact"]),
        ("두 곳이 각각 3, 4개를 냈다.", ["'두 곳' 2 site exact", "'4개' 4 item exact"]),
        ("2030년, 5개 기업이 온다.", ["'5개' 5 company exact"]),
    ],
)
def test_two_neighbouring_digits_before_one_counter_are_a_range(text, expected):
    """2, 3년 is two to three years; ranks, rows of three and digits that are no neighbours are listed."""
    assert expected == measured(text)
