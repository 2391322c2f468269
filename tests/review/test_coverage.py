"""What no claim rests on is found, and what is worth asking about is asked."""

from __future__ import annotations

import pytest

from summarizer.review import list_unused, worth_asking
from tests.review.made import SCAN, patch, written


def _without_the_pledge(scope="ai_policy"):
    """Return a brief that rests on the first and the last sentence alone."""
    return written(
        scope=scope, bottom_line="Finland plans to invest [1].", key_points=["Finland plans to invest [1]."], stances=[]
    )


def test_a_sentence_that_no_claim_cites_is_unused():
    """The audit lists it with the writer's reason, where it gave one."""
    left = patch(left_out=[{"sentence": 2, "why": "minor"}])

    assert [(2, "minor")] == [
        (unused.sentence, unused.why) for unused in list_unused(_without_the_pledge(), SCAN, left)
    ]
    assert [(2, None)] == [
        (unused.sentence, unused.why) for unused in list_unused(_without_the_pledge(), SCAN, patch())
    ]


def test_a_position_is_worth_asking_about():
    """An unused sentence that says who signed goes back to the writer."""
    assert [2] == [sentence.number for sentence in worth_asking(_without_the_pledge(), SCAN)]


@pytest.mark.parametrize("brief", [written(), _without_the_pledge("other")])
def test_nothing_is_asked_where_all_is_used_or_the_article_is_on_something_else(brief):
    """A brief that says the article is on something else need not carry it."""
    assert () == worth_asking(brief, SCAN)


def test_an_inference_uses_up_no_sentence():
    """What only a consequence rests on is no fact of the brief: it is unused, and asked about."""
    inferred = _without_the_pledge().model_copy(
        update={"consequences": written(consequences=["Others may sign [2]."]).consequences}
    )

    assert [2] == [sentence.number for sentence in worth_asking(inferred, SCAN)]
    assert [2] == [unused.sentence for unused in list_unused(inferred, SCAN, patch())]
