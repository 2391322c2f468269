"""Values that are made without pydantic are read and written as those that are made with it."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest
from pydantic import ValidationError

from policy_brief import Byline, Money, Quotation, Span
from summarizer.text.article import Article

MONEY = {
    "text": "0.5조원",
    "start": 0,
    "end": 5,
    "id": "M1",
    "sentence": 1,
    "value_min": 0.5,
    "value_max": "1",
    "currency": "KRW",
    "approx": False,
    "bound": "range",
}


def test_a_mapping_is_read_as_pydantic_reads_it():
    """Numbers become decimals, and what is wrong is told field by field."""
    money = Money.model_validate(MONEY)

    assert (Decimal("0.5"), Decimal(1), None) == (money.value_min, money.value_max, money.detail_of)
    with pytest.raises(ValidationError) as wrong:
        Money.model_validate({**MONEY, "currency": "won", "sentence": 0})
    assert [("sentence",), ("currency",)] == [error["loc"] for error in wrong.value.errors()]


def test_options_are_those_of_pydantic():
    """Fields can be left out, and values be those of JSON."""
    money = Money.model_validate(MONEY)

    assert {"value_min": 0.5, "value_max": 1} == money.model_dump(mode="json", include={"value_min", "value_max"})
    assert '"value_min": 0.5' in money.model_dump_json(indent=1)
    assert "detail_of" not in money.model_dump(exclude_none=True)


def test_a_copy_has_other_values_of_some_fields():
    """The rest is the same, and what it is copied from is not changed."""
    money = Money.model_validate(MONEY)

    assert ("M2", "M1") == (money.model_copy(update={"id": "M2"}).id, money.id)
    assert money == money.model_copy()
    assert money == pickle.loads(pickle.dumps(money))  # noqa: S301 - our own


def test_values_are_equal_where_kind_and_fields_are():
    """They can be looked up, too."""
    span, said = Span(text="가", start=0, end=1), Quotation(text="가", start=0, end=1, id="Q1", sentence=1)

    assert {span: 1} == {Span(text="가", start=0, end=1): 1}
    assert span != said


def test_a_copy_of_an_article_looks_its_text_up_anew():
    """What was worked out of another text does not come along."""
    article = Article.from_text("１일")

    assert "1일" == article.view.text
    assert "2일" == article.model_copy(update={"text": "２일"}).view.text


@pytest.mark.parametrize("wrong", [{"published": "yesterday"}, {"issue": "May"}, {"author": "가온"}])
def test_what_is_said_of_a_text_is_validated(wrong):
    """An article of one's own text takes its particulars, and no others."""
    with pytest.raises(ValidationError):
        Article.from_text("비가 온다.", **wrong)


def test_names_of_an_article_have_nothing_unseen():
    """However it is made: by hand, of a text, or of a mapping."""
    told = {"outlet": "누리\u200b신문", "bylines": ({"name": "한별"},)}
    read = Article.from_text("비가 온다.", **told)

    assert ("누리신문", (Byline(name="한별"),)) == (read.outlet, read.bylines)
    assert "누리신문" == Article(text="", outlet=told["outlet"]).outlet
    assert "누리신문" == Article.model_validate({"text": "", **told}).outlet


def test_a_copy_takes_fields_alone():
    """A misspelt name is no field that appears in the copy."""
    with pytest.raises(TypeError, match="Span has no field txet"):
        Span(text="억", start=0, end=1).model_copy(update={"txet": "조"})
