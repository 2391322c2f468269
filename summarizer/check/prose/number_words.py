"""Number words and months in English prose that no cited sentence carries."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from decimal import Decimal

from policy_brief import AnyFigure, DateMention, Quantity

from .written_out import NUMBER_WORDS

__all__ = ["amounts_in_words", "stray_months", "stray_words"]

_VALUES = {word: Decimal(value) for value, word in enumerate(NUMBER_WORDS, start=2)}
_TENS = ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES |= {word: Decimal(value) for word, value in zip(_TENS, range(30, 100, 10), strict=True)}
_NATIVE = {
    "two": "두|둘",
    "three": "세|셋|석",
    "four": "네|넷|넉",
    "five": "다섯",
    "six": "여섯",
    "seven": "일곱",
    "eight": "여덟",
    "nine": "아홉",
    "ten": "열",
    "twelve": "열두|열둘",
    "twenty": "스무|스물",
    "thirty": "서른",
    "forty": "마흔",
    "fifty": "쉰",
}
_COUNTERS = (
    "가지|곳|개|명|번|배|사람|차례|나라|회사|달|시간|축|갈래|쪽|방향|단계|모델|기업|부처|기관|주체|과제|분야|부문|째"
)
_PARTICLE = "(?:은|는|이|가|을|를|의|과|와|도|로|만)?"
_BESIDE = {
    "two": "양국|양측|양사|양자|양국간|쌍방|이원|쌍두",
    "three": "삼각|삼중|삼자|[Tt]ri",
    "half": "절반|반|1/2|50|½",
    "double": "두\\s?배|2배|갑절|배로|배가|배증|이중",
    "doubled": "두\\s?배|2배|갑절|배로|배가|배증",
    "twice": "두\\s?번|두\\s?배|2배|두\\s?차례|2차례|2회|갑절",
    "triple": "세\\s?배|3배|삼중",
    "tripled": "세\\s?배|3배",
    "dozen": "열두|12|십여|10여",
    "dozens": "수십|몇십|십",
    "hundreds": "수백|몇백|백",
    "thousands": "수천|몇천|천",
    "millions": "수?백만|수?천만",
    "billions": "억",
    "trillions": "조",
    "hundred": "백|00",
    "thousand": "천|000",
    "million": "\\d\\s?만|[백천]만",
    "billion": "억",
    "trillion": "\\d\\s?조|[십백천]\\s?조",
    "percent": "%|퍼센트|프로(?!그|젝|토|세|필|모|듀)",
    "quarter": "분기|4분의|1/4|25",
    "third": "세\\s?번|셋째|3|제3|삼|분의",
    "second": "두\\s?번|둘째|2|제2|이어|다음|하반기",
}
_WORD = re.compile(rf"\b({'|'.join({*_VALUES, *_BESIDE})})\b", re.IGNORECASE)
_SCALED = re.compile(
    rf"\b(?:(?:one|{'|'.join(_VALUES)})[ -])+(?:hundred|thousand|million|billion|trillion)\b"
    r"|\b(?:tens|dozens|hundreds|thousands|several|a few)(?: of)?(?: hundred| thousand)?s?(?: of)?"
    r" (?:million|billion|trillion)s?\b"
    rf"|\b(?:{'|'.join((*_TENS, 'twenty'))})-(?:one|{'|'.join(NUMBER_WORDS[:8])})\b",
    re.IGNORECASE,
)
_MONTHS = tuple(month_name[1:])
_MONTH = re.compile(rf"\b({'|'.join(month for month in _MONTHS if month != 'May')}|(?<=[Ii]n )May|(?<=[Bb]y )May)\b")


def amounts_in_words(prose: str) -> Iterator[str]:
    """Give the large figures that stand in words, 'five billion' or 'thirty-two': code puts none there."""
    return (found[0] for found in _SCALED.finditer(prose))


def stray_words(prose: str, cited: str, figures: Sequence[AnyFigure]) -> Iterator[str]:
    """Give the number words of English prose that neither the cited Korean text nor its figures carry."""
    for found in _WORD.finditer(prose):
        word = found[0].lower()
        value = _VALUES.get(word)
        if value is not None and any(_has_value(figure, value) for figure in figures):
            continue
        if not re.search(_cues(word), cited):
            yield found[0]


def _cues(word: str) -> str:
    """Give the pattern of what carries a word in Korean: a numeral, not the same syllable in another word."""
    cues = [_BESIDE[word]] if word in _BESIDE else []
    if word in _VALUES:
        cues.append(rf"(?<![\d.,]){_VALUES[word]}(?![\d,]|\.\d)")
    if word in _NATIVE:
        cues.append(rf"(?<![가-힣])(?:{_NATIVE[word]})(?=\s|{_COUNTERS}|{_PARTICLE}(?:[\s,.]|$))")
    return "|".join(cues)


def _has_value(figure: AnyFigure, value: Decimal) -> bool:
    return isinstance(figure, Quantity) and value in (figure.value_min, figure.value_max)


def stray_months(prose: str, figures: Sequence[AnyFigure]) -> Iterator[str]:
    """Give the months in English prose that no cited date begins or ends in."""
    dates = [each for each in figures if isinstance(each, DateMention) and each.precision not in ("year", "vague")]
    cited = {day.month for each in dates for day in (each.date_min, each.date_max) if day}
    return (found[0] for found in _MONTH.finditer(prose) if _MONTHS.index(found[0]) + 1 not in cited)
