"""Figures that cannot be so are named."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.arithmetic import ARITHMETIC
from tests.check.made import answer, brief, brief_of, found_scan, points, said

TEXT = (
    "응답 기업 235곳 중 48곳이 AI를 쓴다. 예산은 4억8천만원이고 이 중 2천만원을 썼다. 예산은 23억5천만원이다. "
    "비율은 30%에서 45%로 올랐고 지난해의 120%다. 회원은 480곳이다. 약 40곳이 남았다."
)


def _found(*texts: str) -> list[tuple[str, str, str]]:
    scan = found_scan(TEXT)
    return said(ARITHMETIC, brief_of(scan, key_points=points(scan, *texts)), scan)


@pytest.mark.parametrize(
    ("text", "korean"),
    [
        ("{480곳} of {235곳} firms use it [1].", "480곳"),
        ("{480곳} out of the {235곳} use it [1].", "480곳"),
        ("The budget is {4억8천만원}; of this, {23억5천만원} is spent [2].", "23억5천만원"),
        ("The share rose from {45%} to {30%} [4].", "30%"),
        ("The share fell to {45%} from {30%} [4].", "45%"),
        ("It is a share of {120%} [4].", "120%"),
        ("{120%} of respondents agree [4].", "120%"),
    ],
)
def test_what_cannot_be_is_named(text, korean):
    """A part above its whole, a rise to less, and a share above a hundred are objected to."""
    assert [("key_points[0]", "contradiction", korean)] == _found(text)


def test_a_detail_above_its_whole_is_named():
    """A row whose amount exceeds the whole that it names is objected to."""
    rows = answer()["investments"]
    rows[0] |= {"amount": "M1", "detail_of": "M3"}
    rows[1] |= {"amount": "M1", "detail_of": "M3", "evidence": [1]}

    assert [] == said(ARITHMETIC, brief())
    assert [] == said(ARITHMETIC, brief(investments=rows))  # up to 30 billion may be less than 4


def test_a_plain_detail_above_its_whole_is_named():
    """Of two exact amounts the greater is not a part of the lesser."""
    scan = found_scan(TEXT)
    row = {
        "evidence": [3], "investor": {"english": "the city", "korean": "예산"}, "amount": "M3", "detail_of": "M1",
        "status": "planned", "status_words": "plans",
    }  # fmt: skip

    assert [("investments[0]", "contradiction", "23억5천만원")] == said(
        ARITHMETIC, brief_of(scan, investments=[row]), scan
    )


@pytest.mark.parametrize(
    "text",
    [
        "{48곳} of {235곳} firms use it [1].",
        "The budget is {4억8천만원}; of this, {2천만원} is spent [2].",
        "The share rose from {30%} to {45%} [4].",
        "The share is {120%} of last year's [4].",
        "{30%} of {235곳} firms [4]; {480곳} of {4억8천만원} [5].",
        "{480곳} members; {235곳} firms answered [5].",
        "{235곳} of {40곳} [6].",
        "The share fell from {45%} to {30%} [4].",
        "Cuts from {480곳} firms, not from {235곳} [5].",
        "They ask for {480곳} instead of {235곳}, {480곳} ahead of {235곳} [5].",
    ],
)
def test_right_sums_pass_in_silence(text):
    """Parts below their whole, other units, other years and approximate wholes are no fault."""
    assert [] == _found(text)
