"""An investment's amount and time are its investor's."""

from __future__ import annotations

import datetime as dt

import pytest

from policy_brief import Investment, Money, Name, OfficialBody
from summarizer import Article, Scan
from summarizer.check.rules.investments import INVESTMENTS
from tests.check.made import SCAN, brief, found

_TEXT = "노르웨이는 발전소에 5억원을 투자하고, 미국은 전력망에 7억원을 투자한다."


def _span(words: str) -> dict[str, object]:
    start = _TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words), "sentence": 1}


def _won(id_: str, words: str, value: int) -> Money:
    values = {"value_min": value, "value_max": value, "currency": "KRW", "approx": False, "bound": "exact"}
    return Money(id=id_, **_span(words), **values)


_SCAN = Scan(
    article=Article.from_text(_TEXT),
    amounts=(_won("M1", "5억원", 5 * 10**8), _won("M2", "7억원", 7 * 10**8)),
    bodies=tuple(
        OfficialBody(id=f"B{at}", **_span(korean), korean=korean, english=english, romanisation="official", source=None)
        for at, (korean, english) in enumerate((("노르웨이", "Norway"), ("미국", "United States")), start=1)
    ),
)


def _investment(korean: str, amount: Money) -> Investment:
    investor = Name(english=korean, korean=korean)
    changes = {
        "investor": investor, "amount": amount, "conversion": None, "purpose": None, "evidence": (_SCAN.evidence(1),)
    }  # fmt: skip
    return brief().investments[0].model_copy(update=changes)


def test_sound_claims_pass():
    """The investments of the sound brief pass, and claims of other kinds."""
    made = brief()

    for claim in (*made.investments, *made.key_points, *made.policy_measures):
        assert [] == found(INVESTMENTS, claim)


@pytest.mark.parametrize(
    ("investor", "amount", "expected"),
    [
        ("노르웨이", 0, []),
        ("미국", 1, []),
        ("노르웨이", 1, ["'7억원' stands in the clause of '미국', not of '노르웨이'"]),
        ("미국", 0, ["'5억원' stands in the clause of '노르웨이', not of '미국'"]),
    ],
)
def test_an_amount_belongs_to_the_actor_of_its_clause(investor, amount, expected):
    """Of two investors in one sentence, each has the amount of its own clause."""
    claim = _investment(investor, _SCAN.amounts[amount])

    assert expected == [message for _, message in found(INVESTMENTS, claim, _SCAN)]


def test_a_clause_without_a_known_subject_says_nothing():
    """Where the clause names nobody that code knows, the investor of the clause before is its subject."""
    unknown = _SCAN.model_copy(update={"bodies": _SCAN.bodies[:1]})

    assert [] == found(INVESTMENTS, _investment("노르웨이", _SCAN.amounts[1]), unknown)


def test_a_conversion_is_no_amount_of_its_own():
    """What the article converts in parentheses is not what was invested."""
    claim = brief().investments[0].model_copy(update={"amount": SCAN.amounts[1], "conversion": None})

    assert [("flag", "its amount '45조원' is the article's conversion of another")] == found(INVESTMENTS, claim)


@pytest.mark.parametrize(
    ("status", "year", "expected"),
    [("planned", 2024, ["flag"]), ("planned", 2026, []), ("completed", 2024, []), ("under_way", 2024, [])],
)
def test_money_to_come_runs_for_a_time_to_come(status, year, expected):
    """A plan's time is not over when the article comes out."""
    date = SCAN.dates[1].model_copy(update={"date_min": dt.date(year, 1, 1), "date_max": dt.date(year, 12, 31)})
    claim = brief().investments[0].model_copy(update={"timeframe": date, "status": status})

    assert expected == [action for action, _ in found(INVESTMENTS, claim)]


@pytest.mark.parametrize(("at", "expected"), [(0, []), (1, ["its time '1만명' is no length of time"])])
def test_a_time_in_numbers_is_a_length_of_time(at, expected):
    """An investment runs for years, not for persons."""
    claim = brief().investments[0].model_copy(update={"timeframe": SCAN.quantities[at]})

    assert expected == [message for _, message in found(INVESTMENTS, claim)]
