"""Figures of tables whose unit stands apart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer import read, scan

LEAD = "가온시는 인공지능 실증 사업에 예산을 쓴다고 4일 밝혔다.\n시는 사업을 맡을 기업을 5월까지 뽑는다."
EOK = 10**8


def _found(*table):
    found = scan(read("\n".join((LEAD, *table)).encode()))
    amounts = [(amount.text, amount.value_min, amount.currency) for amount in found.amounts]
    counts = [(count.text, count.value_min, count.unit) for count in found.quantities]
    return amounts, counts


@pytest.mark.parametrize(
    ("table", "amounts"),
    [
        (("(단위: 억원)", "구분 | 2026년 | 2027년", "실증 | 120 | 1,150"), [("120", 120 * EOK), ("1,150", 1150 * EOK)]),
        (
            ("사업비 (단위: 억 원)", "구분 | 2026년 | 2027년", "실증 | 120 | 150"),
            [("120", 120 * EOK), ("150", 150 * EOK)],
        ),
        (("구분 | 예산(억원) | 비고", "실증 | 12.5 | 확정"), [("12.5", Decimal("12.5") * EOK)]),
        (("구 분       2026년     2027년", "예산(백만원)      30      45"), [("30", 30 * 10**6), ("45", 45 * 10**6)]),
        (("(단위: 억원, %)", "구분 | 2026년 | 2027년", "실증 | 120 | 150"), []),
        (("구분 | 2026년 | 2027년", "실증 | 120 | 150"), []),
        (("(단위: 억원)", "구분 | 2026년 | 2027년", "실증 | ▲120 | 미정"), []),
        (("(단위: 억원)", "구분 | 예산(안)", "실증 | 120"), [("120", 120 * EOK)]),
        (("구분 | 예산(억원)", "실증 | 7 | 9 | 120"), [("120", 120 * EOK)]),
        (
            ("(단위: 억원)", "구분 | 예산", "실증 | 120", f"{LEAD} " * 5, "구분 | 인원", "실증 | 340"),
            [("120", 120 * EOK)],
        ),
    ],
)
def test_a_cell_has_the_unit_of_its_column_row_or_title(table, amounts):
    """The nearest unit counts; several units, none, a sign of two meanings and words make no amount."""
    assert [(text, value, "KRW") for text, value in amounts] == _found(*table)[0]


@pytest.mark.parametrize(
    ("head", "amounts", "counts"),
    [
        ("구분 | 2025년 | 증가율", ["120"], [("15", "percent")]),
        ("구분 | 2025년 | 전년 대비", ["120"], [("15", "percent")]),
        ("구분 | 2025년 | 2026년", [], []),
    ],
)
@pytest.mark.parametrize("title", ["(단위: 억원, %)", "(단위: 억원·%)", "(단위: 억원 %)"])
def test_two_units_of_a_title_are_told_apart_by_the_names_of_columns(title, head, amounts, counts):
    """A rate by its name is in percent, the others in the other unit; without such a column neither is given."""
    found, counted = _found(title, head, "실증 | 120 | 15")

    assert amounts == [text for text, _, _ in found]
    assert counts == [(text, unit) for text, _, unit in counted]


def test_people_shares_and_foreign_money_are_told_apart():
    """A head's unit makes counts and shares quantities; dollars are no won; what says its unit itself is found once."""
    table = ("구분 | 인원(천명) | 비율(%) | 수출(백만달러) | 기간", "실증 | 2 | 31.5 | 7 | 3개월")

    amounts, counts = _found(*table)

    assert [("7", 7 * 10**6, "USD")] == amounts
    assert [("2", 2000, "person"), ("31.5", Decimal("31.5"), "percent"), ("3개월", 3, "month")] == counts


def test_the_place_of_a_cell_is_that_of_its_words():
    """Offsets are the article's, whatever the view leaves out."""
    article = read(f"{LEAD}\n(단위: 억원)\n구\u200b분 | 2026년\n실\u200b증 | 120".encode())
    (amount,) = scan(article).amounts

    assert "120" == article.text[amount.start : amount.end]


@pytest.mark.parametrize("dollar", ["백만달러", "미국 백만달러", "미 백만달러"])
def test_dollars_of_a_table_are_american_by_any_name(dollar):
    """With the country before the currency or without."""
    assert [("7", 7 * 10**6, "USD")] == _found(f"구분 | 수출({dollar})", "실증 | 7")[0]


def test_a_figure_that_the_label_of_its_row_repeats_stands_in_its_cell():
    """Its place is not the label's."""
    article = read(f"{LEAD}\n(단위: 억원)\n구분 | 예산\n120번 길 | 120".encode())
    (amount,) = scan(article).amounts

    assert article.text.rindex("120") == amount.start


@pytest.mark.parametrize(
    "rate",
    [
        "증가율",
        "달성률",
        "비중",
        "성장 비율",
        "증감",
        "등락",
        "증가폭",
        "시장 점유",
        "전년 대비",
        "구성비",
        "전년비(%)",
        "비고 퍼센트",
    ],
)
def test_a_column_of_rates_is_known_by_its_name(rate):
    """The other of the title's units is not its own."""
    assert (["120"], [("15", "percent")]) == (
        [text for text, _, _ in _found("(단위: 억원, %)", f"구분 | 예산 | {rate}", "실증 | 120 | 15")[0]],
        [(text, unit) for text, _, unit in _found("(단위: 억원, %)", f"구분 | 예산 | {rate}", "실증 | 120 | 15")[1]],
    )


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("원", 1),
        ("천원", 10**3),
        ("만원", 10**4),
        ("십만원", 10**5),
        ("백만원", 10**6),
        ("천만원", 10**7),
        ("억원", 10**8),
        ("십억원", 10**9),
        ("백억원", 10**10),
        ("천억원", 10**11),
        ("조원", 10**12),
    ],
)
@pytest.mark.parametrize("noted", ["(단위: %s)", "(단위 : %s)", "[단위: %s]", "(단위：%s)"])
def test_a_title_gives_the_scale_of_a_figure(unit, value, noted):
    """However it is written."""
    assert [("7", 7 * value, "KRW")] == _found(noted % unit, "구분 | 예산", "실증 | 7")[0]


@pytest.mark.parametrize("apart", [",", ", ", "·", "/", "、", " "])
def test_units_of_a_title_are_parted_in_any_way(apart):
    """A blank parts only the percentage."""
    amounts, counts = _found(f"(단위: 억원{apart}%)", "구분 | 예산 | 증가율", "실증 | 120 | 15")
    assert (["120"], ["15"]) == ([text for text, _, _ in amounts], [text for text, _, _ in counts])


@pytest.mark.parametrize("minus", ["△", "▼", "-", "−", "–"])
def test_a_figure_behind_a_mark_of_less_is_less_than_nothing(minus):
    """As in running text, of money and of percentages."""
    amounts, counts = _found("구분 | 손익(억원) | 증감률(%)", f"실증 | {minus}97 | {minus}3.2")

    assert [(f"{minus}97", -97 * EOK, "KRW")] == amounts
    assert [(f"{minus}3.2", Decimal("-3.2"), "percent")] == counts


@pytest.mark.parametrize(
    ("table", "amounts", "counts"),
    [
        (("구분 | 예산 | 과제 수 | 개소", "실증 | 120 | 18 | 4"), ["120"], []),
        (("구분 | 2025년 | 2026년 | 증가율", "실증 | 120 | 150 | 25"), ["120", "150"], []),
        (("구분 | 예산 | 증가율(%)", "실증 | 120 | 25"), ["120"], ["25"]),
        (("순위 | 기업 | 매출 | 직원 수", "1 | 가온 | 120 | 30"), ["120"], []),
        (("구분 | 2025년 | 2026년", "예산 | 120 | 150", "과제 수 | 18 | 20"), ["120", "150"], []),
        (("구분 | 2025년 | 증가율", "예산(억원) | 120 | 25"), ["120"], []),
        (("구분 | 예산 | 증가율", "연도 | 2025 | 2026", "실증 | 120 | 25"), ["120"], []),
    ],
)
def test_money_of_a_title_is_no_unit_of_counts_rates_and_years(table, amounts, counts):
    """Columns, and rows, that are named so have their own unit or none."""
    found, counted = _found("(단위: 억원)", *table)

    assert amounts == [text for text, _, _ in found]
    assert counts == [text for text, _, _ in counted]


@pytest.mark.parametrize(
    "table",
    [
        ("구분 | 예산 | 인원", "실증 | 120 | 34"),
        ("구분 | 2025년 | 비고", "예산 | 120 | 가", "인원 | 34 | 나"),
    ],
)
def test_names_of_columns_or_rows_tell_the_units_of_a_title_apart(table):
    """Money and people under (단위: 억원, 명)."""
    amounts, counts = _found("(단위: 억원, 명)", *table)

    assert ["120"] == [text for text, _, _ in amounts]
    assert [("34", 34, "person")] == counts


def test_counts_that_have_another_unit_are_told_by_their_name():
    """개 counts what a column of 과제 수 has."""
    amounts, counts = _found("(단위: 억원, 개)", "구분 | 예산 | 과제 수", "실증 | 120 | 18")

    assert (["120"], ["18"]) == ([text for text, _, _ in amounts], [text for text, _, _ in counts])


def test_a_column_is_a_rate_where_none_is_one_for_sure():
    """전년 대비 may be a difference in people beside 증감률."""
    amounts, counts = _found("(단위: 천 명, %)", "구분 | 종사자 | 전년 대비 | 증감률", "전체 | 312.4 | 24.7 | 8.6")

    assert [] == amounts
    assert [("312.4", 312400, "person"), ("24.7", 24700, "person"), ("8.6", Decimal("8.6"), "percent")] == counts
    assert [] == _found("(단위: 명, 원, %)", "구분 | 전년 대비 | 증감률", "전체 | 24.7 | 8.6")[0]


def test_the_unit_may_stand_above_another_title():
    """The nearest title that tells one does."""
    title = "<tr><td colspan=2>[표 1] 사업비</td></tr>"
    rows = f"{title}<tr><td>구분</td><td>2026년</td></tr><tr><td>실증</td><td>120</td></tr>"
    text = "".join(f"<p>{line}</p>" for line in LEAD.split("\n"))
    page = f"<div id='articleBody'>{text}<table><caption>(단위: 억원)</caption>{rows}</table></div>"

    assert ["120"] == [amount.text for amount in scan(read(f"<html><body>{page}</body></html>".encode())).amounts]


def test_a_share_of_a_title_is_no_unit_of_people_and_counts():
    """Under a title of percentages a column of people keeps its bare numbers."""
    _, counted = _found("(단위: %)", "구분 | 응답 비율 | 과제 수 | 이용자", "실증 | 25 | 18 | 340")

    assert ["25"] == [text for text, _, _ in counted]


def test_a_line_of_a_filing_has_the_unit_of_its_label():
    """Behind a colon; a line without a unit has none."""
    lines = [
        "계약금액(원) : 12,600,000,000",
        "매출액대비(%) : 26.17",
        "증감(억원): -35",
        "계약번호(갑) : 120",
        "순번 : 120",
    ]
    amounts, counts = _found(*(f"\n{line}" for line in lines))

    assert [12_600_000_000, -35 * EOK] == [value for _, value, _ in amounts]
    assert [("26.17", "percent")] == [(text, unit) for text, _, unit in counts]
