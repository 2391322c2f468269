"""What a claim carries over from the article stands there."""

from __future__ import annotations

from policy_brief import Name
from summarizer.check.rules.citations.citations import CITATIONS
from tests.check.made import SCAN, brief, objections, scan_with


def _changed(**update: object):
    made = brief()
    row = made.investments[0].model_copy(update=update)
    return made.model_copy(update={"investments": (row, *made.investments[1:])})


def test_a_sound_brief_passes_in_silence():
    """Nothing is objected to a brief as it was resolved."""
    assert [] == objections(CITATIONS, brief())


def test_an_altered_sentence_is_grave():
    """Evidence that is not the article's sentence is objected to."""
    evidence = brief().investments[0].evidence[0].model_copy(update={"quote": "노르웨이는 투자하지 않는다."})

    (found,) = objections(CITATIONS, _changed(evidence=(evidence,)))
    assert ("investments[0]", "absence", True) == (found.claim, found.nature, found.grave)


def test_an_altered_amount_is_grave():
    """An amount whose value is not the article's is objected to, wherever it stands."""
    amount = SCAN.amounts[0].model_copy(update={"value_max": SCAN.amounts[2].value_max})

    assert ["investments[0]"] == [found.claim for found in objections(CITATIONS, _changed(amount=amount))]


def test_a_name_that_is_not_printed_is_grave():
    """A Korean name that the article does not print is objected to."""
    investor = Name(english="Sweden", korean="스웨덴")

    assert ["스웨덴"] == [found.words for found in objections(CITATIONS, _changed(investor=investor))]


def test_numbers_of_ids_do_not_matter():
    """A brief saved before a finder found one more amount still holds."""
    amounts = tuple(one.model_copy(update={"id": f"M{at + 5}"}) for at, one in enumerate(SCAN.amounts))

    assert [] == objections(CITATIONS, brief(), scan_with(amounts=amounts))


def test_a_figure_where_none_stands_is_grave():
    """An amount beside its place, or with other words, is objected to."""
    amount = SCAN.amounts[0]
    moved = amount.model_copy(update={"start": amount.start + 1})
    worded = amount.model_copy(update={"text": "30억유로"})

    for changed in (moved, worded):
        (found,) = objections(CITATIONS, _changed(amount=changed))
        assert (f"The article does not print '{changed.text}' there.", True) == (found.says, found.grave)
