"""Read the figures of tables whose unit stands apart: 120 under (단위: 억원), 예산(억원) or 신규 선발(명)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from summarizer.find.money.currencies import UNITS as CURRENCIES
from summarizer.find.passage import Passage
from summarizer.find.quantities.units import plain_unit
from summarizer.korean.numbers.numerals import Numeral
from summarizer.text.cells import cells_in
from summarizer.text.heads import Head
from summarizer.text.patterns import compile_lazily

__all__ = ["CellFigure", "cell_amounts", "cell_quantities"]

_NOTED = compile_lazily(r"단\s?위\s?[:：;=]?\s?(?P<unit>[^()\[\]〈〉<>\s][^()\[\]〈〉<>]{0,15})")
_APART = compile_lazily(r"\s?[,·/、]\s?|\s+(?=%|퍼센트)")
_RATES = compile_lazily(r"(?:[율률]|비중|비율|증감|등락|증가폭|점유|대비|구성비|%p?|퍼센트)\)?\s*$")
"""What the head of a column of percentages ends in: 증가율, 전년 대비."""
_RATE = compile_lazily(r"(?:[율률]|비중|비율|구성비|%p?|퍼센트)\)?\s*$")
"""What the head of a column ends in that holds no sums, whatever a title says."""
_COUNTED = compile_lazily(
    r"""
    (?:
        인원 | 개소 | 건수 | 횟수 | 면적 | 호수
      | (?:과제|기업|업체|기관|사업|가구|세대|인구|이용자|회원|학교|학생)\s?수
      | (?:직원|종사자|환자|대상자|점포|시설|차량|특허)\s?수
      | [율률] | 비중 | 비율 | 구성비
    )
    (?:\([^()]{1,8}\))?\s*$
    """,
    re.VERBOSE,
)
"""What counts or shares are called: 과제 수, 개소."""
_COUNTS = compile_lazily(
    rf"""
    {_COUNTED.pattern}
    | (?:인력 | 직원 | 종사자 | 대상자 | 건 | 명 | 회 | 기간 | 개월 | [가-힣]\s수)\s*$
    """,
    re.VERBOSE,
)
_NUMBERED = compile_lazily(r"(?:순위|순번|연번|번호|연도|년도|준공|비고)\s*$")
_MONEY = compile_lazily(
    r"""
    (?:
        예산(?:액|안)? | 금액 | 총액 | [가-힣]액 | [가-힣](?<![대준장정소낭설])비 | 국비 | 매출 | 이익 | 손실 | 손익
      | 투자 | 비용 | 자금 | 기금 | 지원금 | 보조금 | 대금 | 임금 | 연봉 | 세수 | 세입 | 세출
      | 수출 | 수입 | 규모 | 집행
    )
    (?:\([^()]{1,8}\))?\s*$
    """,
    re.VERBOSE,
)
_PEOPLE = compile_lazily(
    r"""
    (?:
        인원 | 인력 | 직원 | 종사자 | 대상자 | 이용자 | 회원 | 학생 | 환자 | 사망자 | 확진자
      | 실업자 | 취업자 | 고용 | 정원 | 현원
    )
    \s?수?(?:\([^()]{1,8}\))?\s*$
    """,
    re.VERBOSE,
)
_YEAR = compile_lazily(r"(?:(?:19|20)|['’])\d\d년?")
_BRACKETED = compile_lazily(r"[(\[]\s?(?P<unit>[^()\[\]0-9]{1,8})\s?[)\]]\s*$")
_NUMBER = compile_lazily(
    r"(?P<minus>[△▼▽−–-])?\s?(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,12}(?:\.[0-9]+)?)"
)
"""A figure, less than nothing behind the marks of statistics; ▲ stands for more as often as for less."""
_FILLED = compile_lazily(
    r"""
    (?P<label>[^:：\n]{2,40}[(\[][^()\[\]0-9:：]{1,8}[)\]])
    \s?[:：]\s?
    (?P<minus>[△▼▽−–-]?)\s?
    (?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,12}(?:\.[0-9]+)?)\s*
    """,
    re.VERBOSE,
    cues=":：",
)
_SCALE = compile_lazily(r"(?:[십백천]?[만억조]|[십백천])(?=.)")
_DIGITS = {"십": 10, "백": 100, "천": 1000, "만": 10**4, "억": 10**8, "조": 10**12}
_ABOVE = 200
"""How far above its header the title of a table may stand, in characters."""


class _Unit(NamedTuple):
    """The unit of the numbers in a cell: `scale` times a currency's unit or a unit of measure."""

    scale: Decimal
    currency: str | None
    unit: str | None


class CellFigure(NamedTuple):
    """A figure of a cell; offsets are the view's."""

    start: int
    end: int
    value: Numeral
    name: str
    """ISO code of a currency, or an English unit."""


def cell_amounts(passage: Passage) -> Iterator[CellFigure]:
    """Yield the amounts of money of cells and forms whose unit stands apart, in text order."""
    for start, end, value, unit in (*_figures(passage), *_of_forms(passage)):
        if unit.currency:
            yield CellFigure(start, end, value, unit.currency)


def cell_quantities(passage: Passage) -> Iterator[CellFigure]:
    """Yield the other figures of such cells and forms, in text order."""
    for start, end, value, unit in (*_figures(passage), *_of_forms(passage)):
        if unit.unit:
            yield CellFigure(start, end, value, unit.unit)


def _figures(passage: Passage) -> Iterator[tuple[int, int, Numeral, _Unit]]:
    heads = {head.number: head for head in passage.heads}
    for row in passage.sentences if heads else ():
        header = heads.get(row.table_header or 0)
        if header is None or _names_years(row.text):
            continue
        names = [header.text[start:end] for start, end in cells_in(header.text)]
        titled = _of_title(header, passage.heads)
        label, *cells = cells_in(row.text)
        for at, (start, end) in enumerate(cells, start=len(names) - len(cells)):
            unit = _unit_of(names[at] if 0 < at < len(names) else "", row.text[slice(*label)], titled, names)
            number = _NUMBER.fullmatch(row.text[start:end].strip())
            if unit and number:
                begin = row.start + row.text.index(number[0], start)
                value = Decimal(number["digits"].replace(",", "")) * unit.scale * (-1 if number["minus"] else 1)
                ends = (passage.view.offset(begin), passage.view.offset(begin + len(number[0])))
                yield *ends, Numeral(value, value), unit


def _of_forms(passage: Passage) -> Iterator[tuple[int, int, Numeral, _Unit]]:
    """Yield the figures of lines in filings that name the unit before a colon: 계약금액(원) : 12,600,000,000."""
    for line in passage.sentences:
        filled = _FILLED.fullmatch(line.text) if line.text.rstrip()[-1:].isdigit() else None  # few lines do
        unit = _bracketed(filled["label"]) if filled else None
        if filled and unit:
            value = Decimal(filled["digits"].replace(",", "")) * unit.scale * (-1 if filled["minus"] else 1)
            ends = (passage.view.offset(line.start + at) for at in (filled.start("minus"), filled.end("digits")))
            start, end = ends
            yield start, end, Numeral(value, value), unit


def _names_years(row: str) -> bool:
    """Return whether a row names the columns below another one's names: 구분 | 2025 | 2026."""
    _, *cells = (row[start:end].strip() for start, end in cells_in(row))
    return len(cells) > 1 and all(_YEAR.fullmatch(cell) for cell in cells)


def _of_title(header: Head, heads: tuple[Head, ...]) -> tuple[_Unit, ...]:
    """Return the units that the nearest title above a table's header gives, or the header itself."""
    above = [head for head in heads if head.kind == "table_title" and 0 <= header.start - head.end <= _ABOVE]
    noted = (_NOTED.search(head.text) for head in (*reversed(above), header))
    listed = next((_APART.split(found["unit"].strip()) for found in noted if found), [])
    units = [_parse(words) for words in listed]
    return tuple(unit for unit in units if unit) if all(units) else ()


def _unit_of(name: str, label: str, titled: tuple[_Unit, ...], names: list[str]) -> _Unit | None:
    """Return the unit of a cell: in brackets in its column's or its row's name, else the fitting one of the title."""
    column = _bracketed(name)
    if column:
        return column
    own = _bracketed(label)
    if own:
        return own if _suits(own, name) else None
    if len(titled) == 1:
        return titled[0] if _suits(titled[0], name) and not (titled[0].currency and _COUNTED.search(label)) else None
    return _fitting(titled, name, label, names)


def _suits(unit: _Unit, name: str) -> bool:
    """Return whether a column may have a unit: no money where it names a count, a rate, a rank or a year."""
    if _RATE.search(name):
        return unit.unit in {"percent", "percentage point"}
    is_count = _COUNTS.search(name) or _PEOPLE.search(name)
    return not _NUMBERED.search(name) and not (is_count and (unit.currency or unit.unit == "percent"))


def _fitting(units: tuple[_Unit, ...], name: str, label: str, names: list[str]) -> _Unit | None:
    """Return the one of several units that the name of a column tells, else that of its row.

    예산 is money and 인원 people under (단위: 억원, 명); beside a column of rates, the others have the other unit.
    전년 대비 is a rate only where no other column is one for sure.
    """
    rates = _RATE if any(map(_RATE.search, names)) else _RATES
    for words in (name, label):
        told = [unit for unit in units if _is_named(unit, words, rates)]
        if len(told) == 1:
            return told[0]
    if not name or not any(map(rates.search, names)):
        return None
    fitting = [unit for unit in units if (unit.unit == "percent") == (rates.search(name) is not None)]
    return fitting[0] if len(fitting) == 1 and _suits(fitting[0], name) else None


def _is_named(unit: _Unit, words: str, rates: re.Pattern[str]) -> bool:
    if unit.currency:
        return _MONEY.search(words) is not None
    if unit.unit == "percent":
        return rates.search(words) is not None
    return (_PEOPLE if unit.unit == "person" else _COUNTS).search(words) is not None


def _bracketed(cell: str) -> _Unit | None:
    found = _BRACKETED.search(cell)
    return _parse(found["unit"]) if found else None


def _parse(words: str) -> _Unit | None:
    """Read 억원, 억 원, 백만달러, 천명, %; None for several units and for what is not a unit."""
    words = "".join(words.split()).removeprefix("미국").removeprefix("미")
    scale = _SCALE.match(words)
    rest = words[scale.end() :] if scale else words
    size = Decimal(1)
    for digit in scale[0] if scale else "":
        size *= _DIGITS[digit]
    if rest in CURRENCIES:
        return _Unit(size, CURRENCIES[rest], None)
    unit = plain_unit(rest)
    return _Unit(size, None, unit) if unit else None
