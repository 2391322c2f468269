"""Letters in an e-mail, and what frames an article in one."""

import pytest

from summarizer.readers.documents.letters import letters_in, subject_of, without_frame
from summarizer.readers.documents.printed import PrintedLine

PROSE = ["가온시는 내년에 센터를 연다고 4일 밝혔다.", "센터에는 직원 65명이 일하며 예산은 12억원이다."]
HEADING = ["보낸 사람: 홍가람", "날짜: 2026-03-04", "받는 사람: 편집부", "제목: 센터 소식"]


def _lines(texts):
    return [PrintedLine(text) for text in texts]


@pytest.mark.parametrize(
    ("subject", "kept"),
    [
        ("FW: [보도자료] 센터 연다", "센터 연다"),
        ("Re[2]: 회신: 센터 연다", "센터 연다"),
        ("[전달] 센터 연다", "센터 연다"),
        ("[보도참고자료] 센터 연다", "센터 연다"),
        ("[센터] 연다", "[센터] 연다"),
        ("RE정비 사업", "RE정비 사업"),
    ],
)
def test_a_subject_loses_what_programs_and_offices_put_before_it(subject, kept):
    """Again and again; other words in brackets stay."""
    assert kept == subject_of(subject)


@pytest.mark.parametrize("divider", [["----- Original Message -----"], ["--- 원본 메시지 ---"], []])
def test_a_forwarded_letter_is_one_of_its_own(divider):
    """With the subject and time of its heading, which is in neither."""
    first, second = letters_in(_lines(["아래를 보세요.", *divider, *HEADING, *PROSE]))

    assert (["아래를 보세요."], False, False) == ([line.text for line in first.lines], first.forwarded, first.headed)
    assert PROSE == [line.text for line in second.lines]
    assert (True, True, "센터 소식", "2026-03-04") == (second.forwarded, second.headed, second.subject, second.sent)


def test_a_divider_alone_parts_letters_too():
    """What stands behind it has no heading, and no subject."""
    _, second = letters_in(_lines(["보세요.", "전달: ", *PROSE]))

    assert (True, False, "", "") == (second.forwarded, second.headed, second.subject, second.sent)


@pytest.mark.parametrize("fields", [["보낸 사람: 홍가람"], ["날짜: 2026-03-04", "제목: 센터 소식"]])
def test_one_field_or_one_without_a_sender_is_no_heading(fields):
    """An article may print such lines."""
    (only,) = letters_in(_lines([*fields, *PROSE]))
    assert [*fields, *PROSE] == [line.text for line in only.lines]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (["안녕하세요."], ["감사합니다."]),
        (["홍가람 기자님,", "자료를 송부드립니다."], ["홍가람 드림"]),
        (["가온시 대변인실입니다."], ["--", "가온시 대변인실", "02-000-0000"]),
        ([], ["본 메일은 발신 전용이므로 답장을 받지 않습니다."]),
        ([], ["나의 iPhone에서 보냄"]),
    ],
)
def test_greeting_and_signature_are_left_out(above, below):
    """All above the last greeting, and all from the signature on."""
    assert PROSE == [line.text for line in without_frame(_lines([*above, *PROSE, *below]))]


@pytest.mark.parametrize(
    "texts",
    [
        [*PROSE, "안녕하세요."],
        ['시장은 "안녕하세요"라고 인사했습니다.', *PROSE],
        ["감사합니다.", *PROSE],
        ["홍가람 드림", *PROSE],
        PROSE,
    ],
)
def test_words_of_the_article_stay(texts):
    """A greeting below all prose, a quoted one, and thanks above the article frame nothing."""
    assert texts == [line.text for line in without_frame(_lines(texts))]
