"""What stands in an article's place is told by its words, and what reports about such pages is an article."""

from __future__ import annotations

import pytest

from summarizer.errors import ConsentPage, ErrorPage, ListPage, LoginPage, RobotCheck
from summarizer.readers.html.markup import parse
from summarizer.readers.html.refusals import refuse_walls
from summarizer.readers.walls import is_wall, list_page, wall_of

WALLS = [
    ("로그인이 필요한 서비스입니다.", LoginPage),
    ("비밀번호를 입력해 주십시오.", LoginPage),
    ("이 누리집은 쿠키를 사용합니다.", ConsentPage),
    ("개인정보 처리방침에 동의해 주십시오.", ConsentPage),
    ("자동 등록 방지를 위해 보안 문자를 입력하십시오.", RobotCheck),
    ("Just a moment...", RobotCheck),
    ("요청하신 페이지를 찾을 수 없습니다.", ErrorPage),
    ("서비스 점검 중입니다.", ErrorPage),
    ("403 Forbidden", ErrorPage),
]


@pytest.mark.parametrize(("line", "kind"), WALLS)
def test_a_wall_is_told_by_its_words(line, kind):
    """A login, a consent, a check for robots and an error are errors of their own, which name the place."""
    found = wall_of([line], [], 0, "a.html")

    assert is_wall(line)
    assert kind is type(found)
    assert str(found).startswith("a.html is ")


@pytest.mark.parametrize(
    "line",
    [
        "나래은행은 로그인이 필요한 서비스를 줄인다고 밝혔다.",
        "누리부는 쿠키를 사용하는 업체를 조사했다.",
        "정부는 새 계획을 밝혔다.",
        "로그인이 필요합니다. " * 40,
    ],
)
def test_what_is_no_wall(line):
    """A newspaper's sentence about such pages, any other one, and a long paragraph."""
    assert not is_wall(line)


def test_an_article_with_a_word_of_a_wall_is_an_article():
    """Walls are half of what is read at least, and short."""
    body = ["정부는 새 계획을 밝혔다."] * 3

    assert None is wall_of([*body, "로그인이 필요합니다."], [], 0, "a.html")
    assert LoginPage is type(wall_of([*body, *["로그인이 필요합니다."] * 3], [], 0, "a.html"))
    assert None is wall_of(["로그인이 필요합니다."] * 13, [], 0, "a.html")


def test_a_page_without_a_body_is_read_by_its_lines():
    """Where no sentence was found, the page's own lines tell; many links make a list, few nothing."""
    assert LoginPage is type(wall_of([], ["회원 가입을 하시면 볼 수 있습니다."], 0, "a.html"))
    assert ListPage is type(wall_of([], ["가람 소식"], 8, "a.html"))
    assert None is wall_of([], ["가람 소식"], 7, "a.html")
    assert "Open the one that you want" in str(list_page("a.html"))


LOGIN = "로그인이 필요한 서비스입니다."
PROSE = "가온시는 내년에 센터를 연다고 4일 밝혔다."


def _kind(body, page=(), links=0):
    found = wall_of(body, page, links, "https://gana.example/1")
    return found and type(found)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("로봇이 아닙니다", RobotCheck),
        ("Just a moment...", RobotCheck),
        (LOGIN, LoginPage),
        ("아이디를 입력해 주세요", LoginPage),
        ("요청하신 페이지를 찾을 수 없습니다.", ErrorPage),
        ("404 Not Found", ErrorPage),
        ("개인정보 수집 및 이용에 동의합니다", ConsentPage),
        ("쿠키를 사용하는 데 동의해 주세요", ConsentPage),
    ],
)
def test_a_page_of_such_a_line_is_no_article(line, kind):
    """Each kind has its error, whether the line was taken for a body or stands on a page without one."""
    assert is_wall(line)
    assert kind is _kind([line])
    assert kind is _kind([], [line, "메뉴"])


@pytest.mark.parametrize("line", [PROSE, "시는 '로그인이 필요하다'고 밝혔다.", LOGIN.ljust(301, "아")])
def test_what_reports_about_such_pages_is_no_wall(line):
    """Nor is a line too long for one."""
    assert not is_wall(line)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ([LOGIN] * 12, LoginPage),
        ([LOGIN] * 13, None),
        ([LOGIN, PROSE], LoginPage),
        ([LOGIN, PROSE, PROSE], None),
        ([PROSE], None),
        ([], None),
    ],
)
def test_half_of_a_short_body_is_enough(body, kind):
    """A longer one, or one of prose, is an article."""
    assert kind is _kind(body)


@pytest.mark.parametrize(("body", "links", "kind"), [([], 8, ListPage), ([], 7, None), ([PROSE], 8, None)])
def test_a_page_of_links_without_a_body_is_a_list(body, links, kind):
    """Eight are enough."""
    assert kind is _kind(body, links=links)


@pytest.mark.parametrize(
    ("entry", "count", "refused"),
    [("센터를 연다고 밝혔다", 8, True), ("센터를 연다고 밝혔다", 7, False), (f"{' ' * 9}정치", 8, False)],
)
def test_a_table_of_links_is_a_list(entry, count, refused):
    """Entries are links of nine letters and more, blanks around them aside."""
    rows = "".join(f"<tr><td><a href='/{at}'>{entry}</a></td></tr>" for at in range(count))
    tree = parse(f"<html><body><table>{rows}</table></body></html>")
    if not refused:
        refuse_walls(tree, (), None, None)
        return
    with pytest.raises(ListPage):
        refuse_walls(tree, (), None, None)
