"""Read the figures of tables whose unit stands apart: 120 under (단위: 억원), 예산(억원) or 신규 선발(명)."""

from __future__ import annotations

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
_BRACKETED = compile_lazily(r"[(\[]\s?(?P<unit>[^()\[\]0-9]{1,8})\s?[)\]]\s*$")
_NUMBER = compile_lazily(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,12}(?:\.[0-9]+)?")
_SCALE = compile_lazily(r"(?:[십백천]?[만억조]|[십백천])(?=.)")
_DIGITS = {"십": 10, "백": 100, "천": 1000, "만": 10**4, "억": 10**8, "조": 10**12}
_ABOVE = 200
"""How far above its header the title of a table may stand, in characters."""


class _Unit(NamedTuple):
    """What a number in a cell counts: `scale` times a currency's unit or a unit of measure."""

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
    """Yield the amounts of money of cells whose unit stands apart, in text order."""
    for start, end, value, unit in _figures(passage):
        if unit.currency:
            yield CellFigure(start, end, value, unit.currency)


def cell_quantities(passage: Passage) -> Iterator[CellFigure]:
    """Yield the other figures of such cells, in text order."""
    for start, end, value, unit in _figures(passage):
        if unit.unit:
            yield CellFigure(start, end, value, unit.unit)


def _figures(passage: Passage) -> Iterator[tuple[int, int, Numeral, _Unit]]:
    heads = {head.number: head for head in passage.heads}
    for row in passage.sentences if heads else ():
        header = heads.get(row.table_header or 0)
        if header is None:
            continue
        names = [header.text[start:end] for start, end in cells_in(header.text)]
        columns = [_bracketed(name) for name in names]
        titled = _of_title(header, passage.heads)
        label, *cells = cells_in(row.text)
        own = _bracketed(row.text[slice(*label)])
        for at, (start, end) in enumerate(cells, start=len(columns) - len(cells)):
            unit = (columns[at] if 0 < at < len(columns) else None) or own or _fitting(titled, names, at)
            number = _NUMBER.fullmatch(row.text[start:end].strip())
            if unit and number:
                begin = row.start + row.text.index(number[0], start)
                value = Decimal(number[0].replace(",", "")) * unit.scale
                ends = (passage.view.offset(begin), passage.view.offset(begin + len(number[0])))
                yield *ends, Numeral(value, value), unit


def _of_title(header: Head, heads: tuple[Head, ...]) -> tuple[_Unit, ...]:
    """Return the units that the title right above a table's header gives, or the header itself."""
    above = [head for head in heads if head.kind == "table_title" and 0 <= header.start - head.end <= _ABOVE]
    noted = (_NOTED.search(head.text) for head in (*above[-1:], header))
    listed = next((_APART.split(found["unit"].strip()) for found in noted if found), [])
    units = [_parse(words) for words in listed]
    return tuple(unit for unit in units if unit) if all(units) else ()


def _fitting(units: tuple[_Unit, ...], names: list[str], at: int) -> _Unit | None:
    """Return the unit of a column where a title gives one, or one and percent: 증가율 under (단위: 억원, %).

    Of two, neither is given where no column is a rate by its name.
    """
    if len(units) == 1:
        return units[0]
    rates = [_RATES.search(name) is not None for name in names]
    if not 0 < at < len(names) or not any(rates):
        return None
    fitting = [unit for unit in units if (unit.unit == "percent") == rates[at]]
    return fitting[0] if len(fitting) == 1 else None


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
