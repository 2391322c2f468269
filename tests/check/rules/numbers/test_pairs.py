"""A figure of a list stays with what stands right next to it."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.pairs import PAIRS
from tests.check.made import brief_of, found_scan, id_of, investment, points, said, whole_of_points, worded

TEXT = (
    "상위 모델은 미국 16개, 중국 11개, 프랑스 2개였다. 총액은 시비 30억 원과 국비 18억 원을 합한 48억 원이다. "
    "예산은 임차료 1900억원, 인재 양성 900억원으로 나뉜다. 360명은 박사후연구자, 240명은 신진연구자이다. "
    "착공은 내년 3월, 첫 출하는 2028년 1분기다. 서울은 38.9%, 대전은 14.8%였다."
)
SCAN = found_scan(TEXT)


def _prose(text: str) -> list[str]:
    found = said(PAIRS, brief_of(SCAN, key_points=points(SCAN, text)), SCAN)
    return [korean for *_, korean in found]


@pytest.mark.parametrize(
    ("text", "korean"),
    [
        ("There are {11개} US and {16개} Chinese models [1].", "중국 11개"),
        ("The city pays {18억 원} and national funds {30억 원} [2].", "국비 18억 원"),
        ("There are {16개} German models [1].", "미국 16개"),
        ("There are {16개} US models and {11개} German ones [1].", "중국 11개"),
        ("It has {240명} post-docs and {360명} early-career researchers [4].", "신진연구자이다. 240명"),
    ],
)
def test_exchanged_figures_are_named(text, korean):
    """Where figures and nouns take turns, a figure next to the noun of another is objected to."""
    assert korean.split()[-1] in " ".join(_prose(text))


@pytest.mark.parametrize(
    "text",
    [
        "There are {16개} US and {11개} Chinese models [1].",
        "The US has {16개} and China {11개} [1].",
        "The city pays {30억 원} and national funds {18억 원} [2].",
        "It has {360명} post-docs and {240명} early-career researchers [4].",
        "China comes second and the US first, with {16개} [1].",
    ],
)
def test_figures_in_their_places_pass_in_silence(text):
    """Either order of figure and noun is right, and a noun with no figure of its own is not a fault."""
    assert [] == _prose(text)


@pytest.mark.parametrize(("amount", "purpose", "found"), [("900억원", "leasing of GPUs", 1), ("1900억원", "leases", 0)])
def test_the_amount_of_a_row_is_the_one_beside_its_purpose(amount, purpose, found):
    """A row whose purpose stands next to another amount is objected to."""
    row = investment(SCAN, ("the city", "시"), amount, 3, purpose=purpose)

    assert found == len(said(PAIRS, brief_of(SCAN, investments=[row]), SCAN))


@pytest.mark.parametrize(("event", "found"), [("First shipment", 1), ("Construction starts", 0)])
def test_the_date_of_an_event_is_the_one_beside_it(event, found):
    """An event under the date that the sentence gives another is objected to."""
    row = {"evidence": [5], "date": id_of(SCAN, "내년 3월"), "event": event}

    assert found == len(said(PAIRS, brief_of(SCAN, dates=[row]), SCAN))


@pytest.mark.parametrize(
    ("label", "rate", "found"),
    [("Daejeon", "38.9%", 1), ("Busan", "38.9%", 0), ("Busan", "14.8%", 1), ("Daejeon", "14.8%", 0)],
)
def test_the_figure_of_a_table_row_is_the_one_beside_its_label(label, rate, found):
    """A row with the figure of another place of the sentence is objected to, whichever stands first."""
    scan = found_scan("비율은 지역마다 달랐다. 부산은 38.9%, 대전은 14.8%였다.")
    cells = [{"column": "Rate", "text": worded(scan, f"{{{rate}}}")}]
    row = {"evidence": [2], "table": "Rates", "label": label, "cells": cells}

    assert found == len(said(PAIRS, brief_of(scan, table_rows=[row]), scan))


def test_a_figure_beside_a_country_and_its_bodies_is_not_of_another_country():
    """'미국 대학 16개' are no German ones, whatever else stands beside the figure."""
    scan = found_scan("모델은 미국 대학 16개, 일본 대학 3개, 중국 기업 11개였다.")
    made = brief_of(scan, key_points=points(scan, "There are {16개} German ones [1]."))

    assert ["모델은 미국 대학 16개"] == [korean for *_, korean in said(PAIRS, made, scan)]


WHOLE = found_scan(
    "상위 모델은 미국 16개, 중국 11개, 프랑스 2개였다. "
    "총액은 시비 30억 원과 국비 18억 원을 합한 48억 원(약 300만달러)이다. "
    "예산은 임차료 1900억원, 인재 양성 900억원으로 나뉜다. "
    "360명은 박사후연구자, 240명은 신진연구자이다. 착공은 내년 3월, 첫 출하는 2028년 1분기다. "
    "5~9명 기업은 19.8%, 30~49명 기업은 44.7%였다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There are {11개} US and {16개} Chinese models [1].",
            [
                ("[1] has 11개 beside 중국, and 16개 beside 상위 모델은 미국.", "중국 11개", "US", "1"),
                (
                    "[1] has 16개 beside 상위 모델은 미국, and 11개 beside 중국.",
                    "상위 모델은 미국 16개",
                    "Chinese",
                    "1",
                ),
            ],
        ),
        ("There are {16개} US and {11개} Chinese models [1].", []),
        (
            "The US has {11개}, China {16개} [1].",
            [
                ("[1] has 11개 beside 중국, and 16개 beside 상위 모델은 미국.", "중국 11개", "US", "1"),
                ("[1] has 16개 beside 상위 모델은 미국, and 11개 beside 중국.", "상위 모델은 미국 16개", "China", "1"),
            ],
        ),
        (
            "There are {16개} Chinese models [1].",
            [("[1] has 16개 beside 상위 모델은 미국, and 11개 beside 중국.", "상위 모델은 미국 16개", "Chinese", "1")],
        ),
        ("There are {16개} or more, say Chinese ones [1].", []),
        ("There are {16개} of the Chinese [1].", []),
        (
            "There are {16개} German models [1].",
            [("[1] has 16개 beside 상위 모델은 미국, not 'German'.", "상위 모델은 미국 16개", "German", "1")],
        ),
        ("German models are {16개} [1].", []),
        ("There are {16개} models of all sorts and sizes and of makers far away, US and {11개} Chinese ones [1].", []),
        (
            "The city pays {18억 원} and national funds {30억 원} [2].",
            [
                ("[2] has 18억 원 beside 국비, and 30억 원 beside 총액은 시비.", "국비 18억 원", "city", "2"),
                (
                    "[2] has 30억 원 beside 총액은 시비, and 18억 원 beside 국비.",
                    "총액은 시비 30억 원",
                    "national funds",
                    "2",
                ),
            ],
        ),
        ("The city pays {48억 원} [2].", []),
        ("National funds pay {30억 원} [2].", []),
        (
            "{30억 원} national funds [2].",
            [
                (
                    "[2] has 30억 원 beside 총액은 시비, and 18억 원 beside 국비.",
                    "총액은 시비 30억 원",
                    "national funds",
                    "2",
                )
            ],
        ),
        (
            "{360명} early-career researchers and {240명} post-docs [4].",
            [
                (
                    "[4] has 360명 beside 박사후연구자, and 240명 beside 신진연구자이다.",
                    "박사후연구자 360명",
                    "early-career",
                    "4",
                ),
                (
                    "[4] has 240명 beside 신진연구자이다, and 360명 beside 박사후연구자.",
                    "신진연구자이다 240명",
                    "post-doc",
                    "4",
                ),
            ],
        ),
        (
            "{240명} post-docs [4].",
            [
                (
                    "[4] has 240명 beside 신진연구자이다, and 360명 beside 박사후연구자.",
                    "신진연구자이다 240명",
                    "post-doc",
                    "4",
                )
            ],
        ),
        (
            "Firms of {5~9명} have {44.7%} and those of {30~49명} {19.8%} [6].",
            [
                ("[6] has 44.7% beside 기업은, and 19.8% beside 기업은.", "기업은 44.7%", "N6", "6"),
                ("[6] has 19.8% beside 기업은, and 44.7% beside 기업은.", "기업은 19.8%", "N8", "6"),
            ],
        ),
        (
            "There are {11개} US [1] and {16개} Chinese models [1].",
            [
                ("[1] has 11개 beside 중국, and 16개 beside 상위 모델은 미국.", "중국 11개", "US", "1"),
                (
                    "[1] has 16개 beside 상위 모델은 미국, and 11개 beside 중국.",
                    "상위 모델은 미국 16개",
                    "Chinese",
                    "1",
                ),
            ],
        ),
        (
            "The first shipment is in {내년 3월} and construction starts in {2028년 1분기} [5].",
            [
                (
                    "[5] has 내년 3월 beside 착공은, and 2028년 1분기 beside 첫 출하는.",
                    "착공은 내년 3월",
                    "shipment",
                    "5",
                ),
                (
                    "[5] has 2028년 1분기 beside 첫 출하는, and 내년 3월 beside 착공은.",
                    "첫 출하는 2028년 1분기",
                    "construction",
                    "5",
                ),
            ],
        ),
        (
            "There are {16개} South Korean models [1].",
            [
                (
                    "[1] has 16개 beside 상위 모델은 미국, not 'South Korean'.",
                    "상위 모델은 미국 16개",
                    "South Korean",
                    "1",
                )
            ],
        ),
    ],
)
def test_each_pair_is_read_in_turn(text, expected):
    """The figure beside a noun is held against its own; one alone has to touch."""
    assert expected == whole_of_points(PAIRS, WHOLE, text)


STATES = found_scan("상위 모델은 미국 16개, 중국 11개, 프랑스 2개였다.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There are {16개} Chinese ones [1].",
            [("[1] has 16개 beside 상위 모델은 미국, and 11개 beside 중국.", "상위 모델은 미국 16개", "Chinese", "1")],
        ),
        (
            "There are {16개}  Chinese ones [1].",
            [("[1] has 16개 beside 상위 모델은 미국, and 11개 beside 중국.", "상위 모델은 미국 16개", "Chinese", "1")],
        ),
        (
            "There are {16개} — Chinese ones [1].",
            [("[1] has 16개 beside 상위 모델은 미국, and 11개 beside 중국.", "상위 모델은 미국 16개", "Chinese", "1")],
        ),
        ("There are {16개} of Chinese ones [1].", []),
        ("There are {16개} in Chinese ones [1].", []),
        (
            "There are {16개} a Chinese one [1].",
            [("[1] has 16개 beside 상위 모델은 미국, and 11개 beside 중국.", "상위 모델은 미국 16개", "Chinese", "1")],
        ),
        ("Chinese {16개} [1].", []),
        (
            "US firms have {11개}, Chinese ones {16개} [1].",
            [
                ("[1] has 11개 beside 중국, and 16개 beside 상위 모델은 미국.", "중국 11개", "US", "1"),
                (
                    "[1] has 16개 beside 상위 모델은 미국, and 11개 beside 중국.",
                    "상위 모델은 미국 16개",
                    "Chinese",
                    "1",
                ),
            ],
        ),
        (
            "There are {11개} for the very first of all the great and good new US ones, {16개} Chinese [1].",
            [
                ("[1] has 11개 beside 중국, and 16개 beside 상위 모델은 미국.", "중국 11개", "US", "1"),
                (
                    "[1] has 16개 beside 상위 모델은 미국, and 11개 beside 중국.",
                    "상위 모델은 미국 16개",
                    "Chinese",
                    "1",
                ),
            ],
        ),
        (
            "There are {11개} for the very first of all the great and good and brand new US ones, {16개} Chinese [1].",
            [("[1] has 16개 beside 상위 모델은 미국, and 11개 beside 중국.", "상위 모델은 미국 16개", "Chinese", "1")],
        ),
        (
            "There are {11개} US, {16개} Chinese and {2개} French ones [1].",
            [
                ("[1] has 11개 beside 중국, and 16개 beside 상위 모델은 미국.", "중국 11개", "US", "1"),
                (
                    "[1] has 16개 beside 상위 모델은 미국, and 11개 beside 중국.",
                    "상위 모델은 미국 16개",
                    "Chinese",
                    "1",
                ),
            ],
        ),
        (
            "There are {2개} US, {16개} French and {11개} Chinese ones [1].",
            [
                ("[1] has 2개 beside 프랑스, and 16개 beside 상위 모델은 미국.", "프랑스 2개", "US", "1"),
                (
                    "[1] has 16개 beside 상위 모델은 미국, and 2개 beside 프랑스.",
                    "상위 모델은 미국 16개",
                    "French",
                    "1",
                ),
            ],
        ),
    ],
)
def test_a_lone_figure_has_to_touch_its_noun(text, expected):
    """Two blanks or three letters are near enough; figures and nouns in turn are within sixty letters."""
    assert expected == whole_of_points(PAIRS, STATES, text)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("상위 모델은 미국 16개였다.", "There are {16개} German models [1]."),
        ("총액은 시비 30억 원과 국비 18억 원을 합한 것이다.", "It uses {30억 원} German funds [1]."),
    ],
)
def test_a_country_beside_a_figure_that_counts_none_passes_in_silence(text, prose):
    """One figure alone is no list, and funds are of no country."""
    assert [] == whole_of_points(PAIRS, found_scan(text), prose)


@pytest.mark.parametrize(("label", "found"), [("Chinese ones", 1), ("US ones", 0)])
def test_the_label_of_a_figure_names_its_noun(label, found):
    """What a figure is called within its braces stands beside it."""
    prose = f"There are {{{id_of(STATES, '16개')}:{label}}} [1]."
    assert found == len(whole_of_points(PAIRS, STATES, prose))
