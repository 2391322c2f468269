"""What a correction takes back is told nowhere else as a fact."""

from __future__ import annotations

import pytest

from summarizer.check.rules.citations.retractions import RETRACTIONS
from tests.check.made import brief_of, found_scan, investment, points, said, worded

TEXT = (
    "[바로잡습니다] 본지는 11일 해솔시가 AI 센터에 50억원을 투자한다고 보도했습니다. "
    "확인 결과 투자액은 50억원이 아니라 30억원입니다. 직원은 모두 12명입니다."
)
CITY = ("Haesol City", "해솔시")


def _found(amount: str, point: str = "Nothing [1].", **fields: object) -> list[tuple[str, str, str]]:
    scan = found_scan(TEXT)
    corrections = [
        {"evidence": [1, 2], "was": worded(scan, "{50억원} for the centre"), "now": worded(scan, "{30억원} for it")}
    ]
    rows = [investment(scan, CITY, amount, 1, 2, **fields)]
    made = brief_of(
        scan,
        article_kind="correction",
        corrections=corrections,
        investments=rows,
        key_points=points(scan, point),
        caveats=[worded(scan, "The {50억원} was reported at first [1].")],
    )
    return said(RETRACTIONS, made, scan)


def test_a_retracted_amount_as_a_row_is_named():
    """A row with the amount that the notice takes back is objected to."""
    assert [("investments[0]", "contradiction", "50억원")] == _found("50억원")


def test_a_retracted_amount_in_prose_is_named():
    """A point that gives the retracted amount as a fact is objected to."""
    assert [("key_points[0]", "contradiction", "50억원")] == _found("30억원", "The city invests {50억원} [1].")


@pytest.mark.parametrize(
    ("amount", "point", "fields"),
    [
        ("30억원", "The city invests {30억원} [2].", {}),
        ("30억원", "The paper had reported {50억원}; it is {30억원} [1][2].", {}),
        ("30억원", "It is {30억원}, not {50억원} [2].", {}),
        ("50억원", "Nothing [1].", {"note": "Retracted: {30억원} is right"}),
        ("30억원", "The centre has {12명} [3]; the report was of {11일} [1].", {}),
    ],
)
def test_what_is_right_now_passes_in_silence(amount, point, fields):
    """The corrected amount, what is told as wrong, and other figures are no fault."""
    assert [] == _found(amount, point, **fields)


def test_an_article_that_corrects_nothing_has_nothing_to_take_back():
    """'아니라' in ordinary news retracts nothing."""
    scan = found_scan("해솔시는 50억원이 아니라 30억원을 투자한다.")
    rows = [investment(scan, CITY, "50억원", 1)]

    assert [] == said(RETRACTIONS, brief_of(scan, investments=rows), scan)
