"""Korean models, unless a table of the writer's own has a row for them."""

from __future__ import annotations

import re

import pytest

from policy_brief import Audit, Verdict
from summarizer.write import to_markdown
from summarizer.write.markup.anchors import heading_anchor
from tests.write.made import answer, sound, with_claims
from tests.write.page import section


@pytest.mark.parametrize(
    ("label", "heading"),
    [
        ("Garam 2.0", "Further Korean models"),
        ("Garam 2.0, Hanbit Tech: passed", "Further Korean models"),
        ("Hanbit Tech: Garam 2.0 (passed)", "Further Korean models"),
        ("Garam 2.0 Preview", "Korean models"),
        ("Garam", "Korean models"),
        ("Garam 2.01", "Korean models"),
        ("New Garam2.0", "Korean models"),
    ],
)
def test_a_model_with_a_row_of_its_own_is_not_listed_again(label, heading):
    """Its row names it with its version; the heading says that there are others."""
    row = {"table": "Results", "label": label, "evidence": [6], "cells": [{"column": "Place", "text": "first"}]}
    document = with_claims(table_rows=[row, {**row, "label": "Average"}])
    listed = section(document, heading)

    assert ("Garam 2.0 (가람 2.0)" in listed) is (heading == "Korean models")
    assert "Yeoul 7B" in listed


def test_a_model_beside_those_of_a_table_is_a_line():
    """The model, who made it, what is said of it."""
    row = {"table": "Results", "label": "Garam 2.0", "evidence": [6], "cells": [{"column": "Place", "text": "first"}]}
    lines = section(with_claims(table_rows=[row, {**row, "label": "Average"}]), "Further Korean models").split("\n")

    assert any(re.match(r"- \*\*Yeoul 7B \(.+\)\*\*, .+: .+ \[\[", line) for line in lines)
    assert not any(line.startswith("|") for line in lines)


@pytest.mark.parametrize(("note", "count"), [(None, 0), ("All are open [6].", 1)])
def test_models_that_all_have_rows_need_no_section(note, count):
    """But for what is said of all of them."""
    cells = [{"column": "Place", "text": "first"}]
    rows = [
        {"table": "Results", "label": label, "evidence": [6], "cells": cells} for label in ("Garam 2.0", "Yeoul 7B")
    ]

    assert count == to_markdown(with_claims(table_rows=rows, models_note=note)).count("Korean models\n")


@pytest.mark.parametrize("labels", [("Average",), ("Garam 2.0",), ("Garam 2.0", "Yeoul 7B")])
@pytest.mark.parametrize("note", [None, "All are open [6]."])
def test_every_link_of_a_page_leads_somewhere(labels, note):
    """Whatever the heading above the models is, and whether there is one."""
    cells = [{"column": "Place", "text": "first"}]
    rows = [{"table": "Results", "label": label, "evidence": [2], "cells": cells} for label in labels]
    page = to_markdown(with_claims(table_rows=rows, models_note=note))
    places = {heading_anchor(title) for title in re.findall(r"^#+ (.+)$", page, re.MULTILINE)}
    places |= {"top", *re.findall(r'<a id="([^"]+)"', page)}

    assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= places


def test_a_disputed_model_is_listed():
    """Its mark stands nowhere else."""
    row = {"table": "Results", "label": "Garam 2.0", "evidence": [6], "cells": [{"column": "Place", "text": "first"}]}
    document = with_claims(table_rows=[row, {**row, "label": "Average"}])
    verdict = Verdict(claim="korean_models[0]", verdict="disputed")

    assert "Garam 2.0" in section(document.model_copy(update={"audit": Audit(verdicts=(verdict,))}), "Korean models")


def test_a_disputed_model_keeps_its_place():
    """Models stand in the order of the brief, whichever of them is in dispute."""
    verdict = Verdict(claim="korean_models[1]", verdict="disputed")
    listed = section(sound().model_copy(update={"audit": Audit(verdicts=(verdict,))}), "Korean models")

    assert 0 < listed.index("Garam 2.0") < listed.index("Yeoul 7B") < listed.index("disputed")


@pytest.mark.parametrize(
    ("point", "is_listed"),
    [
        ("Garam 2.0 gives public advice and Yeoul 7B translates [6].", False),
        ("Garam 2.0 gives public advice [6].", True),
        ("Garam gives public advice and Yeoul 7B translates [6].", True),
        ("Garam 2.0x gives public advice and Yeoul 7B translates [6].", True),
    ],
)
def test_one_or_two_models_that_points_name_need_no_list(point, is_listed):
    """A list of three says which models there are; one of two would say a point again."""
    rows = answer()["korean_models"]
    few = to_markdown(with_claims(key_points=[point] * 3, models_note=None))
    three = to_markdown(with_claims(key_points=[point] * 3, models_note=None, korean_models=[*rows, rows[0]]))

    noted = to_markdown(with_claims(key_points=[point] * 3, models_note="All are open [6]."))

    assert is_listed == ("## Korean models" in few)
    assert "## Korean models" in noted
    assert "## Korean models" in three
