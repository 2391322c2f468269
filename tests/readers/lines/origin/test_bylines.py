"""Tests of datelines, reporters and reporter lines, with made-up reporters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.readers.lines.origin.bylines import (
    bare_name,
    bylines_in,
    count_contacts,
    is_reporter_line,
    latin_name,
    mailed_in,
    merge,
    read_lead,
)
from tests.cost import is_linear


def names(text):
    return [(byline.name, byline.role) for byline in bylines_in(text)]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (("세종", "연합뉴스", ["홍가람"]), "(세종=연합뉴스) 홍가람 기자 = 정부는"),
        (("서울", "연합뉴스", ["홍가람", "윤나래"]), "(서울=연합뉴스) 홍가람 윤나래 기자 = 정부는"),
        (("서울", "뉴시스", ["홍가람", "윤나래"]), "[서울=뉴시스]홍가람 기자, 윤나래 수습기자 = 정부는"),
        (("파리", "연합뉴스", ["홍가람"]), "(파리=연합뉴스) 홍가람 특파원 = 프랑스는"),
        (("서울·세종", "뉴스1", []), "(서울·세종=뉴스1) 정부는"),
        ((None, "가나일보", ["홍가람"]), "[가나일보 홍가람 기자] 정부는"),
        ((None, None, ["홍가람"]), "홍가람 기자 = 정부는"),
        ((None, None, ["홍가람"]), "홍가람 기자=정부는"),
        (("서울", "가나.일보", []), "(서울=가나.일보) 정부는"),
        ((None, "가나일보", ["홍가람"]), "[가나일보=홍가람 기자] 정부는"),
        ((None, "가나일보", ["홍가람", "윤나래"]), "[가나일보 홍가람·윤나래 기자] 정부는"),
        (("세종", None, ["홍가람"]), "[세종=홍가람 기자] 정부는"),
        (("세종", "가나소식", []), "세종--(가나소식)--정부는"),
    ],
)
def test_a_dateline_names_place_outlet_and_reporters(expected, text):
    """The lead's brackets and names are read, and the rest of the paragraph is the body's."""
    lead = read_lead(text)
    assert expected == (lead.place, lead.outlet, [byline.name for byline in lead.bylines])
    assert text[lead.length :] in {"정부는", "프랑스는"}


@pytest.mark.parametrize(
    "text",
    [
        "정부는 발표했다.",
        "[앵커] 정부는",
        "(붙임 개요) 사업",
        "(이하 위원회)는",
        "홍가람 기자는 말했다.",
        "[자료=한국은행] 지난해",
        "(R=0.9) 상관",
        "",
        "[AI 법] 정부는",
    ],
)
def test_other_openings_are_no_dateline(text):
    """Brackets and names that open a paragraph otherwise stay in the body."""
    assert read_lead(text) is None


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([("홍가람", "기자")], "홍가람 기자 garam@gana.example"),
        ([("홍가람", "기자"), ("윤나래", "기자")], "홍가람윤나래 기자"),
        ([("홍가람", "기자"), ("윤나래", "기자")], "홍가람윤나래 기자기자 : garam@gana.example"),
        ([("홍가람", "기자"), ("윤나래", "선임기자")], "홍가람 기자·윤나래 선임기자"),
        ([("홍가람", "기자"), ("윤나래", "기자")], "홍가람 기자, 윤나래 기자"),
        ([("홍가람", "기자"), ("윤나래", "기자")], "홍가람·윤나래기자"),
        ([], "남궁가람윤나래 기자"),
        ([("홍가람", "특파원")], "리스본=홍가람 특파원 garam@gana.example"),
        ([("홍가람", "특파원")], "홍가람 리스본 특파원"),
        ([("홍가람", "특파원")], "홍가람 부다페스트 특파원"),
        ([("홍가람", "특파원")], "도쿄 홍가람 특파원"),
        ([("홍가람", "특파원"), ("윤나래", "특파원")], "홍가람·윤나래 특파원"),
        ([("홍가람", "기자")], "김포=홍가람 기자"),
        ([("홍가람", "기자"), ("윤나래", "특파원")], "홍가람 기자, 홍콩=윤나래 특파원"),
        ([("남궁가람", "기자")], "남궁가람 기자"),
        ([("홍가람", "기자")], "홍가람기자"),
        ([("홍가람", "사진기자")], "사진=홍가람 기자"),
        ([("홍가람", "기자")], "기자명 홍가람 기자"),
        ([("홍가람", None)], "KBS 뉴스 홍가람입니다."),
        ([("홍가람", None)], "가나방송 뉴스 홍가람입니다."),
        ([("홍가람", None)], "MBN 홍가람이었습니다"),
        ([("홍가람", None)], "채널A 홍가람입니다."),
        ([("홍가람", None)], "TV조선 뉴스, 홍가람입니다."),
        ([("남궁가람", None)], "연합뉴스TV 남궁가람입니다."),
        ([], "홍가람" + " " * 110 + "garam@gana.example"),
        ([("홍가람", None)], "가나방송 홍가람 (garam@gana.example)"),
        ([("홍가람", None)], "홍가람 garam@gana.example"),
        ([("홍가람", "시민기자")], "시민기자 홍가람"),
        ([("홍가람", "기자")], "홍가람 기자(=부산)"),
        ([], "연락처 garam@gana.example"),
        ([], "가나상사 홍가람 (garam@gana.example)"),
        ([], "시민기자 모집"),
        ([], "정부 기자단"),
    ],
)
def test_reporters_are_named_without_mailbox(expected, text):
    """Names stand before their role, run together or apart; nothing of a mailbox is a name."""
    assert expected == names(text)


@pytest.mark.parametrize(
    "line",
    [
        "홍가람 기자 garam@gana.example",
        "홍가람윤나래 기자기자 : garam@gana.example",
        "garam@gana.example",
        "/홍가람 기자 garam@gana.example 02-123-4567",
        "[홍가람 기자]",
        "◎공감언론 뉴시스 garam@newsis.example",
        "KBS 뉴스 홍가람입니다.",
        "촬영기자:홍가람/영상편집:윤나래",
        "홍가람 기자(=부산)",
        "영상취재: 갈한별",
        "VJ: 갈한별",
        "촬영기자=홍가람",
        "홍가람 기자 페이지 garam@gana.example",
        "홍가람 기자 E-Mail garam@gana.example",
        "홍가람 기자".ljust(120),
    ],
)
def test_reporter_lines_are_known(line):
    """A line of nothing but reporters and how to reach them is furniture."""
    assert is_reporter_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "홍가람 기자가 물었다.",
        "기자 간담회 개최",
        "문의는 garam@gana.example로 하면 된다.",
        "정부는 답했다.",
        "위원회는 홍가람 기자 등 세 사람을 불렀다.",
        "홍가람 기자".ljust(121),
        "",
    ],
)
def test_prose_about_reporters_is_no_reporter_line(line):
    """A sentence that names a reporter or a mailbox is body text."""
    assert not is_reporter_line(line)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("홍가람", " 홍가람 "),
        ("홍가람", "홍가람(garam26)"),
        ("빈가람", "빈가람"),
        (None, "홍보실"),
        (None, "관리자"),
        (None, "민원과"),
        (None, "홍가람 기자"),
        (None, ""),
    ],
)
def test_a_box_for_the_writer_may_hold_a_bare_name(name, text):
    """Three syllables with a surname are a person; an office and a word of the site are none."""
    author = bare_name(text)
    assert name == (author and author.name)


def test_contacts_are_counted():
    """Mailboxes and phone numbers both count."""
    assert 3 == count_contacts("garam@gana.example, 02-123-4567, (044) 202-1234")


def test_the_first_byline_of_a_name_stays():
    """A reporter named in the lead and again at the end is one."""
    assert [("홍가람", "기자")] == [
        (b.name, b.role) for b in merge([*bylines_in("홍가람 기자"), *bylines_in("홍가람 특파원")])
    ]


@settings(max_examples=200)
@given(st.text(st.sampled_from("홍가람윤나래기자특파원 =()[]·,/@.:a1-"), max_size=60))
def test_any_line_is_read_without_a_crash(line):
    """No mixture of names and marks ends in an exception, and no name holds more than Hangul."""
    lead = read_lead(line)
    assert lead is None or 0 < lead.length <= len(line)
    assert all(byline.name.isalpha() for byline in bylines_in(line))
    assert is_reporter_line(line) in {True, False}


@pytest.mark.parametrize("work", [read_lead, bylines_in, is_reporter_line, mailed_in])
@pytest.mark.parametrize(
    ("hostile", "size"),
    [
        (lambda count: "(" + "가 " * count, 5_000),
        (lambda count: "홍" * count, 20_000),
        (lambda count: "홍가람 " * count + "=", 5_000),
        (lambda count: "a@" * count, 10_000),
    ],
)
def test_hostile_repetition_costs_linear_time(work, hostile, size):
    """Long runs of names, brackets and mailbox signs do not blow up."""
    assert is_linear(work, hostile, size)


@pytest.mark.parametrize(
    "line",
    [
        "글 제갈미르 기자 · 사진 온새봄 기자",
        "글 제갈미르 기자  사진=온새봄 기자",
        "제갈미르 기자, 사진 온새봄 기자",
        "글 제갈미르 기자 / 사진 온새봄 객원기자",
    ],
)
def test_who_took_the_pictures_is_told_from_who_wrote(line):
    """The name behind the word for pictures is a photographer's."""
    assert [("제갈미르", "기자"), ("온새봄", "사진기자")] == [(one.name, one.role) for one in bylines_in(line)]


@pytest.mark.parametrize("line", ["기사원문 홍가람 기자", "홍가람 기자 | 원문", "기사 홍가람 기자"])
def test_the_link_to_an_original_is_nobody(line):
    """What a portal prints next to the reporter is part of the line, but no name."""
    assert is_reporter_line(line)
    assert [("홍가람", "기자")] == names(line)


ROLES = """
전문기자 정책과학전문기자 선임기자 수습기자 인턴기자 객원기자 촬영기자 사진기자 영상기자 취재기자 시민기자 대기자 특파원
중남미국특파원 논설위원 편집위원 해설위원 칼럼니스트 통신원 앵커 아나운서 리포터 PD
"""


@pytest.mark.parametrize("role", ROLES.split())
def test_whoever_works_for_a_newsroom_is_named_with_the_role(role):
    """As it is printed; a line of one is the reporter's."""
    assert [("홍가람", role)] == names(f"홍가람 {role}")
    assert is_reporter_line(f"홍가람 {role}")


@pytest.mark.parametrize("surname", ["남궁", "황보", "제갈", "선우", "사공", "독고", "서문", "동방"])
def test_a_surname_of_two_syllables_is_one(surname):
    """With two more it is one name, not two."""
    assert [(f"{surname}가람", "기자")] == names(f"{surname}가람 기자")


CREDITS = "사진 자료 그래픽 표 이미지 출처 제공 일러스트 글 영상 그림 도표"


@pytest.mark.parametrize("credit", CREDITS.split())
def test_a_credit_of_a_picture_is_no_dateline(credit):
    """What stands before its equals sign is no place."""
    assert read_lead(f"({credit}=누리통신) 정부는") is None


FILLERS = """
공감언론 기자명 영상취재 영상촬영 VJ 디자인 작성자 뉴시스 연합뉴스 뉴스1 KBS MBC SBS YTN 구독 응원 제보 카카오톡 카톡
이메일 메일 전화 편집 취재 촬영 영상 영상편집 사진 그래픽 글 정리 제작 촬영기자 취재기자 email e-mail tel by
"""


@pytest.mark.parametrize("word", FILLERS.split())
def test_words_beside_a_mailbox_are_no_text(word):
    """Nor anybody's name."""
    assert is_reporter_line(f"{word} 홍가람 기자 garam@gana.example")
    assert "홍가람" == bylines_in(f"{word} 홍가람 기자 garam@gana.example")[0].name


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("홍가람 4일 이다솜 기자", [("이다솜", "기자")]),
        ("태가은 기자", [("태가은", "기자")]),
        ("설빛나루 특파원", [("설빛나루", "특파원")]),
        ("어금채운 기자", [("어금채운", "기자")]),
        ("꽃가람 기자", [("꽃가람", "기자")]),
        ("꽃가은 기자", []),
        ("태가부 기자", []),
        ("김현이다솜 기자", [("김현", "기자"), ("이다솜", "기자")]),
        ("KBS 홍가람 garam@gana.example", [("홍가람", None)]),
        ("홍가람 KBS garam@gana.example", []),
    ],
)
def test_a_name_stands_right_before_its_role(line, named):
    """A rare surname may be followed by any syllables but a workplace's, no surname by none of a particle's either."""
    assert named == [(one.name, one.role) for one in bylines_in(line)]


@pytest.mark.parametrize(
    ("line", "reporters"),
    [
        ("홍가람 기자, 이다솜 기자", True),
        ("홍가람 기자 이다솜", False),
        ("영상취재: 홍가람 이다솜", True),
        ("새벽녘 garam@gana.example", False),
    ],
)
def test_a_name_without_a_role_is_one_of_a_crew(line, reporters):
    """Elsewhere it is not a reporter's."""
    assert reporters is is_reporter_line(line)


@pytest.mark.parametrize("word", ["이메일", "한겨레", "고은이", "민원과"])
def test_a_word_of_a_site_a_workplace_and_a_particle_are_no_bare_name(word):
    """Though they begin like one."""
    assert bare_name(word) is None


@pytest.mark.parametrize(
    ("line", "reporters"),
    [
        ("글 홍가람 기자 · 사진 이다솜", True),
        ("글 홍가람 기자 · 사진 태가은", True),
        ("글 홍가람 기자 · 산책 이다솜", False),
    ],
)
def test_who_made_the_pictures_needs_no_role(line, reporters):
    """The line is one of reporters all the same."""
    assert reporters == is_reporter_line(line)
    assert ["홍가람"] == [byline.name for byline in bylines_in(line)]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("옥다니엘 기자", ["옥다니엘"]),
        ("리스본=옥다니엘 특파원", ["옥다니엘"]),
        ("이데일리 기자", []),
        ("한데미디어 기자", []),
        ("지역경제 기자", []),
    ],
)
def test_a_given_name_may_have_three_syllables(line, names):
    """Where a role stands behind it, and it is no newspaper's name."""
    assert names == [byline.name for byline in bylines_in(line)]
    assert bool(names) == is_reporter_line(line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("글·사진=나래온 기자 / 그래픽=윤슬기", ["나래온"]),
        ("증권부 배은조 기자", ["배은조"]),
        ("디지털뉴스팀 배은조·나래온 기자", ["배은조", "나래온"]),
    ],
)
def test_a_line_of_credits_or_with_a_desk_names_reporters(line, names):
    """Who drew for an article, and where a reporter works, are no other words."""
    assert is_reporter_line(line)
    assert names == [byline.name for byline in bylines_in(line)]


@pytest.mark.parametrize("line", ["증권부 기자", "국세청 조사국 신설", "정치부 배은조 기자가 만났다", "취재팀 배은조"])
def test_a_desk_alone_is_no_reporter(line):
    """Nor one with a name that no role tells."""
    assert not is_reporter_line(line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Noa Kim", ["Noa Kim"]),
        ("by Noa Kim and Min-jun Lee", ["Noa Kim", "Min-jun Lee"]),
        ("By Noa Kim, Ari Choi & Min Lee ·", ["Noa Kim", "Ari Choi", "Min Lee"]),
    ],
)
def test_a_byline_in_english_names_reporters(line, names):
    """Behind By, each with two words or more."""
    assert is_reporter_line(line)
    assert names == [byline.name for byline in bylines_in(line)]


@pytest.mark.parametrize("line", ["By noon", "By Seoul", "By Noa Kim of Seoul", "Noa Kim"])
def test_other_english_is_no_byline(line):
    """Nor is a name alone, unless a box of writers holds it."""
    assert not is_reporter_line(line)


def test_a_name_in_latin_letters_is_one_in_a_box():
    """Of two words or more."""
    assert "Noa Kim" == latin_name("Noa Kim").name
    assert [None, None] == [latin_name(text) for text in ("admin", "Noa kim")]
