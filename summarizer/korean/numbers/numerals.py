"""Korean numerals as newsrooms print them: 1조5천억, 3만1천250, 7.31, 삼십오억, 三千億, 수백조, 십수억.

`numeral_spans` finds where one ends, in a `View`: width is folded there, and a space is a plain space.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from summarizer.text.patterns import compile_lazily

__all__ = [
    "LONGEST",
    "Numeral",
    "minus_before",
    "parse_numeral",
    "scale_lead",
    "sign_before",
    "signed_from",
]

_DIGITS = {**{digit: Decimal(value) for value, digit in enumerate("영일이삼사오육칠팔구")}, "륙": Decimal(6)}
_SMALL = {"십": Decimal(10), "백": Decimal(100), "천": Decimal(1000)}
_LARGE = {"만": Decimal(10**4), "억": Decimal(10**8), "조": Decimal(10**12), "경": Decimal(10**16)}
_HANJA = str.maketrans(
    "〇零一二三四五六七八九十百千萬万億亿兆京壹貳參拾",
    "영영일이삼사오육칠팔구십백천만만억억조경일이삼십",
)
_TOKEN = compile_lazily(r"[0-9]+(?:\.[0-9]+)?|[영일이삼사오육륙칠팔구십백천만억조경]")
_VAGUE_PARTS = compile_lazily(r"(?P<head>.*)(?:수|몇)(?P<unit>[십백천만억조경]*)", re.DOTALL, cues="수몇")
_TRAILING_UNITS = compile_lazily(r"[십백천]?[만억조경]?$")

_SIGN_BEFORE = compile_lazily(r"(?:^|[\s(\"'“‘,:])[-+]$")

_MINUS_WORD = compile_lazily(r"마이너스 ?$")
_PERCENTAGE = compile_lazily(r"[0-9.,]+ ?(?:%|％|퍼센트|포인트)")
_SIGN_ENDS = frozenset("스△-+")  # the last of 마이너스, and signs
_ONE = Decimal(1)
_BREAK = compile_lazily(r"\n|다\. ")
_REACH_OF_MINUS = 5
_REACH_OF_LIST = 80

LONGEST = 40
"""Code points that a figure may have; a longer run of digits is not a figure."""


class Numeral(NamedTuple):
    """What a numeral can mean; both ends are equal unless the numeral is vague (수백만, 십수억)."""

    low: Decimal
    high: Decimal

    @property
    def vague(self) -> bool:
        """Whether the words leave the figure open; an exact numeral has equal values."""
        return self.low is not self.high and self.low != self.high

    def scaled(self, scale: Decimal) -> Numeral:
        """Multiply both ends; most figures are multiplied by one."""
        return self if scale == _ONE else Numeral(self.low * scale, self.high * scale)


def parse_numeral(text: str) -> Numeral:
    """Read what `numeral_end` found; spaces, grouping commas and 여 are passed over."""
    if text.isascii() and (digits := text.replace(",", "")).isdigit():
        value = +Decimal(digits)  # the plus rounds as the sums of a longer numeral do
        return Numeral(value, value)
    plain = _plain(text)
    vague = _VAGUE_PARTS.fullmatch(plain)
    if vague is None:
        value = _parse_exact(plain)
        return Numeral(value, value)
    head, unit = vague["head"], vague["unit"]
    if not head:
        step = _parse_exact(unit)
        return Numeral(step, step * 10)
    large = _LARGE.get(unit[-1:], Decimal(1))
    step = _SMALL.get(unit[:1], Decimal(1)) * 10
    return Numeral(_parse_exact(head) * large, (_parse_exact(head) + step) * large)


def scale_lead(lead: str, last: str) -> Numeral:
    """Read the first numeral of a range, which may borrow the unit of the last: the 2 of 2~3조, the 1천 of 1천~2천억.

    The greatest unit that keeps the first value below the last one is used.
    """
    first, limit = parse_numeral(lead), parse_numeral(last)
    for scale in _borrowable(_plain(lead), _plain(last)):
        if first.low * scale < limit.high:
            return first.scaled(scale)
    return first


def sign_before(text: str, start: int) -> int:
    """Return -1 or 1 where a sign stands right before the figure, else 0."""
    if not _SIGN_BEFORE.search(text, max(0, start - 2), start):
        return 0
    return -1 if text[start - 1] == "-" else 1


def minus_before(text: str, start: int) -> int | None:
    """Return where 마이너스 or the △ of statistics before a figure begins; a △ of a list does not count."""
    if word := _MINUS_WORD.search(text, max(0, start - _REACH_OF_MINUS), start):
        return word.start()
    return start - 1 if text[start - 1 : start] == "△" and not _is_bullet(text, start) else None


def signed_from(text: str, start: int) -> tuple[int, Decimal]:
    """Return where a figure begins with its sign, and what the sign multiplies it with: -1, or 1 for plus or none."""
    if text[max(0, start - 2) : start].rstrip(" ")[-1:] not in _SIGN_ENDS:
        return start, _ONE
    if (minus := minus_before(text, start)) is not None:
        return minus, Decimal(-1)
    sign = sign_before(text, start)
    return start - abs(sign), Decimal(sign or 1)


def _is_bullet(text: str, start: int) -> bool:
    """Return whether a △ is one of a list: others stand nearby, and it is neither in brackets nor at a percentage."""
    near = _BREAK.split(text[max(0, start - _REACH_OF_LIST) : start])[-1]
    near += _BREAK.split(text[start : start + _REACH_OF_LIST])[0]
    if any(not behind[:1].isdigit() for behind in near.split("△")[1:]):
        return True
    above = text[max(0, start - _REACH_OF_LIST) : start - 1].rstrip(" ")
    alone = near.count("△") == 1 and above != "" and not above.endswith("\n")
    return not (alone or text[start - 2 : start - 1] == "(" or _PERCENTAGE.match(text, start))


def _borrowable(lead: str, last: str) -> list[Decimal]:
    """Return the factors that a first numeral may borrow, greatest first."""
    units = _TRAILING_UNITS.search(last)
    if lead[-1:] in _LARGE or units is None or not units[0]:
        return [Decimal(1)]
    large = _LARGE.get(units[0][-1], Decimal(1))
    whole = [] if lead[-1:] in _SMALL else [_parse_exact(units[0])]
    lower = sorted((unit for unit in _LARGE.values() if unit < large), reverse=True)
    return [*whole, large, *lower, Decimal(1)]


def _plain(text: str) -> str:
    return text.replace(" ", "").replace(",", "").replace("여", "").translate(_HANJA)


def _parse_exact(plain: str) -> Decimal:
    """Sum the sections of a numeral without spaces: 1조|5천|억."""
    total = section = Decimal(0)
    number: Decimal | None = None
    for token in _TOKEN.findall(plain):
        if token in _SMALL:
            section += (1 if number is None else number) * _SMALL[token]
            number = None
        elif token in _LARGE:
            section += number or 0
            total += (section or 1) * _LARGE[token]
            section, number = Decimal(0), None
        else:
            number = _DIGITS[token] if token in _DIGITS else Decimal(token)
    return total + section + (number or 0)
