"""What an article tells, and what a second one tells otherwise."""

from __future__ import annotations

import pytest

from summarizer import Settings
from summarizer.nightly.admit.told import differences, read_told, told_by
from summarizer.text.article import Article

TOLD = {"figures": ["3 billion won", "5 people"], "dates": [], "names": ["가람부"], "positions": []}


def test_an_article_tells_figures_dates_names_and_positions():
    """Each kind is sorted and without doubles; what is denied is told apart from what is done."""
    text = "누리시는 2026년 3월 4일 30억원을 쓴다고 밝혔다. 30억원은 다온구가 낸다. 나래시는 협약에 서명하지 않았다."
    told = told_by(Article.from_text(text), Settings())

    assert ["figures", "dates", "names", "positions"] == list(told)
    assert ["3 billion won"] == told["figures"]
    assert 1 == len(told["dates"])
    assert any(position.endswith(" (not)") for position in told["positions"])
    assert all(facts == sorted(set(facts)) for facts in told.values())


def test_the_same_facts_do_not_differ():
    """Nothing is told of kinds that are the same."""
    assert () == differences(TOLD, TOLD)


def test_what_is_gone_and_what_is_new_are_told_by_kind():
    """A line for each kind that differs; a kind that the second lacks is gone as a whole."""
    other = {"figures": ["3 billion won", "7 people"], "dates": ["4 March 2026"]}

    assert (
        "figures: without 5 people, with 7 people",
        "dates: with 4 March 2026",
        "names: without 가람부",
    ) == differences(TOLD, other)


def test_many_differences_are_counted():
    """Five facts are listed, and the others counted."""
    many = {**TOLD, "names": ["가람부", *map(str, range(7))]}

    assert ("names: with 0; 1; 2; 3; 4 and 2 more",) == differences(TOLD, many)


@pytest.mark.parametrize(
    ("text", "told"), [('{"names": ["가"]}', {"names": ["가"]}), ("[1]", None), ("{", None), ("", None), (None, None)]
)
def test_what_was_kept_is_read_back_or_none(text, told):
    """What is not an object of JSON counts as nothing kept."""
    assert told == read_told(text)
