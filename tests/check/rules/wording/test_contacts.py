"""No mailbox and no phone number in what a model wrote."""

from __future__ import annotations

import pytest

from summarizer.check.rules.wording.contacts import CONTACTS
from tests.check.made import answer, brief, objections, whole


@pytest.mark.parametrize("contact", ["lee@example.org", "02-1234-5678", "+82 2 123-4567", "010-1234-5678"])
def test_contact_data_is_grave_and_not_repeated(contact):
    """A mailbox or phone number is grave, and the objection masks it."""
    (found,) = objections(CONTACTS, brief(caveats=[f"Ask {contact} about it [8]."]))

    assert ("caveats[0]", True) == (found.claim, found.grave)
    assert contact not in found.model_dump_json()


def test_contact_data_in_a_role_is_found():
    """Roles and short phrases are read as prose is."""
    entries = answer()["speakers"]
    entries[0]["speaker"]["role"] = "Minister (02-1234-5678)"

    assert ["speakers[0]"] == [found.claim for found in objections(CONTACTS, brief(speakers=entries))]


@pytest.mark.parametrize(
    "text", ["2025-02-20 to 2025-02-21 [8].", "Between 10 and 12,500 [8].", "A @ B, and a.b.c [8]."]
)
def test_dates_and_numbers_pass_in_silence(text):
    """What only looks like contact data is not a fault."""
    assert [] == objections(CONTACTS, brief(caveats=[text]))


def of_caveat(text):
    """Return what is objected to a caveat of these words."""
    return [found[1:] for found in whole(CONTACTS, brief(caveats=[text]))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ask lee@example.org [8].",
            [("text: it holds a mailbox or phone number.", "", "Ask *************** .", " grave")],
        ),
        (
            "Ask 02-1234-5678 now [8].",
            [("text: it holds a mailbox or phone number.", "", "Ask ************ now .", " grave")],
        ),
        ("Ask them [8].", []),
    ],
)
def test_the_words_with_a_contact_are_told_masked(text, expected):
    """Eighty code points of them."""
    assert expected == of_caveat(text)
