"""Plain figures of prose are tied to those of the sentences that its markers name."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from policy_brief import DateMention, Money, Quantity
from policy_brief.english.tied import tied

_PLACE = {"text": "x", "start": 0, "end": 1, "approx": False}
_BILLION = 10**9


def _money(id_: str, sentence: int, low: int | None, high: int | None, currency: str = "KRW") -> Money:
    bound = "exact" if low == high else "upper"
    values = {"id": id_, "sentence": sentence, "value_min": low, "value_max": high, "currency": currency}
    return Money.model_validate({**_PLACE, **values, "bound": bound})


def _count(id_: str, sentence: int, value: str, unit: str, **more: Any) -> Quantity:
    values = {"id": id_, "sentence": sentence, "value_min": value, "value_max": value, "unit": unit, "bound": "exact"}
    return Quantity.model_validate({**_PLACE, **values, **more})


def _day(id_: str, sentence: int, day: dt.date) -> DateMention:
    values = {"id": id_, "sentence": sentence, "date_min": day, "date_max": day, "precision": "day", "resolved": True}
    return DateMention.model_validate({**{key: _PLACE[key] for key in ("text", "start", "end")}, **values})


def _late(id_: str, sentence: int, text: str) -> DateMention:
    days = {"date_min": dt.date(2026, 9, 21), "date_max": dt.date(2026, 9, 30)}
    values = {"id": id_, "sentence": sentence, "precision": "month", "resolved": True, "english": "late September 2026"}
    return DateMention.model_validate({"text": text, "start": 0, "end": len(text), **days, **values})


FIGURES = (
    _money("M1", 1, 20 * _BILLION, 20 * _BILLION),
    _money("M2", 1, None, 2 * _BILLION, "EUR"),
    _count("N1", 2, "30", "percent"),
    _count("N2", 2, "1530", "case"),
    _count("N3", 2, "4", "case"),
    _count("N4", 3, "150", "person", approx=True),
    _count("N5", 3, "20", "case"),
    _day("D1", 4, dt.date(2026, 5, 29)),
    _late("D2", 5, "9월 말"),
    _late("D3", 6, "9월 하순"),
)


def _tied(template: str, year: int | None = 2026) -> str:
    return tied(template, lambda number: [figure for figure in FIGURES if figure.sentence == number], year)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("It pays 20 billion won [1].", "It pays {M1:20 billion won} [1]."),
        ("It pays KRW 20 billion [1].", "It pays {M1:KRW 20 billion} [1]."),
        ("It pays up to 2 billion euros [1].", "It pays {M2:up to 2 billion euros} [1]."),
        ("Of a cap of 2 billion euros, all is paid [1].", "Of a cap of {M2:2 billion euros}, all is paid [1]."),
        ("It pays 2 billion euros at most [1].", "It pays {M2:2 billion euros} at most [1]."),
        ("A share of 30 percent [2].", "A share of {N1:30 percent} [2]."),
        ("A share of 30% [2].", "A share of {N1:30%} [2]."),
        ("It is 83% at the end of September 2026 [5].", "It is 83% at {D2:the end of September 2026} [5]."),
        ("It is 83% at the end of September 2026 [6].", "It is 83% at the end of September 2026 [6]."),
        ("It has 1,530 files [2].", "It has {N2:1,530} files [2]."),
        ("About 150 people came [3].", "{N4:About 150 people} came [3]."),
        ("It is about 150 men [3].", "It is about {N4:150} men [3]."),
        ("It is about 150 more people [3].", "It is about {N4:150} more people [3]."),
        ("It ends on 29 May 2026 [4].", "It ends on {D1:29 May 2026} [4]."),
        ("It ends on 29 May [4].", "It ends on {D1:29 May} [4]."),
    ],
)
def test_a_figure_in_plain_words_gets_the_id_of_its_sentence(written, expected):
    """In the English of the house, or with a sign, without bound, unit or year where the words around it have them."""
    assert expected == _tied(written)


@pytest.mark.parametrize(
    "written",
    [
        "It pays 20 billion won.",
        "It pays 20 billion won [2].",
        "It pays 30 billion won [1].",
        "It pays 20 billion euros [1].",
        "It pays 2 billion euros [1].",
        "It pays 120 billion won [1].",
        "A share of 30 thousand [2].",
        "A share of 30.5 percent [2].",
        "It has 4 files [2].",
        "It has 1,530-2 files [2].",
        "It has 150 thousand men [3].",
        "It has exactly 150 men [3].",
        "It is Phase 20 [3].",
        "It is GPT-20 [3].",
        "It is 20 May [3].",
        "It takes 20 years [3].",
        "It takes 20-month courses [3].",
        "It is 20% [3].",
        "It has 1,530 people [2].",
        "It is about 150 MW [3].",
        "It is 20:30 [3].",
        "It is 7:20 [3].",
        "It ends on 29 May 2027 [4].",
        "It ends on 29 May, 2027 [4].",
        "It pays {M1} [1].",
        "It pays {M1:20 billion won of it} [1].",
    ],
)
def test_what_is_no_figure_of_its_sentences_stays_as_it_is(written):
    """Another value, unit or bound, a part of a longer number or of a name, a single digit, what has an id."""
    assert written == _tied(written)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("It pays 20 billion won [1], in 20 cases [3].", "It pays {M1:20 billion won} [1], in {N5:20 cases} [3]."),
        ("Of 20 files, 30 percent [2][3].", "Of {N5:20} files, {N1:30 percent} [2][3]."),
        ("At 20 files and 20 billion won [1][3].", "At {N5:20} files and {M1:20 billion won} [1][3]."),
        ("It has 20 files, 20 of them new [3].", "It has {N5:20} files, 20 of them new [3]."),
        ("It pays 20 billion won, or KRW 20 billion [1].", "It pays {M1:20 billion won}, or KRW 20 billion [1]."),
        ("It has 20 files [3]. It has 20 files.", "It has {N5:20} files [3]. It has 20 files."),
    ],
)
def test_a_clause_ends_at_its_marker(written, expected):
    """Its figures are those of its markers, longer words first, each once."""
    assert expected == _tied(written)


@pytest.mark.parametrize(("between", "is_tied"), [(500, True), (700, False)])
def test_a_figure_far_before_its_marker_stays_as_it_is(between, is_tied):
    """So that no text takes long."""
    assert is_tied == ("{N5:20}" in _tied(f"It has 20 {'x' * between} [3]."))


@pytest.mark.parametrize(("year", "expected"), [(2026, "{D1:29 May}"), (2027, "29 May"), (None, "29 May")])
def test_a_day_without_a_year_is_of_the_year_of_its_article(year, expected):
    """In another, its year has to be said."""
    assert f"It ends on {expected} [4]." == _tied("It ends on 29 May [4].", year)
