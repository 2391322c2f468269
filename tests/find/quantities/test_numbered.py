"""Numbers of generations, floors and items are ordinals; counts of them stay counts."""

from __future__ import annotations

import pytest

from tests.find.quantities.measured import measured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6세대 메모리를 양산한다.", ["'6세대' 6 ordinal exact"]),
        ("5~6세대 메모리를 판다.", ["'5~6세대' 5..6 ordinal range"]),
        ("3세대가 함께 산다.", ["'3세대' 3 generation exact"]),
        ("세 세대가 산다.", ["'세 세대' 3 generation exact"]),
        ("아파트 500세대를 짓는다.", ["'500세대' 500 household exact"]),
        ("12세대 규모로 짓는다.", ["'12세대' 12 household exact"]),
        ("2030세대가 쓴다.", []),
        ("586세대가 쓴다.", []),
    ],
)
def test_a_generation_is_numbered_unless_people_or_homes_are_counted(text, expected):
    """6세대 is the sixth, 500세대 are homes, and 2030세대 are people in their twenties and thirties."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("19층 대회의실에서 열렸다.", ["'19층' 19 ordinal exact"]),
        ("5층 전산실에서 불이 났다.", ["'5층' 5 ordinal exact"]),
        ("회관 2층에서 만났다.", ["'2층' 2 ordinal exact"]),
        ("본사는 12층에 있다.", ["'12층' 12 ordinal exact"]),
        ("30층 건물을 짓는다.", ["'30층' 30 floor exact"]),
        ("지상 15층 규모다.", ["'15층' 15 floor exact"]),
        ("건물은 30층에 달한다.", ["'30층' 30 floor exact"]),
    ],
)
def test_a_floor_where_something_is_has_its_number(text, expected):
    """19층 대회의실 is on the 19th floor, 30층 건물 has thirty."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12번 안건을 미뤘다.", ["'12번' 12 ordinal exact"]),
        ("1번 문항이 어렵다.", ["'1번' 1 ordinal exact"]),
        ("5번 출구에서 만났다.", []),
        ("국도 7번을 달렸다.", []),
        ("기호 2번을 뽑았다.", []),
        ("3번 시도했다.", ["'3번' 3 time exact"]),
        ("국정과제 가운데 21번이 AI다.", []),
        ("실제로 3번 홀로 시도했다.", ["'3번' 3 time exact"]),
        ("3번 문제를 풀었다.", ["'3번' 3 time exact"]),
        ("불만을 17번 말했다.", ["'17번' 17 time exact"]),
    ],
)
def test_an_item_has_its_number_and_a_number_that_names_is_none(text, expected):
    """12번 안건 is the twelfth, 5번 출구 a name, and what was done so often stays a count."""
    assert expected == measured(text)
