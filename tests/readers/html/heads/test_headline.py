"""Tests of telling a headline from what sites hang on the titles of their pages."""

import pytest

from summarizer.readers import read
from summarizer.readers.html.heads.headline import (
    _opens,
    is_label,
    labelled_title,
    printed_headline,
    release_of,
    section_of,
    site_of,
    told_headline,
    without_tail,
)

HEADLINE = "다솜시, 돌봄센터에 420억원…내년 문 연다"
OUTLET = "누리새일보"
BODY = [
    "다솜시는 4일 인공지능 돌봄센터에 3년간 420억원을 들인다고 밝혔다.",
    "센터는 옛 우체국을 고쳐 쓰며 상주 인력은 65명이다.",
    "시의회는 해마다 31억원이 드는 운영비의 재원을 물었다.",
]


@pytest.mark.parametrize(
    "title",
    [
        HEADLINE,
        f"{HEADLINE} - {OUTLET}",
        f"{HEADLINE} | {OUTLET}",
        f"{HEADLINE} | 사회 | {OUTLET}",
        f"{HEADLINE} < 사회 < 기사본문 - {OUTLET}",
        f"{HEADLINE} :: {OUTLET}",
        f"{HEADLINE} : {OUTLET}",
        f"{HEADLINE} — {OUTLET}",
        f"{HEADLINE} - 하늘방송",
        f"{HEADLINE} #돌봄 #인공지능",
        f"{HEADLINE}  < 사회",
        f"{HEADLINE} :: 소식을 나누는 곳",
        f"{HEADLINE}｜소식을 나누는 곳",
        f"{OUTLET} | {HEADLINE}",
        f"[{OUTLET}] {HEADLINE}",
    ],
)
def test_a_title_loses_what_is_no_headline(title):
    """The outlet before or behind, the path of sections and keywords are taken off."""
    assert HEADLINE == without_tail(title, OUTLET)


@pytest.mark.parametrize(
    "title",
    [
        "해솔도, 조달 문턱 낮춘다 - 「우선구매 지침」 7월 1일 시행 -",
        "[기고] 돌봄은 사람이 한다",
        "420억원 들인 돌봄센터 - 문은 언제 여나",
        "시험 3:1 경쟁",
        f" | {OUTLET}".strip(),
    ],
)
def test_a_headline_with_a_dash_or_a_bracket_stays_whole(title):
    """A dash that is the headline's own, and what it says of itself in brackets, stay."""
    assert title == without_tail(title, OUTLET)


@pytest.mark.parametrize(
    ("expected", "printed", "titles"),
    [
        (HEADLINE, ["홈", HEADLINE, "온누리 기자"], [f"{HEADLINE} - 키워드 둘 - {OUTLET}"]),
        (HEADLINE, [OUTLET, "정치"], [f"{HEADLINE} - {OUTLET}"]),
        ("다솜시, 돌봄센터에 420억원… 내년 문 연다", ["다솜시, 돌봄센터에 420억원…", "내년 문 연다"], [HEADLINE]),
        (HEADLINE, [HEADLINE], ["다솜시, 돌봄센터에 420억원…"]),
        (HEADLINE, [HEADLINE, "하늘일보"], [f"{HEADLINE} - 하늘일보"]),
        (None, [OUTLET], [OUTLET]),
        (None, [], []),
    ],
)
def test_the_printed_headline_is_what_a_title_begins_with(expected, printed, titles):
    """What the page prints is taken, two lines of it too, and never the site's name."""
    assert expected == (printed_headline(printed, titles, OUTLET) or told_headline(titles, OUTLET))


@pytest.mark.parametrize(
    ("expected", "printed"),
    [
        (HEADLINE, ["다솜시청", "제목", HEADLINE, "작성일"]),
        (HEADLINE, ["다솜시청", f"제목 {HEADLINE}"]),
        (HEADLINE, [f"제 목 : {HEADLINE}"]),
        (HEADLINE, [f"글 제목 | {HEADLINE} | 조회 | 3"]),
        (None, ["제목 내용 작성자"]),
        (None, ["제목없는 글", "제목"]),
        (None, []),
    ],
)
def test_a_board_prints_the_headline_behind_its_label(expected, printed):
    """The label stands in the cell before the headline, or on its line; the menu of a search is none."""
    assert expected == labelled_title(printed)


def test_a_broadcast_named_in_brackets_is_no_part_of_the_headline():
    """A title may open with the name of a programme that the page does not print before its headline."""
    assert HEADLINE == printed_headline([HEADLINE], [f"[뉴스마당] {HEADLINE}"], OUTLET)
    assert f"[단독] {HEADLINE}" == printed_headline([f"[단독] {HEADLINE}"], [f"[단독] {HEADLINE}"], OUTLET)
    assert f"[단독] {HEADLINE}" == printed_headline([f"[단독] {HEADLINE}"], [f"[뉴스마당] [단독] {HEADLINE}"], OUTLET)


def test_the_words_of_an_interview_close_its_title():
    """A title may open with who is interviewed; the page prints the words alone as its headline."""
    title = f"[인터뷰] 홍가람 누리센터장 {HEADLINE}"

    assert HEADLINE == printed_headline(["홍가람 누리센터장이 꺼낸 세 갈래 숙제", HEADLINE], [title], OUTLET)
    assert printed_headline(["숙제"], [f"[인터뷰] 홍가람의 숙제 - {OUTLET}"], OUTLET) is None


def test_a_site_with_its_motto_is_no_headline():
    """What begins with the site's own name names no article."""
    assert told_headline([f"::: {OUTLET} - 세상을 여는 창 :::"], OUTLET) is None


@pytest.mark.parametrize(
    ("section", "title"),
    [
        ("사회", f"{HEADLINE} < 사회 < 기사본문 - {OUTLET}"),
        ("보도자료", f"{HEADLINE} | 보도자료 | {OUTLET}"),
        (None, f"{HEADLINE} - {OUTLET}"),
        ("문화예술생활건강", f"{HEADLINE} | 문화예술생활건강 | {OUTLET}"),
        (None, f"{HEADLINE} | 문화예술생활건강집 | {OUTLET}"),
    ],
)
def test_a_title_may_name_the_section(section, title):
    """The section stands between the headline and the outlet."""
    assert section == section_of([title], HEADLINE, OUTLET)


def test_the_site_is_what_title_and_page_agree_on():
    """A name next to the logo or among the rights is taken when it ends a title; a newsroom's name is taken anyway."""
    assert "가온 소식터" == site_of([f"{HEADLINE} - 가온 소식터"], ["다른 이름", "가온 소식터"])
    assert OUTLET == site_of([f"{HEADLINE} | {OUTLET}"], [])
    assert site_of([HEADLINE], []) is None
    assert ["다솜군청", None] == [site_of([title], []) for title in ("다솜군청", "보도자료 상세보기")]


@pytest.mark.parametrize(("letters", "named"), [(14, True), (15, False)])
def test_the_end_of_a_title_that_the_page_prints_is_its_site(letters, named):
    """In a cell of its own, too; a longer line is none."""
    name = "가" * letters
    assert (name if named else None) == site_of([f"{HEADLINE} - {name}"], [], [f"홈 | {name}"])


@pytest.mark.parametrize(
    ("label", "title"),
    [
        (True, "보도자료 상세보기"),
        (True, f"공지사항 | {OUTLET}"),
        (True, "새소식 상세 조회 | 다솜시청"),
        (True, "다솜시청 > 시정소식 > 보도자료"),
        (True, "다솜군청"),
        (True, f"{OUTLET} 알림마당"),
        (True, ":: 인쇄하기 ::"),
        (True, "게시판 | 누리 | 새 길을 여는 여러 사람들이 모여 나누는 긴 이야기"),
        (False, "새 길을 연다 | 게시판 | 새 길을 여는 여러 사람들이 모여 나누는 긴 이야기"),
        (False, "다솜시청 새 단장한다"),
        (False, HEADLINE),
        (False, "보도자료 상세보기 서비스 새로 단장"),
        (False, f"공지 없이 멈춘 AI… 시민 불편 | {OUTLET}"),
    ],
)
def test_the_label_of_a_kind_of_page_is_no_headline(label, title):
    """What a site calls each page of a board names none of them."""
    assert label == is_label(title, OUTLET)


@pytest.mark.parametrize("title", ["{site} - {headline}", "{site} :: {headline}", "[{site}] {headline}"])
@pytest.mark.parametrize("site", ["NRB 누리하늘방송", "누리너머"])
@pytest.mark.parametrize("box", [f"<div class=t>{HEADLINE}</div>", ""])
def test_a_sites_name_before_a_headline_is_the_outlet(title, site, box):
    """The page prints it alone in its masthead, and the headline perhaps nowhere."""
    body = "".join(f"<p>{line}</p>" for line in BODY)
    page = (
        f"<title>{title.format(site=site, headline=HEADLINE)}</title>"
        f"<table><tr><td><a href='/'>{site}</a></td><td>뉴스 | 라디오</td></tr></table>"
        f"<div>{box}<div>등록 : 2026-03-04 09:00</div><div class=nb>{body}</div></div>"
    )
    article = read(f"<html><body>{page}</body></html>".encode())
    assert (site, HEADLINE) == (article.outlet, article.headline)


def test_a_motto_behind_a_sites_name_is_no_headline():
    """It has no figure, no dots and no quotation."""
    assert told_headline([f"{OUTLET} - 세상을 여는 창"], OUTLET) is None
    assert HEADLINE == told_headline([f"{OUTLET} - {HEADLINE}"], OUTLET)


@pytest.mark.parametrize(
    ("release", "title", "headings"),
    [
        ("보도자료", "보도자료 상세보기 | 알림·소식 | 가온돌봄부", []),
        ("보도자료", "보도자료", []),
        ("보도설명자료", "가온돌봄부", ["보도설명자료"]),
        (None, f"{HEADLINE} | 새소식 | 가온돌봄부", ["새소식"]),
        (None, "가온시, 보도자료 배포 뒤 사과", ["보도자료 목록을 본다"]),
    ],
)
def test_a_page_may_be_said_to_hold_a_release(release, title, headings):
    """By what its title calls every page of its kind, or by a heading of that word alone."""
    assert release == release_of([title], headings)


def test_the_page_of_a_release_is_one():
    """Its text says so, and who issued it is the outlet."""
    body = "".join(f"<p>{line}</p>" for line in ["다솜시(시장 은가비)는 4일 420억원을 들인다고 밝혔다.", *BODY[1:]])
    page = f"<h2>보도자료</h2><table><tr><th>제목</th><td>{HEADLINE}</td></tr></table><div>{body}</div>"
    found = read(f"<html><head><title>알림마당</title></head><body>{page}</body></html>".encode())
    assert (["press_release"], "다솜시", HEADLINE) == (
        [said.kind for said in found.self_description],
        found.outlet,
        found.headline,
    )


@pytest.mark.parametrize(
    ("title", "line", "opens"), [(15, 6, True), (16, 6, False), (5, 5, True), (6, 5, False), (0, 0, False)]
)
def test_a_line_opens_a_title_by_two_fifths_of_it(title, line, opens):
    """A line of fewer than six letters is all of it."""
    assert opens is _opens("가" * title, "가" * line)


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("가온시가 내년에 새…", "가온시가 내년에 새 길을 네 곳에 연다"),
        ("가온시가 내년에 새", None),
        ("[인터뷰] 홍가람 센터장 나라와길이다", "나라와길이다"),
        ("[인터뷰] 홍가람 센터장 나라와길", None),
    ],
)
def test_a_title_that_is_cut_or_names_a_guest_is_completed_by_the_page(title, line):
    """Only a cut one goes on, and a guest's words are six letters at least."""
    printed = [line or "가온시가 내년에 새 길을 네 곳에 연다", "나라와길"]
    assert line == printed_headline(printed, [title], None)


@pytest.mark.parametrize(
    ("title", "named", "site"),
    [
        ("새 길 | 경제 | 누리신문", [], "누리신문"),
        ("새 길 | 가온신문 | 사회", ["다온"], "다온"),
        ("누리신문 | 새 길 | 경제", ["누리신문"], "누리신문"),
        ("새 길 | 가온소식 | 나온", ["다온"], "다온"),
    ],
)
def test_a_site_stands_at_the_end_of_a_title_or_before_it(title, named, site):
    """The last of several ends, where the page names it or it is written like one."""
    assert site == site_of([title], named)


def test_only_the_outlet_before_a_title_is_taken_off():
    """What else bars part stays."""
    assert "새 길 - 네 곳" == without_tail(f"{OUTLET} - 새 길 - 네 곳", OUTLET)


@pytest.mark.parametrize(
    ("title", "headline", "site"),
    [
        ("가온신문 > 산업 > 무인 버스의 보험 기준 나왔다", "무인 버스의 보험 기준 나왔다", "가온신문"),
        ("가온신문 > 무인 버스의 보험 기준 나왔다", "무인 버스의 보험 기준 나왔다", "가온신문"),
        ("가온신문 : 무인 버스 3대의 보험 기준", "무인 버스 3대의 보험 기준", "가온신문"),
        ("무인 버스 > 열차 > 배", "무인 버스 > 열차 > 배", None),
        ("생활경제 : 무인 버스의 보험료 오른다", "생활경제 : 무인 버스의 보험료 오른다", None),
    ],
)
def test_a_title_may_be_the_path_to_its_headline(title, headline, site):
    """From the site's name on; one that may be a section's names no site."""
    assert site == site_of([title], [])
    assert headline == told_headline([title], site)
