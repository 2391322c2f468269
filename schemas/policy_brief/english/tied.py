"""Tie the figures and dates of prose to those of the sentences that its markers name.

A writer gives a figure in plain words, "20 billion won [6]"; where sentence 6 has exactly that figure, its id is put in
front of the words, `{M1:20 billion won} [6]`, so that code knows from here on what the words stand for. A figure that
no cited sentence has stays as it is, for the checks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from policy_brief.mentions import AnyFigure, DateMention, Money, Quantity

from .figures import currency_in_english, in_english
from .markers import MARKERS
from .wording import says

__all__ = ["tied"]

_NUMBERS = re.compile(r"[0-9]+")
_BOUND = re.compile(
    r"(?:(?:about|almost|at least|at most|fewer than|just over|less than|more than|nearly|over|some|under|up to|by|from"
    r"|until|before|after) )+"
)
_LATE = "late "
_YEAR = re.compile(r" (?:19|20)[0-9]{2}$")
_NO_YEAR_BEHIND = r"(?![A-Za-z0-9]|,? (?:19|20)[0-9]{2}\b)"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SCALE_BEHIND = rf"(?! ?(?:thousand|million|billion|trillion|percent|%)|[.,:]?[0-9]|-[0-9]| (?:{_MONTHS})\b)"
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w.]*[ -]$")
"""The end of a name that a number belongs to: Phase 11, GPT-4."""
_UNIT_BEHIND = re.compile(
    r"[ -]?(%|percent|(?:day|week|month|year|hour|minute|second|time|GPU|MW|megawatt|person)(?=s?\b)|people\b)",
    re.IGNORECASE,
)
_UNITS = {"%": "percent", "people": "person", "mw": "megawatt"}
_LEAST_DIGITS = 2
_LONGEST_CLAUSE = 600
"""How far before its marker a figure may stand."""
_STOP = re.compile(r"[.!?;]\s")


def tied(template: str, figures_in: Callable[[int], Sequence[AnyFigure]], year: int | None) -> str:
    """Return prose with the ids of the figures that its clauses give; `figures_in` has those of a sentence."""
    written: list[str] = []
    begin = 0
    for found in MARKERS.finditer(template):
        cut = max(begin, found.start() - _LONGEST_CLAUSE)
        figures = [figure for number in _NUMBERS.findall(found[0]) for figure in figures_in(int(number))]
        written += [template[begin:cut], _tie(template[cut : found.start()], figures, year), found[0]]
        begin = found.end()
    return "".join((*written, template[begin:]))


def _tie(clause: str, figures: Sequence[AnyFigure], year: int | None) -> str:
    """Put the id of each figure in front of the first of its forms that stands in a clause, longer forms first."""
    forms = [(form, figure) for figure in figures for form in dict.fromkeys(_forms(figure))]
    taken: set[str] = set()
    for form, figure in sorted(forms, key=lambda pair: -len(pair[0])):
        if figure.id in taken:
            continue
        place = _place(clause, form, figure, year)
        if place:
            taken.add(figure.id)
            clause = f"{clause[: place[0]]}{{{figure.id}:{clause[place[0] : place[1]]}}}{clause[place[1] :]}"
    return clause


def _place(clause: str, form: str, figure: AnyFigure, year: int | None) -> tuple[int, int] | None:
    """Return where a form of a figure stands in a clause, outside of braces, and says the figure."""
    is_bare = form.replace(",", "").replace(".", "").isdigit()
    if is_bare and len(form) < _LEAST_DIGITS:
        return None  # a single digit may count anything
    behind = _SCALE_BEHIND if form[-1].isdigit() else _NO_YEAR_BEHIND
    for found in re.finditer(rf"(?i)(?<![A-Za-z0-9.,:{{]){re.escape(form)}{behind}", clause):
        start, end = found.span()
        if clause.count("{", 0, start) != clause.count("}", 0, start) or (is_bare and _NAME.search(clause[:start])):
            continue
        if is_bare and _has_other_unit(clause[end:], figure):
            continue
        around = f"{_STOP.split(clause[:start])[-1]} {_STOP.split(clause[end:])[0]}"
        if says(found[0], figure, around=around, year=year):
            return start, end
    return None


def _has_other_unit(behind: str, figure: AnyFigure) -> bool:
    """Return whether the word behind a number is the unit of another kind of figure: 40 years are not 40 months."""
    found = _UNIT_BEHIND.match(behind)
    if found is None or not isinstance(figure, Quantity):
        return False
    word = found[1].casefold()
    return not figure.unit.casefold().startswith(_UNITS.get(word, word))


def _forms(figure: AnyFigure) -> Iterator[str]:
    """Yield how prose may say a figure: by house rules, without its bound, unit or year, or with a sign for it."""
    whole = in_english(figure)
    bare = _BOUND.sub("", whole, count=1) if _BOUND.match(whole) else whole
    yield from (whole, bare)
    if isinstance(figure, DateMention):
        yield _YEAR.sub("", bare)
        if bare.startswith(_LATE):  # 9월 말, if it is that
            yield f"the end of {bare.removeprefix(_LATE)}"
        return
    if isinstance(figure, Money):
        scaled = bare.removesuffix(currency_in_english(figure.currency)).strip()
        yield from (f"{figure.currency} {scaled}", scaled)
        return
    if bare.endswith(" percent"):
        yield f"{bare.removesuffix(' percent')}%"
    number = re.match(r"[0-9][0-9.,]*", bare)
    if number:
        yield number[0]
