"""Tests of pages that were copied with their menus, tools and pictures; all of it made up."""

import pytest

from summarizer.readers import read

TITLE = "다솜시, 인공지능 돌봄센터에 420억원…내년 문 연다"
HEAD = f"{TITLE}\n입력 2026.03.04 18:05"
FIRST = "다솜시는 4일 인공지능 돌봄센터에 3년간 420억원을 들인다고 밝혔다."
TEXT = f"""{FIRST}

센터는 옛 우체국을 고쳐 쓰며 상주 인력은 65명이다.

시의회는 해마다 31억원이 드는 운영비의 재원을 물었다."""


@pytest.mark.parametrize(
    "menu", [["정치", "경제", "사회", "오피니언", "스포츠"], ["홈", "칼럼", "사설"], ["로그인", "오피니언", "공유하기"]]
)
def test_a_word_of_a_menu_says_nothing_of_the_article(menu):
    """A copied page has its sections above, three or more on end."""
    lines = "\n".join(menu)
    assert () == read(f"{lines}\n\n{HEAD}\n\n{TEXT}".encode()).self_description


@pytest.mark.parametrize("section", ["사설", "오피니언 사설", "오피니언 > 칼럼"])
def test_a_section_says_what_an_article_is(section):
    """Alone above it, with its desk, or once more below the menu."""
    for above in (section, f"정치\n경제\n{section}\n스포츠\n{section}"):
        found = read(f"{above}\n\n{HEAD}\n\n{TEXT}".encode())
        assert {"opinion"} == {said.kind for said in found.self_description}


@pytest.mark.parametrize(
    "tool",
    [
        "온포털 구독 가온소식 언론사 구독되었습니다. 메인 뉴스판에서 주요뉴스를 볼 수 있습니다. 보러가기",
        "가온소식 언론사 구독 해지되었습니다.",
        "텍스트 음성 변환 서비스 사용하기",
        "본문 요약봇",
        "글자 크기 변경하기",
        "읽어주기 기능은 이 브라우저에서만 사용하실 수 있습니다.",
        "기자명 봉나이 수습기자",
    ],
)
def test_a_tool_of_the_page_is_neither_headline_nor_text(tool):
    """Above the headline, below the times, wherever it was copied with the page."""
    for text in (f"가온소식\n{tool}\n{HEAD}\n\n{TEXT}", f"가온소식\n{HEAD}\n{tool}\n\n{TEXT}"):
        found = read(text.encode())
        assert (TITLE, None, FIRST) == (found.headline, found.subhead, found.paragraphs[0].text)


def test_a_broadcaster_is_named_above_its_news():
    """Next to the word for news, which is no headline."""
    found = read(f"NEWS 채널다솜\n다시보기 | 제보하기 | LIVE\n\n{HEAD}\n\n{TEXT}".encode())
    assert ("채널다솜", TITLE) == (found.outlet, found.headline)


@pytest.mark.parametrize("line", ["채널다솜 뉴스 홍가람입니다.", "지금까지 채널다솜 뉴스, 홍가람이었습니다."])
def test_a_broadcaster_is_named_as_its_reporter_signs_off(line):
    """Where nothing above names it."""
    assert "채널다솜" == read(f"{HEAD}\n\n{TEXT}\n\n{line}".encode()).outlet


@pytest.mark.parametrize(
    "caption",
    [
        "▲ 3일 다솜시 돌봄센터에서 어르신이 로봇과 이야기하고 있다. /윤나래 기자",
        "3일 다솜시 돌봄센터에서 어르신이 로봇과 이야기하고 있다. 윤나래 선임기자 narae@gaon.example",
        "3일 다솜시 돌봄센터에서 어르신이 로봇과 이야기하고 있다. 사진=윤나래 기자",
        "다솜시 돌봄센터가 들어설 옛 우체국의 모습. 사진=다솜시 제공",
        "영상: 다솜시 돌봄센터를 둘러보다 (01:32)",
    ],
)
def test_what_a_picture_shows_is_no_text(caption):
    """Nor is its photographer a reporter of the article."""
    found = read(f"{HEAD}\n\n{caption}\n\n{TEXT}\n\n홍가람 기자 garam@gaon.example".encode())
    assert (["홍가람"], FIRST) == ([byline.name for byline in found.bylines], found.paragraphs[0].text)
    (shown,) = (head.text for head in found.heads if head.kind == "caption")
    assert caption == shown


def test_a_last_paragraph_is_signed_by_its_reporter():
    """It is no picture's, whatever it says."""
    last = "시의회는 운영비의 재원을 아직 묻고 있다."
    found = read(f"{HEAD}\n\n{TEXT}\n\n{last} 홍가람 기자 garam@gaon.example".encode())
    assert (["홍가람"], last) == ([byline.name for byline in found.bylines], found.paragraphs[-1].text)


def test_sections_within_a_text_are_no_menu():
    """What a release lists one below the other stays."""
    found = read(f"{HEAD}\n\n{TEXT}\n\n교육\n\n환경\n\n산업\n\n{FIRST[5:]}".encode())
    assert ["교육", "환경", "산업"] == [paragraph.text for paragraph in found.paragraphs[3:6]]
