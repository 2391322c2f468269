"""A row does not cite a sentence that is another row's."""

from __future__ import annotations

import pytest

from summarizer.check.rules.citations.surplus import SURPLUS
from tests.check.made import brief_of, found_scan, investment, said, whole

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


def of_second(second, fields):
    """Return what is objected to a row that cites another's sentence too."""
    scan = found_scan(f"네이버는 AI에 500억원을 투자한다. {second}")
    rows = [investment(scan, NAVER, "500억원", 1, 2, **fields), investment(scan, KAKAO, "300억원", 2)]
    return [found[1:] for found in whole(SURPLUS, brief_of(scan, investments=rows), scan)]


@pytest.mark.parametrize(
    ("second", "fields", "expected"),
    [
        (
            "카카오는 AI에 300억원을 투자한다.",
            {},
            [("[2] gives 300억원 of 카카오 (Kakao); it holds nothing of 네이버.", "300억원", "[2]", "2")],
        ),
        ("이 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("그 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("같은 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("해당 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("당사 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("이들 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("두 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("양사 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("양측 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("모두 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("함께 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("전체 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("합쳐 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("총 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("앞서 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("또 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("이어 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("역시 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("“이 카카오는 AI에 300억원을 투자한다.", {}, []),
        (
            "새 카카오는 AI에 300억원을 투자한다.",
            {},
            [("[2] gives 300억원 of 카카오 (Kakao); it holds nothing of 네이버.", "300억원", "[2]", "2")],
        ),
        ("네이버 옆 카카오는 AI에 300억원을 투자한다.", {}, []),
        ("카카오는 AI에 300억원을 투자한다.", {"detail_of": "M1"}, []),
        ("카카오는 AI에 300억원을 투자한다.", {"note": "As Kakao Corp."}, []),
        ("카카오가 AI에 300억원을 투자한다.", {}, []),
        ("한국은 카카오에 300억원을 투자한다.", {}, []),
        ("카카오는 500억원 옆에 300억원을 투자한다.", {}, []),
        ("카카오는 일본은 300억원을 투자한다.", {}, []),
        (
            "카카오는 AI에 300억원을 투자한다.",
            {"purpose": "beside it"},
            [("[2] gives 300억원 of 카카오 (Kakao); it holds nothing of 네이버.", "300억원", "[2]", "2")],
        ),
    ],
)
def test_each_word_that_refers_back_keeps_a_sentence(second, fields, expected):
    """So do names, figures, and rows with a whole."""
    assert expected == of_second(second, fields)
