"""Two facts are one piece of news where investor and amount, actor and declaration, or the model agree."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.nightly.digest.identity import of_investment, of_model, of_stance, together
from tests.nightly.digest.made import invested, model, said, stood
from tests.write.made import sound


def _same(one, other):
    return bool(set(one) & set(other))


@pytest.mark.parametrize(
    ("english", "korean"),
    [("NORWAY", "x"), ("The Norway", "x"), ("Norway (NO)", "x"), ("Kingdom of Norway", "노르웨이")],
)
def test_an_investor_is_known_by_its_english_or_its_korean_name(english, korean):
    """Case, article and bracketed abbreviations aside."""
    assert _same(of_investment(invested()), of_investment(invested(english, korean=korean)))


def test_another_amount_is_other_news():
    """Value and currency tell investments of one investor apart."""
    dollars = invested().amount.model_copy(update={"currency": "USD"})

    assert not _same(of_investment(invested()), of_investment(invested(value=31)))
    assert not _same(of_investment(invested()), of_investment(invested(amount=dollars)))


def test_a_bound_is_other_news_and_about_is_not():
    """'Up to 30 billion' is not '30 billion'; 'about' is a way of telling."""
    amount = invested().amount
    exact = amount.model_copy(update={"value_min": Decimal(30_000_000_000), "bound": "exact"})

    assert not _same(of_investment(invested()), of_investment(invested(amount=exact)))
    assert _same(of_investment(invested()), of_investment(invested(amount=amount.model_copy(update={"approx": True}))))


def test_trailing_zeros_make_no_difference():
    """The same value is the same, however it was read."""
    amount = invested().amount
    written = amount.model_copy(update={"value_max": Decimal("3.0E+10")})

    assert of_investment(invested()) == of_investment(invested(amount=written))


def test_the_articles_own_conversion_is_the_same_money():
    """An outlet that prints the converted amount alone tells the same."""
    first = next(row for row in sound().brief.investments if row.conversion)
    in_won = first.model_copy(update={"amount": first.conversion, "conversion": None})

    assert _same(of_investment(first), of_investment(in_won))


def test_without_an_amount_the_purpose_tells():
    """Two plans of one government without amounts are two."""
    one, two = (invested(value=None, purpose=said(text)) for text in ("More GPUs", "A new law school"))

    assert not _same(of_investment(one), of_investment(two))
    assert _same(of_investment(one), of_investment(invested(value=None, purpose=said("more GPUs."))))


def test_a_korean_word_for_anybody_names_nobody():
    """정부 is one government in this article and another one in that."""
    one, two = (stood(english, "signed", korean="정부") for english in ("South Korean government", "French government"))

    assert not _same(of_stance(one), of_stance(two))


def test_korea_is_south_korea():
    """Both short forms are one state."""
    assert _same(of_stance(stood("Korea", "signed")), of_stance(stood("South Korea", "signed")))


def test_a_stance_is_of_a_declaration():
    """A position on another declaration is another fact; another position is not."""
    other = stood("Norway", "signed", declaration="Seoul declaration")

    assert not _same(of_stance(stood("Norway", "signed")), of_stance(other))
    assert _same(of_stance(stood("Norway", "signed")), of_stance(stood("Norway", "not_signed")))


def test_a_model_is_known_by_either_name():
    """However its English is written, and whoever is said to have made it."""
    named = model("Mi:dm", "믿음", "KT")

    assert _same(of_model(named), of_model(model("Mideum", "믿음")))
    assert not _same(of_model(named), of_model(model("Solar", "솔라")))


def test_what_shares_a_name_comes_together():
    """Groups stand where they begin, and bring together facts that only share names with each other's."""
    rows = (model("A", "가"), model("B", "나"), model("C", "가"), model("C", "다"))

    grouped = together(rows, of_model)

    assert [["A", "C", "C"], ["B"]] == [[row.model.english for row in group] for group in grouped]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (model("Solar", "솔라", version="2.0"), True),
        (model("Solar 2.0", "솔라", version="2.0"), True),
        (model("Solar", "솔라", version="20"), False),
        (model("Solar", "솔라", version="3.0"), False),
        (model("Solar", "솔라"), False),
    ],
)
def test_a_model_is_of_a_version(other, same):
    """The version may stand in the name; another one is another model."""
    assert same == _same(of_model(model("Solar", "솔라", version="2.0")), of_model(other))


def test_a_version_that_is_part_of_a_figure_in_the_name_is_not_in_it():
    """Model 12 in version 2 is not version 2 of itself."""
    assert ("x 12 2",) == of_model(model("X 12", "X 12", version="2"))


def test_without_an_amount_the_capacity_tells():
    """GPUs and megawatts tell investments apart as money does."""
    row = next(row for row in sound().brief.investments if row.capacity)
    more = row.capacity.model_copy(update={"value_min": Decimal(13_000), "value_max": Decimal(13_000)})

    assert not _same(of_investment(row), of_investment(row.model_copy(update={"capacity": more})))
    assert _same(of_investment(row), of_investment(row.model_copy(update={"purpose": said("other words")})))


def test_names_need_no_korean():
    """A name that is printed in Latin letters has one name."""
    assert ("kt",) == of_model(model("KT", "KT"))
