"""Foreign names are read without a list of them."""

import pytest

from summarizer import scan
from summarizer.text.article import Article
from tests.find.names.named import named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "샘 올트먼 오픈AI 대표는 말했다.",
            ["샘 올트먼=Sam Altman (customary) 대표/CEO @오픈AI/OpenAI", "C 오픈AI=OpenAI"],
        ),
        (
            "래리 핑크 블랙록 회장은 말했다.",
            ["래리 핑크=Raeri Pingkeu (unverified) 회장/Chairperson @블랙록/BlackRock", "C 블랙록=BlackRock"],
        ),
        ("맷 푸델 가온 대표는 말했다.", ["맷 푸델=Maet Pudel (unverified) 대표/CEO @가온/None"]),
        ("가온(GO) 맷 푸델 대표는 말했다.", ["맷 푸델=Maet Pudel (unverified) 대표/Representative @None/None"]),
        ("푸델 대통령은 말했다.", ["푸델=Pudel (unverified) 대통령/President @None/None"]),
        (
            "러시아 푸델 대통령은 말했다.",
            ["푸델=Pudel (unverified) 대통령/President @러시아/Russia", "B 러시아=Russia"],
        ),
        ("푸델 장관은 말했다.", ["푸델=Pudel (unverified) 장관/Minister @None/None"]),
        ("어제 푸델 장관은 말했다.", ["푸델=Pudel (unverified) 장관/Minister @None/None"]),
        ("푸델 주지사는 말했다.", []),
        ("텍사스 푸델 주지사는 말했다.", ["텍사스 푸델=Teksaseu Pudel (unverified) 주지사/Governor @None/None"]),
        ("조지 W. 푸델 대통령은 말했다.", ["조지 W. 푸델=Joji W. Pudel (unverified) 대통령/President @None/None"]),
        (
            "모하메드 빈 푸델 장관은 말했다.",
            ["모하메드 빈 푸델=Mohamedeu Bin Pudel (unverified) 장관/Minister @None/None"],
        ),
        ("기시다 후미오 총리는 말했다.", ["기시다 후미오=Gisida Humio (unverified) 총리/Prime Minister @None/None"]),
        ("기시다 총리는 말했다.", ["기시다=Gisida (unverified) 총리/Prime Minister @None/None"]),
        ("다나카 교수는 말했다.", ["다나카=Danaka (unverified) 교수/Professor @None/None"]),
        ("안느 이달 파리 시장은 말했다.", []),
        (
            "내무부 장관 슐레이만 푸델은 말했다.",
            ["슐레이만 푸델=Syulleiman Pudel (unverified) 장관/Minister @내무부/None", "B 내무부=Interior Ministry"],
        ),
        (
            "이집트의 대통령인 호스니 푸델은 말했다.",
            ["호스니 푸델=Hoseuni Pudel (unverified) 대통령/President @이집트/Egypt", "B 이집트=Egypt"],
        ),
        ("교수 맷 푸델은 말했다.", []),
        ("대통령 푸델은 말했다.", []),
        (
            "맷 푸델 사장은 말했다. 푸델 사장은 웃었다.",
            [
                "맷 푸델=Maet Pudel (unverified) 사장/President @None/None",
                "푸델=Maet Pudel (unverified) 사장/President @None/None",
            ],
        ),
        ("푸델전자 대표는 말했다.", []),
        ("토마스 푸델 IOC 위원장은 말했다.", ["토마스 푸델=Tomaseu Pudel (unverified) 위원장/Chairperson @IOC/None"]),
        ("새 푸델 대통령은 말했다.", ["푸델=Pudel (unverified) 대통령/President @None/None"]),
        ("케리 장관은 말했다.", ["케리=Keri (unverified) 장관/Minister @None/None"]),
        ("푸 장관은 말했다.", []),
        ("만든 푸델 대표는 말했다.", []),
        ("전 푸델 장관은 말했다.", ["푸델=Pudel (unverified) 장관/Minister @None/None"]),
        ("푸른당 푸델 의원은 말했다.", []),
        ("맷 푸델(Matt Fudel) 가온 대표는 말했다.", ["맷 푸델=Matt Fudel (printed) 대표/CEO @가온/None"]),
    ],
)
def test_foreign_names_are_read_by_sound_and_title(text, expected):
    """Before and behind a title, with initials, connectors and places."""
    assert expected == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("맷 푸델 총리는 말했다.", ["맷 푸델=Maet Pudel (unverified) 총리/Prime Minister @None/None"]),
        ("새 맷 푸델 총리는 말했다.", ["맷 푸델=Maet Pudel (unverified) 총리/Prime Minister @None/None"]),
        ("따라서 조 푸델 대통령은 말했다.", ["조 푸델=Jo Pudel (unverified) 대통령/President @None/None"]),
        ("27일 조 푸델 대통령은 말했다.", ["조 푸델=Jo Pudel (unverified) 대통령/President @None/None"]),
        (
            "김하늘 장관 조 푸델 대통령은 말했다.",
            [
                "김하늘=Kim Ha-neul (rule) 장관/Minister @None/None",
                "조 푸델=Jo Pudel (unverified) 대통령/President @None/None",
            ],
        ),
        ("맷 푸델 김하늘 대통령은 말했다.", ["김하늘=Kim Ha-neul (rule) 대통령/President @None/None"]),
        ("장관 맷 푸델 대표는 말했다.", []),
        ("맷 푸델 누리대학교 교수는 말했다.", ["맷 푸델=Maet Pudel (unverified) 교수/Professor @누리대학교/None"]),
        (
            "전 미국 대통령 조 푸델은 말했다.",
            ["조 푸델=Jo Pudel (unverified) 대통령/President @미국/United States", "B 미국=United States"],
        ),
        (
            "미국 조 푸델 대통령은 말했다.",
            ["조 푸델=Jo Pudel (unverified) 대통령/President @미국/United States", "B 미국=United States"],
        ),
        (
            "미국 대통령 조 푸델은 말했다.",
            ["조 푸델=Jo Pudel (unverified) 대통령/President @미국/United States", "B 미국=United States"],
        ),
        (
            "미국 대통령인 조 푸델, 말했다.",
            ["조 푸델=Jo Pudel (unverified) 대통령/President @미국/United States", "B 미국=United States"],
        ),
        ("미국 대통령 조 푸델 말했다.", ["B 미국=United States"]),
        ("전 총리 맷 푸델은 말했다.", ["맷 푸델=Maet Pudel (unverified) 총리/Prime Minister @None/None"]),
        ("파리 푸델 시장은 말했다.", []),
        ("맷 푸델 파리 시장은 말했다.", ["맷 푸델=Maet Pudel (unverified) 시장/Mayor @파리/None"]),
        ("블랙록 푸델 회장은 말했다.", ["C 블랙록=BlackRock"]),
        (
            "블랙록 맷 푸델 회장은 말했다.",
            ["맷 푸델=Maet Pudel (unverified) 회장/Chairperson @블랙록/BlackRock", "C 블랙록=BlackRock"],
        ),
        (
            "맷 푸델 오픈AI 신임 대표는 말했다.",
            ["맷 푸델=Maet Pudel (unverified) 대표/CEO @오픈AI/OpenAI", "C 오픈AI=OpenAI"],
        ),
        ("내린 푸델 장관은 말했다.", ["푸델=Pudel (unverified) 장관/Minister @None/None"]),
        ('"푸델 장관은 말했다."', ["푸델=Pudel (unverified) 장관/Minister @None/None"]),
        ("시는 컸다. 푸델 국장은 말했다.", []),
        ("시의 푸델 국장은 말했다.", []),
        ("푸른당 푸델 국장은 말했다.", []),
        ("맷 J. R. 푸델 장관은 말했다.", ["J. R. 푸델=J. R. Pudel (unverified) 장관/Minister @None/None"]),
    ],
)
def test_words_that_stop_a_foreign_name(text, expected):
    """Openers, other titles, affiliations and modifiers."""
    assert expected == named(text)


CLAPPER = "클래퍼=Keullaepeo (unverified) 사무총장/Secretary-General"


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("클래퍼 사무총장은 말했다.", "None/None"),
        ("회의는 끝났다. 클래퍼 사무총장은 말했다.", "None/None"),
        ("한 말이다\n클래퍼 사무총장은 말했다.", "None/None"),
        ("내린 클래퍼 사무총장은 말했다.", "None/None"),
        ("따라서 클래퍼 사무총장은 말했다.", "None/None"),
        ("푸른당 클래퍼 사무총장은 말했다.", "푸른당/None"),
        ("블랙록 클래퍼 사무총장은 말했다.", "블랙록/BlackRock"),
        ("보고 클래퍼 사무총장은 말했다.", None),
        ("시의 클래퍼 사무총장은 말했다.", None),
        ("클래퍼가 사무총장은 말했다.", None),
        ("클래퍼 시장은 말했다.", None),
    ],
)
def test_one_foreign_word_is_a_name_where_a_clause_begins_with_it(text, affiliation):
    """Or right behind a party or firm; where other words stand before it, it may be anything."""
    expected = [f"{CLAPPER} @{affiliation}"] if affiliation else []
    assert expected == [one for one in named(text) if not one.startswith(("C ", "B "))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시몬 하늘 런던 시장은 말했다.", ["시몬 하늘=Simon Haneul (unverified) 시장/Mayor @런던/None"]),
        (
            "시몬 하늘 프랑스 대통령은 말했다.",
            ["시몬 하늘=Simon Haneul (unverified) 대통령/President @프랑스/France", "B 프랑스=France"],
        ),
        ("새 시몬 하늘 런던 시장은 말했다.", []),
        ("시몬 하늘 가온 시장은 말했다.", []),
        ("시몬 블랙록 런던 시장은 말했다.", ["C 블랙록=BlackRock"]),
        ("다나카 사장은 말했다.", []),
        ("다나카 사무총장은 말했다.", ["다나카=Danaka (unverified) 사무총장/Secretary-General @None/None"]),
        ("대통령 시몬 폰 푸델은 말했다.", ["시몬 폰 푸델=Simon Pon Pudel (unverified) 대통령/President @None/None"]),
        ("대통령 시몬 푸델 마르 디오는 말했다.", []),
        ("대통령 시몬 푸델.", ["시몬 푸델=Simon Pudel (unverified) 대통령/President @None/None"]),
        ("대통령 시몬 푸델)", ["시몬 푸델=Simon Pudel (unverified) 대통령/President @None/None"]),
        ("대통령 시몬 블랙록은 말했다.", ["C 블랙록=BlackRock"]),
        (
            "프랑스 전 대통령 시몬 푸델은 말했다.",
            ["시몬 푸델=Simon Pudel (unverified) 대통령/President @None/None", "B 프랑스=France"],
        ),
    ],
)
def test_foreign_officials_by_their_place_or_behind_their_title(text, expected):
    """Of a city or state abroad; a firm within a name, or a fourth word, is none of it."""
    assert expected == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("그는 클래퍼 사무총장을 만났다.", [f"{CLAPPER} @None/None"]),
        ("장관 맷 푸델은 말했다.", ["맷 푸델=Maet Pudel (unverified) 장관/Minister @None/None"]),
        (
            "기시다 구글 딥마인드 위원장은 말했다.",
            [
                "기시다=Gisida (unverified) 위원장/Chairperson @구글 딥마인드/Google DeepMind",
                "C 구글 딥마인드=Google DeepMind",
            ],
        ),
        ("삼성전자 기시다 팀장은 말했다.", ["C 삼성전자=Samsung Electronics"]),
        ("기시다 의원은 말했다.", ["기시다=Gisida (unverified) 의원/Lawmaker @None/None"]),
        ("푸른당 위원장인 맷 푸델은 말했다.", []),
        ("국방부 클래퍼 전 팀장은 말했다. 클래퍼 팀장은 웃었다.", ["B 국방부=Ministry of National Defense"]),
        (
            "안느 이달고 국방부 장관은 말했다. 이달고 장관은 왔다.",
            ["B 국방부=Ministry of National Defense"],
        ),
        (
            "안느 이달고 교수는 말했다. 이달고 교수는 왔다.",
            [
                "안느 이달고=Anneu Idalgo (unverified) 교수/Professor @None/None",
                "이달고=Anneu Idalgo (unverified) 교수/Professor @None/None",
            ],
        ),
        ("클래퍼 신임 푸른당 의원은 왔다.", ["클래퍼=Keullaepeo (unverified) 의원/Lawmaker @푸른당/None"]),
        ("기시다 신임 누리대 팀장은 왔다.", []),
    ],
)
def test_what_stands_around_a_foreign_name_tells_whether_it_is_one(text, expected):
    """Affiliations of several words, titles of state, and names that the text gave before."""
    assert expected == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "맷 모하메드 빈 푸델 대통령은 말했다.",
            ["모하메드 빈 푸델=Mohamedeu Bin Pudel (unverified) 대통령/President @None/None"],
        ),
        ("하늘 빈 푸델 대통령은 말했다.", ["푸델=Pudel (unverified) 대통령/President @None/None"]),
        ("시몬 누리대 런던 시장은 말했다.", []),
        ("내무부장관 시몬 푸델은 말했다.", ["시몬 푸델=Simon Pudel (unverified) 장관/Minister @내무부/None"]),
        (
            "프랑스 대통령 시몬 푸델은 말했다.",
            ["시몬 푸델=Simon Pudel (unverified) 대통령/President @프랑스/France", "B 프랑스=France"],
        ),
    ],
)
def test_a_foreign_name_takes_its_own_words_alone(text, expected):
    """A joined name has three, a university is none, and a title brings its ministry or the state before it."""
    assert expected == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("켄달 리 노던팜 최고경영자(CEO)는 말했다.", [("켄달 리", "최고경영자", "노던팜")]),
        ("켄달 리 최고경영자는 말했다.", [("켄달 리", "최고경영자", None)]),
        ("켄달 황 노던팜 대표는 말했다.", [("켄달 황", "대표", "노던팜")]),
        ("켄달 황 대표는 말했다.", []),
        ("마리아 코르델스 유엔 특사는 말했다.", [("마리아 코르델스", "특사", "유엔")]),
        ("마리아 원장은 말했다.", [("마리아", "원장", None)]),
        ("미국 노던랩스의 켄달 로언 대표는 말했다.", [("켄달 로언", "대표", "미국 노던랩스")]),
        ("트엔 티 란 하롱데이터원 부원장은 말했다.", [("트엔 티 란", "부원장", "하롱데이터원")]),
    ],
)
def test_a_foreign_name_is_told_from_the_firm_next_to_it(text, expected):
    """A surname of one syllable ends it, a listed first name begins it, and what 의 joins is a firm."""
    found = scan(Article.from_text(text)).persons
    assert expected == [(one.text, one.title, one.affiliation) for one in found]
