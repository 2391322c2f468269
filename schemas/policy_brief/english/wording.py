"""Whether words of a writer's own say a figure or a date: '40 MW' for 40 megawatts, '1 October' for 1 October 2026.

The number decides, and the currency or the unit where the words name one. A bound may stand in the words or close by:
"the threshold falls to 5 MW" says at least 5 megawatts.
"""

from __future__ import annotations

import re
from decimal import Decimal

from policy_brief.mentions import DateMention, Money, Quantity

from .figures import month_name
from .numbers import numbers_in

__all__ = ["has_number", "parts_said", "says"]

_CURRENCY_WORDS = {
    "KRW": r"won|KRW|₩",
    "USD": r"US\ dollars?|US\$|USD|\$",
    "EUR": r"euros?|EUR|€",
    "GBP": r"pounds?(?:\ sterling)?|GBP|£",
    "JPY": r"yen|JPY",
    "CNY": r"yuan|renminbi|CNY|RMB",
}
_UNIT_WORDS = {
    "percent": r"percent|per\ cent|%",
    "year": r"years?",
    "month": r"months?",
    "week": r"weeks?",
    "day": r"days?",
    "hour": r"hours?",
    "minute": r"minutes?",
    "watt": r"watts?|W",
    "kilowatt": r"kilowatts?|kW",
    "megawatt": r"megawatts?|MW",
    "gigawatt": r"gigawatts?|GW",
    "times": r"times|-?fold",
    "percentage point": r"percentage\ points?|points?",
}
_SHARES = frozenset({"half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
_UNSAYABLE = _SHARES | {"ordinal", "phase"}
_NUMBER_WORD = re.compile(
    r"""\b(?:(?:half|thirds?|quarters?|fifths?|tenths?) | doubl\w* | triple\w* | twice | once | twofold
    | first | second | phase | (?:dozen|hundred|thousand|million|billion|trillion)s?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LOWER = r"""
    at\ least | or\ (?:more|over|above) | minim\w+ | min\. | more\ than | over | above | exceed\w* | upwards
    | no\ (?:fewer|less) | not\ less | threshold | from | starting | some | floor
"""
_UPPER = r"""
    up\ to | at\ most | or\ (?:less|fewer|below|under|smaller) | maxim\w+ | not?\ more\ than
    | cap(?:s|ped)? | ceiling | limit\w* | within | under | below | (?:less|fewer|smaller|shorter)\ than
    | as\ (?:much|many)\ as
"""
_ABOUT = r"""
    about | around | some | roughly | approximately | nearly | almost | close\ to | an\ estimated | just\ (?:over|under)
    | approaching
"""
_MONTHS = "|".join(month_name(month) for month in range(1, 13))
_DAY = re.compile(rf"(?P<day>[0-9]{{1,2}}) (?P<month>{_MONTHS})(?: (?P<year>[0-9]{{4}}))?")
_MONTH = re.compile(rf"(?P<month>{_MONTHS})(?: (?P<year>[0-9]{{4}}))?")
_YEAR = re.compile(r"(?P<year>[0-9]{4})")
_FORMS = {"day": _DAY, "month": _MONTH, "year": _YEAR}
_MULTIPLES = {"once": "1", "twice": "2", "double": "2", "doubled": "2", "triple": "3", "tripled": "3"}
_TIMES = re.compile(rf"\b({'|'.join(_MULTIPLES)})\b", re.IGNORECASE)
_END = "the end of"
_PARTS = {
    "early": ("early", "the beginning of", "the start of"),
    "mid": ("mid-", "the middle of"),
    "late": ("late",),
    _END: ("late",),
}
_PART = re.compile(r"(?P<part>early|mid|late|the end of)[ -](?P<whole>[A-Z0-9].*)")
_YEARS = {"last year": -1, "this year": 0, "next year": 1}
_RANGE = re.compile(
    r"([0-9][0-9.,]*) ?(?:to|and|[-–]) ?([0-9][0-9.,]*) ?(thousand|million|billion|trillion|bn|tn|mn)\b"
)
_COMPOUND = re.compile(r"(?<=[a-z])-(?=[a-z])(?!(?:one|two|three|four|five|six|seven|eight|nine)\b)", re.IGNORECASE)
_ALL_WORDS = 1  # every number word counts: 'four months'


def has_number(words: str) -> bool:
    """Return whether words hold a number or a share, or name a month: a wording of their own, not a noun."""
    found = next(numbers_in(_parted(words), least_word=_ALL_WORDS), None)
    is_dated = words.strip() in _YEARS or _MONTH.search(words) is not None
    return found is not None or is_dated or _NUMBER_WORD.search(words) is not None


def _parted(words: str) -> str:
    """Return words with the unit of a compound apart: one-gigawatt and four-month, but not thirty-four."""
    return _COMPOUND.sub(" ", words)


def says(words: str, figure: Money | Quantity | DateMention, *, around: str, year: int | None) -> bool:
    """Return whether `words` say the figure; `around` is the prose next to them, `year` that of the article."""
    if isinstance(figure, DateMention):
        return _says_date(words, figure, year)
    is_said = _says_half(words, figure) or (_says_number(words, figure) and _says_unit(words, figure))
    return is_said and _says_bound(f"{around} {words}", figure)


def parts_said(date: DateMention) -> tuple[str, ...]:
    """Return the words that may say which part of a month or year a date is: 'late' and 'the end of' for 6월 말."""
    found = _PART.fullmatch(date.english or "")
    if found is None:
        return ()
    return (*_PARTS[found["part"]], *((_END,) if "말" in date.text else ()))


def _says_part(words: str, date: DateMention, year: int | None) -> bool:
    """Return whether words name a part of a month or year, and that month or year: 'the end of June'."""
    found = _PART.fullmatch(date.english or "")
    part = next((said for said in parts_said(date) if words.lower().startswith(said)), None)
    if found is None or part is None:
        return False
    whole = {found["whole"], found["whole"].removesuffix(f" {year}")}
    return words[len(part) :].strip() in whole


def _says_date(words: str, date: DateMention, year: int | None) -> bool:
    """Return whether words name the day, month or year of a date; the year may be left out where it is `year`."""
    if _says_part(words.strip(), date, year):
        return True
    if date.precision == "year" and date.date_min and words.strip() in _YEARS:
        return year is not None and date.date_min.year == year + _YEARS[words.strip()]
    form = _FORMS.get(date.precision)
    found = form.fullmatch(words.strip()) if form and date.date_min and not date.english else None
    if found is None or date.date_min is None:
        return False
    given = found.groupdict()
    is_year = int(given["year"]) == date.date_min.year if given["year"] else date.date_min.year == year
    is_month = given.get("month", month_name(date.date_min.month)) == month_name(date.date_min.month)
    return is_year and is_month and int(given.get("day", date.date_min.day)) == date.date_min.day


def _says_number(words: str, figure: Money | Quantity) -> bool:
    wanted = {value for value in (figure.value_min, figure.value_max) if value is not None}
    scaled = _TIMES.sub(lambda found: _MULTIPLES[found[1].lower()], words)
    scaled = _RANGE.sub(r"\1 \3 to \2 \3", scaled)
    said = [found.value for found in numbers_in(_parted(scaled), least_word=_ALL_WORDS)]
    is_plain = not figure.difference and not getattr(figure, "band", False) and not _is_vague(figure)
    return is_plain and len(said) == len(wanted) and set(said) == wanted


def _says_half(words: str, figure: Money | Quantity) -> bool:
    return isinstance(figure, Quantity) and figure.unit == "half" and _holds(words, "half")


def _is_vague(figure: Money | Quantity) -> bool:
    low, high = figure.value_min, figure.value_max
    return figure.approx and low is not None and high == low * Decimal(10)


def _says_unit(words: str, figure: Money | Quantity) -> bool:
    """Return whether words name the currency, or no other unit than that of the figure."""
    if isinstance(figure, Money):
        own = _CURRENCY_WORDS.get(figure.currency)
        return own is not None and _holds(words, own) and not _holds_other(words, _CURRENCY_WORDS, figure.currency)
    if figure.unit in _UNSAYABLE:
        return False
    return not _holds_other(words, _UNIT_WORDS, figure.unit)


def _holds_other(words: str, listed: dict[str, str], own: str) -> bool:
    kept = re.sub(_bounded(listed[own]), " ", words, flags=re.IGNORECASE | re.VERBOSE) if own in listed else words
    return any(_holds(kept, other) for other in listed.values())


def _says_bound(said: str, figure: Money | Quantity) -> bool:
    if figure.bound == "lower":
        return _holds(said, _LOWER)
    if figure.bound == "upper":
        return _holds(said, _UPPER)
    return not (figure.approx or figure.nearly) or _holds(said, _ABOUT)


def _holds(text: str, words: str) -> bool:
    return re.search(_bounded(words), text, re.IGNORECASE | re.VERBOSE) is not None


def _bounded(words: str) -> str:
    return rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])"
