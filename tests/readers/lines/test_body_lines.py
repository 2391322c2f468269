"""Paragraphs are parted into lines of text and of furniture that was run on to them."""

import pytest

from policy_brief import Span
from summarizer.readers.lines.body_lines import is_dashed, lines_of, prose_counts, read_body, undashed

ONE = "가온시는 내년에 센터를 연다고 4일 밝혔다."
TWO = "센터에는 직원 65명이 일하며 예산은 12억원이다."


def _spans(*texts):
    spans, at = [], 0
    for text in texts:
        spans.append(Span(text=text, start=at, end=at + len(text)))
        at += len(text) + 1
    return spans


def _kinds(*texts):
    return [(line.kind, line.text) for line in lines_of(_spans(*texts))]


@pytest.mark.parametrize("equals", ["=", " = ", "= "])
def test_a_notice_that_was_run_on_to_a_dateline_is_parted_from_it(equals):
    """However the reporter's mark is set; the lead then opens the text."""
    lead = f"(다솜=누리새통신) 홍가람 기자{equals}{ONE}"
    assert [("copyright", "무단 전재 금지"), (None, lead)] == _kinds(f"무단 전재 금지 {lead}")
    assert [(None, f"알림 {lead}")] == _kinds(f"알림 {lead}")


def test_a_notice_behind_the_last_sentence_is_parted_from_it():
    """Behind its mark, where it says what such notices say."""
    assert [(None, ONE), ("copyright", "ⓒ 누리새일보 무단 전재 금지")] == _kinds(f"{ONE} ⓒ 누리새일보 무단 전재 금지")


@pytest.mark.parametrize("tail", ["홍가람 기자", "끝.", "<끝>"])
def test_a_reporter_or_an_end_behind_the_last_sentence_is_a_line_of_its_own(tail):
    """Behind one of its last two stops."""
    assert [ONE, tail] == [text for _, text in _kinds(f"{ONE} {tail}")]
    assert [f"{ONE} 그렇다"] == [text for _, text in _kinds(f"{ONE} 그렇다")]


def test_a_dashed_line_is_a_subhead_without_its_dashes():
    """A sentence with a dash is what an interviewer says, and prose."""
    line, said = lines_of(_spans("- 3년간 12억원 투입 -", f"- {ONE}"))
    assert [True, False] == [is_dashed(line), is_dashed(said)]
    span = undashed(line)
    assert ("3년간 12억원 투입", 2, 13) == (span.text, span.start, span.end)


def test_prose_is_counted_from_each_line_on():
    """And none is behind the last."""
    assert [2, 1, 1, 0] == prose_counts(lines_of(_spans(ONE, "사진", TWO)))


def test_a_body_ends_where_other_articles_are_listed():
    """A list amid it is passed over where more follows."""
    listed = ("관련 기사", "이전글 신학기 급식 점검")
    assert [ONE, TWO] == [span.text for span in read_body(_spans(ONE, TWO, *listed)).body]
    assert [ONE, TWO, ONE, TWO] == [span.text for span in read_body(_spans(ONE, TWO, *listed, ONE, TWO)).body]
