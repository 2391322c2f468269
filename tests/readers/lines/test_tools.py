"""What the tools of a page say."""

import pytest

from summarizer.readers.html.article import article_from_html
from summarizer.readers.lines.tools import is_tool


@pytest.mark.parametrize(
    "line",
    [
        "추천쏠쏠정보 3흥미진진 1댓글 4본문 요약봇",
        "쏠쏠정보 3",
        "댓글 4",
        "좋아요 12 훈훈해요 3 슬퍼요 0",
        "본문 요약봇텍스트 음성 변환 서비스 사용하기글자 크기 변경하기SNS 보내기",
        "동영상 고정 취소",
        "0:00 / 2:14 재생",
        "동영상 고정 취소0:00 / 2:14",
        "[동영상 재생 03:12]",
        "이 기사를 들을 수 있습니다. 재생 속도 1.0x",
        "기사를 읽어드립니다 0:00 Your browser does not support the audio element.",
        "Your browser does not support HTML5 video.",
        "Share on Facebook Share on X Copy link",
        "Share · Tweet · Email",
        "Read more: How robots walk",
        "Topics: AI, Robotics",
        "기사의 본문 내용은 이 글자크기로 변경됩니다.",
        "이 글자크기로 변경됩니다.",
        "가장 작은 크기 글자",
        "(예시) 가장 빠른 뉴스가 있고 다양한 정보가 있습니다.",
        "[동영상 영역] 재생 02:41 화질 선택 자막",
    ],
)
def test_buttons_players_and_share_bars_are_tools(line):
    """Also where a page runs their words together."""
    assert is_tool(line)


@pytest.mark.parametrize(
    "line",
    [
        "동영상 재생 시장이 커진다",
        "정보 3건 공개",
        "글자 크기를 키운 신문",
        "영상 12:30",
        "추천",
        "3 4",
        "X 인공지능",
        "More robots",
        "Topics in AI",
        "가온시는 동영상 재생 속도를 높인다.",
        "",
    ],
)
def test_text_about_such_things_is_none(line):
    """Nor is a word that may be a section's."""
    assert not is_tool(line)


def test_a_tool_is_neither_subhead_nor_sentence():
    """Above the body and in it, and no heading is."""
    one, two = "가온시는 내년에 인공지능 센터를 연다고 4일 밝혔다.", "센터에는 직원 65명이 일하며 예산은 12억원이다."
    tools = "<div><span>추천</span><span>쏠쏠정보 3</span><span>댓글 4</span></div><p>동영상 고정 취소</p>"
    notice = "<h4>함께 보면 좋은 기사</h4><p>&lt;이 기사는 가온경제 프리미엄에 먼저 게재됐습니다&gt;</p>"
    body = f"<div id='articleBody'><p>{one}</p>{notice}<p>Read more: How robots walk</p><p>{two}</p></div>"
    article = article_from_html(f"<html><body><h1>가온시, 센터 네 곳 연다</h1>{tools}{body}</body></html>")
    assert ([one, two], None) == ([sentence.text for sentence in article.sentences], article.subhead)
    assert ["headline"] == [head.kind for head in article.heads]
