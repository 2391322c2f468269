"""Finders against what a reader saw."""

from __future__ import annotations

import copy

from summarizer.evaluate.finders import measure_finders
from tests.evaluate.folder import FUND, article, gold_of


def _measured(**changes):
    return measure_finders(gold_of(FUND, **changes), article())


def _with_amount(at, **update):
    amounts = copy.deepcopy(FUND["amounts"])
    amounts[at].update(update)
    return amounts


def test_all_is_found():
    """Where finder and reader agree, nothing differs."""
    scores = _measured()

    assert () == scores.differences
    assert {1.0} == {share.value for share in scores.right.values() if share.of}
    assert {1.0} == {found.f1 for found in scores.found.values()}


def test_a_right_absence():
    """No date on either side is right."""
    assert (1, 1.0) == (_measured().found["dates"].empty, _measured().found["dates"].f1)


def test_an_amount_that_differs():
    """An amount with another bound is found, and not right; the difference names the field."""
    scores = _measured(amounts=_with_amount(0, bound="exact", value_min=30 * 10**9))

    assert (1.0, 2) == (scores.found["amounts"].recall, scores.right["amounts"].right)
    assert "fund: amounts: s1 '300억유로' bound is upper, not exact" in scores.differences


def test_a_link_that_differs():
    """What an amount converts or belongs to counts as a field."""
    scores = _measured(amounts=_with_amount(2, detail_of=None))

    assert 2 == scores.right["amounts"].right


def test_an_amount_too_many():
    """What the reader did not see is extra."""
    scores = _measured(amounts=FUND["amounts"][:2])

    assert (1, 1.0) == (scores.found["amounts"].extra, scores.found["amounts"].recall)
    assert "fund: amounts: '40억유로' extra" in scores.differences


def test_another_speaker():
    """A quotation of somebody else is found, with a wrong speaker."""
    quotations = copy.deepcopy(FUND["quotations"])
    quotations[0]["speaker"] = "이도윤 두레연구소 소장"
    scores = _measured(quotations=quotations)

    assert (2, 1) == (scores.found["quotations"].right, scores.right["speakers"].right)


def test_a_sentence_cut_otherwise():
    """Sentences count by both ends: one that the reader did not cut is missed, and its halves are extra."""
    sentences = [*FUND["sentences"][:6], " ".join(FUND["sentences"][6:])]
    brief = copy.deepcopy(FUND["brief"])
    brief["caveats"] = []
    found = _measured(sentences=sentences, brief=brief).found["sentences"]

    assert (6, 2, 1) == (found.right, found.extra, found.missed)
