"""Figures and dates in English, by house rules.

Source currency first; "up to", "at least" and "about" are kept; a vague amount stays vague; nothing is rounded.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pkgutil import get_data

from policy_brief.mentions import AnyFigure, DateMention, Money, Quantity

__all__ = [
    "currency_in_english",
    "date_in_english",
    "date_with_bound_in_english",
    "day_in_english",
    "day_ordinal",
    "in_english",
    "money_in_english",
    "month_name",
    "number_in_english",
    "period_in_english",
    "quantity_in_english",
]

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_MAX_DECIMALS = 3
_POWERS_FROM = Decimal(10) ** 20
_EARLY, _MIDDLE = 10, 20  # 초 and 중순 end on these days of a month

_CURRENCIES = {
    "AED": "UAE dirhams",
    "AUD": "Australian dollars",
    "BRL": "Brazilian reais",
    "CAD": "Canadian dollars",
    "CHF": "Swiss francs",
    "CNY": "yuan",
    "DKK": "Danish kroner",
    "EUR": "euros",
    "GBP": "pounds sterling",
    "HKD": "Hong Kong dollars",
    "IDR": "rupiah",
    "ILS": "shekels",
    "INR": "Indian rupees",
    "JPY": "yen",
    "KRW": "won",
    "MXN": "Mexican pesos",
    "MYR": "ringgit",
    "NOK": "Norwegian kroner",
    "NZD": "New Zealand dollars",
    "PHP": "Philippine pesos",
    "PLN": "zloty",
    "RUB": "roubles",
    "SAR": "Saudi riyals",
    "SEK": "Swedish kronor",
    "SGD": "Singapore dollars",
    "THB": "baht",
    "TRY": "Turkish lira",
    "TWD": "New Taiwan dollars",
    "USD": "US dollars",
    "VND": "dong",
    "ZAR": "rand",
}
_SINGULAR = {"euros": "euro", "US dollars": "US dollar", "pounds sterling": "pound sterling"}

_PLURALS = {
    "company": "companies",
    "country": "countries",
    "FLOPS": "FLOPS",
    "exaflops": "exaflops",
    "gigahertz": "gigahertz",
    "hertz": "hertz",
    "people": "people",
    "percent": "percent",
    "person": "people",
    "petaflops": "petaflops",
    "square metre": "square metres",
    "tera operations per second": "tera operations per second",
    "times": "times",
    "to 1": "to 1",
    "city": "cities",
    "university": "universities",
    "facility": "facilities",
    "agency": "agencies",
    "study": "studies",
    "category": "categories",
    "party": "parties",
    "family": "families",
    "household": "households",
    "year old": "years old",
}
_UNSAID = {"item", "number", "sheet", "site", "unit"}
"""Units that are not written: what is counted stands next to the figure, 60개 국가 is 60 states."""
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_SHARES = frozenset(("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"))
_ROWS = frozenset(("ordinal", "phase"))
_AGE = "year old"
_DOUBLE = 2
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TEENS = (11, 12, 13)
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NO_DATE = "a date that the article does not give"
_DATE_BOUNDS = {
    "until": "by", "from": "from", "after": "after", "before": "before", "within": "within", "around": "around",
}  # fmt: skip
_LENGTH_BOUNDS = {"from": "from", "until": "to"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def in_english(figure: AnyFigure) -> str:
    """Write a figure or a date by house rules."""
    match figure:
        case Money():
            return money_in_english(figure)
        case Quantity():
            return quantity_in_english(figure)
        case DateMention():
            return date_in_english(figure)


def money_in_english(money: Money) -> str:
    """Write an amount, e.g. 'up to 50 billion euros', 'hundreds of trillions of won'."""
    unit = currency_in_english(money.currency)
    vague = _vague(money)
    if vague:
        return f"{vague} {unit}"
    if money.band and money.value_min is not None:
        return _band(money.value_min, _SINGULAR.get(unit, unit))
    value = money.value_max if money.value_min is None else money.value_min
    if value == 1 and money.bound != "range":
        unit = _SINGULAR.get(unit, unit)
    return _bounded(money, unit)


def currency_in_english(code: str) -> str:
    """Return the name of a currency in the plural: by house usage, else by Unicode CLDR; the code where it has none."""
    return _CURRENCIES.get(code) or _listed_currencies().get(code, code)


_CURRENCIES_MISSING = "policy_brief.english has no file currencies.csv that can be read"


@cache
def _listed_currencies() -> dict[str, str]:
    listed = get_data("policy_brief.english", "currencies.csv")
    if listed is None:
        raise FileNotFoundError(_CURRENCIES_MISSING)
    return {row["code"]: row["english"] for row in csv.DictReader(listed.decode().splitlines())}


def quantity_in_english(quantity: Quantity) -> str:
    """Write a quantity, e.g. '18,000 GPUs', 'about 30 percent', 'second'."""
    value = quantity.value_max if quantity.value_min is None else quantity.value_min
    if value is not None and (word := _in_a_word(quantity, value)):
        return word
    if vague := _vague(quantity):
        return vague.removesuffix(" of") if quantity.unit in _UNSAID else f"{vague} {_plural(quantity.unit)}"
    if quantity.unit in _UNSAID:
        return _bounded(quantity, "").strip()
    if _is_class(quantity):
        return f"between {_bounded(quantity, quantity.unit).removeprefix('about ').replace(' to ', ' and ')}"
    singular = value == 1 and quantity.bound != "range"
    written = _bounded(quantity, quantity.unit if singular else _plural(quantity.unit))
    return _as_age(written) if quantity.unit == _AGE else written


def _as_age(written: str) -> str:
    """Write 14세 미만 as 'under 14 years old', and what is above an age as 'over'."""
    return written.replace("less than ", "under ").replace("more than ", "over ")


def _is_class(quantity: Quantity) -> bool:
    """Return whether a percentage is one of a class: 30%대 is any from 30 to 40."""
    return quantity.unit == "percent" and quantity.bound == "range" and quantity.approx


def _in_a_word(quantity: Quantity, value: Decimal) -> str | None:
    """Return 'second', 'at least half' or 'at least double', None for what is written with its unit."""
    if quantity.unit == "ordinal" and quantity.bound == "exact":
        return _ordinal(int(value))
    if quantity.unit in _ROWS and quantity.bound == "range":
        return _row(quantity)
    if quantity.unit == "phase" and quantity.bound == "exact" and not quantity.approx:
        return f"Phase {number_in_english(value)}"
    if quantity.unit in _SHARES:
        return _share(quantity, int(value))
    return f"{_bound_words(quantity)}double" if _is_double(quantity) else None


def _row(quantity: Quantity) -> str | None:
    """Write a range of ordinals: 'first to third', 'Phases 1 to 3'."""
    low, high = quantity.value_min, quantity.value_max
    if low is None or high is None:
        return None
    if quantity.unit == "phase":
        return f"Phases {number_in_english(low)} to {number_in_english(high)}"
    return f"{_ordinal(int(low))} to {_ordinal(int(high))}"


def _is_double(quantity: Quantity) -> bool:
    """Return whether a multiple is two, at least two or up to two, but no range."""
    return quantity.unit == "times" and {quantity.value_min, quantity.value_max} <= {None, _DOUBLE}


def date_in_english(date: DateMention) -> str:
    """Write a date as exactly as the text gives it, without its bound: prose puts its own preposition before it."""
    if date.english:
        return _end_of(date.english) if date.bound == "until" and "말" in date.text else date.english
    if date.date_min is None or date.date_max is None:
        return _NO_DATE
    return period_in_english(date.date_min, date.date_max, date.precision)


def date_with_bound_in_english(date: DateMention) -> str:
    """Write a date with its bound, as tables need it: 'by 2027', 'three years from 2026'."""
    plain = date_in_english(date)
    if date.length and date.length_unit and date.bound in _LENGTH_BOUNDS:
        return f"{_length(date.length, date.length_unit)} {_LENGTH_BOUNDS[date.bound]} {plain}"
    return f"{_DATE_BOUNDS[date.bound]} {plain}" if date.bound in _DATE_BOUNDS else plain


def _end_of(english: str) -> str:
    """Write 8월 말까지: by the end of August, not by some day late in it."""
    return f"the end of {english.removeprefix('late ')}" if english.startswith("late ") else english


def period_in_english(first: dt.date, last: dt.date, precision: str) -> str:
    """Write the days from `first` to `last` as exactly as `precision` says."""
    return _FORMS.get(precision, _around)(first, last)


def month_name(month: int) -> str:
    """Return the name of a month, 1 to 12."""
    return _MONTHS[month - 1]


def day_ordinal(day: int) -> str:
    """Return the number of a day as in 'the 29th'."""
    return f"{day}{_ordinal_ending(day)}"


def _length(length: int, unit: str) -> str:
    number = _CARDINALS[length - 1] if length <= len(_CARDINALS) else f"{length:,}"
    return f"{number} {unit if length == 1 else _plural(unit)}"


def number_in_english(value: Decimal) -> str:
    """Write a number exactly, with the largest scale word that needs at most three decimals; 10^26 as a power."""
    sign, size = ("minus " if value < 0 else ""), abs(value)
    if size >= _POWERS_FROM:
        return f"{sign}{_power(size)}"
    for exponent, word in _SCALES:
        scaled = size.scaleb(-exponent)
        if scaled >= 1 and _decimals(scaled) <= _MAX_DECIMALS:
            return f"{sign}{_digits(scaled)} {word}"
    return f"{sign}{_digits(size)}"


def _power(size: Decimal) -> str:
    """Write a number as a power of ten: '10^26', '1.5 × 10^25'."""
    exponent = size.adjusted()
    lead = _digits(size.scaleb(-exponent))
    return f"10^{exponent}" if lead == "1" else f"{lead} × 10^{exponent}"


def _bounded(figure: Money | Quantity, unit: str) -> str:
    low, high = figure.value_min, figure.value_max
    words = _bound_words(figure)
    if low is None and high is not None:
        about = "about " if figure.approx else ""
        return f"{words}{about}{number_in_english(high)} {unit}"
    if high is None and low is not None:
        return f"{words}{number_in_english(low)} {unit}"
    if low is None or high is None:
        return unit
    if low == high:
        return f"{words}{number_in_english(low)} {unit}"
    return f"{words}{_range(number_in_english(low), number_in_english(high))} {unit}"


def _band(value: Decimal, unit: str) -> str:
    """Write 1조8천억원대: 'in the 1.8-trillion-won range'."""
    words = f"{number_in_english(value)} {unit}".replace(" ", "-")
    return f"in the {words} range"


def _share(quantity: Quantity, count: int) -> str:
    """Write a share: 'half', 'at least half', 'more than two thirds'."""
    if quantity.unit == "half":
        share = "half"
    else:
        share = f"a {quantity.unit}" if count == 1 else f"{_COUNTS[count]} {quantity.unit}s"
    return f"{_bound_words(quantity)}{share}"


def _bound_words(figure: Money | Quantity) -> str:
    if figure.bound == "upper":
        return "less than " if figure.bound_excluded else "up to "
    if figure.bound == "lower":
        return f"{_at_least(figure)} "
    return "nearly " if figure.nearly else "about " if figure.approx else ""


def _at_least(figure: Money | Quantity) -> str:
    if figure.bound_excluded or figure.approx:
        return "more than"
    return "at least"


def _range(low: str, high: str) -> str:
    low_number, _, low_scale = low.partition(" ")
    return f"{low_number} to {high}" if low_scale and high.endswith(low_scale) else f"{low} to {high}"


def _vague(figure: Money | Quantity) -> str | None:
    """Give 'hundreds of trillions of' for 수백조 and its kin, None for every other figure."""
    low, high = figure.value_min, figure.value_max
    if not figure.approx or low is None or high != low * 10 or low < 1:
        return None
    exponent = low.adjusted()
    if low != Decimal(1).scaleb(exponent):
        return None
    word = next(
        (
            word
            for size, word in ((12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand"))
            if exponent >= size
        ),
        "",
    )
    size = min(exponent - exponent % 3, 12)
    many = ("several", "tens of", "hundreds of", "thousands of")[min(exponent - size, 3)]
    if many == "several":
        return f"several {word}".strip()
    return f"{many} {word}s of" if word else many.replace("tens", "dozens")


def _digits(value: Decimal) -> str:
    plain = f"{value.normalize():,f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _plural(unit: str) -> str:
    regular = f"{unit[:-1]}ies" if _CONSONANT_Y.search(unit) else f"{unit}s"
    return _PLURALS.get(unit) or (unit if unit.endswith("s") else regular)


def _ordinal(value: int) -> str:
    if 1 <= value <= len(_ORDINALS):
        return _ORDINALS[value - 1]
    return f"{value:,}{_ordinal_ending(value)}"


def _ordinal_ending(value: int) -> str:
    return "th" if value % 100 in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def day_in_english(day: dt.date) -> str:
    """Write a day, e.g. '4 March 2026', whatever the locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _month(day: dt.date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _stretch(first: dt.date, last: dt.date) -> str:
    """Write a range by the largest parts of the calendar that differ: 1 to 31 March 2026, March to May 2026."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_in_english(last)}"
    same_year = first.year == last.year
    whole_years = (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31)
    if whole_years and not same_year:
        return f"{first.year} to {last.year}"
    if _is_whole_month(first, last):
        return f"{_MONTHS[first.month - 1] if same_year else _month(first)} to {_month(last)}"
    day = day_in_english(first)
    return f"{day.removesuffix(f' {last.year}') if same_year else day} to {day_in_english(last)}"


def _is_whole_month(first: dt.date, last: dt.date) -> bool:
    return first.day == 1 and (last + dt.timedelta(days=1)).day == 1


def _around(first: dt.date, last: dt.date) -> str:
    """Write a part of a period: 'early March 2025' for its first third, 'late 2025' for its last quarter."""
    if (first.year, first.month) == (last.year, last.month):
        part = "early " if last.day <= _EARLY else "mid-" if last.day <= _MIDDLE else "late "
        return f"{part}{_month(first)}"
    if first.year == last.year and (last.month, last.day) == (3, 31):
        return f"early {first.year}"
    if first.year == last.year and (first.month, first.day) == (10, 1):
        return f"late {first.year}"
    return f"around {first.year}"


_FORMS: dict[str, Callable[[dt.date, dt.date], str]] = {
    "day": lambda first, _: day_in_english(first),
    "month": lambda first, _: _month(first),
    "quarter": lambda first, _: f"the {_ORDINALS[(first.month - 1) // 3]} quarter of {first.year}",
    "half": lambda first, _: f"the {'first' if first.month == 1 else 'second'} half of {first.year}",
    "year": lambda first, _: str(first.year),
    "range": _stretch,
}
