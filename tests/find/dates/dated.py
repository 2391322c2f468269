"""What the finder says of the dates of a text, in one line a date."""

from __future__ import annotations

import datetime as dt

from policy_brief import DateMention
from summarizer.find.dates.mentions import find_dates
from summarizer.find.passage import Passage
from summarizer.text.article import KST, Article


def dated(text: str, published: dt.date | None = dt.date(2025, 2, 20)) -> list[str]:
    """Return each date of a text: its words, the days that it means, its precision, its English and its bounds."""
    day = published and dt.datetime.combine(published, dt.time(11), KST)
    found = find_dates(Passage.of(Article.from_text(text, published=day)))
    return [" ".join(filter(None, (one.text, _days(one), one.precision, one.english, _bounds(one)))) for one in found]


def _days(one: DateMention) -> str:
    if not one.resolved:
        return "?"
    return str(one.date_min) if one.date_min == one.date_max else f"{one.date_min}/{one.date_max}"


def _bounds(one: DateMention) -> str:
    length = f"for {one.length} {one.length_unit}" if one.length else ""
    return f"{one.bound} {length}".strip() if one.bound != "exact" else ""
