"""The tables of a brief."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.find.assemble import find
from summarizer.text.article import Article
from summarizer.write import to_markdown
from summarizer.write.english.prose import ProseWriter
from summarizer.write.sections.investments import shown_investments
from tests.write.made import answer, sound, with_claims
from tests.write.page import first_changed, section
from tests.write.page import rows as rows_of

MONEY = "Money and capacity"


def test_parts_stand_under_their_whole():
    """A part comes below its whole, whatever the order was, and names its investor only where it is another."""
    rows = answer()["investments"]
    document = with_claims(investments=[{**rows[0], "investor": "C1"}, *rows])

    assert ["Norway", "of which: Hanbit Tech", "of which", "Hanbit Tech"] == [
        row[0] for row in rows_of(document, MONEY)[1:]
    ]


def test_a_part_of_a_part_is_plain_to_see():
    """A part of a part has a dash for every whole above it and names its own; a name is used as one."""
    rows = answer()["investments"]
    part = {**rows[0], "amount": "M4", "detail_of": "M3", "purpose": "grants"}
    by_amount = with_claims(investments=[part, *rows])
    by_name = with_claims(investments=[part, {**rows[0], "purpose": "Phase 1"}, *rows[1:]])

    assert ["Norway", "of which", "of the 4 billion euros", "Hanbit Tech"] == [
        row[0] for row in rows_of(by_amount, MONEY)[1:]
    ]
    assert "of Phase 1" == rows_of(by_name, MONEY)[3][0]


def test_a_part_without_its_whole_says_so():
    """A part whose whole has no row is no 'of which'; it says what it is a part of."""
    line = section(_untold(investments=answer()["investments"][:1]), MONEY)

    assert "support for start-ups (part of up to 30 billion euros)" in line
    assert "of which" not in line


def test_a_part_of_itself_is_written_once():
    """Rows that a damaged answer makes parts of each other are all there, once."""
    rows = answer()["investments"]
    document = _untold(investments=[{**rows[0], "detail_of": "M3"}, {**rows[1], "detail_of": "M3"}])

    assert "part of 4 billion euros" in section(document, MONEY)
    assert 2 == len(rows_of(document, MONEY)[1:])


def test_money_and_capacity_share_a_column():
    """GPUs stand where money does, behind it where a row has both; a row with neither says so."""
    rows = answer()["investments"]
    both = with_claims(investments=[*rows, {**rows[2], "amount": "M4"}, {**rows[2], "capacity": None}])

    assert ["12,000 GPUs", "500 million won, 12,000 GPUs", "not stated"] == [row[1] for row in rows_of(both, MONEY)[3:]]


def test_a_joint_total_names_those_who_share_it():
    """Where the owner's name lists all purses, nothing is said of other sources."""
    part, whole, other = answer()["investments"]
    joint = {**whole, "investor": {"english": "Norway and Hanbit Tech", "korean": "노르웨이"}}
    joint = {**joint, "purpose": "grants, total from all sources"}
    parts = [{**part, "detail_of": joint["amount"]}, {**other, "detail_of": joint["amount"], "amount": "M4"}]
    shown = rows_of(_untold(investments=[joint, *parts]), MONEY)

    assert "Norway and Hanbit Tech" == shown[1][0]


def test_place_and_note_stand_with_the_purpose():
    """Where it is and what hedges it follow what it is for; a place that the purpose names is not said again."""
    document = first_changed("investments", place="Oslo", note="not binding")
    named = first_changed("investments", purpose="campus in Oslo", place="Oslo", note=None)
    placed = first_changed("investments", place="outside Oslo")
    within = first_changed("investments", place="Within Norway", note=None)

    assert "support for start-ups, in Oslo (not binding); by 2027" == rows_of(document, MONEY)[2][2]
    assert "support for start-ups, within Norway; by 2027" == rows_of(within, MONEY)[2][2]
    assert "campus in Oslo; by 2027" == rows_of(named, MONEY)[2][2]
    assert "support for start-ups, outside Oslo; by 2027" == rows_of(placed, MONEY)[2][2]


def test_a_place_is_not_said_again():
    """A city pays in its city, and a part goes where its whole goes."""
    part, whole, _ = answer()["investments"]
    city = {**whole, "investor": {"english": "Oslo City", "korean": "노르웨이"}, "place": "Oslo"}
    shown = rows_of(_untold(investments=[city, {**part, "place": "Oslo"}]), MONEY)

    assert ["AI data centres", "support for start-ups"] == [row[2] for row in shown[1:]]


def test_a_sole_sum_reads_as_a_line():
    """One row is written as it is read; one whose sum a point says is not written again."""
    _, whole, _ = answer()["investments"]
    whole = {**whole, "amount": "M4"}
    line = section(_untold(investments=[whole]), MONEY)
    points = ["Norway puts up {M4} [13].", "It is so [1].", "It is so [1]."]
    row = {"table": "Years", "label": "Start-ups", "evidence": [2], "cells": [{"column": "2027", "text": "{M3}"}]}
    told = with_claims(investments=[whole], key_points=points, table_rows=[row])

    assert "- **Norway**: 500 million won" in line
    assert " for AI data centres; planned [[1]]" in line
    assert "**Norway**: 500" not in to_markdown(told)


def test_the_last_part_of_a_sum_of_the_writers_own_table_has_no_section():
    """What is left of a whole that a table shows in parts makes no line of its own; two such rows do."""
    part, whole, other = answer()["investments"]
    row = {"table": "Years", "label": "Norway", "evidence": [1], "cells": [{"column": "In all", "text": "{M1}"}]}
    rest = {**part, "amount": "M4", "detail_of": "M1"}

    assert f"## {MONEY}" not in to_markdown(_untold(table_rows=[row], investments=[whole, rest]))
    assert f"## {MONEY}" in to_markdown(_untold(table_rows=[row], investments=[whole, rest, other]))


def test_an_amount_of_a_table_of_the_writers_own_has_no_second_row():
    """What stands in the writer's own table is not said again; nothing leads to the row that is left out."""
    row = {"table": "Years", "label": "Start-ups", "evidence": [2], "cells": [{"column": "2027", "text": "{M3}"}]}
    rows = answer()["investments"]
    text = to_markdown(_untold(table_rows=[row], investments=[*rows, {**rows[1], "amount": "M4"}]))
    money = text.partition("## Money and capacity")[2].partition("\n## ")[0]

    assert "4 billion euros" in text.partition("## Years")[2].partition("\n## ")[0]
    assert "4 billion euros" not in money
    assert "500 million won" in money
    assert "up to 30 billion euros" not in money


def test_a_part_that_is_told_stands_beside_one_that_is_not():
    """Parts of one whole stand together or not at all: two of three would not add up."""
    row = {"table": "Years", "label": "Norway", "evidence": [9], "cells": [{"column": "2027", "text": "{M2}"}]}
    part, whole, _ = answer()["investments"]
    part = {**part, "period": None}
    untold = {**part, "amount": "M4", "evidence": [3]}
    told = ["{M3} of {M1} go to start-ups [1][2].", "It is so [1].", "It is so [1]."]
    document = with_claims(table_rows=[row], investments=[part, whole, untold], key_points=told, argument=None)

    assert (0, 1, 2) == shown_investments(document.brief, ProseWriter(document, "british"))


def test_the_same_sum_of_another_thing_keeps_its_row():
    """Two equal sums are one only where a sentence carries both: other money has its row."""
    row = {"table": "Years", "label": "Start-ups", "evidence": [2], "cells": [{"column": "2027", "text": "{M3}"}]}
    brief = _untold(table_rows=[row]).brief
    part, whole, _ = brief.investments
    twin = part.model_copy(update={"amount": part.amount.model_copy(update={"id": "M9"})})
    other = twin.model_copy(update={"evidence": whole.evidence})

    brief = brief.model_copy(update={"investments": (twin, other)})

    assert (1,) == shown_investments(brief, ProseWriter(sound(), "british"))


def test_a_column_that_is_idle_vanishes():
    """A column that no row fills is not there; what all of three rows say stands once, below them."""
    rows = answer()["investments"]
    header = rows_of(_untold(investments=rows[1:]), MONEY)[0]

    assert "Period" not in header
    assert "Status" in header
    assert "All sums: planned." in section(_untold(investments=rows), MONEY)
    assert "Status" not in rows_of(_untold(investments=rows), MONEY)[0]
    other = [rows[0], {**rows[1], "status_words": "agreed"}, rows[2]]
    assert "All sums" not in section(_untold(investments=other), MONEY)
    assert "All sums" not in section(_untold(investments=rows[1:]), MONEY)
    assert "of all" not in section(sound(), MONEY)


def test_a_single_correction_says_first_what_is_right():
    """What holds comes first, then what had been reported, as two sentences."""
    corrections = section(sound(), "Corrections")

    assert "- **Corrected:** Norway invests up to 30 billion euros. First reported: Norway invests 40" in corrections
    assert "40 billion euros. [[15]]" in corrections


def test_a_table_of_one_row_is_a_bullet():
    """A single row reads as a line with its markers last, and says which cell is what where that is not plain."""
    document = sound()

    assert "unduly**: claimed by some media; denied by Solbit Lab; audit not finished [[13], [14]]" in section(
        document, "Denials"
    )
    assert [] == rows_of(document, "Denials")


@pytest.mark.parametrize(
    "purpose", ["AI data centers, total from all sources", "AI data centers; total from all sources"]
)
def test_a_total_of_several_purses_is_nobodys_row(purpose):
    """The whole that several pay says so next to the name of its owner, and a single row has the name alone."""
    part, whole, _ = answer()["investments"]
    whole = {**whole, "purpose": purpose}
    rows = rows_of(_untold(investments=[part, whole]), MONEY)

    assert ["Total", "AI data centres"] == [rows[1][0], rows[1][2]]

    alone = section(_untold(investments=[{**whole, "amount": "M4"}]), MONEY)
    assert "Norway" in alone
    assert "Total" not in alone


def test_a_row_names_its_weightiest_sentences():
    """Of many sentences a row names four, those first that print its figures."""
    _, whole, other = answer()["investments"]
    whole = {**whole, "evidence": [9, 10, 11, 12, 13, 1]}
    rows = rows_of(_untold(investments=[whole, {**whole, "amount": "M4"}, other]), MONEY)

    assert "[[1], [9], [10], [11]]" == rows[1][-1]


def test_a_word_that_the_brief_has_in_lower_case_is_no_name():
    """A note begins in lower case in brackets where its first word is a word of the brief."""
    plain_word = first_changed("investments", note="Data centres alone")
    name = first_changed("investments", note="Haeoreum alone")

    assert rows_of(plain_word, MONEY)[2][2].endswith("(data centres alone); by 2027")
    assert rows_of(name, MONEY)[2][2].endswith("(Haeoreum alone); by 2027")


def test_a_country_has_its_article():
    """Money goes into data centres in the United States."""
    part, whole, _ = answer()["investments"]
    rows = rows_of(_untold(investments=[part, {**whole, "place": "United States"}]), MONEY)
    assert rows[1][2].endswith(", in the United States")


def test_the_purses_of_a_total_are_all_named():
    """What the owner of a total pays of it is said to be the owner's, where another pays the rest."""
    own, whole, other = answer()["investments"]
    whole = {**whole, "purpose": "AI data centers, total from all sources"}
    others = {**own, "investor": other["investor"]}

    assert "of which" == rows_of(_untold(investments=[own, whole]), MONEY)[2][0]
    named = [row[0] for row in rows_of(_untold(investments=[own, others, whole]), MONEY)]
    assert ["Total", "of which: Norway", "of which: Hanbit Tech"] == named[1:]


def test_a_name_has_its_korean_once():
    """A developer of two models is named in both forms at the first."""
    rows = answer()["korean_models"]
    document = with_claims(korean_models=[*rows, {**rows[0], "version": "3.0"}])
    developers = [row[0] for row in rows_of(document, "Korean models")[1:]]

    assert ["Hanbit Tech (한빛테크)", "Solbit Lab (솔빛랩)", "Hanbit Tech"] == developers


def test_dates_that_are_not_known_stand_last():
    """An event whose day the article does not give comes after those with one."""
    document = sound()
    first, *rest = document.brief.dates
    unknown = first.date.model_copy(update={"date_min": None, "date_max": None, "resolved": False})
    rows = (first.model_copy(update={"date": unknown}), *rest)
    dates = _dates(document.model_copy(update={"brief": document.brief.model_copy(update={"dates": rows})}))

    assert "duty to report begins" in dates[-1]


def test_south_korea_has_its_row():
    """A position that is not stated has a row like any other."""
    assert "South Korea" in [row[0] for row in rows_of(sound(), "Positions: Oslo AI declaration")]


def test_models_have_version_and_korean_and_no_stock_code():
    """A model has its printed version, names their Korean once, and stock codes stay in JSON."""
    front = to_markdown(sound()).partition("\n---\n")[0]

    assert ["Hanbit Tech (한빛테크)", "Garam 2.0 (가람 2.0)", "public advice", "[[6]]"] == rows_of(
        sound(), "Korean models"
    )[1]
    assert "012345" not in front
    assert 1 == front.count("한빛테크")


def _dates(document):
    """Return the lines of the list of dates."""
    return [line for line in section(document, "Dates ahead").splitlines() if line]


def _untold(**changes):
    """Return the sound document with points that tell nothing of its rows."""
    point = "Norway signed [4]."
    return with_claims(argument=None, key_points=[point] * 3, bottom_line=point, **changes)


def test_a_few_sums_that_points_tell_make_no_table():
    """Four sums are compared in a table; fewer that the points tell stand there alone, and nothing links to one."""
    rows = answer()["investments"]
    told = to_markdown(with_claims(investments=rows[:2]))

    assert f"## {MONEY}" in to_markdown(_untold(investments=rows[:2]))
    assert f"## {MONEY}" not in told
    assert "#money-and-capacity" not in told
    assert 6 == len(rows_of(with_claims(investments=[*rows, *rows[1:]]), MONEY))


def test_a_period_that_few_sums_have_stands_with_the_purpose():
    """A column that most rows leave empty is none: what it would say stands behind what the sum is for."""
    whole, part, other = answer()["investments"]
    rows = rows_of(_untold(investments=[whole, part, other]), MONEY)

    assert ["Who", "Amount or capacity", "Purpose", "Ref."] == rows[0]
    assert "support for start-ups; by 2027" == rows[2][2]
    half = rows_of(_untold(investments=[whole, part]), MONEY)
    assert ["support for start-ups", "by 2027"] == half[2][2:4]


def test_a_stretch_of_time_stands_where_it_ends():
    """The first half of a year comes behind its March, as a reader expects of a timetable."""
    document = sound()
    month, half, other = (date.model_copy(deep=True) for date in document.brief.dates[:3])
    march = month.date.model_copy(update={"date_min": dt.date(2027, 3, 1), "date_max": dt.date(2027, 3, 31)})
    first = half.date.model_copy(update={"date_min": dt.date(2027, 1, 1), "date_max": dt.date(2027, 6, 30)})
    rows = (half.model_copy(update={"date": first}), month.model_copy(update={"date": march}), other)
    shown = "\n".join(_dates(document.model_copy(update={"brief": document.brief.model_copy(update={"dates": rows})})))

    assert shown.index(month.event.text) < shown.index(half.event.text)


def test_a_stretch_of_time_begins_its_row_with_a_capital():
    """'The second half of 2027' opens a line as a sentence does."""
    document = sound()
    first, *rest = document.brief.dates
    half = find(Article.from_text("2027년 하반기에 시작한다.")).dates[0]
    rows = (first.model_copy(update={"date": half}), *rest)
    shown = _dates(document.model_copy(update={"brief": document.brief.model_copy(update={"dates": rows})}))

    assert shown[-1].startswith("- **The second half of 2027:** ")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("planned", "National Assembly passes the act (planned) [[7]]"),
        ("may be delayed", "National Assembly passes the act (may be delayed) [[7]]"),
        ("decided", "National Assembly passes the act [[7]]"),
        ("passes", "National Assembly passes the act [[7]]"),
        (None, "National Assembly passes the act [[7]]"),
    ],
)
def test_a_date_says_how_sure_it_is(said, shown):
    """How sure a date is stands in brackets, unless it is plain or the event says it."""
    rows = [{**row, "status_words": said} for row in answer()["dates"]]

    assert f"- **26 December 2024:** {shown}" == _dates(with_claims(dates=rows))[0]


def test_a_date_in_a_label_names_the_unit_of_its_row():
    """What a row's label says of its unit is not said again in its cells."""
    row = {
        "table": "Plan",
        "label": "Total, billion euros",
        "evidence": [2],
        "cells": [{"column": "Final", "text": "{M3}"}],
    }
    other = {**row, "label": "Start", "cells": [{"column": "Final", "text": "May"}]}

    assert ["4", "May"] == [cells[1] for cells in rows_of(with_claims(table_rows=[row, other]), "Plan")[1:]]


def test_a_single_date_that_is_told_has_no_list():
    """A list of dates stands from two on, or where the prose tells one nowhere; nothing links to what is missing."""
    points = ["A day {D4} [8], a law {D3} [7], comments {D5} [9]."] * 3
    told = to_markdown(with_claims(dates=answer()["dates"][:1], key_points=points))
    alone = with_claims(
        dates=answer()["dates"][:1], argument=None, key_points=["Norway signed [4]."] * 3, bottom_line="So it is [4]."
    )

    days = [line.partition(":**")[0] for line in _dates(sound())]
    assert ["- **26 December 2024", "- **March 2025", "- **22 January 2026"] == days
    assert "## Dates ahead" not in told
    assert "#dates-ahead" not in told
    assert 1 == len(_dates(alone))


def test_a_bare_count_of_capacity_has_a_unit():
    """1만2천장 that stands next to no noun is so many units, not a number next to won."""
    document = sound()
    first, second, row = document.brief.investments
    sheets = row.model_copy(update={"capacity": row.capacity.model_copy(update={"unit": "sheet"})})
    brief = document.brief.model_copy(update={"investments": (first, second, sheets)})

    assert "12,000 GPUs" == rows_of(document, MONEY)[3][1]
    assert "12,000 units" == rows_of(document.model_copy(update={"brief": brief}), MONEY)[3][1]


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("According to Oslo", "(according to Oslo)"),
        ("Oslo says so", "(Oslo says so)"),
        ("Includes all of it", "(includes all of it)"),
        ("A target alone", "(a target alone)"),
        ("Half (by plan) is open", "; half (by plan) is open"),
    ],
)
def test_a_note_goes_on_behind_the_purpose(note, shown):
    """A note that begins as a sentence does not in brackets; a name keeps its capital."""
    assert rows_of(first_changed("investments", note=note, place=None), MONEY)[2][2].endswith(f"{shown}; by 2027")
