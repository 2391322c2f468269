"""Find lengths of time that are words of their own: 사흘간, 닷새 만에, 열흘 이내, 일주일 동안, 반년 만에, 한 달간."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from summarizer.korean.numbers.numerals import Numeral
from summarizer.text.patterns import compile_lazily

from .counted import Counted

__all__ = ["find_lengths"]

_DAYS: Final = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9,
    "열흘": 10, "열하루": 11, "보름": 15,
}  # fmt: skip
_LENGTHS: Final = {
    **{word: (days, days, "day") for word, days in _DAYS.items()},
    "사나흘": (3, 4, "day"),
    "일주일": (1, 1, "week"),
    "한 주": (1, 1, "week"),
    "한 달": (1, 1, "month"),
    "반년": (6, 6, "month"),
    "한 시간": (1, 1, "hour"),
}
_CUES: Final = tuple(_LENGTHS)
_LASTING: Final = r"""
    [ ]?(?:간(?![격헐])|동안|만[에이의]|째(?!에)|이내|안에|내에|내내|연속|가량|정도|남짓|앞당|늦)
    |[ ]?(?:이상|이하|미만)
    |[이을은도]?[ ](?:걸[린렸려리]|넘[게은는어을]|지[나난났]|남[은았짓])
"""
"""What says that a word is a length of time; 하루 평균 and 일주일에 두 번 are none."""
_LENGTH = compile_lazily(
    rf"""[{"".join(dict.fromkeys(word[0] for word in _LENGTHS))}](?<![가-힣A-Za-z0-9].)(?<=(?=(?P<word>
      {"|".join(word.replace(" ", "[ ]") for word in sorted(_LENGTHS, key=len, reverse=True))}
    )(?:{_LASTING})).)""",
    re.VERBOSE,
)


def find_lengths(text: str) -> Iterator[Counted]:
    """Return the lengths of time that are words of their own, in order, where they say how long something lasts."""
    if not any(cue in text for cue in _CUES):
        return
    for found in _LENGTH.finditer(text):
        least, most, unit = _LENGTHS[found["word"]]
        yield Counted(found.start(), found.end("word"), Numeral(Decimal(least), Decimal(most)), unit)
