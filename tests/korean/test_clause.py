"""The words before a title are read back to where a name cannot reach across."""

import pytest

from summarizer.korean.clause import words_before


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("김하늘 누리연구소 ", ["누리연구소", "김하늘"]),
        ("시는 반겼다. 김하늘 ", ["김하늘"]),
        ("정부는 김하늘 ", ["김하늘"]),
        ("회의에서 김하늘 ", ["김하늘"]),
        ("김다은 ", ["김다은"]),
        ("임명장에는 ", []),
        ("임명장에는 김하늘 ", ["김하늘"]),
        ("'김하늘' ", ["김하늘"]),
        ('시는 "김하늘 ', ["김하늘"]),
        ("누리연구소(NRI) ", ["누리연구소"]),
        ("누리연구소(NRI)의 ", []),
        ("김하늘/누리연구소 ", ["누리연구소", "김하늘"]),
        ("새 소식\n김하늘 ", ["김하늘"]),
        ("J. R. 하늘 ", ["하늘", "R.", "J."]),
        ("가 나 다 라 마 바 사 아 자 ", ["자", "아", "사", "바", "마", "라", "다"]),
        ("시는 반겼다. 윤두한 누리연구소 ", ["누리연구소", "윤두한"]),
        ("시는 반겼다. 남다은 누리연구소 ", ["누리연구소", "남다은"]),
        ("시는 반겼다. 정부는 누리연구소 ", ["누리연구소"]),
        ("어제 남다은 누리연구소 ", ["누리연구소"]),
        ("김하늘", []),
        ("", []),
    ],
)
def test_words_are_read_back_to_the_clause(before, words):
    """Sentences, lines, topics and verbs end it; a name that ends as they do is one where it opens a sentence."""
    assert words == [word.text for word in words_before(f"{before}장관", len(before))]


def test_words_have_their_places():
    """Opening marks and what stands in parentheses are no part of a word."""
    text = "▲김하늘 누리연구소(NRI) 소장"
    assert ["누리연구소", "김하늘"] == [text[word.start : word.end] for word in words_before(text, text.index("소장"))]


def test_a_word_far_before_the_title_may_not_end_as_a_topic():
    """Counted on from words that were read before, even a short one that ends so is no name."""
    assert ["김다은"] == [word.text for word in words_before("어제 김다은 장관", 7)][:1]
    assert [] == words_before("어제 김다은 장관", 7, distance=1)
