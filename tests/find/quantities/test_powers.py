"""Powers of ten are figures."""

import pytest

from tests.find.quantities.measured import measured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10의 26제곱이다.", ["'10의 26제곱' 100000000000000000000000000 number exact"]),
        ("10의 26승을 썼다.", ["'10의 26승' 100000000000000000000000000 number exact"]),
        ("10^25 FLOPs다.", ["'10^25 FLOPs' 10000000000000000000000000 FLOP exact"]),
        ("10**25다.", ["'10**25' 10000000000000000000000000 number exact"]),
        ("10^{25}다.", ["'10^{25}' 10000000000000000000000000 number exact"]),
        ("10²⁶이다.", ["'10²⁶' 100000000000000000000000000 number exact"]),
        ("1.5×10^24다.", ["'1.5×10^24' 1500000000000000000000000.0 number exact"]),
        ("1.5x10^24다.", ["'1.5x10^24' 1500000000000000000000000.0 number exact"]),
        ("1.5·10^24다.", ["'1.5·10^24' 1500000000000000000000000.0 number exact"]),
        ("10의 26제곱(10²⁶)이다.", ["'10의 26제곱(10²⁶)' 100000000000000000000000000 number exact"]),
        ("10의 26제곱미터다.", ["'26제곱미터' 26 square metre exact"]),
        ("10의 3승부다.", []),
        (
            "10의 26승에서 25승으로 낮춘다.",
            [
                "'10의 26승' 100000000000000000000000000 number exact",
                "'25승' 10000000000000000000000000 number exact",
            ],
        ),
        ("10의 26승으로 한다.", ["'10의 26승' 100000000000000000000000000 number exact"]),
        ("110^25다.", []),
        ("10^25 토큰이다.", ["'10^25 토큰' 10000000000000000000000000 token exact"]),
        ("3×10^0다.", ["'3×10^0' 3 number exact"]),
    ],
)
def test_powers_of_ten_are_figures(text, expected):
    """In words, marks and small digits."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10^25플롭이다.", ["'10^25플롭' 10000000000000000000000000 FLOP exact"]),
        ("10^25 flops다.", ["'10^25 flops' 10000000000000000000000000 FLOP exact"]),
        ("10^25 플롭스다.", ["'10^25 플롭스' 10000000000000000000000000 FLOP exact"]),
        ("초당 10^25 플롭스다.", ["'10^25 플롭스' 10000000000000000000000000 FLOPS exact"]),
        ("10^18 플롭스다.", ["'10^18 플롭스' 1000000000000000000 FLOPS exact"]),
        (
            "10^25 부동소수점 연산량이다.",
            ["'10^25 부동소수점 연산량' 10000000000000000000000000 floating-point operation exact"],
        ),
        (
            "10^25의 부동 소수점 연산이다.",
            ["'10^25의 부동 소수점 연산' 10000000000000000000000000 floating-point operation exact"],
        ),
        ("10^25회다.", ["'10^25회' 10000000000000000000000000 time exact"]),
        ("10^25회전이다.", ["'10^25' 10000000000000000000000000 number exact"]),
        ("연산량이 10^25회를 넘는다.", ["'10^25회' 10000000000000000000000000..None operation lower bound_excluded"]),
        ("연산량 10^25를 넘는다.", ["'10^25' 10000000000000000000000000..None operation lower bound_excluded"]),
        ("연산이 컸다. 10^25를 넘는다.", ["'10^25' 10000000000000000000000000..None number lower bound_excluded"]),
        ("10^25여 개다.", ["'10^25' 10000000000000000000000000..None number lower approx"]),
        ("10^25개를 쓴다.", ["'10^25개' 10000000000000000000000000 item exact"]),
        ("10^25 FLOPsX다.", ["'10^25' 10000000000000000000000000 number exact"]),
        ("10^5 km다.", ["'10^5 km' 100000 kilometre exact"]),
        ("10^123이다.", []),
        ("12.5x10^5다.", ["'12.5x10^5' 1250000.0 number exact"]),
        ("1234x10^5다.", []),
        ("x10^5다.", []),
    ],
)
def test_what_a_power_counts_stands_beside_it(text, expected):
    """Operations, a unit, or a word of computing before it."""
    assert expected == measured(text)
