"""Parts are tied to the whole that they add up to, where the words say so."""

from __future__ import annotations

import pytest

from summarizer.find.money.amounts import find_money
from summarizer.find.passage import Passage
from summarizer.text.article import Article


def parts(text):
    """Return the whole of each amount that is a part."""
    found = {amount.id: amount for amount in find_money(Passage.of(Article.from_text(text)))}
    return {amount.text: found[amount.detail_of].text for amount in found.values() if amount.detail_of}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "누리시는 90억원을 쓴다. 60억원은 도로에, 나머지 30억원은 다리에 쓴다.",
            {"60억원": "90억원", "30억원": "90억원"},
        ),
        ("국비 30억원, 시비 20억원 등 모두 50억원을 쓴다.", {"30억원": "50억원", "20억원": "50억원"}),
        ("4조원(국비 3조원, 지방비 1조원)을 쓴다.", {"3조원": "4조원", "1조원": "4조원"}),
    ],
)
def test_parts_that_add_up_are_tied(text, expected):
    """The rest of a sum, a sum over parts, and parts in parentheses."""
    assert expected == parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "누리시는 90억원을 쓴다. 60억원은 도로에, 나머지 40억원은 다리에 쓴다.",
        "국비 30억원, 시비 20억원 등 모두 60억원을 쓴다.",
        "국비 30억달러, 시비 20억원 등 모두 50억원을 쓴다.",
        "국비 30억원, 시비 20억원이고, 도로에 50억원을 쓴다.",
        "4조원(국비 3조원, 지방비 2조원)을 쓴다.",
        "국비 최대 30억원, 시비 20억원 등 모두 50억원을 쓴다.",
        "국비 20억~30억원, 시비 20억원 등 모두 50억원을 쓴다.",
    ],
)
def test_what_does_not_add_up_is_not_tied(text):
    """Other totals, other currencies, open bounds, and sums that nothing speaks of."""
    assert {} == parts(text)


def test_the_parts_of_a_total_stand_in_its_sentence():
    """An amount of another sentence is not part of what is called all."""
    assert {} == parts("국비는 30억원이다. 시비 20억원 등 모두 50억원을 쓴다.")
