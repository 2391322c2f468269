"""Amounts in sentences of news, labelled by hand: tests/find/money_sentences.txt."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from summarizer.find.money.amounts import find_money
from summarizer.find.passage import Passage
from summarizer.text.article import Article

LABELLED = (Path(__file__).parent / "money_sentences.txt").read_text(encoding="utf-8").splitlines()
SENTENCES = [line.split(" | ") for line in LABELLED if not line.startswith("#")]


def labelled(record: str) -> tuple:
    surface, least, most, currency, *about = record.split(";")
    low, high = (None if bound == "-" else Decimal(bound) for bound in (least, most))
    bounded = "upper" if low is None else "lower" if high is None else "exact" if low == high else "range"
    return surface, low, high, currency, bool(about), bounded


@pytest.mark.parametrize(("text", "records"), [(text, records) for text, *records in SENTENCES])
def test_amounts_of_a_sentence_are_right_in_every_field(text, records):
    """Every amount is found with its span, bounds, currency and hedge, and nothing else is."""
    found = find_money(Passage.of(Article.from_text(text)))

    assert [labelled(record) for record in records] == [
        (each.text, each.value_min, each.value_max, each.currency, each.approx, each.bound) for each in found
    ]
