"""English prose holds no Korean, quotations aside."""

from __future__ import annotations

import pytest

from summarizer.check.rules.wording.language import LANGUAGE
from tests.check.made import answer, brief, objections, whole


@pytest.mark.parametrize(
    "text",
    [
        "Norway 투자 plans it [1].",
        "(노르웨이) plans it [1].",
        "Norway, (노르웨이) plans it [1].",
        f"Norway ({'노르웨이 ' * 20}) plans it [1].",
        "The ㈜ sign is not 한글 [1].",
    ],
)
def test_korean_inside_english_is_named(text):
    """Hangul in prose is objected to, in brackets too, unless a name stands before them and little within."""
    assert ["caveats[0]"] == [found.claim for found in objections(LANGUAGE, brief(caveats=[text]))]


def test_a_korean_english_name_is_named():
    """An English name in Hangul is none."""
    rows = answer()["korean_models"]
    rows[0]["model"]["english"] = "가람"

    assert ["가람"] == [found.words for found in objections(LANGUAGE, brief(korean_models=rows))]


@pytest.mark.parametrize(
    "text",
    [
        "The paper calls it “가람” [4].",
        "It calls it '가람 2.0', Garam [4].",
        "It calls it “Garam 2” (가람 2.0) [4].",
        "Norway's plan, €, ₩ and 美 [1].",
        "Norway (노르웨이) plans it [1].",
        "Norway (Noreuwei, 노르웨이) plans it [1].",
    ],
)
def test_quoted_korean_passes_in_silence(text):
    """Nor is the Korean of a name in brackets behind it a fault, Hanja and signs; `korean` fields are not read."""
    assert [] == objections(LANGUAGE, brief(caveats=[text]))


def of_words(text):
    """Return what is objected to a caveat of these words."""
    return [found[1:] for found in whole(LANGUAGE, brief(caveats=[text]))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway 투자 계획 it [1].", [("text: '투자 계획' is Korean inside English.", "", "투자 계획", "")]),
        ("Norway 투자, 계획 it [1].", [("text: '투자' is Korean inside English.", "", "투자", "")]),
        ("Norway “투자” it [1].", []),
        ("Norway “투자” 계획 it [1].", [("text: '계획' is Korean inside English.", "", "계획", "")]),
        ("Norway ㅋㅋ it [1].", [("text: 'ㅋㅋ' is Korean inside English.", "", "ㅋㅋ", "")]),
        ("Norway it [1].", []),
    ],
)
def test_korean_words_are_told_together(text, expected):
    """Forty code points of them; quotations are no fault."""
    assert expected == of_words(text)
