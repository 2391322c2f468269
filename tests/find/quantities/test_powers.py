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
        ("110^25다.", []),
        ("10^25 토큰이다.", ["'10^25 토큰' 10000000000000000000000000 token exact"]),
        ("3×10^0다.", ["'3×10^0' 3 number exact"]),
    ],
)
def test_powers_of_ten_are_figures(text, expected):
    """In words, marks and small digits."""
    assert expected == measured(text)
