"""Which planted errors are noticed, and what is found on right claims."""

from __future__ import annotations

import pytest

from policy_brief import PolicyBrief
from summarizer.errors import GoldError
from summarizer.evaluate.rounds.folder import load_round
from summarizer.evaluate.rounds.meaning import meanings
from summarizer.evaluate.rounds.noticed import findings, kinds_of_errors, lost_errors
from summarizer.evaluate.rounds.right import right_answer
from tests.evaluate.folder import Says, article, brief_of, objection
from tests.evaluate.rounds.held import ERRORS, answer, document_of, write_round
from tests.evaluate.rounds.later import scan_with, shifted


@pytest.fixture
def held(tmp_path):
    """Load the round."""
    return load_round(write_round(tmp_path / "r"))


def _right(held, checker=None):
    return right_answer(held.articles[0], article(), checker or Says())


def _right_later(held, today):
    """Return the right answer as it is read with the finders of a later day."""
    return right_answer(held.articles[0].model_copy(update={"meant": meanings(article())}), today, Says())


def test_by_kind(held):
    """Errors are counted by kind: by code, and by either of those that a second reader was shown."""
    kinds = kinds_of_errors(_right(held))

    assert {"hedge dropped", "id that does not exist", "omission"} == kinds.keys()
    hedges = kinds["hedge dropped"]
    assert ((0, 2), (1, 2)) == ((hedges.code.right, hedges.code.of), (hedges.with_reader.right, hedges.with_reader.of))
    assert ("fund e3: all",) == hedges.missed


def test_an_answer_that_does_not_validate_is_noticed(held):
    """An id that does not exist would be asked for again; no second reader was shown it."""
    kind = kinds_of_errors(_right(held))["id that does not exist"]

    assert ((1, 1), 0) == ((kind.code.right, kind.code.of), kind.with_reader.of)


def test_an_omission_is_listed(held):
    """What is left out is noticed where a sentence has no claim any more, and not where another claim says it."""
    kind = kinds_of_errors(_right(held))["omission"]

    assert ((1, 2), ("fund e5: said elsewhere",)) == ((kind.code.right, kind.code.of), kind.missed)


def test_an_objection_to_the_claim_notices(held):
    """An objection that the right answer does not have, to the claim with the error, notices it."""
    changed = Says((objection("key_points[3]"),), when=lambda brief: brief.key_points != brief_of().key_points)
    always = Says((objection("key_points[3]"),))

    assert 1 == kinds_of_errors(_right(held, changed))["hedge dropped"].code.right
    assert 0 == kinds_of_errors(_right(held, always))["hedge dropped"].code.right


def test_an_error_in_a_claim_that_is_not_there(tmp_path):
    """An error that names a claim which its answer does not have is told, as nothing could notice it."""
    wrong = {**ERRORS[1], "claim": "key_points[9]"}
    held = load_round(write_round(tmp_path / "r", errors=[wrong], readings=None))

    with pytest.raises(GoldError, match=r"fund\.jsonl: e2 names the claim 'key_points\[9\]'"):
        kinds_of_errors(_right(held))


def test_findings_on_right_claims(held):
    """Objections to the right answer, and doubts about claims without an error, are findings, with their judgement."""
    found = list(
        findings(_right(held, Says((objection("headline", "digits"),), frozenset({"digits"}))), held.judgements)
    )

    assert [("headline", "digits", False, None), ("caveats[0]", "second_reader", True, "wrong")] == [
        (one.claim, one.by, one.enforced, one.judged) for one in found
    ]


def test_an_answer_that_does_not_fit(tmp_path):
    """A right answer that does not validate is told, as nothing can be planted in it."""
    held = load_round(write_round(tmp_path / "r", answer={**answer(), "headline": "No such sentence [99]"}))

    with pytest.raises(GoldError, match=r"fund\.answer\.json: does not fit its article"):
        _right(held)


def test_without_the_answer_the_saved_brief_stands_in(tmp_path):
    """Where the model's own answer was not kept, findings are on the saved brief; without either there are none."""
    brief = brief_of().model_copy(update={"caveats": ()})
    saved = load_round(
        write_round(tmp_path / "a", answer=None, errors=None, readings=None, document=document_of(brief))
    )
    neither = load_round(write_round(tmp_path / "b", answer=None, errors=None, readings=None))

    assert isinstance(_right(saved).brief, PolicyBrief)
    assert 14 == _right(saved).claims
    assert None is _right(neither)


def test_later_finders_give_the_same(held):
    """With what its ids meant, a round is measured by later finders as on its day, an invented id included."""
    today = scan_with(amounts=shifted(article().amounts, 6), quotations=shifted(article().quotations, 1))

    assert kinds_of_errors(_right(held)) == kinds_of_errors(_right_later(held, today))
    assert _right(held).brief.investments[0].amount.text == _right_later(held, today).brief.investments[0].amount.text


def test_an_error_whose_figure_is_lost(tmp_path):
    """An error that takes a figure which is not found any more is told and not counted."""
    lost = {**ERRORS[1], "id": "e6", "brief": {"set": {"investments[0].amount": "M2"}}, "claim": "investments[0]"}
    held = load_round(write_round(tmp_path / "r", errors=[*ERRORS, lost]))
    amounts = article().amounts
    later = _right_later(held, scan_with(amounts=(amounts[0], *shifted(amounts[2:], -1))))

    assert ["fund e6: '45조원' (M2)"] == list(lost_errors(later))
    assert 2 == kinds_of_errors(later)["hedge dropped"].code.of
    assert 3 == kinds_of_errors(_right(held))["hedge dropped"].code.of


def test_a_right_answer_whose_figure_is_lost(held):
    """A right answer that takes a figure which is not found any more is refused with the words."""
    with pytest.raises(GoldError, match=r"not found any more: '40억유로' \(M3\)\)\. Where finders have changed"):
        _right_later(held, scan_with(amounts=article().amounts[:2]))


def test_an_answer_of_an_older_schema(tmp_path):
    """An answer with a key that the schema does not have, or without one that it has, is told as of another schema."""
    held = load_round(write_round(tmp_path / "r", answer={**answer(), "summary": "Norway plans [1]."}))

    with pytest.raises(GoldError, match=r"summary: Extra inputs.*The schema has changed"):
        _right(held)
