"""The body of a page: sections with paragraphs, lists, quotations and tables."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from policy_brief import Audit, Verdict
from summarizer.write import to_markdown
from summarizer.write.english.prose import DISPUTED
from tests.write.made import with_claims
from tests.write.page import headings, rows, section


def _point(text, form="paragraph", heading="The deal", number=None):
    return {"heading": heading, "form": form, "number": number, "text": text}


def _row(label, cells, *evidence, below=1, table="The deal", heading="The deal", head="Year"):
    columns = [{"column": column, "text": text} for column, text in cells.items()]
    place = {"table": table, "heading": heading, "below": below, "head": head}
    return {**place, "label": label, "cells": columns, "evidence": list(evidence)}


def _table(*made):
    """Return the rows of a table below one point."""
    return rows(with_claims(key_points=[_point("It pays [1].")], table_rows=made), "The deal")


def _deal(points, table_rows=()):
    """Return what stands in the section of a deal."""
    return section(with_claims(key_points=points, table_rows=list(table_rows)), "The deal").strip()


def test_sections_stand_in_the_order_of_their_points():
    """However a heading is written; points without one are key points."""
    points = [_point("It pays [1].", heading=heading) for heading in ("The deal", "People", "the Deal", None)]
    document = with_claims(key_points=points, table_rows=[_row("2027", {"Sum": "{M3}"}, 2, below=4, heading="Days")])

    assert ["The deal", "People", "Key points", "Days"] == headings(document)[1:5]
    assert "\nIt pays. [¹]\n\nIt pays. [¹]\n" == section(document, "The deal")


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("paragraph", "**It pays.** So it is. [¹]\n\nIt ends. [⁴]"),
        ("bullet", "- **It pays.** So it is. [¹]\n- It ends. [⁴]"),
        ("item", "1. **It pays.** So it is. [¹]\n2. It ends. [⁴]"),
        ("quotation", "> **It pays.** So it is. [¹]\n\n> It ends. [⁴]"),
    ],
)
def test_a_point_has_its_form(form, shown):
    """Its lead is in bold, lines of a list stand together, and only an item shows a number."""
    points = [_point("**It pays.** So it is [1].", form, number=1), _point("It ends [4].", form, number=2)]

    assert shown == _deal(points)


@pytest.mark.parametrize("name", ["consequences", "caveats", "follow_up"])
def test_a_claim_of_a_closing_list_has_its_form(name):
    """What is not known to be another is a bullet; a claim in dispute keeps its mark."""
    forms = ({}, {"form": "paragraph"}, {"form": "item", "number": 2})
    claims = [{"text": f"**It** {at} [1].", "heading": "Outlook", "below": at, **form} for at, form in enumerate(forms)]
    audit = Audit(verdicts=(Verdict(claim=f"{name}[2]", verdict="disputed"),))
    document = with_claims(**{name: claims}).model_copy(update={"audit": audit})

    assert [
        "- **It** 0. [¹]", "", "**It** 1. [¹]", "", f"2. **It** 2. [¹] {DISPUTED}"
    ] == section(document, "Outlook").strip().partition("\n\n*Based")[0].splitlines()  # fmt: skip


def test_forms_alternate():
    """A blank line parts a list from what is none; behind that, a list goes on with the numbers that it has."""
    forms = ["paragraph", "item", "item", "quotation", "item", "bullet"]
    written = _deal([_point(f"It is {form} [1].", form, number=at) for at, form in enumerate(forms)])

    assert [
        "It is paragraph. [¹]",
        "",
        "1. It is item. [¹]",
        "2. It is item. [¹]",
        "",
        "> It is quotation. [¹]",
        "",
        "4. It is item. [¹]",
        "- It is bullet. [¹]",
    ] == written.splitlines()


def _nested(*depths):
    """Return the section of points whose form is a bullet where a depth is given, else a paragraph."""
    points = (
        {**_point("It pays [1].", "bullet"), "depth": at} if at is not None else _point("It is [1].") for at in depths
    )
    return _deal(list(points))


@pytest.mark.parametrize(
    ("depths", "shown"),
    [
        ((0, 1, 1, 0), ["- ", "   - ", "   - ", "- "]),
        ((0, 1, 2, 1), ["- ", "   - ", "      - ", "   - "]),
        ((1, 2), ["- ", "   - "]),
        ((0, 2), ["- ", "   - "]),
        ((0, None, 1), ["- ", "", "- "]),
    ],
)
def test_a_list_stands_within_a_list(depths, shown):
    """At most one deeper than what is above it, whatever became of that; none stands in a paragraph."""
    lines = [line.partition("It")[0] for line in _nested(*depths).splitlines() if line]
    rendered = MarkdownIt("commonmark").render(_nested(0, 1, 1, 0).replace("[¹]", ""))

    assert shown == lines
    assert (
        rendered.replace("\n", "")
        == "<ul><li>It pays.<ul><li>It pays.</li><li>It pays.</li></ul></li><li>It pays.</li></ul>"
    )


def test_a_list_within_a_numbered_one_is_part_of_its_item():
    """Its bullets stand below the words of the item."""
    points = [_point("It pays [1].", "item", number=1), {**_point("It ends [1].", "bullet"), "depth": 1}]
    rendered = MarkdownIt("commonmark").render(_deal(points).replace("[¹]", ""))

    assert rendered.replace("\n", "") == "<ol><li>It pays.<ul><li>It ends.</li></ul></li></ol>"


def test_items_of_another_section_have_their_own_numbers():
    """Also where a list of the section before stands right above them; an item whose number is not known is a first."""
    numbers = {"The deal": 3, "People": 1, "Days": None}
    document = with_claims(key_points=[_point("It pays [1].", "item", *titled) for titled in numbers.items()])

    assert ["3. It pays. [¹]", "1. It pays. [¹]", "1. It pays. [¹]"] == [
        section(document, title).strip() for title in numbers
    ]


@pytest.mark.parametrize(
    "text", ["1. It pays [1].", "# It pays [1].", "+ It pays [1].", "> It pays [1].", "--- it pays [1]."]
)
def test_a_paragraph_opens_nothing_else(text):
    """What begins like a list, a heading, a quotation or a line is a paragraph."""
    shown = MarkdownIt("commonmark").render(_deal([_point(text)]).partition(" [¹]")[0])

    assert shown.startswith("<p>")


@pytest.mark.parametrize(
    ("below", "order"), [(0, "table one two"), (1, "one table two"), (2, "one two table"), (None, "table one two")]
)
def test_a_table_stands_where_it_stood(below, order):
    """Between the points of its section, with a blank line around it; above them if its place is not known."""
    blocks = _deal([_point("One [1]."), _point("Two [1].")], [_row("2027", {"Sum": "{M3}"}, 2, below=below)])

    assert order.split() == [
        {"|": "table"}.get(block[0], block.partition(".")[0].lower()) for block in blocks.split("\n\n")
    ]


def test_a_table_has_its_heads_and_labels():
    """Columns come in the order of their first appearance, gaps are dashes, two cells of a column stand together."""
    made = [
        _row("National", {"2026": "{M3}", "Total": "{M1}."}, 1, 2, head="Level"),
        _row("Local", {"2027": "none", "2026": "some"}, 2, head="Level"),
    ]
    made[1]["cells"].append({"column": "2027", "text": "as yet"})

    assert [
        ["Level", "2026", "Total", "2027", "Ref."],
        ["National", "4 billion euros", "up to 30 billion euros", "–", "[¹], [²]"],
        ["Local", "some", "–", "none; as yet", "[²]"],
    ] == _table(*made)


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("Million euros", "8 billion euros"),
        ("Billion euros", "up to 8 billion euros"),
        ("Percent, at most", "up to 5 percent"),
        ("GPUs, thousand", "12,000 GPUs"),
        ("Change (our arithmetic)", "1.6 points (our arithmetic)"),
        ("Time", "7:38 p.m."),
    ],
)
def test_a_table_is_printed_as_written(column, text):
    """No unit, scale or bound moves between a cell and its head."""
    assert [["Year", column, "Ref."], ["2027", text, "[¹]"]] == _table(_row("2027", {column: text}, 1))


def test_tables_of_one_section_are_several():
    """Each has its own heads."""
    made = [_row("2027", {"Sum": "{M3}"}, 2), _row("Oslo", {"Vote": "none"}, 4, table="The deal (2)", head="Place")]

    assert [
        ["Year", "Sum", "Ref."],
        ["2027", "4 billion euros", "[²]"],
        ["Place", "Vote", "Ref."],
        ["Oslo", "none", "[⁴]"],
    ] == _table(*made)


@pytest.mark.parametrize(
    ("evidence", "references", "shared"),
    [
        ([(1, 15), (15,)], ["[¹], [¹⁵]", "[¹⁵]"], ""),
        ([(1, 15)], ["[¹], [¹⁵]"], ""),
        ([(1, 15), (15, 1)], None, "All rows: [¹], [¹⁵]"),
    ],
)
def test_sentences_of_all_rows_are_named_once(evidence, references, shared):
    """Where all rows rest on the same sentences, these stand below the table; else each row names all of its own."""
    made = [_row("2027", {"Sum": "some"}, *numbers) for numbers in evidence]
    points = [_point("It pays [4].")]
    last = _deal(points, made).rpartition("\n\n")[2]
    head, *cells = _table(*made)

    assert (references is not None) == ("Ref." in head)
    assert (references or ["some"] * len(made)) == [row[-1] for row in cells]
    assert shared == (last if last.startswith("All rows") else "")


def test_a_row_in_dispute_keeps_its_mark():
    """It stands in the last column, also where the sentences of all rows stand below."""
    made = [_row(label, {"Sum": "some"}, 1) for label in ("2027", "2028")]
    document = with_claims(key_points=[_point("It pays [1].")], table_rows=made)
    audit = Audit(verdicts=(Verdict(claim="table_rows[1]", verdict="disputed"),))

    assert [["2027", "some", ""], ["2028", "some", DISPUTED]] == rows(
        document.model_copy(update={"audit": audit}), "The deal"
    )[1:]


def test_heads_and_headings_have_the_spelling_of_the_page():
    """As all that is printed."""
    points = [_point("It pays [1].", heading="Data centers")]
    made = [_row("2027", {"Labor": "some"}, 1, table="Data centers", heading="Data centers", head="Program")]
    page = to_markdown(with_claims(key_points=points, table_rows=made))

    assert "## Data centres\n" in page
    assert "| Programme | Labour | Ref. |" in page


def test_nothing_in_a_table_is_markdown():
    """Heads, columns, labels and cells show as they were written."""
    made = [_row("3 * 4", {"2 * 4": "1 * 4"}, 1, head="4 * 4")]

    assert [["4 \\* 4", "2 \\* 4", "Ref."], ["3 \\* 4", "1 \\* 4", "[¹]"]] == _table(*made)


def test_a_bar_in_a_table_parts_no_cells():
    """Wherever it stands: head, column, label or cell."""
    made = [_row("a|b", {"c|d": "e|f"}, 1, head="g|h")]

    assert [["g\\|h", "c\\|d", "Ref."], ["a\\|b", "e\\|f", "[¹]"]] == _table(*made)


def test_a_table_of_the_bottom_line_stands_right_behind_it():
    """Without its title a second time."""
    made = [_row("2027", {"Sum": "some"}, 1, below=2, table="Bottom line", heading="Bottom line")]
    page = to_markdown(
        with_claims(bottom_line="It pays [1].", key_points=[{**_point("It ends [4]."), "below": 3}], table_rows=made)
    )
    front = page.partition("## The deal")[0]

    assert 1 == page.count("## Bottom line\n")
    assert front.index("It pays.") < front.index("| 2027 | some |")
