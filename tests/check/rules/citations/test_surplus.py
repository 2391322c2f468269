"""A row does not cite a sentence that is another row's."""

from __future__ import annotations

import pytest

from summarizer.check.rules.citations.surplus import SURPLUS
from tests.check.made import brief_of, found_scan, investment, said

NAVER, KAKAO = ("Naver", "네이버"), ("Kakao", "카카오")


def _found(second: str, **fields: object) -> list[tuple[str, str, str]]:
    scan = found_scan(f"네이버는 AI에 500억원을 투자한다. {second}")
    rows = [
        investment(scan, NAVER, "500억원", 1, 2, **fields),
        investment(scan, KAKAO, "300억원", 2),
    ]
    return said(SURPLUS, brief_of(scan, investments=rows), scan)


def test_a_sentence_of_another_row_is_named():
    """A cited sentence with another row's investor and amount, and nothing of this row's, is objected to."""
    assert [("investments[0]", "contradiction", "300억원")] == _found("카카오는 AI에 300억원을 투자한다.")


@pytest.mark.parametrize(
    "second",
    [
        "카카오는 같은 사업에 300억원을 투자한다.",
        "카카오는 네이버와 손잡고 300억원을 투자한다.",
        "카카오는 300억원을 더해 모두 800억원을 투자한다.",
        "카카오는 500억원 가운데 300억원을 맡는다.",
        "이를 위해 카카오는 300억원을 투자한다.",
    ],
)
def test_a_sentence_that_may_carry_something_is_no_surplus(second):
    """A sentence that refers back, or prints the row's name or figure, may be cited."""
    assert [] == _found(second)


def test_a_sentence_that_the_prose_speaks_of_is_no_surplus():
    """A row whose note names the other investor may cite that investor's sentence."""
    assert [] == _found("카카오는 AI에 300억원을 투자한다.", note="More than Kakao")


def test_a_state_is_a_topic_too():
    """은 marks a topic as 는 does."""
    scan = found_scan("네이버는 AI에 500억원을 투자한다. 한국은 AI에 300억원을 투자한다.")
    rows = [investment(scan, NAVER, "500억원", 1, 2), investment(scan, ("South Korea", "한국"), "300억원", 2)]

    assert [("investments[0]", "contradiction", "300억원")] == said(SURPLUS, brief_of(scan, investments=rows), scan)
