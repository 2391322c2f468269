"""What stood at a line end: a blank, or nothing."""

import pytest

from summarizer.text.broken_words import KnownWords, is_closed, is_hyphened

KNOWN = KnownWords.of(
    ["가온시의 계획에 따르면 계산소 이용료는 시세의 절반이다", "이번 계획은 모두 세 해에 걸쳐 진행한다"]
)


@pytest.mark.parametrize(
    ("expected", "first", "second"),
    [
        (False, "국비와 시비 등 4천", "820억원을 쓴다"),
        (False, "모두 2천100억", "원을 쓴다"),
        (False, "전력 25메가", "와트를 갖춘다"),
        (False, "3년", "간 이어진다"),
        (False, "제", "3차 회의를 연다"),
        (False, "비율은 37.", "8%로 늘었다"),
        (False, "사업을 시작한", "다고 밝혔다"),
        (False, "회의에서", "는 이견이 없었다"),
        (False, "이번 계", "획은 세 해 동안"),
        (False, "계산소를 확정", "했다고 밝혔다"),
        (False, '그는 "', "좋다"),
        (False, "인공지능", "(AI) 사업을"),
        (False, "출원·", "등록을 돕는다"),
        (True, "밝혔다.", "예산은 국비로"),
        (True, "계획에", "따르면 정부는"),
        (True, "사업을", "추진한다"),
        (True, "주장은", "이 사업이 늦다는"),
        (True, "4천820억원", "투입한다"),
        (True, "한다고", "3일 밝혔다"),
        (True, '지키겠다"고', "강조했다"),
        (True, "장관은", '"값을 내린다"고'),
        (True, "세워야", "한다고 말했다"),
        (True, "국비와 시비 등", "모두 쓴다"),
        (True, "아직 정해진 바", "없다고 밝혔다"),
        (True, "종합병원급", "이상은 빠진다"),
        (False, "논의는 끊임", "없이 이어졌다"),
        (False, "가장 재미", "있는 대목이다"),
    ],
)
def test_words_and_figures_tell_a_broken_word_from_two(expected, first, second):
    """Figures, particles, endings, quotation marks and the text's other words decide."""
    assert expected is KNOWN.part(first, second)


def test_a_word_that_the_text_holds_is_put_together():
    """A word that stands whole elsewhere is one, at the beginning of a sentence too."""
    assert KnownWords().part("은가비 다솜", "시장은 말했다")
    assert not KnownWords.of(["다솜시는 내년부터 사업을 한다."]).part("은가비 다솜", "시장은 말했다")


def test_amounts_have_the_blanks_of_the_text():
    """Whether a blank stands inside an amount is as the text has it elsewhere."""
    assert KnownWords.of(["예산 가운데 3억 5천만원을 쓴다"]).part("모두 40억", "4천만원을")
    assert not KnownWords.of(["예산 가운데 3억5천만원을 쓴다"]).part("모두 40억", "4천만원을")


def test_brackets_and_signs_are_attached_where_lines_end_between_words():
    """A line may end before a bracket, or behind ℃, without a blank."""
    assert KNOWN.attach("인공지능", "(AI) 사업을")
    assert not KnownWords.of(["가온부 (옛 가온처) 소속"]).attach("인공지능", "(AI) 사업을")
    assert KNOWN.attach("기온은 4.8℃", "로 올랐다")
    assert not KNOWN.attach("기온은 4.8℃", "이번 겨울은")


def test_hyphens_and_closed_words():
    """A Latin word may end at its hyphen, and some endings close a word."""
    assert is_hyphened("state-", "of-the-art")
    assert not is_hyphened("2025-", "2027")
    assert is_closed("사업을 위해")
    assert not is_closed("사업을 위")
