"""Days in English lines."""

import pytest

from summarizer.readers.lines.origin.english_dates import in_figures
from summarizer.readers.lines.origin.times import is_time_line, parse_time, stamps_in, without_times


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("Jun 1, 2026", "2026-06-01"),
        ("June 1st 2026", "2026-06-01"),
        ("1 June 2026", "2026-06-01"),
        ("31 Dec. 2025", "2025-12-31"),
        ("SEPT 9, 2026 at 3:00 PM", "2026-09-09 3:00 PM"),
        ("May 2026", "May 2026"),
        ("Jun 45, 2026", "Jun 45, 2026"),
        ("Juno 1, 2026", "Juno 1, 2026"),
        ("2026년 6월 1일", "2026년 6월 1일"),
        ("Jun 1", "Jun 1"),
    ],
)
def test_an_english_day_is_written_in_figures(line, figures):
    """A month alone, or a day without its year, is none."""
    assert figures == in_figures(line)


def test_times_are_read_from_english_lines():
    """With their labels, and how long the text takes to read is no word."""
    line = "Published Jun 1, 2026 3:00 PM KST"
    assert ["published"] == [stamp.kind for stamp in stamps_in(line)]
    assert "2026-06-01T15:00:00+09:00" == parse_time(line).isoformat()
    assert is_time_line(line)
    assert is_time_line("Jun 1, 2026 · 3 min read")
    assert "By Noa Kim" == without_times("By Noa Kim · Jun 1, 2026 · 3 min read").strip(" ·")
