"""Proper nouns in English prose are names that the article carries."""

from __future__ import annotations

import pytest

from policy_brief import Prose
from summarizer.check.proper_nouns import PROPER_NOUNS
from tests.check.made import brief, found


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Norway and the United States differ on AI; Minister Kim Ha-neul spoke.", None),
        ("Yesterday nothing happened. Then Hanbit Tech's Garam came.", None),
        ("The French and South Korean governments met in Paris on Monday.", None),
        ("Experts praise OpenAI and Zuckerberg.", "OpenAI, Zuckerberg"),
        ("A deal with Hanbit's rival Nara was struck.", "Nara"),
    ],
)
def test_a_name_from_elsewhere_is_flagged(text, unknown):
    """A capitalised word that is neither a name of the article nor common English is flagged, once each."""
    point = brief().key_points[1].model_copy(update={"text": Prose(text=text, template=text)})
    expected = [("flag", f"text: {unknown} is no name that the article carries")] if unknown else []

    assert expected == found(PROPER_NOUNS, point)


def test_it_only_watches():
    """It is in shadow until its false alarms are counted."""
    assert "shadow" == PROPER_NOUNS.mode
