"""A bound or currency in prose is the article's."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.bounds import BOUNDS
from tests.check.made import brief_of, found_scan, headed_scan, points, said, whole_of_points

TEXT = (
    "시는 최대 300억유로를 쓴다. 시는 500억원을 쓴다. 직원은 1천명 이상이다. "
    "회원은 약 200명이다. 모두 700억원이 넘는다. 60여 개국이 왔다."
)


def _found(text: str) -> list[tuple[str, str, str]]:
    scan = found_scan(TEXT)
    return said(BOUNDS, brief_of(scan, key_points=points(scan, text)), scan)


@pytest.mark.parametrize(
    ("text", "korean"),
    [
        ("It spends up to {500억원} [2].", "500억원"),
        ("It spends at least {500억원} [2].", "500억원"),
        ("It spends 30 billion euros [1].", "300억유로"),
        ("It has 1,000 employees [3].", "1천명"),
        ("It spends 50 billion dollars [2].", "500억원"),
        ("It spends $50 billion [2].", "500억원"),
        ("There is a ceiling. It spends 30 billion euros [1]. There is a ceiling.", "300억유로"),
        ("It spends 30 billion euros and has a floor [1].", "300억유로"),
    ],
)
def test_another_bound_or_currency_is_named(text, korean):
    """A bound next to an exact figure, a dropped one, and another currency are objected to."""
    assert [("key_points[0]", "contradiction", korean)] == _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "It spends {300억유로} [1] and {500억원} [2].",
        "It spends up to 30 billion euros [1].",
        "It spends no more than €30 billion [1].",
        "It spends up to EUR 30 billion [1].",
        "It spends no more than EUR30 billion [1].",
        "It has 1,000 employees in research or more [3].",
        "It has at least 1,000 employees [3].",
        "It has more than 1,000 employees [3].",
        "It spends 50 billion won [2].",
        "It spends 50 billion South Korean won [2].",
        "It has 200 members, or about 200 [4].",
        "It spends over {700억원} [5].",
        "It has a 50-billion-won plan [2].",
        "Some sixty states came, 60 or so [6].",
        "The 30 billion euros state a ceiling, no promise [1].",
        "A cap holds, at 30 billion euros [1].",
        "A floor of 1,000 employees is kept [3].",
        "It is 200 short of 1,000 employees [3].",
        "A tenth of 1,000 employees is 100 (our arithmetic) [3].",
    ],
)
def test_the_articles_bound_passes_in_silence(text):
    """Ids with their own bound, and figures written out with theirs, are no fault."""
    assert [] == _found(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It takes three years [1].", 1),
        ("It takes at least three years [1].", 0),
        ("It takes three years or more [1].", 0),
    ],
)
def test_a_small_number_with_its_unit_keeps_its_bound(text, found):
    """Three years for 3년 이상 is objected to, unless words before or behind bound it."""
    scan = found_scan("완공에는 3년 이상이 걸린다.")

    assert found == len(said(BOUNDS, brief_of(scan, key_points=points(scan, text)), scan))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Use is unlikely to exceed 50 percent [1].", 0),
        ("Use will not pass 50 percent [1].", 0),
        ("Use can hardly top 50 percent [1].", 0),
        ("Use is 50 percent [1].", 1),
        ("It will not rain. Use is 50 percent [1].", 1),
        ("Debt exceeded 700 million won [2].", 0),
        ("Debt tops 700 million won [2].", 0),
        ("Debt stops 700 million won [2].", 1),
    ],
)
def test_a_bound_may_be_said_by_a_verb(text, found):
    """'Is unlikely to exceed' and 'tops' say a bound as well as 'at most' and 'more than' do."""
    scan = found_scan("가동률은 50%를 넘기 어렵다. 빚은 7억원을 넘었다.")

    assert found == len(said(BOUNDS, brief_of(scan, key_points=points(scan, text)), scan))


def test_a_figure_of_a_cited_headline_may_stand_without_its_bound():
    """A headline prints 300명 where the body has 300명 이상; a point that cites both may follow either."""
    scan = headed_scan("시는 직원을 300명 이상 뽑는다.", "시, 직원 300명 뽑는다")
    made = [brief_of(scan, key_points=points(scan, text)) for text in ("It hires 300 [1][2].", "It hires 300 [1].")]

    assert [0, 1] == [len(said(BOUNDS, one, scan)) for one in made]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It waits 30 days [2].", 0),
        ("It waits 30-day spans [2].", 0),
        ("It was 30 percent [2].", 0),
        ("It was 30% [2].", 0),
        ("It had 30 people [2].", 1),
        ("It took 30 daycare workers [2].", 1),
    ],
)
def test_a_number_of_another_unit_is_not_the_figure(text, found):
    """30 days are not the 30 people of the cited sentence."""
    scan = found_scan("비가 왔다. 30명 이상이 왔다.")

    assert found == len(said(BOUNDS, brief_of(scan, key_points=points(scan, text)), scan))


def test_a_number_with_the_unit_of_the_figure_keeps_its_bound():
    """90 days for 90일 이내 is objected to: the unit is the same."""
    scan = found_scan("신고는 90일 이내에 한다.")

    assert 1 == len(said(BOUNDS, brief_of(scan, key_points=points(scan, "It is reported in 90 days [1].")), scan))


WHOLE = found_scan(
    "시는 최대 300억유로를 쓴다. 시는 500억원을 쓴다. 직원은 1천명 이상이다. 회원은 약 200명이다. "
    "회원은 20명까지 는다. 값은 적어도 40억원, 많게는 40억달러다. 3년 이상 걸린다. "
    "12곳 미만이 왔다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It is up to {500억원} [2].",
            [("[2] gives 500억원 without a bound; the claim says 'up to'.", "500억원", "up to", "2")],
        ),
        (
            "It is as much as {500억원} [2].",
            [("[2] gives 500억원 without a bound; the claim says 'as much as'.", "500억원", "as much as", "2")],
        ),
        (
            "It is no more than {500억원} [2].",
            [("[2] gives 500억원 without a bound; the claim says 'no more than'.", "500억원", "no more than", "2")],
        ),
        (
            "It is at most {500억원} [2].",
            [("[2] gives 500억원 without a bound; the claim says 'at most'.", "500억원", "at most", "2")],
        ),
        (
            "It is a maximum of {500억원} [2].",
            [("[2] gives 500억원 without a bound; the claim says 'a maximum of'.", "500억원", "a maximum of", "2")],
        ),
        (
            "It is at least {500억원} [2].",
            [("[2] gives 500억원 without a bound; the claim says 'at least'.", "500억원", "at least", "2")],
        ),
        (
            "It is no less than {500억원} [2].",
            [("[2] gives 500억원 without a bound; the claim says 'no less than'.", "500억원", "no less than", "2")],
        ),
        (
            "It is a minimum of {500억원} [2].",
            [("[2] gives 500억원 without a bound; the claim says 'a minimum of'.", "500억원", "a minimum of", "2")],
        ),
        (
            "It is At Least {500억원} [2].",
            [("[2] gives 500억원 without a bound; the claim says 'At Least'.", "500억원", "At Least", "2")],
        ),
        ("It is as many as {N3:members} [5].", []),
        ("It is at least {20명} [5].", []),
        ("It is at least {300억유로} [1].", []),
        ("It is about {500억원} [2].", []),
        (
            "It is €30 billion [1].",
            [
                (
                    "[1] gives up to 30 billion euros; the claim says '€30 billion' without its bound.",
                    "300억유로",
                    "€30 billion",
                    "1",
                )
            ],
        ),
        ("It is up to €30 billion [1].", []),
        ("It is less than 30 billion euros [1].", []),
        ("It is within 30 billion euros [1].", []),
        ("It is 30 billion euros or less [1].", []),
        ("It is 30 billion euros, or fewer [1].", []),
        ("It is 30 billion euros maximum [1].", []),
        ("It is at least 30 billion euros [1].", []),
        (
            "It is $30 billion [1].",
            [
                (
                    "[1] gives up to 30 billion euros; the claim says '$30 billion' in USD.",
                    "300억유로",
                    "$30 billion",
                    "1",
                )
            ],
        ),
        (
            "It is US$50 billion [2].",
            [("[2] gives 50 billion won; the claim says 'US$50 billion' in USD.", "500억원", "US$50 billion", "2")],
        ),
        (
            "It is £50 billion [2].",
            [("[2] gives 50 billion won; the claim says '£50 billion' in GBP.", "500억원", "£50 billion", "2")],
        ),
        (
            "It is ¥50 billion [2].",
            [("[2] gives 50 billion won; the claim says '¥50 billion' in JPY.", "500억원", "¥50 billion", "2")],
        ),
        ("It is ₩50 billion [2].", []),
        (
            "It is 50 billion yen [2].",
            [("[2] gives 50 billion won; the claim says '50 billion' in JPY.", "500억원", "50 billion", "2")],
        ),
        (
            "It is 50 billion yuan [2].",
            [("[2] gives 50 billion won; the claim says '50 billion' in CNY.", "500억원", "50 billion", "2")],
        ),
        (
            "It is 50 billion pounds [2].",
            [("[2] gives 50 billion won; the claim says '50 billion' in GBP.", "500억원", "50 billion", "2")],
        ),
        (
            "It is 50 billion US dollars [2].",
            [("[2] gives 50 billion won; the claim says '50 billion' in USD.", "500억원", "50 billion", "2")],
        ),
        ("It is 50 billion Canadian dollars [2].", []),
        (
            "It is 50-billion-dollar money [2].",
            [("[2] gives 50 billion won; the claim says '50-billion' in USD.", "500억원", "50-billion", "2")],
        ),
        ("It is 50 billion of won [2].", []),
        (
            "It is 1,000 people [3].",
            [("[3] gives at least 1,000 people; the claim says '1,000' without its bound.", "1천명", "1,000", "3")],
        ),
        ("It is above 1,000 people [3].", []),
        ("It is 1,000 people and over [3].", []),
        ("It is 1,000 people plus [3].", []),
        ("It is more than 1,000 people [3].", []),
        (
            "It is over 1,000 people, and 1,000 people [3].",
            [("[3] gives at least 1,000 people; the claim says '1,000' without its bound.", "1천명", "1,000", "3")],
        ),
        ("It is 200 people [4].", []),
        (
            "It is 4 billion won [6].",
            [
                (
                    "[6] gives at least 4 billion won; the claim says '4 billion' without its bound.",
                    "40억원",
                    "4 billion",
                    "6",
                )
            ],
        ),
        (
            "It is $4 billion [6].",
            [
                (
                    "[6] gives at least 4 billion won; the claim says '$4 billion' without its bound.",
                    "40억원",
                    "$4 billion",
                    "6",
                )
            ],
        ),
        (
            "It is three years [7].",
            [
                (
                    "[7] gives at least 3 years; the claim says 'three years' without its bound.",
                    "3년",
                    "three years",
                    "7",
                )
            ],
        ),
        (
            "It is 3 years [7].",
            [("[7] gives at least 3 years; the claim says '3 years' without its bound.", "3년", "3 years", "7")],
        ),
        (
            "It is three-year work [7].",
            [("[7] gives at least 3 years; the claim says 'three-year' without its bound.", "3년", "three-year", "7")],
        ),
        ("It is more than three years [7].", []),
        ("It is three years or longer [7].", []),
        ("It is three years minimum [7].", []),
        ("It is three months [7].", []),
        ("It is twelve places [8].", []),
        ("It is 3 years [1].", []),
    ],
)
def test_each_bound_is_looked_for_in_its_sentence(text, expected):
    """Beside an id, in numbers written out, and with units; other currencies are named."""
    assert expected == whole_of_points(BOUNDS, WHOLE, text)


WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


@pytest.mark.parametrize(("value", "word"), [*enumerate(WORDS, 2)])
def test_a_small_number_in_words_or_digits_needs_its_bound(value, word):
    """With its unit."""
    scan = found_scan(f"사업은 최대 {value}년 걸린다.")
    for number in (word, value):
        assert 1 == len(whole_of_points(BOUNDS, scan, f"It takes {number} years [1]."))
        assert [] == whole_of_points(BOUNDS, scan, f"It takes up to {number} years [1].")


def test_a_currency_of_a_number_that_is_no_amount_passes_in_silence():
    """The article counts something else by it."""
    assert [] == whole_of_points(BOUNDS, found_scan("시에는 모두 500곳이 있다."), "It costs $500 [1].")


@pytest.mark.parametrize(
    ("other", "cites", "objections"),
    [
        ("군은 500억원을 쓴다.", "[1][2]", 0),
        ("군은 500억원을 쓴다.", "[1]", 0),
        ("군은 600억원을 쓴다.", "[1]", 1),
        ("군은 500억개를 쓴다.", "[1]", 1),
        ("군은 500억달러를 쓴다.", "[1]", 1),
        ("군은 최소 500억원을 쓴다.", "[1]", 1),
    ],
)
def test_a_number_that_the_article_gives_exactly_needs_no_bound(other, cites, objections):
    """Though the cited sentence bounds it; another value, another kind and another bound do not count."""
    scan = found_scan(f"시는 최대 500억원을 쓴다. {other}")
    assert objections == len(whole_of_points(BOUNDS, scan, f"It spends 50 billion won {cites}."))


@pytest.mark.parametrize(
    ("text", "objections"),
    [("50 billion won", 0), ("Spends 50 billion won", 1), ("50 billion won, not more in all", 1)],
)
def test_a_bare_number_in_a_cell_needs_no_bound(text, objections):
    """It stands in the head or the label; a cell of more than three words says it."""
    scan = found_scan("시는 최대 500억원을 쓴다.")
    cells = [{"column": "Up to", "text": text}]
    made = brief_of(scan, table_rows=[{"table": "Costs", "label": "City", "evidence": [1], "cells": cells}])

    assert objections == len(said(BOUNDS, made, scan))


@pytest.mark.parametrize(
    ("text", "claim", "objections"),
    [
        ("500억원을 쓰고 10명 이상을 뽑는다.", "It spends at most {500억원} [1].", 1),
        ("500억원을 쓰고 10명 이상을 뽑는다.", "It spends at least {500억원} [1].", 0),
        ("500억원을 쓰고 10명 이내를 뽑는다.", "It spends at least {500억원} [1].", 1),
        ("500억원을 쓰고 10명 이내를 뽑는다.", "It spends at most {500억원} [1].", 0),
        ("기업은 90% 이상이다.", "It is 90% of the firms [1].", 1),
        ("기업은 90% 이상이다.", "It is 90 percent of the firms [1].", 1),
        ("기업은 90% 이상이다.", "It takes 90 days [1].", 0),
        ("최대 500억원을 쓴다.", "It is new. The ceiling is 50 billion won [1].", 0),
        ("의장이 내걸었던 500억원에는 못 미친다.", "It falls short of 50 billion won [1].", 0),
        ("의장이 내걸었던 500억원에는 못 미친다.", "It is 50 billion won [1].", 1),
        ("3단계까지 마치면 연다.", "It opens after all three phases [1].", 0),
        ("최대 500억원을 쓴다.", "A ceiling is set. It spends 50 billion won [1].", 1),
        ("최대 500억원을 쓴다.", "It spends 50 billion won. A ceiling is set [1].", 1),
        ("최소 3년이 걸리고 최대 5년을 준다.", "It takes three years [1].", 1),
        ("사람은 5명이고 최소 3년이 걸린다.", "It takes three years [1].", 1),
        ("최소 3년이 걸린다. 공사는 3년이다.", "It takes three years [1][2].", 0),
        ("최소 3년이 걸린다. 사람은 3명이다.", "It takes three years [1][2].", 1),
        ("최소 3년이 걸린다. 공사는 5년이다.", "It takes three years [1][2].", 1),
    ],
)
def test_a_bound_is_that_of_its_own_figure(text, claim, objections):
    """Of its direction, its unit and its worth, and said in the number's own sentence."""
    assert objections == len(whole_of_points(BOUNDS, found_scan(text), claim))
