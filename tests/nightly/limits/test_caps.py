"""The words for caps."""

from __future__ import annotations

from summarizer.errors import NightCapReached
from summarizer.nightly.limits.caps import explain_night_cap, name_articles, name_seconds, night_cap_error


def test_caps_are_named_with_their_unit():
    """Large numbers are grouped; seconds have no needless decimals."""
    assert ("1,200 articles", "90 seconds", "0.5 seconds") == (
        name_articles(1200),
        name_seconds(90.0),
        name_seconds(0.5),
    )


def test_the_reason_and_the_error_say_the_same():
    """An article that a cap left pending is told the cap that ended the night."""
    error = night_cap_error("3 requests")

    assert isinstance(error, NightCapReached)
    assert explain_night_cap("3 requests") in str(error).lower()
