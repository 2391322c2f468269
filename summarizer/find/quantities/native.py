"""Find counts in native numerals: 다섯 팀, 열두 명, 스물다섯 곳, 두세 차례, 두 나라."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarizer.korean.numbers.numerals import Numeral
from summarizer.text.patterns import compile_lazily, find_whole, skip_to

from .counted import Counted
from .units import COUNTED_NOUN, COUNTED_NOUNS, noun_unit, unit_after, unit_of

__all__ = ["find_native_counts"]

_ONES = {
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
_SHORT = {"석": 3, "넉": 4}
_TENS = {
    "열": 10, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip
_WORTH = {**_ONES, **_SHORT, **_TENS, "스무": 20}
_VAGUE = {
    "한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "네댓": (4, 5), "너댓": (4, 5),
    "대여섯": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8), "여덟아홉": (8, 9),
}  # fmt: skip
_TEN, _ONE = "|".join(_TENS), "|".join(_ONES)
_LETTERS = "".join(sorted({word[0] for word in (*_WORTH, *_VAGUE)}))
_NUMERAL = compile_lazily(
    skip_to(
        _LETTERS,
        rf"""(?<![가-힣A-Za-z0-9])(?:
          (?P<vague>{"|".join(_VAGUE)})  # 두세 곳
          |(?P<score>스무)  # 스무 곳
          |(?<![을를일틀루][ ])(?P<tens>{_TEN})(?P<ones>{_ONE})?  # 열두 명; in 문을 열 곳 it is a verb
          |(?P<one>한)(?=[ ]?(?:건|곳|개|팀|개사|가지|종|대|장)(?:뿐|에[ ]그[쳐쳤친]))  # 한 건뿐이다
          |(?P<single>한)(?=[ ]?(?:명|차례)(?!도|씩|의[ ]?관계자|[ ]?한[ ]?명))  # 한 명이 숨졌다, not 한 관계자
          |(?P<short>석|넉)(?=[ ](?:달|장|대|자)(?![가-힣]{{2}}))  # 석 달
          |(?P<few>{_ONE.removeprefix("한|")})
        )""",
    ),
    re.VERBOSE,
)
_NOUN_AFTER = compile_lazily(rf" (?P<word>{COUNTED_NOUN})")
_NOUNS_AFTER = tuple(f" {noun}" for noun in COUNTED_NOUNS)
_GLUED = frozenset(("명", "배", "개", "곳", "가지", "차례", "달", "번", "번째", "시간", "팀", "사람", "마리"))
"""Counters that are also written without a space; 세기, 열차, 세종, 세대, 두건 are words of their own."""
_LASTS = compile_lazily(r"[ ]?(?:동안|만에|뒤|후|전|간|쯤|가량|정도|남짓|넘게|지나)")
"""Behind 분 that counts minutes; else 두 분 are two persons, as 2분 are two minutes."""
_NO_COUNT = compile_lazily(r"(?:세|네|열[가-힣]{0,2}) 시(?!간)|(?:두|세|네) 번 다시|두 쪽(?! ?(?:분량|짜리))")
"""A time of day, never again, and both sides."""


def find_native_counts(text: str) -> Iterator[Counted]:
    """Return the counts of a text in order; one (한 곳, 한 관계자) counts people or times, or stands with "only"."""
    for numeral in find_whole(_NUMERAL, text):
        found = _counted(text, numeral)
        if found and not _NO_COUNT.match(text, numeral.start()):
            end, unit = found
            yield Counted(numeral.start(), end, _value(numeral), unit)


def _counted(text: str, numeral: re.Match[str]) -> tuple[int, str] | None:
    """Return where the counter or the noun ends, and what it counts; None where neither stands."""
    counter = unit_after(text, numeral.end("whole"))
    if counter.word and not counter.odd and (counter.space or counter.word in _GLUED):
        polite = counter.word == "분" and not _LASTS.match(text, counter.end)
        unit = "person" if polite else unit_of(counter.word, text, numeral.start(), counter.end)
        return (counter.end, unit) if unit else None
    end = numeral.end("whole")
    noun = _NOUN_AFTER.match(text, end) if text.startswith(_NOUNS_AFTER, end) else None
    return (noun.end(), noun_unit(noun["word"])) if noun else None


def _value(numeral: re.Match[str]) -> Numeral:
    if numeral["vague"]:
        low, high = _VAGUE[numeral["vague"]]
        return Numeral(Decimal(low), Decimal(high))
    words = numeral.group("score", "tens", "ones", "one", "single", "short", "few")
    number = Decimal(sum(_WORTH[word] for word in words if word))
    return Numeral(number, number)
