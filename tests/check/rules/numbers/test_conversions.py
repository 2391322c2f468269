"""An amount is the article's own, and a part is not presented as a whole."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.conversions import CONVERSIONS
from tests.check.made import answer, brief, brief_of, found_scan, investment, objections, points, said

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


@pytest.mark.parametrize(
    ("text", "found"),
    [("{30억 원} of the city's money is planned [1].", 1), ("{8억 원} of the {30억 원} is planned [1].", 0)],
)
def test_a_whole_is_not_told_as_its_part(text, found):
    """30 of the money, where the sentence says 8 out of 30, is objected to."""
    scan = found_scan("시비 30억 원 가운데 8억 원은 추경에 반영된다.")

    assert found == len(said(CONVERSIONS, brief_of(scan, key_points=points(scan, text)), scan))
