"""What a line begins with in bold."""

from __future__ import annotations

import pytest

from summarizer.write.markup.labels import with_lead


@pytest.mark.parametrize(
    ("line", "lead", "shown"),
    [
        ("It pays. So it is.", "It pays.", "**It pays.** So it is."),
        ("18 May: It closes.", "18 May:", "**18 May:** It closes."),
        ("It pays.", "It pays.", "**It pays.**"),
        ("It pays.", "", "It pays."),
        ("So it pays.", "it pays", "So it pays."),
        ("It signs.", "It pays.", "It signs."),
        ("1. It pays.", "", "1\\. It pays."),
        ("- It pays.", "It", "\\- It pays."),
        ("1\\. Visits: yes.", "1\\. Visits:", "**1\\. Visits:** yes."),
    ],
)
def test_a_line_begins_with_its_lead_in_bold(line, lead, shown):
    """If it begins so; without a lead it opens no list, either."""
    assert shown == with_lead(line, lead)
