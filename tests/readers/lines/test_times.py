"""Tests of reading and telling apart the times that pages print."""

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.readers import read
from summarizer.readers.lines.times import is_time_line, parse_time, stamps_in
from summarizer.text.article import KST


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
