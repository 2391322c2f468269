"""Amounts are read with their currencies."""

import pytest

from summarizer.find.money.bare_amounts import _any
from tests.find.money.counted import counted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("예산 300억을 쓴다.", ["'300억' 30,000,000,000 KRW exact"]),
        ("예산은 300억이다.", ["'300억' 30,000,000,000 KRW exact"]),
        ("300억을 투입한다.", ["'300억' 30,000,000,000 KRW exact"]),
        ("300억 규모의 사업이다.", ["'300억' 30,000,000,000 KRW exact"]),
        ("300억을 썼다.", ["'300억' 30,000,000,000 KRW exact"]),
        ("300억 이상 사업이다.", ["'300억' 30,000,000,000..None KRW lower"]),
        ("300억 이상의 새 과제다.", ["'300억' 30,000,000,000..None KRW lower"]),
        ("2조 시장이다.", ["'2조' 2,000,000,000,000 KRW exact"]),
        ("2조 국민성장펀드다.", ["'2조' 2,000,000,000,000 KRW exact"]),
        ("300억 투자를 했다.", ["'300억' 30,000,000,000 KRW exact"]),
        ("300억 투자자가 왔다.", []),
        ("300억 명이다.", []),
        ("300억개다.", []),
        ("300억 이상 명이다.", []),
        ("300억대 사업이다.", ["'300억' 30,000,000,000..40,000,000,000 KRW range approx band"]),
        ("300억대의 뇌물이다.", ["'300억' 30,000,000,000..40,000,000,000 KRW range approx band"]),
        ("10억대의 기기다.", []),
        ("10억대 새 스마트폰이다.", []),
        ("인구 300억이다.", []),
        ("회원은 총 300억이다.", []),
        ("가입자 현재 300억을 투입한다.", []),
        ("제3조를 썼다.", []),
        ("상법 398조에 따라 썼다.", []),
        ("3조 제2항에 썼다.", []),
        ("3조의2를 썼다.", []),
        ("3조 예선을 썼다.", []),
        ("3조에 배정했다.", []),
        ("3조 위반으로 썼다.", []),
        ("30만을 썼다.", []),
        ("예산 30만을 썼다.", ["'30만' 300,000 KRW exact"]),
        ("매출 30만이다.", ["'30만' 300,000 KRW exact"]),
        ("칩 예산 30만이다.", ["'30만' 300,000 KRW exact"]),
        ("GPU 투자 서버 30만이다.", []),
        ("한화 30만이다.", ["'30만' 300,000 KRW exact"]),
        ("우리 돈 약 30만이다.", ["'30만' 300,000 KRW exact approx"]),
        ("300억, 500억원을 쓴다.", ["'300억' 30,000,000,000 KRW exact", "'500억원' 50,000,000,000 KRW exact"]),
        ("300억과 500억원을 쓴다.", ["'300억' 30,000,000,000 KRW exact", "'500억원' 50,000,000,000 KRW exact"]),
        ("300억→500억원이다.", ["'300억' 30,000,000,000 KRW exact", "'500억원' 50,000,000,000 KRW exact"]),
        ("300억 -> 500억원이다.", ["'300억' 30,000,000,000 KRW exact", "'500억원' 50,000,000,000 KRW exact"]),
        ("300억에서 500억원이다.", ["'300억' 30,000,000,000 KRW exact", "'500억원' 50,000,000,000 KRW exact"]),
        ("300억 또는 500억원이다.", ["'300억' 30,000,000,000 KRW exact", "'500억원' 50,000,000,000 KRW exact"]),
        (
            "300억 및 최대 500억원이다.",
            ["'300억' 30,000,000,000 KRW exact", "'500억원' None..50,000,000,000 KRW upper"],
        ),
        ("300억이 500억원이다.", ["'500억원' 50,000,000,000 KRW exact"]),
        ("수도권 3조, 호남 2조원이다.", ["'3조' 3,000,000,000,000 KRW exact", "'2조원' 2,000,000,000,000 KRW exact"]),
        (
            "수도권 3조를, 호남 지방 2조원이다.",
            ["'3조' 3,000,000,000,000 KRW exact", "'2조원' 2,000,000,000,000 KRW exact"],
        ),
        ("수도권 3조, 호남의 아주 긴 지방 2조원이다.", ["'2조원' 2,000,000,000,000 KRW exact"]),
        ("수도권 3만, 호남 2조원이다.", ["'2조원' 2,000,000,000,000 KRW exact"]),
        ("인구 3억, 예산 2조원이다.", ["'2조원' 2,000,000,000,000 KRW exact"]),
        ("500억원, 300억을 쓴다.", ["'500억원' 50,000,000,000 KRW exact", "'300억' 30,000,000,000 KRW exact"]),
        ("500억원과 300억 명이다.", ["'500억원' 50,000,000,000 KRW exact"]),
        ("예산이 섰다. 300억이 왔다.", []),
        ("예산이 섰고 그래서 아주 길고 긴 말을 하고 또 하다가 마침내 300억이 왔다.", []),
        ("300억 그리고 나중에 아주 길게 말한 뒤 투입한다.", []),
    ],
)
def test_bare_figures_are_money_by_the_words_around(text, expected):
    """Nouns before, verbs behind and lists; counters, articles and people are none."""
    assert expected == counted(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("만원 버스가 왔다.", []),
        ("만원버스가 왔다.", []),
        ("만원 관중이다.", []),
        ("만원을 이뤘다.", []),
        ("만원인 열차다.", []),
        ("만원을 썼다.", ["'만원' 10,000 KRW exact"]),
        ("버스가 만원이다.", []),
        ("객석은 만원이다.", []),
        ("가게는 만원이다.", ["'만원' 10,000 KRW exact"]),
        ("2만원 버스다.", ["'2만원' 20,000 KRW exact"]),
        ("(단위: 백만원)이다.", []),
        ("단위 백만원이다.", []),
        ("(단위: 3백만원)이다.", ["'3백만원' 3,000,000 KRW exact"]),
        ("백만원 단위다.", []),
        ("예산(백만원)이다.", []),
        ("예산(백만원 이내)이다.", ["'백만원' None..1,000,000 KRW upper"]),
        ("예산(약 백만원)이다.", ["'백만원' 1,000,000 KRW exact approx"]),
        ("예산(3만원)이다.", ["'3만원' 30,000 KRW exact"]),
        ("일조원이다.", []),
        ("이조 원의 왕이다.", []),
        ("구조원이다.", []),
        ("31성 1원 1은행이다.", []),
        ("5부 3원 회의다.", []),
        ("수조를 썼다.", []),
        ("천만을 썼다.", []),
        ("예산 수조를 썼다.", []),
    ],
)
def test_idioms_are_no_amounts(text, expected):
    """Crowded buses, scales of tables, and digits that only look so."""
    assert expected == counted(text)


def test_the_words_of_a_list_are_alternatives():
    """The longest first, so that no shorter one hides it; a gap may be a space or nothing."""
    words = _any("cues_before").split("|")

    assert sorted(words, key=lambda word: len(word.replace("[ ]?", "_")), reverse=True) == words
    assert {"매출액", "매출", "기업[ ]?가치"} <= set(words)


@pytest.mark.parametrize(
    "text",
    [
        "이억원 금융위원장은 회의를 열었다.",
        "금융위 이억원 위원장이 답했다.",
        "금융위원회(위원장 이억원)는 방안을 냈다.",
        "이억원 신임 금융위원회 위원장이 취임했다.",
        "이억원 기획재정부 1차관이 답했다.",
        "오천원 대표는 회사를 세웠다.",
    ],
)
def test_a_name_that_is_spelt_as_an_amount_is_none_beside_its_title(text):
    """이억원 is 200 million won, and a chairperson before or behind the title."""
    assert [] == counted(text)


@pytest.mark.parametrize(
    "text", ["이억원을 위원장에게 줬다.", "위원장이 이억원을 받았다.", "이억원 규모 사업의 위원장이다."]
)
def test_an_amount_in_hangul_beside_a_title_is_one(text):
    """A particle or a noun parts it from the title."""
    assert ["'이억원' 200,000,000 KRW exact"] == counted(text)
