"""Tables of a page."""

from __future__ import annotations

from summarizer.write.markup.table import claim_table

_HEADER = ("Who", "What", "Ref.")


def test_a_row_is_a_bullet_and_two_are_a_table():
    """A bullet has its first cell in bold and its markers last; a table has a head."""
    row = ("Norway", "signed", "[[4]]")

    assert ["- **Norway**: signed [[4]]", ""] == list(claim_table(_HEADER, [row]))
    assert ["| Who | What | Ref. |", "|---|---|---|"] == list(claim_table(_HEADER, [row, row]))[:2]


def test_a_bullet_has_only_what_is_filled():
    """Cells that say nothing are left out, the line begins with a capital, and a row that says nothing does no harm."""
    assert "- **Signed** [[4]]" == next(claim_table(_HEADER, [("–", "signed", "[[4]]")]))
    assert "- **–** [[4]]" == next(claim_table(_HEADER, [("–", "", "[[4]]")]))


def test_a_bullet_of_sentences_has_one_period_at_its_end():
    """What is said of a column goes around its cell, and a period in the middle goes."""
    row = ("norway signed.", "it did not.", "[[4]]")

    assert "- At first: Norway signed; now: it did not. [[4]]" == next(
        claim_table(_HEADER, [row], {"Who": "At first: {}", "What": "now: {}"})
    )


def test_a_column_that_no_row_fills_is_left_out():
    """What is a dash in every row is not a column; a bar in a cell is not a column either."""
    rows = [("a|b", "–", "[[1]]"), ("c", "", "[[2]]")]

    assert ["| Who | Ref. |", "|---|---|", "| a\\|b | [[1]] |", "| c | [[2]] |", ""] == list(claim_table(_HEADER, rows))
