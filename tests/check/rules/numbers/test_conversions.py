"""An amount is the article's own, and a part is not presented as a whole."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.conversions import CONVERSIONS
from tests.check.made import (
    answer,
    brief,
    brief_of,
    found_scan,
    investment,
    objections,
    points,
    said,
    whole,
    whole_of_points,
)

NORWAY = ("Norway", "노르웨이")


def test_a_conversion_taken_for_the_amount_is_named():
    """A row with the won of (약 45조원) is told of the euros that they convert."""
    rows = answer()["investments"]
    rows[0]["amount"] = "M2"

    assert [("investments[0]", "contradiction", "300억유로")] == said(CONVERSIONS, brief(investments=rows))


def test_a_part_without_its_whole_is_named():
    """A row with an amount that follows 이 가운데 names the whole, or is told of it."""
    rows = answer()["investments"]
    rows[1]["detail_of"] = None

    assert [("investments[1]", "contradiction", "이 가운데 40억유로")] == said(CONVERSIONS, brief(investments=rows))


def test_a_part_is_objected_to_with_its_sentence():
    """An objection to a part says which sentence counts it as one, and which words of the row it is about."""
    rows = answer()["investments"]
    rows[1]["detail_of"] = None

    (found,) = objections(CONVERSIONS, brief(investments=rows))
    assert (2, "40억유로") == (found.sentence, found.words)


def test_an_amount_is_not_a_part_of_itself():
    """A row whose whole is its own amount is objected to."""
    rows = answer()["investments"]
    rows[0]["detail_of"] = "M1"

    assert [("investments[0]", "absence", "300억유로")] == said(CONVERSIONS, brief(investments=rows))


def test_a_part_of_all_the_money_is_a_part():
    """'전체 투자액 가운데' says that an amount is a part, as 이 가운데 does."""
    scan = found_scan("노르웨이는 모두 300억유로를 투자한다. 전체 투자액 가운데 40억유로는 AI에 쓰인다.")
    rows = [investment(scan, NORWAY, "40억유로", 1, 2)]

    assert [("investments[0]", "contradiction", "전체 투자액 가운데 40억유로")] == said(
        CONVERSIONS, brief_of(scan, investments=rows), scan
    )


@pytest.mark.parametrize(
    ("text", "amount", "fields"),
    [
        ("노르웨이는 300억유로(약 45조원)를 투자한다.", "300억유로", {}),
        ("노르웨이는 300억유로를 투자한다. 이 가운데 40억유로는 AI 몫이다.", "40억유로", {"detail_of": "M1"}),
        (
            "노르웨이는 300억유로를 투자한다. 이 가운데 40억유로는 AI 몫이다.",
            "40억유로",
            {"note": "Part of {300억유로}"},
        ),
        ("노르웨이는 300억유로를 투자한다. 별도로 40억유로를 쓴다.", "40억유로", {}),
        ("노르웨이는 45조원을 투자한다.", "45조원", {}),
        ("노르웨이는 300억유로를 투자한다. 학교에 40억유로를 쓰는 등의 세부 계획도 있다.", "40억유로", {}),
    ],
)
def test_right_amounts_pass_in_silence(text, amount, fields):
    """Source amounts, parts with their whole in row or note, and amounts of their own are no fault."""
    scan = found_scan(text)
    rows = [investment(scan, NORWAY, amount, 1, **fields)]

    assert [] == said(CONVERSIONS, brief_of(scan, investments=rows), scan)


def test_one_part_of_a_sum_is_not_the_amount_of_a_row_that_tells_both():
    """A row of 30 with a note on 30 and 18 leaves out the 48 that they make."""
    scan = found_scan("총액은 48억 원으로 시비 30억 원과 국비 18억 원을 합한 금액이다.")
    row = {"note": "{30억 원} of the city and {18억 원} of the state"}

    def found(amount: str) -> int:
        made = brief_of(scan, investments=[investment(scan, ("the city", "시"), amount, 1, **row)])
        return len(said(CONVERSIONS, made, scan))

    assert 1 == found("30억 원")
    assert 0 == found("48억 원")


def test_sums_of_two_sentences_that_happen_to_add_up_are_no_parts():
    """What residents ask for is no sum of what a firm offers and a council wants."""
    scan = found_scan("주민은 48억 원을 바라고 회사는 30억 원을 낸다. 의회는 18억 원을 권한다.")
    row = investment(scan, ("the firm", "회사"), "30억 원", 1, 2, note="the council wants {18억 원}")

    assert [] == said(CONVERSIONS, brief_of(scan, investments=[row]), scan)


@pytest.mark.parametrize(
    ("text", "found"),
    [("{30억 원} of the city's money is planned [1].", 1), ("{8억 원} of the {30억 원} is planned [1].", 0)],
)
def test_a_whole_is_not_told_as_its_part(text, found):
    """30 of the money, where the sentence says 8 out of 30, is objected to."""
    scan = found_scan("시비 30억 원 가운데 8억 원은 추경에 반영된다.")

    assert found == len(said(CONVERSIONS, brief_of(scan, key_points=points(scan, text)), scan))


WHOLE = found_scan(
    "총액은 48억 원으로 시비 30억 원과 국비 18억 원을 합한 금액이다. "
    "전체 300억달러 가운데 약 40억달러는 AI 몫이다. 90명 중 30명이 남았다. "
    "5억원(약 50만달러)을 쓴다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It is {300억달러} of the money [2].",
            [
                (
                    "[2] says 300억달러 가운데 약 40억달러: 300억달러 is the whole, 40억달러 the part.",
                    "300억달러 가운데 약 40억달러",
                    "300억달러",
                    "2",
                )
            ],
        ),
        (
            "It is {300억달러} of its money [2].",
            [
                (
                    "[2] says 300억달러 가운데 약 40억달러: 300억달러 is the whole, 40억달러 the part.",
                    "300억달러 가운데 약 40억달러",
                    "300억달러",
                    "2",
                )
            ],
        ),
        ("It is {300억달러} of their total [2].", []),
        ("It is {300억달러} of the total [2].", []),
        ("It is {300억달러} of money [2].", []),
        ("It is {40억달러} of the {300억달러} [2].", []),
        ("It is {40억달러} of the money [2].", []),
        (
            "It is {90명} of the staff [3].",
            [("[3] says 90명 중 30명: 90명 is the whole, 30명 the part.", "90명 중 30명", "90명", "3")],
        ),
        ("It is {90명} of this staff, {30명} [3].", []),
        ("It is {48억 원} of the sum [1].", []),
        (
            "It is {90명} of that staff [2].",
            [("[3] says 90명 중 30명: 90명 is the whole, 30명 the part.", "90명 중 30명", "90명", "3")],
        ),
    ],
)
def test_a_whole_is_told_apart_from_its_part(text, expected):
    """Where the sentence says B of A, A alone of something is objected to."""
    assert expected == whole_of_points(CONVERSIONS, WHOLE, text)


def of_row(text, amount, fields):
    """Return what is objected to a row with this amount."""
    scan = found_scan(text)
    rows = [investment(scan, ("the city", "시"), amount, 1, **fields)]
    return [found[1:] for found in whole(CONVERSIONS, brief_of(scan, investments=rows), scan)]


@pytest.mark.parametrize(
    ("text", "amount", "fields", "expected"),
    [
        (
            "시는 5억원(약 50만달러)을 쓴다.",
            "50만달러",
            {},
            [("[1] gives 5억원; 50만달러 is only its conversion.", "5억원", "50만달러", "1")],
        ),
        ("시는 5억원(약 50만달러)을 쓴다.", "5억원", {}, []),
        (
            "시는 5억원을 쓴다.",
            "5억원",
            {"detail_of": "M1"},
            [("5억원 is not a part of itself.", "5억원", "5억원", "1")],
        ),
        (
            "시는 5억원을 쓴다. 이 가운데 1억원은 AI 몫이다.",
            "1억원",
            {},
            [("[2] counts 1억원 as a part of 5억원; the row names no whole.", "이 가운데 1억원", "1억원", "2")],
        ),
        (
            "시는 5억원을 쓴다. 이 중 1억원은 AI 몫이다.",
            "1억원",
            {},
            [("[2] counts 1억원 as a part of 5억원; the row names no whole.", "이 중 1억원", "1억원", "2")],
        ),
        (
            "시는 5억원을 쓴다. 이중 1억원은 AI 몫이다.",
            "1억원",
            {},
            [("[2] counts 1억원 as a part of 5억원; the row names no whole.", "이중 1억원", "1억원", "2")],
        ),
        (
            "시는 5억원을 쓴다. 그중 1억원은 AI 몫이다.",
            "1억원",
            {},
            [("[2] counts 1억원 as a part of 5억원; the row names no whole.", "그중 1억원", "1억원", "2")],
        ),
        (
            "시는 5억원을 쓴다. 그중에서 학교에 1억원을 쓴다.",
            "1억원",
            {},
            [("[2] counts 1억원 as a part of 5억원; the row names no whole.", "그중에서 학교에 1억원", "1억원", "2")],
        ),
        ("시는 5억원을 쓴다. 총 사업비 가운데 1억원은 AI 몫이다.", "1억원", {}, []),
        (
            "시는 5억원을 쓴다. 이 가운데, 1억원은 AI 몫이다.",
            "1억원",
            {},
            [("[2] counts 1억원 as a part of 5억원; the row names no whole.", "이 가운데, 1억원", "1억원", "2")],
        ),
        ("시는 5억원을 쓴다. 이 가운데 1억원은 AI 몫이다.", "1억원", {"detail_of": "M1"}, []),
        ("시는 5억원을 쓴다. 이 가운데 1억원은 AI 몫이다.", "1억원", {"note": "Of {5억원}"}, []),
        ("시는 5억원을 쓴다. 이 가운데 1억달러는 AI 몫이다.", "1억달러", {}, []),
        (
            "총액은 48억 원으로 시비 30억 원과 국비 18억 원을 합한 금액이다.",
            "30억 원",
            {"note": "{30억 원} and {18억 원}"},
            [("[1] gives 48억 원, of which 30억 원 and 18억 원 are the parts.", "48억 원", "30억 원", "1")],
        ),
        (
            "총액은 48억 원으로 시비 30억 원과 국비 18억 원을 합한 금액이다.",
            "18억 원",
            {"note": "{30억 원} and {18억 원}"},
            [("[1] gives 48억 원, of which 18억 원 and 30억 원 are the parts.", "48억 원", "18억 원", "1")],
        ),
        (
            "총액은 48억 원으로 시비 30억 원과 국비 18억 원을 합한 금액이다.",
            "30억 원",
            {"note": "{30억 원} and {18억 원} of {48억 원}"},
            [],
        ),
        ("총액은 48억 원으로 시비 30억 원과 국비 18억 원을 합한 금액이다.", "30억 원", {"note": "{30억 원}"}, []),
        (
            "총액은 48억 원으로 시비 30억 원과 국비 18억 원을 합한 금액이다.",
            "30억 원",
            {"note": "{18억 원}", "detail_of": "M1"},
            [],
        ),
        ("총액은 48억달러로 시비 30억 원과 국비 18억 원을 합한 금액이다.", "30억 원", {"note": "{18억 원}"}, []),
        ("총액은 49억 원으로 시비 30억 원과 국비 18억 원을 합한 금액이다.", "30억 원", {"note": "{18억 원}"}, []),
    ],
)
def test_the_amount_of_a_row_is_whole_and_its_own(text, amount, fields, expected):
    """Not a conversion, a part of itself, a part without its whole, nor an addend of what the row tells."""
    assert expected == of_row(text, amount, fields)
