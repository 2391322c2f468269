"""Tests of reading and telling apart the times that pages print."""

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.readers import read
from summarizer.readers.lines.origin.times import (
    Stamp,
    distributed_in,
    is_time_line,
    parse_time,
    pick,
    published_in,
    stamps_in,
    with_labels,
    without_times,
)
from summarizer.text.article import KST
from tests.cost import is_linear


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ((2026, 3, 4, 11, 30), "2026-03-04 11:30"),
        ((2026, 3, 4, 11, 30), "2026.03.04 11:30"),
        ((2026, 3, 4, 11, 30, 5), "2026/03/04 11:30:05"),
        ((2026, 3, 4, 17, 45), "2026.03.04 (17:45)"),
        ((2026, 3, 4, 15, 5), "2026.03.04. 오후 3:05"),
        ((2026, 3, 4, 0, 5), "2026.03.04. 오전 12:05"),
        ((2026, 3, 4, 12, 5), "2026.3.4 12:05 PM"),
        ((2026, 3, 4, 9, 30), "2026년 3월 4일(수) 9시 30분"),
        ((2026, 3, 4, 23, 24), "2026년03월04일 23시24분"),
        ((2026, 3, 4, 9, 0), "'26.3.4.(수) 09:00"),
        ((2026, 3, 4), "2026. 3. 4."),
        ((2026, 3, 4, 11, 30), "2026-03-04T11:30:00+09:00"),
        ((2026, 3, 4, 11, 30), "2026-03-04T02:30:00Z"),
        ((2026, 3, 4, 11, 30), "2026-03-03T21:30:00.000-0500"),
    ],
)
def test_printed_times_are_read_in_kst(expected, text):
    """Every form that Korean pages print becomes an aware time in KST."""
    assert dt.datetime(*expected, tzinfo=KST) == parse_time(text)


@pytest.mark.parametrize("text", ["2026-13-40", "2026.2.30 10:00", "어제", "3월 4일", "2026-03-04 25:00", ""])
def test_impossible_times_are_none(text):
    """What is not a date of the calendar is not read."""
    assert parse_time(text) is None


@pytest.mark.parametrize(
    ("kinds", "line"),
    [
        (["published"], "송고시간 : 2026-03-04 11:30"),
        (["published", "updated"], "입력 2026.03.04 11:30 수정 2026.03.04 12:00"),
        (["published", "updated"], "기사입력 2026.03.04. 오전 9:12 최종수정 2026.03.05. 오후 1:00"),
        (["published"], "등록 2026.03.04 09:10:11"),
        (["published"], "게시 2026.03.04"),
        (["published"], "2026년03월04일 11시30분 송고"),
        (["reposted"], "• 2026-03-09 | 나라 소식"),
        (["distributed"], "배    포   2026. 3. 4.(수) 09:00"),
        (["embargo", "distributed"], "보 도 시 점 : 2026. 3. 4.(수) 12:00 배포 : 2026. 3. 3.(화)"),
        (["bare"], "2026.03.04"),
        (["published"], "등록일 26.03.04"),
        (["published"], "작성일 : 26-03-04"),
        (["published"], "날짜: 2026-03-04 09:00"),
    ],
)
def test_labels_tell_publication_update_and_repost_apart(kinds, line):
    """A time is what the label next to it says."""
    assert kinds == [stamp.kind for stamp in stamps_in(line)]
    assert is_time_line(line)


@pytest.mark.parametrize(
    "line", ["정부는 2026.03.04 발표했다.", "2026년 예산", "입력란을 채운다", "2025-02-28 회의 결과", "판 10.15.07"]
)
def test_prose_with_a_date_is_no_time_line(line):
    """A sentence that names a date is not page furniture."""
    assert not is_time_line(line)


@settings(max_examples=200)
@given(st.text(st.sampled_from("0123456789-./:년월일시분 오전후TZ+()'|•입력수정"), max_size=40))
def test_any_line_is_read_without_a_crash(line):
    """No run of digits and marks ends in an exception, and all times are aware."""
    assert all(stamp.when.tzinfo is not None for stamp in stamps_in(line))


@pytest.mark.parametrize(
    ("minute", "line"),
    [
        (5, "작성 2026.03.04 11:05 승인 2026.03.04 11:40"),
        (5, "승인 2026.03.04 11:40 | 입력 2026.03.04 11:05"),
        (40, "승인 2026.03.04 11:40 | 수정 2026.03.04 12:10"),
    ],
)
def test_approval_is_publication_only_where_nothing_else_is(minute, line):
    """What a page prints as its registration goes first, in whatever order; an approval is not an update."""
    article = read(f"돌봄센터 세 곳, 오는 5월에 문 연다\n{line}\n\n다솜시는 센터 세 곳의 문을 연다고 밝혔다.".encode())
    times = "".join(f"<li>{time}</li>" for time in re.split(r"\s(?:\|\s)?(?=승인|입력|수정)", line))
    head = f"<h1>돌봄센터 세 곳, 오는 5월에 문 연다</h1><ul>{times}</ul>"
    body = "<div id='articleBody'><p>다솜시는 센터 세 곳의 문을 5월에 연다고 4일 밝혔다.</p></div>"
    page = read(f"<html><body>{head}{body}</body></html>".encode())
    updated = dt.datetime(2026, 3, 4, 12, 10, tzinfo=KST) if "수정" in line else None
    for one in (article, page):
        assert (dt.datetime(2026, 3, 4, 11, minute, tzinfo=KST), updated) == (one.published, one.updated)


LABELS = {
    "updated": "최종수정 최종편집 최종업데이트 수정 업데이트 갱신 Updated Modified updated",
    "reposted": "재게시 스크랩 전재",
    "embargo": "보도",
    "approved": "승인",
    "distributed": "배포",
    "published": "송고 전송 날짜 입력 등록 게시 작성 발행 게재 출고 Published Posted 기사입력 최초등록 온라인게시",
}


@pytest.mark.parametrize(
    ("kind", "label"), [(kind, label) for kind, labels in LABELS.items() for label in labels.split()]
)
def test_a_label_tells_what_a_time_is(kind, label):
    """Before the time or behind it, with or without a word for time."""
    for line in (f"{label} 2026-03-04", f"{label} : 2026-03-04", f"2026-03-04 {label}"):
        assert [kind] == [stamp.kind for stamp in stamps_in(line)]
    if re.fullmatch("[가-힣]{2}", label):
        assert [kind] == [stamp.kind for stamp in stamps_in(f"{label[0]}   {label[1]}일시 2026-03-04")]


def test_labels_behind_times_are_each_that_of_the_time_before():
    """Where a time opens the line and a label ends it."""
    line = "2026-03-04 입력 2026-03-05 수정"
    assert [("published", 4), ("updated", 5)] == [(stamp.kind, stamp.when.day) for stamp in stamps_in(line)]
    line = "입력 2026-03-04 2026-03-05 수정"
    assert [("published", 4), ("published", 5)] == [(stamp.kind, stamp.when.day) for stamp in stamps_in(line)]
    line = "2026-03-04 수정 2026-03-05"
    assert [("bare", 4), ("updated", 5)] == [(stamp.kind, stamp.when.day) for stamp in stamps_in(line)]


@pytest.mark.parametrize(
    ("line", "updated"),
    [
        ("2026.03.04. (수) 10:14 송고 / 16:30 최종 수정", (16, 30)),
        ("입력 2026.03.04 10:14 | 수정 16:30", (16, 30)),
        ("2026년 3월 4일 10:14 송고 · 16시 30분 수정", (16, 30)),
        ("입력 2026.03.04 10:14 조회 16:30", None),
        ("입력 2026.03.04 10:14 | 수정 9:30", None),
        ("입력 2026.03.04. 오전 9:14 송고 / 오후 4:30 최종 수정", (16, 30)),
        ("입력 2026.03.04. 오전 10:14 수정 오후 4:30", (16, 30)),
        ("입력 2026.03.04 10:14 | 수정 2026.03.05 9:30", (9, 30)),
    ],
)
def test_a_time_without_its_day_is_that_of_the_time_before_it(line, updated):
    """Only where a label stands at its side, and never before the first."""
    times = [(stamp.when.hour, stamp.when.minute) for stamp in stamps_in(line) if stamp.kind == "updated"]

    assert ([updated] if updated else []) == times


def test_a_line_of_many_times_costs_linear_time():
    """What stands behind a time is searched for a clock behind the last one alone."""
    assert is_linear(lambda line: list(stamps_in(line)), lambda count: "2026.03.04 " * count + " a:", 2_000)


def test_a_line_with_a_time_without_its_day_is_a_line_of_times():
    """Its clock is no word of the article."""
    assert is_time_line("2026.03.04. (수) 10:14 송고 / 16:30 최종 수정")


def test_a_date_that_is_none_is_passed_over():
    """The next is read."""
    assert dt.datetime(2026, 3, 4, tzinfo=KST) == parse_time("2026-13-01, 2026-03-04")
    assert [4] == [stamp.when.day for stamp in stamps_in("입력 2026-02-30 2026-03-04")]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("AM 12:30", 0),
        ("am 9:30", 9),
        ("오전 11:30", 11),
        ("오후 12:30", 12),
        ("PM 1:30", 13),
        ("1:30 pm", 13),
        ("13:30", 13),
        ("9시", 9),
        ("09:30 KST", 9),
        ("09:30 UTC", 18),
        ("09:30 GMT", 18),
        ("09:30+0530", 13),
        ("09:30-01:00", 19),
        ("09:30+10:00", 8),
    ],
)
def test_the_hour_is_that_of_korea(text, hour):
    """Half days and zones are reckoned in."""
    assert hour == parse_time(f"2026-03-04 {text}").hour


@pytest.mark.parametrize(("zone", "minute"), [("+0530", 0), ("+05:45", 45), ("-0330", 0)])
def test_a_zone_may_be_off_by_minutes(zone, minute):
    """They count as its hours do."""
    assert minute == parse_time(f"2026-03-04 09:30{zone}").minute


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("3분 전", True),
        (" 3 개월 전 등록 ", True),
        ("2026-03-04 VIEWS 3", True),
        ("2026-03-04 Hit: 3", True),
        ("2026-03-04|나라", True),
        ("입력 2시간 전", True),
        ("5일 전 수정", True),
        ("3분 전 소식", False),
        ("2026-03-04 조회 1,024 댓글 3개", True),
        ("2026-03-04 A12면", True),
        ("2026-03-04 제123호", True),
        ("2026-03-04 - 3 -", True),
        ("2026-03-04 │ 추천 2", True),
        ("조회 1,024", False),
        ("• 2026-03-04 | 나라", True),
        ("2026-03-04 |", True),
        ("2026-03-04".ljust(200), True),
        ("2026-03-04".ljust(201), False),
        ("2026-03-04 은다솜", False),
    ],
)
def test_a_line_of_times_holds_nothing_else(line, told):
    """But labels, counters and pages; a line of a repost may name its section."""
    assert told is is_time_line(line)


def test_a_line_without_times_stays_as_it_is():
    """Labels and counters are taken out of others alone."""
    assert "입력란 조회 3" == without_times("입력란 조회 3")
    assert ["은다솜"] == without_times("입력 2026-03-04 09:12 은다솜 조회 3").split()
    assert ["은다솜"] == without_times("3분 전 은다솜").split()


@pytest.mark.parametrize(
    ("lines", "labelled"),
    [
        (["작성일", "2026-03-04"], ["작성일 2026-03-04"]),
        (["작성일 :", "2026-03-04", "2026-03-05"], ["작성일 : 2026-03-04", "2026-03-05"]),
        (["작성일", "은다솜"], ["은다솜"]),
        (["작성일", "은다솜", "2026-03-04"], ["은다솜", "2026-03-04"]),
        (["작성자", "2026-03-04"], ["작성자", "2026-03-04"]),
        (["입력", "수정", "2026-03-04"], ["수정 2026-03-04"]),
    ],
)
def test_a_label_alone_is_put_before_the_time_below_it(lines, labelled):
    """Right below."""
    assert labelled == list(with_labels(lines))


def _stamps(**days):
    return [Stamp(kind, dt.datetime(2026, 3, day, tzinfo=KST)) for kind, day in days.items()]


@pytest.mark.parametrize(
    ("stamps", "kinds", "day"),
    [
        ({"bare": 1, "published": 2}, ("published", "bare"), 2),
        ({"bare": 1}, ("published", "bare"), 1),
        ({"approved": 3}, ("published",), 3),
        ({"approved": 3, "published": 2}, ("published",), 2),
        ({"approved": 3}, ("updated",), None),
        ({}, ("published",), None),
    ],
)
def test_the_first_kind_that_there_is_is_picked(stamps, kinds, day):
    """An approval stands for a publication."""
    found = pick(_stamps(**stamps), *kinds)
    assert day == (found and found.day)
    assert 1 == pick([*_stamps(bare=1), *_stamps(bare=2)], "bare").day


@pytest.mark.parametrize(
    ("stamps", "published", "distributed"),
    [
        ({"published": 4, "distributed": 3, "embargo": 5}, 4, 3),
        ({"distributed": 3, "embargo": 5}, 5, 3),
        ({"distributed": 5, "embargo": 3}, 5, None),
        ({"distributed": 3}, 3, None),
        ({"embargo": 5}, None, None),
        ({"updated": 5}, None, None),
    ],
)
def test_a_release_is_published_when_it_may_be_reported(stamps, published, distributed):
    """At its distribution where none is later; that is told where it was before."""
    found = published_in(_stamps(**stamps))
    given = distributed_in(_stamps(**stamps), found)

    assert (published, distributed) == (found and found.day, given and given.day)
    assert distributed_in(_stamps(**stamps), None) is None


@pytest.mark.parametrize(
    "line", ["’26. 3. 4. | 수정안 의견 제출 마감", "2026. 3. 4. 등록금 납부", "2026. 3. 4. 승인서를 낸다"]
)
def test_a_longer_word_is_no_label(line):
    """수정안 is a draft, and its day is not when the page was changed."""
    assert ["bare"] == [stamp.kind for stamp in stamps_in(line)]


@pytest.mark.parametrize("mark", ["/", "·", " / "])
def test_labels_before_several_times_are_theirs_in_order(mark):
    """입력/수정 above two times; as many labels as times."""
    line = f"입력{mark}수정 2026.03.09 18:00 / 2026.03.09 21:12"
    assert [("published", 18), ("updated", 21)] == [(stamp.kind, stamp.when.hour) for stamp in stamps_in(line)]
