"""A sentence that says the same is no wrong citation."""

from __future__ import annotations

import pytest

from policy_brief import PolicyBrief
from summarizer import scan
from summarizer.evaluate.faults.carried import carries, lacks_something
from tests.evaluate.folder import article, brief_of

_TWICE = scan(
    "덴마크는 2조원을 투자한다. 덴마크의 2조원은 정부 예산이다. 덴마크는 서두른다. 2조원은 큰돈이다.".encode()
)


@pytest.fixture
def investment():
    """Claim that Denmark invests, citing the first sentence."""
    name = {"english": "Denmark", "korean": "덴마크"}
    claim = {
        "evidence": [1], "investor": name, "kind": "government", "country": None, "amount": "M1", "purpose": None,
        "timeframe": None, "status": "planned", "detail_of": None,
    }  # fmt: skip
    field = PolicyBrief.model_fields["investments"].annotation
    return field.__args__[0].model_validate(claim, context={"scan": _TWICE})


@pytest.mark.parametrize(("number", "carried"), [(2, True), (3, False), (4, False)])
def test_subject_and_figure(investment, number, carried):
    """A sentence carries an investment if it prints investor and amount, not one of them."""
    assert carried is carries(number, investment, _TWICE)
    assert carried is not lacks_something([number], investment, _TWICE)


def test_two_sentences_together(investment):
    """Nothing is lacking where one sentence prints the investor and another the amount."""
    assert not lacks_something([3, 4], investment, _TWICE)


def test_a_stance_needs_its_cue():
    """A sentence that names the actor without words of signing does not carry the stance."""
    stance = brief_of().stances[0]

    assert carries(3, stance, article())
    assert not carries(1, stance, article())
    assert lacks_something([1], stance, article())


def test_a_model_needs_its_name():
    """A sentence carries a model if it prints the model and its developer."""
    model = brief_of().korean_models[0]

    assert (True, False) == (carries(4, model, article()), carries(3, model, article()))


def test_plain_prose_is_never_carried():
    """Prose without a figure is carried by the sentences that a reader gave for it alone."""
    caveat = brief_of().caveats[0]

    assert not carries(7, caveat, article())
    assert not lacks_something([7], caveat, article())


def test_names_in_prose():
    """A person whom prose names is lacking in a sentence that does not print the name."""
    point = brief_of().key_points[2]

    assert lacks_something([6], point, article())
