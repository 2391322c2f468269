"""What a claim carries over from the article stands there."""

from __future__ import annotations

import pytest

from policy_brief import Name, mask_contacts
from summarizer.check.rules.citations.citations import CITATIONS
from tests.check.made import SCAN, brief, brief_of, found_scan, objections, scan_with, speaker


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
    assert "노르웨이는 투자하지 않는다." == found.words


def test_an_altered_amount_is_grave():
    """An amount whose value is not the article's is objected to, wherever it stands."""
    amount = SCAN.amounts[0].model_copy(update={"value_max": SCAN.amounts[2].value_max})

    assert ["investments[0]"] == [found.claim for found in objections(CITATIONS, _changed(amount=amount))]


def test_a_name_that_is_not_printed_is_grave():
    """A Korean name that the article does not print is objected to."""
    investor = Name(english="Sweden", korean="스웨덴")

    (found,) = objections(CITATIONS, _changed(investor=investor))
    assert ("스웨덴", True) == (found.words, found.grave)


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


@pytest.mark.parametrize(
    "update",
    [
        {"id": "M9"},
        {"sentence": 3},
        {"conversion_of": "M3"},
        {"detail_of": "M3"},
    ],
)
def test_what_an_amount_is_tied_to_does_not_matter(update):
    """Finders number and tie amounts anew; the amount itself still stands there."""
    assert [] == objections(CITATIONS, _changed(amount=SCAN.amounts[0].model_copy(update=update)))


@pytest.mark.parametrize(
    "update",
    [
        {"speaker": "P9"},
        {"speaker_korean": "김하늘"},
        {"speech": False},
        {"carried": True},
        {"sentence_end": 6},
    ],
)
def test_who_spoke_a_quotation_does_not_matter(update):
    """Finders read it anew; the words still stand there."""
    made = brief()
    quotation = made.speakers[0].quotation.model_copy(update=update)
    changed = made.speakers[0].model_copy(update={"quotation": quotation})

    assert [] == objections(CITATIONS, made.model_copy(update={"speakers": (changed, *made.speakers[1:])}))


def test_a_masked_contact_in_a_figure_does_not_matter():
    """A brief is saved with contacts masked; the quotation still stands there."""
    scan = found_scan('은가비 시장은 "문의는 garam@example.org 로 하라"고 말했다.')
    (whole,) = scan.quotations
    masked = whole.model_copy(update={"text": mask_contacts(whole.text)})
    person = {"english": "Eun Ga-bi", "korean": "은가비", "role": "mayor", "affiliation": None}
    made = brief_of(scan, speakers=[speaker(person, "Mail is asked for.", 1, quotation=whole.id, english="Write")])
    changed = made.speakers[0].model_copy(update={"quotation": masked})

    assert masked.text != whole.text
    assert [] == objections(CITATIONS, made.model_copy(update={"speakers": (changed,)}), scan)
