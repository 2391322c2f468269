"""Local governments are described by place and kind."""

import pytest

from summarizer.korean.names.local import describe_local


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("해담시", "Haedam City"),
        ("해담군", "Haedam County"),
        ("해담구", "Haedam District"),
        ("해담도", "Haedam Province"),
        ("해담특별시", "Haedam Metropolitan City"),
        ("해담광역시", "Haedam Metropolitan City"),
        ("해담특별자치시", "Haedam Special Self-Governing City"),
        ("해담특별자치도", "Haedam Special Self-Governing Province"),
        ("해담시의회", "Haedam City Council"),
        ("해담군의회", "Haedam County Council"),
        ("해담구의회", "Haedam District Council"),
        ("해담도의회", "Haedam Provincial Council"),
        ("해담특별시의회", "Haedam Metropolitan Council"),
        ("해담광역시의회", "Haedam Metropolitan Council"),
        ("해담특별자치시의회", "Haedam Special Self-Governing City Council"),
        ("해담특별자치도의회", "Haedam Special Self-Governing Province Council"),
        ("해담시청", "Haedam City Hall"),
        ("해담군청", "Haedam County Office"),
        ("해담구청", "Haedam District Office"),
        ("해담도청", "Haedam Provincial Office"),
        ("해담특별시청", "Haedam Metropolitan City Office"),
        ("해담특별자치도청", "Haedam Special Self-Governing Province Office"),
        ("충청북도", "North Chungcheong Province"),
        ("충청남도", "South Chungcheong Province"),
        ("전라북도", "North Jeolla Province"),
        ("전라남도", "South Jeolla Province"),
        ("경상북도", "North Gyeongsang Province"),
        ("경상남도", "South Gyeongsang Province"),
        ("전라남도의회", "South Jeolla Provincial Council"),
        ("우리시의회", None),
        ("불법도청", None),
        ("한반도", None),
        ("제도", None),
        ("시", None),
        ("해시", None),
        ("가나다라마바시", "Ganadaramaba City"),
        ("가나다라마바사시", None),
        ("해담시장", None),
        ("해담", None),
        ("해담시 시정소식", "Haedam City News"),
        ("해담군 군정소식", "Haedam County News"),
        ("해담구 구정소식", "Haedam District News"),
        ("해담도 도정소식", "Haedam Province News"),
        ("해담시의회 의정소식", "Haedam City Council News"),
        ("해담시 누리집", "Haedam City Website"),
        ("해담시 소식", None),
        ("누리집", None),
        ("누리집 해담시", None),
        ("해담도 해담시", "Haedam Province Haedam City"),
        ("해담도 하늘", None),
        ("", None),
    ],
)
def test_a_local_government_is_described(text, expected):
    """Its kind, its council or its office; everyday words before 시 and its kin are no places."""
    assert expected == describe_local(text)
