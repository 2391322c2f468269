"""Prose on a page, as its readers expect it to begin."""

from __future__ import annotations

import pytest

from tests.write.made import with_claims
from tests.write.page import section


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("52 countries signed [1].", "Fifty-two countries signed [[1]]."),
        ("All came [1]. 9 firms left [2].", "All came [[1]]. Nine firms left [[2]]."),
        ("All came [1]. By then 29 had left [2].", "All came [[1]]. By then 29 had left [[2]]."),
        ("40 percent signed [1].", "40 percent signed [[1]]."),
        ("30 billion is spent [1].", "30 billion is spent [[1]]."),
        ("5 to 6 firms signed [1].", "5 to 6 firms signed [[1]]."),
        ("2027 plans are open [1].", "2027 plans are open [[1]]."),
        ("12 May is the day [1].", "12 May is the day [[1]]."),
    ],
)
def test_a_sentence_begins_with_a_word(written, shown):
    """A small number at its beginning is spelt out; shares, sums, ranges, years and days stay in digits."""
    points = [written, "It is so [1].", "It is so [1]."]

    assert f"- {shown}" in section(with_claims(key_points=points), "Key points")


def test_a_sentence_that_no_marker_names_stands_behind_its_figure():
    """The sentence of a figure joins the next marker behind it, and does not trail the paragraph."""
    document = with_claims(key_points=["It costs {M3} [1]. All agree [1].", "It is so [2].", "It is so [1]."])
    costly, other, last = document.brief.key_points
    both = costly.model_copy(update={"evidence": (*costly.evidence, *other.evidence)})
    brief = document.brief.model_copy(update={"key_points": (both, other, last)})

    shown = section(document.model_copy(update={"brief": brief}), "Key points")

    assert "It costs 4 billion euros [[1], [2]]. All agree [[1]]." in shown


def test_a_sentence_stands_behind_its_own_figure():
    """An id that begins like another is another figure: {M3} is not {M30}."""
    document = with_claims(key_points=["It costs {M3} [1]. All agree [1].", "It is so [2].", "It is so [1]."])
    costly, other, last = document.brief.key_points
    figure = costly.text.figures["M3"]
    elsewhere = figure.model_copy(update={"id": "M30", "sentence": 1})
    prose = costly.text.model_copy(
        update={"template": "It was {M30} [1]. It is {M3} [1].", "figures": {"M30": elsewhere, "M3": figure}}
    )
    both = costly.model_copy(update={"text": prose, "evidence": (*costly.evidence, *other.evidence)})
    brief = document.brief.model_copy(update={"key_points": (both, other, last)})

    shown = section(document.model_copy(update={"brief": brief}), "Key points")

    assert "It was 4 billion euros [[1]]. It is 4 billion euros [[1], [2]]." in shown


def test_markers_of_a_point_stand_at_the_ends_of_its_sentences():
    """A short sentence is not broken by numbers; each sentence keeps its own."""
    text = "It pays [1], and others wait [2]. All agree [3]."
    shown = section(with_claims(key_points=[text, "It is so [1].", "It is so [1]."]), "Key points")

    assert "- It pays, and others wait [[1], [2]]. All agree [[3]]." in shown
