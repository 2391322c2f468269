"""Figures are the article's own, value for value."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.check.rules.figures import FIGURES
from tests.check.made import SCAN, brief, found


def _with_amount(**changes):
    investment = brief().investments[0]
    return investment.model_copy(update={"amount": investment.amount.model_copy(update=changes)})


@pytest.mark.parametrize("at", [0, 1])
def test_the_articles_amounts_pass(at):
    """An amount, its conversion and its whole pass as the article has them."""
    assert [] == found(FIGURES, brief().investments[at])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"value_max": Decimal(3_000_000_000)}, "value_max of '300억유로' is 30000000000, not 3000000000"),
        ({"currency": "USD"}, "currency of '300억유로' is EUR, not USD"),
        ({"approx": True}, "approx of '300억유로' is False, not True"),
        ({"bound": "lower"}, "bound of '300억유로' is upper, not lower"),
        ({"start": 3}, "'300억유로' does not stand in the article at 3"),
        ({"text": "900억유로"}, "text of '300억유로' is 300억유로, not 900억유로"),
    ],
)
def test_an_altered_figure_drops_the_claim(changes, message):
    """A figure that differs from the article's in any field drops the claim, and the reason gives both."""
    assert [("drop", message)] == found(FIGURES, _with_amount(**changes))


def test_a_figure_in_prose_is_compared_too():
    """An altered figure that prose stands on drops the claim."""
    point = brief().key_points[2]
    altered = point.text.figures["N2"].model_copy(update={"value_min": Decimal(1), "value_max": Decimal(1)})
    prose = point.text.model_copy(update={"figures": {**point.text.figures, "N2": altered}})

    ((action, message),) = found(FIGURES, point.model_copy(update={"text": prose}))

    assert ("drop", True) == (action, "is 10000, not 1" in message)


def test_an_altered_quotation_drops_the_statement():
    """A quotation of which one word was changed drops the statement."""
    statement = brief().statements[0]
    quotation = statement.quotation.model_copy(update={"text": "5년 안에 인재 1만명을 키우겠다"})

    assert ["drop"] == [action for action, _ in found(FIGURES, statement.model_copy(update={"quotation": quotation}))]


def test_another_numbering_is_no_fault():
    """Ids may differ, because another version's finders may number otherwise."""
    investment = _with_amount(id="M7")
    conversion = investment.conversion.model_copy(update={"id": "M8", "conversion_of": "M7"})

    assert [] == found(FIGURES, investment.model_copy(update={"conversion": conversion}))


def test_a_foreign_conversion_is_put_right():
    """A conversion that is not the article's gives way to the article's own, or to none."""
    whole, part = brief().investments
    repaired = [("repair", "the conversion is not the article's own")]

    assert repaired == found(FIGURES, whole.model_copy(update={"conversion": None}))
    assert repaired == found(FIGURES, part.model_copy(update={"conversion": SCAN.amounts[1]}))
    (problem,) = FIGURES.inspect(whole.model_copy(update={"conversion": None}), SCAN)
    assert SCAN.amounts[1] == problem.replacement.conversion


def test_a_conversion_without_an_amount_drops_the_claim():
    """There is nothing to convert where no amount is given."""
    investment = brief().investments[0].model_copy(update={"amount": None})

    assert [("drop", "a conversion without an amount")] == found(FIGURES, investment)


@pytest.mark.parametrize(
    ("detail_of", "message"),
    [
        (None, "the article lists it under M1"),
        ("M2", "the article lists it under M1, not under M2"),
        ("M9", "the article lists it under M1, not under M9"),
    ],
)
def test_a_detail_is_put_under_its_whole(detail_of, message):
    """A detail that stands alone or under another amount is put under the whole that the article lists it under."""
    part = brief().investments[1].model_copy(update={"detail_of": detail_of})

    assert [("repair", message)] == found(FIGURES, part)
    (problem,) = FIGURES.inspect(part, SCAN)
    assert "M1" == problem.replacement.detail_of


@pytest.mark.parametrize("detail_of", ["M1", "M3", "M9"])
def test_an_amount_is_no_detail_of_itself(detail_of):
    """A whole is no detail of itself, of its own detail, or of an amount that does not exist."""
    whole = brief().investments[0].model_copy(update={"detail_of": detail_of})

    (problem,) = FIGURES.inspect(whole, SCAN)

    assert ("repair", f"it is no part of {detail_of}") == (problem.action, problem.message)
    assert problem.replacement.detail_of is None


def test_a_detail_that_code_did_not_see_passes():
    """The model may tie a detail to another amount of the article where code found no tie."""
    whole = brief().investments[0].model_copy(update={"detail_of": "M2"})

    assert [] == found(FIGURES, whole)
