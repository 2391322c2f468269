"""The tables of investments: parts below wholes, the same news in one place."""

from __future__ import annotations

import pytest

from tests.nightly.digest.made import index, invested, listed_investments, news, night, rows_of, said
from tests.write.made import sound


def test_a_part_stands_below_its_whole(tmp_path):
    """A part is marked, below its whole, and nothing is added up."""
    rows = listed_investments(tmp_path, a=news())

    assert [("Norway (government)", "up to 30"), ("↳ Norway (government)", "4 billio")] == [
        (row[0], row[1][:8]) for row in rows
    ]
    page = index(tmp_path, 4)
    assert "not to be added to it" in page
    assert "34 billion" not in page


def test_a_part_without_its_whole_says_so(tmp_path):
    """A part whose whole has no row is below no other row; the whole is told where another claim tells it."""
    part = news().brief.investments[1]
    unknown = part.model_copy(update={"detail_of": "M99"})
    rows = listed_investments(tmp_path, a=news(investments=(part, unknown)))

    assert ["4 billion euros, part of up to 30 billion euros", "= 4 billion euros, part of a larger amount"] == [
        row[0].partition("Norway")[0] + row[1] for row in rows
    ]


def test_a_part_stays_with_the_whole_of_its_own_article(tmp_path):
    """Ids are an article's own: another article's whole of the same id takes no part in."""
    whole, part = news().brief.investments
    digest = night(tmp_path, 4, a=news("가람일보", investments=(whole,)), b=news("나루신문", investments=(part,)))

    assert [0, 0] == [len(fact.parts) for fact in digest.investments]


def test_what_two_articles_tell_stands_together(tmp_path):
    """The second telling comes right below the first, marked as no further money."""
    rows = listed_investments(
        tmp_path, a=news("가람일보", investments=(invested(), invested("India", korean="인도"))),
        b=news("나루신문", investments=(invested(purpose=said("GPUs")),)),
    )  # fmt: skip

    assert ["Norway (government)", "= Norway (government)", "India (government)"] == [row[0] for row in rows]
    assert "= investor and amount as above" in index(tmp_path, 4)


def test_what_two_articles_tell_alike_is_one_row(tmp_path):
    """Two tellings with the same cells are one row, with the evidence of both; parts included."""
    rows = listed_investments(tmp_path, a=news("가람일보"), b=news("나루신문"))

    assert ["Norway (government)", "↳ Norway (government)"] == [row[0] for row in rows]
    assert all("(a.md#" in row[-1] and "(b.md#" in row[-1] for row in rows)


def test_a_row_leads_to_its_sentences(tmp_path):
    """A fact is linked to the brief's entry and to the sentences in the brief's page."""
    row = listed_investments(tmp_path, a=news())[1]

    assert "[1](#b1) [\\[2\\]](a.md#s2)" == row[-1]


def test_an_investment_is_told_in_the_articles_words(tmp_path):
    """Capacity is not an amount; place, purpose, period and note stand without full stops, the status in its verb."""
    capacity = next(row for row in sound().brief.investments if row.capacity).capacity
    row = invested(
        value=None, kind=None, capacity=capacity, status="under_way", status_words="is building", place=said("Busan."),
        purpose=said("More GPUs."), period=said("undecided"), note=said("If the law passes. It may not."),
    )  # fmt: skip
    listed_investments(tmp_path, a=news(investments=(invested(kind=None, note=None), row)))

    assert [
        "Norway", "–", "12,000 GPUs", "Busan", "More GPUs", "undecided", "is building",
        "If the law passes. It may not.",
    ] == rows_of(index(tmp_path, 4), "Investments")[1][:-1]  # fmt: skip


def test_a_figure_that_a_cell_begins_with_has_no_capital(tmp_path):
    """'Up to 30 billion euros' begins a sentence, and no cell."""
    amount = sound().brief.headline.text.model_copy(
        update={"template": "{M1} in all.", "text": "Up to 30 billion euros in all."}
    )
    rows = listed_investments(tmp_path, a=news(investments=(invested(purpose=amount),)))

    assert "up to 30 billion euros in all" in rows[0]


def test_a_part_of_a_part_stands_below_it(tmp_path):
    """With a mark for each step down."""
    whole, part = news().brief.investments
    detail = part.model_copy(update={"amount": part.amount.model_copy(update={"id": "M9"}), "detail_of": "M3"})
    rows = listed_investments(tmp_path, a=news(investments=(detail, part, whole)))

    assert ["Norway (government)", "↳ Norway (government)", "↳ ↳ Norway (government)"] == [row[0] for row in rows]
    assert not any("part of a larger amount" in row[1] for row in rows)


@pytest.mark.parametrize(
    ("status", "words", "expected"),
    [("planned", None, "–"), ("under_way", None, "under way"), ("planned", "will be paid", "will be paid")],
)
def test_a_part_has_the_status_of_its_whole_unless_it_says_otherwise(tmp_path, status, words, expected):
    """What is the same stands once, above it."""
    whole, part = news().brief.investments
    told = part.model_copy(update={"status": status, "status_words": words})
    rows = listed_investments(tmp_path, a=news(investments=(whole, told)))

    assert ["planned", expected] == [row[5] for row in rows]
