"""How the words after a date bound it: 2027년까지, 9월부터, 올해 안에, 2026년부터 3년간."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from policy_brief import DateBound, LengthUnit
from summarizer.korean.numbers.numerals import parse_numeral
from summarizer.text.patterns import compile_lazily

__all__ = ["DateBounds", "read_bounds"]

_ASIDE: Final = r"(?:\([^()\n]{1,14}\))?"
_BOUND = compile_lazily(
    rf"""{_ASIDE}[ ]?(?:
        (?P<until>까지)  # 2027년까지
        |(?P<from>부터|부로[ ])  # 9월부터, 1일부로
        |(?P<after>이후|이래|[ ](?:후|뒤)(?=에|로|[ ,]))  # 3월 이후
        |(?P<before>이전|[ ]전(?=에|까지|의|[ ,])(?![ ](?:거래일|날|분기|달)))  # 3월 이전; not 이날 전 거래일
        |(?P<around>께(?!서)|쯤|경(?![가-힣])|무렵|전후(?![가-힣]{{2}}))  # 2030년께
        |(?P<within>[ ]?(?:중|내)(?:에|으?로|(?=[ ,.]|$))|안에|안으로|이내)  # 상반기 중, 올해 안에
    )""",
    re.VERBOSE,
)
_BEGIN_BOUND = frozenset("(까부이후뒤전께쯤경무중내안")
"""What `_BOUND` begins with, blanks aside; two dates of three have none of them behind them."""
_LENGTH = compile_lazily(
    r"""(?:[은는만])?[ ](?:향후[ ]|앞으로[ ]|최대[ ]|약[ ]|총[ ])?
        (?P<number>[0-9]{1,3}|[한두세네]|다섯|여섯|[일이삼사오육칠팔구십]{1,2})[ ]?
        (?P<unit>년|개월|달|주|일)(?:간|[ ]?동안|에[ ]걸쳐)""",
    re.VERBOSE,
)
_NATIVE: Final = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6}
_UNITS: Final[dict[str, LengthUnit]] = {
    "년": "year", "개월": "month", "달": "month", "주": "week", "일": "day",
}  # fmt: skip
_SPAN_WITHIN: Final = "연내"
_KINDS: Final[dict[str, DateBound]] = {
    "until": "until", "from": "from", "after": "after", "before": "before", "around": "around", "within": "within",
}  # fmt: skip


class DateBounds(NamedTuple):
    """What the words after a date say about it; the length is that of 3년간 in 2026년부터 3년간."""

    bound: DateBound = "exact"
    length: int | None = None
    length_unit: LengthUnit | None = None


def read_bounds(text: str, start: int, end: int, *, is_day: bool) -> DateBounds:
    """Read what follows the date at `text[start:end]`; 중 and 안에 bound periods, not days."""
    found = _BOUND.match(text, end) if text[end : end + 3].lstrip(" ")[:1] in _BEGIN_BOUND else None
    name = found.lastgroup if found else None
    if found is None or name is None or (is_day and name == "within"):
        return DateBounds("within" if text.endswith(_SPAN_WITHIN, start, end) else "exact")
    length = _LENGTH.match(text, found.end()) if name in ("until", "from") else None
    if length is None:
        return DateBounds(_KINDS[name])
    return DateBounds(_KINDS[name], _count(length["number"]), _UNITS[length["unit"]])


def _count(number: str) -> int:
    return _NATIVE[number] if number in _NATIVE else int(parse_numeral(number).low)
