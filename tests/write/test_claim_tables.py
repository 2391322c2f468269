"""The tables of a brief."""

from __future__ import annotations

import pytest

from summarizer.write import to_markdown
from tests.write.made import answer, sound, with_claims
from tests.write.page import first_changed, section
from tests.write.page import rows as rows_of


def test_parts_stand_under_their_whole():
    """A part comes below its whole, whatever the order was, and names its investor only where it is another."""
    rows = answer()["investments"]
    document = with_claims(investments=[{**rows[0], "investor": "C1"}, *rows])

    assert ["Norway", "of which: Hanbit Tech", "of which", "Hanbit Tech"] == [
        row[0] for row in rows_of(document, "Investments")[1:]
    ]


def test_a_part_without_its_whole_says_so():
    """A part whose whole has no row is no 'of which'; its note says what it is a part of."""
    document = with_claims(investments=answer()["investments"][:1])
    header, row = rows_of(document, "Investments")

    assert "part of up to 30 billion euros" == row[header.index("Note")]
    assert "of which" not in section(document, "Investments")


def test_a_part_of_itself_is_written_once():
    """Rows that a damaged answer makes parts of each other are all there, once."""
    rows = answer()["investments"]
    document = with_claims(investments=[{**rows[0], "detail_of": "M3"}, {**rows[1], "detail_of": "M3"}])

    assert "part of 4 billion euros" in section(document, "Investments")
    assert 2 == len(rows_of(document, "Investments")[1:])


def test_what_is_no_money_stands_under_capacity():
    """GPUs have a column of their own, and no column stands that no row fills."""
    header, *rows = rows_of(sound(), "Investments")

    assert ["–", "12,000 GPUs"] == rows[2][1:3]
    assert "Capacity" not in rows_of(with_claims(investments=answer()["investments"][:2]), "Investments")[0]
    assert "Amount" in header


def test_a_column_that_says_the_same_in_each_row_becomes_a_line():
    """One line under the table tells what all rows have in common; with another value the column is back."""
    alike = section(sound(), "Investments")
    differing = first_changed("investments", status_words="says it will spend")

    assert "\nStatus of all: planned.\n" in alike
    assert "Status" not in rows_of(sound(), "Investments")[0]
    assert "says it will spend" in rows_of(differing, "Investments")[2]


@pytest.mark.parametrize(
    ("position", "words", "shown"),
    [
        ("signed", "signed the declaration", "signed the declaration"),
        ("signed", "", "signed"),
        ("signed", "has not signed", "has not signed (signed)"),
        ("not_signed", "has not signed", "has not signed"),
        ("not_signed", "stayed away", "stayed away (did not sign)"),
        ("declined_to_say", "did not answer", "did not answer (has not said)"),
        ("reversed_refusal", "withdrew its refusal but has not signed", "withdrew its refusal but has not signed"),
        ("supports_without_signing", "shares the aim", "shares the aim (supports the aim without signing)"),
    ],
)
def test_a_position_reads_in_the_words_of_the_article(position, words, shown):
    """The article's words stand in the row; ours follow only where they say something else."""
    document = first_changed("stances", position=position, position_words=words)

    assert ["Norway", shown] == rows_of(document, "Positions: Oslo AI declaration")[1][:2]


def test_a_name_has_its_korean_once():
    """A developer of two models is named in both forms at the first."""
    rows = answer()["korean_models"]
    document = with_claims(korean_models=[*rows, {**rows[0], "version": "3.0"}])
    developers = [row[0] for row in rows_of(document, "Korean models")[1:]]

    assert ["Hanbit Tech (한빛테크)", "Solbit Lab (솔빛랩)", "Hanbit Tech"] == developers


def test_a_measure_names_its_law_once():
    """A sentence that holds the title of its law has it not put before it again."""
    document = first_changed("policy_measures", measure="The Framework Act on Data takes effect.")
    header, row, _ = rows_of(document, "Policy measures")

    assert "The Framework Act on Data takes effect" == row[header.index("What")]


def test_dates_that_are_not_known_stand_last():
    """An event whose day the article does not give comes after those with one."""
    document = sound()
    first, *rest = document.brief.dates
    unknown = first.date.model_copy(update={"date_min": None, "date_max": None, "resolved": False})
    rows = (first.model_copy(update={"date": unknown}), *rest)
    dates = rows_of(document.model_copy(update={"brief": document.brief.model_copy(update={"dates": rows})}), "Dates")

    assert "duty to report begins" == dates[-1][1]


def test_south_korea_has_its_row():
    """A position that is not stated has a row like any other."""
    assert "South Korea" in [row[0] for row in rows_of(sound(), "Positions: Oslo AI declaration")]


def test_models_have_version_and_korean_and_no_stock_code():
    """A model has its printed version, names their Korean once, and stock codes stay in JSON."""
    front = to_markdown(sound()).partition("\n---\n")[0]

    assert ["Hanbit Tech (한빛테크)", "Garam 2.0 (가람)", "public advice", "[[6]]"] == rows_of(
        sound(), "Korean models"
    )[1]
    assert "012345" not in front
    assert 1 == front.count("한빛테크")


def test_who_is_bound_stands_apart_from_who_issued():
    """An issuer is not said to be bound; where no row binds others, there is no such column."""
    alone = with_claims(policy_measures=answer()["policy_measures"][:1])

    assert ["–", "AI operators"] == [row[0] for row in rows_of(sound(), "Policy measures")[1:]]
    assert ["What", "When", "Status", "Issued by", "Ref."] == rows_of(alone, "Policy measures")[0]


def test_fewer_than_three_dates_have_no_table():
    """A table of dates stands from three on, in the order of time, and nothing links to one that is not there."""
    two = to_markdown(with_claims(dates=answer()["dates"][:2]))

    assert ["26 December 2024", "March 2025", "22 January 2026"] == [row[0] for row in rows_of(sound(), "Dates")[1:]]
    assert "## Dates" not in two
    assert "#dates" not in two
