"""A number in prose is an id, is in a cited sentence, or belongs to a name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from policy_brief import (
    PLACEHOLDER,
    Claim,
    DateMention,
    KoreanModel,
    Money,
    Objection,
    Placed,
    Prose,
    Quantity,
    TableRow,
)
from policy_brief.claims import claims, named, sentence_numbers
from policy_brief.claims import prose as prose_of
from policy_brief.english.arithmetic import later_day
from policy_brief.english.markers import MARKERS, cited_in, without_markers
from policy_brief.english.numbers import CURRENCY_CODES, Number, numbers_in
from policy_brief.english.sentences import sentences_in
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import fields_of_words, scales_in, scales_said
from summarizer.check.prose.worked_out import in_our_arithmetic, is_worked_out, says_ours
from summarizer.check.reading import Reading
from summarizer.korean.numbers.numerals import parse_numeral
from summarizer.text.view import folded

__all__ = ["DIGITS"]

_DIGITS = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NAMING = re.compile(
    r"""\b(?:phase|article|section|chapter|level|stage|tier|class|version|no\.|group|track|step|part|type|annex|appendix
    |table|figure|zone|line|round|unit|generation|model|paragraph|clause|bill|item|grade|category|route|area|building)s?
    [\s-](?:[0-9]{1,3}(?:,[ ]|[ ](?:and|or|to)[ ]))*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_NAMED = re.compile(rf"(?!(?:{_MONTHS}|{CURRENCY_CODES})\b)\b[A-Z][\w.]*[\s-]\Z")
_NATIVE = {
    "하루": 24, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10,
    "보름": 15, "두": 2, "둘": 2, "세": 3, "셋": 3, "네": 4, "넷": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8,
    "아홉": 9, "열": 10, "스무": 20, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "절반": 50,
    "전부": 100, "모두": 100, "전액": 100, "두 배": 100, "갑절": 100,
}  # fmt: skip
_WITHOUT_PARTS = frozenset({"table_rows", "consequences", "caveats", "follow_up"})
"""What is read across: the cells of a row, and what is ours."""
_OURS = frozenset({"caveats", "follow_up"})
"""What is mostly ours and cites little: a figure of the article may stand there without its sentence."""
_MONTHS_A_YEAR = 12
_MOST_COUNTED = 12
_LONGEST_PLAN = 30
_IN_KOREAN_UNITS = re.compile(
    r"[0-9][0-9,.]{0,15}[십백천만억조경]{1,2}(?: ?[0-9][0-9,.]{0,15}[십백천만억조경]{0,2}){0,5}"
)
_ORDERS = tuple("십백천만억조")
_DAY = dt.timedelta(days=1)
_UNIT_OF_TABLE = re.compile(r"(?:단위\s?[:：]|[,(](?=[ ]?[십백천]?[만억조][ ]?원\)))([^)\]\n]{1,40})")
_SCALE_OF_TABLE = re.compile(r"([십백천]?[만억조]|[십백천])(?=\s?[가-힣A-Za-z%㎡㎥])")
"""The order in the unit of a table: 천만 of 천만원, 억 of 억원, 만 of 만 Gcal."""
_ITEM = re.compile(r"[0-9]{1,2}\.\s[^:]{1,60}:\s")
"""The number of a demand in its label: '2. Retraining: ...'."""
_CLOCK = re.compile(r":[0-5][0-9]\b")
"""The minutes behind an hour, which the article may tell by half a day: 18:00 for 오후 6시."""
_TIME = re.compile(r"(?:6|7|12|14|18|24|30|36|48|60|90|365)[ -](?:month|day|hour|week|minute)")


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    above = _above_the_table(view)
    for field, text in fields_of_words(view.claim):
        scale = _scale_of_head(field, above)
        strays = list(_strays(text, view.claim, reading, scale))
        is_result = _is_of_results(view.claim, field)
        ours = {stray.text: stray for stray in strays if is_result or in_our_arithmetic(text, stray)}
        others = {stray.text: stray for stray in strays if not (is_result or in_our_arithmetic(text, stray))}
        yield from _wrong_arithmetic(view, field, list(ours.values()), reading)
        for number in others.values():
            yield from _objections(view, field, number, reading)
    for _, prose in prose_of(view.claim):
        yield from _of_other_parts(view, prose, reading)
    yield from _stray_version(view, reading)


def _is_of_results(claim: Claim, field: str) -> bool:
    """Return whether the label of a row, or the head of a column, says that what stands there is arithmetic of ours."""
    return isinstance(claim, TableRow) and says_ours(f"{claim.label.text} {field}")


def _wrong_arithmetic(view: ClaimInView, field: str, results: list[Number], reading: Reading) -> Iterator[Objection]:
    """Yield an objection for each result that figures of the cited sentences, and other results, do not give."""
    cited = sentence_numbers(view.claim) or _of_section(view)
    figures = reading.figures(cited)
    known = {value for figure in figures for value in _amounts(figure)}
    known |= {value for at in cited for value in reading.remembered(_written_out, at)}
    known |= _results_elsewhere(view) - {number.value for number in results}
    days = _years(reading) | frozenset(_of_later_days(figures))
    left = [number for number in results if number.value not in days]
    while right := [number for number in left if is_worked_out(number, known)]:
        known |= {number.value for number in right}
        left = [number for number in left if number not in right]
    for number in left:
        says = f"{_at(field)}'{number.text}' does not follow from the figures of the cited sentences."
        yield view.absence(says, words=number.text, grave=number.in_digits)


def _amounts(figure: Money | Quantity | DateMention) -> Iterator[Decimal]:
    if not isinstance(figure, DateMention):
        yield from (abs(value) for value in (figure.value_min, figure.value_max) if value is not None)


def _of_section(view: ClaimInView) -> tuple[int, ...]:
    """Return the sentences that the section of a claim rests on, its tables included."""
    title = getattr(view.claim, "heading", None)
    others = (claim for _, claim in claims(view.brief) if title and getattr(claim, "heading", None) == title)
    return tuple(dict.fromkeys(number for claim in others for number in sentence_numbers(claim)))


def _results_elsewhere(view: ClaimInView) -> set[Decimal]:
    """Return the results that claims of the brief mark; each is held to the sentences of its own claim."""
    texts = (text for _, claim in claims(view.brief) for _, text in fields_of_words(claim))
    return {number.value for text in texts for number in numbers_in(text) if in_our_arithmetic(text, number)}


def _written_out(reading: Reading, number: int) -> frozenset[Decimal]:
    """Return the numbers of a sentence that are written with separators, known as figures or not: 127,800,000,000."""
    line = reading.lines.get(number, "")
    return frozenset(Decimal(found.replace(",", "")) for found in _DIGITS.findall(line) if not found.isdigit())


def _of_later_days(figures: Sequence[Money | Quantity | DateMention]) -> Iterator[Decimal]:
    """Yield what a date and a length of time lead to, the day before it, and the days between two dates."""
    dates = [figure for figure in figures if isinstance(figure, DateMention)]
    lengths = [figure for figure in figures if isinstance(figure, Quantity)]
    for day in (later_day(date, length) for date in dates for length in lengths):
        if day is not None:
            yield from (Decimal(day.year), Decimal(day.month), Decimal(day.day), Decimal((day - _DAY).day))
    for one, other in permutations((date.date_min for date in dates if date.date_min), 2):
        yield from (Decimal((other - one).days), Decimal((other - one).days + 1))  # with both ends


def _above_the_table(view: ClaimInView) -> str:
    """Return the words right above the table of a row, without figures; they may say what it counts: "KRW billion"."""
    row = view.claim
    if not isinstance(row, TableRow) or row.below is None:
        return ""
    others = (one for _, one in claims(view.brief) if isinstance(one, Placed) and one.heading == row.heading)
    above = " ".join(text.text for one in others if one.below == row.below - 1 for text in one.texts())
    for number in reversed(list(numbers_in(above))):
        above = above[: number.start] + above[number.start + len(number.text) :]
    return above


def _scale_of_head(field: str, above: str = "") -> Decimal:
    """Return the factor for a bare number in a cell: 1.1 under 'Total, billion won' is 11억원."""
    return next(iter(scales_in(f"{field.partition('.')[2]} {above}")), Decimal(1))


def _strays(text: str, claim: Claim, reading: Reading, scale: Decimal) -> Iterator[Number]:
    numbers = list(numbers_in(text))
    if not numbers:
        return
    sentences = sentence_numbers(claim) or tuple(reading.lines)
    cited = _worth(reading, sentences) | _in_names(claim)
    scales = scales_said(claim)
    cited |= {value * unit for value in cited for unit in reading.remembered(_units_of_tables, 0)}
    bare = {_significant(value) for at in sentences for value in reading.remembered(_bare_digits, at)}
    for number in numbers:
        if (
            not cited.isdisjoint({number.value, number.value * scale, *(number.value * said for said in scales)})
            or (scale > 1 and _significant(number.value) in bare)
            or _is_no_figure(text, number)
            or (number.start == 0 and _ITEM.match(text))
        ):
            continue
        if not _is_counted(number, sentences, reading):
            yield number


def _is_no_figure(text: str, number: Number) -> bool:
    """Return whether a number belongs to a name, or is a usual length or time of day."""
    is_time = _TIME.match(text, number.start) or _CLOCK.match(text, number.start + len(number.text))
    return _is_named(text, number) or is_time is not None


def _units_of_tables(reading: Reading, _: int) -> frozenset[Decimal]:
    """Return what the tables of the article count in, if in tens or more: 8.4 in (단위: 만 Gcal) is 84,000."""
    units = _UNIT_OF_TABLE.findall(reading.whole)
    return frozenset(parse_numeral(f"1{order}").low for unit in units for order in _SCALE_OF_TABLE.findall(unit))


def _bare_digits(reading: Reading, number: int) -> frozenset[Decimal]:
    """Return the numbers of a sentence that have no Korean order behind them, as in a table: 3,120."""
    line = reading.lines.get(number, "")
    found = (found for found in _DIGITS.finditer(line) if not line.startswith(_ORDERS, found.end()))
    return frozenset(Decimal(one[0].replace(",", "")) for one in found)


def _significant(value: Decimal) -> tuple[int, ...]:
    """Return the digits of a number without the zeros around them, to compare units: 3,120억원 is 312 billion won."""
    return value.normalize().as_tuple().digits


def _of_other_parts(view: ClaimInView, prose: Prose, reading: Reading) -> Iterator[Objection]:
    """Object to a number that no sentence of its own part prints, but one that another part of the claim names.

    A part goes up to a full stop or semicolon; it may go on with a figure of the part before.
    """
    if view.path.name in _WITHOUT_PARTS or not prose.is_marked:
        return
    before: tuple[int, ...] = ()
    for part in (part for sentence in sentences_in(prose.template) for part in sentence.split("; ")):
        own = cited_in(part)
        if not own:
            continue
        last = list(MARKERS.finditer(part))[-1]  # what stands behind it belongs to the next part
        text = PLACEHOLDER.sub("#", without_markers(part[: last.end()]))
        for number in numbers_in(text):
            at = _elsewhere(number.value, (*own, *before), view, reading)
            if at is not None and not _is_no_figure(text, number):
                named = ", ".join(f"[{one}]" for one in own)
                yield view.absence(f"'{number.text}' stands in [{at}], not in {named}.", words=number.text, sentence=at)
        before = own


def _elsewhere(value: Decimal, own: tuple[int, ...], view: ClaimInView, reading: Reading) -> int | None:
    """Return the sentence of a claim that alone prints a value, None where its own part does or none at all."""
    if value in _years(reading) or value in _worth(reading, own):
        return None
    return next((at for at in sentence_numbers(view.claim) if value in _worth(reading, (at,))), None)


def _is_counted(number: Number, sentences: tuple[int, ...], reading: Reading) -> bool:
    """Return whether a small number may count the names that the cited sentences list."""
    listed = sum(len(reading.names(at)) for at in sentences)
    return number.text.isdigit() and number.value <= min(listed, _MOST_COUNTED)


def _objections(view: ClaimInView, field: str, number: Number, reading: Reading) -> Iterator[Objection]:
    """Yield an objection that says where else the number stands; it is grave if the number stands nowhere.

    Numbers that the article prints around its body, and years that it mentions, are not objected to.
    """
    if number.value in _years(reading):
        return
    elsewhere = [at for at in reading.lines if number.value in _worth(reading, [at])]
    if elsewhere and view.path.name in _OURS:
        return
    if elsewhere:
        says = f"{_at(field)}'{number.text}' stands in [{elsewhere[0]}], which the claim does not cite."
        yield view.absence(says, words=number.text, sentence=elsewhere[0])
    elif number.value not in reading.remembered(_around, 0):
        says = f"{_at(field)}the article prints '{number.text}' nowhere."
        yield view.absence(says, words=number.text, grave=number.in_digits)


def _at(field: str) -> str:
    """Return where in a claim a number stands, in words for a writer and for the reader of an audit."""
    name, _, column = field.partition(".")
    return f"column '{column}': " if name == "cells" else "" if name == "text" else f"{field}: "


def _is_named(text: str, number: Number) -> bool:
    """Return whether a number belongs to the name before it: Phase 1, Article 5, Llama 3.1."""
    before = text[max(0, number.start - 24) : number.start]
    if _NAMING.search(before):
        return True
    return _NAMED.search(before) is not None and not _begins_sentence(text, number.start, before)


def _begins_sentence(text: str, start: int, before: str) -> bool:
    """Return whether the capital before the number is only that of a sentence: 'About 500 firms'."""
    word = before.rsplit(maxsplit=1)[-1] if before.split() else ""
    at = start - len(before) + before.rfind(word)
    return (
        word[:1].isupper()
        and word[1:].islower()
        and re.search(r"(?:^|[.!?:]\s)$", text[max(0, at - 3) : at]) is not None
    )


def _worth(reading: Reading, numbers: tuple[int, ...] | list[int]) -> frozenset[Decimal]:
    """Return every value that English may give for a number in these sentences."""
    return frozenset(value for number in numbers for value in reading.remembered(_worth_of, number))


def _worth_of(reading: Reading, number: int) -> frozenset[Decimal]:
    line = reading.lines.get(number, "")
    values = {Decimal(found.replace(",", "")) for found in _DIGITS.findall(line)}
    values |= {parse_numeral(found).low for found in _IN_KOREAN_UNITS.findall(line)}
    for figure in reading.figures([number]):
        values |= set(_values(figure))
    return frozenset(values | {Decimal(value) for word, value in _NATIVE.items() if word in line})


def _values(figure: Money | Quantity | DateMention) -> Iterator[Decimal]:
    if isinstance(figure, DateMention):
        for day in (figure.date_min, figure.date_max):
            yield from (Decimal(part) for part in (day.year, day.month, day.day) if day) if day else ()
        return
    for value in (figure.value_min, figure.value_max):
        if value is not None:
            yield from (value, abs(value))
            if isinstance(figure, Quantity) and figure.unit == "year":
                yield value * _MONTHS_A_YEAR


def _in_names(claim: Claim) -> frozenset[Decimal]:
    """Return the numbers in the claim's own Korean names and in a version, which other objections cover."""
    names = " ".join(name.korean for _, name in named(claim))
    version = claim.version or "" if isinstance(claim, KoreanModel) else ""
    return frozenset(Decimal(found.replace(",", "")) for found in _DIGITS.findall(f"{names} {version}"))


def _around(reading: Reading, _: int) -> frozenset[Decimal]:
    """Return the numbers of everything that the article prints, and of its day of publication."""
    values = {Decimal(found.replace(",", "")) for found in _DIGITS.findall(reading.whole)}
    values |= {parse_numeral(found).low for found in _IN_KOREAN_UNITS.findall(reading.whole)}
    published = reading.scan.article.published
    return frozenset(values | ({Decimal(published.month), Decimal(published.day)} if published else set()))


def _years(reading: Reading) -> frozenset[Decimal]:
    return reading.remembered(_known_years, 0)


def _known_years(reading: Reading, _: int) -> frozenset[Decimal]:
    """Return the years that the article mentions, and those that its durations lead to: three years from 2025."""
    published = reading.scan.article.published
    days = [day for date in reading.scan.dates for day in (date.date_min, date.date_max) if day]
    years = {day.year for day in days} | ({published.year} if published else set())
    lasts = {int(found.value_max) for found in reading.scan.quantities if found.unit == "year" and found.value_max}
    later = {year + step for year in years for last in lasts if last <= _LONGEST_PLAN for step in (last - 1, last)}
    return frozenset(map(Decimal, years | later))


def _stray_version(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    """Object to a model's version that the article does not print."""
    claim = view.claim
    if not isinstance(claim, KoreanModel) or not claim.version or not re.search(r"[0-9]", claim.version):
        return
    numbers = _DIGITS.findall(claim.version)
    if folded(claim.version) in reading.folded_whole:
        return
    if any(re.search(rf"(?<![0-9.]){re.escape(one)}(?![0-9]|\.[0-9])", reading.whole) is None for one in numbers):
        yield view.absence(f"version: the article does not print '{claim.version}'.", words=claim.version)


DIGITS = Rule("digits", _inspect, version=7)
