"""Read the numbers that stand in English prose: '480', '1.2 million', 'thirty-two', 'five billion', '10^26'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

__all__ = ["CURRENCY_CODES", "Number", "number_in_words", "numbers_in"]

_SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "mn": Decimal(10) ** 6,
    "bn": Decimal(10) ** 9,
    "tn": Decimal(10) ** 12,
    "trn": Decimal(10) ** 12,
}
_OF_MONEY = {"k": Decimal(1000), "m": Decimal(10) ** 6}
"""Scales that are metres or a name without a currency: €18m, 5m won, USD 300k."""
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: Decimal(value) for value, word in enumerate((*_ONES, *_TEENS), start=1)}
_WORDS |= {word: Decimal(value) for word, value in zip(_TENS, range(20, 100, 10), strict=True)}
_WORDS |= {
    f"{ten}-{one}": value + Decimal(extra)
    for ten, value in zip(_TENS, map(Decimal, range(20, 100, 10)), strict=True)
    for extra, one in enumerate(_ONES[:9], start=1)
}
_IN_WORDS = {int(value): word for word, value in _WORDS.items()}
_LEAST_WORD = 13  # smaller ones say too many other things: "one of", "the two sides"
_SCALE = rf"(?:[ -]?(?P<scale>{'|'.join(_SCALES)})\b)?"
_DIGITS = re.compile(
    rf"(?<![\w.,/:#-])(?P<symbol>[€£¥₩$]|US\$)?(?P<digits>[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,6}}(?:\.[0-9]{{1,9}})?"
    rf"|[0-9]{{1,30}}(?:\.[0-9]{{1,9}})?)(?P<ordinal>st|nd|rd|th)?(?![0-9.,]*[0-9]){_SCALE}(?P<short>[km])?(?![\w/]|-[0-9])",
    re.IGNORECASE,
)
CURRENCY_CODES = "KRW|USD|EUR|JPY|GBP|CNY|RMB|INR|CAD|AUD|SGD|CHF|SEK|NOK|DKK|TWD|HKD|AED|SAR"
"""Currencies before or behind a sum, as a pattern."""
_CODE_BEFORE = re.compile(rf"\b(?:{CURRENCY_CODES}) ?\Z")
_MONEY_BEHIND = re.compile(rf" ?(?:won|euros?|dollars?|yen|yuan|pounds?|{CURRENCY_CODES})\b")

_POWER = re.compile(
    r"""(?<![\w.,/:#^-])(?:(?P<times>[0-9]{1,3}(?:\.[0-9]{1,3})?)[ ]?[x×*·][ ]?)?10
    (?:
      (?:[ ]?\^[ ]?\{?|\*\*)(?P<sign>[0-9]{1,2})\}?  # 10^26
      |(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})  # 10²⁶
      |[ ]to[ ]the[ ]power[ ]of[ ](?P<said>[0-9]{1,2})
      |[ ]to[ ]the[ ](?P<nth>[0-9]{1,2})(?:st|nd|rd|th)[ ]power
    )(?![0-9⁰¹²³⁴⁵⁶⁷⁸⁹])""",
    re.IGNORECASE | re.VERBOSE,
)
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_WORD = re.compile(
    rf"(?<![\w-])(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))}){_SCALE}(?![\w-])", re.IGNORECASE
)


class Number(NamedTuple):
    """A number in prose, where it stands, and what it is worth."""

    text: str
    start: int
    value: Decimal
    in_digits: bool


def number_in_words(value: int) -> str:
    """Return a number from 1 to 99 in words: 'fifty-two'."""
    return _IN_WORDS[value]


def numbers_in(prose: str, *, least_word: int = _LEAST_WORD) -> Iterator[Number]:
    """Return the numbers of English prose; number words below `least_word` without a scale are left out."""
    powers = list(_POWER.finditer(prose))
    for found in powers:
        exponent = found["sign"] or found["said"] or found["nth"] or found["raised"].translate(_SUPERSCRIPT)
        value = Decimal(found["times"] or 1) * Decimal(10 ** int(exponent))
        yield Number(found[0], found.start(), value, in_digits=True)
    within = [found.span() for found in powers]
    for found in _DIGITS.finditer(prose):
        if any(start <= found.start() < end for start, end in within):
            continue
        scale = _scale_of(found, prose)
        if scale is not None:
            yield Number(found[0], found.start(), Decimal(found["digits"].replace(",", "")) * scale, in_digits=True)
    for found in _WORD.finditer(prose):
        value = _WORDS[found["word"].lower()]
        if found["scale"] or value >= least_word:
            scale = _SCALES.get((found["scale"] or "").lower(), Decimal(1))
            yield Number(found[0], found.start(), value * scale, in_digits=False)


def _scale_of(found: re.Match[str], prose: str) -> Decimal | None:
    """Return what the digits of a number are multiplied by, None for an 18m that is not money."""
    if not found["short"]:
        return _SCALES.get((found["scale"] or "").lower(), Decimal(1))
    is_money = (
        found["symbol"] or _CODE_BEFORE.search(prose, 0, found.start()) or _MONEY_BEHIND.match(prose, found.end())
    )
    return _OF_MONEY[found["short"].lower()] if is_money else None
