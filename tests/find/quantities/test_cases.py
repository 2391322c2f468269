"""건 and 편 count what the noun beside them names."""

from __future__ import annotations

import pytest

from tests.find.quantities.measured import measured


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("논문 410편을 냈다.", "paper"),
        ("논문이 410편 나왔다.", "paper"),
        ("영화 410편을 틀었다.", "film"),
        ("법안은 모두 410건이다.", "bill"),
        ("특허 출원은 지난해 410건이다.", "patent application"),
        ("특허출원 410건을 심사했다.", "patent application"),
        ("특허 소송 410건이 걸렸다.", "lawsuit"),
        ("사고 410건이 났다.", "accident"),
        ("개인정보 유출 사고 410건이 났다.", "incident"),
        ("요청 410건을 받았다.", "request"),
        ("410건의 민원을 받았다.", "complaint"),
        ("410건의 국내 특허를 냈다.", "patent"),
        ("410건의 신청 용량을 쟀다.", "case"),
        ("데이터 410건을 모았다.", "case"),
        ("사고를 막으려 410건을 쟀다.", "case"),
        ("단막극 410편을 틀었다.", "piece"),
    ],
)
def test_the_noun_beside_a_case_says_what_it_is(text, unit):
    """Before it, with a particle and 모두 between, or behind 의; where none is known they are cases or pieces."""
    (said,) = measured(text)

    assert f" 410 {unit} exact" in said
