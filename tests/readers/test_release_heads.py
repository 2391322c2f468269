"""Tests of the heads of releases as offices, universities and firms print them; all of it made up."""

import datetime as dt

import pytest

from summarizer.readers import read
from summarizer.text.article import KST

TITLE = "다솜시, 돌봄센터 세 곳에 420억원 들인다"
SUBHEADS = ["내년 5월에 문 열고 직원 65명 뽑아", "운영비는 국비와 시비 절반씩"]
FIRST = "다솜시(시장 은가비)는 4일 돌봄센터 세 곳을 연다고 밝혔다."
REST = "센터마다 직원 65명이 일하며, 예산은 국비와 시비로 마련한다.\n\n돌봄 단체는 인력이 모자란다고 지적했다."
BODY = f"{FIRST}\n\n{REST}"


def _kinds(article):
    return {said.kind for said in article.self_description}


def _day(month, day, hour=0):
    return dt.datetime(2026, month, day, hour, tzinfo=KST)


@pytest.mark.parametrize(
    "masthead",
    [
        "다솜시\nNEWS RELEASE",
        "다솜시\nPress Release",
        "설명자료\n다솜시",
        "해명자료\n다솜시",
        "다솜시          설 명 자 료",
        "[다솜시 해명자료]",
        "다솜시 DASOM CITY\n보 도 자 료 (2026. 3. 4.)",
        f"[보도자료] {TITLE}\n담당부서: 돌봄과\n작성일: 2026-03-04",
    ],
)
def test_the_masthead_of_a_release_says_so_in_many_words(masthead):
    """Text, headline and issuer are told apart below each."""
    found = read(f"{masthead}\n\n{TITLE}\n\n{BODY}".encode())
    assert ({"press_release"}, "다솜시", TITLE) == (_kinds(found), found.outlet, found.headline)


@pytest.mark.parametrize(
    ("issuer", "masthead", "first"),
    [
        ("다솜과학대학교", "다솜과학대학교 DASOM UNIVERSITY\n보도자료", "연구팀이 4일 새 감지기를 개발했다고 밝혔다."),
        ("다솜과학대학교", "보도자료", "다솜과학대학교(총장 은가비) 홍가람 교수 연구팀이 새 감지기를 개발했다."),
        ("다온테크", "㈜다온테크\nNEWS RELEASE", "다온테크(대표이사 은가비)가 4일 첫 분기 매출 420억원을 공시했다."),
    ],
)
def test_universities_and_firms_issue_releases(issuer, masthead, first):
    """By the masthead, or by the first sentence with the head of the house in brackets."""
    text = f"{masthead}\n배포일: 2026. 3. 4.\n\n새 감지기 세 가지를 한꺼번에 내놓는다\n\n{first}\n\n{REST}"
    assert issuer == read(text.encode()).outlet


@pytest.mark.parametrize(
    "line",
    [
        "(온라인) 3월 4일(수) 12:00부터",
        "(지면) 3. 5.(목) 조간부터",
        "[방송·통신] 3월 4일 12시 이후",
        "매수 : 총 2매 (사진 있음)",
        "제공일자\t2026. 3. 4.(수)\t보도시기\t즉시",
    ],
)
def test_the_rows_of_a_masthead_are_no_headline(line):
    """A second line of the times, what is enclosed, when it was handed out."""
    found = read(f"보도자료\n배포일 : 2026. 3. 4.\n{line}\n\n{TITLE}\n\n{BODY}".encode())
    assert (TITLE, None, _day(3, 4)) == (found.headline, found.subhead, found.published)


@pytest.mark.parametrize("label", ["제공일자", "제공일시", "제공일", "배포일"])
def test_a_release_is_dated_by_when_it_was_handed_out(label):
    """Whatever its office calls that."""
    assert _day(3, 4) == read(f"다솜시 보도자료\n{label} 2026. 3. 4.(수)\n\n{TITLE}\n\n{BODY}".encode()).published


@pytest.mark.parametrize(
    "masthead",
    ["더 가까이 다솜시, 함께 걷는 미래\n다솜시 보도자료", "설명자료\n다솜시\n더 가까이 다솜, 함께하는 시민"],
)
def test_the_motto_of_an_office_is_no_headline(masthead):
    """Above its masthead or below its name."""
    assert TITLE == read(f"{masthead}\n배포 2026. 3. 4.(수)\n\n{TITLE}\n\n{BODY}".encode()).headline


@pytest.mark.parametrize("report", ["(가온경제 3.4.자 보도 관련)\n", ""])
def test_a_denial_may_be_a_sentence_and_the_headline(report):
    """It stands above the first label in brackets, with or without the report that it denies."""
    denial = "“돌봄센터가 사라진다”는 보도는 사실과 다릅니다."
    said = "□ 다솜시는 돌봄센터 세 곳을 내년 5월에 예정대로 연다고 밝힙니다."
    found = read(
        f"설명자료\n다솜시\n배포 2026. 3. 4.(수)\n\n{denial}\n{report}\n< 설명 내용 >\n{said}\n{REST}".encode()
    )
    assert (denial, report.strip() or None, said) == (found.headline, found.subhead, found.paragraphs[0].text)


def test_a_denial_within_a_text_is_a_sentence():
    """Where no label stands below it, it is what the release says."""
    found = read(f"보도자료\n배포 2026. 3. 4.(수)\n\n{TITLE}\n\n그 보도는 사실과 크게 다릅니다.\n\n{BODY}".encode())
    assert (TITLE, "그 보도는 사실과 크게 다릅니다.") == (found.headline, found.paragraphs[0].text)


@pytest.mark.parametrize("opening", ["□ 보도 주요내용", "□ 주요 내용", "○ 설명 내용", "□ 추진배경"])
def test_what_opens_the_parts_of_a_release_is_no_subhead(opening):
    """A label above the first part stands below the subheads."""
    text = f"보도자료\n배포 2026. 3. 4.(수)\n\n{TITLE}\n- 3년간 420억원 투입 -\n\n{opening}\n\n{BODY}"
    assert "3년간 420억원 투입" == read(text.encode()).subhead


@pytest.mark.parametrize("mark", ["■ ", "◈ ", "◆ ", "▪ ", "- "])
def test_marked_lines_right_below_a_headline_are_subheads(mark):
    """Their marks are no part of them; a blank line parts them from the text."""
    above = "\n".join(f"{mark}{line}" for line in SUBHEADS)
    found = read(f"보도자료\n배포 2026. 3. 4.(수)\n\n{TITLE}\n{above}\n\n{BODY}".encode())
    assert ("\n".join(SUBHEADS), FIRST) == (found.subhead, found.paragraphs[0].text)


def test_marked_lines_below_a_blank_one_are_text():
    """A release in short lines begins with them."""
    lines = "\n".join(f"■ {line}, 시민 의견도 들어" for line in SUBHEADS)
    found = read(f"보도자료\n배포 2026. 3. 4.(수)\n\n{TITLE}\n\n{lines}\n\n{BODY}".encode())
    assert f"■ {SUBHEADS[0]}, 시민 의견도 들어" == found.paragraphs[0].text


def test_the_label_of_a_subhead_is_no_part_of_it():
    """As that of the headline is none."""
    found = read(f"보도자료\n배포 2026. 3. 4.\n\n제목: {TITLE}\n부제: {SUBHEADS[0]}\n\n{BODY}".encode())
    assert (TITLE, SUBHEADS[0]) == (found.headline, found.subhead)


@pytest.mark.parametrize("day", ["<2026-03-04>", "〈2026년 3월 4일〉", "[2026. 3. 4.]"])
def test_the_day_that_opens_a_text_dates_it(day):
    """A firm prints it before its first sentence, of which it is no part."""
    found = read(f"㈜다온테크\nNEWS RELEASE\n\n{TITLE}\n\n{day} {BODY}".encode())
    assert (_day(3, 4), FIRST) == (found.published, found.paragraphs[0].text)


def test_a_board_prints_day_and_office_below_the_title():
    """On one line without a label, which is no subhead."""
    found = read(f"보도자료\n\n{TITLE}\n2026.03.04 다솜돌봄부\n\n- {SUBHEADS[0]}\n\n{BODY}".encode())
    assert (TITLE, SUBHEADS[0], _day(3, 4)) == (found.headline, found.subhead, found.published)


def test_a_newspaper_prints_day_and_page_below_the_title():
    """Without a label too; its name next to a day alone may be the top of any page."""
    found = read(f"{TITLE}\n가온신문 2026-03-04 (수) 23면\n\n{BODY}".encode())
    assert ("가온신문", TITLE, _day(3, 4)) == (found.outlet, found.headline, found.published)
    assert read(f"가온신문 2026-03-04 (수)\n\n{TITLE}\n\n{BODY}".encode()).published is None


@pytest.mark.parametrize(
    "contacts",
    [
        "[미디어 문의]\n소통팀 홍가람 과장 / 02-000-1000\n\n다솜시 소개\n다솜시는 바닷가 도시로 알려져 있다.",
        "□ 센터 문의: 돌봄과 홍가람 주무관(02-000-1000, garam@dasom.example)",
        "□ 보도 문의: 소통팀 홍가람(02-000-1000)",
    ],
)
def test_whom_to_ask_is_no_text(contacts):
    """Of a release, nor what its issuer says of itself below."""
    found = read(f"보도자료\n배포 2026. 3. 4.\n\n{TITLE}\n\n{BODY}\n\n{contacts}".encode())
    assert 3 == len(found.paragraphs)


def test_who_wrote_a_board_is_no_subhead():
    """A label of the board tells it."""
    found = read(f"{TITLE}\n작성자: 다솜시 소통담당관\n작성일: 2026-03-04\n\n{BODY}".encode())
    assert (TITLE, None) == (found.headline, found.subhead)


def test_a_notice_of_copyright_may_tell_the_time():
    """A wire prints it with its label on the same line."""
    notice = "제보는 카카오톡 gaon <저작권자(c) 가온통신, 무단 전재-재배포 금지> 2026/03/04 07:00 송고"
    assert _day(3, 4, 7) == read(f"(다솜=가온통신) 홍가람 기자 = {BODY}\n\n{notice}".encode()).published
    undated = "<저작권자(c) 가온통신 2026/03/04, 무단 전재 금지>"
    assert read(f"(다솜=가온통신) 홍가람 기자 = {BODY}\n\n{undated}".encode()).published is None


def test_a_quotation_opens_the_headline_of_a_release():
    """Its second line tells what it is about; below that of news stands a subhead."""
    lines = "“아이는 마을이 키운다”\n다솜시, 돌봄센터 세 곳 내년에 연다"
    found = read(f"보도자료\n배포 2026. 3. 4.\n\n{lines}\n\n{BODY}".encode())
    assert (lines.replace("\n", " "), None) == (found.headline, found.subhead)
    news = read(f"입력 2026.03.04 09:00\n\n{lines}\n\n{BODY}".encode())
    assert lines == f"{news.headline}\n{news.subhead}"


@pytest.mark.parametrize(
    "times",
    [
        "(지면) 2026. 3. 5.(목) 조간부터 (온라인) 2026. 3. 4.(수) 12:00부터",
        "2026. 3. 4.(수) 12:00 이후(2026. 3. 5.(목) 조간)",
    ],
)
def test_a_release_is_published_when_it_may_first_be_reported(times):
    """Online before in print, in whichever order the masthead has them."""
    found = read(f"보도자료\n보도 일시\t{times}\n배포 일시\t2026. 3. 4.(수) 09:30\n\n{TITLE}\n\n{BODY}".encode())
    assert (_day(3, 4, 12), dt.datetime(2026, 3, 4, 9, 30, tzinfo=KST)) == (found.published, found.distributed)
