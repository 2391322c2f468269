"""A brief that a model wrote as Markdown is cut into claims."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from policy_brief.answers.written_page import claims_of_page, read_inline

HEAD = "# Seoul plans a law [1]\n\n"
BOTTOM = "## Bottom line\n\n- It plans [1].\n\n"


def _claims(*sections, before=""):
    return claims_of_page(f"{HEAD}{before}\n\n{BOTTOM}" + "\n\n".join(sections))


def _points(*sections):
    points = _claims(*sections).get("key_points", [])
    return [tuple(point[name] for name in ("heading", "form", "number", "lead", "text")) for point in points]


@pytest.mark.parametrize(
    "title", ["# Seoul plans a law [1]", "# **Seoul** plans a law [1]", "Seoul plans a law [1]\n==="]
)
def test_the_first_title_is_the_headline(title):
    """With its markers, without signs of type."""
    assert {"text": "Seoul plans a law [1]", "lead": ""} == claims_of_page(f"{title}\n\n{BOTTOM}")["headline"]


def test_what_stands_below_the_headline_is_read_with_care():
    """Paragraph by paragraph; without any, the list is empty."""
    before = "*One side\nspeaks* [2].\n\n**A sample.** It is one."

    assert [("One side speaks [2].", ""), ("A sample. It is one.", "A sample.")] == [
        (claim["text"], claim["lead"]) for claim in _claims(before=before)["read_with_care"]
    ]
    assert [] == _claims()["read_with_care"]


@pytest.mark.parametrize(
    ("section", "lines", "leads"),
    [
        ("It pays [1].", ["It pays [1]."], [""]),
        ("- **It** pays [1].\n- It ends [2].", ["It pays [1].", "It ends [2]."], ["It", ""]),
        (
            "It pays [1].\n\n1. **It ends\n   soon** [2].",
            ["It pays [1].", "", "It ends soon [2]."],
            ["", "It ends soon"],
        ),
        ("**It** pays [1].\n\nIt ends [2].", ["It pays [1].", "", "It ends [2]."], ["It", ""]),
    ],
)
def test_the_bottom_line_is_one_text(section, lines, leads):
    """With a line for each of its paragraphs and list items, and a lead for each up to the last that has one.

    An empty line stands between paragraphs, and where not all are list items.
    """
    line = claims_of_page(f"{HEAD}## Bottom line\n\n{section}")["bottom_line"]

    assert (lines, "\n".join(leads).rstrip("\n")) == (line["text"].split("\n"), line["lead"])


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Assessment", "consequences"),
        ("OUR ASSESSMENT", "consequences"),
        ("**Caveats** [2]", "caveats"),
        ("What to watch and do", "follow_up"),
        ("Next steps", "follow_up"),
        ("Assessment (ours, not the article's)", "consequences"),
        ("3. What to watch:", "follow_up"),
    ],
)
@pytest.mark.parametrize("mark", ["##", "###", "#"])
def test_some_sections_are_lists_of_their_own(title, name, mark):
    """By their titles, in any case and type, at any level."""
    claims = _claims(f"{mark} {title}\n\nFirst [1].\n\n- **Second.** It is [2].\n- Third")

    assert [("First [1].", ""), ("Second. It is [2].", "Second."), ("Third", "")] == [
        (claim["text"], claim["lead"]) for claim in claims[name]
    ]
    assert [] == claims["key_points"]


@pytest.mark.parametrize(
    ("block", "points"),
    [
        ("It pays\nnow [1].", [("paragraph", None, "It pays now [1].")]),
        ("It pays [1].\n\nIt ends [2].", [("paragraph", None, "It pays [1]."), ("paragraph", None, "It ends [2].")]),
        ("- They punish [1].\n- None", [("bullet", None, "They punish [1]."), ("bullet", None, "None")]),
        ("1. Train [1]\n2. Pay", [("item", 1, "Train [1]"), ("item", 2, "Pay")]),
        ("3. Train\n4. Pay", [("item", 3, "Train"), ("item", 4, "Pay")]),
        ("> “Open the data” [3]", [("quotation", None, "“Open the data” [3]")]),
        ("- All:\n  1. A\n  2. > B", [("bullet", None, "All:"), ("item", 1, "A"), ("quotation", None, "B")]),
        ("    It pays [1].", [("paragraph", None, "It pays [1].")]),
        ("```\nIt pays [1].\n```", [("paragraph", None, "It pays [1].")]),
        ("<b>It</b> pays [1].", [("paragraph", None, "<b>It</b> pays [1].")]),
        ("---\n\n-\n\n```\n```", []),
    ],
)
def test_a_block_is_a_point_of_its_section(block, points):
    """A paragraph, a list item, a quotation, by the innermost; its lines are one, and no word of it is lost."""
    assert [("The plan", form, number, "", text) for form, number, text in points] == _points(
        f"## The plan [2]\n\n{block}"
    )


@pytest.mark.parametrize(
    ("markdown", "lead", "bold", "text"),
    [
        ("**Fines.** They punish [1].", "Fines.", [], "Fines. They punish [1]."),
        ("**18 May [1]:** It pays.", "18 May:", [], "18 May [1]: It pays."),
        ("**All of _it_ [1].**", "All of it.", [], "All of it [1]."),
        ("**All  of it.**  It pays.", "All of it.", [], "All of it. It pays."),
        ("It **pays** [1].", "", ["pays"], "It pays [1]."),
        ("It **pays [1]\nat last** [2].", "", ["pays at last"], "It pays [1] at last [2]."),
        ("*It* pays for snake_case, 5 * 3, __now__ [1].", "", ["now"], "It pays for snake_case, 5 * 3, now [1]."),
        ("It pays `5` \\*now\\* &amp; [more](x) [1].", "", [], "It pays 5 *now* & more [1]."),
        ("**A** and **B** pay [1].", "A", ["B"], "A and B pay [1]."),
        (" **A** and **B** and **C** pay [1].", "A", ["B", "C"], "A and B and C pay [1]."),
    ],
)
def test_what_a_text_begins_with_in_bold_is_its_lead(markdown, lead, bold, text):
    """It stays in the text, which has no signs of type; what is bold has no markers, further on as at the beginning."""
    (point,) = _claims(f"## A\n\n{markdown}")["key_points"]

    assert (lead, tuple(bold), text) == (point["lead"], point["bold"], point["text"])
    assert (text, lead, tuple(bold)) == read_inline(markdown.replace("\n", " "))


def test_each_line_of_text_without_blocks_has_its_lead():
    """Empty lines are passed over; without any lead there is none."""
    assert ("It pays.\nIt ends.", "", ()) == read_inline("It pays.\nIt ends.")
    assert ("A. It pays.\nIt ends.\nB. So.", "A.\n\nB.", ("ends", "So")) == read_inline(
        "**A.** It pays.\n\nIt **ends**.\n**B.** **So**."
    )


def test_what_is_bold_in_a_bottom_line_is_told_line_by_line():
    """All of it is one claim."""
    claims = claims_of_page("# It pays [1]\n\n## Bottom line\n\n- It **pays** [1].\n- **Now:** it **ends** [2].")

    assert {"lead": "\nNow:", "bold": ["pays", "ends"]}.items() <= claims["bottom_line"].items()


def test_a_point_stands_below_the_last_title():
    """Of whatever level; a second first-level title is no headline."""
    titles = ("# A\n\na", "## B\n\n### C\n\nc", "## Bottom line\n\nIt ends [2].", "## A\n\nb")
    claims = _claims(*titles)

    assert [("A", "a"), ("C", "c"), ("A", "b")] == [(heading, text) for heading, *_, text in _points(*titles)]
    assert ("Seoul plans a law [1]", "It plans [1].\n\nIt ends [2].") == (
        claims["headline"]["text"],
        claims["bottom_line"]["text"],
    )


@pytest.mark.parametrize(
    ("block", "depths"),
    [
        ("- A\n- B", [0, 0]),
        ("- A\n  - B\n    - C\n  - D\n- E", [0, 1, 2, 1, 0]),
        ("1. A\n   - B\n2. C", [0, 1, 0]),
        ("- A\n\n  > B\n- C", [0, 0, 0]),
        ("A\n\n> B", [0, 0]),
        ("> - A\n>   - B", [0, 1]),
    ],
)
def test_a_claim_knows_how_many_lists_its_own_stands_in(block, depths):
    """In the body and below titles that are lists of their own."""
    for title, name in (("The plan", "key_points"), ("Suggested action", "follow_up")):
        assert depths == [claim["depth"] for claim in _claims(f"## {title}\n\n{block}")[name]]


def test_a_claim_knows_its_place():
    """Its title, its form, the number of an item, and how many blocks of the page stand above it."""
    claims = _claims(
        f"## Who pays\n\nIt pays [1].\n\n{TABLE}", "## Our Assessment\n\n2. It ends.\n\n> So?", before="Care."
    )
    placed = [claim for name in ("key_points", "consequences") for claim in claims[name]]

    assert [
        ("Who pays", "paragraph", None, 2),
        ("Our Assessment", "item", 2, 4),
        ("Our Assessment", "quotation", None, 5),
    ] == [tuple(claim[name] for name in ("heading", "form", "number", "below")) for claim in placed]
    assert {"text", "lead", "bold"} == set(claims["read_with_care"][0])


TABLE = """
| **Who** [2] | Pays, won | When [2][3] |
|:------------|----------:|-------------|
| _Seoul_ [4] | 5 [5, 6]  | 2026        |
| Busan       |           | 2027 [4]    |
"""


def test_a_row_of_a_table_is_a_claim():
    """With the head above its label, its cells by column, and the sentences that it and the heads name, each once."""
    seoul, busan = _claims(f"## The money\n\n{TABLE}")["table_rows"]

    assert {
        "table": "The money", "heading": "The money", "below": 1, "head": "Who", "label": "Seoul [4]",
        "cells": [{"column": "Pays, won", "text": "5 [5, 6]"}, {"column": "When", "text": "2026"}],
        "evidence": [4, 5, 6, 2, 3],
    } == seoul  # fmt: skip
    assert (["When"], [4, 2, 3]) == ([cell["column"] for cell in busan["cells"]], busan["evidence"])


def test_a_range_of_sentences_is_all_of_them():
    """In a cell as in prose, and in the heads."""
    (row,) = _claims("## The money\n\n| Who [7–8] | Pays |\n|---|---|\n| Seoul | 5 [2-4] |")["table_rows"]

    assert [2, 3, 4, 7, 8] == row["evidence"]


def test_a_table_of_one_column_is_a_list():
    """Its rows have nothing beside them that they could be a claim with."""
    claims = _claims("## The money\n\n| All who pay |\n|---|\n| Seoul [4] |")

    assert "table_rows" not in claims
    assert ["All who pay", "Seoul [4]"] == [point["text"] for point in claims["key_points"]]


@pytest.mark.parametrize("title", ["Bottom line:", "1. Bottom line", "1) BOTTOM LINE"])
def test_the_bottom_line_may_have_a_number_or_a_colon(title):
    """It is asked for by its words, not by its type."""
    assert "It ends [2]." == claims_of_page(f"{HEAD}## {title}\n\nIt ends [2].")["bottom_line"]["text"]


def test_a_subtitle_does_not_end_a_list_of_its_own():
    """It is a paragraph of an assessment, in bold; in the body it is a title, as a section is."""
    claims = _claims(
        "## Assessment\n\n### On law\n\nIt is weak.\n\n### Caveats\n\nNone.\n\n## Who\n\n### Banks\n\nA [1]."
    )

    assert ([("On law", "On law"), ("It is weak.", "")], [("None.", "")]) == tuple(
        [(claim["text"], claim["lead"]) for claim in claims[name]] for name in ("consequences", "caveats")
    )
    assert ["Banks"] == [point["heading"] for point in claims["key_points"]]


@pytest.mark.parametrize(
    ("row", "label", "cells"),
    [
        ("| **Group one** | |", "Group one", ["–"]),
        ("| | z [2] |", "–", ["z [2]"]),
        ("| only [2] |", "only [2]", ["–"]),
    ],
)
def test_a_row_may_have_gaps(row, label, cells):
    """A row that begins a group, one that goes on with it, and a short one are rows."""
    (claim,) = _claims(f"## The money\n\n| Who | Pays |\n|---|---|\n{row}")["table_rows"]

    assert (label, cells) == (claim["label"], [cell["text"] for cell in claim["cells"]])


def test_a_table_above_the_first_title_has_one():
    """That of points without a title."""
    (row, _) = claims_of_page(f"{HEAD}{TABLE}\n\n{BOTTOM}")["table_rows"]

    assert ("Key points", "Key points") == (row["table"], row["heading"])


def test_a_table_knows_its_place():
    """How many blocks of the page stand above it; each has a title of its own."""
    rows = _claims(
        f"## The money\n\nIt pays.\n\n{TABLE}\n\n- It ends.\n\n{TABLE}", f"## Caveats\n\nNone.\n\n## Who\n\n{TABLE}"
    )["table_rows"]

    assert [("The money", 2), ("The money (2)", 4), ("Who", 6)] == [(row["table"], row["below"]) for row in rows[::2]]
    assert ["The money", "The money", "Who"] == [row["heading"] for row in rows[::2]]


@pytest.mark.parametrize(
    ("markdown", "missing"),
    [
        (BOTTOM, "'# ' and the headline"),
        ("", "'# ' and the headline"),
        (f"{HEAD}It plans [1].", "a section '## Bottom line'"),
        (f"{HEAD}## Bottom line\n\n## The plan\n\nIt plans [1].", "a section '## Bottom line'"),
        (f"{HEAD}## Bottom line\n\n{TABLE}", "a section '## Bottom line'"),
    ],
)
def test_what_a_page_cannot_be_without_is_said(markdown, missing):
    """A headline, and a bottom line with words."""
    with pytest.raises(PydanticCustomError, match=f"markdown has no line with {missing}"):
        claims_of_page(markdown)
