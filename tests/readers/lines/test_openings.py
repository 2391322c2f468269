"""Where the body of a text begins."""

import pytest

from summarizer.readers.page_text import article_from_page

HEADLINE = "가온시, 무인 버스의 보험 기준 세운다"
TIMES = "입력 2026.06.01. 오후 3:00\n은다솜 기자"
PROSE = "가온시는 무인 버스의 보험 기준을 1일 확정했다.\n\n운수 회사는 15억원의 보험에 가입해야 한다."
BODY = [line for line in PROSE.split("\n") if line]


def _read(*above, head=f"{HEADLINE}\n\n{TIMES}"):
    return article_from_page("\n\n".join((head, *above, PROSE)))


def _sentences(article):
    return [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize(
    "line",
    [
        "사고가 나면 누가 책임지나?",
        "시는 예산 300억원을 배정했다.",
        "예산 300억원이 사라졌다!",
        "버스 40대가 그날 밤 멈췄다…",
        "예산이 300억원으로 늘었습니다~",
        "“운전사가 아직 필요합니다.”",
        "그날 밤 열한 시.",
    ],
)
@pytest.mark.parametrize("head", [f"{HEADLINE}\n\n{TIMES}", HEADLINE])
def test_a_sentence_opens_a_body_however_short(head, line):
    """It is no subhead, whether times or a blank line stand between it and the headline."""
    article = _read(line, head=head)
    assert (HEADLINE, None) == (article.headline, article.subhead)
    assert [line, *BODY] == _sentences(article)


def test_nothing_below_the_first_sentence_is_lost():
    """Words without a stop among short sentences are body."""
    above = ("예산은 300억원이다.", "왜 늘렸나", "다음은 문답", "누가 책임지나?")
    assert [*above, *BODY] == _sentences(_read(*above))


def test_words_too_few_for_a_subhead_are_kept():
    """Right above the first prose, below the headline."""
    assert ["다음은 일문일답", *BODY] == _sentences(_read("다음은 일문일답"))


@pytest.mark.parametrize("line", ["보험료는 한 해 300만원", "운수 회사 “부담 크다”"])
def test_words_without_a_stop_are_a_subhead(line):
    """Above the first sentence."""
    article = _read(line)
    assert line == article.subhead
    assert BODY == _sentences(article)


def test_a_sentence_above_the_times_is_a_subhead():
    """It stands with the headline."""
    article = _read(head=f"{HEADLINE}\n\n사고 책임은 90일 안에 가린다.\n\n{TIMES}")
    assert "사고 책임은 90일 안에 가린다." == article.subhead


def test_a_headline_that_asks_is_one():
    """Below the time of its page, above the body."""
    article = article_from_page(f"입력 2026.06.01. 오후 3:00\n\n무인 버스 사고, 누가 책임지나?\n\n{PROSE}")
    assert "무인 버스 사고, 누가 책임지나?" == article.headline
    assert BODY == _sentences(article)


def test_what_a_tool_says_is_no_sentence():
    """A word of a share bar stands below it."""
    assert BODY == _sentences(_read("화면이 커집니다.", "공유하기"))
    assert ["반갑습니다.", *BODY] == _sentences(_read("반갑습니다."))


@pytest.mark.parametrize(
    ("below", "subhead", "heading"),
    [("◆ 보험료 300만원", None, "책임은 회사에"), ("시는 서두른다.", "책임은 회사에", None)],
)
def test_the_first_of_several_headings_is_no_subhead(below, subhead, heading):
    """One that no other is like may be a subhead."""
    last = "회사는 내년부터 보험료를 낸다고 시는 밝혔다."
    article = article_from_page(f"{HEADLINE}\n\n{TIMES}\n\n◆ 책임은 회사에\n\n{PROSE}\n\n{below}\n\n{last}")
    assert subhead == article.subhead
    assert heading == next((head.text for head in article.heads if head.kind == "heading"), None)
