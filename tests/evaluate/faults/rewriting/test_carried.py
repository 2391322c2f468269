"""A sentence that says the same is not a wrong citation."""

from __future__ import annotations

import pytest

from policy_brief import Investment
from summarizer.evaluate.faults.rewriting.carried import carries
from tests.evaluate.folder import article, brief_of, scan_of

_TWICE = scan_of("덴마크는 2조원을 투자한다. 덴마크의 2조원은 정부 예산이다. 덴마크는 서두른다. 2조원은 큰돈이다.")


@pytest.fixture
def investment():
    """Claim that Denmark invests, citing the first sentence."""
    claim = {
        "evidence": [1], "investor": {"english": "Denmark", "korean": "덴마크"}, "amount": "M1", "status": "planned",
        "status_words": "invests",
    }  # fmt: skip
    return Investment.model_validate(claim, context={"scan": _TWICE})


@pytest.mark.parametrize(("number", "carried"), [(2, True), (3, False), (4, False)])
def test_subject_and_figure(investment, number, carried):
    """A sentence carries an investment if it prints investor and amount, not one of them."""
    assert carried is carries(number, investment, _TWICE)


def test_a_stance_needs_its_cue():
    """A sentence that names the actor without words of signing does not carry the stance."""
    stance = brief_of().stances[0]

    assert (True, False) == (carries(3, stance, article()), carries(1, stance, article()))


def test_a_model_needs_its_name():
    """A sentence carries a model if it prints the model and its developer."""
    model = brief_of().korean_models[0]

    assert (True, False) == (carries(4, model, article()), carries(3, model, article()))


def test_plain_prose_is_never_carried():
    """Prose without a figure is carried by the sentences that a reader gave for it alone."""
    assert not carries(7, brief_of().caveats[0], article())


def test_names_in_prose():
    """A sentence that does not print the person whom prose names does not carry it."""
    assert not carries(6, brief_of().key_points[2], article())
