"""Errors as changes to the right answer."""

from __future__ import annotations

import copy

import pytest

from summarizer.errors import GoldError
from summarizer.evaluate.rounds.patched import patched

_ANSWER = {
    "headline": "One [1]",
    "rows": [{"amount": "M1", "who": {"english": "A"}}, {"amount": "M2"}, {"amount": "M3"}],
}


def test_values_are_set():
    """A path leads to a point, a field of a row, or deeper; a claim behind the last one is added."""
    changes = {"headline": "Two [2]", "rows[1].amount": "M9", "rows[0].who.english": "B", "rows[3]": {"amount": "M4"}}
    altered = patched(_ANSWER, {"set": changes})

    assert ("Two [2]", "B") == (altered["headline"], altered["rows"][0]["who"]["english"])
    assert ["M1", "M9", "M3", "M4"] == [row["amount"] for row in altered["rows"]]


def test_claims_are_dropped():
    """Indices are those of the right answer, in whatever order they are dropped."""
    assert ["M2"] == [row["amount"] for row in patched(_ANSWER, {"drop": ["rows[0]", "rows[2]"]})["rows"]]


def test_the_right_answer_stays():
    """The answer that is changed is a copy."""
    before = copy.deepcopy(_ANSWER)
    patched(_ANSWER, {"set": {"rows[0].amount": "M9"}, "drop": ["rows[1]"]})

    assert before == _ANSWER


def test_a_whole_answer():
    """What is not a list of changes is the altered answer itself."""
    assert {"headline": "Other [1]"} == patched(_ANSWER, {"headline": "Other [1]"})


@pytest.mark.parametrize(
    "changes",
    [
        {"set": {"rows[9].amount": "M1"}},
        {"set": {"nothing.amount": "M1"}},
        {"set": {"rows[7]": {}}},
        {"set": {"headline.text": "x"}},
        {"set": {"rows[0": "x"}},
        {"set": {"": "x"}},
        {"drop": ["rows[5]"]},
    ],
)
def test_a_path_that_leads_nowhere(changes):
    """A wrong path is told, and not passed over: the error would not be planted."""
    with pytest.raises(GoldError, match=r"leads nowhere|is not a path"):
        patched(_ANSWER, changes)
