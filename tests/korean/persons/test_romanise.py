import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.korean.persons.romanise import (
    romanise,
    romanise_person,
    romanise_title,
    split_name,
    surnames,
)

PERSONS = """
김가람 Kim Ga-ram|김도윤 Kim Do-yun|김서현 Kim Seo-hyeon|이하람 Lee Ha-ram|이정우 Lee Jeong-u
이솔 Lee Sol|박나리 Park Na-ri|박태석 Park Tae-seok|최다온 Choi Da-on|최영길 Choi Yeong-gil
정마루 Jung Ma-ru|정윤호 Jung Yun-ho|강바다 Kang Ba-da|강민혁 Kang Min-hyeok|조아라 Cho A-ra
조성국 Cho Seong-guk|윤해솔 Yoon Hae-sol|윤석민 Yoon Seok-min|장보람 Jang Bo-ram|장동욱 Jang Dong-uk
임다솜 Lim Da-som|임재형 Lim Jae-hyeong|한별 Han Byeol|한지원 Han Ji-won|오름 Oh Reum
오세훈 Oh Se-hun|서하늘 Seo Ha-neul|서진수 Seo Jin-su|신나라 Shin Na-ra|신동엽 Shin Dong-yeop
권오성 Kwon O-seong|권나은 Kwon Na-eun|황하름 Hwang Ha-reum|황인철 Hwang In-cheol|안가을 Ahn Ga-eul
안성재 Ahn Seong-jae|송이든 Song I-deun|송민규 Song Min-gyu|류다현 Ryu Da-hyeon|류승찬 Ryu Seung-chan
전누리 Jeon Nu-ri|전병욱 Jeon Byeong-uk|홍예슬 Hong Ye-seul|홍석진 Hong Seok-jin|고은별 Ko Eun-byeol
고석태 Ko Seok-tae|문이슬 Moon I-seul|문재호 Moon Jae-ho|양시온 Yang Si-on|양현석 Yang Hyeon-seok
손가온 Son Ga-on|손민재 Son Min-jae|배소담 Bae So-dam|배준영 Bae Jun-yeong|백하나 Baek Ha-na
백성욱 Baek Seong-uk|허무진 Heo Mu-jin|허은영 Heo Eun-yeong|유나래 Yoo Na-rae|유상임 Yoo Sang-im
남다름 Nam Da-reum|남경훈 Nam Gyeong-hun|심온 Shim On|심재철 Shim Jae-cheol|노을 Noh Eul
노태섭 Noh Tae-seop|하정민 Ha Jeong-min|하윤슬 Ha Yun-seul|곽도현 Kwak Do-hyeon|곽미래 Kwak Mi-rae
성아름 Sung A-reum|성기훈 Sung Gi-hun|차오름 Cha O-reum|차은석 Cha Eun-seok|주하은 Joo Ha-eun
주영범 Joo Yeong-beom|우슬기 Woo Seul-gi|우창민 Woo Chang-min|구본석 Koo Bon-seok|구다인 Koo Da-in
민서율 Min Seo-yul|민병관 Min Byeong-gwan|나래원 Na Rae-won|나경수 Na Gyeong-su|진세라 Jin Se-ra
진형택 Jin Hyeong-taek|지우진 Ji U-jin|지한솔 Ji Han-sol|엄지은 Eom Ji-eun|엄태준 Eom Tae-jun
채송이 Chae Song-i|채현우 Chae Hyeon-u|원도담 Won Do-dam|원종필 Won Jong-pil|천지호 Cheon Ji-ho
방은채 Bang Eun-chae|공서윤 Kong Seo-yun|현승아 Hyun Seung-a|함초롱 Ham Cho-rong|변우성 Byun U-seong
염하진 Yeom Ha-jin|여민수 Yeo Min-su|추소영 Choo So-yeong|도경완 Do Gyeong-wan|소지현 So Ji-hyeon
석주민 Seok Ju-min|선예지 Sun Ye-ji|설민석 Seol Min-seok|마동훈 Ma Dong-hun|길은하 Gil Eun-ha
연제욱 Yeon Je-uk|위성민 Wi Seong-min|표지수 Pyo Ji-su|명세진 Myung Se-jin|기동현 Ki Dong-hyeon
반기훈 Ban Gi-hun|라미선 Ra Mi-seon|왕지안 Wang Ji-an|금태리 Keum Tae-ri|옥하늬 Ok Ha-nui
육성현 Yook Seong-hyeon|맹주호 Maeng Ju-ho|제우스 Je U-seu|탁현진 Tak Hyeon-jin|국승철 Kook Seung-cheol
어진아 Eo Jin-a|리선화 Ri Seon-hwa|림은정 Rim Eun-jeong|남궁산 Namgung San|남궁하린 Namgung Ha-rin
황보가은 Hwangbo Ga-eun|제갈민 Jegal Min|독고영재 Dokgo Yeong-jae|사공진 Sagong Jin|선우다빈 Sunwoo Da-bin
서문하리 Seomun Ha-ri|황보름 Hwang Bo-reum|동방유진 Dongbang Yu-jin
"""
CASES = [tuple(case.split(" ", 1)) for line in PERSONS.strip().splitlines() for case in line.split("|")]

WORDS = """
백마 baengma|종로 jongno|왕십리 wangsimni|별내 byeollae|신라 silla|해돋이 haedoji
같이 gachi|좋고 joko|놓다 nota|독립문 dongnimmun|칠곡 chilgok|울릉 ulleung
대관령 daegwallyeong|묵호 mukho|한국은행 hangugeunhaeng|압구정 apgujeong|합덕 hapdeok|벚꽃 beotkkot
한밭 hanbat|밝은 balgeun|많아 mana|없다 eopda|앉아 anja|싫어 sireo
강릉 gangneung|협력 hyeomnyeok|세종 sejong|법원 beobwon
"""


def test_at_least_a_hundred_names_are_tried():
    """The table below covers more than a hundred names and seventy surnames."""
    assert len(CASES) >= 100
    assert len({english.split()[0] for _, english in CASES}) >= 70


@pytest.mark.parametrize(("korean", "english"), CASES)
def test_a_person_is_written_the_customary_way(korean, english):
    """Family name first, in its customary spelling; the given name by rule, hyphenated."""
    assert (english, "rule") == romanise_person(korean)


def test_an_override_is_customary():
    """A spelling that the person uses stands before the rule, and says so."""
    overrides = {"윤한결": "Yoon Han Kyul"}
    assert ("Yoon Han Kyul", "customary") == romanise_person("윤한결", overrides)
    assert ("Yoon Han-gyeol", "rule") == romanise_person("윤한결", {"김한결": "Kim Han Kyul"})


def test_given_names_keep_their_syllables():
    """Sounds do not change across the syllables of a given name: 복남 is not Bong-nam."""
    assert "Kim Bok-nam" == romanise_person("김복남")[0]
    assert "Park Hak-ryeol" == romanise_person("박학렬")[0]


@pytest.mark.parametrize(
    ("korean", "english"), [("빙소율", "Bing So-yul"), ("어금채운", "Eogeum Chae-un"), ("빙소율나", "Bingsoyulla")]
)
def test_a_person_of_three_syllables_has_a_surname(korean, english):
    """Whoever signs an article is a person, with a surname that the table may lack."""
    assert english == romanise_person(korean, is_person=True)[0]


def test_a_name_without_a_surname_is_romanised_as_it_stands():
    """A foreign name in Hangul has no surname to look up."""
    assert ("Peuraengkeu Rein", "rule") == romanise_person("프랭크 레인")


@pytest.mark.parametrize(
    ("korean", "latin"), [case.split() for line in WORDS.strip().splitlines() for case in line.split("|")]
)
def test_words_follow_revised_romanization(korean, latin):
    """Sound changes across syllables are written in ordinary words."""
    assert latin == romanise(korean)


def test_what_is_not_hangul_stays():
    """Latin letters, digits and signs pass through."""
    assert "AI Sejong 2.0 (gaja)" == romanise("AI Sejong 2.0 (가자)")
    assert "AI Sejong Gaja" == romanise_title("AI 세종 가자")


def test_the_surname_table_is_large_and_unambiguous():
    """At least 120 surnames, each one or two syllables, with a capitalised Latin spelling."""
    assert len(surnames()) >= 120
    for korean, surname in surnames().items():
        assert re.fullmatch("[가-힣]{1,2}", korean)
        assert re.fullmatch("[A-Z][a-z]+", surname.english)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("남궁산", ("남궁", "산")),
        ("선우진", ("선", "우진")),
        ("선우다빈", ("선우", "다빈")),
        ("한별", ("한", "별")),
        ("김", None),
        ("AI", None),
    ],
)
def test_two_syllable_surnames_are_told_apart(name, parts):
    """A rare two-syllable surname is read only where two syllables follow it."""
    assert parts == split_name(name)


@settings(max_examples=100)
@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=6))
def test_any_hangul_becomes_latin_letters(text):
    """No syllable is left over, and none is lost."""
    assert re.fullmatch("[a-z]+", romanise(text))
    assert re.fullmatch("[A-Za-z -]+", romanise_person(text)[0])


@settings(max_examples=100)
@given(st.text())
def test_no_text_breaks_it(text):
    """Any Unicode passes."""
    assert isinstance(romanise(text), str)
    assert isinstance(romanise_person(text)[0], str)
