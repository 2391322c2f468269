"""The month of an issue, where a magazine prints no day."""

from __future__ import annotations

import pytest

from summarizer import Article
from summarizer.readers.html.article import article_from_html
from summarizer.readers.lines.origin.issues import issue_in
from summarizer.readers.page_text import article_from_page

BODY = "".join(f"<p>가온시는 센터를 {count}곳 더 연다고 4일 밝혔다.</p>" for count in range(3, 9))


@pytest.mark.parametrize(
    ("line", "issue"),
    [
        ("월간 나루 | 2028년 3월호", "2028-03"),
        ("2028년 3·4월호 특집", "2028-03/2028-04"),
        ("2028. 3월∼4월 호", "2028-03/2028-04"),
        ("2028년 12·1월호", "2028-12/2029-01"),
        ("2028년 03월호 통권 31호", "2028-03"),
        ("2028년 4·3월호", None),
        ("2028년 13월호", None),
        ("2028년 3월 31호", None),
        ("12028년 3월호", None),
        ("2028년 봄호", None),
        ("지난 3월호", None),
    ],
)
def test_an_issue_is_named_by_year_and_month(line, issue):
    """With its last month where it is of two."""
    assert issue == issue_in([line])


def test_the_first_issue_counts():
    """Lines stand in the order of the page."""
    assert "2028-03" == issue_in(["나루", "2028년 3월호", "2028년 4월호 예고"])


@pytest.mark.parametrize(("time", "issue"), [("", "2027-06"), ("입력 2027.05.20. 09:10", None)])
def test_a_page_without_a_day_has_its_issue(time, issue):
    """In a text and on a web page, above the body; what the body tells of an issue is none."""
    text = f"월간 나루 2027년 6월호\n\n센터를 더 연다\n{time}\n\n" + "가온시는 센터를 더 연다고 4일 밝혔다.\n" * 3
    page = f"<html><body><div>2027년 6월호</div><h1>센터를 더 연다</h1><p>{time}</p><div>{BODY}</div></body></html>"
    told = f"{BODY}<p>그는 나루 2027년 6월호에 이렇게 썼다고 한다.</p>"
    other = f"<html><body><h1>센터를 더 연다</h1><div>{told}</div></body></html>"

    assert (issue, issue) == (article_from_page(text).issue, article_from_html(page).issue)
    assert article_from_html(other).issue is None


@pytest.mark.parametrize(
    ("fields", "day"),
    [({"issue": "2028-03/2028-04"}, "2028-03-01"), ({"issue": "2028-12"}, "2028-12-01"), ({}, "None")],
)
def test_an_issue_is_told_on_the_first_of_its_month(fields, day):
    """A day of publication would come before it."""
    assert day == str(Article(text="센터", **fields).told_on)
