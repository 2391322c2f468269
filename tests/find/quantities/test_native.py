"""Native numerals count."""

import pytest

from tests.find.quantities.measured import measured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("한 명이 왔다.", ["'한 명' 1 person exact"]),
        ("한 명의 관계자다.", []),
        ("한 명씩 왔다.", []),
        ("한 곳이다.", []),
        ("한 곳뿐이다.", ["'한 곳' 1 site exact"]),
        ("한 건에 그쳤다.", ["'한 건' 1 case exact"]),
        ("한 차례 했다.", ["'한 차례' 1 time exact"]),
        ("두 명이다.", ["'두 명' 2 person exact"]),
        ("세 곳이다.", ["'세 곳' 3 site exact"]),
        ("네 팀이다.", ["'네 팀' 4 team exact"]),
        ("다섯 가지다.", ["'다섯 가지' 5 kind exact"]),
        ("여섯 마리다.", ["'여섯 마리' 6 animal exact"]),
        ("일곱 달이다.", ["'일곱 달' 7 month exact"]),
        ("여덟 시간이다.", ["'여덟 시간' 8 hour exact"]),
        ("아홉 번이다.", ["'아홉 번' 9 time exact"]),
        ("열 명이다.", ["'열 명' 10 person exact"]),
        ("열두 명이다.", ["'열두 명' 12 person exact"]),
        ("스무 곳이다.", ["'스무 곳' 20 site exact"]),
        ("스물다섯 곳이다.", ["'스물다섯 곳' 25 site exact"]),
        ("서른 명이다.", ["'서른 명' 30 person exact"]),
        ("마흔두 명이다.", ["'마흔두 명' 42 person exact"]),
        ("쉰 명이다.", ["'쉰 명' 50 person exact"]),
        ("예순 명이다.", ["'예순 명' 60 person exact"]),
        ("일흔 명이다.", ["'일흔 명' 70 person exact"]),
        ("여든 명이다.", ["'여든 명' 80 person exact"]),
        ("아흔아홉 명이다.", ["'아흔아홉 명' 99 person exact"]),
        ("석 달을 썼다.", ["'석 달' 3 month exact"]),
        ("넉 장을 썼다.", ["'넉 장' 4 sheet exact"]),
        ("석 명이다.", []),
        ("한두 명이다.", ["'한두 명' 1..2 person range approx"]),
        ("두세 곳이다.", ["'두세 곳' 2..3 site range approx"]),
        ("두서너 명이다.", ["'두서너 명' 2..4 person range approx"]),
        ("서너 명이다.", ["'서너 명' 3..4 person range approx"]),
        ("네댓 명이다.", ["'네댓 명' 4..5 person range approx"]),
        ("너댓 명이다.", ["'너댓 명' 4..5 person range approx"]),
        ("대여섯 명이다.", ["'대여섯 명' 5..6 person range approx"]),
        ("예닐곱 명이다.", ["'예닐곱 명' 6..7 person range approx"]),
        ("일고여덟 명이다.", ["'일고여덟 명' 7..8 person range approx"]),
        ("여덟아홉 명이다.", ["'여덟아홉 명' 8..9 person range approx"]),
        ("두 나라가 왔다.", ["'두 나라' 2 country exact"]),
        ("세 부처가 왔다.", ["'세 부처' 3 ministry exact"]),
        ("네 기업이다.", ["'네 기업' 4 company exact"]),
        ("두 은행이다.", ["'두 은행' 2 bank exact"]),
        ("두 법안이다.", ["'두 법안' 2 bill exact"]),
        ("두 정당이다.", ["'두 정당' 2 party exact"]),
        ("두 해를 썼다.", ["'두 해' 2 year exact"]),
        ("두 시다.", []),
        ("세 시다.", []),
        ("세 시간이다.", ["'세 시간' 3 hour exact"]),
        ("두 번 다시 없다.", []),
        ("두 쪽이다.", []),
        ("두 쪽 분량이다.", ["'두 쪽' 2 page exact"]),
        ("문을 열 곳이다.", []),
        ("두명이다.", ["'두명' 2 person exact"]),
        ("두 분이 왔다.", ["'두 분' 2 person exact"]),
        ("두 분 말씀은 다르다.", ["'두 분' 2 person exact"]),
        ("열 분 동안 논의했다.", ["'열 분' 10 minute exact"]),
        ("세대를 냈다.", []),
        ("세기다.", []),
        ("새두 명이다.", []),
        ("두 여명이다.", []),
    ],
)
def test_native_numerals_count(text, expected):
    """With counters and nouns; times of day, verbs and words that only begin so do not."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("두 국가가 컸다.", ["'두 국가' 2 country exact"]),
        ("두 기관이 컸다.", ["'두 기관' 2 institution exact"]),
        ("두 회사는 컸다.", ["'두 회사' 2 company exact"]),
        ("두 업체도 컸다.", ["'두 업체' 2 company exact"]),
        ("두 대학이 컸다.", ["'두 대학' 2 university exact"]),
        ("두 학교의 컸다.", ["'두 학교' 2 school exact"]),
        ("두 도시와 컸다.", ["'두 도시' 2 city exact"]),
        ("두 지역만 컸다.", ["'두 지역' 2 region exact"]),
        ("두 사업에는 컸다.", ["'두 사업' 2 project exact"]),
        ("두 과제가 컸다.", ["'두 과제' 2 project exact"]),
        ("두 분야로 컸다.", ["'두 분야' 2 field exact"]),
        ("두 단체까지 컸다.", ["'두 단체' None..2 group upper"]),
        ("두 정당부터 컸다.", ["'두 정당' 2 party exact"]),
        ("두 해에 컸다.", ["'두 해' 2 year exact"]),
        ("두 집이 컸다.", []),
    ],
)
def test_nouns_are_counted_without_a_counter(text, expected):
    """Countries, bodies, projects and years."""
    assert expected == measured(text)
