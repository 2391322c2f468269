"""Whether a number that a writer worked out follows from figures of the article: a sum, a difference, a share."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from policy_brief.english.arithmetic import OURS
from policy_brief.english.numbers import Number
from policy_brief.english.sentences import sentences_in

__all__ = ["in_our_arithmetic", "is_worked_out", "says_ours"]

_MOST_ADDED = 4
_MOST_VALUES = 12
"""Of more figures, only sums and differences of two are tried: anything would be a sum of some of them."""
_HUNDRED = Decimal(100)
_CASE = OURS.strip("()")


def in_our_arithmetic(text: str, number: Number) -> bool:
    """Return whether the sentence of a number says that a figure in it is arithmetic of ours."""
    end = 0
    for sentence in sentences_in(text):
        end = text.index(sentence, end) + len(sentence)
        if number.start < end:
            return says_ours(sentence)
    return says_ours(text)


def says_ours(words: str) -> bool:
    """Return whether words say that what they are on is arithmetic of ours."""
    return _CASE in words


def is_worked_out(number: Number, values: Collection[Decimal]) -> bool:
    """Return whether a number is the sum or difference of up to four values, or what two of them are to each other.

    That is a share, a multiple, a change, so many times a value or so many percent of it.

    A rounded number may be one off in its last digit: 379 billion for 379.2. A sum of whole things is exact.
    """
    step = _last_digit(number)
    known = sorted({value for value in values if value > 0}, reverse=True)
    off_in_sums = step if step != 1 else Decimal(0)
    return any(abs(result - number.value) <= off_in_sums for result in _sums(known)) or any(
        abs(result - number.value) <= step for result in _ratios(known)
    )


def _last_digit(number: Number) -> Decimal:
    """Return what one in the last digit of a number is worth: a billion for '379 billion'."""
    digits = number.text.strip("€£¥₩$US").partition(" ")[0].replace(",", "")
    if not number.in_digits or not digits.replace(".", "").isdigit():
        return Decimal(0)
    written = Decimal(digits)
    scale = number.value / written if written else Decimal(1)
    decimals = len(digits.partition(".")[2])
    return scale / Decimal(10) ** decimals


def _sums(values: Sequence[Decimal]) -> Iterator[Decimal]:
    most = _MOST_ADDED if len(values) <= _MOST_VALUES else 2
    for size in range(2, most + 1):
        for first, *others in combinations(values, size):
            for signs in product((1, -1), repeat=len(others)):
                yield first + sum(sign * other for sign, other in zip(signs, others, strict=True))
    yield from (value * 2 for value in values)  # both sides give the same


def _ratios(values: Sequence[Decimal]) -> Iterator[Decimal]:
    yield from (_HUNDRED - value for value in values if value < _HUNDRED)  # the rest of a share
    for one, other in combinations(values, 2):
        share = other * _HUNDRED / one
        yield from (share, _HUNDRED - share, one / other, (one - other) * _HUNDRED / other)
        yield one * other  # 3 million won each for 214
        if other <= _HUNDRED:  # 30 percent of 150
            yield one * other / _HUNDRED
