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


DIVIDERS = """
Original Message|-----Original Appointment-----|Begin forwarded message:|Forwarded message|== 원본 메일 ==
원본편지|전달된 메시지|--- 전달 메일 ---|전달 :
""".strip().replace("\n", "|")


@pytest.mark.parametrize("divider", DIVIDERS.split("|"))
def test_letters_are_parted_by_what_programs_set_between_them(divider):
    """In either language, with or without dashes."""
    first, second = letters_in(_lines(["보세요.", divider, *PROSE]))
    assert (["보세요."], PROSE) == ([line.text for line in first.lines], [line.text for line in second.lines])


@pytest.mark.parametrize("sender", ["From", "보낸 사람", "보낸이", "발신자", "보내는 사람", "> 발신인"])
@pytest.mark.parametrize(
    ("other", "subject", "sent"),
    [
        ("Sent: 3월 4일", "", "3월 4일"),
        ("Date : 3월 4일", "", "3월 4일"),
        ("보낸 날짜: 3월 4일", "", "3월 4일"),
        ("발신일시 : 3월 4일", "", "3월 4일"),
        ("일시: 3월 4일", "", "3월 4일"),
        ("To: 편집부", "", ""),
        ("Cc: 편집부", "", ""),
        ("받는 사람: 편집부", "", ""),
        ("수신 : 편집부", "", ""),
        ("참조: 편집부", "", ""),
        ("Subject: 센터", "센터", ""),
        ("제목：센터", "센터", ""),
    ],
)
def test_a_heading_names_sender_and_one_thing_more(sender, other, subject, sent):
    """Subject and time are kept."""
    _, letter = letters_in(_lines(["보세요.", f"{sender}: 홍가람", other, *PROSE]))
    assert (subject, sent, PROSE) == (letter.subject, letter.sent, [line.text for line in letter.lines])


GREETINGS = """
안녕하십니까.|수고하십니다.|보도자료를 송부해 드립니다.|공고를 안내했습니다.|전달드립니다.|배포해 드려요.
많은 관심 부탁드립니다.|보도에 참고하시기 바랍니다.|업무에 협조 바랍니다.|홍가람 기자님,|편집장님
홍가람 님 귀하|가온시 홍보팀 은다솜입니다.
""".strip().replace("\n", "|")
SIGNATURES = """
--|_____|나의 아이폰에서 보냄|Sent from my phone|이상입니다. 감사합니다.|감사합니다!
※ 본 메일은 홍보용으로 보내 드립니다.|이 메시지는 삭제해 주세요|수신을 원치 않으시면 알려 주시기 바랍니다.
발신 전용 메일입니다.|수신거부는 여기를 클릭|This e-mail is private
""".strip().replace("\n", "|")


@pytest.mark.parametrize("line", GREETINGS.split("|"))
def test_a_greeting_opens_a_letter(line):
    """Among its first six lines, with prose below it."""
    assert PROSE == [one.text for one in without_frame(_lines([line, *PROSE]))]
    assert [line] == [one.text for one in without_frame(_lines([line]))]
    kept = [*["센터 소식"] * 6, line, *PROSE]
    assert kept == [one.text for one in without_frame(_lines(kept))]
    assert PROSE == [one.text for one in without_frame(_lines([*["센터 소식"] * 5, line, *PROSE]))]


@pytest.mark.parametrize("line", SIGNATURES.split("|"))
def test_a_signature_ends_a_letter(line):
    """With all below it."""
    assert PROSE == [one.text for one in without_frame(_lines([*PROSE, line, "센터 소식"]))]


def test_a_signature_above_more_prose_than_it_closes_ends_nothing():
    """As thanks amid an article do."""
    kept = [PROSE[0], "감사합니다!", *PROSE]
    assert kept == [one.text for one in without_frame(_lines(kept))]
    assert PROSE[:1] == [one.text for one in without_frame(_lines([PROSE[0], "감사합니다!", PROSE[1]]))]


@pytest.mark.parametrize(
    ("subject", "kept"),
    [
        ("RE: FW: FWD: 센터", "센터"),
        ("회신: 센터", "센터"),
        ("답장 : 센터", "센터"),
        ("전달：센터", "센터"),
        ("[RE] 센터", "센터"),
        ("[FWD] [회신] 센터", "센터"),
        ("<보도자료> 센터", "센터"),
        ("【설명자료】 센터", "센터"),
        ("(배포용) 센터", "센터"),
        ("[해명] 센터", "센터"),
        ("[보도 참고 3월 4일] 센터", "센터"),
        ("[보도자료 열세 글자보다 더 길다] 센터", "[보도자료 열세 글자보다 더 길다] 센터"),
        ("회신 센터", "회신 센터"),
        ("", ""),
    ],
)
def test_what_is_put_before_a_subject_goes(subject, kept):
    """All of it."""
    assert kept == subject_of(subject)


def test_a_letter_may_begin_with_the_heading_of_another():
    """Nothing stands before it."""
    first, second = letters_in(_lines([*HEADING, *PROSE]))
    assert ((), PROSE, "센터 소식") == (first.lines, [line.text for line in second.lines], second.subject)
