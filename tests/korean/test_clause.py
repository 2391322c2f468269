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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("누리, 하늘", "하늘"),
        ("누리. 하늘", "하늘"),
        ("누리! 하늘", "하늘"),
        ("누리; 하늘", "하늘"),
        ("누리: 하늘", "하늘"),
        ("누리… 하늘", "하늘"),
        ("누리> 하늘", "하늘"),
        ("누리) 하늘", "하늘"),
        ("누리에서 하늘", "하늘"),
        ("누리에게 하늘", "하늘"),
        ("누리으로 하늘", "하늘"),
        ("누리하고 하늘", "하늘"),
        ("누리했고 하늘", "하늘"),
        ("누리다며 하늘", "하늘"),
        ("누리라며 하늘", "하늘"),
        ("누리으며 하늘", "하늘"),
        ("누리했던 하늘", "하늘"),
        ("누리한 하늘", "하늘"),
        ("누리된 하늘", "하늘"),
        ("누리될 하늘", "하늘"),
        ("누리할 하늘", "하늘"),
        ("누리던 하늘", "하늘"),
        ("누리에 하늘", "하늘"),
        ("누리들 하늘", "하늘"),
        ("누리등 하늘", "하늘"),
        ("누리이라고 하늘", "하늘"),
        ("누리라고 하늘", "하늘"),
        ("누리를 하늘", "하늘"),
        ("누리을 하늘", "하늘"),
        ("누리과 하늘", "하늘 누리과"),
        ("누리도 하늘", "하늘 누리도"),
        ("누리은", "누리은"),
        ("하늘누리은", ""),
        ("하늘누리솔은", ""),
        ("하.늘 누리", "누리"),
        ("A.B 누리", "누리 A.B"),
        ("“누리”시 하늘", "하늘"),
        ("누리<하늘 별", "별"),
        ("△누리 하늘", "하늘 누리"),
        ("[누리 하늘", "하늘 누리"),
        ("「누리 하늘", "하늘 누리"),
        ("*누리 하늘", "하늘 누리"),
        ("‘김하늘’ 별", "별 김하늘"),
        ("“김하늘누” 별", "별 김하늘누"),
        ("'김하' 별", "별"),
        ("'김하늘누리' 별", "별"),
        ("누리(가나)다 별", "별"),
        ("누리(가나 별", "별 가나"),
        ("(누리 별", "별 누리"),
        ("() 별", "별"),
        ("누리(가나) 별", "별 누리"),
        ("김하늘 A. B.", "B. A. 김하늘"),
        ("김하늘 AB.", ""),
        ("하늘/누리/별", "별 누리 하늘"),
        ("새봄. 김하늘누 시", "시 김하늘누"),
        ("새봄. 선우하늘 시", "시 선우하늘"),
        ("새봄. 김하한 시", "시 김하한"),
        ("새봄. 김하은 시", "시 김하은"),
        ("새봄. 김학은 시", "시"),
        ("새봄. 김학는 시", "시 김학는"),
        ("새봄. 김하는 시", "시"),
        ("새봄. 김하을 시", "시 김하을"),
        ("새봄. 김학을 시", "시"),
        ("새봄. 김학를 시", "시 김학를"),
        ("새봄. 김하를 시", "시"),
        ("새봄. 김하에 시", "시"),
        ("새봄. 쿠하은 시", "시"),
        ("김하은 시", "시 김하은"),
        ("새봄? 김하은 시", "시 김하은"),
        ("새봄, 김하은 시", "시"),
    ],
)
def test_each_mark_and_ending_stops_or_does_not(text, expected):
    """Closing marks, quotation marks within, particles and verb endings stop the reading; short names do not."""
    assert expected == " ".join(word.text for word in words_before(f"{text} 장관", len(text) + 1))
