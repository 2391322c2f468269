"""No mailbox, phone number or address of a page in what a model wrote."""

from __future__ import annotations

import pytest

from policy_brief import Prose
from summarizer.check.rules.contacts import CONTACTS
from tests.check.made import brief, found

MAILBOX = ("drop", "text: holds a mailbox or phone number")
PAGE = ("drop", "text: holds the address of a page")


def _point(text):
    return brief().key_points[1].model_copy(update={"text": Prose(text=text, template=text)})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway signed the Paris declaration.", []),
        ("The @ sign of AI in R&D; see 3-4 of 2025-02-20.", []),
        ("Write to press@example.org for more.", [MAILBOX]),
        ("Call 02-1234-5678.", [MAILBOX]),
        ("Call +82-2-1234-5678.", [MAILBOX]),
        ("See https://example.org/a.", [PAGE]),
        ("See WWW.example.org.", [PAGE]),
    ],
)
def test_contacts_drop_the_claim(text, expected):
    """A mailbox, phone number or address drops the claim; figures and signs like them do not."""
    assert expected == found(CONTACTS, _point(text))


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"role": "director, lee@example.org"}, "by.role"), ({"english": "Lee 010-1234-5678"}, "by")],
)
def test_names_and_roles_are_looked_at_too(changes, field):
    """A model writes names and roles freely as well."""
    recommendation = brief().recommendations[0]
    by = recommendation.by.model_copy(update=changes)

    assert [("drop", f"{field}: holds a mailbox or phone number")] == found(
        CONTACTS, recommendation.model_copy(update={"by": by})
    )
