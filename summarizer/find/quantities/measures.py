"""Find figures that are neither money nor dates: 1만8천장, 1기가와트, 3년간, 30%, 700억개 파라미터, 2번째."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import starmap
from operator import itemgetter
from typing import NamedTuple

from policy_brief import Quantity, Span
from summarizer.find.cell_figures import cell_quantities
from summarizer.find.passage import Passage, PrintedNumeral
from summarizer.korean.numbers.bounds import Governors, bounds_of, governors_at
from summarizer.korean.numbers.numerals import LONGEST, Numeral, parse_numeral, scale_lead, signed_from
from summarizer.korean.numbers.spans import Parts, next_of_pair
from summarizer.text.patterns import compile_lazily

from .days import find_lengths
from .native import find_native_counts
from .numbered import NAME, NUMBERING, numbering
from .powers import find_powers
from .ratios import TO_ONE, Ratio, find_ratios
from .shares import Share, find_shares
from .units import UNIT_LETTERS, unit_after, unit_of
from .votes import VOTE, find_votes

__all__ = ["find_quantities"]

_JOIN = compile_lazily(r" ?(?:~|-| 내지 ?) ?")
_AFTER_NUMERAL = UNIT_LETTERS | frozenset("여~-내,")
"""What a counter, 여, a range or a pair after a numeral begins with; half of the numerals have none of them."""
_HANJA = frozenset("一二三四五六七八九十百千萬数")
_CALENDAR_YEAR = compile_lazily(r"(?:1[89]|20|21)[0-9]{2}")
_SHORT_YEAR = compile_lazily(r"['’‘`][0-9]{2}")
_YEAR_TO = compile_lazily(r"(?:1[89]|20|21)[0-9]{2}년? ?[~-] ?$")
_YEAR_TO_REACH = 8
_DURATION_AFTER = compile_lazily(
    r"(?:간|여|째|씩|짜리)|(?:이|도|은|을)? ?(?:동안|만에|이상|이하|이내|미만|안에|내에|내 |연속|넘|늦|뒤"
    r"|앞|후|전|걸|지나|남짓|가량|정도|째|가까이|형|차)"
    r"| ?(?:분(?=[의은을이 ]|치)|무사고)"
    r"| (?:[가-힣]{1,4} )?(?:쌓[인여은아이]|이어[진져지온]|걸[린려릴]|[된돼](?= )|묵[은힌혀]|밀[린려]|지[난나]|넘[은게]"
    r"|몸담|공들|버[틴텨티]|살[아았]|헤[맨매])"
)
_DURATION_BEFORE = compile_lazily(r"(?<![가-힣])(?:징역|금고|최대|최소|최장|향후|앞으로|최근|무려|꼬박|경력) (?:약 )?$")
_BEFORE_REACH = 9
_NEAR_YEARS = range(15, 40)
_ORDINAL_BEFORE = compile_lazily(r"제 ?$")
_ROW_BEFORE = compile_lazily(r"(?<![0-9.,])(?P<before>[0-9]{1,2}) ?[·,/] ?$")
_ROW_REACH = 6
_IN_ROWS = frozenset(("차", "단계", "회", "번째", "위", "세대", "기", "층", "쪽", "권", "편"))
_NUMBERED = _IN_ROWS | {"번", "장"}
"""Counters that number what is listed, so that two digits before them are not a range."""
_CLOCK_BEFORE = compile_lazily(r"[0-9] ?시 ?$")


_HALVED = frozenset(("year", "month", "week", "day", "hour", "minute"))
_HALF = Decimal("0.5")
_AND_HALF = compile_lazily(
    r" ?반(?= |[,.)\"”’]|$"
    r"|(?:이|은|을|의|에|간|여|쯤|째|만에|동안|가량|정도|이상|이내|이하|전|후|뒤)(?![가-힣]{2}))"
)
"""The half of a year and a half: 1년 반 동안; not the 반 of 반도체 or 반복."""


class _Figure(NamedTuple):
    start: int
    end: int
    value: Numeral
    unit: str
    is_range: bool = False
    odd: bool = False
    majority: bool = False


def find_quantities(passage: Passage, taken: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """Find the figures in the body that overlap no span of `taken`, in text order, with the ids N1, N2 and so on.

    Calendar forms (2025년, 3월, 20일) are not durations, taken or not; 3년간 and 1년 늦어지면 are.
    """
    text = passage.view.text
    free = _Free(taken)
    found: list[Quantity] = []
    for figure in _all_figures(passage):
        place = passage.place(figure.start, figure.end)
        if place is None or not free.holds(place["start"], place["end"]):
            continue
        governors = _governors(text, figure)
        bounds = bounds_of(figure.value, governors, is_range=figure.is_range)
        found.append(
            Quantity(
                id=f"N{len(found) + 1}",
                value_min=bounds.minimum,
                value_max=bounds.maximum,
                unit=figure.unit,
                approx=bounds.approx,
                bound=bounds.bound,
                bound_excluded=bounds.excluded,
                nearly=governors.nearly and bounds.bound == "exact",
                difference=governors.difference,
                **place,
            )
        )
    return tuple(found)


def _governors(text: str, figure: _Figure) -> Governors:
    """Return the words that bound a figure; the figures of a vote without a counter have none."""
    if figure.majority:
        return Governors(lower=True, excluded=True)
    if figure.unit == VOTE and text[figure.end - 1].isdigit():
        return Governors()
    governors = governors_at(text, figure.start, figure.end)
    return governors._replace(approx=True, lower=not governors.upper) if figure.odd else governors


def _all_figures(passage: Passage) -> list[_Figure]:
    text = passage.view.text
    ratios = [_of_ratio(ratio) for ratio in find_ratios(text)]
    powers = list(starmap(_Figure, find_powers(text)))
    votes = (vote for vote in starmap(_Figure, find_votes(text)) if _Free(ratios).holds(vote.start, vote.end))
    shares = [_of_share(share) for share in find_shares(text)]
    free = _Free([*ratios, *powers, *shares])  # 3분의 1인 80명: 인 is the copula, and no person is counted
    figures = (figure for figure in _figures(passage) if free.holds(figure.start, figure.end))
    in_cells = starmap(_Figure, cell_quantities(passage))
    native = starmap(_Figure, (*find_native_counts(text), *find_lengths(text)))
    others = (*ratios, *powers, *shares, *votes, *in_cells, *native)
    return sorted((_with_half(text, figure) for figure in (*figures, *others)), key=itemgetter(0))


def _with_half(text: str, figure: _Figure) -> _Figure:
    """Return a duration with the half behind it: 1년 반 is a year and a half, 3년 반도체 no half."""
    halved = figure.unit in _HALVED and not figure.is_range and text.startswith((" 반", "반"), figure.end)
    half = _AND_HALF.match(text, figure.end) if halved else None
    if half is None:
        return figure
    value = Numeral(figure.value.low + _HALF, figure.value.high + _HALF)
    return figure._replace(end=half.end(), value=value)


def _of_ratio(ratio: Ratio) -> _Figure:
    return _Figure(ratio.start, ratio.end, Numeral(ratio.value, ratio.value), TO_ONE)


def _of_share(share: Share) -> _Figure:
    value = Numeral(share.parts, share.parts)
    return _Figure(share.start, share.end, value, share.unit, majority=share.majority)


class _Free:
    """Taken spans, in any order, and whether a stretch is free of them."""

    def __init__(self, taken: Sequence[Span | _Figure]) -> None:
        spans = sorted((span.start, span.end) for span in taken)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def holds(self, start: int, end: int) -> bool:
        at = bisect_left(self._starts, end)
        return at == 0 or self._ends[at - 1] <= start


def _figures(passage: Passage) -> Iterator[_Figure]:
    text = passage.view.text
    reached = 0
    for numeral in passage.numerals():
        start, _, after = numeral
        if start < reached or after not in _AFTER_NUMERAL or text[start] in _HANJA:
            continue
        found = _parts(passage, numeral)
        figure = _read_figure(text, found) if found else None
        if figure is not None:
            reached = figure.end
            yield figure


def _parts(passage: Passage, numeral: PrintedNumeral) -> Parts | None:
    """Match a figure with its counter, and the second figure of a range; None where neither has a counter."""
    text, (start, end, after) = passage.view.text, numeral
    if after == ",":
        second = next_of_pair(text, start) if text[end] == "," else None
        return _pair(passage, (start, end), second) if second else None
    unit = unit_after(text, end)
    if unit.word == "인" and text[end - 1] == "조" and text[start - 1 : start] == "제":
        return None  # 제5조인: an article of a law
    join = _JOIN.match(text, unit.end - (0 if unit.word else len(unit.space)))
    last_end = passage.numeral_end(join.end()) if join else None
    last_unit = unit_after(text, last_end) if last_end else None
    if join and last_end and last_unit and last_unit.word:
        last = {f"last_{name}": span for name, span in last_unit.spans.items()}
        return Parts(text, {"first": (start, end), **unit.spans, "last": (join.end(), last_end), **last})
    return Parts(text, {"first": (start, end), **unit.spans}) if unit.word else None


def _pair(passage: Passage, first: tuple[int, int], start: int) -> Parts | None:
    """Match 2, 3년 and 4, 5개 as one range; None where the counter numbers a row, as in 1, 2위."""
    text, end = passage.view.text, passage.numeral_end(start)
    unit = unit_after(text, end) if end else None
    if end is None or unit is None or not unit.word or unit.word in _NUMBERED:
        return None
    return Parts(
        text, {"first": first, "last": (start, end), **{f"last_{name}": at for name, at in unit.spans.items()}}
    )


def _read_figure(text: str, found: Parts) -> _Figure | None:
    words = found.words
    if words["last"] and (joined := _read_range(text, found)):
        return joined
    word = words["word"]
    if not word or len(words["first"]) > LONGEST:
        return None
    start, end = found.first, found.end("word")
    unit = _unit_at(text, word, start, end)
    if unit is None or _is_rate_base(found, end) or _ends_row(text, words["first"], word, start):
        return None
    value = _parse(words["first"] + words["odd"], word)
    start, sign = signed_from(text, start)
    return _Figure(start, end, value.scaled(sign), unit, odd=bool(words["odd"]))


def _is_rate_base(found: Parts, end: int) -> bool:
    """Return whether a figure is the 1인 of 1인당, the base of a rate."""
    return found.words["first"] == "1" and found.string.startswith("당", end)


def _ends_row(text: str, printed: str, word: str, start: int) -> bool:
    """Return whether an ordinal is the last of a row that shares its counter: the 2 of 1·2차 and of 1, 2단계."""
    row = _ROW_BEFORE.search(text, max(0, start - _ROW_REACH), start) if word in _IN_ROWS else None
    return row is not None and printed.isdigit() and int(row["before"]) < int(printed)


def _read_range(text: str, found: Parts) -> _Figure | None:
    """Read 20~30% or 3년~5년; None when the two make no range."""
    words = found.words
    word = words["last_word"]
    if len(words["first"]) > LONGEST or len(words["last"]) > LONGEST:
        return None
    unit = _unit_at(text, word, found.start("last"), found.last)
    same = words["word"] in {"", word}
    if unit is None or not same:
        return None
    printed = words["last"] + words["last_odd"]
    last = _parse(printed, word)
    lead = parse_numeral(words["first"]) if words["word"] else scale_lead(words["first"], printed)
    first = lead.scaled(_scale(word))
    if first.low >= last.high:
        return None
    vague = first.vague or last.vague or bool(words["odd"] or words["last_odd"])
    return _Figure(found.first, found.last, Numeral(first.low, last.high), unit, is_range=True, odd=vague)


def _parse(printed: str, word: str) -> Numeral:
    return parse_numeral(printed).scaled(_scale(word))


def _scale(word: str) -> Decimal:
    return Decimal(10**9) if word == "B" else Decimal(1)


def _unit_at(text: str, word: str, start: int, end: int) -> str | None:
    """Return the unit of a figure, ordinals and durations told from dates and clock times."""
    if word == "년" and not _is_duration(text, start, end):
        return None
    if word == "분" and _CLOCK_BEFORE.search(text, max(0, start - 4), start):
        return None
    if word in {"회", "차", "번"} and _ORDINAL_BEFORE.search(text, max(0, start - 2), start):
        return "ordinal"
    numbered = numbering(word, text, start, end) if word in NUMBERING else None
    return (numbered if numbered != NAME else None) if numbered else unit_of(word, text, start, end)


def _is_duration(text: str, start: int, end: int) -> bool:
    """Return whether a figure is a duration, as 3년간, and not a year: 2025년, '26년, 2026~28년간 or 24년 예산."""
    printed = text[start:end].removesuffix("년").strip()
    if _CALENDAR_YEAR.fullmatch(printed) or _SHORT_YEAR.fullmatch(text, max(0, start - 1), start + len(printed)):
        return False
    if _YEAR_TO.search(text, max(0, start - _YEAR_TO_REACH), start):
        return False
    if printed.isdigit() and int(printed) in _NEAR_YEARS:
        before = _DURATION_BEFORE.search(text, max(0, start - _BEFORE_REACH), start)
        return before is not None or _DURATION_AFTER.match(text, end) is not None
    return True
