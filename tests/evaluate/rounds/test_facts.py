"""A fact is carried when all its sentences are cited."""

from __future__ import annotations

import pytest

from summarizer.evaluate.rounds.facts import carried_facts
from summarizer.evaluate.rounds.folder import Fact, FactSheet
from tests.evaluate.folder import article, brief_of, scan_of


def _carried(korean, brief=None, scan=None):
    sheet = FactSheet(kind="news", must=(Fact(rank=1, fact="f", korean=korean),))
    (fact,) = carried_facts(sheet, brief or brief_of(), scan or article())
    return fact.carried


def _without(*names):
    """Leave out lists, and rest the points on the first sentence alone."""
    brief = brief_of()
    one = {"bottom_line": brief.headline, "key_points": (brief.key_points[0],)}
    return brief.model_copy(update={**one, **dict.fromkeys(names, ())})


@pytest.mark.parametrize(
    ("korean", "carried"),
    [
        ("최대 300억유로", True),
        ("최대300억 유로", True),
        ("예산의 출처는 알려지지 않았다.", True),
        ("기사에 없는 말", False),
    ],
)
def test_words_of_a_cited_sentence(korean, carried):
    """White space does not matter; words that the article does not print are not carried."""
    assert carried is _carried(korean)


def test_a_sentence_that_no_claim_cites():
    """Without the claim that cites it, a fact is lost."""
    assert not _carried("예산의 출처는", _without("caveats"))


def test_words_over_two_sentences():
    """A fact that runs over two sentences needs both."""
    words = "투자할 계획이라고 밝혔다.\n이 가운데 40억유로는"

    assert _carried(words)
    assert not _carried(words, _without("investments"))


def test_a_question_of_ours_carries_nothing():
    """Where the only claim that cites a sentence asks about it, the fact is not told."""
    brief = _without("caveats")
    asking = brief.model_copy(update={"follow_up": brief_of().caveats})

    assert not _carried("예산의 출처는", asking)


def test_words_that_come_twice():
    """A fact whose words stand in two sentences is carried by either."""
    scan = scan_of("누리시는 3억원을 쓴다. 시장은 서두른다. 누리시는 3억원을 쓴다고 한다.")
    brief = brief_of().model_copy(
        update={"headline": brief_of().headline.model_copy(update={"evidence": (scan.evidence(3),)})}
    )
    only = brief.model_copy(update={"bottom_line": brief.headline, **dict.fromkeys(_LISTS, ())})

    assert _carried("누리시는 3억원을 쓴다", only, scan)
    assert not _carried("시장은 서두른다", only, scan)


_LISTS = ("key_points", "investments", "stances", "korean_models", "policy_measures", "speakers", "caveats")
