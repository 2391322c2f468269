"""Years that nothing but the issue of a magazine tells."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.find.dates.mentions import find_dates
from summarizer.find.passage import Passage
from summarizer.text.article import KST, Article


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("설문은 1월 17일에 했다.", "2028-01-17"),
        ("설문은 지난해 11월에 했다.", "2027-11-01"),
        ("센터는 오는 10월 문을 연다.", "2028-10-01"),
        ("센터는 내년 상반기에 문을 연다.", "2029-01-01"),
        ("센터는 3년 전 문을 열었다.", "2025-01-01"),
        ("센터는 지난달 문을 열었다.", None),
        ("센터는 이달 문을 연다.", None),
        ("센터는 17일 문을 열었다.", None),
        ("센터는 오늘 문을 연다.", None),
        ("센터는 지난 분기 문을 열었다.", None),
    ],
)
def test_an_issue_tells_years_and_no_month_or_day(text, first):
    """A magazine of March may come out in February: what is counted from a month or a day stays open."""
    article = Article.from_text(text).model_copy(update={"issue": "2028-03/2028-04"})
    (date,) = find_dates(Passage.of(article))

    assert first == (str(date.date_min) if date.resolved else None)


def test_a_note_of_a_change_tells_years_by_the_change():
    """Not by the day on which the text was published."""
    text = "센터는 올해 문을 열었다.\n[수정] 2일 오전 9시: 요금은 올해 오른다."
    day = dt.datetime(2027, 12, 30, tzinfo=KST)
    article = Article.from_text(text, published=day).model_copy(update={"updated": day + dt.timedelta(days=3)})
    found = [date for date in find_dates(Passage.of(article)) if date.text == "올해"]

    assert [2027, 2028] == [date.date_min.year for date in found]
