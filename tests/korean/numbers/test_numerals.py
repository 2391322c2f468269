from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.korean.numbers.numerals import minus_before, parse_numeral, scale_lead, sign_before
from summarizer.korean.numbers.spans import numeral_end
from tests.cost import is_linear

EXACT = [
    ("0", "0"),
    ("7.31", "7.31"),
    ("1,234,567", "1234567"),
    ("3만1천250", "31250"),
    ("1조58억", "1005800000000"),
    ("4억 400만", "404000000"),
    ("1조 5000억", "1500000000000"),
    ("2천억", "200000000000"),
    ("1.5조", "1500000000000"),
    ("2경 3,100조", "23100000000000000"),
    ("8천3백억", "830000000000"),
    ("5만 8200", "58200"),
    ("1백20억", "12000000000"),
    ("삼십오억", "3500000000"),
    ("이천이십오", "2025"),
    ("천만", "10000000"),
    ("만", "10000"),
    ("일십이만삼천", "123000"),
    ("三千億", "300000000000"),
    ("二百萬", "2000000"),
    ("5百萬", "5000000"),
    ("3千億", "300000000000"),
    ("3000億", "300000000000"),
    ("1억오천만", "150000000"),
    ("12조 3,456억 7,890만", "12345678900000"),
]
VAGUE = [
    ("수십", 10, 100),
    ("수백조", 10**14, 10**15),
    ("몇천만", 10**7, 10**8),
    ("수 조", 10**12, 10**13),
    ("십수억", 10**9, 2 * 10**9),
    ("백수십억", 100 * 10**8, 200 * 10**8),
    ("몇억", 10**8, 10**9),
]
LEADS = [
    ("2", "3조", 2 * 10**12),
    ("1", "2천만", 10**7),
    ("1천", "2천억", 10**11),
    ("500", "1,200만", 5 * 10**6),
    ("500", "2천억", 500 * 10**8),
    ("5천만", "1억", 5 * 10**7),
    ("9천", "1조", 9000 * 10**8),
    ("900", "1천", 900),
    ("20", "30", 20),
]


@pytest.mark.parametrize(("text", "expected"), EXACT)
def test_a_numeral_is_one_match_with_one_value(text, expected):
    """Digits, Hangul and Hanja with any units read as one exact figure."""
    assert len(text) == numeral_end(text, 0)
    assert Decimal(expected) == parse_numeral(text).low
    assert not parse_numeral(text).vague


@pytest.mark.parametrize(("text", "low", "high"), VAGUE)
def test_a_vague_numeral_spans_one_order(text, low, high):
    """수X and 몇X mean X up to ten times X."""
    assert len(text) == numeral_end(text, 0)
    assert (low, high) == parse_numeral(text)


@pytest.mark.parametrize(("lead", "last", "expected"), LEADS)
def test_the_lead_of_a_range_borrows_the_unit_of_its_end(lead, last, expected):
    """The greatest unit that keeps the lead below the end is borrowed."""
    assert expected == scale_lead(lead, last).low


@pytest.mark.parametrize(
    ("text", "length"), [("100억 20개", 4), ("3억이 넘는", 2), ("3조각", 1), ("5경기", 1), ("2만족", 1)]
)
def test_a_numeral_ends_where_a_word_begins(text, length):
    """Particles, the next figure and words that begin like a unit are no part of a numeral."""
    assert length == numeral_end(text, 0)


SPACED = [
    ("1천 50억 원", "1천 50억", 105 * 10**9),
    ("2천 80억을", "2천 80억", 208 * 10**9),
    ("1조 2천 80억 원", "1조 2천 80억", 1_208 * 10**9),
    ("1억 2천 50만 명", "1억 2천 50만", 120_500_000),
    ("2천 50여만 명", "2천 50", 2_050),
    ("5백 50만 원", "5백 50만", 5_500_000),
    ("3천 5백 20명", "3천 5백 20", 3_520),
    ("3백 20건", "3백 20", 320),
    ("1만 30원", "1만 30", 10_030),
    ("1만 3백 장", "1만 3백", 10_300),
    ("1만 5십 명", "1만 5십", 10_050),
    ("1만 2천 50명", "1만 2천 50", 12_050),
    ("1만 1명", "1만 1", 10_001),
    ("1만 50여 명", "1만 50", 10_050),
    ("1만 50대를", "1만 50", 10_050),
    ("3억 50원", "3억 50", 300_000_050),
    ("천 50억 원", "천 50억", 105 * 10**9),
    ("백 20명", "백 20", 120),
    ("삼만 오천 원", "삼만 오천", 35_000),
    ("오만 삼백 원", "오만 삼백", 50_300),
    ("이천 오십억 원", "이천 오십억", 205 * 10**9),
    ("삼만 오천 오백 원", "삼만 오천 오백", 35_500),
    ("1만 2천 5백 30명", "1만 2천 5백 30", 12_530),
]
SIDE_BY_SIDE = [
    ("10만 3년 만에", "10만"),
    ("10만 3개월 만에", "10만"),
    ("10만 2026년", "10만"),
    ("5만 20대 청년", "5만"),
    ("3만 5개 도시", "3만"),
    ("100억 50명", "100억"),
    ("3천 2026년", "3천"),
    ("2천 5천억", "2천"),
    ("5백 300명", "5백"),
    ("5만 이 개가", "5만"),
    ("3억 5천 원", "3억"),
    ("3만 이천시민", "3만"),
]


@pytest.mark.parametrize(("text", "printed", "expected"), SPACED)
def test_a_numeral_of_two_words_may_skip_an_order(text, printed, expected):
    """1만 30원 is 10,030: what follows the space is smaller, and its counter or currency stands next."""
    assert printed == text[: numeral_end(text, 0)]
    assert expected == parse_numeral(printed).low


@pytest.mark.parametrize(("text", "printed"), SIDE_BY_SIDE)
def test_a_figure_of_something_else_is_no_rest_of_a_numeral(text, printed):
    """A time, an age, a place or another sum next to a numeral stays a figure of its own."""
    assert printed == text[: numeral_end(text, 0)]


@pytest.mark.parametrize(
    ("text", "expected"), [("(-3", -1), ("-3", -1), ("값 +3", 1), ("2-3", 0), ("약-3", 0), ("3", 0)]
)
def test_a_sign_counts_only_where_nothing_is_joined(text, expected):
    """A hyphen between two figures or after a word is not a sign."""
    assert expected == sign_before(text, len(text) - 1)


@given(st.integers(min_value=1, max_value=10**20 - 1))
def test_a_figure_written_in_sections_reads_back(value):
    """A whole figure written with 경, 조, 억 and 만 reads back as itself."""
    parts, rest = [], value
    for unit, size in (("경", 10**16), ("조", 10**12), ("억", 10**8), ("만", 10**4), ("", 1)):
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count}{unit}")
    assert value == parse_numeral("".join(parts)).low


@given(st.text(alphabet="0123456789.,십백천만억조경일이삼수몇三千億 ", max_size=30))
def test_whatever_matches_can_be_read(text):
    """Every numeral has a value, low end first."""
    for start in range(len(text)):
        end = numeral_end(text, start)
        if end is not None:
            numeral = parse_numeral(text[start:end])
            assert numeral.low <= numeral.high


@pytest.mark.parametrize("digits", ["1,234", "1천", "1억 ", "수", "일", "3백20", "1천 50", "만 5백 "])
def test_a_long_numeral_costs_linear_time(digits):
    """Runs of digits and units do not blow up."""
    assert is_linear(lambda text: numeral_end(text, 0), lambda count: digits * count, 20_000)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (5, "성장률은 △3"),
        (5, "성장률은 마이너스 3"),
        (3, "예산(△3"),
        (None, "성장률은 3"),
        (None, "△3"),
        (None, "분야는 △펀드 조성 △3"),
        (None, "△3개 △2"),
    ],
)
def test_a_minus_may_be_a_word_or_a_triangle(expected, text):
    """The triangle of statistics is a minus; one that opens a line, or is of a list, is a bullet."""
    assert expected == minus_before(text, len(text) - 1)


def test_triangles_at_percentages_are_all_minus():
    """A row of falls, as △3% △2%, is not a list of points."""
    assert (0, 4) == (minus_before("△3% △2%", 1), minus_before("△3% △2%", 5))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("만 8200명", "만 8200"),
        ("만명", "만"),
        ("만 20개", "만"),
        ("5만 8200명", "5만 8200"),
        ("이천오백명", "이천오백"),
        ("일", None),
    ],
)
def test_a_numeral_ends_where_its_rest_does(text, printed):
    """A bare rest behind a blank has three digits or more."""
    end = numeral_end(text, 0)
    assert printed == (text[:end] if end else None)
