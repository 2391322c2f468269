"""Headings that the writer of a brief chose."""

from __future__ import annotations

import pytest

from summarizer.write.markup.headings import is_same, subject_of, subjects
from tests.write.made import with_claims


def _brief(*headings):
    return with_claims(key_points=[{"heading": heading, "text": "So it is [1]."} for heading in headings]).brief


def test_subjects_are_named_once_in_their_order():
    """The first spelling of a heading counts; points without one are key points."""
    assert ["The deal", "Key points", "People"] == subjects(_brief("The deal", None, "the Deal", "People"))


@pytest.mark.parametrize(("heading", "subject"), [("PEOPLE", "People"), ("Money", None), (None, None), ("", None)])
def test_a_heading_names_a_subject_or_none(heading, subject):
    """A row without a heading belongs to no subject."""
    assert subject == subject_of(heading, _brief("The deal", "People", "People"))


def test_headings_are_one_however_they_are_written():
    """Capitals make no other heading; other words do."""
    assert is_same("Who Pays", "who pays")
    assert not is_same("Who pays", "Who paid")
