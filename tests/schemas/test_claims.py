"""Claims have paths, and the values in them are found by field."""

import math

import pytest
from pydantic import TypeAdapter, ValidationError

from policy_brief.claims import (
    ClaimPath,
    claim_at,
    claims,
    figures,
    masked,
    named,
    on_page,
    prose,
    sentence_numbers,
    whole_of,
    words,
    worth,
)
from policy_brief.resolve import DateRef, EvidenceRef, MoneyIdRef, MoneyRef, QuantityRef, QuotationRef
from tests.check.made import SCAN, brief, points


@pytest.mark.parametrize("text", ["headline", "bottom_line", "investments[1]", "key_points[12]"])
def test_a_path_is_read_as_it_is_written(text):
    """A point by its name, a claim of a list with its index; blanks around it are passed over."""
    assert text == str(ClaimPath.parse(f" {text} "))


@pytest.mark.parametrize("text", ["headline[0]", "investments", "investments[x]", "no_such[1]", "investments[1].x", ""])
def test_what_is_no_path_is_none(text):
    """A point with an index, a list without one, an unknown name."""
    assert ClaimPath.parse(text) is None


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("to a@b.example", "to ***********"),
        ({"a": ["a@b.example", 1]}, {"a": ["***********", 1]}),
        (("a", 1.5), ["a", 1.5]),
        (math.inf, "inf"),
        (math.nan, "nan"),
        (None, None),
        (True, True),
        ("\udc80", "?"),
    ],
)
def test_json_is_masked_and_can_be_saved(content, kept):
    """Contacts are masked however deep they stand; what JSON cannot carry is written out."""
    assert kept == masked(content)


@pytest.mark.parametrize(
    ("kind", "value", "fault"),
    [
        (EvidenceRef, 1, None),
        (EvidenceRef, True, "by its number"),
        (EvidenceRef, "1", "by its number"),
        (EvidenceRef, 9, "sentence 9 does not exist: the article has 8"),
        (MoneyRef, "M1", None),
        (MoneyRef, "N1", "of this article; there are M1 to M3"),
        (MoneyRef, "M9", "of this article; there are M1 to M3"),
        (MoneyRef, 1, "give the id of amount"),
        (MoneyIdRef, "M1", None),
        (MoneyIdRef, "M9", "there are M1 to M3"),
        (MoneyIdRef, "N1", "match pattern"),
        (QuantityRef, "N1", None),
        (QuantityRef, "M1", "M1 is not the id of any quantity of this article; there are N1 to N2"),
        (DateRef, "D2", None),
        (DateRef, "N1", "N1 is not the id of any date of this article; there are D1 to D2"),
        (QuotationRef, "Q3", None),
        (QuotationRef, "D1", "D1 is not the id of any quotation of this article; there are Q1 to Q3"),
        (MoneyRef, "\ud800", r"^1 validation error.*\n  \? is not the id of any amount"),
    ],
)
def test_an_id_is_one_of_the_article(kind, value, fault):
    """A sentence is cited by its number, a figure by an id of its kind; what is wrong is said with what there is."""
    if fault is None:
        assert TypeAdapter(kind).validate_python(value, context={"scan": SCAN})
        return
    with pytest.raises(ValidationError, match=fault):
        TypeAdapter(kind).validate_python(value, context={"scan": SCAN})


BRIEF = brief(
    argument="Norway leads [1].",
    table_rows=[
        {"evidence": [1], "table": "Money", "label": "{M1}", "cells": [{"column": "2026", "text": "{M3} in grants"}]}
    ],
)


def _claim(path):
    return claim_at(BRIEF, ClaimPath.parse(path))


def test_claims_are_walked_in_reading_order():
    """Points first, those that are missing passed over; then the lists, each from its first claim."""
    assert [
        "headline", "bottom_line", "argument", "key_points[0]", "key_points[1]", "key_points[2]", "table_rows[0]",
        "investments[0]", "investments[1]", "stances[0]", "stances[1]", "korean_models[0]", "policy_measures[0]",
        "speakers[0]", "speakers[1]", "caveats[0]", "follow_up[0]",
    ] == [str(path) for path, _ in claims(BRIEF)]  # fmt: skip
    assert all(claim is claim_at(BRIEF, path) for path, claim in claims(BRIEF))


def test_a_page_prints_points_tables_and_what_is_ours():
    """Rows of data, and what briefs had before, are left out."""
    assert [
        "headline", "bottom_line", "key_points[0]", "key_points[1]", "key_points[2]", "table_rows[0]", "caveats[0]",
        "follow_up[0]",
    ] == [str(path) for path, _ in on_page(BRIEF)]  # fmt: skip


def test_the_whole_of_a_part_is_the_first_other_row_of_its_amount():
    """None of a row that is no part, and none where no row has the whole."""
    whole, part = BRIEF.investments

    assert [None, 0] == [whole_of(BRIEF.investments, at) for at in (0, 1)]
    assert 1 == whole_of((part, whole, whole), 0)
    assert None is whole_of((part, part), 0)
    assert None is whole_of((part.model_copy(update={"amount": whole.amount}),), 0)


@pytest.mark.parametrize(
    "path",
    [
        ClaimPath("models_note"), ClaimPath("scope"), ClaimPath("nothing"), ClaimPath("investments"),
        ClaimPath("investments", 2), ClaimPath("investments", -1), ClaimPath("scope", 0), ClaimPath("dates", 0),
    ],
)  # fmt: skip
def test_where_no_claim_is_none_is_found(path):
    """A missing point, a field that is no claim, a list without an index, an index beyond its ends."""
    assert claim_at(BRIEF, path) is None


def test_the_prose_of_a_claim_is_told_by_field():
    """A table's row has that of its label and, by column, of its cells."""
    assert [("text", "Norway leads")] == [(field, told.text.rstrip(".")) for field, told in prose(_claim("argument"))]
    assert [("label", "up to 30 billion euros"), ("cells.2026", "4 billion euros in grants")] == [
        (field, told.text.lower()) for field, told in prose(_claim("table_rows[0]"))
    ]
    assert ["purpose"] == [field for field, _ in prose(_claim("investments[0]"))]


def test_names_in_a_claim_are_told_by_field():
    """A person's affiliation is one, too."""
    assert [("actor", "Norway"), ("declaration", "Paris declaration")] == [
        (field, name.english) for field, name in named(_claim("stances[0]"))
    ]
    assert [("speaker", "김하늘"), ("speaker.affiliation", "미래산업부")] == [
        (field, name.korean) for field, name in named(_claim("speakers[0]"))
    ]


def test_the_words_of_a_claim_are_prose_names_and_roles():
    """All that a model wrote freely; status and markers are not."""
    assert [
        ("says", "10,000 people are to be trained."),
        ("english", "We will train 10,000 people within 3 years"),
        ("speaker", "Kim Ha-neul"),
        ("speaker.role", "Minister"),
        ("speaker.affiliation", "Ministry of Future Industry"),
    ] == list(words(_claim("speakers[0]")))
    assert [("model", "Garam"), ("developer", "Hanbit Tech")] == list(words(_claim("korean_models[0]")))


@pytest.mark.parametrize(
    ("path", "ids"),
    [
        ("headline", ["M1", "M2"]),
        ("key_points[0]", ["D1", "M1", "M2"]),
        ("investments[0]", ["M1", "M2"]),
        ("investments[1]", ["M3"]),
        ("table_rows[0]", ["M1", "M2", "M3"]),
        ("policy_measures[0]", ["D2"]),
        ("speakers[0]", ["N2", "Q2", "N2", "N1"]),
        ("stances[0]", []),
    ],
)
def test_the_figures_of_a_claim_are_those_of_its_fields_and_prose(path, ids):
    """Amounts with their conversions, quantities, dates and quotations."""
    assert ids == [figure.id for figure in figures(_claim(path))]


def test_sentence_numbers_are_those_of_the_evidence():
    """In the order in which they are cited."""
    made = brief(key_points=points(SCAN, "It acts [5][1]."))

    assert (5, 1) == sentence_numbers(made.key_points[0])


def test_a_figure_is_worth_what_it_says_wherever_it_stands():
    """Sum, unit or currency, and bound count; place and id do not. A quotation is worth itself."""
    amount, count, day, quotation = SCAN.amounts[0], SCAN.quantities[0], SCAN.dates[0], SCAN.quotations[0]
    again = [figure.model_copy(update={"id": "M9", "text": "x"}) for figure in (amount, count, day, quotation)]

    assert (None, 30_000_000_000, "EUR", "upper") == worth(amount) == worth(again[0])
    assert (3, 3, "year", "exact") == worth(count) == worth(again[1])
    assert (day.date_min, day.date_max, None) == worth(day) == worth(again[2])
    assert (("Q1",), ("M9",)) == (worth(quotation), worth(again[3]))
