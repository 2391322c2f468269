"""Validators of pages."""

from __future__ import annotations

from summarizer.nightly.ledger import Validators


def test_the_last_answer_of_a_page_counts(ledger):
    """Validators are kept by address, and later ones replace them."""
    ledger.pages.keep("https://a.example/1", Validators("old", None))
    ledger.pages.keep("https://a.example/1", Validators(None, "yesterday"))

    assert Validators(None, "yesterday") == ledger.pages.validators("https://a.example/1")
    assert ledger.pages.validators("https://a.example/2") is None
