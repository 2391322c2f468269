"""Find powers of ten: 10의 26제곱, 10^25 FLOPs, 10²⁶, 1.5×10^24."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarizer.korean.numbers.numerals import Numeral
from summarizer.text.patterns import compile_lazily, find_whole, skip_to

from .counted import Counted
from .units import unit_after, unit_of

__all__ = ["find_powers"]

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_EXPONENT = (
    r"(?:의[ ]?[0-9]{1,2}[ ]?(?:제곱(?!미터|근|센티)|승(?![가-힣]{2})|승(?=에서|으로|까지|부터|이상|이하|보다|짜리))"
    r"|[ ]?(?:\^|\*\*)[ ]?\{?[0-9]{1,2}\}?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})"
)
_POWER = compile_lazily(
    skip_to(
        "0123456789",
        rf"""(?<![0-9.,A-Za-z^])
        (?:(?P<times>[0-9]{{1,3}}(?:\.[0-9]{{1,3}})?)[ ]?[x×*·][ ]?)?  # 1.5×10^24
        10(?P<exponent>{_EXPONENT})(?![0-9⁰¹²³⁴⁵⁶⁷⁸⁹])
        (?:[ ]?\(10{_EXPONENT}\))?  # 10의 26제곱(10²⁶)
        """,
    ),
    re.VERBOSE,
)
_CHANGED_TO = compile_lazily(r"에서[ ]?(?P<power>(?P<exponent>[0-9]{1,2})[ ]?(?:제곱|승))(?=으로|까지|로)", cues="에서")
"""10의 26승에서 25승으로: the second has no base of its own."""
_CUES = ("^", "**", *"⁰¹²³⁴⁵⁶⁷⁸⁹", "제곱", "승")
"""One of these stands in every power of ten; most texts hold none."""
_DIGITS = compile_lazily(r"[0-9]{1,2}")
_OPERATIONS = compile_lazily(
    r"""[ ]?(?:의[ ])?(?:
      (?P<flop>FLOPs?|[Ff]lops?|플롭(?!스))(?![A-Za-z])  # operations
      |(?P<flops>FLOPS|플롭스)(?![A-Za-z])  # operations a second
      |(?P<operation>부동[ ]?소수점[ ]?연산(?:량|횟수)?)
    )""",
    re.VERBOSE,
)
_OPERATION_UNITS = {"flop": "FLOP", "flops": "FLOPS", "operation": "floating-point operation"}
_COMPUTING = compile_lazily(r"연산(?:량|횟수)?[^.\n]{0,16}$")
_REACH = 24
_NO_RATE = Decimal(10) ** 24
"""No computer makes so many operations a second: 10의 26제곱 플롭스 is what a model's training takes in all."""
_PER_SECOND = compile_lazily(r"(?:초당|1초(?:에|당))[^.\n]{0,12}$", cues="초")


def find_powers(text: str) -> Iterator[Counted]:
    """Return the powers of ten of a text in order; the unit is 'number' where nothing says what is counted."""
    if not any(cue in text for cue in _CUES):
        return
    for found in find_whole(_POWER, text):
        end, unit = _unit_after(text, found)
        value = _value(found)
        if unit == "FLOPS" and value >= _NO_RATE and not _PER_SECOND.search(text, 0, found.start()):
            unit = "FLOP"
        yield Counted(found.start(), end, Numeral(value, value), unit)
        if other := _CHANGED_TO.match(text, end):
            changed = Decimal(10 ** int(other["exponent"]))
            yield Counted(other.start("power"), other.end("power"), Numeral(changed, changed), unit)


def _value(found: re.Match[str]) -> Decimal:
    exponent = _DIGITS.findall(found["exponent"].translate(_SUPERSCRIPT))[0]
    return +(Decimal(found["times"] or 1) * Decimal(10 ** int(exponent)))


def _unit_after(text: str, found: re.Match[str]) -> tuple[int, str]:
    """Return where the figure ends with its unit, and the unit."""
    if said := _OPERATIONS.match(text, found.end("whole")):
        return said.end(), _OPERATION_UNITS[said.lastgroup or "flop"]
    counted = unit_after(text, found.end("whole"))
    unit = unit_of(counted.word, text, found.start(), counted.end) if counted.word and not counted.odd else None
    computed = _COMPUTING.search(text, max(0, found.start() - _REACH), found.start())
    if unit:
        return counted.end, "operation" if unit == "time" and computed else unit
    return found.end("whole"), "operation" if computed else "number"
