"""Sentences of a body, told from headlines and from what a page's tools say."""

import pytest

from summarizer.readers.lines.statements import is_polite, is_statement


@pytest.mark.parametrize(
    "line",
    [
        "예산은 12억원이다.",
        "예산을 12억원 배정했다.1)",
        "예산을 12억원 배정했다.[1]",
        "예산을 12억원 배정했다.*",
        "예산을 12억원 배정했다.(3면)",
        "예산이 크게 늘었다(관련 기사 3면).",
        "예산 12억원이 사라졌다!",
        "예산이 많이 늘었습니다~",
        "예산이 많이 늘었어요 🎉",
        "그날 밤 서버가 멈췄다…",
        "그날 밤 서버가 멈췄다..",
        "돈은 누가 내나?",
        "정말 가능한 일입니까?",
        "“사람이 더 필요합니다.”",
        "지난 10일 밤, 가온시의 한 상가.",
    ],
)
def test_a_stop_behind_the_last_word_ends_a_sentence(line):
    """Notes, closing marks and small pictures may stand behind it."""
    assert is_statement(line)


@pytest.mark.parametrize(
    "line",
    [
        "예산 12억원 배정",
        "가온시가 예산을 늘린다",
        "보조금 2배로…",
        "지금이 기회!",
        "대안은?",
        "업계 “실적이 관건”",
        "기사 🎉",
        "가온시 새 예산 🎉",
        "2026. 6. 1.",
        "끝났다",
        "",
    ],
)
def test_nouns_and_words_without_a_stop_are_a_headline(line):
    """Whatever mark stands behind a noun, and too few letters."""
    assert not is_statement(line)


@pytest.mark.parametrize(
    ("line", "polite"),
    [
        ("글자 크기가 변경됩니다.", True),
        ("로그인해 주세요!", True),
        ("반갑습니다 🎉", True),
        ("예산은 12억원이다.", False),
        ("돈은 누가 내나?", False),
    ],
)
def test_what_is_said_to_the_reader_is_told_by_its_ending(line, polite):
    """As a page's tools speak, and letters and broadcasts."""
    assert polite is is_polite(line)
